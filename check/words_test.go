package check

import (
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

func TestVague(t *testing.T) {
	for text, want := range map[string]bool{
		"Improved health of children":                      true,
		"Reduced teenage conceptions long term target":     true,
		"Fewer deliberate injuries to children":            true,
		"Reduced by 10%":                                   false,
		"Better than the national average":                 false,
		"More young people in work than before":            false,
		"Every child has a plan, and attendance is better": false,
		"Strategy approved by the board":                   false, // done or not done
		"Half the schools have improved":                   false,
		"Moreover, the board has met":                      false,
		"":                                                 false,
	} {
		if got := vague(text); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}

func TestAcronymsIn(t *testing.T) {
	for text, want := range map[string][]string{
		"The CAF and three PCTs":       {"CAF", "PCT"},
		"KS2 and NI112, GCSEs A*-C":    {"GCSE"},
		"L&D, R&D& more":               {"L&D", "R&D"},
		"Fullstop ABC.":                {"ABC"},
		"AAAAAAAA is no acronym":       nil,
		"McDONALD, iPAD, naïVE, ÉCOLE": nil,
		"":                             nil,
		"X":                            nil,
	} {
		if got := slices.Collect(acronymsIn(text)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestExplained(t *testing.T) {
	for text, want := range map[string][]string{
		"Common Assessment Framework (CAF)":      {"CAF"},
		"primary care trusts (PCTs) and (R&D)":   {"PCT", "R&D"},
		"PCTs (primary care trusts), CAF (the x": {"PCT", "CAF"},
		"CAF (Common Assessment Framework)":      {"CAF"},
		"CAF (CAMHS) and (A) and (ABCDEFGH)":     {"CAMHS"},
		"ABCDEFGH (a), A (a), xAB (a), _AB (a)":  nil,
		"R&D (research), AB  (a), AB(a)":         {"R&D"},
		"ABCDEFG&AB (a)":                         {"AB"},
		"AB (1), AB (":                           nil,
		"(AB":                                    nil,
	} {
		if got := slices.Collect(explained(text)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestPlaceholderPatterns(t *testing.T) {
	for text, want := range map[string]string{
		"In 2008, xx children":                          "xx",
		"£xxx a year":                                   "xxx",
		"Additional text to be inserted":                "Additional text to be inserted",
		"whether this [needs to be checked] is current": "[needs to be checked]",
		"Lead: [...]":                                   "[...]",
		"Lead: [ ]":                                     "[ ]",
		"[2] [a [?] b] [tbc]":                           "[?]",
		"[open [to be confirmed]":                       "[open [to be confirmed]",
		"[insert":                                       "",
		"xx or [tbc]":                                   "xx",
		"[tbc] or xx":                                   "[tbc]",
		"due dd/mm/yyyy":                                "dd/mm/yyyy",
		"by 00/00/2009":                                 "00/00/",
		"see [2] and [Smith 2008]":                      "",
		"Article XX of the treaty":                      "",
		"size xxl":                                      "",
		"a nurse to be added to the team":               "",
	} {
		if got := leftInside(text, signsOf(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWordy(t *testing.T) {
	for in, want := range map[string]string{
		"Up to 5% (or more)!": " up to 5% or more ",
		"":                    " ",
		"--a--":               " a ",
		"Überall":             " überall ",
	} {
		if got := wordy(in); got != want {
			t.Errorf("wordy(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPounds(t *testing.T) {
	for n, want := range map[int64]string{
		0: "£0", 5: "£0.05", 100: "£1", 123456789: "£1,234,567.89", -19300000: "-£193,000", 99900: "£999", 100000: "£1,000",
	} {
		if got := pounds(n); got != want {
			t.Errorf("pounds(%d) = %s, want %s", n, got, want)
		}
	}
}

func TestInWords(t *testing.T) {
	for dates, want := range map[plan.Dates]string{
		"2007/2008":       "2007/08",
		"1999/2000":       "1999/00",
		"2007/2009":       "2007 to 2009",
		"2007-04/2008-03": "April 2007 to March 2008",
		"../2010":         "up to 2010",
		"2010":            "2010",
	} {
		i, err := dates.Parse()
		if err != nil {
			t.Fatal(err)
		}
		if got := inWords(i); got != want {
			t.Errorf("%s: %q, want %q", dates, got, want)
		}
	}
}
