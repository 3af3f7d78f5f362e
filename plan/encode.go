package plan

import (
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// WriteYAML writes a document as YAML that [Parse] reads back without loss.
// What can be written in short is: a lead that is only a party is its id.
func WriteYAML(w io.Writer, doc Document) error {
	root, err := Encode(doc)
	if err != nil {
		return err
	}
	_, err = w.Write(source.AppendYAML(nil, root))
	return err
}

// WriteJSON writes a document as indented JSON that [Parse] reads back without loss.
func WriteJSON(w io.Writer, doc Document) error {
	root, err := Encode(doc)
	if err != nil {
		return err
	}
	_, err = w.Write(append(source.AppendJSON(nil, root, "  "), '\n'))
	return err
}

// Encode turns a document into a tree. It fails on what no document can hold:
// a number that is none, a text that is not UTF-8, or an x- value that is no JSON.
func Encode(doc Document) (*source.Node, error) {
	e := &encoder{tables: tables()}
	n := e.value(reflect.ValueOf(doc).Elem(), nil)
	return &n, e.err
}

// Written are the values that readers of written text give.
type Written interface {
	When | Target | Money | Resource | []Observation | []Who
}

// EncodeWritten turns a written value into the tree that it is in a document.
// It fails as [Encode] does.
func EncodeWritten[T Written](v T) (*source.Node, error) {
	e := &encoder{tables: tables()}
	n := e.value(reflect.ValueOf(v), nil)
	return &n, e.err
}

type encoder struct {
	tables map[reflect.Type]*table
	err    error
}

func (e *encoder) value(v reflect.Value, f *field) source.Node {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == typeDecimal {
			if !source.IsNumber(v.String()) {
				e.fail("%s is not a plain decimal number", strconv.Quote(v.String()))
			}
			return source.Node{Kind: source.Number, Value: v.String()}
		}
		if !utf8.ValidString(v.String()) {
			e.fail("%s is not text that can be kept, because it is not UTF-8", strconv.Quote(v.String()))
		}
		return text(v.String())
	case reflect.Bool:
		return source.Node{Kind: source.Bool, Value: strconv.FormatBool(v.Bool())}
	case reflect.Int:
		return source.Node{Kind: source.Number, Value: strconv.FormatInt(v.Int(), 10)}
	case reflect.Pointer:
		return e.value(v.Elem(), f)
	case reflect.Slice:
		if f != nil && f.one && v.Len() == 1 {
			return e.value(v.Index(0), nil)
		}
		n := source.Node{Kind: source.List, Items: make([]source.Node, v.Len())}
		for i := range v.Len() {
			n.Items[i] = e.value(v.Index(i), nil)
		}
		return n
	case reflect.Struct:
		return e.object(v)
	}
	panic("plan: no document holds a " + v.Type().String())
}

func (e *encoder) object(v reflect.Value) source.Node {
	tb := e.tables[v.Type()]
	n := source.Node{Kind: source.Map}
	only := -1
	for i, f := range tb.fields {
		fv := v.FieldByIndex(f.index)
		if empty(fv) && !f.required {
			continue
		}
		if only = i; len(n.Items) > 0 {
			only = -1
		}
		n.Items = append(n.Items, text(f.key), e.value(fv, &tb.fields[i]))
	}
	if tb.extra != nil {
		for _, x := range v.FieldByIndex(tb.extra).Interface().(Extra).Extensions {
			n.Items = append(n.Items, text(x.Key), e.extension(x))
			only = -1
		}
	}
	if only >= 0 && e.isShort(tb, only, n.Items[1].Value) {
		return n.Items[1]
	}
	return n
}

// isShort says whether an object whose only filled field is at may be written
// as a bare text and read back as the same object.
func (e *encoder) isShort(tb *table, at int, value string) bool {
	if tb.shortRef >= 0 {
		return at == tb.shortRef && looksLikeRef(value) || at == tb.short && !looksLikeRef(value) && value != ""
	}
	return at == tb.short && value != ""
}

func (e *encoder) extension(x Extension) source.Node {
	root, faults := source.Parse(diag.NewText(x.Key, []byte(x.JSON)), source.JSON, source.Limits{})
	if root == nil || len(faults) > 0 || !strings.HasPrefix(x.Key, "x-") {
		e.fail("the value of %s is not JSON that can be kept", strconv.Quote(x.Key))
		return text("")
	}
	return *root
}

func (e *encoder) fail(format, value string) {
	if e.err == nil {
		e.err = fmt.Errorf("plan: "+format, value)
	}
}

func text(s string) source.Node { return source.Node{Kind: source.String, Value: s} }

// empty says whether a field need not be written.
func empty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}

// appendJSON writes a tree as compact JSON.
func appendJSON(b []byte, n *source.Node) []byte { return source.AppendJSON(b, n, "") }
