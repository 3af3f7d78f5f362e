package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
)

// A found file is one that the arguments led to.
type found struct {
	plan.Name       // as the user wrote it, with forward slashes
	from      []int // indices of the arguments that led to it
	fsys      fs.FS // where to open it
}

// A search finds the files that arguments lead to.
type search struct {
	abs     func(name string) string
	ignored bool                // also what .gitignore leaves out
	folders map[string]struct{} // absolute, those that were read
	open    []*os.Root
}

// close closes the folders that the search has opened.
func (s *search) close() {
	for _, r := range s.open {
		r.Close()
	}
}

// find returns the files that the arguments lead to, each once, in the order
// of their names, and for each argument that leads to none the reason.
func (s *search) find(ctx context.Context, args []string) (files []found, none map[int]error, err error) {
	at := map[string]int{}
	none = map[int]error{}
	for i, arg := range args {
		name := path.Clean(filepath.ToSlash(arg))
		fsys := s.tree(name)
		names, err := plan.Find(ctx, fsys, name)
		switch {
		case ctx.Err() != nil:
			return nil, nil, ctx.Err()
		case err != nil:
			none[i] = err
			continue
		}
		for _, n := range names {
			k, again := at[n.Path]
			if !again {
				at[n.Path] = len(files)
				files = append(files, found{n, []int{i}, fsys})
				continue
			}
			files[k].from = append(files[k].from, i)
			if n.Named { // however else it was found, it was named
				files[k].Name, files[k].fsys = n, fsys
			}
		}
	}
	slices.SortFunc(files, func(a, b found) int { return strings.Compare(a.Path, b.Path) })
	return files, none, nil
}

// read returns the text of a file, in room if it fits there. A large file that
// is none of ours gives only its beginning, by which it is known.
func (f *found) read(room []byte, limits plan.Limits) ([]byte, error) {
	b, err := plan.ReadTextInto(room, f.fsys, f.Path, limits)
	if errors.Is(err, source.ErrTooLarge) && !f.Named && !plan.Looks(b) {
		err = nil
	}
	return b, err
}

// tree returns the file system in which a name is looked up. What a folder or
// pattern leads to stays inside that folder, even by symbolic links; a file
// that is named itself may be anywhere.
func (s *search) tree(name string) fs.FS {
	base := name
	if info, err := os.Stat(filepath.FromSlash(name)); err == nil && !info.IsDir() {
		return named{}
	} else if err != nil {
		base, _ = doublestar.SplitPattern(name)
	}
	root, err := os.OpenRoot(filepath.FromSlash(base))
	if err != nil {
		return named{} // whoever opens the file says why it cannot be
	}
	s.open = append(s.open, root)
	f := folder{name: base, FS: root.FS(), root: root, search: s}
	if !s.ignored {
		f.git = newIgnoring(s.abs(base))
	}
	return f
}

// named opens files by the names that users give.
type named struct{}

func (named) Open(name string) (fs.File, error)     { return os.Open(filepath.FromSlash(name)) }
func (named) Stat(name string) (fs.FileInfo, error) { return os.Stat(filepath.FromSlash(name)) }

// folder is a file system whose names all begin with a folder as the user
// named it, such as "../plans". It does not show what git leaves out.
type folder struct {
	name string
	fs.FS
	root   *os.Root // of FS
	search *search
	git    *ignoring // nil where everything is shown
}

func (f folder) inside(op, name string) (string, error) {
	rel, ok := name, true
	switch {
	case name == f.name:
		return ".", nil
	case f.name == "/":
		rel, ok = strings.CutPrefix(name, "/")
	case f.name != ".":
		rel, ok = strings.CutPrefix(name, f.name+"/")
	}
	if !ok {
		return "", &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	}
	return rel, nil
}

func (f folder) Open(name string) (fs.File, error) {
	rel, err := f.inside("open", name)
	if err != nil {
		return nil, err
	}
	return f.FS.Open(rel)
}

// OpenAtOnce opens a file as Open does, but not to wait for the other end of a
// pipe, nor for readiness, which files do not tell.
func (f folder) OpenAtOnce(name string) (fs.File, error) {
	rel, err := f.inside("open", name)
	if err != nil {
		return nil, err
	}
	file, err := f.root.OpenFile(filepath.FromSlash(rel), os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err // and not a file that is none
	}
	return file, nil
}

func (f folder) Stat(name string) (fs.FileInfo, error) {
	rel, err := f.inside("stat", name)
	if err != nil {
		return nil, err
	}
	return fs.Stat(f.FS, rel)
}

func (f folder) Lstat(name string) (fs.FileInfo, error) {
	rel, err := f.inside("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := fs.Lstat(f.FS, rel)
	if err == nil && rel != "." && f.leavesOut(name, info.IsDir()) {
		return nil, &fs.PathError{Op: "lstat", Path: name, Err: fs.ErrNotExist}
	}
	return info, err
}

func (f folder) ReadLink(name string) (string, error) {
	rel, err := f.inside("readlink", name)
	if err != nil {
		return "", err
	}
	return fs.ReadLink(f.FS, rel)
}

func (f folder) ReadDir(name string) ([]fs.DirEntry, error) {
	rel, err := f.inside("readdir", name)
	if err != nil {
		return nil, err
	}
	abs := f.search.abs(name)
	f.search.folders[abs] = struct{}{}
	inside, err := f.root.Open(filepath.FromSlash(rel)) // and not what is elsewhere
	if err != nil {
		return nil, err
	}
	defer inside.Close()
	entries, err := os.ReadDir(abs) // which need not ask for each entry what it is, as one of a root does
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return f.leavesOut(path.Join(name, e.Name()), e.IsDir()) }), err
}

func (f folder) leavesOut(name string, dir bool) bool {
	return f.git != nil && f.git.leavesOut(f.search.abs(name), dir)
}
