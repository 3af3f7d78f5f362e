package check

import (
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// readingRules describes what reading itself reports, before any rule runs:
// block 0xx. A document with such a fault does not fit the published schema,
// so the severity is always error. ECM201 stands with its block.
func readingRules() []Rule {
	return []Rule{
		{
			ID: plan.RuleUnread, Severity: diag.Error, Since: "0.1.0",
			Title: "The file cannot be opened or read",
			Doc: "The file that was named does not exist, may not be read, or is something else than a file. " +
				"The other files are checked all the same.",
			Fix:    "Check the name and the permissions of the file.",
			Source: "A file that was silently passed over would look like one without faults.",
		},
		{
			ID: plan.RuleText, Severity: diag.Error, Since: "0.1.0",
			Title:  "The text cannot be read",
			Doc:    "The file is empty, larger than the limit of 1 MiB, or not encoded in UTF-8.",
			Fix:    "Save the file as UTF-8. Split a document that is too large into several.",
			Source: "YAML 1.2, section 5.2, and RFC 8259, section 8.1, ask for a Unicode encoding; every program today writes UTF-8.",
		},
		{
			ID: plan.RuleSyntax, Severity: diag.Error, Since: "0.1.0",
			Title: "The text is not well-formed YAML or JSON",
			Doc: "A quote or bracket is not closed, a line is indented with a tab or by the wrong amount, or something else " +
				"keeps the text from being read as YAML or JSON.",
			Fix:    "Mend the place that is marked. Indent with spaces, and put quotes round a text that holds a colon followed by a space.",
			Source: "YAML 1.2; RFC 8259.",
		},
		{
			ID: plan.RuleCharacter, Severity: diag.Error, Since: "0.1.0",
			Title: "A character that no document may hold",
			Doc: "The text holds a control character, or one that makes the text look different from what it says, " +
				"such as a change of the writing direction.",
			Fix:    "Delete the character. It often comes from copying out of a word processor or a PDF.",
			Source: "YAML 1.2, section 5.1; Unicode Technical Report 36, on text that deceives the eye.",
		},
		{
			ID: plan.RuleKey, Severity: diag.Error, Since: "0.1.0",
			Title:  "A key is given twice, left empty, or is not a plain word",
			Doc:    "Each key may stand once in its group. Of two, programs silently take one, and not all take the same.",
			Fix:    "Keep one of the two, or put both values in one list.",
			Source: "YAML 1.2, section 3.2.1.1; RFC 8259, section 4.",
		},
		{
			ID: plan.RuleAlias, Severity: diag.Error, Since: "0.1.0",
			Title: "An anchor, an alias or a merge key",
			Doc: "Anchors (&name), aliases (*name) and merge keys (<<) let one place of a text stand for another. " +
				"JSON has nothing like them, and a few lines of them can unfold to millions.",
			Fix:    "Write the value out. What several items share belongs in an item of its own that they refer to by its id. Put quotes round a text that begins with & or *.",
			Source: "The decision that a document means the same in YAML and in JSON.",
		},
		{
			ID: plan.RuleTag, Severity: diag.Error, Since: "0.1.0",
			Title:  "A tag such as !!str",
			Doc:    "Tags say how a value is to be typed. Here the schema says that, and JSON has no tags.",
			Fix:    "Leave the tag out. Put quotes round a text that begins with an exclamation mark.",
			Source: "The decision that a document means the same in YAML and in JSON.",
		},
		{
			ID: plan.RuleDirective, Severity: diag.Error, Since: "0.1.0",
			Title:  "A directive such as %YAML",
			Doc:    "A line that begins with a per cent sign speaks to the YAML reader. A document needs none.",
			Fix:    "Delete the line. Put quotes round a text that begins with a per cent sign.",
			Source: "The decision that a document means the same in YAML and in JSON.",
		},
		{
			ID: plan.RuleSecond, Severity: diag.Error, Since: "0.1.0",
			Title:  "A second document, or text after the end of the first",
			Doc:    "A file holds one document. What follows the mark of a second one would not be checked.",
			Fix:    "Put the second document in a file of its own.",
			Source: "The decision that a file is one document.",
		},
		{
			ID: plan.RuleLimit, Severity: diag.Error, Since: "0.1.0",
			Title:  "Nested too deeply, or too many values",
			Doc:    "A document may be nested 64 levels deep and hold 150,000 values. No plan comes near that; a text made to harm a program does.",
			Fix:    "Split the document into several, or use sections for text that need not be typed.",
			Source: "The limits that keep one file from using up a machine.",
		},
		{
			ID: plan.RuleUnknownKey, Severity: diag.Error, Since: "0.1.0",
			Title: "A key that may not stand there",
			Doc: "The key is misspelt, or belongs to another part of the document. What it says would be lost. " +
				"Keys of other systems may stand everywhere when they begin with x-.",
			Fix:    "Correct the spelling, move the key to where it belongs, or put what has no place into sections or a key that begins with x-.",
			Source: "The published schema.",
		},
		{
			ID: plan.RuleMissingKey, Severity: diag.Error, Since: "0.1.0",
			Title:  "A required key is missing",
			Doc:    "Only what makes a document or value usable at all is required: ecm, kind, id and title at the head, and a few keys inside.",
			Fix:    "Add the key.",
			Source: "The published schema.",
		},
		{
			ID: plan.RuleWrongType, Severity: diag.Error, Since: "0.1.0",
			Title:  "Text, number, list or group where another was expected",
			Doc:    "The value has a type that this key cannot hold. Numbers and codes such as 1.1 and 08 are texts and need quotes.",
			Fix:    "Write the value in the type that the message names.",
			Source: "The published schema.",
		},
		{
			ID: plan.RuleNotAllowed, Severity: diag.Error, Since: "0.1.0",
			Title:  "Not one of the allowed values",
			Doc:    "The key takes one of a closed list of codes.",
			Fix:    "Write one of the codes that the message names.",
			Source: "The published schema.",
		},
		{
			ID: plan.RuleBadForm, Severity: diag.Error, Since: "0.1.0",
			Title:  "A value without the required form",
			Doc:    "An id, a reference, a date or a code is written in a form that programs cannot rely on.",
			Fix:    "Write the value in the form that the message describes. What the document says in words belongs in text.",
			Source: "The published schema.",
		},
		{
			ID: plan.RuleUnknownKind, Severity: diag.Error, Since: "0.1.0",
			Title:  "The document does not say what kind it is",
			Doc:    "The kind decides what the document may hold. Without a kind that is known, nothing more can be checked.",
			Fix:    "Write one of: kind: plan, kind: inspection, kind: performance, kind: framework.",
			Source: "The published schema.",
		},
	}
}
