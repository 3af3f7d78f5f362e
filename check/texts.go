package check

import (
	"iter"

	"github.com/every-child-matters/ecm/plan"
)

// Signs are what a text holds, told by its single bytes and by two bytes side by
// side. A document is looked at once, for all rules about words, so that each of
// them looks closer only at the few texts that can concern it.
type signs uint16

const (
	bracket  signs = 1 << iota // [
	round                      // (
	digit                      // 0 to 9
	form                       // 00/ and dd/mm
	capitals                   // two of A to Z and the & of R&D
	crosses                    // two of x and X
	fr                         // from
	gs                         // drugs
	hb                         // neighbour
	ln                         // malnutrition
	ns                         // childrens, insert
	pl                         // Children's Plan, relevant
	prose                      // none of its bytes: people wrote it as text, and not as a name, number, code or source
	ps                         // ipsum
	wh                         // which
	xt                         // text to be added
)

// A class gives the signs that a byte is, in its lowest 16 bits, and those that
// it begins and ends as one of two, in the bits above.
type class uint64

const (
	first  = 16
	second = 32
)

var classes = func() (c [256]class) {
	for b := 'A'; b <= 'Z'; b++ {
		c[b] = class(capitals)<<first | class(capitals)<<second
	}
	c['&'] = c['A']
	for b := '0'; b <= '9'; b++ {
		c[b] = class(digit)
	}
	c['['], c['('] = class(bracket), class(round)
	for _, pair := range [...]struct {
		letters string
		sign    signs
	}{
		{"xx", crosses}, {"XX", crosses}, {"0/", form}, {"_/", form}, {"d/", form}, {"D/", form},
		{"fr", fr}, {"Fr", fr}, {"gs", gs}, {"hb", hb}, {"ln", ln}, {"ns", ns}, {"Pl", pl}, {"va", pl}, {"ps", ps}, {"wh", wh}, {"Wh", wh}, {"xt", xt},
	} {
		c[pair.letters[0]] |= class(pair.sign) << first
		c[pair.letters[1]] |= class(pair.sign) << second
	}
	return c
}()

// signsOf looks at each byte once.
func signsOf(text string) signs {
	var seen, begun class
	for i := range len(text) {
		c := classes[text[i]]
		seen |= c | c>>second&begun
		begun = c >> first
	}
	return signs(seen)
}

// A wording is one text of a document.
type wording struct {
	*plan.Placed[string]
	signs signs
}

// wordings yields the texts of the document with their signs.
func (p *Pass) wordings() iter.Seq[wording] { return p.signed(0) }

// prose yields the texts that people wrote as text.
func (p *Pass) prose() iter.Seq[wording] { return p.signed(prose) }

// signed yields the texts that have some signs. It looks at a text when its turn
// comes first, so that a rule that looks closer finds it at hand.
func (p *Pass) signed(some signs) iter.Seq[wording] {
	return func(yield func(wording) bool) {
		texts := p.File.Parts().Texts
		if p.signs == nil {
			p.signs = make([]signs, 0, len(texts))
		}
		for i := range texts {
			if t := &texts[i]; i == len(p.signs) {
				s := signsOf(*t.Value)
				if isProse(t.Key) {
					s |= prose
				}
				p.signs = append(p.signs, s)
			}
			if s := p.signs[i]; s&some == some && !yield(wording{&texts[i], s}) {
				return
			}
		}
	}
}

func isProse(key string) bool {
	switch key {
	case "$schema", "ecm", "version", "number", "source", "evidence", "code", "url", "document", "edition", "reference", "paragraph", "paragraphs",
		"also_paragraphs", "legal_basis", "acronym", "initials", "colour", "changes", "replaces", "decided_in", "part_of", "prefix", "extends", "in":
		return false
	}
	return true
}
