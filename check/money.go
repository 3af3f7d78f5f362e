package check

func moneyRules() []Rule { return nil }
