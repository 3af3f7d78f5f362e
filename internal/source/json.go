package source

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/every-child-matters/ecm/diag"
)

// parseJSON reads a text of JSON as RFC 8259 defines it, strictly, into the
// tree that a YAML text of the same meaning gives. It stops at the first fault
// of syntax. The scan has seen to it that the text is UTF-8.
func parseJSON(b []byte, limits Limits, f *faults) *Node {
	r := &jsonReader{bytes: b, text: unsafe.String(unsafe.SliceData(b), len(b)), limits: limits, faults: f, slab: newSlab(b, 20)}
	if strings.HasPrefix(r.text, "\uFEFF") {
		r.at = 3
	}
	if r.blank(); r.at == len(r.text) {
		empty(f)
		return nil
	}
	if !r.value(1) {
		return nil
	}
	root := &r.slab.take(1)[0]
	*root = r.open[0]
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
	bytes  []byte
	text   string // the same; it is never changed
	at     int    // offset of the next byte
	limits Limits
	faults *faults
	slab   slab
	count  int    // nodes made
	open   []Node // finished children of the lists and maps around the place
}

// blank skips white space, of which most is the indent of a line.
func (r *jsonReader) blank() {
	if r.at < len(r.text) && r.text[r.at] == '\n' {
		r.at++
	}
	for r.at+8 <= len(r.text) && r.text[r.at:r.at+8] == "        " {
		r.at += 8
	}
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

// push adds an empty node to those that are open. It is good until the next.
// Nodes are filled in where they are, because copying one that was only just
// written stalls a processor.
func (r *jsonReader) push(start, end int) *Node {
	n := len(r.open)
	if n == cap(r.open) {
		r.open = slices.Grow(r.open, 64)
	}
	r.open = r.open[:n+1]
	out := &r.open[n]
	*out = Node{}
	out.Start, out.End = int32(start), int32(end)
	return out
}

// value reads the value that begins at the next byte, and pushes it.
func (r *jsonReader) value(depth int) bool {
	if r.count++; r.count > r.limits.Nodes {
		tooMany(r.faults, r.at, r.limits)
		return false
	}
	start, kind := r.at, None
	switch c := r.next(); c {
	case '{', '[':
		return r.collection(c, depth)
	case '"':
		return r.string()
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		r.at = numberEnd(r.text, start)
		kind = Number
	case 't':
		r.literal("true")
		kind = Bool
	case 'f':
		r.literal("false")
		kind = Bool
	case 'n':
		r.literal("null")
		kind = Null
	}
	if r.at == start || r.at < len(r.text) && wordByte(r.text[r.at]) {
		r.at = start
		return r.notValue()
	}
	out := r.push(start, r.at)
	out.Kind, out.Value = kind, r.text[start:r.at]
	return true
}

func (r *jsonReader) literal(word string) {
	if strings.HasPrefix(r.text[r.at:], word) {
		r.at += len(word)
	}
}

// collection reads a list or a map that begins with the bracket at hand.
func (r *jsonReader) collection(bracket byte, depth int) bool {
	if depth > r.limits.Depth {
		tooDeep(r.faults, r.at, r.limits)
		return false
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
				return false
			}
			break
		}
		if r.at == len(r.text) {
			return r.unclosed(start)
		}
		if kind == Map {
			if c != '"' {
				return r.notKey(c)
			}
			if !r.string() {
				return false
			}
			r.count++
			if c = r.next(); c != ':' {
				if r.at == len(r.text) {
					return r.unclosed(start)
				}
				return r.unexpected(`a ":" is missing after the key `+diag.Quote(r.open[len(r.open)-1].Value), "")
			}
			r.at++
			if r.next(); r.at == len(r.text) {
				return r.unclosed(start)
			}
		}
		if !r.value(depth + 1) {
			return false
		}
		comma = -1
		switch c = r.next(); {
		case c == ',':
			comma = r.at
			r.at++
		case c == closing:
		case r.at == len(r.text):
			return r.unclosed(start)
		case c == ']' || c == '}':
			d := r.faults.add(RuleSyntax, r.at, r.at+1,
				fmt.Sprintf(`"%c" cannot close what began with "%c"`, c, bracket), fmt.Sprintf(`write "%c"`, closing))
			r.faults.relate(d, start, start+1, "begun here")
			return false
		default:
			return r.unexpected("a comma is missing before this", "")
		}
	}
	r.at++
	items := r.slab.take(len(r.open) - base)
	copy(items, r.open[base:])
	r.open = r.open[:base]
	out := r.push(start, r.at)
	out.Kind, out.Style, out.Items = kind, Flow, items
	if kind == Map {
		r.faults.duplicates(out)
	}
	return true
}

// string reads the string that begins at the quote at hand, and pushes it.
func (r *jsonReader) string() bool {
	start := r.at
	for i := start + 1 + unmarked(r.bytes[start+1:]); i < len(r.text); i++ {
		switch c := r.text[i]; {
		case c == '"':
			return r.quoted(start, i, r.text[start+1:i])
		case c == '\\':
			return r.escaped(i)
		case c < ' ':
			return r.rawControl(start, i)
		}
	}
	return r.unclosedQuote(start)
}

// quoted pushes a string between two quotes.
func (r *jsonReader) quoted(start, end int, value string) bool {
	r.at = end + 1
	out := r.push(start, r.at)
	out.Kind, out.Style, out.Value = String, DoubleQuoted, value
	return true
}

// unmarked returns the number of bytes, or a few less, before the first that is
// a quote, a backslash or a control character.
func unmarked(b []byte) (n int) {
	for ; len(b)-n >= 8; n += 8 {
		w := binary.LittleEndian.Uint64(b[n:])
		quote, slash := w^'"'*ones, w^'\\'*ones
		// The lowest of the bits that are set is right, others may not be.
		if m := ((quote-ones)&^quote | (slash-ones)&^slash | (w-' '*ones)&^w) & high; m != 0 {
			return n + bits.TrailingZeros64(m)/8
		}
	}
	return n
}

// escaped reads the rest of a string, of which the first escape is at i.
func (r *jsonReader) escaped(i int) bool {
	start := r.at
	var value strings.Builder
	value.WriteString(r.text[start+1 : i])
	for i < len(r.text) {
		switch c := r.text[i]; {
		case c == '"':
			return r.quoted(start, i, value.String())
		case c == '\\':
			char, size := r.escape(i)
			if size == 0 {
				return false
			}
			value.WriteRune(char)
			i += size
		case c < ' ':
			return r.rawControl(start, i)
		default:
			value.WriteByte(c)
			i++
		}
	}
	return r.unclosedQuote(start)
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
