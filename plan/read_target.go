package plan

import (
	"fmt"
	"strconv"
	"strings"
)

const (
	whyNoTarget   = "no value, change, comparison or direction was found"
	whyTwoFigures = "more than one figure is named, and which is the target is not said"
	whyPerCent    = "the change is read as per cent of the starting figure; write percentage points if points are meant"
	whyUpOrDown   = "whether up or down is not said"
	whyByOrTo     = "whether by or to the figure is not said"
	whyNil        = "no is read as nil"
	whyThird      = "a third has no exact decimal number"
	whySecond     = "a second target is joined to the first"
	whyYearOrMany = "the figure may be a year or a number"
	whyAges       = "the two figures may be ages"
	whyBelow      = "whether less than the comparator is better is not said"
	whyTwoKinds   = "a figure and a comparison are named"
	whyMinus      = "the minus may mean a change downwards"
	whyFromTo     = "from one figure to another may be a range"
)

// ReadTarget reads a target as people write it: 60% (2006/07), at least 85% by
// 2010/11, a 45% reduction by 2010, by four percentage points from 16% to 12%,
// remain at 16-18 cases, in line with the national average, doubling, to nil,
// fewer exclusions, TBC. Targets for several years, or joined by AND, come as
// the parts of one.
//
// A bare figure has no operator: whether 60% is a floor or a ceiling depends on
// the measure.
func ReadTarget(text string, hints Hints) Reading[Target] {
	r := newReader(text, hints)
	if r.blank() {
		r.use(0, len(r.toks))
		r.doubt("a dash is read as a cell left blank")
		return judge(&r, Target{Text: text, Absent: Blank}, true, "")
	}
	var whole Target
	var parts []Target
	for i := 0; i < len(r.toks); {
		c := targetClause{reader: &r, start: i, level: -1, change: -1, verb: -1, before: whole.By.Dates}
		if len(parts) > 0 {
			c.before = parts[len(parts)-1].By.Dates
		}
		start := i
		i = c.read(i)
		if c.clash {
			r.why = whyTwoFigures
			return judge(&r, Target{Text: text}, false, "")
		}
		part := c.result()
		part.Text = r.trimmed(start, i)
		switch {
		case part.empty():
		case whole.empty():
			whole = part
		case parts == nil:
			parts = []Target{whole, part}
		default:
			parts = append(parts, part)
		}
	}
	typed := !whole.empty()
	if len(parts) > 1 {
		whole = Target{All: parts}
	}
	whole.Text = text
	return judge(&r, whole, typed, whyNoTarget)
}

// empty reports whether t says neither what is to be reached nor why that is
// not said. A date alone is no target.
func (t *Target) empty() bool {
	return t.Operator == "" && t.Value == "" && t.Low == "" && t.Comparator == nil && t.State == "" && t.All == nil && t.Absent == ""
}

// targetClause is one target on its way. A level is what is to be reached, a
// change what is to be added or taken away.
type targetClause struct {
	*reader
	Target
	before Dates // of the target before this one
	start  int   // the first token

	level    int // its first token, or -1
	levelIs  figure
	levelOp  Operator
	led      bool // a word such as "to" leads to the level
	change   int
	changeIs figure
	changeOp Operator // MultiplyBy or ReduceByPer where the words give it whole
	verb     int      // the first word that says up, down or hold
	verbWay  Operator
	verbEnd  int
	and      bool // a second target is joined to the first
	clash    bool
}

// read reads tokens from i on and returns where the next target begins.
func (c *targetClause) read(i int) int {
	for i < len(c.toks) {
		if i > c.start {
			if next, ok := c.breaks(i); ok {
				return c.use(i, next)
			}
		}
		switch {
		case c.sign(i) == '(':
			i = c.aside(i)
		case c.Absent != "": // what else is said is about the confirming
			i++
		default:
			i = c.step(i)
		}
	}
	return i
}

// breaks reports whether the target ends at i, and where the next one begins:
// behind a separator, or on a new line.
func (c *targetClause) breaks(i int) (next int, ok bool) {
	switch c.word(i) {
	case "rising", "falling", "increasing", "reducing":
		if _, ok := c.figure(i + 2); ok && c.word(i+1) == "to" && c.level >= 0 && c.By != (When{}) {
			return i + 2, true
		}
	}
	strong := c.sign(i) == ';' || c.toks[i].line || c.word(i) == "and" && c.text[c.toks[i].start] == 'A'
	if !strong && c.sign(i) != ',' && c.sign(i) != '|' && c.sign(i) != '/' && c.sign(i) != '&' && c.word(i) != "and" && c.word(i) != "then" {
		return i, false
	}
	if c.level < 0 && c.change < 0 && c.Comparator == nil && c.Absent == "" {
		return i, false
	}
	start := i
	for start < len(c.toks) && start < i+4 && (c.filler(start) || c.word(start) == "and" || c.word(start) == "then") {
		start++
	}
	if absent, _ := c.absence(start); absent != "" && start > i || strong {
		return start, true
	}
	if c.By == (When{}) {
		return i, false
	}
	j := c.oneOf(start, "to", "by")
	if f, ok := c.figure(j); ok {
		if f.unit == c.levelIs.unit {
			return start, true
		}
		return i, false
	}
	if m, ok := c.span(j); ok && m.refused == "" {
		j = m.next
		for j < m.next+2 && j < len(c.toks) && c.filler(j) {
			j++
		}
		if _, ok = c.figure(j); ok {
			return start, true
		}
	}
	return i, false
}

// step reads what stands at i and returns the next token to look at.
func (c *targetClause) step(i int) int {
	if c.level < 0 && c.change < 0 && c.first(i) { // 2010/11: TBC
		if absent, next := c.absence(i); absent != "" {
			c.Absent = absent
			return c.use(i, next)
		}
	}
	if op, next := c.operator(i); op != "" {
		if after, _ := c.after(i, op, next); after > i {
			return after
		}
	}
	if c.sign(i) == '+' && c.glued(i+1) && c.change < 0 { // +5%
		if f, ok := c.figure(i + 1); ok {
			return c.setChange(i, f, Increase, f.next)
		}
	}
	if next := c.leads(i); next > i {
		return next
	}
	if n, op, next := c.times(i); op != "" && c.change < 0 {
		c.change, c.changeIs, c.changeOp = i, figure{value: n, next: next}, op
		if op == ReduceByPer {
			c.changeIs.unit = Percent
		}
		return c.use(i, next)
	}
	if next := c.starting(i); next > i {
		return next
	}
	if m, ok := c.span(i); ok && c.fits(i, m) {
		if m.refused != "" {
			c.doubt(m.refused)
			return max(i+1, m.next)
		}
		return c.due(i, m)
	}
	if f, ok := c.figure(i); ok {
		return c.plain(i, f)
	}
	if next := c.later(i); next > i {
		return next
	}
	if cmp, next := c.comparator(i); next > i {
		return c.compared(i, cmp, next)
	}
	if way, next := c.way(i); way != "" {
		return c.goes(i, way, next)
	}
	return c.others(i)
}

// after reads the figure or comparator behind an operator. It returns the next
// token, and whether it took something.
func (c *targetClause) after(i int, op Operator, next int) (int, bool) {
	if f, ok := c.figure(next); ok {
		age := f.bare && (op == LessThan || op == MoreThan) && c.word(i) != "" && c.word(next-1) != "than"
		if age && (c.level >= 0 || c.change >= 0 || c.word(f.next) != "" && c.boundless(f.next)) {
			return f.next, false // under 18 conceptions
		}
		return c.setLevel(i, f, op, true), true
	}
	if cmp, last := c.comparator(next); last > next {
		if op == LessThan || op == AtMost {
			c.doubt(whyBelow)
		}
		return c.compared(i, cmp, last), true
	}
	return i, false
}

// boundless reports whether no time begins at i.
func (c *targetClause) boundless(i int) bool {
	_, ok := c.span(i)
	return !ok
}

// leads reads the words that lead to a figure or a comparator: to, at, achieve
// a, in line with.
func (c *targetClause) leads(i int) int {
	j := i
	for n := 0; n < 5; n++ {
		if op, _ := c.operator(j); op != "" {
			break
		}
		next := c.lead(j)
		if next == j {
			if c.sign(j) != ':' && c.sign(j) != '=' || j == i {
				break
			}
			next++
		}
		if c.word(j) == "by" { // by 10% is a change, by 10 March 2010 a time
			if _, ok := c.span(j); ok {
				return i
			}
			if after := c.changes(j, next); after > j {
				c.use(i, j)
				return after
			}
			return i
		}
		j = next
	}
	if j == i {
		return i
	}
	if m, ok := c.span(j); ok && c.word(j-1) != "to" && m.refused == "" && c.bareYear(j, m) { // the 2004 baseline
		return i
	}
	if c.word(j-1) == "to" {
		if next := c.oneOf(j, "nil", "zero", "none"); next > j {
			c.use(i, j)
			return c.setLevel(j, figure{value: "0", next: next}, AtMost, true)
		}
	}
	if op, next := c.operator(j); op != "" {
		after, took := c.after(j, op, next)
		if took {
			c.use(i, j)
		}
		return after
	}
	if f, ok := c.figure(j); ok {
		if way, next := c.way(f.next); way == Reduce || way == Increase {
			c.use(i, j)
			return c.setChange(j, f, way, next)
		}
		if c.word(j-1) == "of" && c.change >= 0 { // 10% reduction of 500
			c.doubt(whySecond)
			return f.next
		}
		at := c.level
		next := c.setLevel(j, f, "", c.word(j-1) == "to" || c.word(j-1) == "at")
		if c.level != at {
			c.use(i, j)
		}
		return next
	}
	if cmp, next := c.comparator(j); next > j {
		c.use(i, j)
		return c.compared(j, cmp, next)
	}
	if way, next := c.way(j); way != "" && c.word(next) == "of" { // an increase of 20
		c.use(i, j)
		return c.goes(j, way, next)
	}
	return i
}

// lead skips one of the words that lead to a figure.
func (c *targetClause) lead(i int) int {
	switch c.word(i) {
	case "achieve", "achieving", "reach", "reaching", "attain", "targets", "to", "at", "of", "a", "an", "the", "is", "match", "matching", "meet", "by":
		return i + 1
	case "target":
		return c.oneOf(i+1, "of")
	case "in":
		return c.oneOf(i, "in line with")
	case "equal":
		return c.oneOf(i, "equal to")
	case "set":
		return c.oneOf(i, "set at")
	}
	return i
}

// changes reads by 10%, by half, by four percentage points.
func (c *targetClause) changes(i, next int) int {
	if n, last := c.share(next); last > next {
		if n == "" {
			c.doubt(whyThird)
			return last
		}
		op := ReduceByPer
		if c.verbWay == Increase {
			op = IncreaseByPer
		} else if c.verbWay != Reduce {
			c.doubt(whyUpOrDown)
			op = ""
		}
		return c.setChangeOp(i, figure{value: n, unit: Percent, next: last}, op, last)
	}
	f, ok := c.figure(next)
	if !ok {
		return i
	}
	return c.setChange(i, f, "", f.next)
}

// setChange keeps a change, in the direction way or that of the verb before.
func (c *targetClause) setChange(i int, f figure, way Operator, next int) int {
	if way != "" && c.verb < 0 {
		c.verb, c.verbWay, c.verbEnd = i, way, i
	}
	return c.setChangeOp(i, f, "", next)
}

func (c *targetClause) setChangeOp(i int, f figure, op Operator, next int) int {
	if c.change >= 0 || f.low != "" || c.level >= 0 && c.parted(c.levelIs.next, i) {
		c.doubt(whySecond)
		return next
	}
	c.change, c.changeIs, c.changeOp = i, f, op
	return c.use(i, next)
}

// parted reports whether an "and" stands between two tokens. The answer no is
// asked for once a target, so that the work stays in step with the text.
func (c *targetClause) parted(i, j int) bool {
	for ; i < j && !c.and; i++ {
		c.and = c.word(i) == "and" || c.sign(i) == '&'
	}
	return c.and
}

// plain reads a figure to which no word leads.
func (c *targetClause) plain(i int, f figure) int {
	if way, next := c.way(f.next); way == Reduce || way == Increase {
		return c.setChange(i, f, way, next)
	}
	if next := c.beside(i, f); next > i {
		return next
	}
	if f.bare && !c.first(i) && c.sign(i-1) != ':' && c.sign(i-1) != '=' {
		return f.next
	}
	if f.bare && c.sign(f.next) == '.' { // 3. Reduce ...
		return f.next
	}
	return c.setLevel(i, f, "", false)
}

// beside reads a change from a time: 10% below the 2005 level.
func (c *targetClause) beside(i int, f figure) int {
	way := Reduce
	k := c.oneOf(f.next, "below", "lower than", "less than", "down on")
	if k == f.next {
		way = Increase
		k = c.oneOf(f.next, "above", "higher than", "more than", "up on")
	}
	m, ok := c.atom(k)
	if k == f.next || !ok || m.refused != "" || m.yearless || c.change >= 0 || c.From != nil {
		return i
	}
	next := c.oneOf(m.next, "baseline", "levels", "level", "figure", "position", "rate")
	c.From = &Observation{Text: c.between(k, next), Period: c.moment(k, m)}
	return c.setChange(i, f, way, next)
}

// first reports whether nothing but understood words stand before token i.
func (c *targetClause) first(i int) bool {
	for j := i - 1; j >= c.start; j-- {
		if !c.toks[j].used && !c.filler(j) {
			return false
		}
	}
	return true
}

// setLevel keeps the figure as what is to be reached. A figure with a unit
// takes the place of one without, which may be a code or an age.
func (c *targetClause) setLevel(i int, f figure, op Operator, led bool) int {
	if after, next := c.suffix(f.next); after != "" && op == "" {
		op, f.next = after, next
	}
	switch {
	case c.level < 0:
	case c.levelIs.bare && !f.bare:
		for j := c.level; j < c.levelIs.next; j++ {
			c.toks[j].used = false
		}
	case f.bare && !led:
		return f.next
	default:
		c.clash = true
		return f.next
	}
	if c.change >= 0 && c.parted(c.changeIs.next, i) {
		c.doubt(whySecond)
		return f.next
	}
	if c.sign(i-1) == '-' && i-1 == c.start {
		c.doubt(whyDash)
	}
	c.level, c.levelIs, c.levelOp, c.led = i, f, op, led
	return c.use(i, f.next)
}

// goes reads a word that says up, down or hold.
func (c *targetClause) goes(i int, way Operator, next int) int {
	if next < len(c.toks) && c.word(next) == "of" {
		if f, ok := c.figure(next + 1); ok && way != Maintain { // reduction of 12%
			return c.setChange(i, f, way, f.next)
		}
	}
	if c.verb < 0 {
		c.verb, c.verbWay, c.verbEnd = i, way, next
	}
	return next
}

// compared keeps the comparator, and marks the words that lead to it.
func (c *targetClause) compared(i int, cmp Comparator, next int) int {
	if c.Comparator == nil {
		c.Comparator = &cmp
		c.use(i, next)
	}
	return next
}

// due keeps the time by which the target is to be met.
func (c *targetClause) due(i int, m moment) int {
	if c.By != (When{}) || m.To.IsZero() || c.oneOf(m.next, "baseline", "levels", "level", "position") > m.next {
		return m.next
	}
	c.By = c.moment(i, m)
	next := c.oneOf(m.next, "target")
	return c.use(i, next)
}

// later reads a year after that, where the target before has a date.
func (c *targetClause) later(i int) int {
	if c.before == "" || c.By != (When{}) {
		return i
	}
	j := i
	n := 1
	if c.word(j) == "a" || c.word(j) == "the" {
		j++
	} else if k, next, ok := c.count(j); ok {
		n, j = k, next
	}
	next := c.oneOf(j, "year after that", "year after", "year later", "years after that", "years later", "following year")
	if next == j {
		return i
	}
	last, err := c.before.Parse()
	if err != nil || last.To.Month == 0 || n > 50 {
		return i
	}
	year := Date{Year: last.To.Year + n, Month: last.To.Month}
	if last.To.Day != 0 {
		year.Day = min(last.To.Day, daysIn(year.Year, year.Month))
	}
	by := Interval{To: year}
	if !last.From.IsZero() {
		by.From = year
	}
	c.By = When{Text: c.between(i, next), Dates: by.Dates()}
	return c.use(i, next)
}

// starting reads the figure or the time that a change is counted from: from
// 16%, from the 2004 baseline of 10%, on a 1998 baseline.
func (c *targetClause) starting(i int) int {
	j := i
	switch c.word(i) {
	case "from", "against", "on":
		j++
	case "compared":
		if j = c.oneOf(i, "compared to", "compared with"); j == i {
			return i
		}
	case "baseline":
	default:
		return i
	}
	if c.From != nil {
		return i
	}
	j = c.oneOf(j, "the", "a", "an", "our")
	o := Observation{}
	textFrom := j
	if m, ok := c.atom(j); ok && m.refused == "" && !m.yearless {
		if c.oneOf(m.next, "baseline", "level", "levels", "figure", "position", "rate") == m.next {
			return i // from April 2008: a time of its own
		}
		o.Period = c.moment(j, m)
		j = m.next
	}
	said := c.oneOf(j, "baseline", "level", "levels", "figure", "position", "rate")
	last := said
	if said > j || o.Period == (When{}) {
		k := said
		if said > j {
			k = c.oneOf(said, "of", "is")
			if c.sign(k) == ':' || c.sign(k) == '=' || c.sign(k) == '-' {
				k++
			}
		}
		if f, ok := c.figure(k); ok && (f.value != "") {
			o.Value, o.Unit, last = f.value, f.unit, f.next
		} else if said == j {
			return i
		}
	}
	if o.Value == "" && o.Period == (When{}) {
		return i
	}
	if o.Value != "" && o.Period == (When{}) { // from 16% (2004), from 16% in 2004
		k, bracket := last, c.sign(last) == '('
		if bracket {
			k++
		}
		if m, ok := c.atom(c.oneOf(k, "in")); ok && m.refused == "" && !m.yearless && (bracket || c.word(k) == "in") {
			end := c.oneOf(m.next, "baseline")
			if !bracket || c.sign(end) == ')' {
				o.Period = c.moment(c.oneOf(k, "in"), m)
				last = end
				if bracket {
					last++
				}
			}
		}
	}
	o.Text = c.between(textFrom, last)
	c.From = &o
	return c.use(i, last)
}

// aside reads what stands in brackets at i: the time, the starting figure, the
// state of the target. Figures in brackets are not the target itself.
func (c *targetClause) aside(i int) int {
	end := i + 1
	for ; end < len(c.toks) && end < i+maxClause && c.sign(end) != ')'; end++ {
	}
	if c.sign(end) != ')' {
		return i + 1
	}
	j := i + 1
	if next := c.starting(j); next > j {
		if next == end {
			c.use(i, end+1)
		}
		return end + 1
	}
	if m, ok := c.span(j); ok && m.refused == "" {
		switch next := c.oneOf(m.next, "target", "baseline"); {
		case next > m.next && c.word(m.next) == "baseline":
			if c.From == nil && next == end {
				c.From = &Observation{Text: c.between(j, next), Period: c.moment(j, m)}
				c.use(i, end+1)
			}
			return end + 1
		case next == end:
			c.due(j, m)
			if c.toks[j].used {
				c.use(i, end+1)
			}
			return end + 1
		}
	}
	if end == j+1 {
		c.others(j)
	}
	return end + 1
}

// others reads what is left: all of a set, no at the start, a state.
func (c *targetClause) others(i int) int {
	switch c.word(i) {
	case "all":
		if c.first(i) && c.level < 0 && c.Operator == "" {
			c.Operator = AllOf
			j := c.oneOf(i, "all of the", "all of", "all")
			if n, next, ok := c.count(j); ok {
				c.Value = Decimal(strconv.Itoa(n))
				return c.use(i, next)
			}
			return c.use(i, j)
		}
	case "no":
		if c.first(i) && c.level < 0 && i+1 < len(c.toks) && c.word(i+1) != "" && c.sign(i+1) != '.' {
			switch c.word(i + 1) {
			case "increase", "decrease", "reduction", "later", "longer", "or", "further":
				return i + 1
			}
			c.doubt(whyNil)
			return c.setLevel(i, figure{value: "0", unit: UnitCount, next: i + 1}, AtMost, true)
		}
	case "zero", "nil":
		if c.level < 0 {
			return c.setLevel(i, figure{value: "0", next: i + 1, bare: true}, "", true)
		}
	case "stretch":
		c.Stretch = true
		return c.use(i, c.oneOf(i, "stretch target", "stretch"))
	case "deferred", "postponed":
		return c.setState(i, TargetDeferred)
	case "proposed":
		return c.setState(i, TargetProposed)
	case "agreed":
		return c.setState(i, TargetSet)
	case "renegotiated":
		return c.setState(i, TargetRenegotiated)
	case "missed":
		return c.setState(i, TargetMissed)
	case "current", "present", "existing":
		if next := c.oneOf(i+1, "level", "levels", "performance", "position", "rate"); next > i+1 && c.verbWay == Maintain && c.verbEnd == i {
			return c.use(i, next)
		}
	}
	return i + 1
}

func (c *targetClause) setState(i int, s TargetState) int {
	if c.State == "" {
		c.State = s
		c.use(i, i+1)
	}
	return i + 1
}

// result puts the clause together.
func (c *targetClause) result() Target {
	t := c.Target
	switch {
	case c.level >= 0 && c.change >= 0:
		c.both(&t)
	case c.change >= 0:
		c.putChange(&t)
	case c.level >= 0:
		c.putLevel(&t)
		if c.Comparator != nil {
			c.doubt(whyTwoKinds)
		}
	case c.Comparator != nil:
		t.Operator = Compare
		if c.verb >= 0 {
			c.use(c.verb, c.verbEnd)
		}
	case c.verb >= 0 && t.Operator == "" && t.Absent == "" && c.first(c.verb):
		t.Operator = c.verbWay
		c.use(c.verb, c.verbEnd)
	}
	return t
}

// putLevel fills in what is to be reached.
func (c *targetClause) putLevel(t *Target) {
	f := c.levelIs
	if f.assumed != "" {
		c.doubt(f.assumed)
	}
	t.Value, t.Low, t.High, t.Unit, t.Operator = f.value, f.low, f.high, f.unit, c.levelOp
	if strings.HasPrefix(string(f.value), "-") {
		c.doubt(whyMinus)
	}
	if c.verb >= 0 && c.verb < c.level && (c.led || c.levelOp != "") {
		c.use(c.verb, c.verbEnd)
	}
	way := c.verbWay
	switch {
	case t.Operator != "":
	case f.low != "":
		t.Operator = MaintainBetween
		if f.bare && way == "" && c.word(c.level) != "between" {
			c.doubt(whyAges)
		}
		if c.verbWay == Maintain {
			c.use(c.verb, c.verbEnd)
		}
	case way == Maintain:
		t.Operator = Maintain
		c.use(c.verb, c.verbEnd)
	case way != "" && !c.led && t.From == nil:
		c.doubt(whyByOrTo)
	case way == "" && t.From != nil && t.From.Value != "":
		way = Increase
		if c.rises(f.value, t.From.Value) {
			way = Reduce
		}
		if f.unit == "" && c.verb < 0 {
			c.doubt(whyFromTo)
		}
		fallthrough
	default:
		switch way {
		case Reduce:
			t.Operator = AtMost
		case Increase:
			t.Operator = AtLeast
		}
	}
	if way != "" && c.verb >= 0 && t.Operator != "" {
		c.use(c.verb, c.verbEnd)
	}
}

// putChange fills in what is to be added or taken away.
func (c *targetClause) putChange(t *Target) {
	f := c.changeIs
	t.Value, t.Unit, t.Operator = f.value, f.unit, c.changeOp
	if c.verb >= 0 {
		c.use(c.verb, c.verbEnd)
	}
	if c.changeOp != "" {
		return
	}
	switch {
	case c.verbWay == Reduce && f.unit == Percent:
		t.Operator = ReduceByPer
		c.doubt(whyPerCent)
	case c.verbWay == Increase && f.unit == Percent:
		t.Operator = IncreaseByPer
		c.doubt(whyPerCent)
	case c.verbWay == Reduce:
		t.Operator = ReduceBy
	case c.verbWay == Increase:
		t.Operator = IncreaseBy
	default:
		c.doubt(whyUpOrDown)
	}
}

// both puts together a change and a level. From 16% by four points to 12% is
// one target, of which the change is kept, because start and change give the
// level; doubled to 70 are two.
func (c *targetClause) both(t *Target) {
	if t.From != nil && t.From.Value != "" {
		c.led = true
		if !c.agrees(t.From.Value) {
			c.putLevel(t)
			return
		}
		if c.verb < 0 {
			c.verb, c.verbWay, c.verbEnd = c.change, Increase, c.change
			if c.rises(c.levelIs.value, t.From.Value) {
				c.verbWay = Reduce
			}
		}
		why := c.why
		c.putChange(t)
		c.why = why // the figures show what the per cent is of
		return
	}
	change, level := Target{}, Target{}
	c.led = true
	c.putLevel(&level)
	why := c.why
	c.putChange(&change)
	c.why = why
	if change.Operator == ReduceByPer || change.Operator == IncreaseByPer {
		if c.changeOp == "" {
			c.doubt(whyPerCent)
		}
	}
	change.Text, level.Text = c.between(c.change, c.changeIs.next), c.between(c.level, c.levelIs.next)
	if c.verbWay == "" && (c.changeOp == MultiplyBy || c.changeOp == IncreaseByPer) && level.Operator == "" {
		level.Operator = AtLeast
	} else if c.changeOp == ReduceByPer && level.Operator == "" {
		level.Operator = AtMost
	}
	t.All = []Target{change, level}
}

// agrees reports whether the start, the change and the level agree, and doubts
// the target where they do not.
func (c *targetClause) agrees(from Decimal) bool {
	start, ok1 := numberOf(from)
	change, ok2 := numberOf(c.changeIs.value)
	level, ok3 := numberOf(c.levelIs.value)
	moved, err := level.Sub(start)
	if !ok1 || !ok2 || !ok3 || err != nil {
		return false
	}
	if moved.Sign() < 0 {
		moved = moved.Neg()
	}
	part, err := start.Mul(change)
	switch {
	case c.changeOp == MultiplyBy:
		if err == nil && part.Equal(level) {
			return true
		}
	case c.changeIs.unit == Percent:
		if part, err = part.Mul(Number{1, 2}); err == nil && part.Equal(moved) {
			return true
		}
		if moved.Equal(change) {
			c.doubt(fmt.Sprintf("from %s to %s is %s percentage points, not %s per cent", from, c.levelIs.value, change, change))
			return false
		}
	case moved.Equal(change):
		return true
	}
	c.doubt(fmt.Sprintf("the change does not agree with the figures: from %s to %s is %s", from, c.levelIs.value, moved))
	return false
}
