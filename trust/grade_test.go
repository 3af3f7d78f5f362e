package trust_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/trust"
)

func TestScales(t *testing.T) {
	for f, want := range map[trust.Framework]string{
		trust.JAR:   "4 outstanding, 3 good, 2 adequate, 1 inadequate",
		trust.APA:   "4 outstanding, 3 good, 2 adequate, 1 inadequate",
		trust.SLAC:  " outstanding,  good,  adequate,  inadequate",
		trust.CSR:   " excellent,  good,  adequate,  poor",
		trust.SIF:   " outstanding,  good,  requires-improvement,  inadequate",
		trust.ILACS: " outstanding,  good,  requires-improvement,  inadequate",
		trust.JTAI:  "",
		"school":    "",
	} {
		var got []string
		for g := range f.Grades() {
			m := trust.Mark{Framework: f, Grade: g}
			term, ok := m.Info()
			if !ok || !m.Known() || term.Source == "" || term.Standing == "" || term.Title == "" || term.Description == "" {
				t.Errorf("%s %s: %+v", f, g, term)
			}
			got = append(got, term.Number+" "+term.Code)
			if m.Rank() != len(got) {
				t.Errorf("%s %s ranks %d, want %d", f, g, m.Rank(), len(got))
			}
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s: %s, want %s", f, s, want)
		}
		numbers := strings.ContainsAny(want, "1234")
		if (f.Direction() == outcomes.HigherIsBetter) != numbers || !numbers && f.Direction() != "" {
			t.Errorf("%s: numbers run %q", f, f.Direction())
		}
	}
}

// TestEveryGradeHasAScale checks that no grade is left without a framework, and
// that no framework has a word that is no constant.
func TestEveryGradeHasAScale(t *testing.T) {
	constants := []trust.Grade{
		trust.Adequate, trust.Excellent, trust.Good, trust.Inadequate, trust.Outstanding, trust.Poor, trust.RequiresImprovement,
	}
	var used []trust.Grade
	for f := range trust.Frameworks() {
		used = slices.AppendSeq(used, f.Grades())
	}
	slices.Sort(used)
	if used = slices.Compact(used); !slices.Equal(used, constants) {
		t.Errorf("grades in use %q, constants %q", used, constants)
	}
}

func TestParseGrade(t *testing.T) {
	for _, c := range []struct {
		f    trust.Framework
		s    string
		want trust.Grade
	}{
		{trust.JAR, "Outstanding", trust.Outstanding},
		{trust.JAR, "excellent", trust.Outstanding},
		{trust.JAR, "4", trust.Outstanding},
		{trust.JAR, "1", trust.Inadequate},
		{trust.APA, "2", trust.Adequate},
		{trust.SLAC, "ADEQUATE", trust.Adequate},
		{trust.CSR, "excellent", trust.Excellent},
		{trust.CSR, "performs poorly", trust.Poor},
		{trust.CSR, "Performing adequately", trust.Adequate},
		{trust.SIF, "Requires improvement", trust.RequiresImprovement},
		{trust.ILACS, "requires improvement to be good", trust.RequiresImprovement},
	} {
		if got, err := c.f.ParseGrade(c.s); got != c.want || err != nil {
			t.Errorf("%s %q = %q, %v; want %q", c.f, c.s, got, err, c.want)
		}
	}
	for _, c := range []struct {
		f       trust.Framework
		s, want string
	}{
		{trust.JAR, "outstandng", `"outstandng" is not a grade of the Joint Area Review: did you mean "outstanding"?`},
		{trust.JAR, "5", `"5" is not a grade of the Joint Area Review: write one of outstanding, good, adequate, inadequate`},
		{trust.JAR, "", `"" is not a grade of the Joint Area Review: write one of outstanding, good, adequate, inadequate`},
		{trust.SLAC, "1", `"1" is not a grade of the Inspection of safeguarding and looked after children services: write one of outstanding, good, adequate, inadequate`},
		{trust.SIF, "satisfactory", `"satisfactory" is not a grade of the Single inspection framework: write one of outstanding, good, requires-improvement, inadequate`},
		{trust.SLAC, "excellent", `"excellent" is not a grade of the Inspection of safeguarding and looked after children services: write one of outstanding, good, adequate, inadequate`},
		{trust.JTAI, "good", `"good": no grade scale is published for the Joint targeted area inspection`},
		{"", "good", `"good" is a grade of no known inspection framework`},
		{"school", "good", `"good" is a grade of no known inspection framework`},
	} {
		got, err := c.f.ParseGrade(c.s)
		if got != "" || err == nil || err.Error() != c.want {
			t.Errorf("%s %q = %q, %v; want error %s", c.f, c.s, got, err, c.want)
		}
	}
}

// TestCompareMarks compares every mark with every other.
func TestCompareMarks(t *testing.T) {
	var marks []trust.Mark
	for f := range trust.Frameworks() {
		for g := range f.Grades() {
			marks = append(marks, trust.Mark{Framework: f, Grade: g})
		}
	}
	for i, a := range marks {
		for j, b := range marks {
			want := trust.NotComparable
			if a.Framework == b.Framework {
				want = map[bool]trust.Comparison{true: trust.Better, false: trust.Worse}[i < j]
				if i == j {
					want = trust.Same
				}
			}
			if got := trust.CompareMarks(a, b); got != want {
				t.Errorf("%v against %v: %s, want %s", a, b, got, want)
			}
		}
		for _, b := range []trust.Mark{{}, {Framework: a.Framework}, {Framework: a.Framework, Grade: "superb"}, {Grade: a.Grade}} {
			if x, y := trust.CompareMarks(a, b), trust.CompareMarks(b, a); x != trust.NotComparable || y != trust.NotComparable {
				t.Errorf("%v against %v: %s, %s", a, b, x, y)
			}
		}
	}
	if got := trust.CompareMarks(trust.Mark{}, trust.Mark{}); got != trust.NotComparable {
		t.Errorf("nothing against nothing: %s", got)
	}
	// A word that is a grade elsewhere is none here.
	a, b := trust.Mark{Framework: trust.SIF, Grade: trust.Adequate}, trust.Mark{Framework: trust.SIF, Grade: trust.Good}
	if got := trust.CompareMarks(a, b); got != trust.NotComparable {
		t.Errorf("%v against %v: %s", a, b, got)
	}
}

// TestRankAndNumber checks that rank 1 is the best whichever way the printed
// numbers run.
func TestRankAndNumber(t *testing.T) {
	for f := range trust.Frameworks() {
		last := ""
		for g := range f.Grades() {
			term, _ := trust.Mark{Framework: f, Grade: g}.Info()
			switch f.Direction() {
			case outcomes.HigherIsBetter:
				if last != "" && term.Number >= last {
					t.Errorf("%s: %s after %s", f, term.Number, last)
				}
			case outcomes.LowerIsBetter:
				if term.Number <= last {
					t.Errorf("%s: %s after %s", f, term.Number, last)
				}
			default:
				if term.Number != "" {
					t.Errorf("%s: number %s without a direction", f, term.Number)
				}
			}
			last = term.Number
		}
	}
}

func TestFrameworks(t *testing.T) {
	for _, c := range []struct {
		f                    trust.Framework
		from, until, overall int
		overallUntil         string
	}{
		{trust.JAR, 2005, 2009, 0, ""},
		{trust.APA, 2005, 2008, 1, ""},
		{trust.SLAC, 2009, 2012, 2, ""},
		{trust.CSR, 2009, 2011, 1, ""},
		{trust.SIF, 0, 2017, 1, ""},
		{trust.ILACS, 2018, 0, 1, "2026-03"},
		{trust.JTAI, 0, 0, 0, ""},
		{"school", 0, 0, 0, ""},
	} {
		from, until := c.f.Years()
		overall, overallUntil := c.f.Overall()
		if from != c.from || until != c.until || overall != c.overall || overallUntil != c.overallUntil {
			t.Errorf("%s: %d-%d, %d overall until %q; want %v", c.f, from, until, overall, overallUntil, c)
		}
		if term, ok := c.f.Info(); ok && (term.Standing == outcomes.SingleSource) != (c.f == trust.JTAI) {
			t.Errorf("%s is %s", c.f, term.Standing)
		}
	}
}

func ExampleCompareMarks() {
	before := trust.Mark{Framework: trust.SLAC, Grade: trust.Inadequate}
	after := trust.Mark{Framework: trust.SIF, Grade: trust.Good}
	fmt.Println(trust.CompareMarks(after, before))

	last := trust.Mark{Framework: trust.APA, Grade: trust.Adequate}
	this := trust.Mark{Framework: trust.APA, Grade: trust.Good}
	fmt.Println(trust.CompareMarks(this, last))
	// Output:
	// not comparable
	// better
}

func ExampleFramework_ParseGrade() {
	fmt.Println(trust.JAR.ParseGrade("4"))
	fmt.Println(trust.JAR.ParseGrade("Excellent"))
	_, err := trust.SIF.ParseGrade("requires improvment")
	fmt.Println(err)
	// Output:
	// outstanding <nil>
	// outstanding <nil>
	// "requires improvment" is not a grade of the Single inspection framework: did you mean "requires-improvement"?
}
