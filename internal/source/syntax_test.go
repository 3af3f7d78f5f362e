package source_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// better names the texts of the collection whose fault we place elsewhere than
// the YAML parser, with the reason.
var better = map[string]string{
	"6JTT":             "a bracket that is never closed is shown where it opens, not at the end of the text",
	"CQ3W":             "a quote that is never closed is shown where it opens, not at the end of the text",
	"C unclosed-dq":    "a quote that is never closed is shown where it opens, not at the end of the text",
	"C unclosed-sq":    "a quote that is never closed is shown where it opens, not at the end of the text",
	"C merge-conflict": "the mark of the conflict is the fault, not the line after it",
	"C star-glob":      "the value that needs quotes begins at the *, not behind it",
	"C amp":            "the value that needs quotes begins at the &, not behind it",
	"LHL4":             "the tag is shown from its !, not from where it goes wrong",
	"H7TQ":             "the whole directive is the fault, not the end of it",
	"QLJ7":             "the directive is the fault, not the tag that misses it three lines below",
}

func TestSyntaxPositions(t *testing.T) {
	data, err := os.ReadFile("testdata/syntax-positions.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Name, Input  string
		Line, Column int
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	lines, columns := 0, 0
	for _, test := range cases {
		text, _, diags := parse("a.yaml", test.Input, source.Limits{})
		if len(diags) == 0 {
			t.Errorf("%s: %q was accepted", test.Name, test.Input)
			continue
		}
		line, column := text.Position(diags[0].Span.Start, diag.CodePoints)
		if line == test.Line {
			lines++
			if column == test.Column {
				columns++
			}
		}
		if same := line == test.Line && column == test.Column; same == (better[test.Name] != "") {
			t.Errorf("%s: %q at %d:%d, the collection says %d:%d; reason to differ: %q",
				test.Name, test.Input, line, column, test.Line, test.Column, better[test.Name])
		}
		if d := diags[0]; strings.Contains(d.Message, "from here on") {
			t.Errorf("%s: the parser's own words reach the author: %s", test.Name, d.Message)
		}
	}
	if len(cases) != 108 || lines < 101 || columns < 96 {
		t.Errorf("%d texts: %d on the given line, %d at the given column; want 108, 101, 96", len(cases), lines, columns)
	}
}

// The faults of syntax that people make, with what they are told.
func TestSyntaxMessages(t *testing.T) {
	for _, test := range []struct{ text, want, help string }{
		{"a: 1\nowner:kct\narea: y\n", `2:1 ECM002 this line has no ":" after its key`, `write a space after the ":"`},
		{"owner:kct\narea: y\n", `2:5 ECM002 this line continues line 1, which has no space after its ":"`, `write ": "`},
		{"a: 1\nowner\narea: y\n", `2:1 ECM002 this line has no ":" after its key`, `write a ":" and a space`},
		{"a: 1\nowner\n", `3:1 ECM002 the document ends and line 2 has no ":" yet`, `write ": "`},
		{"a:\n  - id two\n    run: y\n", `3:8 ECM002 this line continues line 2, which has no ":"`, `after the key of that line`},
		{"a: 1\n  b: 2\n", "2:4 ECM002 this key is indented as if it belonged to the value on line 1", "indent it like"},
		{"a:\n  b: 1\n c: 2\n", "3:2 ECM002 this line's indentation fits no level above it", "same indentation"},
		{"a:\n  - b: 1\n    - c\n", `3:5 ECM002 a list item ("- ") stands where a key is expected`, "same indentation"},
		{"- a\nb: 1\n", `2:1 ECM002 this line stands in a list and does not begin with "- "`, "same indentation"},
		{"a: x # c\n  and on\n", "2:3 ECM002 this text belongs to no key", `write "|"`},
		{"  a: 1\nb: 2\n", "2:1 ECM002 this line does not belong to what stands above it, which has ended", "first line of the document"},
		{"a: Note: this\n", `1:8 ECM002 a second ":" on one line`, `double quotes: "Note: this"`},
		{"\uFEFFa: Note: this\n", `1:8 ECM002 a second ":" on one line`, `double quotes: "Note: this"`},
		{"a: “Note: this”\n", `1:9 ECM002 a second ":" on one line`, "curly quotes"},
		{"--- a: 1\n", `1:6 ECM002 no key can stand on the line of "---"`, "next line"},
		{"\"a\n b\": 1\n", "2:4 ECM002 a key must stand on one line", "one line"},
		{strings.Repeat("k", 1025) + ": 1\n", "1:1 ECM002 a key may have at most 1,024 characters", "shorter"},
		{"a:\n\tb: 1\n", "2:1 ECM002 a tab stands where only spaces may stand", "indent with spaces"},
		{"a: x\n\tb: 1\n", "2:1 ECM002 a tab stands where only spaces may stand", "indent with spaces"},
		{"a: |\n\tx\n", "2:1 ECM002 a tab stands where only spaces may stand", "indent with spaces"},
		{"a: \"x\nb: 1\n", "1:4 ECM002 this quote is never closed; the document ends first", "closing quote"},
		{"a: 'x\nb: 1\n", "1:4 ECM002 this quote is never closed; the document ends first", "'it''s'"},
		{"a: 'it's'\n", "1:8 ECM002 text stands behind a closing quote", "'it''s'"},
		{"a: \"b\" c\n", "1:8 ECM002 text stands behind a closing quote", `\"`},
		{"a: \"x\n---\n\"\n", `2:1 ECM002 "---" stands inside a quoted text`, "close the quote"},
		{"a: [b]c\n", "1:7 ECM002 text stands behind a closing bracket", "double quotes"},
		{"a: [b, c\n", `1:4 ECM002 this "[" is never closed; the document ends first`, "closing bracket"},
		{"a: {b: c\n", `1:4 ECM002 this "{" is never closed; the document ends first`, "closing bracket"},
		{"a: [b, c\nd: e\n", `2:2 ECM002 ',' or ']' is missing before this`, ""},
		{"a: {b: c\nd: e\n", `2:2 ECM002 ',' or '}' is missing before this`, ""},
		{"a: [b,, c]\n", "1:7 ECM002 a value is missing before this comma", "remove the comma"},
		{"a: [\n- b\n]\n", `2:1 ECM002 a list item ("- ") may not stand inside brackets`, "commas"},
		{"a: ]\n", `1:4 ECM002 a value may not begin with "]"`, "double quotes"},
		{"a: b\n}\n", `2:1 ECM002 this "}" closes nothing`, "remove"},
		{"[a] ]\n", "1:5 ECM002 text stands behind the end of the document", "closing bracket"},
		{"a: @b\n", `1:4 ECM002 a value may not begin with "@"`, "double quotes"},
		{"a: `b`\n", "1:4 ECM002 a value may not begin with \"`\"", "double quotes"},
		{"a: %b\n", `1:4 ECM002 a value may not begin with "%"`, "double quotes"},
		{"a: *.go\n", `1:4 ECM002 a value may not begin with "*"`, "double quotes"},
		{"a: & b\n", `1:4 ECM002 a value may not begin with "&"`, "double quotes"},
		{"a: ? b\n", `1:4 ECM002 a value may not begin with "?"`, "double quotes"},
		{"a: - b\n", "1:4 ECM002 a list may not begin on the line of its key", `"-"`},
		{"a: -\n", "1:4 ECM002 a list may not begin on the line of its key", `"-"`},
		{"a: [b] - c\n", "1:8 ECM002 text stands behind a closing bracket or quote", ""},
		{"a: | text\n  more\n", `1:6 ECM002 nothing may follow the "|" of a text block on its line`, "next line"},
		{"a: \"C:\\Users\"\n", "1:9 ECM002 this backslash begins no escape that YAML knows", `'C:\Users'`},
		{"a: \"\\q\"\n", "1:5 ECM002 this backslash begins no escape that YAML knows", `\\`},
		{"a: \"\\ud83d\\ude00\"\n", "1:7 ECM002 this escape is no character", "write the character itself"},
		{": x\n", `1:1 ECM002 a key is missing before this ":"`, "quotes"},
		{"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> main\n", "2:1 ECM002 a mark of an unfinished merge was left in the document", "<<<<<<<"},
		{strings.Repeat("[", 10001), "1:10001 ECM009 lists and groups stand too deep inside each other", ""},
	} {
		text, root, diags := parse("a.yaml", test.text, source.Limits{})
		if got := told(text, diags); got != test.want {
			t.Errorf("%.60q:\ngot  %s\nwant %s", test.text, got, test.want)
			continue
		}
		if root != nil {
			t.Errorf("%.60q: a tree came with a fault of syntax", test.text)
		}
		if d := diags[0]; !strings.Contains(d.Help, test.help) || d.Rule == source.RuleSyntax && !strings.Contains(d.Help, "nothing else in the document was checked") {
			t.Errorf("%.60q: help is %q, want %q in it", test.text, d.Help, test.help)
		}
	}
}

// Faults that leave a sound tree come all together and with the tree.
func TestFaults(t *testing.T) {
	for _, test := range []struct {
		text, want string
		tree       string // "" for none
	}{
		{"", "1:1 ECM001 the document is empty", ""},
		{" \n# only this\n", "1:1 ECM001 the document is empty", ""},
		{"---\n", "1:1 ECM001 the document is empty", ""},
		{"\uFEFF", "1:1 ECM001 the document is empty", ""},

		{"a: 1\nb: 2\na: 3\na: 4", "3:1 ECM004 the key \"a\" is given twice; it first stands on line 1\n4:1 ECM004 the key \"a\" is given twice; it first stands on line 1",
			`"a: 1\nb: 2\na: 3\na: 4"("a" "1" "b" "2" "a" "3" "a" "4")`},
		{"1: x\n\"1\": y", `2:1 ECM004 the key "1" is given twice; it first stands on line 1`, `"1: x\n\"1\": y"("1" "x" "\"1\"" "y")`},
		{"~: x\nb: c", "1:1 ECM004 a key is missing here", `"~: x\nb: c"("b" "c")`},
		{"? \n: x\nb: c", "1:2 ECM004 a key is missing here", `"? \n: x\nb: c"("b" "c")`},
		{"? [a, b]\n: c\nd: e", "1:3 ECM004 a key must be text; a list or a group of keys stands here", `"? [a, b]\n: c\nd: e"("d" "e")`},
		{"{{a: b}: c, d: e}", "1:2 ECM004 a key must be text; a list or a group of keys stands here", `"{{a: b}: c, d: e}"("d" "e")`},
		{"{{},<<}", "1:2 ECM004 a key must be text; a list or a group of keys stands here\n1:5 ECM005 \"<<\" merges another group into this one, which a document may not do", `"{{},<<}"`},

		{"a: &x b\nc: *x", "1:4 ECM005 \"&x\" is an anchor, which a document may not have\n2:4 ECM005 \"*x\" is an alias, which a document may not have",
			`"a: &x b\nc: *x"("a" "b" "c" "*x")`},
		{"a: &x\n  b: c", `1:4 ECM005 "&x" is an anchor, which a document may not have`, `"a: &x\n  b: c"("a" "b: c"("b" "c"))`},
		{"&x a: b", `1:1 ECM005 "&x" is an anchor, which a document may not have`, `"&x a: b"("a" "b")`},
		{"- &x [a, *x]", "1:3 ECM005 \"&x\" is an anchor, which a document may not have\n1:10 ECM005 \"*x\" is an alias, which a document may not have",
			`"- &x [a, *x]"("[a, *x]"("a" "*x"))`},
		{"b: &x {c: d}\na:\n  <<: *x\n  e: f", "1:4 ECM005 \"&x\" is an anchor, which a document may not have\n3:3 ECM005 \"<<\" merges another group into this one, which a document may not do",
			`"b: &x {c: d}\na:\n  <<: *x\n  e: f"("b" "{c: d}"("c" "d") "a" "<<: *x\n  e: f"("e" "f"))`},
		{"a: *go", `1:4 ECM005 "*go" is an alias, which a document may not have`, ""},
		{"a: &x b\n*x : c", "1:4 ECM005 \"&x\" is an anchor, which a document may not have\n2:1 ECM005 an alias may not be a key", `"a: &x b\n*x : c"("a" "b")`},
		{"*x : b", `1:1 ECM005 "*x" is an alias, which a document may not have`, ""},

		{"a: !!str 5\nb: !secret x", "1:4 ECM006 \"!!str\" is a tag, which a document may not have\n2:4 ECM006 \"!secret\" is a tag, which a document may not have",
			`"a: !!str 5\nb: !secret x"("a" "5" "b" "x")`},
		{"a: ! b", `1:4 ECM006 "!" is a tag, which a document may not have`, `"a: ! b"("a" "b")`},
		{"a: !!binary aGk=", `1:4 ECM006 "!!binary" is a tag, which a document may not have`, `"a: !!binary aGk="("a" "aGk=")`},
		{"!!map\na: b", `1:1 ECM006 "!!map" is a tag, which a document may not have`, `"a: b"("a" "b")`},
		{"a: !!set {b, c}", `1:4 ECM006 "!!set" is a tag, which a document may not have`, `"a: !!set {b, c}"("a" "{b, c}"("b" "" "c" ""))`},
		{"a: !<x> &y b", "1:4 ECM006 \"!<x>\" is a tag, which a document may not have\n1:9 ECM005 \"&y\" is an anchor, which a document may not have", `"a: !<x> &y b"("a" "b")`},
		{"a: !<x b", "1:4 ECM006 a tag may not stand in a document", ""},
		{"a: !x{}y", "1:4 ECM006 a tag may not stand in a document", ""},
		{"a: !e!x b", "1:4 ECM006 a tag may not stand in a document", ""},

		{"%YAML 1.2\n---\na: 1", `1:1 ECM007 "%YAML 1.2" is a directive, which a document may not have`, `"a: 1"("a" "1")`},
		{"%TAG !e! tag:x:\n---\na: !e!y z\na: 2", "1:1 ECM007 \"%TAG !e! tag:x:\" is a directive, which a document may not have\n3:4 ECM006 a tag may not stand in a document", ""},

		{"a: 1\n---\na: 2", "2:1 ECM008 a second document begins here; it was not read", `"a: 1"("a" "1")`},
		{"a: 1\n---\nb: ]", "2:1 ECM008 a second document begins here; it was not read", `"a: 1"("a" "1")`},
		{"a: 1\n---\n", "2:1 ECM008 a second document begins here; it was not read", `"a: 1"("a" "1")`},
		{"a: 1\n...\nfoo bar: ]", `3:1 ECM008 text stands behind "...", which ends the document`, `"a: 1"("a" "1")`},
		{"a: |\n  x\n...\n# c\n---\nb: 1", "5:1 ECM008 a second document begins here; it was not read", `"a: |\n  x"("a" "|\n  x")`},

		{"a: 1\x07\nb: \x07\x00", "1:5 ECM003 the character U+0007 (control character) may not stand in a document (2 places, of which this is the first)\n2:5 ECM003 the character U+0000 (NUL) may not stand in a document", ""},
		{"a: \u0085b", "1:4 ECM003 the character U+0085 (next line) may not stand in a document", ""},
		{"a: \u2028b\u2029", "1:4 ECM003 the character U+2028 (line separator) may not stand in a document\n1:6 ECM003 the character U+2029 (paragraph separator) may not stand in a document", ""},
		{"a: \u202eb\nc: ]", "1:4 ECM003 the character U+202E (change of writing direction) may not stand in a document\n2:4 ECM002 a value may not begin with \"]\"", ""},
		{"a: \u2066b", "1:4 ECM003 the character U+2066 (change of writing direction) may not stand in a document", `"a: \u2066b"("a" "\u2066b")`},
		{"a: 1\n\uFEFFb: 2", "2:1 ECM003 the character U+FEFF (byte order mark) may not stand in a document", ""},
		{"a: \x0b\nb: \x1b", "1:4 ECM003 the character U+000B (vertical tab) may not stand in a document\n2:4 ECM003 the character U+001B (escape) may not stand in a document", ""},
		{"a: \uFFFF", "1:4 ECM003 the character U+FFFF may not stand in a document", ""},
		{"a: \x7f", "1:4 ECM003 the character U+007F (control character) may not stand in a document", ""},
		{"a: 1\rb: 2\r\n", "1:5 ECM003 a line ends with a lone carriage return", `"a: 1\rb: 2"("a" "1" "b" "2")`},
		{"a: \xff\xfe", "1:4 ECM001 byte 0xFF is not UTF-8 (2 places, of which this is the first)", ""},
		{"\xff\xfea\x00:\x00", "1:1 ECM001 the document is saved as UTF-16; it must be UTF-8", ""},
		{"\xfe\xff\x00a\x00:", "1:1 ECM001 the document is saved as UTF-16; it must be UTF-8", ""},
		{"a\x00:\x00 \x001\x00", "1:1 ECM001 the document is saved as UTF-16; it must be UTF-8", ""},
		{"\xff\xfe\x00\x00a\x00\x00\x00", "1:1 ECM001 the document is saved as UTF-32; it must be UTF-8", ""},
	} {
		text, root, diags := parse("a.yaml", test.text, source.Limits{})
		if got := told(text, diags); got != test.want {
			t.Errorf("%q:\ngot  %s\nwant %s", test.text, got, test.want)
		}
		tree := ""
		if root != nil {
			tree = outline(text, root)
			checkSpans(t, text, root)
		}
		if tree != test.tree {
			t.Errorf("%q:\ngot  %s\nwant %s", test.text, tree, test.tree)
		}
		for _, d := range diags {
			if d.Severity != diag.Error || d.File != "a.yaml" || d.Message == "" || strings.ContainsAny(d.Message+d.Help, "\n\x00\x07\u202e") {
				t.Errorf("%q: %+v is not a whole diagnostic", test.text, d)
			}
		}
	}
}

func TestFaultPlaces(t *testing.T) {
	text, root, diags := parse("a.yaml", "a: [1, {b: 1, b: 2}]\nc: *d\n", source.Limits{})
	if root != nil || len(diags) != 1 {
		t.Fatal(told(text, diags)) // the alias has no anchor: nothing else is known
	}
	_, root, diags = parse("a.yaml", "x: &d 1\na: [1, {b: 1, b: 2}]\nc: [*d]\n", source.Limits{})
	var pointers []string
	for _, d := range diags {
		pointers = append(pointers, d.Pointer)
	}
	if got, want := strings.Join(pointers, " "), "/x /a/1/b /c/0"; got != want {
		t.Errorf("pointers %s, want %s", got, want)
	}
	if r := diags[1].Related; len(r) != 1 || r[0].Span != (diag.Span{Start: 16, End: 17}) || r[0].File != "a.yaml" {
		t.Errorf("the first key is not named: %+v", r)
	}
	if _, n, _ := root.Locate("/c/0"); n.Kind != source.None {
		t.Errorf("an alias has the kind %v", n.Kind)
	}
}
