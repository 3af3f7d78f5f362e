package schema_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/plan"
	"github.com/every-child-matters/ecm/priorities"
	"github.com/every-child-matters/ecm/schema"
	"github.com/every-child-matters/ecm/trust"
)

// A referral is a struct of some other system.
type referral struct {
	Outcome   outcomes.Outcome      `json:"outcome" jsonschema:"title=Outcome concerned,description=What is to get better"`
	Aims      []outcomes.Aim        `json:"aims,omitempty"`
	Also      *outcomes.Outcome     `json:"also,omitempty" jsonschema:"description=Another outcome"`
	Kent      priorities.Priority   `json:"kent,omitempty"`
	Grade     trust.Grade           `json:"grade,omitempty"`
	Under     trust.Framework       `json:"under,omitempty"`
	Indicator outcomes.Indicator    `json:"indicator,omitempty"`
	Status    plan.State            `json:"status,omitempty"`
	Basis     outcomes.Standing     `json:"basis,omitempty"`
	Priority  Priority              `json:"priority,omitempty"`
	Plain     string                `json:"plain,omitempty"`
	By        map[string]trust.Duty `json:"by,omitempty"`
}

// Priority has the name of a code type.
type Priority struct {
	Rank int `json:"rank"`
}

func TestReflector(t *testing.T) {
	s := schema.Reflector().ReflectFromType(reflect.TypeFor[referral]())
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	fields := s.Definitions["referral"].Properties
	for key, want := range map[string]string{
		"outcome": "Outcome", "also": "Outcome", "kent": "PriorityCode", "grade": "Grade", "under": "InspectionFramework",
		"indicator": "Indicator", "status": "State", "basis": "Standing", "priority": "Priority", "plain": "",
	} {
		p, ok := fields.Get(key)
		if got := strings.TrimPrefix(p.Ref, "#/$defs/"); !ok || got != want {
			t.Errorf("%s refers to %q, want %q", key, got, want)
		}
		if want != "" && s.Definitions[want] == nil {
			t.Errorf("%s is not defined", want)
		}
	}
	if p, _ := fields.Get("outcome"); p.Title != "Outcome concerned" || p.Description != "What is to get better" {
		t.Errorf("%+v", p)
	}
	if p, _ := fields.Get("aims"); p.Items.Ref != "#/$defs/Aim" {
		t.Errorf("%+v", p.Items)
	}
	if n := len(s.Definitions["Aim"].OneOf); n != 25 {
		t.Errorf("%d aims", n)
	}
	if first := s.Definitions["PriorityCode"].OneOf[0]; first.Const != "poverty" || first.Title != "Reduce the impact of poverty" {
		t.Errorf("%+v", first)
	}
	v := compileText(t, text)
	for doc, want := range map[string]bool{
		`{"outcome":"be-healthy"}`: true,
		`{"outcome":"be-helthy"}`:  false,
		`{}`:                       false,
		`{"outcome":"be-healthy","aims":["sexually-healthy"]}`:         true,
		`{"outcome":"be-healthy","aims":["be-healthy"]}`:               false,
		`{"outcome":"be-healthy","kent":"housing","grade":"good"}`:     true,
		`{"outcome":"be-healthy","grade":"Good"}`:                      false,
		`{"outcome":"be-healthy","indicator":"112b"}`:                  true,
		`{"outcome":"be-healthy","indicator":"31"}`:                    false,
		`{"outcome":"be-healthy","status":"draft","under":"jar"}`:      true,
		`{"outcome":"be-healthy","status":"drafted"}`:                  false,
		`{"outcome":"be-healthy","by":{"x":"not-a-duty"}}`:             false,
		`{"outcome":"be-healthy","priority":{"rank":1},"plain":"any"}`: true,
	} {
		if got := valid(t, v, doc); got != want {
			t.Errorf("%s is valid %t, want %t", doc, got, want)
		}
	}
}

func TestReflectorOfACode(t *testing.T) {
	s := schema.Reflector().ReflectFromType(reflect.TypeFor[outcomes.Outcome]())
	if s.Ref != "#/$defs/Outcome" || len(s.Definitions["Outcome"].OneOf) != 5 {
		t.Errorf("%+v", s)
	}
	if s := schema.Reflector().Reflect(&referral{}); s.Definitions["Outcome"] == nil {
		t.Error("a value is reflected without its codes")
	}
	own := schema.Reflector()
	own.ExpandedStruct = true
	own.Mapper = func(t reflect.Type) *jsonschema.Schema {
		if t.Kind() == reflect.Int {
			return &jsonschema.Schema{Type: "string"}
		}
		return nil
	}
	s = own.ReflectFromType(reflect.TypeFor[referral]())
	if p, _ := s.Properties.Get("outcome"); p.Ref != "#/$defs/Outcome" {
		t.Errorf("%+v", p)
	}
	if p, _ := s.Definitions["Priority"].Properties.Get("rank"); p.Type != "string" {
		t.Error("a mapper of the user's own is passed over")
	}
}

// A tag on one field must not reach another.
func TestMapperIsFresh(t *testing.T) {
	type two struct {
		A outcomes.Outcome `json:"a" jsonschema:"description=The first,default=be-healthy"`
		B outcomes.Outcome `json:"b"`
	}
	s := (&jsonschema.Reflector{Mapper: schema.Mapper, ExpandedStruct: true}).ReflectFromType(reflect.TypeFor[two]())
	a, _ := s.Properties.Get("a")
	b, _ := s.Properties.Get("b")
	if a.Description != "The first" || b.Description != "" || a.Default == nil || b.Default != nil || len(b.OneOf) != 5 {
		t.Errorf("%+v, %+v", a, b)
	}
}

func ExampleMapper() {
	type Service struct {
		Outcome outcomes.Outcome `json:"outcome"`
	}
	r := &jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, Mapper: schema.Mapper}
	field, _ := r.Reflect(Service{}).Properties.Get("outcome")
	for _, code := range field.OneOf {
		fmt.Printf("%s: %s\n", code.Const, code.Title)
	}
	// Output:
	// be-healthy: Be healthy
	// stay-safe: Stay safe
	// enjoy-and-achieve: Enjoy and achieve
	// make-a-positive-contribution: Make a positive contribution
	// achieve-economic-well-being: Achieve economic well-being
}

func ExampleReflector() {
	type Service struct {
		Grade trust.Grade `json:"grade" jsonschema:"title=Last grade"`
	}
	r := schema.Reflector()
	r.Anonymous, r.ExpandedStruct = true, true
	s := r.Reflect(Service{})
	field, _ := s.Properties.Get("grade")
	fmt.Println(field.Title, field.Ref)
	fmt.Println(s.Definitions["Grade"].Description)
	// Output:
	// Last grade #/$defs/Grade
	// A grade word; it means nothing without the inspection framework that gave it
}
