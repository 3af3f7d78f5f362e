package plan

import (
	"fmt"
	"time"
)

// moment is a time that was read.
type moment struct {
	Interval
	calendar Calendar
	next     int    // the token after it
	assumed  string // what was assumed to read it
	open     string // what the reading leaves open
	refused  string // why it is left unread, although it looks like a time
	yearless bool   // a day, month or season whose year is not said
}

// A year of two digits from 00 to 49 is 2000 to 2049, from 50 to 99 it is 1950
// to 1999.
const firstShortYear = 50

const (
	whyYearless  = "the year is not said"
	whyShortYear = "the two figures are read as the year, not as the day"
	whyTerm      = "term dates are set locally; autumn term is read as September to December, spring as January to April, summer as April to July"
	whyQuarter   = "the quarters are read as those of a financial year, which begins in April"
	whySeasonEnd = "seasons have no set first and last day; three whole months are taken"
)

// atom reads one date at i: a day, month, season, quarter or year, as written
// in any of the ways that are known.
func (r *reader) atom(i int) (m moment, ok bool) {
	if r.depth == 2 { // the end of the year to March 2009 is deep enough
		return moment{}, false
	}
	r.depth++
	defer func() { r.depth-- }()
	if r.word(i) == "the" {
		i++
	}
	switch d := r.digits(i); len(d) {
	case 0:
	case 1, 2:
		if next := r.oneOf(i, "12 months to", "12 months ending", "12 months ended"); next > i {
			return r.rolling(next)
		}
		return r.dayFirst(i)
	case 4:
		return r.yearFirst(i)
	default:
		return moment{}, false
	}
	word := r.word(i)
	if month := monthOf(word); month != 0 {
		return r.monthFirst(i, month)
	}
	if season := seasonOf(word); season != 0 {
		return r.seasonFirst(i, season)
	}
	switch word {
	case "monday", "mon", "tuesday", "tue", "tues", "wednesday", "wed", "weds",
		"thursday", "thu", "thur", "thurs", "friday", "fri", "saturday", "sat", "sunday", "sun":
		return r.weekdayFirst(i)
	case "q", "quarter", "qtr", "first", "second", "third", "fourth":
		return r.quarterFirst(i)
	case "financial", "academic", "school", "calendar", "municipal", "fy", "ay", "year", "years":
		return r.namedYear(i)
	case "end", "start", "beginning", "close":
		return r.edge(i)
	case "easter", "christmas":
		return r.feast(i)
	case "twelve":
		if next := r.oneOf(i, "twelve months to", "twelve months ending", "twelve months ended"); next > i {
			return r.rolling(next)
		}
	}
	return moment{}, false
}

// dayFirst reads what begins with one or two digits: 31 March 2009, 31-Mar-09,
// 31.3.09, 1-5 March 2008, 08/09, 1st quarter.
func (r *reader) dayFirst(i int) (moment, bool) {
	if m, ok := r.numeric(i); ok {
		return m, true
	}
	if start, next, ok := r.splitYear(i, true); ok {
		m := r.yearPair(start, "")
		m.next = next
		m.assumed = fmt.Sprintf("%s is read as the year %s", r.between(i, next), twoYears(start))
		return m, true
	}
	day := atoi(r.digits(i))
	j := r.ordinal(i + 1)
	if j > i+1 && quarterWord(r.word(j)) {
		return r.quarterFirst(i)
	}
	if day < 1 || day > 31 {
		return moment{}, false
	}
	if last := r.dayRange(j); last > j { // 1-5 March 2008
		m, ok := r.dayFirst(last)
		if !ok || m.From.Day == 0 || m.From != m.To || day >= m.From.Day {
			return moment{}, false
		}
		m.From.Day = day
		return m, true
	}
	if r.word(j) == "of" {
		j++
	} else if r.sign(j) == '-' && r.glued(j) && r.glued(j+1) {
		j++
	}
	month := monthOf(r.word(j))
	if month == 0 {
		return moment{}, false
	}
	year, next, _, ok := r.yearAt(j + 1)
	return r.day(i, year, month, day, next, !ok), true
}

// dayRange returns the second day of "1-5 March" or "1 to 5 March", or i.
func (r *reader) dayRange(i int) int {
	j := i
	if r.sign(j) == '-' || r.word(j) == "to" {
		j++
	}
	if j == i || len(r.digits(j)) > 2 || r.digits(j) == "" || monthOf(r.word(r.ordinal(j+1))) == 0 {
		return i
	}
	return j
}

// day returns the day, refused where the calendar does not have it.
func (r *reader) day(i, year int, month time.Month, day, next int, yearless bool) moment {
	d := Date{Year: year, Month: month, Day: day}
	m := moment{Interval: d.Interval(), next: next, yearless: yearless}
	if yearless {
		d.Year = 2000 // a leap year: 29 February may yet find one
	}
	if !d.exists() {
		m.refused = fmt.Sprintf("there is no day %s", r.between(i, next))
	}
	return m
}

// numeric reads days in figures only. 03/04/2008 is never guessed: the files of
// one and the same council have the day first and the month first.
func (r *reader) numeric(i int) (moment, bool) {
	sep := r.sign(i + 1)
	if sep != '/' && sep != '.' && sep != '-' || r.sign(i+3) != sep {
		return moment{}, false
	}
	for j := i + 1; j <= i+4; j++ {
		if !r.glued(j) {
			return moment{}, false
		}
	}
	first, second, last := r.digits(i), r.digits(i+2), r.digits(i+4)
	if first == "" || second == "" || len(second) > 2 || len(last) != 2 && len(last) != 4 {
		return moment{}, false
	}
	m := moment{next: i + 5}
	a, b, year := atoi(first), atoi(second), atoi(last)
	if len(last) == 2 {
		year = shortYear(year)
	}
	dayFirst := Date{Year: year, Month: time.Month(b), Day: a}
	monthFirst := Date{Year: year, Month: time.Month(a), Day: b}
	switch text := r.between(i, m.next); {
	case dayFirst.exists() && dayFirst == monthFirst:
		m.Interval = dayFirst.Interval()
		m.assumed = fmt.Sprintf("%s is %s whether the day or the month comes first", text, dayFirst.Words())
	case dayFirst.exists() && monthFirst.exists():
		m.refused = fmt.Sprintf("%s may be %s or %s; write the month as a word", text, dayFirst.Words(), monthFirst.Words())
	case dayFirst.exists():
		m.Interval = dayFirst.Interval()
		m.assumed = fmt.Sprintf("%s is read with the day first, because there is no month %d", text, a)
	case monthFirst.exists():
		m.Interval = monthFirst.Interval()
		m.assumed = fmt.Sprintf("%s is read with the month first, because there is no month %d", text, b)
	default:
		m.refused = fmt.Sprintf("there is no day %s", text)
	}
	return m, true
}

// monthFirst reads what begins with a month: March 2009, Mar-09, Sept '07,
// March 31st 2009, March 2008/09.
func (r *reader) monthFirst(i int, month time.Month) (moment, bool) {
	j := i + 1
	if r.sign(j) == '.' && r.glued(j) {
		j++
	}
	if d := r.digits(j); d != "" && len(d) <= 2 {
		k := r.ordinal(j + 1)
		comma := k
		if r.sign(comma) == ',' {
			comma++
		}
		ordinal := k > j+1
		if year := r.digits(comma); len(year) == 4 && !r.glued(comma) {
			m := r.day(i, atoi(year), month, atoi(d), comma+1, false)
			if !ordinal {
				m.assumed = fmt.Sprintf("%s is read as the day of the month", d)
			}
			return m, true
		}
		if ordinal {
			return r.day(i, 0, month, atoi(d), k, true), true
		}
	}
	if start, next, ok := r.splitYear(j, false); ok {
		return r.monthOfPair(i, month, start, next), true
	}
	year, next, assumed, ok := r.yearAt(j)
	m := moment{Interval: Date{Year: year, Month: month}.Interval(), next: next, assumed: assumed, yearless: !ok}
	if !ok {
		m.next = j
	}
	return m, true
}

// monthOfPair reads March 2008/09: the March that lies in that year.
func (r *reader) monthOfPair(i int, month time.Month, start, next int) moment {
	financial, academic := start, start
	if month < time.April {
		financial++
	}
	if month < time.September {
		academic++
	}
	m := moment{next: next}
	switch {
	case r.Calendar == FinancialYear || financial == academic:
		m.Interval = Date{Year: financial, Month: month}.Interval()
	case r.Calendar == AcademicYear:
		m.Interval = Date{Year: academic, Month: month}.Interval()
	default:
		m.refused = fmt.Sprintf("%s may be in %d, in a financial year, or in %d, in an academic year", r.between(i, next), financial, academic)
	}
	return m
}

// seasonFirst reads Autumn 2007, summer of 2008, Autumn term 2007/08.
func (r *reader) seasonFirst(i int, season Season) (moment, bool) {
	j := i + 1
	term := r.word(j) == "term" || r.word(j) == "terms"
	if term {
		j++
	}
	if r.word(j) == "of" || r.sign(j) == ',' {
		j++
	}
	year, next, ok := r.splitYear(j, true)
	switch {
	case ok && (season == Spring || season == Summer):
		// Spring and summer belong to the second half of an academic year; a
		// financial year begins and ends in spring.
		if !term && r.Calendar != AcademicYear {
			return moment{next: next, refused: fmt.Sprintf("%s may be in %d or in %d", r.between(i, next), year, year+1)}, true
		}
		year++
	case !ok:
		year, next, _, ok = r.yearAt(j)
	}
	m := moment{Interval: Date{Year: year, Season: season}.Interval(), next: next, yearless: !ok}
	if !ok {
		m.next = i + 1
		if term {
			m.next++
		}
	}
	if term {
		m.assumed = whyTerm
		m.From.Season, m.To.Season = 0, 0
		switch season {
		case Autumn:
			m.From.Month, m.To.Month = time.September, time.December
		case Spring:
			m.From.Month, m.To.Month = time.January, time.April
		case Summer:
			m.From.Month, m.To.Month = time.April, time.July
		default:
			m.refused = "there is no winter term"
		}
	}
	return m, true
}

// weekdayFirst reads Wednesday 1 August 2007, and doubts the date when that
// day is another weekday.
func (r *reader) weekdayFirst(i int) (moment, bool) {
	j := i + 1
	if r.sign(j) == ',' || r.sign(j) == '.' {
		j++
	}
	m, ok := r.atom(j)
	if !ok || m.refused != "" || m.From.Day == 0 || m.From != m.To {
		return moment{}, false
	}
	if name := m.From.Weekday().String(); !m.yearless && lowerASCII(name[:3]) != r.word(i)[:3] {
		m.refused = fmt.Sprintf("%s is a %s", m.From.Words(), name)
	}
	return m, true
}

// edge reads the end of March 2009, start of 2008.
func (r *reader) edge(i int) (moment, bool) {
	j := i + 1
	if r.sign(j) == '-' && r.glued(j) {
		j++
	}
	if r.word(j) == "of" {
		j++
	}
	m, ok := r.atom(j)
	if !ok || m.refused != "" || m.yearless {
		return m, ok
	}
	if m.assumed == "" && (m.From.Season != 0 || m.To.Season != 0) {
		m.assumed = whySeasonEnd
	}
	last := r.word(i) == "end" || r.word(i) == "close"
	switch {
	case m.From != m.To && m.From.Month == 0 && last: // 2008/09 of an unknown calendar
		m.From = m.To
	case m.From != m.To && m.From.Month == 0:
		m.To = m.From
	case last:
		m.Interval = m.Last().Interval()
	default:
		m.Interval = m.First().Interval()
	}
	return m, true
}

// feast reads Easter 2009 and Christmas 2008 as the month in which they fall.
func (r *reader) feast(i int) (moment, bool) {
	year, next, _, ok := r.yearAt(i + 1)
	if !ok {
		return moment{}, false
	}
	d := Date{Year: year, Month: time.December}
	if r.word(i) == "easter" {
		d.Month = Easter(year).Month
	}
	return moment{Interval: d.Interval(), next: next, assumed: "the month of the feast is taken"}, true
}

// ordinal skips st, nd, rd or th after a number.
func (r *reader) ordinal(i int) int {
	switch r.word(i) {
	case "st", "nd", "rd", "th":
		if r.glued(i) {
			return i + 1
		}
	}
	return i
}

// step returns the date of the same kind before (-1) or after (1) d.
func (d Date) step(n int) Date {
	switch {
	case d.Day != 0:
		return d.AddDays(n)
	case d.Season != 0 && n > 0:
		return d.Last().AddDays(1)
	case d.Season != 0:
		return d.First().AddDays(-1)
	case d.Month == 0:
		return Date{Year: d.Year + n}
	}
	m := int(d.Month) - 1 + n + 12
	return Date{Year: d.Year + m/12 - 1, Month: time.Month(m%12 + 1)}
}

// monthEnd returns the last day of the month of d.
func (d Date) monthEnd() Date { return Date{Year: d.Year, Month: d.Month}.Last() }

func monthOf(word string) time.Month {
	switch word {
	case "january", "jan":
		return time.January
	case "february", "feb":
		return time.February
	case "march", "mar":
		return time.March
	case "april", "apr":
		return time.April
	case "may":
		return time.May
	case "june", "jun":
		return time.June
	case "july", "jul":
		return time.July
	case "august", "aug":
		return time.August
	case "september", "sept", "sep":
		return time.September
	case "october", "oct":
		return time.October
	case "november", "nov":
		return time.November
	case "december", "dec":
		return time.December
	}
	return 0
}

func seasonOf(word string) Season {
	switch word {
	case "spring":
		return Spring
	case "summer":
		return Summer
	case "autumn":
		return Autumn
	case "winter":
		return Winter
	}
	return 0
}
