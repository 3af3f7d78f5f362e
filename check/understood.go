package check

import "github.com/every-child-matters/ecm/plan"

// interval returns the dates of a time, zero where none are understood.
func interval(w plan.When) plan.Interval {
	i, err := w.Dates.Parse()
	if err != nil {
		return plan.Interval{}
	}
	return i
}

func understoodObservation(o plan.Observation) plan.Observation { return o }

func understoodTargets(t plan.Target) []plan.Target { return []plan.Target{t} }

func understoodMoney(m plan.Money) plan.Money { return m }

func understoodResource(m plan.Resource) plan.Resource { return m }

func understoodWhen(w plan.When) plan.When { return w }

func asWrittenRules() []Rule { return nil }
