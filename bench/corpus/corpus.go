// Package corpus makes plans for measuring: as large and as many as wanted,
// the same for the same seed, and with faults whose place is known.
package corpus

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
)

// A Document is one generated plan.
type Document struct {
	Name string // without an extension
	YAML []byte
	// Fault is what was put wrong; its zero value means nothing.
	Fault Fault
}

// A Fault is what was put wrong in a document, and what must be told of it.
type Fault struct {
	Kind   string // such as "wrong-code"
	Rule   string // rule that finds it
	Line   int    // where, counted from 1, in the YAML text
	Column int
	Shape  bool // whether a schema alone can see it
}

// Options say what to make.
type Options struct {
	Seed    uint64
	Files   int
	Actions int // per plan; 16 make about 20 KB
	Faulty  int // one plan in so many has a fault; 0 means none
}

// Make yields the documents of a corpus.
func Make(opt Options, yield func(Document) bool) {
	for i := range opt.Files {
		w := &writer{rand: rand.New(rand.NewPCG(opt.Seed, uint64(i))), n: i, actions: opt.Actions}
		if opt.Faulty > 0 && i%opt.Faulty == opt.Faulty/2 {
			w.fault = &faults[i/opt.Faulty%len(faults)]
			w.at = opt.Actions / 2
		}
		if !yield(w.document()) {
			return
		}
	}
}

// faults are the things that are put wrong, one to a document, in turn.
var faults = []Fault{
	{Kind: "wrong-code", Rule: "ECM013", Shape: true},
	{Kind: "unknown-term", Rule: "ECM201", Shape: true},
	{Kind: "missing-key", Rule: "ECM011", Shape: true},
	{Kind: "misspelt-key", Rule: "ECM010", Shape: true},
	{Kind: "wrong-type", Rule: "ECM012", Shape: true},
	{Kind: "bad-date", Rule: "ECM014", Shape: true},
	{Kind: "dangling-reference", Rule: "ECM103"},
	{Kind: "duplicate-id", Rule: "ECM101"},
	{Kind: "late-action", Rule: "ECM308"},
	{Kind: "target-behind-baseline", Rule: "ECM410"},
}

type writer struct {
	rand    *rand.Rand
	b       strings.Builder
	lines   int
	n       int
	actions int
	fault   *Fault
	at      int // action that carries the fault
	found   Fault
}

func (w *writer) pick(list ...string) string { return list[w.rand.IntN(len(list))] }

// line writes a line. A ¶ in it marks where a fault stands.
func (w *writer) line(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	w.lines++
	if before, after, ok := strings.Cut(text, "¶"); ok {
		w.found = *w.fault
		w.found.Line, w.found.Column = w.lines, len([]rune(before))+1
		text = before + after
	}
	w.b.WriteString(text)
	w.b.WriteByte('\n')
}

// wrong returns bad where the fault of this kind belongs, else good.
func (w *writer) wrong(kind string, action int, good, bad string) string {
	if w.fault != nil && w.fault.Kind == kind && action == w.at {
		return bad
	}
	return good
}

func (w *writer) document() Document {
	w.line("# yaml-language-server: $schema=../../schema/1.0/plan.schema.json")
	w.line(`ecm: "1.0"`)
	w.line("kind: plan")
	w.line("id: plan-%05d", w.n)
	w.line("title: Children and young people's plan %d", w.n)
	w.line("type: cypp")
	w.line("status: adopted")
	w.line("synthetic: true")
	w.line("area: {name: Area %d, level: unitary}", w.n)
	w.line("period: {text: April 2008 to March 2011, dates: 2008-04/2011-03}")
	w.line("owner: board")
	w.line("framework: {id: ecm, edition: \"2004\"}")
	w.line("parties:")
	w.line("  - {id: board, kind: board, name: Children's Trust Board}")
	for i, p := range []string{"Head of early years", "Head of safeguarding", "Head of youth services", "Head of school improvement", "Head of housing support"} {
		w.line("  - {id: lead-%d, kind: post, name: %s, of: board}", i+1, p)
	}
	w.line("priorities:")
	i := 0
	for o := range outcomes.All() {
		t, _ := o.Info()
		i++
		w.line("  - id: p%d", i)
		w.line("    number: %q", fmt.Sprint(i))
		w.line("    title: %s", t.Title)
		w.line("    contributes_to: [%s, %s]", t.Ref(), supportOf(o))
		w.line("    lead: lead-%d", i)
	}
	w.line("actions:")
	for a := range w.actions {
		w.action(a)
	}
	return Document{Name: fmt.Sprintf("plan-%05d", w.n), YAML: []byte(w.b.String()), Fault: w.found}
}

func (w *writer) action(a int) {
	aims := aims()
	aim := aims[(5*a+a/5+w.n)%len(aims)] // each outcome in turn
	priority := 1
	for o := range outcomes.All() {
		if o == aim.Outcome() {
			break
		}
		priority++
	}
	who := w.pick("families", "young people who leave care", "children under five", "young carers", "children who are looked after")
	w.line("  - id: %s", w.wrong("duplicate-id", a, fmt.Sprintf("a%d", a+1), fmt.Sprintf("¶a%d", a)))
	w.line("    number: \"%d.%d\"", priority, a+1)
	w.line("    title: %s %s in area %d-%d", w.pick("Reach", "Support", "Advise", "Listen to"), who, w.n, a+1)
	w.line("    text: >-")
	for range 4 + w.rand.IntN(4) {
		w.line("      %s", w.sentence())
	}
	w.line("    priorities: [%s]", w.wrong("dangling-reference", a, fmt.Sprintf("p%d", priority), "¶p77"))
	w.line("    contributes_to:")
	w.line("      - %s", w.wrong("unknown-term", a, "ecm:"+string(aim), "¶ecm:be-helthy"))
	w.line("    %s: {party: lead-%d, role: %s}", w.wrong("misspelt-key", a, "lead", "¶leed"), priority,
		w.wrong("wrong-code", a, w.pick("accountable", "responsible"), "¶acountable"))
	w.line("    partners: [Police, Health, Voluntary sector]")
	year, month := 2008+w.rand.IntN(2), 5+w.rand.IntN(8)
	w.line("    %s: {text: %s, dates: %s}", w.wrong("late-action", a, "when", "¶when"),
		w.wrong("late-action", a, fmt.Sprintf("by %s %d", months[month-1], year), "by June 2014"),
		w.wrong("bad-date", a, w.wrong("late-action", a, fmt.Sprintf("%d-%02d", year, month), "2014-06"), "¶31-03-2009"))
	w.line("    milestones:")
	w.line("      - {title: Project group set up, kind: output, when: {text: %s %d, dates: %d-%02d}}", months[month-2], year, year, month-1)
	w.line("      - {title: Report to the board, kind: reporting, when: {text: Quarterly until %d, recurs: quarterly, dates: ../%d}}", year, year)
	w.line("    resources:")
	amount := 1000 * (5 + w.rand.IntN(90))
	w.line("      - %s", w.wrong("late-action", a,
		fmt.Sprintf("{text: \"£%d a year until 2011\", kind: money, pounds: %d, per: year, dates: ../2011}", amount, amount),
		"{text: within existing budgets, kind: within_existing}"))
	base := 40 + w.rand.IntN(30)
	target := base + 5 + w.rand.IntN(20)
	w.line("    measures:")
	w.line("      - id: m%d", a+1)
	w.line("        text: Share of %s who were reached in area %d-%d", who, w.n, a+1)
	w.line("        unit: percent")
	w.line("        polarity: higher")
	w.line("        baseline: {text: \"%d%% (2007/08)\", value: %s, unit: percent, period: {text: 2007/08, dates: 2007-04/2008-03, calendar: financial}}",
		base, w.wrong("wrong-type", a, fmt.Sprint(base), fmt.Sprintf("¶\"%d per cent\"", base)))
	w.line("        %s: {text: %s, operator: at_least, value: %s, unit: percent, by: {text: 2010/11, dates: 2010-04/2011-03, calendar: financial}}",
		w.wrong("target-behind-baseline", a, "target", "¶target"),
		w.wrong("target-behind-baseline", a, fmt.Sprintf("\"%d%% by 2010/11\"", target), fmt.Sprintf("\"%d%% by 2010/11\"", base-9)),
		w.wrong("target-behind-baseline", a, fmt.Sprint(target), fmt.Sprint(base-9)))
	if w.fault != nil && w.fault.Kind == "missing-key" && a == w.at {
		w.line("    other:")
		w.line("      - {¶text: A column of the action table}")
	} else {
		w.line("    other:")
		w.line("      - {label: Equality, text: A column of the action table}")
	}
}

// supportOf returns the parent and carer statement of an outcome.
func supportOf(o outcomes.Outcome) string {
	for s := range outcomes.Supports() {
		if t, _ := s.Info(); t.Parent == "ecm:"+string(o) {
			return t.Ref()
		}
	}
	return ""
}

func aims() (all []outcomes.Aim) {
	for a := range outcomes.Aims() {
		all = append(all, a)
	}
	return all
}

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// sentence makes a line of plain prose.
func (w *writer) sentence() string {
	return fmt.Sprintf("%s %s %s %s, so that %s %s %s.",
		w.pick("Health visitors", "Schools", "Youth workers", "Social workers", "Children's centres", "Foster carers"),
		w.pick("work with", "meet", "visit", "listen to", "plan with"),
		w.pick("every family", "parents", "young carers", "the local forum", "children who moved school"),
		w.pick("each month", "twice a year", "before the summer", "where help is asked for", "at home"),
		w.pick("children", "young people", "families", "care leavers"),
		w.pick("are safe", "enjoy school", "find work", "are heard", "stay well"),
		w.pick("in every ward", "in the town and the villages", "whatever their start", "and know whom to ask"))
}

// JSON returns the document's twin in JSON.
func (d Document) JSON() ([]byte, error) {
	f := plan.Parse(diag.NewText(d.Name+".yaml", d.YAML), plan.Limits{Bytes: 1 << 30, Nodes: 1 << 30})
	return f.JSON()
}
