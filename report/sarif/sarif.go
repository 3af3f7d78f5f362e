// Package sarif writes what a check found in the Static Analysis Results
// Interchange Format, SARIF 2.1.0, for code scanning.
package sarif

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/report"
)

const (
	schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	home   = "https://github.com/every-child-matters/ecm"
)

type writer struct {
	w     io.Writer
	opt   report.Options
	run   *sarif.Run
	rules map[string]int // place in the table of rules
	sound bool           // no fault of the program itself
}

// New returns a writer of a SARIF log with one run. Columns count UTF-16
// units. Suppressed diagnostics are in it, with the author's reason. A fault
// of the program itself is a notification and no result.
func New(w io.Writer, opt report.Options) report.Writer {
	run := sarif.NewRun()
	driver := sarif.NewToolComponent().WithName(opt.Tool).WithInformationURI(home)
	driver.Version = &opt.Version
	if semantic, ok := strings.CutPrefix(opt.Version, "v"); ok {
		driver.SemanticVersion = &semantic
	}
	run.Tool = sarif.NewTool().WithDriver(driver)
	run.ColumnKind = new("utf16CodeUnits")
	return &writer{w: w, opt: opt, run: run, rules: map[string]int{}, sound: true}
}

func (w *writer) Begin() error { return nil }

func (w *writer) File(f report.File) error {
	prints := report.Fingerprints(f)
	for i, d := range f.Diagnostics {
		if d.Rule == check.RuleInternal {
			w.notify(f, d)
			continue
		}
		r := sarif.NewResult()
		r.RuleID, r.RuleIndex, r.Level = &d.Rule, w.rule(d.Rule), d.Severity.String()
		r.Message = sarif.NewTextMessage(sentences(d.Message, d.Help))
		r.Locations = []*sarif.Location{w.location(f.TextOf, d.File, d.Span, d.Pointer)}
		r.PartialFingerprints = map[string]string{"ecm/v1": prints[i]}
		for k, other := range d.Related {
			at := w.location(f.TextOf, other.File, other.Span, other.Pointer).WithMessage(sarif.NewTextMessage(other.Message))
			at.ID = k + 1
			r.RelatedLocations = append(r.RelatedLocations, at)
		}
		if d.Fix != nil {
			r.Fixes = append(r.Fixes, w.fix(f, d))
		}
		if s := d.Suppression; s != nil {
			kind := "inSource"
			if s.Outside {
				kind = "external"
			}
			r.Suppressions = append(r.Suppressions, sarif.NewSuppression().WithKind(kind).WithStatus("accepted").WithJustification(s.Reason))
		}
		w.run.Results = append(w.run.Results, r)
	}
	return nil
}

func (w *writer) End(report.Summary) error {
	if len(w.run.Invocations) == 0 {
		w.run.Invocations = append(w.run.Invocations, sarif.NewInvocation())
	}
	w.run.Invocations[0].ExecutionSuccessful = &w.sound
	log := sarif.NewReport()
	log.Schema = schema
	log.Runs = []*sarif.Run{w.run}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(log); err != nil {
		return err
	}
	_, err := w.w.Write(report.EscapeJSON(b.Bytes()))
	return err
}

// rule returns the place of a rule in the table, which has those that spoke.
func (w *writer) rule(id string) int {
	if i, ok := w.rules[id]; ok {
		return i
	}
	i := len(w.rules)
	w.rules[id] = i
	out := sarif.NewReportingDescriptor().WithID(id)
	r, ok := w.find(id)
	if !ok {
		r = check.Rule{ID: id, Title: id, Doc: id, Fix: id}
	}
	text := strings.Join(slices.DeleteFunc([]string{r.Doc, r.Fix, r.Source}, func(s string) bool { return s == "" }), "\n\n")
	out.ShortDescription = short(sentences(r.Title))
	out.FullDescription = short(r.Doc)
	out.Help = short(text)
	if url := report.RuleURL(id); url != "" {
		out.HelpURI = &url
	}
	if r.Severity != 0 {
		out.DefaultConfiguration = sarif.NewReportingConfiguration().WithLevel(r.Severity.String())
	}
	w.run.Tool.Driver.Rules = append(w.run.Tool.Driver.Rules, out)
	return i
}

func (w *writer) find(id string) (check.Rule, bool) {
	if w.opt.Rules == nil {
		return check.Find(id)
	}
	i := slices.IndexFunc(w.opt.Rules, func(r check.Rule) bool { return r.ID == id })
	if i < 0 {
		return check.Rule{}, false
	}
	return w.opt.Rules[i], true
}

func (w *writer) notify(f report.File, d diag.Diagnostic) {
	if len(w.run.Invocations) == 0 {
		w.run.Invocations = append(w.run.Invocations, sarif.NewInvocation())
	}
	w.sound = false
	n := sarif.NewNotification().WithLevel("error").WithMessage(sarif.NewTextMessage(sentences(d.Message, d.Help)))
	n.Locations = []*sarif.Location{w.location(f.TextOf, d.File, d.Span, d.Pointer)}
	w.run.Invocations[0].ToolExecutionNotifications = append(w.run.Invocations[0].ToolExecutionNotifications, n)
}

func (w *writer) location(texts func(string) *diag.Text, file string, span diag.Span, pointer string) *sarif.Location {
	at := sarif.NewPhysicalLocation().WithArtifactLocation(sarif.NewArtifactLocation().WithURI(w.uri(file))).
		WithRegion(region(texts(file), span))
	out := sarif.NewLocation().WithPhysicalLocation(at)
	if pointer != "" {
		out.LogicalLocations = []*sarif.LogicalLocation{sarif.NewLogicalLocation().WithFullyQualifiedName(pointer)}
	}
	return out
}

func (w *writer) fix(f report.File, d diag.Diagnostic) *sarif.Fix {
	change := sarif.NewArtifactChange().WithArtifactLocation(sarif.NewArtifactLocation().WithURI(w.uri(d.File)))
	for _, e := range d.Fix.Edits {
		change.AddReplacement(sarif.NewReplacement().WithDeletedRegion(region(f.Text, e.Span)).
			WithInsertedContent(sarif.NewArtifactContent().WithText(e.New)))
	}
	return sarif.NewFix().WithDescription(sarif.NewTextMessage(d.Fix.Title)).AddArtifactChange(change)
}

// uri writes the name of a document as code scanning wants it: relative, with
// forward slashes, percent-encoded. A path outside the folder of the run is
// absolute.
func (w *writer) uri(name string) string {
	if rel, ok := strings.CutPrefix(name, strings.TrimSuffix(w.opt.Dir, "/")+"/"); ok && w.opt.Dir != "" {
		name = rel
	}
	if path.IsAbs(name) || len(name) > 2 && name[1] == ':' && name[2] == '/' {
		return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(name, "/")}).String()
	}
	return (&url.URL{Path: name}).String()
}

// region gives a span its lines and columns; what has no text stands at 1:1.
func region(t *diag.Text, s diag.Span) *sarif.Region {
	line, column, endLine, endColumn := 1, 1, 1, 1
	if t != nil {
		line, column = t.Position(s.Start, diag.UTF16)
		endLine, endColumn = t.Position(s.End, diag.UTF16)
	}
	return sarif.NewRegion().WithStartLine(line).WithStartColumn(column).WithEndLine(endLine).WithEndColumn(endColumn)
}

// sentences writes texts as sentences, for viewers that show only the first.
func sentences(texts ...string) string {
	var out []string
	for _, s := range texts {
		if s == "" {
			continue
		}
		first, n := utf8.DecodeRuneInString(s)
		s = string(unicode.ToUpper(first)) + s[n:]
		if !strings.ContainsRune(".?!", rune(s[len(s)-1])) {
			s += "."
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// longest is the number of characters that code scanning shows of a text.
const longest = 1024

func short(s string) *sarif.MultiformatMessageString {
	if r := []rune(s); len(r) > longest {
		s = string(r[:longest-3]) + "..."
	}
	return sarif.NewMultiformatMessageString().WithText(s)
}
