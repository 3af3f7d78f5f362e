package plan_test

import (
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

func TestGlance(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"ecm: \"1.0\"\nkind: plan\nid: kent-cypp-2008\ntitle: T\n", []string{"kent-cypp-2008"}},
		{"kind: plan\nid: \"a\" # the id\n", []string{"a"}},
		{"parties:\n  - id: not-this\nid: a\nkind: plan\n", []string{"a"}},
		{"kind: framework\nid: a\nprefix: b\n", []string{"a", "b"}},
		{"id: a\nprefix: b\nkind: framework\n", []string{"a", "b"}},
		{"{ecm: \"1.0\", kind: plan, parties: [{id: x}], id: a}", []string{"a"}},
		{`{"ecm":"1.0","parties":[{"id":"x","name":"say \"id\": no"}],"kind":"framework","id":"a","prefix":"b"}`, []string{"a", "b"}},
		{"\uFEFF{\n  \"kind\": \"plan\",\n  \"id\": \"a\"\n}", []string{"a"}},
		{"", nil},
		{`{"`, nil},
		{"just: text\n", nil},
	} {
		if got := plan.Glance([]byte(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("Glance(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestMentions(t *testing.T) {
	m := plan.NewMentions([]string{"kent", "kent-jar", "birmingham"})
	for text, want := range map[string][]int{
		"to: kent#p1":               {0},
		"to: [kent-jar#r1, 'kent']": {1, 0},
		"to: birmingham:behaviour":  {2},
		"Kent and kent-cypp":        nil,
		"kent":                      {0},
	} {
		var got []int
		m.Find([]byte(text), func(i int) { got = append(got, i) })
		if !slices.Equal(got, want) {
			t.Errorf("Find(%q) = %v, want %v", text, got, want)
		}
	}
}
