package source_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// hostile makes the texts that are known to cost a YAML parser, or a program
// on top of one, its time, its memory or its life, with the first rule that
// each must meet ("" for a text without fault).
func hostile() []struct{ name, text, rule string } {
	const mib = 1 << 20
	fill := func(unit string) string { return strings.Repeat(unit, mib/len(unit)) }
	numbered := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	laughs := "l0: &l0 [x, x, x, x, x, x, x, x, x]\n"
	for i := 1; i < 10; i++ {
		laughs += fmt.Sprintf("l%d: &l%[1]d [%s*l%d]\n", i, strings.Repeat(fmt.Sprintf("*l%d, ", i-1), 8), i-1)
	}
	merges := "m0: &m0 {a: b}\n"
	for i := 1; i < 20; i++ {
		merges += fmt.Sprintf("m%d: &m%[1]d {<<: [*m%d, *m%[2]d]}\n", i, i-1)
	}
	return []struct{ name, text, rule string }{
		{"merge key beside a group as key", "{{},<<}", source.RuleKey},
		{"merge key beside groups as keys", "{{{},},<<}}", source.RuleKey},
		{"one key 3,000 times", strings.Repeat("a: 1\n", 3000), source.RuleKey},
		{"one key 10,000 times", strings.Repeat("a: 1\n", 10000), source.RuleKey},
		{"50,000 keys", numbered(50000, "key%d: 1\n"), ""},
		{"50,000 keys, each twice", strings.Repeat(numbered(25000, "key%d: 1\n"), 2), source.RuleKey},
		{"explicit keys only", fill("?\n"), source.RuleLimit},
		{"explicit keys only, on one line", fill("? "), source.RuleLimit},
		{"a gigabyte tag", "%TAG !e! " + strings.Repeat("x", 100_000) + "\n---\n" + strings.Repeat("- !e!a\n", 10000), source.RuleDirective},
		{"a gigabyte tag in a second document", "a: 1\n...\n%TAG !e! " + strings.Repeat("x", 100_000) + "\n---\n" + strings.Repeat("- !e!a\n", 10000), source.RuleDirective},
		{"20,000 tag directives", numbered(20000, "%%TAG !e%d! x\n") + "---\na: 1\n", source.RuleDirective},
		{"billion laughs", laughs, source.RuleAlias},
		{"merge chain", merges, source.RuleAlias},
		{"anchor inside itself", "a: &a [*a, {b: *a}]", source.RuleAlias},
		{"lists, 9,999 deep", strings.Repeat("[", 9999), source.RuleSyntax},
		{"lists, 9,999 deep and closed", strings.Repeat("[", 9999) + strings.Repeat("]", 9999), source.RuleLimit},
		{"block lists, 9,999 deep", strings.Repeat("- ", 9999), source.RuleLimit},
		{"flow groups, 9,999 deep", strings.Repeat("{a: ", 9999), source.RuleSyntax},
		{"explicit keys, 9,999 deep", strings.Repeat("? ", 9999), source.RuleKey},
		{"lists, a million deep", fill("["), source.RuleLimit},
		{"a 5 MB scalar", strings.Repeat("x", 5_000_000), source.RuleText},
		{"a 1 MB scalar", "a: " + strings.Repeat("x", mib-3), ""},
		{"a million blank lines", fill("\n"), source.RuleText},
		{"comments only", fill("#\n"), source.RuleText},
		{"comments behind items", fill("- #\n"), source.RuleLimit},
		{"a comment of dashes", "a: 1\n#" + strings.Repeat("-", 900_000), ""},
		{"digits", fill("1"), ""},
		{"tabs", fill("\t"), source.RuleSyntax},
		{"a value and tabs", "a:" + strings.Repeat("\t", mib-2), ""},
		{"50,000 anchors", numbered(50000, "- &a%d x\n"), source.RuleAlias},
		{"a flow group of single keys", "{" + strings.Repeat("a,", mib/2-1) + "}", source.RuleLimit},
		{"a flow list of ones", "[" + strings.Repeat("1,", mib/2-1) + "]", source.RuleLimit},
		{"a list of ones", strings.Repeat("- 1\n", mib/4), source.RuleLimit},
		{"one line of wide characters", "[" + strings.Repeat("é, ", 90_000) + "]", ""},
		{"one line of flow groups", "[" + strings.Repeat("{é: 1}, ", 45_000) + "]", ""},
		{"an open quote", `a: "` + fill("x ")[8:], source.RuleSyntax},
		{"open quotes", fill("a: '")[:1000], source.RuleSyntax},
		{"control characters", fill("\x01"), source.RuleCharacter},
		{"lone carriage returns", fill("a\r"), source.RuleCharacter},
		{"lone carriage returns before a fault", fill("a\r")[2:] + "@", source.RuleCharacter},
		{"lone carriage returns in a text block", "a: |\r" + fill(" b\r")[6:], source.RuleCharacter},
		{"lines before a fault", fill("- a\n")[8:200_000] + "- @", source.RuleSyntax},
		{"text blocks", strings.Repeat("- |\n  a\n\n", 50_000), ""},
		{"directives", fill("%a\n"), source.RuleDirective},
		{"bytes that are no UTF-8", fill("\xff"), source.RuleText},
	}
}

// Each hostile text is answered with its rule, within the limits of
// diagnostics and memory. The log tells the time; nothing depends on it.
func TestHostileYAML(t *testing.T) {
	for _, test := range hostile() {
		t.Run(test.name, func(t *testing.T) { answered(t, "a.yaml", test.text, test.rule) })
	}
}

func TestHostileJSON(t *testing.T) {
	const mib = 1 << 20
	var keys strings.Builder
	for i := range 50000 {
		fmt.Fprintf(&keys, `"key%d":1,`, i)
	}
	for _, test := range []struct{ name, text, rule string }{
		{"a million open lists", strings.Repeat("[", mib), source.RuleLimit},
		{"a million open groups", strings.Repeat(`{"a":`, mib/5), source.RuleLimit},
		{"100,000 open quotes", strings.Repeat(`["`, 100_000), source.RuleSyntax},
		{"a list of ones", "[" + strings.Repeat("1,", mib/2-2) + "1]", source.RuleLimit},
		{"lists in a list", "[" + strings.Repeat("[],", mib/3-1) + "1]", source.RuleLimit},
		{"50,000 keys", "{" + keys.String() + `"a":1}`, ""},
		{"50,000 keys, one twice", "{" + keys.String() + `"key7":1}`, source.RuleKey},
		{"one key 50,000 times", "{" + strings.Repeat(`"a":1,`, 50_000) + `"a":1}`, source.RuleKey},
		{"a long text", `"` + strings.Repeat("x", mib-2) + `"`, ""},
		{"a text of escapes", `"` + strings.Repeat(`\u0041`, mib/6-1) + `"`, ""},
		{"a long number", strings.Repeat("1", mib), ""},
		{"blanks", strings.Repeat(" ", mib), source.RuleText},
	} {
		t.Run(test.name, func(t *testing.T) { answered(t, "a.json", test.text, test.rule) })
	}
}

func answered(t *testing.T, name, s, rule string) {
	t.Helper()
	var before, after runtime.MemStats
	text := diag.NewText(name, []byte(s))
	runtime.ReadMemStats(&before)
	start := time.Now()
	root, diags := source.Parse(text, source.Auto, source.Limits{})
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	used := (after.TotalAlloc - before.TotalAlloc) >> 20
	t.Logf("%d KB: %v, %d MiB allocated, %d diagnostics", len(s)>>10, took.Round(time.Millisecond), used, len(diags))
	if used > 280 {
		t.Errorf("%d MiB allocated", used)
	}
	if len(diags) > 100 {
		t.Errorf("%d diagnostics, over the limit of 100", len(diags))
	}
	got := ""
	if len(diags) > 0 {
		got = diags[0].Rule
		if len(diags[0].Message) > 300 {
			t.Errorf("a message of %d bytes", len(diags[0].Message))
		}
	}
	if got != rule {
		t.Errorf("first diagnostic %q, want %q: %.300s", got, rule, told(text, diags))
	}
	if root != nil {
		checkSpans(t, text, root)
	}
}

func TestLimits(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	for _, test := range []struct {
		name, text string
		limits     source.Limits
		want       string
	}{
		{"a.yaml", "a: 1", source.Limits{Bytes: 4}, ""},
		{"a.yaml", "a: 12", source.Limits{Bytes: 4}, "1:1 ECM001 the document is larger than 4 bytes"},
		{"a.yaml", strings.Repeat(" ", 2049), source.Limits{Bytes: 2048}, "1:1 ECM001 the document is larger than 2 KiB"},
		{"a.json", strings.Repeat(" ", 1<<20+1), source.Limits{}, "1:1 ECM001 the document is larger than 1 MiB"},
		{"a.yaml", nested(3), source.Limits{Depth: 3}, ""},
		{"a.yaml", nested(4), source.Limits{Depth: 3}, "1:4 ECM009 lists and groups stand more than 3 deep inside each other"},
		{"a.json", nested(3), source.Limits{Depth: 3}, ""},
		{"a.json", nested(4), source.Limits{Depth: 3}, "1:4 ECM009 lists and groups stand more than 3 deep inside each other"},
		{"a.yaml", nested(64), source.Limits{}, ""},
		{"a.json", nested(65), source.Limits{}, "1:65 ECM009 lists and groups stand more than 64 deep inside each other"},
		{"a.yaml", "a: {b: c}", source.Limits{Nodes: 5}, ""},
		{"a.yaml", "a: {b: c}", source.Limits{Nodes: 4}, "1:8 ECM009 the document has more than 4 values"},
		{"a.json", `{"a":{"b":1}}`, source.Limits{Nodes: 5}, ""},
		{"a.json", `{"a":{"b":1}}`, source.Limits{Nodes: 4}, "1:11 ECM009 the document has more than 4 values"},
		{"a.yaml", "a: 1\na: 2\na: 3\na: 4", source.Limits{Diagnostics: 1}, `2:1 ECM004 the key "a" is given twice; it first stands on line 1`},
	} {
		text, root, diags := parse(test.name, test.text, test.limits)
		if got := told(text, diags); got != test.want {
			t.Errorf("%s %.40q %+v:\ngot  %s\nwant %s", test.name, test.text, test.limits, got, test.want)
		}
		if sound := test.want == "" || strings.Contains(test.want, "ECM004"); sound != (root != nil) {
			t.Errorf("%s %.40q %+v: tree %v", test.name, test.text, test.limits, root)
		}
	}
}
