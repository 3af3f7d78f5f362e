package plan

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	whyNoFigure   = "no figure was found"
	whyManyFigure = "more than one figure is named, and which one is meant is not said"
	whyBound      = "a bound is given, not a figure"
	whySmall      = "fewer than so many cases is read as a number held back because it is small"
	whyDash       = "the dash may be a minus"
	whyAddition   = "the figure is to be added to another one"
)

// ReadObservation reads a baseline or an actual figure as people write it: 72%
// (2007/08), Hampshire: 27.9% (2008/09 provisional), 32.0 per 1,000 (1998
// baseline), 63 staff trained, 44 out of 60, not available. Several figures in
// one text, such as 4.6% obese (2002); 15.1% overweight (2002), come as several
// observations, each with its own part of the text.
//
// The name before a colon is the area when hints has it.
func ReadObservation(text string, hints Hints) Reading[[]Observation] {
	r := newReader(text, hints)
	if r.blank() {
		r.use(0, len(r.toks))
		r.doubt("a dash is read as a cell left blank")
		return judge(&r, []Observation{{Text: text, Absent: Blank}}, true, "")
	}
	var all []Observation
	for i := 0; i < len(r.toks); {
		start := i
		c := observationClause{reader: &r, start: i, figure: -1, several: len(all) > 0}
		i = c.read(i)
		if c.clash {
			r.why = whyManyFigure
			return judge(&r, []Observation(nil), false, "")
		}
		c.several = c.several || i < len(r.toks)
		if o := c.result(); o.Value != "" || o.Low != "" || o.Numerator != "" || o.Absent != "" {
			o.Text = r.trimmed(start, i)
			all = append(all, o)
		}
	}
	if len(all) == 1 {
		all[0].Text = text
	}
	return judge(&r, all, len(all) > 0, whyNoFigure)
}

// observationClause is one observation on its way.
type observationClause struct {
	*reader
	Observation
	start    int // the first token
	figure   int // the first token of the figure, or -1
	figureIs figure
	label    [2]int // a name before a colon that nobody knows
	several  bool   // it is one of several
	clash    bool
}

// read reads tokens from i on and returns where the next observation begins.
func (c *observationClause) read(i int) int {
	i = c.name(i)
	if absent, next := c.absence(i); absent != "" {
		c.Absent = absent
		i = c.use(i, next)
	} else if absent, next := c.symbol(i); absent != "" {
		c.Absent = absent
		i = c.use(i, next)
	}
	for i < len(c.toks) {
		if i > c.start {
			if next, ok := c.breaks(i); ok {
				return c.use(i, next)
			}
		}
		switch {
		case c.sign(i) == '(':
			i = c.aside(i)
		case c.Absent == ToBeConfirmed: // what else is said is about the confirming
			i++
		default:
			i = c.step(i)
		}
	}
	return i
}

// breaks reports whether the observation ends at i, and where the next one
// begins: behind a separator, or on a new line.
func (c *observationClause) breaks(i int) (next int, ok bool) {
	strong := c.sign(i) == ';' || c.toks[i].line
	if c.figure < 0 && c.Numerator == "" && c.Absent == "" ||
		!strong && c.sign(i) != ',' && c.sign(i) != '/' && c.sign(i) != '|' && c.sign(i) != '&' && c.word(i) != "and" {
		return i, false
	}
	start := i
	for start < len(c.toks) && start < i+4 && (c.filler(start) || c.word(start) == "and") {
		start++
	}
	if strong {
		return start, true
	}
	if c.Period.IsZero() && c.Group == "" && c.Area == "" {
		return i, false
	}
	j := start
	if m, ok := c.span(j); ok && m.refused == "" {
		j = m.next
		for j < m.next+2 && j < len(c.toks) && c.filler(j) {
			j++
		}
	} else if isGroup(c.word(j)) || c.word(j) != "" && c.digits(j) == "" && c.sign(j+1) == ':' {
		j++
		if c.sign(j) == ':' {
			j++
		}
	}
	f, ok := c.reader.figure(j)
	return start, ok && f.unit == c.figureIs.unit
}

// step reads what stands at i and returns the next token to look at.
func (c *observationClause) step(i int) int {
	if next := c.partOf(i); next > i {
		return next
	}
	if m, ok := c.span(i); ok && c.fits(i, m) {
		if m.refused != "" {
			c.doubt(m.refused)
			return max(i+1, m.next)
		}
		return c.during(i, m)
	}
	if state, next := c.firmness(i); state != "" && c.State == "" {
		c.State = state
		return c.use(i, next)
	}
	if f, ok := c.reader.figure(i); ok {
		return c.take(i, f, false)
	}
	if i == 0 && len(c.toks) == 1 && (c.word(i) == "nil" || c.word(i) == "zero") {
		return c.take(i, figure{value: "0", next: i + 1}, true)
	}
	if op, next := c.operator(i); op != "" && c.figure < 0 {
		if f, ok := c.reader.figure(next); ok && !f.bare {
			c.doubt(whyBound)
			return f.next
		}
	}
	if c.sign(i) == '+' && c.figure < 0 && !c.glued(i) {
		if f, ok := c.reader.figure(i + 1); ok {
			c.doubt(whyAddition)
			return f.next
		}
	}
	if next := c.margin(i); next > i {
		return next
	}
	if next := c.oneOf(i, "is", "was", "at", "of", "stood at", "stands at", "outturn of", "outturn was", "outturn", "baseline of", "baseline", "actual", "currently", "=", "figure of"); next > i {
		if f, ok := c.reader.figure(next); ok {
			after := c.take(next, f, true)
			if c.figure == next {
				c.use(i, next)
			}
			return after
		}
		if c.word(i) == "baseline" || c.word(i) == "actual" || c.word(i) == "outturn" {
			return c.use(i, next)
		}
	}
	return i + 1
}

// take keeps a figure. A figure with a unit takes the place of one without.
func (c *observationClause) take(i int, f figure, led bool) int {
	switch {
	case c.Absent != "":
		return f.next
	case c.figure >= 0 && f.bare == c.figureIs.bare && i <= c.figureIs.next+1: // 64.9 to 55.3
		c.clash = true
		return f.next
	}
	if f.bare && !led && c.sign(i-1) != ':' {
		for j := i - 1; j >= c.start && j >= i-3; j-- {
			if !c.toks[j].used && !c.filler(j) && (j < c.label[0] || j >= c.label[1]) {
				return f.next // a code, an age, a grade
			}
			if c.toks[j].used {
				break
			}
		}
	}
	switch {
	case c.figure < 0:
	case c.figureIs.bare && !f.bare:
		for j := c.figure; j < c.figureIs.next; j++ {
			c.toks[j].used = false
		}
	case f.bare:
		return f.next
	default:
		c.clash = true
		return f.next
	}
	if c.sign(i-1) == '-' && i-1 == c.start {
		c.doubt(whyDash)
	}
	c.figure, c.figureIs = i, f
	return c.use(i, f.next)
}

// during keeps the time that the figure is for.
func (c *observationClause) during(i int, m moment) int {
	if !c.Period.IsZero() {
		return m.next
	}
	c.Period = c.moment(i, m)
	return c.use(i, c.oneOf(m.next, "baseline", "actual", "outturn", "figure"))
}

// aside reads what stands in brackets at i: the time, the firmness, a margin,
// the per cent of a count.
func (c *observationClause) aside(i int) int {
	end := i + 1
	for ; end < len(c.toks) && end < i+maxClause && c.sign(end) != ')'; end++ {
	}
	if c.sign(end) != ')' {
		return i + 1
	}
	for j := i + 1; j < end; {
		if next := c.margin(j); next > j {
			j = next
			continue
		}
		if f, ok := c.reader.figure(j); ok && c.Numerator != "" && c.figure < 0 && f.unit == Percent {
			j = c.take(j, f, true)
			continue
		}
		if m, ok := c.span(j); ok && m.next <= end {
			if m.refused != "" {
				c.doubt(m.refused)
				j = max(j+1, m.next)
			} else {
				j = c.during(j, m)
			}
			continue
		}
		if state, next := c.firmness(j); state != "" && c.State == "" {
			c.State = state
			j = c.use(j, next)
			continue
		}
		if c.word(j) == "baseline" || c.word(j) == "actual" || c.word(j) == "outturn" {
			c.use(j, j+1)
		}
		j++
	}
	return end + 1
}

// result puts the observation together.
func (c *observationClause) result() Observation {
	o := c.Observation
	f := c.figureIs
	if f.assumed != "" {
		c.doubt(f.assumed)
	}
	if c.figure >= 0 {
		o.Value, o.Unit = f.value, f.unit
		if f.low != "" {
			o.Low, o.High = f.low, f.high
		}
		c.series(&o)
	}
	if c.label[1] > c.label[0] {
		c.labelled(&o)
	}
	return o
}

// series reads the words behind a figure: which of several it is, or what is
// counted.
func (c *observationClause) series(o *Observation) {
	i := c.figureIs.next
	end := i
	for end < len(c.toks) && end < i+4 && c.word(end) != "" && c.digits(end) == "" && !c.toks[end].used && !c.toks[end].line {
		end++
	}
	if end == i {
		return
	}
	if c.several && (end == len(c.toks) || c.filler(end) || c.toks[end].used || c.toks[end].line) {
		o.Series = c.between(i, end)
		c.use(i, end)
		c.doubt(fmt.Sprintf("%q is read as the name of the figure", o.Series))
		return
	}
	if o.Unit == "" && o.Value != "" && !strings.Contains(string(o.Value), ".") {
		o.Unit = UnitCount // 63 staff trained: the rest says of what
	}
}

// labelled reads a name before a colon that is not among the known areas: of
// one observation a proper name is likely the area, of several a series.
func (c *observationClause) labelled(o *Observation) {
	i, end := c.label[0], c.label[1]
	name := c.between(i, end)
	switch {
	case c.several:
		o.Series = name
		c.doubt(fmt.Sprintf("%q is read as the name of the figure", name))
	case c.proper(i, end):
		o.Area = name
		c.doubt(fmt.Sprintf("%q is read as the area", name))
	default:
		return
	}
	c.use(i, end)
}

// proper reports whether the words from i to end are a proper name: capitals,
// but for and, of, upon, the.
func (c *observationClause) proper(i, end int) bool {
	for j := i; j < end; j++ {
		switch c.word(j) {
		case "", "and", "of", "upon", "the", "on":
			continue
		}
		text := c.text[c.toks[j].start:c.toks[j].end]
		first, size := utf8.DecodeRuneInString(text)
		if !unicode.IsUpper(first) || size < len(text) && text == strings.ToUpper(text) {
			return false
		}
	}
	return true
}
