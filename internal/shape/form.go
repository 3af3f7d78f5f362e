package shape

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"sync"
)

// A form is a pattern that texts are held against. The patterns that every
// document is full of have a matcher by hand; the others become a regular
// expression when first needed.
type form struct {
	pattern string
	known   *known
	once    sync.Once
	re      *regexp.Regexp
}

// newForm checks a pattern: it must be readable and anchored at its start, so
// that it is about the whole text and not about some part of it.
func newForm(pattern string) (*form, error) {
	f := &form{pattern: pattern}
	for i := range forms {
		if forms[i].pattern == pattern {
			f.known = &forms[i]
			return f, nil
		}
	}
	if !strings.HasPrefix(pattern, "^") {
		return nil, fmt.Errorf("the pattern %q does not begin with ^", pattern)
	}
	_, err := syntax.Parse(pattern, syntax.Perl)
	return f, err
}

func (f *form) match(s string) bool {
	if f.known != nil {
		return f.known.match(s)
	}
	f.once.Do(func() { f.re = regexp.MustCompile(f.pattern) })
	return f.re.MatchString(s)
}

// known is a pattern with a matcher by hand, and its words.
type known struct {
	pattern string
	match   func(string) bool
	what    string // what the text is not, when it does not match
	help    string // how to write it
	id      bool   // one could be made of any words
}

// forms are the patterns that published schemas use throughout.
var forms = [...]known{
	{
		pattern: `^[A-Za-z0-9][A-Za-z0-9._-]*$`,
		match:   isID,
		what:    "a short name",
		help:    "write letters, digits, dots, hyphens and underscores, without spaces",
		id:      true,
	},
	{
		pattern: `^[a-z0-9][a-z0-9._-]*$`,
		match:   isDocumentID,
		what:    "a document's short name",
		help:    "write lower-case letters, digits, dots, hyphens and underscores, without spaces",
		id:      true,
	},
	{
		pattern: `^[A-Za-z0-9][A-Za-z0-9._-]*(:[A-Za-z0-9][A-Za-z0-9._/-]*)?(#[A-Za-z0-9][A-Za-z0-9._-]*)?$`,
		match:   isReference,
		what:    "a reference",
		help:    "write an id, list:code or document#id, without spaces",
	},
	{
		pattern: `^([0-9]{4}(-2[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?(/([0-9]{4}(-2[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|[.][.]))?|[.][.]/[0-9]{4}(-2[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)$`,
		match:   isDates,
		what:    "a date in figures",
		help:    "write 2008, 2008-03 or 2008-03-31, or two of them with a slash between: 2008-04/2011-03",
	},
	{
		pattern: `^x-`,
		match:   func(s string) bool { return strings.HasPrefix(s, "x-") },
	},
}

func isID(s string) bool {
	n := idLength(s)
	return n > 0 && n == len(s)
}

func isDocumentID(s string) bool {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			return false
		}
	}
	return isID(s)
}

func isReference(s string) bool {
	n := idLength(s)
	if n == 0 {
		return false
	}
	if s = s[n:]; s != "" && s[0] == ':' {
		n := idLength(s[1:])
		if n == 0 {
			return false
		}
		for s = s[1+n:]; s != "" && (s[0] == '/' || idByte(s[0])); {
			s = s[1:]
		}
	}
	return s == "" || s[0] == '#' && isID(s[1:])
}

// idLength returns how many bytes of s, from its start, are an id.
func idLength(s string) int {
	if s == "" || !alphanumeric(s[0]) {
		return 0
	}
	n := 1
	for n < len(s) && idByte(s[n]) {
		n++
	}
	return n
}

func idByte(c byte) bool { return alphanumeric(c) || c == '.' || c == '_' || c == '-' }

func alphanumeric(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
}

func isDates(s string) bool {
	first, second, interval := strings.Cut(s, "/")
	switch {
	case !interval:
		return isDate(first)
	case first == "..":
		return isDate(second)
	}
	return isDate(first) && (second == ".." || isDate(second))
}

// isDate reads 2008, 2008-23, 2008-03 or 2008-03-31.
func isDate(s string) bool {
	switch len(s) {
	case 4:
		return number(s) >= 0
	case 7:
		month := number(s[5:])
		return number(s[:4]) >= 0 && s[4] == '-' && (month >= 1 && month <= 12 || month >= 21 && month <= 24)
	case 10:
		month, day := number(s[5:7]), number(s[8:])
		return number(s[:4]) >= 0 && s[4] == '-' && s[7] == '-' && month >= 1 && month <= 12 && day >= 1 && day <= 31
	}
	return false
}

// number reads a text of digits; -1 when it has anything else.
func number(s string) (n int) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}
