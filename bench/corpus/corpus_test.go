package corpus_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/every-child-matters/ecm/bench/corpus"
	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// What is put wrong is found, once, at its line and column, and nothing else is.
func TestTheManifestIsTheTruth(t *testing.T) {
	kinds := map[string]int{}
	opt := corpus.Options{Seed: 1, Files: 100, Actions: 16, Faulty: 5}
	corpus.Make(opt, func(d corpus.Document) bool {
		f := plan.Parse(diag.NewText(d.Name+".yaml", d.YAML), plan.Limits{})
		got := ""
		for _, x := range check.New(check.Options{}).File(f, plan.NewSet(f)) {
			line, column := f.Text.Position(x.Span.Start, diag.CodePoints)
			got += fmt.Sprintf("%s %d:%d %s\n", x.Rule, line, column, x.Message)
		}
		want := ""
		if d.Fault.Kind != "" {
			kinds[d.Fault.Kind]++
			want = fmt.Sprintf("%s %d:%d ", d.Fault.Rule, d.Fault.Line, d.Fault.Column)
		}
		if want == "" && got != "" || !bytes.HasPrefix([]byte(got), []byte(want)) || bytes.Count([]byte(got), []byte("\n")) > 1 {
			t.Errorf("%s, %s: found\n%swant one: %q", d.Name, d.Fault.Kind, got, want)
		}
		return true
	})
	if len(kinds) != 10 {
		t.Errorf("put wrong: %v, want all ten kinds", kinds)
	}
}

// The same seed makes the same corpus.
func TestSameSeedSameBytes(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		corpus.Make(corpus.Options{Seed: 7, Files: 3, Actions: 16, Faulty: 2}, func(d corpus.Document) bool {
			w.Write(d.YAML)
			return true
		})
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two runs differ")
	}
	t.Logf("%d bytes a plan", a.Len()/3)
}
