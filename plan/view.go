package plan

import (
	"iter"
	"strconv"

	"github.com/every-child-matters/ecm/outcomes"
)

// A View answers the questions that rules and maps ask of a plan: what stands
// above an action, who leads it in the end, what is measured where. It is made
// once per file, in time linear in the document.
type View struct {
	Plan *Plan

	actions    map[string]int
	priorities map[string]int
	indicators map[string]int // by id, and by code
	parties    map[string]int
	children   []int // per action: how many actions name it as parent
	byPriority [][]int
	measures   []MeasureAt
	ofItem     map[string][]int // id of a priority or action -> measures that are for it
}

// MeasureAt is a measure and where it stands: on its own, in a priority, in an
// action, or among the targets of a notice.
type MeasureAt struct {
	*Measure
	Pointer  string
	Holder   string     // pointer of the priority or action that holds it, or ""
	HolderID string     // its id
	Defined  *Indicator // definition in the same document, or nil
}

// View returns the view of a plan, or nil where the file holds no plan.
func (f *File) View() *View {
	p, ok := f.Doc.(*Plan)
	if !ok {
		return nil
	}
	f.viewOnce.Do(func() { f.view = newView(p) })
	return f.view
}

func newView(p *Plan) *View {
	v := &View{
		Plan:       p,
		actions:    make(map[string]int, len(p.Actions)),
		priorities: make(map[string]int, len(p.Priorities)),
		indicators: make(map[string]int, len(p.Indicators)),
		parties:    make(map[string]int, len(p.Parties)),
		children:   make([]int, len(p.Actions)),
		byPriority: make([][]int, len(p.Priorities)),
		ofItem:     map[string][]int{},
	}
	for i := range p.Actions {
		first(v.actions, p.Actions[i].ID, i)
	}
	for i := range p.Priorities {
		first(v.priorities, p.Priorities[i].ID, i)
	}
	for i := range p.Indicators {
		first(v.indicators, p.Indicators[i].ID, i)
		if code := p.Indicators[i].Code; code.Scheme() != "" {
			first(v.indicators, string(code), i)
		}
	}
	for i := range p.Parties {
		first(v.parties, p.Parties[i].ID, i)
	}
	for i := range p.Actions {
		if up, ok := v.actions[string(p.Actions[i].Parent)]; ok {
			v.children[up]++
		}
	}
	for i := range p.Actions {
		for k := range v.PrioritiesOf(i) {
			v.byPriority[k] = append(v.byPriority[k], i)
		}
	}
	v.addMeasures()
	return v
}

func first(m map[string]int, id string, i int) {
	if _, twice := m[id]; id != "" && !twice {
		m[id] = i
	}
}

func (v *View) addMeasures() {
	p := v.Plan
	for i := range p.Measures {
		v.addMeasure(&p.Measures[i], At("measures", i), "", "")
	}
	for i := range p.Priorities {
		at := At("priorities", i)
		for k := range p.Priorities[i].Measures {
			v.addMeasure(&p.Priorities[i].Measures[k], at+At("measures", k), at, p.Priorities[i].ID)
		}
	}
	for i := range p.Actions {
		at := At("actions", i)
		for k := range p.Actions[i].Measures {
			v.addMeasure(&p.Actions[i].Measures[k], at+At("measures", k), at, p.Actions[i].ID)
		}
	}
}

func (v *View) addMeasure(m *Measure, at, holder, id string) {
	n := len(v.measures)
	v.measures = append(v.measures, MeasureAt{Measure: m, Pointer: at, Holder: holder, HolderID: id, Defined: v.Indicator(m.Indicator)})
	if id != "" {
		v.ofItem[id] = append(v.ofItem[id], n)
	}
	for _, r := range m.For {
		if string(r) != id {
			v.ofItem[string(r)] = append(v.ofItem[string(r)], n)
		}
	}
}

// At writes the pointer of an element of a list: At("actions", 3) is "/actions/3".
func At(key string, i int) string { return "/" + key + "/" + strconv.Itoa(i) }

// Action returns the place of an action in the plan's list.
func (v *View) Action(id Ref) (i int, ok bool) { i, ok = v.actions[string(id)]; return }

// Priority returns the place of a priority in the plan's list.
func (v *View) Priority(id Ref) (i int, ok bool) { i, ok = v.priorities[string(id)]; return }

// Indicator returns the definition that the plan gives of an indicator: by its
// id, or by the code that it carries. It is nil where there is none.
func (v *View) Indicator(r Ref) *Indicator {
	if i, ok := v.indicators[string(r)]; ok {
		return &v.Plan.Indicators[i]
	}
	return nil
}

// Leaf says whether no action stands below the i-th one.
func (v *View) Leaf(i int) bool { return v.children[i] == 0 }

// deepest is the number of levels that are followed upwards in a tree of
// actions or priorities. Real plans have up to four; a limit keeps a document
// that is one long chain from costing the square of its length.
const deepest = 64

// Up yields the i-th action and the actions above it. It ends at a circle and
// after 64 levels.
func (v *View) Up(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for range min(deepest, len(v.Plan.Actions)) {
			if !yield(i) {
				return
			}
			up, ok := v.actions[string(v.Plan.Actions[i].Parent)]
			if !ok || up == i {
				return
			}
			i = up
		}
	}
}

// UpPriority yields the i-th priority and the priorities above it. It ends at
// a circle and after 64 levels.
func (v *View) UpPriority(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for range min(deepest, len(v.Plan.Priorities)) {
			if !yield(i) {
				return
			}
			up, ok := v.priorities[string(v.Plan.Priorities[i].Parent)]
			if !ok || up == i {
				return
			}
			i = up
		}
	}
}

// PrioritiesOf yields the priorities that the i-th action serves: its own, or
// else those of the nearest action above it that names any. Priorities that a
// link names count.
func (v *View) PrioritiesOf(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		seen := map[int]bool{}
		for up := range v.Up(i) {
			a := &v.Plan.Actions[up]
			for r := range a.priorityRefs() {
				if k, ok := v.priorities[string(r)]; ok && !seen[k] {
					seen[k] = true
					if !yield(k) {
						return
					}
				}
			}
			if len(seen) > 0 {
				return
			}
		}
	}
}

func (a *Action) priorityRefs() iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		for _, r := range a.Priorities {
			if !yield(r) {
				return
			}
		}
		for _, l := range a.ContributesTo {
			if l.To != "" && l.To.Scheme() == "" && !yield(l.To) {
				return
			}
			for _, r := range l.Through {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// ActionsFor returns the places of the actions that serve the i-th priority.
func (v *View) ActionsFor(i int) []int { return v.byPriority[i] }

// Leads returns who leads the i-th action: its own leads, or those of the
// nearest action or priority above it, and the pointer of the item that names
// them, "" where nobody is named.
func (v *View) Leads(i int) (leads []Who, from string) {
	for up := range v.Up(i) {
		if named(v.Plan.Actions[up].Lead) {
			return v.Plan.Actions[up].Lead, At("actions", up)
		}
	}
	for k := range v.PrioritiesOf(i) {
		for up := range v.UpPriority(k) {
			if named(v.Plan.Priorities[up].Lead) {
				return v.Plan.Priorities[up].Lead, At("priorities", up)
			}
		}
	}
	return nil, ""
}

func named(leads []Who) bool {
	for _, w := range leads {
		if w.Party != "" || w.Text != "" {
			return true
		}
	}
	return false
}

// Time returns when the i-th action is done: its own time, or that of the
// nearest action or priority above it, and the pointer of the item that says so.
func (v *View) Time(i int) (w When, from string) {
	for up := range v.Up(i) {
		if w := v.Plan.Actions[up].When; !w.IsZero() {
			return w, At("actions", up)
		}
	}
	for k := range v.PrioritiesOf(i) {
		for up := range v.UpPriority(k) {
			if w := v.Plan.Priorities[up].When; !w.IsZero() {
				return w, At("priorities", up)
			}
		}
	}
	return When{}, ""
}

// IsZero says whether nothing is stated.
func (w When) IsZero() bool { return w == When{} }

// Measures yields every measure of the plan, wherever it stands.
func (v *View) Measures() iter.Seq[MeasureAt] {
	return func(yield func(MeasureAt) bool) {
		for _, m := range v.measures {
			if !yield(m) {
				return
			}
		}
	}
}

// MeasuresFor yields the measures that belong to a priority or action.
func (v *View) MeasuresFor(id string) iter.Seq[MeasureAt] {
	return func(yield func(MeasureAt) bool) {
		for _, n := range v.ofItem[id] {
			if !yield(v.measures[n]) {
				return
			}
		}
	}
}

// Better returns which way of the measure is better: as it says itself, as its
// definition says, or as the published list has it.
func (m MeasureAt) Better() Polarity {
	if m.Polarity != "" {
		return m.Polarity
	}
	code := m.Indicator
	if m.Defined != nil {
		if m.Defined.Polarity != "" {
			return m.Defined.Polarity
		}
		code = m.Defined.Code
	}
	if code.Scheme() == outcomes.SchemeIndicators {
		return Polarity(outcomes.Indicator(code.Code()).Polarity())
	}
	return ""
}

// In returns the unit of the measure's figures, as it or its definition says.
func (m MeasureAt) In() Unit {
	if m.Unit == "" && m.Defined != nil {
		return m.Defined.Unit
	}
	return m.Unit
}

// Name returns what to call a measure in a message.
func (m MeasureAt) Name() string {
	for _, s := range [...]string{m.Title, m.Text} {
		if s != "" {
			return s
		}
	}
	if m.Defined != nil && m.Defined.Title != "" {
		return m.Defined.Title
	}
	if t, ok := Published(m.Indicator); ok {
		return t.Title
	}
	if m.Indicator != "" {
		return string(m.Indicator)
	}
	return m.ID
}
