package plan_test

import (
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

// spelling is a text as people write it and the reading that is wanted, in
// brief: the typed parts one after the other, the parts left over, and words
// that the reason holds.
type spelling struct {
	text string
	sure plan.Sureness
	want string
	rest string // parts joined by " | "
	why  string
}

// check compares a reading with what is wanted.
func (s spelling) check(t *testing.T, sure plan.Sureness, got string, rest []string, why string) {
	t.Helper()
	if sure != s.sure || got != s.want || strings.Join(rest, " | ") != s.rest || !strings.Contains(why, s.why) || s.why == "" && why != "" {
		t.Errorf("%q\n got %s: %s\nrest %q\nwhy  %s\nwant %s: %s\nrest %q\nwhy  %s",
			s.text, sure, got, rest, why, s.sure, s.want, s.rest, s.why)
	}
	if sure == plan.Sure && len(rest) > 0 {
		t.Errorf("%q is sure and leaves %q", s.text, rest)
	}
	for _, part := range rest {
		if !strings.Contains(s.text, part) {
			t.Errorf("%q leaves %q, which is no part of it", s.text, part)
		}
	}
}

// brief puts the parts that are there one after the other.
func brief(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}

func named(name, value string) string {
	if value == "" {
		return ""
	}
	return name + "=" + value
}

func marked(name string, set bool) string {
	if set {
		return name
	}
	return ""
}
