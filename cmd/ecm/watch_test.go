package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fsnotify/fsnotify"
)

// A watcher is the command that watches a folder, and what it says.
type watcher struct {
	t     *testing.T
	lines *bufio.Reader
	stop  context.CancelFunc
	ended chan int
}

func startWatcher(t *testing.T, args ...string) *watcher {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	r, w := io.Pipe()
	out := &watcher{t: t, lines: bufio.NewReader(r), stop: stop, ended: make(chan int, 1)}
	go func() {
		a := app{streams: streams{strings.NewReader(""), w, w}, now: today}
		out.ended <- a.run(ctx, append([]string{"check", "--watch", "--format", "concise"}, args...))
		w.Close()
	}()
	return out
}

// says reads up to the line with which a check ends, and wants these lines.
func (w *watcher) says(want ...string) {
	w.t.Helper()
	var got []string
	for {
		line, err := w.lines.ReadString('\n')
		if err != nil {
			w.t.Fatalf("after %q: %v", got, err)
		}
		if strings.HasPrefix(line, "ecm: watching ") {
			break
		}
		got = append(got, strings.TrimSuffix(line, "\n"))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		w.t.Errorf("says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// ends interrupts the command.
func (w *watcher) ends() {
	w.t.Helper()
	w.stop()
	rest, _ := io.ReadAll(w.lines)
	if code := <-w.ended; code != exitClean || len(rest) > 0 {
		w.t.Errorf("ends with %d and says %q, want 0 and nothing", code, rest)
	}
}

// put puts a file in its place in one step, as good editors do.
func put(t *testing.T, name, text string) {
	t.Helper()
	temp := filepath.Join(t.TempDir(), "text")
	if err := os.WriteFile(temp, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	move(t, temp, name)
}

func move(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func document(id string) string {
	return "ecm: \"1.0\"\nkind: framework\nid: " + id + "\ntitle: T\n"
}

func TestWatch(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "plans/a.yaml", document("a"))
	w := startWatcher(t, "--output", "json=report.json", "plans")
	w.says("1 document: no errors, no warnings")

	// A fault, then its end. What the check writes itself starts no check.
	put(t, "plans/a.yaml", "ecm: \"1.0\"\nkind: framework\nid: a\n")
	w.says(`plans/a.yaml:1:1: error: "title" is missing [ECM011]`, "1 document: 1 error, no warnings")
	put(t, "plans/a.yaml", document("a"))
	w.says("1 document: no errors, no warnings")

	// A new folder, a document in it, settings, and what git leaves out.
	away := filepath.Join(t.TempDir(), "deep")
	put(t, filepath.Join(away, "b.yaml"), document("b"))
	move(t, away, "plans/deep")
	w.says("2 documents: no errors, no warnings")
	put(t, "plans/deep/c.yaml", document("b"))
	w.says(`plans/deep/c.yaml:3:5: error: another document has the id "b" too [ECM102]`, "3 documents: 1 error, no warnings")
	put(t, "plans/ecm.yaml", "severity: {ECM102: note}\n")
	w.says(`plans/deep/c.yaml:3:5: note: another document has the id "b" too [ECM102]`, "3 documents: no errors, no warnings, 1 note")
	put(t, "plans/.gitignore", "deep\n")
	w.says("1 document: no errors, no warnings")
	move(t, "plans/.gitignore", filepath.Join(t.TempDir(), "x"))
	w.says(`plans/deep/c.yaml:3:5: note: another document has the id "b" too [ECM102]`, "3 documents: no errors, no warnings, 1 note")
	move(t, "plans/deep", away)
	w.says("1 document: no errors, no warnings")
	w.ends()
}

// A file that is named is watched even where it is replaced or not there yet.
func TestWatchNamedFile(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "plan.txt", document("a"))
	w := startWatcher(t, "plan.txt", "later/b.yaml")
	w.says("later/b.yaml:1:1: error: there is no such file [ECM000]", "1 document: 1 error, no warnings")
	put(t, "plan.txt", "ecm: \"1.0\"\nkind: framework\nid: a\n")
	w.says("later/b.yaml:1:1: error: there is no such file [ECM000]",
		`plan.txt:1:1: error: "title" is missing [ECM011]`, "1 document: 2 errors, no warnings")
	later := filepath.Join(t.TempDir(), "later")
	put(t, filepath.Join(later, "b.yaml"), document("b"))
	move(t, later, "later")
	w.says(`plan.txt:1:1: error: "title" is missing [ECM011]`, "2 documents: 1 error, no warnings")
	w.ends()
}

// What can never work ends at once.
func TestWatchRefuses(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"-"}, "ecm: --watch cannot watch standard input\n"},
		{[]string{"--profile", "x"}, `ecm: "x" is not a profile`},
		{[]string{"--baseline", "none.json"}, "ecm: --baseline none.json: there is no such file"},
	} {
		w := startWatcher(t, test.args...)
		said, _ := io.ReadAll(w.lines)
		if code := <-w.ended; code != exitUnable || !strings.HasPrefix(string(said), test.want) {
			t.Errorf("%v: ends with %d and says %q, want 2 and %q", test.args, code, said, test.want)
		}
	}
}

// Only what may change the report starts a check, and never the report itself.
func TestMatters(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "v1.2/a.yaml", "")
	put(t, "notes.txt", "")
	c := checkCmd{Output: []string{"json=out/report.json"}, Baseline: "base.json", UpdateBaseline: true}
	for name, want := range map[string]bool{
		"a.yaml": true, "a.YML": true, "b/c.json": true, ".gitignore": true, "b": true, "v1.2": true,
		"notes.txt": false, "gone.txt": false, ".ecm-1234": false, "a.yaml~": false, ".a.yaml.swp": false,
		"out/report.json": false, "base.json": false, "b/base.json": true,
	} {
		abs, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.matters(fsnotify.Event{Name: abs, Op: fsnotify.Write}); got != want {
			t.Errorf("%s matters: %v, want %v", name, got, want)
		}
	}
}
