package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A shape is a way to fill a document with as much as the limits allow, so that
// a rule, a lookup or a reader whose work grows faster than the text shows it.
type shape struct {
	name string
	kind string
	more string   // keys of the document before the lists, as JSON members
	fill []filled // lists of the document, in turn
}

// filled is a list that is filled with units until its share of the limits is
// used up. A unit is JSON; every %d in it stands for its number.
type filled struct {
	key   string // key of the list; actions/0/priorities is a list inside the only action
	unit  string
	share int // of a hundred of what there is; zero means the rest
}

// The limits of a document, with some room for its head.
const (
	hostileBytes  = 1<<20 - 4096
	hostileValues = 149_000
)

// text writes the document as JSON.
func (s shape) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, `{"ecm":"1.0","kind":%q,"id":"h","title":"H"`, s.kind)
	if s.more != "" {
		b.WriteString("," + s.more)
	}
	bytes, values := hostileBytes-b.Len(), hostileValues-countValues(b.String()+"}")
	used := 0
	for _, f := range s.fill {
		share := f.share
		if share == 0 {
			share = 100 - used
		}
		used += share
		head, inner, _ := strings.Cut(f.key, "/0/")
		closing := "]"
		b.WriteString(`,"` + head + `":[`)
		if inner != "" {
			b.WriteString(`{"id":"top","` + inner + `":[`)
			closing = "]}]"
		}
		room, per := bytes*share/100, countValues(number(f.unit, 0))
		n := values * share / 100 / per
		for i := range n {
			unit := number(f.unit, i)
			if room -= len(unit) + 1; room < 0 {
				break
			}
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(unit)
		}
		b.WriteString(closing)
	}
	b.WriteByte('}')
	return b.String()
}

// number writes the number of a unit into it, and for %p that of the one before
// it, for %h half of it, for %m its last digit.
func number(unit string, i int) string {
	if !strings.Contains(unit, "%") {
		return unit
	}
	unit = strings.ReplaceAll(unit, "%d", strconv.Itoa(i))
	unit = strings.ReplaceAll(unit, "%p", strconv.Itoa(max(0, i-1)))
	unit = strings.ReplaceAll(unit, "%h", strconv.Itoa(i/2))
	return strings.ReplaceAll(unit, "%m", strconv.Itoa(i%10))
}

// countValues counts the keys and values of a JSON text.
func countValues(text string) (n int) {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	for {
		t, err := dec.Token()
		if err != nil {
			return max(n, 1)
		}
		if d, ok := t.(json.Delim); !ok || d == '{' || d == '[' {
			n++
		}
	}
}

var (
	quotedKey  = regexp.MustCompile(`"([a-z_]+)":`)
	quotedWord = regexp.MustCompile(`"([a-z][a-z0-9-]*)"([,\]}])`)
)

// yamlOf writes such a JSON text as YAML that a person might write, with as few
// quotes as can be.
func yamlOf(text string) string {
	return quotedWord.ReplaceAllString(quotedKey.ReplaceAllString(text, "$1: "), "$1$2")
}

// hostileShapes are documents of very many small things.
func hostileShapes() []shape {
	const figures = `"baseline":"%m2% (2007/08)","target":"8%m% by 2010/11"`
	priorities := func(share int) filled { return filled{key: "priorities", unit: `{"id":"p%d"}`, share: share} }
	return []shape{
		{name: "references in one list", kind: "plan", fill: []filled{{key: "actions/0/priorities", unit: `"p%d"`}}},
		{name: "references to one priority", kind: "plan", more: `"priorities":[{"id":"p"}]`, fill: []filled{{key: "actions/0/priorities", unit: `"p"`}}},
		{name: "references to what they may not lead to", kind: "plan", more: `"parties":[{"id":"p"}]`, fill: []filled{{key: "actions/0/priorities", unit: `"p"`}}},
		{name: "references to items of a wrong type", kind: "plan", fill: []filled{{key: "parties", unit: `{"id":"p%d"}`, share: 50}, {key: "actions/0/priorities", unit: `"p%d"`}}},
		{name: "references to items of other documents", kind: "plan", fill: []filled{{key: "actions/0/priorities", unit: `"d%d#p"`}}},
		{name: "references to one item of this document by its name", kind: "plan", more: `"priorities":[{"id":"p"}]`, fill: []filled{{key: "actions/0/priorities", unit: `"h#p"`}}},
		{name: "references to terms that are not", kind: "plan", fill: []filled{{key: "actions/0/contributes_to", unit: `"ecm:be-%d"`}}},
		{name: "references with prefixes that are not", kind: "plan", fill: []filled{{key: "actions/0/contributes_to", unit: `"q%d:x"`}}},
		{name: "references to indicators that are not", kind: "plan", fill: []filled{{key: "measures", unit: `{"indicator":"ni:9%d"}`}}},
		{name: "references to one term", kind: "plan", fill: []filled{{key: "actions/0/contributes_to", unit: `"ecm:be-healthy"`}}},
		{name: "links with everything", kind: "plan", more: `"priorities":[{"id":"p"}]`, fill: []filled{{key: "actions/0/contributes_to", unit: `{"to":"ecm:be-healthy","basis":"inferred","through":["p","p"],"with":["x:%d"]}`}}},
		{name: "terms of a vocabulary", kind: "plan", fill: []filled{
			{key: "vocabularies/0/terms", unit: `"c%d"`, share: 50}, {key: "actions/0/contributes_to", unit: `"top:c%d"`}}},
		{name: "vocabularies", kind: "plan", fill: []filled{
			{key: "vocabularies", unit: `{"id":"v%d"}`, share: 50}, {key: "actions/0/contributes_to", unit: `"v%d:c"`}}},
		{name: "actions without anything", kind: "plan", fill: []filled{{key: "actions", unit: `{}`}}},
		{name: "actions of a title", kind: "plan", fill: []filled{{key: "actions", unit: `{"title":"a"}`}}},
		{name: "actions of one id", kind: "plan", fill: []filled{{key: "actions", unit: `{"id":"a"}`}}},
		{name: "actions of one number", kind: "plan", fill: []filled{{key: "actions", unit: `{"number":"1"}`}}},
		{name: "actions in a chain", kind: "plan", fill: []filled{{key: "actions", unit: `{"id":"a%d","parent":"a%p"}`}}},
		{name: "actions in a tree", kind: "plan", fill: []filled{{key: "actions", unit: `{"id":"a%d","parent":"a%h"}`}}},
		{name: "actions in circles", kind: "plan", fill: []filled{{key: "actions", unit: `{"id":"a%d","parent":"a%d"}`}}},
		{name: "actions below one", kind: "plan", more: `"priorities":[{"id":"p"}]`, fill: []filled{{key: "actions", unit: `{"id":"a%d","parent":"a0"}`}}},
		{name: "actions below nothing", kind: "plan", fill: []filled{{key: "actions", unit: `{"parent":"a%d"}`}}},
		{name: "actions below one of many priorities", kind: "plan", fill: []filled{
			priorities(30), {key: "actions/0/priorities", unit: `"p%d"`, share: 15}}},
		{name: "actions that wait in a chain", kind: "plan", fill: []filled{{key: "actions", unit: `{"id":"a%d","depends_on":["a%p"]}`}}},
		{name: "actions that wait for many", kind: "plan", fill: []filled{{key: "actions", unit: `{"id":"a%d","depends_on":["a0","a1","a2","a%h","a%p"]}`}}},
		{name: "an action that waits for itself", kind: "plan", fill: []filled{{key: "actions/0/depends_on", unit: `"top"`}}},
		{name: "actions that say all", kind: "plan", fill: []filled{
			{key: "actions", unit: `{"title":"Improve services and ensure all","when":"by June 20%m8","lead":"AB","success":"more than 20 families","resources":"£%dk a year","responds_to":["r#%d"],"status":"red"}`}}},
		{name: "actions of times", kind: "plan", fill: []filled{{key: "actions", unit: `{"when":"03/04/2008"}`}}},
		{name: "actions of many leads", kind: "plan", fill: []filled{{key: "actions/0/lead", unit: `"AB"`}}},
		{name: "leads that look like parties", kind: "plan", fill: []filled{{key: "parties", unit: `{"id":"headteacher%d"}`, share: 50}, {key: "actions/0/lead", unit: `"headteacher-x%d"`}}},
		{name: "milestones", kind: "plan", fill: []filled{{key: "actions/0/milestones", unit: `{"text":"x","when":"May 2009"}`}}},
		{name: "progress", kind: "plan", fill: []filled{{key: "actions/0/progress", unit: `{"text":"x","as_at":"May 2009","status":"red"}`}}},
		{name: "success", kind: "plan", fill: []filled{{key: "actions/0/success", unit: `{"text":"x","measure":"m%d"}`}}},
		{name: "success with targets", kind: "plan", more: `"measures":[{"id":"m"}]`, fill: []filled{{key: "actions/0/success", unit: `{"measure":"m","target":"8%m%"}`}}},
		{name: "success in words", kind: "plan", fill: []filled{{key: "actions/0/success", unit: `"a"`}}},
		{name: "resources", kind: "plan", fill: []filled{{key: "actions/0/resources", unit: `"£1"`}}},
		{name: "risks", kind: "plan", fill: []filled{{key: "risks", unit: `{"about":["a%d"]}`}}},
		{name: "responses", kind: "plan", fill: []filled{{key: "actions/0/responds_to", unit: `"r#r%d"`}}},
		{name: "priorities in a chain", kind: "plan", fill: []filled{{key: "priorities", unit: `{"id":"p%d","parent":"p%p"}`}}},
		{name: "measures", kind: "plan", fill: []filled{{key: "measures", unit: `{"title":"M",` + figures + `}`}}},
		{name: "measures of one thing", kind: "plan", more: `"priorities":[{"id":"p"}]`, fill: []filled{{key: "measures", unit: `{"id":"m%d","text":"x","for":["p"]}`}}},
		{name: "measures of one indicator", kind: "plan", fill: []filled{{key: "measures", unit: `{"indicator":"ni:112"}`}}},
		{name: "measures of one title", kind: "plan", fill: []filled{{key: "measures", unit: `{"title":"m"}`}}},
		{name: "measures of two titles", kind: "plan", fill: []filled{{key: "measures", unit: `{"title":"m","text":"%d"}`}}},
		{name: "figures of one measure", kind: "plan", fill: []filled{{key: "measures/0/actual", unit: `"%m2% (2007/08)"`}}},
		{name: "figures of one measure, typed", kind: "plan", fill: []filled{{key: "measures/0/actual", unit: `{"value":%d,"period":{"dates":"200%m"}}`}}},
		{name: "targets of one measure", kind: "plan", fill: []filled{{key: "measures/0/target", unit: `"8%m% by 2010/11"`}}},
		{name: "baselines and targets of one measure", kind: "plan", more: `"measures":[{"baseline":[` + repeated(`"%d%"`, 30000) + `],"target":[` + repeated(`"%d%"`, 30000) + `],"trajectory":[` + repeated(`"%d"`, 30000) + `]}]`},
		{name: "steps of one measure", kind: "plan", fill: []filled{{key: "measures/0/trajectory", unit: `"%d"`}}},
		{name: "indicators", kind: "plan", fill: []filled{{key: "indicators", unit: `{"id":"i%d","code":"ni:112"}`}}},
		{name: "indicators of groups", kind: "plan", fill: []filled{{key: "indicators/0/groups", unit: `"g%d"`}}},
		{name: "needs", kind: "plan", fill: []filled{{key: "needs", unit: `{"text":"x","evidence":"e","figures":["1"]}`}}},
		{name: "parties of one name", kind: "plan", fill: []filled{{key: "parties", unit: `{"id":"p%d","name":"N"}`}}},
		{name: "parties of one", kind: "plan", fill: []filled{{key: "parties", unit: `{"id":"p%d","of":"p%p"}`}}},
		{name: "parties with aliases", kind: "plan", fill: []filled{{key: "parties/0/aliases", unit: `"N%d"`}}},
		{name: "partners", kind: "plan", fill: []filled{{key: "parties", unit: `{"partner":"youth-offending-team"}`}}},
		{name: "areas", kind: "plan", fill: []filled{{key: "areas", unit: `{"id":"a%d","part_of":"a%p"}`}}},
		{name: "areas and figures", kind: "plan", fill: []filled{{key: "areas", unit: `"A%d"`, share: 50}, {key: "measures/0/actual", unit: `"A%d: %m2%"`}}},
		{name: "reference entries", kind: "plan", fill: []filled{{key: "references", unit: `{"id":"r%d"}`}}},
		{name: "populations", kind: "plan", fill: []filled{{key: "populations", unit: `{"id":"g%d"}`, share: 50}, {key: "actions/0/population", unit: `"g%d"`}}},
		{name: "schemes", kind: "plan", fill: []filled{{key: "schemes", unit: `{"id":"s%d","values":[{"code":"A"}]}`, share: 50}, {key: "actions", unit: `{"status":{"scheme":"s%d","code":"B"}}`}}},
		{name: "values of a scheme", kind: "plan", fill: []filled{{key: "schemes/0/values", unit: `{"code":"A%d"}`, share: 50}, {key: "actions", unit: `{"status":{"scheme":"top","code":"B"}}`}}},
		{name: "statuses", kind: "plan", fill: []filled{{key: "actions", unit: `{"status":"red"}`}}},
		{name: "sections", kind: "plan", fill: []filled{{key: "sections", unit: `{"text":"x"}`}}},
		{name: "rows", kind: "plan", fill: []filled{{key: "sections/0/rows", unit: `["1"]`}}},
		{name: "texts that match patterns", kind: "plan", fill: []filled{{key: "sections", unit: `{"text":"xx 03/04/2008 [check] ABC (DEF) childrens statutory neighbours relevant young people"}`}}},
		{name: "texts with acronyms", kind: "plan", fill: []filled{{key: "priorities/0/conditions", unit: `"AB%d CD QX"`}}},
		{name: "different acronyms", kind: "plan", more: `"sections":[{"text":"` + acronyms(900_000) + `"}]`},
		{name: "savings", kind: "plan", fill: []filled{{key: "savings", unit: `{"id":"s%d","parent":"s%p","years":[{"year":"2009/10","amount":"£1"}],"total":"£2"}`}}},
		{name: "savings of one text", kind: "plan", fill: []filled{{key: "savings", unit: `{"text":"s","total":"£2"}`}}},
		{name: "years of a saving", kind: "plan", fill: []filled{{key: "savings/0/years", unit: `{"year":"2009/10","amount":"£1"}`}}},
		{name: "funds", kind: "plan", fill: []filled{{key: "funds", unit: `{"id":"f%d","amount":"£1","term":"2009/10"}`, share: 50}, {key: "budget", unit: `{"fund":"f%d","text":"£1"}`}}},
		{name: "budget from one fund", kind: "plan", more: `"funds":[{"id":"f","amount":"£1","term":"2009/10"}]`, fill: []filled{{key: "budget", unit: `{"fund":"f","text":"£1"}`}}},
		{name: "pools", kind: "plan", fill: []filled{{key: "pools", unit: `{"contributions":[{"party":"PCT","text":"£1"}],"total":"£3","term":"2009"}`}}},
		{name: "contributions", kind: "plan", fill: []filled{{key: "pools/0/contributions", unit: `{"party":"PCT %d","text":"£1"}`}}},
		{name: "terms of a pool", kind: "plan", fill: []filled{{key: "pools/0/term", unit: `"2009"`}}},
		{name: "suppressions of the document", kind: "plan", more: `"actions":[{}]`, fill: []filled{{key: "suppress", unit: `{"rule":"ECM404","reason":"r"}`}}},
		{name: "suppressions of no rule", kind: "plan", fill: []filled{{key: "suppress", unit: `{"rule":"ECM","reason":"r"}`}}},
		{name: "suppressions of rules in small letters", kind: "plan", fill: []filled{{key: "suppress", unit: `{"rule":"ecm404"}`}}},
		{name: "suppressions at no place", kind: "plan", fill: []filled{{key: "suppress", unit: `{"rule":"ECM404","at":"a%d"}`}}},
		{name: "suppressions of actions", kind: "plan", fill: []filled{
			{key: "actions", unit: `{"title":"a"}`, share: 40}, {key: "suppress", unit: `{"rule":"ECM404","at":"/actions/%d","reason":"r"}`}}},
		{name: "suppressions of all rules", kind: "plan", fill: []filled{
			{key: "suppress", unit: `{"rule":"ECM%m0%m","reason":"r"}`, share: 30}, {key: "actions", unit: `{"title":"Improve x and ensure y xx","lead":"AB"}`}}},
		{name: "one suppression of each", kind: "plan", more: `"suppress":[` + suppressAll() + `]`, fill: []filled{{key: "actions", unit: `{"title":"Improve x and ensure y xx","lead":"AB"}`}}},
		{name: "unknown keys", kind: "plan", fill: []filled{{key: "actions", unit: `{"k%d":1}`}}},
		{name: "unknown keys that are nearly known", kind: "plan", fill: []filled{{key: "actions", unit: `{"mesaures":1}`}}},
		{name: "unknown codes", kind: "plan", fill: []filled{{key: "actions", unit: `{"level":"actoin"}`}}},
		{name: "unknown codes of content", kind: "plan", fill: []filled{{key: "contains", unit: `"prioritys"`}}},
		{name: "wrong types", kind: "plan", fill: []filled{{key: "actions", unit: `[1]`}}},
		{name: "numbers for texts", kind: "plan", fill: []filled{{key: "actions", unit: `{"title":1}`}}},
		{name: "keys given twice", kind: "plan", fill: []filled{{key: "actions", unit: `{"title":"a","title":"b"}`}}},
		{name: "bad ids", kind: "plan", fill: []filled{{key: "actions", unit: `{"id":"A b"}`}}},
		{name: "equal texts in a list", kind: "plan", fill: []filled{{key: "actions/0/references", unit: `"r"`}}},
		{name: "keys of other systems", kind: "plan", more: others("x-%d", 74_000)},
		{name: "keys of other systems before what is wrong", kind: "plan", more: others("x-%d", 40_000), fill: []filled{
			{key: "actions", unit: `{"title":"Improve x and ensure y xx","lead":"AB"}`}}},
		{name: "keys of other systems and suppressions of them", kind: "plan", more: others("x-%d", 20_000), fill: []filled{
			{key: "suppress", unit: `{"rule":"ECM404","at":"/x-19999","reason":"r"}`}}},
		{name: "keys that are unknown, in one group", kind: "plan", more: others("k%d", 74_000)},
		{name: "keys of other systems in items", kind: "plan", fill: []filled{{key: "actions", unit: `{"x-a":[1]}`}}},
		{name: "lists in lists of other systems", kind: "plan", more: `"x-a":` + strings.Repeat("[", 50) + repeated("[[[[]]]]", 37_000) + strings.Repeat("]", 50)},
		{name: "inherited priorities", kind: "plan", more: `"actions":[{"id":"top","priorities":[` + repeated(`"p%d"`, 15_000) + `]}` + "," + repeated(`{"parent":"top"}`, 25_000) + `]`, fill: []filled{priorities(0)}},
		{name: "inherited priorities, one many times", kind: "plan", more: `"priorities":[{"id":"p"}],"actions":[{"id":"top","priorities":[` + repeated(`"p"`, 49_500) + `]}` + "," + repeated(`{"parent":"top"}`, 33_000) + `]`},
		{name: "inherited links that lead nowhere", kind: "plan", more: `"actions":[{"id":"top","priorities":[` + repeated(`"q"`, 49_500) + `]}` + "," + repeated(`{"parent":"top"}`, 33_000) + `]`},
		{name: "deep priorities of deep actions", kind: "plan", more: `"priorities":[` + repeated(`{"id":"p%d","parent":"p%p"}`, 15_000) + `]`, fill: []filled{
			{key: "actions", unit: `{"id":"a%d","parent":"a%p","priorities":["p%d"]}`}}},
		{name: "deep priorities of one action", kind: "plan", more: `"priorities":[` + repeated(`{"id":"p%d","parent":"p%p"}`, 15_000) + `],"actions":[{"id":"top","priorities":[` + repeated(`"p%d"`, 15_000) + `]}` + "," + repeated(`{"parent":"top"}`, 15_000) + `]`},
		{name: "measures for all", kind: "plan", more: `"priorities":[` + repeated(`{"id":"p%d"}`, 15_000) + `],"measures":[` + repeated(`{"for":["p0","p1","p2","p3","p4","p5","p%d"]}`, 10_000) + `]`},
		{name: "links through all", kind: "plan", more: `"priorities":[` + repeated(`{"id":"p%d","contributes_to":["ecm:be-healthy"]}`, 15_000) + `],"actions":[{"contributes_to":[{"to":"ecm:be-healthy","through":[` + repeated(`"p%d"`, 30_000) + `]}]}]`},
		{name: "priorities that serve each other", kind: "plan", more: `"priorities":[` + repeated(`{"id":"p%d","contributes_to":["p%p","p0","p1","p2","p3","p%h"]}`, 13_500) + `]`},
		{name: "judgements", kind: "inspection", more: `"inspected_under":"jar"`, fill: []filled{{key: "judgements", unit: `{"id":"j%d","grade":"%m","word":"good","parent":"j%p"}`}}},
		{name: "judgements of one subject", kind: "inspection", more: `"inspected_under":"jar"`, fill: []filled{{key: "judgements", unit: `{"subject":"S","grade":"%m"}`}}},
		{name: "recommendations", kind: "inspection", fill: []filled{{key: "recommendations", unit: `{"id":"r%d","text":"x"}`}}},
		{name: "recommendations of one number", kind: "inspection", fill: []filled{{key: "recommendations", unit: `{"number":"1","paragraphs":["1"]}`}}},
		{name: "findings", kind: "inspection", fill: []filled{{key: "findings", unit: `{"text":"x","paragraph":"1"}`}}},
		{name: "notice targets", kind: "inspection", fill: []filled{{key: "notice_targets", unit: `{"title":"M",` + figures + `}`}}},
		{name: "observations", kind: "performance", more: `"plan":"h"`, fill: []filled{{key: "observations", unit: `{"id":"o%d","measure":"h#m%d","actual":"%m2%","status":"red","travel":"up"}`}}},
		{name: "observations of one measure", kind: "performance", more: `"plan":"h","indicators":[{"id":"i"}]`, fill: []filled{{key: "observations", unit: `{"measure":"i","actual":["1% (2008/09)","2%"]}`}}},
		{name: "counts", kind: "performance", fill: []filled{{key: "observations", unit: `{"id":"o%d","travel":"improved"}`, share: 40}, {key: "counts", unit: `{"label":"improved","value":%d}`}}},
		{name: "counts of many", kind: "performance", fill: []filled{{key: "observations", unit: `{"id":"o%d","travel":"improved"}`, share: 60}, {key: "counts/0/of", unit: `"o%d"`}}},
		{name: "progress of items", kind: "performance", fill: []filled{{key: "progress", unit: `{"of":["h#a%d"],"text":"x","as_at":"2009"}`}}},
		{name: "terms of a framework", kind: "framework", more: `"prefix":"f"`, fill: []filled{{key: "terms", unit: `{"id":"t%d","parent":"t%p"}`}}},
		{name: "outcomes that are not mapped", kind: "framework", more: `"prefix":"f"`, fill: []filled{{key: "outcomes", unit: `{"id":"t%d","title":"Be healthy"}`}}},
		{name: "terms and references to them", kind: "framework", more: `"prefix":"f"`, fill: []filled{{key: "terms", unit: `{"id":"t%d","contributes_to":["f:t%h"]}`}}},
		{name: "references to terms past the first", kind: "framework", more: `"prefix":"f"`, fill: []filled{{key: "terms", unit: `{"id":"t%d"}`, share: 50}, {key: "mappings", unit: `{"from":"f:u%d","relation":"exact","to":"f:t%d"}`}}},
		{name: "mappings that contradict", kind: "framework", more: `"prefix":"f"`, fill: []filled{{key: "mappings", unit: `{"from":"f:t","relation":"broad","to":["g:t%h","f:t"]}`}}},
		{name: "mappings of one pair", kind: "framework", more: `"prefix":"f","mappings":[` + repeated(`{"from":"f:t","relation":"exact","to":"g:t"},{"from":"f:t","relation":"broad","to":"g:t"},{"from":"f:t","relation":"none","in":"g"}`, 7_000) + `]`},
		{name: "mappings to many", kind: "framework", more: `"prefix":"f"`, fill: []filled{{key: "mappings", unit: `{"from":"f:t","relation":"exact","to":["g:t%d","g:t%h","g:t%p","g:a","g:b"]}`}}},
		{name: "targets and baselines with dates", kind: "plan", more: `"measures":[{"indicator":"ni:112","baseline":[` + repeated(`"%d% (2007/08)"`, 18_000) + `],"target":[` + repeated(`"%d% by 2010"`, 18_000) + `]}]`},
		{name: "targets and baselines of other series", kind: "plan", more: `"measures":[{"area":"A","baseline":[` + repeated(`{"text":"1","series":"a"}`, 14_500) + `],"target":[` + repeated(`{"text":"1","series":"b"}`, 14_500) + `]}]`},
		{name: "targets agreed anew", kind: "plan", more: `"measures":[{"target":[` + repeated(`{"text":"1","state":"renegotiated"}`, 25_000) + `]}]`},
		{name: "targets to be kept and figures that are absent", kind: "plan", more: `"measures":[{"actual":[` + repeated(`{"absent":"not_set"}`, 20_000) + `],"target":[` + repeated(`{"text":"x","operator":"maintain"}`, 14_000) + `]}]`},
		{name: "measures of one id and targets for them", kind: "plan", more: `"measures":[` + repeated(`{"id":"m"}`, 24_500) + `],"actions":[{"success":[` + repeated(`{"measure":"m","target":"8%"}`, 14_500) + `]}]`},
		{name: "figures in a wording and baselines", kind: "plan", more: `"measures":[{"title":"` + strings.Repeat("1% (2007) ", 40_000) + `","baseline":[` + repeated(`"2% (2007/08)"`, 25_000) + `]}]`},
		{name: "figures in a definition of many measures", kind: "plan", more: `"indicators":[{"id":"i","title":"x","definition":"` + strings.Repeat("1% (2007) ", 40_000) + `"}],"measures":[` + repeated(`{"indicator":"i","baseline":"2%"}`, 15_000) + `]`},
		{name: "a long name of many measures", kind: "plan", more: `"priorities":[{"id":"p"}],"indicators":[{"id":"i","unit":"count","title":"` + strings.Repeat("attended ", 50_000) + `"}],"measures":[` + repeated(`{"indicator":"i","for":["p"]}`, 15_000) + `]`},
		{name: "measures of an action of all priorities", kind: "plan", more: `"priorities":[` + repeated(`{"id":"p%d"}`, 9_500) + `],"actions":[{"id":"a","priorities":[` + repeated(`"p%d"`, 9_500) + `]}],"measures":[` + repeated(`{"unit":"count","title":"attended","for":["a"]}`, 13_500) + `]`},
		{name: "links of an action to all priorities", kind: "plan", more: `"priorities":[` + repeated(`{"id":"p%d"}`, 30_000) + `],"actions":[{"contributes_to":[` + repeated(`"p%d"`, 30_000) + `]}]`},
		{name: "savings of one claim", kind: "plan", more: `"savings":[` + repeated(`{"cohort":"c","service":"s","years":[{"year":"%d","amount":"1"}]}`, 12_000) + `]`},
		{name: "savings for a group of a long name", kind: "plan", more: `"populations":[{"id":"c","title":"` + strings.Repeat("x ", 200_000) + `"}],"savings":[` + repeated(`{"cohort":"c","service":"s"}`, 20_000) + `]`},
		{name: "savings that depend on an indicator", kind: "plan", more: `"indicators":[{"id":"i"}],"savings":[` + repeated(`{"contingent_on":"i"}`, 24_500) + `],"measures":[` + repeated(`{"indicator":"i"}`, 24_500) + `]`},
		{name: "contributions to a pool with a long total", kind: "plan", more: `"pools":[{"total":"` + strings.Repeat("1 ", 200_000) + `","contributions":[` + repeated(`{"text":"£1 a year"}`, 20_000) + `]}]`},
		{name: "actions of one fund with a long term", kind: "plan", more: `"funds":[{"id":"f","term":"` + strings.Repeat("May ", 490) + `"}],"actions":[` + repeated(`{"when":"2009","resources":[{"fund":"f"}]}`, 18_500) + `]`},
		{name: "grades of a long scale", kind: "inspection", more: `"scale":"s","schemes":[{"id":"s","values":[` + repeated(`{"code":"A%d"}`, 21_000) + `]}],"judgements":[` + repeated(`{"grade":"B","word":"C"}`, 17_000) + `]`},
		{name: "statuses and many schemes", kind: "plan", more: `"schemes":[{"id":"s","values":[` + repeated(`{"code":"A%d"}`, 24_500) + `]}],"actions":[` + repeated(`{"status":"red"}`, 24_500) + `]`},
		{name: "actions that wait for late ones above", kind: "plan", more: `"actions":[` + repeated(`{"id":"a%d","parent":"a%p","depends_on":["a0","a1","a%h"]}`, 14_500) + `]`},
		{name: "paragraphs", kind: "inspection", more: `"recommendations":[{"id":"r","paragraphs":[` + repeated(`"%d"`, 40_000) + `],"also_paragraphs":[` + repeated(`"%d"`, 40_000) + `]}]`},
		{name: "vocabularies and suppressions", kind: "plan", more: `"suppress":[{"rule":"ECM109","at":"/title","reason":"r"},{"rule":"ECM110","at":"/title","reason":"r"}],"vocabularies":[` + repeated(`{"id":"v%d","terms":["a"]}`, 15_000) + `],"actions":[{"contributes_to":[` + repeated(`"v%d:b"`, 25_000) + `]}]`},
		{name: "all rules suppressed at the actions", kind: "plan", more: `"suppress":[` + strings.ReplaceAll(suppressAll(), `"reason"`, `"at":"/actions","reason"`) + `]`, fill: []filled{{key: "actions", unit: `{"title":"Improve x and ensure y xx","lead":"AB"}`}}},
		{name: "acronyms that are known", kind: "plan", more: `"parties":[` + repeated(`{"acronym":"AB"}`, 10_000) + `]`, fill: []filled{{key: "actions", unit: `{"title":"The CAF of the PCT","lead":"CAF"}`}}},
		{name: "parents of a framework", kind: "framework", more: `"prefix":"f","outcomes":[` + repeated(`{"id":"o%d","parent":"o%p","contributes_to":["f:o%h"]}`, 14_000) + `]`},
		{name: "aliases of a term and references to it", kind: "framework", more: `"prefix":"f","terms":[{"id":"t","aliases":[` + repeated(`"a%d"`, 40_000) + `]}],"mappings":[` + repeated(`{"from":"f:t","relation":"exact","to":"f:t"}`, 15_000) + `]`},
		{name: "successions", kind: "framework", fill: []filled{{key: "successions", unit: `{"from":["x%d"],"to":["x%p"],"on":"2009"}`}}},
	}
}

// repeated writes n units with commas between them.
func repeated(unit string, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(number(unit, i))
	}
	return b.String()
}

// others writes n keys of the document itself.
func others(key string, n int) string { return repeated(`"`+key+`":1`, n) }

// suppressAll suppresses each rule in the whole document.
func suppressAll() string {
	var all []string
	for i := 1; i < 900; i++ {
		all = append(all, fmt.Sprintf(`{"rule":"ECM%03d","reason":"r"}`, i))
	}
	return strings.Join(all, ",")
}

// acronyms writes different words of five capitals, n bytes of them.
func acronyms(n int) string {
	b := make([]byte, 0, n)
	for i := 0; len(b)+6 <= n; i++ {
		for k := i + 26*26*26*26; k > 0; k /= 26 {
			b = append(b, byte('A'+k%26))
		}
		b = append(b, ' ')
	}
	return string(b)
}

// least returns documents of as many of the smallest values as there can be in
// lists whose values become much more in memory.
func least() (shapes []shape) {
	for kind, keys := range map[string][]string{
		"plan": {
			"actions {}", "priorities {}", "measures {}", `measures "1"`, `measures/0/baseline "1"`, `measures/0/actual "1"`, `measures/0/target "1"`, `measures/0/target ""`,
			`priorities/0/measures "1"`, `actions/0/milestones "1"`, `needs/0/figures "1"`, `pools/0/contributions "1"`, "savings {}", `actions/0/resources "1"`, "sections {}",
		},
		"inspection":  {`notice_targets "1"`, `notice_targets/0/baseline "1"`, "recommendations {}"},
		"performance": {"observations {}", `observations/0/actual "1"`, `observations/0/baseline "1"`},
		"framework":   {"terms {}", "mappings {}"},
	} {
		for _, k := range keys {
			key, unit, _ := strings.Cut(k, " ")
			shapes = append(shapes, shape{name: kind + " of " + k, kind: kind, fill: []filled{{key: key, unit: unit}}})
		}
	}
	slices.SortFunc(shapes, func(a, b shape) int { return strings.Compare(a.name, b.name) })
	return shapes
}

// longTexts returns documents with one text, or few, as long as there can be,
// made of what readers and rules look for.
func longTexts() (shapes []shape) {
	for _, x := range [...]struct{ kind, members, unit string }{
		{"plan", `"actions":[{"text":"@"}]`, "[check"},
		{"plan", `"actions":[{"text":"@"}]`, "ABC ("},
		{"plan", `"actions":[{"title":"@"}]`, "improve and ensure "},
		{"plan", `"sections":[{"heading":"@","text":"@"}]`, "[ABC (a) from 1% to 2% up from 1 to 2, childrens statutory duty, which is down 03/04/2008 & relevant young people "},
		{"plan", `"sections":[{"text":"@"}]`, "[x (AB) increase by 3 from 1 to 2; has risen to 1, "},
		{"plan", `"measures":[{"title":"m","target":"@"}]`, "a b c (ABC) "},
		{"plan", `"measures":[{"title":"m","baseline":"@","target":"@"}]`, "1% (2007) "},
		{"plan", `"measures":[{"title":"m","baseline":{"value":1,"unit":"percent","text":"@"}}]`, "2008-"},
		{"plan", `"measures":[{"baseline":{"value":"@"},"target":{"value":"@"}}]`, "1"},
		{"plan", `"period":"@","actions":[{"when":"2008"}]`, "["},
		{"plan", `"actions":[{"when":"@"}]`, "03/04/2008 "},
		{"plan", `"actions":[{"when":"@"}]`, "-"},
		{"plan", `"actions":[{"when":{"dates":"@"}}]`, "2008/"},
		{"plan", `"actions":[{"lead":"@"}]`, "AB "},
		{"plan", `"actions":[{"lead":{"text":"@"}}]`, "and "},
		{"plan", `"actions":[{"resources":"@"}]`, "£1k and "},
		{"plan", `"actions":[{"priorities":["@"],"contributes_to":["@"]}]`, "~1/"},
		{"plan", `"indicators":[{"title":"@","definition":"@","window":"@"}]`, "II "},
		{"plan", `"suppress":[{"rule":"ECM404","reason":"r","at":"/@"}]`, "~0/"},
		{"plan", `"@":1,"x-@":"@"`, "x"},
		{"plan", `"actions":[{"id":"@","level":"@"}]`, "- "},
		{"inspection", `"judgements":[{"subject":"@","grade":"@","word":"@"}]`, "good "},
		{"performance", `"counts":[{"label":"@","value":1}],"observations":[{"actual":"@","comment":"@"}]`, ", "},
	} {
		quoted, _ := json.Marshal(x.unit)
		unit := string(quoted[1 : len(quoted)-1])
		text := strings.Repeat(unit, hostileBytes/strings.Count(x.members, "@")/len(unit))
		shapes = append(shapes, shape{name: fmt.Sprintf("%s of %q", x.members, x.unit), kind: x.kind, more: strings.ReplaceAll(x.members, "@", text)})
	}
	return shapes
}
