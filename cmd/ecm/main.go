// Command ecm reads children and young people's plans, inspection reports,
// performance reports and outcomes frameworks, and tells their authors what is
// wrong with them at the line and column where it stands.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"
)

// The collector runs a quarter as often as it would: the command lives for a
// moment, and collecting costs it more than the memory does. Where the heap
// would grow beyond what many documents need, it runs more often again.
const (
	gcPercent = 400
	gcLimit   = 56 << 20
)

func main() {
	if _, set := os.LookupEnv("GOGC"); !set {
		debug.SetGCPercent(gcPercent)
		if _, set := os.LookupEnv("GOMEMLIMIT"); !set {
			debug.SetMemoryLimit(gcLimit)
		}
	}
	a := app{streams: streams{os.Stdin, os.Stdout, os.Stderr}, now: time.Now}
	os.Exit(a.run(interruptible(), os.Args[1:]))
}

// interruptible returns a context that is done when the program is asked to
// stop. A second time ends the program at once.
func interruptible() context.Context {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx
}
