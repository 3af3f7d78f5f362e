package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// A place in a group of very many keys is found as in one of few; of two equal
// keys the first counts.
func TestPlaceAmongManyKeys(t *testing.T) {
	for _, n := range []int{3, 63, 64, 5000} {
		var b strings.Builder
		b.WriteString("ecm: \"1.0\"\nkind: plan\nid: a\ntitle: A\n")
		for i := range n {
			fmt.Fprintf(&b, "x-%d: {a~b: v%d}\n", i, i)
		}
		b.WriteString("x-1: twice\n")
		f := plan.Parse(diag.NewText("a.yaml", []byte(b.String())), plan.Limits{})
		for _, i := range []int{0, 1, n - 1} {
			at := fmt.Sprintf("/x-%d/a~0b", i)
			if as, _ := f.Place(at); as != at || f.Source(at) != fmt.Sprint("v", i) {
				t.Errorf("%d keys: %s is at %s: %q", n, at, as, f.Source(at))
			}
		}
		if as, _ := f.Place("/x-none/a"); as != "" {
			t.Errorf("%d keys: a key that is not there is at %q", n, as)
		}
	}
}
