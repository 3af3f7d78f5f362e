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
		m.assumed = fmt.Sprintf("%s is read as the year %d/%02d", r.between(i, next), start, (start+1)%100)
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

// yearFirst reads what begins with a year of four digits.
func (r *reader) yearFirst(i int) (moment, bool) {
	year := atoi(r.digits(i))
	if year < 1900 || year > 2199 || r.joinedBefore(i) {
		return moment{}, false
	}
	if start, next, ok := r.splitYear(i, true); ok {
		return r.pairFirst(i, start, next), true
	}
	sep := r.sign(i + 1)
	if !r.glued(i+1) || !r.glued(i+2) || sep != '-' && sep != '/' || r.digits(i+2) == "" {
		if r.sign(i+1) == '%' || r.glued(i+1) && r.word(i+1) != "" { // 2000s
			return moment{}, false
		}
		m := moment{Interval: Date{Year: year}.Interval(), next: i + 1}
		if q, next := r.quarter(i + 1); q > 0 {
			m = r.quarterOf(i, q, year, next)
		}
		return m, true
	}
	m := moment{next: i + 3}
	second := r.digits(i + 2)
	if r.sign(i+3) == sep && r.glued(i+3) && r.glued(i+4) && len(r.digits(i+4)) == 2 && len(second) == 2 {
		m.next = i + 5
		day := Date{Year: year, Month: time.Month(atoi(second)), Day: atoi(r.digits(i + 4))}
		m.Interval = day.Interval()
		switch text := r.between(i, m.next); {
		case !day.exists():
			m.refused = fmt.Sprintf("there is no day %s", text)
		case sep == '/' && atoi(second) == year%100+1:
			m.refused = fmt.Sprintf("%s may be a day or three years", text)
		case sep == '/':
			m.assumed = fmt.Sprintf("%s is read as %s", text, day.Words())
		}
		return m, true
	}
	n, years := atoi(second), Interval{From: Date{Year: year}}
	isMonth, isSeason := len(second) == 2 && n >= 1 && n <= 12, len(second) == 2 && n >= 21 && n <= 24
	switch len(second) {
	case 4:
		years.To.Year = n
	case 2:
		years.To.Year = year - year%100 + n
	case 1:
		years.To.Year = year - year%10 + n
	}
	later := years.To.Year > year
	switch text := r.between(i, m.next); {
	case isMonth && later:
		m.refused = fmt.Sprintf("%s may be %s or the years %s; write it in words", text, Date{Year: year, Month: time.Month(n)}.Words(), years.Words())
	case isMonth:
		m.Interval = Date{Year: year, Month: time.Month(n)}.Interval()
		if sep == '/' {
			m.assumed = fmt.Sprintf("%s is read as %s", text, m.From.Words())
		}
	case isSeason && later && years.To.Year-year <= 10:
		m.Interval = years
		m.assumed = fmt.Sprintf("%s is read as the years %s, not as %s", text, years.Words(), Date{Year: year, Season: Season(n)}.Words())
	case isSeason:
		m.Interval = Date{Year: year, Season: Season(n)}.Interval()
		if later {
			m.assumed = fmt.Sprintf("%s is read as %s", text, m.From.Words())
		}
	case later && years.To.Year-year <= 100:
		m.Interval = years
		if len(second) == 1 && sep == '-' {
			m.assumed = fmt.Sprintf("%s is read as the years %s", text, years.Words())
		}
	default:
		m.refused = fmt.Sprintf("%s is no year, month or span of years", text)
	}
	return m, true
}

// splitYear reads two years that follow each other: 2006/07, 2006/7,
// 2006/2007, 06/07, and with a dash where dash allows it. It returns the first.
func (r *reader) splitYear(i int, dash bool) (start, next int, ok bool) {
	first, sep, second := r.digits(i), r.sign(i+1), r.digits(i+2)
	if first == "" || second == "" || sep != '/' && !(dash && sep == '-') ||
		!r.glued(i+1) || !r.glued(i+2) || r.joinedBefore(i) && r.word(i-1) != "fy" && r.word(i-1) != "ay" {
		return 0, i, false
	}
	if s := r.sign(i + 3); r.glued(i+3) && (s == sep && r.digits(i+4) != "" && r.glued(i+4) || s == '%' || r.word(i+3) != "") {
		return 0, i, false
	}
	start, end := atoi(first), atoi(second)
	switch {
	case len(first) == 4 && len(second) == 4:
		ok = end == start+1
	case len(first) == 4 && len(second) == 2:
		ok = end == (start+1)%100
	case len(first) == 4 && len(second) == 1:
		ok = end == start%10+1
	case len(first) == 2 && len(second) == 2 && (sep == '/' || first[0] == '0' || start > 31):
		ok = end == (start+1)%100
		start = shortYear(start)
	}
	return start, i + 3, ok && start >= 1900 && start < 2199
}

// pairFirst reads what begins with 2006/07: the year itself, with a word for
// the kind of year or a quarter after it.
func (r *reader) pairFirst(i, start, next int) moment {
	calendar, end := r.yearName(next)
	m := r.yearPair(start, calendar)
	m.next = next
	if calendar != "" {
		m.next = end
	}
	// 2008-09 is a month for one writer and a year for another.
	if short := r.digits(i + 2); r.sign(i+1) == '-' && len(short) <= 2 && calendar == "" {
		text, n := r.between(i, next), atoi(short)
		switch {
		case len(short) == 1:
			m.assumed = fmt.Sprintf("%s is read as the year %d/%02d", text, start, (start+1)%100)
		case n >= 1 && n <= 12 && r.Calendar != FinancialYear && r.Calendar != AcademicYear:
			m.refused = fmt.Sprintf("%s may be %s or the year %d/%02d; write it in words", text, Date{Year: start, Month: time.Month(n)}.Words(), start, n)
		case n >= 1 && n <= 12 || n >= 21 && n <= 24:
			m.assumed = fmt.Sprintf("%s is read as the year %d/%02d", text, start, n)
		}
	}
	if q, next := r.quarter(m.next); q > 0 {
		m = r.quarterOfPair(q, start, next, calendar == FinancialYear)
	}
	return m
}

// yearPair returns the year 2006/07 in its calendar, in that of the reader, or
// as the two years in which it lies.
func (r *reader) yearPair(start int, calendar Calendar) moment {
	if calendar == "" {
		calendar = r.Calendar
	}
	switch calendar {
	case FinancialYear:
		return moment{calendar: calendar, Interval: Interval{
			Date{Year: start, Month: time.April}, Date{Year: start + 1, Month: time.March},
		}}
	case AcademicYear:
		return moment{calendar: calendar, Interval: Interval{
			Date{Year: start, Month: time.September}, Date{Year: start + 1, Month: time.August},
		}}
	}
	return moment{
		Interval: Interval{Date{Year: start}, Date{Year: start + 1}},
		open: fmt.Sprintf("%d/%02d may be a financial year (April to March) or an academic year (September to August), so that its ends are known to the year only",
			start, (start+1)%100),
	}
}

// yearName reads a kind of year: "financial year", "(academic)", FY.
func (r *reader) yearName(i int) (c Calendar, next int) {
	j := i
	bracket := r.sign(j) == '('
	if bracket {
		j++
	}
	switch r.word(j) {
	case "financial", "fy":
		c = FinancialYear
	case "academic", "school", "ay":
		c = AcademicYear
	case "calendar":
		c = CalendarYear
	default:
		return "", i
	}
	j++
	if w := r.word(j); w == "year" || w == "years" {
		j++
	} else if !bracket && (r.word(j-1) == "school" || r.word(j-1) == "calendar") {
		return "", i
	}
	if bracket {
		if r.sign(j) != ')' {
			return "", i
		}
		j++
	}
	return c, j
}

// namedYear reads financial year 2008/09, FY08/09, year 2008, year ending March
// 2009.
func (r *reader) namedYear(i int) (moment, bool) {
	calendar, j := r.yearName(i)
	if calendar == "" {
		if r.word(i) != "year" && r.word(i) != "years" {
			return moment{}, false
		}
		j = i + 1
		switch r.word(j) {
		case "ending", "ended", "to":
			return r.rolling(j + 1)
		}
	}
	if r.word(j) == "of" || r.sign(j) == '-' && !r.glued(j) {
		j++
	}
	if start, next, ok := r.splitYear(j, true); ok {
		m := r.pairFirst(j, start, next)
		if calendar != "" && m.From.Month == 0 || calendar != "" && m.calendar != calendar {
			m = r.yearPair(start, calendar)
			m.next = next
			if calendar == CalendarYear {
				m.refused = fmt.Sprintf("%s is not a calendar year", r.between(j, next))
			}
		}
		return m, true
	}
	if d := r.digits(j); len(d) != 4 || atoi(d) < 1900 || atoi(d) > 2199 || r.joinedAfter(j+1) {
		return moment{}, false
	}
	year := atoi(r.digits(j))
	m := moment{Interval: Date{Year: year}.Interval(), calendar: calendar, next: j + 1}
	if calendar == FinancialYear || calendar == AcademicYear {
		m.refused = fmt.Sprintf("%s may be the year that begins or the year that ends in %d; write %d/%02d or %d/%02d",
			r.between(i, m.next), year, year-1, year%100, year, (year+1)%100)
	}
	return m, true
}

// rolling reads the date that a year of twelve months ends with.
func (r *reader) rolling(i int) (moment, bool) {
	m, ok := r.atom(i)
	switch {
	case !ok || m.refused != "" || m.From != m.To || m.From.Season != 0 || m.From.Month == 0:
		return moment{}, false
	case m.yearless:
		return m, true
	case m.To.Day != 0:
		m.From = Date{Year: m.To.Year - 1, Month: m.To.Month, Day: min(m.To.Day, daysIn(m.To.Year-1, m.To.Month))}.AddDays(1)
		if m.To == m.To.monthEnd() {
			m.From = Date{Year: m.To.Year - 1, Month: m.To.Month}.step(1).First()
		}
	default:
		m.From = Date{Year: m.To.Year - 1, Month: m.To.Month}.step(1)
	}
	m.calendar = Rolling
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

// quarterFirst reads Q1 2008/09, first quarter of 2008/09, 4th quarter 2008.
func (r *reader) quarterFirst(i int) (moment, bool) {
	q, j := r.quarter(i)
	if q == 0 {
		return moment{}, false
	}
	start := i
	if r.word(j) == "of" || r.sign(j) == ',' || r.sign(j) == '-' {
		j++
	}
	if r.word(j) == "the" {
		j++
	}
	calendar, j := r.yearName(j)
	if year, next, ok := r.splitYear(j, true); ok {
		return r.quarterOfPair(q, year, next, calendar == FinancialYear), true
	}
	year, next, _, ok := r.yearAt(j)
	if !ok {
		return moment{}, false
	}
	return r.quarterOf(start, q, year, next), true
}

// quarter reads the number of a quarter: Q1, quarter 1, 1st quarter, third qtr.
func (r *reader) quarter(i int) (q, next int) {
	if quarterWord(r.word(i)) || r.word(i) == "q" {
		if d := r.digits(i + 1); len(d) == 1 && d >= "1" && d <= "4" {
			return atoi(d), i + 2
		}
		return 0, i
	}
	j := i + 1
	switch r.word(i) {
	case "first":
		q = 1
	case "second":
		q = 2
	case "third":
		q = 3
	case "fourth":
		q = 4
	case "1", "2", "3", "4":
		q, j = atoi(r.word(i)), r.ordinal(j)
	}
	if q == 0 || !quarterWord(r.word(j)) || j == i+1 && r.digits(i) != "" {
		return 0, i
	}
	return q, j + 1
}

func quarterWord(w string) bool { return w == "quarter" || w == "qtr" }

func (r *reader) quarterOfPair(q, start, next int, said bool) moment {
	m := moment{next: next, calendar: FinancialYear}
	first := Date{Year: start, Month: time.April}.addMonths(3 * (q - 1))
	m.From = Date{Year: first.Year, Month: first.Month}
	m.To = Date{Year: first.Year, Month: first.Month + 2}
	switch {
	case said || r.Calendar == FinancialYear:
	case r.Calendar == "":
		m.assumed = whyQuarter
	default:
		m.refused = "only calendar and financial years have quarters"
	}
	return m
}

func (r *reader) quarterOf(i, q, year, next int) moment {
	m := moment{next: next, calendar: r.Calendar}
	if r.Calendar != CalendarYear {
		m.refused = fmt.Sprintf("%s may be counted from January or from April", r.between(i, next))
		return m
	}
	m.From = Date{Year: year, Month: time.Month(3*q - 2)}
	m.To = Date{Year: year, Month: time.Month(3 * q)}
	return m
}

// yearAt reads the year after a month or season: 2009, '09, 09, -09. Two
// figures that could be a day are an assumption.
func (r *reader) yearAt(i int) (year, next int, assumed string, ok bool) {
	start := i
	if r.sign(i) == '.' && r.glued(i) {
		i++
	}
	if r.word(i) == "of" || r.sign(i) == ',' {
		i++
	} else if r.sign(i) == '-' && r.glued(i) && r.glued(i+1) {
		i++
	}
	apostrophe := r.sign(i) == '\''
	if apostrophe {
		i++
	}
	d := r.digits(i)
	if r.sign(i+1) == '%' || r.glued(i+1) && (r.word(i+1) != "" || r.joinedAfter(i+1)) {
		return 0, start, "", false
	}
	switch len(d) {
	case 4:
		year = atoi(d)
		return year, i + 1, "", year >= 1900 && year <= 2199
	case 2:
		if n := atoi(d); d[0] != '0' && n <= 31 && !apostrophe {
			assumed = whyShortYear
		}
		return shortYear(atoi(d)), i + 1, assumed, true
	}
	return 0, start, "", false
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

func shortYear(n int) int {
	if n >= firstShortYear {
		return 1900 + n
	}
	return 2000 + n
}

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
