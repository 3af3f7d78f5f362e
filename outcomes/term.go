package outcomes

import (
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/internal/codelist"
)

// The schemes: the prefixes under which documents refer to published terms.
// Codes are unique within a scheme.
const (
	SchemeECM        = "ecm"   // outcomes, aims and support statements
	SchemeAspects    = "s10"   // aspects of well-being, Children Act 2004 s.10(2)
	SchemeIndicators = "ni"    // national indicators
	SchemeKCT        = "kct"   // Kent Children's Trust: priorities and vision
	SchemeTrust      = "trust" // features, duties and functions of a children's trust
	SchemeChapters   = "cp"    // chapters of The Children's Plan
	SchemeObjectives = "dso"   // DCSF departmental strategic objectives
)

// The kinds of term, as a reader would name one.
const (
	KindOutcome   = "outcome"
	KindAim       = "aim"
	KindSupport   = "support statement"
	KindAspect    = "aspect"
	KindIndicator = "indicator"
	KindPriority  = "priority"
	KindVision    = "vision strand"
	KindFeature   = "feature"
	KindDuty      = "duty"
	KindFunction  = "function"
	KindChapter   = "chapter"
	KindObjective = "objective"
	KindEdition   = "edition"
)

// Standing says how far an entry is established. The zero value means not
// stated; no entry of a published list has it.
type Standing string

// The standings, from firm to ours.
const (
	Confirmed    Standing = "confirmed"     // read in two or more sources
	SingleSource Standing = "single-source" // read in one source
	Editorial    Standing = "editorial"     // ours; never official
)

// A Term is one entry of a published list, in the one shape that all lists
// share. Title is the official short name where there is one; Description is in
// our own words; Aliases are other wordings in use, which the list's Parse takes.
type Term struct {
	Scheme      string // "ecm"; empty for lists that documents do not refer to by prefix
	Kind        string // "aim"
	Code        string // "sexually-healthy"
	Number      string // "1.3", the order in which it is published; may be empty
	Title       string
	Description string
	Parent      string // reference of the term above it, "ecm:be-healthy"; may be empty
	Aliases     []string
	Source      string // where the entry comes from, for a reader to look up
	Standing    Standing
}

// Ref returns the reference by which documents name the term, "ecm:be-healthy".
func (t Term) Ref() string {
	if t.Scheme == "" {
		return t.Code
	}
	return t.Scheme + ":" + t.Code
}

// Terms yields every term of this package: outcomes, aims, support statements,
// aspects and national indicators, each list in published order.
func Terms() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		_ = each(All(), yield) && each(Aims(), yield) && each(Supports(), yield) &&
			each(Aspects(), yield) && each(Indicators(), yield)
	}
}

// Lookup finds the term that a reference such as "ecm:be-healthy" or "ni:102a"
// names. It is exact: see the Parse functions for what people write.
func Lookup(ref string) (Term, bool) {
	scheme, code, _ := strings.Cut(ref, ":")
	switch scheme {
	case SchemeECM:
		if t, ok := Outcome(code).Info(); ok {
			return t, true
		}
		if t, ok := Aim(code).Info(); ok {
			return t, true
		}
		return Support(code).Info()
	case SchemeAspects:
		return Aspect(code).Info()
	case SchemeIndicators:
		return Indicator(code).Info()
	}
	return Term{}, false
}

// each yields the terms of codes; false when the reader has had enough.
func each[C interface{ Info() (Term, bool) }](codes iter.Seq[C], yield func(Term) bool) bool {
	for c := range codes {
		if t, ok := c.Info(); ok && !yield(t) {
			return false
		}
	}
	return true
}

// term copies what all lists tell of a code into base. Nothing in the result
// is shared with the table.
func term[C ~string, X any](base Term, e *codelist.Entry[C, X]) (Term, bool) {
	if e == nil {
		return Term{}, false
	}
	base.Code, base.Number = string(e.Code), e.Number
	base.Title, base.Description = e.Title, e.Description
	base.Aliases = slices.Clone(e.Aliases)
	return base, true
}
