package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/every-child-matters/ecm/diag"
)

// changes are the files that have changed. The nil changes are of everything.
type changes struct {
	top   string          // absolute folder of the repository; empty where nobody asked git
	files map[string]bool // absolute
}

// changes returns what has changed as the command line says, or git.
func (c *checkCmd) changes(ctx context.Context, r *rooms) (*changes, error) {
	switch {
	case c.Changed:
		list := &changes{files: map[string]bool{}}
		for _, name := range c.Paths {
			list.files[r.abs(name)] = true
		}
		return list, nil
	case c.ChangedSince != "":
		return changedSince(ctx, r.wd, c.ChangedSince)
	}
	return nil, nil
}

// changedSince asks git what has changed in the repository of a folder since a
// revision: what was committed on this branch since it left that revision,
// what was not committed yet, and what git does not know yet.
func changedSince(ctx context.Context, dir, revision string) (*changes, error) {
	git := func(args ...string) (string, error) {
		// No settings of a repository make git run another program.
		cmd := exec.CommandContext(ctx, "git", append([]string{"-c", "core.fsmonitor=false", "--no-pager"}, args...)...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C")
		out, err := cmd.Output()
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			err = errors.New(strings.TrimPrefix(string(bytes.TrimSpace(failed.Stderr)), "fatal: "))
		}
		return string(out), err
	}
	fail := func(err error) (*changes, error) {
		return nil, fmt.Errorf("--changed-since %s: %w", revision, err)
	}
	up, err := git("rev-parse", "--show-cdup")
	if err != nil {
		return fail(err)
	}
	c := &changes{top: filepath.Join(dir, strings.TrimSuffix(up, "\n")), files: map[string]bool{}}
	known := []string{"ls-files", "-z", "--full-name", "--cached", "--", ":/"} // before the first commit, everything is new
	if _, err := git("rev-parse", "--verify", "--quiet", "HEAD"); err == nil {
		base, err := git("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
		if err != nil {
			return fail(fmt.Errorf("%s is not a revision here; in a shallow clone, fetch it first", diag.Quote(revision)))
		}
		base = strings.TrimSpace(base)
		if fork, err := git("merge-base", base, "HEAD"); err == nil {
			base = strings.TrimSpace(fork)
		}
		known = []string{"diff", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--diff-filter=d", base, "--"}
	}
	for _, args := range [][]string{known, {"ls-files", "-z", "--full-name", "--others", "--exclude-standard", "--", ":/"}} {
		names, err := git(args...)
		if err != nil {
			return fail(err)
		}
		for name := range strings.SplitSeq(names, "\x00") {
			if name != "" {
				c.files[filepath.Join(c.top, filepath.FromSlash(name))] = true
			}
		}
	}
	return c, nil
}

// has says whether a file has changed. Of a file outside of the repository
// git cannot say that it has not.
func (c *changes) has(abs string) bool {
	if c == nil || c.files[abs] {
		return true
	}
	rel, err := filepath.Rel(c.top, abs)
	return c.top != "" && (err != nil || !filepath.IsLocal(rel))
}
