package shape

import (
	"strconv"
	"strings"
)

// isWhole says whether a number as written is a whole number: 3, 3.0 and 3e2
// are, 2.5 and 25e-1 are not.
func isWhole(s string) bool {
	mantissa, exponent, scaled := s, "", false
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		mantissa, exponent, scaled = s[:i], s[i+1:], true
	}
	whole, part, _ := strings.Cut(mantissa, ".")
	part = strings.TrimRight(part, "0")
	if !scaled || strings.Trim(mantissa, "-0.") == "" {
		return part == ""
	}
	power, err := strconv.Atoi(exponent)
	if err != nil { // more digits than any number has
		return exponent[0] != '-'
	}
	places := len(part)
	if places == 0 {
		places = len(strings.TrimRight(whole, "0")) - len(whole)
	}
	return power >= places
}
