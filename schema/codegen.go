package schema

import (
	"strings"
	"unicode"

	"github.com/every-child-matters/ecm/internal/source"
)

// forTypes rewrites a schema for generators of types. They make a constant of
// each value of an enum but not of a list of alternatives, a type of its own
// of everything that has a title, a second type of a reference that has words
// beside it, and a type without fixed keys of a group that is open.
func forTypes(root *source.Node) {
	title := word(root, "title")
	eachSchema(root, func(n *source.Node) {
		if codes := get(n, "oneOf"); closed(codes) {
			set(n, "description", str(described(n, codes)))
			rename(n, "oneOf", "enum")
			for i := range codes.Items {
				codes.Items[i] = *get(&codes.Items[i], "const")
			}
		}
		if ref := get(n, "$ref"); ref != nil {
			n.Items = []source.Node{str("$ref"), *ref}
		}
		if get(n, "const") != nil {
			set(n, "type", str("string"))
		}
		if get(n, "anyOf") != nil { // each of them has a type of its own
			drop(n, "type")
		}
		drop(n, "patternProperties")
		if n != root {
			drop(n, "title")
		}
	})
	set(root, "title", str(title))
}

// closed says whether alternatives are the codes of a closed list.
func closed(list *source.Node) bool {
	if list == nil {
		return false
	}
	for i := range list.Items {
		if get(&list.Items[i], "const") == nil {
			return false
		}
	}
	return true
}

// described adds to a list's description what each of its codes means.
func described(n, codes *source.Node) string {
	var b strings.Builder
	b.WriteString(word(n, "description"))
	for i := range codes.Items {
		c := &codes.Items[i]
		code, title, description := word(c, "const"), word(c, "title"), word(c, "description")
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("- " + code + ": ")
		_, bare, prefixed := strings.Cut(code, ":")
		if !prefixed {
			bare = code
		}
		switch {
		case description == "":
			b.WriteString(title)
		case letters(title) == letters(bare): // the title says no more than the code
			b.WriteString(description)
		default:
			b.WriteString(title + ". " + description)
		}
	}
	return b.String()
}

// letters returns the letters and digits of s in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
