package main

import (
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/every-child-matters/ecm/plan"
)

// Headings of the forms in which a value may be written.
const (
	titleWords     = "In words"
	titleShort     = "In short"
	titleReference = "By reference"
	titleDetail    = "In detail"
	titleOne       = "One"
	titleSeveral   = "Several"
)

// A field is one field of a struct or of a struct embedded in it.
type field struct {
	reflect.StructField
	owner reflect.Type // the struct that it is written in
}

// fields yields the fields of a struct, those of embedded structs in their
// place. An embedded [plan.Extra] is yielded itself.
func fields(t reflect.Type) iter.Seq[field] {
	return func(yield func(field) bool) { eachField(t, yield) }
}

func eachField(t reflect.Type, yield func(field) bool) bool {
	for f := range t.Fields() {
		if f.Anonymous && f.Type != reflect.TypeFor[plan.Extra]() {
			if !eachField(f.Type, yield) {
				return false
			}
		} else if !yield(field{f, t}) {
			return false
		}
	}
	return true
}

// key returns the field's key, and whether documents must have it.
func (f field) key() (name string, required bool) {
	name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name, !strings.Contains(rest, "omit")
}

// has says whether the field's ecm tag has an option.
func (f field) has(option string) bool {
	return slices.Contains(strings.Split(f.Tag.Get("ecm"), ","), option)
}

// finish adds to the definition of a struct what its tags and our conventions
// say beyond what the reflection knows.
func (r *reflector) finish(name string) {
	def := r.defs[name]
	def.Title = typeHeading(name)
	def.AdditionalProperties = jsonschema.FalseSchema
	for f := range fields(r.types[name]) {
		if f.Type == reflect.TypeFor[plan.Extra]() {
			def.PatternProperties = map[string]*jsonschema.Schema{"^x-": jsonschema.TrueSchema}
			continue
		}
		key, _ := f.key()
		if p, ok := def.Properties.Get(key); ok {
			def.Properties.Set(key, r.property(f, key, p))
		}
	}
}

// property makes the schema of a field from the one of its type.
func (r *reflector) property(f field, key string, p *jsonschema.Schema) *jsonschema.Schema {
	title, description := f.Tag.Get("title"), p.Description
	if title == "" {
		title = heading(key)
	}
	p.Description = ""
	if pattern := patterns[f.owner.Name()+"."+f.Name]; pattern != "" {
		p.Pattern = pattern
	}
	if p.Items == nil {
		p = r.value(f, p)
	} else {
		p.Items = r.value(f, p.Items)
		p.UniqueItems = namedText(f.Type.Elem())
		if f.has("one") {
			p = oneOrSeveral(p)
		}
	}
	p.Title = title
	if description != title {
		p.Description = description
	}
	return p
}

// value makes the schema of one value of a field: with a reference to be
// completed where its tag asks for one, and in short where its type allows it.
func (r *reflector) value(f field, p *jsonschema.Schema) *jsonschema.Schema {
	if def := completed(f); def != "" {
		return refer(def)
	}
	name := definition(p)
	short := r.short(name)
	if short == nil {
		return p
	}
	detail := refer(name)
	detail.Title = titleDetail
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{short, detail}}
}

// namedText says whether a type is one of codes or references, of which a list
// needs none twice.
func namedText(t reflect.Type) bool { return t.Kind() == reflect.String && t.PkgPath() != "" }

// completed returns the definition of the references that editors complete
// for a field, or "".
func completed(f field) string {
	switch {
	case f.has("terms"):
		return defTerm
	case f.has("indicators"):
		return defIndicator
	}
	return ""
}

// oneOrSeveral allows one element in place of a list.
func oneOrSeveral(several *jsonschema.Schema) *jsonschema.Schema {
	one := *several.Items
	several.Title = titleSeveral
	if one.AnyOf != nil {
		return &jsonschema.Schema{AnyOf: append(slices.Clone(one.AnyOf), several)}
	}
	one.Title = titleOne
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{&one, several}}
}

// short returns the schema of the text that may stand for an object: a fresh
// one each time, or nil where there is no short form of the definition.
func (r *reflector) short(name string) *jsonschema.Schema {
	t := r.types[name]
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	var filled field
	for f := range fields(t) {
		switch key, required := f.key(); {
		case f.has("short") && !f.has("ref"):
			filled = f
		case required && key != "" && key != "-":
			return nil // a text cannot fill it
		}
	}
	if filled.Type == nil {
		return nil
	}
	key, _ := filled.key()
	s := r.text(filled.Type)
	switch def := completed(filled); {
	case def != "":
		s = refer(def)
		s.Title = titleReference
	case s == nil:
		one := uint64(1)
		s = &jsonschema.Schema{Type: "string", MinLength: &one, Title: titleShort}
		if key == "text" {
			s.Title = titleWords
		}
	case s.Pattern != "":
		s.Title = titleReference
	default:
		s.Title = titleShort
	}
	return s
}
