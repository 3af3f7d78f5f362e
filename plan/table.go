package plan

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// A table says how a struct type is written. Tables are built once from the tags
// that doc.go describes, and never change.
type table struct {
	name     string  // Go name of the type, which is its name in the schema
	fields   []field // in the order in which they are written
	short    int     // field that a bare text fills, or -1
	shortRef int     // field that a bare text in the form of a reference fills, or -1
	item     bool    // it embeds Item
	extra    []int   // index of the embedded Extra, or nil
}

type field struct {
	key      string
	index    []int
	typ      reflect.Type
	one      bool
	short    bool // a bare text fills it
	shortRef bool // a bare text in the form of a reference fills it
	required bool
}

var (
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

// addTable adds the table of t, or of what t is a list of or points to, where
// that is a struct, and the tables of what it holds.
func addTable(all map[reflect.Type]*table, t reflect.Type) {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || all[t] != nil {
		return
	}
	tb := &table{name: t.Name(), short: -1, shortRef: -1}
	all[t] = tb
	tb.addFields(t, nil)
	slices.SortStableFunc(tb.fields, func(a, b field) int { return tb.place(a.key) - tb.place(b.key) })
	required := 0
	for i, f := range tb.fields {
		switch {
		case f.shortRef:
			tb.shortRef = i
		case f.short:
			tb.short = i
		}
		if f.required && i != tb.short {
			required++
		}
	}
	if required > 0 {
		tb.short, tb.shortRef = -1, -1
	}
	for i := range tb.fields {
		addTable(all, tb.fields[i].typ)
	}
}

func (tb *table) addFields(t reflect.Type, at []int) {
	for i := range t.NumField() {
		sf := t.Field(i)
		index := append(at[:len(at):len(at)], i)
		if sf.Type == typeExtra {
			tb.extra = index
			continue
		}
		tb.item = tb.item || sf.Type == typeItem
		if sf.Anonymous {
			tb.addFields(sf.Type, index)
			continue
		}
		key, opts, _ := strings.Cut(sf.Tag.Get("json"), ",")
		f := field{
			key: key, index: index, typ: sf.Type,
			required: !strings.Contains(opts, "omit"),
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
		if tb.item {
			return 2
		}
	}
	return 1
}
