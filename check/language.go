package check

func languageRules() []Rule { return nil }
