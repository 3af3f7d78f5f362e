package plan_test

import (
	"strconv"

	"github.com/every-child-matters/ecm/plan"
)

func briefWhen(w plan.When) string {
	after := ""
	if d := w.After; d != nil {
		after = brief("after", strconv.Itoa(d.Count), string(d.Unit), named("of", d.Event))
	}
	return brief(string(w.Dates), string(w.Calendar), string(w.Recurs), after, named("trigger", w.Trigger), string(w.Horizon), string(w.Absent))
}

func briefTarget(t plan.Target) string {
	comparator, from := "", ""
	if c := t.Comparator; c != nil {
		comparator = brief(string(c.Kind), named("ref", c.Ref))
	}
	if t.From != nil {
		from = "from{" + briefObservation(*t.From) + "}"
	}
	s := brief(string(t.Operator), string(t.Value), named("low", string(t.Low)), named("high", string(t.High)), string(t.Unit),
		comparator, from, named("by", briefWhen(t.By)), string(t.State), marked("stretch", t.Stretch), string(t.Absent))
	for _, part := range t.All {
		s += "[" + brief(strconv.Quote(part.Text), briefTarget(part)) + "]"
	}
	return s
}

func briefObservation(o plan.Observation) string {
	return brief(string(o.Value), string(o.Unit), named("low", string(o.Low)), named("high", string(o.High)),
		named("numerator", string(o.Numerator)), named("denominator", string(o.Denominator)), named("series", o.Series),
		named("area", o.Area), named("group", o.Group), named("in", briefWhen(o.Period)), string(o.State), string(o.Absent))
}

func briefObservations(os []plan.Observation) (s string) {
	if len(os) == 1 {
		return briefObservation(os[0])
	}
	for _, o := range os {
		s += "[" + brief(strconv.Quote(o.Text), briefObservation(o)) + "]"
	}
	return s
}

func briefMoney(m plan.Money) string {
	return brief(string(m.Pounds), named("per", string(m.Per)), named("years", string(m.Years)), string(m.Dates),
		marked("about", m.Approximate), marked("ceiling", m.Ceiling), string(m.Basis), string(m.Absent))
}

func briefWho(ws []plan.Who) (s string) {
	for _, w := range ws {
		s += "[" + brief(strconv.Quote(w.Text), string(w.Role), string(w.Absent)) + "]"
	}
	return s
}
