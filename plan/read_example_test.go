package plan_test

import (
	"cmp"
	"fmt"

	"github.com/every-child-matters/ecm/plan"
)

func ExampleReadWhen() {
	for _, text := range []string{"March 2008 & Ongoing", "by the end of March 2009", "within seventy working days", "2006/07", "03/04/2008"} {
		r := plan.ReadWhen(text, plan.Hints{})
		fmt.Printf("%s: %s, dates %q, recurs %q\n", text, r.Sure, r.Value.Dates, r.Value.Recurs)
		if r.Why != "" {
			fmt.Println(" ", r.Why)
		}
	}
	// Output:
	// March 2008 & Ongoing: sure, dates "2008-03", recurs "ongoing"
	// by the end of March 2009: sure, dates "../2009-03-31", recurs ""
	// within seventy working days: sure, dates "", recurs ""
	// 2006/07: sure, dates "2006/2007", recurs ""
	//   2006/07 may be a financial year (April to March) or an academic year (September to August), so that its ends are known to the year only
	// 03/04/2008: unread, dates "", recurs ""
	//   03/04/2008 may be 3 April 2008 or 4 March 2008; write the month as a word
}

// The calendar of an indicator settles which year is meant.
func ExampleReadWhen_calendar() {
	for _, calendar := range []plan.Calendar{plan.FinancialYear, plan.AcademicYear} {
		fmt.Println(plan.ReadWhen("2006/07", plan.Hints{Calendar: calendar}).Value.Dates)
	}
	// Output:
	// 2006-04/2007-03
	// 2006-09/2007-08
}

func ExampleReadTarget() {
	r := plan.ReadTarget("Reducing by 500 the number of young people in care by 2010", plan.Hints{})
	fmt.Println(r.Value.Operator, r.Value.Value, r.Value.By.Dates)
	fmt.Printf("%s, but for %q\n", r.Sure, r.Rest)
	// Output:
	// reduce_by 500 ../2010
	// likely, but for ["the number of young people in care"]
}

func ExampleReadObservation() {
	hints := plan.Hints{Calendar: plan.AcademicYear, Areas: []string{"Hampshire"}}
	for _, o := range plan.ReadObservation("Hampshire: 27.9% (2008/09 provisional)", hints).Value {
		fmt.Println(o.Area, o.Value, o.Unit, o.Period.Dates, o.State)
	}
	// Output:
	// Hampshire 27.9 percent 2008-09/2009-08 provisional
}

func ExampleReadMoney() {
	r := plan.ReadMoney("up to £1,229,800 per annum for 3 years (£3,689,400)", plan.Hints{})
	pence, _ := r.Value.Pence()
	fmt.Println(pence, r.Value.Per, r.Value.Years, r.Value.Ceiling)

	inThousands := plan.ReadMoney("(4,991)", plan.Hints{Pounds: 1000})
	fmt.Println(inThousands.Value.Pounds)
	// Output:
	// 122980000 year 3 true
	// -4991000
}

func ExampleReadWho() {
	for _, text := range []string{"Lead Officer: YOT Manager  Lead Member: Cllr Sample", "PG & Locality Managers", "Assistant Director, Safeguarding and Family Support"} {
		for _, who := range plan.ReadWho(text).Value {
			fmt.Printf("%s %q\n", cmp.Or(string(who.Role), "leads"), who.Text)
		}
	}
	// Output:
	// responsible "YOT Manager"
	// lead_member "Cllr Sample"
	// leads "PG"
	// leads "Locality Managers"
	// leads "Assistant Director, Safeguarding and Family Support"
}

func ExampleWhen_Contradiction() {
	w := plan.When{Text: "by March 2009", Dates: "2008-03"}
	if c, ok := w.Contradiction(); ok {
		fmt.Println(c.Message)
	}
	// Output:
	// the text "by March 2009" says until March 2009, but dates says March 2008
}

// A statement of proposed action is due seventy working days after the report:
// whether the day of the report counts has to be said.
func ExampleDelay_Due() {
	published := plan.Date{Year: 2006, Month: 8, Day: 14}
	for _, counting := range []plan.Counting{plan.Inclusive, plan.Exclusive} {
		due, err := plan.Delay{Count: 70, Unit: plan.WorkingDays, Counting: counting}.Due(published)
		fmt.Println(counting, due.Words(), err)
	}
	// Output:
	// inclusive 20 November 2006 <nil>
	// exclusive 21 November 2006 <nil>
}

func ExampleDates_Parse() {
	period, err := plan.Dates("2008-04/2011-03").Parse()
	fmt.Println(period.First(), period.Last(), err)

	_, err = plan.Dates("2009-02-30").Parse()
	fmt.Println(err)
	// Output:
	// 2008-04-01 2011-03-31 <nil>
	// "2009-02-30" is not a date: February 2009 has days 1 to 28
}

func ExampleTarget_Level() {
	t := plan.Target{Operator: plan.ReduceByPer, Value: "45", From: &plan.Observation{Value: "32.0"}}
	fmt.Println(t.Level())
	// Output:
	// 17.6 true
}
