package check

func frameworkRules() []Rule { return nil }
