package source

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
)

// unexpected reports what stands at the place at hand, in words for the cases
// that people meet and else in the given ones. It returns false.
func (r *jsonReader) unexpected(message, help string) bool {
	word := r.word()
	switch {
	case word == "#", word == "//", word == "/*":
		message, help = "JSON has no comments", "remove the comment, or write the document as YAML"
	case word == "'":
		message, help = "JSON has no single quotes", `write text in double quotes: "text"`
	case strings.IndexAny(word, "“”‘’") == 0:
		message, help = "a curly quote is not a quote to JSON", `write text in straight double quotes: "text"`
	case strings.HasPrefix(word, "\u00A0"):
		message, help = "a non-breaking space may stand only inside a text", "put an ordinary space in its place"
	case len(word) == 1 && (word[0] < ' ' || word[0] == 0x7F):
		message, help = fmt.Sprintf("the character U+%04X%s may not stand here", word[0], named(rune(word[0]))), "delete it"
	}
	r.faults.add(RuleSyntax, r.at, r.at+len(word), message, help)
	return false
}

// notValue reports what stands in the place of a value.
func (r *jsonReader) notValue() bool {
	word, message, help := r.word(), "", ""
	switch c := word[0]; {
	case c == ',' || c == ']' || c == '}' || c == ':':
		message, help = "a value is missing here", ""
	case c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.':
		message, help = diag.Quote(word)+" is not a number as JSON writes it", numberHelp(word)
	default:
		message, help = diag.Quote(word)+" is not a value that JSON knows", `write text in double quotes: "text"`
		switch strings.ToLower(word) {
		case "true", "yes", "on":
			help = "write true"
		case "false", "no", "off":
			help = "write false"
		case "null", "none", "nil", "undefined", "~":
			help = "write null"
		case "nan", "inf", "infinity":
			help = "write null, or leave the value out"
		}
	}
	return r.unexpected(message, help)
}

func numberHelp(word string) string {
	digits := strings.TrimLeft(word, "+-")
	switch {
	case strings.EqualFold(digits, "infinity") || strings.EqualFold(digits, "nan"):
		return "write null, or leave the value out"
	case len(digits) > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9':
		return "remove the leading 0; where it belongs to a code, put the value in double quotes"
	case word[0] == '+':
		return "remove the +"
	case strings.HasPrefix(digits, "."), strings.HasSuffix(digits, "."):
		return "write a digit on both sides of the point"
	}
	return `write digits only; where it is text, put it in double quotes: "text"`
}

// notKey reports what stands in the place of a key.
func (r *jsonReader) notKey(c byte) bool {
	switch {
	case c == ',':
		return r.unexpected("a key is missing before this comma", "remove the comma")
	case c == ']':
		return r.unexpected(`"]" cannot close what began with "{"`, `write "}"`)
	case c < utf8.RuneSelf && wordByte(c):
		return r.unexpected("a key must stand in double quotes", "write "+diag.Quote(r.word()))
	}
	return r.unexpected("a key in double quotes is expected here", "")
}

func (r *jsonReader) unclosed(start int) bool {
	r.faults.add(RuleSyntax, start, start+1,
		fmt.Sprintf("this %q is never closed; the document ends first", r.text[start:start+1]), "write the closing bracket where it belongs")
	return false
}

func (r *jsonReader) unclosedQuote(start int) bool {
	r.faults.add(RuleSyntax, start, start+len(firstLine(r.text[start:])), "this quote is not closed on its line",
		`write the closing quote; a new line in a text is written \n`)
	return false
}

// rawControl reports a control character in the string that opened at start.
func (r *jsonReader) rawControl(start, at int) bool {
	switch c := r.text[at]; c {
	case '\n', '\r':
		return r.unclosedQuote(start)
	case '\t':
		r.faults.add(RuleCharacter, at, at+1, "a tab may not stand in a JSON text", `write it as \t`)
	default:
		r.faults.add(RuleCharacter, at, at+1, fmt.Sprintf("the character U+%04X%s may not stand in a JSON text", c, named(rune(c))),
			fmt.Sprintf(`delete it, or write it as \u%04X`, c))
	}
	return false
}

// word returns what stands at the place at hand: a run of letters, digits and
// signs, or a single character (a comment's two), or "" at the end.
func (r *jsonReader) word() string {
	rest := r.text[r.at:]
	end := 0
	for end < len(rest) && wordByte(rest[end]) {
		end++
	}
	if end == 0 {
		_, end = utf8.DecodeRuneInString(rest)
		if strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "/*") {
			end = 2
		}
	}
	return rest[:end]
}

// wordByte says whether c can be part of a word or a number.
func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '+' || c == '-' || c == '$' ||
		c >= utf8.RuneSelf
}

func firstLine(s string) string {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		return s[:i]
	}
	return s
}
