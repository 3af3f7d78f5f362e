package ecm_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the real output into README.md")

// block returns the text of the first fenced block of a language that follows
// a place in the README.
func block(t *testing.T, readme, language, after string) string {
	t.Helper()
	_, rest, ok := strings.Cut(readme, after)
	if ok {
		_, rest, ok = strings.Cut(rest, "```"+language+"\n")
	}
	text, _, closed := strings.Cut(rest, "```")
	if !ok || !closed {
		t.Fatalf("README.md has no %s block after %q", language, after)
	}
	return text
}

func build(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "ecm")
	if out, err := exec.Command("go", "build", "-o", bin, "./cmd/ecm").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return bin
}

func run(t *testing.T, dir, bin string, args ...string) string {
	t.Helper()
	cmd := exec.Command(bin, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "NO_COLOR=1")
	out, err := cmd.Output()
	if code := cmd.ProcessState.ExitCode(); err != nil && code != 1 {
		t.Fatalf("ecm %s: exit %d: %v", strings.Join(args, " "), code, err)
	}
	return string(out)
}

// The screenful in the README is what the command really prints.
func TestReadmeShowsRealOutput(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, dir, bin := string(text), t.TempDir(), build(t)
	thanet := block(t, readme, "yaml", "Given this plan")
	if err := os.WriteFile(filepath.Join(dir, "thanet.yaml"), []byte(thanet), 0o600); err != nil {
		t.Fatal(err)
	}
	want := "$ ecm check thanet.yaml\n" + run(t, dir, bin, "check", "thanet.yaml")
	got := block(t, readme, "console", "it says:")
	if got == want {
		return
	}
	if !*update {
		t.Fatalf("README.md shows\n%s\nthe command prints\n%s\nrun: go test . -update", got, want)
	}
	if err := os.WriteFile("README.md", bytes.Replace(text, []byte(got), []byte(want), 1), 0o600); err != nil {
		t.Fatal(err)
	}
}

// The program in the README compiles in a module of its own, and runs.
func TestReadmeProgramRuns(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	files := map[string]string{
		"main.go": block(t, string(readme), "go", "## Import it"),
		"go.mod": "module example.org/readme\n\ngo 1.26.0\n\nrequire github.com/every-child-matters/ecm v0.0.0\n\n" +
			"replace github.com/every-child-matters/ecm => " + root + "\n",
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("go", "run", "-mod=mod", ".")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range []string{"ecm:physically-healthy - Physically healthy", "not comparable"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the program prints\n%swant %q in it", out, want)
		}
	}
}

// Every other command in the README runs: the words after "ecm" are taken as
// they stand, on documents of the examples.
func TestReadmeCommandsRun(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	bin, dir := build(t), t.TempDir()
	for _, folder := range []string{"examples", "plans"} {
		if err := os.CopyFS(filepath.Join(dir, folder, "kent"), os.DirFS("examples/kent")); err != nil {
			t.Fatal(err)
		}
	}
	ran := 0
	for _, m := range regexp.MustCompile("(?m)^ecm (.+)$").FindAllStringSubmatch(string(readme), -1) {
		run(t, dir, bin, strings.Fields(m[1])...)
		ran++
	}
	if ran < 4 {
		t.Errorf("%d commands of the README were run, want at least 4", ran)
	}
}

// Links of the README lead to files of this repository.
func TestReadmeLinks(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(string(readme), -1) {
		if _, err := os.Stat(m[1]); err != nil {
			t.Errorf("README.md links to %s, which is not there", m[1])
		}
	}
}
