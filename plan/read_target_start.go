package plan

// due keeps the time by which the target is to be met.
func (c *targetClause) due(i int, m moment) int {
	if !c.By.IsZero() || m.To.IsZero() || c.oneOf(m.next, "baseline", "levels", "level", "position") > m.next {
		return m.next
	}
	c.By = c.moment(i, m)
	start := i
	if c.word(i-1) == "target" && i > c.start {
		start--
	}
	return c.use(start, c.oneOf(m.next, "target"))
}

// later reads a year after that, where the target before has a date.
func (c *targetClause) later(i int) int {
	if c.before == "" || !c.By.IsZero() {
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
// 16% in 2004, from the 2004 baseline of 10%, against 2008, baseline (2006): 15%.
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
	start := c.oneOf(j, "the", "a", "an", "our")
	var o Observation
	var last int
	o.Period, j = c.period(start, true)
	said := c.oneOf(j, "baseline", "level", "levels", "figure", "position", "rate")
	if said == j && !o.Period.IsZero() {
		if c.word(i) == "from" || c.word(i) == "on" && len(o.Period.Dates) == len("2008-03-31") {
			return i // a time of its own: from April 2008
		}
		last = j
	} else {
		k := c.oneOf(said, "of", "is")
		if o.Period.IsZero() {
			o.Period, k = c.period(k, said > j)
		}
		if last = k; c.sign(k) == ':' || c.sign(k) == '=' || c.sign(k) == '-' {
			k++
		}
		if f, ok := c.figure(k); ok && f.value != "" && (said > j || last == k) {
			o.Value, o.Unit, last = f.value, f.unit, f.next
		} else if o.Period.IsZero() {
			return i
		}
	}
	if o.Value != "" && o.Period.IsZero() {
		o.Period, last = c.period(last, false)
	}
	o.Text = c.between(start, last)
	c.From = &o
	return c.use(i, last)
}

// period reads the time of a figure: in brackets, after "in", or bare.
func (c *targetClause) period(i int, bare bool) (When, int) {
	j, bracket := i, c.sign(i) == '('
	if bracket {
		j++
	} else if j = c.oneOf(i, "in"); j == i && !bare {
		return When{}, i
	}
	m, ok := c.atom(j)
	if !ok || m.refused != "" || m.yearless {
		return When{}, i
	}
	end := m.next
	if bracket {
		if end = c.oneOf(end, "baseline"); c.sign(end) != ')' {
			return When{}, i
		}
		end++
	}
	return c.moment(j, m), end
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
