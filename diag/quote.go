package diag

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quoted is the number of characters that Quote keeps.
const quoted = 40

// Quote writes a value from a document for use in a message: in double quotes,
// cut after 40 characters, and with everything escaped that a terminal might
// obey or hide, such as control characters and changes of writing direction.
func Quote(s string) string {
	n := 0
	for i := range s {
		if n++; n > quoted {
			return Printable(strconv.Quote(s[:i] + "..."))
		}
	}
	return Printable(strconv.Quote(s))
}

// Printable writes a text that stands without quotes, such as the name of a
// file, so that a terminal or the log of a build server shows it and does
// nothing else.
func Printable(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		shown, _, size := cell(s[i:])
		b.WriteString(shown)
		i += size
	}
	return b.String()
}

func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F || s[i] == '#' && command(s[i:]) {
			return false
		}
	}
	return true
}

// command says whether a text begins with what build servers obey wherever it
// stands in a log, such as ##[error] or ##vso[task.complete].
func command[T string | []byte](s T) bool {
	if len(s) < 3 || s[0] != '#' || s[1] != '#' {
		return false
	}
	i := 2
	for i < len(s) && ('a' <= s[i]|0x20 && s[i]|0x20 <= 'z') {
		i++
	}
	return i < len(s) && s[i] == '['
}

// cell returns how the first character of s is shown on a terminal, how many
// columns that takes, and how many bytes of s it is. What has no picture of
// its own is shown as an escape sequence, a tab too.
func cell[T string | []byte](s T) (shown string, columns, size int) {
	r, size := utf8.DecodeRuneInString(string(s[:min(len(s), utf8.UTFMax)]))
	switch {
	case r == utf8.RuneError && size == 1:
		shown = `\x` + strconv.FormatUint(uint64(s[0]), 16)
		return shown, len(shown), 1
	case r == '#' && command(s):
		return `\x23`, len(`\x23`), 1
	case !unicode.IsPrint(r):
		shown = strings.Trim(strconv.QuoteRune(r), "'")
		return shown, len(shown), size
	}
	return string(r), width(r), size
}

// width returns the columns of a printable character.
func width(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	}
	for _, w := range wide {
		if r <= w[1] {
			if r >= w[0] {
				return 2
			}
			return 1
		}
	}
	return 1
}

// wide has the ranges of characters that take two columns (Unicode's East
// Asian Width, classes W and F), the assigned ones joined where only
// unassigned code points lie between.
var wide = [...][2]rune{
	{0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3},
	{0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1},
	{0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA},
	{0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B},
	{0x2728, 0x2728}, {0x274C, 0x274C}, {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797},
	{0x27B0, 0x27B0}, {0x27BF, 0x27BF}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}, {0x2E80, 0x303E},
	{0x3041, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19},
	{0xFE30, 0xFE6B}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x16FE0, 0x18AFF}, {0x1AFF0, 0x1B2FF}, {0x1F004, 0x1F004},
	{0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C},
	{0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E},
	{0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A},
	{0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
	{0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
	{0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
}
