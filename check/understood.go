package check

import (
	"cmp"

	"github.com/every-child-matters/ecm/plan"
)

// Rules judge what a document says, so they look at typed values and, where the
// author typed none, at what the readers of package plan understand of the text.

// interval returns the dates of a time, zero where none are understood.
func interval(w plan.When) plan.Interval {
	i, err := understoodWhen(w, plan.Hints{}).Dates.Parse()
	if err != nil {
		return plan.Interval{}
	}
	return i
}

func understoodWhen(w plan.When, hints plan.Hints) plan.When {
	if w.Text == "" || w != (plan.When{Text: w.Text, Calendar: w.Calendar}) {
		return w
	}
	hints.Calendar = cmp.Or(w.Calendar, hints.Calendar)
	read := plan.ReadWhen(w.Text, hints).Value
	read.Text, read.Calendar = w.Text, cmp.Or(w.Calendar, read.Calendar)
	return read
}

// understoodObservations returns what an observation says; its text may tell
// several figures.
func understoodObservations(o plan.Observation, hints plan.Hints) []plan.Observation {
	if saysAll(&o) {
		return []plan.Observation{o}
	}
	typed := isTyped(&o)
	read := plan.ReadObservation(o.Text, hints).Value
	switch {
	case len(read) == 0 || typed && (len(read) > 1 || read[0].Value != o.Value):
		return []plan.Observation{o}
	case len(read) > 1:
		return read
	}
	r := read[0]
	if o.Period.IsZero() {
		o.Period = r.Period
	}
	o.Unit = cmp.Or(o.Unit, r.Unit)
	o.State = cmp.Or(o.State, r.State)
	o.Area = cmp.Or(o.Area, r.Area)
	if !typed {
		o.Value, o.Low, o.High, o.Numerator, o.Denominator = r.Value, r.Low, r.High, r.Numerator, r.Denominator
		o.Series, o.Group, o.Absent = cmp.Or(o.Series, r.Series), cmp.Or(o.Group, r.Group), r.Absent
	}
	return []plan.Observation{o}
}

// isTyped says whether the figure of an observation is typed.
func isTyped(o *plan.Observation) bool {
	return o.Value != "" || o.Low != "" || o.High != "" || o.Numerator != ""
}

// saysAll says whether the text of an observation has nothing to add to it.
func saysAll(o *plan.Observation) bool {
	return o.Text == "" || o.Absent != "" || isTyped(o) && o.Unit != "" && !o.Period.IsZero() && onlyFigures(o.Text)
}

// onlyFigures says whether a text has no words in it, so that it can name no
// area and does not say how firm its figures are.
func onlyFigures(text string) bool {
	for i := range len(text) {
		if c := text[i] | 0x20; c >= 'a' && c <= 'z' {
			return false
		}
	}
	return true
}

// understoodTarget returns what a target says; its parts may be several.
func understoodTarget(t plan.Target, hints plan.Hints) plan.Target {
	if t.Text == "" || t.Absent != "" || len(t.All) > 0 {
		return t
	}
	typed := t.Value != "" || t.Low != "" || t.High != "" || t.Operator != "" || t.Comparator != nil
	if typed && t.Unit != "" && !t.By.IsZero() {
		return t // the text has nothing to add
	}
	read := plan.ReadTarget(t.Text, hints).Value
	if typed && read.Value != t.Value {
		return t
	}
	if t.By.IsZero() {
		t.By = read.By
	}
	t.Unit = cmp.Or(t.Unit, read.Unit)
	if !typed {
		t.Operator, t.Value, t.Low, t.High = read.Operator, read.Value, read.Low, read.High
		t.From, t.Comparator, t.All, t.Absent = cmp.Or(t.From, read.From), read.Comparator, read.All, read.Absent
		t.State = cmp.Or(t.State, read.State)
	}
	return t
}

// understoodMoney returns what an amount says. in is the unit in which amounts
// without a pound sign are printed.
func understoodMoney(m plan.Money, in plan.Unit) plan.Money {
	if m.Text == "" || m.Absent != "" {
		return m
	}
	return filledIn(m, plan.ReadMoney(m.Text, printedIn(in)).Value)
}

// filledIn adds to an amount what was read in its text, unless that is another
// amount than the one typed.
func filledIn(m, read plan.Money) plan.Money {
	if m.Pounds == "" {
		m.Pounds, m.Absent = read.Pounds, read.Absent
		m.Approximate, m.Ceiling = m.Approximate || read.Approximate, m.Ceiling || read.Ceiling
	} else if a, ok := number(read.Pounds); !ok {
		return m
	} else if b, ok := number(m.Pounds); !ok || !a.Equal(b) && !a.Equal(b.Neg()) {
		return m
	}
	m.Per, m.Years, m.Dates = cmp.Or(m.Per, read.Per), cmp.Or(m.Years, read.Years), cmp.Or(m.Dates, read.Dates)
	m.Basis = cmp.Or(m.Basis, read.Basis)
	return m
}

// printedIn tells a reader in which unit amounts are printed.
func printedIn(u plan.Unit) plan.Hints {
	switch u {
	case plan.Pounds:
		return plan.Hints{Pounds: 1}
	case plan.ThousandPounds:
		return plan.Hints{Pounds: 1000}
	case plan.MillionPounds:
		return plan.Hints{Pounds: 1_000_000}
	}
	return plan.Hints{}
}

// understoodResource returns what a resource says.
func understoodResource(r plan.Resource) plan.Resource {
	if r.Text == "" || r.Absent != "" {
		return r
	}
	read := plan.ReadResource(r.Text, plan.Hints{}).Value
	r.Money, r.Kind = filledIn(r.Money, read.Money), cmp.Or(r.Kind, read.Kind)
	return r
}
