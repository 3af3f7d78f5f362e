package schema

type dataPackage struct {
	Profile   string         `json:"profile"`
	Name      string         `json:"name"`
	Title     string         `json:"title"`
	Version   string         `json:"version"`
	Homepage  string         `json:"homepage"`
	Licences  []dataLicence  `json:"licenses"`
	Resources []dataResource `json:"resources"`
}

type dataLicence struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

type dataResource struct {
	Profile     string      `json:"profile"`
	Name        string      `json:"name"`
	Path        string      `json:"path"`
	Title       string      `json:"title"`
	Description string      `json:"description"`
	Format      string      `json:"format"`
	MediaType   string      `json:"mediatype"`
	Encoding    string      `json:"encoding"`
	Dialect     dataDialect `json:"dialect"`
	Schema      dataSchema  `json:"schema"`
}

type dataDialect struct {
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	DoubleQuote    bool   `json:"doubleQuote"`
	Header         bool   `json:"header"`
}

type dataSchema struct {
	Fields  []dataField   `json:"fields"`
	Primary []string      `json:"primaryKey"`
	Foreign []dataForeign `json:"foreignKeys,omitempty"`
}

type dataField struct {
	Name        string           `json:"name"`
	Type        string           `json:"type"`
	Description string           `json:"description"`
	Constraints *dataConstraints `json:"constraints,omitempty"`
}

type dataConstraints struct {
	Required bool `json:"required"`
}

type dataForeign struct {
	Fields    string        `json:"fields"`
	Reference dataReference `json:"reference"`
}

type dataReference struct {
	Resource string `json:"resource"` // "" for the resource itself
	Fields   string `json:"fields"`
}

// dataPackageOf describes the tables of all lists, in the way of Frictionless
// Data.
func dataPackageOf(all []*list, opt Options) ([]byte, error) {
	p := dataPackage{
		Profile: "tabular-data-package", Name: "every-child-matters", Title: "Every Child Matters: code lists",
		Version: Version, Homepage: opt.address(), Licences: []dataLicence{{"Apache-2.0", licence}},
	}
	for _, l := range all {
		r := dataResource{
			Profile: "tabular-data-resource", Name: l.slug(), Path: "codelists/" + l.name + ".csv",
			Title: l.title, Description: l.about, Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
			Dialect: dataDialect{",", "\r\n", true, true}, Schema: dataSchema{Primary: l.key()},
		}
		for _, c := range columns {
			f := dataField{Name: c.name, Type: "string", Description: c.about}
			if c.name == "Order" {
				f.Type = "integer"
			}
			if c.required || c.name == "Parent" && l.scoped {
				f.Constraints = &dataConstraints{true}
			}
			r.Schema.Fields = append(r.Schema.Fields, f)
		}
		if above := named(all, l.under); above != nil {
			to := above.slug()
			if above == l {
				to = ""
			}
			r.Schema.Foreign = []dataForeign{{"Parent", dataReference{to, "Code"}}}
		}
		p.Resources = append(p.Resources, r)
	}
	return encode(p)
}
