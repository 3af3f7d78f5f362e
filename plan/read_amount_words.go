package plan

// moneyWords reads at i what is said about an amount, known if it was read
// already. It returns the next token to look at.
func (r *reader) moneyWords(i, scale int, m *Money, known bool) int {
	// Words before the amount.
	if next := r.oneOf(i, "circa", "ca", "c", "approximately", "approx", "about", "around", "roughly", "in the region of", "est", "estimated"); next > i || r.sign(i) == '~' || r.sign(i) == '≈' {
		next = max(next, i+1)
		if r.sign(next) == '.' {
			next++
		}
		_, ahead := r.amount(next, scale, false)
		ceiling := r.word(next) == "up" || r.word(next) == "maximum"
		if ahead || ceiling || known && (r.sign(next) == ')' || next >= len(r.toks)) {
			m.Approximate = true
			return r.use(i, next)
		}
		return i + 1
	}
	if next := r.oneOf(i, "up to a maximum of", "up to", "maximum of", "maximum", "max", "a maximum of", "not exceeding", "not more than", "no more than", "capped at"); next > i {
		if _, ahead := r.amount(next, scale, false); ahead || r.word(next) == "about" || r.word(next) == "approximately" {
			m.Ceiling = true
			return r.use(i, next)
		}
	}
	if next := r.oneOf(i, "at least", "more than", "over", "minimum of", "minimum"); next > i {
		if _, ahead := r.amount(next, scale, false); ahead {
			r.doubt(whyFloor)
			return next
		}
	}
	if r.sign(i) == '=' {
		return r.use(i, i+1)
	}
	switch r.sign(i) {
	case '$', '€':
		r.doubt(whyCurrency)
	case '£':
		if r.digits(i+1) != "" {
			r.doubt(whyNotWell)
		}
	}
	if per, next := r.per(i); per != "" && known && m.Per == "" {
		m.Per = per
		return r.use(i, next)
	}
	if next := r.oneOf(i, "one off", "non recurrent", "non recurring"); next > i && m.Basis == "" {
		m.Basis = OneOff
		return r.use(i, next)
	}
	if next := r.oneOf(i, "recurrent", "recurring"); next > i && m.Basis == "" {
		m.Basis = Recurrent
		return r.use(i, next)
	}
	if next := r.oneOf(i, "in total", "in all", "total", "altogether", "overall"); next > i && m.Per == "" {
		m.Per = InAll
		return r.use(i, next)
	}
	if years, next := r.years(i); years != "" && m.Years == "" && known {
		if r.word(i) == "over" && m.Per == "" {
			m.Per = InAll
		}
		m.Years = years
		return r.use(i, next)
	}
	if d, ok := r.span(i); ok {
		switch {
		case d.refused != "":
			r.doubt(d.refused)
			return max(i+1, d.next)
		case m.Dates == "":
			m.Dates = d.Interval.Dates()
			r.weigh(d)
			r.use(i, d.next)
		}
		return d.next
	}
	return i + 1
}

// years reads for 3 years, over three years, (3 years).
func (r *reader) years(i int) (Decimal, int) {
	j := r.oneOf(i, "for the", "for", "over the", "over")
	if j == i && (i == 0 || r.sign(i-1) != '(') {
		return "", i
	}
	n, next, ok := r.number(j)
	if !ok {
		return "", i
	}
	switch r.word(next) {
	case "years", "year", "yrs", "yr":
		return n, next + 1
	}
	return "", i
}

// per reads the time or head that an amount is for.
func (r *reader) per(i int) (Per, int) {
	switch r.word(i) {
	case "pa", "annually", "yearly":
		return PerYear, i + 1
	case "p":
		if (r.sign(i+1) == '.' || r.sign(i+1) == '/') && r.word(i+2) == "a" {
			next := i + 3
			if r.sign(next) == '.' && r.glued(next) {
				next++
			}
			return PerYear, next
		}
		return "", i
	case "pcm":
		return PerMonth, i + 1
	case "pw":
		return PerWeek, i + 1
	case "monthly":
		return PerMonth, i + 1
	case "weekly":
		return PerWeek, i + 1
	case "per", "a", "each", "every":
	case "":
		if r.sign(i) != '/' {
			return "", i
		}
	default:
		return "", i
	}
	switch r.word(i + 1) {
	case "annum", "year", "yr":
		return PerYear, i + 2
	case "month":
		return PerMonth, i + 2
	case "week":
		return PerWeek, i + 2
	case "head", "pupil", "child", "person", "capita":
		return PerHead, i + 2
	}
	return "", i
}
