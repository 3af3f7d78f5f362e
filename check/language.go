package check

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// languageRules are about words: block 8xx.
func languageRules() []Rule {
	return []Rule{
		{
			ID: "ECM801", Severity: diag.Warning, Since: "0.1.0",
			Title: "Placeholder left in the text",
			Doc: "A text still holds what its author meant to fill in later: xx, a note in brackets, a heading with a question mark, a pattern in place of a date. " +
				"Forms that are to be filled in (`status: template`) are left alone. Where a value is to come, its reason says so better than a placeholder.",
			Fix:    "Fill the text in, or take it out. For a value that is to come, write `absent: to_be_confirmed`.",
			Source: "Hertfordshire 2010, York 2024 and Haringey 2008 were issued with placeholders.",
			Run:    placeholders,
		},
		{
			ID: "ECM802", Severity: diag.Note, Since: "0.1.0",
			Title: "Acronym without a key",
			Doc: "The document uses an acronym that it does not explain: it is not in the glossary, it is no party's acronym, and it is not written out anywhere in the document. " +
				"Told once for each acronym. Acronyms that everybody knows, such as NHS, need no key.",
			Fix:    "Write it out where it first stands, with the acronym in brackets, or give it as `acronym` of a party.",
			Source: "Salford 2008 uses acronyms without a key; the 2006 study of 75 plans asked for an agreed glossary.",
			Run:    acronyms,
		},
		{
			ID: "ECM803", Severity: diag.Warning, Since: "0.1.0",
			Title: "Initials that stand for nobody",
			Doc: "A lead or partner is given by initials, and no party of the document has them. Outside the room in which they were written, nobody knows who is " +
				"meant.",
			Fix:    "Add the party, by its post rather than by a person's name, with its `initials`.",
			Source: "Salford 2008 and Halton 2013 give leads by initials, sometimes with a key on the last page.",
			Run:    initials,
		},
		{
			ID: "ECM804", Severity: diag.Warning, Since: "0.1.0",
			Title:  "Wrong word for a term",
			Doc:    "A word was written that looks like a term and is none. Names of parties and of other documents are left as they are.",
			Fix:    "Write the term: `ecm check --fix` does it.",
			Source: "Herefordshire 2019 writes of statutory neighbours; transcripts of presentations lose the apostrophe of children's.",
			Run:    wrongWords,
		},
		{
			ID: "ECM805", Since: "0.1.0",
			Title: "Term with more than one meaning",
			Doc: "The text uses a term that means different things in different laws or documents, and does not say which. Told once for each term. " +
				"Off unless it is asked for.",
			Fix:    "Say which is meant: the law, the document, or the group by its ages.",
			Source: "Children Act 2004, s.17, and Children Act 1989, s.23A, both speak of relevant young people; see the glossary.",
			Run:    homonyms,
		},
		{
			ID: "ECM806", Severity: diag.Warning, Since: "0.1.0",
			Title: "Date in figures that can be read in two ways",
			Doc: "A date such as 03/04/2008 is the third of April or the fourth of March. English councils write the first; systems that they use write the second. " +
				"Such a date is never guessed.",
			Fix:    "Write the month as a word, or add the typed date: `dates: 2008-04-03`.",
			Source: "Windsor and Maidenhead, 2007: the council's own system printed 08/01/2007 for the first of August.",
			Run:    ambiguousDates,
		},
		{
			ID: "ECM807", Since: "0.1.0",
			Title: "Plan that calls itself required by law after the law had ended",
			Doc: "The plan is of a time after October 2010, and says that the law requires it. The regulations on children and young people's plans were revoked on 31 October 2010; " +
				"areas in England make such plans by choice. Off unless it is asked for: other plans are required, and other nations have other laws.",
			Fix:    "Say that the plan is made by choice, or name the law that is meant.",
			Source: "Department for Education notice, 2010; a plan of 2024 in central England calls itself required by law.",
			Kinds:  []plan.Kind{plan.KindPlan},
			Run:    wrongLaw,
		},
		{
			ID: "ECM808", Severity: diag.Warning, Since: "0.1.0",
			Title: "Status that is only a colour",
			Doc: "The status is given as a colour and nothing else. Colours are lost in copies and to those who do not see them, and two schemes use one " +
				"colour for two things.",
			Fix:    "Give the code of a declared scheme: `{scheme: rag, code: A}`.",
			Source: "Bath and North East Somerset 2014: the colours are lost in the copy; Hertfordshire 2009: yellow and amber were confused.",
			Run:    colourOnly,
		},
	}
}

// hasReason says whether a text of a type stands where an absence can be given a
// reason and is read as one.
func hasReason(in string) bool {
	switch in {
	case "When", "Who", "Observation", "Target", "Money", "Resource", "Contribution", "Status", "Link":
		return true
	}
	return false
}

var (
	// leftIn are placeholders anywhere in a text, but for notes in brackets.
	leftIn = pattern(`\b[x]{2,}\b|\bX{3,}\b|(?i:\blorem ipsum\b|\b(?:additional )?text to be (?:inserted|added|confirmed)\b|\binsert (?:here|text|name|date|figure)\b` +
		`|\bdd/mm/yy(?:yy)?\b|\b(?:xx|00|__)/(?:xx|00|__)/)`)
	// toDo is what a note in brackets says where something is to be done.
	toDo = pattern(`(?i)\b(?:insert|inserted|tbc|to be|check|checked|confirm|add)\b`)
	// gap are brackets for something to be filled in.
	gap = pattern(`^\[ *(?:\.\.\.|…|_+|\?+)? *\]$`)
	// asks begins a question.
	asks = pattern(`(?i)^(?:how|what|why|who|whom|whose|when|where|which|do|does|did|are|is|was|were|can|could|will|would|should|shall|have|has|may|might)\b`)
)

// shouted is in what is left in, where that is in capitals.
var shouted = [...]string{"psum", "ext to be ", "nsert "}

// mayBeLeftIn says whether a text can match leftIn. Most cannot, and it goes
// before the pattern.
func mayBeLeftIn(text string, has signs) bool {
	return has&crosses != 0 ||
		has&form != 0 && hasAny(text, "00/", "__/", "d/m", "d/M", "D/m", "D/M") ||
		has&ns != 0 && strings.Contains(text, "nsert ") ||
		has&ps != 0 && strings.Contains(text, "psum") ||
		has&xt != 0 && hasAny(text, "ext to be ", "ext To ") ||
		has&capitals != 0 && slices.ContainsFunc(shouted[:], func(s string) bool { return containsFold(text, s) })
}

// bracketed finds the first note in brackets that says that something is to be
// done, or that holds nothing. It looks at each byte once or twice, which one
// pattern for it all would not.
func bracketed(text string) (at int, note string) {
	for at = 0; ; at += len(note) {
		open := strings.IndexByte(text[at:], '[')
		if open < 0 {
			return 0, ""
		}
		at += open
		end := strings.IndexByte(text[at:], ']')
		if end < 0 {
			return 0, ""
		}
		note = text[at : at+end+1]
		if toDo().MatchString(note) {
			return at, note
		}
		if last := strings.LastIndexByte(note, '['); gap().MatchString(note[last:]) {
			return at + last, note[last:]
		}
	}
}

// leftInside returns the first placeholder inside a text, or "".
func leftInside(text string, has signs) string {
	at, found := 0, ""
	if has&bracket != 0 {
		at, found = bracketed(text)
	}
	if mayBeLeftIn(text, has) {
		if other := leftIn().FindStringIndex(text); other != nil && (found == "" || other[0] < at) {
			return text[other[0]:other[1]]
		}
	}
	return found
}

func placeholders(p *Pass) {
	if p.template() {
		return
	}
	for t := range p.prose() {
		text := *t.Value
		found := leftInside(text, t.signs)
		if found == "" {
			if text = strings.TrimSpace(text); !leftWhole(text, t) {
				continue
			}
			found = text
		}
		p.Report(diag.Diagnostic{
			Pointer: t.Pointer,
			Message: quote(found) + " looks like something that was to be filled in later",
			Help:    "fill it in or take it out; for a value that is to come, write absent: to_be_confirmed",
		})
	}
}

// leftWhole says whether a text, without the space round it, is nothing but a
// placeholder.
func leftWhole(text string, t wording) bool {
	if t.Key == "title" && strings.HasSuffix(text, "?") && len(strings.Fields(text)) < 7 && !asks().MatchString(text) {
		return true
	}
	return isPlaceholder(text) && !hasReason(t.In)
}

// isPlaceholder says whether a text is one of the placeholders that people put
// where a text is to come.
func isPlaceholder(text string) bool {
	if text == "" || len(text) > len("to be completed") || strings.IndexByte("?.\xe2tTiIpPnN", text[0]) < 0 {
		return false
	}
	switch strings.ToLower(text) {
	case "…", "tbc", "tba", "tbd", "to be confirmed", "to be added", "to be completed", "to be inserted", "to be written", "insert", "placeholder", "n/k":
		return true
	}
	return strings.Trim(text, "?") == "" || len(text) >= 3 && strings.Trim(text, ".") == ""
}

// wrongTerms are what is written for another word. hint stands in every text
// that can match.
var wrongTerms = []struct {
	sign             signs
	hint, right, why string
	wrong            func() *regexp.Regexp
}{
	{hb, "tatutory neighbour", "${1}tatistical ${2}", "neighbours are statistical, chosen for the like conditions of their children", pattern(`\b([Ss])tatutory (neighbours?)\b`)},
	{ns, "hildrens", "${1}hildren's", "the apostrophe is lost", pattern(`\b([Cc])hildrens\b`)},
}

func wrongWords(p *Pass) {
	for t := range p.prose() {
		if t.In == "Party" || t.In == "Reference" || t.In == "Section" && t.Key == "rows" {
			continue
		}
		for _, w := range wrongTerms {
			if t.signs&w.sign == 0 || !strings.Contains(*t.Value, w.hint) {
				continue
			}
			found := w.wrong().FindString(*t.Value)
			if found == "" {
				continue
			}
			right := w.wrong().ReplaceAllString(found, w.right)
			p.Report(diag.Diagnostic{
				Pointer: t.Pointer,
				Message: fmt.Sprintf("%s should be %s: %s", quote(found), quote(right), w.why),
				Help:    didYouMean(right),
				Fix:     p.replaceWord(t.Pointer, found, right),
			})
		}
	}
}

// replaceWord is the fix that puts another word in the place of one that stands
// once in a text; nil where it stands there twice, or over two lines.
func (p *Pass) replaceWord(pointer, old, right string) *diag.Fix {
	_, span := p.File.Place(pointer)
	source := p.File.Source(pointer)
	at := strings.Index(source, old)
	if at < 0 || strings.Count(source, old) > 1 || strings.Contains(right, "'") && source[0] == '\'' {
		return nil
	}
	return &diag.Fix{
		Title: "replace " + strconv.Quote(old) + " with " + strconv.Quote(right),
		Edits: []diag.Edit{{Span: diag.Span{Start: span.Start + at, End: span.Start + at + len(old)}, New: right}},
	}
}

var inFigures = pattern(`\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d|\d\d)\b`)

func ambiguousDates(p *Pass) {
	for _, t := range p.File.Parts().Times {
		if t.Value.Dates != "" || !hasAny(t.Value.Text, "/", ".", "-") {
			continue
		}
		for _, m := range inFigures().FindAllStringSubmatch(t.Value.Text, -1) {
			a, _ := strconv.Atoi(m[1])
			b, _ := strconv.Atoi(m[2])
			if a == b || a < 1 || b < 1 || a > 12 || b > 12 {
				continue
			}
			p.Report(diag.Diagnostic{
				Pointer: t.Pointer,
				Message: fmt.Sprintf("%s may be %d %s or %d %s", quote(m[0]), a, time.Month(b), b, time.Month(a)),
				Help:    "write the month as a word, or add dates in the form 2008-04-03",
			})
			break
		}
	}
}

var (
	lawSays = pattern(`(?i)\b(?:required by law|legally required|legal requirement|statutory (?:duty|requirement|responsibility|obligation))\b`)
	denies  = pattern(`(?i)\b(?:no longer|not|was|were|until|ceased|used to|previously|repealed|revoked|other)\b`)
)

func wrongLaw(p *Pass) {
	d := p.Plan()
	period := interval(d.Period)
	start := cmp.Or(period.From, interval(d.Issued).From)
	if d.Type != "" && d.Type != plan.CYPP || start.IsZero() || start.First().Compare(plan.Date{Year: 2010, Month: 11, Day: 1}) < 0 {
		return
	}
	for t := range p.prose() {
		for sentence := range strings.SplitSeq(*t.Value, ".") {
			if says := lawSays().FindString(sentence); says != "" && !denies().MatchString(sentence) && strings.Contains(strings.ToLower(sentence), "plan") {
				p.Report(diag.Diagnostic{
					Pointer: t.Pointer,
					Message: fmt.Sprintf("the text says that a plan is %s; the regulations on children and young people's plans were revoked on 31 October 2010", quote(strings.ToLower(says))),
					Help:    "say that it is made by choice, or name the law that is meant",
				})
				break
			}
		}
	}
}

func colourOnly(p *Pass) {
	for _, s := range p.File.Parts().Statuses {
		if v := s.Value; v.Colour != "" && v.Code == "" && v.Text == "" && v.Absent == "" {
			p.Report(diag.Diagnostic{
				Pointer: s.Pointer,
				Message: "the status is only a colour, " + quote(v.Colour) + ": it is lost in a copy, and nothing says what it means",
				Help:    "give the code of a declared scheme: {scheme: rag, code: A}",
			})
		}
	}
}
