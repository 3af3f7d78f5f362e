package mapping

import "iter"

// A Reading is an item seen in another framework: the term that it serves in
// its own, and how that stands to a term of the other.
type Reading struct {
	Reach Reach // a direct one
	Row   Row   // its From is the term of the reach; relation none where the item is lost from sight
}

// Read shows documents in the terms of a framework that they were not written
// in. What an item links to itself is translated row by row, and what has no
// counterpart is told; nothing is written back.
func Read(c *Coverage, to string) (iter.Seq[Reading], error) {
	done := map[string]bool{}
	rows := map[string][]Row{} // by the term read
	for _, t := range c.g.terms {
		if done[t.Scheme] {
			continue
		}
		done[t.Scheme] = true
		table, err := Crosswalk(c.g.set, t.Scheme, to)
		if err != nil {
			return nil, err
		}
		for r := range table.Rows() {
			if r.From.Code != "" {
				rows[r.From.Ref()] = append(rows[r.From.Ref()], r)
			}
		}
	}
	return func(yield func(Reading) bool) {
		for n := range c.g.nodes {
			if !c.has(int32(n)) || c.g.nodes[n].Kind == Indicator {
				continue
			}
			for _, tie := range c.g.nodes[n].ties {
				if tie.how != Own {
					continue
				}
				reach, _ := c.g.reach(int32(n), tie.term)
				for _, row := range rows[reach.Term.Ref()] {
					if !yield(Reading{reach, row}) {
						return
					}
				}
			}
		}
	}, nil
}
