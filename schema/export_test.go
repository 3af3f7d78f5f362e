package schema_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"iter"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/schema"
	"github.com/every-child-matters/ecm/trust"
)

func export(t *testing.T, opt schema.Options) map[string]string {
	t.Helper()
	files, err := schema.Export(opt)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range files {
		if all[f.Path] != "" || f.MediaType == "application/octet-stream" || len(f.Content) == 0 {
			t.Errorf("%s: twice, empty or of no media type", f.Path)
		}
		all[f.Path] = string(f.Content)
	}
	return all
}

// What is committed is what is exported, and nothing else.
func TestExportIsCommitted(t *testing.T) {
	want := export(t, schema.Options{})
	err := fs.WalkDir(schema.FS(), schema.Version, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name := strings.TrimPrefix(path, schema.Version+"/")
		text, err := fs.ReadFile(schema.FS(), path)
		if err != nil {
			return err
		}
		if want[name] == "" {
			t.Errorf("%s is not exported", name)
		} else if want[name] != string(text) {
			t.Errorf("%s is stale: run go generate ./schema", name)
		}
		delete(want, name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range want {
		t.Errorf("%s is not committed: run go generate ./schema", name)
	}
}

func TestExportIsStable(t *testing.T) {
	want := export(t, schema.Options{})
	for range 5 {
		if !reflect.DeepEqual(export(t, schema.Options{}), want) {
			t.Fatal("two exports differ")
		}
	}
}

func TestManifest(t *testing.T) {
	files := export(t, schema.Options{})
	var m struct {
		Files []struct{ Path, MediaType, SHA256 string }
	}
	if err := json.Unmarshal([]byte(files["manifest.json"]), &m); err != nil {
		t.Fatal(err)
	}
	for _, f := range m.Files {
		sum := sha256.Sum256([]byte(files[f.Path]))
		if f.SHA256 != hex.EncodeToString(sum[:]) {
			t.Errorf("%s: wrong checksum", f.Path)
		}
		delete(files, f.Path)
	}
	delete(files, "manifest.json")
	if len(files) > 0 {
		t.Errorf("%d files are not in the manifest", len(files))
	}
}

// infos returns the codes, titles, descriptions and sources of a list.
func infos[C interface {
	~string
	Info() (outcomes.Term, bool)
}](codes iter.Seq[C]) [][4]string {
	var all [][4]string
	for c := range codes {
		t, _ := c.Info()
		all = append(all, [4]string{string(c), t.Title, t.Description, t.Source})
	}
	return all
}

// The tables say what the Go lists say, in the same order, and JSON, SKOS and
// SQL say the same.
func TestCodeListsAreTheConstants(t *testing.T) {
	files := export(t, schema.Options{})
	lists := map[string][][4]string{
		"outcomes": infos(outcomes.All()), "aims": infos(outcomes.Aims()), "supports": infos(outcomes.Supports()),
		"aspects": infos(outcomes.Aspects()), "indicators": infos(outcomes.Indicators()), "editions": infos(outcomes.Editions()),
		"priorities": infos(priorities.All()), "vision": infos(priorities.Visions()), "features": infos(trust.Features()),
		"duties": infos(trust.Duties()), "functions": infos(trust.Functions()), "chapters": infos(trust.Chapters()),
		"objectives": infos(trust.Objectives()), "partners": infos(trust.Partners()), "frameworks": infos(trust.Frameworks()),
		"horizons": infos(trust.Horizons()), "districts": infos(trust.KentDistricts()), "area-kinds": infos(trust.AreaKinds()),
	}
	var marks [][4]string
	for f := range trust.Frameworks() {
		for g := range f.Grades() {
			m, _ := trust.Mark{Framework: f, Grade: g}.Info()
			marks = append(marks, [4]string{string(g), m.Title, m.Description, m.Source})
		}
	}
	lists["grades"] = marks
	total := 0
	for name, want := range lists {
		total += len(want)
		text := files["codelists/"+name+".csv"]
		if strings.HasPrefix(text, "\uFEFF") || strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.Count(text, "\n") != len(want)+1 {
			t.Errorf("%s: a mark at the beginning, or lines that do not end in CRLF, or line feeds in cells", name)
		}
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := strings.Join(rows[0], ","); got != "Code,Title,Description,Parent,Order,Source,Standing,Deprecated" {
			t.Errorf("%s: columns %s", name, got)
		}
		var list struct {
			Codes []struct{ Code, Title, Description, Source string }
		}
		if err := json.Unmarshal([]byte(files["codelists/"+name+".json"]), &list); err != nil {
			t.Fatal(err)
		}
		var got, inJSON [][4]string
		for _, r := range rows[1:] {
			got = append(got, [4]string{r[0], r[1], r[2], r[5]})
		}
		for _, c := range list.Codes {
			inJSON = append(inJSON, [4]string{c.Code, c.Title, c.Description, c.Source})
		}
		if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(inJSON, want) {
			t.Errorf("%s: the table or the JSON is not the list", name)
		}
		for _, d := range []string{"postgresql", "mysql", "sqlite"} {
			_, sql, _ := strings.Cut(files["sql/"+d+".sql"], "INSERT INTO ecm_"+strings.ReplaceAll(name, "-", "_")+" ")
			sql, _, _ = strings.Cut(sql, ";\n")
			if n := strings.Count(sql, "\n  ('"); n != len(want) {
				t.Errorf("%s: %d rows in %s, want %d", name, n, d, len(want))
			}
		}
		at := -1
		for _, w := range want {
			i := strings.Index(files["skos/every-child-matters.ttl"], `skos:notation "`+w[0]+`" ;
  skos:prefLabel "`+w[1]+`"@en ;`)
			if i < 0 || name != "grades" && i < at {
				t.Errorf("%s: %s is not in SKOS, or not in its place", name, w[0])
			}
			at = i
		}
	}
	if n := strings.Count(files["skos/every-child-matters.ttl"], "  a skos:Concept ;"); n != total {
		t.Errorf("%d concepts, want %d", n, total)
	}
	terms, err := csv.NewReader(strings.NewReader(files["open-referral/taxonomy_terms.csv"])).ReadAll()
	if err != nil || len(terms) != total+1 {
		t.Errorf("%d terms of taxonomies, want %d (%v)", len(terms)-1, total, err)
	}
	ids := map[string]bool{"": true}
	for _, r := range terms[1:] {
		if ids[r[0]] {
			t.Errorf("%s stands twice", r[0])
		}
		ids[r[0]] = true
	}
	for _, r := range terms[1:] {
		if !ids[r[4]] {
			t.Errorf("%s has the parent %s, which is nowhere", r[1], r[4])
		}
	}
}

func framework(t *testing.T, name string) *plan.Framework {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f := plan.Parse(diag.NewText(name, text), plan.Limits{})
	if !f.Sound() {
		t.Fatalf("%s: %v", name, f.Diagnostics)
	}
	return f.Doc.(*plan.Framework)
}

const birmingham = "../examples/birmingham/birmingham-framework.yaml"

func TestExportOfALocality(t *testing.T) {
	published := export(t, schema.Options{})
	files := export(t, schema.Options{Base: "https://data.example/ecm/", Frameworks: []*plan.Framework{framework(t, birmingham)}})
	if got := files["codelists/birmingham-terms.csv"]; !strings.Contains(got, "\r\nsocial-literacy,Social literacy,Getting on with other people.,,5,") {
		t.Errorf("%s", got)
	}
	if files["codelists/aims.csv"] != published["codelists/aims.csv"] {
		t.Error("a published list changes with what stands beside it")
	}
	skos := files["skos/every-child-matters.ttl"]
	for _, want := range []string{
		"\n<https://data.example/ecm/id/birmingham/behaviour>\n  a skos:Concept ;",
		"skos:closeMatch <https://every-child-matters.github.io/ecm/id/ecm/law-abiding-and-positive-behaviour> ;",
		"skos:broadMatch <https://every-child-matters.github.io/ecm/id/ecm/be-healthy> ;",
		"\n<https://data.example/ecm/list/birmingham-terms>\n  a skos:Collection ;",
	} {
		if !strings.Contains(skos, want) {
			t.Errorf("SKOS lacks %s", want)
		}
	}
	if got := files["plan.birmingham.codegen.schema.json"]; !strings.Contains(got, `"https://data.example/ecm/schema/1.0/plan.birmingham.codegen.schema.json"`) ||
		!strings.Contains(got, `"birmingham:social-literacy"`) {
		t.Error("the schema has another address, or lacks the local terms")
	}
}

// Whatever a framework says, the files stay what they are.
func TestHostileFramework(t *testing.T) {
	var fw plan.Framework
	fw.ID, fw.Prefix, fw.Title = "h", "a.b", "It's\n\"all\" \\ mine"
	for _, term := range []struct{ id, title, parent string }{
		{"c", "=1+1", "b"}, {"b", "-\tx", "a.b:a"}, {"a", "O'Brien; DROP TABLE x; -- \\", ""}, {"r1", "Ring", "r2"}, {"r2", "Ring", "r1"},
		{"lost", "@x", "nowhere"}, {"a", "Twice", ""}, {"", "Nameless", ""}, {"self", "Self", "self"}, {"untitled", "", ""},
	} {
		var t plan.Term
		t.ID, t.Title, t.Parent = term.id, term.title, plan.Ref(term.parent)
		fw.Terms = append(fw.Terms, t)
	}
	fw.Terms[0].Retired, fw.Edition = true, "2"
	files := export(t, schema.Options{Frameworks: []*plan.Framework{&fw}})
	rows, err := csv.NewReader(strings.NewReader(files["codelists/a.b-terms.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, r := range rows[1:] {
		got = append(got, []string{r[0], r[1], r[3], r[7]})
	}
	if want := [][]string{
		{"a", `O'Brien; DROP TABLE x; -- \`, "", ""}, {"b", "'- x", "a", ""}, {"c", "'=1+1", "b", "2"},
		{"r2", "Ring", "", ""}, {"r1", "Ring", "r2", ""}, {"lost", "'@x", "", ""}, {"self", "Self", "", ""}, {"untitled", "untitled", "", ""},
	}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	for name, want := range map[string]string{
		"sql/postgresql.sql":           `('a', 'O''Brien; DROP TABLE x; -- \', `,
		"sql/mysql.sql":                `('a', 'O''Brien; DROP TABLE x; -- \\', `,
		"sql/sqlite.sql":               `REFERENCES ecm_a_b_terms (code)`,
		"skos/every-child-matters.ttl": `dct:title "It's \"all\" \\ mine"@en`,
		"plan.a.b.schema.json":         `"pattern": "^(ecm|s10|kct|trust|cp|dso|a[.]b):"`,
	} {
		if !strings.Contains(files[name], want) {
			t.Errorf("%s lacks %s", name, want)
		}
	}
}

// What the crosswalks hold between published lists is in SKOS, seen from both
// sides.
func TestMatches(t *testing.T) {
	at := "<" + schema.DefaultBase + "/id/"
	concepts := map[string]string{}
	for c := range strings.SplitSeq(export(t, schema.Options{})["skos/every-child-matters.ttl"], "\n\n") {
		id, _, _ := strings.Cut(c, ">\n")
		concepts[id+">"] = c
	}
	n := 0
	for p := range priorities.All() {
		for l := range p.Links() {
			from, to := at+"kct/"+string(p)+">", at+strings.Replace(l.To, ":", "/", 1)+">"
			if !strings.Contains(concepts[from], "skos:relatedMatch "+to) || !strings.Contains(concepts[to], "skos:relatedMatch "+from) {
				t.Errorf("%s and %s are not related", from, to)
			}
			n++
		}
	}
	if n == 0 || !strings.Contains(concepts[at+"ni/50>"], "skos:broadMatch "+at+"ecm/be-healthy>") {
		t.Error("an indicator is not below the outcome that it is listed under")
	}
}

func TestVariants(t *testing.T) {
	schemas := func(opt schema.Options) []string {
		var names []string
		for name := range export(t, opt) {
			if strings.HasPrefix(name, "plan.") {
				names = append(names, name)
			}
		}
		slices.Sort(names)
		return names
	}
	for _, test := range []struct {
		opt  schema.Options
		want []string
	}{
		{schema.Options{}, []string{"plan.codegen.schema.json", "plan.draft-07.schema.json", "plan.schema.json", "plan.schema.yaml"}},
		{schema.Options{Format: schema.YAML}, []string{"plan.codegen.schema.yaml", "plan.draft-07.schema.yaml", "plan.schema.yaml"}},
		{schema.Options{Dialect: schema.Draft07}, []string{"plan.codegen.draft-07.schema.json", "plan.draft-07.schema.json", "plan.draft-07.schema.yaml"}},
		{schema.Options{Profile: schema.Codegen, Dialect: schema.Draft2020, Format: schema.JSON}, []string{"plan.codegen.schema.json"}},
	} {
		if got := schemas(test.opt); !slices.Equal(got, test.want) {
			t.Errorf("%+v: %q, want %q", test.opt, got, test.want)
		}
	}
}

func TestWrongOptions(t *testing.T) {
	local := func(prefix string) *plan.Framework { return &plan.Framework{Prefix: prefix} }
	for name, opt := range map[string]schema.Options{
		"a base that is no address":     {Base: "plans"},
		"a base with a question":        {Base: "https://a.example/?x"},
		"a base with a space":           {Base: "https://a.example/a b"},
		"a base that is not of the web": {Base: "file:///x"},
		"a format":                      {Format: "xml"},
		"a dialect":                     {Dialect: "draft-04"},
		"a profile":                     {Profile: "strict"},
		"a missing framework":           {Frameworks: []*plan.Framework{nil}},
		"a framework without a prefix":  {Frameworks: []*plan.Framework{local("")}},
		"a published prefix":            {Frameworks: []*plan.Framework{local("ecm")}},
		"a prefix of no form":           {Frameworks: []*plan.Framework{local("a b")}},
		"a prefix twice":                {Frameworks: []*plan.Framework{local("kent"), local("Kent")}},
	} {
		if _, err := schema.Generate(plan.KindPlan, opt); err == nil {
			t.Errorf("%s is taken", name)
		}
		if _, err := schema.Export(opt); err == nil {
			t.Errorf("%s is taken in an export", name)
		}
	}
	if _, err := schema.Export(schema.Options{Frameworks: []*plan.Framework{local("a-b"), local("a.b")}}); err == nil {
		t.Error("two frameworks share a table")
	}
}

func TestOpenAPI(t *testing.T) {
	text := []byte(export(t, schema.Options{})["openapi/components.json"])
	root := parse(t, text)
	_, components := root.Get("components")
	_, defs := components.Get("schemas")
	for _, ref := range bytes.Split(text, []byte(`"$ref": "`))[1:] {
		to, _, _ := bytes.Cut(ref, []byte(`"`))
		name, ok := bytes.CutPrefix(to, []byte("#/components/schemas/"))
		if _, def := defs.Get(string(name)); !ok || def == nil {
			t.Errorf("%s leads nowhere", to)
		}
	}
	for _, name := range []string{"Plan", "Inspection", "Performance", "Framework", "Action", "TermRef"} {
		if _, def := defs.Get(name); def == nil {
			t.Errorf("there is no %s", name)
		}
	}
	for _, no := range []string{"$id", "$schema", "$defs"} {
		if _, plan := defs.Get("Plan"); plan == nil || get(plan, no) != "" {
			t.Errorf("a component has %s", no)
		}
	}
}
