package check

import (
	"iter"

	"github.com/every-child-matters/ecm/plan"
)

// Signs are what a text holds, told by its single bytes and by two of a kind
// that follow each other. A document is looked at once, for all rules about
// words, so that each of them looks closer only at the few texts that can
// concern it.
type signs uint16

const (
	bracket signs = 1 << iota // [
	round                     // (
	slash                     // /
	digit                     // 0 to 9
	capital                   // A to Z, and the & of R&D
	cross                     // x or X

	// Two of a kind that follow each other.
	capitals = capital << 8
	crosses  = cross << 8
)

// classes gives the signs that a byte is.
var classes = func() (c [256]signs) {
	for b := byte('A'); b <= 'Z'; b++ {
		c[b] = capital
	}
	for b := byte('0'); b <= '9'; b++ {
		c[b] = digit
	}
	c['['], c['('], c['/'], c['&'] = bracket, round, slash, capital
	c['x'] |= cross
	c['X'] |= cross
	return c
}()

// signsOf looks at each byte once.
func signsOf(text string) (seen signs) {
	var before signs
	for i := range len(text) {
		now := classes[text[i]]
		seen |= now | (now&before)<<8
		before = now
	}
	return seen
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
