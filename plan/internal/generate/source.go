package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// A source is what the types of a package say.
type source struct {
	types     map[string]ast.Expr // by name
	structs   map[string]*structure
	documents []string          // structs that embed Head, sorted
	parts     map[string]string // field of Parts that lists a type, by type
}

// A structure is a struct type.
type structure struct {
	name   string
	embeds []string // structs that it embeds
	fields []field  // its own and those of what it embeds
	extra  bool     // it has keys of other systems
}

// A field is a field with a key of its own.
type field struct {
	name, key       string
	form            string // what holds the type: [] for a list, * for a pointer
	typ             string
	kind            kind
	one             bool
	required        bool
	short, shortRef bool
	refers          []string
}

// A kind says how a value is decoded.
type kind int

const (
	texts   kind = iota // string: a part of the document
	words               // any other text: an id, a code, a date
	refs                // Ref
	numbers             // Decimal
	flags               // bool
	counts              // int
	structs
)

// parse reads the Go files of a folder, tests and output left out.
func parse(dir string) (*source, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	s := &source{types: map[string]ast.Expr{}, structs: map[string]*structure{}, parts: map[string]string{}}
	fset := token.NewFileSet()
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || filepath.Base(name) == output {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, decl := range file.Decls {
			if gen, ok := decl.(*ast.GenDecl); ok {
				for _, spec := range gen.Specs {
					if t, ok := spec.(*ast.TypeSpec); ok {
						s.types[t.Name.Name] = t.Type
					}
				}
			}
		}
	}
	return s, s.resolve()
}

// resolve finds the documents, what they are made of, and the lists of parts.
func (s *source) resolve() error {
	list, ok := s.types["Parts"].(*ast.StructType)
	if !ok {
		return errors.New("there is no struct Parts")
	}
	for _, f := range list.Fields.List {
		if placed, ok := f.Type.(*ast.ArrayType).Elt.(*ast.IndexExpr); ok {
			s.parts[placed.Index.(*ast.Ident).Name] = f.Names[0].Name
		}
	}
	for name, typ := range s.types {
		if st, ok := typ.(*ast.StructType); ok && slices.ContainsFunc(st.Fields.List, embedsHead) {
			s.documents = append(s.documents, name)
		}
	}
	slices.Sort(s.documents)
	for _, name := range s.documents {
		if err := s.add(name); err != nil {
			return err
		}
	}
	return nil
}

func embedsHead(f *ast.Field) bool {
	id, ok := f.Type.(*ast.Ident)
	return ok && len(f.Names) == 0 && id.Name == "Head"
}

// add reads a struct and those that it holds.
func (s *source) add(name string) error {
	if s.structs[name] != nil {
		return nil
	}
	st := &structure{name: name}
	s.structs[name] = st
	for _, af := range s.types[name].(*ast.StructType).Fields.List {
		if len(af.Names) == 0 {
			embedded := af.Type.(*ast.Ident).Name
			if embedded == "Extra" {
				st.extra = true
				continue
			}
			if err := s.add(embedded); err != nil {
				return err
			}
			inner := s.structs[embedded]
			st.embeds = append(st.embeds, embedded)
			st.fields = append(st.fields, inner.fields...)
			st.extra = st.extra || inner.extra
			continue
		}
		for _, id := range af.Names {
			f, err := s.field(id.Name, af)
			if err != nil {
				return fmt.Errorf("%s.%s: %w", name, id.Name, err)
			}
			st.fields = append(st.fields, f)
			if f.kind == structs {
				if err := s.add(f.typ); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (s *source) field(name string, af *ast.Field) (f field, err error) {
	f.name = name
	if af.Tag == nil {
		return f, errors.New("a field without a key")
	}
	text, err := strconv.Unquote(af.Tag.Value)
	if err != nil {
		return f, err
	}
	tag := reflect.StructTag(text)
	key, opts, _ := strings.Cut(tag.Get("json"), ",")
	f.key, f.required = key, !strings.Contains(opts, "omit")
	if r := tag.Get("refers"); r != "" {
		f.refers = strings.Split(r, ",")
	}
	for mark := range strings.SplitSeq(tag.Get("ecm"), ",") {
		switch mark {
		case "one":
			f.one = true
		case "short":
			f.short = true
		case "ref":
			f.shortRef = true
		}
	}
	typ := af.Type
	for {
		switch t := typ.(type) {
		case *ast.ArrayType:
			f.form += "[]"
			typ = t.Elt
			continue
		case *ast.StarExpr:
			f.form += "*"
			typ = t.X
			continue
		case *ast.Ident:
			f.typ = t.Name
			f.kind, err = s.kind(t.Name)
			if f.kind == texts && f.key == "id" {
				f.kind = words
			}
			return f, err
		}
		return f, fmt.Errorf("no document holds a %T", typ)
	}
}

// kind says how a type is decoded. A type of another package is a code: where
// it is not, the decoder does not compile.
func (s *source) kind(name string) (kind, error) {
	switch name {
	case "string":
		return texts, nil
	case "Ref":
		return refs, nil
	case "Decimal":
		return numbers, nil
	case "bool":
		return flags, nil
	case "int":
		return counts, nil
	}
	switch t := s.types[name].(type) {
	case *ast.StructType:
		return structs, nil
	case *ast.SelectorExpr:
		return words, nil
	case *ast.Ident:
		if t.Name == "string" {
			return words, nil
		}
	}
	return 0, fmt.Errorf("no document holds a %s", name)
}

// shorts returns the fields that a bare text fills: one in the form of a
// reference, and any other. Both are nil where another field is required.
func (st *structure) shorts() (ref, text *field) {
	for _, f := range st.fields {
		switch {
		case f.shortRef:
			ref = &f
		case f.short:
			text = &f
		case f.required:
			return nil, nil
		}
	}
	return ref, text
}

// part returns the field of Parts that lists a struct, and what the list points
// to: the struct itself, or a struct that it embeds.
func (s *source) part(st *structure) (list, value string) {
	if list := s.parts[st.name]; list != "" {
		return list, "v"
	}
	for _, e := range st.embeds {
		if list := s.parts[e]; list != "" {
			return list, "&v." + e
		}
	}
	return "", ""
}
