package trust_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/trust"
)

// TestPartnersByYear checks each body in each year that matters: before the
// duty, under the Act as made, after each change, and when nothing is known.
func TestPartnersByYear(t *testing.T) {
	const (
		h = trust.Held
		n = trust.NotHeld
		u = trust.NotEstablished
	)
	years := []int{2004, 2005, 2006, 2007, 2009, 2010, 2011, 2026}
	start := []trust.Holding{n, h, h, h, h, h, u, u}
	school := []trust.Holding{n, n, n, n, n, h, u, u}
	probation := []trust.Holding{n, n, n, u, u, h, u, u}
	want := map[trust.Partner][]trust.Holding{
		trust.DistrictCouncil: start, trust.PoliceAuthority: start, trust.ChiefOfficerOfPolice: start,
		trust.LocalProbationBoard: start, trust.YouthOffendingTeam: start,
		trust.StrategicHealthAuthority: start, trust.PrimaryCareTrust: start, trust.ConnexionsProvider: start,
		trust.SecretaryOfStateForProbation: probation, trust.ProbationProvider: probation,
		trust.MaintainedSchool: school, trust.NonMaintainedSpecialSchool: school, trust.AcademyOrCTC: school,
		trust.FEInstitution: school, trust.JobcentrePlus: school,
		trust.LearningAndSkillsCouncil: {n, h, h, h, h, h, n, n},
	}
	for p := range trust.Partners() {
		if len(want[p]) == 0 {
			t.Errorf("%s is not in this test", p)
			continue
		}
		for i, year := range years {
			if got := p.In(year); got != want[p][i] {
				t.Errorf("%s in %d: %s, want %s", p, year, got, want[p][i])
			}
		}
		from, until := p.Years()
		if p.In(from) != trust.Held || p.In(from-1) == trust.Held {
			t.Errorf("%s from %d", p, from)
		}
		if last := p == trust.LearningAndSkillsCouncil; last != (until == 2010) || !last && until != 0 {
			t.Errorf("%s until %d", p, until)
		}
	}
	for _, p := range []trust.Partner{"", "hospital-trust"} {
		if got := p.In(2008); got != trust.NotHeld {
			t.Errorf("%q in 2008: %s", p, got)
		}
		if from, until := p.Years(); from != 0 || until != 0 {
			t.Errorf("%q from %d until %d", p, from, until)
		}
	}
}

func TestRelevantPartners(t *testing.T) {
	enacted := []trust.Partner{
		"district-council", "police-authority", "chief-officer-of-police", "local-probation-board", "youth-offending-team",
		"strategic-health-authority", "primary-care-trust", "connexions-provider", "learning-and-skills-council",
	}
	for _, c := range []struct {
		year int
		kind trust.AreaKind
		want []trust.Partner
	}{
		{2008, trust.County, enacted},
		{2005, trust.County, enacted},
		{2008, trust.Unitary, enacted[1:]}, // no districts
		{2008, trust.MetropolitanDistrict, enacted[1:]},
		{2008, trust.LondonBorough, enacted[1:]},
		{2008, trust.District, nil}, // no authority
		{2008, trust.CombinedAuthority, nil},
		{2008, "", nil},
		{2004, trust.County, nil},
		{2011, trust.County, nil},
		{2010, trust.County, slices.Collect(trust.Partners())},
		{2010, trust.Unitary, slices.Collect(trust.Partners())[1:]},
	} {
		if got := slices.Collect(trust.RelevantPartners(c.year, c.kind)); !slices.Equal(got, c.want) {
			t.Errorf("%d, %s: %q, want %q", c.year, c.kind, got, c.want)
		}
	}
	for range trust.RelevantPartners(2010, trust.County) {
		break // a reader may stop
	}
}

func TestPartnerParagraphs(t *testing.T) {
	want := "(a)(b)(b)(c)(ca)(cb)(d)(e)(e)(f)(fa)(fb)(fc)(fd)(fe)(g)"
	got := ""
	for p := range trust.Partners() {
		term, _ := p.Info()
		got += term.Number
		single := p == trust.SecretaryOfStateForProbation || p == trust.ProbationProvider
		if (term.Standing == outcomes.SingleSource) != single {
			t.Errorf("%s is %s", p, term.Standing)
		}
		if p.TwoTierOnly() != (p == "district-council") {
			t.Errorf("%s only in two tiers: %v", p, p.TwoTierOnly())
		}
	}
	if got != want {
		t.Errorf("paragraphs %s, want %s", got, want)
	}
}

func ExampleRelevantPartners() {
	kind, _ := trust.AreaKindOf(trust.Kent)
	for p := range trust.RelevantPartners(2008, kind) {
		term, _ := p.Info()
		fmt.Println(term.Number, term.Title)
	}
	fmt.Println("Schools in 2008:", trust.MaintainedSchool.In(2008))
	// Output:
	// (a) District council
	// (b) Police authority
	// (b) Chief officer of police
	// (c) Local probation board
	// (d) Youth offending team
	// (e) Strategic health authority
	// (e) Primary care trust
	// (f) Provider of Connexions services
	// (g) Learning and Skills Council for England
	// Schools in 2008: not held
}
