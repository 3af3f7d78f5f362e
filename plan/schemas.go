package plan

import "embed"

// schemas holds the published schema of each kind, as package schema
// generates it from the types of this package.
//
//go:embed schemas
var schemas embed.FS

// Schema returns a copy of the published schema of a kind, as JSON, or nil
// where there is no such kind.
func Schema(kind Kind) []byte {
	text, err := schemas.ReadFile("schemas/" + string(kind) + ".schema.json")
	if err != nil {
		return nil
	}
	return text
}
