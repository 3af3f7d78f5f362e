package mapping

import (
	"iter"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/trust"
)

// published yields the terms that every plan is held against: outcomes, aims
// and support statements, Kent's priorities, and the features and duties of a
// children's trust.
func published(yield func(outcomes.Term) bool) {
	_ = each(outcomes.All(), yield) && each(outcomes.Aims(), yield) && each(outcomes.Supports(), yield) &&
		each(priorities.All(), yield) && each(trust.Features(), yield) && each(trust.Duties(), yield)
}

func each[C interface{ Info() (outcomes.Term, bool) }](codes iter.Seq[C], yield func(outcomes.Term) bool) bool {
	for c := range codes {
		if t, ok := c.Info(); ok && !yield(t) {
			return false
		}
	}
	return true
}

// termsOf yields the terms of a framework document in the shape of published
// ones, each with its pointer.
func termsOf(f *plan.File, fw *plan.Framework) iter.Seq2[string, outcomes.Term] {
	return func(yield func(string, outcomes.Term) bool) {
		n := 0
		for t := range fw.All() {
			key, i := "outcomes", n
			if i >= len(fw.Outcomes) {
				key, i = "priorities", i-len(fw.Outcomes)
				if i >= len(fw.Priorities) {
					key, i = "terms", i-len(fw.Priorities)
				}
			}
			n++
			parent := string(t.Parent)
			if parent != "" && t.Parent.Scheme() == "" {
				parent = prefix(fw) + ":" + parent
			}
			if !yield(plan.At(key, i), outcomes.Term{
				Scheme: prefix(fw), Kind: t.Kind, Code: t.ID, Number: t.Number, Title: title(t.Title, t.ID),
				Description: t.Text, Parent: parent, Aliases: t.Aliases,
				Source: title(t.Source, fw.Source, fw.Title), Standing: t.Standing,
			}) {
				return
			}
		}
	}
}

// prefix returns the prefix of references to the terms of a framework.
func prefix(fw *plan.Framework) string { return title(fw.Prefix, fw.ID) }

// frameworksOf returns the framework documents of a set, and those that come
// with this library which a document of the set names or refers to.
func frameworksOf(set *plan.Set) []*plan.File {
	var out []*plan.File
	seen := map[*plan.File]bool{}
	add := func(f *plan.File) {
		if f != nil && !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	for f := range plan.Documents[*plan.Framework](set) {
		add(f)
	}
	named := map[*plan.File]bool{}
	for f := range set.Files() {
		if f.Doc == nil {
			continue
		}
		named[set.Framework(f.Doc.Header().Framework.ID)] = true
		last := ""
		for u := range f.Uses() {
			if scheme := u.Ref.Scheme(); scheme != "" && scheme != last && !plan.IsPublished(scheme) {
				last = scheme
				named[set.Framework(scheme)] = true
			}
		}
	}
	for f := range plan.Frameworks() {
		if named[f] {
			add(f)
		}
	}
	return out
}
