package plan

import (
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

func TestReferrers(t *testing.T) {
	parse := func(name, text string) *File {
		return Parse(diag.NewText(name, []byte("ecm: \"1.0\"\n"+text)), Limits{})
	}
	s := NewSet(
		parse("a.yaml", "kind: plan\nid: a\ntitle: A\npriorities: [{id: p1, contributes_to: [ecm:be-healthy]}]\n"),
		parse("b.yaml", "kind: plan\nid: b\ntitle: B\nparent: a\npriorities: [{id: p1, contributes_to: [\"a#p1\"]}, {id: p2, parent: p1}]\n"),
		parse("c.yaml", "kind: plan\nid: c\ntitle: C\nactions: [{id: x, priorities: [\"a#p1\", \"a#p9\"]}]\n"),
	)
	for _, test := range []struct {
		document, item string
		want           []string
	}{
		{"a", "p1", []string{"b.yaml /priorities/0/contributes_to/0", "c.yaml /actions/0/priorities/0"}},
		{"a", "", []string{"b.yaml /parent"}},
		{"a", "p9", []string{"c.yaml /actions/0/priorities/1"}}, // whether or not there is such an item
		{"b", "p1", nil},
		{"", "p1", nil},
	} {
		var got []string
		for _, r := range s.Referrers(test.document, test.item) {
			got = append(got, r.File.Name+" "+r.Use.Pointer)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("Referrers(%q, %q) = %q, want %q", test.document, test.item, got, test.want)
		}
	}
}
