package source

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

// both reads a text as a whole and in the smallest pieces. The second tree is
// nil where the text must be read as a whole.
func both(text []byte) (whole, joined *Node, pieces []piece) {
	limits := Limits{Workers: 2}.WithDefaults()
	read := func() (*faults, []byte, bool) {
		f := &faults{text: diag.NewText("a.yaml", text), cap: limits.Diagnostics}
		b, ok := scan(f.text, YAML, limits, f)
		return f, b, ok
	}
	f, b, ok := read()
	if !ok {
		return nil, nil, nil
	}
	sound := len(f.list) == 0
	if whole = parseWhole(b, limits, f); len(f.list) > 0 {
		whole = nil
	}
	if f, b, _ = read(); !sound {
		return whole, nil, nil
	}
	if pieces = cut(b, 1); pieces != nil {
		joined = parsePieces(b, pieces, limits, f)
	}
	return whole, joined, pieces
}

func same(t *testing.T, text []byte) (pieces int) {
	t.Helper()
	whole, joined, cut := both(text)
	if joined == nil {
		return 0
	}
	if !reflect.DeepEqual(whole, joined) {
		t.Fatalf("in %d pieces another tree than as a whole:\n%s", len(cut), text)
	}
	return len(cut)
}

// Every document of the project can be read in pieces, and gives the same tree.
func TestPiecesAreTheWhole(t *testing.T) {
	files, pieces := 0, 0
	for _, dir := range []string{"../../examples", "../../check/rules", "../../plan/testdata"} {
		err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".yaml" {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			n := same(t, text)
			if whole, _, _ := both(text); n == 0 && whole != nil && strings.Count(string(text), "\necm:") == 1 {
				t.Errorf("%s cannot be read in pieces", path)
			}
			files, pieces = files+1, pieces+n
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 300 || pieces < 6*files {
		t.Errorf("%d files in %d pieces: too few to tell", files, pieces)
	}
}

// Lines in the first column, and elements at the column of a list, that are
// other than they look.
func TestPieces(t *testing.T) {
	for _, test := range []struct {
		text   string
		pieces int // 0: must be read as a whole
	}{
		{"a: 1\nb: 2\nc:\n  - 3\n  - 4\n  - x: 5\n    y: 6\nd: 7\n", 6},
		{"a: 1\nb:\n- 2\n- 3\nc: 4\n", 4},
		{"---\n# c\na:\nb:   # c\n  # c\n\n  - 1\n  # c\n  - 2\n\n# c\nc: |\n  - x\n  - y\nd: é", 5},
		{"a: 1\r\nb:\r\n  - 2\r\n  - 3\r\n", 3},
		{"a:\n  - |+\n    x\n\n\n  - y\n\n\nb: >\n  z\n\n", 3},
		{"a:\n  - - 1\n    - 2\n  - - 3\nb:\n", 3},
		{"a: \"x\nb: y\"\n", 0},
		{"a: 'x\n\nb: y'\nc: 1\n", 0},
		{"a: {x: 1,\nb: 2}\n", 0},
		{"a:\n  - [1,\n  - 2]\n  - 3\n", 0},
		{"a:\n  - \"1\n  - 2\"\n", 0},
		{"a: 1\n...\nb: 2\n", 0},
		{"a: 1\n---\nb: 2\n", 0},
		{"--- |\na: 1\nb: 2\n", 0},
		{"a: &x 1\nb: *x\n", 0},
		{"a: &x 1\nb: 2\n", 0},
		{"a: 1\nb: 2\na: 3\n", 0},
		{"? a\n: 1\nb: 2\n", 0},
		{"a: 1\nb\nc: 2\n", 0},
		{"a: 1\n\"b\": 2\n", 0},
		{"a: !x 1\nb: 2\n", 0},
		{"%YAML 1.2\n---\na: 1\nb: 2\n", 0},
		{"a: 1\n\tb: 2\nc: 3\n", 0},
		{"a:\n    - 1\n  - 2\n", 0},
		{"a: 1\n", 0},
	} {
		if got := same(t, []byte(test.text)); got != test.pieces {
			t.Errorf("%q: in %d pieces, want %d", test.text, got, test.pieces)
		}
	}
}

// The limits hold for the text and not for each piece.
func TestPiecesKeepLimits(t *testing.T) {
	text := "a:\n" + strings.Repeat("  - x: [1, 2]\n", 5000)
	for _, test := range []struct {
		limits Limits
		faults int
	}{
		{Limits{}, 0}, {Limits{Nodes: 25_003}, 0}, {Limits{Nodes: 25_002}, 1}, {Limits{Depth: 4}, 0}, {Limits{Depth: 3}, 1},
	} {
		if _, diags := Parse(diag.NewText("a.yaml", []byte(text)), Auto, test.limits); len(diags) != test.faults {
			t.Errorf("%+v: %d diagnostics, want %d", test.limits, len(diags), test.faults)
		}
	}
}

func FuzzPieces(f *testing.F) {
	for _, s := range []string{
		"a: 1\nb:\n  - 2\n  - c: |\n      x\n    d: {e: f}\ng: >-\n  h\n\n",
		"a: \"x\nb: y\"\nc:\n- 'd\n- e'\n", "--- \na:\n  - - 1\n  -\n  - ~\nb: # c\n", "a: 1\n...\n# c\nb: [\n]\nc: {\nd: 1}\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) < 1<<14 {
			same(t, text)
		}
	})
}
