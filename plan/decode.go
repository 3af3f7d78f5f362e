package plan

import (
	"reflect"
	"strconv"
	"strings"

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
	Pointer string   // where the reference stands
	In      string   // name of the type that holds it: Action, Link, Who ...
	Key     string   // key of the field: priorities, to, party ...
	Refers  []string // types that it may refer to; empty for any
	Entry   int      // the entry that holds it, counted from 0; -1 for the document
}

// decoder fills a typed document from a tree that fits its schema. Where the
// tree does not fit, it leaves the field empty and goes on: the fault has been
// told already.
type decoder struct {
	pointers pointers
	path     []byte
	entries  []Entry
	uses     []Use
	entry    int
}

func decode(root *source.Node, doc Document) ([]Entry, []Use) {
	d := &decoder{entry: -1}
	v := reflect.ValueOf(doc).Elem()
	d.object(root, v, tables()[v.Type()])
	return d.entries, d.uses
}

// pointers keeps many short texts in few allocations.
type pointers struct{ chunk strings.Builder }

func (p *pointers) keep(path []byte) string {
	if p.chunk.Len()+len(path) > p.chunk.Cap() {
		p.chunk = strings.Builder{} // texts that were kept hold on to the old one
		p.chunk.Grow(max(4096, len(path)))
	}
	at := p.chunk.Len()
	p.chunk.Write(path)
	return p.chunk.String()[at:]
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

func (d *decoder) value(n *source.Node, v reflect.Value, f *field) {
	switch v.Kind() {
	case reflect.String:
		if n.Kind == source.String || n.Kind == source.Number && v.Type() == typeDecimal {
			v.SetString(n.Value)
		}
	case reflect.Bool:
		if n.Kind == source.Bool {
			v.SetBool(n.Value == "true")
		}
	case reflect.Int:
		if n.Kind == source.Number {
			if i, err := strconv.Atoi(n.Value); err == nil {
				v.SetInt(int64(i))
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, v.Elem(), f)
	case reflect.Slice:
		d.list(n, v, f)
	case reflect.Struct:
		d.object(n, v, f.elem)
	}
}

func (d *decoder) list(n *source.Node, v reflect.Value, f *field) {
	if n.Kind != source.List {
		if f.one && n.Kind != source.Null {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			d.element(n, v.Index(0), f)
		}
		return
	}
	if len(n.Items) == 0 {
		return // an empty list says no more than none
	}
	if len(n.Items) == 0 {
		return // an empty list says no more than none
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Items), len(n.Items)))
	for i := range n.Items {
		mark := d.pushIndex(i)
		d.element(&n.Items[i], v.Index(i), f)
		d.path = d.path[:mark]
	}
}

func (d *decoder) element(n *source.Node, v reflect.Value, f *field) {
	d.value(n, v, f)
	if f.ref {
		d.use(v, "", f)
	}
}

// use notes a reference. in is empty for an element of a list of references:
// the holder of the list fills it in.
func (d *decoder) use(v reflect.Value, in string, f *field) {
	if s := v.String(); s != "" {
		d.uses = append(d.uses, Use{Ref: Ref(s), Pointer: d.pointers.keep(d.path), In: in, Key: f.key, Refers: f.refers, Entry: d.entry})
	}
}

func (d *decoder) object(n *source.Node, v reflect.Value, tb *table) {
	outer := d.entry
	if (tb.item != nil || tb.id >= 0) && len(d.path) > 0 {
		e := Entry{Type: tb.name, Pointer: d.pointers.keep(d.path)}
		if tb.item != nil {
			e.Item = v.FieldByIndex(tb.item).Addr().Interface().(*Item)
		}
		if _, id := n.Get("id"); id != nil && id.Kind == source.String {
			e.ID = id.Value
		}
		d.entry = len(d.entries)
		d.entries = append(d.entries, e)
	}
	switch n.Kind {
	case source.String:
		d.shorthand(n, v, tb)
	case source.Map:
		for i := range n.Len() {
			k, value := n.Pair(i)
			d.pair(k, value, v, tb)
		}
	}
	d.entry = outer
}

func (d *decoder) pair(k, value *source.Node, v reflect.Value, tb *table) {
	i, ok := tb.byKey[k.Value]
	if !ok {
		if tb.extra != nil && strings.HasPrefix(k.Value, "x-") {
			x := v.FieldByIndex(tb.extra).Addr().Interface().(*Extra)
			x.Extensions = append(x.Extensions, Extension{Key: k.Value, JSON: string(appendJSON(nil, value))})
		}
		return
	}
	f := &tb.fields[i]
	mark := d.push(f.key)
	before := len(d.uses)
	fv := v.FieldByIndex(f.index)
	d.value(value, fv, f)
	if f.ref {
		if fv.Kind() == reflect.String {
			d.use(fv, tb.name, f)
		} else {
			for u := range d.uses[before:] {
				d.uses[before+u].In = tb.name
			}
		}
	}
	d.path = d.path[:mark]
}

func (d *decoder) shorthand(n *source.Node, v reflect.Value, tb *table) {
	at := tb.short
	if tb.shortRef >= 0 && looksLikeRef(n.Value) {
		at = tb.shortRef
	}
	if at < 0 {
		return
	}
	f := &tb.fields[at]
	fv := v.FieldByIndex(f.index)
	fv.SetString(n.Value)
	if f.ref {
		d.use(fv, tb.name, f)
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
