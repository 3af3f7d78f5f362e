package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// A sum is an amount in pence, and how far it may be off because of the way in
// which it was written.
type sum struct{ pence, slack int64 }

// scaled reads an amount in millions or thousands: £1.5m, 8.6 million, £129k.
var scaled = pattern(`(?i)\d+(?:\.(\d+))? ?(m|mn|million|k|thousand|bn|billion)\b`)

// amount returns what an amount of money comes to, and how far it was rounded.
func amount(m plan.Money) (sum, bool) {
	n, ok := pence(m)
	s := sum{pence: n}
	if parts := scaled().FindStringSubmatch(m.Text); parts != nil {
		unit := int64(100_000)
		switch strings.ToLower(parts[2])[0] {
		case 'm':
			unit = 100_000_000
		case 'b':
			unit = 100_000_000_000
		}
		for range min(len(parts[1]), 12) {
			unit /= 10
		}
		s.slack = min(unit/2, max(n, -n)/20) // £1m is rounder than £1.0m, but hardly £1.4m
	}
	if m.Approximate {
		s.slack = max(n, -n) / 20
	}
	return s, ok
}

func (s sum) add(t sum) sum { return sum{s.pence + t.pence, s.slack + t.slack} }

func (s sum) times(n int64) sum { return sum{s.pence * n, s.slack * n} }

// remainder returns what is left of a total after its parts, and whether that
// is more than rounding explains.
func (s sum) remainder(total sum) (left int64, unexplained bool) {
	left = total.pence - s.pence
	return left, max(left, -left) > s.slack+total.slack
}

// A budget is the contributions to a pool, added up.
type budget struct {
	parts     sum
	total     sum
	ceilings  int64 // part of the contributions that is a ceiling
	countable bool  // every contribution and the total are known, for the same time
}

func budgetOf(pool *plan.Pool) budget {
	var b budget
	total := understoodMoney(pool.Total, pool.Unit)
	var ok bool
	if b.total, ok = amount(total); !ok || len(pool.Contributions) == 0 {
		return b
	}
	for i := range pool.Contributions {
		m := understoodMoney(pool.Contributions[i].Money, pool.Unit)
		part, ok := amount(m)
		if !ok {
			return b
		}
		switch {
		case m.Per == total.Per:
		case m.Per == plan.PerYear && years(total) > 0:
			part = part.times(years(total))
		default:
			return b
		}
		if m.Ceiling {
			b.ceilings += part.pence
		}
		b.parts = b.parts.add(part)
	}
	b.countable = true
	return b
}

// years returns for how many years a total is, 0 where that is not said.
func years(m plan.Money) int64 {
	n, ok := number(m.Years)
	for y := int64(1); ok && y <= 50; y++ {
		if n.Equal(plan.Int(int(y))) {
			return y
		}
	}
	return 0
}

func partsAndTotal(p *Pass) {
	if d := p.Plan(); d != nil {
		for i := range d.Pools {
			pool := &d.Pools[i]
			b := budgetOf(pool)
			at := plan.At("pools", i) + "/total"
			left, unexplained := b.parts.remainder(b.total)
			switch {
			case !b.countable:
			case unexplained:
				p.unreconciled(at, "contributions to "+quote(pool.Title), b.parts.pence, b.total.pence, left)
			case b.ceilings != 0 && !understoodMoney(pool.Total, pool.Unit).Ceiling:
				p.Report(diag.Diagnostic{
					Pointer: at,
					Message: fmt.Sprintf("the total of %s is reached only if contributions of up to %s are paid in full", quote(pool.Title), pounds(b.ceilings)),
					Help:    "mark the total as a ceiling: {ceiling: true}",
				})
			}
		}
	}
	for i, s := range savings(p.File) {
		total, ok := amount(understoodMoney(s.Total, s.Unit))
		if !ok || len(s.Years) == 0 {
			continue
		}
		var all, last sum
		for _, y := range s.Years {
			if last, ok = amount(understoodMoney(y.Amount, s.Unit)); !ok {
				break
			}
			all = all.add(last)
		}
		if !ok {
			continue
		}
		left, unexplained := all.remainder(total)
		lastLeft, lastUnexplained := last.remainder(total)
		switch {
		case s.Basis == plan.Cumulative:
			all, left, unexplained = last, lastLeft, lastUnexplained
		case s.Basis == "":
			unexplained = unexplained && lastUnexplained
		}
		if unexplained {
			p.unreconciled(plan.At("savings", i)+"/total", "years of "+savingName(&s), all.pence, total.pence, left)
		}
	}
}

func (p *Pass) unreconciled(at, parts string, is, total, left int64) {
	how := pounds(left) + " is unexplained"
	if left < 0 {
		how = pounds(-left) + " too much"
	}
	p.Report(diag.Diagnostic{
		Pointer: at,
		Message: fmt.Sprintf("the %s come to %s, and the total says %s: %s", parts, pounds(is), pounds(total), how),
		Help:    "correct the figures, or add the part that is missing",
	})
}

func timeOfMoney(p *Pass) {
	for i, s := range savings(p.File) {
		if s.Recurs == "" && s.Basis != plan.Cumulative && s.Stage != plan.SavingWithdrawn {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("savings", i),
				Message: savingName(&s) + " does not say whether it is saved once or each year",
				Help:    "add recurs: recurrent or recurs: one_off",
			})
		}
	}
	if p.Plan() == nil {
		return
	}
	for i := range p.Plan().Pools {
		pool := &p.Plan().Pools[i]
		totalYears := sync.OnceValue(func() plan.Decimal { return understoodMoney(pool.Total, pool.Unit).Years })
		for k := range pool.Contributions {
			if p.full() {
				return
			}
			c := &pool.Contributions[k]
			m := understoodMoney(c.Money, pool.Unit)
			if _, ok := pence(m); !ok {
				continue
			}
			d := diag.Diagnostic{Pointer: plan.At("pools", i) + plan.At("contributions", k)}
			switch {
			case m.Per == "" && m.Basis == "" && m.Years == "" && m.Dates == "":
				d.Message = fmt.Sprintf("the contribution of %s to %s does not say whether it is paid once or each year", p.names(c.Party), quote(pool.Title))
				d.Help = "add per: year or per: once"
			case m.Per == plan.PerYear && m.Years == "" && m.Dates == "" && len(pool.Term) == 0 && totalYears() == "":
				d.Message = fmt.Sprintf("the contribution of %s to %s is paid each year, and nothing says for how long", p.names(c.Party), quote(pool.Title))
				d.Help = "add years or dates, or the term of the pool"
			default:
				continue
			}
			p.Report(d)
		}
	}
}

// names writes who is meant, for a message.
func (p *Pass) names(who []plan.Who) string {
	var names []string
	for _, w := range who {
		name := w.Text
		if party := p.party(w.Party); party != nil && party.Name != "" {
			name = party.Name
		} else if name == "" {
			name = string(w.Party)
		}
		if name != "" {
			names = append(names, quote(name))
		}
	}
	if len(names) == 0 {
		return "somebody who is not named"
	}
	return strings.Join(names, " and ")
}

// party returns the party of the document with an id, or nil.
func (p *Pass) party(id plan.Ref) *plan.Party {
	e, ok := p.File.Entry(string(id))
	if !ok || e.Type != "Party" {
		return nil
	}
	parties := p.File.Doc.Header().Parties
	i, err := strconv.Atoi(strings.TrimPrefix(e.Pointer, "/parties/"))
	if err != nil || i >= len(parties) {
		return nil
	}
	return &parties[i]
}

func moneyNotThere(p *Pass) {
	for i, s := range savings(p.File) {
		if s.Stage != plan.SavingToBeIdentified {
			continue
		}
		of := ""
		if n, ok := pence(understoodMoney(s.Total, s.Unit)); ok {
			of = " of " + pounds(max(n, -n))
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("savings", i),
			Message: "the saving " + savingName(&s) + of + " is still to be identified",
			Help:    "name the service line and who saves, or do not count it yet",
		})
	}
	if p.Plan() == nil {
		return
	}
	for i := range p.Plan().Pools {
		pool := &p.Plan().Pools[i]
		for k := range pool.Contributions {
			if p.full() {
				return
			}
			c := &pool.Contributions[k]
			m := understoodMoney(c.Money, pool.Unit)
			d := diag.Diagnostic{
				Pointer: plan.At("pools", i) + plan.At("contributions", k),
				Help:    "add the amount, or the date by which it will be confirmed",
			}
			_, known := pence(m)
			switch {
			case m.Absent == plan.NotApplicable || m.Absent == plan.Withdrawn:
				continue
			case c.Confirmed != nil && !*c.Confirmed:
				d.Message = fmt.Sprintf("the contribution of %s to %s is not confirmed", p.names(c.Party), quote(pool.Title))
			case !known && blank(m.Text):
				d.Message = fmt.Sprintf("the contribution of %s to %s is not stated", p.names(c.Party), quote(pool.Title))
			case m.Absent != "":
				d.Message = fmt.Sprintf("the contribution of %s to %s is open: %s", p.names(c.Party), quote(pool.Title), strings.ReplaceAll(string(m.Absent), "_", " "))
			default:
				continue
			}
			p.Report(d)
		}
	}
}

func poolUndescribed(p *Pass) {
	for i := range p.Plan().Pools {
		pool := &p.Plan().Pools[i]
		if !slices.Contains(pool.Arrangement, plan.Pooled) {
			continue
		}
		missing := ""
		switch {
		case pool.LegalBasis == "" && len(pool.Contributions) == 0:
			missing = "neither under which law nor who pays into it"
		case pool.LegalBasis == "":
			missing = "not under which law"
		case len(pool.Contributions) == 0:
			missing = "not who pays into it"
		default:
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("pools", i),
			Message: fmt.Sprintf("%s is called pooled, and the document says %s", quote(pool.Title), missing),
			Help:    "add legal_basis and contributions; budgets that are only planned together are aligned",
		})
	}
}
