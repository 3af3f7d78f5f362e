package schema

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// prefixOf returns the prefix of references to a framework's terms.
func prefixOf(fw *plan.Framework) string {
	if fw.Prefix != "" {
		return fw.Prefix
	}
	return fw.ID
}

// A prefix goes into file names, addresses and forms of references.
var soundPrefix = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)

// checkFrameworks says what keeps frameworks from being used together.
func checkFrameworks(list []*plan.Framework) error {
	seen := map[string]bool{}
	for _, fw := range list {
		if fw == nil {
			return errors.New("a framework is missing")
		}
		switch prefix := prefixOf(fw); {
		case !soundPrefix.MatchString(prefix):
			return fmt.Errorf("the framework %q has no prefix for references to its terms", fw.Title)
		case plan.IsPublished(prefix):
			return fmt.Errorf("the prefix %q belongs to a published list: give the framework %q another", prefix, fw.Title)
		case seen[strings.ToLower(prefix)]:
			return fmt.Errorf("two frameworks have the prefix %q", prefix)
		default:
			seen[strings.ToLower(prefix)] = true
		}
	}
	return nil
}

// localTerms returns the terms and indicators of a framework in the shape of
// published ones, each id once.
func localTerms(fw *plan.Framework) (terms, indicators []localTerm) {
	prefix := prefixOf(fw)
	seen := map[string]bool{"": true}
	add := func(to *[]localTerm, item *plan.Item, t localTerm) {
		if seen[item.ID] {
			return
		}
		seen[item.ID] = true
		t.Scheme, t.Code, t.Number, t.Title = prefix, item.ID, item.Number, oneLine(item.Title)
		t.Description, t.Source = oneLine(t.Description), oneLine(item.Source)
		if t.Title == "" {
			t.Title = item.ID
		}
		if t.Source == "" {
			t.Source = oneLine(fw.Source)
		}
		*to = append(*to, t)
	}
	for t := range fw.All() {
		term := localTerm{retired: t.Retired}
		term.Kind, term.Description, term.Aliases, term.Standing = t.Kind, t.Text, t.Aliases, t.Standing
		if t.Parent != "" {
			term.Parent = prefix + ":" + strings.TrimPrefix(string(t.Parent), prefix+":")
		}
		add(&terms, &t.Item, term)
	}
	for i := range fw.Indicators {
		in := &fw.Indicators[i]
		add(&indicators, &in.Item, localTerm{Term: outcomes.Term{Kind: outcomes.KindIndicator, Description: in.Definition}})
	}
	return terms, indicators
}

// A localTerm is a term of a local framework.
type localTerm struct {
	outcomes.Term
	retired bool
}

// oneLine puts a text on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// addTerms adds the terms of a framework to a schema, before the published
// ones, and makes its prefix strict.
func addTerms(root *source.Node, fw *plan.Framework) {
	terms, indicators := localTerms(fw)
	defs := get(root, "$defs")
	if def := get(defs, "TermRef"); def != nil {
		extend(def, prefixOf(fw), append(terms, indicators...))
	}
	if def := get(defs, "IndicatorRef"); def != nil {
		extend(def, prefixOf(fw), indicators)
	}
}

// extend adds codes to the first form of a reference, which is the closed
// list, and keeps the last, which is any other reference, from their prefix.
func extend(def *source.Node, prefix string, terms []localTerm) {
	forms := get(def, "anyOf").Items
	codes := get(&forms[0], "oneOf")
	var local []source.Node
	for _, t := range terms {
		code := object(str("title"), str(t.Title))
		d := strings.TrimSuffix(t.Description, ".")
		if t.retired {
			d = strings.TrimSpace("No longer used. " + d)
		}
		if d != "" && d != t.Title {
			code.Items = append(code.Items, str("description"), str(d))
		}
		code.Items = append(code.Items, str("const"), str(t.Ref()))
		local = append(local, code)
	}
	codes.Items = append(local, codes.Items...)
	not := get(get(&forms[len(forms)-1], "not"), "pattern")
	list, _ := strings.CutPrefix(not.Value, "^(")
	list = strings.TrimPrefix(strings.TrimSuffix(strings.TrimSuffix(list, ":"), ")"), "^")
	not.Value = "^(" + list + "|" + strings.ReplaceAll(prefix, ".", "[.]") + "):"
}
