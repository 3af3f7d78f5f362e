package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/schema"
)

// bundle names the four kinds of documents, so that one reflection sees all.
type bundle struct {
	Plan        *plan.Plan
	Inspection  *plan.Inspection
	Performance *plan.Performance
	Framework   *plan.Framework
}

// roots are the types of the kinds of documents.
var roots = map[plan.Kind]reflect.Type{
	plan.KindPlan:        reflect.TypeFor[plan.Plan](),
	plan.KindInspection:  reflect.TypeFor[plan.Inspection](),
	plan.KindPerformance: reflect.TypeFor[plan.Performance](),
	plan.KindFramework:   reflect.TypeFor[plan.Framework](),
}

// reflector holds what one reflection finds.
type reflector struct {
	words     map[string]*comments // by package path
	published map[reflect.Type]list
	lists     jsonschema.Definitions  // definitions of code types and of references to them
	types     map[string]reflect.Type // by name of definition
	defs      jsonschema.Definitions  // all definitions
	err       error
}

// reflectAll returns the schema of each kind as JSON, in no particular form.
func reflectAll(root string) (map[plan.Kind][]byte, error) {
	r := &reflector{
		words:     map[string]*comments{},
		published: lists(),
		lists:     jsonschema.Definitions{},
		types:     map[string]reflect.Type{},
	}
	for _, name := range []string{"plan", "outcomes", "trust"} {
		c, err := readComments(filepath.Join(root, name))
		if err != nil {
			return nil, err
		}
		r.words[module+name] = c
	}
	r.addReferences()
	inv := &jsonschema.Reflector{
		Anonymous: true, AllowAdditionalProperties: true,
		Namer: r.name, Mapper: r.scalar, LookupComment: r.comment,
	}
	r.defs = inv.Reflect(&bundle{}).Definitions
	delete(r.defs, "bundle")
	for name, def := range r.lists {
		r.defs[name] = def
	}
	for name, t := range r.types {
		r.finish(name, t)
	}
	docs := map[plan.Kind][]byte{}
	for kind, t := range roots {
		text, err := json.Marshal(r.document(kind, t.Name()))
		if err != nil {
			return nil, err
		}
		docs[kind] = text
	}
	return docs, r.err
}

const module = "github.com/every-child-matters/ecm/"

// name gives the definition of a struct its name.
func (r *reflector) name(t reflect.Type) string {
	if t.Kind() == reflect.Struct && t != reflect.TypeFor[bundle]() {
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

func (r *reflector) comment(t reflect.Type, field string) string {
	c := r.words[t.PkgPath()]
	switch {
	case c == nil:
		return ""
	case field == "":
		return c.types[t.Name()]
	}
	return c.fields[t.Name()+"."+field]
}

// scalar gives the schemas of the types that are not structs. Each call makes
// a fresh one, because the reflector writes titles and the like into it.
func (r *reflector) scalar(t reflect.Type) *jsonschema.Schema {
	switch {
	case t == reflect.TypeFor[plan.Ref]():
		return text(patternRef)
	case t == reflect.TypeFor[plan.Dates]():
		return text(patternDates)
	case t == reflect.TypeFor[plan.Decimal]():
		return &jsonschema.Schema{Type: "number"}
	case t.Kind() != reflect.String || t.PkgPath() == "":
		return nil
	}
	l := r.list(t)
	if len(l.codes) == 0 {
		return &jsonschema.Schema{Type: "string"}
	}
	if r.lists[l.name] == nil {
		r.claim(l.name, t)
		def := codeList(l.codes)
		def.Title, def.Description = typeHeading(l.name), r.comment(t, "")
		r.lists[l.name] = def
	}
	return refer(l.name)
}

// finish adds to the definition of a struct what its tags and our conventions
// say beyond what the reflector knows.
func (r *reflector) finish(name string, t reflect.Type) {
	def := r.defs[name]
	if t.Kind() != reflect.Struct {
		return
	}
	def.Title = typeHeading(name)
	def.AdditionalProperties = jsonschema.FalseSchema
	for f := range fields(t) {
		if f.Type == reflect.TypeFor[plan.Extra]() {
			def.PatternProperties = map[string]*jsonschema.Schema{"^x-": jsonschema.TrueSchema}
			continue
		}
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		p, ok := def.Properties.Get(key)
		if !ok {
			continue
		}
		def.Properties.Set(key, r.property(t, f, key, p))
	}
}

// property makes the schema of a field from what the reflector made of its type.
func (r *reflector) property(owner reflect.Type, f field, key string, p *jsonschema.Schema) *jsonschema.Schema {
	title, description := heading(key), p.Description
	if s := f.Tag.Get("title"); s != "" {
		title = s
	}
	p.Description = ""
	options := strings.Split(f.Tag.Get("ecm"), ",")
	for option, def := range map[string]string{"terms": defTerm, "indicators": defIndicator} {
		switch {
		case !slices.Contains(options, option):
		case p.Items != nil:
			p.Items = refer(def)
		default:
			p = refer(def)
		}
	}
	if pattern := patterns[f.owner.Name()+"."+f.Name]; pattern != "" {
		p.Pattern = pattern
	}
	if p.Items != nil {
		p.UniqueItems = f.Type.Elem().Kind() == reflect.String && f.Type.Elem() != reflect.TypeFor[string]()
		p.Items = r.written(p.Items)
	} else {
		p = r.written(p)
	}
	if slices.Contains(options, "one") {
		p = r.oneOrSeveral(p)
	}
	p.Title = title
	if p.Description = description; description == title {
		p.Description = ""
	}
	return p
}

// written allows a bare text for a value of a type that has a short form.
func (r *reflector) written(p *jsonschema.Schema) *jsonschema.Schema {
	name, ok := strings.CutPrefix(p.Ref, "#/$defs/")
	if !ok {
		return p
	}
	short := r.shortForm(name)
	if short == nil {
		return p
	}
	detail := refer(name)
	detail.Title = titleDetail
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{short, detail}}
}

// oneOrSeveral allows one element in place of a list.
func (r *reflector) oneOrSeveral(list *jsonschema.Schema) *jsonschema.Schema {
	branches := []*jsonschema.Schema{}
	if list.Items.AnyOf != nil {
		for _, b := range list.Items.AnyOf {
			branch := *b
			branches = append(branches, &branch)
		}
	} else {
		one := *list.Items
		one.Title = titleOne
		branches = append(branches, &one)
	}
	list.Title = titleSeveral
	return &jsonschema.Schema{AnyOf: append(branches, list)}
}

// shortForm returns the schema of the text that may stand for an object of the
// definition: a fresh one each time, or nil where it has no short form.
func (r *reflector) shortForm(name string) *jsonschema.Schema {
	t, ok := r.types[name]
	if !ok || t.Kind() != reflect.Struct {
		return nil
	}
	var short *field
	for f := range fields(t) {
		options := strings.Split(f.Tag.Get("ecm"), ",")
		key, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		isShort := slices.Contains(options, "short")
		if !isShort && key != "" && key != "-" && !strings.Contains(rest, "omit") {
			return nil // it cannot be filled, and is required
		}
		if isShort && !slices.Contains(options, "ref") {
			short = &f
		}
	}
	if short == nil {
		return nil
	}
	options := strings.Split(short.Tag.Get("ecm"), ",")
	s := r.scalar(short.Type)
	switch {
	case slices.Contains(options, "terms"):
		s = refer(defTerm)
	case slices.Contains(options, "indicators"):
		s = refer(defIndicator)
	case s == nil:
		one := uint64(1)
		s = &jsonschema.Schema{Title: titleWords, Type: "string", MinLength: &one}
	}
	if s.Title == "" {
		s.Title = titleReference
	}
	return s
}

// document lifts a definition to the root of a schema of its own, with the
// definitions that it reaches.
func (r *reflector) document(kind plan.Kind, name string) *jsonschema.Schema {
	root := *r.defs[name]
	root.Version = jsonschema.Version
	root.ID = jsonschema.ID(schema.ID(schema.DefaultBase, kind))
	root.Examples = []any{example(kind)}
	root.Properties = copyProperties(root.Properties)
	fix := func(key, value string) {
		p, _ := root.Properties.Get(key)
		root.Properties.Set(key, &jsonschema.Schema{Title: p.Title, Description: p.Description, Const: value})
	}
	fix("ecm", schema.Version)
	fix("kind", string(kind))
	root.Definitions = jsonschema.Definitions{}
	r.reach(&root, root.Definitions)
	return &root
}
