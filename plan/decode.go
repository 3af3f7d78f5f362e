package plan

import (
	"strconv"
	"strings"
	"unsafe"

	"github.com/every-child-matters/ecm/internal/source"
)

// An Entry is something with an identity in a document.
type Entry struct {
	Type    string // name of its type: Priority, Action, Party ...
	ID      string // may be empty
	Pointer string // where it stands in the document
	Item    *Item  // nil for areas, sections and vocabularies
}

// A Use is one place in a document that refers to something.
type Use struct {
	Ref     Ref
	Pointer string // where the reference stands
	Entry   int    // the entry that holds it, counted from 0; -1 for the document
	*Field
}

// A Field is a field of the types that documents are made of. It is shared by
// all that stands in it, and must not be changed.
type Field struct {
	In     string   // name of the type that holds it: Action, Link, Who ...
	Key    string   // its key: priorities, to, party ...
	Refers []string // types that a reference in it may refer to; empty for any
}

// A decoder fills a typed document from a tree that fits its schema, and notes
// its entries, uses and parts on the way. Where the tree does not fit, it leaves
// the field empty and goes on: the fault has been told already. Of two equal
// keys the first holds.
//
// A function for each type is generated from the types. It calls what stands
// here, which is one function for each form of field.
type decoder struct {
	path    []byte          // pointer of the long form to what is decoded
	short   []int           // where the path has "/0" for one value in place of a list
	entry   int             // the entry that holds what is decoded
	chunk   strings.Builder // pointers, many in few allocations
	last    int             // where the last of them begins
	entries []Entry
	uses    []Use
	parts   Parts
}

func decode(root *source.Node, doc Document, text []byte) ([]Entry, []Use, Parts) {
	d := &decoder{entry: -1, path: make([]byte, 0, 128)}
	size := int(root.End - root.Start)
	if text[root.Start] == '{' {
		size -= size / 3 // what JSON takes more than YAML
	}
	d.expect(size)
	d.document(root, doc)
	return d.entries, d.uses, d.parts
}

// expect makes room for what n bytes of YAML commonly hold, so that little is
// copied as the lists grow.
func (d *decoder) expect(n int) {
	d.chunk.Grow(n / 3)
	d.entries = make([]Entry, 0, n/350+8)
	d.uses = make([]Use, 0, n/350+8)
	d.parts.Texts = make([]Placed[string], 0, n/90+8)
	d.parts.Times = make([]Placed[When], 0, n/400+8)
	d.parts.People = make([]Placed[Who], 0, n/450+8)
}

// push adds a key to the path and returns the length to go back to. Our keys
// need no escape.
func (d *decoder) push(key string) int {
	mark := len(d.path)
	d.path = append(append(d.path, '/'), key...)
	return mark
}

func (d *decoder) pushIndex(i int) int {
	mark := len(d.path)
	d.path = strconv.AppendInt(append(d.path, '/'), int64(i), 10)
	return mark
}

// pointer returns the path, with a key after it where one is given. Where the
// last pointer is what this one begins with, they share their text.
func (d *decoder) pointer(key string) string {
	d.room(len(d.path) + len("/") + len(key))
	last := d.chunk.String()[d.last:]
	if len(last) <= len(d.path) && string(d.path[:len(last)]) == last {
		d.chunk.Write(d.path[len(last):])
	} else {
		d.last = d.chunk.Len()
		d.chunk.Write(d.path)
	}
	return d.end(key)
}

// written returns the pointer to what is written in the text, where one value in
// place of a list has no number.
func (d *decoder) written(key string) string {
	if len(d.short) == 0 {
		return d.pointer(key)
	}
	d.room(len(d.path) + len("/") + len(key))
	d.last = d.chunk.Len()
	from := 0
	for _, to := range d.short {
		d.chunk.Write(d.path[from:to])
		from = to + len("/0")
	}
	d.chunk.Write(d.path[from:])
	return d.end(key)
}

// room makes room for n bytes. Pointers that were kept hold on to the old chunk.
func (d *decoder) room(n int) {
	if d.chunk.Len()+n > d.chunk.Cap() {
		d.chunk, d.last = strings.Builder{}, 0
		d.chunk.Grow(max(4096, n))
	}
}

// end ends the last pointer and returns it.
func (d *decoder) end(key string) string {
	if key != "" {
		d.chunk.WriteByte('/')
		d.chunk.WriteString(key)
	}
	return d.chunk.String()[d.last:]
}

// enter notes an entry, and returns the one that holds it. What follows belongs
// to the entry until its holder is put back.
func (d *decoder) enter(typ string, item *Item) (outer int) {
	outer, d.entry = d.entry, len(d.entries)
	d.entries = append(d.entries, Entry{Type: typ, Pointer: d.written(""), Item: item})
	return outer
}

// id decodes the id of the entry.
func (d *decoder) id(n *source.Node, to *string) {
	word(n, to)
	d.entries[d.entry].ID = *to
}

// note adds the struct at the path to a list of parts.
func note[T any](d *decoder, parts *[]Placed[T], v *T, at *Field) {
	if *parts == nil {
		*parts = make([]Placed[T], 0, 8)
	}
	*parts = append(*parts, Placed[T]{Pointer: d.pointer(""), Field: at, Value: v})
}

// object decodes a struct that a field holds.
func object[T any](d *decoder, n *source.Node, to *T, at *Field, read func(*decoder, *source.Node, *T, *Field)) {
	mark := d.push(at.Key)
	read(d, n, to, at)
	d.path = d.path[:mark]
}

// said decodes a struct that is a part of the document. One in which nothing is
// said is no part.
func said[T comparable](d *decoder, n *source.Node, to *T, parts *[]Placed[T], at *Field, read func(*decoder, *source.Node, *T, *Field)) {
	before := len(*parts)
	object(d, n, to, at, read)
	var nothing T
	if *to == nothing {
		*parts = (*parts)[:before]
	}
}

// optional decodes a struct that a field points to.
func optional[T any](d *decoder, n *source.Node, to **T, at *Field, read func(*decoder, *source.Node, *T, *Field)) {
	if *to == nil {
		*to = new(T)
		object(d, n, *to, at, read)
	}
}

// list decodes a list of structs. An empty list says no more than none.
func list[T any](d *decoder, n *source.Node, to *[]T, one bool, at *Field, read func(*decoder, *source.Node, *T, *Field)) {
	mark := d.push(at.Key)
	switch {
	case *to != nil:
	case n.Kind == source.List && len(n.Items) > 0:
		all := fresh[T](len(n.Items))
		*to = all
		for i := range all {
			inner := d.pushIndex(i)
			read(d, &n.Items[i], &all[i], at)
			d.path = d.path[:inner]
		}
	case single(n, one):
		*to = fresh[T](1)
		d.pushShort()
		read(d, n, &(*to)[0], at)
		d.popShort()
	}
	d.path = d.path[:mark]
}

// fresh makes n values, at least one, and writes to each page of their memory
// before anything reads it: where it comes from the system and is read first, it
// is mapped once for that and again for writing, for which every processor must
// stop. To clear it would do, too, but the collector would hear of each pointer.
// Very many values may have little in them, and need not take all that memory.
func fresh[T any](n int) []T {
	const page, most = 4096, 64 << 10
	all := make([]T, n)
	at, last := unsafe.Pointer(unsafe.SliceData(all)), uintptr(n)*unsafe.Sizeof(all[0])-1
	if last >= most {
		return all
	}
	for i := uintptr(0); i < last; i += page {
		*(*byte)(unsafe.Add(at, i)) = 0
	}
	*(*byte)(unsafe.Add(at, last)) = 0
	return all
}

// single says whether a value stands in place of a list of one.
func single(n *source.Node, one bool) bool {
	return one && n.Kind != source.List && n.Kind != source.Null
}

func (d *decoder) pushShort() { d.short = append(d.short, d.pushIndex(0)) }
func (d *decoder) popShort()  { d.short = d.short[:len(d.short)-1] }

// text decodes a text that is a part of the document.
func (d *decoder) text(n *source.Node, to *string, at *Field) { d.textAt(n, to, at.Key, at) }

// textAt decodes the text at the path and a key, which is "" in a list.
func (d *decoder) textAt(n *source.Node, to *string, key string, at *Field) {
	if n.Kind == source.String && n.Value != "" && *to == "" {
		*to = n.Value
		d.parts.Texts = append(d.parts.Texts, Placed[string]{Pointer: d.pointer(key), Field: at, Value: to})
	}
}

func (d *decoder) texts(n *source.Node, to *[]string, one bool, at *Field) {
	mark := d.push(at.Key)
	d.lines(n, to, one, at)
	d.path = d.path[:mark]
}

// lines decodes the list of texts at the path.
func (d *decoder) lines(n *source.Node, to *[]string, one bool, at *Field) {
	switch {
	case *to != nil:
	case n.Kind == source.List && len(n.Items) > 0:
		all := fresh[string](len(n.Items))
		*to = all
		for i := range all {
			inner := d.pushIndex(i)
			d.textAt(&n.Items[i], &all[i], "", at)
			d.path = d.path[:inner]
		}
	case single(n, one):
		*to = fresh[string](1)
		d.pushShort()
		d.textAt(n, &(*to)[0], "", at)
		d.popShort()
	}
}

// rows decodes lists of texts in a list.
func (d *decoder) rows(n *source.Node, to *[][]string, at *Field) {
	if n.Kind != source.List || len(n.Items) == 0 || *to != nil {
		return
	}
	*to = make([][]string, len(n.Items))
	mark := d.push(at.Key)
	for i := range n.Items {
		inner := d.pushIndex(i)
		d.lines(&n.Items[i], &(*to)[i], false, at)
		d.path = d.path[:inner]
	}
	d.path = d.path[:mark]
}

// word decodes a text that is no part of the document: an id, a code, a date.
func word[T ~string](n *source.Node, to *T) {
	if n.Kind == source.String && *to == "" {
		*to = T(n.Value)
	}
}

func words[T ~string](n *source.Node, to *[]T, one bool) {
	switch {
	case *to != nil:
	case n.Kind == source.List && len(n.Items) > 0:
		*to = fresh[T](len(n.Items))
		for i := range n.Items {
			word(&n.Items[i], &(*to)[i])
		}
	case single(n, one):
		*to = fresh[T](1)
		word(n, &(*to)[0])
	}
}

func number(n *source.Node, to *Decimal) {
	if (n.Kind == source.Number || n.Kind == source.String) && *to == "" {
		*to = Decimal(n.Value)
	}
}

func count(n *source.Node, to *int) {
	if i, err := strconv.Atoi(n.Value); err == nil && n.Kind == source.Number && *to == 0 {
		*to = i
	}
}

func flag(n *source.Node, to *bool) {
	if n.Kind == source.Bool && n.Value == "true" {
		*to = true
	}
}

// answer decodes a yes or no that a field points to.
func answer(n *source.Node, to **bool) {
	if *to == nil {
		*to = new(bool)
		flag(n, *to)
	}
}

// ref decodes a reference and notes its use.
func (d *decoder) ref(n *source.Node, to *Ref, at *Field) { d.refAt(n, to, at.Key, at) }

// refAt decodes the reference at the path and a key, which is "" in a list and
// in a short form.
func (d *decoder) refAt(n *source.Node, to *Ref, key string, at *Field) {
	if n.Kind == source.String && n.Value != "" && *to == "" {
		*to = Ref(n.Value)
		d.uses = append(d.uses, Use{Ref: *to, Pointer: d.written(key), Entry: d.entry, Field: at})
	}
}

func (d *decoder) refs(n *source.Node, to *[]Ref, one bool, at *Field) {
	mark := d.push(at.Key)
	switch {
	case *to != nil:
	case n.Kind == source.List && len(n.Items) > 0:
		all := make([]Ref, len(n.Items))
		*to = all
		for i := range all {
			inner := d.pushIndex(i)
			d.refAt(&n.Items[i], &all[i], "", at)
			d.path = d.path[:inner]
		}
	case single(n, one):
		*to = make([]Ref, 1)
		d.refAt(n, &(*to)[0], "", at)
	}
	d.path = d.path[:mark]
}

// extra keeps a key of another system.
func extra(key string, n *source.Node, to *Extra) {
	if strings.HasPrefix(key, "x-") {
		to.Extensions = append(to.Extensions, Extension{Key: key, JSON: string(appendJSON(nil, n))})
	}
}

// looksLikeRef tells a reference from a name in a place where either may
// stand: "housing-lead" is a reference, "Police" and "Head of housing" are not.
func looksLikeRef(s string) bool {
	for i := range len(s) {
		c := s[i]
		lower := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		if !lower && (i == 0 || !strings.ContainsRune("-._:#/", rune(c))) {
			return false
		}
	}
	return s != ""
}
