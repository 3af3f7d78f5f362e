package check

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/plan"
)

// didYouMean is the help that names the nearest right word.
func didYouMean(word string) string { return "did you mean " + strconv.Quote(word) + "?" }

// guesses is how many times a rule looks for the nearest word in one document;
// a document with more wrong words than that needs another kind of help.
// compared is with how many words in all it compares them.
const (
	guesses  = 50
	compared = 200_000
)

// nearest returns the candidate whose spelling is nearest to a word, or "".
func (p *Pass) nearest(word string, candidates iter.Seq[string]) string {
	if p.sink.guesses++; p.sink.guesses > guesses || p.sink.compared > compared {
		return ""
	}
	return codelist.Nearest(word, func(yield func(string) bool) {
		for c := range candidates {
			if p.sink.compared++; !yield(c) {
				return
			}
		}
	})
}

// guess is nearest that also says whether no other candidate is near, so that
// the guess may be taken for the one right answer.
func (p *Pass) guess(word string, candidates iter.Seq[string]) (near string, only bool) {
	if near = p.nearest(word, candidates); near == "" {
		return "", false
	}
	others := func(yield func(string) bool) {
		for c := range candidates {
			if c != near && !yield(c) {
				return
			}
		}
	}
	return near, codelist.Nearest(word, others) == ""
}

// full says whether the rule that runs may stop: nobody will see more.
func (p *Pass) full() bool { return p.sink.full() }

// replace is the fix that puts another text in the place of a value, in the
// quotes that it stands in. It is nil where that has no one right answer: in a
// text of several lines, or in a place that does not exist.
func (p *Pass) replace(pointer, text string) *diag.Fix {
	_, span := p.File.Place(pointer)
	old := p.File.Source(pointer)
	if old == "" || strings.ContainsAny(old, "\n\\") || strings.ContainsAny(text, "\"'\\\n") {
		return nil
	}
	if q := old[0]; len(old) > 1 && (q == '"' || q == '\'') && old[len(old)-1] == q {
		text = string(q) + text + string(q)
	}
	return &diag.Fix{
		Title: "replace " + old + " with " + text,
		Edits: []diag.Edit{{Span: span, New: text}},
	}
}

// itemIDs yields the ids of a document's items of some types; of all where
// none is named.
func itemIDs(f *plan.File, types ...string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for e := range f.Entries() {
			if e.ID != "" && (len(types) == 0 || slices.Contains(types, e.Type)) && !yield(e.ID) {
				return
			}
		}
	}
}

func documentIDs(set *plan.Set) iter.Seq[string] {
	return func(yield func(string) bool) {
		for f := range set.Files() {
			if f.ID() != "" && !yield(f.ID()) {
				return
			}
		}
	}
}

// few lists words when they are few enough to choose from, else "".
func few(words iter.Seq[string]) string {
	const most = 8
	var list []string
	for w := range words {
		if list = append(list, w); len(list) > most {
			return ""
		}
	}
	return strings.Join(list, ", ")
}

// choice is the help that lists the few words that there are, after an
// introduction, or else the other help.
func choice(intro string, words iter.Seq[string], or string) string {
	if list := few(words); list != "" {
		return intro + list
	}
	return or
}

// noun is what an author calls a type of item.
func noun(typ string) string {
	switch typ {
	case "":
		return "document"
	case "Reported":
		return "line of a report"
	case "ItemProgress":
		return "progress entry"
	}
	return strings.ToLower(typ)
}

// aNoun is noun with its article.
func aNoun(typ string) string {
	n := noun(typ)
	if strings.ContainsRune("aeiou", rune(n[0])) {
		return "an " + n
	}
	return "a " + n
}

// oneOf says which types of item may stand somewhere: "a priority or action".
func oneOf(types []string) string {
	if len(types) == 0 {
		return "an item"
	}
	s := aNoun(types[0])
	for _, t := range types[1:] {
		s += " or " + noun(t)
	}
	return s
}

// name returns what to call an item in a message: its title, number or id, in
// quotes, or the other words.
func name(it *plan.Item, or string) string {
	for _, s := range [...]string{it.Title, it.Number, it.ID} {
		if s != "" {
			return diag.Quote(s)
		}
	}
	return or
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// lowerFirst writes a title for the middle of a sentence.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
