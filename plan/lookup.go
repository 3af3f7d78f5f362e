package plan

import "sync"

// A lookup finds in one document what references mean that a search would have
// to be made for. It is filled when it is first asked, which most documents
// never are.
type lookup struct {
	againOnce sync.Once
	again     map[typed]int // the entries whose id stands before them, the first of each type

	vocabularyOnce sync.Once
	vocabularies   map[string]int // by prefix, the first of each
	terms          map[Ref]int    // of those vocabularies, by prefix and code
}

// typed is an id of an item of a type.
type typed struct{ id, typ string }

// lookup returns the lookup of a document of the set.
func (s *Set) lookup(f *File) *lookup {
	l, ok := s.lookups.Load(f)
	if !ok {
		l, _ = s.lookups.LoadOrStore(f, new(lookup))
	}
	return l.(*lookup)
}

// otherEntry returns the first entry of some types that has an id, where the
// first entry with that id is of another type.
func (l *lookup) otherEntry(f *File, id string, types []string) (e Entry, ok bool) {
	l.againOnce.Do(func() {
		l.again = map[typed]int{}
		for i, e := range f.entries {
			if first, is := f.byID[e.ID]; is && first != i {
				if _, twice := l.again[typed{e.ID, e.Type}]; !twice {
					l.again[typed{e.ID, e.Type}] = i
				}
			}
		}
	})
	at := len(f.entries)
	for _, t := range types {
		if i, is := l.again[typed{id, t}]; is {
			at = min(at, i)
		}
	}
	return f.EntryAt(at)
}

// vocabulary returns the document's vocabulary with a prefix, or nil, and in it
// the place of the term that a reference names, or -1.
func (l *lookup) vocabulary(h *Head, scheme string, r Ref) (v *Vocabulary, term int) {
	l.vocabularyOnce.Do(func() {
		l.vocabularies, l.terms = map[string]int{}, map[Ref]int{}
		for i, v := range h.Vocabularies {
			if _, twice := l.vocabularies[v.ID]; twice {
				continue
			}
			l.vocabularies[v.ID] = i
			for k, t := range v.Terms {
				r := Ref(v.ID + ":" + t.Code)
				if _, twice := l.terms[r]; !twice {
					l.terms[r] = k
				}
			}
		}
	})
	i, ok := l.vocabularies[scheme]
	if !ok {
		return nil, -1
	}
	term, ok = l.terms[r]
	if !ok {
		term = -1
	}
	return &h.Vocabularies[i], term
}
