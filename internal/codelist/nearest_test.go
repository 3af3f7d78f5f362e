package codelist_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/every-child-matters/ecm/internal/codelist"
)

func TestNearest(t *testing.T) {
	keys := []string{"priorities", "parties", "period", "actions", "area", "be-healthy", "stay-safe", "title", "id"}
	for _, c := range []struct{ word, want string }{
		{"priorites", "priorities"},     // left out
		{"prioritties", "priorities"},   // added
		{"priorotues", "priorities"},    // changed
		{"tilte", "title"},              // swapped
		{"Be_Helthy", "be-healthy"},     // case and separators do not count
		{"be healthy", "be-healthy"},    //
		{"BEHEALTHY", "be-healthy"},     //
		{"aera", "area"},                //
		{"id", "id"},                    // the very word
		{"is", ""},                      // of two letters none may differ
		{"zoo", ""},                     //
		{"colour", ""},                  //
		{"be-happy", ""},                // nearer to sense than to spelling
		{"", ""},                        //
		{"--", ""},                      //
		{strings.Repeat("a", 1000), ""}, // too long to compare
	} {
		if got := codelist.Nearest(c.word, slices.Values(keys)); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestNearestLongCandidates(t *testing.T) {
	long := strings.Repeat("ab", 32)
	if got := codelist.Nearest(long[1:], slices.Values([]string{long})); got != long {
		t.Errorf("64 letters are not compared: got %q", got)
	}
	if got := codelist.Nearest(long, slices.Values([]string{long + "c"})); got != "" {
		t.Errorf("65 letters are compared: got %q", got)
	}
	accents := strings.Repeat("é", 64) // 128 bytes, 64 letters
	if got := codelist.Nearest(strings.Repeat("é", 63), slices.Values([]string{accents})); got != accents {
		t.Errorf("length is counted in bytes: got %q", got)
	}
}

// A word that is only the beginning of one candidate means that one.
func TestNearestBeginning(t *testing.T) {
	terms := []string{"ecm:ready-for-school", "ecm:ready-for-employment", "ecm:decent-homes-and-sustainable-communities"}
	for word, want := range map[string]string{
		"ecm:decent-home":  terms[2],
		"ecm:Ready for em": terms[1],
		"ecm:ready-for":    "", // two begin so
		"ecm:d":            "", // too few letters to mean anything
	} {
		if got := codelist.Nearest(word, slices.Values(terms)); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

// TestNearestLimit checks how many letters may differ in words of some lengths.
func TestNearestLimit(t *testing.T) {
	for letters, may := range map[int]int{2: 0, 3: 1, 5: 1, 6: 2, 12: 4, 15: 4, 18: 5, 32: 6, 64: 8} {
		candidate := []string{strings.Repeat("a", letters)}
		for differ := range letters {
			word := strings.Repeat("b", differ) + strings.Repeat("a", letters-differ)
			if got := codelist.Nearest(word, slices.Values(candidate)) != ""; got != (differ <= may) {
				t.Errorf("%d letters, %d differ: near is %v", letters, differ, got)
			}
		}
	}
}

func TestNearestTies(t *testing.T) {
	for _, order := range [][]string{{"cart", "care", "card"}, {"card", "care", "cart"}, {"care", "cart", "card"}} {
		if got := codelist.Nearest("carx", slices.Values(order)); got != "card" {
			t.Errorf("of %v got %q, want the first in alphabetical order", order, got)
		}
	}
}

// TestNearestAgainstOracle compares with the textbook algorithm, which keeps
// the whole table and prunes nothing.
func TestNearestAgainstOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]byte, r.IntN(12))
		for i := range b {
			b[i] = "abA-"[r.IntN(4)]
		}
		return string(b)
	}
	found := 0
	for range 5000 {
		w := word()
		candidates := make([]string, r.IntN(6))
		for i := range candidates {
			candidates[i] = word()
		}
		want, best := "", len(plain(w))/3+1
		for _, c := range slices.Sorted(slices.Values(candidates)) {
			if d := textbook(plain(w), plain(c)); len(plain(w)) > 0 && d < best {
				want, best = c, d
			}
		}
		if want == "" && len(plain(w)) >= 6 {
			longer := slices.DeleteFunc(slices.Clone(candidates), func(c string) bool {
				return len(plain(c)) <= len(plain(w)) || !strings.HasPrefix(string(plain(c)), string(plain(w)))
			})
			if len(longer) == 1 {
				want = longer[0]
			}
		}
		if got := codelist.Nearest(w, slices.Values(candidates)); got != want {
			t.Fatalf("Nearest(%q, %q) = %q, want %q", w, candidates, got, want)
		}
		if want != "" {
			found++
		}
	}
	if found < 1000 {
		t.Errorf("only %d of 5000 words had a neighbour: the test shows little", found)
	}
}

func plain(s string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if strings.ContainsRune("-_ ", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s))
}

func textbook(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := d[i-1][j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

// TestNearestAllocatesOnce shows that a long list of candidates costs no more
// memory than a short one.
func TestNearestAllocatesOnce(t *testing.T) {
	allocs := func(n int) float64 {
		seq := slices.Values(slices.Repeat([]string{"priorities", "parties", "Preorities"}, n))
		return testing.AllocsPerRun(10, func() { codelist.Nearest("priorites", seq) })
	}
	if one, many := allocs(1), allocs(100); many > one {
		t.Errorf("3 candidates: %v allocations; 300: %v", one, many)
	}
}

func BenchmarkNearest(b *testing.B) {
	var keys []string
	for i := range 60 {
		keys = append(keys, strings.Repeat(string(rune('a'+i%26)), 4+i%20))
	}
	keys = append(keys, "contributes_to")
	for b.Loop() {
		codelist.Nearest("contribute_to", slices.Values(keys))
	}
}
