package plan_test

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/plan"
	"pgregory.net/rapid"
)

// TestDatesReadBack writes dates as people do and reads them again.
func TestDatesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := anyInterval().Draw(t, "interval")
		text := i.Words()
		if rapid.Bool().Draw(t, "short") {
			text = shorten(t, text)
		}
		r := plan.ReadWhen(text, plan.Hints{})
		if r.Value.Dates != i.Dates() || len(r.Rest) > 0 {
			t.Fatalf("%s is written %q and read as %s, leaving %q (%s)", i, text, r.Value.Dates, r.Rest, r.Why)
		}
		if got, ok := r.Value.Interval(); !ok || got != i {
			t.Fatalf("%q is the interval %s, want %s", text, got, i)
		}
		if code := string(i.Dates()); !mayBeYears(code) {
			if r := plan.ReadWhen(code, plan.Hints{}); string(r.Value.Dates) != code {
				t.Fatalf("%s is read as %s (%s)", code, r.Value.Dates, r.Why)
			}
		}
	})
}

// shorten writes months and dashes as busy people do.
func shorten(t *rapid.T, text string) string {
	for _, name := range [][2]string{{"January", "Jan"}, {"September", "Sept"}, {"December", "Dec."}, {"autumn", "Autumn"}, {"from", "From"}} {
		text = strings.ReplaceAll(text, name[0], name[1])
	}
	return strings.ReplaceAll(text, " to ", rapid.SampledFrom([]string{" - ", " – ", " until ", "  to "}).Draw(t, "dash"))
}

// mayBeYears reports whether a written date is one that a reader must not
// guess: 2008-09 and 2021-24 may be years, and so may 2006/2007.
func mayBeYears(code string) bool {
	if len(code) == 7 && code[4] == '-' {
		return true
	}
	return len(code) == 9 && code[4] == '/'
}

// TestAmountsReadBack writes amounts with commas, in thousands and in millions.
func TestAmountsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pounds := rapid.IntRange(0, 999_999_999).Draw(t, "pounds")
		want := strconv.Itoa(pounds)
		text := "£" + commas(want)
		switch rapid.IntRange(0, 2).Draw(t, "form") {
		case 1:
			pounds %= 100_000
			text, want = "£"+strconv.Itoa(pounds)+"k", strconv.Itoa(pounds*1000)
		case 2:
			pounds %= 10_000
			text, want = "£"+strconv.Itoa(pounds/10)+"."+strconv.Itoa(pounds%10)+" million", strconv.Itoa(pounds*100_000)
		}
		minus := rapid.Bool().Draw(t, "minus")
		if minus {
			text = "(" + text + ")"
		}
		per := rapid.SampledFrom([]string{"", " per annum", " for 3 years", " until March 2011", " in 2008/09"}).Draw(t, "per")
		if minus {
			per = ""
		}
		r := plan.ReadMoney(text+per, plan.Hints{})
		got, ok := r.Value.Pounds, len(r.Rest) == 0
		if n, err := got.Parse(); err == nil && minus {
			got = n.Neg().Decimal()
		}
		if n, err := got.Parse(); err != nil || !ok || n.Cmp(number(t, want)) != 0 {
			t.Fatalf("%q is read as %s, leaving %q (%s); want %s", text+per, r.Value.Pounds, r.Rest, r.Why, want)
		}
	})
}

func commas(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// TestTargetsReadBack writes targets from their parts and reads the parts.
func TestTargetsReadBack(t *testing.T) {
	operators := map[string]plan.Operator{
		"": "", "at least ": plan.AtLeast, "≥": plan.AtLeast, "no more than ": plan.AtMost, "less than ": plan.LessThan,
		"Reduce to ": plan.AtMost, "Increase to ": plan.AtLeast, "Maintain at ": plan.Maintain, "more than ": plan.MoreThan,
	}
	units := map[string]plan.Unit{"%": plan.Percent, " per cent": plan.Percent, " per 1,000": plan.UnitRate, " percentage points": plan.PercentagePoints, " days": plan.UnitDays}
	rapid.Check(t, func(t *rapid.T) {
		operator := rapid.SampledFrom(sorted(operators)).Draw(t, "operator")
		unit := rapid.SampledFrom(sorted(units)).Draw(t, "unit")
		value := rapid.StringMatching(`[1-9][0-9]{0,2}(\.[0-9]{1,2})?`).Draw(t, "value")
		by := anyDate().Draw(t, "by")
		text := operator + value + unit + " by " + by.Words()
		r := plan.ReadTarget(text, plan.Hints{})
		want := plan.Target{
			Text: text, Operator: operators[operator], Value: plan.Decimal(value), Unit: units[unit],
			By: plan.When{Text: "by " + by.Words(), Dates: plan.Interval{To: by}.Dates()},
		}
		if r.Sure != plan.Sure || !reflect.DeepEqual(r.Value, want) {
			t.Fatalf("%q is read as %s, leaving %q (%s)", text, briefTarget(r.Value), r.Rest, r.Why)
		}
	})
}

func sorted[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// TestReadersAreSound puts words of real plans together in every order.
func TestReadersAreSound(t *testing.T) {
	words := strings.Fields(`Jan March Sept. may Autumn Easter 2008 2008/09 2006-9 08/09 10 31 1st 03/04/2008 19.5.05 2008-03-31 .. / - – & + = ( ) ; , . : ? * %
		£ £129k £1.2m (4,991) £'000 £1,229,800 c circa approx up to maximum of per annum year p.a. for 3 years total one-off Nil
		and AND or then to from by before after until between in at on the a of end start Q1 quarter financial academic term week
		ongoing monthly every two months annually quarterly within seventy working days publication once available asap TBC N/A not set
		immediate longer term over next six 60% 16-18 85 32.0 1000 12 per cent percentage points at least no more than less fewer more
		reduce Reduction increase maintain double half quarters third nil zero All seven no national average statistical neighbours upper quartile
		baseline target level rate obese provisional estimate expected outturn out CI 95% ± Hampshire: Boys: staff trained
		Lead Officer: Member: Director Head Services Police PG FM A.Sample Cllr and/or vacant Safeguarding é İ ７ 　 "”’`)
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(words), 0, 12).Draw(t, "words")
		checkSound(t, strings.Join(parts, rapid.SampledFrom([]string{" ", "", "\n"}).Draw(t, "between")))
	})
	rapid.Check(t, func(t *rapid.T) { checkSound(t, rapid.String().Draw(t, "text")) })
}

type failer interface {
	Helper()
	Errorf(string, ...any)
}

// checkSound holds every reader to its promises for a text.
func checkSound(t failer, text string) {
	t.Helper()
	hints := plan.Hints{}
	for range 2 {
		when := plan.ReadWhen(text, hints)
		checkReading(t, text, when, func() plan.Reading[plan.When] { return plan.ReadWhen(when.Value.Text, hints) }, plan.When{Text: text})
		checkWhen(t, text, when.Value)

		target := plan.ReadTarget(text, hints)
		checkReading(t, text, target, func() plan.Reading[plan.Target] { return plan.ReadTarget(target.Value.Text, hints) }, plan.Target{Text: text})
		checkTarget(t, text, target.Value)

		observations := plan.ReadObservation(text, hints)
		checkReading(t, text, observations, func() plan.Reading[[]plan.Observation] { return plan.ReadObservation(text, hints) }, nil)
		for _, o := range observations.Value {
			checkObservation(t, text, o)
		}

		money := plan.ReadMoney(text, hints)
		checkReading(t, text, money, func() plan.Reading[plan.Money] { return plan.ReadMoney(money.Value.Text, hints) }, plan.Money{Text: text})
		checkDecimals(t, text, money.Value.Pounds, money.Value.Years)
		checkDates(t, text, money.Value.Dates)

		resource := plan.ReadResource(text, hints)
		checkReading(t, text, resource, func() plan.Reading[plan.Resource] { return plan.ReadResource(resource.Value.Text, hints) }, plan.Resource{Money: plan.Money{Text: text}})

		who := plan.ReadWho(text)
		checkReading(t, text, who, func() plan.Reading[[]plan.Who] { return plan.ReadWho(text) }, nil)
		for _, w := range who.Value {
			if w.Text == "" || !strings.Contains(text, w.Text) {
				t.Errorf("%q names %q", text, w.Text)
			}
		}

		if hints.Calendar == "" {
			// What was read never contradicts the text that it was read from.
			if c, ok := when.Value.Contradiction(); ok {
				t.Errorf("%q contradicts itself: %v", text, c)
			}
			if c, ok := target.Value.Contradiction(); ok {
				t.Errorf("%q contradicts itself: %v", text, c)
			}
			if c, ok := money.Value.Contradiction(); ok {
				t.Errorf("%q contradicts itself: %v", text, c)
			}
			if len(observations.Value) == 1 {
				if c, ok := observations.Value[0].Contradiction(); ok {
					t.Errorf("%q contradicts itself: %v", text, c)
				}
			}
		}
		hints = plan.Hints{Calendar: plan.AcademicYear, Pounds: 1000, Areas: []string{"Hampshire", ""}}
	}
}

// checkReading holds a reading to what all readings promise. unread is the value
// of a text of which nothing was read.
func checkReading[T any](t failer, text string, r plan.Reading[T], again func() plan.Reading[T], unread T) {
	t.Helper()
	if !reflect.DeepEqual(r, again()) {
		t.Errorf("%q is read differently the second time: %+v", text, again())
	}
	rest := text
	for _, part := range r.Rest {
		_, after, ok := strings.Cut(rest, part)
		if !ok || part == "" {
			t.Errorf("%q leaves %q, which is no part of it", text, r.Rest)
		}
		rest = after
	}
	empty := strings.TrimSpace(text) == ""
	switch r.Sure {
	case plan.Sure:
		if len(r.Rest) > 0 {
			t.Errorf("%q is sure and leaves %q", text, r.Rest)
		}
	case plan.Likely:
		if len(r.Rest) == 0 && r.Why == "" {
			t.Errorf("%q is only likely, and nothing says why", text)
		}
	case plan.Unread:
		if r.Why == "" || !reflect.DeepEqual(r.Value, unread) || !empty && len(r.Rest) > 1 {
			t.Errorf("%q is unread: %+v", text, r)
		}
	}
	if r.Sure != plan.Unread && reflect.DeepEqual(r.Value, unread) {
		t.Errorf("%q is %s, and nothing was read", text, r.Sure)
	}
}

func checkWhen(t failer, text string, w plan.When) {
	t.Helper()
	checkDates(t, text, w.Dates)
	if !strings.Contains(text, w.Text) || !strings.Contains(text, w.Trigger) {
		t.Errorf("%q holds a time %+v", text, w)
	}
	if w.After != nil && (w.After.Count < 1 || w.After.Unit == "" || !strings.Contains(text, w.After.Event)) {
		t.Errorf("%q holds a deadline %+v", text, *w.After)
	}
}

func checkTarget(t failer, text string, target plan.Target) {
	t.Helper()
	checkDecimals(t, text, target.Value, target.Low, target.High)
	checkWhen(t, text, target.By)
	if !strings.Contains(text, target.Text) {
		t.Errorf("%q holds a target %q", text, target.Text)
	}
	if target.From != nil {
		checkObservation(t, text, *target.From)
	}
	for _, part := range target.All {
		checkTarget(t, text, part)
	}
}

func checkObservation(t failer, text string, o plan.Observation) {
	t.Helper()
	checkDecimals(t, text, o.Value, o.Low, o.High, o.Numerator, o.Denominator)
	checkWhen(t, text, o.Period)
	if !strings.Contains(text, o.Text) {
		t.Errorf("%q holds a figure %q", text, o.Text)
	}
}

func checkDates(t failer, text string, d plan.Dates) {
	t.Helper()
	if d == "" {
		return
	}
	if i, err := d.Parse(); err != nil || i.Dates() != d {
		t.Errorf("%q holds the dates %s: %v", text, d, err)
	}
}

func checkDecimals(t failer, text string, ds ...plan.Decimal) {
	t.Helper()
	for _, d := range ds {
		if d == "" {
			continue
		}
		if _, err := d.Parse(); err != nil {
			t.Errorf("%q holds the number %s: %v", text, d, err)
		}
	}
}

func FuzzReadWhen(f *testing.F) {
	fuzz(f, "March 2008 & Ongoing", "by the end of March 2009, and 77% a year after that", "within seventy working days of receipt", "2008-04/2009-03", "03/04/2008")
}

func FuzzReadTarget(f *testing.F) {
	fuzz(f, "by four percentage points from 16% to 12%", "65% by the end of March 2009, and 77% a year after that", "remain at 16-18 cases", "All seven standards", "5 A*-C: 55%")
}

func FuzzReadMoney(f *testing.F) {
	fuzz(f, "up to £1,229,800 per annum for 3 years (£3,689,400)", "(4,991) £'000", "c£13m", "£129k per annum until 2008", "within existing resources")
}

func FuzzReadWho(f *testing.F) {
	fuzz(f, "A.Sample & Locality Managers", "Lead Officer: PG  Lead Member: FM", "Assistant Director, Safeguarding and Family Support", "Police, Health (acute, public sectors)", "TBC")
}

// fuzz holds all readers to their promises: they share their tokens, and a text
// that is odd for one is odd for the others.
func fuzz(f *testing.F, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 4096 {
			checkSound(t, text)
		}
	})
}
