package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

const root = "../../.."

// What is committed is what the sources give.
func TestFilesAreFresh(t *testing.T) {
	files, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(got, want) {
			t.Errorf("%s is stale: run go generate ./schema", name)
		}
	}
	if len(files) != 8 {
		t.Errorf("%d files, want two of each kind", len(files))
	}
	err = filepath.WalkDir(filepath.Join(root, "plan/schemas"), func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && files["plan/schemas/"+d.Name()] == nil {
			t.Errorf("%s is not generated", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestOutputIsStable(t *testing.T) {
	want, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		got, err := generate(root)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("two runs differ (%v)", err)
		}
	}
}

// structs are the struct types of documents.
func structs(t *testing.T) map[string]reflect.Type {
	all := map[string]reflect.Type{}
	var add func(reflect.Type)
	add = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice:
			add(typ.Elem())
		case reflect.Struct:
			if all[typ.Name()] == nil && typ != reflect.TypeFor[plan.Extra]() {
				all[typ.Name()] = typ
				for f := range typ.Fields() {
					add(f.Type)
				}
			}
		}
	}
	add(reflect.TypeFor[bundle]())
	delete(all, "bundle")
	if len(all) < 40 {
		t.Fatalf("only %d types of documents", len(all))
	}
	return all
}

// A tag that the generator does not know would be dropped without a word.
func TestTags(t *testing.T) {
	keys := regexp.MustCompile(`(\w+):"`)
	for _, typ := range structs(t) {
		for f := range typ.Fields() {
			at := typ.Name() + "." + f.Name
			for _, m := range keys.FindAllStringSubmatch(string(f.Tag), -1) {
				if !slices.Contains([]string{"json", "ecm", "title", "refers"}, m[1]) {
					t.Errorf("%s: unknown tag %s", at, m[1])
				}
			}
			if f.Anonymous {
				if f.Tag != "" {
					t.Errorf("%s: a tag on an embedded type", at)
				}
				continue
			}
			fld := field{f, typ}
			key, required := fld.key()
			if key == "" {
				t.Errorf("%s: no key", at)
			}
			elem := f.Type
			if elem.Kind() == reflect.Slice {
				elem = elem.Elem()
			}
			if required && key != "-" && (f.Type.Kind() == reflect.Slice && !fld.has("one") || f.Type.Kind() == reflect.Pointer) {
				t.Errorf("%s: required, and its zero value is written as null", at)
			}
			tag, ok := f.Tag.Lookup("ecm")
			if !ok {
				continue
			}
			for option := range strings.SplitSeq(tag, ",") {
				fits := false
				switch option {
				case "short":
					fits = f.Type.Kind() == reflect.String
				case "ref":
					fits = fld.has("short") && f.Type == reflect.TypeFor[plan.Ref]()
				case "one":
					fits = f.Type.Kind() == reflect.Slice
				case "terms", "indicators":
					fits = elem == reflect.TypeFor[plan.Ref]()
				}
				if !fits {
					t.Errorf("%s: ecm option %q means nothing there", at, option)
				}
			}
		}
	}
}

func TestPatternsNameFields(t *testing.T) {
	all := structs(t)
	for name := range patterns {
		typ, field, _ := strings.Cut(name, ".")
		if all[typ] == nil {
			t.Errorf("%s: no such type", name)
		} else if f, ok := all[typ].FieldByName(field); !ok || f.Type.Kind() != reflect.String {
			t.Errorf("%s: no such text", name)
		}
	}
}

// Every form must mean the same to Go, to browsers and to Python: anchored,
// and made of nothing but characters, classes, groups, counts and choices.
func TestPatternsArePortable(t *testing.T) {
	portable := regexp.MustCompile(`^\^([A-Za-z0-9#:/._-]|\[[][A-Za-z0-9._/-]+\]|[()|*+?]|\{[0-9]\})*\$$`)
	for _, p := range []string{patternID, patternDocID, patternRef, patternDates, patternIndicator} {
		if !portable.MatchString(p) {
			t.Errorf("%s", p)
		}
		regexp.MustCompile(p)
	}
}

func TestDatesFormAcceptsWhatIsRead(t *testing.T) {
	form := regexp.MustCompile(patternDates)
	for text, want := range map[string]bool{
		"2008": true, "2008-03": true, "2008-03-31": true, "2008-23": true, "2008-01/2008-06": true,
		"../2008": true, "2008/..": true, "2008-13": false, "2008-00": false, "2008-20": false, "2008-25": false,
		"2008-03-32": false, "2008-03-00": false, "2008-21-01": false, "../..": false, "..": false, "2008/": false,
		"/2008": false, "08": false, "31/03/2008": false, "2008-3": false, "20080": false, "": false, " 2008": false, "2008\n": false,
	} {
		if got := form.MatchString(text); got != want {
			t.Errorf("%q: form %t, want %t", text, got, want)
		}
		if _, err := plan.Dates(text).Parse(); (err == nil) != want {
			t.Errorf("%q: read with %v, want %t", text, err, want)
		}
	}
}

func TestHeadings(t *testing.T) {
	for key, want := range map[string]string{
		"to_be_confirmed": "To be confirmed", "id": "ID", "as_at": "As at", "cypp": "CYPP", "co_operation": "Co-operation",
	} {
		if got := heading(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	if got := typeHeading("ItemProgress"); got != "Item progress" {
		t.Error(got)
	}
}

func TestDescribe(t *testing.T) {
	for text, want := range map[string]string{
		"Need is a reason for a priority.":                        "A reason for a priority",
		"Need says whether it is so":                              "Whether it is so",
		"Need says that an item serves a term.":                   "Says that an item serves a term",
		"Need is the code of a need, in short. It is a text.":     "A need, in short",
		"Need relates one term\nto others":                        "Relates one term to others",
		"A comment that does not begin with the name of its type": "A comment that does not begin with the name of its type",
	} {
		if got := describe("Need", text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A code without a comment would be published without a word of what it means.
func TestEveryCodeIsDescribed(t *testing.T) {
	c, err := readComments(filepath.Join(root, "plan"))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.codes) < 30 {
		t.Errorf("only %d lists of codes", len(c.codes))
	}
	for typ, codes := range c.codes {
		for _, code := range codes {
			if code.description == "" {
				t.Errorf("%s %q has no comment", typ, code.value)
			}
		}
	}
}
