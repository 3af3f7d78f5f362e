package coverage

import (
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

// Money is money added up: one amount for each time for which it is paid, and
// how many items speak of money without an amount.
type Money struct {
	Amounts  []Amount `json:"amounts"`
	Unstated int      `json:"unstated,omitempty"`
}

// An Amount is pounds and pence as "540000.00", and the time for which they
// are paid; empty where the document does not say.
type Amount struct {
	Pounds string   `json:"pounds"`
	Per    plan.Per `json:"per,omitempty"`
}

// Known says whether there is any amount.
func (m Money) Known() bool { return len(m.Amounts) > 0 }

// String writes money for people: "£540,000 a year + £90,000 once".
func (m Money) String() string {
	var parts []string
	for _, a := range m.Amounts {
		parts = append(parts, a.String())
	}
	if m.Unstated > 0 {
		parts = append(parts, strconv.Itoa(m.Unstated)+" without an amount")
	}
	return strings.Join(parts, " + ")
}

// String writes the amount for people: "£540,000 a year".
func (a Amount) String() string {
	whole, pence, _ := strings.Cut(a.Pounds, ".")
	sign := ""
	if rest, minus := strings.CutPrefix(whole, "-"); minus {
		sign, whole = "-", rest
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	s := sign + "£" + whole
	if pence != "00" {
		s += "." + pence
	}
	if w := perWords(a.Per); w != "" {
		s += " " + w
	}
	return s
}

// Short writes the amount in little room: "£540k", "£1.2m". What it leaves out
// is to be read elsewhere.
func (a Amount) Short() string {
	whole, _, _ := strings.Cut(a.Pounds, ".")
	sign := ""
	if rest, minus := strings.CutPrefix(whole, "-"); minus {
		sign, whole = "-", rest
	}
	for _, unit := range [...]struct {
		digits int
		sign   string
	}{{9, "bn"}, {6, "m"}, {3, "k"}} {
		if n := len(whole) - unit.digits; n > 0 {
			s := whole[:n]
			if tenth := whole[n]; n == 1 && tenth != '0' {
				s += "." + string(tenth)
			}
			return sign + "£" + s + unit.sign
		}
	}
	return sign + "£" + whole
}

func perWords(p plan.Per) string {
	switch p {
	case "":
		return ""
	case plan.Once:
		return "once"
	case plan.InAll:
		return "in all"
	}
	return "a " + string(p)
}

func moneyOf(s mapping.Sum) Money {
	m := Money{Amounts: []Amount{}, Unstated: s.Unstated}
	for _, a := range s.Amounts {
		m.Amounts = append(m.Amounts, Amount{pounds(a.Pence), a.Per})
	}
	return m
}

// pounds writes pence as pounds: 5405 is "54.05".
func pounds(pence int64) string {
	sign := ""
	n := uint64(pence)
	if pence < 0 {
		sign, n = "-", -n
	}
	cents := strconv.FormatUint(n%100, 10)
	if len(cents) < 2 {
		cents = "0" + cents
	}
	return sign + strconv.FormatUint(n/100, 10) + "." + cents
}
