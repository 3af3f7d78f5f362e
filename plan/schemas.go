package plan

import "embed"

// schemas holds the published schema of each kind, as package schema
// generates it from the types of this package, and the same without words.
//
//go:embed schemas
var schemas embed.FS

// Schema returns a copy of the published schema of a kind, as JSON, or nil
// where there is no such kind.
func Schema(kind Kind) []byte { return schemaFile(kind, ".schema.json") }

func schemaFile(kind Kind, ending string) []byte {
	text, err := schemas.ReadFile("schemas/" + string(kind) + ending)
	if err != nil {
		return nil
	}
	return text
}
