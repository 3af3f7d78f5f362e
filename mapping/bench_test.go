package mapping_test

import (
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/bench/corpus"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

// The corpus of the two benchmarks: 500 local plans of 200 actions each.
func texts() (all []corpus.Document) {
	corpus.Make(corpus.Options{Seed: 1, Files: 500, Actions: 200}, func(d corpus.Document) bool {
		all = append(all, d)
		return true
	})
	return all
}

func read(all []corpus.Document) *plan.Set {
	var files []*plan.File
	for _, d := range all {
		files = append(files, plan.Parse(diag.NewText(d.Name+".yaml", d.YAML), plan.Limits{}))
	}
	return plan.NewSet(files...)
}

// BenchmarkLoad and BenchmarkCover belong together: mapping a set may take one
// and a half times as long as loading it.
func BenchmarkLoad(b *testing.B) {
	all := texts()
	for b.Loop() {
		read(all)
	}
}

func BenchmarkCover(b *testing.B) {
	set := read(texts())
	for b.Loop() {
		c := mapping.Cover(set)
		for range c.Terms() {
		}
		if len(slices.Collect(c.Gaps())) == 0 {
			b.Fatal("no gaps")
		}
	}
}
