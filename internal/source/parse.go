package source

import (
	"bytes"
	"cmp"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
)

// Syntax is the notation of a document.
type Syntax uint8

// The notations. Auto chooses by the extension of the document's name (.json,
// .yaml, .yml), and without one by its first character: { or [ means JSON.
const (
	Auto Syntax = iota
	YAML
	JSON
)

// Limits bound the work that one text may cause. A zero field means its
// default.
type Limits struct {
	Bytes       int // size of the text; 1 MiB
	Depth       int // nesting of lists and groups; 64
	Nodes       int // values and keys; 150,000
	Diagnostics int // diagnostics reported for one text; 100
	Workers     int // goroutines that read one text at the same time; as many as there are processors
}

// WithDefaults returns l with its zero fields filled in.
func (l Limits) WithDefaults() Limits {
	return Limits{
		Bytes:       cmp.Or(l.Bytes, 1<<20),
		Depth:       cmp.Or(l.Depth, 64),
		Nodes:       cmp.Or(l.Nodes, 150_000),
		Diagnostics: cmp.Or(l.Diagnostics, 100),
		Workers:     cmp.Or(l.Workers, runtime.GOMAXPROCS(0)),
	}
}

// Parse reads a text into a tree. The root is nil when the text gives no tree
// that is worth checking further: it is unreadable, empty or not well-formed.
// Faults that leave the tree sound, such as a duplicate key, are reported and
// the tree returned; what cannot be understood for such a fault has the kind
// [None] or, where the key itself is at fault, is left out.
//
// Diagnostics have the rules of this package, the severity error, and come in
// the order of the text.
func Parse(text *diag.Text, syntax Syntax, limits Limits) (root *Node, diags []diag.Diagnostic) {
	limits = limits.WithDefaults()
	f := &faults{text: text, cap: limits.Diagnostics}
	if syntax == Auto {
		syntax = syntaxOf(text)
	}
	if b, ok := scan(text, syntax, limits, f); ok && syntax == JSON {
		root = parseJSON(b, limits, f)
	} else if ok {
		root = parseYAML(b, limits, f)
	}
	for i := range f.list {
		d := &f.list[i]
		d.Pointer = root.PointerAt(d.Span.Start)
		if root == nil && (d.Rule == RuleSyntax || d.Rule == RuleCharacter) {
			d.Help = strings.TrimPrefix(d.Help+"; nothing else in the document was checked", "; ")
		}
	}
	slices.SortStableFunc(f.list, diag.Compare)
	return root, f.list
}

func syntaxOf(text *diag.Text) Syntax {
	switch strings.ToLower(path.Ext(text.Name)) {
	case ".json":
		return JSON
	case ".yaml", ".yml":
		return YAML
	}
	head := bytes.TrimLeft(bytes.TrimPrefix(text.Bytes, []byte("\uFEFF")), " \t\r\n")
	if len(head) > 0 && (head[0] == '{' || head[0] == '[') {
		return JSON
	}
	return YAML
}
