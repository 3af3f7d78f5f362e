package mapping

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/every-child-matters/ecm/glossary"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// A Suggestion is terms that an item may serve, the likeliest first. It is a
// guess: a link made from it is inferred, and nobody makes it but a person.
type Suggestion struct {
	Item       *Item
	Candidates []Candidate
}

// A Candidate is a term with the words of the text that speak for it.
type Candidate struct {
	Term  outcomes.Term
	Words []string // as the item writes them, in its order
	Score int
}

// Link returns the link that a candidate would make: always inferred, with the
// words that speak for it as the reason.
func (c Candidate) Link() plan.Link {
	return plan.Link{
		To: plan.Ref(c.Term.Ref()), Basis: plan.Inferred,
		Why: "The text has the words: " + strings.Join(c.Words, ", ") + ".",
	}
}

// Suggest yields, for every item that serves no term, the terms of some
// frameworks that its words speak for; no framework means Every Child Matters.
// Items for which nothing speaks are left out.
func Suggest(c *Coverage, schemes ...string) iter.Seq[Suggestion] {
	if len(schemes) == 0 {
		schemes = []string{outcomes.SchemeECM}
	}
	return func(yield func(Suggestion) bool) {
		var terms []outcomes.Term
		for _, t := range c.g.terms {
			if slices.Contains(schemes, t.Scheme) {
				terms = append(terms, t)
			}
		}
		m := NewMatcher(slices.Values(terms))
		for it := range c.Unlinked() {
			if it.Kind == Money {
				continue
			}
			if found := m.Match(it.Words()); len(found) > 0 && !yield(Suggestion{it, found}) {
				return
			}
		}
	}
}

// Words returns the texts of an item that say what it is about.
func (it *Item) Words() string {
	words := it.Title
	for i := range it.texts {
		if it.texts[i] != it.Title {
			words += "\n" + it.texts[i]
		}
	}
	return words
}

// A Matcher finds terms whose words stand in a text. Words are compared
// without their endings; acronyms are read as the glossary has them; a word
// counts for more the fewer terms have it, and a word of a title for more
// than one of a description.
type Matcher struct {
	terms []outcomes.Term
	words map[string][]weight
}

type weight struct {
	term   int
	weight int
}

// The weight of a word by where a term has it, and the least that a candidate
// must come to: one word that at most three terms have in their titles or
// among their cues, or several that more have.
const (
	inTitle       = 3
	inCues        = 3
	inDescription = 1
	least         = 12
	atMost        = 3
)

// NewMatcher prepares terms for matching. The outcomes themselves are left out:
// their aims say more.
func NewMatcher(terms iter.Seq[outcomes.Term]) *Matcher {
	m := &Matcher{words: map[string][]weight{}}
	for t := range terms {
		if t.Kind == outcomes.KindOutcome && t.Scheme == outcomes.SchemeECM {
			continue
		}
		n := len(m.terms)
		m.terms = append(m.terms, t)
		best := map[string]int{}
		note := func(text string, w int) {
			for _, word := range stems(text) {
				best[word.stem] = max(best[word.stem], w)
			}
		}
		note(t.Title, inTitle)
		for _, a := range t.Aliases {
			note(a, inTitle)
		}
		note(t.Description, inDescription)
		note(cues()[t.Ref()], inCues)
		for stem, w := range best {
			m.words[stem] = append(m.words[stem], weight{n, w})
		}
	}
	return m
}

// Match returns at most three terms that the words of a text speak for, the
// likeliest first; none where too little speaks for any.
func (m *Matcher) Match(text string) []Candidate {
	found := map[int]*Candidate{}
	seen := map[string]bool{}
	for _, w := range expanded(text) {
		if seen[w.stem] {
			continue
		}
		seen[w.stem] = true
		list := m.words[w.stem]
		rare := max(1, 6-bits.Len(uint(len(list)))) // 5 for one term, 4 for two or three, and so on
		for _, x := range list {
			c := found[x.term]
			if c == nil {
				c = &Candidate{Term: m.terms[x.term]}
				found[x.term] = c
			}
			c.Score += x.weight * rare
			if !slices.Contains(c.Words, w.written) {
				c.Words = append(c.Words, w.written)
			}
		}
	}
	var out []Candidate
	best := 0
	for i := range m.terms {
		if c := found[i]; c != nil && c.Score >= least {
			out = append(out, *c)
			best = max(best, c.Score)
		}
	}
	out = slices.DeleteFunc(out, func(c Candidate) bool { return 2*c.Score < best })
	slices.SortStableFunc(out, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return out[:min(len(out), atMost)]
}

type word struct{ stem, written string }

// stems takes a text apart into words without their endings, and without the
// words that every plan has. A word with hyphens counts as a whole and in its
// parts.
func stems(text string) []word {
	var out []word
	for _, w := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\'' && r != '’' && r != '*'
	}) {
		lower := strings.ToLower(strings.ReplaceAll(w, "’", "'"))
		for _, part := range strings.Split(lower, "-") {
			part = strings.Trim(strings.TrimSuffix(part, "'s"), "'*")
			if s := stem(part); s != "" && !common()[s] {
				out = append(out, word{s, w})
			}
		}
	}
	return out
}

// expanded is stems, with what its acronyms stand for.
func expanded(text string) []word {
	out := stems(text)
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) < 3 || strings.ToUpper(w[:3]) != w[:3] {
			continue
		}
		e, err := glossary.Lookup(w)
		if err != nil || e.Expansion == "" {
			continue
		}
		for _, x := range stems(e.Expansion) {
			out = append(out, word{x.stem, w})
		}
	}
	return out
}

// stem takes the ending off a word, so that accidents and accident are one.
func stem(w string) string {
	for _, end := range [...]struct{ from, to string }{
		{"ies", "y"}, {"sses", "ss"}, {"ings", ""}, {"ing", ""}, {"ed", ""}, {"es", ""}, {"s", ""}, {"e", ""},
	} {
		if root, ok := strings.CutSuffix(w, end.from); ok && len(root)+len(end.to) >= 4 && !strings.HasSuffix(w, "ss") {
			return root + end.to
		}
	}
	return w
}

// common are words that speak for no term, without their endings.
var common = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{"": true}
	for _, w := range strings.Fields(`a an and are as at be by for from have has in into is it its no not of off on or that the their them
		they this those to up what when where who with than then there these were was will would can may more most less few fewer each every other others
		all any both do does done how if so some such only own out over under about after before between through until while which whom whose
		child children young people person youth pupil pupils student students family families service services support help work working
		year years day week month plan plans agency agencies partner partners local area areas new good better best well make made get give given take
		live lives living way ways need needs one two three four five six first also use used using many much very high low age ages number begin further provide keep kept promote against leave leaving life feel big early want know`) {
		m[stem(w)] = true
	}
	return m
})
