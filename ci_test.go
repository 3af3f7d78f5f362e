package ecm_test

import (
	"bytes"
	"debug/elf"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

const (
	soundPlan  = "ecm: \"1.0\"\nkind: framework\nid: sound\ntitle: Sound\n"
	faultyPlan = "ecm: \"1.0\"\nkind: framework\nid: faulty\ntitle: Faulty\ncolour: red\n"
)

// write writes files below a folder.
func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o777); err != nil {
			t.Fatal(err)
		}
	}
}

// read reads a YAML file with a reader that is not ours.
func read[T any](t *testing.T, name string) (v T) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(text, &v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return v
}

// shell runs a script as build servers do, and returns what it says and its
// exit code.
func shell(t *testing.T, dir, script string, env ...string) (said string, code int) {
	t.Helper()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not installed")
	}
	cmd := exec.CommandContext(t.Context(), bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

// withPath returns the environment in which folders of programs come first.
func withPath(dirs ...string) string {
	return "PATH=" + strings.Join(append(dirs, os.Getenv("PATH")), string(os.PathListSeparator))
}

// The pre-commit hook lets through a commit of sound documents and of other
// people's YAML, and stops one of faulty documents, by a real git.
func TestHook(t *testing.T) {
	hooks := read[[]struct {
		ID, Entry, Language string
		PassFilenames       *bool    `yaml:"pass_filenames"`
		Types               []string `yaml:"types_or"`
	}](t, ".pre-commit-hooks.yaml")
	config := read[struct {
		Repos []struct {
			Repo  string
			Hooks []struct{ ID string }
		}
	}](t, "examples/ci/pre-commit-config.yaml")
	if len(hooks) != 1 || hooks[0].ID != config.Repos[0].Hooks[0].ID || hooks[0].Language != "golang" {
		t.Fatalf("the hooks are %v, the example has %v", hooks, config)
	}
	if hooks[0].PassFilenames != nil || cmp.Diff(hooks[0].Types, []string{"yaml", "json"}) != "" {
		t.Fatal("the hook is not run as this test runs it")
	}
	bin := filepath.Dir(build(t))
	dir := t.TempDir()
	git := func(args ...string) (string, int) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), "git", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), withPath(bin), "GIT_CONFIG_GLOBAL="+filepath.Join(dir, ".git/user"), "GIT_CONFIG_SYSTEM="+os.DevNull)
		out, _ := cmd.CombinedOutput()
		return string(out), cmd.ProcessState.ExitCode()
	}
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	if said, code := git("init", "--quiet", "--initial-branch", "main"); code != 0 {
		t.Fatal(said)
	}
	write(t, dir, map[string]string{
		".git/user": "[user]\n\tname = Test\n\temail = test@example.org\n",
		".git/hooks/pre-commit": "#!/bin/sh\ngit diff --cached --name-only -z --diff-filter=d -- '*.yaml' '*.yml' '*.json' | " +
			"xargs -0 --no-run-if-empty " + hooks[0].Entry + "\n",
	})
	for i, step := range []struct {
		files map[string]string
		code  int
		said  string
	}{
		{map[string]string{"notes.txt": "x", "docker-compose.yaml": "services: {}\n"}, 0, ""},
		{map[string]string{"plans/county.yaml": soundPlan}, 0, ""},
		{map[string]string{"plans/faulty name.yaml": faultyPlan}, 1, "plans/faulty name.yaml:5:1: error: there is no key \"colour\" here [ECM010]"},
		{map[string]string{"plans/faulty name.yaml": strings.Replace(faultyPlan, "colour: red", "outcomes: [{id: o, title: O, contributes_to: [sound:x]}]", 1)}, 1, "[ECM108]"},
		{map[string]string{"plans/faulty name.yaml": strings.Replace(faultyPlan, "colour: red\n", "", 1)}, 0, ""},
		{map[string]string{"-x.yaml": soundPlan}, 2, "ecm: unknown flag"},
	} {
		write(t, dir, step.files)
		if said, code := git("add", "--all"); code != 0 {
			t.Fatal(said)
		}
		said, code := git("commit", "--message", "step")
		if code != 0 && step.code == 0 || code == 0 && step.code != 0 || !strings.Contains(said, step.said) {
			t.Errorf("step %d: git commit ends with %d and says\n%swant %d and %q", i, code, said, step.code, step.said)
		}
	}
}

// A step is a step of an action or a workflow.
type step struct {
	Uses, Run, Shell string
	With             map[string]string
	Env              map[string]string
	WorkingDirectory string `yaml:"working-directory"`
}

type action struct {
	Name, Description string
	Inputs            map[string]struct{ Description, Default string }
	Runs              struct {
		Using string
		Steps []step
	}
}

// The steps of the action run as the shell of a build server runs them: the
// command is built from the action's own folder, and no input is run as code.
func TestAction(t *testing.T) {
	act := read[action](t, "action.yml")
	if act.Runs.Using != "composite" || act.Name == "" || act.Description == "" {
		t.Errorf("not a composite action: %+v", act)
	}
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	run := func(dir string, inputs map[string]string) (said, summary string, code int) {
		t.Helper()
		values := map[string]string{"runner.temp": temp, "github.action_path": root}
		for name, in := range act.Inputs {
			if in.Description == "" {
				t.Errorf("input %s has no description", name)
			}
			values["inputs."+name] = in.Default
		}
		for name, v := range inputs {
			if _, ok := act.Inputs[name]; !ok {
				t.Fatalf("there is no input %s", name)
			}
			values["inputs."+name] = v
		}
		fill := func(text string) string {
			return regexp.MustCompile(`\$\{\{ *([a-z_.-]+) *\}\}`).ReplaceAllStringFunc(text, func(expr string) string {
				v, ok := values[strings.TrimSpace(strings.Trim(expr, "${}"))]
				if !ok {
					t.Fatalf("%s is not known", expr)
				}
				return v
			})
		}
		table := filepath.Join(t.TempDir(), "summary.md")
		for _, s := range act.Runs.Steps {
			if s.Uses != "" {
				fill(s.With["go-version-file"])
				continue
			}
			if strings.Contains(s.Run, "${{") || s.Shell != "bash" {
				t.Errorf("an input may be run as code in:\n%s", s.Run)
			}
			env := []string{"GITHUB_STEP_SUMMARY=" + table}
			for name, v := range s.Env {
				env = append(env, name+"="+fill(v))
			}
			said, code = shell(t, filepath.Join(dir, fill(s.WorkingDirectory)), s.Run, env...)
			if code != 0 {
				break
			}
		}
		text, _ := os.ReadFile(table)
		return said, string(text), code
	}

	dir := t.TempDir()
	hostile := `x$(touch pwned)"; touch pwned; '.yaml`
	write(t, dir, map[string]string{
		"plans/sound.yaml": soundPlan, "plans/faulty.yaml": faultyPlan,
		"more/" + hostile: strings.Replace(soundPlan, "id: sound", "id: a", 1), "more/a b.yaml": strings.Replace(soundPlan, "id: sound", "id: b", 1),
	})
	said, summary, code := run(dir, nil)
	if want := "::error file=plans/faulty.yaml,line=5,"; code != 1 || !strings.Contains(said, want) {
		t.Errorf("everything: exit %d, says\n%swant 1, %q", code, said, want)
	}
	if want := "### ecm: 4 documents: 1 error, no warnings\n"; !strings.HasPrefix(summary, want) {
		t.Errorf("the summary is\n%swant %q", summary, want)
	}
	said, _, code = run(dir, map[string]string{"paths": "more/" + hostile + "\n\nmore/a b.yaml\n", "sarif": "x.sarif"})
	if code != 0 || !strings.Contains(said, "2 documents: no errors") {
		t.Errorf("two paths: exit %d, says\n%s", code, said)
	}
	if _, err := os.Stat(filepath.Join(dir, "pwned")); err == nil {
		t.Error("a path was run as code")
	}
	if text, err := os.ReadFile(filepath.Join(dir, "x.sarif")); err != nil || !json.Valid(text) {
		t.Errorf("the report for code scanning: %v", err)
	}
	said, _, code = run(dir, map[string]string{"working-directory": "plans", "fail-on": "never", "profile": "draft"})
	if code != 0 || !strings.Contains(said, "::error file=faulty.yaml,") {
		t.Errorf("in a folder: exit %d, says\n%s", code, said)
	}
	if said, _, code = run(dir, map[string]string{"baseline": "none.json"}); code != 2 {
		t.Errorf("without its baseline: exit %d, says\n%s", code, said)
	}
	if said, _, code = run(dir, map[string]string{"changed-since": "HEAD"}); code != 2 || !strings.Contains(said, "not a git repository") {
		t.Errorf("outside of a repository: exit %d, says\n%s", code, said)
	}
}

// Workflows use the action with inputs that it has.
func TestWorkflows(t *testing.T) {
	act := read[action](t, "action.yml")
	used := 0
	for _, name := range []string{"github.yml", "github-code-scanning.yml", "github-matcher.yml", "reviewdog.yml"} {
		flow := read[struct {
			Name        string
			On          any
			Permissions map[string]string
			Jobs        map[string]struct {
				RunsOn string `yaml:"runs-on"`
				Steps  []step
			}
		}](t, "examples/ci/"+name)
		if flow.Name == "" || flow.On == nil || len(flow.Permissions) == 0 || len(flow.Jobs) == 0 {
			t.Errorf("%s: %+v is not a workflow", name, flow)
		}
		for _, job := range flow.Jobs {
			for _, s := range job.Steps {
				if (s.Uses == "") == (s.Run == "") || job.RunsOn == "" {
					t.Errorf("%s: %+v is not a step", name, s)
				}
				if strings.HasPrefix(s.Uses, "every-child-matters/ecm@") {
					used++
					for input := range s.With {
						if _, ok := act.Inputs[input]; !ok {
							t.Errorf("%s: the action has no input %s", name, input)
						}
					}
				}
			}
		}
	}
	if used < 2 {
		t.Errorf("the action is used %d times, want 2", used)
	}
}

// What the examples run on other build servers runs, up to the programs of
// those servers, and leaves the reports that they then collect.
func TestOtherServers(t *testing.T) {
	bin, stubs, dir := build(t), t.TempDir(), t.TempDir()
	write(t, dir, map[string]string{"plans/sound.yaml": soundPlan, "plans/faulty.yaml": faultyPlan})
	write(t, stubs, map[string]string{
		"bin/ecm":       "#!/bin/sh\nexec " + bin + " \"$@\"\n",
		"bin/go":        "#!/bin/sh\n[ \"$*\" = 'env GOPATH' ] && echo '" + stubs + "' || [ \"$*\" = 'install github.com/every-child-matters/ecm/cmd/ecm@latest' ]\n",
		"bin/reviewdog": "#!/bin/sh\ncat > reviewdog.jsonl\n",
	})
	path := withPath(filepath.Join(stubs, "bin"))

	gitlab := read[struct {
		Plans struct {
			Script    []string
			Artifacts struct{ Reports map[string]string }
		}
	}](t, "examples/ci/gitlab-ci.yml")
	said, code := shell(t, dir, strings.Join(gitlab.Plans.Script, "\n"), path)
	if code != 1 || !strings.Contains(said, "plans/faulty.yaml:5:1: error:") {
		t.Errorf("gitlab: exit %d, says\n%s", code, said)
	}
	var issues []struct{ Location struct{ Path string } }
	if text, err := os.ReadFile(filepath.Join(dir, gitlab.Plans.Artifacts.Reports["codequality"])); err != nil || json.Unmarshal(text, &issues) != nil || len(issues) != 1 {
		t.Errorf("gitlab: the code quality report has %v, %v", issues, err)
	}
	junit(t, filepath.Join(dir, gitlab.Plans.Artifacts.Reports["junit"]))

	temp := t.TempDir()
	azure := read[struct {
		Steps []struct {
			Task, Script string
			Condition    string
			Inputs       map[string]string
		}
	}](t, "examples/ci/azure-pipelines.yml")
	code = 0
	for _, s := range azure.Steps {
		fill := strings.NewReplacer("$(Agent.TempDirectory)", temp).Replace
		switch {
		case s.Script != "" && code == 0:
			said, code = shell(t, dir, fill(s.Script), path)
		case s.Task == "PublishTestResults@2":
			if s.Condition != "succeededOrFailed()" || code != 1 {
				t.Errorf("azure: exit %d, says\n%s; the results are published when %s", code, said, s.Condition)
			}
			junit(t, fill(s.Inputs["testResultsFiles"]))
		}
	}

	review := read[struct {
		Jobs map[string]struct{ Steps []step }
	}](t, "examples/ci/reviewdog.yml")
	for _, s := range review.Jobs["review"].Steps {
		if s.Run == "" {
			continue
		}
		if said, code := shell(t, dir, s.Run, path); code != 0 {
			t.Errorf("reviewdog: exit %d, says\n%s", code, said)
		}
	}
	text, err := os.ReadFile(filepath.Join(dir, "reviewdog.jsonl"))
	if err != nil || strings.Count(string(text), "\n") != 1 || !json.Valid(text) {
		t.Errorf("reviewdog is told %q, %v", text, err)
	}
}

// junit wants a report of two tests, of which one failed.
func junit(t *testing.T, name string) {
	t.Helper()
	var suites struct {
		Suites []struct {
			Tests    int `xml:"tests,attr"`
			Failures int `xml:"failures,attr"`
		} `xml:"testsuite"`
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := xml.Unmarshal(text, &suites); err != nil {
		t.Fatal(err)
	}
	tests, failures := 0, 0
	for _, s := range suites.Suites {
		tests += s.Tests
		failures += s.Failures
	}
	if tests != 2 || failures != 1 {
		t.Errorf("%s has %d tests and %d failures, want 2 and 1", filepath.Base(name), tests, failures)
	}
}

// The problem matcher understands every diagnostic of the text, and nothing
// else in it.
func TestMatcher(t *testing.T) {
	text, err := os.ReadFile("examples/ci/ecm-matcher.json")
	if err != nil {
		t.Fatal(err)
	}
	var matchers struct {
		ProblemMatcher []struct {
			Owner, Severity string
			Pattern         []struct {
				Regexp                                      string
				File, Line, Column, Severity, Message, Code int
			}
		}
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(&matchers); err != nil {
		t.Fatal(err)
	}
	type mark struct{ File, Line, Column, Severity, Message, Code string }
	marks := func(report string) (found []mark) {
		for line := range strings.Lines(report) {
			for _, m := range matchers.ProblemMatcher {
				p := m.Pattern[0]
				if g := regexp.MustCompile(p.Regexp).FindStringSubmatch(strings.TrimSuffix(line, "\n")); g != nil {
					severity := m.Severity
					if p.Severity > 0 {
						severity = g[p.Severity]
					}
					found = append(found, mark{g[p.File], g[p.Line], g[p.Column], severity, g[p.Message], g[p.Code]})
				}
			}
		}
		return found
	}

	bin, dir := build(t), t.TempDir()
	write(t, dir, map[string]string{"plans/ecm.yaml": "severity: {ECM306: note}\n", "plans/odd: 1:2: name.yaml": `ecm: "1.0"
kind: plan
id: x
title: "x.yaml:1:1: error: no [ECM010]"
status: adoptd
colour: x.yaml:1:1:error:no # x.yaml:1:1: error: no [ECM010]
priorities:
  - {id: p1, title: Homes, contributes_to: [ecm:decent-homes-and-sustainable-communities]}
actions:
  - title: "y.yaml:1:1: error: no [ECM010]"
    when: ongoing # q.yaml:1:1: error: no [ECM010]
suppress:
  - {rule: ECM301, reason: "z.yaml:1:1: error: no [ECM010]"}
`})
	var want []mark
	for line := range strings.Lines(run(t, dir, bin, "check", "--format", "jsonl", "plans")) {
		var d struct {
			File, Severity, Message, Rule string
			Line, Column                  json.Number
			Suppressed                    any
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		if d.Severity == "note" {
			d.Severity = "notice"
		}
		if d.Suppressed == nil {
			want = append(want, mark{d.File, d.Line.String(), d.Column.String(), d.Severity, d.Message, d.Rule})
		}
	}
	severities := map[string]bool{}
	for _, m := range want {
		severities[m.Severity] = true
	}
	if len(severities) != 3 {
		t.Errorf("the document has faults of %d severities, want 3: %v", len(severities), want)
	}
	for _, format := range []string{"text", "concise"} {
		if d := cmp.Diff(want, marks(run(t, dir, bin, "check", "--format", format, "plans"))); d != "" {
			t.Errorf("%s (-diagnostics +marks):\n%s", format, d)
		}
	}
}

// Without cgo the command is one file that needs nothing else on the machine.
func TestStaticBinary(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the form of the file is that of Linux")
	}
	bin := filepath.Join(t.TempDir(), "ecm")
	cmd := exec.CommandContext(t.Context(), "go", "build", "-o", bin, "./cmd/ecm")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	f, err := elf.Open(bin)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP {
			name, _ := io.ReadAll(p.Open())
			t.Errorf("the command asks for the interpreter %s", name)
		}
	}
	if libs, err := f.ImportedLibraries(); err != nil || len(libs) > 0 {
		t.Errorf("the command asks for the libraries %v, %v", libs, err)
	}
	if said := run(t, t.TempDir(), bin, "explain", "ECM301"); !strings.HasPrefix(said, "ECM301") {
		t.Errorf("it says %q", said)
	}
}

// The commands in the guide run, and its links lead to files that are there;
// no example is left out of it.
func TestGuide(t *testing.T) {
	text, err := os.ReadFile("docs/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	guide := string(text)
	bin, dir := build(t), t.TempDir()
	write(t, dir, map[string]string{"plans/thanet.yaml": faultyPlan, "docker-compose.yaml": "services: {}\n"})
	git := "git init --quiet --initial-branch main\ngit config user.name Test\ngit config user.email test@example.org\n" +
		"git add .\ngit commit --quiet -m one\ngit update-ref refs/remotes/origin/main HEAD\n"
	if said, code := shell(t, dir, git); code != 0 {
		t.Fatal(said)
	}
	commands := 0
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(guide, -1) {
		for command := range strings.Lines(block[1]) {
			if said, code := shell(t, dir, command, withPath(filepath.Dir(bin))); code > 1 || strings.HasPrefix(said, "ecm: unknown") {
				t.Errorf("%sends with %d and says\n%s", command, code, said)
			}
			commands++
		}
	}
	if commands < 10 {
		t.Errorf("%d commands of the guide were run, want at least 10", commands)
	}
	for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(guide, -1) {
		if _, err := os.Stat(filepath.Join("docs", m[1])); err != nil {
			t.Errorf("the guide links to %s, which is not there", m[1])
		}
	}
	examples, err := os.ReadDir("examples/ci")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		if !strings.Contains(guide, "../examples/ci/"+e.Name()) {
			t.Errorf("the guide does not tell of %s", e.Name())
		}
	}
	help := run(t, dir, bin, "check", "--help")
	for _, m := range regexp.MustCompile("--[a-z][a-z-]+").FindAllString(guide, -1) {
		if !strings.Contains(help, m) {
			t.Errorf("the guide tells of %s, which ecm check does not have", m)
		}
	}
}
