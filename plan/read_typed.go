package plan

// Interval returns the time of w: its dates, or what [ReadWhen] is sure of in
// its text. False means that no dates are known.
//
// The ends of 2006/07 in an unknown calendar are known to the year only: set
// the calendar first where it is known, and ask whether two times overlap
// rather than whether one contains the other.
func (w When) Interval() (Interval, bool) {
	d := w.Dates
	if d == "" && w.Text != "" && w.Absent == "" {
		if r := ReadWhen(w.Text, Hints{Calendar: w.Calendar}); r.Sure == Sure {
			d = r.Value.Dates
		}
	}
	if d == "" {
		return Interval{}, false
	}
	i, err := d.Parse()
	return i, err == nil
}

// Number returns the figure of o: its value, or what [ReadObservation] is sure
// of in its text. False means that there is not one figure.
func (o Observation) Number() (Number, bool) {
	d := o.Value
	if d == "" && o.Text != "" && o.Absent == "" {
		if r := ReadObservation(o.Text, Hints{}); r.Sure == Sure && len(r.Value) == 1 {
			d = r.Value[0].Value
		}
	}
	return numberOf(d)
}

// Level returns the figure that is to be reached, in the unit of the measure:
// the value, or the starting figure with the change that the target asks for.
// What is not typed is what [ReadTarget] is sure of in the text. False means
// that there is not one such figure: a range, a comparison, a direction, a
// change from an unknown start, or several targets.
func (t Target) Level() (Number, bool) {
	if t.Value == "" && t.Operator == "" && t.Low == "" && t.Comparator == nil && len(t.All) == 0 && t.Absent == "" && t.Text != "" {
		r := ReadTarget(t.Text, Hints{})
		if r.Sure != Sure {
			return Number{}, false
		}
		if t.From != nil {
			r.Value.From = t.From
		}
		t = r.Value
	}
	n, ok := numberOf(t.Value)
	if !ok {
		return Number{}, false
	}
	switch t.Operator {
	case "", AtLeast, AtMost, Equal, MoreThan, LessThan, Maintain:
		return n, true
	}
	if t.From == nil {
		return Number{}, false
	}
	from, ok := t.From.Number()
	if !ok {
		return Number{}, false
	}
	var err error
	switch t.Operator {
	case IncreaseBy:
		n, err = from.Add(n)
	case ReduceBy:
		n, err = from.Sub(n)
	case MultiplyBy:
		n, err = from.Mul(n)
	case IncreaseByPer:
		n, err = from.percent(Int(100).Add(n))
	case ReduceByPer:
		n, err = from.percent(Int(100).Sub(n))
	default:
		return Number{}, false
	}
	return n, err == nil
}

// percent returns so many per cent of n.
func (n Number) percent(p Number, err error) (Number, error) {
	if err != nil {
		return Number{}, err
	}
	if p, err = p.Mul(Number{1, 2}); err != nil {
		return Number{}, err
	}
	return n.Mul(p)
}

// Pence returns the amount in pence: that of its pounds, or what [ReadMoney] is
// sure of in its text. False means that no amount is known.
func (m Money) Pence() (int64, bool) {
	d := m.Pounds
	if d == "" && m.Text != "" && m.Absent == "" {
		if r := ReadMoney(m.Text, Hints{}); r.Sure == Sure {
			d = r.Value.Pounds
		}
	}
	if d == "" {
		return 0, false
	}
	pence, err := d.Pence()
	return pence, err == nil
}

func numberOf(d Decimal) (Number, bool) {
	if d == "" {
		return Number{}, false
	}
	n, err := d.Parse()
	return n, err == nil
}
