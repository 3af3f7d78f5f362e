package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// words splits a text into words in lower case, without punctuation.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\''
	})
}

// containsFold says whether a text contains a phrase in small ASCII letters,
// whatever the case of the text.
func containsFold(text, phrase string) bool {
	for i := 0; i+len(phrase) <= len(text); i++ {
		if text[i]|0x20 == phrase[0] && strings.EqualFold(text[i:i+len(phrase)], phrase) {
			return true
		}
	}
	return false
}

// verbs are what actions of real plans set out to do, in their plain form.
var verbs = [...]string{
	"achieve", "agree", "consult", "create", "deliver", "develop", "embed", "encourage", "engage", "ensure",
	"establish", "evaluate", "expand", "explore", "extend", "identify", "implement", "improve", "introduce",
	"maintain", "prepare", "promote", "provide", "publish", "raise", "recruit", "reduce", "strengthen",
}

// nounVerbs are those that are nouns too, plain or with -ing.
var nounVerbs = [...]string{
	"address", "build", "commission", "design", "increase", "launch", "monitor", "offer", "pilot", "plan",
	"review", "support", "train", "work",
}

// verb reads a word as a verb: its plain form, and whether it has -ing.
func verb(word string) (plain string, ing, ok bool) {
	known := func(w string) bool { return slices.Contains(verbs[:], w) || slices.Contains(nounVerbs[:], w) }
	if known(word) {
		return word, false, true
	}
	stem, ing := strings.CutSuffix(word, "ing")
	if !ing {
		return "", false, false
	}
	doubled := stem
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
		doubled = stem[:n-1] // planning, embedding
	}
	for _, plain := range [...]string{stem, stem + "e", doubled} {
		if known(plain) {
			return plain, true, true
		}
	}
	return "", false, false
}

func twoVerbs(p *Pass) {
	d := p.Plan()
	for i := range d.Actions {
		a := &d.Actions[i]
		if !p.View.Leaf(i) {
			continue
		}
		key, text := "title", a.Title
		if text == "" {
			key, text = "text", a.Text
		}
		if first, second := verbPair(text); second != "" {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("actions", i) + "/" + key,
				Message: fmt.Sprintf("the action sets out to %s one thing and to %s another", first, second),
				Help:    "split it in two, unless the two are really one",
			})
		}
	}
}

// verbPair finds the two verbs of an action that sets out to do two things:
// the first word, and a word of the same form after "and" or a semicolon. Two
// verbs side by side ("recruit and train") have one object and are one action.
func verbPair(text string) (first, second string) {
	if !hasAny(text, "and", "And", "AND", "&", ";") {
		return "", ""
	}
	w := words(strings.ReplaceAll(strings.ReplaceAll(text, ";", " and "), "&", " and "))
	if len(w) == 0 {
		return "", ""
	}
	first, ing, ok := verb(w[0])
	if !ok {
		return "", ""
	}
	for i := 3; i+1 < len(w); i++ {
		if w[i] != "and" {
			continue
		}
		plain, form, ok := verb(w[i+1])
		if ok && form == ing && plain != first && (!slices.Contains(nounVerbs[:], plain) || determined(w, i+2)) {
			return first, plain
		}
	}
	return "", ""
}

// determined says whether a word stands at i that begins an object, so that
// what comes before it is a verb.
func determined(w []string, i int) bool {
	return i < len(w) && slices.Contains([]string{"a", "an", "the", "all", "each", "every", "more", "new", "our", "their", "its",
		"them", "those", "these", "this", "that", "children", "young", "families", "parents"}, w[i])
}
