package diag_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
)

func ExampleQuote() {
	fmt.Println(diag.Quote("be-helthy"))
	fmt.Println(diag.Quote("red \x1b[31m and reversed \u202e"))
	fmt.Println(diag.Quote("A reviewed pathway plan for every young person who is entitled to one"))
	// Output:
	// "be-helthy"
	// "red \x1b[31m and reversed \u202e"
	// "A reviewed pathway plan for every young ..."
}

func TestQuoteCuts(t *testing.T) {
	for _, test := range []struct {
		in   string
		want string
	}{
		{"", `""`},
		{strings.Repeat("é", 40), `"` + strings.Repeat("é", 40) + `"`},
		{strings.Repeat("é", 41), `"` + strings.Repeat("é", 40) + `..."`},
		{strings.Repeat("\x00", 41), `"` + strings.Repeat(`\x00`, 40) + `..."`},
		{"two\nlines", `"two\nlines"`},
		{"##[error]", `"\x23#[error]"`},
	} {
		if got := diag.Quote(test.in); got != test.want {
			t.Errorf("Quote(%q) = %s, want %s", test.in, got, test.want)
		}
	}
}

func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"plans/thanet.yaml": "plans/thanet.yaml",
		`say "a\b"`:         `say "a\b"`, // already safe: not escaped again
		"Plána 日本":          "Plána 日本",
		"a\nb\x1b\u202e":    `a\nb\x1b\u202e`,
		"\xff\ufffd":        `\xff` + "\ufffd",

		// Some build servers obey these wherever they stand.
		"a ##[error]x ##vso[task.complete]": `a \x23#[error]x \x23#vso[task.complete]`,
		"###Group[":                         `#\x23#Group[`,
		"## a [b] ##a-b[ # [ ##":            "## a [b] ##a-b[ # [ ##",
	} {
		if got := diag.Printable(in); got != want {
			t.Errorf("Printable(%q) = %s, want %s", in, got, want)
		}
	}
}
