package plan

import (
	"fmt"
	"strings"
	"time"
)

// Season is a quarter of the year as nature has it, by its number in ISO
// 8601-2. School terms are not seasons.
type Season uint8

// The seasons of the northern half of the world. Spring is read as March to
// May and so on; the winter of a year begins in its December.
const (
	Spring Season = 21 + iota
	Summer
	Autumn
	Winter
)

// seasonNames are the names from spring on.
var seasonNames = [...]string{"spring", "summer", "autumn", "winter"}

// String returns the name in lower case, or "".
func (s Season) String() string {
	if s < Spring || s > Winter {
		return ""
	}
	return seasonNames[s-Spring]
}

// Date is a day, a month, a season or a year: what is not said is zero. The
// zero Date is no date; at the end of an [Interval] it leaves that end open.
type Date struct {
	Year   int
	Month  time.Month
	Day    int
	Season Season
}

// ParseDate reads one date of the forms 2008, 2008-03, 2008-03-31 and 2008-23
// (autumn 2008). A day that the calendar does not have is an error.
func ParseDate(s string) (Date, error) {
	var year, month, day string
	ok := false
	switch {
	case len(s) == len("2008"):
		year, ok = s, true
	case len(s) == len("2008-03") && s[4] == '-':
		year, month, ok = s[:4], s[5:], true
	case len(s) == len("2008-03-31") && s[4] == '-' && s[7] == '-':
		year, month, day, ok = s[:4], s[5:7], s[8:], true
	}
	if !ok || !digits(year) || year == "0000" || month != "" && !digits(month) || day != "" && !digits(day) {
		return Date{}, fmt.Errorf("%q is not a date; write a year (2008), month (2008-03), day (2008-03-31) or season (2008-23 for autumn)", s)
	}
	d := Date{Year: atoi(year), Day: atoi(day)}
	if m := atoi(month); m > 12 {
		d.Season = Season(m)
	} else {
		d.Month = time.Month(m)
	}
	switch {
	case month != "" && d.Month == 0 && d.Season.String() == "":
		return Date{}, fmt.Errorf("%q is not a date: there is no month or season %s; months are 01 to 12, seasons 21 (spring) to 24 (winter)", s, month)
	case day != "" && d.Season != 0:
		return Date{}, fmt.Errorf("%q is not a date: a season has no days", s)
	case day != "" && !d.exists():
		return Date{}, fmt.Errorf("%q is not a date: %s %d has days 1 to %d", s, d.Month, d.Year, daysIn(d.Year, d.Month))
	}
	return d, nil
}

// exists reports whether the calendar has the month and day of d.
func (d Date) exists() bool {
	return d.Month >= time.January && d.Month <= time.December && d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// First returns the first day of d.
func (d Date) First() Date {
	switch {
	case d.IsZero() || d.Day != 0:
		return d
	case d.Season != 0:
		return Date{Year: d.Year, Month: time.Month(3 * (d.Season - Spring + 1)), Day: 1}
	}
	return Date{Year: d.Year, Month: max(d.Month, time.January), Day: 1}
}

// Last returns the last day of d.
func (d Date) Last() Date {
	month := d.Month
	switch {
	case d.IsZero() || d.Day != 0:
		return d
	case d.Season == Winter:
		d.Year, month = d.Year+1, time.February
	case d.Season != 0:
		month = time.Month(3*(d.Season-Spring) + 5)
	case month == 0:
		month = time.December
	}
	return Date{Year: d.Year, Month: month, Day: daysIn(d.Year, month)}
}

// Compare orders dates by their first day, then by their last.
func (d Date) Compare(e Date) int {
	if c := d.First().order() - e.First().order(); c != 0 {
		return sign(c)
	}
	return sign(d.Last().order() - e.Last().order())
}

// order is a number that grows with the day.
func (d Date) order() int { return d.Year*10000 + int(d.Month)*100 + d.Day }

// AddDays returns the day that is n days after the first day of d.
func (d Date) AddDays(n int) Date {
	first := d.First()
	return dateOf(time.Date(first.Year, first.Month, first.Day+n, 0, 0, 0, 0, time.UTC))
}

// Weekday returns the day of the week of the first day of d.
func (d Date) Weekday() time.Weekday {
	first := d.First()
	return time.Date(first.Year, first.Month, first.Day, 0, 0, 0, 0, time.UTC).Weekday()
}

// Interval returns d as an interval that begins and ends with it.
func (d Date) Interval() Interval { return Interval{d, d} }

// String returns d as [ParseDate] reads it, and "" for no date.
func (d Date) String() string { return string(d.append(nil)) }

func (d Date) append(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	b = append(b, byte('0'+d.Year/1000%10), byte('0'+d.Year/100%10))
	b = append2(b, d.Year%100)
	switch {
	case d.Season != 0:
		b = append2(append(b, '-'), int(d.Season))
	case d.Month != 0:
		b = append2(append(b, '-'), int(d.Month))
	}
	if d.Day != 0 {
		b = append2(append(b, '-'), d.Day)
	}
	return b
}

// Words returns d as people write it: 31 March 2008, March 2008, autumn 2008.
func (d Date) Words() string {
	switch {
	case d.IsZero():
		return ""
	case d.Season != 0:
		return fmt.Sprintf("%s %04d", d.Season, d.Year)
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %04d", d.Month, d.Year)
	}
	return fmt.Sprintf("%d %s %04d", d.Day, d.Month, d.Year)
}

// Interval is the time from one date to another, both included. A zero end is
// open.
type Interval struct{ From, To Date }

// Parse reads the dates: one date, or two with a slash between them, or .. for
// an open end.
func (d Dates) Parse() (Interval, error) {
	from, to, two := strings.Cut(string(d), "/")
	if !two {
		date, err := ParseDate(from)
		return date.Interval(), err
	}
	var i Interval
	var err error
	if from != ".." {
		if i.From, err = ParseDate(from); err != nil {
			return Interval{}, err
		}
	}
	if to != ".." {
		if i.To, err = ParseDate(to); err != nil {
			return Interval{}, err
		}
	}
	switch {
	case from == ".." && to == "..":
		return Interval{}, fmt.Errorf("%q says no date; leave it out", string(d))
	case from != ".." && to != ".." && i.First().Compare(i.Last()) > 0:
		return Interval{}, fmt.Errorf("%q ends before it begins", string(d))
	}
	return i, nil
}

// First returns the first day, or no date where the start is open.
func (i Interval) First() Date { return i.From.First() }

// Last returns the last day, or no date where the end is open.
func (i Interval) Last() Date { return i.To.Last() }

// Contains reports whether all of j lies in i.
func (i Interval) Contains(j Interval) bool {
	return (i.From.IsZero() || !j.From.IsZero() && i.First().order() <= j.First().order()) &&
		(i.To.IsZero() || !j.To.IsZero() && j.Last().order() <= i.Last().order())
}

// Overlaps reports whether i and j have a day in common.
func (i Interval) Overlaps(j Interval) bool {
	return (i.From.IsZero() || j.To.IsZero() || i.First().order() <= j.Last().order()) &&
		(j.From.IsZero() || i.To.IsZero() || j.First().order() <= i.Last().order())
}

// Dates returns i in its shortest written form, and "" when both ends are open.
func (i Interval) Dates() Dates {
	if i.From == i.To {
		return Dates(i.From.String())
	}
	b := make([]byte, 0, 24)
	if b = i.From.append(b); len(b) == 0 {
		b = append(b, ".."...)
	}
	b = append(b, '/')
	if i.To.IsZero() {
		b = append(b, ".."...)
	}
	return Dates(i.To.append(b))
}

// String returns i as [Dates.Parse] reads it.
func (i Interval) String() string { return string(i.Dates()) }

// Words returns i as people write it: January 2008 to June 2008, until 2008,
// from March 2008.
func (i Interval) Words() string {
	switch {
	case i.From == i.To:
		return i.From.Words()
	case i.From.IsZero():
		return "until " + i.To.Words()
	case i.To.IsZero():
		return "from " + i.From.Words()
	}
	return i.From.Words() + " to " + i.To.Words()
}

func dateOf(t time.Time) Date { return Date{Year: t.Year(), Month: t.Month(), Day: t.Day()} }

// daysIn returns the number of days of a month.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

func append2(b []byte, n int) []byte { return append(b, byte('0'+n/10%10), byte('0'+n%10)) }

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// atoi returns the number that the digits s write; s is short.
func atoi(s string) (n int) {
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func sign(n int) int { return max(-1, min(n, 1)) }
