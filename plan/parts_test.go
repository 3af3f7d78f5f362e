package plan_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

func TestParts(t *testing.T) {
	f := plan.Parse(diag.NewText("p.yaml", []byte(`
ecm: "1.0"
kind: plan
id: p
title: A plan
period: 2008 to 2011
actions:
  - id: a
    title: Do it
    lead: [pct, {text: The head}]
    when: Ongoing
    resources: {text: £5, pounds: 5}
    success: {text: Done, target: {value: 5}}
    status: Green
measures:
  - text: A measure
    baseline: 72%
    target: [{text: 80%, by: "2010", from: {value: 70}}]
pools:
  - contributions: [£1m]
    total: {text: £2m}
sections:
  - {heading: Table, rows: [[a cell]]}
`)), plan.Limits{})
	if !f.Sound() {
		t.Fatalf("not sound: %v", f.Diagnostics)
	}
	p := f.Parts()
	if p != f.Parts() {
		t.Error("parts are collected twice")
	}
	var got []string
	add := func(kind, in, key, pointer string) { got = append(got, kind+" "+in+"."+key+" "+pointer) }
	for _, x := range p.Times {
		add("time", x.In, x.Key, x.Pointer)
	}
	for _, x := range p.People {
		add("who", x.In, x.Key, x.Pointer)
	}
	for _, x := range p.Money {
		add("money", x.In, x.Key, x.Pointer)
	}
	for _, x := range p.Figures {
		add("figure", x.In, x.Key, x.Pointer)
	}
	for _, x := range p.Targets {
		add("target", x.In, x.Key, x.Pointer)
	}
	for _, x := range p.Statuses {
		add("status", x.In, x.Key, x.Pointer)
	}
	for _, x := range p.Texts {
		add("text", x.In, x.Key, x.Pointer)
	}
	want := []string{
		"time Plan.period /period",
		"time Action.when /actions/0/when",
		"time Target.by /measures/0/target/0/by",
		"who Action.lead /actions/0/lead/0",
		"who Action.lead /actions/0/lead/1",
		"money Action.resources /actions/0/resources/0",
		"money Pool.contributions /pools/0/contributions/0",
		"money Pool.total /pools/0/total",
		"figure Measure.baseline /measures/0/baseline/0",
		"figure Target.from /measures/0/target/0/from",
		"target Success.target /actions/0/success/0/target",
		"target Measure.target /measures/0/target/0",
		"status Action.status /actions/0/status",
		"text Plan.ecm /ecm",
		"text Plan.title /title",
		"text When.text /period/text",
		"text Action.title /actions/0/title",
		"text Who.text /actions/0/lead/1/text",
		"text When.text /actions/0/when/text",
		"text Resource.text /actions/0/resources/0/text",
		"text Success.text /actions/0/success/0/text",
		"text Status.text /actions/0/status/text",
		"text Measure.text /measures/0/text",
		"text Observation.text /measures/0/baseline/0/text",
		"text Target.text /measures/0/target/0/text",
		"text When.text /measures/0/target/0/by/text",
		"text Contribution.text /pools/0/contributions/0/text",
		"text Money.text /pools/0/total/text",
		"text Section.heading /sections/0/heading",
		"text Section.rows /sections/0/rows/0/0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPartsOfNoDocument(t *testing.T) {
	f := plan.Parse(diag.NewText("p.yaml", []byte("- a\n")), plan.Limits{})
	if p := f.Parts(); len(p.Texts) != 0 {
		t.Errorf("texts of no document: %v", p.Texts)
	}
}
