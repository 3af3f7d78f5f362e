package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
)

// said runs the command and returns what it says.
func said(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, streams{strings.NewReader(""), &out, &errs}, today); code != exitClean || errs.Len() > 0 {
		t.Fatalf("ecm %v: exit %d, %s", args, code, &errs)
	}
	return out.String()
}

// Lines to complete, and what is offered.
var completions = []struct {
	line  string
	want  []string
	files bool // names of files are offered, which bash does by itself
}{
	{line: "ecm che", want: []string{"check"}},
	{line: "ecm check --format s", want: []string{"sarif"}},
	{line: "ecm check --format=j", want: []string{"json", "jsonl", "junit"}},
	{line: "ecm check plans --fail-on ", want: []string{"error", "never", "note", "warning"}},
	{line: "ecm check --profile cypp", want: []string{"cypp-2005", "cypp-2010"}},
	{line: "ecm check --max-d", want: []string{"--max-depth", "--max-diagnostics"}},
	{line: "ecm check --config ba", want: []string{"base.json"}, files: true},
	{line: "ecm check ba", want: []string{"base.json"}, files: true},
	{line: "ecm explain ECM00", want: []string{"ECM000", "ECM001", "ECM002", "ECM003", "ECM004", "ECM005", "ECM006", "ECM007", "ECM008", "ECM009"}},
	{line: "ecm list h", want: []string{"horizons"}},
	{line: "ecm schema p", want: []string{"performance", "plan"}},
	{line: "ecm init i", want: []string{"inspection"}},
	{line: "ecm completion ", want: []string{"bash", "fish", "zsh"}},
}

func TestCompletion(t *testing.T) {
	data, err := filepath.Abs("testdata/completion")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, name := range []string{"base.json", "other.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	ask := map[string]func(script, line string) []string{
		"bash": func(script, line string) []string {
			words := strings.Split(strings.ReplaceAll(line, "=", " = "), " ") // as bash splits a line
			return append([]string{filepath.Join(data, "ask.bash"), script}, words...)
		},
		"zsh": func(_, line string) []string { return []string{"-f", filepath.Join(data, "ask.zsh"), line} },
		"fish": func(script, line string) []string {
			return []string{"--no-config", "-c", "source $argv[1]; complete -C $argv[2]", script, line}
		},
	}
	offer := map[string]*regexp.Regexp{
		"bash": regexp.MustCompile(`(?m)^<(.+)>$`),
		"zsh":  regexp.MustCompile(`(?m)^<(.+)>\r*$`),
		"fish": regexp.MustCompile(`(?m)^(?:--[a-z-]+=)?([^\t\n]+)`),
	}
	for shell, args := range ask {
		t.Run(shell, func(t *testing.T) {
			program, err := exec.LookPath(shell)
			if err != nil {
				t.Skip(shell + " is not installed")
			}
			script := filepath.Join(dir, "_ecm."+shell)
			if err := os.WriteFile(script, []byte(said(t, "completion", shell)), 0o666); err != nil {
				t.Fatal(err)
			}
			for _, test := range completions {
				cmd := exec.CommandContext(t.Context(), program, args(script, test.line)...)
				cmd.Dir = dir
				cmd.Env = append(os.Environ(), "ECM_SCRIPT="+script, "HOME="+dir, "XDG_DATA_HOME="+dir, "TERM=dumb")
				out, err := cmd.CombinedOutput()
				if err != nil {
					t.Fatalf("%s: %v\n%s", test.line, err, out)
				}
				var got []string
				for _, m := range offer[shell].FindAllStringSubmatch(string(out), -1) {
					got = append(got, m[1])
				}
				slices.Sort(got)
				want := test.want
				if test.files && shell == "bash" {
					want = nil
				}
				if d := cmp.Diff(want, got); d != "" {
					t.Errorf("%q (-want +got)\n%s\n%s", test.line, d, out)
				}
			}
		})
	}
}

// Whoever adds a flag says what may be written for it, or that nobody can know.
func TestChoices(t *testing.T) {
	free := map[string]bool{
		"check stdin-filename": true, "check changed-since": true, "check jobs": true,
		"check max-bytes": true, "check max-depth": true, "check max-values": true, "check max-diagnostics": true,
		"glossary term": true, "read text": true, "read pounds": true, "read area": true,
		"schema base": true, "export base": true, "init id": true, "init title": true,
		"map of": true, "map title": true, "map in": true, "crosswalk from": true, "crosswalk to": true, "crosswalk via": true,
	}
	for _, command := range commands(parser(t).Model) {
		values := slices.Clone(command.Positional)
		for _, f := range flags(command) {
			values = append(values, f.Value)
		}
		for _, v := range values {
			key := command.Name + " " + v.Name
			words, file := choices(command, v)
			known := v.IsBool() || len(words) > 0 || file
			if free[key] == known {
				t.Errorf("%s has choices: %v, want %v", key, known, !free[key])
			}
		}
	}
}

// parser returns the parser of the command line, which takes one line.
func parser(t *testing.T) *kong.Kong {
	t.Helper()
	p, err := kong.New(&cli{}, kong.Vars{"lists": "", "profiles": "", "formats": ""})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Every command has an example in its help, and the example parses.
func TestHelpHasExamples(t *testing.T) {
	for _, command := range commands(parser(t).Model) {
		examples := regexp.MustCompile(`(?m)^    (?:source <\()?ecm ([^<>|)\n]*)`).FindAllStringSubmatch(command.Detail, -1)
		if len(examples) == 0 {
			t.Errorf("ecm %s --help has no example", command.Name)
		}
		for _, e := range examples {
			args := regexp.MustCompile(`'[^']*'|"[^"]*"|\S+`).FindAllString(e[1], -1)
			for i := range args {
				args[i] = strings.Trim(args[i], `'"`)
			}
			if _, err := parser(t).Parse(args); err != nil {
				t.Errorf("ecm %s: %v", e[1], err)
			}
		}
	}
}

// The manual page has every command and flag, and formats without a warning.
func TestManual(t *testing.T) {
	page := said(t, "man")
	if again := said(t, "man"); again != page {
		t.Error("the page is another one the second time")
	}
	for _, command := range commands(parser(t).Model) {
		if !strings.Contains(page, "\n.SS \"ecm "+command.Name) {
			t.Errorf("the page has no ecm %s", command.Name)
		}
		for _, f := range flags(command) {
			if f.Name != "help" && !regexp.MustCompile(`\n\.B (\\-. *, )?`+regexp.QuoteMeta(roff("--"+f.Name))).MatchString(page) {
				t.Errorf("the page has no --%s", f.Name)
			}
		}
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("groff is not installed")
	}
	cmd := exec.Command(groff, "-man", "-ww", "-Tutf8", "-P-cbou")
	cmd.Stdin = strings.NewReader(page)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil || errs.Len() > 0 {
		t.Errorf("groff: %v\n%s", err, &errs)
	}
	for _, want := range []string{
		"    ecm check plans/thanet.yaml 'inspections/**/*.yaml'\n", "--fail-on=SEVERITY\n", ".gitignore", "3      a fault of ecm itself\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the page does not show %q:\n%s", want, &out)
		}
	}
}

func TestRoff(t *testing.T) {
	for text, want := range map[string]string{
		`.\" it's -1`: `\&.\e\(dq it\(aqs \-1`,
		"'x":          `\(aqx`,
		"a\n.b — é":   `a .b \[u2014] \[u00E9]`,
	} {
		if got := line(text); got != want {
			t.Errorf("line(%q) = %q, want %q", text, got, want)
		}
	}
}
