package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/every-child-matters/ecm/diag"
)

// A failure is why a text is not well-formed, as the YAML parser tells it.
type failure struct {
	problem string   // its words
	at      position // where it noticed
	context string   // what it was reading; may be empty
	from    position // where that began
}

// noStart is the parser's word for text behind the end of a document.
const noStart = "did not find expected <document start>"

// How to mend a sign that means more to YAML than to its author.
const (
	unquoted  = "remove it; where it is text, put the value in quotes"
	unaliased = "write the value out in full; where it is a text that begins with *, put it in quotes"
)

// A position is a line and a column in code points, both from 1.
type position struct{ line, column int }

// A syntaxError turns a failure into a diagnostic. The parser's words are
// those of the YAML standard; an author needs to hear what he typed.
type syntaxError struct {
	failure
	text *diag.Text
	f    *faults
	b    []byte
	here int // offset of at
	back int // offset of from
}

func syntaxFault(b []byte, fail failure, f *faults) {
	e := syntaxError{failure: fail, text: f.text, f: f, b: b}
	e.here, e.back = e.offset(fail.at), e.offset(fail.from)
	if conflict := conflictMarker(e.b); conflict >= 0 {
		e.report(RuleSyntax, conflict, "a mark of an unfinished merge was left in the document",
			"choose what is to stay between the lines <<<<<<< and >>>>>>>, and remove the marks")
		return
	}
	e.translate()
}

// offset turns a position into an offset, inside the text in any case.
func (e *syntaxError) offset(p position) int {
	start := e.text.LineStart(p.line)
	if start == 0 && bytes.HasPrefix(e.b, []byte("\uFEFF")) {
		start = 3
	}
	return min(columns(e.b, start, p.column-1), len(e.b))
}

// report adds a diagnostic for the word at an offset.
func (e *syntaxError) report(rule string, at int, message, help string) *diag.Diagnostic {
	return e.f.add(rule, at, wordEnd(e.b, at), message, help)
}

func (e *syntaxError) syntax(message, help string) *diag.Diagnostic {
	return e.report(RuleSyntax, e.here, message, help)
}

// sign returns the character at an offset, or "" at the end of the text.
func (e *syntaxError) sign(at int) string {
	_, size := utf8.DecodeRune(e.b[at:])
	return string(e.b[at : at+size])
}

// wordEnd returns the end of what stands at an offset: up to the next blank,
// but at least one character.
func wordEnd(b []byte, at int) int {
	if at >= len(b) || b[at] == '\n' || b[at] == '\r' {
		return at
	}
	_, size := utf8.DecodeRune(b[at:])
	end := at + size
	if space(b[at]) {
		return end
	}
	for end < len(b) && !space(b[end]) {
		end++
	}
	return end
}

// conflictMarker returns the offset of the first line that a version control
// system leaves in a file it could not merge, or -1.
func conflictMarker(b []byte) int {
	for at := 0; at < len(b); at = afterLine(b, at) {
		if line := b[at:]; bytes.HasPrefix(line, []byte("<<<<<<< ")) || bytes.HasPrefix(line, []byte(">>>>>>> ")) {
			return at
		}
	}
	return -1
}

func (e *syntaxError) translate() {
	if e.sign(e.here) == "\t" {
		e.f.add(RuleSyntax, e.here, e.here+1, "a tab stands where only spaces may stand", "indent with spaces; most editors can replace all tabs at once")
		return
	}
	switch e.problem {
	case "mapping values are not allowed in this context":
		e.strayColon()
	case "could not find expected ':'":
		e.noColon()
	case "did not find expected key", "did not find expected '-' indicator":
		e.misfit()
	case noStart:
		e.afterEnd()
	case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
		e.openBracket()
	case "did not find expected node content":
		e.noValue()
	case "found unexpected end of stream", "found unexpected document indicator":
		e.openQuote()
	case "found character that cannot start any token":
		e.syntax(fmt.Sprintf("a value may not begin with %q", e.sign(e.here)), "put the value in double quotes")
	case "block sequence entries are not allowed in this context":
		e.strayItem()
	case "mapping keys are not allowed in this context":
		e.syntax(`a value may not begin with "?"`, "put the value in double quotes")
	case "did not find expected comment or line break", "found an indentation indicator equal to 0":
		e.syntax(fmt.Sprintf("nothing may follow the %q of a text block on its line", e.sign(e.back)),
			"begin the text on the next line, indented")
	case "found unknown escape character", "did not find expected hexdecimal number":
		e.syntax("this backslash begins no escape that YAML knows", `write a backslash of the text itself as \\, or use single quotes: 'C:\Users'`)
	case "found invalid Unicode character escape code":
		e.syntax("this escape is no character", "write the character itself")
	case "did not find expected alphabetic or numeric character":
		e.report(RuleSyntax, e.back, fmt.Sprintf("a value may not begin with %q", e.sign(e.back)), "put the value in double quotes")
	case "exceeded max depth of 10000":
		e.report(RuleLimit, e.here, "lists and groups stand too deep inside each other", "lift what is inside to a level of its own")
	default:
		e.other()
	}
}

// other reports the failures that are told by what the parser was reading, and
// those that nobody is known to have met.
func (e *syntaxError) other() {
	switch {
	case strings.Contains(e.problem, "unknown anchor"):
		e.report(RuleAlias, e.here, diag.Quote(string(e.b[e.here:wordEnd(e.b, e.here)]))+" is an alias, which a document may not have",
			unaliased)
	case strings.Contains(e.context, "tag"), strings.Contains(e.problem, "tag"):
		e.report(RuleTag, e.back, "a tag may not stand in a document", unquoted)
	default:
		e.syntax("the text cannot be read from here on: "+strings.TrimPrefix(e.problem, "yaml: "), "")
	}
}

// before returns the part of the problem's line before it.
func (e *syntaxError) before() []byte {
	start := min(e.text.LineStart(e.at.line), e.here)
	return bytes.TrimPrefix(e.b[start:e.here], []byte("\uFEFF"))
}

// endsIn says whether a text ends in one of some characters, blanks aside.
func endsIn(b []byte, chars string) bool {
	b = bytes.TrimSpace(b)
	return len(b) > 0 && strings.IndexByte(chars, b[len(b)-1]) >= 0
}

// strayColon reports a colon where no key can be: the value is missing its
// quotes, or the line above is not what it seems.
func (e *syntaxError) strayColon() {
	head := e.before()
	first := e.here - len(head)
	line := e.b[first:lineEndAt(e.b, e.here)]
	above := e.lineAbove()
	switch colon := bytes.Index(head, []byte(": ")); {
	case bytes.HasPrefix(head, []byte("---")):
		e.syntax(`no key can stand on the line of "---"`, "begin the document on the next line")
	case colon >= 0:
		help := "where the colon belongs to the text, put the value in double quotes"
		if value := string(bytes.TrimSpace(line[colon+1:])); bytes.ContainsAny(line, "“”‘’") {
			help += `; curly quotes do not count, write straight ones: "`
		} else if !strings.ContainsAny(value, `"\#`) && utf8.RuneCountInString(value) <= 40 {
			help += ": " + diag.Quote(value)
		}
		e.syntax(`a second ":" on one line`, help)
	case e.at.column > 1024:
		e.report(RuleSyntax, first, "a key may have at most 1,024 characters", "give it a shorter name")
	case above == 0 || endsIn(head, `'"]}`):
		e.syntax("a key must stand on one line", "put the key and its colon on one line")
	case !hasColon(e.text.Line(above)):
		missing := `":"`
		if bytes.IndexByte(e.text.Line(above), ':') >= 0 {
			missing = `space after its ":"`
		}
		d := e.syntax(fmt.Sprintf(`this line continues line %d, which has no %s`, above, missing), `write ": " after the key of that line, or put its text in quotes`)
		e.relateLine(d, above, "no "+missing)
	default:
		d := e.syntax(fmt.Sprintf("this key is indented as if it belonged to the value on line %d", above), "indent it like the keys that it stands beside")
		e.relateLine(d, above, "this value is complete")
	}
}

// strayItem reports a dash where no list can begin.
func (e *syntaxError) strayItem() {
	if endsIn(e.before(), "]}'\"") {
		e.syntax("text stands behind a closing bracket or quote", "put the whole value in double quotes, or the item on a line of its own")
		return
	}
	e.syntax("a list may not begin on the line of its key",
		`begin it on a line of its own, indented; where a dash is meant, write "-"`)
}

// noColon reports a line that should be a key and is not. The parser notices
// on the next line.
func (e *syntaxError) noColon() {
	line := e.from.line
	switch first := e.sign(e.back); {
	case first == "&":
		e.report(RuleAlias, e.here, "an anchor may not stand in a document", unquoted)
	case first == "!":
		e.report(RuleTag, e.here, "a tag may not stand in a document", unquoted)
	case e.sign(e.here) == ":":
		d := e.syntax("a key must stand on one line", "put the key and its colon on one line")
		e.f.relate(d, e.back, wordEnd(e.b, e.back), "the key begins here")
	case e.here >= len(e.b):
		d := e.syntax(fmt.Sprintf(`the document ends and line %d has no ":" yet`, line), `write ": " and a value after the key`)
		e.relateLine(d, line, `":" is missing on this line`)
	default:
		help := `write a ":" and a space after the key`
		if text := e.text.Line(line); bytes.IndexByte(text, ':') >= 0 {
			help = `write a space after the ":"`
		}
		e.report(RuleSyntax, e.back, `this line has no ":" after its key`, help)
	}
}

// misfit reports a line that belongs to no list or group above it, or text
// behind a closed value.
func (e *syntaxError) misfit() {
	head, rest := e.before(), e.b[e.here:]
	first := e.sign(e.here)
	switch {
	case endsIn(head, `'`):
		e.syntax("text stands behind a closing quote", "check that every quote before this is closed; a quote inside single quotes is doubled: 'it''s'")
		return
	case endsIn(head, `"`):
		e.syntax("text stands behind a closing quote", `check that every quote before this is closed; a quote inside double quotes is written \"`)
		return
	case endsIn(head, "]}"):
		e.syntax("text stands behind a closing bracket", "where the brackets belong to the text, put the whole value in double quotes")
		return
	case len(bytes.TrimSpace(head)) > 0:
		e.syntax("text stands where the line should end", "put the whole value in double quotes")
		return
	case first == "]" || first == "}":
		e.syntax(fmt.Sprintf("this %q closes nothing", first), "remove it")
		return
	case first == ":":
		e.syntax(`a key is missing before this ":"`, "write one, or put the line in quotes where it is text")
		return
	}
	what := "group"
	if e.problem == "did not find expected '-' indicator" {
		what = "list"
	}
	item := first == "-" && (len(rest) == 1 || space(rest[1]))
	message, help := "this line's indentation fits no level above it", "give the line the same indentation as its neighbours"
	switch {
	case what == "list" && !item && e.at.column == e.from.column:
		message = `this line stands in a list and does not begin with "- "`
	case what == "group" && item && e.at.column == e.from.column:
		message = `a list item ("- ") stands where a key is expected`
	case !item && !hasColon(e.text.Line(e.at.line)):
		message, help = "this text belongs to no key", `put the whole value in quotes, or write "|" after its key and the text on the lines below, all indented alike`
	}
	d := e.syntax(message, help)
	e.f.relate(d, e.back, wordEnd(e.b, e.back), "the "+what+" begins here")
}

// afterEnd reports text behind a document that is complete.
func (e *syntaxError) afterEnd() {
	if len(bytes.TrimSpace(e.before())) > 0 {
		e.syntax("text stands behind the end of the document", "remove it, or an extra closing bracket before it")
		return
	}
	e.syntax("this line does not belong to what stands above it, which has ended",
		"give all keys of a group the same indentation; the first line of the document sets it")
}

// openBracket reports a list or group in brackets that goes wrong.
func (e *syntaxError) openBracket() {
	closing := e.problem[len(e.problem)-3:] // with its quotes, such as ']'
	if e.here >= len(e.b) {
		e.report(RuleSyntax, e.back, fmt.Sprintf("this %q is never closed; the document ends first", e.sign(e.back)),
			"write the closing bracket where it belongs")
		return
	}
	d := e.syntax(fmt.Sprintf("',' or %s is missing before this", closing), "")
	e.f.relate(d, e.back, e.back+1, "opened here")
}

// noValue reports a sign in the place of a value.
func (e *syntaxError) noValue() {
	word := string(e.b[e.here:wordEnd(e.b, e.here)])
	switch {
	case strings.HasPrefix(word, ",") && strings.Contains(e.context, "flow"):
		e.f.add(RuleSyntax, e.here, e.here+1, "a value is missing before this comma", "remove the comma")
	case strings.HasPrefix(word, ",") || strings.HasPrefix(word, "]") || strings.HasPrefix(word, "}"):
		e.syntax(fmt.Sprintf("a value may not begin with %q", word[:1]), "put the value in double quotes, or remove an extra bracket")
	case word == "-":
		e.syntax(`a list item ("- ") may not stand inside brackets`, "separate the items in brackets by commas")
	case word == "---" || word == "...":
		e.syntax(diag.Quote(word)+" may not stand inside brackets", "close the bracket before it")
	default:
		e.syntax("a value is missing here", "where this is text, put it in double quotes")
	}
}

// openQuote reports a quote that is not closed: at its opening, unless the
// parser knows better where it should have been.
func (e *syntaxError) openQuote() {
	if e.here < len(e.b) {
		d := e.syntax(fmt.Sprintf("%s stands inside a quoted text", diag.Quote(string(e.b[e.here:wordEnd(e.b, e.here)]))), "close the quote before it")
		e.f.relate(d, e.back, e.back+1, "the quote opens here")
		return
	}
	help := "write the closing quote"
	if e.sign(e.back) == "'" {
		help += "; a quote inside single quotes is doubled: 'it''s'"
	}
	e.f.add(RuleSyntax, e.back, lineEndAt(e.b, e.back), "this quote is never closed; the document ends first", help)
}

// lineAbove returns the number of the nearest line above that has more than
// blanks and a comment, or 0.
func (e *syntaxError) lineAbove() int {
	for n := e.at.line - 1; n > 0; n-- {
		if line := bytes.TrimSpace(e.text.Line(n)); len(line) > 0 && line[0] != '#' {
			return n
		}
	}
	return 0
}

// relateLine adds a line, without its blanks, as a second place.
func (e *syntaxError) relateLine(d *diag.Diagnostic, n int, message string) {
	line := e.text.Line(n)
	start := e.text.LineStart(n) + len(line) - len(bytes.TrimLeft(line, " \t"))
	e.f.relate(d, start, start+len(bytes.TrimSpace(line)), message)
}

// hasColon says whether a line has a key.
func hasColon(line []byte) bool {
	return bytes.Contains(line, []byte(": ")) || bytes.HasSuffix(bytes.TrimSpace(line), []byte(":"))
}
