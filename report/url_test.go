package report_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/report"
)

// The address of every rule leads to a heading of the page that is published.
func TestRuleURL(t *testing.T) {
	page, err := os.ReadFile("../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	headings := map[string]bool{}
	doc := goldmark.DefaultParser().Parse(text.NewReader(page))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			headings[gitHubAnchor(string(h.Lines().Value(page)))] = true
		}
	}
	for r := range check.All() {
		_, name, ok := strings.Cut(report.RuleURL(r.ID), "/docs/rules.md#")
		if !ok || !headings[name] {
			t.Errorf("%s leads to %q, which is no heading of the page", r.ID, name)
		}
	}
	if got := report.RuleURL("ECM777"); got != "" {
		t.Errorf("a rule that does not exist has the address %s", got)
	}
}

// gitHubAnchor says in other words what GitHub does.
func gitHubAnchor(heading string) string {
	plain := strings.NewReplacer("`", "", "*", "").Replace(heading)
	kept := regexp.MustCompile(`[^\p{L}\p{N}_\- ]`).ReplaceAllString(strings.ToLower(plain), "")
	return strings.ReplaceAll(kept, " ", "-")
}
