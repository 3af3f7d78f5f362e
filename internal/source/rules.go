package source

// The rules of this package. Their ids are a public contract: they may be
// retired, but never mean something else.
const (
	RuleText      = "ECM001" // the text cannot be read: too large, not UTF-8, or empty
	RuleSyntax    = "ECM002" // the text is not well-formed YAML or JSON
	RuleCharacter = "ECM003" // a character that no document may hold
	RuleKey       = "ECM004" // a key given twice, left empty, or not a plain word
	RuleAlias     = "ECM005" // an anchor, an alias or a merge key
	RuleTag       = "ECM006" // a tag such as !!str
	RuleDirective = "ECM007" // a directive such as %YAML
	RuleDocument  = "ECM008" // a second document, or text after the end of the first
	RuleLimit     = "ECM009" // nested too deeply, or too many values
)
