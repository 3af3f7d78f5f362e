package html

import (
	"cmp"
	"slices"
	"strconv"
)

// A flow shows as bands how many aims of each outcome the priorities serve. All
// lengths are pixels from the top; across, 0 is the left and 100 the right.
type flow struct {
	Height int
	Left   []node
	Right  []node
	Bands  []band
	What   string // what stands on the left
}

type node struct {
	Label, Href string
	Top, Height int // of the place for the label
	Bar, Thick  int // of the bar at which bands begin or end
	Class       string
}

type band struct {
	Path, Class, Say string
}

const (
	mostNodes = 30 // on the left; with more, whole documents take the place of priorities
	perLink   = 6  // thickness of a band for each aim
	least     = 46 // height in which a label has room
	between   = 8
)

// source is what flows from one node on the left.
type source struct {
	label, href string
	counts      []int // by outcome
	stated      []bool
}

func newFlow(p *page) flow {
	f := flow{What: "Priorities"}
	var from []source
	for i := range p.Matrix {
		m := &p.Matrix[i]
		from = append(from, sourceOf(m, cmp.Or(m.Title, m.ID), "#"+m.ID))
	}
	if len(from) > mostNodes {
		f.What, from = "Documents", byDocument(p)
	}
	if len(from) > mostNodes {
		slices.SortStableFunc(from, func(a, b source) int { return b.sum() - a.sum() })
		rest := source{label: strconv.Itoa(len(from)-mostNodes+1) + " others", href: "#priorities"}
		for _, s := range from[mostNodes-1:] {
			rest.add(s)
		}
		from = append(from[:mostNodes-1], rest)
	}
	from = slices.DeleteFunc(from, func(s source) bool { return s.sum() == 0 })
	if len(from) == 0 {
		return flow{}
	}
	totals := make([]int, len(p.Outcomes))
	for _, s := range from {
		f.Left = append(f.Left, node{Label: s.label, Href: s.href, Thick: s.sum() * perLink})
		for i, n := range s.counts {
			totals[i] += n
		}
	}
	for i, o := range p.Outcomes {
		f.Right = append(f.Right, node{Label: o.Name(), Href: rowOf(p, o.Ref), Thick: totals[i] * perLink, Class: class(i)})
	}
	f.Height = max(need(f.Left), need(f.Right))
	spread(f.Left, f.Height)
	spread(f.Right, f.Height)
	in := make([]int, len(f.Right))
	for i, s := range from {
		out := 0
		for k, n := range s.counts {
			if n == 0 {
				continue
			}
			thick := n * perLink
			c := class(k)
			if !s.stated[k] {
				c += " inferred"
			}
			f.Bands = append(f.Bands, band{
				Path:  curve(f.Left[i].Bar+out, f.Right[k].Bar+in[k], thick),
				Class: c, Say: s.label + " to " + f.Right[k].Label + ": " + counted(n, "aim", "aims"),
			})
			out += thick
			in[k] += thick
		}
	}
	return f
}

func sourceOf(m *matrixRow, label, href string) source {
	s := source{label: label, href: href}
	for _, n := range m.counts {
		s.counts = append(s.counts, n.All)
		s.stated = append(s.stated, n.Stated > 0)
	}
	return s
}

func byDocument(p *page) []source {
	index := map[string]int{}
	var out []source
	for i := range p.Matrix {
		m := &p.Matrix[i]
		n, ok := index[m.Document]
		if !ok {
			n = len(out)
			index[m.Document] = n
			out = append(out, source{label: m.Document, href: "#" + m.ID})
		}
		out[n].add(sourceOf(m, "", ""))
	}
	return out
}

func (s *source) add(t source) {
	if s.counts == nil {
		s.counts, s.stated = make([]int, len(t.counts)), make([]bool, len(t.counts))
	}
	for i, n := range t.counts {
		s.counts[i] += n
		s.stated[i] = s.stated[i] || t.stated[i]
	}
}

func (s *source) sum() int {
	n := 0
	for _, c := range s.counts {
		n += c
	}
	return n
}

func rowOf(p *page, ref string) string {
	for _, g := range p.Groups {
		for _, r := range g.Rows {
			if r.Ref == ref {
				return "#" + r.ID
			}
		}
	}
	return "#main"
}

// class names the colour of an outcome.
func class(i int) string { return "o" + strconv.Itoa(i%5+1) }

// need is the height that nodes take with their labels.
func need(nodes []node) int {
	h := 0
	for _, n := range nodes {
		h += max(least, n.Thick) + between
	}
	return h
}

// spread gives nodes their places from top to bottom.
func spread(nodes []node, height int) {
	spare := (height - need(nodes)) / len(nodes)
	y := 0
	for i := range nodes {
		n := &nodes[i]
		n.Top, n.Height = y, max(least, n.Thick)+spare
		n.Bar = y + (n.Height-n.Thick)/2
		y += n.Height + between
	}
}

// curve draws a band from a place on the left to one on the right.
func curve(from, to, thick int) string {
	a, b, c, d := strconv.Itoa(from), strconv.Itoa(to), strconv.Itoa(to+thick), strconv.Itoa(from+thick)
	return "M1 " + a + "C45 " + a + " 55 " + b + " 99 " + b + "V" + c + "C55 " + c + " 45 " + d + " 1 " + d + "Z"
}
