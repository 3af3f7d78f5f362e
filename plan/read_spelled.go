package plan

import (
	"strconv"
	"strings"
	"time"
)

// Most texts that have a typed value beside them are a usual spelling of that
// value and nothing more. Such a text contradicts nothing, and to see that it is
// one takes a fraction of the time of reading it.

// spelled reports whether the text of w is nothing but its dates in one of the
// usual spellings: 2009, June 2009, by 31 March 2009, 2007/08, quarterly until
// 2009.
func (w *When) spelled() bool {
	if w.Absent != "" || w.Horizon != "" || w.After != nil {
		return false
	}
	text, dates := w.Text, string(w.Dates)
	if w.Recurs != "" { // quarterly until 2009
		n := len(w.Recurs)
		if len(text) < n || !strings.EqualFold(text[:n], string(w.Recurs)) {
			return false
		}
		if text = text[n:]; text == "" {
			return true
		}
		var ok bool
		if text, ok = strings.CutPrefix(text, " until "); !ok {
			return false
		}
		dates = strings.TrimPrefix(dates, "../")
	} else if by, ok := strings.CutPrefix(text, "by "); ok {
		text, dates = by, strings.TrimPrefix(dates, "../")
	}
	switch len(dates) {
	case len("2009"):
		return text == dates
	case len("2009-06"), len("2009-06-30"):
		year, rest, _ := strings.Cut(dates, "-")
		month, day, _ := strings.Cut(rest, "-")
		if day != "" {
			var ok bool
			if text, ok = strings.CutPrefix(text, strings.TrimPrefix(day, "0")+" "); !ok {
				return false
			}
		}
		m, err := strconv.Atoi(month)
		rest, ok := strings.CutPrefix(text, time.Month(m).String())
		return err == nil && ok && rest == " "+year
	case len("2007-04/2008-03"):
		return w.spelledYear(text)
	}
	return false
}

// spelledYear reports whether a text is the year of w, which begins in one year
// and ends in the next: 2007/08.
func (w *When) spelledYear(text string) bool {
	d := w.Dates
	switch w.Calendar {
	case FinancialYear:
		if d[4:8] != "-04/" || d[12:] != "-03" {
			return false
		}
	case AcademicYear:
		if d[4:8] != "-09/" || d[12:] != "-08" {
			return false
		}
	default:
		return false
	}
	first, err1 := strconv.Atoi(string(d[:4]))
	second, err2 := strconv.Atoi(string(d[8:12]))
	return err1 == nil && err2 == nil && second == first+1 && text == string(d[:4])+"/"+string(d[10:12])
}

// spelled reports whether the text of o is nothing but its value in per cent and
// its period: 72%, 72% (2007/08).
func (o *Observation) spelled() bool {
	if o.Absent != "" || o.Unit != Percent {
		return false
	}
	rest, ok := afterShare(o.Text, o.Value)
	if !ok || rest == "" {
		return ok
	}
	return rest == " ("+o.Period.Text+")" && o.Period.spelled()
}

// spelled reports whether the text of t is nothing but its value in per cent and
// its date: 85%, 85% by 2010/11.
func (t *Target) spelled() bool {
	if t.Absent != "" || t.Unit != Percent || len(t.All) > 0 {
		return false
	}
	rest, ok := afterShare(t.Text, t.Value)
	if !ok || rest == "" {
		return ok
	}
	return rest == " by "+t.By.Text && t.By.spelled()
}

// spelled reports whether the text of m is nothing but its pounds, for each year
// where they are, and its end: £25,000, £25,000 a year until 2011.
func (m *Money) spelled() bool {
	if m.Absent != "" || m.Pounds == "" || m.Basis != "" || m.Years != "" {
		return false
	}
	rest, ok := strings.CutPrefix(m.Text, "£")
	pounds := string(m.Pounds)
	for ok && pounds != "" {
		if rest, ok = strings.CutPrefix(rest, pounds[:1]); ok {
			pounds = pounds[1:]
			if len(pounds) > 0 && len(pounds)%3 == 0 {
				rest = strings.TrimPrefix(rest, ",")
			}
		}
	}
	if !ok {
		return false
	}
	if m.Per == PerYear {
		each := strings.TrimPrefix(strings.TrimPrefix(rest, " a year"), " per annum")
		if each == rest {
			return false
		}
		rest = each
	} else if m.Per != "" {
		return false
	}
	if rest == "" {
		return true
	}
	until := When{Dates: Dates(strings.TrimPrefix(string(m.Dates), "../"))}
	until.Text, ok = strings.CutPrefix(rest, " until ")
	return ok && until.spelled()
}

// afterShare returns what stands in a text behind a value in per cent.
func afterShare(text string, value Decimal) (rest string, ok bool) {
	if value == "" {
		return "", false
	}
	rest, ok = strings.CutPrefix(text, string(value))
	if !ok {
		return "", false
	}
	return strings.CutPrefix(rest, "%")
}
