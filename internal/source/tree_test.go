package source_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

func parse(name, text string, limits source.Limits) (*diag.Text, *source.Node, []diag.Diagnostic) {
	t := diag.NewText(name, []byte(text))
	root, diags := source.Parse(t, source.Auto, limits)
	return t, root, diags
}

// clean parses a text that must have no fault.
func clean(t *testing.T, name, text string) (*diag.Text, *source.Node) {
	t.Helper()
	content, root, diags := parse(name, text, source.Limits{})
	if len(diags) > 0 || root == nil {
		t.Fatalf("%q: %s", text, told(content, diags))
	}
	return content, root
}

// told writes diagnostics in a short form: "2:3 ECM002 message".
func told(text *diag.Text, diags []diag.Diagnostic) string {
	var lines []string
	for _, d := range diags {
		line, column := text.Position(d.Span.Start, diag.CodePoints)
		lines = append(lines, fmt.Sprintf("%d:%d %s %s", line, column, d.Rule, d.Message))
	}
	return strings.Join(lines, "\n")
}

// checkSpans holds for every tree: nodes stand inside their parents, one after
// the other, and between characters.
func checkSpans(t *testing.T, text *diag.Text, n *source.Node) {
	t.Helper()
	s := n.Span()
	if s.Start < 0 || s.End < s.Start || s.End > len(text.Bytes) {
		t.Fatalf("span %v outside the text of %d bytes in %q", s, len(text.Bytes), text.Bytes)
	}
	for _, at := range []int{s.Start, s.End} {
		if at < len(text.Bytes) && text.Bytes[at]&0xC0 == 0x80 {
			t.Fatalf("span %v cuts a character in %q", s, text.Bytes)
		}
	}
	at := s.Start
	for i := range n.Items {
		c := n.Items[i].Span()
		if c.Start < at || c.End > s.End {
			t.Fatalf("span %v of item %d is not behind %d and inside %v in %q", c, i, at, s, text.Bytes)
		}
		at = c.End
		checkSpans(t, text, &n.Items[i])
	}
}

// checkScalars holds for every tree of a text without faults: the text at a
// scalar's span means, read by itself, what the scalar means.
func checkScalars(t *testing.T, text *diag.Text, n *source.Node) {
	t.Helper()
	if n.Kind != source.Map && n.Kind != source.List {
		checkScalar(t, text, n, " %s", func(root *source.Node) *source.Node { return root })
	}
	first := func(root *source.Node) *source.Node { return &root.Items[0] }
	for i := range n.Items {
		item := &n.Items[i]
		own := string(text.Bytes[item.Start:item.End])
		isKey := n.Kind == source.Map && i%2 == 0 && len(own) < 1000 && !strings.ContainsAny(own, "\r\n")
		switch {
		case item.Kind == source.Map || item.Kind == source.List:
			checkScalars(t, text, item)
		case item.Style == source.Literal || item.Style == source.Folded:
			// A text block depends on the columns before what it stands in.
			_, column := text.Position(int(n.Start), diag.CodePoints)
			checkScalar(t, text, item, strings.Repeat(" ", column-1)+"- %s", first)
		case isKey && n.Style == source.Flow:
			checkScalar(t, text, item, "{%s: x}", first)
		case isKey: // may end in a colon, which by itself makes it a key
			checkScalar(t, text, item, "%s: x", first)
		case n.Style == source.Flow: // may end in a colon, too
			checkScalar(t, text, item, "[%s]", first)
		default:
			checkScalar(t, text, item, " %s", func(root *source.Node) *source.Node { return root })
		}
	}
}

func checkScalar(t *testing.T, text *diag.Text, n *source.Node, format string, find func(root *source.Node) *source.Node) {
	t.Helper()
	own := string(text.Bytes[n.Start:n.End])
	if own == "" {
		if n.Kind != source.Null || n.Value != "" {
			t.Fatalf("%v %q stands nowhere in %q", n.Kind, n.Value, text.Bytes)
		}
		return
	}
	again := fmt.Sprintf(format, own)
	if n.Style >= source.Literal && int(n.End) < len(text.Bytes) {
		again += "\n" // the end of a block's last line is part of its value
	}
	content, root, diags := parse("again.yaml", again, source.Limits{})
	if root == nil || len(diags) > 0 {
		t.Fatalf("%q, cut from %q: %s", again, text.Bytes, told(content, diags))
	}
	if got := find(root); got.Value != n.Value || got.Style != n.Style || got.Kind != n.Kind && n.Kind != source.String {
		t.Fatalf("%q, cut from %q, means %v %q, not %v %q", again, text.Bytes, got.Kind, got.Value, n.Kind, n.Value)
	}
}

// outline writes a tree so that it can be compared: kinds by their signs,
// scalars as they stand in the text.
func outline(text *diag.Text, n *source.Node) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q", text.Bytes[n.Start:n.End])
	if len(n.Items) > 0 {
		b.WriteString("(")
		for i := range n.Items {
			if i > 0 {
				b.WriteString(" ")
			}
			b.WriteString(outline(text, &n.Items[i]))
		}
		b.WriteString(")")
	}
	return b.String()
}

func TestYAMLSpans(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"a", `"a"`},
		{"  a  # c\n", `"a"`},
		{"a: 1\n", `"a: 1"("a" "1")`},
		{"a: 1 # c\nb: two  \n", `"a: 1 # c\nb: two"("a" "1" "b" "two")`},
		{"- a\n-  b\n\n", `"- a\n-  b"("a" "b")`},
		{"a:\n- b\n- c\nd: e\n", `"a:\n- b\n- c\nd: e"("a" "- b\n- c"("b" "c") "d" "e")`},
		{"- - a\n  - b: c\n    d: e\n", `"- - a\n  - b: c\n    d: e"("- a\n  - b: c\n    d: e"("a" "b: c\n    d: e"("b" "c" "d" "e")))`},
		{"a:\nb:   # c\nc: ~\n", `"a:\nb:   # c\nc: ~"("a" "" "b" "" "c" "~")`},
		{"-\n- # c\n- x", `"-\n- # c\n- x"("" "" "x")`},
		{`a: [1, "b]", {c: d}, ]  # ]`, `"a: [1, \"b]\", {c: d}, ]"("a" "[1, \"b]\", {c: d}, ]"("1" "\"b]\"" "{c: d}"("c" "d")))`},
		{"[\n  a, # ]\n  b\n]\n", `"[\n  a, # ]\n  b\n]"("a" "b")`},
		{"[a, # ]\n b # ]\n  # ]\n]", `"[a, # ]\n b # ]\n  # ]\n]"("a" "b")`},
		{"{}", `"{}"`}, {"[ ]", `"[ ]"`}, {"a: {  }", `"a: {  }"("a" "{  }")`},
		{"{a, b: , c: [d: e]}", `"{a, b: , c: [d: e]}"("a" "" "b" "" "c" "[d: e]"("d: e"("d" "e")))`},
		{`{"a":1,'b':2}`, `"{\"a\":1,'b':2}"("\"a\"" "1" "'b'" "2")`},
		{"a: 'it''s' \nb: \"say \\\"x\\\\\"", `"a: 'it''s' \nb: \"say \\\"x\\\\\""("a" "'it''s'" "b" "\"say \\\"x\\\\\"")`},
		{"a: one\n  two\n\n  three  # c\nb: c", `"a: one\n  two\n\n  three  # c\nb: c"("a" "one\n  two\n\n  three" "b" "c")`},
		{"a: \"one\n  two\"\nb: 'x\n\n y'", `"a: \"one\n  two\"\nb: 'x\n\n y'"("a" "\"one\n  two\"" "b" "'x\n\n y'")`},
		{"a: |\n  x\n   y\n\n  z\n\n# c\nb: c", `"a: |\n  x\n   y\n\n  z\n\n# c\nb: c"("a" "|\n  x\n   y\n\n  z" "b" "c")`},
		{"a: |+ # c\n  x\n\n\nb: c", `"a: |+ # c\n  x\n\n\nb: c"("a" "|+ # c\n  x\n\n" "b" "c")`},
		{"- >-\n  x\n   \n  y\n- b", `"- >-\n  x\n   \n  y\n- b"(">-\n  x\n   \n  y" "b")`},
		{"- |2\n    x\n   y\n- b", `"- |2\n    x\n   y\n- b"("|2\n    x\n   y" "b")`},
		{"a:\n- |\n x\n- b", `"a:\n- |\n x\n- b"("a" "- |\n x\n- b"("|\n x" "b"))`},
		{"a: |\nb: c", `"a: |\nb: c"("a" "|" "b" "c")`},
		{"a: |\n  x", `"a: |\n  x"("a" "|\n  x")`},
		{"|\n x\n", `"|\n x"`},
		{"--- |\n x\n...\n", `"|\n x"`},
		{"a: é\nü: [日, 😀]\n", `"a: é\nü: [日, 😀]"("a" "é" "ü" "[日, 😀]"("日" "😀"))`},
		{"\uFEFFa: 1\n", `"a: 1"("a" "1")`},
		{"a: 1\r\nb: |\r\n  x\r\n  y\r\nc: d\r\n", `"a: 1\r\nb: |\r\n  x\r\n  y\r\nc: d"("a" "1" "b" "|\r\n  x\r\n  y" "c" "d")`},
		{"? a\n: b\n? c\n", `"? a\n: b\n? c"("a" "b" "c" "")`},
		{"a:b: c:d\n", `"a:b: c:d"("a:b" "c:d")`},
		{"# c\n---\na: 1 \n...\n# d\n", `"a: 1"("a" "1")`},
		{"a: -1\n  - 2", `"a: -1\n  - 2"("a" "-1\n  - 2")`},
	} {
		text, root := clean(t, "a.yaml", test.text)
		if got := outline(text, root); got != test.want {
			t.Errorf("%q:\ngot  %s\nwant %s", test.text, got, test.want)
		}
		checkSpans(t, text, root)
		checkScalars(t, text, root)
	}
}

func TestSpansOfLargeDocument(t *testing.T) {
	text, root := clean(t, "a.yaml", string(document(50<<10, false)))
	checkSpans(t, text, root)
	checkScalars(t, text, root)
}

// JSON is YAML: on texts that both readers take they must build one tree,
// spans and all.
func TestJSONAgainstYAML(t *testing.T) {
	for _, s := range []string{
		string(document(50<<10, true)), `{}`, `[]`, ` [ 1 , -2.5e+3 , true , false , null , "" ] `,
		"{\"a\": {\"b\": [[], {}, [{}]]},\n\t\"é\": \"\\u00e9\\n\\t\\\"\", \"\": \"😀\"}", `"x"`, "\uFEFF{\"a\":1}",
	} {
		_, fromJSON := clean(t, "a.json", s)
		_, fromYAML := clean(t, "a.yaml", s)
		if diff := differ(fromJSON, fromYAML); diff != "" {
			t.Errorf("%.60q: %s", s, diff)
		}
	}
}

// differ says where two trees differ, or "".
func differ(a, b *source.Node) string {
	if a.Kind != b.Kind || a.Style != b.Style || a.Start != b.Start || a.End != b.End || a.Value != b.Value || len(a.Items) != len(b.Items) {
		return fmt.Sprintf("%v %d-%d %q and %v %d-%d %q", a.Kind, a.Start, a.End, a.Value, b.Kind, b.Start, b.End, b.Value)
	}
	for i := range a.Items {
		if diff := differ(&a.Items[i], &b.Items[i]); diff != "" {
			return diff
		}
	}
	return ""
}

// rewritten holds for every tree of a text without faults: written out, as YAML
// and as JSON, and read again, it is the same but for styles and spans.
func rewritten(t *testing.T, root *source.Node) {
	t.Helper()
	for name, written := range map[string][]byte{
		"a.yaml": source.AppendYAML(nil, root), "a.json": source.AppendJSON(nil, root, ""), "b.json": source.AppendJSON(nil, root, "  "),
	} {
		text, again, diags := parse(name, string(written), source.Limits{Bytes: 1 << 24})
		if again == nil || len(diags) > 0 {
			t.Fatalf("%s: %q cannot be read: %s", name, written, told(text, diags))
		}
		if got, want := meaning(again), meaning(root); got != want {
			t.Fatalf("%s: %q means\n%s\nnot\n%s", name, written, got, want)
		}
	}
}

// meaning writes what a tree says and not how.
func meaning(n *source.Node) string {
	if n.Kind == source.Null {
		return "null"
	}
	s := fmt.Sprintf("%d%q", n.Kind, n.Value)
	for i := range n.Items {
		s += "(" + meaning(&n.Items[i]) + ")"
	}
	return s
}

func TestRewritten(t *testing.T) {
	for _, s := range append(accepted, `{"a":[{"x\ny\nz":{"": " "}}], "b\n":{"k: ":"#"}}`) {
		_, root := clean(t, "a.json", s)
		rewritten(t, root)
	}
	for _, s := range []string{string(document(5000, false)), "- |+\n  a\n\n\n- >\n  b\n   c\n- ' x '\n- \"\\t\\r\\n\"\n- '#'\n- \"a: b\"\n- 'yes'\n- '-'\n- ''\n- '~'\n- '012'\n- [[], {}, [{}]]\n"} {
		_, root := clean(t, "a.yaml", s)
		rewritten(t, root)
	}
}

// A plain scalar is what JSON would take it for, or text; nothing that was
// written is lost.
func TestPlainScalars(t *testing.T) {
	kinds := map[source.Kind][]string{
		source.Null:   {"~", "null"},
		source.Bool:   {"true", "false"},
		source.Number: {"0", "-0", "7", "1.50", "-2.5e+3", "1E400", "99999999999999999999999999", "1e5"},
		source.String: {
			"yes", "no", "on", "off", "y", "n", "True", "FALSE", "Null", "NULL",
			"012", "08", "0x1F", "0o12", "0b11", "1_000", ".5", "5.", "+5", "1e", "--1", ".inf", "-.inf", ".nan", "Infinity",
			"1,000", "12:30:45", "2008-04-01", "2001-12-14t21:59:43.10-05:00", "1.2.3", "=", "<", "E10000016", "£5", "5%",
		},
	}
	for kind, values := range kinds {
		for _, value := range values {
			text, root := clean(t, "a.yaml", "- "+value)
			if got := root.Items[0]; got.Kind != kind || got.Value != value {
				t.Errorf("%s is %v %q, want %v with its own text", value, got.Kind, got.Value, kind)
			}
			checkScalars(t, text, root)
			if _, root = clean(t, "a.yaml", `- "`+value+`"`); root.Items[0].Kind != source.String {
				t.Errorf("%s in quotes is %v, want text", value, root.Items[0].Kind)
			}
		}
	}
	_, root := clean(t, "a.yaml", "1: a\ntrue: b\n\"~\": c\n\"<<\": d\n2008: e")
	for i, want := range []string{"1", "true", "~", "<<", "2008"} {
		if key, _ := root.Pair(i); key.Kind != source.String || key.Value != want {
			t.Errorf("key %d is %v %q, want text %q", i, key.Kind, key.Value, want)
		}
	}
	_, root = clean(t, "a.yaml", "[x, null, y]")
	if n := root.Len(); n != 3 {
		t.Errorf("a null element was dropped: %d left", n)
	}
}

func TestNoText(t *testing.T) {
	for _, syntax := range []source.Syntax{source.Auto, source.YAML, source.JSON} {
		text := diag.NewText("", nil)
		root, diags := source.Parse(text, syntax, source.Limits{})
		if got, want := told(text, diags), "1:1 ECM001 the document is empty"; got != want || root != nil {
			t.Errorf("got %v, %q, want %q", root, got, want)
		}
	}
}

func TestStyles(t *testing.T) {
	_, root := clean(t, "a.yaml", "- a\n- 'a'\n- \"a\"\n- |\n  a\n- >\n  a\n- [a]\n- {a: a}\n- a: a\n- - a\n")
	want := []source.Style{source.Plain, source.SingleQuoted, source.DoubleQuoted, source.Literal, source.Folded, source.Flow, source.Flow, source.Plain, source.Plain}
	var got []source.Style
	for _, n := range root.Items {
		got = append(got, n.Style)
	}
	if !slices.Equal(got, want) {
		t.Errorf("styles %v, want %v", got, want)
	}
}

func TestPointerAt(t *testing.T) {
	const s = "a/b: {c: [1, 22], d~: }\ne: |\n  x\n"
	text, root := clean(t, "a.yaml", s)
	for part, want := range map[string]string{
		"a/b": "/a~1b", "{": "/a~1b", "c": "/a~1b/c", "[": "/a~1b/c", "1": "/a~1b/c/0", "22": "/a~1b/c/1", "d~": "/a~1b/d~0", "e: ": "/e", "x": "/e",
	} {
		pointer := root.PointerAt(strings.Index(s, part))
		if pointer != want {
			t.Errorf("at %q: %s, want %s", part, pointer, want)
		}
		if _, n, whole := root.Locate(pointer); !whole || n.End < n.Start || int(n.End) > len(text.Bytes) {
			t.Errorf("%s leads nowhere", pointer)
		}
	}
	var none *source.Node
	if got := none.PointerAt(3); got != "" {
		t.Errorf("without a tree: %q, want the whole document", got)
	}
}

func TestSyntaxByName(t *testing.T) {
	for _, test := range []struct {
		name, text string
		json       bool
	}{
		{"a.json", "a: 1", true}, {"A.JSON", "a: 1", true}, {"a.yaml", "{a: 1}", false}, {"b/a.yml", "[a]", false},
		{"<stdin>", "a: 1", false}, {"<stdin>", "\uFEFF\n {a: 1}", true}, {"", "[a]", true}, {"a.txt", "", false},
	} {
		text := diag.NewText(test.name, []byte(test.text))
		_, got := source.Parse(text, source.Auto, source.Limits{})
		as := source.YAML
		if test.json {
			as = source.JSON
		}
		_, want := source.Parse(text, as, source.Limits{})
		if told(text, got) != told(text, want) {
			t.Errorf("%s %q was read as the other notation: %s", test.name, test.text, told(text, got))
		}
	}
}

type endless struct{ n int }

func (r *endless) Read(p []byte) (int, error) { r.n += len(p); return len(p), nil }

func TestRead(t *testing.T) {
	if b, err := source.Read(strings.NewReader("abc"), 3); err != nil || string(b) != "abc" {
		t.Errorf("at the limit: %q, %v", b, err)
	}
	if _, err := source.Read(strings.NewReader("abcd"), 3); !errors.Is(err, source.ErrTooLarge) {
		t.Errorf("over the limit: %v, want ErrTooLarge", err)
	}
	r := &endless{}
	if _, err := source.Read(r, 0); !errors.Is(err, source.ErrTooLarge) || r.n > 4<<20 {
		t.Errorf("endless reader: %v after %d bytes", err, r.n)
	}
	if _, err := source.Read(io.MultiReader(strings.NewReader("a"), broken{}), 0); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("broken reader: %v, want its own error", err)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// value turns a tree into what encoding/json makes of the same text.
func value(n *source.Node) any {
	switch n.Kind {
	case source.Bool:
		return n.Value == "true"
	case source.Number:
		return json.Number(n.Value)
	case source.String:
		return n.Value
	case source.List:
		list := []any{}
		for i := range n.Items {
			list = append(list, value(&n.Items[i]))
		}
		return list
	case source.Map:
		m := map[string]any{}
		for k, v := range n.Pairs() {
			m[k.Value] = value(v)
		}
		return m
	}
	return nil
}
