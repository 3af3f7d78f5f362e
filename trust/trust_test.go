package trust_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/trust"
)

// TestPublishedLists holds the lists of the guidance and the plan to their
// codes and names.
func TestPublishedLists(t *testing.T) {
	const want = `
trust child-centred-outcome-led-vision: Child-centred, outcome-led vision
trust integrated-front-line-delivery: Integrated front-line delivery
trust integrated-processes: Integrated processes
trust integrated-strategy: Integrated strategy
trust inter-agency-governance: Inter-agency governance
trust narrow-outcome-gaps: Narrow outcome gaps
trust prevention-and-early-identification: Prevention and early identification
trust involve-and-empower-parents: Involve and empower parents
trust effective-planning-and-commissioning: Effective planning and commissioning
trust integrated-working: Effective integrated working
trust overcome-information-barriers: Overcome information barriers
trust agree-priorities: Agree priorities through the plan
trust assess-needs: Assess needs and performance
trust engage-families: Engage children and families
trust integrated-commissioning: Integrated commissioning and pooled budgets
trust keep-children-safe: Keep children safe with the safeguarding board
trust champion-the-vulnerable: Champion children, above all the vulnerable
trust preventive-services: Focus on prevention and early intervention
trust joint-commissioning-with-health: Joint commissioning with the primary care trusts
trust value-for-money: Use funds for outcomes and value for money
trust provider-relations: Good relations with providers
trust answer-government-and-inspection: Respond to government and inspection
cp happy-and-healthy: Happy and healthy
cp safe-and-sound: Safe and sound
cp excellence-and-equity: Excellence and equity
cp leadership-and-collaboration: Leadership and collaboration
cp staying-on: Staying on
cp on-the-right-track: On the right track
cp making-it-happen: Making it happen
dso 1: Secure the wellbeing and health of children and young people
dso 2: Safeguard the young and vulnerable
dso 3: Achieve world class standards in education
dso 4: Close the gap in educational achievement for children from disadvantaged families
dso 5: Ensure young people are participating and achieving their potential to 18 and beyond
dso 6: Keep children and young people on the path to success
`
	var got strings.Builder
	got.WriteByte('\n')
	for term := range trust.Terms() {
		got.WriteString(term.Scheme + " " + term.Code + ": " + term.Title + "\n")
	}
	if got.String() != want {
		t.Errorf("got\n%s", got.String())
	}
}

// TestChaptersAndObjectives checks the pairing from both sides.
func TestChaptersAndObjectives(t *testing.T) {
	want := []string{"1", "2", "3 4", "3 4", "5", "6", ""}
	for i, c := range slices.Collect(trust.Chapters()) {
		var got []string
		for o := range c.Objectives() {
			got = append(got, string(o))
			if !slices.Contains(slices.Collect(o.Chapters()), c) {
				t.Errorf("objective %s does not know chapter %s", o, c)
			}
		}
		if s := strings.Join(got, " "); s != want[i] {
			t.Errorf("chapter %d takes up %q, want %q", i+1, s, want[i])
		}
	}
	for o := range trust.Objectives() {
		for c := range o.Chapters() {
			if !slices.Contains(slices.Collect(c.Objectives()), o) {
				t.Errorf("chapter %s does not know objective %s", c, o)
			}
		}
	}
	for range trust.WorldClassStandards.Chapters() {
		break // a reader may stop
	}
	if slices.Collect(trust.Chapter("x").Objectives()) != nil || slices.Collect(trust.Objective("7").Chapters()) != nil {
		t.Error("an unknown code is paired")
	}
}

func ExampleFeatures() {
	for f := range trust.Features() {
		term, _ := f.Info()
		fmt.Println(term.Ref(), "-", term.Title)
	}
	// Output:
	// trust:child-centred-outcome-led-vision - Child-centred, outcome-led vision
	// trust:integrated-front-line-delivery - Integrated front-line delivery
	// trust:integrated-processes - Integrated processes
	// trust:integrated-strategy - Integrated strategy
	// trust:inter-agency-governance - Inter-agency governance
}

func ExampleLookup() {
	term, ok := trust.Lookup("dso:3")
	fmt.Println(term.Title, ok)
	// Output:
	// Achieve world class standards in education true
}
