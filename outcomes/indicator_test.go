package outcomes_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/outcomes"
)

// TestIndicatorNumbers checks the set: 1 to 199 without 31.
func TestIndicatorNumbers(t *testing.T) {
	var want []outcomes.Indicator
	for n := range 1200 {
		i := outcomes.Indicator(strconv.Itoa(n))
		in := n >= 1 && n <= 199 && n != 31
		if i.Known() != in || (i+"a").Known() != in {
			t.Errorf("%q known: %v", i, i.Known())
		}
		if in {
			want = append(want, i)
		}
	}
	if got := slices.Collect(outcomes.Indicators()); !slices.Equal(got, want) || len(got) != 198 {
		t.Errorf("%d indicators: %v", len(got), got)
	}
	for _, i := range []outcomes.Indicator{"", "a", "-1", "+1", "01", "1 ", "102ab", "102A", "1.5", "102á", "99999999999999999999"} {
		if i.Known() {
			t.Errorf("%q is known", i)
		}
	}
}

// TestIndicatorsUntitled checks that nothing is told of an indicator whose
// wording is not published here but that it exists.
func TestIndicatorsUntitled(t *testing.T) {
	titled := 0
	for i := range outcomes.Indicators() {
		if i.Titled() {
			titled++
			continue
		}
		if term, _ := i.Info(); term.Title != "NI "+string(i) || i.Group() != "" || i.Polarity() != "" {
			t.Errorf("%s: %q, group %q, polarity %q", i, term.Title, i.Group(), i.Polarity())
		}
	}
	if titled != 37 {
		t.Errorf("%d indicators have a title, want 37", titled)
	}
}

// TestIndicatorFacts checks group, polarity (+ higher, - lower is better, ?
// neither) and standing (c confirmed, s single source) of every titled indicator.
func TestIndicatorFacts(t *testing.T) {
	const want = `
45 + s
50 be-healthy + c
52 be-healthy + s
53 be-healthy + s
57 be-healthy + s
59 stay-safe + s
60 stay-safe + s
61 stay-safe + s
63 stay-safe + s
64 stay-safe - s
65 stay-safe ? s
68 stay-safe ? s
69 stay-safe - s
70 stay-safe - s
73 enjoy-and-achieve + s
74 enjoy-and-achieve + s
79 enjoy-and-achieve + s
87 enjoy-and-achieve - s
92 enjoy-and-achieve - s
93 enjoy-and-achieve + s
94 enjoy-and-achieve + s
95 enjoy-and-achieve + s
96 enjoy-and-achieve + s
97 enjoy-and-achieve + s
98 enjoy-and-achieve + s
99 enjoy-and-achieve + c
100 enjoy-and-achieve + c
101 enjoy-and-achieve + s
102 enjoy-and-achieve - c
104 enjoy-and-achieve - s
107 enjoy-and-achieve + s
110 make-a-positive-contribution + s
112 make-a-positive-contribution - s
115 make-a-positive-contribution - s
116 achieve-economic-well-being - s
117 achieve-economic-well-being - s
199 + c
`
	polarity := map[outcomes.Polarity]string{outcomes.HigherIsBetter: "+", outcomes.LowerIsBetter: "-", "": "?"}
	got := "\n"
	for i := range outcomes.Indicators() {
		if i.Titled() {
			term, _ := i.Info()
			words := strings.Fields(string(i) + " " + string(i.Group()) + " " + polarity[i.Polarity()] + " " + string(term.Standing[0]))
			got += strings.Join(words, " ") + "\n"
		}
	}
	if got != want {
		t.Errorf("got\n%s", got)
	}
	for i, want := range map[outcomes.Indicator]string{
		"50":   "Emotional health of children",
		"94":   "Progression by 2 levels KS1-KS2, maths",
		"102a": "Achievement gap between pupils eligible for free school meals and their peers at KS2 and KS4",
		"112":  "Under 18 conception rate",
		"199":  "Children and young people's satisfaction with parks and play areas",
	} {
		if term, ok := i.Info(); !ok || term.Title != want {
			t.Errorf("NI %s: %q, want %q", i, term.Title, want)
		}
	}
	if outcomes.Indicator("102a").Polarity() != outcomes.LowerIsBetter || outcomes.Indicator("102a").Group() != outcomes.EnjoyAndAchieve {
		t.Error("a part has not the facts of its indicator")
	}
}

func TestParseIndicator(t *testing.T) {
	for s, want := range map[string]outcomes.Indicator{
		"1": "1", "199": "199", "147": "147", "NI 147": "147", "ni147": "147", "NI 050": "50", " NI 7 ": "7",
		"102a": "102a", "NI 102A": "102a", "NI 102(a)": "102a", "NI 102 (b)": "102b",
	} {
		got, err := outcomes.ParseIndicator(s)
		if got != want || err != nil {
			t.Errorf("ParseIndicator(%q) = %q, %v; want %q", s, got, err, want)
		}
	}
	for s, want := range map[string]string{
		"NI 31":    `"NI 31": there is no national indicator 31`,
		"31a":      `"31a": there is no national indicator 31`,
		"NI 200":   `"NI 200": the national indicators end at 199`,
		"NI":       `"NI" is not a national indicator: write its number, 1 to 199, and a letter if it has parts, as in 102a`,
		"NI 73+74": `"NI 73+74" is not a national indicator: write its number, 1 to 199, and a letter if it has parts, as in 102a`,
		"10.2":     `"10.2" is not a national indicator: write its number, 1 to 199, and a letter if it has parts, as in 102a`,
		"CYPL11b":  `"CYPL11b" is not a national indicator: write its number, 1 to 199, and a letter if it has parts, as in 102a`,
		"-5":       `"-5" is not a national indicator: write its number, 1 to 199, and a letter if it has parts, as in 102a`,
		"":         `"" is not a national indicator: write its number, 1 to 199, and a letter if it has parts, as in 102a`,
		"0":        `"0" is not a national indicator: write its number, 1 to 199, and a letter if it has parts, as in 102a`,
	} {
		got, err := outcomes.ParseIndicator(s)
		if got != "" || err == nil || err.Error() != want {
			t.Errorf("ParseIndicator(%q) = %q, %v; want error %s", s, got, err, want)
		}
	}
}

func TestIndicatorParts(t *testing.T) {
	for _, c := range []struct {
		i, number outcomes.Indicator
		part      string
	}{{"102a", "102", "a"}, {"102", "102", ""}, {"", "", ""}, {"a", "a", ""}, {"102ab", "102ab", ""}} {
		if c.i.Number() != c.number || c.i.Part() != c.part {
			t.Errorf("%q is %q part %q", c.i, c.i.Number(), c.i.Part())
		}
	}
	got := []outcomes.Indicator{"x", "102b", "9", "102", "", "102a", "31", "101"}
	slices.SortFunc(got, outcomes.Indicator.Compare)
	if want := []outcomes.Indicator{"9", "101", "102", "102a", "102b", "", "31", "x"}; !slices.Equal(got, want) {
		t.Errorf("sorted %q, want %q", got, want)
	}
}
