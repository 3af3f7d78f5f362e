// Package config reads ecm.yaml, in which the authors of a folder of documents
// say how these are checked.
package config

import (
	"bytes"
	"sync"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/shape"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
)

// Name is the name of a configuration file.
const Name = "ecm.yaml"

// Settings are how the documents in and below a folder are checked, as the
// file [Name] in that folder says. The zero value is the default.
type Settings struct {
	// Profile that is used; zero means the default one.
	Profile check.Profile
	// Severity of single rules, over the profile; zero means off.
	Severity map[string]diag.Severity
	// Frameworks are documents, such as a locality's framework, that are read
	// along with every check and not judged themselves: paths below the folder.
	Frameworks []Path
	// Paths are the files, folders and globs that are checked when nothing is
	// named, below the folder.
	Paths []Path
	// Ignore are globs, below the folder, of files and folders that are passed
	// over unless they are named.
	Ignore []string
}

// A Path is a path that a configuration names, and where it stands there.
type Path struct {
	Name    string
	Pointer string
	Span    diag.Span
}

// Read reads a configuration, and tells what is wrong with it. What is sound
// is in the result in any case.
func Read(text *diag.Text, limits plan.Limits) (Settings, []diag.Diagnostic) {
	var c Settings
	limits = limits.WithDefaults()
	root, found := source.Parse(text, source.YAML, limits)
	if root == nil {
		if blank(text.Bytes) {
			return c, nil // a file that asks for nothing
		}
		return c, found
	}
	bad := map[*source.Node]bool{}
	for _, f := range schema().Check(root, limits.Diagnostics) {
		bad[f.Node] = true
		found = append(found, diag.Diagnostic{
			Rule: ruleOf(f.Kind), Severity: diag.Error, File: text.Name, Span: f.Span,
			Pointer: f.Pointer, Message: f.Message, Help: f.Help, Fix: f.Fix,
		})
	}
	for key, value := range root.Pairs() {
		if bad[key] || bad[value] {
			continue
		}
		switch key.Value {
		case "profile":
			c.Profile, _ = check.FindProfile(value.Value)
		case "severity":
			c.Severity = map[string]diag.Severity{}
			for rule, level := range value.Pairs() {
				if !bad[rule] && !bad[level] {
					c.Severity[rule.Value], _ = diag.ParseSeverity(level.Value) // off is zero
				}
			}
		case "frameworks":
			c.Frameworks = paths(value, "/frameworks")
		case "paths":
			c.Paths = paths(value, "/paths")
		case "ignore":
			for _, p := range paths(value, "/ignore") {
				c.Ignore = append(c.Ignore, p.Name)
			}
		}
	}
	return c, found
}

// blank says whether a text has only comments.
func blank(text []byte) bool {
	for line := range bytes.Lines(text) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

func paths(list *source.Node, pointer string) (out []Path) {
	for i := range list.Items {
		if n := &list.Items[i]; n.Kind == source.String && n.Value != "" {
			out = append(out, Path{Name: n.Value, Pointer: pointer + plan.At("", i)[1:], Span: n.Span()})
		}
	}
	return out
}

// schema is the published schema of a configuration.
var schema = sync.OnceValue(func() *shape.Schema {
	s, err := shape.Compile(Schema(""))
	if err != nil {
		panic("config: the schema of " + Name + " does not compile: " + err.Error())
	}
	return s
})

func ruleOf(k shape.FaultKind) string {
	switch k {
	case shape.UnknownKey:
		return plan.RuleUnknownKey
	case shape.MissingKey:
		return plan.RuleMissingKey
	case shape.WrongType:
		return plan.RuleWrongType
	case shape.NotAllowed:
		return plan.RuleNotAllowed
	}
	return plan.RuleBadForm
}
