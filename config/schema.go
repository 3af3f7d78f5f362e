package config

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/every-child-matters/ecm/check"
)

// Schema returns the schema of a configuration as it is published under the
// address id: JSON Schema 2020-12, made from the tables of rules and profiles.
func Schema(id string) []byte {
	severity := object{
		{"title", "Severity"}, {"description", "How much the diagnostics of a rule matter"}, {"type", "string"},
		{"oneOf", []object{
			choice("error", "Error", "Something is wrong"),
			choice("warning", "Warning", "Something is likely to be wrong, or to go wrong"),
			choice("note", "Note", "Something is worth knowing"),
			choice("off", "Off", "The rule does not run"),
		}},
	}
	var rules, profiles = object{}, []object{}
	for r := range check.All() {
		if configurable(r) {
			rules = append(rules, member{r.ID, object{{"title", r.ID}, {"description", r.Title}, {"$ref", "#/$defs/Severity"}}})
		}
	}
	for p := range check.Profiles() {
		profiles = append(profiles, choice(p.Name, p.Title, strings.TrimSuffix(p.Doc, ".")))
	}
	text := func(title, description string) object {
		return object{{"title", title}, {"description", description}, {"type", "string"}}
	}
	list := func(title, description string) object {
		return object{
			{"title", title}, {"description", description}, {"type", "array"},
			{"items", object{{"type", "string"}, {"minLength", 1}}},
		}
	}
	doc := object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}}
	if id != "" {
		doc = append(doc, member{"$id", id})
	}
	doc = append(doc, object{
		{"title", "Configuration of checks"},
		{"description", "How the documents in and below the folder of this file are checked. The file is called " + Name},
		{"examples", []object{{{"profile", "good-practice"}}}},
		{"type", "object"},
		{"properties", object{
			{"$schema", text("Schema", "Address or path of the schema, for editors")},
			{"profile", object{
				{"title", "Profile"}, {"description", "Which rules run, and how much each matters"}, {"type", "string"}, {"oneOf", profiles},
			}},
			{"severity", object{
				{"title", "Severities"}, {"description", "How much single rules matter, over the profile"}, {"type", "object"},
				{"properties", rules}, {"additionalProperties", false},
			}},
			{"frameworks", list("Frameworks", "Documents that are read along with every check, such as a locality's framework, by their paths")},
			{"paths", list("Paths", "Files, folders and globs that are checked when none are named")},
			{"ignore", list("Ignored", "Globs of files and folders that are passed over unless they are named")},
		}},
		{"additionalProperties", false},
		{"$defs", object{{"Severity", severity}}},
	}...)
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil { // texts, numbers and lists can always be encoded
		panic("config: " + err.Error())
	}
	return b.Bytes()
}

// configurable says whether a configuration may change the severity of a rule.
// What makes a text unreadable is always an error.
func configurable(r check.Rule) bool { return r.Retired == "" && r.Run != nil }

func choice(value, title, description string) object {
	return object{{"const", value}, {"title", title}, {"description", description}}
}

// An object is an object of JSON whose members keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (n object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for i, m := range n {
		b.WriteByte("{,"[min(i, 1)])
		if err := enc.Encode(m.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := enc.Encode(m.value); err != nil {
			return nil, err
		}
	}
	if len(n) == 0 {
		b.WriteByte('{')
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
