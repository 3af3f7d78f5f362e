package diag

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// quoted is the number of runes that Quote keeps.
const quoted = 40

// Quote writes a value from a document for use in a message: in double quotes,
// cut after 40 characters, and with everything escaped that a terminal might
// obey or hide, such as control characters and changes of writing direction.
func Quote(s string) string {
	cut := false
	for i, n := 0, 0; i < len(s); n++ {
		if n == quoted {
			s, cut = s[:i], true
			break
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	if cut {
		s += "…"
	}
	return strconv.Quote(s)
}

// Printable writes a text that is not quoted, such as a file's name or a
// message, so that a terminal shows it and does nothing else.
func Printable(s string) string {
	for _, r := range s {
		if !shown(r) {
			q := strconv.Quote(s)
			return q[1 : len(q)-1]
		}
	}
	return s
}

// shown says whether a terminal shows r as a character of its own.
func shown(r rune) bool { return r != utf8.RuneError && (r == ' ' || unicode.IsPrint(r)) }
