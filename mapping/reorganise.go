package mapping

import (
	"iter"
	"slices"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// Fate is what becomes of something when bodies are reorganised.
type Fate string

// The fates.
const (
	Kept     Fate = "kept"     // its body goes on
	Moved    Fate = "moved"    // one successor takes it
	Split    Fate = "split"    // one decision gives it to several successors
	Claimed  Fate = "claimed"  // several decisions give it to different successors
	Homeless Fate = "homeless" // nobody takes it
)

// A Body is a party or document that follows another, or ends.
type Body struct {
	Title string
	Place Place // pointer "" for a whole document
}

// A Heir is what becomes of a body that ends.
type Heir struct {
	Body  Body
	To    []Body  // who follows in the end, where those who follow end too
	Fate  Fate    // never Kept
	Rows  []Place // the successions that say so
	Merge bool    // a successor takes others too
}

// A Move is what becomes of one item of a plan.
type Move struct {
	Entry plan.Entry // Type is empty for the document itself
	File  *plan.File
	To    []Body
	Fate  Fate
}

// A Remap is a reference to a body that ends, and what to write instead.
type Remap struct {
	Place Place
	Key   string // key of the field: owner, party, parent ...
	Old   plan.Ref
	New   []plan.Ref // one when it moved; several to choose from; none when nobody follows
	Fate  Fate
}

// Reorganised is a set of documents after bodies have followed each other.
type Reorganised struct {
	set     *plan.Set
	heirs   map[Place]*Heir
	order   []*Heir
	unknown []Place
}

// Reorganise applies the successions of the framework documents of a set.
func Reorganise(set *plan.Set) *Reorganised {
	r := &Reorganised{set: set, heirs: map[Place]*Heir{}}
	next := map[Place][][]Place{}
	rows := map[Place][]Place{}
	var ending []Place
	for f, fw := range plan.Documents[*plan.Framework](set) {
		for i := range fw.Successions {
			s := &fw.Successions[i]
			row := Place{f, plan.At("successions", i)}
			var to []Place
			for k, ref := range s.To {
				if p, ok := r.body(f, ref); ok {
					to = append(to, p)
				} else {
					r.unknown = append(r.unknown, Place{f, at(row.Pointer, "to", k)})
				}
			}
			for k, ref := range s.From {
				p, ok := r.body(f, ref)
				if !ok {
					r.unknown = append(r.unknown, Place{f, at(row.Pointer, "from", k)})
					continue
				}
				if len(rows[p]) == 0 {
					ending = append(ending, p)
				}
				next[p] = append(next[p], to)
				rows[p] = append(rows[p], row)
			}
		}
	}
	takes := map[Place]int{}
	for _, p := range ending {
		h := &Heir{Body: r.named(p), Rows: rows[p]}
		for _, q := range last(p, next) {
			h.To = append(h.To, r.named(q))
			takes[q]++
		}
		h.Fate = fate(next[p], len(h.To))
		r.heirs[p] = h
		r.order = append(r.order, h)
	}
	for _, h := range r.order {
		for _, b := range h.To {
			h.Merge = h.Merge || takes[b.Place] > 1
		}
	}
	return r
}

// fate says what several decisions and their successors come to.
func fate(decisions [][]Place, successors int) Fate {
	differ := false
	for _, to := range decisions[1:] {
		differ = differ || !slices.Equal(to, decisions[0])
	}
	switch {
	case successors == 0:
		return Homeless
	case differ && successors > 1:
		return Claimed
	case successors > 1:
		return Split
	}
	return Moved
}

// last follows successions to the bodies that do not end. A circle leads to
// nobody.
func last(p Place, next map[Place][][]Place) (out []Place) {
	seen := map[Place]bool{p: true}
	queue := []Place{p}
	for len(queue) > 0 {
		q := queue[0]
		queue = queue[1:]
		for _, to := range next[q] {
			for _, s := range to {
				if seen[s] {
					continue
				}
				seen[s] = true
				if _, ends := next[s]; ends {
					queue = append(queue, s)
				} else {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// body finds the party or document that a succession names.
func (r *Reorganised) body(f *plan.File, ref plan.Ref) (Place, bool) {
	res := r.set.Resolve(f, ref)
	if res.Problem != plan.Found || res.File == nil {
		return Place{}, false
	}
	return Place{res.File, res.Entry.Pointer}, true
}

func (r *Reorganised) named(p Place) Body {
	if p.Pointer == "" {
		return Body{title(p.File.Doc.Header().Title, p.File.ID()), p}
	}
	for e := range p.File.Entries() {
		if e.Pointer == p.Pointer {
			name := e.ID
			if e.Item != nil {
				name = title(partyName(p.File, p.Pointer), e.Item.Title, e.ID)
			}
			return Body{name, p}
		}
	}
	return Body{Place: p}
}

// Heirs yields every body that ends, in the order of the successions.
func (r *Reorganised) Heirs() iter.Seq[Heir] {
	return func(yield func(Heir) bool) {
		for _, h := range r.order {
			if !yield(*h) {
				return
			}
		}
	}
}

// Unknown yields the references of successions that lead nowhere.
func (r *Reorganised) Unknown() iter.Seq[Place] { return slices.Values(r.unknown) }

// of returns what becomes of a document: what is said of itself, or else of
// the party that owns it.
func (r *Reorganised) of(f *plan.File) ([]Body, Fate) {
	if h := r.heirs[Place{f, ""}]; h != nil {
		return h.To, h.Fate
	}
	if owner := f.Doc.Header().Owner; owner != "" {
		if p, ok := r.body(f, owner); ok && r.heirs[p] != nil {
			return r.heirs[p].To, r.heirs[p].Fate
		}
	}
	return nil, Kept
}

// Moves accounts for everything: each document that is no framework, and each
// item in it, goes where its document or the owner of that goes.
func (r *Reorganised) Moves() iter.Seq[Move] {
	return func(yield func(Move) bool) {
		for f := range r.set.Files() {
			if f.Doc == nil || f.Doc.Header().Kind == plan.KindFramework {
				continue
			}
			to, fate := r.of(f)
			if !yield(Move{File: f, To: to, Fate: fate}) {
				return
			}
			for e := range f.Entries() {
				if !yield(Move{Entry: e, File: f, To: to, Fate: fate}) {
					return
				}
			}
		}
	}
}

// Remaps yields every reference to a body that ends, in the order of the
// documents: owners, leads, partners, parents of plans and all others. A
// reference to an item of a document that ends moves where the document that
// follows has an item with its id.
func (r *Reorganised) Remaps() iter.Seq[Remap] {
	return func(yield func(Remap) bool) {
		for f := range r.set.Files() {
			if f.Doc == nil || f.Doc.Header().Kind == plan.KindFramework {
				continue
			}
			for u := range f.Uses() {
				if m, ok := r.remap(f, u); ok && !yield(m) {
					return
				}
			}
		}
	}
}

func (r *Reorganised) remap(f *plan.File, u plan.Use) (Remap, bool) {
	if u.Ref.Scheme() != "" {
		return Remap{}, false
	}
	res := r.set.Resolve(f, u.Ref, u.Refers...)
	if res.Problem != plan.Found || res.File == nil {
		return Remap{}, false
	}
	m := Remap{Place: Place{f, u.Pointer}, Key: u.Key, Old: u.Ref, Fate: Homeless}
	if h := r.heirs[Place{res.File, res.Entry.Pointer}]; h != nil {
		for _, b := range h.To {
			m.New = append(m.New, refTo(f, b.Place))
		}
		m.Fate = h.Fate
		return m, true
	}
	whole := r.heirs[Place{res.File, ""}]
	if whole == nil || res.File == f {
		return Remap{}, false
	}
	for _, b := range whole.To {
		if e, ok := b.Place.File.Entry(res.Entry.ID); ok {
			m.New = append(m.New, refTo(f, Place{b.Place.File, e.Pointer}))
		}
	}
	switch len(m.New) {
	case 0:
	case 1:
		m.Fate = Moved
	default:
		m.Fate = whole.Fate
	}
	return m, true
}

// refTo writes the reference by which a document names a place.
func refTo(f *plan.File, p Place) plan.Ref {
	id := ""
	if p.Pointer != "" {
		for e := range p.File.Entries() {
			if e.Pointer == p.Pointer {
				id = e.ID
			}
		}
	}
	switch {
	case id == "":
		return plan.Ref(p.File.ID())
	case p.File == f:
		return plan.Ref(id)
	}
	return plan.Ref(p.File.ID() + "#" + id)
}

// Apply returns a document in which every reference that moved names the
// successor, and nothing else is touched. What is split, claimed or homeless
// is left for people to decide.
func (r *Reorganised) Apply(f *plan.File) *plan.File {
	var edits []diag.Edit
	if f.Doc == nil || f.Doc.Header().Kind == plan.KindFramework {
		return f
	}
	for u := range f.Uses() {
		m, ok := r.remap(f, u)
		if !ok || m.Fate != Moved {
			continue
		}
		_, span := f.Place(u.Pointer)
		written, old := string(f.Text.Bytes[span.Start:span.End]), string(u.Ref)
		switch written {
		case old, `"` + old + `"`, `'` + old + `'`:
			edits = append(edits, diag.Edit{Span: span, New: `"` + string(m.New[0]) + `"`})
		}
	}
	if len(edits) == 0 {
		return f
	}
	slices.SortFunc(edits, func(a, b diag.Edit) int { return a.Span.Start - b.Span.Start })
	var out []byte
	end := 0
	for _, e := range edits {
		out = append(append(out, f.Text.Bytes[end:e.Span.Start]...), e.New...)
		end = e.Span.End
	}
	return plan.Parse(diag.NewText(f.Name, append(out, f.Text.Bytes[end:]...)), plan.Limits{})
}
