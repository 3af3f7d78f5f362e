package check

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/glossary"
	"github.com/every-child-matters/ecm/plan"
)

// everyday are capitals that need no key, and words that people write in
// capitals to stress them.
var everyday = []string{
	"AND", "ALL", "ANY", "ARE", "AS", "AT", "BE", "BUT", "BY", "CAN", "DO", "EU", "FOR", "GB", "GCSE", "GP", "HAS", "HIV", "ICT", "ID", "IN", "IQ", "IS", "IT", "MAY", "MP", "MUST",
	"NEW", "NHS", "NO", "NOT", "OF", "OK", "ON", "ONE", "OR", "OUR", "OUT", "PC", "PE", "TBA", "TBC", "TBD", "THE", "TO", "TV", "TWO", "UK", "UN", "UP", "US", "WE", "WILL", "YOU",
	"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII",
}

func acronyms(p *Pass) {
	if p.template() {
		return
	}
	var known map[string]bool // made when there is an acronym to look up
	for t := range p.prose() {
		if t.signs&capitals == 0 || t.In == "Party" || t.In == "Reference" || t.In == "Area" {
			continue
		}
		looked := false // whether the text is one in which acronyms can be told
		for word := range acronymsIn(*t.Value) {
			if known == nil {
				known = p.keys()
			}
			if known[word] {
				continue
			}
			if !looked && (shouts(*t.Value) || t.In == "Who" && initial().MatchString(*t.Value)) || p.full() {
				break
			}
			looked = true
			known[word] = true
			if _, err := glossary.Lookup(word); err == nil {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: t.Pointer,
				Message: quote(word) + " is not explained anywhere in the document",
				Help:    "write it out where it first stands, with the acronym in brackets",
			})
		}
	}
}

// keys returns the acronyms that need no explaining: those that everybody knows
// and those that the document explains.
func (p *Pass) keys() map[string]bool {
	known := map[string]bool{}
	for _, word := range everyday {
		known[word] = true
	}
	for _, x := range p.File.Doc.Header().Parties {
		for _, s := range append([]string{x.Acronym, x.Initials}, x.Aliases...) {
			known[strings.TrimSuffix(strings.TrimSpace(s), "s")] = true
		}
	}
	for _, v := range p.File.Doc.Header().Vocabularies {
		known[strings.ToUpper(v.ID)] = true
	}
	for e := range p.File.Entries() { // an item whose id is the acronym, and whose title says what it is
		if e.Item == nil || e.Item.Title == "" || !mayBeAcronym(e.ID) {
			continue
		}
		if word := strings.ToUpper(e.ID); e.Item.Title != word {
			known[word] = true
		}
	}
	for t := range p.wordings() {
		if t.signs&round == 0 || t.signs&capitals == 0 {
			continue
		}
		for word := range explained(*t.Value) {
			known[word] = true
		}
	}
	return known
}

// explained yields the acronyms that a text explains: Common Assessment
// Framework (CAF), and CAF (Common Assessment Framework).
func explained(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for open := 0; ; open++ {
			next := strings.IndexByte(text[open:], '(')
			if next < 0 {
				return
			}
			open += next
			before, inside := text[:open], text[open+1:]
			n := 0
			for n < len(inside) && (isCapital(inside[n]) || inside[n] == '&' && n > 0) {
				n++
			}
			if after := strings.TrimPrefix(inside[n:], "s"); n >= 2 && n <= 7 && strings.HasPrefix(after, ")") && !yield(inside[:n]) {
				return
			}
			if before, spaced := strings.CutSuffix(before, " "); spaced && beginsSmall(inside) {
				if word := lastCapitals(strings.TrimSuffix(before, "s")); word != "" && !yield(word) {
					return
				}
			}
		}
	}
}

// beginsSmall says whether a text begins as words do that are not in capitals.
func beginsSmall(text string) bool {
	if text != "" && isCapital(text[0]) {
		text = text[1:]
	}
	return text != "" && text[0] >= 'a' && text[0] <= 'z'
}

// lastCapitals returns the two to seven capitals at the end of a text, or "".
func lastCapitals(text string) string {
	start := len(text)
	for start > 0 && len(text)-start < 7 && (isCapital(text[start-1]) || text[start-1] == '&') {
		start--
	}
	for ; start <= len(text)-2; start++ {
		if isCapital(text[start]) && (start == 0 || !inWord(text[start-1]) && text[start-1] != '_') {
			return text[start:]
		}
	}
	return ""
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// acronymsIn yields the words of two to seven capitals in a text, without the s
// of the plural.
func acronymsIn(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; i < len(text); {
			start := i
			for i < len(text) && (isCapital(text[i]) || text[i] == '&' && i > start) {
				i++
			}
			end := i
			if end-start >= 2 && i < len(text) && text[i] == 's' {
				i++
			}
			for i < len(text) && inWord(text[i]) { // the rest of a word that is no acronym
				i++
				end = start
			}
			if n := end - start; n >= 2 && n <= 7 && !yield(strings.TrimSuffix(text[start:end], "&")) {
				return
			}
			for i < len(text) && !inWord(text[i]) {
				i++
			}
		}
	}
}

// inWord says whether a byte is a letter or digit, or part of a letter.
func inWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80
}

// mayBeAcronym says whether an id can be one written small.
func mayBeAcronym(id string) bool {
	for i := range len(id) {
		if c := id[i] | 0x20; (c < 'a' || c > 'z') && id[i] != '&' {
			return false
		}
	}
	return len(id) >= 2 && len(id) <= 7
}

// shouts says whether a text of several words is all in capitals, so that no
// acronym can be told in it.
func shouts(text string) bool {
	return text == strings.ToUpper(text) && strings.Contains(strings.TrimSpace(text), " ")
}

var initial = pattern(`^(?:[A-Z]{2,4}|(?:[A-Z]\. ?){2,4})$`)

// mayBeInitials says whether a capital stands in a text before another, or
// before a full stop.
func mayBeInitials(text string) bool {
	for i := 1; i < len(text); i++ {
		if c, d := text[i-1], text[i]; c >= 'A' && c <= 'Z' && (d >= 'A' && d <= 'Z' || d == '.') {
			return true
		}
	}
	return false
}

func initials(p *Pass) {
	if p.template() {
		return
	}
	known := sync.OnceValue(func() map[string]bool {
		known := map[string]bool{}
		for _, x := range p.File.Doc.Header().Parties {
			for _, s := range append([]string{x.Acronym, x.Initials, x.Name}, x.Aliases...) {
				known[letters(s)] = true
			}
		}
		return known
	})
	for _, w := range p.File.Parts().People {
		if p.full() {
			return
		}
		if w.Value.Party != "" || !mayBeInitials(w.Value.Text) {
			continue
		}
		for _, part := range strings.FieldsFunc(w.Value.Text, func(r rune) bool { return strings.ContainsRune(",;/&+", r) }) {
			part = strings.TrimSpace(part)
			if !initial().MatchString(part) || known()[letters(part)] || slices.Contains(everyday, part) {
				continue
			}
			if _, err := glossary.Lookup(part); err == nil {
				continue // a body that everybody in the field knows
			}
			p.Report(diag.Diagnostic{
				Pointer: w.Pointer,
				Message: fmt.Sprintf("the %s is given as %s, and no party of the document has these initials", role(w), quote(part)),
				Help:    "add the post among the parties, with its initials",
			})
			break
		}
	}
}

// letters returns initials without their dots.
func letters(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), " ", "") }

// role says what somebody is asked for.
func role(w plan.Placed[plan.Who]) string {
	switch w.Key {
	case "lead", "addressee", "host", "owner":
		return w.Key
	case "partners":
		return "partner"
	}
	return "party"
}

// meant are words that say which meaning of a term is meant.
var meant = []string{" act ", " section ", " s ", " cm ", " dcsf ", " 1989 ", " 2004 ", " 2007 ", " care leaver ", " care leavers ", " aged "}

func homonyms(p *Pass) {
	terms := unclear()
	for t := range p.signed(prose | pl) {
		for i := range terms {
			h := &terms[i]
			if h.told || !hasAny(*t.Value, h.hints...) || containsWord(wordy(*t.Value), meant) {
				continue
			}
			h.told = true
			var senses []string
			for _, m := range h.Meanings {
				senses = append(senses, lowerFirst(strings.TrimSuffix(m.Text, ".")))
			}
			p.Report(diag.Diagnostic{
				Pointer: t.Pointer,
				Message: fmt.Sprintf("%s has %d meanings, and the text does not say which is meant", quote(h.Term), len(h.Meanings)),
				Help:    "say which: " + strings.Join(senses, "; or "),
			})
		}
	}
}

// A homonym is a term with several meanings.
type homonym struct {
	glossary.Entry
	hints []string // its spellings without the first letter, which may be a capital
	told  bool
}

// unclear returns the homonyms that a text leaves unclear. A gap has a rule of its
// own, and which board is meant follows from the date.
func unclear() []homonym {
	var all []homonym
	for e := range glossary.All() {
		if !e.Homonym() || e.Term == "gap" || e.Term == "CTB" {
			continue
		}
		h := homonym{Entry: e}
		for _, s := range append([]string{e.Term}, e.Aliases...) {
			h.hints = append(h.hints, s[1:])
		}
		all = append(all, h)
	}
	return all
}
