package check

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// A change is "by 7.4% from 56.3% to 63.7%" as a text tells it.
type change struct {
	by       plan.Number
	byUnit   string // "%", "points" or ""
	from, to plan.Number
	percent  bool // the figures are percentages
}

const (
	figureIn = `(\d{1,9}(?:\.\d{1,6})?) ?(%|per ?cent\b)?`
	pointsIn = `(\d{1,9}(?:\.\d{1,6})?) ?(%|per ?cent|percentage)? ?(points?\b)?`
)

// The two orders in which people tell a change.
var (
	byFromTo = pattern(`(?i)\bby ` + pointsIn + `,? from ` + figureIn + ` to ` + figureIn)
	fromToBy = pattern(`(?i)\bfrom ` + figureIn + ` to ` + figureIn + `,? \(?(?:an? )?(?:by|increase of|rise of|fall of|reduction of|decrease of|improvement of) ` + pointsIn)
)

// changes returns the changes that a text tells.
func changes(text string) []change {
	if !strings.Contains(text, "from ") && !strings.Contains(text, "From ") {
		return nil
	}
	var all []change
	for _, m := range byFromTo().FindAllStringSubmatch(text, -1) {
		all = appendChange(all, m[1], m[2], m[3], m[4], m[6], m[5], m[7])
	}
	for _, m := range fromToBy().FindAllStringSubmatch(text, -1) {
		all = appendChange(all, m[5], m[6], m[7], m[1], m[3], m[2], m[4])
	}
	return all
}

func appendChange(all []change, by, sign, points, from, to, fromSign, toSign string) []change {
	c := change{percent: fromSign != "" || toSign != ""}
	switch {
	case points != "" || strings.EqualFold(sign, "percentage"):
		c.byUnit = "points"
	case sign != "":
		c.byUnit = "%"
	}
	var ok [3]bool
	c.by, ok[0] = number(plan.Decimal(by))
	c.from, ok[1] = number(plan.Decimal(from))
	c.to, ok[2] = number(plan.Decimal(to))
	if ok != [3]bool{true, true, true} {
		return all
	}
	return append(all, c)
}

// difference returns how far the two figures lie apart.
func (c change) difference() plan.Number {
	d, err := c.to.Sub(c.from)
	if err != nil {
		return plan.Number{}
	}
	if d.Sign() < 0 {
		return d.Neg()
	}
	return d
}

// relative returns the difference as a share of the first figure, in per cent;
// 0 where that is none.
func (c change) relative() float64 {
	from := float(c.from)
	if from == 0 {
		return 0
	}
	return 100 * float(c.difference()) / from
}

// float is good enough to say whether two written numbers are near each other.
func float(n plan.Number) float64 {
	f, _ := strconv.ParseFloat(n.String(), 64) // a number is always in the form that it reads
	return f
}

// near says whether a value is a number as far as that is written: 13, 13.1 and
// 13.12 are all near 13.123. One unit of the last digit is allowed for cutting
// in place of rounding.
func near(value float64, written plan.Number) bool {
	unit := 1.0
	_, fraction, _ := strings.Cut(written.String(), ".")
	for range fraction {
		unit /= 10
	}
	return math.Abs(value-float(written)) < unit
}

func changeDisagrees(p *Pass) {
	for t := range p.wordings() {
		if t.signs&digit == 0 || t.signs&fr == 0 {
			continue
		}
		for _, c := range changes(*t.Value) {
			if message := c.fault(); message != "" {
				p.Report(diag.Diagnostic{
					Pointer: t.Pointer, Message: message,
					Help: "write percentage points where the difference is meant, or correct the figures",
				})
			}
		}
	}
}

// fault says what is wrong with a change, or "".
func (c change) fault() string {
	diff, rel := c.difference(), c.relative()
	switch {
	case rel == 0, !c.percent && isYear(c.from) && isYear(c.to),
		c.byUnit == "" && (c.percent || isYear(c.by)): // "by 7" may be either, and "by 2010" is a date
		return ""
	}
	sign := ""
	if c.percent {
		sign = "%"
	}
	figures := fmt.Sprintf("from %s%s to %s%s", c.from, sign, c.to, sign)
	switch {
	case c.byUnit != "%" && near(float(diff), c.by), c.byUnit == "%" && near(rel, c.by):
		return ""
	case c.byUnit == "%" && c.percent && near(float(diff), c.by):
		return fmt.Sprintf("%s is %s percentage points, or %.1f per cent: the text says %s%%", figures, diff, rel, c.by)
	case c.byUnit == "%":
		return fmt.Sprintf("%s is a change of %.1f per cent, and the text says %s%%", figures, rel, c.by)
	}
	return fmt.Sprintf("%s is a change of %s, and the text says %s", figures, diff, c.by)
}

// isYear says whether a number without a sign may be a year.
func isYear(n plan.Number) bool {
	return n.Cmp(plan.Int(1900)) >= 0 && n.Cmp(plan.Int(2100)) <= 0 && !strings.Contains(n.String(), ".")
}

var (
	upFromTo   = pattern(`(?i)\b(?:increas\w*|rose|risen|rising|rise|up|grew|grown|more)\b[^.;]{0,40}? from ` + figureIn + ` to ` + figureIn)
	downFromTo = pattern(`(?i)\b(?:decreas\w*|fell|fallen|falling|fall|down|reduc\w*|drop\w*)\b[^.;]{0,40}? from ` + figureIn + ` to ` + figureIn)
	upDown     = pattern(`(?i)\b(?:has|have) (?:risen|increased|grown) to [\d.,]+%?,? which is down\b`)
	downUp     = pattern(`(?i)\b(?:has|have) (?:fallen|decreased|dropped) to [\d.,]+%?,? which is up\b`)
)

func wordsDisagree(p *Pass) {
	for t := range p.wordings() {
		text := *t.Value
		if t.signs&digit == 0 || t.signs&(fr|wh) == 0 || !hasAny(text, "from ", "which is ") {
			continue
		}
		found := ""
		switch {
		case upDown().MatchString(text), downUp().MatchString(text):
			found = "the text says that a figure went up and down at once"
		default:
			found = against(text, upFromTo(), "a rise", -1)
			if found == "" {
				found = against(text, downFromTo(), "a fall", 1)
			}
		}
		if found != "" {
			p.Report(diag.Diagnostic{Pointer: t.Pointer, Message: found, Help: "correct the word or the figures"})
		}
	}
}

// against tells of a change whose figures go the other way than its word.
func against(text string, r *regexp.Regexp, word string, sign int) string {
	for _, m := range r.FindAllStringSubmatch(text, -1) {
		from, ok1 := number(plan.Decimal(m[1]))
		to, ok2 := number(plan.Decimal(m[3]))
		if ok1 && ok2 && to.Cmp(from) == sign && !(isYear(from) && isYear(to)) {
			return fmt.Sprintf("the text speaks of %s, and the figures go from %s to %s", word, from, to)
		}
	}
	return ""
}
