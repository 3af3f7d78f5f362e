package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a walk comes to is what git would add, for random .gitignore files in
// three folders.
func TestIgnoringAsGitDoes(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	names := []string{"a", "b", "ab", "ba", "abb", "a b", "a ", "#a", "!a", "a]", "[a", "a-b", "a*", `a\`, "A", "é", "a.yaml", "b.yaml", "1"}
	folders := []string{".", "a.d", "b", "a.d/b", "a.d/b/a", "ab/b/ab/a"}
	for _, folder := range folders {
		if err := os.MkdirAll(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range folders {
		for _, name := range names {
			full := filepath.Join(dir, folder, name)
			if info, err := os.Stat(full); err == nil && info.IsDir() {
				continue
			}
			if err := os.WriteFile(full, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command(git, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("git %v: %v", args, err)
		}
		return string(out)
	}
	run("init", "--quiet")

	pieces := []string{
		"a", "a", "b", "ab", ".d", ".yaml", "*", "*", "**", "**/", "/**", "/**/", "?", "/", "/", "[ab]", "[!a]", "[^b]", "[a-b]", "[+-9]",
		"[[:alpha:]]", "[![:digit:]]", "[[:nope:]]", "[[:a]", "[]a]", "[a", "[", "]", `\`, `\*`, `\a`, `\ `, " ", "!", "#", "-", "é", "\r", "[a/]", "[!/]", `[\]]`,
	}
	r := rand.New(rand.NewPCG(2004, 2010))
	ignoreFile := func() string {
		var b strings.Builder
		for range r.IntN(5) {
			if r.IntN(3) == 0 {
				b.WriteByte('!')
			}
			if r.IntN(4) == 0 {
				b.WriteByte('/')
			}
			for range 1 + r.IntN(4) {
				b.WriteString(pieces[r.IntN(len(pieces))])
			}
			if r.IntN(4) == 0 {
				b.WriteByte('/')
			}
			b.WriteByte('\n')
		}
		return b.String()
	}
	rounds := 400
	if testing.Short() {
		rounds = 40
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	left := 0
	for range rounds {
		var said strings.Builder
		for _, folder := range []string{".", "a.d", "a.d/b"} {
			text := ignoreFile()
			fmt.Fprintf(&said, "%s: %q\n", folder, text)
			if err := os.WriteFile(filepath.Join(dir, folder, ".gitignore"), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want := strings.Split(run("ls-files", "-z", "--others", "--exclude-per-directory=.gitignore"), "\x00")
		want = want[:len(want)-1]
		got := []string{}
		s := search{abs: func(name string) string { return filepath.Join(dir, name) }, folders: map[string]struct{}{}}
		err := fs.WalkDir(folder{name: ".", FS: root.FS(), root: root, search: &s, git: newIgnoring(dir)}, ".", func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case p == ".git":
				return fs.SkipDir
			case !d.IsDir():
				got = append(got, p)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(want)
		slices.Sort(got)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("%swalks otherwise than git (-git +ours):\n%s", said.String(), d)
		}
		left += len(got)
	}
	if left < 10*rounds || left > 100*rounds {
		t.Errorf("%d files were left in %d rounds: the patterns try too little", left, rounds)
	}
}

// Files above the repository do not count, nor do those above a folder that is
// in none.
func TestIgnoringEndsAtTheRepository(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		".gitignore":          "*.yaml\n",
		"repo/.git/HEAD":      "",
		"repo/.gitignore":     "x.json\n",
		"repo/sub/.gitignore": "",
		"plain/.gitignore":    "y.json\n",
	} {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		base, name string
		want       bool
	}{
		{"repo", "repo/a.yaml", false},
		{"repo/sub", "repo/sub/a.yaml", false},
		{"repo/sub", "repo/sub/x.json", true},
		{"plain", "plain/a.yaml", false},
		{"plain", "plain/y.json", true},
		{"plain", "plain/sub/y.json", true},
		{".", "plain/a.yaml", true},
		{".", "repo/a.yaml", false},
	} {
		g := newIgnoring(filepath.Join(dir, test.base))
		if got := g.leavesOut(filepath.Join(dir, filepath.FromSlash(test.name)), false); got != test.want {
			t.Errorf("from %s, %s left out: %v, want %v", test.base, test.name, got, test.want)
		}
	}
}

// A pattern made to try everything does not take for ever.
func TestIgnoringHostilePattern(t *testing.T) {
	pattern := parseIgnore([]byte(strings.Repeat("*a", 50) + "b\n" + strings.Repeat("**/a/", 50) + "b\n"))
	name := strings.Repeat("a", 250)
	deep := strings.Repeat("a/", 120) + "c"
	for _, p := range pattern {
		if p.matches(name, false) || p.matches(deep, false) {
			t.Errorf("%v matches", p.parts)
		}
	}
}

// No file of patterns, and no name, makes the matcher fail.
func FuzzIgnoring(f *testing.F) {
	f.Add("*.yaml\n!a/**/b\n/c/\n", "a/x/b")
	f.Add("[]a-\\]]\\ \n[[:alpha:]]?\n**\n", "a/]")
	f.Add("\\\n[\n!\n/\n//\n\\/\n[[:a]", "")
	f.Fuzz(func(_ *testing.T, patterns, name string) {
		for _, p := range parseIgnore([]byte(patterns)) {
			p.matches(name, false)
			p.matches(name, true)
		}
	})
}
