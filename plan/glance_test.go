package plan_test

import (
	"math/rand/v2"
	"slices"
	"strings"
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

// Leaping over the text finds what looking at each word finds.
func TestMentionsMissNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	signs := []string{" ", "#", ":", "\n", "[", ", ", "\"", "é"}
	words := []string{"kent", "kent-jar", "birmingham", "k", "plan.2008", "of", "kent-", "a", "birmingham2", "a-b", "a_b", "k_", "k.a_b-c"}
	for range 5000 {
		names := words[r.IntN(4) : 4+r.IntN(2)]
		if r.IntN(3) == 0 { // with a sign in all of them
			names = [][]string{{"kent-jar", "kent-", "a-b"}, {"plan.2008"}, {"a_b", "k_"}}[r.IntN(3)]
		}
		var text strings.Builder
		var want []int
		for range r.IntN(8) {
			w := words[r.IntN(len(words))]
			text.WriteString(w + signs[r.IntN(len(signs))])
			if i := slices.Index(names, w); i >= 0 {
				want = append(want, i)
			}
		}
		var got []int
		plan.NewMentions(names).Find([]byte(text.String()), func(i int) { got = append(got, i) })
		if !slices.Equal(got, want) {
			t.Fatalf("names %q in %q: %v, want %v", names, text.String(), got, want)
		}
	}
}
