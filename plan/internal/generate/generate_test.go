package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is committed is what the sources give.
func TestFileIsFresh(t *testing.T) {
	want, err := generate("../..")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join("../..", output))
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run go generate ./plan (%v)", output, err)
	}
}

// A form of field that no helper decodes is an error, never left out in silence.
func TestRefuses(t *testing.T) {
	const types = `package plan
type Head struct{ ID string "json:\"id\"" }
type When struct{ Text string "json:\"text\"" }
type Parts struct{ Times []Placed[When]; Texts []Placed[string] }
type Amount struct { When }
type Plan struct {
	Head
	%
}
`
	for field, want := range map[string]string{
		"Name string": "", "Names []string": "", "Rows [][]string": "", "When When": "", "Whens []When": "", "From *When": "", "Sure *bool": "", "Amounts []Amount": "",
		"Names *string":          "Plan.Names: no document holds a *string",
		"Rows [][]When":          "Plan.Rows: no document holds a [][]When",
		"Counts []int":           "Plan.Counts: no document holds a []int",
		"Amount Amount":          "Plan.Amount: no document holds a Amount",
		"Share float64":          "Plan.Share: no document holds a float64",
		"By map[string]When":     "Plan.By: no document holds a *ast.MapType",
		"Either struct{ A int }": "Plan.Either: no document holds a *ast.StructType",
	} {
		dir := t.TempDir()
		text := strings.Replace(types, "%", field+" `json:\"key\"`", 1)
		if err := os.WriteFile(filepath.Join(dir, "types.go"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		// what was generated before is not read, even where it is broken
		if err := os.WriteFile(filepath.Join(dir, output), []byte("broken"), 0o666); err != nil {
			t.Fatal(err)
		}
		_, err := generate(dir)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: error %v, want %q", field, err, want)
		}
	}
}
