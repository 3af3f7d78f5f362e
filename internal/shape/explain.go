package shape

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/internal/source"
)

// listed is how many words a help may list.
const listed = 12

// add reports a fault of a value.
func (w *walk) add(kind FaultKind, n *source.Node, message, help string, fix *diag.Fix) {
	w.faults = append(w.faults, Fault{
		Kind: kind, Node: n, Span: n.Span(), Pointer: w.pointer(), Message: message, Help: help, Fix: fix,
	})
}

// pointer writes out the path.
func (w *walk) pointer() string {
	var b strings.Builder
	for _, s := range w.path {
		b.WriteByte('/')
		if s.key != nil {
			b.WriteString(source.Escape(s.key.Value))
		} else {
			b.WriteString(strconv.Itoa(s.index))
		}
	}
	return b.String()
}

// place names the value at hand as its author would: by its key, or by its
// position in the list of that key.
func (w *walk) place() string {
	index := -1
	for _, s := range slices.Backward(w.path) {
		switch {
		case s.key == nil:
			index = max(index, s.index)
		case index >= 0:
			return fmt.Sprintf("item %d of %s", index+1, diag.Quote(s.key.Value))
		default:
			return diag.Quote(s.key.Value)
		}
	}
	if index >= 0 {
		return fmt.Sprintf("item %d", index+1)
	}
	return "the document"
}

// unknownKey reports a key that may not stand in a group.
func (w *walk) unknownKey(r *rule, group, name *source.Node) {
	w.path = append(w.path, step{key: name})
	defer func() { w.path = w.path[:len(w.path)-1] }()
	free := func(yield func(string) bool) {
		for _, k := range r.names {
			if _, there := group.Get(k); there == nil && !yield(k) {
				return
			}
		}
	}
	help, fix := "", (*diag.Fix)(nil)
	if near := codelist.Nearest(name.Value, free); near != "" {
		help = fmt.Sprintf("did you mean %q?", near)
		fix = replaceIfOnly(name, near, free)
	} else if names := slices.Collect[string](free); len(names) > 0 {
		help = "the keys that may still stand here are " + words(names)
	} else {
		help = "remove it"
	}
	w.add(UnknownKey, name, "there is no key "+diag.Quote(name.Value)+" here", help, fix)
}

// missing reports a key that a group must have, at the group's first key.
func (w *walk) missing(r *rule, group *source.Node, name string) {
	help := fmt.Sprintf("add the key %q", name)
	if value := r.keys[name].rule; value.codes != nil && len(value.codes.list) == 1 {
		help = fmt.Sprintf("add %s: %s", name, source.QuoteYAML(value.codes.list[0]))
	} else if value.description != "" {
		help += ": " + inSentence(value.description)
	}
	span := group.Span()
	if group.Len() > 0 {
		span = group.Items[0].Span()
	}
	w.faults = append(w.faults, Fault{
		Kind: MissingKey, Node: group, Span: span, Pointer: w.pointer(),
		Message: diag.Quote(name) + " is missing", Help: help,
	})
}

// inSentence writes a description so that it can follow a colon.
func inSentence(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s // GSS, URL
	}
	return string(unicode.ToLower(first)) + s[n:]
}

// wrongText reports a text that does not fit.
func (w *walk) wrongText(r *rule, n *source.Node) {
	switch {
	case n.Value == "" && r.length > 0:
		w.add(BadForm, n, w.place()+" is empty", "write something, or remove it", nil)
	case r.codes != nil:
		help, fix := r.codes.suggest(n)
		w.add(NotAllowed, n, fmt.Sprintf("%s is not an allowed value of %s", diag.Quote(n.Value), w.place()), help, fix)
	case len(r.any) > 0:
		w.noAlternative(r, n)
	default:
		what, help := r.form(n.Value)
		w.add(BadForm, n, fmt.Sprintf("%s in %s is not %s", diag.Quote(n.Value), w.place(), what), help, nil)
	}
}

// noAlternative reports a text that fits none of several alternatives. When it
// is kept out of the open one only because it looks like a member of the closed
// one, it is a misspelt member.
func (w *walk) noAlternative(r *rule, n *source.Node) {
	var closed, open *rule
	for _, a := range r.any {
		if a.codes != nil {
			closed = a
		} else {
			open = a
		}
	}
	if closed != nil && (open == nil || matchAny(open.not, n.Value)) {
		help, fix := closed.codes.suggest(n)
		what := "one of the allowed values"
		if closed.title != "" {
			what = "a " + inSentence(closed.title)
		}
		w.add(UnknownTerm, n, diag.Quote(n.Value)+" is not "+what, help, fix)
		return
	}
	what, help := open.form(n.Value)
	w.add(BadForm, n, fmt.Sprintf("%s in %s is not %s", diag.Quote(n.Value), w.place(), what), help, nil)
}

// form says what form a text should have, and how to write it.
func (r *rule) form(s string) (what, help string) {
	for _, f := range r.forms {
		if f.match(s) {
			continue
		}
		if f.known == nil || f.known.what == "" {
			break
		}
		what, help = f.known.what, f.known.help
		if f.known.slug {
			if id := slug(s); id != "" && r.fits(id) {
				help = "write " + id + ", for example: " + strings.TrimPrefix(help, "write ")
			}
		}
		return what, help
	}
	if r.description != "" {
		help = inSentence(r.description)
	}
	return "in the form that is needed here", help
}

// slug makes an id of words.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, c := range strings.ToLower(s) {
		if c < utf8.RuneSelf && alphanumeric(byte(c)) {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(c)
			gap = false
		} else {
			gap = true
		}
	}
	return b.String()
}

// duplicate reports the second of two equal texts in a list.
func (w *walk) duplicate(n *source.Node) {
	w.add(BadForm, n, diag.Quote(n.Value)+" stands in the list twice", "remove one of the two", nil)
}

func (w *walk) notWhole(n *source.Node) {
	w.add(BadForm, n, fmt.Sprintf("%s must be a whole number, found %s", w.place(), n.Value), "write it without a point", nil)
}

// suggest says which code an author may have meant.
func (c *codes) suggest(n *source.Node) (help string, fix *diag.Fix) {
	if near := codelist.Nearest(n.Value, slices.Values(c.list)); near != "" {
		return fmt.Sprintf("did you mean %q?", near), replaceIfOnly(n, near, slices.Values(c.list))
	}
	if near := codelist.Nearest(n.Value, slices.Values(c.titles)); near != "" {
		code := c.list[slices.Index(c.titles, near)]
		return fmt.Sprintf("did you mean %q?", code), nil
	}
	if len(c.list) == 1 {
		return fmt.Sprintf("write %q", c.list[0]), replace(n, c.list[0])
	}
	return "write one of: " + words(c.list), nil
}

// words lists words, of many only the first.
func words(list []string) string {
	if len(list) > listed {
		return strings.Join(list[:listed], ", ") + fmt.Sprintf(" and %d more", len(list)-listed)
	}
	return strings.Join(list, ", ")
}

// replaceIfOnly is the fix that writes near, unless another candidate is near
// too.
func replaceIfOnly(n *source.Node, near string, candidates iter.Seq[string]) *diag.Fix {
	others := func(yield func(string) bool) {
		for c := range candidates {
			if c != near && !yield(c) {
				return
			}
		}
	}
	if codelist.Nearest(n.Value, others) != "" {
		return nil
	}
	return replace(n, near)
}
