package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// trap is what a terminal, or the log of a build server, must not get.
const trap = "\x1b[31m\u202e\u200b\a\r\n::error::x ##vso[task.complete]##[error]"

// hostileFolder goes to a folder of files with such names and texts.
func hostileFolder(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("such names cannot be given here")
	}
	t.Chdir(t.TempDir())
	escaped := `\u001b[31m\u202e\u200b\u0007\r\n::error::x ##vso[task.complete]##[error]`
	yaml := "ecm: \"1.0\"\nkind: plan\nid: \"a" + escaped + "\"\ntitle: \"" + escaped + "\"\nstatus: adoptd # \u202e ##[error]\n\"" + escaped + "\": 1\n" +
		"priorities: [{id: p, title: \"" + escaped + "\", contributes_to: [\"" + escaped + "\"]}]\n" +
		"actions: [{title: \"" + escaped + "\", priorities: [\"x" + escaped + "\"], when: ongoing}]\n" +
		"suppress:\n  - {rule: ECM404, reason: \"" + escaped + "\"}\n  - {rule: \"" + escaped + "\", reason: x}\n"
	for name, text := range map[string]string{
		"plain.yaml":                        yaml,
		"\x1b[31m\u202ered.yaml":            yaml,
		"::error::x.yaml":                   yaml,
		" ::warning::x.yaml":                yaml,
		"new\nline\r\a.yaml":                yaml,
		"##vso[task.complete]##[x].yaml":    yaml,
		"\xff\x9b31m.yaml":                  yaml,
		"raw.yaml":                          "ecm: \"1.0\"\nkind: plan\ntitle: " + trap[:10] + "\n",
		"raw\u202e.json":                    "{\"ecm\": \"1.0\", \"kind\": \"\u202e##[error]\"}",
		"deep\u202e/ecm.yaml":               "profile: \"" + escaped + "\"\nignore: [\"" + escaped + "\"]\nframeworks: [\"" + escaped + "\"]\n",
		"deep\u202e/a.yaml":                 yaml,
		"base.json":                         `{"ecm-baseline": 1, "accepted": [{"file": "::x` + escaped + `", "rule": "` + escaped + `", "at": "/` + escaped + `", "message": "` + escaped + `"}]}`,
		"bad\u202ebase.json":                `{"ecm-baseline": "` + escaped + `"}`,
		"notes\u202e/" + "nothing here.txt": "",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// Whatever names, texts and arguments hold, nothing that the command writes
// makes a terminal or the log of a build server do anything.
func TestHostile(t *testing.T) {
	hostileFolder(t)
	const typed = "\x1b[31m\u202e\a\r\n" // what these commands write is what somebody typed at this terminal
	commands := [][]string{
		{"check", "--color", "never", "nowhere" + trap, "notes\u202e", trap + "/*.yaml", "."},
		{"check", "--format", trap}, {"check", "--profile", trap}, {"check", "--config", trap}, {"check", "--config", "deep\u202e/ecm.yaml", "plain.yaml"},
		{"check", "--fail-on", trap}, {"check", "--output", trap}, {"check", "--output", trap + "=x"}, {"check", "--output", "json=" + trap + "/x/y"},
		{"check", "--" + trap}, {"check", "--max-bytes", trap}, {"check", "--baseline", "base.json", "."}, {"check", "--baseline", trap},
		{"check", "--baseline", "bad\u202ebase.json"}, {"check", "--changed-since", trap}, {"check", "--changed", trap},
		{"check", "--format", "concise", "--stdin-filename", trap, "-"},
		{"check", "deep\u202e/ecm.yaml"},
		{"explain", trap}, {"list", trap}, {"schema", trap}, {"glossary", trap}, {"read", typed}, {"read", "--format", "json", typed}, {"read", "--as", trap, "x"},
		{"init", trap, "-"}, {"init", "plan", trap + "/x.yaml"}, {"init", "plan", "--title", typed, "-"}, {"init", "plan", "--id", trap, "-"},
		{"export", trap + "\x00"}, {"completion", trap}, {trap}, {"--" + trap},
	}
	for format := range formats() {
		commands = append(commands, []string{"check", "--format", format, "."})
	}
	if out := hostileDiff(t); strings.IndexFunc(out, func(r rune) bool { return r != '\n' && !unicode.IsPrint(r) }) >= 0 {
		t.Errorf("--diff: %q", out)
	}
	server := regexp.MustCompile(`##[A-Za-z]*\[`)
	for _, args := range commands {
		var out, errs bytes.Buffer
		code := run(args, streams{strings.NewReader("ecm: \"1.0\"\nkind: \"" + `\e` + "\"\n"), &out, &errs}, today)
		if code == exitInternal {
			t.Errorf("%q fails: %s", args, &errs)
		}
		if slices.Contains(args, ".") && !strings.Contains(out.String(), "plain.yaml") {
			t.Errorf("%q finds nothing: %s%s", args, &out, &errs)
		}
		for line := range strings.Lines(out.String() + errs.String()) {
			line = strings.TrimSuffix(line, "\n")
			if strings.IndexFunc(line, func(r rune) bool { return !unicode.IsPrint(r) }) >= 0 {
				t.Errorf("%q: %q reaches the terminal", args, line)
			}
			command := strings.HasPrefix(strings.TrimSpace(line), "::") && !(slices.Contains(args, "github") && strings.Contains(line, ",title=ECM"))
			if command || server.MatchString(line) {
				t.Errorf("%q: %q is obeyed by a build server", args, line)
			}
		}
	}
}

// hostileDiff returns what --diff says of a sound text under such a name, and
// wants git to be able to apply it.
func hostileDiff(t *testing.T) string {
	t.Helper()
	name := "a\x1b[31m\n\"\\\u202eb.yaml"
	if err := os.WriteFile(name, []byte("ecm: \"1.0\"\nkind: plan\nid: d\ntitle: D\nstatus: adoptd\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	defer os.Remove(name)
	var out bytes.Buffer
	if code := run([]string{"check", "--diff", name}, streams{nil, &out, &out}, today); code != exitFound {
		t.Fatalf("--diff: exit %d, %s", code, &out)
	}
	if git, err := exec.LookPath("git"); err == nil {
		cmd := exec.Command(git, "apply", "-p0")
		cmd.Stdin = bytes.NewReader(out.Bytes())
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("git apply: %v: %s\n%s", err, said, &out)
		}
		if text, _ := os.ReadFile(name); !strings.HasSuffix(string(text), "status: adopted\n") {
			t.Errorf("the patch leaves %q", text)
		}
	}
	return out.String()
}
