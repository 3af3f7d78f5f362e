package shape

import (
	"math/big"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/internal/source"
)

// A matcher by hand must take what its pattern takes.
func TestFormsMatchTheirPatterns(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	const alphabet = "aZ09.._--:/#x2 é\n"
	letters := []rune(alphabet)
	seeds := []string{"", "2008", "2008-03", "2008-03-31", "2008-21", "2008/2009", "../2008", "2008/..", "../..", "2008-03-31/2009-12-01",
		"ni:112b", "doc#item", "a:b/c#d", "a#b#c", "a:b:c", "x-own", "x-", "2008-00", "2008-13", "2008-19", "2008-24", "2008-25",
		"2008-12-00", "2008-01-32", "2008-21-01", "20a8", "2008-0a", "2008-03-3a", "2008\n", "a\n"}
	for _, f := range forms {
		re := regexp.MustCompile(f.pattern)
		took := 0
		for i := range 20_000 {
			s := seeds[i%len(seeds)]
			for range r.IntN(4) {
				at := r.IntN(len(s) + 1)
				if !strings.ContainsRune(s, 'é') {
					s = s[:at] + string(letters[r.IntN(len(letters))]) + s[min(len(s), at+r.IntN(2)):]
				}
			}
			if got, want := f.match(s), re.MatchString(s); got != want {
				t.Fatalf("%s: %q: %t, want %t", f.pattern, s, got, want)
			} else if got {
				took++
			}
		}
		if took < 150 {
			t.Errorf("%s: only %d texts were taken", f.pattern, took)
		}
	}
}

// The patterns that fill every document are those with a matcher by hand.
func TestPublishedPatternsAreKnown(t *testing.T) {
	used := map[string]bool{}
	for _, o := range oracles(t) {
		var walk func(n *source.Node)
		walk = func(n *source.Node) {
			if _, p := n.Get("pattern"); p != nil && p.Kind == source.String && strings.HasPrefix(p.Value, "^") {
				used[p.Value] = true
			}
			for i := range n.Items {
				walk(&n.Items[i])
			}
		}
		walk(o.text)
	}
	for _, f := range forms {
		if f.what != "" && !used[f.pattern] {
			t.Errorf("no published schema has the pattern %s", f.pattern)
		}
		delete(used, f.pattern)
	}
	for p := range used {
		if !strings.HasPrefix(p, "^ni:") && !strings.HasSuffix(p, "):") {
			t.Errorf("no matcher by hand, and no words, for %s", p)
		}
	}
}

func TestIsWhole(t *testing.T) {
	numbers := []string{"0", "-0", "1", "-1", "10", "1.0", "1.50", "0.5", "100.00", "1e0", "1e3", "1E+3", "15e-1", "150e-1", "100e-2", "100e-3",
		"0e-5", "0.0e-9", "1.25e2", "1.25e1", "-2.5e1", "12000e-3", "12300e-3", "0.001e3", "0.001e2"}
	for _, s := range numbers {
		r, ok := new(big.Rat).SetString(s)
		if !ok {
			t.Fatal(s)
		}
		if got := isWhole(s); got != r.IsInt() {
			t.Errorf("%s: %t", s, got)
		}
	}
	for s, want := range map[string]bool{"1e99999999999999999999": true, "1e-99999999999999999999": false, "0e-99999999999999999999": true} {
		if isWhole(s) != want {
			t.Errorf("%s: %t", s, !want)
		}
	}
}

func TestWords(t *testing.T) {
	if got := words([]string{"a", "b"}); got != "a, b" {
		t.Error(got)
	}
	if got := words(nil); got != "" {
		t.Error(got)
	}
	many := slices.Repeat([]string{strings.Repeat("w", 28)}, 10)
	if got := words(many); !strings.HasSuffix(got, " and 6 more") || len(got) > 140 {
		t.Error(got)
	}
}

func TestNearestKeepsFigures(t *testing.T) {
	for word, want := range map[string]string{"ni:31": "", "ni:61": "ni:61", "nl:61": "ni:61", "ni:16": ""} {
		if got, _ := nearest(word, []string{"ni:61", "ni:102"}); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}
