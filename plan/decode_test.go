package plan_test

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// An observer finds by reflection what decoding should have noted, one line
// each: the parts, references and entries of a document.
type observer struct {
	file  *plan.File
	parts map[reflect.Type]string // fields of Parts
	lines []string
}

// observe returns the lines of a file's document, sorted.
func observe(f *plan.File) []string {
	o := &observer{file: f, parts: map[reflect.Type]string{}}
	for list := range reflect.TypeFor[plan.Parts]().Fields() {
		value, _ := list.Type.Elem().FieldByName("Value")
		o.parts[value.Type.Elem()] = list.Name
	}
	o.object(reflect.ValueOf(f.Doc).Elem(), "", "", "")
	slices.Sort(o.lines)
	return o.lines
}

// noted returns the lines of what decoding noted, sorted.
func noted(f *plan.File) (lines []string) {
	parts := reflect.ValueOf(f.Parts()).Elem()
	for list, placed := range parts.Fields() {
		for i := range placed.Len() {
			p := placed.Index(i)
			field := p.FieldByName("Field").Interface().(*plan.Field)
			lines = append(lines, partLine(list.Name, p.FieldByName("Pointer").String(), field.In+"."+field.Key, p.FieldByName("Value")))
		}
	}
	for u := range f.Uses() {
		holder, _ := f.EntryAt(u.Entry)
		lines = append(lines, fmt.Sprintf("use of %s at %s, %s.%s, refers to %q, in the entry %s", u.Ref, u.Pointer, u.In, u.Key, strings.Join(u.Refers, ","), holder.Pointer))
	}
	for e := range f.Entries() {
		lines = append(lines, entryLine(e.Type, e.Pointer, e.ID, e.Item))
	}
	slices.Sort(lines)
	return lines
}

func partLine(list, pointer, at string, value reflect.Value) string {
	return fmt.Sprintf("part %s at %s, %s, %x", list, pointer, at, value.Pointer())
}

func entryLine(typ, pointer, id string, item *plan.Item) string {
	return fmt.Sprintf("entry %s at %s, id %q, %p", typ, pointer, id, item)
}

// object observes a struct at a pointer; at is the field that holds it, and
// entry the pointer of the entry that does.
func (o *observer) object(v reflect.Value, pointer, at, entry string) {
	o.note(v, pointer, at)
	written, _ := o.file.Place(pointer)
	item := v.FieldByName("Item")
	if id := v.FieldByName("ID"); id.IsValid() && pointer != "" {
		entry = written
		known := id.String()
		if at, _ := o.file.Place(pointer + "/id"); at == written {
			known = "" // a framework that is written in short is no entry to refer to
		}
		var base *plan.Item
		if item.IsValid() {
			base = item.Addr().Interface().(*plan.Item)
		}
		o.lines = append(o.lines, entryLine(v.Type().Name(), written, known, base))
	}
	o.fields(v, v.Type().Name(), pointer, entry)
}

func (o *observer) note(v reflect.Value, pointer, at string) {
	if list := o.parts[v.Type()]; list != "" {
		o.lines = append(o.lines, partLine(list, pointer, at, v.Addr()))
		return
	}
	for f, fv := range v.Fields() {
		if f.Anonymous && o.parts[f.Type] != "" {
			o.note(fv, pointer, at)
		}
	}
}

func (o *observer) fields(v reflect.Value, in, pointer, entry string) {
	for f, fv := range v.Fields() {
		switch {
		case f.Type == reflect.TypeFor[plan.Extra]() || fv.IsZero() && !f.Anonymous:
		case f.Anonymous:
			o.fields(fv, in, pointer, entry)
		default:
			key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			o.value(fv, f, pointer+"/"+key, in+"."+key, entry)
		}
	}
}

func (o *observer) value(v reflect.Value, f reflect.StructField, pointer, at, entry string) {
	switch v.Kind() {
	case reflect.Struct:
		o.object(v, pointer, at, entry)
	case reflect.Pointer:
		o.value(v.Elem(), f, pointer, at, entry)
	case reflect.Slice:
		for i := range v.Len() {
			o.value(v.Index(i), f, pointer+"/"+strconv.Itoa(i), at, entry)
		}
	case reflect.String:
		switch {
		case v.Len() == 0:
		case v.Type() == reflect.TypeFor[plan.Ref]():
			written, _ := o.file.Place(pointer)
			o.lines = append(o.lines, fmt.Sprintf("use of %s at %s, %s, refers to %q, in the entry %s", v, written, at, f.Tag.Get("refers"), entry))
		case v.Type() == reflect.TypeFor[string]() && f.Name != "ID":
			o.lines = append(o.lines, partLine("Texts", pointer, at, v.Addr()))
		}
	}
}

// TestDecodingNotesEverything holds the generated decoder to the types: what it
// notes is what reflection finds in the document that it made.
func TestDecodingNotesEverything(t *testing.T) {
	count := 500
	if testing.Short() {
		count = 50
	}
	for _, kind := range []plan.Kind{plan.KindPlan, plan.KindInspection, plan.KindPerformance, plan.KindFramework} {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			g := newGenerator(t, kind, 3)
			for n := range count {
				var b bytes.Buffer
				if err := plan.WriteJSON(&b, g.document(kind)); err != nil {
					t.Fatal(err)
				}
				f := plan.Parse(diag.NewText("a.json", b.Bytes()), plan.Limits{})
				if diff := cmp.Diff(observe(f), noted(f)); diff != "" {
					t.Fatalf("document %d (- there, + noted):\n%s", n, diff)
				}
			}
		})
	}
}

// What does not fit is left out, and the rest is kept.
func TestDecodingLeavesOut(t *testing.T) {
	const head = "ecm: \"1.0\"\nkind: plan\nid: p\ntitle: P\n"
	for name, c := range map[string]struct {
		text string
		want plan.Plan
	}{
		"a number for a text":       {"note: 5", plan.Plan{}},
		"a text for a number":       {"funds: [{id: f, amount: {pounds: 5.10}}]", plan.Plan{Funds: []plan.Fund{{Item: plan.Item{ID: "f"}, Amount: plan.Money{Pounds: "5.10"}}}}},
		"a text for a list":         {"priorities: health", plan.Plan{}},
		"a number for a list":       {"actions: [{id: a, lead: 5}]", plan.Plan{Actions: []plan.Action{{Item: plan.Item{ID: "a"}, Lead: []plan.Who{{}}}}}},
		"no value for a list":       {"actions: [{id: a, lead: }]", plan.Plan{Actions: []plan.Action{{Item: plan.Item{ID: "a"}}}}},
		"no value for a struct":     {"period:", plan.Plan{}},
		"a list for a struct":       {"period: [2008]", plan.Plan{}},
		"too large a count":         {"period: {after: {count: 99999999999999999999, unit: day}}", plan.Plan{Head: plan.Head{Period: plan.When{After: &plan.Delay{Unit: "day"}}}}},
		"an unknown key":            {"colour: red", plan.Plan{}},
		"a key of another system":   {"x-a: [1]", plan.Plan{Head: plan.Head{Extra: plan.Extra{Extensions: []plan.Extension{{Key: "x-a", JSON: "[1]"}}}}}},
		"a text given twice":        {"note: a\nnote: b", plan.Plan{Head: plan.Head{Note: "a"}}},
		"a list given twice":        {"needs: [a]\nneeds: [b]", plan.Plan{Needs: []plan.Need{{Text: "a"}}}},
		"a short form not allowed":  {"priorities: [health]", plan.Plan{Priorities: []plan.Priority{{}}}},
		"a yes and a no, and no no": {"savings: [{id: a, cashable: false}, {id: b, cashable: true}, {id: c}]", plan.Plan{Savings: []plan.Saving{{Item: plan.Item{ID: "a"}, Cashable: new(bool)}, {Item: plan.Item{ID: "b"}, Cashable: yes()}, {Item: plan.Item{ID: "c"}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			f := plan.Parse(diag.NewText("p.yaml", []byte(head+c.text+"\n")), plan.Limits{})
			c.want.ECM, c.want.Kind, c.want.ID, c.want.Title = "1.0", plan.KindPlan, "p", "P"
			if diff := cmp.Diff(plan.Document(&c.want), f.Doc); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(observe(f), noted(f)); diff != "" {
				t.Errorf("(- there, + noted):\n%s", diff)
			}
		})
	}
}

func yes() *bool {
	v := true
	return &v
}
