package main

import (
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/trust"
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
		for _, list := range []iter.Seq[outcomes.Term]{outcomes.Terms(), priorities.Terms(), trust.Terms()} {
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

// references returns the definitions of references that editors complete:
// strict about the prefixes of published lists, open for all others.
func references() jsonschema.Definitions {
	var schemes []string
	for t := range terms() {
		if !slices.Contains(schemes, t.Scheme) {
			schemes = append(schemes, t.Scheme)
		}
	}
	published := codeList(codesOf(terms(), outcomes.Term.Ref))
	published.Title = "Published term"
	titled := codeList(codesOf(indicators(), outcomes.Term.Ref))
	titled.Title = "National indicator"
	untitled := pattern(patternIndicator)
	untitled.Title = "National indicator by its number"
	return jsonschema.Definitions{
		defTerm: {
			Title:       "Term reference",
			Description: "A published term, a term of another framework, or an item",
			Type:        "string",
			AnyOf:       []*jsonschema.Schema{published, otherThan("^(" + strings.Join(schemes, "|") + "):")},
		},
		defIndicator: {
			Title:       "Indicator reference",
			Description: "A national indicator, a code of another list, or an indicator of a document",
			Type:        "string",
			AnyOf:       []*jsonschema.Schema{titled, untitled, otherThan("^" + outcomes.SchemeIndicators + ":")},
		},
	}
}

// otherThan is any reference that does not begin like a published one.
func otherThan(prefix string) *jsonschema.Schema {
	s := pattern(patternRef)
	s.Title = "Another reference"
	s.Not = &jsonschema.Schema{Pattern: prefix}
	return s
}

// A list is the closed list behind a code type.
type list struct {
	name  string // of its definition
	codes []code
}

// publishedLists are the lists of code types whose values are published in
// packages of their own.
func publishedLists() map[reflect.Type]list {
	return map[reflect.Type]list{
		reflect.TypeFor[plan.InspectionFramework](): {"InspectionFramework", published(trust.Frameworks())},
		reflect.TypeFor[plan.Horizon]():             {"Horizon", published(trust.Horizons())},
		reflect.TypeFor[plan.Partner]():             {"Partner", published(trust.Partners())},
	}
}

func published[C interface{ Info() (outcomes.Term, bool) }](codes iter.Seq[C]) []code {
	return codesOf(infos(codes), func(t outcomes.Term) string { return t.Code })
}

func infos[C interface{ Info() (outcomes.Term, bool) }](codes iter.Seq[C]) iter.Seq[outcomes.Term] {
	return func(yield func(outcomes.Term) bool) {
		for c := range codes {
			if t, ok := c.Info(); ok && !yield(t) {
				return
			}
		}
	}
}
