package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/trust"
)

func notThreeYears(p *Pass) {
	d := p.Plan()
	period := interval(d.Period)
	if !statutory(d) || period.From.IsZero() || period.To.IsZero() {
		return
	}
	from, to := period.First(), period.Last().AddDays(1)
	months := (to.Year-from.Year)*12 + int(to.Month) - int(from.Month)
	if from.Month == 1 && period.From.Month == 0 && (months == 36+12 || months == 36) {
		return // 2008 to 2011 may be counted either way
	}
	if months < 35 || months > 37 {
		p.Report(diag.Diagnostic{
			Pointer: "/period",
			Message: fmt.Sprintf("the plan is for %s, %s: three years were intended", inWords(period), plural(months, "month")),
			Help:    "check the dates; where another time is meant, there is nothing to mend",
		})
	}
}

func noBoard(p *Pass) {
	d := p.Plan()
	if !statutory(d) {
		return
	}
	if d.Owner == "" {
		p.lacks("does not say which board owns it", "add owner, and the board among the parties")
		return
	}
	if owner := p.party(d.Owner); owner != nil && owner.Kind != plan.Board {
		p.Report(diag.Diagnostic{
			Pointer: "/owner",
			Message: fmt.Sprintf("the plan is owned by %s, which is not marked as a board", quote(cmp.Or(owner.Name, owner.ID))),
			Help:    "name the Children's Trust Board, with kind: board",
		})
	}
}

// partnerYears returns the years of the plan for which the list of partners is
// established; false where there is none.
func partnerYears(d *plan.Plan) (from, to int, ok bool) {
	period := interval(d.Period)
	from, to = period.From.Year, period.To.Year
	if from == 0 {
		from = to
	}
	if to == 0 {
		to = from
	}
	from, to = max(from, trust.FirstPartnerYear), min(to, trust.LastPartnerYear)
	return from, to, from <= to
}

func partnersMissing(p *Pass) {
	d := p.Plan()
	year, _, ok := partnerYears(d)
	kind := authorityKind(d)
	if !ok || !statutory(d) || kind == "" {
		return
	}
	named := map[plan.Partner]bool{}
	for _, x := range d.Parties {
		if x.Partner != "" {
			named[x.Partner] = true
		}
	}
	if len(named) == 0 {
		p.lacks("does not say which of its parties are statutory partners", "add partner to the parties, such as partner: primary-care-trust")
		return
	}
	var lack []string
	for want := range trust.RelevantPartners(year, kind) {
		if !named[want] && !slices.ContainsFunc(standIns(want), func(x plan.Partner) bool { return named[x] }) {
			if t, ok := want.Info(); ok {
				lack = append(lack, lowerFirst(t.Title))
			}
		}
	}
	if len(lack) > 0 {
		p.Report(diag.Diagnostic{
			Pointer: "/parties",
			Message: fmt.Sprintf("no party of the plan is one of these statutory partners of %d: %s", year, strings.Join(lack, ", ")),
			Help:    "mark the parties with partner, and add those that are missing",
		})
	}
}

// standIns are the partners that plans name in place of another, since one body
// speaks for both.
func standIns(p plan.Partner) []plan.Partner {
	for _, together := range [...][]plan.Partner{
		{trust.PoliceAuthority, trust.ChiefOfficerOfPolice},
		{trust.LocalProbationBoard, trust.SecretaryOfStateForProbation, trust.ProbationProvider},
	} {
		if slices.Contains(together, p) {
			return together
		}
	}
	return nil
}

// authorityKind returns the kind of authority whose plan this is, "" where it is
// not known.
func authorityKind(d *plan.Plan) trust.AreaKind {
	if kind, err := trust.AreaKindOf(d.Area.Code); err == nil {
		return kind
	}
	switch d.Area.Level {
	case plan.County:
		return trust.County
	case plan.Unitary:
		return trust.Unitary
	case plan.Metropolitan:
		return trust.MetropolitanDistrict
	case plan.London:
		return trust.LondonBorough
	}
	return ""
}

func partnerOutOfYear(p *Pass) {
	d := p.Plan()
	from, to, ok := partnerYears(d)
	if !ok {
		return
	}
	for i, x := range d.Parties {
		if x.Partner == "" || !x.Partner.Known() {
			continue
		}
		never := true
		for year := from; year <= to; year++ {
			never = never && x.Partner.In(year) == trust.NotHeld
		}
		if never {
			t, _ := x.Partner.Info()
			p.Report(diag.Diagnostic{
				Pointer: plan.At("parties", i) + "/partner",
				Message: fmt.Sprintf("%s is marked as a statutory partner (%s), and the law named no such partner in %s", quote(cmp.Or(x.Name, x.ID)), lowerFirst(t.Title), span(from, to)),
				Help:    "take partner off; the body stays a party of the plan",
			})
		}
	}
}

// span writes years for a message.
func span(from, to int) string {
	if from == to {
		return fmt.Sprint(from)
	}
	return fmt.Sprintf("%d to %d", from, to)
}

func districtAsAuthority(p *Pass) {
	d := p.Plan()
	if d.Type != plan.CYPP {
		return
	}
	kind, err := trust.AreaKindOf(d.Area.Code)
	if err == nil && !kind.ChildrensServices() {
		p.Report(diag.Diagnostic{
			Pointer: "/area/code",
			Message: trust.CheckAuthority(d.Area.Code).Error(),
			Help:    "correct the code, or write type: local_plan",
		})
	} else if err != nil && d.Area.Level == plan.District {
		p.Report(diag.Diagnostic{
			Pointer: "/area/level",
			Message: "a district in a county is no children's services authority, so this is a plan below the county's",
			Help:    "correct the level, or write type: local_plan",
		})
	}
}
