package mapping

import "github.com/every-child-matters/ecm/plan"

// Inverse returns how b stands to a where a stands to b like this.
func Inverse(m plan.Match) plan.Match {
	switch m {
	case plan.Broad:
		return plan.Narrow
	case plan.Narrow:
		return plan.Broad
	}
	return m
}

// Compose returns how a stands to c where a stands to b like r, and b to c like
// s; none where nothing follows. It reads the relations as those of sets: a
// part of a part is a part, two things that have a part in common overlap, and
// two parts of one thing may have nothing in common. So the result is never
// stronger than the weaker of the two.
func Compose(r, s plan.Match) plan.Match {
	switch {
	case r == plan.NoMatch || s == plan.NoMatch || r == "" || s == "":
		return plan.NoMatch
	case r == plan.Exact:
		return s
	case s == plan.Exact:
		return r
	case r == plan.Close:
		return s
	case s == plan.Close:
		return r
	case r == s && r != plan.Related:
		return r
	case r == plan.Narrow, s == plan.Broad:
		return plan.Related
	}
	return plan.NoMatch
}

// Strength orders relations: none 0, related 1, broad and narrow 2, close 3,
// exact 4.
func Strength(m plan.Match) int {
	switch m {
	case plan.Exact:
		return 4
	case plan.Close:
		return 3
	case plan.Broad, plan.Narrow:
		return 2
	case plan.Related:
		return 1
	}
	return 0
}
