package plan

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"slices"
	"sync"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/shape"
	"github.com/every-child-matters/ecm/internal/source"
)

// A File is one document as it was read: its text, its typed form, and what
// reading had to tell. It does not change once it is read, and may be used by
// any number of goroutines.
type File struct {
	// Name of the document, with forward slashes; "<stdin>" for standard input.
	Name string
	// Text for positions.
	Text *diag.Text
	// Doc is the typed document, nil where the text gave none. What is unsound
	// in the text is left out of it, the rest is there.
	Doc Document
	// Diagnostics that reading found: text, syntax and shape.
	Diagnostics []diag.Diagnostic

	root    *source.Node
	entries []Entry
	uses    []Use
	byID    map[string]int
	repeats bool // an id is that of several entries
	parts   Parts

	viewOnce sync.Once
	view     *View
	keys     sync.Map // *source.Node -> map[string]int: the pairs of large groups
}

// Limits bound the work that one document may cause. A zero field means its
// default: 1 MiB, depth 64, 150,000 values, 100 diagnostics, as many goroutines
// as there are processors.
type Limits = source.Limits

// Read reads one document. Its name decides between YAML and JSON; see [Parse].
// What is wrong with the document is told in the file's diagnostics; the error
// is the reader's own.
func Read(r io.Reader, name string) (*File, error) {
	b, err := source.Read(r, 0)
	if err != nil {
		return nil, err
	}
	return Parse(diag.NewText(name, b), Limits{}), nil
}

// Parse types a text. A name that ends in .json is read as JSON, .yaml or .yml
// as YAML, any other by its first character. It never returns nil.
func Parse(text *diag.Text, limits Limits) *File {
	limits = limits.WithDefaults()
	f := &File{Name: text.Name, Text: text}
	f.root, f.Diagnostics = source.Parse(text, source.Auto, limits)
	if f.root == nil {
		return f
	}
	if f.root.Kind != source.Map {
		f.report(RuleWrongType, "", f.root.Span(), "a document is a group of keys, found "+f.root.Kind.String(),
			`begin with: ecm: "1.0"`)
		return f
	}
	doc := f.document()
	if doc == nil {
		return f
	}
	for _, fault := range misfits(doc.Header().Kind, f.root, limits.Diagnostics-len(f.Diagnostics)) {
		d := diag.Diagnostic{
			Rule: ruleOf(fault.Kind), Severity: diag.Error, File: f.Name, Span: fault.Span,
			Pointer: fault.Pointer, Message: fault.Message, Help: fault.Help, Fix: fault.Fix,
		}
		meant(&d, &fault, string(text.Bytes[fault.Span.Start:fault.Span.End]))
		f.Diagnostics = append(f.Diagnostics, d)
	}
	f.Doc = doc
	f.entries, f.uses, f.parts = decode(f.root, doc, text.Bytes)
	f.byID = make(map[string]int, len(f.entries))
	for i, e := range f.entries {
		if e.ID == "" {
			continue
		}
		if _, twice := f.byID[e.ID]; twice {
			f.repeats = true
		} else {
			f.byID[e.ID] = i
		}
	}
	slices.SortStableFunc(f.Diagnostics, diag.Compare)
	return f
}

// document returns an empty document of the kind that the text states, or
// reports that it states none.
func (f *File) document() Document {
	key, kind := f.root.Get("kind")
	if kind == nil {
		f.report(RuleMissingKey, "", f.firstKey(f.root).Span(), `"kind" is missing, so nothing more was checked`,
			"add one of: kind: plan, kind: inspection, kind: performance, kind: framework")
		return nil
	}
	if kind.Kind == source.String {
		if doc := newDocument(Kind(kind.Value)); doc != nil {
			doc.Header().Kind = Kind(kind.Value)
			return doc
		}
	}
	span := kind.Span()
	if kind.Kind == source.Null {
		span = key.Span()
	}
	f.report(RuleUnknownKind, "/kind", span, diag.Quote(kind.Value)+" is not a kind of document, so nothing more was checked",
		"write one of: plan, inspection, performance, framework")
	return nil
}

func newDocument(k Kind) Document {
	switch k {
	case KindPlan:
		return &fresh[Plan](1)[0]
	case KindInspection:
		return new(Inspection)
	case KindPerformance:
		return new(Performance)
	case KindFramework:
		return new(Framework)
	}
	return nil
}

func ruleOf(k shape.FaultKind) string {
	switch k {
	case shape.UnknownKey:
		return RuleUnknownKey
	case shape.MissingKey:
		return RuleMissingKey
	case shape.WrongType:
		return RuleWrongType
	case shape.NotAllowed:
		return RuleNotAllowed
	case shape.UnknownTerm:
		return RuleUnknownTerm
	}
	return RuleBadForm
}

func (f *File) report(rule, pointer string, span diag.Span, message, help string) {
	f.Diagnostics = append(f.Diagnostics, diag.Diagnostic{
		Rule: rule, Severity: diag.Error, File: f.Name, Span: span, Pointer: pointer, Message: message, Help: help,
	})
}

func (f *File) firstKey(n *source.Node) *source.Node {
	if n.Kind == source.Map && len(n.Items) > 0 {
		return &n.Items[0]
	}
	return n
}

// Entries yields everything with an identity in the document, in the order of
// the text.
func (f *File) Entries() iter.Seq[Entry] { return slices.Values(f.entries) }

// Entry returns the first item of the document with an id.
func (f *File) Entry(id string) (Entry, bool) {
	if i, ok := f.byID[id]; ok {
		return f.entries[i], true
	}
	return Entry{}, false
}

// Repeats says whether several items of the document have the same id.
func (f *File) Repeats() bool { return f.repeats }

// EntryAt returns the n-th entry, as [Use].Entry counts them.
func (f *File) EntryAt(n int) (Entry, bool) {
	if n < 0 || n >= len(f.entries) {
		return Entry{}, false
	}
	return f.entries[n], true
}

// Uses yields every reference that the document makes, in the order of the text.
func (f *File) Uses() iter.Seq[Use] { return slices.Values(f.uses) }

// Sound says whether reading found nothing wrong with the document.
func (f *File) Sound() bool { return f.Doc != nil && len(f.Diagnostics) == 0 }

// ID returns the id of the document, "" where it has none.
func (f *File) ID() string {
	if f.Doc == nil {
		return ""
	}
	return f.Doc.Header().ID
}

// Looks says whether a text looks like a document of ours, so that other YAML
// and JSON in the same folder can be left alone: the key "ecm" stands at the
// top, or a marker of our schema.
func Looks(text []byte) bool {
	for line := range bytes.Lines(text) {
		line = bytes.TrimLeft(line, " \t{")
		if rest, ok := bytes.CutPrefix(line, []byte("ecm")); ok && len(bytes.TrimLeft(rest, " ")) > 0 && bytes.TrimLeft(rest, " ")[0] == ':' {
			return true
		}
		if bytes.HasPrefix(line, []byte(`"ecm"`)) || bytes.HasPrefix(line, []byte(`'ecm'`)) {
			return true
		}
	}
	return bytes.Contains(text, []byte(`"ecm":`))
}

// JSON returns the document as it is written, faults and all, as indented
// JSON. It fails where the text gave no tree.
func (f *File) JSON() ([]byte, error) {
	if f.root == nil {
		return nil, errors.New("plan: " + f.Name + " has no tree to write")
	}
	return append(source.AppendJSON(nil, f.root, "  "), '\n'), nil
}
