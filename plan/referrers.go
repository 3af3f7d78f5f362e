package plan

// A Referrer is a place in one document that refers to another document, or to
// an item of it.
type Referrer struct {
	File *File
	Use  Use
}

// target is an item of a document, or a document as a whole where item is empty.
type target struct{ document, item string }

// Referrers returns the places that refer to an item of a document by the
// document's id, or to the document as a whole where item is empty. They are
// collected once for the set, and must not be changed.
func (s *Set) Referrers(document, item string) []Referrer {
	s.referrersOnce.Do(func() {
		s.referrers = map[target][]Referrer{}
		for _, f := range s.files {
			for _, u := range f.uses {
				t := target{u.Ref.Document(), u.Ref.Item()}
				if t.document == "" {
					if u.Ref.Scheme() != "" || s.byID[t.item] == nil {
						continue
					}
					t = target{document: t.item}
				}
				s.referrers[t] = append(s.referrers[t], Referrer{f, u})
			}
		}
	})
	return s.referrers[target{document, item}]
}
