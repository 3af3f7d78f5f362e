package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// today is the day on which every script runs.
func today() time.Time { return time.Date(2009, time.June, 1, 12, 0, 0, 0, time.UTC) }

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"ecm": func() {
			a := app{streams: streams{os.Stdin, os.Stdout, os.Stderr}, now: today, pause: tuneCollector()}
			code := a.run(interruptible(), os.Args[1:])
			tellPeak()
			os.Exit(code)
		},
		"readyaml": readYAML,
	})
}

// run runs the command within the test.
func run(args []string, s streams, now func() time.Time) int {
	return (&app{streams: s, now: now}).run(context.Background(), args)
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"mkfifo": func(ts *testscript.TestScript, _ bool, args []string) {
				ts.Check(mkfifo(ts.MkAbs(args[0])))
			},
			"size": func(ts *testscript.TestScript, _ bool, args []string) {
				n, err := strconv.Atoi(args[1])
				ts.Check(err)
				ts.Check(os.Truncate(ts.MkAbs(args[0]), int64(n)))
			},
		},
	})
}

// exits runs a command and wants its exit code: exits 2 ecm check nowhere.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	default:
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}
