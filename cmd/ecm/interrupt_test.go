package main

import (
	"bytes"
	"context"
	"os"
	"testing"
	"time"
)

// endless is an input that never comes to its end, and tells when it is read.
type endless struct{ read func() }

func (e endless) Read([]byte) (int, error) {
	e.read()
	select {}
}

// Whoever waits for standard input can be interrupted.
func TestInterrupted(t *testing.T) {
	for _, args := range [][]string{{"check", "-"}, {"check", "--diff", "-"}} {
		ctx, stop := context.WithCancel(t.Context())
		var out, errs bytes.Buffer
		a := app{streams: streams{endless{stop}, &out, &errs}, now: time.Now}
		if code := a.run(ctx, args); code != exitUnable || out.Len() > 0 || errs.String() != "ecm: interrupted\n" {
			t.Errorf("%v: exit %d, stdout %q, stderr %q; want 2, nothing, interrupted", args, code, &out, &errs)
		}
	}
}

func TestInterruptible(t *testing.T) {
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	ctx := interruptible()
	if err := self.Signal(os.Interrupt); err != nil {
		t.Skip(err) // not on every system
	}
	<-ctx.Done()
}

// Nothing is mended once the run is interrupted, for not all was looked at.
func TestInterruptedFix(t *testing.T) {
	t.Chdir(t.TempDir())
	text := "ecm: \"1.0\"\nkind: plan\nid: a\ntitle: A\nstatus: adoptd\n"
	put(t, "a.yaml", text)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out, errs bytes.Buffer
	a := app{streams: streams{nil, &out, &errs}, now: time.Now}
	if code := a.run(ctx, []string{"check", "--fix", "a.yaml"}); code != exitUnable {
		t.Errorf("exit %d, want 2", code)
	}
	if got, _ := os.ReadFile("a.yaml"); string(got) != text {
		t.Errorf("the file was changed to %q", got)
	}
}
