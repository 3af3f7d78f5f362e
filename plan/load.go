package plan

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// Load reads the documents that patterns name and puts them together. A
// pattern is a file, a folder, which is walked, or a glob such as
// "plans/**/*.yaml"; no pattern means the whole file system. In folders and
// globs, only .yaml, .yml and .json files that look like documents of ours are
// read; hidden folders and symbolic links are passed over.
//
// A file that cannot be read is in the set with a diagnostic that says so, and
// the others are read all the same. The error is for a context that is done
// and for a pattern that names nothing.
func Load(ctx context.Context, fsys fs.FS, patterns ...string) (*Set, error) {
	names, err := Find(ctx, fsys, patterns...)
	if err != nil {
		return nil, err
	}
	var files []*File
	for _, n := range names {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if f := Open(fsys, n, Limits{}); f != nil {
			files = append(files, f)
		}
	}
	return NewSet(files...), nil
}

// A Name is a file that a pattern led to.
type Name struct {
	Path  string
	Named bool // named itself, not found in a folder or by a glob
}

// A PatternError says why a pattern leads to no file.
type PatternError struct{ Pattern, Reason string }

// Error says which pattern it is, and the reason.
func (e *PatternError) Error() string { return e.Pattern + ": " + e.Reason }

// Find returns the files that patterns lead to, each once, in the order of
// their paths; see [Load].
func Find(ctx context.Context, fsys fs.FS, patterns ...string) ([]Name, error) {
	if len(patterns) == 0 {
		patterns = []string{"."}
	}
	found := map[string]bool{} // path -> named
	for _, p := range patterns {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		clean := path.Clean(p)
		info, err := fs.Stat(fsys, clean)
		switch {
		case err == nil && info.IsDir():
			n, err := walk(ctx, fsys, clean, found)
			if err != nil {
				return nil, err
			}
			if n == 0 {
				return nil, &PatternError{p, "there is no .yaml, .yml or .json file in this folder"}
			}
		case err == nil:
			found[clean] = true
		case strings.ContainsAny(p, "*?[{"):
			matches, err := doublestar.Glob(fsys, clean, doublestar.WithFilesOnly(), doublestar.WithNoFollow(), doublestar.WithNoHidden())
			if err != nil {
				return nil, &PatternError{p, "this pattern cannot be read: " + err.Error()}
			}
			if len(matches) == 0 {
				return nil, &PatternError{p, "no file matches this pattern"}
			}
			for _, m := range matches {
				if info, err := fs.Lstat(fsys, m); err == nil && info.Mode().Type() != fs.ModeSymlink {
					pass(found, m)
				}
			}
		default:
			found[clean] = true // Open says why it cannot be read
		}
	}
	names := make([]Name, 0, len(found))
	for p, named := range found {
		names = append(names, Name{Path: p, Named: named})
	}
	slices.SortFunc(names, func(a, b Name) int { return strings.Compare(a.Path, b.Path) })
	return names, nil
}

// pass adds a file that was come by, and leaves one that was named as it is.
func pass(found map[string]bool, p string) {
	if _, known := found[p]; !known {
		found[p] = false
	}
}

func walk(ctx context.Context, fsys fs.FS, root string, found map[string]bool) (n int, err error) {
	err = fs.WalkDir(fsys, root, func(p string, d fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			if p == root {
				return err
			}
			return nil // a folder that may not be read holds no document of ours
		}
		if d.IsDir() {
			if p != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules") {
				return fs.SkipDir
			}
			return nil
		}
		switch strings.ToLower(path.Ext(p)) {
		case ".yaml", ".yml", ".json":
			if d.Type().IsRegular() {
				pass(found, p)
				n++
			}
		}
		return nil
	})
	return n, err
}

// Open reads one file. It returns nil for a file that was not named itself and
// does not look like a document of ours. A file that cannot be read is
// returned with a diagnostic that says why.
func Open(fsys fs.FS, name Name, limits Limits) *File {
	b, err := ReadText(fsys, name.Path, limits)
	if !name.Named && (err == nil || errors.Is(err, source.ErrTooLarge)) && !Looks(b) {
		return nil
	}
	if err != nil {
		return Unreadable(name.Path, err)
	}
	return Parse(diag.NewText(name.Path, b), limits)
}

// Unreadable returns a file that could not be read, with a diagnostic that
// says why in plain words.
func Unreadable(name string, err error) *File {
	f := &File{Name: name, Text: diag.NewText(name, nil)}
	cause := err
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		cause = path.Err // the name is said already
	}
	rule, message, help := RuleUnread, "this file cannot be read: "+cause.Error(), ""
	switch {
	case errors.Is(err, source.ErrTooLarge):
		rule, message, help = RuleText, "this file is too large: "+err.Error(), "split it, or raise the limit"
	case errors.Is(err, fs.ErrNotExist):
		message = "there is no such file"
	case errors.Is(err, fs.ErrPermission):
		message = "this file may not be read: permission denied"
	case errors.Is(err, errNotRegular):
		message, help = "this is not a file that can be read", "name a regular file, or a folder of them"
	}
	f.report(rule, "", diag.Span{}, message, help)
	return f
}

var errNotRegular = errors.New("not a regular file")

// ReadText reads the text of a regular file, up to the limit of its bytes; the
// text up to the limit comes with the error of a longer one. [Unreadable] puts
// the error into plain words.
func ReadText(fsys fs.FS, name string, limits Limits) ([]byte, error) {
	return ReadTextInto(nil, fsys, name, limits)
}

// ReadTextInto is [ReadText] into the memory of room, where that is enough.
func ReadTextInto(room []byte, fsys fs.FS, name string, limits Limits) ([]byte, error) {
	file, size, err := openRegular(fsys, name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return source.ReadInto(room, file, size, limits.WithDefaults().Bytes)
}

// openRegular opens a regular file, and returns its size. Others it does not
// open, because that may wait without end, unless the file system has a way that
// never waits.
func openRegular(fsys fs.FS, name string) (file fs.File, size int64, err error) {
	at, ok := fsys.(interface {
		OpenAtOnce(name string) (fs.File, error)
	})
	var info fs.FileInfo
	if !ok {
		info, err = fs.Stat(fsys, name)
	} else if file, err = at.OpenAtOnce(name); err == nil {
		info, err = file.Stat()
	}
	if err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err == nil && file == nil {
		file, err = fsys.Open(name)
	}
	if err != nil {
		if file != nil {
			file.Close()
		}
		return nil, 0, err
	}
	return file, info.Size(), nil
}
