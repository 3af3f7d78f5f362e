package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/plan"
)

type rulesCmd struct {
	Format string `default:"text" enum:"text,json" placeholder:"FORMAT" help:"text or json."`
}

func (rulesCmd) Help() string {
	return `Examples:

    ecm rules
    ecm rules --format json`
}

// A ruleRecord is a rule as data.
type ruleRecord struct {
	ID       string      `json:"id"`
	Title    string      `json:"title"`
	Severity string      `json:"severity"` // "off" where only some profiles have it
	Profiles []setting   `json:"profiles"` // that set another
	Doc      string      `json:"doc"`
	Fix      string      `json:"fix"`
	Source   string      `json:"source"`
	Kinds    []plan.Kind `json:"kinds"` // empty means every kind
	Since    string      `json:"since"`
	Retired  string      `json:"retired,omitempty"`
}

// A setting is what a profile makes of a rule.
type setting struct {
	Profile  string `json:"profile"`
	Severity string `json:"severity"`
}

func settingsOf(r check.Rule) []setting {
	all := []setting{}
	for p := range check.Profiles() {
		if s, ok := p.Rules[r.ID]; ok {
			all = append(all, setting{p.Name, cmp.Or(s.String(), "off")})
		}
	}
	return all
}

// Run lists the rules.
func (c *rulesCmd) Run(a *app) error {
	if c.Format == "json" {
		records := []ruleRecord{}
		for r := range check.All() {
			records = append(records, ruleRecord{
				ID: r.ID, Title: r.Title, Severity: severity(r), Profiles: settingsOf(r), Doc: r.Doc, Fix: r.Fix, Source: r.Source,
				Kinds: append([]plan.Kind{}, r.Kinds...), Since: r.Since, Retired: r.Retired,
			})
		}
		return writeJSON(a.out, records)
	}
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for r := range check.All() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.ID, severity(r), r.Title)
	}
	return w.Flush()
}

// severity tells how much a rule matters in the default profile.
func severity(r check.Rule) string {
	switch {
	case r.Retired != "":
		return "retired"
	case r.Severity == 0:
		return "off"
	}
	return r.Severity.String()
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
