package check

import (
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

func TestProfiles(t *testing.T) {
	var names []string
	for p := range Profiles() {
		names = append(names, p.Name)
		if p.Title == "" || p.Doc == "" {
			t.Errorf("%s has no title or no description", p.Name)
		}
		for id, s := range p.Rules {
			r, ok := Find(id)
			switch {
			case !ok || r.Retired != "":
				t.Errorf("%s sets %s, which is no rule", p.Name, id)
			case s == r.Severity:
				t.Errorf("%s sets %s to its own severity", p.Name, id)
			case p.Name == "cypp-2005" && s == diag.Error:
				t.Errorf("cypp-2005 makes an error of %s, whose source has not been read", id)
			case p.Name == "draft" && s >= r.Severity:
				t.Errorf("draft makes more of %s than the default", id)
			}
		}
	}
	if want := []string{"default", "draft", "good-practice", "cypp-2005", "cypp-2010"}; !slices.Equal(names, want) {
		t.Errorf("profiles %q, want %q", names, want)
	}
}

// TestContentRulesAreAskedFor makes sure that what only some ask of a plan is
// off by default, and on somewhere.
func TestContentRulesAreAskedFor(t *testing.T) {
	for _, r := range slices.Concat(measureRules(), moneyRules(), contentRules(), languageRules()) {
		if r.Severity != 0 {
			continue
		}
		if !slices.ContainsFunc(profiles(), func(p Profile) bool { return p.Rules[r.ID] != 0 }) {
			t.Errorf("%s is off in every profile", r.ID)
		}
	}
}

func TestFindProfile(t *testing.T) {
	for _, name := range []string{"", "default"} {
		if p, err := FindProfile(name); err != nil || p.Name != "default" {
			t.Errorf("FindProfile(%q) = %q, %v", name, p.Name, err)
		}
	}
	if p, err := FindProfile("cypp-2010"); err != nil || p.Rules["ECM711"] != diag.Error {
		t.Errorf("cypp-2010: %v, %v", p.Rules["ECM711"], err)
	}
	if _, err := FindProfile("good practise"); err == nil || err.Error() != `"good practise" is not a profile: did you mean "good-practice"?` {
		t.Errorf("good practise: %v", err)
	}
	if _, err := FindProfile("xyz"); err == nil || err.Error() != `"xyz" is not a profile: write one of default, draft, good-practice, cypp-2005, cypp-2010` {
		t.Errorf("xyz: %v", err)
	}
}
