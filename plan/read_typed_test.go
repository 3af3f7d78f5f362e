package plan_test

import (
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

func TestWhenInterval(t *testing.T) {
	for _, tt := range []struct {
		when plan.When
		want string // "" where nothing is known
	}{
		{plan.When{Dates: "2008-03"}, "2008-03"},
		{plan.When{Text: "March 2008"}, "2008-03"},
		{plan.When{Text: "March 2008", Dates: "2008-03-31"}, "2008-03-31"},
		{plan.When{Text: "2008/09"}, "2008/2009"},
		{plan.When{Text: "2008/09", Calendar: plan.FinancialYear}, "2008-04/2009-03"},
		{plan.When{Text: "by March 2008"}, "../2008-03"},
		{plan.When{Text: "31/03/2008"}, ""},
		{plan.When{Text: "ongoing"}, ""},
		{plan.When{Text: "March 2008", Absent: plan.Withdrawn}, ""},
		{plan.When{Dates: "2009-02-30"}, ""},
		{plan.When{}, ""},
	} {
		got, ok := tt.when.Interval()
		if got.String() != tt.want || ok != (tt.want != "") {
			t.Errorf("%+v: %s, %v; want %q", tt.when, got, ok, tt.want)
		}
	}
}

func TestObservationNumber(t *testing.T) {
	for _, tt := range []struct {
		observation plan.Observation
		want        string
	}{
		{plan.Observation{Value: "11.60"}, "11.60"},
		{plan.Observation{Text: "72% (2007/08)"}, "72"},
		{plan.Observation{Text: "72% (2007/08)", Value: "71.9"}, "71.9"},
		{plan.Observation{Text: "63 staff trained"}, ""}, // not sure of what
		{plan.Observation{Text: "25% (2002); 83% (2004)"}, ""},
		{plan.Observation{Text: "72%", Absent: plan.Withdrawn}, ""},
		{plan.Observation{Text: "44 out of 60"}, ""},
		{plan.Observation{Value: "1,250"}, ""},
		{plan.Observation{}, ""},
	} {
		got, ok := tt.observation.Number()
		if ok != (tt.want != "") || ok && got.String() != tt.want {
			t.Errorf("%+v: %s, %v; want %q", tt.observation, got, ok, tt.want)
		}
	}
}

func TestTargetLevel(t *testing.T) {
	from := func(d plan.Decimal) *plan.Observation { return &plan.Observation{Value: d} }
	for _, tt := range []struct {
		target plan.Target
		want   string
	}{
		{plan.Target{Value: "85", Operator: plan.AtLeast}, "85"},
		{plan.Target{Value: "85"}, "85"},
		{plan.Target{Text: "no more than 12%"}, "12"},
		{plan.Target{Text: "by four percentage points from 16% to 12%"}, "12"},
		{plan.Target{Text: "Reduce by 3 percentage points", From: from("16")}, "13"},
		{plan.Target{Value: "45", Operator: plan.ReduceByPer, From: from("32.0")}, "17.6"},
		{plan.Target{Value: "10", Operator: plan.IncreaseByPer, From: from("200")}, "220"},
		{plan.Target{Value: "20", Operator: plan.IncreaseBy, From: from("200")}, "220"},
		{plan.Target{Value: "2", Operator: plan.MultiplyBy, From: from("35")}, "70"},
		{plan.Target{Value: "2", Operator: plan.MultiplyBy, From: &plan.Observation{Text: "35 (2008)"}}, "70"},
		{plan.Target{Value: "45", Operator: plan.ReduceByPer}, ""},
		{plan.Target{Value: "45", Operator: plan.ReduceByPer, From: &plan.Observation{}}, ""},
		{plan.Target{Operator: plan.MaintainBetween, Low: "16", High: "18"}, ""},
		{plan.Target{Operator: plan.AllOf, Value: "7", From: from("5")}, ""},
		{plan.Target{Text: "national average"}, ""},
		{plan.Target{Text: "Reduce obesity 12%"}, ""},
		{plan.Target{Text: "85%", Absent: plan.Withdrawn}, ""},
		{plan.Target{}, ""},
	} {
		got, ok := tt.target.Level()
		if ok != (tt.want != "") || ok && !got.Equal(number(t, tt.want)) {
			t.Errorf("%+v: %s, %v; want %q", tt.target, got, ok, tt.want)
		}
	}
}

func TestMoneyPence(t *testing.T) {
	for _, tt := range []struct {
		money plan.Money
		want  int64
		ok    bool
	}{
		{plan.Money{Pounds: "12.50"}, 1250, true},
		{plan.Money{Text: "£129k per annum"}, 12900000, true},
		{plan.Money{Text: "£129k", Pounds: "129500"}, 12950000, true},
		{plan.Money{Text: "Nil"}, 0, true},
		{plan.Money{Text: "(4,991)"}, 0, false},
		{plan.Money{Text: "129k"}, 0, false},
		{plan.Money{Text: "£5", Absent: plan.Withdrawn}, 0, false},
		{plan.Money{Pounds: "1.005"}, 0, false},
		{plan.Money{}, 0, false},
	} {
		if got, ok := tt.money.Pence(); got != tt.want || ok != tt.ok {
			t.Errorf("%+v: %d, %v; want %d, %v", tt.money, got, ok, tt.want, tt.ok)
		}
	}
}
