package trust

import (
	"iter"
	"slices"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Chapter is the code of one of the seven chapters of The Children's Plan of
// 2007. The zero value means "not stated".
type Chapter string

// The chapters, in published order.
const (
	HappyAndHealthy            Chapter = "happy-and-healthy"
	SafeAndSound               Chapter = "safe-and-sound"
	ExcellenceAndEquity        Chapter = "excellence-and-equity"
	LeadershipAndCollaboration Chapter = "leadership-and-collaboration"
	StayingOn                  Chapter = "staying-on"
	OnTheRightTrack            Chapter = "on-the-right-track"
	MakingItHappen             Chapter = "making-it-happen"
)

var chapters = codelist.List[Chapter, []Objective]{
	{
		Code: HappyAndHealthy, Number: "1", Title: "Happy and healthy",
		Description: "The wellbeing and health of children, and information and support for their parents.",
		More:        []Objective{SecureWellbeing},
	},
	{
		Code: SafeAndSound, Number: "2", Title: "Safe and sound",
		Description: "Keeping children from harm while leaving them room to learn and to enjoy childhood.",
		More:        []Objective{SafeguardTheVulnerable},
	},
	{
		Code: ExcellenceAndEquity, Number: "3", Title: "Excellence and equity",
		Description: "High standards and a smaller gap, through each child's own progress.",
		More:        []Objective{WorldClassStandards, CloseTheGap},
	},
	{
		Code: LeadershipAndCollaboration, Number: "4", Title: "Leadership and collaboration",
		Description: "High standards and a smaller gap, through reform of the system of early years and schools.",
		More:        []Objective{WorldClassStandards, CloseTheGap},
	},
	{
		Code: StayingOn, Number: "5", Title: "Staying on",
		Description: "Young people learning and training to 18 and after.",
		More:        []Objective{ParticipationTo18},
	},
	{
		Code: OnTheRightTrack, Number: "6", Title: "On the right track",
		Description: "Young people kept on a path that leads to success.",
		More:        []Objective{PathToSuccess},
	},
	{
		Code: MakingItHappen, Number: "7", Title: "Making it happen",
		Description: "How services for children are to work together. No objective of its own.",
	},
}

// Chapters yields the seven chapters in published order.
func Chapters() iter.Seq[Chapter] { return chapters.Codes() }

// ParseChapter reads a chapter's code or heading. The error names the nearest
// code.
func ParseChapter(s string) (Chapter, error) {
	return chapters.Parse(s, "a chapter of The Children's Plan")
}

// Known reports whether c is one of the seven chapters.
func (c Chapter) Known() bool { return chapters.Find(c) != nil }

// Info tells what is published about the chapter.
func (c Chapter) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Scheme: outcomes.SchemeChapters, Kind: outcomes.KindChapter, Standing: outcomes.Confirmed,
		Source: "The Children's Plan (Cm 7280, December 2007)",
	}, chapters.Find(c))
}

// Compare orders chapters as published, unknown codes last.
func (c Chapter) Compare(other Chapter) int { return chapters.Compare(c, other) }

// Objectives yields the objectives that the chapter takes up. Two chapters share
// objectives 3 and 4, and the last has none. The pairing goes by subject.
func (c Chapter) Objectives() iter.Seq[Objective] {
	if e := chapters.Find(c); e != nil {
		return slices.Values(e.More)
	}
	return func(func(Objective) bool) {}
}
