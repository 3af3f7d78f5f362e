package plan

import "strings"

// figure is a number, or two, with its unit.
type figure struct {
	value     Decimal
	low, high Decimal // a range, in place of the value
	unit      Unit
	next      int  // the token after it
	bare      bool // it has no unit, so that it may be a code or an age
	assumed   string
}

// figure reads one figure or a range at i: 72%, 16-18, between 10 and 15 per
// cent, 32.0 per 1,000, £1.2m, 28 days. Ages, years, ordinals and codes are no
// figures.
func (r *reader) figure(i int) (f figure, ok bool) {
	if r.word(i-1) == "of" && (r.word(i-2) == "out" || r.ordinal(i-2) > i-2) { // 6 out of 10, 2nd of 150
		return f, false
	}
	if _, next := r.share(i); next > i && r.digits(i) == "" { // three quarters
		return f, false
	}
	if r.sign(i) == '£' {
		a, ok := r.amount(i, 0, false)
		return figure{value: a.pounds, unit: Pounds, next: a.next, assumed: a.assumed}, ok
	}
	j := i
	between := r.word(j) == "between"
	if between {
		j++
	}
	negative := !between && r.sign(j) == '-' && r.digits(j+1) != "" && r.glued(j+1) && (j == 0 || !r.glued(j) || r.sign(j-1) == '(')
	if negative {
		j++
	}
	n, j, ok := r.number(j)
	if !ok {
		return f, false
	}
	if negative {
		n = "-" + n
	}
	unit, j := r.unit(j)
	k := j
	switch {
	case between:
		if r.word(k) != "and" {
			return f, false
		}
		k++
	case r.sign(k) == '-' && r.glued(k) == r.glued(k+1) && !negative:
		k++
	}
	f = figure{value: n, unit: unit, next: j}
	if k > j {
		high, next, ok := r.number(k)
		unit, next := r.unit(next)
		switch {
		case ok && r.rises(n, high) && (f.unit == "" || f.unit == unit):
			f = figure{low: n, high: high, unit: unit, next: next}
		case between, ok && r.glued(k): // 18-16 is no figure
			return f, false
		}
	}
	f.bare = f.unit == ""
	if r.glued(f.next) && r.word(f.next) != "" || f.bare && (r.age(f.next) || r.among(f.next)) || f.unit == UnitYears && r.age(f.next-1) || r.isYear(n, f.unit) {
		return figure{}, false
	}
	return f, true
}

// rises reports whether low is less than high.
func (r *reader) rises(low, high Decimal) bool {
	a, err1 := low.Parse()
	b, err2 := high.Parse()
	return err1 == nil && err2 == nil && a.Cmp(b) < 0
}

// age reports whether an age ends at i: year olds, years old, yr-old.
func (r *reader) age(i int) bool {
	return r.oneOf(i, "year old", "years old", "year olds", "yr old", "yr olds", "yrs old", "yo") > i
}

// among reports whether "in 5" or "out of 60" stands at i.
func (r *reader) among(i int) bool {
	next := r.oneOf(i, "in", "out of")
	return next > i && (len(r.digits(next)) > 0 && len(r.digits(next)) <= 3 || numeral(r.word(next)) > 0)
}

// isYear reports whether a figure without a unit looks like a year.
func (r *reader) isYear(n Decimal, unit Unit) bool {
	return unit == "" && len(n) == 4 && n >= "1950" && n <= "2049" && digits(string(n))
}

// unit reads the unit after a figure.
func (r *reader) unit(i int) (Unit, int) {
	j := i
	switch w := r.word(i); {
	case r.sign(i) == '%':
		j = i + 1
	case w == "per":
		if next, ok := r.at(i, "per cent"); ok {
			j = next
			break
		}
		return r.perMany(i)
	case w == "percent", w == "pc":
		j = i + 1
	case w == "percentage":
		if next := r.oneOf(i, "percentage points", "percentage point", "percentage pts"); next > i {
			return PercentagePoints, next
		}
		return "", i
	case w == "pp", w == "ppt", w == "ppts":
		return PercentagePoints, i + 1
	case w == "points", w == "point", w == "pts":
		return Points, i + 1
	case w == "days", w == "day":
		return UnitDays, i + 1
	case w == "weeks", w == "week", w == "wks":
		return UnitWeeks, i + 1
	case w == "months", w == "month":
		return UnitMonths, i + 1
	case w == "years", w == "yrs":
		return UnitYears, i + 1
	default:
		return "", i
	}
	if r.sign(j) == '-' && r.glued(j) && r.glued(j+1) && r.oneOf(j+1, "points", "point", "pts") > j+1 {
		j++
	}
	if next := r.oneOf(j, "points", "point", "pts", "pt"); next > j {
		return PercentagePoints, next
	}
	return Percent, j
}

// perMany reads per 1,000, per 10000, per thousand.
func (r *reader) perMany(i int) (Unit, int) {
	if r.word(i+1) == "thousand" || r.word(i+1) == "hundred" {
		return UnitRate, i + 2
	}
	n, next, ok := r.number(i + 1)
	if !ok || len(n) < 3 || n[0] != '1' || strings.Trim(string(n[1:]), "0") != "" {
		return "", i
	}
	return UnitRate, next
}
