package shape

import (
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// large returns a valid plan of about 20 KB, and the schema of plans.
func large(t testing.TB) (*Schema, string) {
	all := oracles(t)
	plan := all[slices.IndexFunc(all, func(o oracle) bool { return o.name == "plan" })]
	w := writer{rand.New(rand.NewPCG(5, 8)), plan.text, map[string]bool{}}
	for _, p := range properties(plan.text) {
		w.seen[p] = true
	}
	var b strings.Builder
	b.WriteString(`{"ecm":"1.0","kind":"plan","id":"p","title":"T","actions":[`)
	_, items, _ := plan.text.Locate("/properties/actions/items")
	for i := 0; b.Len() < 20_000; i++ {
		action := w.value(items, 2)
		if b.Len() > 100 && action.Kind == source.Map && len(action.Items) > 6 {
			b.WriteByte(',')
		} else if b.Len() > 100 {
			continue
		}
		b.Write(source.AppendJSON(nil, &action, ""))
	}
	b.WriteString(`]}`)
	return plan.ours, b.String()
}

// One schema serves many goroutines, of which the first to need a pattern
// compiles it.
func TestConcurrentChecks(t *testing.T) {
	s := compile(t, clubs)
	texts := []string{head + "colour: AB\n", head + "colour: red\nstate: in_usee\n", head + "tags: [a, 1]\nserves: aim:saf\n"}
	faults := []int{0, 2, 2}
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for range 50 {
				if got := s.Check(tree(t, texts[i%3]), 0); len(got) != faults[i%3] {
					t.Errorf("%d faults, want %d", len(got), faults[i%3])
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkCheck(b *testing.B) {
	s, text := large(b)
	root := tree(b, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(s.Check(root, 0)) > 0 {
			b.Fatal("a fault")
		}
	}
}

func BenchmarkParse(b *testing.B) {
	_, text := large(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		source.Parse(diag.NewText("d.json", []byte(text)), source.JSON, source.Limits{})
	}
}

func BenchmarkCompile(b *testing.B) {
	all := oracles(b)
	text := source.AppendJSON(nil, all[slices.IndexFunc(all, func(o oracle) bool { return o.name == "plan" })].text, "  ")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Compile(text); err != nil {
			b.Fatal(err)
		}
	}
}
