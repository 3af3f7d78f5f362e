package schema

import (
	"strings"

	"github.com/every-child-matters/ecm/internal/source"
)

// toDraft07 rewrites a schema in draft-07. There, what stands beside a $ref is
// ignored by validators, and is left for the editors and forms that read it:
// beside ours stand only titles and descriptions.
func toDraft07(root *source.Node) {
	set(root, "$schema", str("http://json-schema.org/draft-07/schema#"))
	moveDefinitions(root, "#/definitions/")
	rename(root, "$defs", "definitions")
}

// moveDefinitions makes every reference lead to where the definitions will
// stand.
func moveDefinitions(root *source.Node, to string) {
	eachSchema(root, func(n *source.Node) {
		if ref := get(n, "$ref"); ref != nil {
			ref.Value = to + strings.TrimPrefix(ref.Value, "#/$defs/")
		}
	})
}
