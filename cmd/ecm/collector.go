package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// The collector runs a quarter as often as it would: the command lives for a
// moment, and collecting costs it more than the memory does. Where the heap
// would grow beyond what many documents need, it runs more often again, but
// never before there is as much garbage as there is in use, or so much that it
// is worth collecting: a document that needs more by itself would else be
// collected without a pause.
const (
	gcPercent = 400
	gcLimit   = 56 << 20
	gcGarbage = 80 << 20
)

// tuneCollector sets the collector for a command that checks documents. What
// the environment says goes before.
func tuneCollector() {
	if _, set := os.LookupEnv("GOGC"); set {
		return
	}
	debug.SetGCPercent(gcPercent)
	if _, set := os.LookupEnv("GOMEMLIMIT"); !set {
		debug.SetMemoryLimit(gcLimit)
		afterCollection(gcLimit)
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
