package check

import "github.com/every-child-matters/ecm/diag"

// A Profile chooses rules and their severities for one use. The zero value is
// the default profile: every rule at its own severity.
type Profile struct {
	Name  string // as users write it
	Title string
	Doc   string
	// Rules gives the severity of a rule where it is not the rule's own; zero
	// means off.
	Rules map[string]diag.Severity
}

func (p *Profile) severity(r *Rule) diag.Severity {
	if s, ok := p.Rules[r.ID]; ok {
		return s
	}
	return r.Severity
}
