package check

import (
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

func money(text string) plan.Money { return understoodMoney(plan.Money{Text: text}, "") }

func TestAmountKnowsHowItWasRounded(t *testing.T) {
	for text, want := range map[string]sum{
		"£1.5m":               {150_000_000, 5_000_000},
		"£1.50m":              {150_000_000, 500_000},
		"£8.6 million":        {860_000_000, 5_000_000},
		"£129k per annum":     {12_900_000, 50_000},
		"£1,724,589":          {172_458_900, 0},
		"c£13m":               {1_300_000_000, 65_000_000},
		"£724,589 per annum":  {72_458_900, 0},
		"up to £1,229,800 pa": {122_980_000, 0},
	} {
		got, ok := amount(money(text))
		if !ok || got != want {
			t.Errorf("%s: %+v %t, want %+v", text, got, ok, want)
		}
	}
}

func TestBudget(t *testing.T) {
	for _, c := range []struct {
		name  string
		total string
		parts []string
		left  int64 // pence that are not explained
	}{
		{"to the pound", "£1,724,589 per annum", []string{"£1,000,000 per annum", "£724,589 per annum"}, 0},
		{"rounded parts", "£1.72m per annum", []string{"£1m per annum", "£724,589 per annum"}, 0},
		{"a part too many", "£2.015m", []string{"£1.5m", "£1m"}, -48_500_000},
		{"three years of a yearly sum", "£3,689,400 for 3 years", []string{"£1,229,800 per annum"}, 0},
		{"a remainder", "£124m", []string{"£75m", "£26m", "£17m"}, 600_000_000},
	} {
		pool := plan.Pool{Total: plan.Money{Text: c.total}}
		for _, p := range c.parts {
			pool.Contributions = append(pool.Contributions, plan.Contribution{Money: plan.Money{Text: p}})
		}
		b := budgetOf(&pool)
		if !b.countable {
			t.Errorf("%s: not countable", c.name)
			continue
		}
		left, unexplained := b.parts.remainder(b.total)
		if unexplained != (c.left != 0) || unexplained && left != c.left {
			t.Errorf("%s: %d left, unexplained %t; want %d", c.name, left, unexplained, c.left)
		}
	}
	// A contribution that is not known, or is for another time, leaves the sum open.
	for _, part := range []string{"to be confirmed", "£1m per annum"} {
		pool := plan.Pool{Total: plan.Money{Text: "£2m"}, Contributions: []plan.Contribution{{Money: plan.Money{Text: part}}}}
		if budgetOf(&pool).countable {
			t.Errorf("%s against £2m can be added up", part)
		}
	}
}

func TestOverlap(t *testing.T) {
	years := func(years ...plan.Dates) *plan.Saving {
		s := &plan.Saving{}
		for _, y := range years {
			s.Years = append(s.Years, plan.YearAmount{Year: plan.When{Dates: y}})
		}
		return s
	}
	for _, c := range []struct {
		a, b *plan.Saving
		want bool
	}{
		{years("2009-04/2010-03"), years("2009-04/2010-03"), true},
		{years("2009-04/2010-03"), years("2010-04/2011-03"), false},
		{years("2009-04/2010-03", "2010-04/2011-03"), years("2010-04/2011-03"), true},
		{years(), years("2010-04/2011-03"), true}, // not told apart
	} {
		if got := overlap(yearsOf(c.a), yearsOf(c.b)); got != c.want {
			t.Errorf("%v and %v: %t", c.a.Years, c.b.Years, got)
		}
	}
}

// TestMoney holds the rules on money to amounts as plans write them.
func TestMoney(t *testing.T) {
	const pool = "pools: [{id: x, title: Therapies, arrangement: pooled, legal_basis: Children Act 2004 s.10, term: April 2008 to March 2012, "
	for _, c := range []struct{ name, body, want string }{
		{"parts and total", pool + "total: \"£1,724,589 per annum\", contributions: [\"£1m per annum\", \"£724,589 per annum\"]}]", ""},
		{"a part missing", pool + "total: £2m per annum, contributions: [£1m per annum]}]", "ECM501"},
		{"a ceiling counted as paid", pool + "total: £2m per annum, contributions: [£1m per annum, up to £1m per annum]}]", "ECM501"},
		{"a ceiling said to be one", pool + "total: up to £2m per annum, contributions: [£1m per annum, up to £1m per annum]}]", ""},
		{"a contribution to be confirmed", pool + "contributions: [£1m per annum, {text: TBC}]}]", "ECM505"},
		{"an agreement that ends in the plan", "pools: [{id: x, title: Therapies, arrangement: aligned, term: April 2008 to March 2010}]", "ECM508"},
		{"an agreement that was renewed", "pools: [{id: x, title: Therapies, arrangement: aligned, term: [April 2008 to March 2010, April 2010 to March 2012]}]", ""},
		{"in thousands, three times", "savings: [{id: s, title: Transport, recurs: recurrent, unit: thousand_gbp, years: [{year: 2009/10, amount: (193)}, {year: 2010/11, amount: (193)}]}]", "ECM503"},
		{"in thousands, adding up", "savings: [{id: s, title: Transport, recurs: recurrent, basis: in_year, unit: thousand_gbp, total: (238), years: [{year: 2009/10, amount: (193)}, {year: 2010/11, amount: (45)}]}]", ""},
		{"in thousands, not adding up", "savings: [{id: s, title: Transport, recurs: recurrent, basis: in_year, unit: thousand_gbp, total: (250), years: [{year: 2009/10, amount: (193)}, {year: 2010/11, amount: (45)}]}]", "ECM501"},
		{"counted in two budgets", "savings: [{id: s, title: Transport, recurs: recurrent, counted_in: [a, b]}]\nreferences: [{id: a}, {id: b}]", "ECM502"},
		{"twice under two names", "savings: [{id: s, title: One, recurs: recurrent, cohort: teens, service: homes}, {id: t, title: Two, recurs: recurrent, cohort: Teens, service: Homes}]", "ECM502"},
		{"one of them was given up", "savings: [{id: s, title: One, recurs: recurrent, cohort: teens, service: homes}, {id: t, title: Two, recurs: recurrent, cohort: teens, service: homes, stage: withdrawn}]", ""},
		{"work that outlives its money", "actions: [{id: a, title: Do it, lead: {text: The head}, when: April 2008 to March 2011, resources: £129k per annum until 2009}]", "ECM506"},
		{"and other money after it", "actions: [{id: a, title: Do it, lead: {text: The head}, when: April 2008 to March 2011, resources: [£129k per annum until 2009, £100k]}]", ""},
	} {
		text := "ecm: \"1.0\"\nkind: plan\nid: p\ntitle: Plan\nextent: part\nperiod: April 2008 to March 2012\n" + c.body + "\n"
		if got := blockSpeaks(t, text, "5"); got != c.want {
			t.Errorf("%s: %q, want %q\n%s", c.name, got, c.want, c.body)
		}
	}
}
