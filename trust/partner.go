package trust

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Partner is the code of a relevant partner: a body that section 10(4) of the
// Children Act 2004 bound to co-operate with the children's services authority.
// General practices, hospital trusts, voluntary bodies and parents never were;
// they come in at the authority's choice. The zero value means "not stated".
type Partner string

// The relevant partners, in the order of the Act.
const (
	DistrictCouncil              Partner = "district-council"
	PoliceAuthority              Partner = "police-authority"
	ChiefOfficerOfPolice         Partner = "chief-officer-of-police"
	LocalProbationBoard          Partner = "local-probation-board"
	SecretaryOfStateForProbation Partner = "secretary-of-state-for-probation"
	ProbationProvider            Partner = "probation-provider"
	YouthOffendingTeam           Partner = "youth-offending-team"
	StrategicHealthAuthority     Partner = "strategic-health-authority"
	PrimaryCareTrust             Partner = "primary-care-trust"
	ConnexionsProvider           Partner = "connexions-provider"
	MaintainedSchool             Partner = "maintained-school"
	NonMaintainedSpecialSchool   Partner = "non-maintained-special-school"
	AcademyOrCTC                 Partner = "academy-or-ctc"
	FEInstitution                Partner = "fe-institution"
	JobcentrePlus                Partner = "jobcentre-plus"
	LearningAndSkillsCouncil     Partner = "learning-and-skills-council"
)

// The years for which the list of partners is established: from the start of
// the duty, in April 2005, to the year in which the changes of the
// Apprenticeships, Skills, Children and Learning Act 2009 took effect.
const (
	FirstPartnerYear = 2005
	LastPartnerYear  = 2010
)

// A Holding answers whether a body was a relevant partner.
type Holding string

// The answers.
const (
	Held           Holding = "held"
	NotHeld        Holding = "not held"
	NotEstablished Holding = "not established" // the sources do not say
)

// law says which Act made a body a relevant partner, or ended it.
type law uint8

const (
	enacted2004 law = iota // by the Act as it was made
	omitted2009            // by the Act as it was made; taken out by the Act of 2009
	added2007              // by the Offender Management Act 2007
	added2009              // by the Apprenticeships, Skills, Children and Learning Act 2009
)

var partners = codelist.List[Partner, law]{
	{
		Code: DistrictCouncil, Number: "(a)", Title: "District council", More: enacted2004,
		Description: "Each district council of the area, where the authority is a county council.",
	},
	{
		Code: PoliceAuthority, Number: "(b)", Title: "Police authority", More: enacted2004,
		Description: "The body that oversaw the police force of the area. The local policing body came after it.",
	},
	{
		Code: ChiefOfficerOfPolice, Number: "(b)", Title: "Chief officer of police", More: enacted2004,
		Description: "The head of the police force of the area.",
	},
	{
		Code: LocalProbationBoard, Number: "(c)", Title: "Local probation board", More: enacted2004,
		Description: "The board that ran probation in the area.",
	},
	{
		Code: SecretaryOfStateForProbation, Number: "(ca)", Title: "Secretary of State, for probation functions", More: added2007,
		Description: "The Secretary of State as far as probation in the area is concerned.",
	},
	{
		Code: ProbationProvider, Number: "(cb)", Title: "Provider of probation services", More: added2007,
		Description: "Whoever is engaged to provide probation services in the area.",
	},
	{
		Code: YouthOffendingTeam, Number: "(d)", Title: "Youth offending team", More: enacted2004,
		Description: "The team of several agencies that works with young offenders in the area.",
		Aliases:     []string{"YOT"},
	},
	{
		Code: StrategicHealthAuthority, Number: "(e)", Title: "Strategic health authority", More: enacted2004,
		Description: "The regional authority of the health service.",
		Aliases:     []string{"SHA"},
	},
	{
		Code: PrimaryCareTrust, Number: "(e)", Title: "Primary care trust", More: enacted2004,
		Description: "The body that bought health services for the area.",
		Aliases:     []string{"PCT"},
	},
	{
		Code: ConnexionsProvider, Number: "(f)", Title: "Provider of Connexions services", More: enacted2004,
		Description: "Whoever provides information, advice, guidance and support to young people of 13 to 19.",
		Aliases:     []string{"Connexions"},
	},
	{
		Code: MaintainedSchool, Number: "(fa)", Title: "Governing body of a maintained school", More: added2009,
		Description: "The governors of each school that the local authority maintains.",
		Aliases:     []string{"Maintained school"},
	},
	{
		Code: NonMaintainedSpecialSchool, Number: "(fb)", Title: "Proprietor of a non-maintained special school", More: added2009,
		Description: "The owner of a special school approved under section 342 of the Education Act 1996.",
		Aliases:     []string{"Non-maintained special school"},
	},
	{
		Code: AcademyOrCTC, Number: "(fc)", Title: "Proprietor of an academy or city technology college", More: added2009,
		Description: "The owner of an academy, a city technology college or a city college for the technology of the arts.",
		Aliases:     []string{"Academy", "City technology college"},
	},
	{
		Code: FEInstitution, Number: "(fd)", Title: "Governing body of a further education institution", More: added2009,
		Description: "The governors of a further education or sixth-form college whose main site is in the area.",
		Aliases:     []string{"Further education institution", "Further education college", "Sixth-form college"},
	},
	{
		Code: JobcentrePlus, Number: "(fe)", Title: "Jobcentre Plus", More: added2009,
		Description: "The Secretary of State as far as helping people into work is concerned.",
	},
	{
		Code: LearningAndSkillsCouncil, Number: "(g)", Title: "Learning and Skills Council for England", More: omitted2009,
		Description: "The body that paid for education and training after 16. Taken out of the list in 2010.",
		Aliases:     []string{"Learning and Skills Council", "LSC"},
	},
}

// Partners yields every relevant partner, in the order of the Act.
func Partners() iter.Seq[Partner] { return partners.Codes() }

// RelevantPartners yields the partners that are established as held in at least
// part of a year by an authority of that kind; none for a kind of area that is
// no children's services authority. Outside [FirstPartnerYear] to
// [LastPartnerYear] nothing is established, and nothing is yielded.
func RelevantPartners(year int, authority AreaKind) iter.Seq[Partner] {
	return func(yield func(Partner) bool) {
		if !authority.ChildrensServices() {
			return
		}
		for p := range Partners() {
			if p.TwoTierOnly() && !authority.TwoTier() {
				continue
			}
			if p.In(year) == Held && !yield(p) {
				return
			}
		}
	}
}

// ParsePartner reads a partner's code, name or initials. The error names the
// nearest code.
func ParsePartner(s string) (Partner, error) { return partners.Parse(s, "a relevant partner") }

// Known reports whether p is or was a relevant partner.
func (p Partner) Known() bool { return partners.Find(p) != nil }

// Info tells what is published about the partner. Its number is the paragraph
// of section 10(4).
func (p Partner) Info() (outcomes.Term, bool) {
	e := partners.Find(p)
	if e == nil {
		return outcomes.Term{}, false
	}
	base := outcomes.Term{Kind: "relevant partner", Standing: outcomes.Confirmed}
	switch e.More {
	case enacted2004:
		base.Source = "Children Act 2004, s.10(4), as enacted"
	case omitted2009:
		base.Source = "Children Act 2004, s.10(4), as enacted; omitted by the Apprenticeships, Skills, Children and Learning Act 2009"
	case added2007:
		base.Source, base.Standing = "Children Act 2004, s.10(4), as amended by the Offender Management Act 2007", outcomes.SingleSource
	case added2009:
		base.Source = "Children Act 2004, s.10(4), as amended by the Apprenticeships, Skills, Children and Learning Act 2009"
	}
	return term(base, e)
}

// Compare orders partners as in the Act, unknown codes last.
func (p Partner) Compare(q Partner) int { return partners.Compare(p, q) }

// TwoTierOnly reports whether p is a partner only where the authority is a
// county council with districts under it.
func (p Partner) TwoTierOnly() bool { return p == DistrictCouncil }

// Years returns the first and last year in which p is established as a relevant
// partner; until is 0 where no end is established.
func (p Partner) Years() (from, until int) {
	e := partners.Find(p)
	switch {
	case e == nil:
		return 0, 0
	case e.More == omitted2009:
		return 2005, 2010
	case e.More == enacted2004:
		return 2005, 0
	}
	return 2010, 0
}

// In answers whether p was a relevant partner in at least part of a year. The
// answer goes by years because not all the days are established.
func (p Partner) In(year int) Holding {
	e := partners.Find(p)
	switch {
	case e == nil || year < FirstPartnerYear:
		return NotHeld
	case e.More == added2009 && year < 2010, e.More == added2007 && year < 2007, e.More == omitted2009 && year > 2010:
		return NotHeld
	case e.More == added2007 && year < 2010, year > LastPartnerYear:
		return NotEstablished
	}
	return Held
}
