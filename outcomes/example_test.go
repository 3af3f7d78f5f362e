package outcomes_test

import (
	"fmt"

	"github.com/every-child-matters/ecm/outcomes"
)

func Example() {
	for o := range outcomes.All() {
		term, _ := o.Info()
		fmt.Println(term.Number, term.Title)
	}
	// Output:
	// 1 Be healthy
	// 2 Stay safe
	// 3 Enjoy and achieve
	// 4 Make a positive contribution
	// 5 Achieve economic well-being
}

func ExampleParse() {
	fmt.Println(outcomes.Parse("Achieving economic wellbeing"))
	_, err := outcomes.Parse("be-helthy")
	fmt.Println(err)
	// Output:
	// achieve-economic-well-being <nil>
	// "be-helthy" is not an outcome: did you mean "be-healthy"?
}

func ExampleAim_Info() {
	term, _ := outcomes.SexuallyHealthy.Info()
	fmt.Println(term.Ref(), term.Number, term.Title)
	fmt.Println("under", term.Parent)
	fmt.Println(term.Standing)
	// Output:
	// ecm:sexually-healthy 1.3 Sexually healthy
	// under ecm:be-healthy
	// confirmed
}

func ExampleParseIndicator() {
	i, _ := outcomes.ParseIndicator("NI 102(a)")
	term, _ := i.Info()
	fmt.Println(i, "is part", i.Part(), "of", term.Ref())
	_, err := outcomes.ParseIndicator("NI 31")
	fmt.Println(err)
	// Output:
	// 102a is part a of ni:102
	// "NI 31": there is no national indicator 31
}

func ExampleLookup() {
	term, ok := outcomes.Lookup("s10:education")
	fmt.Println(term.Number, term.Title, ok)
	_, ok = outcomes.Lookup("s10:schooling")
	fmt.Println(ok)
	// Output:
	// (c) Education, training and recreation true
	// false
}
