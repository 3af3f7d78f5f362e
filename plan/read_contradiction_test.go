package plan_test

import (
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

// said is a contradiction as a test wants it: "" where there is none.
func said(c plan.Contradiction, ok bool) string {
	if !ok {
		return ""
	}
	return c.Key + ": " + c.Message
}

func TestWhenContradiction(t *testing.T) {
	seventy := func(n int, u plan.DelayUnit) *plan.Delay { return &plan.Delay{Count: n, Unit: u} }
	for _, tt := range []struct {
		when plan.When
		want string
	}{
		{plan.When{Text: "March 2008"}, ""},
		{plan.When{Text: "March 2008", Dates: "2008-03"}, ""},
		{plan.When{Text: "March 2008", Dates: "2008-03-31"}, ""},
		{plan.When{Text: "March 2008", Dates: "2008"}, ""},
		{plan.When{Text: "March 2008", Dates: "2008-05"}, `dates: the text "March 2008" says March 2008, but dates says May 2008`},
		{plan.When{Text: "March 2008", Dates: "2009-03"}, `dates: the text "March 2008" says March 2008, but dates says March 2009`},
		{plan.When{Text: "March 2008", Dates: "2009-02-30"}, ""}, // another rule's business
		{plan.When{Text: "by March 2008", Dates: "2008-03"}, ""},
		{plan.When{Text: "by March 2008", Dates: "../2008-03-31"}, ""},
		{plan.When{Text: "by March 2008", Dates: "2007-04/2008-03"}, ""},
		{plan.When{Text: "by March 2008", Dates: "2008-04"}, `dates: the text "by March 2008" says until March 2008, but dates says April 2008`},
		{plan.When{Text: "from April 2008", Dates: "2008-04/2011-03"}, ""},
		{plan.When{Text: "from April 2008", Dates: "2009-04/.."}, `dates: the text "from April 2008" says from April 2008, but dates says from April 2009`},
		{plan.When{Text: "2006-2009", Dates: "2006-04/2009-03"}, ""},
		{plan.When{Text: "2006-2009", Dates: "2007-04/2010-03"}, `dates: the text "2006-2009" says 2006 to 2009, but dates says April 2007 to March 2010`},
		{plan.When{Text: "2006/07", Dates: "2006-04/2007-03"}, ""},
		{plan.When{Text: "2006/07", Dates: "2006-09/2007-08", Calendar: plan.AcademicYear}, ""},
		{plan.When{Text: "2006/07", Dates: "2006-04/2007-03", Calendar: plan.AcademicYear}, `dates: the text "2006/07" says September 2006 to August 2007, but dates says April 2006 to March 2007`},
		{plan.When{Text: "2006/07", Dates: "2007-04/2008-03"}, `dates: the text "2006/07" says 2006 to 2007, but dates says April 2007 to March 2008`},
		{plan.When{Text: "financial year 2008/09", Calendar: plan.AcademicYear}, `calendar: the text "financial year 2008/09" says financial year, but calendar says academic`},
		{plan.When{Text: "Autumn 2007", Dates: "2007-09/2007-12"}, ""}, // a term
		{plan.When{Text: "Autumn 2007", Dates: "2007-23"}, ""},
		{plan.When{Text: "Autumn 2007", Dates: "2008-03"}, `dates: the text "Autumn 2007" says autumn 2007, but dates says March 2008`},
		{plan.When{Text: "TBC", Dates: "2008-03"}, `dates: the text "TBC" says to be confirmed, but dates says March 2008`},
		{plan.When{Text: "TBC", Absent: plan.NotSet}, ""},
		{plan.When{Text: "March 2008", Absent: plan.ToBeConfirmed}, `absent: the text "March 2008" says March 2008, but absent says to be confirmed`},
		{plan.When{Text: "Quarterly", Recurs: plan.Quarterly}, ""},
		{plan.When{Text: "Quarterly", Recurs: plan.Monthly}, `recurs: the text "Quarterly" says quarterly, but recurs says monthly`},
		{plan.When{Text: "March 2008 & Ongoing", Dates: "2008-03"}, ""},
		{plan.When{Text: "March 2008 & Ongoing", Recurs: plan.Annual}, `recurs: the text "March 2008 & Ongoing" says ongoing, but recurs says annual`},
		{plan.When{Text: "within seventy working days", After: seventy(70, plan.WorkingDays)}, ""},
		{plan.When{Text: "within seventy working days", After: seventy(70, plan.Weekdays)}, ""}, // so one council counted
		{plan.When{Text: "within seventy working days", After: seventy(17, plan.WorkingDays)}, `after/count: the text "within seventy working days" says 70, but count says 17`},
		{plan.When{Text: "within seventy working days", After: seventy(70, plan.Weeks)}, `after/unit: the text "within seventy working days" says working days, but unit says weeks`},
		{plan.When{Text: "For immediate action", Horizon: "longer_term"}, `horizon: the text "For immediate action" says immediate, but horizon says longer term`},
		{plan.When{Text: "03/04/2008", Dates: "2010-01"}, ""}, // unread
		{plan.When{Text: "31/03/2009", Dates: "2010-01"}, ""}, // only likely
		{plan.When{Text: "March 2008, subject to funding", Dates: "2009-03"}, `dates: the text "March 2008, subject to funding" says March 2008, but dates says March 2009`},
		{plan.When{Text: "not March 2008", Dates: "2009-03"}, ""}, // not understood
		{plan.When{Dates: "2009-03"}, ""},
	} {
		if got := said(tt.when.Contradiction()); got != tt.want {
			t.Errorf("%+v\n got %s\nwant %s", tt.when, got, tt.want)
		}
	}
}

func TestTargetContradiction(t *testing.T) {
	for _, tt := range []struct {
		target plan.Target
		want   string
	}{
		{plan.Target{Text: "85%"}, ""},
		{plan.Target{Text: "85%", Value: "85", Unit: plan.Percent, Operator: plan.AtLeast}, ""},
		{plan.Target{Text: "85%", Value: "85.0"}, ""},
		{plan.Target{Text: "85%", Value: "84.6"}, ""}, // rounded in the text
		{plan.Target{Text: "85%", Value: "58"}, `value: the text "85%" says 85, but value says 58`},
		{plan.Target{Text: "85%", Value: "0.85", Unit: plan.RatioUnit}, ""},
		{plan.Target{Text: "85%", Value: "85", Unit: plan.UnitCount}, `unit: the text "85%" says percent, but unit says count`},
		{plan.Target{Text: "at least 85%", Value: "85", Operator: plan.MoreThan}, ""},
		{plan.Target{Text: "at least 85%", Value: "85", Operator: plan.AtMost}, `operator: the text "at least 85%" says at least, but operator says at most`},
		{plan.Target{Text: "Reduce to 12%", Value: "12", Operator: plan.ReduceBy}, `operator: the text "Reduce to 12%" says at most, but operator says reduce by`},
		{plan.Target{Text: "Reduce by 3 percentage points", Value: "3", Operator: plan.ReduceByPer}, `operator: the text "Reduce by 3 percentage points" says reduce by, but operator says reduce by percent`},
		{plan.Target{Text: "Reduce by 3 percentage points", Value: "3", Operator: plan.ReduceBy, Unit: plan.Percent}, `unit: the text "Reduce by 3 percentage points" says percentage points, but unit says percent`},
		{plan.Target{Text: "Reduce by 10%", Value: "10", Operator: plan.ReduceBy, Unit: plan.PercentagePoints}, ""}, // not sure which
		{plan.Target{Text: "halve", Operator: plan.MultiplyBy, Value: "0.5"}, ""},
		{plan.Target{Text: "16-18", Low: "16", High: "20"}, ""}, // may be ages
		{plan.Target{Text: "between 16 and 18", Low: "16", High: "20"}, `high: the text "between 16 and 18" says 18, but high says 20`},
		{plan.Target{Text: "between 16 and 18", Low: "15", High: "18"}, `low: the text "between 16 and 18" says 16, but low says 15`},
		{plan.Target{Text: "85% by 2010", Value: "85", By: plan.When{Dates: "2010-03-31"}}, ""},
		{plan.Target{Text: "85% by 2010", Value: "85", By: plan.When{Dates: "2011"}}, `by/dates: the text "85% by 2010" says until 2010, but dates says 2011`},
		{plan.Target{Text: "Reduce from 16% to 12%", Value: "12", From: &plan.Observation{Value: "15"}}, `from/value: the text "Reduce from 16% to 12%" says 16, but value says 15`},
		{plan.Target{Text: "TBC", Value: "85"}, `value: the text "TBC" says to be confirmed, but value says 85`},
		{plan.Target{Text: "85%", Absent: plan.NotSet}, `absent: the text "85%" says 85, but absent says not set`},
		{plan.Target{Text: "65% by March 2009, 77% by March 2010", Value: "65"}, ""}, // several
		{plan.Target{Text: "£1.2m", Value: "1200", Unit: plan.ThousandPounds}, ""},
		{plan.Target{Value: "85"}, ""},
	} {
		if got := said(tt.target.Contradiction()); got != tt.want {
			t.Errorf("%+v\n got %s\nwant %s", tt.target, got, tt.want)
		}
	}
}

func TestObservationContradiction(t *testing.T) {
	for _, tt := range []struct {
		observation plan.Observation
		want        string
	}{
		{plan.Observation{Text: "72% (2007/08)", Value: "72", Period: plan.When{Dates: "2007-04/2008-03"}}, ""},
		{plan.Observation{Text: "72% (2007/08)", Value: "71.6"}, ""},
		{plan.Observation{Text: "72% (2007/08)", Value: "27"}, `value: the text "72% (2007/08)" says 72, but value says 27`},
		{plan.Observation{Text: "72% (2007/08)", Value: "72", Period: plan.When{Dates: "2008-04/2009-03"}}, `period/dates: the text "72% (2007/08)" says 2007 to 2008, but dates says April 2008 to March 2009`},
		{plan.Observation{Text: "32.0 per 1,000", Value: "32", Unit: plan.UnitRate}, ""},
		{plan.Observation{Text: "32.0 per 1,000", Value: "32", Unit: plan.Percent}, `unit: the text "32.0 per 1,000" says rate, but unit says percent`},
		{plan.Observation{Text: "72% (provisional)", State: plan.Final}, `state: the text "72% (provisional)" says provisional, but state says final`},
		{plan.Observation{Text: "23.4% (95% CI 21.0-25.8)", Low: "20", High: "25.8"}, `low: the text "23.4% (95% CI 21.0-25.8)" says 21.0, but low says 20`},
		{plan.Observation{Text: "23.4% (95% CI 21.0-25.8)", High: "26"}, `high: the text "23.4% (95% CI 21.0-25.8)" says 25.8, but high says 26`},
		{plan.Observation{Text: "44 out of 60", Numerator: "40", Denominator: "60"}, `numerator: the text "44 out of 60" says 44, but numerator says 40`},
		{plan.Observation{Text: "44 out of 60", Numerator: "44", Denominator: "66"}, `denominator: the text "44 out of 60" says 60, but denominator says 66`},
		{plan.Observation{Text: "not available", Value: "12"}, `value: the text "not available" says not available, but value says 12`},
		{plan.Observation{Text: "12%", Absent: plan.NotAvailable}, `absent: the text "12%" says 12, but absent says not available`},
		{plan.Observation{Text: "25% (2002); 83% (2004)", Value: "4"}, ""}, // several
		{plan.Observation{Value: "4"}, ""},
	} {
		if got := said(tt.observation.Contradiction()); got != tt.want {
			t.Errorf("%+v\n got %s\nwant %s", tt.observation, got, tt.want)
		}
	}
}

func TestMoneyContradiction(t *testing.T) {
	for _, tt := range []struct {
		money plan.Money
		want  string
	}{
		{plan.Money{Text: "£129k per annum until 2008", Pounds: "129000", Per: plan.PerYear, Dates: "../2008"}, ""},
		{plan.Money{Text: "£129k", Pounds: "129"}, `pounds: the text "£129k" says £129000, but pounds says 129`},
		{plan.Money{Text: "£1.2m", Pounds: "1229800"}, ""}, // rounded in the text
		{plan.Money{Text: "£1.2m", Pounds: "1290000"}, `pounds: the text "£1.2m" says £1200000, but pounds says 1290000`},
		{plan.Money{Text: "£50,000", Pounds: "50400"}, `pounds: the text "£50,000" says £50000, but pounds says 50400`},
		{plan.Money{Text: "about £50,000", Pounds: "50400", Approximate: true}, ""},
		{plan.Money{Text: "£129k per annum", Per: plan.PerMonth}, `per: the text "£129k per annum" says year, but per says month`},
		{plan.Money{Text: "£129k pa for 3 years", Years: "2"}, `years: the text "£129k pa for 3 years" says 3 years, but years says 2`},
		{plan.Money{Text: "£129k one-off", Basis: plan.Recurrent}, `basis: the text "£129k one-off" says one off, but basis says recurrent`},
		{plan.Money{Text: "£129k in 2008/09", Dates: "2009-04/2010-03"}, `dates: the text "£129k in 2008/09" says April 2008 to March 2009, but dates says April 2009 to March 2010`},
		{plan.Money{Text: "TBC", Pounds: "5"}, `pounds: the text "TBC" says to be confirmed, but pounds says 5`},
		{plan.Money{Text: "£5", Absent: plan.NotStated}, `absent: the text "£5" says £5, but absent says not stated`},
		{plan.Money{Text: "within existing resources", Pounds: "5000"}, ""},
		{plan.Money{Text: "(4,991)", Pounds: "5"}, ""}, // unread
		{plan.Money{Pounds: "5"}, ""},
	} {
		if got := said(tt.money.Contradiction()); got != tt.want {
			t.Errorf("%+v\n got %s\nwant %s", tt.money, got, tt.want)
		}
	}
}
