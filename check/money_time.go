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

// moneyEnd returns when the last money of an action ends; false where some of
// it has no end, or none is money.
func (p *Pass) moneyEnd(funds map[string]int, a *plan.Action) (end plan.Date, at string, ok bool) {
	for k := range a.Resources {
		r := a.Resources[k]
		if r.Kind == "" || r.Dates == "" { // the text may tell
			r = p.resource(&a.Resources[k])
		}
		if r.Kind != plan.MoneyResource && r.Pounds == "" && r.Fund == "" {
			continue
		}
		until, _ := r.Dates.Parse()
		where := plan.At("resources", k)
		if i, known := funds[string(r.Fund)]; until.To.IsZero() && known {
			until, _ = p.dates(&p.Plan().Funds[i].Term)
		}
		if until.To.IsZero() {
			return plan.Date{}, "", false
		}
		if last := until.Last(); !ok || last.Compare(end) > 0 {
			end, at, ok = last, where, true
		}
	}
	return end, at, ok
}

func fundsOf(d *plan.Plan) map[string]int {
	funds := map[string]int{}
	for i := range d.Funds {
		if id := d.Funds[i].ID; id != "" {
			funds[id] = i
		}
	}
	return funds
}

func moneyEndsEarly(p *Pass) {
	d := p.Plan()
	funds := fundsOf(d)
	for i := range d.Actions {
		a := &d.Actions[i]
		end, at, ok := p.moneyEnd(funds, a)
		if !ok {
			continue
		}
		w, from := p.View.Time(i)
		w = understoodWhen(w, plan.Hints{})
		until := interval(w)
		endless := w.Recurs == plan.Ongoing && until.To.IsZero()
		if !endless && (until.To.IsZero() || until.Last().Compare(end) <= 0) {
			continue
		}
		goes := "goes on until " + until.To.Words()
		if endless {
			goes = "goes on without an end"
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("actions", i) + at,
			Message: fmt.Sprintf("the money of %s ends on %s, and the work %s", quote(cmp.Or(a.Title, a.Text, a.ID)), end.Words(), goes),
			Help:    "name the money that follows, or end the action with its money",
			Related: []diag.Related{p.Related(from+"/when", "the time of the work")},
		})
	}
}

func extensionForgotten(p *Pass) {
	d := p.Plan()
	funds := fundsOf(d)
	for i := range d.Actions {
		a := &d.Actions[i]
		for k, pr := range a.Progress {
			w := wordy(pr.Text)
			if pr.Changes != "" || !containsWord(w, []string{" extended ", " extension ", " renewed ", " prolonged "}) ||
				!containsWord(w, []string{" funding ", " fund ", " funds ", " grant ", " money ", " budget "}) {
				continue
			}
			end, at, ok := p.moneyEnd(funds, a)
			if !ok {
				break
			}
			p.Report(diag.Diagnostic{
				Pointer: plan.At("actions", i) + at,
				Message: fmt.Sprintf("the money of %s ends on %s, and its progress tells of an extension", quote(cmp.Or(a.Title, a.Text, a.ID)), end.Words()),
				Help:    "correct the dates, or name in changes what the progress changes",
				Related: []diag.Related{p.Related(plan.At("actions", i)+plan.At("progress", k), "the progress")},
			})
			break
		}
	}
}

func agreementLapses(p *Pass) {
	d := p.Plan()
	period := interval(d.Period)
	type agreement struct {
		pool, k int
		term    plan.Interval
		last    plan.Date
	}
	byTitle := map[string][]agreement{}
	var titles []string
	for i := range d.Pools {
		key := codelist.Fold(cmp.Or(d.Pools[i].Title, d.Pools[i].ID))
		list, known := byTitle[key]
		if !known {
			titles = append(titles, key)
		}
		for k := range d.Pools[i].Term {
			term, _ := p.dates(&d.Pools[i].Term[k])
			list = append(list, agreement{i, k, term, term.Last()})
		}
		byTitle[key] = list
	}
	at := func(a *agreement) string { return plan.At("pools", a.pool) + plan.At("term", a.k) }
	name := func(a *agreement) string { return quote(cmp.Or(d.Pools[a.pool].Title, d.Pools[a.pool].ID)) }
	for _, title := range titles {
		list := byTitle[title]
		if len(list) == 0 || slices.ContainsFunc(list, func(a agreement) bool { return a.term.To.IsZero() }) {
			continue // one of them has no end
		}
		slices.SortStableFunc(list, func(a, b agreement) int { return a.last.Compare(b.last) })
		for i := 1; i < len(list); i++ {
			a, b := &list[i-1], &list[i]
			if b.term.From.IsZero() || a.last.AddDays(1).Compare(b.term.First()) >= 0 {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: at(b),
				Message: fmt.Sprintf("the agreement on %s ended on %s, and the next begins on %s", name(a), a.last.Words(), b.term.First().Words()),
				Help:    "say what happened in between, or correct the terms",
				Related: []diag.Related{p.Related(at(a), "the earlier agreement")},
			})
		}
		end := &list[len(list)-1]
		if !period.To.IsZero() && end.last.Compare(period.Last()) < 0 && end.last.Compare(period.First()) >= 0 {
			p.Report(diag.Diagnostic{
				Pointer: at(end),
				Message: fmt.Sprintf("the agreement on %s ends on %s, before the plan ends on %s", name(end), end.last.Words(), period.Last().Words()),
				Help:    "agree the renewal, or say what follows",
			})
		}
	}
}

func moneyWithoutSource(p *Pass) {
	check := func(list []plan.Resource, at string) {
		for k := range list {
			if list[k].Fund != "" || len(list[k].Party) > 0 || namesSource(list[k].Text) {
				continue
			}
			r := p.resource(&list[k])
			if _, known := pence(r.Money); !known {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: at + plan.At("resources", k),
				Message: quote(cmp.Or(r.Text, string(r.Pounds))) + " does not say where the money comes from",
				Help:    "add fund, or the name of the grant or budget",
			})
		}
	}
	for i := range p.Plan().Priorities {
		check(p.Plan().Priorities[i].Resources, plan.At("priorities", i))
	}
	for i := range p.Plan().Actions {
		check(p.Plan().Actions[i].Resources, plan.At("actions", i))
	}
}

// namesSource says whether the wording of an amount has a word beyond the
// amount and its time.
func namesSource(text string) bool {
	for word := range strings.FieldsSeq(strings.Map(lettersOnly, strings.ToLower(text))) {
		switch word {
		case "a", "an", "per", "annum", "year", "years", "pa", "p", "month", "week", "for", "until", "till", "to", "up", "about", "around", "approximately",
			"circa", "c", "ca", "m", "mn", "k", "million", "thousand", "pounds", "gbp", "over", "in", "total", "each", "and", "from", "of", "the", "by",
			"one", "off", "once", "first", "second", "third", "two", "three", "four", "five", "head", "plus",
			"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		default:
			return true
		}
	}
	return false
}

func lettersOnly(r rune) rune {
	if r >= 'a' && r <= 'z' {
		return r
	}
	return ' '
}

func allWithinExisting(p *Pass) {
	d := p.Plan()
	if len(d.Funds) > 0 || len(d.Pools) > 0 || p.template() {
		return
	}
	n := 0
	for i := range d.Actions {
		for k := range d.Actions[i].Resources {
			r := p.resource(&d.Actions[i].Resources[k])
			if r.Kind != plan.WithinExisting && r.Kind != plan.NoResource {
				return
			}
			n++
		}
	}
	for i := range d.Budget {
		if b := p.resource(&d.Budget[i]); b.Kind != plan.WithinExisting && b.Kind != plan.NoResource {
			return
		}
	}
	if n < 3 {
		return
	}
	p.Report(diag.Diagnostic{
		Message: fmt.Sprintf("all %d entries on resources say within existing budgets: the plan does not say what the new work replaces", n),
		Help:    "say which work stops or shrinks, or name the money",
	})
}
