package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quiet is how long nothing may change before a check begins: programs save a
// file in several steps, and switching branches changes many.
const quiet = 100 * time.Millisecond

// errWatchStdin tells that there is nothing to watch.
var errWatchStdin = errors.New("--watch cannot watch standard input")

// watch checks, and checks again whenever something changes in the folders that
// the check looked into, until the context is done.
func (c *checkCmd) watch(ctx context.Context, a *app) error {
	if slices.Contains(c.Paths, stdin) {
		return errWatchStdin
	}
	eyes, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("--watch: %w", err)
	}
	defer eyes.Close()
	var names map[string]bool // of the documents, absolute
	for first := true; ; first = false {
		w, err := c.watched(ctx, a, eyes)
		if err == nil {
			names = w.names()
			err = c.check(ctx, a, w)
			w.search.close()
		}
		var told status
		switch {
		case ctx.Err() != nil:
			return nil
		case err == nil || errors.As(err, &told):
		case first:
			return err
		default:
			a.complain("%v", err) // what was half saved will be saved
		}
		a.complain("watching %s", plural(len(eyes.WatchList()), "folder"))
		if err := c.change(ctx, names, eyes); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return nil
		}
	}
}

// watched gathers what is to be checked, with all its folders being watched
// from before they were read, so that no change is missed.
func (c *checkCmd) watched(ctx context.Context, a *app, eyes *fsnotify.Watcher) (*work, error) {
	for {
		w, err := c.gather(ctx, a)
		if err != nil {
			return nil, err
		}
		before := len(eyes.WatchList())
		for _, dir := range w.folders() {
			err := eyes.Add(dir)
			if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
				w.search.close()
				return nil, fmt.Errorf("--watch: %s: %w", w.rooms.shown(dir), err)
			}
		}
		if len(eyes.WatchList()) == before {
			return w, nil
		}
		w.search.close()
	}
}

// names returns the absolute paths of the documents.
func (w *work) names() map[string]bool {
	names := map[string]bool{}
	for _, j := range w.jobs {
		names[w.rooms.abs(j.Name)] = true
	}
	return names
}

// folders returns the folders in which a change may matter.
func (w *work) folders() []string {
	dirs := map[string]struct{}{w.rooms.wd: {}}
	for dir := range w.search.folders {
		dirs[dir] = struct{}{}
	}
	for _, j := range w.jobs {
		dirs[filepath.Dir(w.rooms.abs(j.Name))] = struct{}{}
	}
	for _, f := range w.others {
		dirs[filepath.Dir(w.rooms.abs(f.Name))] = struct{}{}
	}
	for _, f := range w.shared {
		dirs[filepath.Dir(w.rooms.abs(f.Name))] = struct{}{}
	}
	for m := range w.rooms.all() {
		dirs[m.dir] = struct{}{}
	}
	var list []string
	for dir := range dirs {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			list = append(list, dir)
		}
	}
	slices.Sort(list)
	return list
}

// change waits until something has changed that may matter, and then until
// nothing changes for a moment. It returns early when the context is done.
func (c *checkCmd) change(ctx context.Context, names map[string]bool, eyes *fsnotify.Watcher) error {
	var settled <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-settled:
			return nil
		case e, open := <-eyes.Events:
			if !open {
				return errors.New("--watch: the system stopped telling of changes")
			}
			if e.Op != fsnotify.Chmod && (names[e.Name] || c.matters(e)) {
				settled = time.After(quiet)
			}
		case err := <-eyes.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return fmt.Errorf("--watch: %w", err)
			}
			settled = time.After(quiet) // so much has changed that something will matter
		}
	}
}

// matters says whether a change may make the check find something else.
func (c *checkCmd) matters(e fsnotify.Event) bool {
	if c.writes(e.Name) {
		return false
	}
	switch strings.ToLower(filepath.Ext(e.Name)) {
	case ".yaml", ".yml", ".json", ".gitignore":
		return true
	case "": // a folder, as far as one can tell of what may be gone
		return !strings.HasPrefix(filepath.Base(e.Name), ".")
	}
	info, err := os.Stat(e.Name)
	return err == nil && info.IsDir()
}

// writes says whether a file is one that the check itself writes.
func (c *checkCmd) writes(name string) bool {
	own := []string{}
	if c.UpdateBaseline {
		own = append(own, c.Baseline)
	}
	for _, o := range c.Output {
		_, file, _ := strings.Cut(o, "=")
		own = append(own, file)
	}
	return slices.ContainsFunc(own, func(file string) bool {
		abs, err := filepath.Abs(file)
		return err == nil && abs == name
	})
}
