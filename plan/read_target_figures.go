package plan

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
