package check

import (
	"bytes"
	"context"
	"iter"
	"sync"

	"github.com/every-child-matters/ecm/plan"
)

// together puts the jobs that mention each other into groups. Groups stand in
// the order of their first job, and jobs in their order inside a group.
func together(ctx context.Context, jobs []Job, workers int) [][]int {
	if len(jobs) == 1 {
		return [][]int{{0}}
	}
	type naming struct {
		name string
		job  int
	}
	var names []string
	var owner []int
	for n := range leaf(ctx, jobs, workers, func(i int, text []byte, yield func(naming)) {
		for _, name := range plan.Glance(text) {
			yield(naming{name, i})
		}
	}) {
		names = append(names, n.name)
		owner = append(owner, n.job)
	}
	group := newUnion(len(jobs))
	first := make(map[string]int, len(names))
	for i, n := range names {
		if k, ok := first[n]; ok {
			group.join(owner[k], owner[i])
		} else {
			first[n] = i
		}
	}
	mentions := plan.NewMentions(names)
	for pair := range leaf(ctx, jobs, workers, func(i int, text []byte, yield func([2]int)) {
		last := i
		mentions.Find(text, func(n int) {
			if o := owner[n]; o != i && o != last {
				yield([2]int{i, o})
				last = o
			}
		})
	}) {
		group.join(pair[0], pair[1])
	}
	at := map[int]int{}
	var groups [][]int
	for i := range jobs {
		root := group.find(i)
		k, ok := at[root]
		if !ok {
			k = len(groups)
			at[root] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], i)
	}
	return groups
}

// batch is how many texts a worker leafs through before it tells what it saw:
// that takes less than to wake another.
const batch = 16

// leaf looks into the text of every job, and yields what it sees in order.
// Nothing of a text is kept.
func leaf[T any](ctx context.Context, jobs []Job, workers int, look func(i int, text []byte, yield func(T))) iter.Seq[T] {
	n := len(jobs)
	one := func(i int, room *[]byte, seen *[]T) {
		defer survive()
		text, err := jobs[i].Read(*room)
		if len(text) > cap(*room) {
			*room = make([]byte, 0, len(text)+len(text)/4+bytes.MinRead)
		}
		if err == nil {
			look(i, text, func(v T) { *seen = append(*seen, v) })
		}
	}
	rooms := sync.Pool{New: func() any { return new([]byte) }}
	return func(yield func(T) bool) {
		for r := range ordered(ctx, (n+batch-1)/batch, workers, func(k int) (seen []T) {
			room := rooms.Get().(*[]byte)
			defer rooms.Put(room)
			for i := k * batch; i < min((k+1)*batch, n) && ctx.Err() == nil; i++ {
				one(i, room, &seen)
			}
			return seen
		}) {
			for _, v := range r.value {
				if !yield(v) {
					return
				}
			}
		}
	}
}

// union keeps which of n things belong together.
type union []int

func newUnion(n int) union {
	u := make(union, n)
	for i := range u {
		u[i] = i
	}
	return u
}

func (u union) find(i int) int {
	for u[i] != i {
		u[i] = u[u[i]]
		i = u[i]
	}
	return i
}

func (u union) join(i, j int) {
	a, b := u.find(i), u.find(j)
	u[max(a, b)] = min(a, b)
}
