package plan

import (
	"fmt"
	"strconv"
	"time"
)

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
	second := r.digits(i + 2)
	if r.sign(i+3) == sep && r.glued(i+3) && r.glued(i+4) && len(r.digits(i+4)) == 2 && len(second) == 2 {
		m := moment{next: i + 5}
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
	return r.yearAnd(i, year, second), true
}

// yearAnd reads a year with two or four figures behind a dash or slash: 2008-03,
// 2008-23, 2006-09, 2006/2009. What may be a month and a year is refused.
func (r *reader) yearAnd(i, year int, second string) moment {
	m := moment{next: i + 3}
	sep := r.sign(i + 1)
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
	return m
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
			m.assumed = fmt.Sprintf("%s is read as the year %s", text, twoYears(start))
		case n >= 1 && n <= 12 && r.Calendar != FinancialYear && r.Calendar != AcademicYear:
			m.refused = fmt.Sprintf("%s may be %s or the year %s; write it in words", text, Date{Year: start, Month: time.Month(n)}.Words(), twoYears(start))
		case n >= 1 && n <= 12 || n >= 21 && n <= 24:
			m.assumed = fmt.Sprintf("%s is read as the year %s", text, twoYears(start))
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
		open:     twoYears(start) + " may be a financial year (April to March) or an academic year (September to August), so that its ends are known to the year only",
	}
}

// twoYears writes the year that begins in one year and ends in the next: 2006/07.
func twoYears(start int) string {
	return string(append2(append(strconv.AppendInt(make([]byte, 0, 8), int64(start), 10), '/'), (start+1)%100))
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

func shortYear(n int) int {
	if n >= firstShortYear {
		return 1900 + n
	}
	return 2000 + n
}
