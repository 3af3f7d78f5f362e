package trust

import (
	"fmt"
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Grade is the code of a grade word. A word belongs to the scale of a
// [Framework] and means nothing without it: see [Mark]. The zero value means
// "not stated".
type Grade string

// The words of all scales, in alphabetical order.
const (
	Adequate            Grade = "adequate"
	Excellent           Grade = "excellent"
	Good                Grade = "good"
	Inadequate          Grade = "inadequate"
	Outstanding         Grade = "outstanding"
	Poor                Grade = "poor"
	RequiresImprovement Grade = "requires-improvement"
)

// scale is the grades of one framework, the best first. An entry's number is
// the one that reports print, where they print one.
type scale = codelist.List[Grade, struct{}]

// numbered is the scale of joint area reviews and performance assessments.
var numbered = scale{
	{
		Code: Outstanding, Number: "4", Title: "Outstanding",
		Description: "The best of four grades. Early reports call it excellent.",
		Aliases:     []string{"Excellent"},
	},
	{Code: Good, Number: "3", Title: "Good", Description: "The second of four grades."},
	{Code: Adequate, Number: "2", Title: "Adequate", Description: "The third of four grades."},
	{Code: Inadequate, Number: "1", Title: "Inadequate", Description: "The lowest of four grades."},
}

var slacScale = scale{
	{Code: Outstanding, Title: "Outstanding", Description: "The best of four grades."},
	{Code: Good, Title: "Good", Description: "The second of four grades."},
	{Code: Adequate, Title: "Adequate", Description: "The third of four grades."},
	{Code: Inadequate, Title: "Inadequate", Description: "The lowest of four grades."},
}

var ratingScale = scale{
	{Code: Excellent, Title: "Excellent", Description: "The best of four ratings."},
	{Code: Good, Title: "Good", Description: "The second of four ratings."},
	{
		Code: Adequate, Title: "Adequate", Description: "The third of four ratings.",
		Aliases: []string{"Performs adequately", "Performing adequately"},
	},
	{
		Code: Poor, Title: "Poor", Description: "The lowest of four ratings.",
		Aliases: []string{"Performs poorly"},
	},
}

// improvement is the scale of the single inspection framework and of the one
// after it.
var improvement = scale{
	{Code: Outstanding, Title: "Outstanding", Description: "The best of four grades."},
	{Code: Good, Title: "Good", Description: "The second of four grades."},
	{
		Code: RequiresImprovement, Title: "Requires improvement to be good",
		Description: "The third of four grades. It took the place of adequate.",
		Aliases:     []string{"Requires improvement"},
	},
	{Code: Inadequate, Title: "Inadequate", Description: "The lowest of four grades."},
}

// scale returns the framework's grades, the best first.
func (f Framework) scale() scale {
	switch f {
	case JAR, APA:
		return numbered
	case SLAC:
		return slacScale
	case CSR:
		return ratingScale
	case SIF, ILACS:
		return improvement
	}
	return nil
}

// Grades yields the grades of the framework, the best first; none where it
// gives no grades.
func (f Framework) Grades() iter.Seq[Grade] { return f.scale().Codes() }

// ParseGrade reads a grade as reports of the framework write it: the word, an
// older word for it, or the number where the scale has numbers. The error names
// the nearest grade of that scale.
func (f Framework) ParseGrade(s string) (Grade, error) {
	grades := f.scale()
	for i := range grades {
		if s != "" && grades[i].Number == s {
			return grades[i].Code, nil
		}
	}
	t, ok := f.Info()
	switch {
	case !ok:
		return "", fmt.Errorf("%q is a grade of no known inspection framework", s)
	case len(grades) == 0:
		return "", fmt.Errorf("%q: no grade scale is published for the %s", s, t.Title)
	}
	return grades.Parse(s, "a grade of the "+t.Title)
}

// A Mark is a grade together with the framework that gave it.
type Mark struct {
	Framework Framework
	Grade     Grade
}

// Known reports whether the grade is in the framework's scale.
func (m Mark) Known() bool { return m.Framework.scale().Find(m.Grade) != nil }

// Info tells what is published about the grade in that framework. Its number is
// the one that reports print, where they print one.
func (m Mark) Info() (outcomes.Term, bool) {
	f, _ := m.Framework.Info()
	return term(outcomes.Term{
		Kind: "grade", Standing: f.Standing, Source: f.Source,
	}, m.Framework.scale().Find(m.Grade))
}

// Rank returns the grade's place in its scale, 1 for the best; 0 when it is not
// in the scale. Unlike the printed number, it runs the same way in every scale.
func (m Mark) Rank() int {
	grades := m.Framework.scale()
	for i := range grades {
		if grades[i].Code == m.Grade {
			return i + 1
		}
	}
	return 0
}

// A Comparison is how one mark stands to another.
type Comparison string

// The comparisons.
const (
	Better        Comparison = "better"
	Same          Comparison = "same"
	Worse         Comparison = "worse"
	NotComparable Comparison = "not comparable"
)

// CompareMarks says whether a is better or worse than b. Marks of two
// frameworks are not comparable, even under the same word or number: what the
// words ask for has changed from one framework to the next. Nor is a mark that
// is not in its scale.
func CompareMarks(a, b Mark) Comparison {
	i, j := a.Rank(), b.Rank()
	switch {
	case a.Framework != b.Framework || i == 0 || j == 0:
		return NotComparable
	case i < j:
		return Better
	case i > j:
		return Worse
	}
	return Same
}
