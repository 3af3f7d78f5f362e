package codelist

import (
	"unicode"
	"unicode/utf8"
)

// Fold reduces a name to what a reader takes it for: letters and digits in
// lower case, with "&" as "and". "Well-being", "wellbeing" and "Well being"
// fold to one key, as do "Enjoy & achieve" and "enjoy-and-achieve". A key is
// for comparing, never for showing.
func Fold(s string) string { return string(fold(nil, s)) }

func fold(dst []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '&':
			dst = append(dst, "and"...)
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}
