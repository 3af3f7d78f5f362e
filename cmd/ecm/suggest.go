package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

func suggestions(c *mapping.Coverage) []mapping.Suggestion {
	return slices.Collect(mapping.Suggest(c))
}

// writeSuggestions writes the likeliest term of each item into its document,
// as an inferred link, and says how many. A document is left as it is where the
// text would not come out sound.
func (a *app) writeSuggestions(list []mapping.Suggestion) error {
	edits := map[*plan.File][]diag.Edit{}
	links := map[*plan.File]map[string]plan.Link{} // by pointer of the item
	var files []*plan.File
	total := 0
	for _, s := range list {
		f, link := s.Item.Place.File, s.Candidates[0].Link()
		e, ok := linkEdit(f, s.Item.Place.Pointer, link)
		if !ok {
			a.complain("%s: write the link to %s yourself: the item is not written as a group of keys", at(s.Item.Place), link.To)
			continue
		}
		if edits[f] == nil {
			files, links[f] = append(files, f), map[string]plan.Link{}
		}
		edits[f] = append(edits[f], e)
		links[f][s.Item.Place.Pointer] = link
		total++
	}
	for _, f := range files {
		text := apply(f.Text.Bytes, edits[f])
		if !arrived(plan.Parse(diag.NewText(f.Name, text), plan.Limits{}), f, links[f]) {
			return fmt.Errorf("%s: the links cannot be written without harm to the text; write them yourself", f.Name)
		}
		if err := replace(f.Name, text); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(a.err, "ecm: wrote %s into %s, marked as inferred\n", plural(total, "link"), plural(len(files), "file"))
	return err
}

// arrived says whether a new text has the links where they are meant to be, and
// no fault that the old one had not.
func arrived(now, old *plan.File, links map[string]plan.Link) bool {
	for pointer, l := range links {
		p := pointer + "/contributes_to/0/to"
		if as, _ := now.Place(p); as != p || strings.Trim(now.Source(p), `"`) != string(l.To) {
			return false
		}
	}
	return len(now.Diagnostics) <= len(old.Diagnostics)
}

// apply puts edits into a text, with its own ends of lines.
func apply(text []byte, edits []diag.Edit) []byte {
	slices.SortFunc(edits, func(a, b diag.Edit) int { return a.Span.Start - b.Span.Start })
	crlf := bytes.Contains(text, []byte("\r\n"))
	var out []byte
	at := 0
	for _, e := range edits {
		if crlf {
			e.New = strings.ReplaceAll(e.New, "\n", "\r\n")
		}
		out = append(append(out, text[at:e.Span.Start]...), e.New...)
		at = e.Span.End
	}
	return append(out, text[at:]...)
}

// linkEdit puts a link into the text of an item: as the first of its
// contributes_to, or with that key before its first.
func linkEdit(f *plan.File, pointer string, l plan.Link) (diag.Edit, bool) {
	text := f.Text.Bytes
	json := strings.HasSuffix(f.Name, ".json")
	link := written(l, json)
	key := "contributes_to: "
	if json {
		key = `"contributes_to": `
	}
	if as, first := f.Place(pointer + "/contributes_to/0"); strings.HasPrefix(as, pointer+"/contributes_to") {
		before := lastBefore(text, first.Start)
		if before == '{' { // the first key of a group
			first.Start = bytes.LastIndexByte(text[:first.Start], '{')
			before = lastBefore(text, first.Start)
		}
		switch before {
		case '[':
			return diag.Edit{Span: diag.Span{Start: first.Start, End: first.Start}, New: link + ", "}, true
		case '-':
			return diag.Edit{Span: diag.Span{Start: first.Start, End: first.Start}, New: link + "\n" + indent(text, dash(text, first.Start)) + "- "}, true
		}
		return diag.Edit{}, false
	}
	as, first := f.Place(pointer)
	if as != pointer || first.Start == first.End {
		return diag.Edit{}, false
	}
	here := diag.Span{Start: first.Start, End: first.Start}
	switch lastBefore(text, first.Start) {
	case '{':
		return diag.Edit{Span: here, New: key + "[" + link + "], "}, true
	case '-':
		if !bytes.HasPrefix(bytes.TrimLeft(text[first.End:], " "), []byte(":")) {
			return diag.Edit{}, false // a bare text in a list
		}
		at := indent(text, first.Start)
		if next, ok := secondLine(text, first.Start, at); ok { // after the id, which is easier to read
			return diag.Edit{Span: diag.Span{Start: next, End: next}, New: at + key + "[" + link + "]\n"}, true
		}
		return diag.Edit{Span: here, New: key + "[" + link + "]\n" + at}, true
	}
	return diag.Edit{}, false
}

// written writes a link as an author would.
func written(l plan.Link, json bool) string {
	word := func(s string) string {
		return string(source.AppendJSON(nil, &source.Node{Kind: source.String, Value: s}, ""))
	}
	if json {
		return fmt.Sprintf(`{"to": %s, "basis": %s, "why": %s}`, word(string(l.To)), word(string(l.Basis)), word(l.Why))
	}
	return fmt.Sprintf("{to: %s, basis: %s, why: %s}", l.To, l.Basis, word(l.Why))
}

// lastBefore returns the last character before a place that is no space.
func lastBefore(text []byte, at int) byte {
	before := bytes.TrimRight(text[:at], " \t\r\n")
	if len(before) == 0 {
		return 0
	}
	return before[len(before)-1]
}

// dash returns where the dash stands before an element of a list.
func dash(text []byte, at int) int { return bytes.LastIndexByte(text[:at], '-') }

// indent returns as many spaces as stand, or could stand, before a place in its
// line.
func indent(text []byte, at int) string {
	return strings.Repeat(" ", at-bytes.LastIndexByte(text[:at], '\n')-1)
}

// secondLine returns where the line after the first key begins, if another key
// of the item stands there.
func secondLine(text []byte, at int, indent string) (int, bool) {
	end := bytes.IndexByte(text[at:], '\n')
	if end < 0 {
		return 0, false
	}
	next := at + end + 1
	rest, ok := bytes.CutPrefix(text[next:], []byte(indent))
	return next, ok && len(rest) > 0 && rest[0] >= 'a' && rest[0] <= 'z'
}
