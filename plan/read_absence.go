package plan

// absences are the ways in which people write that there is no value. Figures,
// dates, targets and amounts share them.
var absences = [...]struct {
	phrase string
	why    Absence
}{
	{"tbc", ToBeConfirmed},
	{"tba", ToBeConfirmed},
	{"tbd", ToBeConfirmed},
	{"to be confirmed", ToBeConfirmed},
	{"to be agreed", ToBeConfirmed},
	{"to be advised", ToBeConfirmed},
	{"to be announced", ToBeConfirmed},
	{"to be appointed", ToBeConfirmed},
	{"to be decided", ToBeConfirmed},
	{"to be determined", ToBeConfirmed},
	{"to be developed", ToBeConfirmed},
	{"to be established", ToBeConfirmed},
	{"to be finalised", ToBeConfirmed},
	{"to be identified", ToBeConfirmed},
	{"to be nominated", ToBeConfirmed},
	{"to be set", ToBeConfirmed},
	{"to follow", ToBeConfirmed},
	{"will be agreed", ToBeConfirmed},
	{"will be confirmed", ToBeConfirmed},
	{"will be set", ToBeConfirmed},
	{"not yet agreed", ToBeConfirmed},
	{"not yet confirmed", ToBeConfirmed},
	{"not yet identified", ToBeConfirmed},
	{"not yet set", ToBeConfirmed},
	{"not applicable", NotApplicable},
	{"not set", NotSet},
	{"none set", NotSet},
	{"none agreed", NotSet},
	{"no target set", NotSet},
	{"no target", NotSet},
	{"no targets set", NotSet},
	{"no targets", NotSet},
	{"no date set", NotSet},
	{"no date", NotSet},
	{"no timescale set", NotSet},
	{"no timescale", NotSet},
	{"no baseline set", NotSet},
	{"not due", NotYetDue},
	{"not yet due", NotYetDue},
	{"not yet applicable", NotYetDue},
	{"not available", NotAvailable},
	{"unavailable", NotAvailable},
	{"not yet available", NotAvailable},
	{"not collected", NotAvailable},
	{"not known", NotAvailable},
	{"unknown", NotAvailable},
	{"no data", NotAvailable},
	{"no data available", NotAvailable},
	{"no figure available", NotAvailable},
	{"no baseline", NotAvailable},
	{"no baseline available", NotAvailable},
	{"has not been possible", NotAvailable},
	{"suppressed", Suppressed},
	{"not stated", NotStated},
	{"not specified", NotStated},
	{"withdrawn", Withdrawn},
	{"blank", Blank},
	{"left blank", Blank},
	{"illegible", Illegible},
	{"unreadable", Illegible},
}

// absence reads at i that there is no value. A word for what is absent may stand
// first: baseline to be confirmed.
func (r *reader) absence(i int) (Absence, int) {
	j := r.oneOf(i, "the")
	switch r.word(j) {
	case "baseline", "baselines", "target", "targets", "date", "dates", "timescale", "figure", "figures", "data", "value",
		"amount", "funding", "cost", "costs", "budget", "lead":
		j++
		if r.sign(j) == ':' || r.sign(j) == '-' {
			j++
		}
		if r.word(j) == "is" || r.word(j) == "are" {
			j++
		}
	default:
		j = i
	}
	w := r.word(j)
	if !beginsAbsence(w) {
		return "", i
	}
	longest, why := j, Absence("")
	for k := range absences {
		if next := r.oneOf(j, absences[k].phrase); next > longest {
			longest, why = next, absences[k].why
		}
	}
	if next := r.dotted(j, "n", "a"); next > longest {
		longest, why = next, NotApplicable
	} else if next := r.dotted(j, "t", "b", "c"); next > longest {
		longest, why = next, ToBeConfirmed
	} else if r.word(j) == "na" {
		longest, why = j+1, NotApplicable
	}
	if why == "" {
		return "", i
	}
	return why, longest
}

// beginsAbsence says whether a phrase of absences begins with a word, or a form
// with dots. Nearly every text is found to have none by it.
func beginsAbsence(word string) bool {
	switch word {
	case "tbc", "tba", "tbd", "to", "will", "not", "none", "no", "unavailable", "unknown", "has", "suppressed", "withdrawn",
		"blank", "left", "illegible", "unreadable", "n", "na", "t":
		return true
	}
	return false
}

// dotted returns the token after letters with dots or slashes between them:
// T.B.C., N/A. Otherwise it returns i.
func (r *reader) dotted(i int, letters ...string) int {
	j := i
	for k, letter := range letters {
		if r.word(j) != letter || k > 0 && r.sign(j-1) != '.' && r.sign(j-1) != '/' {
			return i
		}
		j += 2
	}
	if r.sign(j-1) != '.' {
		j--
	}
	return j
}

// blank reports whether the text is only dashes and the like, as in a cell that
// was left empty on purpose.
func (r *reader) blank() bool {
	for i := range r.toks {
		if s := r.sign(i); s != '-' && s != '.' && s != '_' && s != '…' {
			return false
		}
	}
	return len(r.toks) > 0
}
