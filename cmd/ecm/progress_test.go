package main

import (
	"bytes"
	"os"
	"testing"
)

// A short run shows nothing; a long one a line that gives way to the report.
func TestProgress(t *testing.T) {
	var screen bytes.Buffer
	p := &progress{out: &screen, total: 5}
	for range progressAfter - 1 {
		p.one()
		p.tick()
	}
	p.beside(func() { screen.WriteString("first\n") })
	if got, want := screen.String(), "first\n"; got != want {
		t.Errorf("a short run shows %q, want %q", got, want)
	}
	screen.Reset()
	p.tick()
	p.one()
	p.tick()
	p.beside(func() { screen.WriteString("second\n") })
	p.beside(func() { screen.WriteString("third\n") })
	want := "\r\x1b[Kecm: 3 of 5 documents checked\r\x1b[Kecm: 4 of 5 documents checked\r\x1b[Ksecond\nthird\n"
	if got := screen.String(); got != want {
		t.Errorf("a long run shows %q, want %q", got, want)
	}
}

// Where nobody looks on, there is none.
func TestProgressIsForTerminals(t *testing.T) {
	f, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a := app{streams: streams{err: f}}
	p, stop := a.progress(3)
	p.one()
	wrote := false
	p.beside(func() { wrote = true })
	stop()
	if p != nil || !wrote {
		t.Errorf("progress %v, written beside it: %v; want none, true", p, wrote)
	}
}
