package main

import (
	"runtime"
	"runtime/debug"
	"testing"
)

// Between documents memory is collected before it is full, and only then.
func TestPauseCollects(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(1 << 30))
	runtime.GC()
	var at runtime.MemStats
	runtime.ReadMemStats(&at)
	debug.SetMemoryLimit(int64(at.Sys-at.HeapReleased) + 64<<20)
	defer runtime.KeepAlive(make([]byte, 1<<20)) // what is in use
	var c collector
	c.pause()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if before.NumGC != at.NumGC {
		t.Error("memory was collected while there was room")
	}
	for range 1000 { // documents
		text := make([]byte, 1<<20)
		runtime.KeepAlive(text)
		c.pause()
	}
	runtime.ReadMemStats(&after)
	forced, all := after.NumForcedGC-before.NumForcedGC, after.NumGC-before.NumGC
	if forced < 5 || forced > 100 || all != forced {
		t.Errorf("collected %d times, %d of them between documents; want some times, and always between them", all, forced)
	}
}
