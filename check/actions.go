package check

func actionRules() []Rule { return nil }
