package main

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// comments are the words of one package's source: what its types and fields
// are, and the constants of its code types in the order of the text.
type comments struct {
	types  map[string]string // Outcome
	fields map[string]string // Plan.Vision
	codes  map[string][]code // by type
}

// A code is one allowed value and what is said about it.
type code struct{ value, title, description string }

// readComments reads the Go files of a folder, tests left out.
func readComments(dir string) (*comments, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	c := &comments{types: map[string]string{}, fields: map[string]string{}, codes: map[string][]code{}}
	fset := token.NewFileSet()
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range gen.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					c.addType(spec, gen)
				case *ast.ValueSpec:
					if err := c.addCode(spec, gen); err != nil {
						return nil, fmt.Errorf("%s: %w", fset.Position(spec.Pos()), err)
					}
				}
			}
		}
	}
	return c, nil
}

func (c *comments) addType(spec *ast.TypeSpec, gen *ast.GenDecl) {
	name, text := spec.Name.Name, spec.Doc.Text()
	if text == "" {
		text = gen.Doc.Text()
	}
	c.types[name] = describe(name, text)
	st, ok := spec.Type.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range st.Fields.List {
		for _, field := range f.Names {
			c.fields[name+"."+field.Name] = sentence(f.Doc.Text())
		}
	}
}

// addCode keeps a constant of the form Name Type = "code" // what it means.
func (c *comments) addCode(spec *ast.ValueSpec, gen *ast.GenDecl) error {
	typ, ok := spec.Type.(*ast.Ident)
	if !ok || gen.Tok != token.CONST || len(spec.Values) != 1 {
		return nil
	}
	lit, ok := spec.Values[0].(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return nil
	}
	value, err := strconv.Unquote(lit.Value)
	if err != nil {
		return err
	}
	text := spec.Comment.Text()
	if text == "" {
		text = spec.Doc.Text()
	}
	c.codes[typ.Name] = append(c.codes[typ.Name], code{value, heading(value), sentence(text)})
	return nil
}

// describe turns the comment of a type into a description: its first sentence
// without the Go name that it must begin with.
func describe(name, text string) string {
	text = sentence(new(doc.Package).Synopsis(text))
	rest, ok := strings.CutPrefix(text, name+" ")
	if !ok {
		return text
	}
	for _, start := range []string{"is ", "are ", "the code of "} {
		rest = strings.TrimPrefix(rest, start)
	}
	if said, ok := strings.CutPrefix(rest, "says "); ok && !strings.HasPrefix(said, "that ") {
		rest = said
	}
	return sentence(rest)
}

// sentence makes one line that begins with a capital and has no full stop at
// its end.
func sentence(text string) string {
	text = strings.TrimSuffix(strings.Join(strings.Fields(text), " "), ".")
	first, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[n:]
}
