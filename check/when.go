package check

import "github.com/every-child-matters/ecm/plan"

// when returns a time as understood: as its author typed it, or else as its
// text reads. It is zero where nobody understands it.
func (p *Pass) when(w *plan.When) plan.When {
	if w.Text == "" || w.Dates != "" {
		return *w // no text adds to dates
	}
	if p.times == nil {
		p.times = map[*plan.When]plan.When{}
	}
	read, ok := p.times[w]
	if !ok {
		read = understoodWhen(*w, plan.Hints{})
		p.times[w] = read
	}
	return read
}

// dates returns the dates of a time as understood; false where it has none.
func (p *Pass) dates(w *plan.When) (plan.Interval, bool) {
	read := p.when(w)
	if read.Dates == "" {
		return plan.Interval{}, false
	}
	i, err := read.Dates.Parse()
	return i, err == nil
}

// period returns the time that the document covers; false where it says none.
func (p *Pass) period() (plan.Interval, bool) { return p.dates(&p.File.Doc.Header().Period) }

// resource returns a resource as understood: as its author typed it, and what
// its text adds to that.
func (p *Pass) resource(r *plan.Resource) plan.Resource {
	if r.Text == "" || r.Absent != "" {
		return *r
	}
	if p.resources == nil {
		p.resources = map[*plan.Resource]plan.Resource{}
	}
	read, ok := p.resources[r]
	if !ok {
		read = understoodResource(*r)
		p.resources[r] = read
	}
	return read
}
