package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

const (
	progressEvery = 250 * time.Millisecond
	progressAfter = 4 // ticks; what is done in a second needs none
)

// progress shows on a terminal how far a long run is, in one line that is
// written over. The nil progress shows nothing.
type progress struct {
	out   io.Writer
	total int

	mu    sync.Mutex
	done  int
	ticks int
	shown bool
}

// progress starts showing how many documents are done, where a person looks
// on, until it is stopped.
func (a *app) progress(total int) (p *progress, stop func()) {
	if !terminal(a.err) || os.Getenv("TERM") == "dumb" {
		return nil, func() {}
	}
	p = &progress{out: a.err, total: total}
	ticker := time.NewTicker(progressEvery)
	end := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-end:
				return
			case <-ticker.C:
				p.tick()
			}
		}
	})
	return p, func() {
		ticker.Stop()
		close(end)
		wg.Wait()
		p.beside(func() {})
	}
}

// tick draws the line anew.
func (p *progress) tick() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ticks++; p.ticks >= progressAfter {
		fmt.Fprintf(p.out, "\r\x1b[Kecm: %d of %d documents checked", p.done, p.total)
		p.shown = true
	}
}

// one counts a document.
func (p *progress) one() {
	if p != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.done++
	}
}

// beside writes something else, which may go to the same terminal: the line is
// taken away before, and stays away until the next tick.
func (p *progress) beside(write func()) {
	if p == nil {
		write()
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.shown = false
	}
	write()
}
