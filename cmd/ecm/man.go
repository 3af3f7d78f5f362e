package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

type manCmd struct{}

func (manCmd) Help() string {
	return `Prints the manual page, in the language of man and groff.

Examples:

    ecm man > /usr/local/share/man/man1/ecm.1`
}

// Run prints the manual page.
func (manCmd) Run(a *app, k *kong.Context) error { return manual(a.out, k.Model) }

// manual writes the manual page of the command line. It has no date, so that
// the same version always writes the same.
func manual(w io.Writer, app *kong.Application) error {
	var b strings.Builder
	description, exits, _ := strings.Cut(app.Help, "\n\nExit codes: ")
	fmt.Fprintf(&b, ".TH ECM 1 \"\" %q \"User Commands\"\n", "ecm "+roff(version()))
	fmt.Fprintf(&b, ".SH NAME\necm \\- check children's and young people's plans\n")
	b.WriteString(".SH SYNOPSIS\n.B ecm\n.I command\n.RI [ flags ]\n.RI [ arguments ]\n")
	fmt.Fprintf(&b, ".SH DESCRIPTION\n%s\n.PP\n", line(description))
	b.WriteString("Every command tells about itself with\n.BR \\-\\-help .\n.SH COMMANDS\n")
	for _, c := range commands(app) {
		fmt.Fprintf(&b, ".SS \"ecm %s\"\n", roff(summary(c)))
		fmt.Fprintf(&b, "%s\n", line(c.Help))
		detail(&b, c.Detail)
		for _, v := range c.Positional {
			fmt.Fprintf(&b, ".TP\n.I %s\n%s\n", roff(v.Name), line(v.Help))
		}
		for _, f := range flags(c) {
			if f.Name == "help" {
				continue // said once, above
			}
			name := "--" + f.Name
			if f.Short != 0 {
				name = "-" + string(f.Short) + ", " + name
			}
			if !f.IsBool() {
				name += "=" + f.FormatPlaceHolder()
			}
			fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(name), line(f.Help))
		}
	}
	b.WriteString(".SH EXIT STATUS\n")
	for code := range strings.SplitSeq(strings.TrimSuffix(exits, "."), ", ") {
		number, meaning, _ := strings.Cut(code, " ")
		fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", number, line(meaning))
	}
	b.WriteString(`.SH FILES
.TP
.I ecm.yaml
Settings for the documents of its folder and those below: see
.B ecm schema config
.TP
.I .gitignore
Files that folders and patterns do not lead to
.SH ENVIRONMENT
.TP
.B NO_COLOR
Text is not painted where this is set
.TP
.BR GOGC ", " GOMEMLIMIT
How often memory is collected, as in every Go program
`)
	_, err := io.WriteString(w, b.String())
	return err
}

// summary returns a command with its arguments: "check [path ...]".
func summary(c *kong.Node) string {
	words := []string{c.Name, "[flags]"}
	for _, v := range c.Positional {
		word := v.Name
		if v.IsCumulative() {
			word += " ..."
		}
		if !v.Required {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// detail writes the longer help of a command: paragraphs, and examples, which
// are indented.
func detail(b *strings.Builder, text string) {
	example := false
	for l := range strings.SplitSeq(text, "\n") {
		code, indented := strings.CutPrefix(l, "    ")
		switch {
		case indented && !example:
			b.WriteString(".PP\n.RS 4\n.nf\n")
		case !indented && example && l != "":
			b.WriteString(".fi\n.RE\n")
		}
		switch {
		case indented:
			example = true
			b.WriteString(line(code) + "\n")
		case l != "":
			example = false
			b.WriteString(".PP\n" + line(l) + "\n")
		}
	}
	if example {
		b.WriteString(".fi\n.RE\n")
	}
}

// line writes one line of text, which is no request to the formatter.
func line(s string) string {
	s = roff(s)
	if strings.HasPrefix(s, ".") {
		s = `\&` + s
	}
	return s
}

// roff writes a text so that the formatter shows it as it is.
func roff(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r == '"':
			b.WriteString(`\(dq`)
		case r == '\'':
			b.WriteString(`\(aq`)
		case r == '\n':
			b.WriteByte(' ')
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
