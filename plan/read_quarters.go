package plan

import (
	"fmt"
	"time"
)

// quarterFirst reads Q1 2008/09, first quarter of 2008/09, 4th quarter 2008.
func (r *reader) quarterFirst(i int) (moment, bool) {
	q, j := r.quarter(i)
	if q == 0 {
		return moment{}, false
	}
	start := i
	if r.word(j) == "of" || r.sign(j) == ',' || r.sign(j) == '-' {
		j++
	}
	if r.word(j) == "the" {
		j++
	}
	calendar, j := r.yearName(j)
	if year, next, ok := r.splitYear(j, true); ok {
		return r.quarterOfPair(q, year, next, calendar == FinancialYear), true
	}
	year, next, _, ok := r.yearAt(j)
	if !ok {
		return moment{}, false
	}
	return r.quarterOf(start, q, year, next), true
}

// quarter reads the number of a quarter: Q1, quarter 1, 1st quarter, third qtr.
func (r *reader) quarter(i int) (q, next int) {
	if quarterWord(r.word(i)) || r.word(i) == "q" {
		if d := r.digits(i + 1); len(d) == 1 && d >= "1" && d <= "4" {
			return atoi(d), i + 2
		}
		return 0, i
	}
	j := i + 1
	switch r.word(i) {
	case "first":
		q = 1
	case "second":
		q = 2
	case "third":
		q = 3
	case "fourth":
		q = 4
	case "1", "2", "3", "4":
		q, j = atoi(r.word(i)), r.ordinal(j)
	}
	if q == 0 || !quarterWord(r.word(j)) || j == i+1 && r.digits(i) != "" {
		return 0, i
	}
	return q, j + 1
}

func quarterWord(w string) bool { return w == "quarter" || w == "qtr" }

func (r *reader) quarterOfPair(q, start, next int, said bool) moment {
	m := moment{next: next, calendar: FinancialYear}
	first := Date{Year: start, Month: time.April}.addMonths(3 * (q - 1))
	m.From = Date{Year: first.Year, Month: first.Month}
	m.To = Date{Year: first.Year, Month: first.Month + 2}
	switch {
	case said || r.Calendar == FinancialYear:
	case r.Calendar == "":
		m.assumed = whyQuarter
	default:
		m.refused = "only calendar and financial years have quarters"
	}
	return m
}

func (r *reader) quarterOf(i, q, year, next int) moment {
	m := moment{next: next, calendar: r.Calendar}
	if r.Calendar != CalendarYear {
		m.refused = fmt.Sprintf("%s may be counted from January or from April", r.between(i, next))
		return m
	}
	m.From = Date{Year: year, Month: time.Month(3*q - 2)}
	m.To = Date{Year: year, Month: time.Month(3 * q)}
	return m
}
