package plan_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/plan"
	"pgregory.net/rapid"
)

func TestDecimalParse(t *testing.T) {
	for _, s := range []string{"0", "7", "-7", "11.6", "11.60", "-0.5", "1229800", "0.00000000000000001", "999999999999999999", "-99999999999999999.9"} {
		n, err := plan.Decimal(s).Parse()
		if err != nil || n.String() != s || n.Decimal() != plan.Decimal(s) {
			t.Errorf("%s reads as %s, %v", s, n, err)
		}
	}
	for s, want := range map[string]string{
		"": "not a number", "-": "not a number", ".5": "not a number", "5.": "not a number", "1,250": "not a number",
		"£5": "not a number", "1e3": "not a number", "+5": "not a number", "--5": "not a number", "5%": "not a number",
		"1.2.3": "not a number", " 5": "not a number", "٥": "not a number", "NaN": "not a number",
		"1234567890123456789": "more than 18 digits", "1.000000000000000000": "more than 18 digits",
	} {
		if n, err := plan.Decimal(s).Parse(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %s, %v; want an error with %q", s, n, err, want)
		}
	}
}

func TestDecimalPence(t *testing.T) {
	for s, want := range map[plan.Decimal]int64{
		"0": 0, "129000": 12900000, "-193000": -19300000, "12.5": 1250, "12.50": 1250, "0.05": 5, "1.230": 123,
		"92233720368547758": 9223372036854775800,
	} {
		if got, err := s.Pence(); err != nil || got != want {
			t.Errorf("%s pounds are %d pence, %v; want %d", s, got, err, want)
		}
	}
	for s, want := range map[plan.Decimal]string{
		"1.005": "part of a penny", "92233720368547759": "too large", "999999999999999999": "too large", "£1": "not a number",
	} {
		if got, err := s.Pence(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s pounds are %d pence, %v; want an error with %q", s, got, err, want)
		}
	}
}

// TestNumberArithmetic takes math/big as the judge.
func TestNumberArithmetic(t *testing.T) {
	rat := func(n plan.Number) *big.Rat {
		r, _ := new(big.Rat).SetString(n.String())
		return r
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyNumber().Draw(t, "a"), anyNumber().Draw(t, "b")
		if a.Cmp(b) != rat(a).Cmp(rat(b)) || a.Equal(b) != (a.Cmp(b) == 0) || a.Sign() != rat(a).Sign() {
			t.Errorf("%s against %s: %d", a, b, a.Cmp(b))
		}
		// An operation is exact, or refuses because the result needs more than
		// 18 digits.
		for name, op := range map[string]struct {
			got  func() (plan.Number, error)
			want *big.Rat
		}{
			"+": {func() (plan.Number, error) { return a.Add(b) }, new(big.Rat).Add(rat(a), rat(b))},
			"-": {func() (plan.Number, error) { return a.Sub(b) }, new(big.Rat).Sub(rat(a), rat(b))},
			"*": {func() (plan.Number, error) { return a.Mul(b) }, new(big.Rat).Mul(rat(a), rat(b))},
		} {
			got, err := op.got()
			places, _ := op.want.FloatPrec()
			scaled := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
			scaled.Mul(scaled, op.want.Num()).Div(scaled, op.want.Denom())
			switch {
			case err == nil && rat(got).Cmp(op.want) != 0:
				t.Errorf("%s %s %s = %s, want %s", a, name, b, got, op.want)
			case err != nil && places < 10 && len(scaled.String()) < 9:
				t.Errorf("%s %s %s: %v", a, name, b, err)
			}
		}
	})
}

func TestNumberKeepsItsBounds(t *testing.T) {
	most := plan.Int(1<<63 - 1)
	for _, sum := range []func() (plan.Number, error){
		func() (plan.Number, error) { return most.Add(plan.Int(1)) },
		func() (plan.Number, error) { return most.Neg().Sub(plan.Int(1)) },
		func() (plan.Number, error) { return most.Add(number(t, "0.1")) },
		func() (plan.Number, error) { return most.Mul(plan.Int(2)) },
	} {
		if n, err := sum(); err == nil {
			t.Errorf("%s does not fit", n)
		}
	}
	if least := plan.Int(-1 << 63); least.Sign() != -1 || least.Neg().Sign() != 1 {
		t.Errorf("the opposite of %s is %s", least, least.Neg())
	}
	if n, err := number(t, "32.0").Mul(number(t, "0.55")); err != nil || n.String() != "17.6" {
		t.Errorf("32.0 less 45 per cent is %s, %v; want 17.6", n, err)
	}
}

func anyNumber() *rapid.Generator[plan.Number] {
	return rapid.Custom(func(t *rapid.T) plan.Number {
		s := rapid.StringMatching(`-?[0-9]{1,9}(\.[0-9]{1,9})?`).Draw(t, "number")
		n, err := plan.Decimal(s).Parse()
		if err != nil {
			t.Fatal(err)
		}
		return n
	})
}

func number(t interface {
	Helper()
	Fatal(...any)
}, s string) plan.Number {
	t.Helper()
	n, err := plan.Decimal(s).Parse()
	if err != nil {
		t.Fatal(err)
	}
	return n
}
