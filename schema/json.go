package schema

import (
	"bytes"
	"encoding/json"
)

// encode writes a value of this package as the JSON that is published.
func encode[T any](v T) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}

type listJSON struct {
	Name        string      `json:"name"`
	Title       string      `json:"title"`
	Description string      `json:"description"`
	Version     string      `json:"version"`
	Licence     string      `json:"licence,omitempty"`
	Prefix      string      `json:"prefix,omitempty"`
	ParentsIn   string      `json:"parentsIn,omitempty"`
	Codes       []entryJSON `json:"codes"`
}

type entryJSON struct {
	Code        string   `json:"code"`
	Reference   string   `json:"reference,omitempty"` // as documents write it, where the list has a prefix
	URI         string   `json:"uri"`
	Number      string   `json:"number,omitempty"`
	Title       string   `json:"title"`
	Description string   `json:"description,omitempty"`
	Aliases     []string `json:"aliases,omitempty"`
	Parent      string   `json:"parent,omitempty"`
	Order       int      `json:"order"`
	Source      string   `json:"source,omitempty"`
	Standing    string   `json:"standing,omitempty"`
	Deprecated  string   `json:"deprecated,omitempty"`
}

// json returns the list with everything that is published about its codes.
func (l *list) json() ([]byte, error) {
	out := listJSON{
		Name: l.name, Title: l.title, Description: l.about, Version: Version, Licence: l.licence(),
		Prefix: l.scheme, ParentsIn: l.under, Codes: []entryJSON{},
	}
	for i := range l.entries {
		e := &l.entries[i]
		code := entryJSON{
			Code: e.Code, URI: l.uri(e), Number: e.Number, Title: e.Title, Description: e.Description, Aliases: e.Aliases,
			Parent: e.Parent, Order: i + 1, Source: e.Source, Standing: string(e.Standing), Deprecated: e.deprecated,
		}
		if l.scheme != "" {
			code.Reference = e.Ref()
		}
		out.Codes = append(out.Codes, code)
	}
	return encode(out)
}

// licence is the licence of what is written here. A local framework has the
// one that its own authors give it.
func (l *list) licence() string {
	if l.local {
		return ""
	}
	return licence
}

const licence = "http://www.apache.org/licenses/LICENSE-2.0"
