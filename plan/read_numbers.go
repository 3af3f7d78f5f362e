package plan

import (
	"strconv"
	"strings"
)

// number reads a number at i: digits with or without commas between thousands,
// with a fraction, or in words up to ninety-nine and "hundred". What may be a
// date, a code or a ratio (NI112, 1.2.3, 3/4, 1:8, 08) is not a number.
func (r *reader) number(i int) (d Decimal, next int, ok bool) {
	whole := r.digits(i)
	if whole == "" {
		n, next := r.cardinal(i)
		return Decimal(strconv.Itoa(n)), next, n > 0
	}
	if r.joinedBefore(i) {
		return "", i, false
	}
	start, grouped := i, false
	i++
	for r.sign(i) == ',' && r.glued(i) && r.glued(i+1) && r.digits(i+1) != "" {
		if len(whole) > 3 || len(r.digits(i+1)) != 3 {
			return "", i, false
		}
		grouped = true
		i += 2
	}
	fraction := ""
	if r.sign(i) == '.' && r.glued(i) && r.glued(i+1) && r.digits(i+1) != "" {
		fraction = r.digits(i + 1)
		i += 2
	}
	switch {
	case r.joinedAfter(i),
		len(whole) <= 3 && fraction == "" && !r.glued(i) && len(r.digits(i)) == 3, // 1 229 800
		len(whole) > 1 && whole[0] == '0':
		return "", i, false
	}
	d = Decimal(r.between(start, i))
	if grouped {
		d = Decimal(strings.ReplaceAll(string(d), ",", ""))
	}
	if len(d) > maxScale+1 {
		return "", i, false
	}
	return d, i, true
}

// joinedBefore reports whether the digits at i end something longer: KS2, 3/4.
func (r *reader) joinedBefore(i int) bool {
	if i == 0 || !r.glued(i) {
		return false
	}
	return r.word(i-1) != "" || r.joins(i-1) && i > 1 && r.glued(i-1) && r.digits(i-2) != ""
}

// joinedAfter reports whether the digits before i begin something longer.
func (r *reader) joinedAfter(i int) bool {
	return r.glued(i) && r.joins(i) && r.glued(i+1) && r.digits(i+1) != ""
}

// joins reports whether token i is a sign that makes one thing of two numbers.
func (r *reader) joins(i int) bool {
	switch r.sign(i) {
	case '/', ':', '.', '_':
		return true
	}
	return false
}

// count reads a whole number of at most six digits.
func (r *reader) count(i int) (n, next int, ok bool) {
	d, next, ok := r.number(i)
	if !ok || len(d) > 6 || !digits(string(d)) {
		return 0, i, false
	}
	return atoi(string(d)), next, true
}

// cardinal reads a number in words and returns 0 if there is none.
func (r *reader) cardinal(i int) (n, next int) {
	n, i = numeral(r.word(i)), i+1
	if n == 0 {
		return 0, i - 1
	}
	if n >= 20 && n%10 == 0 && n < 100 { // twenty-five, twenty five
		j := i
		if r.sign(j) == '-' && r.glued(j) && r.glued(j+1) {
			j++
		}
		if unit := numeral(r.word(j)); unit > 0 && unit < 10 {
			n, i = n+unit, j+1
		}
	}
	if n < 10 && r.word(i) == "hundred" {
		n, i = 100*n, i+1
	}
	return n, i
}

// numeral returns the number that one word writes, or 0.
func numeral(word string) int {
	switch word {
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty", "fourty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	}
	return 0
}
