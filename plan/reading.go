package plan

import "cmp"

// Sureness is how sure a reader is of what it read. The zero value is Unread.
type Sureness uint8

const (
	Unread Sureness = iota // Nothing was read; Why says why not
	Likely                 // Read with an assumption, or with a part of the text left over
	Sure                   // Every word was read, and the value says no more than the words do
)

// String returns "unread", "likely" or "sure".
func (s Sureness) String() string {
	switch s {
	case Sure:
		return "sure"
	case Likely:
		return "likely"
	}
	return "unread"
}

// Reading is what a reader makes of a written value. Readers never guess: what
// can be meant in two ways is left unread, or is Likely and says what was
// assumed. Their work grows in step with the length of the text.
type Reading[T any] struct {
	// Value is the typed reading. Its Text is the text as written, unless the
	// text was read as several values.
	Value T
	// Sure says how sure the reading is.
	Sure Sureness
	// Rest are the parts of the text that were not understood, in order. A Sure
	// reading has none; an unread text is one part.
	Rest []string
	// Why says why the text was not read, what was assumed, or what stays open. It
	// may be empty where Rest tells all.
	Why string
}

// Hints are what is known about a written value from the place where it
// stands. The zero Hints say nothing.
type Hints struct {
	// Calendar is the kind of year that the text counts in: without it 2006/07
	// may be a financial or an academic year.
	Calendar Calendar
	// Pounds is how many pounds a figure of 1 without a pound sign stands for:
	// 1, or 1000 under a heading of £'000; 0 when that is not known.
	Pounds int
	// Areas are names of areas, so that "Kent: 72%" is the figure for Kent.
	Areas []string
}

// judge returns the reading of value. typed says whether anything was read, and
// nothing why a text in which nothing was found is unread.
func judge[T any](r *reader, value T, typed bool, nothing string) Reading[T] {
	switch {
	case len(r.text) > longest:
		return Reading[T]{Value: value, Why: whyTooLong, Rest: []string{r.text}}
	case len(r.toks) == 0:
		return Reading[T]{Value: value, Why: whyNoText}
	case !typed:
		r.doubt(nothing)
		return Reading[T]{Value: value, Why: r.why, Rest: []string{r.between(0, len(r.toks))}}
	}
	reading := Reading[T]{Value: value, Sure: Likely, Rest: r.rest(), Why: cmp.Or(r.why, r.assumed)}
	if len(reading.Rest) == 0 && reading.Why == "" {
		reading.Sure, reading.Why = Sure, r.open
	}
	return reading
}

const (
	whyNoText  = "there is no text"
	whyTooLong = "the text is too long to be one value"
)
