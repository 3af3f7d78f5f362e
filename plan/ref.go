package plan

import "strings"

// Scheme returns the prefix of a reference to a term, "ecm" in
// "ecm:be-healthy", or "".
func (r Ref) Scheme() string {
	scheme, _, ok := strings.Cut(string(r), ":")
	if !ok || strings.Contains(scheme, "#") {
		return ""
	}
	return scheme
}

// Code returns what follows the scheme of a reference to a term.
func (r Ref) Code() string {
	_, code, _ := strings.Cut(string(r), ":")
	return code
}

// Document returns the id of the other document in "kent-cypp-2008#p3", or "".
func (r Ref) Document() string {
	doc, _, ok := strings.Cut(string(r), "#")
	if !ok {
		return ""
	}
	return doc
}

// Item returns the id of the item: "p3" in "kent-cypp-2008#p3" and in "p3",
// "" for a reference to a term.
func (r Ref) Item() string {
	if _, item, ok := strings.Cut(string(r), "#"); ok {
		return item
	}
	if r.Scheme() != "" {
		return ""
	}
	return string(r)
}
