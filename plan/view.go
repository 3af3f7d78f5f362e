package plan

import (
	"iter"
	"slices"
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
	measures   []MeasureAt
	ofItem     map[string][]int // id of a priority or action -> measures that are for it

	up, upPriority []int // the action or priority above each, or -1
	serves         lists // per action: the priorities that it names itself
	servedBy       lists // per priority: the actions that serve it

	// Per action, and per priority: which one counts for it, itself or the
	// nearest above it, or -1.
	namesPriorities, namesLead, namesTime []int
	priorityLead, priorityTime            []int
}

// lists are many lists of numbers that stand one behind the other: the i-th is
// all[start[i]:start[i+1]].
type lists struct{ start, all []int }

func (l *lists) of(i int) []int { return l.all[l.start[i]:l.start[i+1]:l.start[i+1]] }

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
	v.up, v.upPriority = make([]int, len(p.Actions)), make([]int, len(p.Priorities))
	for i := range p.Actions {
		up, ok := v.actions[string(p.Actions[i].Parent)]
		if ok {
			v.children[up]++
		}
		v.up[i] = above(i, up, ok)
	}
	for i := range p.Priorities {
		up, ok := v.priorities[string(p.Priorities[i].Parent)]
		v.upPriority[i] = above(i, up, ok)
	}
	v.addPriorities()
	v.namesLead = nearest(v.up, func(i int) bool { return named(p.Actions[i].Lead) })
	v.namesTime = nearest(v.up, func(i int) bool { return !p.Actions[i].When.IsZero() })
	v.priorityLead = nearest(v.upPriority, func(i int) bool { return named(p.Priorities[i].Lead) })
	v.priorityTime = nearest(v.upPriority, func(i int) bool { return !p.Priorities[i].When.IsZero() })
	v.addMeasures()
	return v
}

// above is what stands above the i-th item, or -1 where nothing or itself does.
func above(i, up int, ok bool) int {
	if !ok || up == i {
		return -1
	}
	return up
}

// nearest finds for each item which one has something: itself, or the nearest
// above it, or -1 for none.
func nearest(up []int, has func(i int) bool) []int {
	own := make([]bool, len(up))
	for i := range own {
		own[i] = has(i)
	}
	found := make([]int, len(up))
	for i := range found {
		found[i] = -1
		for at := range upwards(up, i) {
			if own[at] {
				found[i] = at
				break
			}
		}
	}
	return found
}

// addPriorities finds which actions serve which priorities.
func (v *View) addPriorities() {
	p := v.Plan
	v.serves.start = make([]int, 1, len(p.Actions)+1)
	before := make([]int, len(p.Priorities)) // number of the last action that named it, from 1
	for i := range p.Actions {
		for r := range p.Actions[i].priorityRefs() {
			if k, ok := v.priorities[string(r)]; ok && before[k] != i+1 {
				before[k] = i + 1
				v.serves.all = append(v.serves.all, k)
			}
		}
		v.serves.start = append(v.serves.start, len(v.serves.all))
	}
	v.namesPriorities = nearest(v.up, func(i int) bool { return len(v.serves.of(i)) > 0 })

	v.servedBy.start = make([]int, len(p.Priorities)+1)
	for i := range p.Actions {
		for _, k := range v.prioritiesOf(i) {
			v.servedBy.start[k+1]++
		}
	}
	for k := range p.Priorities {
		v.servedBy.start[k+1] += v.servedBy.start[k]
	}
	v.servedBy.all = make([]int, v.servedBy.start[len(p.Priorities)])
	next := slices.Clone(v.servedBy.start)
	for i := range p.Actions {
		for _, k := range v.prioritiesOf(i) {
			v.servedBy.all[next[k]] = i
			next[k]++
		}
	}
}

func first(m map[string]int, id string, i int) {
	if _, twice := m[id]; id != "" && !twice {
		m[id] = i
	}
}

func (v *View) addMeasures() {
	p := v.Plan
	n := len(p.Measures)
	for i := range p.Priorities {
		n += len(p.Priorities[i].Measures)
	}
	for i := range p.Actions {
		n += len(p.Actions[i].Measures)
	}
	v.measures = make([]MeasureAt, 0, n)
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

// inherited is the number of priorities that an action takes over from one
// above it. It has the same reason: a plan where each of many actions takes over
// many priorities would cost their product.
const inherited = 64

// Up yields the i-th action and the actions above it. It ends at a circle and
// after 64 levels.
func (v *View) Up(i int) iter.Seq[int] { return upwards(v.up, i) }

// UpPriority yields the i-th priority and the priorities above it. It ends at
// a circle and after 64 levels.
func (v *View) UpPriority(i int) iter.Seq[int] { return upwards(v.upPriority, i) }

func upwards(up []int, i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		at := i
		for range min(deepest, len(up)) {
			if at < 0 || !yield(at) {
				return
			}
			at = up[at]
		}
	}
}

// PrioritiesOf yields the priorities that the i-th action serves: its own, or
// else those of the nearest action above it that names any, of which 64 are
// taken over. Priorities that a link names count.
func (v *View) PrioritiesOf(i int) iter.Seq[int] { return slices.Values(v.prioritiesOf(i)) }

func (v *View) prioritiesOf(i int) []int {
	switch from := v.namesPriorities[i]; from {
	case -1:
		return nil
	case i:
		return v.serves.of(i)
	default:
		all := v.serves.of(from)
		return all[:min(inherited, len(all))]
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
func (v *View) ActionsFor(i int) []int { return v.servedBy.of(i) }

// Leads returns who leads the i-th action: its own leads, or those of the
// nearest action or priority above it, and the pointer of the item that names
// them, "" where nobody is named.
func (v *View) Leads(i int) (leads []Who, from string) {
	if at := v.namesLead[i]; at >= 0 {
		return v.Plan.Actions[at].Lead, At("actions", at)
	}
	for _, k := range v.prioritiesOf(i) {
		if at := v.priorityLead[k]; at >= 0 {
			return v.Plan.Priorities[at].Lead, At("priorities", at)
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
	if at := v.namesTime[i]; at >= 0 {
		return v.Plan.Actions[at].When, At("actions", at)
	}
	for _, k := range v.prioritiesOf(i) {
		if at := v.priorityTime[k]; at >= 0 {
			return v.Plan.Priorities[at].When, At("priorities", at)
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
