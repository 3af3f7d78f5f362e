package plan

import (
	"bytes"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// Glance returns the names by which other documents may refer to the one that
// a text holds: its id, and for a framework its prefix. It looks at the lines
// where they usually stand and reads the whole text only where they do not.
// There may be none.
func Glance(text []byte) (names []string) {
	if names, ok := glance(text); ok {
		return names
	}
	root, _ := source.Parse(diag.NewText("", text), source.Auto, source.Limits{Bytes: len(text) + 1})
	for _, key := range [...]string{"id", "prefix"} {
		if root == nil {
			break
		}
		if _, v := root.Get(key); v != nil && v.Kind == source.String && v.Value != "" {
			names = append(names, v.Value)
		}
	}
	return names
}

// glance finds the names in block-style YAML, where a key of the document
// begins its line. ok says whether the text is that and has an id so written.
func glance(text []byte) (names []string, ok bool) {
	for line := range bytes.Lines(text) {
		key, rest, found := bytes.Cut(line, []byte(":"))
		if !found || len(key) > len("prefix") {
			continue
		}
		switch string(key) {
		case "id":
			ok = true
		case "prefix":
		default:
			continue
		}
		name := bytes.TrimSpace(rest)
		if end := bytes.Index(name, []byte(" #")); end >= 0 {
			name = bytes.TrimSpace(name[:end])
		}
		name = bytes.Trim(name, `"'`)
		if len(name) > 0 && bytes.IndexFunc(name, func(r rune) bool { return !nameByte(byte(r)) }) < 0 {
			names = append(names, string(name))
		}
	}
	return names, ok
}

// Mentions finds which of the names stand anywhere in a text as a word of
// their own, or before a # or a colon. It is quick, and errs on the side of
// finding more: that a name stands there does not make it a reference.
type Mentions struct {
	names map[string]int
	first [256]bool // bytes with which a name begins
	max   int
}

// NewMentions prepares names for finding; the number that Find tells is the
// place of a name in the list. Of equal names the first is told.
func NewMentions(names []string) *Mentions {
	m := &Mentions{names: make(map[string]int, len(names))}
	for i, n := range names {
		if _, twice := m.names[n]; n == "" || twice {
			continue
		}
		m.names[n] = i
		m.first[n[0]] = true
		m.max = max(m.max, len(n))
	}
	return m
}

// Find calls found with each name that stands in text, as often as it stands
// there.
func (m *Mentions) Find(text []byte, found func(int)) {
	for i := 0; i < len(text); {
		if !nameByte(text[i]) {
			i++
			continue
		}
		start := i
		for i++; i < len(text) && nameByte(text[i]); i++ {
		}
		word := text[start:i]
		if len(word) > m.max || !m.first[word[0]] {
			continue
		}
		if n, ok := m.names[string(word)]; ok {
			found(n)
		}
	}
}

// nameByte says whether a byte may stand in the id of a document.
func nameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.'
}
