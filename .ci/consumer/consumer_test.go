// Package consumer uses the library as somebody else's module does: only what
// is exported, and many goroutines at once.
package consumer

import (
	"context"
	"os"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

func TestOutcomesAreTyped(t *testing.T) {
	o, err := outcomes.Parse("Being healthy")
	if err != nil || o != outcomes.BeHealthy {
		t.Fatalf("Parse = %q, %v", o, err)
	}
}

// Loads and checks share nothing: sixty-four of them at once find the same.
func TestManyAtOnce(t *testing.T) {
	run := func() (check.Result, error) {
		set, err := plan.Load(context.Background(), os.DirFS("../../examples"), "kent")
		if err != nil {
			return check.Result{}, err
		}
		return check.Run(context.Background(), set, check.Options{})
	}
	want, err := run()
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 64 {
		wg.Go(func() {
			got, err := run()
			if err != nil {
				t.Error(err)
			} else if d := cmp.Diff(want, got); d != "" {
				t.Errorf("another result beside other goroutines (-alone +beside):\n%s", d)
			}
		})
	}
	wg.Wait()
}
