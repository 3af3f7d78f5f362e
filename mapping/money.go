package mapping

import (
	"cmp"
	"math"
	"slices"

	"github.com/every-child-matters/ecm/plan"
)

// Amount is money in pence, and the time for which it is paid. An amount for a
// year is never multiplied: how many years there are is for the reader to say.
type Amount struct {
	Per   plan.Per // empty where the document does not say
	Pence int64
}

// Sum is money added up: one amount for each time for which money is paid, in
// the published order of these times, and how many items speak of money
// without an amount. A sum too large to be written stays at the largest number.
type Sum struct {
	Amounts  []Amount
	Unstated int
}

// pers is the order in which the amounts of a sum stand.
var pers = [...]plan.Per{plan.PerYear, plan.PerMonth, plan.PerWeek, plan.PerHead, plan.Once, plan.InAll, ""}

// Add returns the sum of both.
func (s Sum) Add(t Sum) Sum {
	out := Sum{Amounts: slices.Clone(s.Amounts), Unstated: s.Unstated + t.Unstated}
	for _, a := range t.Amounts {
		out.add(a)
	}
	return out
}

// Pence returns the amount paid for a time.
func (s Sum) Pence(per plan.Per) int64 {
	for _, a := range s.Amounts {
		if a.Per == per {
			return a.Pence
		}
	}
	return 0
}

// Known says whether there is any amount.
func (s Sum) Known() bool { return len(s.Amounts) > 0 }

func (s *Sum) add(a Amount) {
	i, found := slices.BinarySearchFunc(s.Amounts, a, func(x, y Amount) int {
		return cmp.Compare(slices.Index(pers[:], x.Per), slices.Index(pers[:], y.Per))
	})
	if !found {
		s.Amounts = slices.Insert(s.Amounts, i, a)
		return
	}
	s.Amounts[i].Pence = plus(s.Amounts[i].Pence, a.Pence)
}

// plus adds, and stays at the end of the numbers rather than begin again at
// the other.
func plus(a, b int64) int64 {
	switch {
	case b > 0 && a > math.MaxInt64-b:
		return math.MaxInt64
	case b < 0 && a < math.MinInt64-b:
		return math.MinInt64
	}
	return a + b
}

// amountOf returns what a written amount comes to: its typed reading, or what a
// reader is sure of. known says whether there is an amount.
func amountOf(m *plan.Money) (a Amount, known bool) {
	pounds, per := m.Pounds, m.Per
	if pounds == "" && m.Text != "" && m.Absent == "" {
		if r := plan.ReadMoney(m.Text, plan.Hints{}); r.Sure == plan.Sure {
			pounds, per = r.Value.Pounds, r.Value.Per
		}
	}
	pence, err := pounds.Pence()
	if pounds == "" || err != nil {
		return Amount{Per: per}, false
	}
	return Amount{Per: per, Pence: pence}, true
}

// isMoney says whether a resource is money, and not staff or help in kind.
func isMoney(r *plan.Resource) bool {
	switch r.Kind {
	case plan.MoneyResource:
		return true
	case "":
		_, known := amountOf(&r.Money)
		return known
	}
	return r.Pounds != "" && r.Kind != plan.NoResource
}
