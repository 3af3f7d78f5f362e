package plan

// ReadResource reads what an action is given: money, staff, help in kind, what
// is there already, or nothing.
func ReadResource(text string, hints Hints) Reading[Resource] {
	r := newReader(text, hints)
	var res Resource
	res.Money = r.readMoney()
	if res.Pounds != "" {
		res.Kind = MoneyResource
		if n, err := res.Pounds.Parse(); err == nil && n.Sign() == 0 {
			res.Kind = NoResource
		}
	} else {
		res.Kind = r.resourceKind()
	}
	typed := res.Kind != "" || res.Money != Money{}
	res.Text = text
	return judge(&r, res, typed, "no amount of money and no kind of resource was found")
}

// resourceKind reads what is given in place of an amount.
func (r *reader) resourceKind() (kind ResourceKind) {
	for i := 0; i < len(r.toks); i++ {
		found, next := kind, i
		switch r.word(i) {
		case "existing":
			next = r.oneOf(i, "existing resources", "existing resource", "existing budgets", "existing budget", "existing funding", "existing staff", "existing posts", "existing")
			found = WithinExisting
		case "core", "mainstream", "base":
			next = r.oneOf(i, "core budgets", "core budget", "core funding", "mainstream budgets", "mainstream budget", "mainstream funding", "mainstream resources", "base budget")
			found = WithinExisting
		case "to":
			next, found = r.oneOf(i, "to be identified"), ToBeIdentified
		case "time", "staff", "post", "posts", "fte", "wte":
			next, found = i+1, Staff
		case "officer", "worker":
			next, found = r.oneOf(i, "officer time", "worker time"), Staff
		case "in":
			next, found = r.oneOf(i, "in kind"), InKind
		case "premises", "venue":
			next, found = i+1, InKind
		}
		if next > i && (kind == "" || kind == found) {
			kind = found
			i = r.use(i, next) - 1
		}
	}
	return kind
}
