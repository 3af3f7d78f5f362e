package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/plan"
)

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"Shell: bash, zsh or fish."`
}

func (completionCmd) Help() string {
	return `Prints a script that makes a shell complete commands, flags and their values.

Examples:

    source <(ecm completion bash)
    ecm completion zsh > "${fpath[1]}/_ecm"
    ecm completion fish > ~/.config/fish/completions/ecm.fish`
}

// Run prints the script.
func (c *completionCmd) Run(a *app, k *kong.Context) error {
	write := map[string]func(io.Writer, *kong.Application) error{"bash": bash, "zsh": zsh, "fish": fish}[c.Shell]
	return write(a.out, k.Model)
}

// commands returns the commands that are shown.
func commands(app *kong.Application) []*kong.Node { return app.Leaves(true) }

// flags returns the flags of a command that are shown, those of all commands
// last.
func flags(command *kong.Node) (list []*kong.Flag) {
	groups := command.AllFlags(true)
	slices.Reverse(groups)
	for _, g := range groups {
		list = append(list, g...)
	}
	return list
}

// choices are what may be written for a value: some words, the path of a file,
// or, where it is neither, what nobody can guess.
func choices(command *kong.Node, v *kong.Value) (words []string, file bool) {
	if v.Enum != "" {
		return slices.DeleteFunc(v.EnumSlice(), func(s string) bool { return s == "" }), false
	}
	switch command.Name + " " + v.Name {
	case "check format":
		return slices.Collect(formats()), false
	case "check profile":
		return slices.Collect(profileNames), false
	case "explain rule":
		for r := range check.All() {
			words = append(words, r.ID)
		}
		return words, false
	case "init kind":
		return []string{string(plan.KindPlan), string(plan.KindInspection), string(plan.KindPerformance), string(plan.KindFramework)}, false
	case "list what":
		return slices.Collect(listNames()), false
	}
	name := v.Name
	if v.Flag != nil {
		name = v.Flag.FormatPlaceHolder()
	}
	switch name {
	case "path", "file", "dir", "old", "new", "FILE", "FORMAT=FILE", "PATH":
		return nil, true
	}
	return nil, false
}

// single writes a text in single quotes for a shell.
func single(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// brief is the first sentence of a help text.
func brief(help string) string {
	first, _, _ := strings.Cut(help, ". ")
	first, _, _ = strings.Cut(first, "; ")
	return strings.TrimSuffix(first, ".")
}

// bash writes the script for bash, from version 3.2 on. Where it offers
// nothing, bash itself offers files.
func bash(w io.Writer, app *kong.Application) error {
	var b strings.Builder
	var names []string
	for _, c := range commands(app) {
		names = append(names, c.Name)
	}
	fmt.Fprintf(&b, `# Completion of ecm for bash.
_ecm() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= words= i
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i]} != -* ]]; then
            command=${COMP_WORDS[i]}
            break
        fi
    done
    case $command in
    '')
        words=%s
        ;;
`, single(strings.Join(append(names, "--help"), " ")))
	for _, c := range commands(app) {
		fmt.Fprintf(&b, "    %s)\n        case $prev in\n", c.Name)
		var all []string
		for _, f := range flags(c) {
			all = append(all, "--"+f.Name)
			if words, _ := choices(c, f.Value); !f.IsBool() {
				fmt.Fprintf(&b, "        --%s) words=%s ;;\n", f.Name, single(strings.Join(words, " ")))
			}
		}
		var positional []string
		for _, v := range c.Positional {
			words, _ := choices(c, v)
			positional = append(positional, words...)
		}
		fmt.Fprintf(&b, "        *)\n            words=%s\n            [[ $cur == -* ]] && words=%s\n            ;;\n        esac\n        ;;\n",
			single(strings.Join(positional, " ")), single(strings.Join(all, " ")))
	}
	b.WriteString(`    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _ecm ecm
`)
	_, err := io.WriteString(w, b.String())
	return err
}

// zsh writes the script for zsh, which stands in a file called _ecm or is read
// with source.
func zsh(w io.Writer, app *kong.Application) error {
	escape := strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, ":", `\:`)
	action := func(c *kong.Node, v *kong.Value) string {
		words, file := choices(c, v)
		switch {
		case file:
			return "_files"
		case len(words) > 0:
			return "(" + escape.Replace(strings.Join(words, " ")) + ")"
		}
		return " " // only the message
	}
	var b strings.Builder
	b.WriteString("#compdef ecm\n# Completion of ecm for zsh.\n_ecm() {\n    local context state state_descr line\n    local -A opt_args\n" +
		"    _arguments -C '--help[Show help]' '1:command:->command' '*::argument:->argument' && return\n" +
		"    case $state in\n    command)\n        local -a commands=(\n")
	for _, c := range commands(app) {
		fmt.Fprintf(&b, "            %s\n", single(c.Name+":"+escape.Replace(brief(c.Help))))
	}
	b.WriteString("        )\n        _describe command commands\n        ;;\n    argument)\n        case $words[1] in\n")
	for _, c := range commands(app) {
		fmt.Fprintf(&b, "        %s)\n            _arguments", c.Name)
		for _, f := range flags(c) {
			spec := "--" + f.Name
			if !f.IsBool() {
				spec += "="
			}
			if f.IsCumulative() {
				spec = "*" + spec
			}
			spec += "[" + escape.Replace(brief(f.Help)) + "]"
			if !f.IsBool() {
				spec += ":" + escape.Replace(f.FormatPlaceHolder()) + ":" + action(c, f.Value)
			}
			fmt.Fprintf(&b, " \\\n                %s", single(spec))
		}
		for i, v := range c.Positional {
			at := fmt.Sprint(i + 1)
			if v.IsCumulative() {
				at = "*"
			}
			fmt.Fprintf(&b, " \\\n                %s", single(at+":"+escape.Replace(v.Name)+":"+action(c, v)))
		}
		b.WriteString("\n            ;;\n")
	}
	b.WriteString("        esac\n        ;;\n    esac\n}\nif [[ $funcstack[1] == _ecm ]]; then\n    _ecm \"$@\"\nelse\n    compdef _ecm ecm\nfi\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// fish writes the script for fish.
func fish(w io.Writer, app *kong.Application) error {
	escape := strings.NewReplacer(`\`, `\\`, "'", `\'`)
	quote := func(s string) string { return "'" + escape.Replace(s) + "'" }
	var b strings.Builder
	b.WriteString("# Completion of ecm for fish.\ncomplete -c ecm -f\ncomplete -c ecm -l help -d 'Show help'\n")
	for _, c := range commands(app) {
		fmt.Fprintf(&b, "complete -c ecm -n __fish_use_subcommand -a %s -d %s\n", c.Name, quote(brief(c.Help)))
	}
	for _, c := range commands(app) {
		seen := "complete -c ecm -n '__fish_seen_subcommand_from " + c.Name + "'"
		for _, f := range flags(c) {
			if f.Name == "help" {
				continue
			}
			fmt.Fprintf(&b, "%s -l %s -d %s", seen, f.Name, quote(brief(f.Help)))
			switch words, file := choices(c, f.Value); {
			case f.IsBool():
			case file:
				b.WriteString(" -r -F")
			default:
				fmt.Fprintf(&b, " -x -a %s", quote(strings.Join(words, " ")))
			}
			b.WriteByte('\n')
		}
		for _, v := range c.Positional {
			if words, file := choices(c, v); file {
				fmt.Fprintf(&b, "%s -F\n", seen)
			} else if len(words) > 0 {
				fmt.Fprintf(&b, "%s -a %s\n", seen, quote(strings.Join(words, " ")))
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
