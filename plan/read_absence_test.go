package plan

import (
	"strings"
	"testing"
)

// The word that is asked for first lets every phrase through.
func TestEveryAbsenceBegins(t *testing.T) {
	for _, a := range absences {
		if first, _, _ := strings.Cut(a.phrase, " "); !beginsAbsence(first) {
			t.Errorf("%q is never read: no absence begins with %q", a.phrase, first)
		}
	}
	for _, text := range []string{"n/a", "N.A.", "NA", "t.b.c."} {
		if r := ReadWhen(text, Hints{}); r.Value.Absent == "" {
			t.Errorf("%q is not read as an absence", text)
		}
	}
}
