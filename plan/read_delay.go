package plan

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
