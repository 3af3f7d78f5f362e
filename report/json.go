package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
)

// A record is a diagnostic as JSON has it. Lines and columns count from 1,
// columns in code points; the end is the place after the last character.
type record struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	File     string `json:"file"`
	area
	Pointer    string        `json:"pointer"`
	Message    string        `json:"message"`
	Help       string        `json:"help"`
	Related    []relatedAt   `json:"related,omitempty"`
	Fix        *recordFix    `json:"fix,omitempty"`
	Suppressed *recordSilent `json:"suppressed,omitempty"`
}

type relatedAt struct {
	File string `json:"file"`
	area
	Pointer string `json:"pointer"`
	Message string `json:"message"`
}

type area struct {
	Line      int `json:"line"`
	Column    int `json:"column"`
	EndLine   int `json:"end_line"`
	EndColumn int `json:"end_column"`
}

type recordFix struct {
	Title string       `json:"title"`
	Edits []recordEdit `json:"edits"`
}

type recordEdit struct {
	area
	New string `json:"new"`
}

type recordSilent struct {
	Reason string `json:"reason"`
	Until  string `json:"until,omitempty"`
}

type totals struct {
	Documents int `json:"documents"`
	Errors    int `json:"errors"`
	Warnings  int `json:"warnings"`
	Notes     int `json:"notes"`
}

func areaOf(t *diag.Text, s diag.Span, unit diag.Unit) (a area) {
	if t == nil {
		return area{1, 1, 1, 1}
	}
	a.Line, a.Column = t.Position(s.Start, unit)
	a.EndLine, a.EndColumn = t.Position(s.End, unit)
	return a
}

func recordOf(d diag.Diagnostic, texts func(string) *diag.Text) record {
	r := record{
		Rule: d.Rule, Severity: d.Severity.String(), File: d.File, area: areaOf(texts(d.File), d.Span, diag.CodePoints),
		Pointer: d.Pointer, Message: d.Message, Help: d.Help,
	}
	for _, other := range d.Related {
		r.Related = append(r.Related, relatedAt{
			File: other.File, area: areaOf(texts(other.File), other.Span, diag.CodePoints),
			Pointer: other.Pointer, Message: other.Message,
		})
	}
	if d.Fix != nil {
		r.Fix = &recordFix{Title: d.Fix.Title, Edits: []recordEdit{}}
		for _, e := range d.Fix.Edits {
			r.Fix.Edits = append(r.Fix.Edits, recordEdit{areaOf(texts(d.File), e.Span, diag.CodePoints), e.New})
		}
	}
	if d.Suppression != nil {
		r.Suppressed = &recordSilent{d.Suppression.Reason, d.Suppression.Until}
	}
	return r
}

// encode appends a value as one line of JSON, without a line end.
func encode(b *bytes.Buffer, v any) error {
	var one bytes.Buffer
	enc := json.NewEncoder(&one)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	b.Write(EscapeJSON(bytes.TrimSuffix(one.Bytes(), []byte{'\n'})))
	return nil
}

// EscapeJSON returns a text of JSON with everything escaped that a terminal
// might obey or hide, such as changes of writing direction, or that the log of
// a build server obeys: JSON itself asks only for the first 32 characters. The
// values stay the same.
func EscapeJSON(b []byte) []byte {
	b = bytes.ReplaceAll(b, []byte("##"), []byte(`#\u0023`))
	plain := func(r rune) bool { return unicode.IsPrint(r) || r == '\n' }
	if bytes.IndexFunc(b, func(r rune) bool { return !plain(r) }) < 0 {
		return b
	}
	out := make([]byte, 0, len(b)+16)
	for _, r := range string(b) {
		switch {
		case plain(r):
			out = utf8.AppendRune(out, r)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

type jsonWriter struct {
	w     io.Writer
	buf   bytes.Buffer
	begun bool
}

// JSON writes one object: {"diagnostics":[...],"summary":{...}}. Suppressed
// diagnostics are in the list, with the key "suppressed", and do not count in
// the summary.
func JSON(w io.Writer) Writer { return &jsonWriter{w: w} }

func (j *jsonWriter) Begin() error {
	_, err := io.WriteString(j.w, `{"diagnostics":[`)
	return err
}

func (j *jsonWriter) File(f File) error {
	j.buf.Reset()
	for _, d := range f.Diagnostics {
		if j.begun {
			j.buf.WriteByte(',')
		}
		j.buf.WriteByte('\n')
		j.begun = true
		if err := encode(&j.buf, recordOf(d, f.TextOf)); err != nil {
			return err
		}
	}
	_, err := j.w.Write(j.buf.Bytes())
	return err
}

func (j *jsonWriter) End(s Summary) error {
	j.buf.Reset()
	if j.begun {
		j.buf.WriteByte('\n')
	}
	j.buf.WriteString(`],"summary":`)
	if err := encode(&j.buf, totals{s.Documents, s.Errors, s.Warnings, s.Notes}); err != nil {
		return err
	}
	j.buf.WriteString("}\n")
	_, err := j.w.Write(j.buf.Bytes())
	return err
}

type lines struct {
	w   io.Writer
	buf bytes.Buffer
}

// JSONLines writes each diagnostic as one line of JSON, in the form that
// [JSON] has, and nothing else.
func JSONLines(w io.Writer) Writer { return &lines{w: w} }

func (l *lines) Begin() error { return nil }

func (l *lines) File(f File) error {
	l.buf.Reset()
	for _, d := range f.Diagnostics {
		if err := encode(&l.buf, recordOf(d, f.TextOf)); err != nil {
			return err
		}
		l.buf.WriteByte('\n')
	}
	_, err := l.w.Write(l.buf.Bytes())
	return err
}

func (l *lines) End(Summary) error { return nil }
