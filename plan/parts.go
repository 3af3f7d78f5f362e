package plan

import (
	"reflect"
	"strconv"
)

// Parts are the written values and texts of a document, whatever holds them, in
// the order in which documents are written.
type Parts struct {
	Times    []Placed[When]
	People   []Placed[Who]
	Money    []Placed[Money] // of resources and contributions too
	Figures  []Placed[Observation]
	Targets  []Placed[Target]
	Statuses []Placed[Status]
	Links    []Placed[Link]
	Texts    []Placed[string] // every text that an author words freely; no ids, references, codes or numbers
}

// A Placed is a value and where it stands.
type Placed[T any] struct {
	Pointer string
	In      string // name of the type that holds it: Action, Measure ...
	Key     string // key of the field: when, lead, target ...
	Value   *T
}

// Parts returns the parts of the document. They are collected once, in time
// linear in the document, and must not be changed.
func (f *File) Parts() *Parts {
	f.partsOnce.Do(func() {
		if f.Doc == nil {
			return
		}
		c := collector{to: &f.parts}
		v := reflect.ValueOf(f.Doc).Elem()
		c.object(v, tables()[v.Type()])
	})
	return &f.parts
}

type collector struct {
	pointers
	to   *Parts
	path []byte
	in   string
	key  string
}

func (c *collector) object(v reflect.Value, tb *table) {
	c.note(v)
	in, key := c.in, c.key
	for i := range tb.fields {
		f := &tb.fields[i]
		if !f.part {
			continue
		}
		fv := v.FieldByIndex(f.index)
		if fv.IsZero() {
			continue
		}
		mark := len(c.path)
		c.path = append(append(c.path, '/'), f.key...)
		c.in, c.key = tb.name, f.key
		c.value(fv, f)
		c.path = c.path[:mark]
	}
	c.in, c.key = in, key
}

func (c *collector) value(v reflect.Value, f *field) {
	switch v.Kind() {
	case reflect.String:
		if s, ok := v.Addr().Interface().(*string); ok && *s != "" {
			c.to.Texts = append(c.to.Texts, placed(c, s))
		}
	case reflect.Pointer:
		c.value(v.Elem(), f)
	case reflect.Slice:
		for i := range v.Len() {
			mark := len(c.path)
			c.path = strconv.AppendInt(append(c.path, '/'), int64(i), 10)
			c.value(v.Index(i), f)
			c.path = c.path[:mark]
		}
	case reflect.Struct:
		c.object(v, f.elem)
	}
}

func (c *collector) note(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *When:
		c.to.Times = append(c.to.Times, placed(c, x))
	case *Who:
		c.to.People = append(c.to.People, placed(c, x))
	case *Money:
		c.to.Money = append(c.to.Money, placed(c, x))
	case *Resource:
		c.to.Money = append(c.to.Money, placed(c, &x.Money))
	case *Contribution:
		c.to.Money = append(c.to.Money, placed(c, &x.Money))
	case *Observation:
		c.to.Figures = append(c.to.Figures, placed(c, x))
	case *Target:
		c.to.Targets = append(c.to.Targets, placed(c, x))
	case *Status:
		c.to.Statuses = append(c.to.Statuses, placed(c, x))
	case *Link:
		c.to.Links = append(c.to.Links, placed(c, x))
	}
}

func placed[T any](c *collector, v *T) Placed[T] {
	return Placed[T]{Pointer: c.keep(c.path), In: c.in, Key: c.key, Value: v}
}
