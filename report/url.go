package report

import (
	"strings"
	"unicode"

	"github.com/every-child-matters/ecm/check"
)

// rulesPage is where the catalogue of rules is published.
const rulesPage = "https://github.com/every-child-matters/ecm/blob/main/docs/rules.md"

// RuleURL returns the address of what is published about a rule, or "" where
// there is no such rule.
func RuleURL(id string) string {
	r, ok := check.Find(id)
	if !ok {
		return ""
	}
	return rulesPage + "#" + anchor(r.ID+" "+r.Title)
}

// anchor is the name that GitHub gives a heading.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch r = unicode.ToLower(r); {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return r
		}
		return -1
	}, heading)
}
