package plan

import "github.com/every-child-matters/ecm/trust"

const (
	whyNoTime     = "no date, period, deadline, recurrence or event was found"
	whyDuration   = "a length of time was found, but not when it begins"
	whySoon       = "as soon as possible sets no date"
	whyDayOrMonth = "figures such as 03/08 may be a month and a year, a day and a month, or two years; write the month as a word"
	whyTwoTimes   = "several times are named; the time from the first to the last is taken"
	whySecondTime = "a second time is named"
	whyRelative   = "a time is counted from another one"
	whyNoRecur    = "there is no code for so long a time between one and the next"
)

// ReadWhen reads a time as people write it in plans: March 2008 & Ongoing, Jan
// 08 - June 08, by the end of March 2009, 2006/07, Autumn 2007, within seventy
// working days of publication, quarterly, once available, TBC.
//
// Without a calendar in hints 2006/07 is 2006/2007: it begins some time in 2006
// and ends some time in 2007, and its Calendar stays empty. Two figures after a
// month are a year of 1950 to 2049. Dates in figures only, such as 03/04/2008,
// are not read where day and month can change places.
func ReadWhen(text string, hints Hints) Reading[When] {
	r := newReader(text, hints)
	w := r.readWhen(0, len(r.toks))
	typed := w != When{}
	w.Text = text
	return judge(&r, w, typed, whyNoTime)
}

// readWhen reads the tokens from i to end as a time.
func (r *reader) readWhen(i, end int) (w When) {
	if i == 0 && r.blank() {
		w.Absent = Blank
		r.use(0, end)
		r.doubt("a dash is read as a cell left blank")
		return w
	}
	if r.written(&w) {
		return w
	}
	i = r.label(i)
	if absent, next := r.absence(i); absent != "" {
		// What follows "to be confirmed" is about the confirming.
		w.Absent = absent
		r.use(i, next)
		return w
	}
	var dates Interval
	dated := false
	for i < end {
		if m, ok := r.span(i); ok {
			switch {
			case m.refused != "":
				r.doubt(m.refused)
				i = max(i+1, m.next)
				continue
			case !dated:
				dates, dated = m.Interval, true
				w.Calendar = m.calendar
			case dates.To.IsZero() && m.From.IsZero() && dates.First().Compare(m.Last()) <= 0: // from April 2008, until March 2009
				dates.To = m.To
			case dates.To.IsZero() || m.From.IsZero() || m.To.IsZero() || dates.From.IsZero() || dates.First().Compare(m.First()) > 0:
				r.doubt(whySecondTime) // it stays in the rest
				i = m.next
				continue
			default:
				dates.To = m.To
				if m.calendar != w.Calendar {
					w.Calendar = ""
				}
				r.doubt(whyTwoTimes)
			}
			r.weigh(m)
			i = r.use(i, m.next)
			continue
		}
		i = r.timeWords(i, end, &w, dated)
	}
	if dated {
		w.Dates = dates.Dates()
		if w.Absent == NotSet { // asap - by March 2009
			w.Absent = ""
		}
	}
	return w
}

// written reads a text that is in the form of the dates field already.
func (r *reader) written(w *When) bool {
	if len(r.toks) < 3 {
		return false
	}
	for i := range r.toks { // 2008-04/2009-03, ../2008, 2008-03-31
		if t := &r.toks[i]; t.kind == wordToken || t.gap && i > 0 || t.kind == digitsToken && t.end-t.start != 2 && t.end-t.start != 4 {
			return false
		}
	}
	d := Dates(r.between(0, len(r.toks)))
	interval, err := d.Parse()
	if err != nil || interval.From == interval.To || len(r.toks) == 3 && r.sign(1) == '/' { // 2008/2009
		return false
	}
	w.Dates = d
	r.use(0, len(r.toks))
	return true
}

// timeWords reads at i what is not a date: a recurrence, a deadline counted
// from an event, a horizon, a trigger. It returns the next token to look at.
func (r *reader) timeWords(i, end int, w *When, dated bool) int {
	if recurs, next := r.recurrence(i); recurs != "" {
		if w.Recurs == "" {
			w.Recurs = recurs
			r.use(i, next)
		}
		return next
	}
	if h, next := r.horizon(i); h != "" && w.Horizon == "" {
		w.Horizon = h
		return r.use(i, next)
	}
	if d, next := r.delay(i, end); next > i {
		switch {
		case d.Unit == "" && i > 0 && (r.word(i-1) == "every" || r.word(i-1) == "each"):
			r.doubt(whyNoRecur)
		case d.Unit == "":
			r.doubt(whyDuration)
		case w.After == nil:
			w.After = &d
			r.use(i, next)
		}
		return next
	}
	if next := r.oneOf(i, "asap", "as soon as possible"); next > i {
		if !dated && w.Absent == "" {
			w.Absent = NotSet
			r.use(i, next)
		}
		r.doubt(whySoon)
		return next
	}
	if next := r.trigger(i, end); next > i && w.Trigger == "" {
		w.Trigger = r.between(i, next)
		return r.use(i, next)
	}
	if d := r.digits(i); len(d) > 0 && len(d) <= 2 && r.sign(i+1) == '/' && r.digits(i+2) != "" && r.glued(i+1) && r.glued(i+2) {
		r.doubt(whyDayOrMonth)
		return i + 3
	}
	if next := r.oneOf(i, "a year after", "a year later", "year after", "the following year"); next > i {
		r.doubt(whyRelative)
		return r.oneOf(next, "that", "this")
	}
	switch r.word(i) {
	case "and", "then", "thereafter":
		r.use(i, i+1)
	}
	return i + 1
}

// label reads and marks a heading before the time: Due date: March 2008.
func (r *reader) label(i int) int {
	next := r.oneOf(i, "timescale", "timescales", "date", "due date", "deadline", "target date", "completion date",
		"by when", "when", "timeframe", "period")
	if next == i || r.sign(next) != ':' && (r.sign(next) != '-' || r.glued(next)) {
		return i
	}
	return r.use(i, next+1)
}

// recurrence reads how often something comes again.
func (r *reader) recurrence(i int) (Recurrence, int) {
	switch r.word(i) {
	case "ongoing", "continuous", "continuously", "continuing", "continual":
		return Ongoing, i + 1
	case "on":
		if next, ok := r.at(i, "on going"); ok {
			return Ongoing, next
		}
	case "daily":
		return Daily, i + 1
	case "weekly":
		return Weekly, i + 1
	case "fortnightly":
		return Fortnightly, i + 1
	case "monthly":
		return Monthly, i + 1
	case "quarterly":
		return Quarterly, i + 1
	case "termly":
		return Termly, i + 1
	case "annual", "annually", "yearly":
		return Annual, r.oneOf(i+1, "thereafter")
	case "biennial", "biennially":
		return Biennial, i + 1
	case "biannual", "biannually": // some mean every two years
		r.doubt("biannual is read as twice a year")
		return HalfYearly, i + 1
	case "bimonthly":
		r.doubt("bimonthly is read as every two months")
		return BiMonthly, i + 1
	case "bi":
		switch next := r.oneOf(i, "bi annual", "bi annually", "bi monthly"); {
		case next == i:
		case r.word(next-1) == "monthly":
			r.doubt("bi-monthly is read as every two months")
			return BiMonthly, next
		default:
			r.doubt("bi-annual is read as twice a year")
			return HalfYearly, next
		}
	case "half":
		if next := r.oneOf(i, "half yearly", "half termly"); next > i && r.word(next-1) == "yearly" {
			return HalfYearly, next
		}
	case "each", "every", "per":
		if recurs, next := r.every(i + 1); recurs != "" {
			return recurs, next
		}
	case "once", "twice":
		if next := r.oneOf(i+1, "a year", "every year", "each year", "per year", "yearly", "per annum"); next > i+1 {
			if r.word(i) == "twice" {
				return HalfYearly, next
			}
			return Annual, next
		}
		if r.word(i) == "once" && (r.word(i+1) == "a" || r.word(i+1) == "every" || r.word(i+1) == "per" || r.word(i+1) == "each") {
			if recurs, next := r.every(i + 2); recurs != "" {
				return recurs, next
			}
		}
	case "as", "when", "if":
		return AsNeeded.or(r.oneOf(i, "as and when required", "as and when needed", "as and when necessary", "as and when",
			"as required", "as needed", "as necessary", "as appropriate", "when required", "when needed", "when necessary",
			"if required", "if needed", "if necessary"), i)
	case "3", "three":
		if next := r.oneOf(i, "3 monthly", "three monthly"); next > i {
			return Quarterly, next
		}
	case "6", "six":
		if next := r.oneOf(i, "6 monthly", "six monthly"); next > i {
			return HalfYearly, next
		}
	case "four", "4":
		if next := r.oneOf(i, "four times a year", "4 times a year"); next > i {
			return Quarterly, next
		}
	case "two", "2":
		return HalfYearly.or(r.oneOf(i, "two times a year", "2 times a year"), i)
	}
	return "", i
}

// or returns the recurrence when something was read, that is next is past i.
func (c Recurrence) or(next, i int) (Recurrence, int) {
	if next == i {
		return "", i
	}
	return c, next
}

// every reads what follows "every": year, two months, 6 months, term.
func (r *reader) every(i int) (Recurrence, int) {
	n, j, ok := r.count(i)
	if !ok {
		n, j = 1, i
		if r.word(i) == "other" {
			n, j = 2, i+1
		}
	}
	unit := r.word(j)
	j++
	switch {
	case n == 1 && unit == "day":
		return Daily, j
	case n == 1 && unit == "week":
		return Weekly, j
	case n == 2 && (unit == "weeks" || unit == "week"), n == 1 && unit == "fortnight":
		return Fortnightly, j
	case n == 1 && unit == "month":
		return Monthly, j
	case n == 2 && (unit == "months" || unit == "month"):
		return BiMonthly, j
	case n == 3 && unit == "months", n == 1 && unit == "quarter":
		return Quarterly, j
	case n == 1 && (unit == "term" || unit == "half" && r.word(j) == ""):
		return Termly, j
	case n == 6 && unit == "months":
		return HalfYearly, j
	case n == 12 && unit == "months", n == 1 && (unit == "year" || unit == "annum"):
		return Annual, j
	case n == 2 && (unit == "years" || unit == "year"):
		return Biennial, j
	}
	return "", i
}

// horizon reads the headings under which inspectors sort recommendations.
func (r *reader) horizon(i int) (Horizon, int) {
	switch r.word(i) {
	case "immediate", "immediately", "with", "for", "over", "in", "longer", "long", "action":
	default:
		return "", i
	}
	j := r.oneOf(i, "for action", "action")
	if next := r.oneOf(i, "for immediate action", "immediate action", "with immediate effect", "immediately", "immediate"); next > i {
		return trust.Immediate, next
	}
	if next := r.oneOf(j, "over the next six months", "over the next 6 months", "in the next six months", "in the next 6 months"); next > j {
		return trust.WithinSixMonths, next
	}
	if next := r.oneOf(j, "in the longer term", "over the longer term", "in the long term", "longer term", "long term"); next > j {
		return trust.LongerTerm, next
	}
	return "", i
}

// delay reads a deadline that counts from an event: within seventy working
// days of publication, six weeks after adoption. A length of time that counts
// from nothing has no unit.
func (r *reader) delay(i, end int) (d Delay, next int) {
	j := i
	within := true
	switch r.word(i) {
	case "within":
		j = r.oneOf(i, "within the next", "within the first", "within a maximum of", "within")
	case "no", "not":
		if j = r.oneOf(i, "no later than", "not later than"); j == i {
			return d, i
		}
	default:
		within = false
		if r.word(i) == "" {
			return d, i
		}
	}
	n, k, ok := r.count(j)
	if !ok || n == 0 {
		return d, i
	}
	if r.sign(k) == '-' && r.glued(k) && r.glued(k+1) {
		k++
	}
	unit, k := r.delayUnit(k)
	if unit == "" {
		return d, i
	}
	d.Count = n
	switch r.word(k) {
	case "of", "from", "after", "following":
		if last := r.clause(k+1, end); last > k+1 {
			d.Unit, d.Event = unit, r.between(k+1, last)
			return d, last
		}
	}
	if within {
		d.Unit = unit
	}
	return d, k
}

// delayUnit reads what a deadline is counted in.
func (r *reader) delayUnit(i int) (DelayUnit, int) {
	switch r.word(i) {
	case "working", "business":
		if w := r.word(i + 1); w == "days" || w == "day" {
			return WorkingDays, i + 2
		}
	case "weekdays", "weekday":
		return Weekdays, i + 1
	case "calendar":
		if w := r.word(i + 1); w == "days" || w == "day" {
			return Days, i + 2
		}
	case "days", "day":
		return Days, i + 1
	case "weeks", "week":
		return Weeks, i + 1
	case "months", "month":
		return Months, i + 1
	case "years", "year", "yrs", "yr":
		return Years, i + 1
	}
	return "", i
}

// maxClause is the number of tokens that an event may have. It bounds the work.
const maxClause = 40

// clause returns the token that ends the clause at i: a stop, a bracket, a line
// break, or "and" before a recurrence. It returns i where that is too far.
func (r *reader) clause(i, end int) int {
	limit := min(end, i+maxClause)
	for j := i; j < limit; j++ {
		switch {
		case j > i && r.toks[j].line:
			return j
		case r.word(j) == "and" || r.sign(j) == '&':
			why := r.why
			recurs, _ := r.recurrence(j + 1)
			r.why = why
			if recurs != "" {
				return j
			}
		}
		switch r.sign(j) {
		case ';', '.', '(', ')', '|':
			return j
		}
	}
	if limit < end {
		return i
	}
	return end
}

// trigger reads an event that is waited for, without a date in it: once
// available, following the review, at the spring conference.
func (r *reader) trigger(i, end int) int {
	least := 1
	switch r.word(i) {
	case "once", "upon", "following", "pending", "when", "after", "depending", "dependent", "until":
	case "subject":
		if r.word(i+1) != "to" {
			return i
		}
		least = 2
	case "as":
		if _, ok := r.at(i, "as soon as"); !ok {
			return i
		}
		least = 3
	case "on":
		switch r.word(i + 1) {
		case "receipt", "completion", "approval", "publication", "appointment", "agreement", "adoption", "request", "demand":
		default:
			return i
		}
	case "at":
	default:
		return i
	}
	last := r.clause(i+1, end)
	if last-i <= least {
		return i
	}
	meeting := r.word(i) != "at"
	for j := i + 1; j < last; j++ {
		switch r.word(j) {
		case "review", "reviews", "meeting", "meetings", "conference", "panel", "board", "agm", "visit", "inspection", "handover", "workshop", "forum", "transfer":
			meeting = true
		}
		if len(r.digits(j)) > 0 {
			return i
		}
	}
	if !meeting {
		return i
	}
	return last
}
