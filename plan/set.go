package plan

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/trust"
)

// A Set is documents that are used together. References are resolved over the
// set. It does not change once it is made.
type Set struct {
	files      []*File
	byID       map[string]*File
	frameworks map[string]*File // by prefix

	lookups sync.Map // *File -> *lookup

	referrersOnce sync.Once
	referrers     map[target][]Referrer
}

// NewSet puts files together, in the order of their names.
func NewSet(files ...*File) *Set {
	s := &Set{files: slices.Clone(files), byID: map[string]*File{}, frameworks: map[string]*File{}}
	slices.SortStableFunc(s.files, func(a, b *File) int { return strings.Compare(a.Name, b.Name) })
	for _, f := range s.files {
		id := f.ID()
		if id != "" && s.byID[id] == nil {
			s.byID[id] = f
		}
		if fw, ok := f.Doc.(*Framework); ok {
			for _, prefix := range []string{fw.Prefix, fw.ID} {
				if prefix != "" && s.frameworks[prefix] == nil {
					s.frameworks[prefix] = f
				}
			}
		}
	}
	return s
}

// Files yields the files of the set in the order of their names.
func (s *Set) Files() iter.Seq[*File] { return slices.Values(s.files) }

// Len returns the number of files.
func (s *Set) Len() int { return len(s.files) }

// File returns the file with a name, or nil.
func (s *Set) File(name string) *File {
	for _, f := range s.files {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Document returns the first file with a document id, or nil.
func (s *Set) Document(id string) *File { return s.byID[id] }

// Framework returns the framework document with a prefix or id, or nil: one of
// the set, or else one of those that come with this package.
func (s *Set) Framework(prefix string) *File {
	if fw := s.frameworks[prefix]; fw != nil || prefix == "" {
		return fw
	}
	return shipped().frameworks[prefix]
}

// Documents yields the files that hold a kind of document, with the document:
//
//	for f, p := range plan.Documents[*plan.Plan](set) { ... }
func Documents[D Document](s *Set) iter.Seq2[*File, D] {
	return func(yield func(*File, D) bool) {
		for _, f := range s.files {
			if d, ok := f.Doc.(D); ok && !yield(f, d) {
				return
			}
		}
	}
}

// Problem says why a reference leads nowhere.
type Problem uint8

// The problems. Found means that there is none.
const (
	Found      Problem = iota
	NoItem             // the document has no item with that id
	NoDocument         // no document with that id is loaded
	NoScheme           // no list or framework with that prefix is known
	NoTerm             // the list or framework has no such term
	WrongType          // the item is there, but is not what may be referred to here
)

// A Resolution is what a reference leads to.
type Resolution struct {
	Problem Problem
	Term    outcomes.Term // a published term, or the term of a framework document in the same shape
	File    *File         // the document that holds the item or term; nil for a published term
	Entry   Entry         // the item; its Type is empty where a whole document is meant
}

// published holds every published term by its reference, so that looking one up
// costs a map and not a copy of its lists.
var published = sync.OnceValue(func() map[Ref]outcomes.Term {
	all := map[Ref]outcomes.Term{}
	for t := range PublishedTerms() {
		all[Ref(t.Ref())] = t
	}
	return all
})

// Published returns the term of the national framework or of Kent that a
// reference names.
func Published(r Ref) (outcomes.Term, bool) {
	if t, ok := published()[r]; ok {
		return t, true
	}
	return outcomes.Lookup(string(r)) // the parts of an indicator, ni:102a
}

// PublishedTerms yields every published term, list by list.
func PublishedTerms() iter.Seq[outcomes.Term] {
	return func(yield func(outcomes.Term) bool) {
		for _, list := range []iter.Seq[outcomes.Term]{outcomes.Terms(), priorities.Terms(), trust.Terms()} {
			for t := range list {
				if !yield(t) {
					return
				}
			}
		}
	}
}

// IsPublished says whether a prefix belongs to a published list.
func IsPublished(scheme string) bool {
	switch scheme {
	case outcomes.SchemeECM, outcomes.SchemeAspects, outcomes.SchemeIndicators, outcomes.SchemeKCT,
		outcomes.SchemeTrust, outcomes.SchemeChapters, outcomes.SchemeObjectives:
		return true
	}
	return false
}

// Resolve finds what a reference in a file leads to. refers are the types that
// it may refer to; empty means any.
func (s *Set) Resolve(f *File, r Ref, refers ...string) Resolution {
	if doc := r.Document(); doc != "" {
		other := s.byID[doc]
		if other == nil {
			return Resolution{Problem: NoDocument}
		}
		return s.item(other, r.Item(), refers)
	}
	if scheme := r.Scheme(); scheme != "" {
		return s.term(f, scheme, r)
	}
	if res := s.item(f, string(r), refers); res.Problem != NoItem {
		return res
	}
	if other := s.byID[string(r)]; other != nil {
		return Resolution{File: other}
	}
	return Resolution{Problem: NoItem, File: f}
}

func (s *Set) item(f *File, id string, refers []string) Resolution {
	e, ok := f.Entry(id)
	if !ok {
		return Resolution{Problem: NoItem, File: f}
	}
	if len(refers) > 0 && !slices.Contains(refers, e.Type) {
		// An id may stand twice where the types differ: a fault of its own, but
		// the one that is meant is found.
		if other, ok := s.lookup(f).otherEntry(f, id, refers); ok {
			return Resolution{File: f, Entry: other}
		}
		return Resolution{Problem: WrongType, File: f, Entry: e}
	}
	return Resolution{File: f, Entry: e}
}

func (s *Set) term(f *File, scheme string, r Ref) Resolution {
	if IsPublished(scheme) {
		if t, ok := Published(r); ok {
			return Resolution{Term: t}
		}
		return Resolution{Problem: NoTerm}
	}
	if f.Doc != nil && len(f.Doc.Header().Vocabularies) > 0 {
		switch v, term := s.lookup(f).vocabulary(f.Doc.Header(), scheme, r); {
		case v == nil:
		case len(v.Terms) == 0: // a list that the document names but does not repeat
			return Resolution{File: f, Term: outcomes.Term{Scheme: scheme, Code: r.Code(), Title: r.Code(), Source: v.Source}}
		case term < 0:
			return Resolution{Problem: NoTerm, File: f}
		default:
			t := v.Terms[term]
			return Resolution{File: f, Term: outcomes.Term{Scheme: scheme, Code: t.Code, Title: t.Title, Source: v.Source}}
		}
	}
	if fw := s.Framework(scheme); fw != nil {
		res := s.item(fw, r.Code(), termTypes[:])
		if res.Problem != Found {
			return Resolution{Problem: NoTerm, File: fw}
		}
		res.Term = frameworkTerm(scheme, fw, res.Entry)
		return res
	}
	return Resolution{Problem: NoScheme}
}

// termTypes are the items of a framework document that references with its
// prefix lead to.
var termTypes = [...]string{"Term", "Indicator"}

// frameworkTerm gives a term of a framework document the shape of a published one.
func frameworkTerm(scheme string, fw *File, e Entry) outcomes.Term {
	t := outcomes.Term{Scheme: scheme, Code: e.ID, Number: e.Item.Number, Title: e.Item.Title, Source: e.Item.Source}
	if term, ok := fw.Doc.(*Framework).at(e.Pointer); ok {
		t.Kind, t.Description, t.Aliases, t.Standing = term.Kind, term.Text, slices.Clip(term.Aliases), term.Standing
		if term.Parent != "" {
			t.Parent = scheme + ":" + string(term.Parent)
		}
	}
	return t
}

// lists returns the lists of a framework's terms with their keys, and the kind
// of a term that states none.
func (fw *Framework) lists() [3]struct {
	key, kind string
	terms     []Term
} {
	return [...]struct {
		key, kind string
		terms     []Term
	}{
		{"outcomes", outcomes.KindOutcome, fw.Outcomes},
		{"priorities", outcomes.KindPriority, fw.Priorities},
		{"terms", "term", fw.Terms},
	}
}

// at returns the term at a pointer such as /outcomes/3.
func (fw *Framework) at(pointer string) (t Term, ok bool) {
	key, index, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	i, err := strconv.Atoi(index)
	for _, l := range fw.lists() {
		if l.key == key && err == nil && i < len(l.terms) {
			t = l.terms[i]
			t.Kind = cmp.Or(t.Kind, l.kind)
			return t, true
		}
	}
	return Term{}, false
}

// All yields the terms of a framework: outcomes, priorities, then the others.
// A kind that is not stated is filled in from the list.
func (fw *Framework) All() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		for _, l := range fw.lists() {
			for _, t := range l.terms {
				t.Kind = cmp.Or(t.Kind, l.kind)
				if !yield(t) {
					return
				}
			}
		}
	}
}
