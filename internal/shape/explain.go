package shape

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// add reports a fault of a value.
func (w *walk) add(kind FaultKind, n *source.Node, at *step, message, help string, fix *diag.Fix) {
	w.faults = append(w.faults, Fault{
		Kind: kind, Node: n, Span: n.Span(), Pointer: string(at.pointer(nil)), Message: message, Help: help, Fix: fix,
	})
}

// pointer writes out the path that a step ends.
func (s *step) pointer(b []byte) []byte {
	if s == nil {
		return b
	}
	b = append(s.before.pointer(b), '/')
	if s.key != nil {
		return append(b, source.Escape(s.key.Value)...)
	}
	return strconv.AppendInt(b, int64(s.index), 10)
}

// place names the value that a step leads to as its author would: by its key,
// or by its position in the list of that key.
func (s *step) place() string {
	if s == nil {
		return "the document"
	}
	if s.key != nil {
		return diag.Quote(s.key.Value)
	}
	item := fmt.Sprintf("item %d of ", s.index+1)
	if s.before == nil {
		return item + "the list"
	}
	return item + s.before.place()
}

// unknownKey reports a key that may not stand in a group.
func (w *walk) unknownKey(r *rule, group, name *source.Node, at *step) {
	free := w.free(r, group)
	help, fix := "remove it", (*diag.Fix)(nil)
	if near, sure := nearest(name.Value, free); near != "" {
		help = "did you mean " + strconv.Quote(near) + "?"
		if sure {
			fix = replace(name, near)
		}
	} else if len(free) > 0 {
		help = "keys that may stand here: " + words(free)
	}
	w.add(UnknownKey, name, &step{before: at, key: name}, "there is no key "+diag.Quote(name.Value)+" here", help, fix)
}

// free returns the keys that a group may have and has not. A large group of
// unknown keys asks for them again and again.
func (w *walk) free(r *rule, group *source.Node) []string {
	if w.last.rule == r && w.last.group == group {
		return w.last.free
	}
	w.last = unused{rule: r, group: group}
	for _, k := range r.names {
		if _, there := group.Get(k); there == nil {
			w.last.free = append(w.last.free, k)
		}
	}
	return w.last.free
}

// missing reports a key that a group must have, at the group's first key.
func (w *walk) missing(r *rule, group *source.Node, name string, at *step) {
	help := "add the key " + diag.Quote(name)
	if value := r.keys.at(name).rule; value.codes != nil && len(value.codes.list) == 1 {
		help = "add " + name + ": " + source.QuoteYAML(value.codes.list[0])
	} else if value.description != "" {
		help += ": " + inSentence(value.description)
	}
	w.add(MissingKey, group, at, diag.Quote(name)+" is missing", help, nil)
	if group.Len() > 0 {
		w.faults[len(w.faults)-1].Span = group.Items[0].Span()
	}
}

// inSentence writes a description so that it can follow other words.
func inSentence(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s // it begins with an acronym
	}
	return string(unicode.ToLower(first)) + s[n:]
}

// wrongText reports a text that does not fit.
func (w *walk) wrongText(r *rule, n *source.Node, at *step) {
	switch {
	case r.codes != nil:
		help, fix := r.codes.suggest(n)
		w.add(NotAllowed, n, at, diag.Quote(n.Value)+" is not an allowed value of "+at.place(), help, fix)
	case n.Value == "":
		w.add(BadForm, n, at, at.place()+" is empty", "write something, or remove it", nil)
	case len(r.any) > 0:
		w.wrongReference(r, n, at)
	default:
		what, help := r.form(n.Value)
		w.add(BadForm, n, at, fmt.Sprintf("%s in %s is not %s", diag.Quote(n.Value), at.place(), what), help, nil)
	}
}

// wrongReference reports a text that fits none of several alternatives. When
// the open alternative would take it but for how it begins, it is a misspelt
// member of the closed one.
func (w *walk) wrongReference(r *rule, n *source.Node, at *step) {
	var closed, open *rule
	for _, a := range r.any {
		switch {
		case a.codes != nil && (closed == nil || a.codes.hasScheme(schemeOf(n.Value))):
			closed = a
		case a.codes == nil && (open == nil || len(a.not) > 0):
			open = a
		}
	}
	if closed != nil && (open == nil || matchAny(open.not, n.Value)) {
		help, fix := closed.codes.suggest(n)
		w.add(UnknownTerm, n, at, diag.Quote(n.Value)+" is not a "+inSentence(closed.title), help, fix)
		return
	}
	what, help := open.form(n.Value)
	if other := r.respell(closed, n.Value); other != "" {
		help = "did you mean " + strconv.Quote(other) + "?"
	}
	w.add(BadForm, n, at, fmt.Sprintf("%s in %s is not %s", diag.Quote(n.Value), at.place(), what), help, nil)
}

// respell finds the member that is meant by its title, or with a space for the
// colon: Be healthy, NI 147. It returns "" when it finds none.
func (r *rule) respell(closed *rule, s string) string {
	if closed == nil {
		return ""
	}
	if near, _ := nearest(s, closed.codes.titles); near != "" {
		return closed.codes.list[slices.Index(closed.codes.titles, near)]
	}
	scheme, code, ok := strings.Cut(strings.ToLower(s), " ")
	if respelt := scheme + ":" + code; ok && closed.codes.hasScheme(scheme) && r.fits(respelt) {
		return respelt
	}
	return ""
}

// form says what a text is not, and how to write it.
func (r *rule) form(s string) (what, help string) {
	for _, f := range r.forms {
		if f.known == nil || f.known.what == "" || f.match(s) {
			continue
		}
		help = f.known.help
		if id := slug(s); f.known.id && id != "" {
			help += ", such as " + diag.Quote(id)
		}
		return f.known.what, help
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
		if c >= utf8.RuneSelf || !alphanumeric(byte(c)) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(c)
	}
	return b.String()
}

// duplicate reports the second of two equal texts in a list.
func (w *walk) duplicate(n *source.Node, at *step) {
	w.add(BadForm, n, at, diag.Quote(n.Value)+" stands in the list twice", "remove one of the two", nil)
}

func (w *walk) notWhole(n *source.Node, at *step) {
	w.add(WrongType, n, at, fmt.Sprintf("%s must be a whole number, found %s", at.place(), cut(n.Value)), "write a number without a fraction", nil)
}
