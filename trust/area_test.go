package trust_test

import (
	"fmt"
	"testing"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/trust"
)

func TestAreaKindOf(t *testing.T) {
	for gss, want := range map[string]trust.AreaKind{
		"E06000035": trust.Unitary, // Medway
		"E07000107": trust.District,
		"E08000025": trust.MetropolitanDistrict, // Birmingham
		"E09000033": trust.LondonBorough,        // Westminster
		"E10000016": trust.County,
		"E47000001": trust.CombinedAuthority,
	} {
		got, err := trust.AreaKindOf(gss)
		if got != want || err != nil {
			t.Errorf("AreaKindOf(%s) = %q, %v; want %q", gss, got, err, want)
		}
		authority := want != trust.District && want != trust.CombinedAuthority
		if got.ChildrensServices() != authority || (trust.CheckAuthority(gss) == nil) != authority {
			t.Errorf("%s: authority %v, %v", gss, got.ChildrensServices(), trust.CheckAuthority(gss))
		}
		if got.TwoTier() != (want == trust.County) {
			t.Errorf("%s: two tiers %v", gss, got.TwoTier())
		}
	}
	if k := trust.AreaKind("x"); k.ChildrensServices() || k.TwoTier() {
		t.Error("an unknown kind is an authority")
	}
}

func TestCheckAuthority(t *testing.T) {
	form := "%q is not an English area code: write E and eight digits, as in E10000016"
	for gss, want := range map[string]string{
		"E07000107":  "%q is a district: children's services are run by its county, whose code begins with E10",
		"E47000001":  "%q is a combined authority: children's services are run by the councils in it, whose codes begin with E06, E08, E09 or E10",
		"E05000001":  "%q is not the code of a council: those begin with E06, E07, E08, E09 or E10",
		"E1000001":   form,
		"E100000166": form,
		"e10000016":  form,
		"W06000001":  form,
		"E1000001O":  form,
		"29UD":       form,
		"":           form,
		"E10000０16":  form,
	} {
		if err := trust.CheckAuthority(gss); err == nil || err.Error() != fmt.Sprintf(want, gss) {
			t.Errorf("CheckAuthority(%q): %v, want %s", gss, err, fmt.Sprintf(want, gss))
		}
	}
}

func TestKentDistricts(t *testing.T) {
	n := 105
	for d := range trust.KentDistricts() {
		if term, _ := d.Info(); term.Standing != outcomes.Confirmed {
			t.Errorf("%s is %s", d, term.Standing)
		}
		if want := fmt.Sprintf("E07000%d", n); string(d) != want {
			t.Errorf("%s, want %s", d, want)
		}
		n++
	}
	for name, want := range map[string]trust.KentDistrict{
		"Shepway": "E07000112", "Folkestone & Hythe": "E07000112", "dartford": "E07000107",
		"Tonbridge & Malling": "E07000115", "Tunbridge Wells": "E07000116",
	} {
		if got, err := trust.ParseKentDistrict(name); got != want || err != nil {
			t.Errorf("%s = %q, %v; want %s", name, got, err, want)
		}
	}
	if d, err := trust.ParseKentDistrict("Medway"); err == nil {
		t.Errorf("Medway is taken for %s", d)
	}
}

func TestHorizons(t *testing.T) {
	for _, c := range []struct {
		h        trust.Horizon
		months   int
		limited  bool
		standing outcomes.Standing
	}{
		{"immediate", 0, true, outcomes.Confirmed},
		{"within_six_months", 6, true, outcomes.Confirmed},
		{"longer_term", 0, false, outcomes.SingleSource},
		{"", 0, false, ""},
	} {
		months, limited := c.h.Months()
		if term, _ := c.h.Info(); months != c.months || limited != c.limited || term.Standing != c.standing {
			t.Errorf("%q: %d months, %v, %s", c.h, months, limited, term.Standing)
		}
	}
}

func ExampleCheckAuthority() {
	fmt.Println(trust.CheckAuthority(trust.Kent))
	fmt.Println(trust.CheckAuthority(string(trust.Dartford)))
	// Output:
	// <nil>
	// "E07000107" is a district: children's services are run by its county, whose code begins with E10
}
