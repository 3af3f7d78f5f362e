// Package check judges documents. A rule is a value in a table: it says what
// it looks for, why, and how to mend it, and it has a function that looks.
//
// To add a rule: write its [Rule] in the file of its block (identity.go,
// framework.go, actions.go ...), with an id that was never used, and a folder
// rules/ECMnnn with bad.yaml, which shows the fault and nothing else, and
// good.yaml, its mended twin; or with folders bad and good, where it takes
// several documents. The tests, docs/rules.md and the command take it from
// there; go test ./check -update writes what they compare with.
package check
