// Package consumer uses the library as somebody else's module does: only what
// is exported, and many goroutines at once.
package consumer

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"runtime"
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

// jobs makes a job of every document below the examples.
func jobs(t *testing.T) []check.Job {
	t.Helper()
	fsys := os.DirFS("../../examples")
	names, err := plan.Find(t.Context(), fsys, ".")
	if err != nil {
		t.Fatal(err)
	}
	c := check.New(check.Options{})
	var list []check.Job
	for _, n := range names {
		list = append(list, check.Job{
			Name: n.Path, Checker: c,
			Read: func([]byte) ([]byte, error) { return fs.ReadFile(fsys, n.Path) },
		})
	}
	if len(list) < 10 {
		t.Fatalf("only %d documents", len(list))
	}
	return list
}

// summary is what a stream finds, for comparing.
func summary(ctx context.Context, list []check.Job, workers int) []string {
	var lines []string
	for c := range check.Stream(ctx, list, nil, workers) {
		lines = append(lines, fmt.Sprint(c.Job.Name, " ", c.Skipped))
		for _, d := range c.Diagnostics {
			lines = append(lines, fmt.Sprint(d.Rule, d.Span, d.Pointer, d.Message))
		}
	}
	return lines
}

// Streams share nothing either, not even when they share jobs and a checker,
// and they leave no goroutine behind: not at their end, not when their caller
// has seen enough, and not when their context is done.
func TestStreamsAtOnce(t *testing.T) {
	list := jobs(t)
	want := summary(t.Context(), list, 1)
	before := runtime.NumGoroutine()
	var wg sync.WaitGroup
	for i := range 64 {
		wg.Go(func() {
			switch ctx, stop := context.WithCancel(context.Background()); i % 4 {
			case 0:
				stop()
				for range check.Stream(ctx, list, nil, 3) {
				}
			case 1:
				for range check.Stream(ctx, list, nil, 3) {
					break
				}
				stop()
			case 2:
				for range check.Stream(ctx, list, nil, 3) {
					stop()
				}
				stop()
			default:
				if d := cmp.Diff(want, summary(ctx, list, 1+i%3)); d != "" {
					t.Errorf("another result beside other goroutines (-alone +beside):\n%s", d)
				}
				stop()
			}
		})
	}
	wg.Wait()
	settled(t, before)
}

// settled gives goroutines that are about to end their turn, and fails when more
// are left than there were.
func settled(t *testing.T, before int) {
	t.Helper()
	for range 1_000_000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		runtime.Gosched()
	}
	stacks := make([]byte, 1<<20)
	t.Fatalf("%d goroutines are left, there were %d:\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
}
