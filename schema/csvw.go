package schema

// CSVW: the metadata of a table on the web. The name of a column equals its
// heading, because addresses are made from names and clients differ where the
// two differ.

type csvwTable struct {
	Context     [2]any      `json:"@context"`
	URL         string      `json:"url"`
	Title       csvwText    `json:"dc:title"`
	Description csvwText    `json:"dc:description"`
	Licence     *csvwLink   `json:"dc:license,omitempty"`
	Version     string      `json:"schema:version"`
	Dialect     csvwDialect `json:"dialect"`
	Schema      csvwColumns `json:"tableSchema"`
}

type csvwText struct {
	Value    string `json:"@value"`
	Language string `json:"@language"`
}

type csvwLink struct {
	ID string `json:"@id"`
}

type csvwLanguage struct {
	Language string `json:"@language"`
}

type csvwDialect struct {
	Header          bool     `json:"header"`
	Encoding        string   `json:"encoding"`
	LineTerminators []string `json:"lineTerminators"`
}

type csvwColumns struct {
	AboutURL   string       `json:"aboutUrl"`
	PrimaryKey []string     `json:"primaryKey"`
	Columns    []csvwColumn `json:"columns"`
}

type csvwColumn struct {
	Name        string   `json:"name"`
	Titles      string   `json:"titles"`
	Description csvwText `json:"dc:description"`
	Datatype    string   `json:"datatype"`
	Language    string   `json:"lang,omitempty"`
	Required    bool     `json:"required,omitempty"`
	Property    string   `json:"propertyUrl,omitempty"`
	Value       string   `json:"valueUrl,omitempty"`
	Suppress    bool     `json:"suppressOutput,omitempty"`
}

const (
	skosURI = "http://www.w3.org/2004/02/skos/core#"
	dctURI  = "http://purl.org/dc/terms/"
)

// csvwProperties are what columns are called in linked data, in full, because
// not every client knows the prefixes that CSVW knows.
var csvwProperties = map[string]string{
	"Code": skosURI + "notation", "Title": skosURI + "prefLabel", "Description": skosURI + "definition",
	"Parent": skosURI + "broader", "Source": dctURI + "source",
}

// csvw returns the metadata of the list's table. Below the file's own address,
// names of files are relative, so that a copy of the folder describes itself.
func (l *list) csvw(all []*list) ([]byte, error) {
	t := csvwTable{
		Context:     [2]any{"http://www.w3.org/ns/csvw", csvwLanguage{"en"}},
		URL:         l.name + ".csv",
		Title:       csvwText{l.title, "en"},
		Description: csvwText{l.about, "en"},
		Version:     Version,
		Dialect:     csvwDialect{true, "utf-8", []string{"\r\n"}},
		Schema:      csvwColumns{AboutURL: l.address + "{Code}", PrimaryKey: l.key()},
	}
	if l.scoped {
		t.Schema.AboutURL = l.address + "{Parent}-{Code}"
	}
	if at := l.licence(); at != "" {
		t.Licence = &csvwLink{at}
	}
	for _, c := range columns {
		out := csvwColumn{
			Name: c.name, Titles: c.name, Description: csvwText{c.about, "en"}, Datatype: "string",
			Required: c.required, Property: csvwProperties[c.name],
		}
		switch c.name {
		case "Title", "Description":
			out.Language = "en"
		case "Order":
			out.Datatype = "integer"
		case "Parent":
			if above := named(all, l.under); above != nil {
				out.Value = above.address + "{Parent}"
				if l.scoped {
					out.Required, out.Property = true, dctURI+"isPartOf"
				}
			}
		}
		out.Suppress = out.Property == "" || c.name == "Parent" && l.under == ""
		t.Schema.Columns = append(t.Schema.Columns, out)
	}
	return encode(t)
}

// key returns the columns that tell a list's entries apart.
func (l *list) key() []string {
	if l.scoped {
		return []string{"Parent", "Code"}
	}
	return []string{"Code"}
}

// named returns the list with a name, or nil.
func named(all []*list, name string) *list {
	for _, l := range all {
		if l.name == name {
			return l
		}
	}
	return nil
}
