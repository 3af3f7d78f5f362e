package schema

import (
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
)

// A resource is everything that linked data says about one thing.
type resource struct {
	id    string // its address
	class string // skos:Concept
	said  []said
}

// said is one property and its values.
type said struct {
	property string // skos:prefLabel
	values   []value
}

// A value is an address, or a text in English or in no language.
type value struct {
	uri     string
	text    string
	english bool
}

func (r *resource) say(property string, values ...value) {
	var kept []value
	for _, v := range values {
		if v.uri != "" || v.text != "" {
			kept = append(kept, v)
		}
	}
	if len(kept) > 0 {
		r.said = append(r.said, said{property, kept})
	}
}

func link(uri string) value     { return value{uri: uri} }
func english(text string) value { return value{text: text, english: true} }
func plain(text string) value   { return value{text: text} }

func links(uris []string) []value {
	var all []value
	for _, u := range uris {
		all = append(all, link(u))
	}
	return all
}

// namespaces are the vocabularies that properties are taken from, by prefix.
var namespaces = [...][2]string{
	{"dct", dctURI},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"skos", skosURI},
}

// skos returns the lists as concept schemes, one to a prefix, with a
// collection for each list. A term is a top concept where none is above it in
// its scheme.
func skos(all []*list, opt Options) ([]resource, error) {
	var schemes, collections, concepts []resource
	at := map[string]int{} // address of a scheme -> index
	below := map[string][]string{}
	for _, l := range all {
		for i := range l.entries {
			if up := l.above(all, &l.entries[i]); up != "" {
				below[up] = append(below[up], l.uri(&l.entries[i]))
			}
		}
	}
	mapped, err := mappings(all, opt.Frameworks)
	if err != nil {
		return nil, err
	}
	for _, l := range all {
		address := strings.TrimSuffix(l.address, "/")
		k, ok := at[address]
		if !ok {
			k = len(schemes)
			at[address] = k
			title, about := l.title, l.about
			if t, ok := schemeTitles[l.scheme]; ok {
				title, about = t, ""
			}
			r := resource{id: address, class: "skos:ConceptScheme"}
			r.say("dct:title", english(title))
			r.say("dct:description", english(about))
			r.say("dct:license", link(l.licence()))
			r.say("owl:versionInfo", plain(Version))
			r.say("skos:editorialNote", english("Matches with terms of other lists are our own reading, and not official"))
			schemes = append(schemes, r)
		}
		collection := resource{id: opt.listAddress(l), class: "skos:Collection"}
		collection.say("skos:prefLabel", english(l.title))
		collection.say("skos:definition", english(l.about))
		var members, top []string
		for i := range l.entries {
			e := &l.entries[i]
			uri, up := l.uri(e), l.above(all, e)
			members = append(members, uri)
			c := resource{id: uri, class: "skos:Concept"}
			c.say("skos:inScheme", link(address))
			inside := strings.HasPrefix(up, address+"/")
			if !inside {
				top = append(top, uri)
				c.say("skos:topConceptOf", link(address))
			}
			c.say("skos:notation", plain(e.Code))
			c.say("skos:prefLabel", english(e.Title))
			var aliases []value
			for _, a := range e.Aliases {
				if a != e.Title {
					aliases = append(aliases, english(a))
				}
			}
			c.say("skos:altLabel", aliases...)
			c.say("skos:definition", english(e.Description))
			if inside {
				c.say("skos:broader", link(up))
			} else {
				c.say("dct:isPartOf", link(up)) // of a grade, its framework
			}
			var narrower []string
			for _, n := range below[uri] {
				if strings.HasPrefix(n, address+"/") {
					narrower = append(narrower, n)
				}
			}
			c.say("skos:narrower", links(narrower)...)
			for _, m := range mapped[uri] {
				c.say(m.property, m.values...)
			}
			c.say("dct:source", english(e.Source))
			if e.Standing != "" {
				c.say("skos:editorialNote", english("Standing: "+string(e.Standing)))
			}
			if e.deprecated != "" {
				c.say("skos:changeNote", english("No longer used since version "+e.deprecated))
			}
			concepts = append(concepts, c)
		}
		schemes[k].say("skos:hasTopConcept", links(top)...)
		collection.say("skos:member", links(members)...)
		collections = append(collections, collection)
	}
	return append(append(schemes, collections...), concepts...), nil
}

// schemeTitles are the titles of schemes that more than one list belongs to.
var schemeTitles = map[string]string{
	"ecm":   "Every Child Matters",
	"kct":   "Kent Children's Trust",
	"trust": "Children's trusts",
}

// above returns the address of the term above an entry, or "".
func (l *list) above(all []*list, e *entry) string {
	up := named(all, l.under)
	if up == nil || e.Parent == "" {
		return ""
	}
	return up.address + e.Parent
}

// listAddress is the address that stands for a list as a whole.
func (o Options) listAddress(l *list) string {
	base := DefaultBase
	if l.local {
		base = o.address()
	}
	return base + "/list/" + l.name
}

// matches are the properties of SKOS for how a term stands to another.
var matches = map[plan.Match]string{
	plan.Exact: "skos:exactMatch", plan.Close: "skos:closeMatch", plan.Broad: "skos:broadMatch",
	plan.Narrow: "skos:narrowMatch", plan.Related: "skos:relatedMatch",
}

// mappings returns how terms stand to those of other lists, by the address of
// the term: what the crosswalks between published lists hold, and what local
// frameworks say. Where there is no counterpart nothing is said.
func mappings(all []*list, frameworks []*plan.Framework) (map[string][]said, error) {
	address := map[string]string{} // of a reference
	var schemes []string
	for _, l := range all {
		if l.scheme == "" {
			continue
		}
		if !l.local && !slices.Contains(schemes, l.scheme) {
			schemes = append(schemes, l.scheme)
		}
		for i := range l.entries {
			address[l.entries[i].Ref()] = l.uri(&l.entries[i])
		}
	}
	found := map[string][]said{}
	add := func(from, to string, relation plan.Match) {
		subject, object, property := address[from], address[to], matches[relation]
		if subject != "" && object != "" && property != "" {
			found[subject] = append(found[subject], said{property, []value{link(object)}})
		}
	}
	for _, from := range schemes {
		for _, to := range schemes {
			if from == to {
				continue
			}
			table, err := mapping.Crosswalk(nil, from, to)
			if err != nil {
				return nil, err
			}
			for row := range table.Rows() {
				if row.Basis == mapping.Given {
					add(row.From.Ref(), row.To.Ref(), row.Relation)
				}
			}
		}
	}
	for _, fw := range frameworks {
		for _, m := range fw.Mappings {
			for _, to := range m.To {
				add(string(m.From), string(to), m.Relation)
			}
		}
	}
	return found, nil
}
