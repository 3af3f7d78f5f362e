package plan

import (
	"fmt"
	"strings"

	"github.com/every-child-matters/ecm/diag"
)

// Contradiction says that a typed part of a value and its text do not agree.
type Contradiction struct {
	// Key of the typed part; by/dates for a part of a part.
	Key string
	// Message says what the text says and what the typed part says.
	Message string
}

// contradiction puts a message together; key names the typed part in words.
func contradiction(text, says, key, typed string) (Contradiction, bool) {
	name := strings.ReplaceAll(key[strings.LastIndexByte(key, '/')+1:], "_", " ")
	return Contradiction{
		Key:     key,
		Message: fmt.Sprintf("the text %s says %s, but %s says %s", diag.Quote(text), inWords(says), name, inWords(typed)),
	}, true
}

// inWords writes a code as words.
func inWords(code string) string { return strings.ReplaceAll(code, "_", " ") }

// Contradiction reports whether the typed part of w says another thing than its
// text. Only what [ReadWhen] is sure of counts; a date that is more or less
// exact than the text does not contradict it.
func (w When) Contradiction() (Contradiction, bool) {
	if w.Text == "" || w == (When{Text: w.Text}) || w.spelled() {
		return Contradiction{}, false
	}
	return w.contradicted()
}

// contradicted reads the text.
func (w *When) contradicted() (Contradiction, bool) {
	r := ReadWhen(w.Text, Hints{Calendar: w.Calendar})
	if r.Sure != Sure {
		return Contradiction{}, false
	}
	return w.contradicts(r.Value, w.Text, "")
}

// contradicts compares w with what was read in text; at goes before the keys.
func (w When) contradicts(read When, text, at string) (Contradiction, bool) {
	none := Contradiction{}
	switch {
	case read.Absent != "" && w.Dates != "":
		return contradiction(text, string(read.Absent), at+"dates", w.Dates.words())
	case w.Absent != "" && read.Dates != "":
		return contradiction(text, read.Dates.words(), at+"absent", string(w.Absent))
	case read.Dates != "" && w.Dates != "" && !agree(read.Dates, w.Dates):
		return contradiction(text, read.Dates.words(), at+"dates", w.Dates.words())
	case read.Calendar != "" && w.Calendar != "" && read.Calendar != w.Calendar:
		return contradiction(text, string(read.Calendar)+" year", at+"calendar", string(w.Calendar))
	case read.Recurs != "" && w.Recurs != "" && read.Recurs != w.Recurs:
		return contradiction(text, string(read.Recurs), at+"recurs", string(w.Recurs))
	case read.Horizon != "" && w.Horizon != "" && read.Horizon != w.Horizon:
		return contradiction(text, string(read.Horizon), at+"horizon", string(w.Horizon))
	case read.After == nil || w.After == nil:
		return none, false
	case read.After.Count != w.After.Count:
		return contradiction(text, fmt.Sprint(read.After.Count), at+"after/count", fmt.Sprint(w.After.Count))
	case read.After.Unit != w.After.Unit && !(read.After.Unit == WorkingDays && w.After.Unit == Weekdays): // some count bank holidays
		return contradiction(text, string(read.After.Unit), at+"after/unit", string(w.After.Unit))
	}
	return none, false
}

// words returns the dates as people write them.
func (d Dates) words() string {
	i, err := d.Parse()
	if err != nil {
		return string(d)
	}
	return i.Words()
}

// agree reports whether two dates can be the same time, one perhaps more exact
// than the other. An open end agrees with any.
func agree(a, b Dates) bool {
	i, err1 := a.Parse()
	j, err2 := b.Parse()
	return err1 != nil || err2 != nil || nested(i.From, j.From) && nested(i.To, j.To)
}

// nested reports whether one date lies in the other. Seasons have no set first
// and last day, so that a month more at both ends is let pass.
func nested(a, b Date) bool {
	if a.IsZero() || b.IsZero() {
		return true
	}
	i, j := a.Interval(), b.Interval()
	if a.Season != 0 || b.Season != 0 {
		i = Interval{i.First().AddDays(-31), i.Last().AddDays(31)}
		return i.Overlaps(j)
	}
	return i.Contains(j) || j.Contains(i)
}

// Contradiction reports whether the typed part of o says another thing than its
// text. Only what [ReadObservation] is sure of counts.
func (o Observation) Contradiction() (Contradiction, bool) {
	if o.Text == "" || o == (Observation{Text: o.Text}) || o.spelled() {
		return Contradiction{}, false
	}
	return o.contradicted()
}

// contradicted reads the text.
func (o *Observation) contradicted() (Contradiction, bool) {
	r := ReadObservation(o.Text, Hints{Calendar: o.Period.Calendar})
	if r.Sure != Sure || len(r.Value) != 1 {
		return Contradiction{}, false
	}
	read := r.Value[0]
	switch {
	case read.Absent != "" && o.Value != "":
		return contradiction(o.Text, string(read.Absent), "value", string(o.Value))
	case o.Absent != "" && read.Value != "":
		return contradiction(o.Text, string(read.Value), "absent", string(o.Absent))
	case differ(read.Unit, o.Unit):
		return contradiction(o.Text, string(read.Unit), "unit", string(o.Unit))
	case onOneScale(read.Unit, o.Unit) && unlike(read.Value, o.Value):
		return contradiction(o.Text, string(read.Value), "value", string(o.Value))
	case unlike(read.Low, o.Low):
		return contradiction(o.Text, string(read.Low), "low", string(o.Low))
	case unlike(read.High, o.High):
		return contradiction(o.Text, string(read.High), "high", string(o.High))
	case unlike(read.Numerator, o.Numerator):
		return contradiction(o.Text, string(read.Numerator), "numerator", string(o.Numerator))
	case unlike(read.Denominator, o.Denominator):
		return contradiction(o.Text, string(read.Denominator), "denominator", string(o.Denominator))
	case read.State != "" && o.State != "" && read.State != o.State:
		return contradiction(o.Text, string(read.State), "state", string(o.State))
	}
	return o.Period.contradicts(read.Period, o.Text, "period/")
}

// Contradiction reports whether the typed part of t says another thing than its
// text. Only what [ReadTarget] is sure of counts; a text of several targets is
// not compared.
func (t Target) Contradiction() (Contradiction, bool) {
	typed := t.Operator != "" || t.Value != "" || t.Low != "" || t.High != "" || t.Unit != "" || t.Absent != "" || t.From != nil || !t.By.IsZero()
	if t.Text == "" || len(t.All) > 0 || !typed || t.spelled() {
		return Contradiction{}, false
	}
	return t.contradicted()
}

// contradicted reads the text.
func (t *Target) contradicted() (Contradiction, bool) {
	r := ReadTarget(t.Text, Hints{Calendar: t.By.Calendar})
	read := r.Value
	if r.Sure != Sure || len(read.All) > 0 {
		return Contradiction{}, false
	}
	switch {
	case read.Absent != "" && t.Value != "":
		return contradiction(t.Text, string(read.Absent), "value", string(t.Value))
	case t.Absent != "" && read.Value != "":
		return contradiction(t.Text, string(read.Value), "absent", string(t.Absent))
	case against(read.Operator, t.Operator):
		return contradiction(t.Text, string(read.Operator), "operator", string(t.Operator))
	case differ(read.Unit, t.Unit):
		return contradiction(t.Text, string(read.Unit), "unit", string(t.Unit))
	case kindOf(read.Operator) == kindOf(t.Operator) && onOneScale(read.Unit, t.Unit) && unlike(read.Value, t.Value):
		return contradiction(t.Text, string(read.Value), "value", string(t.Value))
	case unlike(read.Low, t.Low):
		return contradiction(t.Text, string(read.Low), "low", string(t.Low))
	case unlike(read.High, t.High):
		return contradiction(t.Text, string(read.High), "high", string(t.High))
	case read.From != nil && t.From != nil && onOneScale(read.From.Unit, t.From.Unit) && unlike(read.From.Value, t.From.Value):
		return contradiction(t.Text, string(read.From.Value), "from/value", string(t.From.Value))
	}
	return t.By.contradicts(read.By, t.Text, "by/")
}

// Contradiction reports whether the typed part of m says another thing than its
// text. Only what [ReadMoney] is sure of counts; an amount that is rounded in
// the text may be exact in pounds.
func (m Money) Contradiction() (Contradiction, bool) {
	if m.Text == "" || m == (Money{Text: m.Text}) || m.spelled() {
		return Contradiction{}, false
	}
	return m.contradicted()
}

// contradicted reads the text.
func (m *Money) contradicted() (Contradiction, bool) {
	r := ReadMoney(m.Text, Hints{})
	read := r.Value
	if r.Sure != Sure {
		return Contradiction{}, false
	}
	switch {
	case read.Absent != "" && read.Absent != NotStated && m.Pounds != "":
		return contradiction(m.Text, string(read.Absent), "pounds", string(m.Pounds))
	case m.Absent != "" && read.Pounds != "":
		return contradiction(m.Text, "£"+string(read.Pounds), "absent", string(m.Absent))
	case read.unlike(m.Text, m.Pounds):
		return contradiction(m.Text, "£"+string(read.Pounds), "pounds", string(m.Pounds))
	case read.Per != "" && m.Per != "" && read.Per != m.Per:
		return contradiction(m.Text, string(read.Per), "per", string(m.Per))
	case unlike(read.Years, m.Years):
		return contradiction(m.Text, string(read.Years)+" years", "years", string(m.Years))
	case read.Basis != "" && m.Basis != "" && read.Basis != m.Basis:
		return contradiction(m.Text, string(read.Basis), "basis", string(m.Basis))
	case read.Dates != "" && m.Dates != "" && !agree(read.Dates, m.Dates):
		return contradiction(m.Text, read.Dates.words(), "dates", m.Dates.words())
	}
	return Contradiction{}, false
}

// unlike reports whether pounds is another amount than m, which was read. A
// text that counts in thousands or millions, or says about, is rounded: its
// last figure before the zeros may stand for half a unit more or less.
func (m Money) unlike(text string, pounds Decimal) bool {
	significant := strings.TrimRight(string(m.Pounds), "0")
	if significant == "" || strings.Contains(significant, ".") || !m.Approximate && !inThousands(text) {
		return unlike(m.Pounds, pounds)
	}
	a, ok1 := numberOf(m.Pounds)
	b, ok2 := numberOf(pounds)
	return ok1 && ok2 && !within(a, b, powers[len(m.Pounds)-len(significant)])
}

// inThousands reports whether a text counts in thousands or millions.
func inThousands(text string) bool {
	r := newReader(text, Hints{})
	for i := range r.toks {
		if r.digits(i) != "" && r.multiplier(i+1) > 1 {
			return true
		}
	}
	return false
}

// unlike reports whether two numbers differ by more than rounding: 72 read in a
// text agrees with 71.8.
func unlike(read, typed Decimal) bool {
	a, ok1 := numberOf(read)
	b, ok2 := numberOf(typed)
	if !ok1 || !ok2 {
		return false
	}
	d, err := a.Sub(b)
	if err != nil {
		return true
	}
	if d.Sign() < 0 {
		d = d.Neg()
	}
	half := Number{5, a.scale + 1}
	return d.Cmp(half) > 0
}

// within reports whether a and b differ by no more than half of unit.
func within(a, b Number, unit int64) bool {
	d, err := a.Sub(b)
	if err != nil {
		return false
	}
	if d.Sign() < 0 {
		d = d.Neg()
	}
	twice, err := d.Add(d)
	return err == nil && twice.Cmp(Number{units: unit}) <= 0
}

// differ reports whether two units cannot both be right.
func differ(read, typed Unit) bool {
	return read != "" && typed != "" && read != typed && onOneScale(read, typed) && !(read == Points && typed == PercentagePoints)
}

// onOneScale reports whether figures in two units may be compared as they are:
// a share may be typed as per cent or as a ratio, money in pounds or thousands.
func onOneScale(a, b Unit) bool {
	return a == b || !(a == Percent && b == RatioUnit || a == RatioUnit && b == Percent || isMoney(a) && isMoney(b))
}

func isMoney(u Unit) bool { return u == Pounds || u == ThousandPounds || u == MillionPounds }

// kind is what an operator does with its value.
type operatorKind uint8

const (
	anyKind operatorKind = iota
	levelKind
	changeKind
	perCentKind
	otherKind
)

func kindOf(op Operator) operatorKind {
	switch op {
	case "", AtLeast, AtMost, Equal, MoreThan, LessThan, Maintain:
		return levelKind
	case IncreaseBy, ReduceBy:
		return changeKind
	case IncreaseByPer, ReduceByPer:
		return perCentKind
	}
	return otherKind
}

// against reports whether two operators cannot both be right.
func against(read, typed Operator) bool {
	if read == "" || typed == "" || read == typed {
		return false
	}
	up, down := wayOf(read), wayOf(typed)
	a, b := kindOf(read), kindOf(typed)
	return up*down < 0 || a != b && a != otherKind && b != otherKind
}

// wayOf returns 1 for an operator that asks for more, -1 for less.
func wayOf(op Operator) int {
	switch op {
	case AtLeast, MoreThan, IncreaseBy, IncreaseByPer, Increase:
		return 1
	case AtMost, LessThan, ReduceBy, ReduceByPer, Reduce:
		return -1
	}
	return 0
}
