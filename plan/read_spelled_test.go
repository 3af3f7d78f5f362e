package plan

import (
	"fmt"
	"testing"
	"time"
)

// What passes for a usual spelling contradicts nothing when it is read in full,
// and the usual spellings do pass.
func TestSpelledAgreesWithReading(t *testing.T) {
	texts := []string{"2009", "by 2009", "June 2009", "by June 2009", "3 June 2009", "by 30 June 2009", "2007/08", "by 2007/08", "May 2010", "31 May 2010", "", "June  2009", "June2009", "in June 2009"}
	dates := []Dates{"2009", "../2009", "2009-06", "../2009-06", "2009-06-03", "2009-06-30", "../2009-06-30", "2010-05", "2010-05-31", "2007-04/2008-03", "2007-09/2008-08", "../2008-03", "2007-04/2009-03", "2009-13", ""}
	calendars := []Calendar{"", FinancialYear, AcademicYear, CalendarYear}
	var whens []When
	spelled := map[string]int{}
	for _, text := range texts {
		for _, d := range dates {
			for _, c := range calendars {
				w := When{Text: text, Dates: d, Calendar: c}
				whens = append(whens, w)
				if w.spelled() {
					spelled["when "+text]++
					if got, ok := w.contradicted(); ok {
						t.Errorf("%+v passes, and read in full: %s", w, got.Message)
					}
				}
			}
		}
	}
	for _, w := range whens {
		for _, value := range []Decimal{"72", "7.5", ""} {
			for _, text := range []string{"72%", "72", "7.5%", "72% (" + w.Text + ")", "72% by " + w.Text, "7.5% (" + w.Text + ")", "72%, " + w.Text} {
				for _, unit := range []Unit{Percent, Points, ""} {
					o := Observation{Text: text, Value: value, Unit: unit, Period: w}
					if o.spelled() {
						spelled["figure"]++
						if got, ok := o.contradicted(); ok {
							t.Errorf("%+v passes, and read in full: %s", o, got.Message)
						}
					}
					for _, op := range []Operator{"", AtLeast, ReduceBy} {
						g := Target{Text: text, Operator: op, Value: value, Unit: unit, By: w}
						if g.spelled() {
							spelled["target"]++
							if got, ok := g.contradicted(); ok {
								t.Errorf("%+v passes, and read in full: %s", g, got.Message)
							}
						}
					}
				}
			}
		}
	}
	for _, recurs := range []Recurrence{Quarterly, Annual, Ongoing, ""} {
		for _, text := range []string{"Quarterly", "quarterly until 2009", "Annual", "Ongoing", "ongoing until March 2010", "Quarterly until June 2009", "until 2009"} {
			for _, d := range dates {
				w := When{Text: text, Recurs: recurs, Dates: d}
				if w.spelled() {
					spelled["recurs"]++
					if got, ok := w.contradicted(); ok {
						t.Errorf("%+v passes, and read in full: %s", w, got.Message)
					}
				}
			}
		}
	}
	for _, pounds := range []Decimal{"25000", "2500", "1250000", "25", "25.50", "-25", ""} {
		for _, per := range []Per{"", PerYear, PerMonth} {
			for _, d := range append(dates, "../2011", "2011") {
				for _, text := range []string{"£25,000", "£25000", "£25", "£2,500 a year", "£2500 per annum", "£25000 a year until 2011", "£1,250,000 until 2011", "£25.50", "£25,000 a year until March 2011", "£250 a year"} {
					m := Money{Text: text, Pounds: pounds, Per: per, Dates: d}
					if m.spelled() {
						spelled["money"]++
						if got, ok := m.contradicted(); ok {
							t.Errorf("%+v passes, and read in full: %s", m, got.Message)
						}
					}
				}
			}
		}
	}
	for _, text := range texts[:10] {
		if spelled["when "+text] == 0 {
			t.Errorf("%q never passes", text)
		}
	}
	for _, kind := range []string{"figure", "target", "recurs", "money"} {
		if spelled[kind] == 0 {
			t.Errorf("no %s passes", kind)
		}
	}
	for m := time.January; m <= time.December; m++ {
		w := When{Text: fmt.Sprintf("by %s 2011", m), Dates: Dates(fmt.Sprintf("2011-%02d", m))}
		if !w.spelled() {
			t.Errorf("%+v does not pass", w)
		}
	}
}
