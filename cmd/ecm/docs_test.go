package main

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

var updateDocs = flag.Bool("docs", false, "write what commands really print into docs/map-report.md")

// linesShown is how much of a long output the page has.
const linesShown = 24

// The page about maps shows what the commands really print.
func TestMapPageShowsRealOutput(t *testing.T) {
	t.Chdir("../..")
	const name = "docs/map-report.md"
	page, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	blocks := 0
	got := regexp.MustCompile("(?s)```console\n\\$ ecm ([^\n]*)\n.*?```").ReplaceAllStringFunc(string(page), func(block string) string {
		blocks++
		command, _, _ := strings.Cut(strings.TrimPrefix(block, "```console\n$ ecm "), "\n")
		var out, errs strings.Builder
		if code := run(strings.Fields(command), streams{strings.NewReader(""), &out, &errs}, time.Now); code != exitClean {
			t.Fatalf("ecm %s: exit code %d: %s", command, code, errs.String())
		}
		lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
		for i, l := range lines {
			if r := []rune(l); len(r) > 130 {
				lines[i] = strings.TrimRight(string(r[:129]), " ") + "…"
			}
		}
		if len(lines) > linesShown {
			lines = append(lines[:linesShown], "...")
		}
		return "```console\n$ ecm " + command + "\n" + strings.Join(lines, "\n") + "\n```"
	})
	if blocks == 0 {
		t.Fatal("the page shows no command")
	}
	if *updateDocs {
		if err := os.WriteFile(name, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != string(page) {
		t.Errorf("%s shows something else than the commands print; go test ./cmd/ecm -run MapPage -docs writes it anew", name)
	}
}
