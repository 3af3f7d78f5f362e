package check

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// didYouMean is the help that names the nearest right word.
func didYouMean(word string) string { return "did you mean " + strconv.Quote(word) + "?" }

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

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// lowerFirst writes a title for the middle of a sentence.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
