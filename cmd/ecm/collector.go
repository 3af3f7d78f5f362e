package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
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
// the environment says goes before.
func tuneCollector() {
	if _, set := os.LookupEnv("GOGC"); set {
		return
	}
	if _, set := os.LookupEnv("GOMEMLIMIT"); set {
		debug.SetGCPercent(400)
		return
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(gcLimit)
	afterCollection(gcLimit)
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
