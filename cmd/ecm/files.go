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

// find returns the files that the arguments lead to, each once, in the order
// of their names, and for each argument that leads to none the reason. The
// folders that it opens are closed by the returned function.
func find(ctx context.Context, args []string) (files []found, none map[int]error, done func(), err error) {
	var open []*os.Root
	done = func() {
		for _, r := range open {
			r.Close()
		}
	}
	at := map[string]int{}
	none = map[int]error{}
	for i, arg := range args {
		name := path.Clean(filepath.ToSlash(arg))
		fsys, root := tree(name)
		if root != nil {
			open = append(open, root)
		}
		names, err := plan.Find(ctx, fsys, name)
		switch {
		case ctx.Err() != nil:
			return nil, nil, done, ctx.Err()
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
	return files, none, done, nil
}

// read returns the text of a file. A large file that is none of ours gives
// only its beginning, by which it is known.
func (f *found) read(limits plan.Limits) ([]byte, error) {
	b, err := plan.ReadText(f.fsys, f.Path, limits)
	if errors.Is(err, source.ErrTooLarge) && !f.Named && !plan.Looks(b) {
		err = nil
	}
	return b, err
}

// tree returns the file system in which a name is looked up. What a folder or
// pattern leads to stays inside that folder, even by symbolic links; a file
// that is named itself may be anywhere.
func tree(name string) (fs.FS, *os.Root) {
	base := name
	if info, err := os.Stat(filepath.FromSlash(name)); err == nil && !info.IsDir() {
		return named{}, nil
	} else if err != nil {
		base, _ = doublestar.SplitPattern(name)
	}
	root, err := os.OpenRoot(filepath.FromSlash(base))
	if err != nil {
		return named{}, nil // whoever opens the file says why it cannot be
	}
	return folder{base, root.FS()}, root
}

// named opens files by the names that users give.
type named struct{}

func (named) Open(name string) (fs.File, error)     { return os.Open(filepath.FromSlash(name)) }
func (named) Stat(name string) (fs.FileInfo, error) { return os.Stat(filepath.FromSlash(name)) }

// folder is a file system whose names all begin with a folder as the user
// named it, such as "../plans".
type folder struct {
	name string
	fs.FS
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
	return fs.Lstat(f.FS, rel)
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
	return fs.ReadDir(f.FS, rel)
}
