package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// The collector runs only when the memory of a run over many documents is full,
// at 40 MiB of garbage and a third of what is in use: the command lives for a
// moment, and collecting costs it more than the memory does. Go knows only a
// share of what is in use, so some is in use that is never touched, for which the
// system gives no memory. A limit would do as well for many documents, but near
// one Go gives memory back to the system all the time, and asks for it again,
// which a large document would wait for.
const (
	gcPercent   = 33
	gcUntouched = 120 << 20
	gcFirst     = gcUntouched + 50<<20  // in all when the first collection begins
	gcMost      = gcUntouched + 240<<20 // in all, while what is in use lets it
)

// tuneCollector sets the collector for a command that checks documents. What
// the environment says goes before. It returns what every worker should call
// between two documents of many, or nil; the command keeps it to its end.
func tuneCollector() (pause func()) {
	if _, set := os.LookupEnv("GOGC"); set {
		return nil
	}
	if _, set := os.LookupEnv("GOMEMLIMIT"); set {
		debug.SetGCPercent(400)
		return nil
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(gcFirst)
	c := &collector{untouched: make([]byte, gcUntouched)} // first of all: used memory would be cleared for it
	runtime.AddCleanup(new(*int), (*collector).begun, c)
	return c.pause
}

// collector collects between two documents, shortly before the memory is full.
// Where all processors work, a collection that starts by itself gets a quarter
// of them and takes several times as long, in which whatever is written to
// memory is written down for it; a worker that waits gives it a whole processor,
// at a moment when little is in use.
type collector struct {
	one       sync.Mutex
	untouched []byte
}

// begun is called after the first collection, which most runs do not come to.
func (c *collector) begun() {
	debug.SetMemoryLimit(gcMost)
	debug.SetGCPercent(gcPercent)
}

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
