package check

func inspectionRules() []Rule { return nil }
