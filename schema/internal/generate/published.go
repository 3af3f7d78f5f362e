package main

import (
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/priorities"
)

// Definitions of references that the published lists stand behind.
const (
	defTerm      = "TermRef"
	defIndicator = "IndicatorRef"
)

// patternIndicator is any number of the national set, with or without the
// letter of a part.
const patternIndicator = `^ni:([1-9]|[12][0-9]|30|3[2-9]|[4-9][0-9]|1[0-9][0-9])[a-z]?$`

// terms yields every published term but the national indicators.
func terms() iter.Seq[outcomes.Term] {
	return func(yield func(outcomes.Term) bool) {
		for _, list := range []iter.Seq[outcomes.Term]{outcomes.Terms(), priorities.Terms()} {
			for t := range list {
				if t.Scheme != "" && t.Scheme != outcomes.SchemeIndicators && !yield(t) {
					return
				}
			}
		}
	}
}

// indicators yields the national indicators whose wording is published.
func indicators() iter.Seq[outcomes.Term] {
	return func(yield func(outcomes.Term) bool) {
		for i := range outcomes.Indicators() {
			if t, ok := i.Info(); ok && i.Titled() && !yield(t) {
				return
			}
		}
	}
}

func codesOf(terms iter.Seq[outcomes.Term], name func(outcomes.Term) string) []code {
	var list []code
	for t := range terms {
		list = append(list, code{name(t), t.Title, sentence(t.Description)})
	}
	return list
}

// addReferences defines the references that editors complete: strict about the
// prefixes of published lists, open for all others.
func (r *reflector) addReferences() {
	published := codeList(codesOf(terms(), outcomes.Term.Ref))
	published.Title = "Published term"
	var schemes []string
	for t := range terms() {
		if !slices.Contains(schemes, t.Scheme) {
			schemes = append(schemes, t.Scheme)
		}
	}
	r.lists[defTerm] = &jsonschema.Schema{
		Title: "Term", Description: "A published term, a term of another framework, or an item",
		Type: "string", AnyOf: []*jsonschema.Schema{published, otherThan("^(" + strings.Join(schemes, "|") + "):")},
	}
	titled := codeList(codesOf(indicators(), outcomes.Term.Ref))
	titled.Title = "National indicator"
	rest := text(patternIndicator)
	rest.Title = "National indicator by its number"
	r.lists[defIndicator] = &jsonschema.Schema{
		Title: "Indicator", Description: "A national indicator, a code of another list, or an indicator of a document",
		Type: "string", AnyOf: []*jsonschema.Schema{titled, rest, otherThan("^ni:")},
	}
}

// otherThan is any reference that does not begin like a published one.
func otherThan(prefix string) *jsonschema.Schema {
	s := text(patternRef)
	s.Title = "Another reference"
	s.Not = &jsonschema.Schema{Pattern: prefix}
	return s
}

// codes returns the closed list of a code type; none where the type is open.
func (r *reflector) codes(t reflect.Type) []code {
	if c := r.words[t.PkgPath()]; c != nil {
		return c.codes[t.Name()]
	}
	return nil
}
