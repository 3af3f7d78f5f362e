package main

import (
	"fmt"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/schema"
)

type schemaCmd struct {
	Kind      string   `arg:"" enum:"plan,inspection,performance,framework,config,map" help:"Kind of document: plan, inspection, performance or framework; config, for ecm.yaml; or map, for what ecm map writes as JSON."`
	Format    string   `default:"json" enum:"json,yaml" placeholder:"FORMAT" help:"json or yaml."`
	Dialect   string   `default:"2020-12" enum:"2020-12,draft-07" placeholder:"DIALECT" help:"2020-12, or draft-07 for older editors and forms."`
	Profile   string   `default:"default" enum:"default,codegen" placeholder:"PROFILE" help:"default, or codegen for generators of types."`
	Base      string   `placeholder:"URL" help:"Web address below which the schema will stand."`
	Framework []string `placeholder:"FILE" sep:"none" help:"A local framework, whose terms become part of the schema. May be given again."`
}

func (schemaCmd) Help() string {
	return `Prints the JSON Schema that is published for a kind of document, which is the one that documents are checked against.

Examples:

    ecm schema plan
    ecm schema inspection --format yaml
    ecm schema plan --profile codegen
    ecm schema plan --framework examples/birmingham/birmingham-framework.yaml`
}

// Run prints the schema.
func (c *schemaCmd) Run(a *app) error {
	frameworks, err := openFrameworks(c.Framework)
	if err != nil {
		return err
	}
	text, err := schema.Generate(plan.Kind(c.Kind), schema.Options{
		Base: c.Base, Format: schema.Format(c.Format), Dialect: schema.Dialect(c.Dialect), Profile: schema.Profile(c.Profile),
		Frameworks: frameworks,
	})
	if err != nil {
		return err
	}
	_, err = a.out.Write(text)
	return err
}

// openFrameworks reads framework documents, which must be without faults of
// form: what is published from one is not to guess.
func openFrameworks(names []string) ([]*plan.Framework, error) {
	var all []*plan.Framework
	for _, name := range names {
		f := plan.Open(named{}, plan.Name{Path: name, Named: true}, plan.Limits{})
		if len(f.Diagnostics) > 0 {
			d := f.Diagnostics[0]
			line, column := f.Text.Position(d.Span.Start, diag.CodePoints)
			return nil, fmt.Errorf("%s:%d:%d: %s", f.Name, line, column, d.Message)
		}
		fw, ok := f.Doc.(*plan.Framework)
		if !ok {
			return nil, fmt.Errorf("%s is a %s, not a framework", name, f.Doc.Header().Kind)
		}
		all = append(all, fw)
	}
	return all, nil
}
