// Package schema publishes what other systems need in order to work with our
// documents: the schemas of documents in several dialects and profiles, the
// code lists of the framework in the forms that spreadsheets, databases,
// service directories and linked data take, and the schemas of the code types
// for the structs of other developers.
//
// The schemas are generated from the types of package plan, whose comments are
// their descriptions, and from the published lists: go generate writes them
// beside the types, where documents are checked with them, and then writes
// everything else from there into the folder of their version.
package schema

//go:generate go run ./internal/generate
//go:generate go run ./internal/publish

import (
	"embed"
	"io/fs"
)

const (
	// Version is the version of the schemas, MAJOR.MINOR. A published file
	// never changes; a minor version only adds what is optional.
	Version = "1.0"

	// DefaultBase is the address under which the project publishes.
	DefaultBase = "https://every-child-matters.github.io/ecm"
)

//go:embed 1.0
var files embed.FS

// FS returns the published files by their path below the folder of their
// version, such as "1.0/plan.schema.json".
func FS() fs.FS { return files }
