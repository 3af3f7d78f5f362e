package source

import "github.com/every-child-matters/ecm/diag"

// faults collects the diagnostics of one text up to a cap.
type faults struct {
	text  *diag.Text
	cap   int
	muted int // above 0: inside something already reported as a whole
	list  []diag.Diagnostic
}

// open says whether a further diagnostic would be kept. Ask before composing
// one whose message is costly.
func (f *faults) open() bool { return f.muted == 0 && len(f.list) < f.cap }

// add reports a fault at a span of the text, and returns it for additions.
func (f *faults) add(rule string, start, end int, message, help string) *diag.Diagnostic {
	if !f.open() {
		return &diag.Diagnostic{}
	}
	f.list = append(f.list, diag.Diagnostic{
		Rule: rule, Severity: diag.Error, File: f.text.Name,
		Span: diag.Span{Start: start, End: end}, Message: message, Help: help,
	})
	return &f.list[len(f.list)-1]
}

// relate adds a second place to a diagnostic.
func (f *faults) relate(d *diag.Diagnostic, start, end int, message string) {
	d.Related = append(d.Related, diag.Related{
		File: f.text.Name, Span: diag.Span{Start: start, End: end}, Message: message,
	})
}
