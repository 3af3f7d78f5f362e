package html_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/mapping"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/report/coverage"
	"github.com/every-child-matters/ecm/report/html"
)

// The page needs nothing else, and asks nobody for anything.
func TestSelfContained(t *testing.T) {
	page := written(t, reportOf(t, "kent"), "html")
	for _, bad := range []string{"<script", "<link", "<img", "<iframe", "@import", "url(", "http:", "https:", "ZgotmplZ", "javascript:"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
}

func TestSameBytes(t *testing.T) {
	first := written(t, reportOf(t, "kent"), "html")
	for range 3 {
		if written(t, reportOf(t, "kent"), "html") != first {
			t.Fatal("the same documents give another page")
		}
	}
}

// Every link leads to one place on the page, and every square with something
// in it leads to a list that is as long as it says.
func TestLinksLead(t *testing.T) {
	for _, folder := range []string{"kent", "birmingham", "performance", "today"} {
		root := parsePage(t, written(t, reportOf(t, folder), "html"))
		ids := map[string]*element{}
		parent := map[*element]*element{}
		var walk func(*element)
		walk = func(e *element) {
			if id := e.attr["id"]; id != "" {
				if ids["#"+id] != nil {
					t.Errorf("%s: the id %s stands twice", folder, id)
				}
				ids["#"+id] = e
			}
			for _, k := range e.kids {
				parent[k] = e
				walk(k)
			}
		}
		walk(root)
		for _, a := range root.all("a") {
			if ids[a.attr["href"]] == nil {
				t.Errorf("%s: %q leads nowhere", folder, a.attr["href"])
			}
		}
		squares := 0
		for _, c := range root.all(".cell") {
			if c.name != "a" {
				continue
			}
			squares++
			target := ids[c.attr["href"]]
			if target == nil || target.name != "h4" {
				t.Fatalf("%s: %s leads to no list", folder, c.attr["title"])
			}
			kids := parent[target].kids
			for i, k := range kids {
				if k != target {
					continue
				}
				items := 0
				for _, after := range kids[i+1:] {
					if after.name == "ul" {
						items = len(after.all("li"))
						break
					}
				}
				if n := count(c.kids[0].words()); n > items && !strings.Contains(c.attr["title"], "measure") {
					t.Errorf("%s: %s leads to %d items", folder, c.attr["title"], items)
				}
			}
		}
		if squares == 0 {
			t.Errorf("%s has no square that leads anywhere", folder)
		}
	}
}

// A reader that goes by structure finds it: one h1, no level left out, heads
// of all rows and columns, a language, landmarks.
func TestStructure(t *testing.T) {
	root := parsePage(t, written(t, reportOf(t, "kent"), "html"))
	level := 0
	var walk func(*element)
	walk = func(e *element) {
		if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
			now := int(e.name[1] - '0')
			if now > level+1 {
				t.Errorf("%q is a heading of level %d after one of level %d", e.words(), now, level)
			}
			level = now
		}
		for _, k := range e.kids {
			walk(k)
		}
	}
	walk(root)
	for name, want := range map[string]int{"h1": 1, "main": 1, "header": 1, "nav": 1, "footer": 1} {
		if n := len(root.all(name)); n != want {
			t.Errorf("%d of %s, want %d", n, name, want)
		}
	}
	if root.all("html")[0].attr["lang"] != "en-GB" {
		t.Error("the page does not say its language")
	}
	for _, th := range root.all("th") {
		if s := th.attr["scope"]; s != "row" && s != "col" {
			t.Errorf("the head %q has no scope", th.words())
		}
	}
	for _, c := range root.all(".cell") {
		if c.attr["title"] != "" && c.all(".say")[0].words() != strings.Join(strings.Fields(c.attr["title"]), " ") {
			t.Errorf("what is heard of %q is not what is shown", c.attr["title"])
		}
	}
}

// What a document says stays text.
func TestHostileText(t *testing.T) {
	const bad = `</style><script>alert(1)</script><a href="javascript:x">`
	text := `ecm: "1.0"
kind: plan
id: bad
title: '` + bad + `'
priorities:
  - {id: p1, title: '` + bad + `', contributes_to: ecm:be-healthy}
`
	f := plan.Parse(diag.NewText(bad+".yaml", []byte(text)), plan.Limits{})
	set := plan.NewSet(f)
	var b strings.Builder
	if err := html.Write(&b, coverage.Of(mapping.Cover(set), set.Files()), html.Options{Title: bad, Tool: bad}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "<script") || regexp.MustCompile(`href="j`).MatchString(b.String()) {
		t.Error("a document brings its own markup")
	}
	parsePage(t, b.String())
}

// Sets without a plan, without anything, and with more priorities than fit into
// a picture make a page, too.
func TestEdges(t *testing.T) {
	many := "ecm: \"1.0\"\nkind: plan\nid: many\ntitle: Many\npriorities:\n"
	for range 50 {
		many += "  - {title: One, contributes_to: [ecm:be-healthy, ecm:sexually-healthy]}\n"
	}
	for name, texts := range map[string][]string{
		"nothing":    nil,
		"inspection": {"ecm: \"1.0\"\nkind: inspection\nid: i\ntitle: I\n"},
		"many":       {many},
	} {
		var files []*plan.File
		for _, text := range texts {
			files = append(files, plan.Parse(diag.NewText("a.yaml", []byte(text)), plan.Limits{}))
		}
		set := plan.NewSet(files...)
		page := parsePage(t, written(t, coverage.Of(mapping.Cover(set), set.Files()), "html"))
		if bands := len(page.all("path")); (bands > 0) != (name == "many") {
			t.Errorf("%s: %d bands", name, bands)
		}
	}
}
