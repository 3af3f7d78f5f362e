package source

import "github.com/every-child-matters/ecm/diag"

func parseJSON(text *diag.Text, limits Limits, f *faults) *Node { return parseYAML(text, limits, f) }
