package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

func fixing(edits ...diag.Edit) diag.Diagnostic { return diag.Diagnostic{Fix: &diag.Fix{Edits: edits}} }

func edit(start, end int, text string) diag.Edit {
	return diag.Edit{Span: diag.Span{Start: start, End: end}, New: text}
}

func TestSplice(t *testing.T) {
	silent := fixing(edit(0, 1, "X"))
	silent.Suppression = &diag.Suppression{Reason: "agreed"}
	for _, test := range []struct {
		name  string
		diags []diag.Diagnostic
		want  string
		n     int
	}{
		{"nothing", nil, "0123456789", 0},
		{"no fix", []diag.Diagnostic{{}}, "0123456789", 0},
		{"suppressed", []diag.Diagnostic{silent}, "0123456789", 0},
		{"no edits", []diag.Diagnostic{fixing()}, "0123456789", 0},
		{"replace", []diag.Diagnostic{fixing(edit(2, 4, "ab"))}, "01ab456789", 1},
		{"longer, shorter, in any order", []diag.Diagnostic{fixing(edit(6, 8, "")), fixing(edit(0, 1, "abc"))}, "abc1234589", 2},
		{"insert at both ends", []diag.Diagnostic{fixing(edit(10, 10, "!")), fixing(edit(0, 0, "!"))}, "!0123456789!", 2},
		{"two that overlap: the first", []diag.Diagnostic{fixing(edit(2, 5, "a")), fixing(edit(4, 6, "b"))}, "01a56789", 1},
		{"two that touch: the first", []diag.Diagnostic{fixing(edit(2, 5, "a")), fixing(edit(5, 6, "b"))}, "01a56789", 1},
		{"the same twice: once", []diag.Diagnostic{fixing(edit(2, 2, "a")), fixing(edit(2, 2, "a"))}, "01a23456789", 1},
		{"all edits of a fix", []diag.Diagnostic{fixing(edit(8, 9, "b"), edit(1, 2, "a"))}, "0a234567b9", 1},
		{"all edits of a fix or none", []diag.Diagnostic{fixing(edit(4, 5, "x")), fixing(edit(8, 9, "b"), edit(3, 4, "a"))}, "0123x56789", 1},
		{"outside the text", []diag.Diagnostic{fixing(edit(9, 11, "x")), fixing(edit(-1, 0, "x")), fixing(edit(5, 4, "x"))}, "0123456789", 0},
	} {
		got, n := splice([]byte("0123456789"), test.diags)
		if string(got) != test.want || n != test.n {
			t.Errorf("%s: %q, %d applied, want %q, %d", test.name, got, n, test.want, test.n)
		}
	}
}

// Every byte that no edit names stays, in its place between the others.
func TestSpliceLeavesTheRest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(rapid.StringOfN(rapid.RuneFrom([]rune("abé\n\x00")), 0, 40, -1).Draw(t, "text"))
		var diags []diag.Diagnostic
		for range rapid.IntRange(0, 6).Draw(t, "fixes") {
			start := rapid.IntRange(0, len(text)).Draw(t, "start")
			end := rapid.IntRange(start, min(len(text), start+5)).Draw(t, "end")
			diags = append(diags, fixing(edit(start, end, strings.Repeat("X", rapid.IntRange(0, 3).Draw(t, "new")))))
		}
		before := slices.Clone(text)
		got, n := splice(text, diags)
		if !bytes.Equal(text, before) {
			t.Fatal("the old text was written into")
		}
		// Taking out what was put in, and from the old text what was cut out,
		// leaves the same: found by applying each fix to a mask.
		cut := make([]bool, len(text))
		applied := 0
		var taken []diag.Edit
		for _, d := range diags {
			if free(taken, d.Fix.Edits, len(text)) {
				taken = append(taken, d.Fix.Edits...)
				applied++
				for _, e := range d.Fix.Edits {
					for i := e.Span.Start; i < e.Span.End; i++ {
						cut[i] = true
					}
				}
			}
		}
		var rest []byte
		for i, c := range text {
			if !cut[i] {
				rest = append(rest, c)
			}
		}
		if left := bytes.ReplaceAll(got, []byte("X"), nil); !bytes.Equal(left, rest) || applied != n {
			t.Fatalf("%q with %v: %q, %d applied; left %q, want %q", text, taken, got, n, left, rest)
		}
	})
}

// On every example of every rule, fixing leads to an end: what was mended is
// gone, nothing new has come, and a second time changes nothing.
func TestFixesMend(t *testing.T) {
	mended := 0
	for r := range check.All() {
		for _, text := range r.Example().Bad {
			before := judge(t, plan.Parse(text, plan.Limits{}))
			mendable, had := 0, map[string]int{}
			for _, d := range before {
				had[d.Rule]++
				if d.Fix != nil {
					mendable++
				}
			}
			b := text.Bytes
			for range rounds {
				next, n := splice(b, judge(t, plan.Parse(diag.NewText(text.Name, b), plan.Limits{})))
				if n == 0 {
					break
				}
				b, mended = next, mended+n
			}
			after := judge(t, plan.Parse(diag.NewText(text.Name, b), plan.Limits{}))
			// A suppression that is put right may turn out to silence nothing.
			after = slices.DeleteFunc(after, func(d diag.Diagnostic) bool { return d.Rule == "ECM902" && had[d.Rule] == 0 })
			if len(after) > len(before)-mendable {
				t.Errorf("%s/%s: %d diagnostics, %d of them with a fix; %d are left:\n%s", r.ID, text.Name, len(before), mendable, len(after), b)
			}
			for _, d := range after {
				if d.Fix != nil {
					t.Errorf("%s/%s: there is a fix still: %s", r.ID, text.Name, d.Fix.Title)
				}
				if had[d.Rule]--; had[d.Rule] < 0 {
					t.Errorf("%s/%s: a fix has brought %s: %s", r.ID, text.Name, d.Rule, d.Message)
				}
			}
		}
	}
	if mended < 5 {
		t.Errorf("only %d fixes in all examples", mended)
	}
}
