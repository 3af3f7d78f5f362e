package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"gopkg.in/yaml.v3"
)

// No document within the default limits costs more than this, whatever is in
// it: 300 MB, and 1 s where yaml.v3 reads an ordinary document of that size in
// 80 ms. Time is told in times of that, so that it does not depend on the machine.
const (
	mostMemory = 300_000_000 / 1024 // KiB
	mostTimes  = 12
)

// peakFile names the file into which the command, when it is run by a test,
// writes how much memory it took.
const peakFile = "ECM_TEST_PEAK"

// tellPeak writes the most memory that this process had at a time, in KiB.
func tellPeak() {
	name := os.Getenv(peakFile)
	if name == "" {
		return
	}
	status, _ := os.ReadFile("/proc/self/status")
	if m := regexp.MustCompile(`VmHWM:\s*(\d+) kB`).FindSubmatch(status); m != nil {
		_ = os.WriteFile(name, m[1], 0o666)
	}
}

// readYAML is a command of the tests: it reads a file as yaml.v3 does, ten times.
func readYAML() {
	defer runtime.KeepAlive(tuneCollector())
	text, err := os.ReadFile(os.Args[1])
	for range 10 {
		var n yaml.Node
		err = errors.Join(err, yaml.Unmarshal(text, &n))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// cpu runs a command and returns what it took of the processor.
func cpu(t *testing.T, cmd *exec.Cmd) time.Duration {
	t.Helper()
	var errs bytes.Buffer
	cmd.Stderr = &errs
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !(errors.As(err, &exit) && exit.ExitCode() < exitInternal && exit.ExitCode() > 0) {
		t.Fatalf("%v: %v: %.300s", cmd.Args, err, &errs)
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// ordinary writes a plan of 1 MiB as people write them.
func ordinary() []byte {
	var b bytes.Buffer
	b.WriteString("ecm: \"1.0\"\nkind: plan\nid: ordinary\ntitle: Ordinary plan\nactions:\n")
	for i := 0; b.Len() < hostileBytes; i++ {
		fmt.Fprintf(&b, "  - id: a%d\n    number: %d.%d\n    title: Improve the help for families %d\n    when: by June 2009\n    lead: [Head of service, \"Police\"]\n"+
			"    success: # by the end\n      - {text: More than %d families}\n", i, i/10, i%10, i, i)
	}
	return b.Bytes()
}

// Every hostile document is checked within the bounds of time and memory. Half
// are in YAML and half in JSON; they take turns with the formats, and with the
// collector as Go has it.
func TestHostileCost(t *testing.T) {
	if testing.Short() {
		t.Skip("it runs the command some two hundred times, and not with a race detector in it")
	}
	if _, err := os.Stat("/proc/self/status"); err != nil {
		t.Skip("nothing tells here how much memory a process took")
	}
	dir := t.TempDir()
	plain := filepath.Join(dir, "ordinary.yaml")
	if err := os.WriteFile(plain, ordinary(), 0o666); err != nil {
		t.Fatal(err)
	}
	once := func() time.Duration { return cpu(t, exec.Command("readyaml", plain)) / 10 }
	reference := once()
	formats := slices.Sorted(formats())
	for i, s := range slices.Concat(hostileShapes(), least(), longTexts()) {
		t.Run(s.name, func(t *testing.T) {
			text, name := s.text(), filepath.Join(dir, "a.json")
			if n := countValues(text); n > 150_000 {
				t.Fatalf("%d values are refused", n)
			}
			if i%2 == 0 {
				text, name = yamlOf(text), filepath.Join(dir, "a.yaml")
			}
			if len(text) > 1<<20 {
				t.Fatalf("%d bytes are refused unread", len(text))
			}
			if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
			var took time.Duration
			var env []string
			peak, times := 0, 0.0
			if i/2%2 == 0 {
				env = []string{"GOGC=100", "GOMEMLIMIT=off"}
			}
			for range 3 { // another process may have been in the way
				cmd := exec.Command("ecm", "check", "--format", formats[i/4%len(formats)], name)
				cmd.Env = append(append(os.Environ(), env...), peakFile+"="+filepath.Join(dir, "peak"))
				took = cpu(t, cmd)
				told, _ := os.ReadFile(filepath.Join(dir, "peak"))
				peak, _ = strconv.Atoi(string(told))
				if times = float64(took) / float64(reference); times <= mostTimes {
					break
				}
				reference = max(reference, once())
			}
			t.Logf("%.2f s, %.1f times; %d MB", took.Seconds(), times, peak*1024/1_000_000)
			if times > mostTimes {
				t.Errorf("%v of the processor, %.1f times as much as to read an ordinary document (%v)", took, times, reference)
			}
			if peak == 0 || peak > mostMemory {
				t.Errorf("%d MB of memory", peak*1024/1_000_000)
			}
		})
	}
}
