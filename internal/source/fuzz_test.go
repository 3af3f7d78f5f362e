package source_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// wellFormed checks what holds for the answer to any text.
func wellFormed(t *testing.T, text *diag.Text, root *source.Node, diags []diag.Diagnostic, limit int) {
	if root == nil && len(diags) == 0 {
		t.Fatalf("neither a tree nor a diagnostic for %q", text.Bytes)
	}
	if root != nil {
		checkSpans(t, text, root)
	}
	if len(diags) > limit {
		t.Fatalf("%d diagnostics, over the limit of %d", len(diags), limit)
	}
	for i, d := range diags {
		if d.Rule == "" || d.Severity != diag.Error || d.Message == "" || d.Span.Start < 0 || d.Span.End < d.Span.Start || d.Span.End > len(text.Bytes) {
			t.Fatalf("%+v for %q", d, text.Bytes)
		}
		if i > 0 && diag.Compare(diags[i-1], d) > 0 {
			t.Fatalf("not in order for %q: %s", text.Bytes, told(text, diags))
		}
		for _, r := range d.Related {
			if r.Span.Start < 0 || r.Span.End < r.Span.Start || r.Span.End > len(text.Bytes) {
				t.Fatalf("%+v for %q", r, text.Bytes)
			}
		}
	}
}

func FuzzYAML(f *testing.F) {
	data, err := os.ReadFile("testdata/syntax-positions.json")
	if err != nil {
		f.Fatal(err)
	}
	var cases []struct{ Input string }
	if err := json.Unmarshal(data, &cases); err != nil {
		f.Fatal(err)
	}
	for _, test := range cases {
		f.Add([]byte(test.Input))
	}
	for _, test := range hostile() {
		if len(test.text) < 2000 {
			f.Add([]byte(test.text))
		}
	}
	for _, s := range []string{
		"a: é\nb: [x, {y: z}, 'it''s', \"\\u00e9\\n\"]\n", "a: |+\n  x\n\n\n- b", "- >2-\n   x\n\n  y\n- z: 1\n", "? a\n: b\n? c\n",
		"a: one\n  two\n\n  three # c\n", "[a: b, {c}, ? d : e]", "\uFEFF--- !!map &x\n<<: *x\n...\n", "a: &x !y \"\n\nb\"\n", "{a: , b : c,}", "[?x]", "- ! a\n- ! \n- &b\n",
	} {
		f.Add([]byte(s))
	}
	f.Add(document(2000, false))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 64<<10 {
			return
		}
		text := diag.NewText("a.yaml", b)
		root, diags := source.Parse(text, source.YAML, source.Limits{Diagnostics: 10})
		wellFormed(t, text, root, diags, 10)
		if len(diags) == 0 {
			checkScalars(t, text, root)
			rewritten(t, root)
		}
	})
}

func FuzzJSON(f *testing.F) {
	for _, s := range accepted {
		f.Add([]byte(s))
	}
	for _, test := range refused {
		f.Add([]byte(test.text))
	}
	f.Add(document(2000, true))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 64<<10 {
			return
		}
		text := diag.NewText("a.json", b)
		root, diags := source.Parse(text, source.JSON, source.Limits{Diagnostics: 10})
		wellFormed(t, text, root, diags, 10)
		agree(t, string(b))
		if len(diags) == 0 {
			rewritten(t, root)
		}
	})
}
