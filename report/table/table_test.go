package table_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/report/table"
)

var tables = []table.Table{
	{Title: "Fruit", Note: "Two of them.", Clip: []int{6}, Heads: []string{"name", "how many"}, Rows: [][]string{{"Äpfel", "12"}, {"figs | <b>", "-3"}, {"pomegranates", ""}}},
	{Title: "None", Heads: []string{"a"}},
	{Title: "Vegetables", Heads: []string{"a"}, Empty: "there are none"},
}

func TestText(t *testing.T) {
	var b strings.Builder
	if err := table.Text(&b, tables...); err != nil {
		t.Fatal(err)
	}
	want := "Fruit\nTwo of them.\n  name    how many\n  Äpfel   12\n  figs…   -3\n  pomeg…\n\nVegetables\n  there are none\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestMarkdown(t *testing.T) {
	var b strings.Builder
	if err := table.Markdown(&b, tables...); err != nil {
		t.Fatal(err)
	}
	want := "## Fruit\n\nTwo of them.\n\n| name | how many |\n| --- | --- |\n| Äpfel | 12 |\n| figs &#124; &#60;b&#62; | -3 |\n| pomegranates |  |\n\n## Vegetables\n\nthere are none\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestCSV(t *testing.T) {
	in := table.Table{Heads: []string{"x"}}
	for _, c := range []string{"=1+1", "+44", "-3", "@x", "\tx", "＝1", "a=b", "", "quote \" and\nline"} {
		in.Add(c)
	}
	var b strings.Builder
	if err := table.CSV(&b, in); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows[1:] {
		got = append(got, r[0])
	}
	want := []string{"'=1+1", "'+44", "'-3", "'@x", "'\tx", "'＝1", "a=b", "quote \" and\nline"}
	if diff := cmp.Diff(want, got); diff != "" { // a lone empty cell is an empty line
		t.Error(diff)
	}
}

func TestJSON(t *testing.T) {
	one := table.Table{Key: "a", Heads: []string{"x y", "z"}, Rows: [][]string{{"<1>", "\u202e\""}, {"", "2"}}}
	var b strings.Builder
	if err := table.JSON(&b, one); err != nil {
		t.Fatal(err)
	}
	want := "[\n  {\"x_y\": \"<1>\", \"z\": \"\\u202e\\\"\"},\n  {\"x_y\": \"\", \"z\": \"2\"}\n]\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
	b.Reset()
	if err := table.JSON(&b, one, table.Table{Key: "b"}); err != nil {
		t.Fatal(err)
	}
	var v map[string][]map[string]string
	if err := json.Unmarshal([]byte(b.String()), &v); err != nil || len(v["a"]) != 2 || v["b"] == nil {
		t.Errorf("%v in %s", err, b.String())
	}
}
