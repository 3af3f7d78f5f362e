package schema

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/every-child-matters/ecm/plan"
)

// Format is the notation of a schema.
type Format string

// The notations.
const (
	JSON Format = "json"
	YAML Format = "yaml"
)

// Dialect is the version of JSON Schema that a schema is written in.
type Dialect string

// The dialects.
const (
	Draft2020 Dialect = "2020-12"
	Draft07   Dialect = "draft-07" // for older editors and forms
)

// Profile is whom a schema is written for.
type Profile string

// The profiles. They accept the same documents, but for the keys of other
// systems (x-...), which types made from a schema have no place for.
const (
	Default Profile = "default" // people: editors, forms, validators
	Codegen Profile = "codegen" // generators of types
)

// Options choose how schemas are written. The zero value gives the published
// files: what is not chosen is JSON, 2020-12 and the default profile in
// [Generate], and every published choice in [Export].
type Options struct {
	Base    string // web address below which the files will stand; DefaultBase when empty
	Format  Format
	Dialect Dialect
	Profile Profile

	// Frameworks are local frameworks whose terms are allowed beside the
	// published ones. Nothing else may then stand behind their prefixes.
	Frameworks []*plan.Framework
}

// Name returns the name of the file that the schema of a kind goes into, such
// as "plan.codegen.schema.json".
func (o Options) Name(kind plan.Kind) string {
	parts := []string{string(kind)}
	for _, fw := range o.Frameworks {
		parts = append(parts, prefixOf(fw))
	}
	if o.Profile == Codegen {
		parts = append(parts, string(o.Profile))
	}
	if o.Dialect == Draft07 {
		parts = append(parts, string(o.Dialect))
	}
	format := o.Format
	if format == "" {
		format = JSON
	}
	return strings.Join(append(parts, "schema", string(format)), ".")
}

// ID returns the address of the schema of a kind. A schema in YAML has the
// address of the same in JSON.
func (o Options) ID(kind plan.Kind) string {
	o.Format = JSON
	return o.address() + "/schema/" + Version + "/" + o.Name(kind)
}

// address returns the base without a slash at its end.
func (o Options) address() string {
	if o.Base == "" {
		return DefaultBase
	}
	return strings.TrimRight(o.Base, "/")
}

// check says what is wrong with the options.
func (o Options) check() error {
	if u, err := url.Parse(o.Base); o.Base != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" ||
		u.RawQuery != "" || u.Fragment != "" || u.String() != o.Base) {
		return fmt.Errorf("%q is not a web address such as %s", o.Base, DefaultBase)
	}
	switch o.Format {
	case "", JSON, YAML:
	default:
		return fmt.Errorf("there is no format %q: choose %s or %s", o.Format, JSON, YAML)
	}
	switch o.Dialect {
	case "", Draft2020, Draft07:
	default:
		return fmt.Errorf("there is no dialect %q: choose %s or %s", o.Dialect, Draft2020, Draft07)
	}
	switch o.Profile {
	case "", Default, Codegen:
	default:
		return fmt.Errorf("there is no profile %q: choose %s or %s", o.Profile, Default, Codegen)
	}
	return checkFrameworks(o.Frameworks)
}
