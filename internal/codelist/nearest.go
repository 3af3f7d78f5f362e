package codelist

import (
	"iter"
	"slices"
	"unicode"
)

// longest is the longest name, in runes, that is compared at all.
const longest = 64

// fewest is how many runes the beginning of a name has at least.
const fewest = 6

// Nearest returns the candidate whose spelling is nearest to word, or "" when
// nothing is near. Case, hyphens, underscores and spaces do not count; a letter
// left out, added, changed or swapped with its neighbour counts one. In a short
// word one letter in three may differ, in the longest one in eight. Of equally
// near candidates the first in alphabetical order wins, whatever order they
// come in. Where nothing is near, a candidate that begins with word is, if word
// has some letters and there is no other.
func Nearest(word string, candidates iter.Seq[string]) string {
	var wordBuf, candBuf [longest]rune
	w := squash(wordBuf[:0], word, longest)
	if len(w) == 0 {
		return ""
	}
	limit := min(len(w)/3, 4+len(w)/16)
	best, found := "", false
	longer, several := "", false
	for c := range candidates {
		if len(c) < len(w)-limit { // bytes are never fewer than runes
			continue
		}
		cand := squash(candBuf[:0], c, longest)
		if len(cand) > len(w) && slices.Equal(cand[:len(w)], w) {
			several = several || longer != ""
			longer = c
		}
		if len(cand) < len(w)-limit || len(cand) > len(w)+limit {
			continue
		}
		d := distance(w, cand, limit)
		if d < limit || d == limit && (!found || c < best) {
			best, found, limit = c, true, d
		}
	}
	if !found && !several && len(w) >= fewest {
		return longer
	}
	return best
}

// squash appends s in lower case without separators; nil when that is longer
// than limit runes.
func squash(dst []rune, s string, limit int) []rune {
	for _, r := range s {
		if r == '-' || r == '_' || r == ' ' {
			continue
		}
		if len(dst) == limit {
			return nil
		}
		dst = append(dst, unicode.ToLower(r))
	}
	return dst
}

// distance is the Damerau-Levenshtein distance (optimal string alignment) of
// two words of at most longest runes, or limit+1 as soon as it must exceed limit.
func distance(a, b []rune, limit int) int {
	var rows [3][longest + 1]uint8 // three rows of the table are enough
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = uint8(j)
	}
	for i := 1; i <= len(a); i++ {
		row[0] = uint8(i)
		least := row[0]
		for j := 1; j <= len(b); j++ {
			d := last[j-1]
			if a[i-1] != b[j-1] {
				d = min(d, last[j], row[j-1]) + 1
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if int(least) > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return int(last[len(b)])
}
