package plan

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a run of digits, or one sign. The readers share it, so that
// spelling is dealt with once: case, dashes, quotes and spaces of any kind.
type token struct {
	start, end int    // in the text
	word       string // the word in lower case, or the digits; "" for a sign
	sign       rune   // the sign; dashes are '-', quotes ' and "
	number     bool   // a run of digits
	gap        bool   // there is space before it
	line       bool   // there is a line break before it
	used       bool   // understood
}

// reader is a text on its way to a typed value.
type reader struct {
	Hints
	text    string
	toks    []token
	why     string // the first reason to doubt
	assumed string // the first assumption about a time
	open    string // what a sure reading leaves open
	depth   int    // of dates inside dates
}

// doubt keeps the first reason why a reading is not sure.
func (r *reader) doubt(why string) {
	if r.why == "" {
		r.why = why
	}
}

// scan cuts the text into tokens, using buf while it lasts.
func scan(buf []token, text string) []token {
	lower, gap, line := lowerASCII(text), true, false
	for i := 0; i < len(text); {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		t := token{start: i, gap: gap, line: line}
		switch {
		case isSpace(c):
			gap, line = true, line || c == '\n' || c == '\r'
			i += size
			continue
		case isDigit(c):
			for i++; i < len(text) && isDigit(rune(text[i])); i++ {
			}
			t.number, t.word = true, lower[t.start:i]
		case isLetter(c, size):
			i += size
			for i < len(text) {
				c, size := rune(text[i]), 1
				if c >= utf8.RuneSelf {
					c, size = utf8.DecodeRuneInString(text[i:])
				}
				if !isLetter(c, size) {
					break
				}
				i += size
			}
			t.word = lower[t.start:i]
		default:
			t.sign = plainSign(c)
			i += size
		}
		t.end = i
		buf = append(buf, t)
		gap, line = false, false
	}
	return buf
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isSpace(c rune) bool {
	return c == ' ' || '\t' <= c && c <= '\r' || c >= utf8.RuneSelf && unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff'
}

func isLetter(c rune, size int) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return size > 1 && unicode.IsLetter(c)
}

// plainSign returns the plain form of a sign that is written in several ways.
func plainSign(c rune) rune {
	switch c {
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '‘', '’', '′', '`':
		return '\''
	case '“', '”', '″':
		return '"'
	}
	return c
}

// lowerASCII lowers the letters A to Z only, so that no offset moves.
func lowerASCII(s string) string {
	for i := range len(s) {
		if 'A' <= s[i] && s[i] <= 'Z' {
			var b strings.Builder
			b.Grow(len(s))
			for i := range len(s) {
				c := s[i]
				if 'A' <= c && c <= 'Z' {
					c |= 0x20
				}
				b.WriteByte(c)
			}
			return b.String()
		}
	}
	return s
}

// word returns the word or digits of token i, or "" where there is none.
func (r *reader) word(i int) string {
	if uint(i) >= uint(len(r.toks)) {
		return ""
	}
	return r.toks[i].word
}

// sign returns the sign that token i is, or 0.
func (r *reader) sign(i int) rune {
	if uint(i) >= uint(len(r.toks)) {
		return 0
	}
	return r.toks[i].sign
}

// digits returns the digits that token i is, or "".
func (r *reader) digits(i int) string {
	if uint(i) >= uint(len(r.toks)) || !r.toks[i].number {
		return ""
	}
	return r.toks[i].word
}

// glued reports whether token i follows the one before it without space.
func (r *reader) glued(i int) bool { return i < len(r.toks) && i > 0 && !r.toks[i].gap }

// at returns the token after the words of phrase, if they stand at i. Between
// words a hyphen may stand for the space.
func (r *reader) at(i int, phrase string) (next int, ok bool) {
	for {
		word, rest, more := strings.Cut(phrase, " ")
		if r.word(i) != word {
			return i, false
		}
		i++
		if !more {
			return i, true
		}
		if r.sign(i) == '-' && r.glued(i) && r.glued(i+1) {
			i++
		}
		phrase = rest
	}
}

// oneOf returns the token after the first of the phrases that stands at i, or
// i itself.
func (r *reader) oneOf(i int, phrases ...string) int {
	for _, p := range phrases {
		if next, ok := r.at(i, p); ok {
			return next
		}
	}
	return i
}

// use marks the tokens from i to j as understood and returns j.
func (r *reader) use(i, j int) int {
	for ; i < j; i++ {
		r.toks[i].used = true
	}
	return j
}

// between returns the text from token i to before token j.
func (r *reader) between(i, j int) string {
	if i >= j {
		return ""
	}
	return r.text[r.toks[i].start:r.toks[j-1].end]
}

// trimmed is between without the separators at the end.
func (r *reader) trimmed(i, j int) string {
	for i < j {
		switch r.sign(j - 1) {
		case ',', ';', '|', '/', '&':
		default:
			switch r.word(j - 1) {
			case "and", "then", "to", "rising", "falling", "increasing", "reducing":
			default:
				return r.between(i, j)
			}
		}
		j--
	}
	return ""
}

// filler reports whether token i says nothing when it is left over: a bracket,
// a comma, a dash. A question mark or an asterisk says something.
func (r *reader) filler(i int) bool {
	switch r.toks[i].sign {
	case ',', '.', ';', ':', '(', ')', '[', ']', '&', '-', '\'', '"', '/', '|', '•', '·':
		return true
	}
	return false
}

// rest returns the parts of the text that were not understood.
func (r *reader) rest() (parts []string) {
	first, last := -1, -1
	for i := range r.toks {
		switch {
		case r.toks[i].used:
			if first >= 0 {
				parts = append(parts, r.between(first, last+1))
				first = -1
			}
		case !r.filler(i):
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first >= 0 {
		parts = append(parts, r.between(first, last+1))
	}
	return parts
}
