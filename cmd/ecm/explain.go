package main

import (
	"fmt"
	"strings"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
)

type explainCmd struct {
	Rule string `arg:"" help:"Id of the rule, such as ECM301."`
}

func (explainCmd) Help() string {
	return `Example:

    ecm explain ECM301`
}

// Run explains the rule.
func (c *explainCmd) Run(a *app) error {
	id := strings.ToUpper(c.Rule)
	if !strings.HasPrefix(id, "ECM") {
		id = "ECM" + id
	}
	r, ok := check.Find(id)
	if !ok {
		return fmt.Errorf("there is no rule %s; see ecm rules", diag.Quote(id))
	}
	return check.Explain(a.out, r)
}
