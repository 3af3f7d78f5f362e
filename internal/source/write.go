package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// AppendJSON writes a tree as JSON. With an empty indent it is compact.
func AppendJSON(b []byte, n *Node, indent string) []byte {
	return appendJSON(b, n, indent, 0)
}

func appendJSON(b []byte, n *Node, indent string, depth int) []byte {
	open, end := byte('{'), byte('}')
	step := 2
	switch n.Kind {
	case String:
		return appendJSONString(b, n.Value)
	case Bool, Number:
		return append(b, n.Value...)
	case List:
		open, end, step = '[', ']', 1
	case Map:
	default:
		return append(b, "null"...)
	}
	b = append(b, open)
	for i := 0; i < len(n.Items); i += step {
		if i > 0 {
			b = append(b, ',')
		}
		b = newline(b, indent, depth+1)
		b = appendJSON(b, &n.Items[i], indent, depth+1)
		if step == 2 {
			b = append(b, ':')
			if indent != "" {
				b = append(b, ' ')
			}
			b = appendJSON(b, &n.Items[i+1], indent, depth+1)
		}
	}
	if len(n.Items) > 0 {
		b = newline(b, indent, depth)
	}
	return append(b, end)
}

func newline(b []byte, indent string, depth int) []byte {
	if indent == "" {
		return b
	}
	b = append(b, '\n')
	for range depth {
		b = append(b, indent...)
	}
	return b
}

// appendJSONString writes a string that every JSON and YAML reader takes, with
// nothing escaped but what must be.
func appendJSONString(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r < 0x20 || hidden(r):
			b = appendEscape(b, r)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}

func appendEscape(b []byte, r rune) []byte {
	const hex = "0123456789abcdef"
	return append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}

// hidden says whether a character must not stand raw in a text: control
// characters, line breaks that only some readers know, marks that turn the
// direction of writing, and the byte order mark.
func hidden(r rune) bool {
	switch {
	case r == 0x7f, r >= 0x80 && r < 0xa0, r == 0x2028, r == 0x2029, r == 0xfeff, r == 0xfffe, r == 0xffff:
		return true
	case r == 0x200e, r == 0x200f, r == 0x061c, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

// AppendYAML writes a tree as a block-style YAML document. What a reader of
// YAML 1.1 or 1.2 could take for something else than text is put in quotes.
func AppendYAML(b []byte, n *Node) []byte {
	switch {
	case n.Kind == Map && len(n.Items) > 0:
		return appendYAMLMap(b, n, 0)
	case n.Kind == List && len(n.Items) > 0:
		return appendYAMLList(b, n, 0)
	}
	return append(appendYAMLScalar(b, n, 0), '\n')
}

func appendYAMLMap(b []byte, n *Node, indent int) []byte {
	for i := 0; i+1 < len(n.Items); i += 2 {
		if i > 0 {
			b = spaces(b, indent)
		}
		b = append(appendYAMLKey(b, n.Items[i].Value, indent), ':')
		v := &n.Items[i+1]
		switch {
		case v.Kind == Map && len(v.Items) > 0:
			b = spaces(append(b, '\n'), indent+2)
			b = appendYAMLMap(b, v, indent+2)
		case v.Kind == List && len(v.Items) > 0:
			b = spaces(append(b, '\n'), indent+2)
			b = appendYAMLList(b, v, indent+2)
		default:
			b = append(appendYAMLScalar(append(b, ' '), v, indent+2), '\n')
		}
	}
	return b
}

// appendYAMLKey writes a key, on one line. One that is longer than YAML allows
// before a colon is announced by a question mark.
func appendYAMLKey(b []byte, s string, indent int) []byte {
	key := QuoteYAML(s)
	if len(key) > 1000 {
		return spaces(append(append(append(b, "? "...), key...), '\n'), indent)
	}
	return append(b, key...)
}

func appendYAMLList(b []byte, n *Node, indent int) []byte {
	for i := range n.Items {
		if i > 0 {
			b = spaces(b, indent)
		}
		b = append(b, '-', ' ')
		v := &n.Items[i]
		switch {
		case v.Kind == Map && len(v.Items) > 0:
			b = appendYAMLMap(b, v, indent+2)
		case v.Kind == List && len(v.Items) > 0:
			b = appendYAMLList(b, v, indent+2)
		default:
			b = append(appendYAMLScalar(b, v, indent+2), '\n')
		}
	}
	return b
}

func spaces(b []byte, n int) []byte {
	for range n {
		b = append(b, ' ')
	}
	return b
}

func appendYAMLScalar(b []byte, n *Node, indent int) []byte {
	if n.Kind != String {
		return appendJSON(b, n, "", 0)
	}
	switch s := n.Value; {
	case plainSafe(s):
		return append(b, s...)
	case indent > 0 && literalSafe(s):
		return appendLiteral(b, s, indent)
	default:
		return appendJSONString(b, s)
	}
}

// appendLiteral writes a text of several lines as a | block.
func appendLiteral(b []byte, s string, indent int) []byte {
	body := strings.TrimSuffix(s, "\n")
	b = append(b, '|')
	if len(body) == len(s) {
		b = append(b, '-')
	}
	for line := range strings.SplitSeq(body, "\n") {
		b = append(b, '\n')
		if line != "" {
			b = append(spaces(b, indent), line...)
		}
	}
	return b
}

// literalSafe says whether a text can be a | block and come back unchanged:
// more than one line, none that begins or ends with white space, no empty
// line at either end.
func literalSafe(s string) bool {
	body := strings.TrimSuffix(s, "\n")
	if !strings.Contains(body, "\n") || strings.HasPrefix(body, "\n") || strings.HasSuffix(body, "\n") {
		return false
	}
	for line := range strings.SplitSeq(body, "\n") {
		if line != strings.TrimSpace(line) {
			return false
		}
	}
	for _, r := range s {
		if r < 0x20 && r != '\n' || hidden(r) || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// plainSafe says whether a text may stand without quotes in block style.
func plainSafe(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	begins := unicode.IsLetter(first) || first == '£' || first == '$' || first >= '0' && first <= '9' && hasWords(s)
	if !begins || s[len(s)-1] == ' ' || s[len(s)-1] == ':' {
		return false
	}
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf":
		return false
	}
	var last rune
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
		case r == ' ':
			if last == ':' {
				return false
			}
		case r == '#' && last == ' ':
			return false
		case !strings.ContainsRune("-_./()'&,;%+£$?!@=*:#\"’‘“”–—<>", r):
			return false
		}
		last = r
	}
	return true
}

// hasWords says whether a text that begins with a digit goes on with words, as
// in "85% by 2010", so that no reader takes it for a number or a date.
func hasWords(s string) bool {
	_, rest, _ := strings.Cut(s, " ")
	letters := 0
	for _, r := range rest {
		if !unicode.IsLetter(r) {
			letters = 0
		} else if letters++; letters == 2 {
			return true
		}
	}
	return false
}

// IsNumber says whether a text is a number of JSON.
func IsNumber(s string) bool { return s != "" && numberEnd(s, 0) == len(s) }

// QuoteYAML writes a text as it must stand in a YAML document: plain where
// that is safe, else in double quotes.
func QuoteYAML(s string) string {
	if plainSafe(s) {
		return s
	}
	return string(appendJSONString(nil, s))
}
