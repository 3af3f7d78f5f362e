package coverage

import _ "embed"

//go:embed map.schema.json
var schema string

// Schema returns the schema of the JSON form of a [Report], JSON Schema
// 2020-12.
func Schema() []byte { return []byte(schema) }
