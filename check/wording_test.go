package check

import (
	"slices"
	"testing"
)

func TestVerbPair(t *testing.T) {
	for text, want := range map[string][2]string{
		"Reduce bullying on the way to school and ensure that pupils are heard":       {"reduce", "ensure"},
		"Reducing negative incidents such as bullying and ensuring children are safe": {"reduce", "ensure"},
		"Develop a strategy for play; publish it by June":                             {"develop", "publish"},
		"Improve the parks & review the play areas":                                   {"improve", "review"},
		"Planning new homes and embedding support in every town":                      {"plan", "embed"},
		"Recruit and train foster carers":                                             {},
		"Improve access to training and support":                                      {},
		"Improve access to information, advice and support for parents":               {},
		"Good homes and ensure stability":                                             {},
		"Promote the health and well-being of children":                               {},
		"Improving parenting and training":                                            {},
		"Extend opening hours and extend the bus route":                               {},
		"":           {},
		"And ensure": {},
	} {
		first, second := verbPair(text)
		if second == "" {
			first = ""
		}
		if got := [2]string{first, second}; got != want {
			t.Errorf("verbPair(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestToCome(t *testing.T) {
	for _, s := range []string{"TBC", "tbc.", "To be identified", "Lead officer: to be confirmed", "not yet identified", "to be agreed; to be confirmed"} {
		if !toCome(s) {
			t.Errorf("toCome(%q) = false", s)
		}
	}
	for _, s := range []string{"", "A. Tbcroft", "Head of service", "Head of service (vacant)", "Identified young people", "N/A", "TBC; Head of service"} {
		if toCome(s) {
			t.Errorf("toCome(%q) = true", s)
		}
	}
}

func TestTelling(t *testing.T) {
	for s, want := range map[string][]string{
		"Health partners":                             {"health"},
		"The local partnership":                       nil,
		"Kent County Council":                         {"kent"},
		"Director of children's services":             nil,
		"Eastern and Coastal Kent primary care trust": {"eastern", "coastal", "kent", "primary", "care"},
	} {
		if got := telling(s); !slices.Equal(got, want) {
			t.Errorf("telling(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestContainsFold(t *testing.T) {
	const phrase = "choose not to take drugs"
	for s, want := range map[string]bool{
		"Choose not to take drugs": true, "They CHOOSE NOT TO TAKE DRUGS.": true, "choose not to take drug": false, "": false,
		"Choose not to take illegal drugs": false, "cchoose not to take drugs": true,
	} {
		if got := containsFold(s, phrase); got != want {
			t.Errorf("containsFold(%q) = %v", s, got)
		}
	}
}
