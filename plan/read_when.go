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
