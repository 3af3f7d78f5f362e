package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/outcomes"
)

// A File is one file of an export.
type File struct {
	Path      string // with forward slashes, below the folder of the version
	MediaType string
	Content   []byte
}

// Export returns everything that is published, in the order of its paths: the
// schemas of all kinds of documents, the code lists in every form, and a
// manifest of them. The same options give the same bytes.
func Export(opt Options) ([]File, error) {
	if err := opt.check(); err != nil {
		return nil, err
	}
	var files []File
	add := func(path string, content []byte, err error) error {
		files = append(files, File{path, mediaType(path), content})
		return err
	}
	for _, v := range variants(opt) {
		for _, kind := range append(kinds(), settings, maps) {
			if kind == settings && v.Profile == Codegen {
				continue // nobody makes types of settings
			}
			text, err := generate(kind, v)
			if err := add(v.Name(kind), text, err); err != nil {
				return nil, err
			}
		}
	}
	all, err := lists(opt)
	if err != nil {
		return nil, err
	}
	for _, l := range all {
		metadata, err := l.csvw(all)
		if err != nil {
			return nil, err
		}
		codes, err := l.json()
		if err != nil {
			return nil, err
		}
		_ = add("codelists/"+l.name+".csv", l.csv(), nil)
		_ = add("codelists/"+l.name+".csv-metadata.json", metadata, nil)
		_ = add("codelists/"+l.name+".json", codes, nil)
	}
	concepts, err := skos(all, opt)
	if err != nil {
		return nil, err
	}
	_ = add("skos/every-child-matters.ttl", turtle(concepts), nil)
	_ = add("skos/every-child-matters.jsonld", jsonLD(concepts), nil)
	taxonomies, terms := openReferral(all, opt)
	_ = add("open-referral/taxonomies.csv", taxonomies, nil)
	_ = add("open-referral/taxonomy_terms.csv", terms, nil)
	for _, d := range sqlDialects {
		_ = add("sql/"+d.name+".sql", d.sql(all), nil)
	}
	tables, err := dataPackageOf(all, opt)
	if err := add("datapackage.json", tables, err); err != nil {
		return nil, err
	}
	components, err := openAPI(opt)
	if err := add("openapi/components.json", components, err); err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	list, err := manifest(files)
	if err := add("manifest.json", list, err); err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files, nil
}

// variants returns the ways in which schemas are published, with what the
// options choose in place of what they leave open.
func variants(opt Options) []Options {
	var all []Options
	seen := map[string]bool{}
	for _, v := range []Options{
		{Format: JSON, Dialect: Draft2020, Profile: Default},
		{Format: YAML, Dialect: Draft2020, Profile: Default},
		{Format: JSON, Dialect: Draft2020, Profile: Codegen},
		{Format: JSON, Dialect: Draft07, Profile: Default},
	} {
		v.Base, v.Frameworks = opt.Base, opt.Frameworks
		if opt.Format != "" {
			v.Format = opt.Format
		}
		if opt.Dialect != "" {
			v.Dialect = opt.Dialect
		}
		if opt.Profile != "" {
			v.Profile = opt.Profile
		}
		if name := v.Name(""); !seen[name] {
			seen[name] = true
			all = append(all, v)
		}
	}
	return all
}

type manifestJSON struct {
	Title    string           `json:"title"`
	Licence  string           `json:"licence"`
	Versions manifestVersions `json:"versions"`
	Files    []manifestFile   `json:"files"`
}

// The version of the library is not here: it does not change what is
// published.
type manifestVersions struct {
	Schema   string   `json:"schema"`
	Editions []string `json:"frameworkEditions"`
}

type manifestFile struct {
	Path      string `json:"path"`
	MediaType string `json:"mediaType"`
	SHA256    string `json:"sha256"`
}

func manifest(files []File) ([]byte, error) {
	m := manifestJSON{Title: "Every Child Matters: schemas and code lists", Licence: licence, Versions: manifestVersions{Schema: Version}}
	for e := range outcomes.Editions() {
		m.Versions.Editions = append(m.Versions.Editions, string(e))
	}
	for _, f := range files {
		sum := sha256.Sum256(f.Content)
		m.Files = append(m.Files, manifestFile{f.Path, f.MediaType, hex.EncodeToString(sum[:])})
	}
	return encode(m)
}

// mediaType returns the media type of a file by what its name ends with.
func mediaType(path string) string {
	for _, t := range [...][2]string{
		{".schema.json", "application/schema+json"},
		{".csv-metadata.json", "application/csvm+json"},
		{"openapi/components.json", "application/vnd.oai.openapi+json"},
		{"datapackage.json", "application/vnd.datapackage+json"},
		{".jsonld", "application/ld+json"},
		{".json", "application/json"},
		{".yaml", "application/yaml"},
		{".csv", "text/csv; charset=utf-8; header=present"},
		{".ttl", "text/turtle"},
		{".sql", "application/sql"},
	} {
		if strings.HasSuffix(path, t[0]) {
			return t[1]
		}
	}
	return "application/octet-stream"
}
