package outcomes_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/outcomes"
)

// TestOfficialNames holds codes, order, numbers and official short names to the
// table of 2004, which has five aims and one support statement to an outcome.
func TestOfficialNames(t *testing.T) {
	const table = `
be-healthy | Be healthy | Being healthy
 1.1 physically-healthy | Physically healthy
 1.2 mentally-and-emotionally-healthy | Mentally and emotionally healthy
 1.3 sexually-healthy | Sexually healthy
 1.4 healthy-lifestyles | Healthy lifestyles
 1.5 choose-not-to-take-illegal-drugs | Choose not to take illegal drugs
 - parents-promote-healthy-choices | Parents, carers and families promote healthy choices
stay-safe | Stay safe | Staying safe
 2.1 safe-from-maltreatment | Safe from maltreatment, neglect, violence and sexual exploitation
 2.2 safe-from-accidental-injury-and-death | Safe from accidental injury and death
 2.3 safe-from-bullying-and-discrimination | Safe from bullying and discrimination
 2.4 safe-from-crime-and-anti-social-behaviour | Safe from crime and anti-social behaviour in and out of school
 2.5 security-stability-and-cared-for | Have security, stability and are cared for
 - parents-provide-safe-homes-and-stability | Parents, carers and families provide safe homes and stability
enjoy-and-achieve | Enjoy and achieve | Enjoying and achieving
 3.1 ready-for-school | Ready for school
 3.2 attend-and-enjoy-school | Attend and enjoy school
 3.3 achieve-primary-standards | Achieve stretching national educational standards at primary school
 3.4 personal-and-social-development | Achieve personal and social development and enjoy recreation
 3.5 achieve-secondary-standards | Achieve stretching national educational standards at secondary school
 - parents-support-learning | Parents, carers and families support learning
make-a-positive-contribution | Make a positive contribution | Making a positive contribution
 4.1 engage-in-decision-making | Engage in decision-making and support the community and environment
 4.2 law-abiding-and-positive-behaviour | Engage in law-abiding and positive behaviour in and out of school
 4.3 positive-relationships | Develop positive relationships and choose not to bully and discriminate
 4.4 self-confidence-and-change | Develop self-confidence and successfully deal with significant life changes and challenges
 4.5 enterprising-behaviour | Develop enterprising behaviour
 - parents-promote-positive-behaviour | Parents, carers and families promote positive behaviour
achieve-economic-well-being | Achieve economic well-being | Achieving economic well-being
 5.1 engage-in-further-education-employment-or-training | Engage in further education, employment or training on leaving school
 5.2 ready-for-employment | Ready for employment
 5.3 decent-homes-and-sustainable-communities | Live in decent homes and sustainable communities
 5.4 access-to-transport-and-material-goods | Access to transport and material goods
 5.5 households-free-from-low-income | Live in households free from low income
 - parents-supported-to-be-economically-active | Parents, carers and families are supported to be economically active
`
	var got strings.Builder
	got.WriteByte('\n')
	for o := range outcomes.All() {
		term, _ := o.Info()
		got.WriteString(term.Code + " | " + term.Title + " | " + term.Aliases[0] + "\n")
		for a := range outcomes.Aims() {
			if a.Outcome() == o {
				aim, _ := a.Info()
				got.WriteString(" " + aim.Number + " " + aim.Code + " | " + aim.Title + "\n")
				if aim.Parent != term.Ref() {
					t.Errorf("%s stands under %q", aim.Ref(), aim.Parent)
				}
			}
		}
		for s := range outcomes.Supports() {
			if s.Outcome() == o {
				support, _ := s.Info()
				got.WriteString(" - " + support.Code + " | " + support.Title + "\n")
				if support.Parent != term.Ref() {
					t.Errorf("%s stands under %q", support.Ref(), support.Parent)
				}
			}
		}
	}
	if got.String() != table {
		t.Errorf("the table is\n%s\nwant\n%s", got.String(), table)
	}
}

// TestVariants checks the wordings found in papers of the time.
func TestVariants(t *testing.T) {
	for s, want := range map[string]outcomes.Outcome{
		"Being Healthy":                outcomes.BeHealthy,
		"Staying safe":                 outcomes.StaySafe,
		"Enjoying & Achieving":         outcomes.EnjoyAndAchieve,
		"Enjoy & achieve":              outcomes.EnjoyAndAchieve,
		"Positive contribution":        outcomes.MakeAPositiveContribution,
		"Achieving economic wellbeing": outcomes.AchieveEconomicWellBeing,
		"economic well being":          outcomes.AchieveEconomicWellBeing,
	} {
		if got, err := outcomes.Parse(s); got != want || err != nil {
			t.Errorf("Parse(%q) = %q, %v; want %q", s, got, err, want)
		}
	}
	for s, want := range map[string]outcomes.Aim{
		"Choose not to take drugs":                                            outcomes.ChooseNotToTakeIllegalDrugs,
		"Safe from crime and antisocial behaviour":                            outcomes.SafeFromCrime,
		"Engage in decision making and support the community and environment": outcomes.EngageInDecisionMaking,
		"Have access to transport and material goods":                         outcomes.TransportAndGoods,
	} {
		if got, err := outcomes.ParseAim(s); got != want || err != nil {
			t.Errorf("ParseAim(%q) = %q, %v; want %q", s, got, err, want)
		}
	}
	if got, err := outcomes.ParseSupport("Parents, carers and families promote healthy lifestyles"); got != outcomes.ParentsPromoteHealthyChoices {
		t.Errorf("got %q, %v", got, err)
	}
	// A slip of one council's page, which changes the sense: named, not taken.
	got, err := outcomes.ParseAim("Safe from malnutrition, neglect, violence and sexual exploitation")
	if got != "" || err == nil || !strings.Contains(err.Error(), `did you mean "safe-from-maltreatment"?`) {
		t.Errorf("malnutrition: %q, %v", got, err)
	}
}

func TestAspects(t *testing.T) {
	want := []struct {
		aspect  outcomes.Aspect
		number  string
		outcome outcomes.Outcome
	}{
		{"health", "(a)", outcomes.BeHealthy},
		{"protection", "(b)", outcomes.StaySafe},
		{"education", "(c)", outcomes.EnjoyAndAchieve},
		{"contribution", "(d)", outcomes.MakeAPositiveContribution},
		{"social-and-economic", "(e)", outcomes.AchieveEconomicWellBeing},
	}
	for i, a := range slices.Collect(outcomes.Aspects()) {
		term, _ := a.Info()
		if a != want[i].aspect || term.Number != want[i].number || a.Outcome() != want[i].outcome {
			t.Errorf("%s %s is read as %s, want %v", a, term.Number, a.Outcome(), want[i])
		}
		if a.Outcome().Aspect() != a {
			t.Errorf("%s and %s are no pair", a, a.Outcome())
		}
	}
	for _, got := range []string{
		string(outcomes.Aspect("x").Outcome()), string(outcomes.Outcome("").Aspect()),
		string(outcomes.Outcome("x").Aspect()), string(outcomes.Aim("x").Outcome()), string(outcomes.Support("").Outcome()),
	} {
		if got != "" {
			t.Errorf("an unknown code is paired with %q", got)
		}
	}
}

func TestRef(t *testing.T) {
	for want, term := range map[string]outcomes.Term{
		"ecm:stay-safe": {Scheme: outcomes.SchemeECM, Code: "stay-safe"},
		"2004":          {Code: "2004"}, // a list that documents do not refer to by prefix
	} {
		if got := term.Ref(); got != want {
			t.Errorf("Ref() = %q, want %q", got, want)
		}
	}
}

func TestEditions(t *testing.T) {
	got := slices.Collect(outcomes.Editions())
	if want := []outcomes.Edition{"2004", "2008-04-03"}; !slices.Equal(got, want) {
		t.Errorf("editions %q, want %q", got, want)
	}
	for s, want := range map[string]outcomes.Edition{"3 April 2008": outcomes.Edition2008, "December 2004": outcomes.Edition2004} {
		if e, err := outcomes.ParseEdition(s); e != want || err != nil {
			t.Errorf("ParseEdition(%q) = %q, %v; want %q", s, e, err, want)
		}
	}
}
