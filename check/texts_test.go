package check

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What a rule about words looks for never stands in a text that its signs let it
// pass over.
func TestSignsMissNothing(t *testing.T) {
	pieces := []string{
		"xx", "XXX", "x", "X", "LOREM IPSUM", "lOREM iPSUM", "TEXT TO BE ADDED", "XX/XX/", "Xx/", "dD/Mm/Yy", "[", "]", "[insert]", "[ ]", "[TBC]", "Text to be added", "additional text to be confirmed", "Text To Be Inserted",
		"Insert name", "insert here", "INSERT DATE", "lorem ipsum", "Lorem Ipsum", "dd/mm/yy", "DD/MM/YYYY", "00/00/", "__/__/", "xx/xx/2008",
		"statutory neighbours", "Statutory neighbour", "childrens", "Childrens", "malnutrition, neglect, violence", "Malnutrition, Neglect, Violence",
		"choose not to take drugs", "Choose Not To Take Drugs", "from 10% to 20%", "From 10% to 12%, up by 2%", "by 7% from 5 to 9", "fell from 3 to 4",
		"has risen to 7, which is down", "Children's Plan", "relevant young persons", "Relevant young person", "R&D", "CAMHS", "(CAF)", " ", "the next plan", "£3", "2007/08", "é", ".",
	}
	r := rand.New(rand.NewPCG(1, 1))
	seen := map[string]int{}
	for range 20000 {
		var b strings.Builder
		for range 1 + r.IntN(3) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			b.WriteString([]string{" ", "", "\n"}[r.IntN(3)])
		}
		text := b.String()
		has := signsOf(text)
		must := func(what string, matches, may bool) {
			if matches {
				seen[what]++
			}
			if matches && !may {
				t.Fatalf("%s is passed over in %q", what, text)
			}
		}
		must("a placeholder", leftIn().MatchString(text), mayBeLeftIn(text, has))
		_, note := bracketed(text)
		must("a note in brackets", note != "", has&bracket != 0)
		for _, w := range wrongTerms {
			must(w.right, w.wrong().MatchString(text), has&w.sign != 0)
		}
		for _, h := range unclear() {
			must(h.Term, hasAny(text, h.hints...), has&pl != 0)
		}
		for _, s := range slips {
			must(s.wrong, containsFold(text, s.wrong), has&(s.sign|capitals) != 0)
		}
		must("a change", len(changes(text)) > 0, has&digit != 0 && has&fr != 0)
		must("a word against its figures", upFromTo().MatchString(text) || downFromTo().MatchString(text) || upDown().MatchString(text),
			has&digit != 0 && has&(fr|wh) != 0)
		for range acronymsIn(text) {
			must("an acronym", true, has&capitals != 0)
		}
		for range explained(text) {
			must("a key", true, has&round != 0 && has&capitals != 0)
		}
	}
	if len(seen) != 12 {
		t.Errorf("met %v, want all twelve", seen)
	}
}
