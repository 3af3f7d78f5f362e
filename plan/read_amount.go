package plan

import "fmt"

const (
	whyNoAmount   = "no amount of money was found"
	whyNoPound    = "there is no pound sign; the figure is read as pounds"
	whyBareAmount = "whether the figure is in pounds or in thousands of pounds is not said"
	whyTwoAmounts = "more than one amount is named"
	whyNotWell    = "the figure after the pound sign is not written as an amount"
	whyNotSum     = "the parts do not add up to the amount"
	whyRange      = "a range of amounts is named, and an amount is one figure"
	whyCurrency   = "the amount is not in pounds"
	whyEachOrAll  = "whether the amount is for each year or for all is not said"
	whyFloor      = "the amount is a least amount, which has no typed place"
)

// ReadMoney reads an amount as people write it: £129k per annum until 2008,
// c£13m, up to £1,229,800 per annum for 3 years, TBC, within existing
// resources. Brackets around the whole amount, as in (4,991), are a minus.
//
// A figure without a pound sign is read only when hints tell what it counts.
// Years such as 2008/09 are financial years, as budgets are.
func ReadMoney(text string, hints Hints) Reading[Money] {
	r := newReader(text, hints)
	m := r.readMoney()
	typed := m != Money{}
	m.Text = text
	return judge(&r, m, typed, whyNoAmount)
}

// money is an amount that was read, with the token after it.
type money struct {
	pounds   Decimal
	next     int
	assumed  string
	negative bool
}

// readMoney reads all tokens as an amount.
func (r *reader) readMoney() (m Money) {
	if r.Calendar == "" {
		r.Calendar = FinancialYear
	}
	if r.blank() {
		r.use(0, len(r.toks))
		r.doubt("a dash is read as a cell left blank")
		return Money{Absent: Blank}
	}
	start := r.oneOf(0, "amount", "cost", "costs", "budget", "funding", "total")
	if start == 0 || r.sign(start) != ':' {
		start = 0
	} else {
		start = r.use(0, start+1)
	}
	if r.sign(start) == '£' && start+1 < len(r.toks) && r.digits(start+1) == "" {
		if absent, next := r.absence(start + 1); absent != "" { // £TBC
			r.use(start, next)
			return Money{Absent: absent}
		}
	}
	absent, i := r.absence(start)
	if absent != "" {
		r.use(start, i)
		return Money{Absent: absent}
	}
	scale := r.heading()
	first, last := -1, -1
	equals, parts := false, []Decimal(nil) // of which the first amount is made up
	for i < len(r.toks) {
		if r.toks[i].used {
			i++
			continue
		}
		if a, ok := r.amount(i, scale, first < 0); ok {
			switch {
			case m.Pounds == "":
				m.Pounds, first = a.pounds, i
				if a.assumed != "" {
					r.doubt(a.assumed)
				}
				last = r.use(i, a.next)
			case r.sign(i-1) == '(' && r.sign(a.next) == ')' && r.isTotal(m, a.pounds):
				r.use(i, a.next)
			case equals: // £1.7m = £1m + £0.7m
				parts = append(parts, a.pounds)
				r.use(i, a.next)
			case i == last+1 && (r.sign(last) == '-' || r.word(last) == "to" || r.word(last) == "and"):
				return r.noMoney(whyRange)
			default:
				return r.noMoney(whyTwoAmounts)
			}
			i = a.next
			continue
		}
		equals = equals || first >= 0 && r.sign(i) == '='
		if len(parts) > 0 && r.sign(i) == '+' {
			i = r.use(i, i+1)
			continue
		}
		i = r.moneyWords(i, scale, &m, first >= 0)
	}
	switch {
	case m.Pounds == "":
		return r.withoutAmount(m)
	case len(parts) > 0 && !isSum(m.Pounds, parts):
		return r.noMoney(whyNotSum)
	}
	if m.Years != "" && m.Per == "" && m.Basis == "" {
		r.doubt(whyEachOrAll)
	}
	return m
}

// noMoney leaves the text unread.
func (r *reader) noMoney(why string) Money {
	r.why = why
	return Money{}
}

// withoutAmount returns what a text says that names no amount.
func (r *reader) withoutAmount(m Money) Money {
	for i := range r.toks {
		if next := r.oneOf(i, "no additional cost", "no extra cost", "no cost", "nil cost", "cost neutral", "no additional resources", "none required", "none needed"); next > i || i == 0 && len(r.toks) == 1 && (r.word(i) == "nil" || r.word(i) == "zero") {
			next = max(next, i+1)
			r.use(i, next)
			return Money{Pounds: "0", Dates: m.Dates}
		}
		if next := r.oneOf(i, "within existing", "existing resources", "existing budgets", "existing budget", "existing funding", "core budget", "core budgets", "mainstream budgets", "mainstream funding"); next > i {
			if r.word(next-1) == "existing" {
				next = r.oneOf(next, "resources", "resource", "budgets", "budget", "funding", "staffing")
			}
			r.use(i, next)
			if i == 1 && (r.word(0) == "from" || r.word(0) == "within") {
				r.use(0, 1)
			}
			m.Absent = NotStated
			return m
		}
	}
	return Money{}
}

// isTotal reports whether pounds is the amount for all the years of m.
func (r *reader) isTotal(m Money, pounds Decimal) bool {
	each, err1 := m.Pounds.Parse()
	years, err2 := m.Years.Parse()
	total, err3 := pounds.Parse()
	if err1 != nil || err2 != nil || err3 != nil || m.Per != PerYear {
		return false
	}
	product, err := each.Mul(years)
	return err == nil && product.Equal(total)
}

// isSum reports whether parts add up to total.
func isSum(total Decimal, parts []Decimal) bool {
	sum := Number{}
	for _, p := range parts {
		n, err := p.Parse()
		if err == nil {
			sum, err = sum.Add(n)
		}
		if err != nil {
			return false
		}
	}
	n, err := total.Parse()
	return err == nil && n.Equal(sum)
}

// heading reads and marks £'000, £000 or £m that stands without a figure, and
// returns how many pounds it makes of 1.
func (r *reader) heading() int {
	for i := range r.toks {
		if r.sign(i) != '£' {
			continue
		}
		j, scale := i+1, 0
		if r.sign(j) == '\'' {
			j++
		}
		switch w := r.word(j); {
		case w == "000":
			scale = 1000
		case (w == "k" || w == "ks") && r.glued(j):
			scale = 1000
		case w == "m" && r.glued(j):
			scale = 1000000
		default:
			continue
		}
		j++
		if r.word(j) == "s" && r.glued(j) {
			j++
		}
		r.use(i, j)
		return scale
	}
	return 0
}

// amount reads one amount at i. Brackets count as a minus only where alone is
// true and they hold nothing else.
func (r *reader) amount(i, scale int, alone bool) (a money, ok bool) {
	j := i
	bracket := alone && r.sign(j) == '('
	if bracket {
		j++
	}
	minus := func() {
		if r.sign(j) == '-' && (r.digits(j+1) != "" || r.sign(j+1) == '£') && r.glued(j+1) && (j == 0 || !r.glued(j) || r.sign(j-1) == '£' || r.toks[j-1].used) {
			a.negative = true
			j++
		}
	}
	minus()
	pound := r.sign(j) == '£'
	if pound {
		j++
	} else if r.word(j) == "gbp" {
		pound = true
		j++
	}
	minus()
	inner := pound && r.sign(j) == '(' // £(4,991)
	if inner {
		j++
	}
	if s := r.sign(j - 1); j > 0 && (s == '$' || s == '€') {
		r.doubt(whyCurrency)
		return a, false
	}
	n, next, ok := r.number(j)
	if !ok || r.digits(j) == "" && r.multiplier(next) == 1 {
		return a, false
	}
	times := r.multiplier(next)
	if times > 1 {
		next++
	} else if r.word(next) == "p" && r.glued(next) && !pound && r.sign(i-1) != '£' { // 50p
		if value, err := n.Parse(); err == nil {
			if value, err = value.Mul(Number{1, 2}); err == nil {
				value.units, value.scale = value.units*powers[2-min(value.scale, 2)], max(value.scale, 2)
				a.pounds, a.next = value.Decimal(), next+1
				return a, true
			}
		}
		return a, false
	}
	switch w := r.word(next); {
	case w == "pounds" || w == "gbp":
		pound = true
		next++
	case w == "p" && r.glued(next) && times == 1: // £1.50p
		next++
	}
	if r.glued(next) && (r.word(next) != "" && r.word(next) != "pa" && r.word(next) != "pcm" && r.word(next) != "pw" || r.sign(next) == '%') {
		return a, false
	}
	closing := r.sign(next) == ')'
	switch {
	case bracket && !closing, inner && !closing, !pound && r.sign(i-1) == '£':
		return a, false
	case bracket:
		// (4,991) alone is a minus; (£5m) in a sentence is an aside.
		if !r.onlyUsedOutside(i, next+1) {
			return a, false
		}
		a.negative = !a.negative
		next++
	case inner:
		a.negative = !a.negative
		next++
	}
	switch {
	case pound && times == 1 && scale > 1: // £4,991 beside £'000
		times = scale
	case pound && r.Pounds > 1:
		a.assumed = fmt.Sprintf("the amount has a pound sign, although figures here count %d pounds", r.Pounds)
	case !pound && scale > 0:
		times *= scale
	case !pound && r.Pounds > 0:
		times *= r.Pounds
	case !pound && times > 1:
		a.assumed = whyNoPound
	case !pound:
		if alone && r.why == "" && i == 0 && next == len(r.toks) {
			r.doubt(whyBareAmount)
		}
		return a, false
	}
	value, err := n.Parse()
	if err != nil {
		return a, false
	}
	if times > 1 {
		if value, err = value.Mul(Int(times)); err != nil {
			return a, false
		}
	}
	if places := value.trim(); places.scale > 2 {
		a.assumed = "the amount has parts of a penny"
	}
	if a.negative {
		value = value.Neg()
	}
	a.pounds, a.next = value.Decimal(), next
	return a, true
}

// onlyUsedOutside reports whether all tokens but those from i to j are
// understood or say nothing.
func (r *reader) onlyUsedOutside(i, j int) bool {
	for k := range r.toks {
		if (k < i || k >= j) && !r.toks[k].used && !r.filler(k) {
			return false
		}
	}
	return true
}

// multiplier returns what the word after a figure makes of it, or 1.
func (r *reader) multiplier(i int) int {
	switch r.word(i) {
	case "k", "thousand":
		return 1000
	case "m", "mn", "mil", "million", "millions":
		return 1000000
	case "bn", "billion":
		return 1000000000
	}
	return 1
}
