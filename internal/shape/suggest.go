package shape

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/internal/source"
)

// suggest says which code an author may have meant, and how to write it where
// there is no doubt.
func (c *codes) suggest(n *source.Node) (help string, fix *diag.Fix) {
	code, sure := nearest(n.Value, c.list)
	if code == "" {
		var title string
		if title, sure = nearest(n.Value, c.titles); title != "" {
			code = c.list[slices.Index(c.titles, title)]
		}
	}
	if len(c.list) == 1 && code == "" {
		code, sure = c.list[0], true
		help = "write " + diag.Quote(code)
	}
	if code == "" {
		return "write one of: " + words(c.alike(n.Value)), nil
	}
	if help == "" {
		help = "did you mean " + strconv.Quote(code) + "?"
	}
	if sure {
		fix = replace(n, code)
	}
	return help, fix
}

// alike returns the codes of the same scheme as s, or else all.
func (c *codes) alike(s string) []string {
	scheme := schemeOf(s)
	if scheme == "" || !c.hasScheme(scheme) {
		return c.list
	}
	return slices.DeleteFunc(slices.Clone(c.list), func(code string) bool { return schemeOf(code) != scheme })
}

func (c *codes) hasScheme(scheme string) bool {
	return slices.ContainsFunc(c.list, func(code string) bool { return schemeOf(code) == scheme })
}

// schemeOf returns what stands before the colon of a code, or "".
func schemeOf(code string) string {
	scheme, _, ok := strings.Cut(code, ":")
	if !ok {
		return ""
	}
	return scheme
}

// nearest returns the candidate that is most like a word, or "", and whether
// no other is like it. Figures are not misspelt letters: a candidate must have
// the same.
func nearest(word string, candidates []string) (near string, sure bool) {
	figures := figuresOf(word)
	but := func(other string) func(func(string) bool) {
		return func(yield func(string) bool) {
			for _, c := range candidates {
				if c != "" && c != other && figuresOf(c) == figures && !yield(c) {
					return
				}
			}
		}
	}
	near = codelist.Nearest(word, but(""))
	return near, near != "" && codelist.Nearest(word, but(near)) == ""
}

// figuresOf returns the digits in s.
func figuresOf(s string) string {
	if strings.IndexFunc(s, isFigure) < 0 {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if isFigure(r) {
			return r
		}
		return -1
	}, s)
}

func isFigure(r rune) bool { return r >= '0' && r <= '9' }

// words lists words on about one line.
func words(list []string) string {
	size := 0
	for i, s := range list {
		if size += len(s) + 2; size > 120 && i+1 < len(list) {
			return strings.Join(list[:i], ", ") + fmt.Sprintf(" and %d more", len(list)-i)
		}
	}
	return strings.Join(list, ", ")
}
