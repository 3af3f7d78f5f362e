package main

import (
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/schema"
)

type schemaCmd struct {
	Kind   string `arg:"" enum:"plan,inspection,performance,framework" help:"Kind of document: plan, inspection, performance or framework."`
	Format string `default:"json" enum:"json,yaml" placeholder:"FORMAT" help:"json or yaml."`
}

func (schemaCmd) Help() string {
	return `Prints the JSON Schema that is published for a kind of document, which is the one that documents are checked against.

Examples:

    ecm schema plan
    ecm schema inspection --format yaml`
}

// Run prints the schema.
func (c *schemaCmd) Run(a *app) error {
	opt := schema.Options{Format: schema.JSON}
	if c.Format == "yaml" {
		opt.Format = schema.YAML
	}
	text, err := schema.Generate(plan.Kind(c.Kind), opt)
	if err != nil {
		return err
	}
	_, err = a.out.Write(text)
	return err
}
