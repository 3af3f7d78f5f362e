package schema

import "strings"

// turtle writes resources in Turtle.
func turtle(resources []resource) []byte {
	var b strings.Builder
	for _, n := range namespaces {
		b.WriteString("@prefix " + n[0] + ": <" + n[1] + "> .\n")
	}
	for _, r := range resources {
		b.WriteString("\n<" + r.id + ">\n  a " + r.class)
		for _, s := range r.said {
			b.WriteString(" ;\n  " + s.property + " ")
			for i, v := range s.values {
				if i > 0 {
					b.WriteString(" ,\n    ")
				}
				b.WriteString(v.turtle())
			}
		}
		b.WriteString(" .\n")
	}
	return []byte(b.String())
}

func (v value) turtle() string {
	if v.uri != "" {
		return "<" + v.uri + ">"
	}
	text := `"` + turtleEscapes.Replace(v.text) + `"`
	if v.english {
		text += "@en"
	}
	return text
}

var turtleEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)
