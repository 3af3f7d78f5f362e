package plan_test

import (
	"strings"
	"testing"
	"time"

	"github.com/every-child-matters/ecm/plan"
	"pgregory.net/rapid"
)

func TestDatesParse(t *testing.T) {
	for _, tt := range []struct{ in, first, last, words string }{
		{"2008", "2008-01-01", "2008-12-31", "2008"},
		{"2008-03", "2008-03-01", "2008-03-31", "March 2008"},
		{"2008-02", "2008-02-01", "2008-02-29", "February 2008"},
		{"2100-02", "2100-02-01", "2100-02-28", "February 2100"},
		{"2000-02", "2000-02-01", "2000-02-29", "February 2000"},
		{"2008-04-30", "2008-04-30", "2008-04-30", "30 April 2008"},
		{"2008-21", "2008-03-01", "2008-05-31", "spring 2008"},
		{"2008-22", "2008-06-01", "2008-08-31", "summer 2008"},
		{"2007-23", "2007-09-01", "2007-11-30", "autumn 2007"},
		{"2007-24", "2007-12-01", "2008-02-29", "winter 2007"},
		{"2008-01/2008-06", "2008-01-01", "2008-06-30", "January 2008 to June 2008"},
		{"2008-06/2008", "2008-06-01", "2008-12-31", "June 2008 to 2008"},
		{"../2008", "", "2008-12-31", "until 2008"},
		{"2008-04-01/..", "2008-04-01", "", "from 1 April 2008"},
	} {
		i, err := plan.Dates(tt.in).Parse()
		if err != nil {
			t.Errorf("%s: %v", tt.in, err)
			continue
		}
		if got := i.First().String(); got != tt.first {
			t.Errorf("%s begins on %s, want %s", tt.in, got, tt.first)
		}
		if got := i.Last().String(); got != tt.last {
			t.Errorf("%s ends on %s, want %s", tt.in, got, tt.last)
		}
		if got := i.String(); got != tt.in {
			t.Errorf("%s is written back as %s", tt.in, got)
		}
		if got := i.Words(); got != tt.words {
			t.Errorf("%s in words is %q, want %q", tt.in, got, tt.words)
		}
	}
}

func TestDatesRefuse(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "is not a date",
		"08":                     "is not a date",
		"0000":                   "is not a date",
		"20o8":                   "is not a date",
		"2008-3":                 "is not a date",
		"2008-03-1":              "is not a date",
		"2008-03-":               "is not a date",
		"2008-03-01-02":          "is not a date",
		"2008-":                  "is not a date",
		"2008-00":                "no month or season 00",
		"2008-13":                "no month or season 13",
		"2008-25":                "no month or season 25",
		"2008-23-01":             "a season has no days",
		"2009-02-30":             "February 2009 has days 1 to 28",
		"2009-04-31":             "April 2009 has days 1 to 30",
		"2009-04-00":             "April 2009 has days 1 to 30",
		"2009/2008":              "ends before it begins",
		"2009-04/2009-03":        "ends before it begins",
		"../..":                  "says no date",
		"2008/":                  "is not a date",
		"/2008":                  "is not a date",
		"2008/2009/2010":         "is not a date",
		" 2008":                  "is not a date",
		"٢٠٠٨":                   "is not a date",
		"2008-04-01T00":          "is not a date",
		"March 2008":             "is not a date",
		"2008-03-31/2008-03-30T": "is not a date",
	} {
		if i, err := plan.Dates(in).Parse(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, %v; want an error with %q", in, i, err, want)
		}
	}
}

func TestIntervalRelations(t *testing.T) {
	for _, tt := range []struct {
		a, b               string
		contains, overlaps bool
	}{
		{"2008", "2008-03", true, true},
		{"2008-03", "2008", false, true},
		{"2008-03", "2008-04", false, false},
		{"2008-04/2009-03", "2009-03-31", true, true},
		{"2008-04/2009-03", "2009-04-01", false, false},
		{"2008-04/2009-03", "2009-03/2009-04", false, true},
		{"2007-24", "2008-01", true, true},
		{"2008/..", "2099", true, true},
		{"2008/..", "../2007", false, false},
		{"2008/..", "../2008", false, true},
		{"../2008", "2008-12-31", true, true},
		{"../2008", "2008-12/2009-01", false, true},
		{"2008", "2008/..", false, true},
		{"../2008", "../2007", true, true},
		{"../2007", "../2008", false, true},
	} {
		a, b := interval(t, tt.a), interval(t, tt.b)
		if got := a.Contains(b); got != tt.contains {
			t.Errorf("%s contains %s: %v", tt.a, tt.b, got)
		}
		if got := a.Overlaps(b); got != tt.overlaps {
			t.Errorf("%s overlaps %s: %v", tt.a, tt.b, got)
		}
		if a.Overlaps(b) != b.Overlaps(a) {
			t.Errorf("%s and %s: overlap is not mutual", tt.a, tt.b)
		}
	}
}

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		if back, err := plan.ParseDate(a.String()); err != nil || back != a {
			t.Errorf("%v is written %s and read back %v, %v", a, a, back, err)
		}
		if a.Compare(b) != -b.Compare(a) || (a.Compare(b) == 0) != (a.First() == b.First() && a.Last() == b.Last()) {
			t.Errorf("%s and %s have no order", a, b)
		}
		if a.First().Compare(a.Last()) > 0 || !a.Interval().Contains(a.First().Interval()) || !a.Interval().Contains(a.Last().Interval()) {
			t.Errorf("%s does not hold its first and last day", a)
		}
		next := a.Last().AddDays(1)
		if a.Interval().Overlaps(next.Interval()) || next.AddDays(-1) != a.Last() || next.Weekday() != (a.Last().Weekday()+1)%7 {
			t.Errorf("the day after %s is %s", a, next)
		}
		// The standard library's calendar as the judge.
		last := a.Last()
		if got := time.Date(last.Year, last.Month, last.Day, 0, 0, 0, 0, time.UTC); got.Day() != last.Day {
			t.Errorf("%s has no last day %s", a, last)
		}
	})
}

func anyDate() *rapid.Generator[plan.Date] {
	return rapid.Custom(func(t *rapid.T) plan.Date {
		d := plan.Date{Year: rapid.IntRange(1950, 2049).Draw(t, "year")}
		switch rapid.IntRange(0, 3).Draw(t, "precision") {
		case 1:
			d.Month = time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
		case 2:
			d.Month = time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
			d.Day = rapid.IntRange(1, plan.Date{Year: d.Year, Month: d.Month}.Last().Day).Draw(t, "day")
		case 3:
			d.Season = plan.Season(rapid.IntRange(21, 24).Draw(t, "season"))
		}
		return d
	})
}

// anyInterval draws a date, or an interval with one or no open end.
func anyInterval() *rapid.Generator[plan.Interval] {
	return rapid.Custom(func(t *rapid.T) plan.Interval {
		a, b := anyDate().Draw(t, "a"), anyDate().Draw(t, "b")
		if a.First().Compare(b.Last()) > 0 {
			a, b = b, a
		}
		switch rapid.IntRange(0, 3).Draw(t, "ends") {
		case 0:
			return a.Interval()
		case 1:
			return plan.Interval{From: a}
		case 2:
			return plan.Interval{To: b}
		}
		return plan.Interval{From: a, To: b}
	})
}

func interval(t testing.TB, s string) plan.Interval {
	t.Helper()
	i, err := plan.Dates(s).Parse()
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{"2008", "2008-03-31", "2007-23", "2008-01/2008-06", "../2008", "2008/..", "2009-02-30", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, err := plan.Dates(s).Parse()
		if err != nil {
			return
		}
		if back, err := i.Dates().Parse(); err != nil || back != i {
			t.Errorf("%q reads as %v, is written %q and read back as %v, %v", s, i, i.Dates(), back, err)
		}
	})
}
