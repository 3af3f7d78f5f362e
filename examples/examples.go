// Package examples holds documents written in the format of this project: real
// ones as far as their sources reach, and invented ones in the manner of real
// plans. What is invented says so, with synthetic: true.
//
// Each folder is a set of documents that are used together:
//
//	kent                   a county plan, the inspection that it answers, a local plan under it
//	linkages               a table that links projects, outcomes, priorities and standards
//	priority-action-plan   three levels of actions for one priority, and a grant that ends
//	local-partnership      a form to be filled in, with the county's figures as baselines
//	performance            a plan, and a report on it in declared colours
//	finance                pooled budgets and savings
//	birmingham             a framework of six outcomes, how they stand to others, and a plan in its terms
//	improvement-notice     an inspection with a notice, and the plan that answers both
//	today                  a plan of wishes in children's own words
package examples

import (
	"embed"
	"io/fs"
	"iter"
)

//go:embed birmingham finance improvement-notice kent linkages local-partnership
//go:embed performance priority-action-plan today
var files embed.FS

// FS returns the documents, one folder a set.
func FS() fs.FS { return files }

// Folders yields the folders of FS in the order of their names.
func Folders() iter.Seq[string] {
	return func(yield func(string) bool) {
		entries, _ := files.ReadDir(".") // an embedded folder can always be read
		for _, e := range entries {
			if !yield(e.Name()) {
				return
			}
		}
	}
}
