package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
)

// rounds is how often a run mends what earlier fixes have brought to light.
const rounds = 10

// A mended file is one that fixes have changed.
type mended struct {
	name          string
	before, after []byte
	faults        int
}

// mend applies the fixes of everything that is found, in memory, until there
// are none left, and returns the files that differ, in the order of their
// names.
func (w *work) mend(ctx context.Context) []mended {
	var files []mended
	for range rounds {
		now := map[string][]byte{} // kept apart: the texts are being read
		for c := range w.checked(ctx) {
			if c.File == nil {
				continue
			}
			text, n := splice(c.File.Text.Bytes, c.Diagnostics)
			if n == 0 {
				continue
			}
			now[c.Job.Name] = text
			i := slices.IndexFunc(files, func(m mended) bool { return m.name == c.Job.Name })
			if i < 0 {
				i = len(files)
				files = append(files, mended{name: c.Job.Name, before: c.File.Text.Bytes})
			}
			files[i].after = text
			files[i].faults += n
		}
		if len(now) == 0 {
			break
		}
		for name, text := range now {
			w.mended[name] = text
		}
	}
	files = slices.DeleteFunc(files, func(m mended) bool { return bytes.Equal(m.before, m.after) })
	slices.SortFunc(files, func(a, b mended) int { return strings.Compare(a.name, b.name) })
	return files
}

// splice applies the fixes of diagnostics to a text, and returns the new text
// and how many were applied. Every byte outside their edits stays as it is. Of
// two fixes that touch each other the first is applied; the other has its turn
// when the text is checked again.
func splice(text []byte, diags []diag.Diagnostic) (out []byte, applied int) {
	var edits []diag.Edit
	for _, d := range diags {
		if d.Fix == nil || d.Suppression != nil || d.Rule == check.RuleInternal || !free(edits, d.Fix.Edits, len(text)) {
			continue
		}
		edits = append(edits, d.Fix.Edits...)
		applied++
	}
	slices.SortFunc(edits, func(a, b diag.Edit) int { return a.Span.Start - b.Span.Start })
	at := 0
	for _, e := range edits {
		out = append(append(out, text[at:e.Span.Start]...), e.New...)
		at = e.Span.End
	}
	return append(out, text[at:]...), applied
}

// free says whether edits lie in the text and keep clear of those that have
// been taken and of each other.
func free(taken, edits []diag.Edit, size int) bool {
	for i, e := range edits {
		if e.Span.Start < 0 || e.Span.Start > e.Span.End || e.Span.End > size {
			return false
		}
		for _, other := range slices.Concat(taken, edits[:i]) {
			if e.Span.Start <= other.Span.End && other.Span.Start <= e.Span.End {
				return false
			}
		}
	}
	return len(edits) > 0
}

// fix mends the files and says how many.
func (w *work) fix(ctx context.Context, a *app) error {
	faults := 0
	files := w.mend(ctx)
	if ctx.Err() != nil {
		return ctx.Err() // some files were not looked at
	}
	for _, m := range files {
		if err := replace(m.name, m.after); err != nil {
			return err
		}
		faults += m.faults
	}
	if faults > 0 {
		fmt.Fprintf(a.err, "ecm: mended %s in %s\n", plural(faults, "fault"), plural(len(files), "file"))
	}
	return nil
}

func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// diff shows what fix would do, as a unified diff.
func (w *work) diff(ctx context.Context, a *app) error {
	files := w.mend(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	for _, m := range files {
		name := patchName(m.name)
		text := udiff.Unified(name, name, string(m.before), string(m.after))
		if terminal(a.out) {
			var shown strings.Builder
			for line := range strings.Lines(text) {
				shown.WriteString(diag.Printable(strings.TrimSuffix(line, "\n")) + "\n")
			}
			text = shown.String()
		}
		if _, err := a.out.Write([]byte(text)); err != nil {
			return err
		}
	}
	if len(files) > 0 {
		return status(exitFound)
	}
	return nil
}

// patchName writes the name of a file as git writes it in a patch: one that a
// terminal would not simply show is in quotes, with its bytes in octal.
func patchName(name string) string {
	if diag.Printable(name) == name && !strings.ContainsAny(name, "\"\\") {
		return name
	}
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c > '~':
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String() + `"`
}

// replace puts a new text in the place of a file's, all or nothing. It keeps
// the file's permissions, and a link stays a link.
func replace(name string, text []byte) error {
	file, err := filepath.EvalSymlinks(filepath.FromSlash(name))
	if err != nil {
		return err
	}
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(file), ".ecm-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // gone already when all went well
	_, err = temp.Write(text)
	if err == nil {
		err = temp.Chmod(info.Mode().Perm())
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temp.Name(), file)
	}
	return err
}
