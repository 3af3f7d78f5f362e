package plan

// recurrence reads how often something comes again.
func (r *reader) recurrence(i int) (Recurrence, int) {
	switch r.word(i) {
	case "ongoing", "continuous", "continuously", "continuing", "continual":
		return Ongoing, i + 1
	case "on":
		if next, ok := r.at(i, "on going"); ok {
			return Ongoing, next
		}
	case "daily":
		return Daily, i + 1
	case "weekly":
		return Weekly, i + 1
	case "fortnightly":
		return Fortnightly, i + 1
	case "monthly":
		return Monthly, i + 1
	case "quarterly":
		return Quarterly, i + 1
	case "termly":
		return Termly, i + 1
	case "annual", "annually", "yearly":
		return Annual, r.oneOf(i+1, "thereafter")
	case "biennial", "biennially":
		return Biennial, i + 1
	case "biannual", "biannually": // some mean every two years
		r.doubt("biannual is read as twice a year")
		return HalfYearly, i + 1
	case "bimonthly":
		r.doubt("bimonthly is read as every two months")
		return BiMonthly, i + 1
	case "bi":
		switch next := r.oneOf(i, "bi annual", "bi annually", "bi monthly"); {
		case next == i:
		case r.word(next-1) == "monthly":
			r.doubt("bi-monthly is read as every two months")
			return BiMonthly, next
		default:
			r.doubt("bi-annual is read as twice a year")
			return HalfYearly, next
		}
	case "half":
		if next := r.oneOf(i, "half yearly", "half termly"); next > i && r.word(next-1) == "yearly" {
			return HalfYearly, next
		}
	case "each", "every", "per":
		if recurs, next := r.every(i + 1); recurs != "" {
			return recurs, next
		}
	case "once", "twice":
		if next := r.oneOf(i+1, "a year", "every year", "each year", "per year", "yearly", "per annum"); next > i+1 {
			if r.word(i) == "twice" {
				return HalfYearly, next
			}
			return Annual, next
		}
		if r.word(i) == "once" && (r.word(i+1) == "a" || r.word(i+1) == "every" || r.word(i+1) == "per" || r.word(i+1) == "each") {
			if recurs, next := r.every(i + 2); recurs != "" {
				return recurs, next
			}
		}
	case "as", "when", "if":
		return AsNeeded.or(r.oneOf(i, "as and when required", "as and when needed", "as and when necessary", "as and when",
			"as required", "as needed", "as necessary", "as appropriate", "when required", "when needed", "when necessary",
			"if required", "if needed", "if necessary"), i)
	case "3", "three":
		if next := r.oneOf(i, "3 monthly", "three monthly"); next > i {
			return Quarterly, next
		}
	case "6", "six":
		if next := r.oneOf(i, "6 monthly", "six monthly"); next > i {
			return HalfYearly, next
		}
	case "four", "4":
		if next := r.oneOf(i, "four times a year", "4 times a year"); next > i {
			return Quarterly, next
		}
	case "two", "2":
		return HalfYearly.or(r.oneOf(i, "two times a year", "2 times a year"), i)
	}
	return "", i
}

// or returns the recurrence when something was read, that is next is past i.
func (c Recurrence) or(next, i int) (Recurrence, int) {
	if next == i {
		return "", i
	}
	return c, next
}

// every reads what follows "every": year, two months, 6 months, term.
func (r *reader) every(i int) (Recurrence, int) {
	n, j, ok := r.count(i)
	if !ok {
		n, j = 1, i
		if r.word(i) == "other" {
			n, j = 2, i+1
		}
	}
	unit := r.word(j)
	j++
	switch {
	case n == 1 && unit == "day":
		return Daily, j
	case n == 1 && unit == "week":
		return Weekly, j
	case n == 2 && (unit == "weeks" || unit == "week"), n == 1 && unit == "fortnight":
		return Fortnightly, j
	case n == 1 && unit == "month":
		return Monthly, j
	case n == 2 && (unit == "months" || unit == "month"):
		return BiMonthly, j
	case n == 3 && unit == "months", n == 1 && unit == "quarter":
		return Quarterly, j
	case n == 1 && (unit == "term" || unit == "half" && r.word(j) == ""):
		return Termly, j
	case n == 6 && unit == "months":
		return HalfYearly, j
	case n == 12 && unit == "months", n == 1 && (unit == "year" || unit == "annum"):
		return Annual, j
	case n == 2 && (unit == "years" || unit == "year"):
		return Biennial, j
	}
	return "", i
}
