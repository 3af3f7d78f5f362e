package check

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// corpus returns every example of every rule under names of their own, and the
// documents in the folder of examples.
func corpus(t testing.TB) []*diag.Text {
	t.Helper()
	var texts []*diag.Text
	for r := range All() {
		ex := r.Example()
		for _, x := range append(ex.Bad, ex.Good...) {
			texts = append(texts, diag.NewText(r.ID+"/"+x.Name, x.Bytes))
		}
	}
	root := os.DirFS("../examples")
	err := fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(p) == ".yaml" {
			b, err := fs.ReadFile(root, p)
			texts = append(texts, diag.NewText("examples/"+p, b))
			return err
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// everything switches on the rules that are off by default.
func everything() map[string]diag.Severity {
	on := map[string]diag.Severity{}
	for r := range All() {
		if r.Severity == 0 {
			on[r.ID] = diag.Note
		}
	}
	return on
}

// TestOrder checks the same documents with rules and files in many orders.
func TestOrder(t *testing.T) {
	texts := corpus(t)
	opts := Options{Today: exampleDay, Severity: everything(), Limit: 5}
	want := run(t, set(texts), opts)
	if len(want) < 200 {
		t.Fatalf("only %d diagnostics: the corpus is not what it was", len(want))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		opts.Rules = slices.Collect(All())
		random.Shuffle(len(opts.Rules), func(i, j int) { opts.Rules[i], opts.Rules[j] = opts.Rules[j], opts.Rules[i] })
		random.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		if diff := cmp.Diff(want, run(t, set(texts), opts)); diff != "" {
			t.Fatalf("another order gives another result:\n%s", diff)
		}
	}
}

// TestScope sees that rules of document scope look at no other document.
func TestScope(t *testing.T) {
	var rules []Rule
	for r := range All() {
		if r.Scope == Document {
			rules = append(rules, r)
		}
	}
	opts := Options{Today: exampleDay, Severity: everything(), Rules: rules}
	texts := corpus(t)
	var alone []diag.Diagnostic
	for _, x := range texts {
		alone = append(alone, run(t, set([]*diag.Text{x}), opts)...)
	}
	slices.SortStableFunc(alone, diag.Compare)
	// A suppression of a rule that needs other documents is unused only beside them.
	unused := func(d diag.Diagnostic) bool { return d.Rule == "ECM902" }
	if diff := cmp.Diff(slices.DeleteFunc(alone, unused), slices.DeleteFunc(run(t, set(texts), opts), unused)); diff != "" {
		t.Errorf("beside other documents a document is judged otherwise:\n%s", diff)
	}
}

// TestPlaces holds every diagnostic to the text that it speaks of.
func TestPlaces(t *testing.T) {
	texts := corpus(t)
	s := set(texts)
	for _, d := range run(t, s, Options{Today: exampleDay, Severity: everything()}) {
		f := s.File(d.File)
		if !inside(f.Text, d.Span) {
			t.Errorf("%s: %s: the span %v does not lie in the text", d.File, d.Rule, d.Span)
		}
		if r, _ := Find(d.Rule); r.Run != nil {
			if pointer, span := f.Place(d.Pointer); pointer != d.Pointer || span != d.Span {
				t.Errorf("%s: %s: %s is no place of the document", d.File, d.Rule, d.Pointer)
			}
		}
		for _, r := range d.Related {
			other := s.File(r.File)
			if other == nil || !inside(other.Text, r.Span) {
				t.Errorf("%s: %s: a related place does not lie in %s", d.File, d.Rule, r.File)
			}
		}
		if d.Fix != nil {
			for i, e := range d.Fix.Edits {
				if !inside(f.Text, e.Span) || i > 0 && e.Span.Start < d.Fix.Edits[i-1].Span.End {
					t.Errorf("%s: %s: an edit does not lie in the text, or overlaps another", d.File, d.Rule)
				}
			}
		}
	}
}

func inside(x *diag.Text, s diag.Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(x.Bytes)
}

// TestWording holds messages to the words of authors.
func TestWording(t *testing.T) {
	quoted := regexp.MustCompile(`"[^"]*"|\$schema`)
	jargon := regexp.MustCompile(`(?i)\b(array|boolean|enum|null|object|property|regexp?|struct|schema|string|node|nil|mandatory|invalid)\b`)
	for _, d := range run(t, set(corpus(t)), Options{Today: exampleDay, Severity: everything()}) {
		for _, s := range []string{d.Message, d.Help} {
			outside := quoted.ReplaceAllString(s, "")
			if w := jargon.FindString(outside); w != "" {
				t.Errorf("%s says %q: %s", d.Rule, w, s)
			}
			if strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "...") || strings.Contains(s, "\n") || strings.TrimSpace(s) != s {
				t.Errorf("%s: not one line without a full stop: %q", d.Rule, s)
			}
		}
		if d.Message == "" {
			t.Errorf("%s has nothing to say at %s", d.Rule, d.Pointer)
		}
		for _, r := range d.Related {
			if r.Message == "" {
				t.Errorf("%s: a related place without a word", d.Rule)
			}
		}
	}
}

// TestFixes applies each fix and sees its diagnostic go, with nothing new.
func TestFixes(t *testing.T) {
	n := 0
	for r := range All() {
		ex := r.Example()
		before := r.demonstrate(ex.Bad...)
		for i, d := range before {
			if d.Fix == nil {
				continue
			}
			n++
			var texts []*diag.Text
			for _, x := range ex.Bad {
				if x.Name == d.File {
					x = diag.NewText(x.Name, applied(x.Bytes, d.Fix.Edits))
				}
				texts = append(texts, x)
			}
			left := map[string]int{} // what may still be told
			for k, other := range before {
				if k != i {
					left[other.Rule+other.Message]++
				}
			}
			for _, other := range r.demonstrate(texts...) {
				left[other.Rule+other.Message]--
				// A suppression that was mended may have nothing to silence.
				if left[other.Rule+other.Message] < 0 && other.Rule != "ECM902" {
					t.Errorf("%s: with %q applied:\n%s", r.ID, d.Fix.Title, text(t, []diag.Diagnostic{other}, texts))
				}
			}
		}
	}
	if n < 5 {
		t.Errorf("only %d fixes were tried", n)
	}
}

func applied(b []byte, edits []diag.Edit) []byte {
	b = slices.Clone(b)
	for _, e := range slices.Backward(edits) {
		b = slices.Replace(b, e.Span.Start, e.Span.End, []byte(e.New)...)
	}
	return b
}

// TestSuppressionChangesNothingElse suppresses each diagnostic of the corpus in
// turn, and sees only that one change.
func TestSuppressionChangesNothingElse(t *testing.T) {
	opts := Options{Today: exampleDay, Severity: everything(), Limit: 1000}
	for _, x := range corpus(t) {
		s := set([]*diag.Text{x})
		f := s.File(x.Name)
		if f.Doc == nil {
			continue
		}
		h := f.Doc.Header()
		own := h.Suppress
		before := run(t, s, opts)
		for i, d := range before {
			if !suppressible(d.Rule) || d.Suppression != nil {
				continue
			}
			h.Suppress = append(slices.Clone(own), plan.Suppress{Rule: d.Rule, At: d.Pointer, Reason: "A reason"})
			want := slices.Clone(before)
			for k := range want {
				if want[k].Rule == d.Rule && within(want[k].Pointer, d.Pointer) && want[k].Suppression == nil {
					want[k].Suppression = &diag.Suppression{Reason: "A reason"}
				}
			}
			if want[i].Suppression == nil {
				t.Fatalf("%s is not within itself", d.Pointer)
			}
			if diff := cmp.Diff(want, run(t, s, opts)); diff != "" {
				t.Errorf("%s: suppressing %s at %q changes more:\n%s", x.Name, d.Rule, d.Pointer, diff)
			}
		}
		h.Suppress = own
	}
}

// TestLimit sees that what matters most is kept, and that suppressed
// diagnostics crowd out nothing.
func TestLimit(t *testing.T) {
	var b strings.Builder
	b.WriteString("ecm: \"1.0\"\nkind: plan\nid: a\ntitle: A\nextent: part\ncontains: [actions]\nactions:\n")
	for i := range 50 {
		fmt.Fprintf(&b, "  - {id: a%d, title: Do thing number %d, when: \"2009\"}\n", i, i)
	}
	b.WriteString("  - {id: a0, title: Do another thing, lead: Somebody}\n")
	doc := b.String()
	count := func(doc string, limit int) (shown, errors, suppressed int) {
		for _, d := range run(t, set([]*diag.Text{diag.NewText("a.yaml", []byte(doc))}), Options{Limit: limit}) {
			switch {
			case d.Suppression != nil:
				suppressed++
			case d.Severity == diag.Error:
				errors++
				fallthrough
			default:
				shown++
			}
		}
		return shown, errors, suppressed
	}
	if shown, errors, _ := count(doc, 10); shown != 10 || errors != 1 {
		t.Errorf("%d diagnostics and %d errors, want 10 and 1: an error outranks warnings", shown, errors)
	}
	quiet := doc + "suppress:\n  - {rule: ECM301, reason: Leads stand in another paper}\n"
	if shown, errors, suppressed := count(quiet, 10); shown != 2 || errors != 1 || suppressed != 10 {
		t.Errorf("%d diagnostics, %d errors, %d suppressed; want 2, 1 and 10", shown, errors, suppressed)
	}
}

// FuzzCheck holds documents of any shape to two promises: no rule panics, and
// every place lies in the text.
func FuzzCheck(f *testing.F) {
	for _, x := range corpus(f) {
		f.Add(x.Bytes)
	}
	checker := New(Options{Today: exampleDay, Severity: everything()})
	f.Fuzz(func(t *testing.T, b []byte) {
		file := plan.Parse(diag.NewText("a.yaml", b), plan.Limits{})
		for _, d := range checker.File(file, plan.NewSet(file)) {
			if d.Rule == RuleInternal {
				t.Error(d.Message)
			}
			if !inside(file.Text, d.Span) {
				t.Errorf("%s: the span %v does not lie in the text", d.Rule, d.Span)
			}
		}
	})
}
