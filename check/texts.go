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
		{"fr", fr}, {"Fr", fr}, {"gs", gs}, {"hb", hb}, {"ln", ln}, {"ns", ns}, {"ps", ps}, {"wh", wh}, {"Wh", wh}, {"xt", xt},
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
	prose bool // people wrote it as text, and not as a name, number, code or source
}

// wordings returns the texts of the document with their signs.
func (p *Pass) wordings() []wording {
	if texts := p.File.Parts().Texts; p.worded == nil && len(texts) > 0 {
		p.worded = make([]wording, len(texts))
		for i := range texts {
			t := &texts[i]
			p.worded[i] = wording{t, signsOf(*t.Value), isProse(t.Key)}
		}
	}
	return p.worded
}

// prose yields the texts that people wrote as text.
func (p *Pass) prose() iter.Seq[wording] {
	return func(yield func(wording) bool) {
		for _, w := range p.wordings() {
			if w.prose && !yield(w) {
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
