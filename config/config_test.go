package config_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/config"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

func ExampleRead() {
	settings, faults := config.Read(diag.NewText("ecm.yaml", []byte(`
severity: {ECM101: warning, ECM102: off}
paths: [plans]
ignore: ["plans/drafts/**"]
`)), plan.Limits{})
	fmt.Println(settings.Severity["ECM101"], settings.Paths[0].Name, settings.Ignore, len(faults))
	// Output: warning plans [plans/drafts/**] 0
}

func read(text string) (config.Settings, []string) {
	s, found := config.Read(diag.NewText("ecm.yaml", []byte(text)), plan.Limits{})
	var lines []string
	for _, d := range found {
		line, column := diag.NewText("", []byte(text)).Position(d.Span.Start, diag.CodePoints)
		lines = append(lines, fmt.Sprintf("%d:%d %s %s %s", line, column, d.Rule, d.Pointer, d.Severity))
	}
	return s, lines
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       config.Settings
		found      []string
	}{
		{name: "nothing", text: ""},
		{name: "comments only", text: "# later\n\n"},
		{name: "profile", text: "profile: default\n", want: config.Settings{Profile: profile(t, "default")}},
		{
			name: "everything", text: "$schema: x\nseverity:\n  ECM101: note\n  ECM102: off\nframeworks: [a.yaml, b.yaml]\npaths: [p]\nignore: [x, 'y/**']\n",
			want: config.Settings{
				Severity: map[string]diag.Severity{"ECM101": diag.Note, "ECM102": 0},
				Frameworks: []config.Path{
					{Name: "a.yaml", Pointer: "/frameworks/0", Span: diag.Span{Start: 63, End: 69}},
					{Name: "b.yaml", Pointer: "/frameworks/1", Span: diag.Span{Start: 71, End: 77}},
				},
				Paths:  []config.Path{{Name: "p", Pointer: "/paths/0", Span: diag.Span{Start: 87, End: 88}}},
				Ignore: []string{"x", "y/**"},
			},
		},
		{
			name: "what is sound is kept", text: "profil: default\nprofile: defalt\nseverity: {ECM101: fatal, ECM102: warning, ECM10: error, ECM001: off}\npaths: [a, '']\nignore: b\n",
			want: config.Settings{
				Severity: map[string]diag.Severity{"ECM102": diag.Warning},
				Paths:    []config.Path{{Name: "a", Pointer: "/paths/0", Span: diag.Span{Start: 110, End: 111}}},
			},
			found: []string{
				"1:1 ECM010 /profil error", "2:10 ECM013 /profile error", "3:20 ECM013 /severity/ECM101 error",
				"3:44 ECM010 /severity/ECM10 error", "3:58 ECM010 /severity/ECM001 error", "4:12 ECM014 /paths/1 error", "5:9 ECM012 /ignore error",
			},
		},
		{name: "no tree", text: "paths: [a\n", found: []string{"1:8 ECM002  error"}},
		{name: "no map", text: "- a\n", found: []string{"1:1 ECM012  error"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, found := read(test.text)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("settings (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(test.found, found); diff != "" {
				t.Errorf("faults (-want +got)\n%s", diff)
			}
		})
	}
}

func profile(t *testing.T, name string) check.Profile {
	t.Helper()
	for p := range check.Profiles() {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("no profile %s", name)
	return check.Profile{}
}

// An independent validator gives the same verdicts as ours.
func TestSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(config.Schema("https://example.org/config.schema.json")))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("config.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("config.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		`{}`:                                true,
		`{"profile":"default"}`:             true,
		`{"profile":"defalt"}`:              false,
		`{"profile":null}`:                  false,
		`{"severity":{}}`:                   true,
		`{"severity":{"ECM101":"off"}}`:     true,
		`{"severity":{"ECM101":"fatal"}}`:   false,
		`{"severity":{"ECM101":0}}`:         false,
		`{"severity":{"ECM777":"error"}}`:   false,
		`{"severity":{"ECM999":"off"}}`:     false,
		`{"severity":[]}`:                   false,
		`{"paths":[]}`:                      true,
		`{"paths":["a"]}`:                   true,
		`{"paths":[""]}`:                    false,
		`{"paths":"a"}`:                     false,
		`{"ignore":[1]}`:                    false,
		`{"frameworks":["a"],"other":true}`: false,
		`{"x-own":1}`:                       false,
		`[]`:                                false,
	} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Validate(value) == nil; got != want {
			t.Errorf("%s: the independent validator says %v, want %v", text, got, want)
		}
		if _, found := read(text); (len(found) == 0) != want {
			t.Errorf("%s: ours says %v, want valid %v", text, found, want)
		}
	}
}

// Every rule that runs can be set, and every profile named.
func TestSchemaIsComplete(t *testing.T) {
	n := 0
	for r := range check.All() {
		if r.Run == nil || r.Retired != "" {
			continue
		}
		n++
		if s, found := read("severity: {" + r.ID + ": off}\n"); len(found) > 0 || len(s.Severity) != 1 {
			t.Errorf("%s cannot be switched off: %v", r.ID, found)
		}
	}
	if n < 20 {
		t.Errorf("only %d rules", n)
	}
	for p := range check.Profiles() {
		if s, found := read("profile: " + p.Name + "\n"); len(found) > 0 || s.Profile.Name != p.Name {
			t.Errorf("the profile %s cannot be named: %v", p.Name, found)
		}
	}
}

// No text makes the reader panic, or tells of a place outside of it.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"", "# a\n", "profile: default\n", "severity: {ECM101: off}\n", "paths: [a]\nignore: b\n", "frameworks: [[a]]\n", "- a\n", "{", "a: &x 1\n", "\xff",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s, found := config.Read(diag.NewText("ecm.yaml", b), plan.Limits{})
		for _, d := range found {
			if d.Span.Start < 0 || d.Span.End < d.Span.Start || d.Span.End > len(b) || d.Message == "" || d.Rule == "" {
				t.Errorf("%+v", d)
			}
		}
		for _, p := range append(s.Paths, s.Frameworks...) {
			if p.Span.End > len(b) || p.Name == "" {
				t.Errorf("%+v", p)
			}
		}
	})
}

// What the page on configuration shows can be read, and has every key.
func TestPage(t *testing.T) {
	page, err := os.ReadFile("../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(page), "```yaml\n")
	block, _, closed := strings.Cut(block, "```\n")
	s, found := read(block)
	if !closed || len(found) > 0 {
		t.Fatalf("the example does not hold: %v", found)
	}
	if s.Profile.Name == "" || len(s.Severity) == 0 || len(s.Frameworks) == 0 || len(s.Paths) == 0 || len(s.Ignore) == 0 {
		t.Errorf("the example leaves something out: %+v", s)
	}
}
