package source

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
)

// parseJSON reads a text of JSON as RFC 8259 defines it, strictly, into the
// tree that a YAML text of the same meaning gives. It stops at the first fault
// of syntax. The scan has seen to it that the text is UTF-8.
func parseJSON(b []byte, limits Limits, f *faults) *Node {
	r := &jsonReader{text: string(b), limits: limits, faults: f, slab: newSlab(b, 20)}
	if strings.HasPrefix(r.text, "\uFEFF") {
		r.at = 3
	}
	if r.blank(); r.at == len(r.text) {
		empty(f)
		return nil
	}
	root := &r.slab.take(1)[0]
	var ok bool
	if *root, ok = r.value(1); !ok {
		return nil
	}
	switch r.blank(); {
	case r.at == len(r.text):
		return root
	case strings.IndexByte(`{["`, r.text[r.at]) >= 0:
		f.add(RuleDocument, r.at, r.at+1, "a second document begins here; it was not read",
			"put each document in a file of its own")
		return root
	}
	r.unexpected("the document ended before this; nothing may follow", "remove what stands here, or an extra bracket before it")
	return nil
}

// A jsonReader makes nodes of a text from left to right. Its methods return
// false after they have reported a fault.
type jsonReader struct {
	text   string
	at     int // offset of the next byte
	limits Limits
	faults *faults
	slab   slab
	count  int    // nodes made
	open   []Node // finished children of the lists and maps around the place
}

// blank skips white space.
func (r *jsonReader) blank() {
	for r.at < len(r.text) && space(r.text[r.at]) {
		r.at++
	}
}

// next returns the next byte after white space, or 0 at the end.
func (r *jsonReader) next() byte {
	if r.blank(); r.at < len(r.text) {
		return r.text[r.at]
	}
	return 0
}

// value reads the value that begins at the next byte.
func (r *jsonReader) value(depth int) (out Node, ok bool) {
	if r.count++; r.count > r.limits.Nodes {
		tooMany(r.faults, r.at, r.limits)
		return out, false
	}
	start := r.at
	switch c := r.next(); c {
	case '{', '[':
		return r.collection(c, depth)
	case '"':
		return r.string()
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		r.at = numberEnd(r.text, start)
		out.Kind = Number
	case 't':
		r.literal("true")
		out.Kind = Bool
	case 'f':
		r.literal("false")
		out.Kind = Bool
	case 'n':
		r.literal("null")
		out.Kind = Null
	}
	if r.at == start || r.at < len(r.text) && wordByte(r.text[r.at]) {
		r.at = start
		return out, r.notValue()
	}
	out.Start, out.End, out.Value = int32(start), int32(r.at), r.text[start:r.at]
	return out, true
}

func (r *jsonReader) literal(word string) {
	if strings.HasPrefix(r.text[r.at:], word) {
		r.at += len(word)
	}
}

// collection reads a list or a map that begins with the bracket at hand.
func (r *jsonReader) collection(bracket byte, depth int) (out Node, ok bool) {
	if depth > r.limits.Depth {
		tooDeep(r.faults, r.at, r.limits)
		return out, false
	}
	start, base := r.at, len(r.open)
	closing, kind := byte(']'), List
	if bracket == '{' {
		closing, kind = '}', Map
	}
	r.at++
	for comma := -1; ; {
		c := r.next()
		if c == closing {
			if comma >= 0 {
				r.faults.add(RuleSyntax, comma, comma+1, "nothing follows this comma", "remove the comma")
				return out, false
			}
			break
		}
		if r.at == len(r.text) {
			return out, r.unclosed(start)
		}
		if kind == Map {
			if c != '"' {
				return out, r.notKey(c)
			}
			key, ok := r.string()
			if !ok {
				return out, false
			}
			r.count++
			r.open = append(r.open, key)
			if c = r.next(); c != ':' {
				if r.at == len(r.text) {
					return out, r.unclosed(start)
				}
				return out, r.unexpected(`a ":" is missing after the key `+diag.Quote(key.Value), "")
			}
			r.at++
			if r.next(); r.at == len(r.text) {
				return out, r.unclosed(start)
			}
		}
		item, ok := r.value(depth + 1)
		if !ok {
			return out, false
		}
		r.open = append(r.open, item)
		comma = -1
		switch c = r.next(); {
		case c == ',':
			comma = r.at
			r.at++
		case c == closing:
		case r.at == len(r.text):
			return out, r.unclosed(start)
		case c == ']' || c == '}':
			d := r.faults.add(RuleSyntax, r.at, r.at+1,
				fmt.Sprintf(`"%c" cannot close what began with "%c"`, c, bracket), fmt.Sprintf(`write "%c"`, closing))
			r.faults.relate(d, start, start+1, "begun here")
			return out, false
		default:
			return out, r.unexpected("a comma is missing before this", "")
		}
	}
	r.at++
	items := r.slab.take(len(r.open) - base)
	copy(items, r.open[base:])
	r.open = r.open[:base]
	out = Node{Kind: kind, Style: Flow, Start: int32(start), End: int32(r.at), Items: items}
	if kind == Map {
		r.faults.duplicates(&out)
	}
	return out, true
}

// string reads the string that begins at the quote at hand.
func (r *jsonReader) string() (out Node, ok bool) {
	start := r.at
	for i := start + 1; i < len(r.text); i++ {
		switch c := r.text[i]; {
		case c == '"':
			r.at = i + 1
			return Node{Kind: String, Style: DoubleQuoted, Start: int32(start), End: int32(r.at), Value: r.text[start+1 : i]}, true
		case c == '\\':
			return r.escaped(i)
		case c < ' ':
			return out, r.rawControl(start, i)
		}
	}
	return out, r.unclosedQuote(start)
}

// escaped reads the rest of a string, of which the first escape is at i.
func (r *jsonReader) escaped(i int) (out Node, ok bool) {
	start := r.at
	var value strings.Builder
	value.WriteString(r.text[start+1 : i])
	for i < len(r.text) {
		switch c := r.text[i]; {
		case c == '"':
			r.at = i + 1
			return Node{Kind: String, Style: DoubleQuoted, Start: int32(start), End: int32(r.at), Value: value.String()}, true
		case c == '\\':
			char, size := r.escape(i)
			if size == 0 {
				return out, false
			}
			value.WriteRune(char)
			i += size
		case c < ' ':
			return out, r.rawControl(start, i)
		default:
			value.WriteByte(c)
			i++
		}
	}
	return out, r.unclosedQuote(start)
}

// escape reads the escape sequence at i and returns its character and length.
func (r *jsonReader) escape(i int) (char rune, size int) {
	if i+1 < len(r.text) {
		if k := strings.IndexByte(`"\/bfnrt`, r.text[i+1]); k >= 0 {
			return rune("\"\\/\b\f\n\r\t"[k]), 2
		}
		if r.text[i+1] == 'u' {
			high, ok := hex4(r.text, i+2)
			if !ok {
				r.faults.add(RuleSyntax, i, i+2, `\u needs four hexadecimal digits after it`, `write a backslash of the text itself as \\`)
				return 0, 0
			}
			if high < 0xD800 || high > 0xDFFF {
				return high, 6
			}
			if low, ok := hex4(r.text, i+8); ok && high < 0xDC00 && r.text[i+6] == '\\' && r.text[i+7] == 'u' && low >= 0xDC00 && low <= 0xDFFF {
				return (high-0xD800)<<10 + low - 0xDC00 + 0x10000, 12
			}
			r.faults.add(RuleSyntax, i, i+6, r.text[i:i+6]+" is half of a character; its other half is missing",
				"write the character itself, or both halves")
			return 0, 0
		}
	}
	if i+1 == len(r.text) {
		r.unclosedQuote(r.at)
		return 0, 0
	}
	_, width := utf8.DecodeRuneInString(r.text[i+1:])
	r.faults.add(RuleSyntax, i, i+1+width, diag.Quote(r.text[i:i+1+width])+" is not an escape that JSON knows",
		`write a backslash of the text itself as \\`)
	return 0, 0
}

// hex4 reads four hexadecimal digits.
func hex4(s string, at int) (r rune, ok bool) {
	if at+4 > len(s) {
		return 0, false
	}
	for _, c := range []byte(s[at : at+4]) {
		r <<= 4
		switch {
		case c >= '0' && c <= '9':
			r |= rune(c - '0')
		case c >= 'a' && c <= 'f':
			r |= rune(c - 'a' + 10)
		case c >= 'A' && c <= 'F':
			r |= rune(c - 'A' + 10)
		default:
			return 0, false
		}
	}
	return r, true
}
