package outcomes

import (
	"cmp"
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// Indicator is the code of a national indicator of 2008: its bare number,
// "147", with a letter where the indicator is reported in parts, "102a". The
// set has 198 indicators, numbered from 1 to 199; there is no 31.
//
// The numbers are all known; the wording and polarity are published here only
// for the children's indicators whose number and title have been read in a source.
type Indicator string

const (
	lastIndicator    = 199
	droppedIndicator = 31
)

// Polarity says which way an indicator should move. The zero value means that
// neither way is better in itself, or that it is not stated.
type Polarity string

// The polarities.
const (
	HigherIsBetter Polarity = "higher"
	LowerIsBetter  Polarity = "lower"
)

// Indicators yields the 198 numbers in order.
func Indicators() iter.Seq[Indicator] {
	return func(yield func(Indicator) bool) {
		for n := 1; n <= lastIndicator; n++ {
			if n != droppedIndicator && !yield(Indicator(strconv.Itoa(n))) {
				return
			}
		}
	}
}

// ParseIndicator reads an indicator as people write it: "147", "NI 147",
// "ni102a", "NI 102(a)", "NI 050". The error says what numbers there are.
func ParseIndicator(s string) (Indicator, error) {
	code := strings.NewReplacer(" ", "", "(", "", ")", "").Replace(strings.ToLower(s))
	i := Indicator(strings.TrimLeft(strings.TrimPrefix(code, "ni"), "0"))
	switch n, _, ok := i.split(); {
	case ok && n == droppedIndicator:
		return "", fmt.Errorf("%q: there is no national indicator 31", s)
	case ok && n > lastIndicator:
		return "", fmt.Errorf("%q: the national indicators end at 199", s)
	case !ok:
		return "", fmt.Errorf("%q is not a national indicator: write its number, 1 to 199, and a letter if it has parts, as in 102a", s)
	}
	return i, nil
}

// Known reports whether i is in the set, with or without the letter of a part.
func (i Indicator) Known() bool {
	n, _, ok := i.split()
	return ok && n <= lastIndicator && n != droppedIndicator
}

// Number returns the indicator without the letter of a part: "102" for "102a".
func (i Indicator) Number() Indicator { return i[:len(i)-len(i.Part())] }

// Part returns the letter of a part, "a" for "102a", or "".
func (i Indicator) Part() string {
	_, part, _ := i.split()
	return part
}

// Info tells what is published about the indicator as a whole; its parts have
// no entry of their own. Where the wording has not been confirmed, Title is
// only the number, "NI 118", and [Indicator.Titled] is false.
func (i Indicator) Info() (Term, bool) {
	if !i.Known() {
		return Term{}, false
	}
	base := Term{
		Scheme: SchemeIndicators, Kind: KindIndicator,
		Code: string(i.Number()), Number: string(i.Number()),
		Title:       "NI " + string(i.Number()),
		Description: "A national indicator of 2008 whose wording has not been confirmed.",
		Source:      sourceNumbers,
		Standing:    SingleSource,
	}
	if e := indicators.Find(i.Number()); e != nil {
		base.Source, base.Standing = e.More.source, e.More.standing
		t, ok := term(base, e)
		t.Number = t.Code
		return t, ok
	}
	return base, true
}

// Titled reports whether the indicator's wording is published here.
func (i Indicator) Titled() bool { return indicators.Find(i.Number()) != nil }

// Group returns the outcome under whose name the national set itself lists the
// indicator, or "". The outcomes framework may place it elsewhere.
func (i Indicator) Group() Outcome {
	if e := indicators.Find(i.Number()); e != nil {
		return e.More.group
	}
	return ""
}

// Polarity returns which way the indicator should move. It is our reading of
// the title, not part of the set.
func (i Indicator) Polarity() Polarity {
	if e := indicators.Find(i.Number()); e != nil {
		return e.More.polarity
	}
	return ""
}

// Compare orders indicators by number and then by part, unknown codes last.
func (i Indicator) Compare(j Indicator) int {
	n, _, _ := i.split()
	m, _, _ := j.split()
	switch {
	case i.Known() && j.Known():
		return cmp.Or(cmp.Compare(n, m), cmp.Compare(i, j))
	case i.Known():
		return -1
	case j.Known():
		return 1
	}
	return cmp.Compare(i, j)
}

// split takes a code apart; false when it is not a number, without leading
// zeros, and at most one letter.
func (i Indicator) split() (number int, part string, ok bool) {
	digits := string(i)
	if last := len(digits) - 1; last >= 0 && 'a' <= digits[last] && digits[last] <= 'z' {
		digits, part = digits[:last], digits[last:]
	}
	number, err := strconv.Atoi(digits)
	if err != nil || number < 1 || strconv.Itoa(number) != digits {
		return 0, "", false
	}
	return number, part, true
}
