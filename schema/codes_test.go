package schema

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Every code type that tells about its codes is known to the mapper.
func TestEveryCodeTypeIsMapped(t *testing.T) {
	mapped := map[string]bool{}
	for typ := range codeTypes() {
		_, pkg, _ := strings.Cut(typ.PkgPath(), "/ecm/")
		mapped[pkg+"."+typ.Name()] = true
	}
	found := 0
	for _, pkg := range []string{"outcomes", "priorities", "trust"} {
		names, err := filepath.Glob("../" + pkg + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, decl := range file.Decls {
				f, ok := decl.(*ast.FuncDecl)
				if !ok || f.Recv == nil || f.Name.Name != "Info" {
					continue
				}
				typ := pkg + "." + f.Recv.List[0].Type.(*ast.Ident).Name
				if typ == "trust.Mark" { // a pair, and not a code
					continue
				}
				found++
				if !mapped[typ] {
					t.Errorf("%s is not mapped", typ)
				}
			}
		}
	}
	if found < 15 {
		t.Errorf("only %d code types found", found)
	}
}

func TestSchemasOfCodes(t *testing.T) {
	for typ, c := range codeTypes() {
		s := c.schema()
		if s.Type != "string" || s.Title == "" || s.Description == "" || len(c.list) < 2 {
			t.Errorf("%s: %+v", typ, s)
		}
		list := s.OneOf
		if c.pattern != "" {
			list = s.AnyOf[0].OneOf
		}
		for _, v := range list {
			if v.Title == "" || strings.HasSuffix(v.Description, ".") || v.Const == "" {
				t.Errorf("%s: %+v", typ, v)
			}
		}
		if again := Mapper(typ); again == s || &again.OneOf == &s.OneOf {
			t.Errorf("%s: a schema is shared", typ)
		}
	}
}
