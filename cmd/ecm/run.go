package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"
	"github.com/mattn/go-isatty"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/codelist"
)

// The exit codes are a contract with scripts.
const (
	exitClean    = 0 // nothing found at the threshold
	exitFound    = 1 // something found
	exitUnable   = 2 // could not do what was asked: usage, unreadable input
	exitInternal = 3 // a fault of the program
)

// streams are where the command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// app is what every command needs of its surroundings.
type app struct {
	streams
	now   func() time.Time
	rules []check.Rule // nil means all that there are
	pause func()       // for workers, between two of many documents; may be nil
}

// usual is the command that runs at every save and commit.
type usual struct {
	Check checkCmd `cmd:"" help:"Check documents and tell what is wrong with them."`
}

// cli is the command line.
type cli struct {
	usual
	Map        mapCmd        `cmd:"" help:"Show what plans cover of the framework, and what they leave out."`
	Crosswalk  crosswalkCmd  `cmd:"" help:"Show how one framework reads in another."`
	Diff       diffCmd       `cmd:"" help:"Show what changed between two editions of a document."`
	Explain    explainCmd    `cmd:"" help:"Explain a rule: what it looks for, why, and how to mend it."`
	Rules      rulesCmd      `cmd:"" help:"List the rules."`
	List       listCmd       `cmd:"" help:"List what is published: outcomes, aims, priorities and so on."`
	Schema     schemaCmd     `cmd:"" help:"Print the schema of a kind of document."`
	Export     exportCmd     `cmd:"" help:"Write every schema and code list for other systems."`
	Init       initCmd       `cmd:"" help:"Write a new document."`
	Read       readCmd       `cmd:"" help:"Show what is understood of a text as plans write it."`
	Glossary   glossaryCmd   `cmd:"" help:"Explain the words of children's plans."`
	Completion completionCmd `cmd:"" help:"Print what makes a shell complete what you type."`
	Man        manCmd        `cmd:"" help:"Print the manual page."`
	Version    versionCmd    `cmd:"" help:"Print the versions of the command, the schemas and the framework."`
}

const about = `Checks children and young people's plans, inspection reports, performance reports and outcomes frameworks.

Exit codes: 0 nothing found, 1 something found, 2 could not do it, 3 a fault of ecm itself.`

// status is an error that has been told already and only sets the exit code.
type status int

func (s status) Error() string { return fmt.Sprintf("exit code %d", int(s)) }

// run runs the command and returns its exit code. It stops when the context is
// done.
func (a *app) run(ctx context.Context, args []string) (code int) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case status: // the parser has shown its help
			code = int(fault)
		default:
			a.complain("internal fault: %v; please report it", fault)
			code = exitInternal
		}
	}()
	grammar := any(&cli{})
	if len(args) > 0 && args[0] == "check" {
		grammar = &usual{} // reading the others takes longer than checking a document
	}
	parser, err := kong.New(grammar,
		kong.Name("ecm"), kong.Description(about),
		kong.Writers(a.out, a.err), kong.Exit(func(code int) { panic(status(code)) }),
		kong.Vars{
			"lists":    strings.Join(slices.Collect(listNames()), ", "),
			"profiles": strings.Join(slices.Collect(profileNames), ", "),
			"formats":  strings.Join(slices.Collect(formats()), ", "),
		},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
	if err != nil {
		panic(err)
	}
	command, err := parser.Parse(args)
	if err != nil {
		help := "ecm"
		var parse *kong.ParseError
		if errors.As(err, &parse) && parse.Context.Selected() != nil {
			help = parse.Context.Selected().FullPath()
		}
		a.complain("%v; see %s --help", err, help)
		return exitUnable
	}
	command.BindTo(ctx, (*context.Context)(nil))
	var told status
	switch err := command.Run(a); {
	case err == nil:
		return exitClean
	case ctx.Err() != nil:
		a.complain("interrupted")
		return exitUnable
	case errors.As(err, &told):
		return int(told)
	default:
		a.complain("%v", err)
		return exitUnable
	}
}

// complain writes one line about what could not be done. It may have names of
// files in it, which a terminal must not obey.
func (a *app) complain(format string, args ...any) {
	fmt.Fprintf(a.err, "ecm: %s\n", diag.Printable(fmt.Sprintf(format, args...)))
}

// unknown is the error for a word that is not one of a list.
func unknown(word, what string, list iter.Seq[string]) error {
	if near := codelist.Nearest(word, list); near != "" {
		return fmt.Errorf("%s is not %s: did you mean %s?", diag.Quote(word), what, near)
	}
	return fmt.Errorf("%s is not %s: write one of %s", diag.Quote(word), what, strings.Join(slices.Collect(list), ", "))
}

// terminal says whether a stream is a person's terminal.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}
