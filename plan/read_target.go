package plan

import "strconv"

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
		if _, ok := c.figure(i + 2); ok && c.word(i+1) == "to" && c.level >= 0 && !c.By.IsZero() {
			return i + 2, true
		}
	}
	strong := c.sign(i) == ';' || c.toks[i].line || c.between(i, i+1) == "AND"
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
	if c.By.IsZero() {
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
