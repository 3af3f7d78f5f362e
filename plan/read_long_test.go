package plan_test

import (
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

// A text that is too long to be one value is not read, and the reader says so.
func TestReadLong(t *testing.T) {
	for _, size := range []int{1999, 2001, 1 << 20} {
		text := "40 per cent by March 2009, £1m" + strings.Repeat(" ", size-31) + "."
		refused := func(why string, rest []string) bool {
			return why == "the text is too long to be one value" && len(rest) == 1 && rest[0] == text
		}
		when, who := plan.ReadWhen(text, plan.Hints{}), plan.ReadWho(text)
		obs, target := plan.ReadObservation(text, plan.Hints{}), plan.ReadTarget(text, plan.Hints{})
		money, res := plan.ReadMoney(text, plan.Hints{}), plan.ReadResource(text, plan.Hints{})
		for name, got := range map[string]bool{
			"when": refused(when.Why, when.Rest), "who": refused(who.Why, who.Rest), "observation": refused(obs.Why, obs.Rest),
			"target": refused(target.Why, target.Rest), "money": refused(money.Why, money.Rest), "resource": refused(res.Why, res.Rest),
		} {
			if want := len(text) > 2000; got != want {
				t.Errorf("%s of %d bytes: refused %v, want %v", name, len(text), got, want)
			}
		}
	}
}
