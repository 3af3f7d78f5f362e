package schema

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/trust"
)

// A list is a code list as it is published.
type list struct {
	name    string // of its files and tables: "aims"
	title   string
	about   string // one sentence
	scheme  string // prefix of its terms in documents, or ""
	under   string // name of the list that the parents belong to, or ""
	scoped  bool   // whether a code is unique only below its parent
	local   bool   // whether it belongs to a local framework
	address string // of its terms, up to their codes
	entries []entry
}

// An entry is a code of a list. Its Parent is the code of the term above it.
type entry struct {
	outcomes.Term
	deprecated string // version since which it is no longer used, or ""
}

// path is what the entry's address ends with.
func (l *list) path(e *entry) string {
	if l.scoped {
		return e.Parent + "-" + e.Code
	}
	return e.Code
}

// uri is the address that stands for the entry in linked data.
func (l *list) uri(e *entry) string { return l.address + l.path(e) }

// column returns a value of an entry by the name of its column in CSV.
func (l *list) column(name string, i int) string {
	e := &l.entries[i]
	switch name {
	case "Code":
		return e.Code
	case "Title":
		return e.Title
	case "Description":
		return e.Description
	case "Parent":
		return e.Parent
	case "Order":
		return strconv.Itoa(i + 1)
	case "Source":
		return e.Source
	case "Standing":
		return string(e.Standing)
	case "Deprecated":
		return e.deprecated
	}
	panic("schema: no column " + name)
}

// columns are the columns of every list.
var columns = [...]struct {
	name, about, sql string
	required         bool
}{
	{"Code", "Code as documents and data write it", "code", true},
	{"Title", "Official short name, or ours where there is none", "title", true},
	{"Description", "What is meant, in our own words", "description", false},
	{"Parent", "Code of the entry above this one", "parent", false},
	{"Order", "Place in the published order, from 1", "position", true},
	{"Source", "Where the entry was published", "source", false},
	{"Standing", "How far the entry is established", "standing", false},
	{"Deprecated", "Version since which the code is no longer used", "deprecated", false},
}

// lists returns every list that the options ask for, lists after those that
// their parents belong to.
func lists(opt Options) ([]*list, error) {
	all := publishedLists()
	for _, l := range all {
		at := l.scheme
		if at == "" {
			at = l.name
		}
		l.address = DefaultBase + "/id/" + at + "/"
	}
	tables := map[string]bool{}
	for _, fw := range opt.Frameworks {
		l := localList(fw)
		l.address = opt.address() + "/id/" + l.scheme + "/"
		if tables[l.table()] {
			return nil, fmt.Errorf("the prefixes of two frameworks are too much alike: %q", l.scheme)
		}
		tables[l.table()] = true
		all = append(all, l)
	}
	return all, nil
}

// publishedLists returns the lists of the framework, of Kent and of children's
// trusts. The addresses of their terms do not follow the base of an export,
// because a term stays the same wherever a file about it is put.
func publishedLists() []*list {
	return []*list{
		{name: "outcomes", title: "Outcomes", about: "The five outcomes of Every Child Matters",
			scheme: outcomes.SchemeECM, entries: entries(outcomes.All())},
		{name: "aims", title: "Aims", about: "The 25 aims, five to an outcome",
			scheme: outcomes.SchemeECM, under: "outcomes", entries: entries(outcomes.Aims())},
		{name: "supports", title: "Support statements", about: "What parents, carers and families do, one statement to an outcome",
			scheme: outcomes.SchemeECM, under: "outcomes", entries: entries(outcomes.Supports())},
		{name: "aspects", title: "Aspects of well-being", about: "The aspects of well-being in section 10(2) of the Children Act 2004",
			scheme: outcomes.SchemeAspects, entries: entries(outcomes.Aspects())},
		{name: "indicators", title: "National indicators", about: "The 198 national indicators of 2008; those whose wording is not confirmed go by their number",
			scheme: outcomes.SchemeIndicators, entries: entries(outcomes.Indicators())},
		{name: "editions", title: "Editions", about: "The editions of the outcomes framework",
			entries: entries(outcomes.Editions())},
		{name: "priorities", title: "Priorities", about: "The eight priorities of the Kent Children's Trust",
			scheme: outcomes.SchemeKCT, entries: entries(priorities.All())},
		{name: "vision", title: "Vision", about: "The four strands of the vision for Kent's children",
			scheme: outcomes.SchemeKCT, entries: entries(priorities.Visions())},
		{name: "features", title: "Essential features", about: "The essential features of a children's trust",
			scheme: outcomes.SchemeTrust, entries: entries(trust.Features())},
		{name: "duties", title: "Duties", about: "What a children's trust must do under the guidance of 2008",
			scheme: outcomes.SchemeTrust, entries: entries(trust.Duties())},
		{name: "functions", title: "Functions", about: "The functions of the Kent Children's Trust",
			scheme: outcomes.SchemeTrust, entries: entries(trust.Functions())},
		{name: "chapters", title: "Chapters", about: "The chapters of The Children's Plan of 2007",
			scheme: outcomes.SchemeChapters, entries: entries(trust.Chapters())},
		{name: "objectives", title: "Departmental strategic objectives", about: "The objectives of the Department for Children, Schools and Families",
			scheme: outcomes.SchemeObjectives, entries: entries(trust.Objectives())},
		{name: "partners", title: "Relevant partners", about: "The bodies that section 10(4) of the Children Act 2004 bound to co-operate",
			entries: entries(trust.Partners())},
		{name: "frameworks", title: "Inspection frameworks", about: "The frameworks under which children's services were inspected or assessed",
			entries: entries(trust.Frameworks())},
		{name: "grades", title: "Grades", about: "The grades of each inspection framework, the best first; a grade means nothing without its framework",
			under: "frameworks", scoped: true, entries: grades()},
		{name: "horizons", title: "Horizons", about: "The time in which inspectors ask for action",
			entries: entries(trust.Horizons())},
		{name: "area-kinds", title: "Kinds of area", about: "The kinds of English council area, in the order of the first three characters of their codes",
			entries: entries(trust.AreaKinds())},
		{name: "districts", title: "Districts of Kent", about: "The twelve districts of Kent by their codes of the Government Statistical Service",
			entries: entries(trust.KentDistricts())},
	}
}

func entries[C interface{ Info() (outcomes.Term, bool) }](codes iter.Seq[C]) []entry {
	var all []entry
	for c := range codes {
		t, _ := c.Info()
		_, t.Parent, _ = strings.Cut(t.Parent, ":")
		all = append(all, entry{Term: t})
	}
	return all
}

func grades() []entry {
	var all []entry
	for f := range trust.Frameworks() {
		for g := range f.Grades() {
			t, _ := trust.Mark{Framework: f, Grade: g}.Info()
			t.Parent = string(f)
			all = append(all, entry{Term: t})
		}
	}
	return all
}

// localList returns the terms and indicators of a local framework as one list,
// with terms after those above them.
func localList(fw *plan.Framework) *list {
	l := &list{name: prefixOf(fw) + "-terms", title: oneLine(fw.Title), about: "The terms of the framework " + fw.ID, scheme: prefixOf(fw), local: true}
	l.under = l.name
	terms, indicators := localTerms(fw)
	all := append(terms, indicators...)
	at := map[string]int{}
	for i, t := range all {
		at[t.Ref()] = i
	}
	placed := make([]bool, len(all))
	var place func(i int)
	place = func(i int) {
		if placed[i] {
			return
		}
		placed[i] = true // before its parents, so that a ring of them ends
		e := entry{Term: all[i].Term}
		_, e.Parent, _ = strings.Cut(e.Parent, ":")
		if above, ok := at[all[i].Parent]; !ok {
			e.Parent = ""
		} else if place(above); !slices.ContainsFunc(l.entries, func(p entry) bool { return p.Code == e.Parent }) {
			e.Parent = "" // part of a ring
		}
		if all[i].retired {
			e.deprecated = Version
			if fw.Edition != "" {
				e.deprecated = fw.Edition
			}
		}
		l.entries = append(l.entries, e)
	}
	for i := range all {
		place(i)
	}
	return l
}
