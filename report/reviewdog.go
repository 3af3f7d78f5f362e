package report

import (
	"bytes"
	"io"

	"github.com/every-child-matters/ecm/diag"
)

// A remark is a diagnostic in Reviewdog's own format. Its columns count bytes.
type remark struct {
	Message     string             `json:"message"`
	Location    remarkLocation     `json:"location"`
	Severity    string             `json:"severity"`
	Source      remarkSource       `json:"source"`
	Code        remarkCode         `json:"code"`
	Suggestions []remarkSuggestion `json:"suggestions,omitempty"`
	Related     []remarkRelated    `json:"related_locations,omitempty"`
}

type remarkLocation struct {
	Path  string      `json:"path"`
	Range remarkRange `json:"range"`
}

type remarkRange struct {
	Start remarkPlace `json:"start"`
	End   remarkPlace `json:"end"`
}

type remarkPlace struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type remarkSource struct {
	Name string `json:"name"`
}

type remarkCode struct {
	Value string `json:"value"`
	URL   string `json:"url,omitempty"`
}

type remarkSuggestion struct {
	Range remarkRange `json:"range"`
	Text  string      `json:"text"`
}

type remarkRelated struct {
	Message  string         `json:"message"`
	Location remarkLocation `json:"location"`
}

type reviewdog struct {
	w   io.Writer
	buf bytes.Buffer
}

// Reviewdog writes one line of JSON for each diagnostic, in the Reviewdog
// Diagnostic Format (rdjsonl). A fix of one edit is a suggestion, which the
// reviewer can accept with a click.
func Reviewdog(w io.Writer) Writer { return &reviewdog{w: w} }

func (r *reviewdog) Begin() error { return nil }

func (r *reviewdog) File(f File) error {
	r.buf.Reset()
	for d := range f.Active() {
		out := remark{
			Message:  message(d),
			Location: remarkLocation{d.File, rangeOf(f.Text, d.Span)},
			Severity: map[diag.Severity]string{diag.Error: "ERROR", diag.Warning: "WARNING", diag.Note: "INFO"}[d.Severity],
			Source:   remarkSource{"ecm"},
			Code:     remarkCode{d.Rule, RuleURL(d.Rule)},
		}
		if d.Fix != nil && len(d.Fix.Edits) == 1 {
			e := d.Fix.Edits[0]
			out.Suggestions = []remarkSuggestion{{rangeOf(f.Text, e.Span), e.New}}
		}
		for _, other := range d.Related {
			out.Related = append(out.Related, remarkRelated{
				other.Message, remarkLocation{other.File, rangeOf(f.TextOf(other.File), other.Span)},
			})
		}
		if err := encode(&r.buf, out); err != nil {
			return err
		}
		r.buf.WriteByte('\n')
	}
	_, err := r.w.Write(r.buf.Bytes())
	return err
}

func (r *reviewdog) End(Summary) error { return nil }

func rangeOf(t *diag.Text, s diag.Span) remarkRange {
	a := areaOf(t, s, diag.Bytes)
	return remarkRange{remarkPlace{a.Line, a.Column}, remarkPlace{a.EndLine, a.EndColumn}}
}
