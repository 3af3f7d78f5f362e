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
	for _, text := range texts[:10] {
		if spelled["when "+text] == 0 {
			t.Errorf("%q never passes", text)
		}
	}
	if spelled["figure"] == 0 || spelled["target"] == 0 {
		t.Errorf("passed: %v", spelled)
	}
	for m := time.January; m <= time.December; m++ {
		w := When{Text: fmt.Sprintf("by %s 2011", m), Dates: Dates(fmt.Sprintf("2011-%02d", m))}
		if !w.spelled() {
			t.Errorf("%+v does not pass", w)
		}
	}
}
