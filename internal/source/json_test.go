package source_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/internal/source"
)

// accepted are texts that RFC 8259 allows.
var accepted = []string{
	`{}`, `[]`, `""`, `0`, `-0`, `1.5E-3`, `true`, `false`, `null`, " \t\r\n[ ] \n", `[1,2,3]`, `{"a":{"b":[{}]}}`,
	`"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00\u0000"`, `"é日😀 "`, "\"\x7f\"", `{"":""}`, `[[[[]]]]`, `123456789012345678901234567890`,
	`1e400`, `-1e-400`, "[\"\u2028\uFFFF\"]", `{"a":1,"b":2,"A":3}`, `{"a" : [ null , true ] }`, strings.Repeat(" ", 100) + "1",
	`{"` + strings.Repeat("k", 2000) + `":1}`, "{\"a\"\n:\n1}", `"\ud800\udc00"`, `"\uDBFF\uDFFF"`, `1E+2`, `0e0`, `-0.0`,
}

// refused are texts that it does not allow, with what their author is told.
var refused = []struct{ text, want, help string }{
	{`{"a":1,}`, "1:7 ECM002 nothing follows this comma", "remove the comma"},
	{`[1,]`, "1:3 ECM002 nothing follows this comma", "remove the comma"},
	{`[1,,2]`, "1:4 ECM002 a value is missing here", ""},
	{`[,1]`, "1:2 ECM002 a value is missing here", ""},
	{`{,}`, "1:2 ECM002 a key is missing before this comma", "remove the comma"},
	{`{"a":}`, "1:6 ECM002 a value is missing here", ""},
	{`{"a"}`, `1:5 ECM002 a ":" is missing after the key "a"`, ""},
	{`{"a" 1}`, `1:6 ECM002 a ":" is missing after the key "a"`, ""},
	{`{a: 1}`, "1:2 ECM002 a key must stand in double quotes", `write "a"`},
	{`{1: 1}`, "1:2 ECM002 a key must stand in double quotes", `write "1"`},
	{`{[]: 1}`, "1:2 ECM002 a key in double quotes is expected here", ""},
	{`{'a': 1}`, "1:2 ECM002 JSON has no single quotes", "double quotes"},
	{`['a']`, "1:2 ECM002 JSON has no single quotes", "double quotes"},
	{`[“a”]`, "1:2 ECM002 a curly quote is not a quote to JSON", "straight"},
	{`[1 2]`, "1:4 ECM002 a comma is missing before this", ""},
	{`[1}`, `1:3 ECM002 "}" cannot close what began with "["`, `write "]"`},
	{`{"a":1]`, `1:7 ECM002 "]" cannot close what began with "{"`, `write "}"`},
	{`{]`, `1:2 ECM002 "]" cannot close what began with "{"`, `write "}"`},
	{"[1,\n[2,", `2:1 ECM002 this "[" is never closed; the document ends first`, "closing bracket"},
	{`{`, `1:1 ECM002 this "{" is never closed; the document ends first`, "closing bracket"},
	{`{"a`, "1:2 ECM002 this quote is not closed on its line", "closing quote"},
	{`{"a"`, `1:1 ECM002 this "{" is never closed; the document ends first`, "closing bracket"},
	{`{"a":`, `1:1 ECM002 this "{" is never closed; the document ends first`, "closing bracket"},
	{`{"a":1 `, `1:1 ECM002 this "{" is never closed; the document ends first`, "closing bracket"},
	{`[1`, `1:1 ECM002 this "[" is never closed; the document ends first`, "closing bracket"},
	{`["a`, "1:2 ECM002 this quote is not closed on its line", "closing quote"},
	{`["\na`, "1:2 ECM002 this quote is not closed on its line", "closing quote"},
	{`["a\`, "1:2 ECM002 this quote is not closed on its line", "closing quote"},
	{"[\"a\n\"]", "1:2 ECM002 this quote is not closed on its line", `\n`},
	{"[\"a\tb\"]", "1:4 ECM003 a tab may not stand in a JSON text", `\t`},
	{"[\"\\\"a\x00\"]", "1:6 ECM003 the character U+0000 (NUL) may not stand in a JSON text", `\u0000`},
	{`["\q"]`, `1:3 ECM002 "\\q" is not an escape that JSON knows`, `\\`},
	{`["\u12G4"]`, `1:3 ECM002 \u needs four hexadecimal digits after it`, `\\`},
	{`["\u12"]`, `1:3 ECM002 \u needs four hexadecimal digits after it`, `\\`},
	{`["\ud800"]`, `1:3 ECM002 \ud800 is half of a character; its other half is missing`, "both halves"},
	{`["\udc00\ud800"]`, `1:3 ECM002 \udc00 is half of a character; its other half is missing`, "both halves"},
	{`["\ud800\u0041"]`, `1:3 ECM002 \ud800 is half of a character; its other half is missing`, "both halves"},
	{`[01]`, `1:2 ECM002 "01" is not a number as JSON writes it`, "leading 0"},
	{`[-01]`, `1:2 ECM002 "-01" is not a number as JSON writes it`, "leading 0"},
	{`[+1]`, `1:2 ECM002 "+1" is not a number as JSON writes it`, "remove the +"},
	{`[.5]`, `1:2 ECM002 ".5" is not a number as JSON writes it`, "both sides of the point"},
	{`[5.]`, `1:2 ECM002 "5." is not a number as JSON writes it`, "both sides of the point"},
	{`[1e]`, `1:2 ECM002 "1e" is not a number as JSON writes it`, "digits only"},
	{`[0x1F]`, `1:2 ECM002 "0x1F" is not a number as JSON writes it`, "digits only"},
	{`[1_000]`, `1:2 ECM002 "1_000" is not a number as JSON writes it`, "digits only"},
	{`[-]`, `1:2 ECM002 "-" is not a number as JSON writes it`, "digits only"},
	{`[-Infinity]`, `1:2 ECM002 "-Infinity" is not a number as JSON writes it`, "write null"},
	{`[NaN]`, `1:2 ECM002 "NaN" is not a value that JSON knows`, "write null"},
	{`[True]`, `1:2 ECM002 "True" is not a value that JSON knows`, "write true"},
	{`[no]`, `1:2 ECM002 "no" is not a value that JSON knows`, "write false"},
	{`[None]`, `1:2 ECM002 "None" is not a value that JSON knows`, "write null"},
	{`[truex]`, `1:2 ECM002 "truex" is not a value that JSON knows`, "double quotes"},
	{`[abc]`, `1:2 ECM002 "abc" is not a value that JSON knows`, "double quotes"},
	{"{} // c", "1:4 ECM002 JSON has no comments", "YAML"},
	{"/* c */ {}", "1:1 ECM002 JSON has no comments", "YAML"},
	{"[1 # c\n]", "1:4 ECM002 JSON has no comments", "YAML"},
	{"[\u00a01]", "1:2 ECM002 a non-breaking space may stand only inside a text", "ordinary space"},
	{"[1\u00a0]", `1:2 ECM002 "1\u00a0" is not a number as JSON writes it`, ""},
	{"[\x0c1]", "1:2 ECM002 the character U+000C (form feed) may not stand here", "delete"},
	{"{}\x00", "1:3 ECM002 the character U+0000 (NUL) may not stand here", "delete"},
	{`{} x`, "1:4 ECM002 the document ended before this; nothing may follow", "remove"},
	{`[]]`, "1:3 ECM002 the document ended before this; nothing may follow", "bracket"},
	{`{}{}`, "1:3 ECM008 a second document begins here; it was not read", "file of its own"},
	{"", "1:1 ECM001 the document is empty", ""},
	{" \n", "1:1 ECM001 the document is empty", ""},
	{"]", "1:1 ECM002 a value is missing here", ""},
	{"\"\xff\"", "1:2 ECM001 byte 0xFF is not UTF-8", "UTF-8"},
	{"\"\xed\xa0\x80\"", "1:2 ECM001 byte 0xED is not UTF-8 (3 places, of which this is the first)", "UTF-8"},
}

func TestJSONAccepted(t *testing.T) {
	for _, s := range accepted {
		text, root := clean(t, "a.json", s)
		checkSpans(t, text, root)
		agree(t, s)
	}
	for _, s := range []string{"\uFEFF{}", `["\u202e"]`} {
		clean(t, "a.json", s)
	}
}

func TestJSONRefused(t *testing.T) {
	for _, test := range refused {
		text, root, diags := parse("a.json", test.text, source.Limits{})
		if got := told(text, diags); got != test.want {
			t.Errorf("%q:\ngot  %s\nwant %s", test.text, got, test.want)
			continue
		}
		if !strings.Contains(diags[0].Help, test.help) {
			t.Errorf("%q: help is %q, want %q in it", test.text, diags[0].Help, test.help)
		}
		if second := diags[0].Rule == source.RuleDocument; second != (root != nil) {
			t.Errorf("%q: tree %v", test.text, root)
		}
		agree(t, test.text)
	}
}

func TestJSONDuplicates(t *testing.T) {
	text, root, diags := parse("a.json", `{"a":1,"\u0061":2,"b":{"c":1,"c":2}}`, source.Limits{})
	want := "1:8 ECM004 the key \"a\" is given twice; it first stands on line 1\n1:30 ECM004 the key \"c\" is given twice; it first stands on line 1"
	if got := told(text, diags); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if root.Len() != 3 || diags[1].Pointer != "/b/c" {
		t.Errorf("%d keys left, pointer %s", root.Len(), diags[1].Pointer)
	}
}

// agree holds the reader against encoding/json: the same texts, the same
// values. Where they part on purpose (bytes that are no UTF-8, half characters,
// a byte order mark, our limit of depth) ours is the stricter, or the BOM.
func agree(t *testing.T, s string) {
	t.Helper()
	text, root, diags := parse("a.json", s, source.Limits{})
	if root != nil {
		checkSpans(t, text, root)
	}
	dec := json.NewDecoder(bytes.NewReader([]byte(s)))
	dec.UseNumber()
	var want any
	err := dec.Decode(&want)
	valid := err == nil && json.Valid([]byte(s))
	duplicate := false
	for _, d := range diags {
		switch {
		case d.Rule == source.RuleLimit, strings.HasPrefix(s, "\uFEFF"), !utf8.ValidString(s),
			strings.Contains(d.Message, "half of a character"), strings.Contains(d.Message, "UTF-16"):
			return
		case d.Rule == source.RuleKey:
			duplicate = true
		case strings.Contains(d.Message, "direction"):
		default:
			if valid {
				t.Fatalf("%q: encoding/json accepts it, we say %s", s, told(text, diags))
			}
			return
		}
	}
	if !valid && !strings.HasPrefix(s, "\uFEFF") {
		t.Fatalf("%q: encoding/json says %v, we accept it", s, err)
	}
	if valid && !duplicate {
		if got := value(root); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q means %#v, encoding/json says %#v", s, got, want)
		}
	}
}
