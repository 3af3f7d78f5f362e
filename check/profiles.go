package check

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
)

// Profiles yields the profiles, the default one first.
func Profiles() iter.Seq[Profile] {
	return func(yield func(Profile) bool) {
		for _, p := range profiles() {
			if !yield(p) {
				return
			}
		}
	}
}

// FindProfile returns the profile with a name. The empty name is the default
// profile's. The error names the nearest profile.
func FindProfile(name string) (Profile, error) {
	var names []string
	for _, p := range profiles() {
		if p.Name == name || name == "" {
			return p, nil
		}
		names = append(names, p.Name)
	}
	if near := codelist.Nearest(name, slices.Values(names)); near != "" {
		return Profile{}, fmt.Errorf("%q is not a profile: %s", name, didYouMean(near))
	}
	return Profile{}, fmt.Errorf("%q is not a profile: write one of %s", name, strings.Join(names, ", "))
}

func profiles() []Profile {
	return []Profile{
		{
			Name: "default", Title: "Default",
			Doc: "Every rule at its own severity. What only the law of some years or good practice asks for is off.",
		},
		{
			Name: "draft", Title: "Draft",
			Doc:   "For plans that are being written: what is still missing is told as a note or not at all, what is wrong is told as ever.",
			Rules: severities(diag.Note, notInDraft).and(0, offInDraft),
		},
		{
			Name: "good-practice", Title: "Good practice",
			Doc: "The default rules, and what the DfES checklist of about 2005 and the studies of real plans ask of a good plan: needs, reasons, " +
				"clear leads and times, success that can be shown, means, links to other plans, and accountability.",
			Rules: severities(diag.Warning, goodPractice).and(diag.Note, worthKnowing),
		},
		{
			Name: "cypp-2005", Title: "Children and young people's plans, 2006 to 2010",
			Doc: "The default rules, and what the regulations of 2005 asked of an authority's plan. Their content is known from one council's report that recites it, so " +
				"nothing here is an error. What was only intended or usual is a note.",
			Rules: severities(diag.Warning, asked2005).and(diag.Note, usual2005),
		},
		{
			Name: "cypp-2010", Title: "Children and young people's plans, April to October 2010",
			Doc: "The default rules, and what the regulations of 2010 asked of a Children's Trust Board's plan, as far as their text could be read: an assessment of needs, " +
				"the period, and the Board as owner. The rest is a note.",
			Rules: severities(diag.Error, asked2010).and(diag.Warning, []string{"ECM713"}).and(diag.Note, usual2010),
		},
	}
}

// The rules that profiles set, by what they ask.
var (
	asked2005 = []string{"ECM701", "ECM702", "ECM703", "ECM704", "ECM705", "ECM706", "ECM713"}
	usual2005 = []string{"ECM707", "ECM708", "ECM709", "ECM710", "ECM712"}

	asked2010 = []string{"ECM702", "ECM311", "ECM711"}
	usual2010 = []string{"ECM707", "ECM708", "ECM710", "ECM712"}

	goodPractice = []string{"ECM302", "ECM405", "ECM702", "ECM705", "ECM706"}
	worthKnowing = []string{"ECM320", "ECM423", "ECM509", "ECM708", "ECM715", "ECM716", "ECM717", "ECM718", "ECM805", "ECM807"}

	notInDraft = []string{
		"ECM202", "ECM301", "ECM303", "ECM304", "ECM305", "ECM306", "ECM311", "ECM314", "ECM315", "ECM316",
		"ECM401", "ECM402", "ECM404", "ECM505", "ECM801",
	}
	offInDraft = []string{"ECM203", "ECM302", "ECM319", "ECM403", "ECM405", "ECM407", "ECM510", "ECM512", "ECM802"}
)

// levels are severities by rule id.
type levels map[string]diag.Severity

func severities(s diag.Severity, rules []string) levels { return levels{}.and(s, rules) }

// and returns the levels with more rules set.
func (l levels) and(s diag.Severity, rules []string) levels {
	l = maps.Clone(l)
	for _, r := range rules {
		l[r] = s
	}
	return l
}
