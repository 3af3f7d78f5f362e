package shape

import (
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// wrongKind reports a value of a kind that may not stand there.
func (w *walk) wrongKind(r *rule, n *source.Node, at *step) {
	if n.Kind == source.Null {
		w.noValue(n, at)
		return
	}
	help, fix := r.mend(n)
	w.add(WrongType, n, at, fmt.Sprintf("%s must be %s, found %s", at.place(), r.expected(), found(n)), help, fix)
}

// noValue reports an empty value, at its key where it takes no room itself.
func (w *walk) noValue(n *source.Node, at *step) {
	inGroup := at != nil && at.key != nil
	help := "write one, or remove it"
	if inGroup {
		help = "write one, or remove the key"
	}
	w.add(WrongType, n, at, at.place()+" has no value", help, nil)
	if inGroup && n.Start == n.End {
		w.faults[len(w.faults)-1].Span = at.key.Span()
	}
}

// expected names the kinds of values that fit.
func (r *rule) expected() string {
	var list []string
	for _, k := range [...]source.Kind{source.String, source.Number, source.Bool, source.Map, source.List} {
		fit := r.of(k)
		switch {
		case fit == nil:
		case fit.whole:
			list = append(list, "a whole number")
		default:
			list = append(list, k.String())
		}
	}
	if len(list) > 1 {
		return strings.Join(list[:len(list)-1], ", ") + " or " + list[len(list)-1]
	}
	return strings.Join(list, "")
}

// found names a value as it was found.
func found(n *source.Node) string {
	switch n.Kind {
	case source.Number:
		return "the number " + cut(n.Value)
	case source.Bool:
		return n.Value
	case source.String:
		return "the text " + diag.Quote(n.Value)
	}
	return n.Kind.String()
}

// optional returns the keys that a group need not have.
func (r *rule) optional() []string {
	return slices.DeleteFunc(slices.Clone(r.names), func(name string) bool { return r.keys.at(name).required > 0 })
}

// shown is how much of a value a message shows.
const shown = 40

// cut shortens a number for a message.
func cut(s string) string {
	if len(s) > shown {
		return s[:shown] + "…"
	}
	return s
}

// mend says how to make a value one of a kind that fits.
func (r *rule) mend(n *source.Node) (help string, fix *diag.Fix) {
	if text := r.of(source.String); text != nil {
		return text.mendText(n)
	}
	if r.of(source.Number) != nil {
		return mendNumber(n)
	}
	if r.of(source.Bool) != nil {
		return mendBool(n)
	}
	if r.of(source.List) != nil {
		return mendList(n)
	}
	if group := r.of(source.Map); group != nil {
		return group.mendGroup(n)
	}
	return "", nil
}

// mendText mends what should be a text.
func (r *rule) mendText(n *source.Node) (help string, fix *diag.Fix) {
	switch n.Kind {
	case source.Number, source.Bool:
		if !r.fits(n.Value) {
			if r.codes != nil {
				return r.codes.suggest(n)
			}
			return "write a text", nil
		}
		return "put it in quotes: " + diag.Quote(n.Value), wrap(n, `"`, `"`, "put it in quotes")
	case source.Map:
		return "write one text; put it in quotes if it has a colon", nil
	}
	return "write one text", nil
}

// mendNumber mends what should be a number.
func mendNumber(n *source.Node) (help string, fix *diag.Fix) {
	if n.Kind == source.String {
		switch number := digitsOf(n.Value); {
		case number == n.Value && (n.Style == source.SingleQuoted || n.Style == source.DoubleQuoted):
			return "write it without quotes: " + cut(number), rewrite(n, number)
		case number != "":
			return "write only the number: " + cut(number), nil
		}
	}
	return "write a number, such as 72 or 11.60", nil
}

// digitsOf finds the number in a text such as 1,200 or £4m or 72%; "" when it
// is not clear.
func digitsOf(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, ",", ""))
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(s, "£"), "+"), "%")
	if digits := strings.TrimLeft(s, "0"); digits != "" && digits[0] >= '1' && digits[0] <= '9' {
		s = digits
	}
	if !source.IsNumber(s) {
		return ""
	}
	return s
}

// mendBool mends what should be true or false.
func mendBool(n *source.Node) (help string, fix *diag.Fix) {
	switch strings.ToLower(n.Value) {
	case "true", "yes", "y", "on":
		return "write true", rewrite(n, "true")
	case "false", "no", "n", "off":
		return "write false", rewrite(n, "false")
	}
	return "write true or false", nil
}

// mendList mends what should be a list.
func mendList(n *source.Node) (help string, fix *diag.Fix) {
	if n.Kind == source.Map {
		return `write it as the first of a list, with "- " before it`, nil
	}
	if oneLine(n) {
		return "put it in a list, between [ and ]", wrap(n, "[", "]", "put it in a list")
	}
	return "put it in a list", nil
}

// mendGroup mends what should be a group of keys.
func (r *rule) mendGroup(n *source.Node) (help string, fix *diag.Fix) {
	if n.Kind == source.List {
		return `write its keys directly, without "- " before them`, nil
	}
	if len(r.required) == 1 {
		name := r.required[0]
		if only := r.keys.at(name).rule.of(source.String); n.Kind == source.String && only != nil && only.fits(n.Value) && len(n.Value) <= shown {
			return "write " + name + ": " + source.QuoteYAML(n.Value), nil
		}
	}
	return "write its keys: " + words(append(slices.Clone(r.required), r.optional()...)), nil
}
