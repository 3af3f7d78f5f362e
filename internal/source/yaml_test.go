package source

import (
	"errors"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// The place of a fault is read out of private fields of the parser. This test
// fails if they are not what they were, and the message only would be left.
func TestFailureOf(t *testing.T) {
	for _, test := range []struct {
		text string
		want failure
	}{
		{"é: 1\nb: c: d", failure{problem: "mapping values are not allowed in this context", at: position{2, 5}, from: position{2, 5}}},
		{"a:\n  é: 'b", failure{"found unexpected end of stream", position{2, 8}, "while scanning a quoted scalar", position{2, 6}}},
		{"a:\n  b: 1\n c: 2", failure{"did not find expected key", position{3, 2}, "while parsing a block mapping", position{1, 1}}},
		{"a: 1\nb: *c", failure{problem: "yaml: unknown anchor 'c' referenced", at: position{2, 4}, from: position{1, 1}}},
		{"- a\n- !b!c d", failure{"found undefined tag handle", position{2, 3}, "while parsing a node", position{2, 3}}},
	} {
		dec := yaml.NewDecoder(strings.NewReader(test.text))
		err := decode(dec, new(yaml.Node))
		if err == nil {
			t.Fatalf("%q was accepted", test.text)
		}
		if got := failureOf(dec, err); got != test.want {
			t.Errorf("%q:\ngot  %+v\nwant %+v", test.text, got, test.want)
		}
	}
}

// Without those fields the text of the error must do.
func TestFailureWithoutFields(t *testing.T) {
	for text, want := range map[string]failure{
		"yaml: line 3: did not find expected key":    {problem: "did not find expected key", at: position{3, 1}, from: position{1, 1}},
		"yaml: unknown anchor 'c' referenced":        {problem: "unknown anchor 'c' referenced", at: position{1, 1}, from: position{1, 1}},
		"something else: altogether, line 3: really": {problem: "something else: altogether, line 3: really", at: position{1, 1}, from: position{1, 1}},
	} {
		if got := failureOf(&yaml.Decoder{}, errors.New(text)); got != want {
			t.Errorf("%q:\ngot  %+v\nwant %+v", text, got, want)
		}
	}
}

// A panic of the parser is a fault of the text, and reaches no caller.
func TestParserPanic(t *testing.T) {
	dec := &yaml.Decoder{} // not made by NewDecoder: every use panics
	if err := decode(dec, new(yaml.Node)); !errors.Is(err, errPanic) {
		t.Errorf("got %v, want a panic told as an error", err)
	}
}

// Only one file knows the parser, so that another can take its place.
func TestOneImporter(t *testing.T) {
	root := filepath.Join("..", "..")
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		t.Fatal(err)
	}
	var importers []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			if strings.Contains(spec.Path.Value, "yaml") {
				importers = append(importers, filepath.ToSlash(path)+" "+spec.Path.Value)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(importers, "\n"), `../../internal/source/yaml.go "gopkg.in/yaml.v3"`; got != want {
		t.Errorf("importers of a YAML parser:\n%s\nwant only\n%s", got, want)
	}
}
