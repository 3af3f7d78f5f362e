package mapping

import (
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/trust"
)

// editors is the source of rows that are ours.
const editors = "Editors of this library"

// pairing is a row of ours between published terms.
type pairing struct {
	from     plan.Ref
	relation plan.Match
	to       []plan.Ref
	why      string
}

// pairings are the rows between published lists that no other package holds.
// All are editorial.
var pairings = [...]pairing{
	{"s10:education", plan.Related, []plan.Ref{"ecm:engage-in-further-education-employment-or-training", "ecm:ready-for-employment"}, "The Act puts training beside education; the aims put it beside work."},
	{"s10:social-and-economic", plan.Related, []plan.Ref{"ecm:personal-and-social-development", "ecm:positive-relationships"}, "The Act speaks of social well-being here; the aims do so elsewhere."},

	{"kct:nurtured-at-home", plan.Related, []plan.Ref{"ecm:security-stability-and-cared-for", "ecm:parents-provide-safe-homes-and-stability", "ecm:parents-support-learning"}, "Being nurtured and encouraged at home is what families do."},
	{"kct:inspired-by-school", plan.Related, []plan.Ref{"ecm:enjoy-and-achieve", "ecm:attend-and-enjoy-school"}, "Who is inspired by school enjoys it."},
	{"kct:safe-in-the-community", plan.Related, []plan.Ref{"ecm:stay-safe", "ecm:safe-from-crime-and-anti-social-behaviour"}, "Safety outside the home is one part of the outcome."},
	{"kct:healthy-and-fulfilled-lives", plan.Related, []plan.Ref{"ecm:be-healthy", "ecm:healthy-lifestyles"}, "A healthy life is half of the line; a fulfilled one is more."},

	{"cp:happy-and-healthy", plan.Related, []plan.Ref{"ecm:be-healthy"}, "The chapter is about health, and about happiness and support for parents too."},
	{"cp:safe-and-sound", plan.Close, []plan.Ref{"ecm:stay-safe"}, "Both are about keeping children from harm."},
	{"cp:excellence-and-equity", plan.Related, []plan.Ref{"ecm:enjoy-and-achieve", "ecm:achieve-primary-standards", "ecm:achieve-secondary-standards"}, "The chapter is about standards and the gap between children."},
	{"cp:leadership-and-collaboration", plan.Related, []plan.Ref{"ecm:enjoy-and-achieve"}, "The chapter is about the schools and settings in which children achieve."},
	{"cp:staying-on", plan.Close, []plan.Ref{"ecm:engage-in-further-education-employment-or-training"}, "Both are about going on with learning after school."},
	{"cp:staying-on", plan.Related, []plan.Ref{"ecm:achieve-economic-well-being", "ecm:ready-for-employment"}, "Learning to 18 prepares for work."},
	{"cp:on-the-right-track", plan.Related, []plan.Ref{"ecm:make-a-positive-contribution", "ecm:law-abiding-and-positive-behaviour"}, "Young people on the right track contribute and keep the law."},
	{"cp:making-it-happen", plan.NoMatch, []plan.Ref{"ecm:"}, "The chapter is about services, and the outcomes about children."},
	{"cp:making-it-happen", plan.NoMatch, []plan.Ref{"dso:"}, "No objective is about how services work together."},

	{"dso:1", plan.Narrow, []plan.Ref{"ecm:be-healthy"}, "The objective adds wellbeing to health."},
	{"dso:2", plan.Close, []plan.Ref{"ecm:stay-safe"}, "Both are about keeping children from harm."},
	{"dso:3", plan.Broad, []plan.Ref{"ecm:enjoy-and-achieve"}, "The outcome asks for enjoyment and recreation as well."},
	{"dso:3", plan.Narrow, []plan.Ref{"ecm:achieve-primary-standards", "ecm:achieve-secondary-standards"}, "Each aim is the standard of one kind of school."},
	{"dso:4", plan.Related, []plan.Ref{"ecm:enjoy-and-achieve", "ecm:achieve-primary-standards", "ecm:achieve-secondary-standards"}, "The objective is about the gap in achievement, not its level."},
	{"dso:5", plan.Close, []plan.Ref{"ecm:engage-in-further-education-employment-or-training"}, "Both are about going on with learning after school."},
	{"dso:5", plan.Related, []plan.Ref{"ecm:achieve-economic-well-being", "ecm:ready-for-employment"}, "Learning to 18 prepares for work."},
	{"dso:6", plan.Related, []plan.Ref{"ecm:make-a-positive-contribution", "ecm:law-abiding-and-positive-behaviour", "ecm:engage-in-decision-making"}, "Success in the teenage years takes in contributing and keeping the law."},
}

// publishedRows yields the rows between published lists.
func publishedRows(yield func(given) bool) {
	for o := range outcomes.All() {
		if !yield(given{
			from: plan.Ref(outcomes.SchemeAspects + ":" + string(o.Aspect())), to: plan.Ref(outcomes.SchemeECM + ":" + string(o)), relation: plan.Close,
			why:    "The law names the aspects and not the outcomes; they are read as the same five by their position.",
			source: "Children Act 2004, s.10(2); its Explanatory Notes, para 62, say that the aspects reflect the outcomes", standing: outcomes.Editorial,
		}) {
			return
		}
	}
	for p := range priorities.All() {
		for l := range p.Links() {
			if !yield(given{
				from: plan.Ref(outcomes.SchemeKCT + ":" + string(p)), to: plan.Ref(l.To), relation: plan.Related,
				why: l.Why, source: editors, standing: l.Standing,
			}) {
				return
			}
		}
	}
	for c := range trust.Chapters() {
		for o := range c.Objectives() {
			relation, why := plan.Close, "Chapter and objective have one subject."
			if c == trust.ExcellenceAndEquity || c == trust.LeadershipAndCollaboration {
				relation, why = plan.Related, "Two chapters share two objectives: one looks at the child's own progress, the other at the system."
			}
			if !yield(given{
				from: plan.Ref(outcomes.SchemeChapters + ":" + string(c)), to: plan.Ref(outcomes.SchemeObjectives + ":" + string(o)), relation: relation,
				why: why, source: "The Children's Plan (Cm 7280, December 2007), by the subjects of its chapters", standing: outcomes.Editorial,
			}) {
				return
			}
		}
	}
	for i := range outcomes.Indicators() {
		t, _ := i.Info()
		if o := i.Group(); o != "" && !yield(given{
			from: plan.Ref(t.Ref()), to: plan.Ref(outcomes.SchemeECM + ":" + string(o)), relation: plan.Broad,
			why: "The national set lists the indicator under this outcome; it measures a part of it.", source: t.Source, standing: t.Standing,
		}) {
			return
		}
	}
	for _, p := range pairings {
		for _, to := range p.to {
			g := given{from: p.from, relation: p.relation, why: p.why, source: editors, standing: outcomes.Editorial}
			if p.relation == plan.NoMatch {
				g.in = to.Scheme()
			} else {
				g.to = to
			}
			if !yield(g) {
				return
			}
		}
	}
}
