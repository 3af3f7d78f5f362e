package check

func readingRules() []Rule { return nil }
