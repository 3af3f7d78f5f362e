package codelist_test

import (
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/internal/codelist"
)

type colour string

var colours = codelist.List[colour, int]{
	{Code: "red", Title: "Red", Aliases: []string{"Scarlet & crimson"}, More: 1},
	{Code: "light-blue", Title: "Light blue", More: 2},
	{Code: "green", Title: "Green", More: 3},
}

func TestFind(t *testing.T) {
	if e := colours.Find("light-blue"); e == nil || e.More != 2 {
		t.Errorf("Find(light-blue) = %v", e)
	}
	for _, c := range []colour{"", "Red", "Scarlet & crimson", "blue"} {
		if e := colours.Find(c); e != nil {
			t.Errorf("Find(%q) = %v, want nil: only codes are found", c, e)
		}
	}
}

func TestCodesStopsWhenAsked(t *testing.T) {
	if got := slices.Collect(colours.Codes()); !slices.Equal(got, []colour{"red", "light-blue", "green"}) {
		t.Errorf("Codes() = %v", got)
	}
	for c := range colours.Codes() {
		if c != "red" {
			t.Fatalf("went on to %q", c)
		}
		break
	}
}

func TestCompare(t *testing.T) {
	got := []colour{"zinc", "green", "", "red", "amber", "light-blue"}
	slices.SortFunc(got, colours.Compare)
	want := []colour{"red", "light-blue", "green", "", "amber", "zinc"}
	if !slices.Equal(got, want) {
		t.Errorf("sorted %v, want %v", got, want)
	}
}

func TestParse(t *testing.T) {
	for s, want := range map[string]colour{
		"red": "red", "RED": "red", "Light_Blue": "light-blue", "light blue.": "light-blue",
		"scarlet and crimson": "red",
	} {
		if got, err := colours.Parse(s, "a colour"); got != want || err != nil {
			t.Errorf("Parse(%q) = %q, %v; want %q", s, got, err, want)
		}
	}
	for s, want := range map[string]string{
		"gren":             `"gren" is not a colour: did you mean "green"?`,
		"Scarlet & crimsn": `"Scarlet & crimsn" is not a colour: did you mean "red"?`,
		"purple":           `"purple" is not a colour: write one of red, light-blue, green`,
		"":                 `"" is not a colour: write one of red, light-blue, green`,
		"-":                `"-" is not a colour: write one of red, light-blue, green`,
	} {
		got, err := colours.Parse(s, "a colour")
		if got != "" || err == nil || err.Error() != want {
			t.Errorf("Parse(%q) = %q, %v; want error %s", s, got, err, want)
		}
	}
}

func TestParseNamesNoLongList(t *testing.T) {
	long := make(codelist.List[colour, int], 13)
	for i := range long {
		long[i].Code = colour(rune('a' + i))
	}
	for n, want := range map[int]string{
		12: `"purple" is not a colour: write one of a, b, c, d, e, f, g, h, i, j, k, l`,
		13: `"purple" is not a colour`,
	} {
		if _, err := long[:n].Parse("purple", "a colour"); err == nil || err.Error() != want {
			t.Errorf("of %d: %v, want %s", n, err, want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, same := range [][]string{
		{"Well-being", "wellbeing", "well being", "WELL_BEING", "  well.being "},
		{"Enjoy & achieve", "enjoy-and-achieve", "Enjoy and Achieve"},
		{"anti-social", "antisocial"},
		{"children's", "childrens", "children’s"},
		{"ÉCOLE", "école"},
		{"", " - ", "..."},
	} {
		for _, s := range same {
			if codelist.Fold(s) != codelist.Fold(same[0]) {
				t.Errorf("Fold(%q) = %q, Fold(%q) = %q", s, codelist.Fold(s), same[0], codelist.Fold(same[0]))
			}
		}
	}
	for _, differ := range [][2]string{{"red", "read"}, {"102a", "102b"}, {"school", "schools"}, {"école", "ecole"}} {
		if codelist.Fold(differ[0]) == codelist.Fold(differ[1]) {
			t.Errorf("%q and %q fold to one key", differ[0], differ[1])
		}
	}
}
