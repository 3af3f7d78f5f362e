package plan

// mostAreas is the number of areas that the text before a figure is compared
// with. A county has a dozen districts, and some name their wards too.
const mostAreas = 150

// name reads a heading or the name of an area or group before the figure.
func (c *observationClause) name(i int) int {
	for _, area := range c.Areas[:min(mostAreas, len(c.Areas))] {
		if next, ok := c.named(i, area); ok {
			c.Area = area
			if c.sign(next) == ':' || c.sign(next) == '-' && !c.glued(next) {
				next++
			}
			return c.use(i, next)
		}
	}
	if isGroup(c.word(i)) {
		end := i + 1
		_, ok := c.reader.figure(end)
		if c.sign(end) == ':' {
			ok, end = true, end+1
		}
		if ok {
			c.Group = c.between(i, i+1)
			return c.use(i, end)
		}
	}
	end := i
	for end < len(c.toks) && end < i+8 && c.sign(end) != ':' {
		if c.digits(end) != "" || c.word(end) == "" && c.sign(end) != '&' && c.sign(end) != '-' && c.sign(end) != '\'' {
			return i
		}
		end++
	}
	if end == i || c.sign(end) != ':' {
		return i
	}
	switch c.word(i) {
	case "baseline", "actual", "actuals", "outturn", "result", "performance", "current", "latest", "figure", "position":
		return c.use(i, end+1)
	}
	c.label = [2]int{i, end}
	return end + 1
}

// isGroup reports whether a word names a group that figures are often given for.
func isGroup(word string) bool {
	switch word {
	case "boys", "girls", "males", "females", "male", "female":
		return true
	}
	return false
}

// named reports whether the words of a name stand at i, whatever their case.
func (c *observationClause) named(i int, name string) (next int, ok bool) {
	next = i
	for at := 0; ; next++ {
		t, more := nextToken(name, at)
		if !more {
			return next, next > i
		}
		at = int(t.end)
		word := ""
		if t.kind != signToken {
			word = name[t.start:t.end]
		}
		if c.sign(next) != t.sign || !equalLower(word, c.word(next)) {
			return i, false
		}
	}
}

// equalLower reports whether s with A to Z in lower case is lower.
func equalLower(s, lower string) bool {
	if len(s) != len(lower) {
		return false
	}
	for i := range len(s) {
		b := s[i]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		if b != lower[i] {
			return false
		}
	}
	return true
}

// symbol reads the signs and letters that stand for a figure in tables.
func (c *observationClause) symbol(i int) (Absence, int) {
	switch {
	case c.sign(i) == '*' && len(c.toks) == 1:
		c.doubt("* is read as suppressed")
		return Suppressed, i + 1
	case c.sign(i) == '<':
		if n, next, ok := c.count(i + 1); ok && n <= 10 && next == len(c.toks) {
			c.doubt(whySmall)
			return Suppressed, next
		}
	case len(c.toks) == 1 && c.word(i) == "c":
		c.doubt("c is read as suppressed")
		return Suppressed, i + 1
	case len(c.toks) == 1 && c.word(i) == "z":
		c.doubt("z is read as not applicable")
		return NotApplicable, i + 1
	case len(c.toks) == 1 && c.word(i) == "x":
		c.doubt("x may stand for a figure that is not available or for one that is suppressed")
	}
	return "", i
}

// partOf reads 44 out of 60, 12 of 15, and 44/60 where the per cent follows.
func (c *observationClause) partOf(i int) int {
	if c.sign(i+1) == '/' && c.digits(i) != "" && c.digits(i+2) != "" && c.sign(i+3) == '(' && c.Numerator == "" && c.figure < 0 {
		part, whole := Decimal(c.digits(i)), Decimal(c.digits(i+2))
		if f, ok := c.reader.figure(i + 4); ok && f.unit == Percent && !c.rises(whole, part) {
			c.Numerator, c.Denominator = part, whole
			return c.use(i, i+3)
		}
	}
	part, next, ok := c.number(i)
	if !ok || c.Numerator != "" || c.figure >= 0 || !digits(string(part)) {
		return i
	}
	j := c.oneOf(next, "out of", "of")
	whole, last, ok := c.number(j)
	if j == next || !ok || !digits(string(whole)) || c.rises(whole, part) || c.sign(last) == '%' {
		return i
	}
	c.Numerator, c.Denominator = part, whole
	return c.use(i, last)
}

// firmness reads how firm the figure is.
func (r *reader) firmness(i int) (Firmness, int) {
	if r.word(i-1) == "not" {
		return "", i
	}
	switch r.word(i) {
	case "provisional", "prov":
		return Provisional, i + 1
	case "final", "validated":
		return Final, i + 1
	case "estimate", "estimated", "est":
		if r.sign(i+1) == '.' && r.glued(i+1) {
			return Estimate, i + 2
		}
		return Estimate, i + 1
	case "forecast", "projected", "projection", "predicted", "expected":
		return Forecast, i + 1
	case "p":
		if r.sign(i-1) == '(' && r.sign(i+1) == ')' {
			return Provisional, i + 1
		}
	}
	return "", i
}

// margin reads a confidence interval or a margin of error.
func (c *observationClause) margin(i int) int {
	if c.figure < 0 || c.Low != "" {
		return i
	}
	if c.sign(i) == '±' || c.sign(i) == '+' && c.sign(i+1) == '/' && c.sign(i+2) == '-' {
		j := i + 1
		if c.sign(i) == '+' {
			j = i + 3
		}
		n, next, ok := c.number(j)
		value, err1 := c.figureIs.value.Parse()
		width, err2 := n.Parse()
		if !ok || err1 != nil || err2 != nil {
			return i
		}
		low, err1 := value.Sub(width)
		high, err2 := value.Add(width)
		if err1 != nil || err2 != nil {
			return i
		}
		_, next = c.unit(next)
		c.Low, c.High = low.Decimal(), high.Decimal()
		return c.use(i, next)
	}
	j := i
	if n := c.digits(j); (n == "95" || n == "99" || n == "90") && c.sign(j+1) == '%' {
		j += 2
	}
	k := c.oneOf(j, "confidence interval", "ci")
	if k == j {
		return i
	}
	if c.sign(k) == ':' || c.sign(k) == ',' {
		k++
	}
	low, next, ok1 := c.number(k)
	_, next = c.unit(next)
	if c.sign(next) != '-' && c.word(next) != "to" {
		return i
	}
	high, next, ok2 := c.number(next + 1)
	_, next = c.unit(next)
	if !ok1 || !ok2 || !c.rises(low, high) {
		return i
	}
	c.Low, c.High = low, high
	return c.use(i, next)
}
