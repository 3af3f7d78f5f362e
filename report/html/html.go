// Package html writes a map of documents as one page that needs nothing else:
// no script, no picture, no network. It is made to be read with a keyboard, a
// screen reader, on a telephone and on paper, in the light and in the dark, and
// says nothing by colour alone. The same report gives the same bytes.
package html

import (
	"bufio"
	"embed"
	"html/template"
	"io"

	"github.com/every-child-matters/ecm/report/coverage"
)

//go:embed page.gohtml page.css
var files embed.FS

// Options say what a page cannot know from the report.
type Options struct {
	Title string // heading; empty for one that fits the documents
	Tool  string // what made the page, such as "ecm 1.0.0"; may be empty
}

// Write writes the page.
func Write(out io.Writer, r *coverage.Report, opt Options) error {
	css, err := files.ReadFile("page.css")
	if err != nil {
		return err
	}
	t, err := template.ParseFS(files, "page.gohtml")
	if err != nil {
		return err
	}
	p := newPage(r, opt)
	p.Style = template.CSS(css) // our own file
	w := bufio.NewWriter(out)
	if err := t.Execute(w, p); err != nil {
		return err
	}
	return w.Flush()
}
