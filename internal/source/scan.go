package source

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
)

// What a text may hold that calls for a closer look.
const (
	controls = 1 << iota // a control character other than tab and line ends
	returns              // a carriage return
	wide                 // a character outside ASCII
)

const ones, high = 0x0101010101010101, 0x8080808080808080

// look says what a text holds of those. It looks at eight bytes at a time, and
// closer only where one of them is a control character.
func look(b []byte) (seen uint8) {
	var all uint64
	for ; len(b) >= 8; b = b[8:] {
		w := binary.LittleEndian.Uint64(b)
		all |= w
		del := w ^ 0x7F*ones
		if ((w-' '*ones)&^w|(del-ones)&^del)&high == 0 {
			continue // no byte is below a space, none a delete
		}
		if below(w, ' ')&^equal(w, '\n')|equal(w, 0x7F) != 0 {
			seen |= lookAtEach(b[:8])
		}
	}
	if all&high != 0 {
		seen |= wide
	}
	return seen | lookAtEach(b)
}

func lookAtEach(b []byte) (seen uint8) {
	for _, c := range b {
		switch {
		case c >= utf8.RuneSelf:
			seen |= wide
		case c == '\r':
			seen |= returns
		case c < ' ' && c != '\n' && c != '\t', c == 0x7F:
			seen |= controls
		}
	}
	return seen
}

// below sets the highest bit of each byte of w that is less than c, and of no
// other; c is ASCII.
func below(w uint64, c byte) uint64 { return ^(w | (w | high) - uint64(c)*ones) & high }

// equal sets the highest bit of each byte of w that is c, and of no other.
func equal(w uint64, c byte) uint64 {
	d := w ^ uint64(c)*ones
	return ^((d&^high + ^uint64(high)) | d) & high
}

// ascii returns the number of ASCII characters before the first other one.
func ascii(b []byte) (n int) {
	for len(b)-n >= 8 && binary.LittleEndian.Uint64(b[n:])&high == 0 {
		n += 8
	}
	for n < len(b) && b[n] < utf8.RuneSelf {
		n++
	}
	return n
}

// scan looks at the raw text before any parser does, and returns the bytes
// that one should see, and whether one should: what it refuses would harm the
// parser, or make line numbers differ from those of the author's editor.
func scan(text *diag.Text, syntax Syntax, limits Limits, f *faults) ([]byte, bool) {
	b := text.Bytes
	if len(b) > limits.Bytes {
		f.add(RuleText, 0, 0, fmt.Sprintf("the document is larger than %s", inWords(limits.Bytes)),
			"split it into several documents, or raise the limit")
		return nil, false
	}
	if encoding := otherEncoding(b); encoding != "" {
		f.add(RuleText, 0, 0, fmt.Sprintf("the document is saved as %s; it must be UTF-8", encoding),
			`save it again with the encoding "UTF-8"`)
		return nil, false
	}
	seen := uint8(0)
	if syntax == JSON { // whose own rules see to control characters and lines
		if ascii(b) < len(b) {
			seen = wide
		}
	} else {
		seen = look(b)
	}
	if seen&wide != 0 && !utf8.Valid(b) {
		invalidUTF8(b, f)
		return nil, false
	}
	if seen&(wide|controls) != 0 && !characters(b, seen, syntax, f) {
		return nil, false
	}
	if syntax == JSON {
		return b, true
	}
	if seen&returns != 0 {
		loneReturns(b, f)
	}
	if signs(b, 2*limits.Nodes) > 2*limits.Nodes {
		f.add(RuleLimit, 0, 0, fmt.Sprintf("the document may have far more than %d values", limits.Nodes), "split it into several documents")
		return nil, false
	}
	return directives(b, f), true
}

func tooMany(f *faults, at int, limits Limits) {
	f.add(RuleLimit, at, at, fmt.Sprintf("the document has more than %d values", limits.Nodes),
		"split it into several documents")
}

func tooDeep(f *faults, at int, limits Limits) {
	f.add(RuleLimit, at, at, fmt.Sprintf("lists and groups stand more than %d deep inside each other", limits.Depth),
		"lift what is inside to a level of its own")
}

// otherEncoding names the encoding that the first bytes speak of, where it is
// not UTF-8. JSON and YAML begin with an ASCII character, so that a NUL among
// the first two bytes is a wide encoding without a mark.
func otherEncoding(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE, 0, 0}), bytes.HasPrefix(b, []byte{0, 0, 0xFE, 0xFF}):
		return "UTF-32"
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}), bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return "UTF-16"
	case len(b) >= 4 && (b[0] == 0) != (b[1] == 0) && (b[2] == 0) != (b[3] == 0):
		return "UTF-16"
	}
	return ""
}

// invalidUTF8 reports the first byte that is no UTF-8, and how many there are.
func invalidUTF8(b []byte, f *faults) {
	first, count := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			if count == 0 {
				first = i
			}
			count++
		}
		i += n
	}
	f.add(RuleText, first, first+1, fmt.Sprintf("byte 0x%02X is not UTF-8%s", b[first], places(count)),
		`the document may be saved as Windows-1252 or Latin-1: save it again with the encoding "UTF-8"`)
}

// places says how often something was found of which only the first is shown.
func places(count int) string {
	if count < 2 {
		return ""
	}
	return fmt.Sprintf(" (%d places, of which this is the first)", count)
}

// characters reports each kind of forbidden character once, at its first
// place, and says whether a parser may still see the text.
func characters(b []byte, seen uint8, syntax Syntax, f *faults) bool {
	type place struct{ at, count int }
	var order []rune
	found := map[rune]*place{}
	for i := 0; i < len(b); {
		if seen&controls == 0 {
			if i += ascii(b[i:]); i == len(b) {
				break
			}
		}
		r, n := utf8.DecodeRune(b[i:])
		if forbidden(r, syntax) && (r != '\uFEFF' || i > 0) {
			if p := found[r]; p != nil {
				p.count++
			} else {
				found[r] = &place{i, 1}
				order = append(order, r)
			}
		}
		i += n
	}
	ok := true
	for _, r := range order {
		p := found[r]
		help := "delete it"
		switch {
		case r == '\u0085' || r == '\u2028' || r == '\u2029':
			help = "delete it; where a new line is meant, press Enter"
		case bidi(r):
			help = "delete it: it makes text look other than it is"
		}
		f.add(RuleCharacter, p.at, p.at+utf8.RuneLen(r),
			fmt.Sprintf("the character U+%04X%s may not stand in a document%s", r, named(r), places(p.count)), help)
		ok = ok && bidi(r)
	}
	return ok
}

// forbidden says whether no document may hold r. JSON's own rules see to
// control characters, and its strings may hold every other character.
func forbidden(r rune, syntax Syntax) bool {
	switch {
	case bidi(r):
		return true
	case syntax == JSON:
		return false
	case r < ' ':
		return r != '\t' && r != '\n' && r != '\r'
	}
	return r >= 0x7F && r < 0xA0 || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || r == 0xFFFE || r == 0xFFFF
}

// bidi says whether r overrides the direction of the text around it.
func bidi(r rune) bool { return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' }

func named(r rune) string {
	switch {
	case r == 0:
		return " (NUL)"
	case r == '\v':
		return " (vertical tab)"
	case r == '\f':
		return " (form feed)"
	case r == 0x1B:
		return " (escape)"
	case r == '\u0085':
		return " (next line)"
	case r == '\u2028':
		return " (line separator)"
	case r == '\u2029':
		return " (paragraph separator)"
	case r == '\uFEFF':
		return " (byte order mark)"
	case bidi(r):
		return " (change of writing direction)"
	case r < 0xA0:
		return " (control character)"
	}
	return ""
}

// loneReturns reports carriage returns that end a line without a line feed:
// programs differ on whether that is a line end.
func loneReturns(b []byte, f *faults) {
	first, count := -1, 0
	for i, c := range b {
		if c == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			if count == 0 {
				first = i
			}
			count++
		}
	}
	if count > 0 {
		f.add(RuleCharacter, first, first+1, "a line ends with a lone carriage return"+places(count),
			`save the document with line ends "LF" or "CRLF"`)
	}
}

// signs is an upper bound of the values and keys that a YAML parser would make
// of a text: two for each sign that could make one, wherever it stands. No text
// that people write has twice as many signs as values. The parser cannot be
// stopped once it runs, and takes 200 bytes for each byte of the worst texts.
// It counts more closely only where a first, quick count is above enough, and
// not at all where the text is too short for that.
func signs(b []byte, enough int) int {
	n := 1 + 2*len(b)
	if n <= enough {
		return n
	}
	n = 1
	for _, c := range []byte("-?:,[{") {
		n += 2 * bytes.Count(b, []byte{c})
	}
	if n <= enough {
		return n
	}
	n = 1
	for i, c := range b {
		switch c {
		case ',', '[', '{':
			n += 2
		case '-', '?', ':':
			if i+1 == len(b) || b[i+1] <= ' ' {
				n += 2
			}
		}
	}
	return n
}

// directives reports lines that begin with %, of which one alone can cost a
// parser a gigabyte, and returns the text with comments in their place. In YAML
// that we take no value reaches the first column.
func directives(b []byte, f *faults) []byte {
	own := false
	for i := 0; ; i++ {
		next := bytes.IndexByte(b[i:], '%')
		if next < 0 {
			return b
		}
		if i += next; i == 0 || b[i-1] == '\n' || b[i-1] == '\r' || i == 3 && b[0] == 0xEF {
			end := lineEndAt(b, i)
			if f.open() {
				f.add(RuleDirective, i, end, diag.Quote(string(b[i:end]))+" is a directive, which a document may not have", "remove the line")
			}
			if !own {
				b, own = bytes.Clone(b), true
			}
			b[i] = '#'
		}
	}
}

// lineEndAt returns the offset of the line end at or after an offset.
func lineEndAt(b []byte, at int) int {
	for at < len(b) && b[at] != '\n' && b[at] != '\r' {
		at++
	}
	return at
}
