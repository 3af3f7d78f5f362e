package check

import "slices"

// measureRules are about indicators, measures and targets: block 4xx.
func measureRules() []Rule {
	return slices.Concat(
		absentFigureRules(),
		targetRules(),
		figureRules(),
		indicatorRules(),
		courseRules(),
		statusRules(),
		asWrittenRules(),
	)
}
