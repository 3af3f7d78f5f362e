package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/diag"
)

// quote writes a value of the document for a message.
func quote(s string) string { return diag.Quote(s) }

// beginning returns the first thousand bytes of a text that is looked at for
// each of the items that share it.
func beginning(s string) string { return s[:min(len(s), 1000)] }

// plural writes a number of things: "1 measure", "3 measures".
func plural(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return strconv.Itoa(n) + " " + thing
}

// wordy returns a text in lower case, with a space on either side and where
// signs were, so that " word " is found only whole.
func wordy(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte(' ')
	gap := true
	for _, r := range strings.ToLower(s) {
		letter := r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '%' || r > 127
		if letter {
			b.WriteRune(r)
		} else if !gap {
			b.WriteByte(' ')
		}
		gap = !letter
	}
	if !gap {
		b.WriteByte(' ')
	}
	return b.String()
}

// pattern returns a regular expression that is compiled when it is first used,
// so that importing this package does nothing.
func pattern(s string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(s) })
}

// hasAny says whether a text holds any of some parts. It is far quicker than a
// pattern, and goes before one.
func hasAny(text string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(s string) bool { return strings.Contains(text, s) })
}
