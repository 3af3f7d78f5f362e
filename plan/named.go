package plan

import (
	"strconv"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/internal/shape"
	"github.com/every-child-matters/ecm/outcomes"
)

// TermNamed returns the reference to the published term that a text clearly
// means though it is not its code: the official name or another wording in use
// ("Being healthy"), a code without its prefix ("be-healthy"), or a code behind
// that of its outcome ("ecm:be-healthy/sexually-healthy"). It knows the terms
// of ECM, Kent and the children's trusts.
func TermNamed(text string) (Ref, bool) {
	scheme, name, prefixed := strings.Cut(text, ":")
	if !prefixed {
		scheme, name = "", text
	}
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		name = name[i+1:]
	}
	r, ok := names()[codelist.Fold(name)]
	return r, ok && (!prefixed || r.Scheme() == strings.ToLower(scheme))
}

// names holds the references of published terms by every folded name of them.
var names = sync.OnceValue(func() map[string]Ref {
	all := map[string]Ref{}
	add := func(name string, r Ref) {
		if key := codelist.Fold(name); key != "" && all[key] == "" {
			all[key] = r
		}
	}
	for t := range PublishedTerms() {
		switch t.Scheme {
		case outcomes.SchemeECM, outcomes.SchemeKCT, outcomes.SchemeTrust:
			add(t.Code, Ref(t.Ref()))
			add(t.Title, Ref(t.Ref()))
			for _, a := range t.Aliases {
				add(a, Ref(t.Ref()))
			}
		}
	}
	return all
})

// meant improves what is told of a wrong reference to a term, where the text
// clearly means one.
func meant(d *diag.Diagnostic, f *shape.Fault, written string) {
	terms := strings.Contains(f.Pointer, "/contributes_to/") || strings.Contains(f.Pointer, "/covers/")
	if f.Kind != shape.UnknownTerm && (f.Kind != shape.BadForm || !terms) {
		return
	}
	r, ok := TermNamed(f.Node.Value)
	if !ok {
		return
	}
	fixed := string(r)
	if len(written) > 1 && (written[0] == '"' || written[0] == '\'') {
		fixed = written[:1] + fixed + written[:1]
	}
	d.Rule = RuleUnknownTerm
	d.Help = "did you mean " + strconv.Quote(string(r)) + "?"
	d.Fix = &diag.Fix{Title: "write " + fixed, Edits: []diag.Edit{{Span: f.Span, New: fixed}}}
}
