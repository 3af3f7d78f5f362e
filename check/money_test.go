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
		if got := overlap(c.a, c.b); got != c.want {
			t.Errorf("%v and %v: %t", c.a.Years, c.b.Years, got)
		}
	}
}
