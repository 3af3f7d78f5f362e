package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// begin returns what init writes.
func begin(t *testing.T, kind, file string) string {
	t.Helper()
	var out, errs bytes.Buffer
	args := []string{"init", kind, "-", "--id", "thanet-" + kind, "--title", "A: title"}
	if strings.HasSuffix(file, ".json") {
		c := initCmd{Kind: kind, File: file, ID: "thanet-" + kind, Title: "A: title"}
		if err := plan.WriteJSON(&out, c.document(plan.Kind(kind))); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if code := run(args, streams{strings.NewReader(""), &out, &errs}, today); code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	return out.String()
}

func judge(t *testing.T, files ...*plan.File) []diag.Diagnostic {
	t.Helper()
	res, err := check.Run(context.Background(), plan.NewSet(files...), check.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return res.Diagnostics
}

func parse(name, text string) *plan.File {
	return plan.Parse(diag.NewText(name, []byte(text)), plan.Limits{})
}

// A new document of every kind is sound; only a plan lacks something, its time.
func TestStartsAreSound(t *testing.T) {
	for kind := range kinds {
		for _, name := range []string{"new.yaml", "new.json"} {
			text := begin(t, kind, name)
			f := parse(name, text)
			if f.ID() != "thanet-"+kind || f.Doc.Header().Title != "A: title" {
				t.Errorf("%s: id %q, title %q", name, f.ID(), f.Doc.Header().Title)
			}
			for _, d := range judge(t, f) {
				if kind != "plan" || d.Rule != "ECM311" {
					t.Errorf("%s %s: %s %s [%s]", kind, name, d.Severity, d.Message, d.Rule)
				}
			}
		}
	}
}

// What the comments show can be taken over: with their marks taken away, the
// documents are sound still, and lead to each other.
func TestStartsTeachWhatHolds(t *testing.T) {
	var files []*plan.File
	for kind := range kinds {
		var b strings.Builder
		prose := 0
		for line := range strings.Lines(begin(t, kind, "new.yaml")) {
			rest, comment := strings.CutPrefix(line, "# ")
			switch {
			case !comment || strings.HasPrefix(rest, "yaml-language-server"):
				io.WriteString(&b, line)
			case strings.Contains(rest, ":") && !strings.Contains(rest, "as in local:"):
				io.WriteString(&b, rest)
			default:
				prose++
			}
		}
		if prose < 2 || prose > 5 {
			t.Errorf("%s: %d lines were taken for prose", kind, prose)
		}
		f := parse(kind+".yaml", b.String())
		for _, d := range f.Diagnostics {
			t.Errorf("%s: %s\n%s", kind, d.Message, b.String())
		}
		files = append(files, f)
	}
	for _, d := range judge(t, files...) {
		// One priority cannot be for every outcome.
		if d.Severity > diag.Note && d.Rule != "ECM202" {
			t.Errorf("%s: %s %s %s [%s]", d.File, d.Severity, d.Pointer, d.Message, d.Rule)
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "",
		"thanet-plan":            "thanet-plan",
		"Thanet Plan (final)":    "thanet-plan-final",
		"Kent's plan: 2008–2011": "kent-s-plan-2008-2011",
		"__x--y__":               "x-y__",
		"Übersicht":              "bersicht",
		"...":                    "",
		"a.b_c":                  "a.b_c",
	} {
		got := slug(in)
		if got != want {
			t.Errorf("slug(%q) = %q, want %q", in, got, want)
		}
		if slug(got) != got {
			t.Errorf("slug(%q) = %q, of which the slug is %q", in, got, slug(got))
		}
	}
}
