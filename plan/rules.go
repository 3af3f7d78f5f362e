package plan

import "github.com/every-child-matters/ecm/internal/source"

// Rules that reading itself runs. Their ids are a public contract, like all
// rule ids: retired perhaps, never reused. Package check describes them.
const (
	RuleUnread      = "ECM000" // the file could not be opened or read
	RuleText        = source.RuleText
	RuleSyntax      = source.RuleSyntax
	RuleCharacter   = source.RuleCharacter
	RuleKey         = source.RuleKey
	RuleAlias       = source.RuleAlias
	RuleTag         = source.RuleTag
	RuleDirective   = source.RuleDirective
	RuleSecond      = source.RuleDocument
	RuleLimit       = source.RuleLimit
	RuleUnknownKey  = "ECM010" // a key that may not stand there
	RuleMissingKey  = "ECM011" // a required key is missing
	RuleWrongType   = "ECM012" // text, number, list or group where another was expected
	RuleNotAllowed  = "ECM013" // not one of the allowed values
	RuleBadForm     = "ECM014" // a value without the required form
	RuleUnknownKind = "ECM015" // the document does not say what kind it is
	RuleUnknownTerm = "ECM201" // not one of the published terms
)
