// Command ecm reads children and young people's plans, inspection reports,
// performance reports and outcomes frameworks, and tells their authors what is
// wrong with them at the line and column where it stands.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	a := app{streams: streams{os.Stdin, os.Stdout, os.Stderr}, now: time.Now, pause: tuneCollector()}
	os.Exit(a.run(interruptible(), os.Args[1:]))
}

// interruptible returns a context that is done when the program is asked to
// stop. A second time ends the program at once.
func interruptible() context.Context {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx
}
