package plan

import (
	"fmt"
	"strings"
)

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
