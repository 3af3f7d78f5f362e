package check

import (
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// generated returns a plan of n actions, an inspection that it answers, a
// framework and a performance report, all of a size in step with n and with
// something for every rule to look at. Some of it is wrong.
func generated(tb testing.TB, n int) *plan.Set {
	tb.Helper()
	some := max(1, n/10)
	var p strings.Builder
	p.WriteString("ecm: \"1.0\"\nkind: plan\nid: generated-plan\ntitle: Generated plan\nframework: ecm\nperiod: April 2008 to March 2011\nsynthetic: true\nparties:\n")
	for i := range some {
		fmt.Fprintf(&p, "  - {id: post%d, kind: post, name: Head of service %d, of: post%d}\n", i, i, i/2)
	}
	p.WriteString("references:\n")
	for i := range some {
		fmt.Fprintf(&p, "  - {id: ref%d, title: Strategy %d, relation: cites}\n", i, i)
	}
	p.WriteString("priorities:\n")
	for i := range some {
		parent := i / 10 * 10 // three levels
		if parent == i {
			parent = 0
		}
		fmt.Fprintf(&p, "  - {id: p%d, number: \"%d\", title: Priority %d, contributes_to: [ecm:be-healthy, \"gen:t%d\"]", i, i, i, i)
		if i > 0 {
			fmt.Fprintf(&p, ", parent: p%d", parent)
		}
		p.WriteString("}\n")
	}
	p.WriteString("measures:\n")
	for i := range some {
		fmt.Fprintf(&p, "  - {id: m%d, title: Measure %d, unit: percent, for: [p%d], baseline: 72%% (2007/08), target: 8%d%% by 2010/11}\n", i, i, i, i%10)
	}
	p.WriteString("actions:\n")
	for i := range n {
		fmt.Fprintf(&p, "  - id: a%d\n    number: \"%d\"\n    title: Improve service %d for families and ensure that all of them know it\n"+
			"    priorities: [p%d]\n    when: %s\n    lead: post%d\n    depends_on: [a%d]\n    success: 2%d families use service %d\n",
			i, i, i, i/10, [4]string{"March 2009", "by June 2010", "January 2009 & ongoing", "once available"}[i%4], i/10, (i+1)%(n+n/50), i%10, i)
		if i%10 > 0 {
			fmt.Fprintf(&p, "    parent: a%d\n", i/10*10)
		}
		if i%5 == 0 {
			fmt.Fprintf(&p, "    responds_to: [generated-report#r%d]\n    resources: £%dk per annum\n    milestones: [{text: Step %d, when: May 2009}]\n", i/5, i%9+1, i)
		}
	}
	var r strings.Builder
	r.WriteString("ecm: \"1.0\"\nkind: inspection\nid: generated-report\ntitle: Generated report\ninspected_under: jar\npublished: 14 July 2008\nsynthetic: true\njudgements:\n")
	for i := range some {
		fmt.Fprintf(&r, "  - {id: j%d, subject: Area %d, grade: \"%d\", word: good, parent: j%d}\n", i, i, i%4+1, i/2)
	}
	r.WriteString("recommendations:\n")
	for i := range n / 5 {
		fmt.Fprintf(&r, "  - {id: r%d, number: \"%d\", text: Recommendation %d, horizon: immediate, addressee: Health partners}\n", i, i, i)
	}
	var f strings.Builder
	f.WriteString("ecm: \"1.0\"\nkind: framework\nid: generated-framework\ntitle: Generated framework\nprefix: gen\nsynthetic: true\nterms:\n")
	for i := range some {
		fmt.Fprintf(&f, "  - {id: t%d, title: Term %d, parent: t%d}\n", i, i, i/2)
	}
	f.WriteString("mappings:\n")
	for i := range some {
		fmt.Fprintf(&f, "  - {from: \"gen:t%d\", relation: close, to: ecm:be-healthy}\n", i)
	}
	var o strings.Builder
	o.WriteString("ecm: \"1.0\"\nkind: performance\nid: generated-performance\ntitle: Generated performance report\nplan: generated-plan\nas_at: March 2010\nsynthetic: true\nobservations:\n")
	for i := range some {
		fmt.Fprintf(&o, "  - {id: o%d, measure: generated-plan#m%d, actual: [{text: 7%d%%, period: 2008/09}, {text: 7%d%%, period: 2009/10}]}\n", i, i, i%9, i%8)
	}
	limits := plan.Limits{Bytes: 64 << 20, Nodes: 10_000_000}
	var files []*plan.File
	for name, b := range map[string]*strings.Builder{"plan.yaml": &p, "report.yaml": &r, "framework.yaml": &f, "performance.yaml": &o} {
		file := plan.Parse(diag.NewText(name, []byte(b.String())), limits)
		if !file.Sound() {
			tb.Fatalf("%s: %v", name, file.Diagnostics[0].Message)
		}
		files = append(files, file)
	}
	return plan.NewSet(files...)
}

// cost checks a set with one rule and a fresh checker.
func cost(r Rule, s *plan.Set) {
	c := New(Options{Rules: []Rule{r}, Severity: map[string]diag.Severity{r.ID: diag.Note}, Today: exampleDay})
	for f := range s.Files() {
		c.File(f, s)
	}
}

// BenchmarkRule tells the cost of each rule on plans of 1,000 and 10,000 actions.
func BenchmarkRule(b *testing.B) {
	for _, n := range [...]int{1000, 10000} {
		s := generated(b, n)
		for r := range All() {
			if r.Run == nil {
				continue
			}
			b.Run(fmt.Sprintf("%s/%d", r.ID, n), func(b *testing.B) {
				for b.Loop() {
					cost(r, s)
				}
			})
		}
	}
}

// BenchmarkRuleCost tells how much more each rule costs on ten times as many
// actions, and fails where it is more than 12 times as much: then the cost is
// not linear. The small plans are ten, so that both sizes fill the memory alike
// and caches have no say. Run it with -benchtime 1x.
func BenchmarkRuleCost(b *testing.B) {
	const most, runs, times = 12, 7, 10
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	large := []*plan.Set{generated(b, 10000)}
	var small []*plan.Set
	for range times {
		small = append(small, generated(b, 1000))
	}
	took := func(r Rule, sets []*plan.Set) float64 {
		start := time.Now()
		for _, s := range sets {
			cost(r, s)
		}
		return float64(time.Since(start))
	}
	// One measurement may be disturbed by what else the machine does, so the best
	// of several in turn counts, and more are made while they look bad.
	measure := func(r Rule) float64 {
		runtime.GC() // so that nobody pays for another's garbage
		one, ten := math.Inf(1), math.Inf(1)
		for i := 0; i < runs || one*times > most*ten && i < 10*runs; i++ {
			one, ten = min(one, took(r, large)), min(ten, took(r, small))
		}
		// What costs less than 100 microseconds is not worth a thought.
		return times * one / max(ten, float64(100*time.Microsecond))
	}
	for r := range All() {
		if r.Run == nil {
			continue
		}
		b.Run(r.ID, func(b *testing.B) {
			var ratio float64
			for b.Loop() {
				ratio = measure(r)
			}
			b.ReportMetric(ratio, "ratio")
			b.ReportMetric(0, "ns/op")
			if ratio > most {
				b.Errorf("%s costs %.1f times as much on ten times as many actions", r.ID, ratio)
			}
		})
	}
}
