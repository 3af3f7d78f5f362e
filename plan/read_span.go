package plan

import "fmt"

// bound is how a word before a date bounds the time: by, from, after ...
type bound uint8

const (
	boundIn bound = iota
	boundBy
	boundBefore
	boundFrom
	boundAfter
	boundBetween // between ... and ...
)

// span reads one date at i or the time between two, with the word before it:
// by March 2009, from April 2008 to March 2011, Jan - June 08, 2008 onwards.
func (r *reader) span(i int) (moment, bool) {
	bound, j := r.bound(i)
	m, ok := r.atom(j)
	if !ok {
		return moment{}, false
	}
	two := false
	if m.refused == "" {
		m, two = r.second(m, bound)
	} else if k := r.through(m, bound); k > m.next { // 31 April to 5 May 2008
		if n, ok := r.atom(k); ok {
			m.next = n.next
		}
	}
	switch {
	case m.refused != "":
		return m, true
	case m.yearless:
		if r.word(j) == "may" && m.From.Day == 0 && !two { // more likely the verb
			return moment{}, false
		}
		m.refused = whyYearless
		return m, true
	case two:
		if bound == boundBy || bound == boundBefore { // until April 2008 to March 2009
			m.refused = fmt.Sprintf("%s bounds one date, not two", r.between(i, j))
		} else if m.First().Compare(m.Last()) > 0 {
			m.refused = fmt.Sprintf("%s ends before it begins", r.between(j, m.next))
		}
		return m, true
	}
	onwards := m.next
	if bound == boundIn || bound == boundFrom {
		onwards = r.oneOf(m.next, "onwards", "onward", "and onwards", "and beyond")
	}
	switch bound {
	case boundBy:
		m.From = Date{}
	case boundBefore:
		m.To = m.From
		if r.oneOf(j, "the end", "end", "the close", "close") == j { // before the end of March leaves its last day
			m.To = m.From.step(-1)
		}
		m.From = Date{}
	case boundFrom:
		m.To = Date{}
	case boundAfter:
		m.From, m.To = m.To.step(1), Date{}
	}
	if onwards > m.next {
		m.To, m.next = Date{}, onwards
	}
	return m, true
}

// second reads the other end of a time that m begins, if there is one.
func (r *reader) second(m moment, b bound) (_ moment, two bool) {
	j := r.through(m, b)
	if j == m.next {
		return m, false
	}
	n, ok := r.atom(j)
	if !ok {
		return r.shortSecond(m, j)
	}
	if n.refused != "" || n.yearless {
		return m, false
	}
	listed := b != boundBetween && (r.word(m.next) == "and" || r.sign(m.next) == '&' || r.sign(m.next) == '/')
	if m.yearless {
		m.yearless = false
		m.From.Year, m.To.Year = n.From.Year, n.From.Year
		if m.First().Compare(n.First()) > 0 {
			if listed { // autumn and spring 2008
				return moment{next: n.next, refused: whyYearless}, false
			}
			m.From.Year-- // Sept - March 2008
			m.To.Year--
		}
		if m.From.Day != 0 && !m.From.exists() {
			m.refused = fmt.Sprintf("there is no day %s", m.From.Words())
		}
	}
	if listed && m.Last().AddDays(1) != n.First() { // March and September 2008
		m.assumed = whyTwoTimes
	}
	if m.assumed == "" {
		m.assumed = n.assumed
	}
	if m.open == "" {
		m.open = n.open
	}
	if m.calendar == "" {
		m.calendar = n.calendar
	}
	m.To, m.next = n.To, n.next
	return m, true
}

// shortSecond reads the two figures of 2006 - 09.
func (r *reader) shortSecond(m moment, i int) (_ moment, two bool) {
	d := r.digits(i)
	if len(d) != 2 || m.yearless || m.From != m.To || m.From.Month != 0 || m.From.Season != 0 ||
		r.sign(i+1) == '%' || r.joinedAfter(i+1) || r.glued(i+1) && r.word(i+1) != "" {
		return m, false
	}
	switch year := m.From.Year - m.From.Year%100 + atoi(d); {
	case year == m.From.Year+1:
		m = r.yearPair(m.From.Year, "")
		m.next = i + 1
	case year > m.From.Year:
		m.To, m.next, two = Date{Year: year}, i+1, true
	}
	return m, two
}

// through returns the token after the word or dash that leads to a second
// date, or m.next. Two dates are joined by "and" only where the first needs the
// second for its year, or after "between".
func (r *reader) through(m moment, b bound) int {
	i := m.next
	switch r.word(i) {
	case "to", "until", "till":
		return r.oneOf(i+1, "the")
	case "through":
		return r.oneOf(i+1, "to")
	case "up":
		return r.oneOf(i, "up to")
	case "and":
		if m.yearless || b == boundBetween {
			return i + 1
		}
		return i
	}
	switch r.sign(i) {
	case '-':
		return i + 1
	case '&', '/':
		if m.yearless {
			return i + 1
		}
	}
	return i
}

// bound reads the word before a date.
func (r *reader) bound(i int) (b bound, next int) {
	switch r.word(i) {
	case "in", "during", "throughout", "dated", "at", "for":
		return boundIn, i + 1
	case "on":
		if next := r.oneOf(i, "on or before"); next > i {
			return boundBy, next
		}
		if next := r.oneOf(i, "on or after"); next > i {
			return boundFrom, next
		}
		return boundIn, i + 1
	case "as":
		if next := r.oneOf(i, "as at", "as of"); next > i {
			return boundIn, next
		}
		if next := r.oneOf(i, "as from"); next > i {
			return boundFrom, next
		}
	case "by":
		return boundBy, r.oneOf(i, "by no later than", "by")
	case "until", "till", "to":
		return boundBy, i + 1
	case "up":
		return boundBy, r.oneOf(i, "up to", "up until")
	case "no", "not":
		if next := r.oneOf(i, "not before", "no earlier than", "not earlier than"); next > i {
			return boundFrom, next
		}
		return boundBy, r.oneOf(i, "no later than", "not later than")
	case "due":
		return boundBy, r.oneOf(i, "due by")
	case "before":
		return boundBefore, i + 1
	case "prior":
		if next := r.oneOf(i, "prior to"); next > i {
			return boundBefore, next
		}
	case "from", "since", "starting", "commencing", "beginning":
		if next := r.oneOf(i, "beginning of"); next > i { // a date of its own
			return boundIn, i
		}
		return boundFrom, i + 1
	case "with":
		return boundFrom, r.oneOf(i, "with effect from")
	case "after":
		return boundAfter, i + 1
	case "between":
		return boundBetween, i + 1
	}
	return boundIn, i
}

// bareYear reports whether the time at i is a year of four figures alone.
func (r *reader) bareYear(i int, m moment) bool {
	return len(r.digits(i)) == 4 && m.From == m.To && m.From.Month == 0 && m.From.Season == 0
}

// fits reports whether the time at i is meant as one among figures: a bare year
// in running words may be a number.
func (r *reader) fits(i int, m moment) bool {
	if m.refused == whyYearless {
		return false
	}
	if !r.bareYear(i, m) || m.next >= len(r.toks) || r.filler(m.next) && r.sign(m.next) != '-' ||
		r.oneOf(m.next, "target", "baseline", "figure", "rate", "level", "actual", "outturn") > m.next {
		return true
	}
	if _, ok := r.figure(m.next); ok {
		return true
	}
	if _, next := r.operator(m.next); next > m.next {
		return true
	}
	r.doubt(whyYearOrMany)
	return false
}

// moment returns the time that was read at i.
func (r *reader) moment(i int, m moment) When {
	r.weigh(m)
	return When{Text: r.between(i, m.next), Dates: m.Interval.Dates(), Calendar: m.calendar}
}

// weigh keeps what was assumed to read a time and what stays open.
func (r *reader) weigh(m moment) {
	if r.assumed == "" {
		r.assumed = m.assumed
	}
	if r.open == "" {
		r.open = m.open
	}
}
