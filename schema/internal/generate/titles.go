package main

import (
	"strings"
	"unicode"
)

// spellings are the words and codes that a heading writes otherwise than in
// plain letters.
var spellings = map[string]string{
	"id": "ID", "cypp": "CYPP", "gss": "GSS", "ons": "ONS", "dfe": "DfE", "gbp": "Pounds sterling",
	"co_operation": "Co-operation", "one_off": "One-off", "half_yearly": "Half-yearly",
	"post_inspection_plan": "Post-inspection plan", "yes_no": "Yes or no", "single-source": "Single source",
}

// heading turns a key or code into a heading: to_be_confirmed becomes To be
// confirmed.
func heading(key string) string {
	if s, ok := spellings[key]; ok {
		return s
	}
	return sentence(strings.NewReplacer("_", " ", "-", " ", "$", "").Replace(key))
}

// typeHeading does the same for the Go name of a type: ItemProgress becomes
// Item progress.
func typeHeading(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte(' ')
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}
