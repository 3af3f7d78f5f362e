// Package schema publishes the schemas of documents. They are generated from
// the types of package plan, whose comments are their descriptions, and from
// the published lists: go generate writes them into the folder of their
// version, and a copy beside the types, which is the one that documents are
// checked with.
package schema

//go:generate go run ./internal/generate

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/plan"
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

// ID returns the address that the schema of a kind has below a base.
func ID(base string, kind plan.Kind) string {
	return strings.TrimSuffix(base, "/") + "/schema/" + Version + "/" + string(kind) + ".schema.json"
}

// Format is the notation of a schema.
type Format uint8

// The notations.
const (
	JSON Format = iota
	YAML
)

// Options choose how a schema is written. The zero value gives the published
// file.
type Options struct {
	Base   string // address below which it will be published; DefaultBase when empty
	Format Format
}

// Generate returns the schema of a kind of document.
func Generate(kind plan.Kind, opt Options) ([]byte, error) {
	text := plan.Schema(kind)
	if text == nil {
		return nil, fmt.Errorf("there is no kind of document %q", kind)
	}
	root, faults := source.Parse(diag.NewText(string(kind), text), source.JSON, source.Limits{})
	if len(faults) > 0 {
		return nil, fmt.Errorf("the published schema of %q: %s", kind, faults[0].Message)
	}
	if opt.Base != "" {
		if _, id := root.Get("$id"); id != nil {
			id.Value = ID(opt.Base, kind)
		}
	}
	if opt.Format == YAML {
		return source.AppendYAML(nil, root), nil
	}
	return append(source.AppendJSON(nil, root, "  "), '\n'), nil
}
