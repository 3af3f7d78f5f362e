package plan

// Parts are the written values and texts of a document, whatever holds them, in
// the order of the text.
type Parts struct {
	Times    []Placed[When]
	People   []Placed[Who]
	Money    []Placed[Money] // of resources and contributions too
	Figures  []Placed[Observation]
	Targets  []Placed[Target]
	Statuses []Placed[Status]
	Links    []Placed[Link]
	Texts    []Placed[string] // every text that an author words freely; no ids, references, codes or numbers
}

// A Placed is a value and where it stands.
type Placed[T any] struct {
	Pointer string
	Value   *T
	*Field
}

// Parts returns the parts of the document. They are collected as it is read, and
// must not be changed.
func (f *File) Parts() *Parts { return &f.parts }
