package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/trust"
)

const sourceCount = "The Isle of Wight's review of 2006 made fifteen recommendations, and its plan answered sixteen: both directions need looking at."

func inspectionRules() []Rule {
	inspections := []plan.Kind{plan.KindInspection}
	plans := []plan.Kind{plan.KindPlan}
	return []Rule{
		{
			ID: "ECM601", Severity: diag.Warning, Kinds: inspections, Scope: Set, Since: "0.1.0",
			Title: "Recommendation that nobody answers",
			Doc: "A plan that was read answers other recommendations of this report, or is its statement of proposed action, and nothing in it answers this one. " +
				"Recommendations that the authority made itself are left out, and where no plan answers the report at all, nothing is said.",
			Fix: "Add responds_to: document#recommendation to the action that answers it.", Source: sourceCount,
			Run: unanswered,
		},
		{
			ID: "ECM602", Severity: diag.Error, Kinds: plans, Scope: Set, Since: "0.1.0",
			Title: "Answer to a recommendation that the report does not have",
			Doc:   "The item says that it answers a recommendation or finding, and the report that was read has none with that id.",
			Fix:   "Correct the id. An action of the authority's own needs no responds_to.", Source: sourceCount,
			Run: answersNothing,
		},
		{
			ID: "ECM603", Severity: diag.Warning, Kinds: inspections, Scope: Set, Since: "0.1.0",
			Title: "Recommendation answered by nobody named",
			Doc:   "Actions answer the recommendation, and none of them has a lead, of its own or from above.",
			Fix:   "Name the lead of an action that answers it.", Source: "Answers without an owner are the ones that later reports find again.",
			Run: answeredByNobody,
		},
		{
			ID: "ECM604", Severity: diag.Warning, Kinds: inspections, Scope: Set, Since: "0.1.0",
			Title: "Recommendation answered by others than it is addressed to",
			Doc: "The report says who must act, and nobody who leads or takes part in the answers has that name or belongs to that body. " +
				"Names are compared by their telling words, and by the statutory partner that they are.",
			Fix:    "Let those whom it is addressed to lead or take part, or say with of: to which body the lead belongs.",
			Source: "Two of the five recommendations of Kent's review of 2008 are for immediate action by health partners, while plans are written by the council.",
			Run:    answeredByOthers,
		},
		{
			ID: "ECM605", Severity: diag.Warning, Kinds: inspections, Scope: Set, Since: "0.1.0",
			Title: "Answer that comes too late",
			Doc: "Every action that answers the recommendation comes after its due date, or more than six months after the report " +
				"where it asks for action at once or over the next six months. What counts is the end of an action, or its start where it comes again and again.",
			Fix: "Bring an action forward, or add a first step that is done in time.", Source: "Joint area reviews sort recommendations into those for immediate action, over the next six months, and in the longer term.",
			Run: answeredLate,
		},
		{
			ID: "ECM606", Severity: diag.Warning, Kinds: inspections, Since: "0.1.0",
			Title: "Statement of proposed action sent late",
			Doc: "The statement was sent after its due date. Where a joint area review states none, seventy working days from the day on which the report " +
				"was received, or else published, are counted, with the day itself left out.",
			Fix: "Correct the dates if one is a slip.", Source: "SI 2005/1973 as councils quote it, and SI 2015/1792, regulation 4: seventy working days.",
			Run: statementLate,
		},
		{
			ID: "ECM607", Severity: diag.Note, Kinds: inspections, Since: "0.1.0",
			Title: "Due date that is not seventy working days away",
			Doc: "The due date of the statement of proposed action is neither the seventieth working day counted with the day of the report, " +
				"nor that counted without. Bank holidays of England and Wales do not count as working days.",
			Fix:    "Correct the date if it is a slip.",
			Source: "A report published on 14 August 2006 had 20 November stated as its due date; without the first day it would have been the 21st.",
			Run:    statementDue,
		},
		{
			ID: "ECM608", Severity: diag.Warning, Kinds: inspections, Since: "0.1.0",
			Title:  "Grade that is not of its scale",
			Doc:    "The word or number is none of the grades of the inspection framework, or of the scheme that the document declares.",
			Fix:    "Write the grade as printed. If the report uses another scale, declare it under schemes and name it in scale.",
			Source: "The third of four grades was adequate until 2012, and requires improvement from 2013; annual ratings said excellent and poor.",
			Run:    gradeNotOfScale,
		},
		{
			ID: "ECM609", Severity: diag.Error, Kinds: inspections, Since: "0.1.0",
			Title:  "Number and word of a grade that disagree",
			Doc:    "The number is that of one grade of the scale, and the word is that of another.",
			Fix:    "Correct the one that is wrong. In joint area reviews and performance assessments 4 is the best; in school inspections 1 is.",
			Source: "Norfolk's director told its schools that the numbers go in the opposite direction to those of school inspections.",
			Run:    gradeDisagrees,
		},
		{
			ID: "ECM610", Severity: diag.Warning, Kinds: []plan.Kind{plan.KindPlan, plan.KindPerformance}, Since: "0.1.0",
			Title: "Grades of two inspection frameworks in one series",
			Doc: "A measure lists grades that two inspection frameworks gave, as if one could be better than the other. " +
				"What the words ask for changed from one framework to the next, even where the words are the same.",
			Fix: "Make a measure for each framework.", Source: "Ofsted has said that old and new grades must not be compared; of 2012 and 2013 even Kent's leader spoke of moved goal posts.",
			Run: gradesMixed,
		},
		{
			ID: "ECM611", Severity: diag.Note, Kinds: inspections, Since: "0.1.0",
			Title: "Grades without a scale",
			Doc:   "The document grades, and names neither an inspection framework nor a scheme. Good on one scale is not good on another.",
			Fix:   "Add inspected_under, or declare a scheme and name it in scale.", Source: "Four scales stand side by side in one review of 2005: grades, two kinds of stars, and words for improvement.",
			Run: gradesWithoutScale,
		},
		{
			ID: "ECM612", Severity: diag.Warning, Kinds: inspections, Since: "0.1.0",
			Title: "Overall grade where the framework gives none",
			Doc: "Joint area reviews grade no area as a whole, and inspections of local authority children's services stopped doing so after March 2026. " +
				"An overall grade of such a report was worked out by somebody else.",
			Fix: "Leave it out, or put it into a document of the assessment that gave it.", Source: "The overall grade of a council stood in its annual performance assessment; Ofsted's announcements of 2025.",
			Run: overallGrade,
		},
		{
			ID: "ECM613", Severity: diag.Note, Kinds: inspections, Needs: []plan.Content{plan.ContentJudgements}, Since: "0.1.0",
			Title:  "Judgement without a grade or a reason",
			Doc:    "The judgement has neither a grade, nor words, nor judgements below it, and does not say why.",
			Fix:    "Add word or text, or absent with the reason. A grade that is not known stays unknown.",
			Source: "The grades of safeguarding and of looked after children in Kent's review of 2008 could not be found; unknown is not good.",
			Run:    judgementEmpty,
		},
		{
			ID: "ECM614", Severity: diag.Note, Kinds: inspections, Needs: []plan.Content{plan.ContentAdvice}, Since: "0.1.0",
			Title:  "Recommendation addressed to nobody",
			Doc:    "The recommendation does not say who must act, so nobody can say whether the right body answers it.",
			Fix:    "Add addressee, in the words of the report: health partners.",
			Source: "Joint area reviews say under each heading who should act: the local partnership, health partners.",
			Run:    addresseeMissing,
		},
		{
			ID: "ECM615", Severity: diag.Note, Kinds: inspections, Needs: []plan.Content{plan.ContentAdvice}, Since: "0.1.0",
			Title: "Recommendation without a horizon",
			Doc:   "Joint area reviews sort recommendations by urgency. This one is under no heading and has no due date.",
			Fix:   "Add horizon: immediate, within_six_months or longer_term.", Source: "Herefordshire's review of 2005 has all three headings, Kent's of 2008 the first two.",
			Run: horizonMissing,
		},
		{
			ID: "ECM616", Severity: diag.Note, Kinds: plans, Scope: Set, Since: "0.1.0",
			Title:  "Area for development called a recommendation",
			Doc:    "The item says in words that it answers a recommendation, and what it refers to is an area for development or another finding, which nobody must answer.",
			Fix:    "Correct the reference or the words. To answer what was not recommended is welcome.",
			Source: "Kent's review of 2008 has other areas for development under a heading of their own, beside the recommendations.",
			Run:    notRecommended,
		},
		{
			ID: "ECM617", Severity: diag.Warning, Kinds: inspections, Since: "0.1.0",
			Title:  "Report from outside the years of its framework",
			Doc:    "The report was published in a year in which inspections under this framework had not begun or had ended.",
			Fix:    "Correct the framework or the date.",
			Source: "Joint area reviews ran from 2005 to 2009, performance assessments to 2008, and so on: ecm list grades shows the frameworks.",
			Run:    outsideFramework,
		},
		{
			ID: "ECM618", Severity: diag.Warning, Kinds: plans, Scope: Set, Since: "0.1.0",
			Title:  "Answer to paragraphs that the recommendation does not name",
			Doc:    "The item names paragraphs that it answers, and the recommendation that it refers to names others. One of them is wrong.",
			Fix:    "Correct the paragraphs or the reference.",
			Source: "Herefordshire's improvement plan of 2015 answers by number and paragraph: 17. (57, 138).",
			Run:    otherParagraphs,
		},
		{
			ID: "ECM619", Severity: diag.Warning, Kinds: inspections, Since: "0.1.0",
			Title:  "Dates of an inspection in the wrong order",
			Doc:    "The fieldwork begins after the report was published, or the statement of proposed action was sent before it.",
			Fix:    "Correct the date that is a slip.",
			Source: "A year slips easily: a plan of 2005 to 2006 has figures as at 19.5.05.",
			Run:    inspectionOrder,
		},
	}
}

// framework returns the inspection framework of the document, "" where it is
// none of those that are published.
func (p *Pass) framework() trust.Framework {
	if f := trust.Framework(p.Inspection().Inspects); f.Known() {
		return f
	}
	return ""
}

// A scale reads the grades of a document.
type scale struct {
	framework trust.Framework
	scheme    *plan.Scheme
	codes     map[string]string // of the scheme, by code and word in small letters
}

// scale returns the scale of an inspection: the scheme that it declares, or
// that of its framework. ok is false where there is none.
func (p *Pass) scale() (s scale, ok bool) {
	d := p.Inspection()
	if d.Scale != "" {
		i := slices.IndexFunc(d.Schemes, func(s plan.Scheme) bool { return s.ID == string(d.Scale) })
		if i < 0 || len(d.Schemes[i].Values) == 0 {
			return s, false
		}
		s = scale{scheme: &d.Schemes[i], codes: map[string]string{}}
		for _, v := range s.scheme.Values {
			for _, written := range [...]string{strings.ToLower(v.Code), strings.ToLower(v.Word)} {
				if _, twice := s.codes[written]; !twice {
					s.codes[written] = v.Code
				}
			}
		}
		return s, true
	}
	s.framework = p.framework()
	for range s.framework.Grades() {
		return s, true
	}
	return s, false
}

// read returns the code of a grade as it is written; false where it is none.
func (s scale) read(written string) (code string, ok bool) {
	if s.scheme == nil {
		g, err := s.framework.ParseGrade(written)
		return string(g), err == nil
	}
	code, ok = s.codes[strings.ToLower(written)]
	return code, ok
}

// name returns what to call the scale: that of the framework, or the scheme.
func (s scale) name() string {
	if s.scheme != nil {
		return "scheme " + diag.Quote(cmp.Or(s.scheme.Title, s.scheme.ID))
	}
	t, _ := s.framework.Info()
	return t.Title
}

// words lists the grades of the scale.
func (s scale) words() string {
	var list []string
	if s.scheme != nil {
		const most = 12
		for i, v := range s.scheme.Values {
			if i == most {
				list = append(list, "...")
				break
			}
			list = append(list, cmp.Or(v.Word, v.Code))
		}
	}
	for g := range s.framework.Grades() {
		t, _ := trust.Mark{Framework: s.framework, Grade: g}.Info()
		list = append(list, t.Title)
	}
	return strings.Join(list, ", ")
}

func gradeNotOfScale(p *Pass) {
	s, ok := p.scale()
	if !ok {
		return
	}
	for i := range p.Inspection().Judgements {
		j := &p.Inspection().Judgements[i]
		at := plan.At("judgements", i)
		for _, part := range [...]struct{ key, written string }{{"grade", j.Grade}, {"word", j.Word}} {
			if part.written == "" {
				continue
			}
			if _, ok := s.read(part.written); !ok {
				d := diag.Diagnostic{
					Pointer: at + "/" + part.key, Message: fmt.Sprintf("%s is not a grade of the %s", diag.Quote(part.written), s.name()),
					Help: "the grades are: " + s.words(),
				}
				if s.scheme == nil && s.framework.Direction() == "" && strings.Trim(part.written, "0123456789") == "" {
					d.Message = fmt.Sprintf("%s is a number, and the %s grades in words", diag.Quote(part.written), s.name())
					d.Help = "write the word; numbers of other frameworks run both ways"
				}
				p.Report(d)
			}
		}
	}
}

func gradeDisagrees(p *Pass) {
	s, ok := p.scale()
	if !ok {
		return
	}
	for i := range p.Inspection().Judgements {
		j := &p.Inspection().Judgements[i]
		if j.Grade == "" || j.Word == "" {
			continue
		}
		grade, ok1 := s.read(j.Grade)
		word, ok2 := s.read(j.Word)
		if ok1 && ok2 && grade != word {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("judgements", i) + "/grade",
				Message: fmt.Sprintf("the grade %s and the word %s are two different grades of the scale", diag.Quote(j.Grade), diag.Quote(j.Word)),
				Help:    "correct the one that is wrong",
				Related: []diag.Related{p.Related(plan.At("judgements", i)+"/word", "the word")},
			})
		}
	}
}

func gradesWithoutScale(p *Pass) {
	d := p.Inspection()
	if d.Inspects != "" || d.Scale != "" {
		return
	}
	for i := range d.Judgements {
		if j := &d.Judgements[i]; j.Grade != "" || j.Word != "" {
			p.Report(diag.Diagnostic{
				Pointer: "/judgements", Message: "the document grades, and names neither an inspection framework nor a scheme",
				Help: "add inspected_under, or declare a scheme and name it in scale",
			})
			return
		}
	}
}

// mentioned yields the inspection frameworks whose initials or name stand in a
// text.
func mentioned(text string) []trust.Framework {
	var found []trust.Framework
	padded := " " + strings.Join(words(text), " ") + " "
	for f := range trust.Frameworks() {
		t, _ := f.Info()
		if strings.Contains(padded, " "+string(f)+" ") || strings.Contains(padded, " "+strings.ToLower(t.Title)+" ") {
			found = append(found, f)
		}
	}
	return found
}

// grading says whether a figure is a grade of an inspection.
func grading(o *plan.Observation) bool {
	if o.Unit == plan.Grade {
		return true
	}
	for _, w := range words(o.Text) {
		switch trust.Grade(w) {
		case trust.Outstanding, trust.Excellent, trust.Good, trust.Adequate, trust.Inadequate, trust.Poor:
			return true
		}
	}
	return false
}

func gradesMixed(p *Pass) {
	type seen struct {
		framework trust.Framework
		at        string
	}
	first := map[string]seen{} // by the measure that holds the figures
	for _, o := range p.File.Parts().Figures {
		if o.In != "Measure" && o.In != "Reported" || !grading(o.Value) {
			continue
		}
		found := mentioned(strings.Join([]string{o.Value.Text, o.Value.Series, o.Value.Source, o.Value.Note}, " . "))
		if len(found) != 1 {
			continue
		}
		holder, _, _ := strings.Cut(o.Pointer, "/"+o.Key)
		before, ok := first[holder]
		if !ok {
			first[holder] = seen{found[0], o.Pointer}
			continue
		}
		if before.framework != found[0] {
			a, _ := before.framework.Info()
			b, _ := found[0].Info()
			p.Report(diag.Diagnostic{
				Pointer: o.Pointer, Message: fmt.Sprintf("this grade is of the %s and stands beside one of the %s; they cannot be compared", b.Title, a.Title),
				Help: "make a measure for each framework", Related: []diag.Related{p.Related(before.at, "the other grade")},
			})
		}
	}
}

func overallGrade(p *Pass) {
	f := p.framework()
	if f == "" || f == trust.JTAI {
		return
	}
	grades, until := f.Overall()
	published, dated := p.dates(&p.Inspection().Published)
	if grades > 0 {
		last, err := plan.ParseDate(until)
		if err != nil || !dated || published.From.IsZero() || published.First().Compare(last.Last()) <= 0 {
			return
		}
	}
	t, _ := f.Info()
	for i := range p.Inspection().Judgements {
		j := &p.Inspection().Judgements[i]
		subject := words(cmp.Or(j.Subject, j.Title))
		if len(subject) == 0 || subject[0] != "overall" || j.Grade == "" && j.Word == "" {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("judgements", i), Message: fmt.Sprintf("the %s gives no overall grade", t.Title),
			Help: "leave it out, or put it into a document of the assessment that gave it",
		})
	}
}

func judgementEmpty(p *Pass) {
	d := p.Inspection()
	parents := map[plan.Ref]bool{}
	for i := range d.Judgements {
		parents[d.Judgements[i].Parent] = true
	}
	for i := range d.Judgements {
		j := &d.Judgements[i]
		if j.Grade != "" || j.Word != "" || j.Text != "" || j.Absent != "" || j.ID != "" && parents[plan.Ref(j.ID)] {
			continue
		}
		p.Report(diag.Diagnostic{
			Pointer: plan.At("judgements", i),
			Message: fmt.Sprintf("the judgement of %s has no grade and no words, and does not say why", diag.Quote(cmp.Or(j.Subject, j.Title, j.ID, "something"))),
			Help:    "add word or text, or absent with the reason",
		})
	}
}

func addresseeMissing(p *Pass) {
	for i := range p.Inspection().Recommendations {
		if r := &p.Inspection().Recommendations[i]; len(r.Addressee) == 0 {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("recommendations", i), Message: recommendation(r) + " does not say who must act",
				Help: "add addressee, in the words of the report",
			})
		}
	}
}

func horizonMissing(p *Pass) {
	if p.framework() != trust.JAR {
		return
	}
	for i := range p.Inspection().Recommendations {
		r := &p.Inspection().Recommendations[i]
		if r.Horizon == "" && r.Due.IsZero() && r.Origin != plan.FromLocal {
			p.Report(diag.Diagnostic{
				Pointer: plan.At("recommendations", i), Message: recommendation(r) + " has no horizon and no due date",
				Help: "add horizon: immediate, within_six_months or longer_term",
			})
		}
	}
}

// recommendation returns what to call a recommendation at the start of a message.
func recommendation(r *plan.Recommendation) string {
	if s := cmp.Or(r.Number, r.ID); s != "" {
		return "recommendation " + s
	}
	return "this recommendation"
}

func outsideFramework(p *Pass) {
	published, ok := p.dates(&p.Inspection().Published)
	f := p.framework()
	if !ok || f == "" || published.From.IsZero() || published.To.IsZero() {
		return
	}
	from, until := f.Years()
	t, _ := f.Info()
	switch {
	case from > 0 && published.Last().Year < from:
		p.Report(diag.Diagnostic{
			Pointer: "/published", Message: fmt.Sprintf("the %s began in %d, and the report is of %s", t.Title, from, published.Words()),
			Help: "correct the framework or the date",
		})
	case until > 0 && published.First().Year > until:
		p.Report(diag.Diagnostic{
			Pointer: "/published", Message: fmt.Sprintf("the %s ended in %d, and the report is of %s", t.Title, until, published.Words()),
			Help: "correct the framework or the date",
		})
	}
}

func inspectionOrder(p *Pass) {
	d := p.Inspection()
	published, ok := p.dates(&d.Published)
	if !ok {
		return
	}
	related := []diag.Related{p.Related("/published", "when the report was published")}
	if work, ok := p.dates(&d.Fieldwork); ok && !work.From.IsZero() && !published.To.IsZero() && work.First().Compare(published.Last()) > 0 {
		p.Report(diag.Diagnostic{
			Pointer: "/fieldwork", Message: fmt.Sprintf("the inspectors came (%s) after their report was published (%s)", work.Words(), published.Words()),
			Help: "correct the date that is a slip", Related: related,
		})
	}
	if sent, ok := p.dates(&d.Statement.Submitted); ok && !sent.To.IsZero() && !published.From.IsZero() && sent.Last().Compare(published.First()) < 0 {
		p.Report(diag.Diagnostic{
			Pointer: "/statement/submitted", Message: fmt.Sprintf("the statement was sent (%s) before the report was published (%s)", sent.Words(), published.Words()),
			Help: "correct the date that is a slip", Related: related,
		})
	}
}

// seventieth returns the day that is seventy working days after the report,
// counted with its day and without; false where the day is not known.
func (p *Pass) seventieth() (from, with, without plan.Date, ok bool) {
	d := p.Inspection()
	if f := p.framework(); f != trust.JAR && f != trust.JTAI {
		return from, with, without, false
	}
	start, known := p.dates(&d.Received)
	if !known {
		start, known = p.dates(&d.Published)
	}
	if !known || start.From != start.To || start.From.Day == 0 {
		return from, with, without, false
	}
	with, err1 := plan.AddWorkingDays(start.From, 70, plan.Inclusive)
	without, err2 := plan.AddWorkingDays(start.From, 70, plan.Exclusive)
	return start.From, with, without, err1 == nil && err2 == nil
}

func statementLate(p *Pass) {
	s := &p.Inspection().Statement
	sent, ok := p.dates(&s.Submitted)
	if !ok || sent.From.IsZero() {
		return
	}
	due, stated := p.dates(&s.Due)
	related := []diag.Related{p.Related("/statement/due", "when it was due")}
	if !stated {
		from, _, last, ok := p.seventieth()
		if !ok {
			return
		}
		due = last.Interval()
		at := "/received"
		if p.Inspection().Received.IsZero() {
			at = "/published"
		}
		related = []diag.Related{p.Related(at, fmt.Sprintf("seventy working days from %s end on %s", from.Words(), last.Words()))}
	}
	if !due.To.IsZero() && sent.First().Compare(due.Last()) > 0 {
		p.Report(diag.Diagnostic{
			Pointer: "/statement/submitted", Message: fmt.Sprintf("the statement was sent (%s) after it was due (%s)", sent.Words(), due.To.Words()),
			Help: "correct the dates if one is a slip", Related: related,
		})
	}
}

func statementDue(p *Pass) {
	due, ok := p.dates(&p.Inspection().Statement.Due)
	from, with, without, known := p.seventieth()
	if !ok || !known || due.From != due.To || due.From.Day == 0 || due.From == with || due.From == without {
		return
	}
	p.Report(diag.Diagnostic{
		Pointer: "/statement/due",
		Message: fmt.Sprintf("seventy working days from %s end on %s with that day counted, on %s without; the due date is %s",
			from.Words(), with.Words(), without.Words(), due.Words()),
		Help: "correct the date if it is a slip",
	})
}
