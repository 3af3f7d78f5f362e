package schema

import (
	"iter"
	"reflect"
	"strings"
	"sync"

	"github.com/invopop/jsonschema"

	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/trust"
)

// codes are the values of a code type.
type codes struct {
	name    string // of its definition
	title   string
	about   string
	list    []code
	pattern string // of further codes, which are not listed
}

// A code is one value with what is said about it.
type code struct{ value, title, about string }

// schema returns a fresh schema of the type.
func (c codes) schema() *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string", Title: c.title, Description: c.about}
	var list []*jsonschema.Schema
	for _, v := range c.list {
		one := &jsonschema.Schema{Const: v.value, Title: v.title}
		if v.about != v.title {
			one.Description = v.about
		}
		list = append(list, one)
	}
	if c.pattern == "" {
		s.OneOf = list
		return s
	}
	s.AnyOf = []*jsonschema.Schema{
		{Type: "string", Title: "With its wording", OneOf: list},
		{Type: "string", Title: "By its number", Pattern: c.pattern},
	}
	return s
}

// codesOf returns the codes of a code type.
func codesOf(t reflect.Type) (codes, bool) {
	if t.Kind() != reflect.String {
		return codes{}, false
	}
	if c, ok := codeTypes()[t]; ok {
		return c, true
	}
	if t.PkgPath() != reflect.TypeFor[plan.Kind]().PkgPath() {
		return codes{}, false
	}
	return defined(t.Name())
}

// codeTypes returns the code types whose lists are published in packages of
// their own. It is never written to.
var codeTypes = sync.OnceValue(func() map[reflect.Type]codes {
	all := map[reflect.Type]codes{}
	add := func(t reflect.Type, c codes) { all[t] = c }
	add(listed(outcomes.All(), "Outcome", "One of the five outcomes of Every Child Matters"))
	add(listed(outcomes.Aims(), "Aim", "One of the 25 aims, five to an outcome"))
	add(listed(outcomes.Supports(), "Support", "What parents, carers and families do, one statement to an outcome"))
	add(listed(outcomes.Aspects(), "Aspect", "An aspect of well-being in section 10(2) of the Children Act 2004"))
	add(listed(outcomes.Editions(), "Edition", "An edition of the outcomes framework"))
	add(listed(priorities.All(), "Priority", "One of the eight priorities of the Kent Children's Trust"))
	add(listed(priorities.Visions(), "Vision", "One of the four strands of the vision for Kent's children"))
	add(listed(trust.Features(), "Feature", "An essential feature of a children's trust"))
	add(listed(trust.Duties(), "Duty", "What a children's trust must do under the guidance of 2008"))
	add(listed(trust.Functions(), "Function", "A function of the Kent Children's Trust"))
	add(listed(trust.Chapters(), "Chapter", "A chapter of The Children's Plan of 2007"))
	add(listed(trust.Objectives(), "Objective", "A departmental strategic objective"))
	add(listed(trust.Partners(), "Partner", "A body that the Children Act 2004 bound to co-operate"))
	add(listed(trust.Frameworks(), "InspectionFramework", "A framework under which children's services were inspected or assessed"))
	add(listed(trust.Horizons(), "Horizon", "The time in which inspectors ask for action"))
	add(listed(trust.AreaKinds(), "AreaKind", "A kind of English council area"))
	add(listed(trust.KentDistricts(), "KentDistrict", "A district of Kent, by its code of the Government Statistical Service"))
	add(listed(titled, "Indicator", "A national indicator of 2008, by its number"))
	indicator := all[reflect.TypeFor[outcomes.Indicator]()]
	indicator.pattern = `^([1-9]|[12][0-9]|30|3[2-9]|[4-9][0-9]|1[0-9][0-9])[a-z]?$`
	all[reflect.TypeFor[outcomes.Indicator]()] = indicator
	all[reflect.TypeFor[trust.Grade]()] = gradeWords()
	all[reflect.TypeFor[outcomes.Polarity]()] = codes{
		name: "Polarity", title: "Polarity", about: "Which way an indicator should move",
		list: []code{{string(outcomes.HigherIsBetter), "Higher is better", ""}, {string(outcomes.LowerIsBetter), "Lower is better", ""}},
	}
	all[reflect.TypeFor[outcomes.Standing]()], _ = defined("Standing")
	all[reflect.TypeFor[plan.InspectionFramework]()] = all[reflect.TypeFor[trust.Framework]()]
	return all
})

// listed returns a code type and its codes.
func listed[C interface {
	~string
	Info() (outcomes.Term, bool)
}](list iter.Seq[C], name, about string) (reflect.Type, codes) {
	c := codes{name: name, title: spaced(name), about: about}
	for v := range list {
		t, _ := v.Info()
		c.list = append(c.list, code{string(v), t.Title, strings.TrimSuffix(t.Description, ".")})
	}
	return reflect.TypeFor[C](), c
}

// titled yields the national indicators whose wording is published.
func titled(yield func(outcomes.Indicator) bool) {
	for i := range outcomes.Indicators() {
		if i.Titled() && !yield(i) {
			return
		}
	}
}

// gradeWords returns the words of all scales, each once. What a word means is
// left out, because that depends on the scale.
func gradeWords() codes {
	c := codes{name: "Grade", title: "Grade", about: "A grade word; it means nothing without the inspection framework that gave it"}
	seen := map[trust.Grade]bool{}
	for f := range trust.Frameworks() {
		for g := range f.Grades() {
			if !seen[g] {
				seen[g] = true
				t, _ := trust.Mark{Framework: f, Grade: g}.Info()
				c.list = append(c.list, code{string(g), t.Title, ""})
			}
		}
	}
	return c
}

// spaced sets the words of a name apart: KentDistrict becomes Kent district.
func spaced(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && 'A' <= r && r <= 'Z' {
			b.WriteByte(' ')
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// defined returns the codes of a code type of documents, as the published
// schemas define it.
func defined(name string) (codes, bool) {
	def := definitions()[name]
	list := get(def, "oneOf")
	if list == nil {
		return codes{}, false
	}
	c := codes{name: name, title: word(def, "title"), about: word(def, "description")}
	for i := range list.Items {
		v := &list.Items[i]
		c.list = append(c.list, code{word(v, "const"), word(v, "title"), word(v, "description")})
	}
	return c, true
}

// definitions returns the definitions of the schemas of all kinds. It is never
// written to.
var definitions = sync.OnceValue(func() map[string]*source.Node {
	all := map[string]*source.Node{}
	for _, kind := range kinds() {
		root, err := tree(kind, Options{})
		if err != nil {
			panic("schema: " + err.Error()) // the schemas of this build are tested
		}
		for k, v := range get(root, "$defs").Pairs() {
			all[k.Value] = v
		}
	}
	return all
})
