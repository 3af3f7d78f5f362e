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

// TestIndicatorsTitled checks that wording is published for those indicators
// only whose number and title were read together.
func TestIndicatorsTitled(t *testing.T) {
	const want = "45 50 52 53 57 59 60 61 63 64 65 68 69 70 73 74 79 87 92 93 94 95 96 97 98 99 100 101 102 104 107 110 112 115 116 117 199"
	var got []string
	for i := range outcomes.Indicators() {
		term, _ := i.Info()
		if i.Titled() {
			got = append(got, string(i))
			continue
		}
		if term.Title != "NI "+string(i) || i.Group() != "" || i.Polarity() != "" {
			t.Errorf("%s: %q, group %q, polarity %q", i, term.Title, i.Group(), i.Polarity())
		}
	}
	if s := strings.Join(got, " "); s != want {
		t.Errorf("titled:\n%s\nwant\n%s", s, want)
	}
}

func TestIndicatorFacts(t *testing.T) {
	for _, c := range []struct {
		i        outcomes.Indicator
		title    string
		group    outcomes.Outcome
		polarity outcomes.Polarity
		standing outcomes.Standing
	}{
		{"50", "Emotional health of children", outcomes.BeHealthy, outcomes.HigherIsBetter, outcomes.Confirmed},
		{"65", "Children becoming the subject of a child protection plan for a second or subsequent time", outcomes.StaySafe, "", outcomes.SingleSource},
		{"69", "Children who have experienced bullying", outcomes.StaySafe, outcomes.LowerIsBetter, outcomes.SingleSource},
		{"94", "Progression by 2 levels KS1-KS2, maths", outcomes.EnjoyAndAchieve, outcomes.HigherIsBetter, outcomes.SingleSource},
		{"102a", "Achievement gap between pupils eligible for free school meals and their peers at KS2 and KS4", outcomes.EnjoyAndAchieve, outcomes.LowerIsBetter, outcomes.Confirmed},
		{"112", "Under 18 conception rate", outcomes.MakeAPositiveContribution, outcomes.LowerIsBetter, outcomes.SingleSource},
		{"116", "Proportion of children in poverty", outcomes.AchieveEconomicWellBeing, outcomes.LowerIsBetter, outcomes.SingleSource},
		{"199", "Children and young people's satisfaction with parks and play areas", "", outcomes.HigherIsBetter, outcomes.Confirmed},
	} {
		term, ok := c.i.Info()
		if !ok || term.Title != c.title || c.i.Group() != c.group || c.i.Polarity() != c.polarity || term.Standing != c.standing {
			t.Errorf("NI %s: %q, group %q, polarity %q, %s; want %v", c.i, term.Title, c.i.Group(), c.i.Polarity(), term.Standing, c)
		}
	}
}

func TestParseIndicator(t *testing.T) {
	for s, want := range map[string]outcomes.Indicator{
		"147": "147", "NI 147": "147", "ni147": "147", "NI 050": "50", " NI 7 ": "7",
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
