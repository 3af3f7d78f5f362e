package check

import (
	"cmp"
	"context"
	"iter"
	"runtime"
	"sync"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// A Job is one document of a run over many.
type Job struct {
	// Name of the document, with forward slashes.
	Name string
	// Read returns its text, for which it may use the room that it is given. It
	// may be called several times, by any goroutine, and must return the same
	// each time. A worker calls it between one document and the next, so it may
	// also be the place to wait for something.
	Read func(room []byte) ([]byte, error)
	// Named says that the document was asked for by name: it is checked even
	// if it does not look like one of ours.
	Named bool
	// Limits for its text.
	Limits plan.Limits
	// Checker that judges it.
	Checker *Checker
}

// Checked is what came of a job.
type Checked struct {
	Job         *Job
	Skipped     bool       // no document of ours
	File        *plan.File // nil where it was skipped, or where reading it failed within this program
	Diagnostics []diag.Diagnostic
	// Set holds the documents that were judged together with this one, for the
	// texts that its diagnostics point into.
	Set *plan.Set
}

// Stream checks many documents, several at a time, and yields them in the
// order of the jobs. Documents that mention each other, and those alone, are
// in memory together; with them are those of shared, such as frameworks, which
// are not judged. Memory is bounded by the largest group of documents that
// mention each other, not by their number. No workers means as many as there
// are processors.
//
// What is yielded does not depend on the number of workers. When the context
// is done, or the caller has seen enough, Stream stops its goroutines before
// it returns.
func Stream(ctx context.Context, jobs []Job, shared []*plan.File, workers int) iter.Seq[Checked] {
	return func(yield func(Checked) bool) {
		if workers <= 0 {
			workers = runtime.GOMAXPROCS(0)
		}
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		groups := together(ctx, jobs, workers)
		each := max(1, workers/max(1, len(groups))) // workers for a group
		results := ordered(ctx, len(groups), workers, func(i int) []Checked {
			return checkGroup(ctx, jobs, groups[i], shared, each)
		})
		waiting := map[int]Checked{} // by job: done before its turn
		next := 0
		for group := range results {
			if ctx.Err() != nil {
				return // the group may be done in part only
			}
			for k, c := range group.value {
				waiting[groups[group.index][k]] = c
			}
			for {
				c, ok := waiting[next]
				if !ok {
					break
				}
				delete(waiting, next)
				next++
				if !yield(c) {
					return
				}
			}
		}
	}
}

// survive keeps a reader that panics from ending the run. The fault is told
// when the turn of the document comes, as is an error of its reader.
func survive() { _ = recover() }

// checkGroup reads and judges the jobs of one group.
func checkGroup(ctx context.Context, jobs []Job, group []int, shared []*plan.File, workers int) []Checked {
	out := make([]Checked, len(group))
	inOne := max(1, workers/len(group))
	side(ctx, len(group), workers, func(k int) { out[k] = open(&jobs[group[k]], inOne) })
	files := append([]*plan.File(nil), shared...)
	for k := range out {
		if out[k].File != nil {
			files = append(files, out[k].File)
		}
	}
	set := plan.NewSet(files...)
	side(ctx, len(group), workers, func(k int) {
		if f := out[k].File; f != nil {
			out[k].Set, out[k].Diagnostics = set, out[k].Job.Checker.File(f, set)
		}
	})
	return out
}

// side runs do for 0 to n-1, on several goroutines where that can help.
func side(ctx context.Context, n, workers int, do func(int)) {
	if n == 1 || workers == 1 {
		for i := range n {
			do(i)
		}
		return
	}
	for range ordered(ctx, n, workers, func(i int) struct{} { do(i); return struct{}{} }) {
	}
}

// open reads one job, on so many goroutines unless its limits say otherwise,
// and survives a reader that panics.
func open(job *Job, workers int) (c Checked) {
	c.Job = job
	defer func() {
		if fault := recover(); fault != nil {
			c.File, c.Diagnostics = nil, []diag.Diagnostic{Internal(job.Name, "reading", fault)}
		}
	}()
	text, err := job.Read(nil)
	switch {
	case err != nil:
		c.File = plan.Unreadable(job.Name, err)
	case !job.Named && !plan.Looks(text):
		c.Skipped = true
	default:
		limits := job.Limits
		limits.Workers = cmp.Or(limits.Workers, workers)
		c.File = plan.Parse(diag.NewText(job.Name, text), limits)
	}
	return c
}

// result is one step of ordered.
type result[T any] struct {
	index int
	value T
}

// ordered runs do for 0 to n-1 on several goroutines and yields the values in
// order. At most a few values per worker are done before their turn. It stops
// early when the context is done or the caller has seen enough, and no
// goroutine of its outlives it.
func ordered[T any](ctx context.Context, n, workers int, do func(int) T) iter.Seq[result[T]] {
	return func(yield func(result[T]) bool) {
		if n == 1 {
			if ctx.Err() == nil {
				yield(result[T]{0, do(0)})
			}
			return
		}
		var wg sync.WaitGroup
		defer wg.Wait()
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		ahead := 4 * workers
		slots := make([]chan T, min(ahead, n))
		for i := range slots {
			slots[i] = make(chan T, 1)
		}
		tasks := make(chan int, ahead)
		for range min(workers, n) {
			wg.Go(func() {
				for i := range tasks {
					if ctx.Err() != nil {
						continue // nobody waits for it any more
					}
					slots[i%len(slots)] <- do(i)
				}
			})
		}
		defer close(tasks)
		for i := range len(slots) {
			tasks <- i
		}
		for i := range n {
			var v T
			select {
			case v = <-slots[i%len(slots)]:
			case <-ctx.Done():
				return
			}
			if i+len(slots) < n {
				tasks <- i + len(slots)
			}
			if !yield(result[T]{i, v}) {
				return
			}
		}
	}
}
