package check_test

import (
	"slices"
	"testing"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/plan"
)

// The frameworks that come with package plan keep our own rules.
func TestShippedFrameworks(t *testing.T) {
	set := plan.NewSet(slices.Collect(plan.Frameworks())...)
	result, err := check.Run(t.Context(), set, check.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diagnostics {
		t.Errorf("%s%s: %s: %s", d.File, d.Pointer, d.Rule, d.Message)
	}
}
