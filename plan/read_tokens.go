package plan

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a run of digits, or one sign. The readers share it, so that
// spelling is dealt with once: case, dashes, quotes and spaces of any kind.
type token struct {
	start, end int32     // in the text
	sign       rune      // of a sign: dashes are '-', quotes ' and "
	kind       tokenKind // what it is
	gap        bool      // there is space before it
	line       bool      // there is a line break before it
	used       bool      // understood
}

type tokenKind uint8

const (
	signToken tokenKind = iota
	wordToken
	digitsToken
)

// reader is a text on its way to a typed value.
type reader struct {
	Hints
	text    string
	lower   string // the text with A to Z in lower case
	toks    []token
	why     string // the first reason to doubt
	assumed string // the first assumption about a time
	open    string // what a sure reading leaves open
	depth   int    // of dates inside dates
}

// longest is the number of bytes that a reader reads; what is longer is no
// value. The longest cell of a real plan that holds one has some hundred. Some
// readers look back and forth, and some texts are read for each of many items.
const longest = 2000

func newReader(text string, hints Hints) reader {
	r := reader{Hints: hints, text: text}
	if len(text) <= longest {
		r.lower = lowerASCII(text)
		r.scan()
	}
	return r
}

// doubt keeps the first reason why a reading is not sure.
func (r *reader) doubt(why string) {
	if r.why == "" {
		r.why = why
	}
}

// scan cuts the text into tokens.
func (r *reader) scan() {
	r.toks = make([]token, 0, len(r.text)/4+4)
	for i := 0; ; {
		t, ok := nextToken(r.text, i)
		if !ok {
			return
		}
		t.gap = t.gap || i == 0
		r.toks = append(r.toks, t)
		i = int(t.end)
	}
}

// nextToken returns the first token of a text at or after i; false where there
// is none.
func nextToken(text string, i int) (t token, ok bool) {
	for i < len(text) {
		c, size := runeAt(text, i)
		t.start = int32(i)
		i += size
		switch {
		case isSpace(c):
			t.gap, t.line = true, t.line || c == '\n' || c == '\r'
			continue
		case isDigit(c):
			t.kind = digitsToken
			for i < len(text) && isDigit(rune(text[i])) {
				i++
			}
		case isLetter(c):
			t.kind = wordToken
			for i < len(text) {
				c, size := runeAt(text, i)
				if !isLetter(c) {
					break
				}
				i += size
			}
		default:
			t.sign = plainSign(c)
		}
		t.end = int32(i)
		return t, true
	}
	return t, false
}

func runeAt(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isSpace(c rune) bool {
	return c == ' ' || '\t' <= c && c <= '\r' || c >= utf8.RuneSelf && unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff'
}

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c)
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

// word returns the word or digits of token i in lower case, or "" where there
// is neither.
func (r *reader) word(i int) string {
	if uint(i) >= uint(len(r.toks)) {
		return ""
	}
	t := &r.toks[i]
	if t.kind == signToken {
		return ""
	}
	return r.lower[t.start:t.end]
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
	if uint(i) >= uint(len(r.toks)) || r.toks[i].kind != digitsToken {
		return ""
	}
	return r.text[r.toks[i].start:r.toks[i].end]
}

// glued reports whether token i follows the one before it without space.
func (r *reader) glued(i int) bool { return i < len(r.toks) && i > 0 && !r.toks[i].gap }

// at returns the token after the words of phrase, if they stand at i. Between
// words a hyphen may stand for the space.
func (r *reader) at(i int, phrase string) (next int, ok bool) {
	for {
		word := r.word(i)
		if n := len(word); n == 0 || n > len(phrase) || phrase[0] != word[0] || phrase[:n] != word {
			return i, false
		} else if i++; n == len(phrase) {
			return i, true
		} else if phrase[n] != ' ' {
			return i, false
		} else {
			phrase = phrase[n+1:]
		}
		if r.sign(i) == '-' && r.glued(i) && r.glued(i+1) {
			i++
		}
	}
}

// oneOf returns the token after the first of the phrases that stands at i, or
// i itself.
func (r *reader) oneOf(i int, phrases ...string) int {
	word := r.word(i)
	if word == "" {
		return i
	}
	for _, p := range phrases {
		if p[0] == word[0] { // most are not
			if next, ok := r.at(i, p); ok {
				return next
			}
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
