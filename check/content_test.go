package check

import (
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

// TestStatutoryProfiles checks a bare plan in the profiles of the law.
func TestStatutoryProfiles(t *testing.T) {
	const bare = "ecm: \"1.0\"\nkind: plan\ntype: cypp\nid: p\ntitle: Plan\nperiod: April 2008 to March 2011\n"
	for _, c := range []struct{ profile, want string }{
		{"default", ""},
		{"draft", ""},
		{"cypp-2005", "701w 702w 703w 704w 705w 707n 708n 710n"},
		{"cypp-2010", "702e 707n 708n 710n 711e"},
		{"good-practice", "702w 705w 708n 718n"},
	} {
		if got := asked(t, bare, c.profile); got != c.want {
			t.Errorf("%s: %q, want %q", c.profile, got, c.want)
		}
	}
	for _, other := range []string{"type: local_plan", "type: cypp\nstatus: template"} {
		text := strings.Replace(bare, "type: cypp", other, 1)
		if got := asked(t, text, "cypp-2005"); got != "" {
			t.Errorf("%s is asked for %q", other, got)
		}
	}
}

// TestPartnersOfTheYear checks that the partners that are asked for are those of
// the year and of the kind of authority.
func TestPartnersOfTheYear(t *testing.T) {
	text := func(period, level string) string {
		return "ecm: \"1.0\"\nkind: plan\ntype: cypp\nid: p\ntitle: Plan\nperiod: " + period + "\narea: {name: X, level: " + level + "}\n" +
			"parties: [{id: pct, name: Trust, partner: primary-care-trust}, {id: police, name: Police, partner: chief-officer-of-police}]\n"
	}
	for _, c := range []struct{ period, level, has, hasNot string }{
		{"April 2008 to March 2011", "county", "district council", "primary care trust"},
		{"April 2008 to March 2011", "county", "learning and Skills Council", "maintained school"},
		{"April 2008 to March 2011", "unitary", "youth offending team", "district council"},
		{"April 2008 to March 2011", "unitary", "strategic health authority", "police authority"}, // the chief officer stands for it
		{"April 2010 to March 2013", "unitary", "maintained school", "district council"},
	} {
		found := ""
		for _, d := range run(t, set([]*diag.Text{diag.NewText("a.yaml", []byte(text(c.period, c.level)))}), Options{Profile: profileNamed(t, "cypp-2005")}) {
			if d.Rule == "ECM712" {
				found = d.Message
			}
		}
		if !strings.Contains(found, c.has) || strings.Contains(found, c.hasNot) {
			t.Errorf("%s, %s: %q should name %q and not %q", c.period, c.level, found, c.has, c.hasNot)
		}
	}
}

func profileNamed(t *testing.T, name string) Profile {
	t.Helper()
	p, err := FindProfile(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// asked returns the numbers and severities of the rules of block 7xx that speak.
func asked(t *testing.T, document, profile string) string {
	t.Helper()
	var got []string
	for _, d := range run(t, set([]*diag.Text{diag.NewText("a.yaml", []byte(document))}), Options{Profile: profileNamed(t, profile)}) {
		if strings.HasPrefix(d.Rule, "ECM7") {
			got = append(got, strings.TrimPrefix(d.Rule, "ECM")+d.Severity.String()[:1])
		}
	}
	return strings.Join(got, " ")
}
