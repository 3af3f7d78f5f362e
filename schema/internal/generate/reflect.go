package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"

	"github.com/invopop/jsonschema"

	"github.com/every-child-matters/ecm/plan"
)

// bundle names the four kinds of documents, so that one reflection sees all.
type bundle struct {
	Plan        plan.Plan
	Inspection  plan.Inspection
	Performance plan.Performance
	Framework   plan.Framework
}

// A reflector turns types into definitions.
type reflector struct {
	comments  map[string]*comments    // by package path
	published map[reflect.Type]list   // lists of code types outside plan
	defs      jsonschema.Definitions  // by name
	types     map[string]reflect.Type // by the name of their definition
	err       error                   // the first
}

// reflectAll returns the schema of each kind as JSON, its keywords in no
// particular order. The folder root is the module's, with the sources.
func reflectAll(root string) (map[plan.Kind][]byte, error) {
	r := &reflector{
		comments:  map[string]*comments{},
		published: publishedLists(),
		defs:      references(),
		types:     map[string]reflect.Type{},
	}
	for _, name := range []string{"plan", "outcomes", "trust"} {
		c, err := readComments(filepath.Join(root, name))
		if err != nil {
			return nil, err
		}
		r.comments["github.com/every-child-matters/ecm/"+name] = c
	}
	structs := (&jsonschema.Reflector{
		Anonymous: true, AllowAdditionalProperties: true,
		Namer: r.name, Mapper: r.text, LookupComment: r.comment,
	}).Reflect(bundle{}).Definitions
	delete(structs, "bundle")
	maps.Copy(r.defs, structs)
	for name := range structs {
		r.finish(name)
	}
	docs := map[plan.Kind][]byte{}
	for kind, name := range map[plan.Kind]string{
		plan.KindPlan: "Plan", plan.KindInspection: "Inspection",
		plan.KindPerformance: "Performance", plan.KindFramework: "Framework",
	} {
		doc, err := json.Marshal(r.document(kind, name))
		if err != nil {
			return nil, err
		}
		docs[kind] = doc
	}
	return docs, r.err
}

// name gives the definition of a struct its name.
func (r *reflector) name(t reflect.Type) string {
	if t.Kind() == reflect.Struct {
		r.claim(t.Name(), t)
	}
	return t.Name()
}

// claim holds that no two types share a definition.
func (r *reflector) claim(name string, t reflect.Type) {
	if old, ok := r.types[name]; ok && old != t && r.err == nil {
		r.err = fmt.Errorf("%s and %s would share the definition %s", old, t, name)
	}
	r.types[name] = t
}

// comment returns what the sources say about a type or a field.
func (r *reflector) comment(t reflect.Type, field string) string {
	c := r.comments[t.PkgPath()]
	switch {
	case c == nil:
		return ""
	case field == "":
		return c.types[t.Name()]
	}
	return c.fields[t.Name()+"."+field]
}

// text gives the schema of a named text type, and nil for other types. Each
// call makes a fresh one, because what is returned is written into.
func (r *reflector) text(t reflect.Type) *jsonschema.Schema {
	switch {
	case t == reflect.TypeFor[plan.Ref]():
		return pattern(patternRef)
	case t == reflect.TypeFor[plan.Dates]():
		return pattern(patternDates)
	case t == reflect.TypeFor[plan.Decimal]():
		return &jsonschema.Schema{Type: "number"}
	case t.Kind() != reflect.String || t.PkgPath() == "":
		return nil
	}
	l, ok := r.published[t]
	if c := r.comments[t.PkgPath()]; !ok && c != nil {
		l = list{t.Name(), c.codes[t.Name()]}
	}
	if len(l.codes) == 0 {
		if r.err == nil {
			r.err = fmt.Errorf("%s has no codes", t)
		}
		return nil
	}
	r.claim(l.name, t)
	if r.defs[l.name] == nil {
		def := codeList(l.codes)
		def.Title, def.Description = typeHeading(l.name), r.comment(t, "")
		r.defs[l.name] = def
	}
	return refer(l.name)
}
