package examples_test

import (
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/examples"
	"github.com/every-child-matters/ecm/plan"
)

// Every document is sound, and every reference in it leads somewhere.
func TestSound(t *testing.T) {
	for folder := range examples.Folders() {
		t.Run(folder, func(t *testing.T) {
			set, err := plan.Load(t.Context(), examples.FS(), folder)
			if err != nil {
				t.Fatal(err)
			}
			for f := range set.Files() {
				for _, d := range f.Diagnostics {
					line, column := f.Text.Position(d.Span.Start, diag.CodePoints)
					t.Errorf("%s:%d:%d: %s (%s)", f.Name, line, column, d.Message, d.Help)
				}
				for u := range f.Uses() {
					if res := set.Resolve(f, u.Ref, u.Refers...); res.Problem != plan.Found {
						t.Errorf("%s%s: %s leads nowhere (%d)", f.Name, u.Pointer, u.Ref, res.Problem)
					}
				}
			}
		})
	}
}
