package source

import "github.com/every-child-matters/ecm/diag"

// A failure is why a text is not well-formed, as the YAML parser tells it.
type failure struct {
	kind             string
	problem, context string
	at, from         [2]int // line and column, from 1, of the problem and of what it is part of
}

func syntaxFault(text *diag.Text, fail failure, f *faults) {
	at := columns(text.Bytes, text.LineStart(fail.at[0]), fail.at[1]-1)
	f.add(RuleSyntax, at, at, fail.problem, "nothing else in this document was checked")
}
