package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/every-child-matters/ecm/diag"
)

// Fingerprints returns a name for each diagnostic of a file that stays the
// same when lines move, items are put in before it, or the wording of messages
// changes, and that no other diagnostic of the file has. It is made of the
// file's name, the rule, the place without list positions, and the line of
// text; where all these are the same, the diagnostics are counted. In a line
// that is very long, such as that of a whole document of JSON, the text at the
// place stands for it.
func Fingerprints(f File) []string {
	prints := make([]string, len(f.Diagnostics))
	seen := map[string]int{}
	for i, d := range f.Diagnostics {
		key := strings.Join([]string{d.File, d.Rule, anyItem(d.Pointer), string(line(f.Text, d.Span))}, "\x00")
		seen[key]++
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, seen[key]))
		prints[i] = hex.EncodeToString(sum[:16])
	}
	return prints
}

// anyItem writes a pointer with a star for every position in a list.
func anyItem(pointer string) string {
	parts := strings.Split(pointer, "/")
	for i, p := range parts {
		if p != "" && strings.Trim(p, "0123456789") == "" {
			parts[i] = "*"
		}
	}
	return strings.Join(parts, "/")
}

func line(t *diag.Text, s diag.Span) []byte {
	if t == nil || s == (diag.Span{}) {
		return nil
	}
	n, _ := t.Position(s.Start, diag.Bytes)
	all := t.Line(n)
	if len(all) > longLine {
		start := min(max(0, s.Start), len(t.Bytes))
		all = t.Bytes[start:min(max(start, s.End), start+longLine, len(t.Bytes))]
	}
	return bytes.TrimSpace(all)
}

// longLine is the number of bytes from which on a line says little of a place.
const longLine = 2000
