package plan

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// A table says how a struct type is read and written. Tables are built once
// from the tags that doc.go describes, and never change.
type table struct {
	name     string  // Go name of the type, which is its name in the schema
	fields   []field // in the order in which they are written
	byKey    map[string]int
	short    int // field that a bare text fills, or -1
	shortRef int // field that a bare text in the form of a reference fills, or -1
	id       int // field that holds the id, or -1
	item     []int
	extra    []int // index of the embedded Extra, or nil
}

type field struct {
	key      string
	index    []int
	typ      reflect.Type
	elem     *table // of the struct that it holds, or holds a list of
	one      bool
	short    bool // a bare text fills it
	shortRef bool // a bare text in the form of a reference fills it
	required bool
	refers   []string // names of the types that a reference may refer to
	ref      bool     // a Ref or a list of them
	part     bool     // it may hold parts of a document: texts, or structs with parts
}

var (
	typeRef     = reflect.TypeFor[Ref]()
	typeDecimal = reflect.TypeFor[Decimal]()
	typeItem    = reflect.TypeFor[Item]()
	typeExtra   = reflect.TypeFor[Extra]()
)

// tables returns the tables of all struct types that documents are made of.
var tables = sync.OnceValue(func() map[reflect.Type]*table {
	all := map[reflect.Type]*table{}
	for _, t := range []reflect.Type{
		reflect.TypeFor[Plan](), reflect.TypeFor[Inspection](),
		reflect.TypeFor[Performance](), reflect.TypeFor[Framework](),
	} {
		addTable(all, t)
	}
	return all
})

// addTable returns the table of t, or of what t is a list of or points to; nil
// where that is no struct.
func addTable(all map[reflect.Type]*table, t reflect.Type) *table {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	if tb := all[t]; tb != nil {
		return tb
	}
	tb := &table{name: t.Name(), byKey: map[string]int{}, short: -1, shortRef: -1, id: -1}
	all[t] = tb
	tb.addFields(t, nil)
	slices.SortStableFunc(tb.fields, func(a, b field) int { return tb.place(a.key) - tb.place(b.key) })
	required := 0
	for i, f := range tb.fields {
		tb.byKey[f.key] = i
		switch {
		case f.shortRef:
			tb.shortRef = i
		case f.short:
			tb.short = i
		}
		if f.required && i != tb.short {
			required++
		}
		if f.key == "id" {
			tb.id = i
		}
	}
	if required > 0 {
		tb.short, tb.shortRef = -1, -1
	}
	for i := range tb.fields {
		tb.fields[i].elem = addTable(all, tb.fields[i].typ)
	}
	return tb
}

func (tb *table) addFields(t reflect.Type, at []int) {
	for i := range t.NumField() {
		sf := t.Field(i)
		index := append(at[:len(at):len(at)], i)
		if sf.Type == typeExtra {
			tb.extra = index
			continue
		}
		if sf.Type == typeItem {
			tb.item = index
		}
		if sf.Anonymous {
			tb.addFields(sf.Type, index)
			continue
		}
		key, opts, _ := strings.Cut(sf.Tag.Get("json"), ",")
		f := field{
			key: key, index: index, typ: sf.Type,
			required: !strings.Contains(opts, "omit"),
			ref:      sf.Type == typeRef || sf.Type.Kind() == reflect.Slice && sf.Type.Elem() == typeRef,
			part:     key != "id" && holdsParts(sf.Type),
		}
		if r := sf.Tag.Get("refers"); r != "" {
			f.refers = strings.Split(r, ",")
		}
		for mark := range strings.SplitSeq(sf.Tag.Get("ecm"), ",") {
			switch mark {
			case "one":
				f.one = true
			case "short":
				f.short = true
			case "ref":
				f.shortRef = true
			}
		}
		tb.fields = append(tb.fields, f)
	}
}

// place says where a key is written among the others: what names a thing comes
// first, and remarks come last.
func (tb *table) place(key string) int {
	switch key {
	case "$schema", "ecm", "kind", "type", "id", "number", "title", "parent":
		return 0
	case "sections", "suppress":
		return 2
	case "synthetic", "source", "note", "other":
		if tb.item != nil {
			return 2
		}
	}
	return 1
}

// holdsParts says whether a value of a type is a text that an author words, or
// a struct, or holds such.
func holdsParts(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer:
		return holdsParts(t.Elem())
	case reflect.Struct:
		return true
	}
	return t == reflect.TypeFor[string]()
}
