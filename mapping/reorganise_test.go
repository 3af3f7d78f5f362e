package mapping_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

// pairing is 23 partnerships that become 12 boards: eleven pairs and one alone.
// The names are invented.
func pairing(t testing.TB) *plan.Set {
	var partnerships, boards, rows strings.Builder
	var texts []string
	for i := 1; i <= 23; i++ {
		fmt.Fprintf(&partnerships, "  - {id: l%d, kind: board, name: Partnership %d}\n", i, i)
		texts = append(texts, fmt.Sprintf(`plan plan-%d
owner: county#l%d
priorities: [{id: p, title: P, lead: county#l%d}]
actions: [{id: a, title: A, lead: {party: county#l%d, role: accountable}, partners: [county#l1, Police]}]
`, i, i, i, i))
	}
	for i := 1; i <= 12; i++ {
		fmt.Fprintf(&boards, "  - {id: b%d, kind: board, name: Board %d}\n", i, i)
		from := fmt.Sprintf("county#l%d, county#l%d", 2*i-1, 2*i)
		if i == 12 {
			from = "county#l23"
		}
		fmt.Fprintf(&rows, "  - {from: [%s], to: b%d, on: July 2010}\n", from, i)
	}
	texts = append(texts,
		"plan county\nparties:\n"+partnerships.String(),
		"framework boards\nprefix: boards\nparties:\n"+boards.String()+"successions:\n"+rows.String())
	return parse(t, texts...)
}

// Twenty-three partnerships become twelve boards, and nothing is lost.
func TestTwentyThreeBecomeTwelve(t *testing.T) {
	set := pairing(t)
	r := mapping.Reorganise(set)
	merged, boards := 0, map[string]bool{}
	for h := range r.Heirs() {
		if h.Fate != mapping.Moved || len(h.To) != 1 {
			t.Errorf("%s: %s %v", h.Body.Title, h.Fate, h.To)
		}
		if h.Merge {
			merged++
		}
		boards[h.To[0].Title] = true
	}
	if merged != 22 || len(boards) != 12 {
		t.Errorf("%d merged into %d boards", merged, len(boards))
	}
	moves, kept := map[string]int{}, 0
	for m := range r.Moves() {
		if m.Fate == mapping.Kept {
			kept++
			continue
		}
		moves[m.To[0].Title]++
	}
	for b := range boards {
		n := moves[b]
		if n != 6 && !(b == "Board 12" && n == 3) { // two plans, or one, each with two items
			t.Errorf("%s takes %d items", b, n)
		}
	}
	if kept != 24 { // the county plan and its parties
		t.Errorf("%d kept", kept)
	}
	n := 0
	for m := range r.Remaps() {
		n++
		if m.Fate != mapping.Moved || len(m.New) != 1 || !strings.HasPrefix(string(m.New[0]), "boards#b") {
			t.Errorf("%+v", m)
		}
	}
	if n != 23*4 {
		t.Errorf("%d references remapped", n)
	}
	after := r.Apply(set.Document("plan-23"))
	p := after.Doc.(*plan.Plan)
	if !after.Sound() || p.Owner != "boards#b12" || p.Actions[0].Lead[0].Party != "boards#b12" || p.Actions[0].Lead[0].Role != plan.Accountable ||
		p.Actions[0].Partners[0].Party != "boards#b1" || p.Actions[0].Partners[1].Text != "Police" {
		t.Errorf("%v %s", after.Diagnostics, after.Text.Bytes)
	}
	if county := set.Document("county"); r.Apply(county) != county {
		t.Error("the county plan names nobody who ends")
	}
}

// What is split, claimed twice, left without a home, in a chain or in a circle.
func TestFates(t *testing.T) {
	set := parse(t, `plan old
parties: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}, {id: d, name: D}, {id: e, name: E}, {id: f, name: F}, {id: g, name: G}]
owner: a
actions: [{id: x, title: X, lead: [a, b, c, d, e, f, g]}]
`, `plan report
parent: old
references: [{id: r, title: Old, document: old}]
actions: [{id: y, title: Y, contributes_to: [old#x], depends_on: [old#gone]}]
`, `plan new
actions: [{id: x, title: X}]
`, `framework moves
prefix: moves
parties: [{id: m, name: M}, {id: n, name: N}]
successions:
  - {from: "old#a", to: [m, n]}
  - {from: "old#b", to: m}
  - {from: "old#b", to: n}
  - {from: "old#c"}
  - {from: "old#d", to: "old#e"}
  - {from: "old#e", to: n}
  - {from: "old#f", to: "old#f"}
  - {from: "old#nobody", to: m}
  - {from: old, to: new}
`)
	r := mapping.Reorganise(set)
	got := map[string]string{}
	for h := range r.Heirs() {
		var to []string
		for _, b := range h.To {
			to = append(to, b.Title)
		}
		got[h.Body.Title] = fmt.Sprint(h.Fate, to)
	}
	want := map[string]string{
		"A": "split[M N]", "B": "claimed[M N]", "C": "homeless[]", "D": "moved[N]", "E": "moved[N]", "F": "homeless[]", "old": "moved[new]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if unknown := slices.Collect(r.Unknown()); len(unknown) != 1 || unknown[0].Pointer != "/successions/7/from/0" {
		t.Errorf("%v", unknown)
	}
	remaps := map[string]string{}
	for m := range r.Remaps() {
		remaps[m.Place.Name()+m.Place.Pointer] = fmt.Sprint(m.Old, " ", m.Fate, m.New)
	}
	for k, want := range map[string]string{
		"0.yaml/owner":                      "a split[moves#m moves#n]",
		"0.yaml/actions/0/lead/1":           "b claimed[moves#m moves#n]",
		"0.yaml/actions/0/lead/2":           "c homeless[]",
		"0.yaml/actions/0/lead/3":           "d moved[moves#n]",
		"0.yaml/actions/0/lead/6":           "",
		"1.yaml/parent":                     "old moved[new]",
		"1.yaml/actions/0/contributes_to/0": "old#x moved[new#x]",
		"1.yaml/actions/0/depends_on/0":     "",
	} {
		if remaps[k] != want {
			t.Errorf("%s: %q, want %q", k, remaps[k], want)
		}
	}
	after := r.Apply(set.Document("old")).Doc.(*plan.Plan)
	var leads []plan.Ref
	for _, w := range after.Actions[0].Lead {
		leads = append(leads, w.Party)
	}
	if !slices.Equal(leads, []plan.Ref{"a", "b", "c", "moves#n", "moves#n", "f", "g"}) || after.Owner != "a" {
		t.Errorf("%q owned by %s", leads, after.Owner)
	}
}

// Whatever is decided, every item of every plan is accounted for, once.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var files []*plan.File
		for i := range 3 {
			m := drawPlan(t, fmt.Sprintf("d%d", i))
			m.head = fmt.Sprintf("owner: board\nparties: [{id: board, name: B%d}]\n", i)
			files = append(files, m.file())
		}
		var rows []string
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			body := rapid.SampledFrom([]string{"d0#board", "d1#board", "d2#board", "d0", "d1", "d2"})
			rows = append(rows, fmt.Sprintf("{from: %q, to: [%q]}", body.Draw(t, "from"), body.Draw(t, "to")))
		}
		set := plan.NewSet(append(files, parseOne("framework", "f", "prefix: f\nsuccessions: ["+strings.Join(rows, ", ")+"]\n"))...)
		r := mapping.Reorganise(set)
		seen := map[string]int{}
		for m := range r.Moves() {
			seen[m.File.Name+m.Entry.Pointer]++
			if (m.Fate == mapping.Kept || m.Fate == mapping.Homeless) != (len(m.To) == 0) {
				t.Errorf("%s: %s %v", m.Entry.ID, m.Fate, m.To)
			}
		}
		for _, f := range files {
			want := 1
			for e := range f.Entries() {
				want++
				if seen[f.Name+e.Pointer] != 1 {
					t.Errorf("%s%s is accounted for %d times", f.Name, e.Pointer, seen[f.Name+e.Pointer])
				}
			}
			if after := r.Apply(f); len(slices.Collect(after.Entries())) != want-1 {
				t.Errorf("%s has another number of items", f.Name)
			}
		}
	})
}
