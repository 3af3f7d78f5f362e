package mapping

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/plan"
)

// ChangeKind is what changed between two editions of a document.
type ChangeKind string

// The kinds of change.
const (
	Added          ChangeKind = "added"
	Removed        ChangeKind = "removed"
	MovedTo        ChangeKind = "moved"    // stands under another item, or serves other priorities
	Retitled       ChangeKind = "retitled" // another title or number
	TargetHigher   ChangeKind = "target raised"
	TargetLower    ChangeKind = "target lowered"
	TargetAdded    ChangeKind = "target added"
	TargetRemoved  ChangeKind = "target removed"
	TargetReworded ChangeKind = "target reworded" // changed, and no two figures to compare
	Slipped        ChangeKind = "date slipped"
	Forward        ChangeKind = "date brought forward"
	Redated        ChangeKind = "date changed"
	LeadChanged    ChangeKind = "lead changed"
	MoneyChanged   ChangeKind = "money changed"
	CoverageGained ChangeKind = "coverage gained"
	CoverageLost   ChangeKind = "coverage lost"
	Edited         ChangeKind = "edited" // anything else that the item itself says
)

// Effect says what a change means for children and families, as far as the
// figures tell.
type Effect string

// The effects. Empty means that it cannot be told.
const (
	More Effect = "more" // asks for more than before
	Less Effect = "less" // asks for less than before
)

// A Change is one difference between two editions of a document.
type Change struct {
	Kind     ChangeKind
	Type     string // name of the item's type: Priority, Action, Measure ...; Term for coverage
	ID       string // id of the item, or reference of the term
	Title    string
	Old, New Place  // zero where it is not there
	Was, Now string // in words; may be empty
	Effect   Effect // of a target
}

// Changes is what changed between two editions of a document.
type Changes struct {
	Old, New *plan.File
	list     []Change
}

// All yields the changes in the order of the new document, then what was
// removed in the order of the old one, then the coverage.
func (c *Changes) All() iter.Seq[Change] { return slices.Values(c.list) }

// Diff compares two editions of a document item by item. Items are the same
// that have one id; those without, that stand in the same item and have one
// number or title. Where they stand in the text does not matter. References
// are resolved over sets; a nil set means the document alone.
func Diff(oldSet *plan.Set, old *plan.File, newSet *plan.Set, now *plan.File) *Changes {
	if oldSet == nil {
		oldSet = plan.NewSet(old)
	}
	if newSet == nil {
		newSet = plan.NewSet(now)
	}
	d := differ{Changes: &Changes{Old: old, New: now}, old: facts(old), new: facts(now)}
	before := map[string]*fact{}
	for _, f := range d.old {
		before[f.key] = f
	}
	still := map[string]bool{}
	for _, f := range d.new {
		still[f.key] = true
		if was := before[f.key]; was != nil {
			d.compare(was, f)
		} else {
			d.list = append(d.list, Change{Kind: Added, Type: f.typ, ID: f.id, Title: f.title, New: f.place, Now: f.title})
		}
	}
	for _, f := range d.old {
		if !still[f.key] {
			d.list = append(d.list, Change{Kind: Removed, Type: f.typ, ID: f.id, Title: f.title, Old: f.place, Was: f.title})
		}
	}
	d.coverage(Cover(oldSet, old), Cover(newSet, now))
	return d.Changes
}

type differ struct {
	*Changes
	old, new []*fact
}

// fact is what is compared of an item.
type fact struct {
	key, typ, id, title string
	place               Place
	number              string
	under               []string // parent, priorities, what it belongs to
	leads               []string
	when                *plan.When
	targets             []plan.Target
	polarity            plan.Polarity
	money               Sum
	said                string // everything else that can be said of it
	amounts             string // as written, where no amount is known
}

func (d *differ) add(kind ChangeKind, a, b *fact, was, now string) *Change {
	d.list = append(d.list, Change{Kind: kind, Type: b.typ, ID: b.id, Title: b.title, Old: a.place, New: b.place, Was: was, Now: now})
	return &d.list[len(d.list)-1]
}

func (d *differ) compare(a, b *fact) {
	if !slices.Equal(a.under, b.under) {
		d.add(MovedTo, a, b, strings.Join(a.under, ", "), strings.Join(b.under, ", "))
	}
	if a.title != b.title || a.number != b.number {
		d.add(Retitled, a, b, strings.TrimSpace(a.number+" "+a.title), strings.TrimSpace(b.number+" "+b.title))
	}
	d.targets(a, b)
	d.dates(a, b)
	if !slices.Equal(a.leads, b.leads) {
		d.add(LeadChanged, a, b, strings.Join(a.leads, ", "), strings.Join(b.leads, ", "))
	}
	if was, now := a.money.String(), b.money.String(); was != now || a.amounts != b.amounts {
		d.add(MoneyChanged, a, b, title(was, a.amounts), title(now, b.amounts))
	}
	if a.said != b.said {
		d.add(Edited, a, b, "", "")
	}
}

// understood returns targets with what a reader is sure of, where they are
// written as a text alone.
func understood(list []plan.Target) []plan.Target {
	out := slices.Clone(list)
	for i := range out {
		t := &out[i]
		if t.Text == "" || t.Value != "" || t.Operator != "" || t.Absent != "" || len(t.All) > 0 {
			continue
		}
		if r := plan.ReadTarget(t.Text, plan.Hints{}); r.Sure == plan.Sure {
			t.Value, t.Operator = r.Value.Value, r.Value.Operator
			if t.Unit == "" {
				t.Unit = r.Value.Unit
			}
			if t.By.Text == "" && t.By.Dates == "" {
				t.By = r.Value.By
			}
		}
	}
	return out
}

// targets compares targets one by one: those for the same time, area, group and
// series belong together.
func (d *differ) targets(a, b *fact) {
	single := len(a.targets) == 1 && len(b.targets) == 1 // put off, it is still the same target
	old, now := targetKeys(a.targets, single), targetKeys(b.targets, single)
	for i, k := range now {
		if was := slices.Index(old, k); was < 0 {
			d.add(TargetAdded, a, b, "", targetText(&b.targets[i]))
		} else {
			d.target(a, b, &a.targets[was], &b.targets[i])
		}
	}
	for i, k := range old {
		if !slices.Contains(now, k) {
			d.add(TargetRemoved, a, b, targetText(&a.targets[i]), "")
		}
	}
}

// targetKeys says of each target by what it is known, no two alike.
func targetKeys(list []plan.Target, single bool) []string {
	keys := make([]string, 0, len(list))
	for i := range list {
		t := &list[i]
		key := fmt.Sprint(t.By.Dates, "|", t.By.Text, "|", t.Area, "|", t.Group, "|", t.Series, "|", t.Floor, t.Stretch)
		if single {
			key = ""
		}
		unique := key
		for n := 2; slices.Contains(keys, unique); n++ {
			unique = fmt.Sprintf("%s (%d)", key, n)
		}
		keys = append(keys, unique)
	}
	return keys
}

func (d *differ) target(a, b *fact, was, now *plan.Target) {
	x, xErr := was.Value.Parse()
	y, yErr := now.Value.Parse()
	numbers := was.Value != "" && now.Value != "" && xErr == nil && yErr == nil && was.Operator == now.Operator && was.Unit == now.Unit
	switch {
	case numbers && !x.Equal(y):
		kind := TargetHigher
		if y.Cmp(x) < 0 {
			kind = TargetLower
		}
		c := d.add(kind, a, b, targetText(was), targetText(now))
		c.Effect = effect(y.Cmp(x) > 0, now.Operator, b.polarity)
	case targetText(was) != targetText(now) && !(numbers && was.By.Text != now.By.Text), was.State != now.State, was.Operator != now.Operator, was.Value != now.Value && !numbers:
		d.add(TargetReworded, a, b, targetText(was), targetText(now))
	}
	d.date(a, b, &was.By, &now.By)
}

// effect says whether a target asks for more, by which way is better and how
// its value is meant.
func effect(raised bool, op plan.Operator, p plan.Polarity) Effect {
	switch op {
	case plan.ReduceBy, plan.ReduceByPer, plan.IncreaseBy, plan.IncreaseByPer: // a larger change is more either way
		p = plan.Higher
	case plan.AtMost, plan.LessThan:
		p = plan.Lower
	case plan.AtLeast, plan.MoreThan:
		if p == "" {
			p = plan.Higher
		}
	}
	switch {
	case p != plan.Higher && p != plan.Lower:
		return ""
	case raised == (p == plan.Higher):
		return More
	}
	return Less
}

func targetText(t *plan.Target) string {
	if t.Text != "" {
		return t.Text
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s %s", t.Operator, t.Value, t.Unit, t.By.Text))
}

func (d *differ) dates(a, b *fact) {
	if a.when != nil && b.when != nil {
		d.date(a, b, a.when, b.when)
	}
}

func (d *differ) date(a, b *fact, was, now *plan.When) {
	if *was == *now || was.Text == now.Text && was.Dates == now.Dates && was.Recurs == now.Recurs && was.Trigger == now.Trigger && was.Absent == now.Absent && was.Calendar == now.Calendar {
		return
	}
	kind := Redated
	x, known := datesOf(was)
	y, alsoKnown := datesOf(now)
	if known && alsoKnown {
		switch c := y.Last().Compare(x.Last()); {
		case c > 0:
			kind = Slipped
		case c < 0:
			kind = Forward
		}
	}
	d.add(kind, a, b, title(was.Text, string(was.Dates), string(was.Absent)), title(now.Text, string(now.Dates), string(now.Absent)))
}

// datesOf returns the dates of a time, as stated or as surely read.
func datesOf(w *plan.When) (plan.Interval, bool) {
	dates := w.Dates
	if dates == "" && w.Text != "" {
		if r := plan.ReadWhen(w.Text, plan.Hints{Calendar: w.Calendar}); r.Sure == plan.Sure {
			dates = r.Value.Dates
		}
	}
	i, err := dates.Parse()
	return i, err == nil && dates != "" && !i.To.IsZero()
}

// coverage tells which terms are served that were not, and the other way.
func (d *differ) coverage(old, later *Coverage) {
	was := map[string]bool{}
	for t := range old.Terms() {
		was[t.Term.Ref()] = t.Reached()
	}
	now := map[string]bool{}
	for t := range later.Terms() {
		now[t.Term.Ref()] = t.Reached()
		if t.Reached() && !was[t.Term.Ref()] {
			d.list = append(d.list, Change{Kind: CoverageGained, Type: "Term", ID: t.Term.Ref(), Title: t.Term.Title})
		}
	}
	for t := range old.Terms() {
		if t.Reached() && !now[t.Term.Ref()] {
			d.list = append(d.list, Change{Kind: CoverageLost, Type: "Term", ID: t.Term.Ref(), Title: t.Term.Title})
		}
	}
}

// String writes a sum in pounds: £18,500.00 a year, £1,200.00 once.
func (s Sum) String() string {
	var parts []string
	for _, a := range s.Amounts {
		parts = append(parts, a.String())
	}
	return strings.Join(parts, ", ")
}

// String writes an amount in pounds, with the time for which it is paid.
func (a Amount) String() string {
	minus, pence := "", uint64(a.Pence)
	if a.Pence < 0 {
		minus, pence = "-", -uint64(a.Pence)
	}
	pounds := fmt.Sprint(pence / 100)
	for i := len(pounds) - 3; i > 0; i -= 3 {
		pounds = pounds[:i] + "," + pounds[i:]
	}
	per := map[plan.Per]string{
		plan.PerYear: " a year", plan.PerMonth: " a month", plan.PerWeek: " a week", plan.PerHead: " a head", plan.Once: " once", plan.InAll: " in all",
	}[a.Per]
	return fmt.Sprintf("%s£%s.%02d%s", minus, pounds, pence%100, per)
}

// sortedRefs writes references in order, so that their order is no change.
func sortedRefs(refs []plan.Ref) []string {
	out := make([]string, 0, len(refs))
	for _, r := range refs {
		if r != "" {
			out = append(out, string(r))
		}
	}
	slices.SortFunc(out, cmp.Compare)
	return slices.Compact(out)
}
