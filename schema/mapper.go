package schema

import (
	"reflect"

	"github.com/invopop/jsonschema"
)

// Mapper gives the schema of a code type of this module: of [outcomes.Outcome],
// [outcomes.Aim], [priorities.Priority], [trust.Grade] and their like, and of
// the code types of package plan. It returns nil for any other type. Set it as
// the Mapper of a reflector, or call it from one of your own:
//
//	r := &jsonschema.Reflector{Mapper: schema.Mapper}
//
// Each field then holds the list of codes itself; [Reflector] refers to one
// definition instead. What is returned is the caller's to change.
//
// [outcomes.Outcome]: https://pkg.go.dev/github.com/every-child-matters/ecm/outcomes#Outcome
// [outcomes.Aim]: https://pkg.go.dev/github.com/every-child-matters/ecm/outcomes#Aim
// [priorities.Priority]: https://pkg.go.dev/github.com/every-child-matters/ecm/priorities#Priority
// [trust.Grade]: https://pkg.go.dev/github.com/every-child-matters/ecm/trust#Grade
func Mapper(t reflect.Type) *jsonschema.Schema {
	if c, ok := codesOf(t); ok {
		return c.schema()
	}
	return nil
}

// A CodeReflector reflects the structs of other developers, in which fields of
// our code types refer to definitions with the codes and their titles. The
// embedded reflector may be set up as usual, but for its Mapper.
type CodeReflector struct{ jsonschema.Reflector }

// Reflector returns a reflector that knows the code types that [Mapper] knows.
func Reflector() *CodeReflector { return new(CodeReflector) }

// Reflect returns the schema of a value's type; see [CodeReflector.ReflectFromType].
func (r *CodeReflector) Reflect(v any) *jsonschema.Schema {
	return r.ReflectFromType(reflect.TypeOf(v))
}

// ReflectFromType returns the schema of a type. A code type whose name a struct
// of the schema has already is defined under that name with Code at its end.
func (r *CodeReflector) ReflectFromType(t reflect.Type) *jsonschema.Schema {
	type use struct {
		codes codes
		refs  []*jsonschema.Schema
	}
	var uses []*use // in the order in which types are met
	of := map[string]*use{}
	reflector := r.Reflector
	reflector.Mapper = func(t reflect.Type) *jsonschema.Schema {
		c, ok := codesOf(t)
		if !ok {
			if r.Mapper != nil {
				return r.Mapper(t)
			}
			return nil
		}
		at := t.PkgPath() + "." + t.Name()
		if of[at] == nil {
			of[at] = &use{codes: c}
			uses = append(uses, of[at])
		}
		ref := &jsonschema.Schema{Ref: "#/$defs/" + at}
		of[at].refs = append(of[at].refs, ref)
		return ref
	}
	s := reflector.ReflectFromType(t)
	for _, u := range uses {
		name := u.codes.name
		for s.Definitions[name] != nil {
			name += "Code"
		}
		if s.Definitions == nil {
			s.Definitions = jsonschema.Definitions{}
		}
		s.Definitions[name] = u.codes.schema()
		for _, ref := range u.refs {
			if s.Ref == ref.Ref { // the type itself is a code type, and s a copy
				s.Ref = "#/$defs/" + name
			}
			ref.Ref = "#/$defs/" + name
		}
	}
	return s
}
