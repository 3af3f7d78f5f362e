package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/plan"
)

// moneyRules are about funds, pools, savings and resources: block 5xx.
func moneyRules() []Rule {
	plans := []plan.Kind{plan.KindPlan}
	withSavings := []plan.Kind{plan.KindPlan, plan.KindPerformance}
	return []Rule{
		{
			ID: "ECM501", Severity: diag.Warning, Since: "0.1.0",
			Title: "Parts do not make the total",
			Doc: "The contributions to a pool, or the years of a saving, do not add up to the total that is stated. As much is allowed for as the written figures " +
				"were rounded: £1.5m may be anything from £1.45m to £1.55m. What stays unexplained is told, not hidden. The rule also speaks where a total is reached " +
				"only by counting a contribution of up to an amount as if it were paid in full.",
			Fix: "Correct the figures, or add the part that is missing. A total of ceilings is a ceiling: `{ceiling: true}`.",
			Source: "Councils' savings plans of 2010 to 2021, where £1.5m and £1m stand against £2.015m; a savings plan of 2013 whose three states leave £6m of £124m " +
				"unexplained; Tower Hamlets 2020: a contract of up to £1,229,800 a year.",
			Kinds: withSavings,
			Run:   partsAndTotal,
		},
		{
			ID: "ECM502", Severity: diag.Warning, Since: "0.1.0",
			Title: "Saving counted twice",
			Doc: "Two savings claim the same service line, for the same children and in overlapping years; or one saving is counted in several budgets; or two plans list " +
				"the same saving with the same amount. Money can be saved once.",
			Fix:    "Take one of the claims out, split the amount between the two, or refer from one plan to the saving of the other: `counted_in`.",
			Source: "A head of children's social care, 9 November 2009, on a savings trajectory; Isle of Wight 2002, one saving in three columns.",
			Kinds:  plans, Scope: Set,
			Run: savedTwice,
		},
		{
			ID: "ECM503", Severity: diag.Warning, Since: "0.1.0",
			Title: "Equal savings in following years, without saying whether they add up",
			Doc: "The saving shows the same amount in years that follow each other, and does not say whether that is one saving that lasts or a further one each " +
				"year. Read the one way, three columns of £193,000 are £193,000; read the other, £579,000.",
			Fix:    "Add `basis: cumulative` where each year shows the same money again, or `basis: in_year` where each adds to it.",
			Source: "Isle of Wight, savings of 2002.",
			Kinds:  withSavings,
			Run:    cumulativeOrNot,
		},
		{
			ID: "ECM504", Severity: diag.Note, Since: "0.1.0",
			Title: "Amount without its time: once, or each year, and until when",
			Doc: "A saving or a contribution to a pool does not say whether it comes once or each year; or a contribution is paid each year, and neither it nor the " +
				"pool says for how long.",
			Fix:    "Add `recurs` to the saving, `per` or `basis` to the contribution, and `years`, `dates` or the `term` of the pool.",
			Source: "Salford 2006 gives the shares of council and health without a year; Brighton and Hove 2024 keeps one-off and recurrent savings apart.",
			Kinds:  withSavings,
			Run:    timeOfMoney,
		},
		{
			ID: "ECM505", Severity: diag.Warning, Since: "0.1.0",
			Title: "Money that is counted and not there yet",
			Doc: "A partner is to pay into a pool, and the amount is not stated or the partner has not confirmed it; or a saving is counted that is " +
				"still to be identified.",
			Fix: "Add the amount, or the date by which the partner will confirm it. Name the service line of the saving and who saves, or take it out until it is found.",
			Source: "Lincolnshire 2022: the share of the health service is not stated; Plymouth 2011: contributions had yet to be confirmed; councils' savings of 2010 to " +
				"2021: amounts to be identified.",
			Kinds: withSavings,
			Run:   moneyNotThere,
		},
		{
			ID: "ECM506", Severity: diag.Warning, Since: "0.1.0",
			Title: "Money ends before the work that it pays for",
			Doc: "An action goes on after the last of its money has ended: after the dates of the resource, or the term of the fund. Nothing is said where another resource " +
				"of the action has no end.",
			Fix:    "Name the money that follows, or end the action with its money.",
			Source: "Blackpool, plan for the third priority, 2007: a grant until 2008 for work that was to last.",
			Kinds:  plans,
			Run:    moneyEndsEarly,
		},
		{
			ID: "ECM507", Severity: diag.Note, Since: "0.1.0",
			Title:  "Progress says that money was extended, and the action still shows the old end",
			Doc:    "The progress of an action tells of an extension of its funding, and its resources still end on the old date.",
			Fix:    "Correct the dates of the resource, or name in `changes` what the progress changes.",
			Source: "Blackpool, plan for the third priority, 2007: a grant until 2008 was extended for three years, and the row kept its date.",
			Kinds:  plans,
			Run:    extensionForgotten,
		},
		{
			ID: "ECM508", Severity: diag.Warning, Since: "0.1.0",
			Title:  "Agreement that ends before the next begins, or before the plan does",
			Doc:    "The term of a pooled or joint budget ends, and the next agreement under the same title begins later, or none follows while the plan still runs.",
			Fix:    "Agree the renewal before the end of the term, or say what happens in between.",
			Source: "Rotherham: an agreement ended on 31 October 2018 and was extended in January 2019.",
			Kinds:  plans,
			Run:    agreementLapses,
		},
		{
			ID: "ECM509", Since: "0.1.0",
			Title: "Money without the name of its source",
			Doc: "A resource is an amount of money, and neither a fund, nor a party, nor its wording says where it comes from. Off unless it is asked for: plans seldom go " +
				"into such detail.",
			Fix:    "Add `fund` with the fund of the plan, or the name of the grant in the text.",
			Source: "Telford and Wrekin had more than thirty named grants in 2006: an amount alone says little.",
			Kinds:  plans,
			Run:    moneyWithoutSource,
		},
		{
			ID: "ECM510", Severity: diag.Note, Since: "0.1.0",
			Title: "Pooled budget without its law or its contributions",
			Doc: "A budget is called pooled, and the document does not say under which law, or who pays into it. Councils and health bodies need a power to pool " +
				"money; budgets that are only planned together are aligned.",
			Fix:    "Add `legal_basis`, such as section 75 of the National Health Service Act 2006 or section 10 of the Children Act 2004, and `contributions`; or write `arrangement: aligned`.",
			Source: "Children Act 2004, s.10, and National Health Service Act 2006, s.75; Salford 2006 lists arrangements without a pool among its pools.",
			Kinds:  plans,
			Run:    poolUndescribed,
		},
		{
			ID: "ECM511", Severity: diag.Warning, Since: "0.1.0",
			Title: "Saving that depends on a measure without a target",
			Doc: "The saving is to come about when a measure changes, such as fewer children in care, and that measure has no target. Nobody can say " +
				"how much of it will come.",
			Fix:    "Give the measure a target, with the number that the saving was worked out from.",
			Source: "A council's savings of 2010 to 2021 that rest on 23 fewer looked-after children.",
			Kinds:  withSavings, Scope: Set,
			Run: savingOnNothing,
		},
		{
			ID: "ECM512", Severity: diag.Note, Since: "0.1.0",
			Title: "Everything is to be done within existing budgets",
			Doc: "Every action with a word on resources says within existing budgets or none. What is new then has to replace something, and the plan does " +
				"not say what.",
			Fix:    "Say which work stops or shrinks, or name the money.",
			Source: "Bath and North East Somerset 2006 and Darlington 2023; of 30 Scottish plans marked in 2023, 13 did not meet the test on resources.",
			Kinds:  plans, Needs: []plan.Content{plan.ContentActions},
			Run: allWithinExisting,
		},
	}
}

// pence returns an amount of money; false where none is known.
func pence(m plan.Money) (int64, bool) {
	if m.Pounds == "" || m.Absent != "" {
		return 0, false
	}
	n, err := m.Pounds.Pence()
	return n, err == nil
}

// pounds writes an amount.
func pounds(pence int64) string {
	sign := ""
	if pence < 0 {
		sign, pence = "-", -pence
	}
	whole := fmt.Sprint(pence / 100)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if pence%100 != 0 {
		whole += fmt.Sprintf(".%02d", pence%100)
	}
	return sign + "£" + whole
}

// savings returns the savings of a document.
func savings(f *plan.File) []plan.Saving {
	switch d := f.Doc.(type) {
	case *plan.Plan:
		return d.Savings
	case *plan.Performance:
		return d.Savings
	}
	return nil
}

// savingName returns what to call a saving.
func savingName(s *plan.Saving) string { return quote(cmp.Or(s.Title, s.Text, s.ID)) }

func savedTwice(p *Pass) {
	if len(p.Plan().Savings) == 0 {
		return
	}
	for i := range p.Plan().Savings {
		if s := &p.Plan().Savings[i]; len(s.CountedIn) > 1 {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("savings", i) + "/counted_in",
				Message: fmt.Sprintf("%s is counted in %s: the same money may be taken out of each", savingName(s), plural(len(s.CountedIn), "place")),
				Help:    "keep the one that counts it, or split the amount",
			})
		}
	}
	type claim struct {
		file  *plan.File
		at    string
		s     *plan.Saving
		years []plan.Interval
	}
	const most = 50 // claims of one key that are compared
	claims := map[string][]claim{}
	for f, d := range plan.Documents[*plan.Plan](p.Set) {
		groups := groupTitles(&d.Head)
		for i := range d.Savings {
			s := &d.Savings[i]
			if s.Stage == plan.SavingWithdrawn || s.Stage == plan.SavingNotDelivered {
				continue
			}
			if f == p.File && p.full() {
				return
			}
			at := plan.At("savings", i)
			years := yearsOf(s)
			for _, key := range claimKeys(groups, s) {
				if f == p.File {
					for _, c := range claims[key] {
						if (c.file != f || !strings.HasPrefix(key, "title\n")) && overlap(c.years, years) {
							p.Report(diag.Diagnostic{
								Pointer: at,
								Message: fmt.Sprintf("%s and %s claim the same money: %s", savingName(s), savingName(c.s), claimWords(key)),
								Help:    "count it once: take one out, split the amount, or refer to the other",
								Related: []diag.Related{RelatedIn(c.file, c.at, "the other claim")},
							})
							break
						}
					}
				}
				if len(claims[key]) < most {
					claims[key] = append(claims[key], claim{f, at, s, years})
				}
			}
		}
		if f == p.File {
			return
		}
	}
}

// claimKeys names what a saving claims: the service line with the children, and
// its title with its amounts.
func claimKeys(groups map[string]string, s *plan.Saving) []string {
	var keys []string
	if s.Cohort != "" && s.Service != "" {
		keys = append(keys, "claim\n"+codelist.Fold(cmp.Or(groups[s.Cohort], s.Cohort))+"\n"+codelist.Fold(s.Service))
	}
	if s.Title != "" && len(s.Years) > 0 {
		key := "title\n" + codelist.Fold(s.Title)
		for _, y := range s.Years {
			n, ok := pence(understoodMoney(y.Amount, s.Unit))
			if !ok {
				return keys
			}
			key += fmt.Sprintf("\n%s %d", interval(y.Year), n)
		}
		keys = append(keys, key)
	}
	return keys
}

func claimWords(key string) string {
	if strings.HasPrefix(key, "title\n") {
		return "the same amounts under the same title"
	}
	return "the same service for the same children in overlapping years"
}

// groupTitles returns the titles of a document's groups by their ids.
func groupTitles(h *plan.Head) map[string]string {
	titles := map[string]string{}
	for _, p := range h.Populations {
		titles[p.ID] = beginning(cmp.Or(p.Title, p.Text))
	}
	return titles
}

// yearsOf returns the years of a saving.
func yearsOf(s *plan.Saving) []plan.Interval {
	years := make([]plan.Interval, len(s.Years))
	for i, y := range s.Years {
		years[i] = interval(y.Year)
	}
	return years
}

// overlap says whether the years of two savings have one in common, as far as
// they say. Of very many the first are looked at.
func overlap(a, b []plan.Interval) bool {
	const most = 50
	a, b = a[:min(most, len(a))], b[:min(most, len(b))]
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	return slices.ContainsFunc(a, func(x plan.Interval) bool { return slices.ContainsFunc(b, x.Overlaps) })
}

func cumulativeOrNot(p *Pass) {
	for i, s := range savings(p.File) {
		if s.Basis != "" {
			continue
		}
		for k := 1; k < len(s.Years); k++ {
			a, ok1 := pence(understoodMoney(s.Years[k-1].Amount, s.Unit))
			b, ok2 := pence(understoodMoney(s.Years[k].Amount, s.Unit))
			if !ok1 || !ok2 || a != b || a == 0 {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: plan.At("savings", i) + "/years",
				Message: fmt.Sprintf("%s shows %s in one year and again in the next: the same money, or as much again?", savingName(&s), pounds(a)),
				Help:    "add basis: cumulative or basis: in_year",
			})
			break
		}
	}
}

func savingOnNothing(p *Pass) {
	aimed := map[*plan.Indicator]bool{} // a measure of it has a target
	read := map[*sheet]bool{}
	for i, s := range savings(p.File) {
		if s.ContingentOn == "" {
			continue
		}
		res := p.Set.Resolve(p.File, s.ContingentOn, "Measure", "Indicator")
		if res.Problem != plan.Found || res.File == nil {
			continue
		}
		sheet := p.sheet(res.File)
		if l := sheet.at()[res.Entry.Pointer]; l != nil {
			if l.aimed() {
				continue
			}
		} else if ind := sheet.definition(res.Entry.Pointer); ind != nil {
			if !read[sheet] {
				read[sheet] = true
				for i := range sheet.lines {
					if l := &sheet.lines[i]; l.Defined != nil && l.aimed() {
						aimed[l.Defined] = true
					}
				}
			}
			if aimed[ind] {
				continue
			}
		} else {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("savings", i) + "/contingent_on",
			Message: fmt.Sprintf("%s depends on %s, which has no target", savingName(&s), quote(string(s.ContingentOn))),
			Help:    "give the measure the target that the saving was worked out from",
			Related: []diag.Related{RelatedIn(res.File, res.Entry.Pointer, "the measure")},
		})
	}
}

// aimed says whether a measure has a target that is stated.
func (l *line) aimed() bool {
	return slices.ContainsFunc(l.goals, func(g goal) bool { return g.stated() })
}
