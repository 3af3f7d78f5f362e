package trust

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Framework is the code of a framework under which an area's children's
// services were inspected, assessed or rated. The zero value means "not stated".
type Framework string

// The frameworks, the earliest first; the one whose start is not established last.
const (
	JAR   Framework = "jar"   // Joint Area Review
	APA   Framework = "apa"   // Annual Performance Assessment
	SLAC  Framework = "slac"  // Inspection of safeguarding and looked after children services
	CSR   Framework = "csr"   // annual children's services rating
	SIF   Framework = "sif"   // Single inspection framework
	ILACS Framework = "ilacs" // Inspection of local authority children's services
	JTAI  Framework = "jtai"  // Joint targeted area inspection
)

// inspection is what the table tells of a framework beyond its name.
type inspection struct {
	from, until  int    // years; 0 where not established or not ended
	overall      int    // overall grades in one report
	overallUntil string // month of the last one, where it has ended
	standing     outcomes.Standing
	source       string
}

var frameworks = codelist.List[Framework, inspection]{
	{
		Code: JAR, Title: "Joint Area Review",
		Description: "Several inspectorates judged how well the services of an area work together for children. Later reviews graded investigations, not outcomes.",
		Aliases:     []string{"Joint Area Review (JAR)"},
		More: inspection{2005, 2009, 0, "", outcomes.Confirmed,
			"Children Act 2004, s.20; SI 2005/1973; Kent County Council Cabinet, 17 December 2007"},
	},
	{
		Code: APA, Title: "Annual Performance Assessment",
		Description: "Each year graded a council's children's services: the five outcomes, capacity to improve and overall.",
		Aliases:     []string{"Annual Performance Assessment (APA)"},
		More: inspection{2005, 2008, 1, "", outcomes.Confirmed,
			"Norfolk County Council on its annual performance assessment; Kent County Council Cabinet, 17 December 2007"},
	},
	{
		Code: SLAC, Title: "Inspection of safeguarding and looked after children services",
		Description: "Gave one overall grade for safeguarding and another for looked-after children.",
		Aliases:     []string{"Safeguarding and looked after children inspection"},
		More: inspection{2009, 2012, 2, "", outcomes.Confirmed,
			"Inspections of safeguarding and looked after children services (Ofsted, 090027); Kent report, November 2010"},
	},
	{
		Code: CSR, Title: "Annual children's services rating",
		Description: "Rated each council's children's services once a year, in one word.",
		Aliases:     []string{"Annual rating", "Children's services rating", "Children's services assessment"},
		More: inspection{2009, 2011, 1, "", outcomes.Confirmed,
			"Ofsted, annual rating of children's services 2009; Public Finance, 9 December 2010"},
	},
	{
		Code: SIF, Title: "Single inspection framework",
		Description: "Graded help and protection, looked-after children, adoption, care leavers and leadership, and the whole.",
		More: inspection{0, 2017, 1, "", outcomes.Confirmed,
			"Ofsted reports on Devon, Leeds and Windsor and Maidenhead (2015) and Manchester (2017)"},
	},
	{
		Code: ILACS, Title: "Inspection of local authority children's services",
		Description: "Grades leadership, help and protection, children in care and care leavers. The overall grade ended in March 2026.",
		Aliases:     []string{"Inspecting local authority children's services"},
		More: inspection{2018, 0, 1, "2026-03", outcomes.Confirmed,
			"Inspecting local authority children's services from 2018 (GOV.UK); Ofsted announcements on overall judgements, 2025"},
	},
	{
		Code: JTAI, Title: "Joint targeted area inspection",
		Description: "Several inspectorates look at how the agencies of an area meet one kind of need. No grade scale is published here.",
		More: inspection{0, 0, 0, "", outcomes.SingleSource,
			"Joint targeted area inspection guidance (GOV.UK, October 2022)"},
	},
}

// Frameworks yields the frameworks, the earliest first.
func Frameworks() iter.Seq[Framework] { return frameworks.Codes() }

// ParseFramework reads a framework's initials or name. The error names the
// nearest code.
func ParseFramework(s string) (Framework, error) {
	return frameworks.Parse(s, "an inspection framework")
}

// Known reports whether f is one of the frameworks.
func (f Framework) Known() bool { return frameworks.Find(f) != nil }

// Info tells what is published about the framework.
func (f Framework) Info() (outcomes.Term, bool) {
	e := frameworks.Find(f)
	if e == nil {
		return outcomes.Term{}, false
	}
	return term(outcomes.Term{
		Kind: "inspection framework", Standing: e.More.standing, Source: e.More.source,
	}, e)
}

// Compare orders frameworks as [Frameworks] does, unknown codes last.
func (f Framework) Compare(g Framework) int { return frameworks.Compare(f, g) }

// Years returns the first and last year of the framework: from is 0 where its
// start is not established, until is 0 where no end is.
func (f Framework) Years() (from, until int) {
	if e := frameworks.Find(f); e != nil {
		return e.More.from, e.More.until
	}
	return 0, 0
}

// Overall returns how many overall grades one report gives, and the last month
// in which it gave any ("2026-03") where that has ended.
func (f Framework) Overall() (grades int, until string) {
	if e := frameworks.Find(f); e != nil {
		return e.More.overall, e.More.overallUntil
	}
	return 0, ""
}

// Direction returns which way the printed numbers of the framework's scale run,
// or "" where it grades in words only. School inspections number the other way,
// 1 for the best: never set bare numbers of two frameworks side by side.
func (f Framework) Direction() outcomes.Polarity {
	if f == JAR || f == APA {
		return outcomes.HigherIsBetter
	}
	return ""
}
