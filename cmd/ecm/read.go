package main

import (
	"errors"
	"strings"
	"unicode"

	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
)

type readCmd struct {
	Text     string   `arg:"" help:"Text as it is written in a plan."`
	As       string   `placeholder:"WHAT" enum:",when,target,money,resource,observation,who" default:"" help:"What the text is: when, target, money, resource, observation or who. Unless set, all that it can be."`
	Calendar string   `placeholder:"YEAR" enum:",financial,academic,calendar" default:"" help:"What 2006/07 means where the text stands: a financial, academic or calendar year."`
	Pounds   int      `placeholder:"N" help:"What a figure without a pound sign stands for: 1, or 1000 under a heading of £'000."`
	Area     []string `placeholder:"NAME" sep:"none" help:"An area that figures may be for; may be repeated."`
	Format   string   `default:"text" enum:"text,json" placeholder:"FORMAT" help:"text, which is YAML, or json."`
}

func (readCmd) Help() string {
	return `Shows what is understood of a time, target, amount, figure or lead as plans write it: the typed reading, how sure it is, what of the text was not understood, and why.

Examples:

    ecm read "March 2008 & ongoing"
    ecm read "85% by 2010/11" --as target
    ecm read "£129k per annum until 2008" --as money --format json`
}

// Run shows the readings.
func (c *readCmd) Run(a *app) error {
	if strings.TrimSpace(c.Text) == "" {
		return errors.New("there is no text to read")
	}
	hints := plan.Hints{Calendar: plan.Calendar(c.Calendar), Pounds: c.Pounds, Areas: c.Area}
	out := source.Node{Kind: source.Map}
	var unread *source.Node
	for _, r := range []struct {
		as   string
		read func() (*source.Node, bool, error)
	}{
		{"when", func() (*source.Node, bool, error) { return reading(plan.ReadWhen(c.Text, hints)) }},
		{"target", func() (*source.Node, bool, error) { return reading(plan.ReadTarget(c.Text, hints)) }},
		{"money", func() (*source.Node, bool, error) { return reading(plan.ReadMoney(c.Text, hints)) }},
		{"resource", func() (*source.Node, bool, error) { return reading(plan.ReadResource(c.Text, hints)) }},
		{"observation", func() (*source.Node, bool, error) { return reading(plan.ReadObservation(c.Text, hints)) }},
		{"who", func() (*source.Node, bool, error) { return reading(plan.ReadWho(c.Text)) }},
	} {
		if c.As != "" && c.As != r.as || c.As == "" && r.as == "who" && (len(out.Items) > 0 || !worded(c.Text)) {
			continue // almost any words could be somebody's title
		}
		n, read, err := r.read()
		if err != nil {
			return err
		}
		if read || c.As == r.as {
			out.Items = append(out.Items, word(r.as), *n)
		}
		if r.as == "when" {
			unread = n
		}
	}
	if len(out.Items) == 0 { // say at least why it is no time
		out.Items = append(out.Items, word("when"), *unread)
	}
	text := append(source.AppendJSON(nil, &out, "  "), '\n')
	if c.Format == "text" {
		text = source.AppendYAML(nil, &out)
	}
	_, err := a.out.Write(text)
	return err
}

// reading writes a reading as a tree, and says whether anything was read.
func reading[T plan.Written](r plan.Reading[T]) (*source.Node, bool, error) {
	value, err := plan.EncodeWritten(r.Value)
	if err != nil {
		return nil, false, err
	}
	out := source.Node{Kind: source.Map, Items: []source.Node{word("reading"), word(r.Sure.String()), word("value"), *value}}
	if len(r.Rest) > 0 {
		rest := source.Node{Kind: source.List}
		for _, s := range r.Rest {
			rest.Items = append(rest.Items, word(s))
		}
		out.Items = append(out.Items, word("not_understood"), rest)
	}
	if r.Why != "" {
		out.Items = append(out.Items, word("why"), word(r.Why))
	}
	return &out, r.Sure != plan.Unread, nil
}

// worded says whether a text has a letter in it.
func worded(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

func word(s string) source.Node { return source.Node{Kind: source.String, Value: s} }
