package main

import (
	"bufio"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/schema"
)

// starts has the beginning of each kind of document, after its head.
//
//go:embed start
var starts embed.FS

type initCmd struct {
	Kind  string `arg:"" help:"Kind of document: plan, inspection, performance or framework."`
	File  string `arg:"" help:"File to write, .yaml or .json; it must not be there yet. - writes to standard output."`
	ID    string `placeholder:"ID" help:"Short name of the document; from the file's name unless set."`
	Title string `placeholder:"TITLE" help:"Title as printed; from the id unless set."`
}

func (initCmd) Help() string {
	return `Writes a new document that checks clean but for what only its author can fill. The first line tells editors where its schema is. On a terminal, asks for what is not set.

Examples:

    ecm init plan thanet.yaml --title "Thanet Children and Young People's Plan"
    ecm init inspection inspections/kent-2008.yaml --id kent-jar-2008`
}

// Run writes the document.
func (c *initCmd) Run(a *app) error {
	kind := plan.Kind(c.Kind)
	if plan.Schema(kind) == nil {
		return unknown(c.Kind, "a kind of document", kinds)
	}
	if err := c.complete(a); err != nil {
		return err
	}
	var text []byte
	if strings.EqualFold(path.Ext(c.File), ".json") {
		var b strings.Builder
		if err := plan.WriteJSON(&b, c.document(kind)); err != nil {
			return err
		}
		text = []byte(b.String())
	} else {
		rest, err := fs.ReadFile(starts, "start/"+c.Kind+".yaml")
		if err != nil {
			return err
		}
		text = fmt.Appendf(nil, "# yaml-language-server: $schema=%s\necm: %q\nkind: %s\nid: %s\ntitle: %s\n%s",
			address(kind), schema.Version, kind, source.QuoteYAML(c.ID), source.QuoteYAML(c.Title), rest)
	}
	if c.File == stdin {
		_, err := a.out.Write(text)
		return err
	}
	if err := create(c.File, text); err != nil {
		return err
	}
	_, err := fmt.Fprintf(a.out, "%s is written; check it with: ecm check %[1]s\n", diag.Printable(c.File))
	return err
}

// kinds yields the kinds of documents.
func kinds(yield func(string) bool) {
	_ = yield(string(plan.KindPlan)) && yield(string(plan.KindInspection)) &&
		yield(string(plan.KindPerformance)) && yield(string(plan.KindFramework))
}

// complete fills in the id and the title, and asks a person for them.
func (c *initCmd) complete(a *app) error {
	person := terminal(a.in)
	in := bufio.NewReader(a.in)
	if c.ID == "" {
		name := path.Base(filepath.ToSlash(c.File))
		c.ID = slug(strings.TrimSuffix(name, path.Ext(name)))
		if c.ID == "" {
			c.ID = c.Kind
		}
		if person {
			c.ID = ask(a, in, "Short name", c.ID)
		}
	}
	if s := slug(c.ID); s != c.ID {
		return fmt.Errorf("%s is not a document's short name: write lower-case letters, digits, dots, hyphens and underscores, such as %s",
			diag.Quote(c.ID), diag.Quote(s))
	}
	if c.Title == "" {
		first, rest := c.ID[:1], strings.NewReplacer("-", " ", "_", " ").Replace(c.ID[1:])
		c.Title = strings.ToUpper(first) + rest
		if person {
			c.Title = ask(a, in, "Title", c.Title)
		}
	}
	return nil
}

// ask asks a person; no answer means the suggestion.
func ask(a *app, in *bufio.Reader, what, suggestion string) string {
	fmt.Fprintf(a.err, "%s [%s]: ", what, suggestion)
	line, _ := in.ReadString('\n') // at the end of input there is no answer
	if line = strings.TrimSpace(line); line != "" {
		return line
	}
	return suggestion
}

// slug makes a document's short name of a text.
func slug(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r = unicode.ToLower(r); {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '.', r == '_', r == '-':
			return r
		}
		return '-'
	}, s)
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	return strings.TrimRight(strings.TrimLeft(s, "-._"), "-")
}

// document is the document in types, for JSON, which has no comments.
func (c *initCmd) document(kind plan.Kind) plan.Document {
	head := plan.Head{
		Schema: address(kind), ECM: schema.Version, Kind: kind, ID: c.ID, Title: c.Title, Status: plan.Draft,
	}
	switch kind {
	case plan.KindInspection:
		return &plan.Inspection{Head: head}
	case plan.KindPerformance:
		return &plan.Performance{Head: head}
	case plan.KindFramework:
		return &plan.Framework{Head: head, Prefix: "local"}
	}
	return &plan.Plan{Head: head}
}

// address is where the schema of a kind is published.
func address(kind plan.Kind) string {
	return schema.DefaultBase + "/schema/" + schema.Version + "/" + string(kind) + ".schema.json"
}

// create writes a file that must not be there yet.
func create(name string, text []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already, and is left as it is", diag.Printable(name))
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s cannot be written: there is no such folder", diag.Printable(name))
	case err != nil:
		return err
	}
	if _, err := f.Write(text); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
