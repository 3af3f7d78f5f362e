package plan

// Ref refers to a published term (ecm:be-healthy), a code of a named list
// (ni:112b), a term of a framework document (birmingham:behaviour), an item of
// the same document (p3), an item of another (kent-cypp-2008#p3), or another
// document (kent-cypp-2008).
type Ref string

// Decimal is a number as written, such as "11.60". It is kept as text so that
// no digit is lost; see [Decimal.Parse].
type Decimal string

// Dates is a partial date or an interval of two, in a small subset of ISO
// 8601-2: 2008, 2008-03, 2008-03-31, 2008-23 (autumn), 2008-01/2008-06,
// ../2008, 2008/.. .
type Dates string

// Extra holds the keys of an object that begin with x-, which belong to other
// systems and are kept as they are.
type Extra struct {
	Extensions []Extension `json:"-"`
}

// Extension is one x- key of an object and its value as JSON text.
type Extension struct{ Key, JSON string }
