package check

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

func planWithoutMeasures(p *Pass) {
	d := p.Plan()
	if p.template() || d.Type == plan.FinancePlan || len(d.Priorities)+len(d.Actions) == 0 || len(p.lines()) > 0 ||
		covers(d.Sections, plan.ContentMeasures) {
		return
	}
	for s := range successes(d) {
		if s.Measure != "" || s.Target != nil || strings.ContainsAny(s.Text, "0123456789") {
			return
		}
	}
	message := "the plan has no measure: nothing in it says how anybody will know whether it worked"
	if d.Status == plan.Adopted || d.Status == plan.Approved {
		message = "the plan is " + string(d.Status) + " without a single measure: nothing in it says how anybody will know whether it worked"
	}
	p.Report(diag.Diagnostic{
		Message: message,
		Help:    "add measures with a baseline and a target, or success with a number to the actions",
	})
}

// covers says whether a section gives some content.
func covers(sections []plan.Section, c plan.Content) bool {
	return slices.ContainsFunc(sections, func(s plan.Section) bool {
		return slices.Contains(s.Covers, c) || covers(s.Sections, c)
	})
}

// A placedSuccess is how success will be known, and of what.
type placedSuccess struct {
	*plan.Success
	key    string // the list of the plan that holds what it is of
	i, k   int    // which of that list, and which of its successes
	holder string // id of the action or priority
}

func (s placedSuccess) at() string { return plan.At(s.key, s.i) + plan.At("success", s.k) }

// successes yields how success of priorities and actions will be known.
func successes(d *plan.Plan) iter.Seq[placedSuccess] {
	return func(yield func(placedSuccess) bool) {
		for i := range d.Priorities {
			pr := &d.Priorities[i]
			for k := range pr.Success {
				if !yield(placedSuccess{&pr.Success[k], "priorities", i, k, pr.ID}) {
					return
				}
			}
		}
		for i := range d.Actions {
			a := &d.Actions[i]
			for k := range a.Success {
				if !yield(placedSuccess{&a.Success[k], "actions", i, k, a.ID}) {
					return
				}
			}
		}
	}
}

// hasSuccess says whether anything says how success will be known.
func hasSuccess(d *plan.Plan) bool {
	for range successes(d) {
		return true
	}
	return false
}

func successRestatesAim(p *Pass) {
	if p.template() {
		return
	}
	for s := range successes(p.Plan()) {
		if s.Measure != "" || s.Target != nil || !vague(s.Text) {
			continue
		}
		measured := false
		for range p.View.MeasuresFor(s.holder) {
			measured = true
			break
		}
		if !measured {
			p.restatesAim(s.at(), s.Text)
		}
	}
	for _, l := range p.lines() {
		for _, g := range l.goals {
			if !g.known && g.Comparator == nil && g.Absent == "" && len(g.All) == 0 && vague(g.Text) {
				p.restatesAim(g.at, g.Text)
			}
		}
	}
}

func (p *Pass) restatesAim(at, text string) {
	p.Report(diag.Diagnostic{
		Pointer: at,
		Message: quote(text) + " gives no number and nothing to compare with, so nobody can show that it was reached",
		Help:    "say how much, by when or compared with whom, or refer to a measure",
	})
}

// vague says whether a text asks for more, less or better and gives nothing to
// hold it against.
func vague(text string) bool {
	w := wordy(text)
	return containsWord(w, directionWords) && !containsWord(w, comparators) && !strings.ContainsAny(w, "0123456789%")
}

// containsWord says whether any of the words, between spaces, stands in a text
// that wordy made.
func containsWord(w string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(w, word) })
}

var directionWords = []string{
	" reduce ", " reduced ", " reducing ", " reduction ", " fewer ", " less ", " lower ", " decrease ", " decreased ", " fall ",
	" increase ", " increased ", " increasing ", " more ", " higher ", " greater ", " raise ", " raised ", " rise ",
	" improve ", " improved ", " improving ", " improvement ", " improvements ", " better ", " enhanced ", " strengthened ", " narrow ", " narrowed ", " narrowing ",
}

// comparators are words that give a text something to be held against, a
// number in words among them.
var comparators = []string{
	" average ", " neighbours ", " neighbour ", " quartile ", " benchmark ", " than ", " as good as ", " in line with ",
	" all ", " every ", " each ", " any ", " no ", " none ", " nil ", " zero ", " both ", " half ", " halve ", " halved ", " third ", " quarter ", " quarters ",
	" double ", " doubled ", " twice ", " treble ", " one ", " two ", " three ", " four ", " five ", " six ", " seven ", " eight ", " nine ", " ten ",
	" eleven ", " twelve ", " twenty ", " thirty ", " forty ", " fifty ", " hundred ", " majority ", " most ",
}

func outputAsOutcome(p *Pass) {
	d := p.Plan()
	counts := map[string]outputs{}
	for i := range d.Priorities {
		if n, ok := p.onlyOutput(i, counts); ok {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("priorities", i),
				Message: fmt.Sprintf("%s is measured only by how much is done (%s): nothing says whether any child is better off",
					quote(d.Priorities[i].Title), plural(n, "measure")),
				Help: "add a measure of what changes for children",
			})
		}
	}
	for i := range d.Indicators {
		if ind := &d.Indicators[i]; ind.Level == plan.PopulationLevel && ind.Performance != "" {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("indicators", i) + "/performance",
				Message: quote(ind.Title) + " is tagged both as an indicator of the whole population and as a measure of what a service does",
				Help:    "leave out performance, or write level: performance",
			})
		}
	}
}

// outputs tells of the measures of an item: how many there are, and whether one
// counts something else than how much is done.
type outputs struct {
	n     int
	other bool
}

// onlyOutput says whether the i-th priority has measures and all of them count
// how much is done. It keeps in counts what it found of each item.
func (p *Pass) onlyOutput(i int, counts map[string]outputs) (n int, only bool) {
	of := func(id string) outputs {
		c, ok := counts[id]
		if !ok {
			lines := p.sheet(p.File).at()
			for m := range p.View.MeasuresFor(id) {
				l := lines[m.Pointer]
				c.n++
				c.other = c.other || l == nil || !l.output()
			}
			counts[id] = c
		}
		return c
	}
	c := of(p.Plan().Priorities[i].ID)
	for _, a := range p.View.ActionsFor(i) {
		if c.other {
			break
		}
		more := of(p.Plan().Actions[a].ID)
		c.n, c.other = c.n+more.n, more.other
	}
	return c.n, c.n > 0 && !c.other
}

// output says whether a measure counts how much is done.
func (l *line) output() bool {
	if l.Defined != nil && (l.Defined.Performance != "" || l.Defined.Level == plan.PopulationLevel) {
		return l.Defined.Performance == plan.HowMuch
	}
	return l.In() == plan.UnitCount && containsWord(wordy(beginning(l.Name())), []string{
		" attend ", " attended ", " attending ", " attendances ", " trained ", " sessions ", " leaflets ", " events ", " meetings ", " delivered ", " distributed ",
	})
}
