package plan

import (
	"bytes"
	"math"
	"slices"
	"strings"
)

// Glance returns the names by which other documents may refer to the one that
// a text holds: its id, and for a framework its prefix. It looks no further
// than it must: where the keys stand at the top, as they usually do, the rest
// of the text is not read. There may be none.
func Glance(text []byte) (names []string) {
	g := glance{}
	if head := bytes.TrimLeft(text, "\uFEFF \t\r\n"); len(head) > 0 && head[0] == '{' {
		g.flow(head)
	} else {
		g.block(text)
	}
	for _, name := range [...]string{g.id, g.prefix} {
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// A glance is what was seen of a document so far.
type glance struct{ kind, id, prefix string }

// key takes note of a key of the document itself, and says whether enough is
// known.
func (g *glance) key(key, value []byte) (enough bool) {
	switch string(key) {
	case "kind":
		g.kind = string(value)
	case "id":
		g.id = string(value)
	case "prefix":
		g.prefix = string(value)
	default:
		return false
	}
	return g.id != "" && g.kind != "" && (g.prefix != "" || g.kind != string(KindFramework))
}

// block looks at YAML in block style, where a key of the document begins its
// line.
func (g *glance) block(text []byte) {
	for line := range bytes.Lines(text) {
		key, rest, found := bytes.Cut(line, []byte(":"))
		if !found || len(key) > len("'prefix'") || len(rest) > 256 {
			continue
		}
		value := bytes.TrimSpace(rest)
		if end := bytes.Index(value, []byte(" #")); end >= 0 {
			value = bytes.TrimSpace(value[:end])
		}
		if g.key(bytes.Trim(key, `"'`), bytes.Trim(value, `"'`)) {
			return
		}
	}
}

// flow looks at JSON, and at YAML written like it: keys of the document are
// those inside one pair of braces.
func (g *glance) flow(text []byte) {
	depth := 0
	var key []byte
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case ',':
			key = nil
		case '"', '\'':
			end := quoteEnd(text, i)
			word := text[i+1 : end]
			i = end
			if depth != 1 {
				continue
			}
			if key == nil {
				key = word
			} else if g.key(key, word) {
				return
			}
		default:
			if !nameByte(c) {
				continue
			}
			start := i
			for i+1 < len(text) && nameByte(text[i+1]) {
				i++
			}
			if depth != 1 {
				continue
			}
			if key == nil {
				key = text[start : i+1]
			} else if g.key(key, text[start:i+1]) {
				return
			}
		}
	}
}

// quoteEnd returns the place of the quote that closes the one at i, or the
// end of the text.
func quoteEnd(text []byte, i int) int {
	for k := i + 1; k < len(text); k++ {
		switch {
		case text[k] == '\\' && text[i] == '"':
			k++
		case text[k] == text[i]:
			return k
		}
	}
	return len(text)
}

// Mentions finds which of the names stand anywhere in a text as a word of
// their own, or before a # or a colon. It is quick, and errs on the side of
// finding more: that a name stands there does not make it a reference.
type Mentions struct {
	names    map[string]int
	first    [256]bool // bytes with which a name begins
	inside   [256]bool // bytes that may stand in a name
	min, max int       // lengths of names
	sign     byte      // stands in every name and seldom elsewhere; 0 where nothing does
}

// NewMentions prepares names for finding; the number that Find tells is the
// place of a name in the list. Of equal names the first is told.
func NewMentions(names []string) *Mentions {
	m := &Mentions{names: make(map[string]int, len(names)), min: math.MaxInt32}
	for c := range m.inside {
		m.inside[c] = nameByte(byte(c))
	}
	for i, n := range names {
		if _, twice := m.names[n]; n == "" || twice {
			continue
		}
		m.names[n] = i
		m.first[n[0]] = true
		m.min, m.max = min(m.min, len(n)), max(m.max, len(n))
	}
	for _, sign := range [...]string{"_", "-", "."} {
		if !slices.ContainsFunc(names, func(n string) bool { return n != "" && !strings.Contains(n, sign) }) {
			m.sign = sign[0]
			break
		}
	}
	return m
}

// Find calls found with each name that stands in text, as often as it stands
// there. It looks closer only where a sign of all names stands, or else at one
// byte in as many as the shortest name has.
func (m *Mentions) Find(text []byte, found func(int)) {
	for i, low := m.min-1, 0; i < len(text); {
		if m.sign != 0 {
			next := bytes.IndexByte(text[low:], m.sign)
			if next < 0 {
				return
			}
			i = low + next
		} else if !m.inside[text[i]] {
			i += m.min
			continue
		}
		start, end := i, i+1
		for start > low && m.inside[text[start-1]] {
			start--
		}
		for end < len(text) && m.inside[text[end]] {
			end++
		}
		i, low = end+m.min, end
		if word := text[start:end]; len(word) >= m.min && len(word) <= m.max && m.first[word[0]] {
			if n, ok := m.names[string(word)]; ok {
				found(n)
			}
		}
	}
}

// nameByte says whether a byte may stand in the id of a document.
func nameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
}
