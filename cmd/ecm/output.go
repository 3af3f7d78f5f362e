package main

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"os"

	"github.com/every-child-matters/ecm/report"
	"github.com/every-child-matters/ecm/report/junit"
	"github.com/every-child-matters/ecm/report/sarif"
)

// formats yields the names of all formats.
func formats() iter.Seq[string] {
	return func(yield func(string) bool) {
		for f := range report.Formats() {
			if !yield(f) {
				return
			}
		}
		_ = yield("sarif") && yield("junit")
	}
}

// newWriter returns the writer of a format.
func newWriter(format string, out io.Writer, opt report.Options) (report.Writer, error) {
	b := bufio.NewWriter(out)
	switch format {
	case "sarif":
		return buffered{sarif.New(b, opt), b}, nil
	case "junit":
		return buffered{junit.New(b, opt), b}, nil
	}
	w, err := report.New(format, b, opt)
	if err != nil {
		return nil, unknown(format, "a format", formats())
	}
	return buffered{w, b}, nil
}

// newFileWriter returns a writer of a format to a file, which is made at once,
// so that a path that cannot be written to is told before the work.
func newFileWriter(format, name string, opt report.Options) (report.Writer, error) {
	f, err := os.Create(name)
	if err != nil {
		return nil, err
	}
	w, err := newWriter(format, f, opt)
	return closing{w, f}, err
}

// buffered writes a report through a buffer, and each document when it is done.
type buffered struct {
	report.Writer
	b *bufio.Writer
}

func (w buffered) File(f report.File) error {
	return errors.Join(w.Writer.File(f), w.b.Flush())
}

func (w buffered) End(s report.Summary) error {
	return errors.Join(w.Writer.End(s), w.b.Flush())
}

// closing closes a file at the end of its report.
type closing struct {
	report.Writer
	f *os.File
}

func (w closing) End(s report.Summary) error {
	return errors.Join(w.Writer.End(s), w.f.Close())
}

// writers are several writers that are told the same.
type writers []report.Writer

func (w writers) Begin() error {
	return w.each(func(to report.Writer) error { return to.Begin() })
}

func (w writers) File(f report.File) error {
	return w.each(func(to report.Writer) error { return to.File(f) })
}

func (w writers) End(s report.Summary) error {
	return w.each(func(to report.Writer) error { return to.End(s) })
}

func (w writers) each(tell func(report.Writer) error) error {
	for _, to := range w {
		if err := tell(to); err != nil {
			return err
		}
	}
	return nil
}
