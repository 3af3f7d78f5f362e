package plan_test

import (
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/plan"
	"pgregory.net/rapid"
)

func TestBankHolidays(t *testing.T) {
	// Whole years as they were published, with the awkward ones: substitutes at
	// Christmas and New Year, and days moved or added by proclamation.
	for year, days := range map[string]string{
		"2002": "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26",
		"2004": "01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28",
		"2005": "01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
		"2006": "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
		"2008": "01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26",
		"2009": "01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28",
		"2010": "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
		"2011": "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
		"2012": "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
		"2016": "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
		"2020": "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
		"2021": "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
		"2022": "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
		"2023": "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
		"2025": "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
	} {
		var got []string
		for day := date(t, year+"-01-01"); day.String() <= year+"-12-31"; day = day.AddDays(1) {
			name, holiday, err := plan.BankHoliday(day)
			if err != nil || holiday != (name != "") {
				t.Fatalf("%s: %q, %v, %v", day, name, holiday, err)
			}
			if holiday {
				got = append(got, day.String()[5:])
			}
		}
		if got := strings.Join(got, " "); got != days {
			t.Errorf("%s: %s\nwant %s", year, got, days)
		}
	}
	for _, day := range []string{"2001-12-31", "2031-01-01"} {
		if _, _, err := plan.BankHoliday(date(t, day)); err == nil {
			t.Errorf("%s: the bank holidays of that year are not known", day)
		}
	}
}

func TestEaster(t *testing.T) {
	for _, day := range []string{"1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2009-04-12", "2011-04-24", "2038-04-25", "2285-03-22"} {
		if got := plan.Easter(date(t, day).Year); got.String() != day {
			t.Errorf("Easter is on %s, want %s", got, day)
		}
	}
}

// The Isle of Wight's report came out on 14 August 2006 and the council named
// 20 November as the seventieth working day. That holds with the first day
// counted, or with the bank holiday of 28 August counted.
func TestSeventyWorkingDays(t *testing.T) {
	published := date(t, "2006-08-14")
	for _, tt := range []struct {
		unit     plan.DelayUnit
		counting plan.Counting
		want     string
	}{
		{plan.WorkingDays, plan.Inclusive, "2006-11-20"},
		{plan.WorkingDays, plan.Exclusive, "2006-11-21"},
		{plan.Weekdays, plan.Inclusive, "2006-11-17"},
		{plan.Weekdays, plan.Exclusive, "2006-11-20"},
	} {
		got, err := plan.Delay{Count: 70, Unit: tt.unit, Counting: tt.counting}.Due(published)
		if err != nil || got.String() != tt.want {
			t.Errorf("70 %s, %s: %s, %v; want %s", tt.unit, tt.counting, got, err, tt.want)
		}
	}
}

func TestDue(t *testing.T) {
	for _, tt := range []struct {
		event    string
		count    int
		unit     plan.DelayUnit
		counting plan.Counting
		want     string
	}{
		{"2008-03-14", 1, plan.WorkingDays, plan.Inclusive, "2008-03-14"},
		{"2008-03-15", 1, plan.WorkingDays, plan.Inclusive, "2008-03-17"}, // a Saturday is not day one
		{"2008-03-20", 1, plan.WorkingDays, plan.Exclusive, "2008-03-25"}, // Easter
		{"2008-03-20", 1, plan.Weekdays, plan.Exclusive, "2008-03-21"},
		{"2008-02-28", 1, plan.Days, plan.Inclusive, "2008-02-28"},
		{"2008-02-28", 2, plan.Days, plan.Exclusive, "2008-03-01"},
		{"2008-02-28", 2, plan.Weeks, plan.Exclusive, "2008-03-13"},
		{"2006-08-14", 6, plan.Months, plan.Exclusive, "2007-02-14"},
		{"2006-08-14", 6, plan.Months, plan.Inclusive, "2007-02-13"},
		{"2008-08-31", 6, plan.Months, plan.Exclusive, "2009-02-28"},
		{"2008-02-29", 1, plan.Years, plan.Exclusive, "2009-02-28"},
	} {
		got, err := plan.Delay{Count: tt.count, Unit: tt.unit, Counting: tt.counting}.Due(date(t, tt.event))
		if err != nil || got.String() != tt.want {
			t.Errorf("%d %s (%s) from %s: %s, %v; want %s", tt.count, tt.unit, tt.counting, tt.event, got, err, tt.want)
		}
	}
}

func TestDueRefuses(t *testing.T) {
	for _, tt := range []struct {
		event string
		delay plan.Delay
		want  string
	}{
		{"2008-03-14", plan.Delay{Count: 70, Unit: plan.WorkingDays}, "counting must be"},
		{"2008-03-14", plan.Delay{Count: 70, Unit: plan.Days, Counting: "both"}, "counting must be"},
		{"2008-03-14", plan.Delay{Count: 0, Unit: plan.Days, Counting: plan.Inclusive}, "from 1, not 0"},
		{"2008-03-14", plan.Delay{Count: -1, Unit: plan.Weekdays, Counting: plan.Inclusive}, "from 1, not -1"},
		{"2008-03-14", plan.Delay{Count: 1, Unit: "moons", Counting: plan.Inclusive}, `"moons" is not a unit`},
		{"2008-03", plan.Delay{Count: 1, Unit: plan.Days, Counting: plan.Inclusive}, "from a day"},
		{"2030-12-30", plan.Delay{Count: 5, Unit: plan.WorkingDays, Counting: plan.Inclusive}, "not for 2031"},
		{"2008-03-14", plan.Delay{Count: 1 << 62, Unit: plan.Years, Counting: plan.Inclusive}, "too far off"},
		{"9998-03-14", plan.Delay{Count: 800, Unit: plan.Days, Counting: plan.Inclusive}, "too far off"},
		{"9998-03-14", plan.Delay{Count: 800, Unit: plan.Weekdays, Counting: plan.Inclusive}, "too far off"},
	} {
		if got, err := tt.delay.Due(date(t, tt.event)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%v from %s: %s, %v; want an error with %q", tt.delay, tt.event, got, err, tt.want)
		}
	}
}

func TestWorkingDayProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := date(t, "2002-01-01").AddDays(rapid.IntRange(0, 9000).Draw(t, "from"))
		n := rapid.IntRange(1, 300).Draw(t, "n")
		exclusive, err := plan.AddWorkingDays(from, n, plan.Exclusive)
		if err != nil {
			t.Fatal(err)
		}
		if _, holiday, _ := plan.BankHoliday(exclusive); holiday || exclusive.Weekday()%6 == 0 {
			t.Errorf("%s is not a working day", exclusive)
		}
		if one, _ := plan.AddWorkingDays(from.AddDays(1), n, plan.Inclusive); one != exclusive {
			t.Errorf("from the day after %s, inclusive: %s, want %s", from, one, exclusive)
		}
		if weekdays, _ := plan.AddWeekdays(from, n, plan.Exclusive); weekdays.Compare(exclusive) > 0 {
			t.Errorf("%d weekdays end on %s, after as many working days on %s", n, weekdays, exclusive)
		}
	})
}

func date(t interface {
	Helper()
	Fatal(...any)
}, s string) plan.Date {
	t.Helper()
	d, err := plan.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
