package plan

// operator reads what stands before a value: at least, no more than, >=, under.
func (r *reader) operator(i int) (Operator, int) {
	switch r.sign(i) {
	case '≥':
		return AtLeast, i + 1
	case '≤':
		return AtMost, i + 1
	case '>':
		if r.sign(i+1) == '=' {
			return AtLeast, i + 2
		}
		return MoreThan, i + 1
	case '<':
		if r.sign(i+1) == '=' {
			return AtMost, i + 2
		}
		return LessThan, i + 1
	case '=':
		switch r.sign(i + 1) {
		case '>':
			return AtLeast, i + 2
		case '<':
			return AtMost, i + 2
		}
		return "", i
	}
	switch r.word(i) {
	case "at":
		if next := r.oneOf(i, "at least", "at or above"); next > i {
			return AtLeast, next
		}
		return orNone(AtMost, i, r.oneOf(i, "at most", "at or below"))
	case "a":
		if next := r.oneOf(i, "a minimum of"); next > i {
			return AtLeast, next
		}
		return orNone(AtMost, i, r.oneOf(i, "a maximum of"))
	case "minimum", "min":
		return AtLeast, r.oneOf(i, "minimum of", "minimum", "min")
	case "maximum", "max":
		return AtMost, r.oneOf(i, "maximum of", "maximum", "max")
	case "no", "not":
		if next := r.oneOf(i, "no less than", "no fewer than", "no lower than", "not less than", "not fewer than", "not lower than", "not below"); next > i {
			return AtLeast, next
		}
		return orNone(AtMost, i, r.oneOf(i, "no more than", "no higher than", "no greater than", "not more than", "not higher than", "not above", "not exceeding", "not to exceed"))
	case "up":
		return orNone(AtMost, i, r.oneOf(i, "up to"))
	case "more", "greater", "higher", "better":
		return orNone(MoreThan, i, r.oneOf(i, "more than", "greater than", "higher than", "better than"))
	case "in":
		return orNone(MoreThan, i, r.oneOf(i, "in excess of"))
	case "above", "over", "exceed", "exceeds", "exceeding":
		return MoreThan, i + 1
	case "less", "fewer", "lower":
		return orNone(LessThan, i, r.oneOf(i, "less than", "fewer than", "lower than"))
	case "below", "under":
		return LessThan, i + 1
	}
	return "", i
}

// suffix reads what stands after a value: or more, or less, +.
func (r *reader) suffix(i int) (Operator, int) {
	if r.sign(i) == '+' && r.glued(i) {
		return AtLeast, i + 1
	}
	switch r.word(i) {
	case "or", "and":
		if next := r.oneOf(i, "or more", "or above", "or over", "or better", "or higher", "or greater", "and above", "and over"); next > i {
			return AtLeast, next
		}
		return orNone(AtMost, i, r.oneOf(i, "or less", "or fewer", "or below", "or under", "or lower", "and below", "and under"))
	case "minimum", "min", "plus":
		return AtLeast, i + 1
	case "maximum", "max":
		return AtMost, i + 1
	}
	return "", i
}

func orNone(op Operator, i, next int) (Operator, int) {
	if next == i {
		return "", i
	}
	return op, next
}

// way reads which way a figure is to go.
func (r *reader) way(i int) (Operator, int) {
	switch r.word(i) {
	case "reduce", "reduces", "reduced", "reducing", "reduction", "reductions", "decrease", "decreased", "decreasing", "cut", "cuts", "cutting",
		"narrow", "narrowing", "lower", "lowering", "fewer", "less", "fall", "falling", "drop", "decline", "minimise", "minimising":
		return Reduce, i + 1
	case "increase", "increases", "increased", "increasing", "raise", "raised", "raising", "rise", "rising", "grow", "growth", "more", "higher":
		return Increase, i + 1
	case "maintain", "maintained", "maintaining", "maintenance", "remain", "remains", "remaining", "hold", "holding", "keep", "keeping",
		"sustain", "sustained", "retain", "stay":
		return Maintain, i + 1
	case "no":
		return orNone(Maintain, i, r.oneOf(i, "no change"))
	}
	return "", i
}

// times reads a multiple or a part of the starting figure.
func (r *reader) times(i int) (n Decimal, op Operator, next int) {
	switch r.word(i) {
	case "double", "doubled", "doubling", "twofold":
		return "2", MultiplyBy, i + 1
	case "treble", "trebled", "trebling", "triple", "tripled", "tripling", "threefold":
		return "3", MultiplyBy, i + 1
	case "quadruple", "quadrupled", "quadrupling", "fourfold":
		return "4", MultiplyBy, i + 1
	case "halve", "halved", "halving":
		return "50", ReduceByPer, i + 1
	}
	return "", "", i
}

// share reads half, a quarter, three quarters, a third as per cent; a third has
// no decimal number.
func (r *reader) share(i int) (n Decimal, next int) {
	j := r.oneOf(i, "a", "one")
	if next := r.oneOf(j, "half"); next > j {
		return "50", next
	}
	if next := r.oneOf(j, "quarter"); next > j {
		return "25", next
	}
	if next := r.oneOf(i, "three quarters"); next > i {
		return "75", next
	}
	if next := r.oneOf(j, "fifth"); next > j {
		return "20", next
	}
	if next := r.oneOf(j, "tenth"); next > j {
		return "10", next
	}
	if next := max(r.oneOf(j, "third"), r.oneOf(i, "two thirds")); next > j {
		return "", next
	}
	return "", i
}

// comparator reads whom a result is compared with.
func (r *reader) comparator(i int) (c Comparator, next int) {
	j := i
	switch r.word(j) {
	case "the", "that", "our":
		j = r.oneOf(j, "that of the", "that of", "the", "our")
	}
	switch r.word(j) {
	case "national", "england", "english":
		if next := r.figureOf(j + 1); next > j+1 {
			return Comparator{Kind: NationalAverage}, next
		}
		if r.word(j) == "england" && r.word(j+1) == "" {
			return Comparator{Kind: NationalAverage}, j + 1
		}
	case "regional", "region":
		j = r.oneOf(j, "regional", "region")
		if r.sign(j) == '\'' && r.word(j+1) == "s" {
			j += 2
		}
		if next := r.figureOf(j); next > j {
			return Comparator{Kind: RegionalAverage}, next
		}
	case "statistical", "stat", "statutory":
		k := r.oneOf(j, "statistical neighbours", "statistical neighbour", "stat neighbours", "stat neighbour", "statutory neighbours", "statutory neighbour")
		if k == j {
			break
		}
		if r.word(j) == "statutory" {
			r.doubt("statutory neighbours is read as statistical neighbours")
		}
		if r.sign(k) == '\'' {
			k = r.oneOf(k+1, "s")
		}
		return Comparator{Kind: StatisticalNeighbours}, r.figureOf(k)
	case "upper", "top", "highest", "lower", "bottom", "lowest", "second", "third":
		if next := r.oneOf(j+1, "quartile"); next > j+1 {
			return Comparator{Kind: Quartile, Ref: r.between(j, next)}, next
		}
	}
	return Comparator{}, i
}

// figureOf skips the word for the figure of a comparator: average, mean, rate.
func (r *reader) figureOf(i int) int {
	return r.oneOf(i, "averages", "average", "means", "mean", "median", "rates", "rate", "levels", "level", "figures", "figure")
}
