package trust_test

import (
	"cmp"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"iter"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/trust"
)

// code is what every code type offers.
type code[C any] interface {
	~string
	Known() bool
	Info() (outcomes.Term, bool)
	Compare(C) int
}

// TestLists holds every list of the three packages to one contract.
func TestLists(t *testing.T) {
	list(t, "outcome", 5, outcomes.All(), outcomes.Parse)
	list(t, "aim", 25, outcomes.Aims(), outcomes.ParseAim)
	list(t, "support statement", 5, outcomes.Supports(), outcomes.ParseSupport)
	list(t, "aspect", 5, outcomes.Aspects(), outcomes.ParseAspect)
	list(t, "edition", 2, outcomes.Editions(), outcomes.ParseEdition)
	list(t, "indicator", 198, outcomes.Indicators(), nil) // read by number only
	list(t, "priority", 8, priorities.All(), priorities.Parse)
	list(t, "vision strand", 4, priorities.Visions(), priorities.ParseVision)
	list(t, "feature", 5, trust.Features(), trust.ParseFeature)
	list(t, "duty", 6, trust.Duties(), trust.ParseDuty)
	list(t, "function", 11, trust.Functions(), trust.ParseFunction)
	list(t, "chapter", 7, trust.Chapters(), trust.ParseChapter)
	list(t, "objective", 6, trust.Objectives(), trust.ParseObjective)
	list(t, "relevant partner", 16, trust.Partners(), trust.ParsePartner)
	list(t, "inspection framework", 7, trust.Frameworks(), trust.ParseFramework)
	list(t, "recommendation horizon", 3, trust.Horizons(), trust.ParseHorizon)
	list(t, "kind of area", 6, trust.AreaKinds(), trust.ParseAreaKind)
	list(t, "district", 12, trust.KentDistricts(), trust.ParseKentDistrict)
}

var codeForm = regexp.MustCompile(`^([a-z0-9]+([-_][a-z0-9]+)*|E0[0-9]{7})$`)

func list[C code[C]](t *testing.T, kind string, count int, all iter.Seq[C], parse func(string) (C, error)) {
	t.Run(kind, func(t *testing.T) {
		codes := slices.Collect(all)
		if len(codes) != count {
			t.Errorf("%d codes, want %d", len(codes), count)
		}
		for range all {
			break // a reader may stop
		}
		for _, c := range codes {
			entry(t, c, kind)
			if parse != nil {
				spellings(t, c, parse)
			}
		}
		order(t, codes)
		for _, c := range []C{"", "no-such-code", C(strings.ToUpper(string(codes[0])) + " ")} {
			if term, ok := c.Info(); c.Known() || ok || term.Code != "" {
				t.Errorf("%q is known", c)
			}
			if parse == nil || c != "" && c != "no-such-code" {
				continue
			}
			if got, err := parse(string(c)); err == nil || got != "" {
				t.Errorf("Parse(%q) = %q, %v", c, got, err)
			}
		}
		plainText[C](t)
	})
}

// entry checks what a list tells of one code.
func entry[C code[C]](t *testing.T, c C, kind string) {
	t.Helper()
	term, ok := c.Info()
	switch {
	case !ok || !c.Known():
		t.Errorf("%q is not known", c)
	case term.Code != string(c) || term.Kind != kind:
		t.Errorf("%q is told of as %s %q", c, term.Kind, term.Code)
	case !codeForm.MatchString(term.Code):
		t.Errorf("%q has not the form of a code", c)
	case term.Title == "" || strings.TrimSpace(term.Title) != term.Title:
		t.Errorf("%q: title %q", c, term.Title)
	case !strings.HasSuffix(term.Description, ".") || len(term.Description) > 160:
		t.Errorf("%q: description %q", c, term.Description)
	case term.Source == "":
		t.Errorf("%q has no source", c)
	}
	// Nothing of our own is an entry of a published list.
	if term.Standing != outcomes.Confirmed && term.Standing != outcomes.SingleSource {
		t.Errorf("%q: standing %q", c, term.Standing)
	}
	if len(term.Aliases) > 0 {
		was := term.Aliases[0]
		term.Aliases[0] = "changed"
		if again, _ := c.Info(); again.Aliases[0] != was {
			t.Errorf("%q: a reader can change the table", c)
		}
	}
}

// spellings checks that the ways in which a code may be written are read, and
// that a slip in it is answered with the code.
func spellings[C code[C]](t *testing.T, c C, parse func(string) (C, error)) {
	t.Helper()
	term, _ := c.Info()
	for _, name := range append([]string{term.Code, term.Title}, term.Aliases...) {
		for _, s := range []string{
			name, strings.ToUpper(name), " " + name + ".", strings.ReplaceAll(name, "-", " "),
			strings.ReplaceAll(name, " and ", " & "), strings.ReplaceAll(name, " ", "_"),
		} {
			if got, err := parse(s); got != c || err != nil {
				t.Errorf("Parse(%q) = %q, %v; want %q", s, got, err, c)
			}
		}
	}
	if len(c) < 6 || strings.HasPrefix(string(c), "E0") {
		return // too short, or digits, of which any may be meant
	}
	slip := string(c[:1] + c[2:])
	if _, err := parse(slip); err == nil || !strings.Contains(err.Error(), `did you mean "`+string(c)+`"?`) {
		t.Errorf("Parse(%q): %v; want %q named", slip, err, c)
	}
}

// order checks that Compare gives the published order, unknown codes last.
func order[C code[C]](t *testing.T, codes []C) {
	t.Helper()
	want := append(slices.Clone(codes), "", "x1", "x2")
	got := slices.Clone(want)
	rand.New(rand.NewPCG(3, 4)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	slices.SortFunc(got, C.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("sorted %q, want %q", got, want)
	}
}

// plainText checks that a code is only text: a type that refused a wrong code
// could not be told of it.
func plainText[C any](t *testing.T) {
	t.Helper()
	p := reflect.TypeFor[*C]() // has the methods of C too
	for _, i := range []reflect.Type{
		reflect.TypeFor[encoding.TextMarshaler](), reflect.TypeFor[encoding.TextUnmarshaler](),
		reflect.TypeFor[json.Marshaler](), reflect.TypeFor[json.Unmarshaler](),
		reflect.TypeFor[sql.Scanner](), reflect.TypeFor[driver.Valuer](),
	} {
		if p.Implements(i) {
			t.Errorf("%s is a %s", p.Elem(), i)
		}
	}
	for _, name := range []string{"MarshalYAML", "UnmarshalYAML", "JSONSchema"} {
		if _, ok := p.MethodByName(name); ok {
			t.Errorf("%s has %s", p.Elem(), name)
		}
	}
}

// allTerms yields the terms of all three packages.
func allTerms(yield func(outcomes.Term) bool) {
	for _, seq := range []iter.Seq[outcomes.Term]{outcomes.Terms(), priorities.Terms(), trust.Terms()} {
		for t := range seq {
			if !yield(t) {
				return
			}
		}
	}
}

func lookup(ref string) (outcomes.Term, bool) {
	for _, f := range []func(string) (outcomes.Term, bool){outcomes.Lookup, priorities.Lookup, trust.Lookup} {
		if t, ok := f(ref); ok {
			return t, true
		}
	}
	return outcomes.Term{}, false
}

func TestTerms(t *testing.T) {
	type key struct{ scheme, kind string }
	count := map[key]int{}
	refs, titles := map[string]bool{}, map[string]string{}
	for term := range allTerms {
		count[key{term.Scheme, term.Kind}]++
		if refs[term.Ref()] {
			t.Errorf("two terms are called %s", term.Ref())
		}
		refs[term.Ref()] = true
		title := term.Scheme + ":" + strings.ToLower(term.Title)
		if other, ok := titles[title]; ok {
			t.Errorf("%s and %s have one title, %q", other, term.Ref(), term.Title)
		}
		titles[title] = term.Ref()
		if got, ok := lookup(term.Ref()); !ok || !reflect.DeepEqual(got, term) {
			t.Errorf("Lookup(%s) = %v, %v", term.Ref(), got, ok)
		}
		if _, ok := lookup(term.Parent); term.Parent != "" && !ok {
			t.Errorf("%s stands under %q, which is not there", term.Ref(), term.Parent)
		}
	}
	want := map[key]int{
		{"ecm", "outcome"}: 5, {"ecm", "aim"}: 25, {"ecm", "support statement"}: 5,
		{"s10", "aspect"}: 5, {"ni", "indicator"}: 198,
		{"kct", "priority"}: 8, {"kct", "vision strand"}: 4,
		{"trust", "feature"}: 5, {"trust", "duty"}: 6, {"trust", "function"}: 11,
		{"cp", "chapter"}: 7, {"dso", "objective"}: 6,
	}
	if !reflect.DeepEqual(count, want) {
		t.Errorf("terms by scheme and kind: %v, want %v", count, want)
	}
}

// TestTermsStop checks that a reader may stop at any term.
func TestTermsStop(t *testing.T) {
	for _, seq := range []iter.Seq[outcomes.Term]{outcomes.Terms(), priorities.Terms(), trust.Terms()} {
		all := slices.Collect(seq)
		for stop := range all {
			n := 0
			for range seq {
				if n++; n == stop+1 {
					break
				}
			}
			if n != stop+1 {
				t.Fatalf("stopped after %d terms, want %d", n, stop+1)
			}
		}
	}
}

// TestSourceAndStanding checks how far each list is established, and by what.
func TestSourceAndStanding(t *testing.T) {
	want := map[string]struct {
		standing outcomes.Standing
		source   string
	}{
		"outcome":           {"confirmed", "Change for Children (DfES, 2004), p.9"},
		"aim":               {"confirmed", "Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A"},
		"support statement": {"confirmed", "Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A"},
		"aspect":            {"confirmed", "Children Act 2004, s.10(2)"},
		"priority":          {"single-source", "(Kent County Council presentation, 2008), slides 25-27"},
		"vision strand":     {"confirmed", "Positive About Our Future: Kent Children and Young People's Plan 2008-2011"},
		"feature":           {"confirmed", "(DCSF, 2008), as quoted by Kent in 2008 and Cheshire East in 2010"},
		"duty":              {"single-source", "(DCSF, 2008), as quoted in A World of Possibilities"},
		"function":          {"single-source", "Kent Children's Trust Partnership Agreement 2008"},
		"chapter":           {"confirmed", "The Children's Plan (Cm 7280, December 2007)"},
		"objective":         {"confirmed", "The Children's Plan (Cm 7280, December 2007)"},
	}
	for term := range allTerms {
		if w, ok := want[term.Kind]; ok && (term.Standing != w.standing || !strings.Contains(term.Source, w.source)) {
			t.Errorf("%s: %s, by %q", term.Ref(), term.Standing, term.Source)
		}
	}
}

func TestLookupIsExact(t *testing.T) {
	for _, ref := range []string{
		"", ":", "be-healthy", "ecm:", "ecm:Be healthy", "ecm:be-helthy", "kct:be-healthy", "ecm:poverty",
		"ni:31", "ni:200", "ni:0", "ni:007", "ni:102aa", "s10:be-healthy", "dso:7", "cp:1", "trust:staying-on", "xx:1",
	} {
		if term, ok := lookup(ref); ok {
			t.Errorf("Lookup(%q) = %v", ref, term)
		}
	}
	if term, ok := lookup("ni:102b"); !ok || term.Ref() != "ni:102" {
		t.Errorf("Lookup(ni:102b) = %v, %v; want the indicator it is part of", term, ok)
	}
}

// TestPublishedOrder checks that numbers, where a list has them, rise.
func TestPublishedOrder(t *testing.T) {
	last := map[string]outcomes.Term{}
	for term := range allTerms {
		if term.Kind == outcomes.KindAspect { // (a) to (e)
			term.Number = strings.Trim(term.Number, "()")
		}
		if was := last[term.Kind]; was.Code != "" && term.Number != "" &&
			cmp.Or(cmp.Compare(len(was.Number), len(term.Number)), cmp.Compare(was.Number, term.Number)) >= 0 {
			t.Errorf("%s %q comes after %q", term.Kind, term.Number, was.Number)
		}
		last[term.Kind] = term
	}
}
