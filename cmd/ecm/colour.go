package main

import (
	"os"

	"github.com/fatih/color"

	"github.com/every-child-matters/ecm/diag"
)

// style returns how text is painted: "always", "never", or "auto", which
// paints for a terminal unless NO_COLOR is set.
func (a *app) style(when string) diag.Style {
	if when == "auto" && (os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" || !terminal(a.out)) || when == "never" {
		return nil
	}
	bold, faint := paint(color.Bold), paint(color.Faint)
	level := map[diag.Severity]func(string) string{
		diag.Error:   paint(color.FgRed, color.Bold),
		diag.Warning: paint(color.FgYellow, color.Bold),
		diag.Note:    paint(color.FgCyan, color.Bold),
	}
	help := paint(color.FgGreen)
	return func(part diag.Part, s diag.Severity, text string) string {
		switch part {
		case diag.Place:
			return bold(text)
		case diag.Level, diag.Marker:
			if with, ok := level[s]; ok {
				return with(text)
			}
		case diag.Rule, diag.Gutter:
			return faint(text)
		case diag.Label:
			return help(text)
		}
		return text
	}
}

func paint(attributes ...color.Attribute) func(string) string {
	c := color.New(attributes...)
	c.EnableColor() // whether to paint is decided here, not by the library
	return func(text string) string { return c.Sprint(text) }
}
