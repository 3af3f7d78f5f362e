package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// The collector runs only when the memory of a run over many documents is full:
// the command lives for a moment, and collecting costs it more than the memory
// does. A large document moves the limit, so that there is always as much room
// for garbage as there is in use, or as much garbage as is worth collecting: it
// would else be collected without a pause.
const (
	gcLimit   = 50 << 20
	gcGarbage = 80 << 20
)

// tuneCollector sets the collector for a command that checks documents. What
// the environment says goes before. It returns what every worker should call
// between two documents of many, or nil.
func tuneCollector() (pause func()) {
	if _, set := os.LookupEnv("GOGC"); set {
		return nil
	}
	if _, set := os.LookupEnv("GOMEMLIMIT"); set {
		debug.SetGCPercent(400)
		return nil
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(gcLimit)
	afterCollection(gcLimit)
	return new(collector).pause
}

// collector collects between two documents, shortly before the memory is full.
// Where all processors work, a collection that starts by itself gets a quarter
// of them and takes several times as long, in which whatever is written to
// memory is written down for it; a worker that waits gives it a whole processor,
// at a moment when little is in use.
type collector struct{ one sync.Mutex }

func (c *collector) pause() {
	if !c.one.TryLock() {
		return
	}
	defer c.one.Unlock()
	heap := []metrics.Sample{
		{Name: "/gc/heap/live:bytes"}, {Name: "/memory/classes/heap/objects:bytes"}, {Name: "/gc/heap/goal:bytes"},
	}
	metrics.Read(heap)
	live, used, goal := heap[0].Value.Uint64(), heap[1].Value.Uint64(), heap[2].Value.Uint64()
	if live < goal && used > live+(goal-live)/4*3 { // a collection by itself would begin later
		runtime.GC()
	}
}

// afterCollection moves the limit, which is at, above what the next collection
// finds in use, and so on after each.
func afterCollection(at int64) {
	runtime.AddCleanup(new(*int), func(at int64) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		used := int64(live[0].Value.Uint64())
		if limit := max(gcLimit, used+min(used, gcGarbage)); limit != at {
			debug.SetMemoryLimit(limit)
			at = limit
		}
		afterCollection(at)
	}, at)
}
