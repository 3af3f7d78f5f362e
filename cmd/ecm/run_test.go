package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
)

// inFolder writes files into a folder of the test and goes there.
func inFolder(t *testing.T, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

const sound = "ecm: \"1.0\"\nkind: framework\nid: %\ntitle: T\n"

func framework(id string) string { return strings.Replace(sound, "%", id, 1) }

// A rule that panics is told as a fault of the program with its name and the
// file's, the other rules and files are checked, and the exit code is 3.
func TestRulePanics(t *testing.T) {
	inFolder(t, map[string]string{"a.yaml": framework("a"), "b.yaml": framework("b")})
	rules := []check.Rule{
		{ID: "ECM801", Severity: diag.Warning, Run: func(p *check.Pass) {
			if p.File.Name == "a.yaml" {
				panic("boom \x1b[31m")
			}
		}},
		{ID: "ECM802", Severity: diag.Warning, Run: func(p *check.Pass) {
			p.Report(diag.Diagnostic{Pointer: "/title", Message: "seen"})
		}},
	}
	for format, want := range map[string]string{
		"concise": "a.yaml:1:1: error: ECM801 failed on this document: boom \\x1b[31m [ECM999]\n" +
			"a.yaml:4:8: warning: seen [ECM802]\nb.yaml:4:8: warning: seen [ECM802]\n2 documents: 1 error, 2 warnings\n",
	} {
		var out, errs bytes.Buffer
		a := app{streams: streams{strings.NewReader(""), &out, &errs}, now: today, rules: rules}
		code := a.run(context.Background(), []string{"check", "--format", format, "--fail-on", "never", "."})
		if code != exitInternal || out.String() != want || errs.Len() > 0 {
			t.Errorf("%s: exit code %d, stderr %q, stdout\n%s", format, code, errs.String(), out.String())
		}
	}
}

// A report that cannot be written is a failure, whatever was found.
func TestCannotWrite(t *testing.T) {
	inFolder(t, map[string]string{"a.yaml": framework("a")})
	for _, args := range [][]string{
		{"check", "a.yaml"}, {"check", "--format", "json", "a.yaml"}, {"check", "--format", "sarif", "a.yaml"}, {"check", "--format", "junit", "a.yaml"},
		{"rules"}, {"rules", "--format", "json"}, {"list", "aims"}, {"list", "aims", "--format", "csv"}, {"list", "aims", "--format", "json"},
		{"schema", "plan"}, {"explain", "ECM010"}, {"version"}, {"glossary"}, {"glossary", "CAF"}, {"read", "2008"}, {"init", "plan", "-"},
	} {
		var errs bytes.Buffer
		a := app{streams: streams{strings.NewReader(""), full{}, &errs}, now: today}
		if code := a.run(context.Background(), args); code != exitUnable || !strings.Contains(errs.String(), "no space left") {
			t.Errorf("%v: exit code %d, stderr %q", args, code, errs.String())
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

// A fault outside of any document is one line, and no dump.
func TestInternalFault(t *testing.T) {
	var errs bytes.Buffer
	a := app{streams: streams{strings.NewReader(""), panicking{}, &errs}, now: today}
	if code := a.run(context.Background(), []string{"version"}); code != exitInternal || errs.String() != "ecm: internal fault: out of luck; please report it\n" {
		t.Errorf("exit code %d, stderr %q", code, errs.String())
	}
}

type panicking struct{}

func (panicking) Write([]byte) (int, error) { panic("out of luck") }
