package report

import (
	"bytes"
	"io"

	"github.com/every-child-matters/ecm/diag"
)

type text struct {
	w     io.Writer
	opt   Options
	short bool // one line a diagnostic
	begun bool
	buf   bytes.Buffer
}

// Text writes for people: each diagnostic with the line it stands on and how
// to mend it, and a summary at the end. A diagnostic that its document suppresses
// is one line.
func Text(w io.Writer, opt Options) Writer { return &text{w: w, opt: opt} }

// Concise writes one line for each diagnostic that is not suppressed, as
// compilers do, and a summary at the end:
//
//	plans/thanet.yaml:14:15: error: "be-helthy" is not an ECM outcome or aim [ECM201]
func Concise(w io.Writer, opt Options) Writer { return &text{w: w, opt: opt, short: true} }

func (t *text) Begin() error { return nil }

func (t *text) File(f File) error {
	for _, d := range f.Diagnostics {
		line := t.short || d.Suppression != nil
		if d.Suppression != nil && (t.short || d.Suppression.Outside) {
			continue
		}
		t.buf.Reset()
		if t.begun && !t.short {
			t.buf.WriteByte('\n')
		}
		t.begun = true
		start := t.buf.Len()
		if err := d.Render(&t.buf, f.TextOf, t.opt.Style); err != nil {
			return err
		}
		if line {
			t.buf.Truncate(start + bytes.IndexByte(t.buf.Bytes()[start:], '\n') + 1)
		}
		if _, err := t.w.Write(t.buf.Bytes()); err != nil {
			return err
		}
	}
	return nil
}

func (t *text) End(s Summary) error {
	level := diag.Severity(0)
	switch {
	case s.Errors > 0:
		level = diag.Error
	case s.Warnings > 0:
		level = diag.Warning
	case s.Notes > 0:
		level = diag.Note
	}
	line := s.String()
	if t.opt.Style != nil && level != 0 {
		line = t.opt.Style(diag.Level, level, line)
	}
	if t.begun && !t.short {
		line = "\n" + line
	}
	_, err := io.WriteString(t.w, line+"\n")
	return err
}
