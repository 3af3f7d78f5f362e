package plan

import (
	"errors"
	"fmt"
	"time"
)

// The years for which the bank holidays of England and Wales are known: the
// rules below gave them all, but for the days that were proclaimed.
const (
	firstHolidayYear = 2002
	lastHolidayYear  = 2030
)

// proclaimed are the days that became bank holidays by proclamation, once, and
// moved those that did not stay where the rules have them.
var proclaimed = [...]struct {
	day   Date
	name  string
	moved Date // the usual day that was no holiday that year, if any
}{
	{Date{Year: 2002, Month: time.June, Day: 3}, "Golden Jubilee", Date{}},
	{Date{Year: 2002, Month: time.June, Day: 4}, springHoliday, Date{Year: 2002, Month: time.May, Day: 27}},
	{Date{Year: 2011, Month: time.April, Day: 29}, "Royal wedding", Date{}},
	{Date{Year: 2012, Month: time.June, Day: 4}, springHoliday, Date{Year: 2012, Month: time.May, Day: 28}},
	{Date{Year: 2012, Month: time.June, Day: 5}, "Diamond Jubilee", Date{}},
	{Date{Year: 2020, Month: time.May, Day: 8}, mayHoliday + " (75 years after VE day)", Date{Year: 2020, Month: time.May, Day: 4}},
	{Date{Year: 2022, Month: time.June, Day: 2}, springHoliday, Date{Year: 2022, Month: time.May, Day: 30}},
	{Date{Year: 2022, Month: time.June, Day: 3}, "Platinum Jubilee", Date{}},
	{Date{Year: 2022, Month: time.September, Day: 19}, "State funeral of Queen Elizabeth II", Date{}},
	{Date{Year: 2023, Month: time.May, Day: 8}, "Coronation of King Charles III", Date{}},
}

const (
	mayHoliday    = "Early May bank holiday"
	springHoliday = "Spring bank holiday"
)

// BankHoliday returns the name of the bank or public holiday that England and
// Wales keep on a day, Good Friday and Christmas Day among them. It knows the
// years 2002 to 2030; for another year it is an error.
func BankHoliday(day Date) (name string, holiday bool, err error) {
	if day.Year < firstHolidayYear || day.Year > lastHolidayYear {
		return "", false, fmt.Errorf("bank holidays are known from %d to %d, not for %d", firstHolidayYear, lastHolidayYear, day.Year)
	}
	for _, p := range proclaimed {
		switch day {
		case p.day:
			return p.name, true, nil
		case p.moved:
			return "", false, nil
		}
	}
	name = usualHoliday(day)
	return name, name != "", nil
}

// usualHoliday names the holiday that the yearly rules put on a day. A holiday
// that falls on a weekend is kept on the next weekday that is not one itself.
func usualHoliday(day Date) string {
	weekday := day.Weekday()
	if weekday == time.Saturday || weekday == time.Sunday {
		return ""
	}
	monday := weekday == time.Monday
	switch month, d := day.Month, day.Day; {
	case month == time.January && (d == 1 || monday && d <= 3):
		return "New Year's Day"
	case month == time.May && monday && d <= 7:
		return mayHoliday
	case month == time.May && monday && d >= 25:
		return springHoliday
	case month == time.August && monday && d >= 25:
		return "Summer bank holiday"
	// Christmas on Saturday or Sunday moves behind Boxing Day.
	case month == time.December && (d == 25 || d == 27 && (monday || weekday == time.Tuesday)):
		return "Christmas Day"
	case month == time.December && (d == 26 || d == 28 && (monday || weekday == time.Tuesday)):
		return "Boxing Day"
	}
	switch easter := Easter(day.Year); day {
	case easter.AddDays(-2):
		return "Good Friday"
	case easter.AddDays(1):
		return "Easter Monday"
	}
	return ""
}

// Easter returns Easter Sunday of a year in the Gregorian calendar.
func Easter(year int) Date {
	// The anonymous algorithm that Nature printed in 1876: golden number,
	// century corrections, age of the moon, and the Sunday after it is full.
	golden, century, rest := year%19, year/100, year%100
	skipped := (century - (century+8)/25 + 1) / 3
	moon := (19*golden + century - century/4 - skipped + 15) % 30
	sunday := (32 + 2*(century%4) + 2*(rest/4) - moon - rest%4) % 7
	late := (golden + 11*moon + 22*sunday) / 451
	n := moon + sunday - 7*late + 114
	return Date{Year: year, Month: time.Month(n / 31), Day: n%31 + 1}
}

// AddWorkingDays returns the day that is the n-th working day counted from a
// day: not a Saturday, Sunday or bank holiday of England and Wales. Counting
// says whether the first day, when it is a working day, is day one; it must be
// given, because deadlines are counted both ways. A count that runs out of the
// years of [BankHoliday] is an error.
func AddWorkingDays(from Date, n int, counting Counting) (Date, error) {
	return addDays(from, n, counting, func(day Date) (bool, error) {
		_, holiday, err := BankHoliday(day)
		return !holiday, err
	})
}

// AddWeekdays is [AddWorkingDays] with bank holidays counted as other days.
func AddWeekdays(from Date, n int, counting Counting) (Date, error) {
	return addDays(from, n, counting, func(day Date) (bool, error) {
		if day.Year > lastYear {
			return false, errTooLate
		}
		return true, nil
	})
}

// addDays counts the days from Monday to Friday that counts accepts.
func addDays(from Date, n int, counting Counting, counts func(Date) (bool, error)) (Date, error) {
	if err := checkCount(from, n, counting); err != nil {
		return Date{}, err
	}
	day := from
	if counting == Exclusive {
		day = day.AddDays(1)
	}
	for ; ; day = day.AddDays(1) {
		if weekday := day.Weekday(); weekday == time.Saturday || weekday == time.Sunday {
			continue
		}
		ok, err := counts(day)
		if err != nil {
			return Date{}, err
		}
		if ok {
			n--
		}
		if n == 0 {
			return day, nil
		}
	}
}

const (
	lastYear = 9999   // the last year that a date can be written in
	maxCount = 36_600 // a hundred years of days
)

var errTooLate = errors.New("the deadline is too far off")

func checkCount(from Date, n int, counting Counting) error {
	switch {
	case !from.exists():
		return fmt.Errorf("a deadline is counted from a day, not from %q", from)
	case n < 1:
		return fmt.Errorf("a deadline is counted in whole numbers from 1, not %d", n)
	case n > maxCount:
		return errTooLate
	case counting != Inclusive && counting != Exclusive:
		return fmt.Errorf("counting must be %q or %q: say whether the first day is day one", Inclusive, Exclusive)
	}
	return nil
}

// Due returns the last day of the deadline when its event happens on a day.
// Counting must be given. A month has as many days as its name says: a month
// after 31 January is the last day of February.
func (d Delay) Due(event Date) (Date, error) {
	switch d.Unit {
	case WorkingDays:
		return AddWorkingDays(event, d.Count, d.Counting)
	case Weekdays:
		return AddWeekdays(event, d.Count, d.Counting)
	}
	if err := checkCount(event, d.Count, d.Counting); err != nil {
		return Date{}, err
	}
	var due Date
	switch d.Unit {
	case Days:
		due = event.AddDays(d.Count)
	case Weeks:
		due = event.AddDays(7 * d.Count)
	case Months:
		due = event.addMonths(d.Count)
	case Years:
		due = event.addMonths(12 * d.Count)
	default:
		return Date{}, fmt.Errorf("%q is not a unit that deadlines are counted in", d.Unit)
	}
	if d.Counting == Inclusive {
		due = due.AddDays(-1)
	}
	if due.Year > lastYear {
		return Date{}, errTooLate
	}
	return due, nil
}

// addMonths returns the same day n months later, or the last day of that month
// where it is shorter.
func (d Date) addMonths(n int) Date {
	months := int(d.Month) - 1 + n
	year, month := d.Year+months/12, time.Month(months%12+1)
	return Date{Year: year, Month: month, Day: min(d.Day, daysIn(year, month))}
}
