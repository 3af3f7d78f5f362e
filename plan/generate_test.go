package plan_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

// A generator makes documents that fit their schema and are otherwise as odd as
// can be. It walks the Go types and the published schema together: the types
// say what a document can hold, the schema which texts may stand there.
type generator struct {
	*rand.Rand
	defs map[string]*form
	root *form
	left int             // values that may still be made
	seen map[string]bool // fields that were filled, as Type.Field
}

// form is the part of a schema that the generator needs to know.
type form struct {
	Ref        string           `json:"$ref"`
	Const      any              `json:"const"`
	Pattern    string           `json:"pattern"`
	OneOf      []*form          `json:"oneOf"`
	AnyOf      []*form          `json:"anyOf"`
	Items      *form            `json:"items"`
	Unique     bool             `json:"uniqueItems"`
	Required   []string         `json:"required"`
	Properties map[string]*form `json:"properties"`
	Defs       map[string]*form `json:"$defs"`
}

func newGenerator(tb testing.TB, kind plan.Kind, seed uint64) *generator {
	tb.Helper()
	root := new(form)
	if err := json.Unmarshal(plan.Schema(kind), root); err != nil {
		tb.Fatal(err)
	}
	return &generator{Rand: rand.New(rand.NewPCG(seed, 2004)), defs: root.Defs, root: root, seen: map[string]bool{}}
}

// document fills a new document of the kind that doc is.
func (g *generator) document(kind plan.Kind) plan.Document {
	doc := map[plan.Kind]plan.Document{
		plan.KindPlan: new(plan.Plan), plan.KindInspection: new(plan.Inspection),
		plan.KindPerformance: new(plan.Performance), plan.KindFramework: new(plan.Framework),
	}[kind]
	g.left = 20 + g.IntN(200)
	g.object(reflect.ValueOf(doc).Elem(), g.root)
	return doc
}

func (g *generator) object(v reflect.Value, f *form) {
	order := g.Perm(v.NumField()) // so that no field is always short of budget
	for _, i := range order {
		sf, fv := v.Type().Field(i), v.Field(i)
		if sf.Type == reflect.TypeFor[plan.Extra]() {
			g.extensions(fv.Addr().Interface().(*plan.Extra))
			continue
		}
		if sf.Anonymous {
			g.object(fv, f)
			continue
		}
		key, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		if slices.Contains(f.Required, key) || g.left > 0 && g.IntN(4) == 0 {
			g.value(fv, f.Properties[key])
			g.seen[v.Type().Name()+"."+sf.Name] = true
		}
	}
}

func (g *generator) value(v reflect.Value, f *form) {
	g.left--
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(g.IntN(2000) - 1000))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		if v.Type().Elem().Kind() == reflect.Bool && g.IntN(2) == 0 {
			break // false, which is not the same as not said
		}
		g.value(v.Elem(), f)
	case reflect.Struct:
		g.object(v, g.structForm(v.Type(), f))
	case reflect.Slice:
		g.list(v, f)
	case reflect.String:
		v.SetString(g.text(v.Type(), f))
	default:
		panic("a document holds a " + v.Type().String())
	}
}

func (g *generator) list(v reflect.Value, f *form) {
	array := f
	for _, a := range f.AnyOf {
		if a.Items != nil {
			array = a
		}
	}
	for range 1 + g.IntN(3) {
		e := reflect.New(v.Type().Elem()).Elem()
		g.value(e, array.Items)
		if array.Unique && slices.ContainsFunc(slices.Collect(elements(v)), func(o reflect.Value) bool { return o.Equal(e) }) {
			continue
		}
		v.Set(reflect.Append(v, e))
	}
}

func elements(v reflect.Value) func(func(reflect.Value) bool) {
	return func(yield func(reflect.Value) bool) {
		for i := range v.Len() {
			if !yield(v.Index(i)) {
				return
			}
		}
	}
}

func (g *generator) structForm(t reflect.Type, f *form) *form {
	if def := g.defs[t.Name()]; def != nil {
		return def
	}
	if f = g.follow(f); f.Properties != nil {
		return f
	}
	for _, a := range f.AnyOf {
		if a = g.follow(a); a.Properties != nil {
			return a
		}
	}
	panic("the schema has no form of " + t.Name())
}

func (g *generator) follow(f *form) *form {
	for f.Ref != "" {
		f = g.defs[strings.TrimPrefix(f.Ref, "#/$defs/")]
	}
	return f
}

var (
	anyDates   = []string{"2008", "2008-03", "2008-03-31", "2008-23", "2008-01/2008-06", "../2008", "2008-04-01/..", "2008-24/2009"}
	anyNumbers = []string{
		"0", "-0", "7", "-193000", "11.6", "11.60", "0.0", "100", "1e3", "1E-7", "-2.5e+10", "1e400", "3800000",
		"99999999999999999999999999.990", "0.1000000000000000055511151231257827",
	}
	anyIDs   = []string{"p3", "a1.10", "a1.1", "070056", "no", "08", "1e3", "null", "true", "0x1f", "A7", "2008-03-31", "12_30", "x-1", "y"}
	anyTexts = []string{
		"", " ", "no", "No", "yes", "on", "null", "~", "true", "1.10", "1.1", "070056", "08", "0o7", "0x1F", "1_000", "12:30", "1e3", ".5", "+1", "-", "--", "---", "...", ".inf", ".nan", "=", "<<",
		"2008-04-01", "2001-01-01 12:00:00", "10/11", "90%", "£1.2m", "(4,991)", "93,936,000", "N/A", "TBC", "?", "? x", "- x", "-x", ": x", ":x", "x:", "x: y", "x:y", "x #y", "x#y", "#x", "@x", "`x", "%x", "!x", "&x", "*x", "|", ">", "|-\nx",
		"'", "''", "'x'", `"`, `""`, `"x"`, `\`, `\n`, `C:\Users`, "{x}", "{x: y}", "[x]", "x, y", "x]", "}", ",",
		" leading", "trailing ", "\tleading tab", "trailing tab\t", "in\tside", "two\nlines", "two\nlines\n", "two\n\nlines\n\n", "\nfirst", "last\n", "\n", "\n\n", "  deep\n shallow\n", "a\n b\nc", "a \nb", "a\n\tb", "a\r\nb", "a\rb", "# not\n# a comment", "key: value\n- item", "x\n---\ny", "x\n...\n",
		"ünïcode – “quotes” ‘single’ … £ €", "日本語", "👨‍👩‍👧‍👦 family", "e\u0301", "\u00a0hard space\u00a0", "zero\u200bwidth", "\u200fright to left", "a\u2028b", "a\u2029b", "a\u0085b", "\ufeffmark", "\u007f", "\x00", "\x01\x1b[31m", "\ufffd", "\ufffe", "\U0001fffe", "\U0010ffff",
		"first.party", "party-1", "kent-cypp-2008#p3", "ecm:be-healthy", "Head of supporting people", "police",
	}
	anyExtensions = []string{`"no"`, `null`, `true`, `1.10`, `-0`, `[]`, `{}`, `{"a":[1,2.50,null,true,"x"],"b":{"c":"£"}}`, `["two\nlines","# x"]`, `{"":""}`, `{"no":1,"1.1":2}`}
)

func (g *generator) text(t reflect.Type, f *form) string {
	f = g.follow(f)
	codes, patterns := g.allowed(f)
	switch {
	case t == reflect.TypeFor[plan.Decimal]():
		return pick(g, anyNumbers)
	case t == reflect.TypeFor[plan.Dates]():
		return pick(g, anyDates)
	case t == reflect.TypeFor[plan.Ref]() && (len(codes) == 0 || g.IntN(2) == 0):
		return g.ref()
	case len(codes) > 0:
		return pick(g, codes)
	case len(patterns) > 0:
		return strings.ToLower(pick(g, anyIDs)) + g.tail()
	}
	s := pick(g, anyTexts)
	switch g.IntN(12) {
	case 0:
		s += pick(g, anyTexts)
	case 1:
		s = strings.Repeat(s+" and so on ", 1+g.IntN(100))
		if g.IntN(100) == 0 {
			s = strings.Repeat(s, 50)
		}
	case 2:
		s = g.random()
	}
	return s
}

// random makes a text of any characters, most of them ones that YAML cares for.
func (g *generator) random() string {
	const special = " \n\t:#-?,[]{}&*!|>'\"%@`~=<x1é👧"
	var b strings.Builder
	for range g.IntN(20) {
		if g.IntN(8) == 0 {
			b.WriteRune(rune(g.IntN(0xd800)))
			continue
		}
		all := []rune(special)
		b.WriteRune(all[g.IntN(len(all))])
	}
	return b.String()
}

// ref makes a reference to an item, a term or another document.
func (g *generator) ref() string {
	id := pick(g, anyIDs) + g.tail()
	switch g.IntN(4) {
	case 0:
		return "local:" + id
	case 1:
		return "other-2008#" + id
	}
	return id
}

func (g *generator) tail() string {
	if g.IntN(2) == 0 {
		return ""
	}
	return fmt.Sprint(g.IntN(1000))
}

// allowed collects the codes and patterns of a text.
func (g *generator) allowed(f *form) (codes, patterns []string) {
	f = g.follow(f)
	if s, ok := f.Const.(string); ok {
		return []string{s}, nil
	}
	if f.Pattern != "" {
		return nil, []string{f.Pattern}
	}
	for _, a := range slices.Concat(f.OneOf, f.AnyOf) {
		c, p := g.allowed(a)
		codes, patterns = append(codes, c...), append(patterns, p...)
	}
	return codes, patterns
}

func (g *generator) extensions(x *plan.Extra) {
	if g.left <= 0 || g.IntN(6) > 0 {
		return
	}
	for i := range 1 + g.IntN(2) {
		x.Extensions = append(x.Extensions, plan.Extension{Key: fmt.Sprintf("x-%d%s", i, pick(g, []string{"", "no", "-a b", ": c", "#"})), JSON: pick(g, anyExtensions)})
	}
}

// unseen names the fields of the types below t that were never filled.
func (g *generator) unseen(t reflect.Type, done map[reflect.Type]bool) (names []string) {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || done[t] || t == reflect.TypeFor[plan.Extra]() {
		return nil
	}
	done[t] = true
	for i := range t.NumField() {
		sf := t.Field(i)
		if name := t.Name() + "." + sf.Name; !sf.Anonymous && !g.seen[name] {
			names = append(names, name)
		}
		names = append(names, g.unseen(sf.Type, done)...)
	}
	return names
}

func pick(g *generator, list []string) string { return list[g.IntN(len(list))] }
