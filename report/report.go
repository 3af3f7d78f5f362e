package report

import (
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// A Writer writes one report. Begin comes first, then File for every document
// in the order of their names, then End. After an error nothing more is
// written, and the report is incomplete.
type Writer interface {
	Begin() error
	File(File) error
	End(Summary) error
}

// A File is what a check found in one document.
type File struct {
	// Name of the document as the user wrote it, with forward slashes.
	Name string
	// Text of the document; nil where it could not be read.
	Text *diag.Text
	// Diagnostics in the order of [diag.Compare]; suppressed ones are among
	// them, and say so.
	Diagnostics []diag.Diagnostic
	// Others returns the text of another document that a diagnostic points
	// into, or nil. It may itself be nil.
	Others func(name string) *diag.Text
	// Skipped says that the file is no document of ours and was passed over.
	Skipped bool
}

// Unread says whether the file could not be read, so that nothing in it was
// checked.
func (f File) Unread() bool {
	return slices.ContainsFunc(f.Diagnostics, func(d diag.Diagnostic) bool { return d.Rule == plan.RuleUnread })
}

// Active yields the diagnostics that the document does not ask to be silent
// about.
func (f File) Active() iter.Seq[diag.Diagnostic] {
	return func(yield func(diag.Diagnostic) bool) {
		for _, d := range f.Diagnostics {
			if d.Suppression == nil && !yield(d) {
				return
			}
		}
	}
}

// TextOf returns the text of a document by its name: that of f, or another that
// its diagnostics point into. It is nil where there is none at hand.
func (f File) TextOf(name string) *diag.Text {
	switch {
	case name == f.Name:
		return f.Text
	case f.Others != nil:
		return f.Others(name)
	}
	return nil
}

// Summary counts what a check found. Suppressed diagnostics count only as
// such; what could not be read is no document.
type Summary struct {
	Documents               int
	Errors, Warnings, Notes int
	Suppressed              int
	Skipped                 int // files that are no documents of ours
	Unread                  int // paths that could not be read
	Internal                int // faults of the program itself, errors among them
}

// Add counts a file.
func (s *Summary) Add(f File) {
	switch {
	case f.Skipped:
		s.Skipped++
		return
	case f.Unread():
		s.Unread++
	default:
		s.Documents++
	}
	for _, d := range f.Diagnostics {
		if d.Rule == check.RuleInternal {
			s.Internal++
		}
		switch {
		case d.Suppression != nil:
			s.Suppressed++
		case d.Severity == diag.Error:
			s.Errors++
		case d.Severity == diag.Warning:
			s.Warnings++
		case d.Severity == diag.Note:
			s.Notes++
		}
	}
}

// Reaches says whether anything was found at a severity or above it. Nothing
// reaches the zero severity.
func (s Summary) Reaches(threshold diag.Severity) bool {
	switch threshold {
	case diag.Error:
		return s.Errors > 0
	case diag.Warning:
		return s.Errors+s.Warnings > 0
	case diag.Note:
		return s.Errors+s.Warnings+s.Notes > 0
	}
	return false
}

// String tells the summary in one line: "3 documents: no errors, 1 warning".
func (s Summary) String() string {
	line := count(s.Documents, "document") + ": " + count(s.Errors, "error") + ", " + count(s.Warnings, "warning")
	if s.Documents == 0 {
		line = "no documents: " + line[len("no documents: "):]
	}
	for _, more := range []struct {
		n    int
		text string
	}{
		{s.Notes, count(s.Notes, "note")},
		{s.Suppressed, fmt.Sprintf("%d suppressed", s.Suppressed)},
		{s.Skipped, count(s.Skipped, "other file") + " passed over"},
	} {
		if more.n > 0 {
			line += ", " + more.text
		}
	}
	return line
}

func count(n int, thing string) string {
	switch n {
	case 0:
		return "no " + thing + "s"
	case 1:
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Options say how to write a report. The zero value is a plain one.
type Options struct {
	// Tool that made the report, "ecm", and its version; for the formats that
	// name it.
	Tool, Version string
	// Rules that were run; nil means all. For the formats that describe them.
	Rules []check.Rule
	// FailOn is the severity from which a diagnostic is a failure, for the
	// formats that know only failures; zero means that none is.
	FailOn diag.Severity
	// Style paints text for a terminal; nil paints nothing.
	Style diag.Style
	// Dir is the absolute path that relative names are relative to, for the
	// formats that want relative paths only.
	Dir string
}

// New returns the writer of a format of this package by the name that users
// know it by; see [Formats].
func New(format string, w io.Writer, opt Options) (Writer, error) {
	for i := range formats {
		if formats[i].name == format {
			return formats[i].make(w, opt), nil
		}
	}
	return nil, fmt.Errorf("%q is not a format of a report", format)
}

// Formats yields the names of the formats of this package.
func Formats() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range formats {
			if !yield(formats[i].name) {
				return
			}
		}
	}
}

var formats = [...]struct {
	name string
	make func(io.Writer, Options) Writer
}{
	{"text", Text},
	{"concise", Concise},
	{"json", always(JSON)},
	{"jsonl", always(JSONLines)},
	{"github", always(GitHub)},
	{"gitlab", always(GitLab)},
	{"checkstyle", always(Checkstyle)},
	{"rdjsonl", always(Reviewdog)},
	{"markdown", always(Markdown)},
}

// always is a format without options.
func always(make func(io.Writer) Writer) func(io.Writer, Options) Writer {
	return func(w io.Writer, _ Options) Writer { return make(w) }
}
