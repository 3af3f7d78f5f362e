// Package plan reads documents: children and young people's plans, inspection
// reports, performance reports and local outcomes frameworks. It types them,
// keeps every value as its author wrote it, resolves references over a [Set],
// and writes documents back without loss.
//
// An object may be written in short, as a bare text, when it has a field for
// that and no other field is required.
//
// The comments on the types and fields of this package are the descriptions
// of the published schemas, and the constants of its code types are their
// allowed values: both are read by the generator in package schema. Field tags:
//
//	json:"name,omitempty"  the key; a field without omitempty or omitzero is required
//	ecm:"short"            a bare text in place of the object fills this field
//	ecm:"short,ref"        the same, for a text that has the form of a reference
//	ecm:"one"              one value may stand in place of the list
//	ecm:"terms"            a reference that editors complete with the published terms
//	ecm:"indicators"       a reference that editors complete with the national indicators
//	refers:"Priority"      the types of item that a reference may refer to
//	title:"..."            heading in forms and editors, where the key does not say it
package plan

//go:generate go run ./internal/generate
