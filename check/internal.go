package check

import (
	"fmt"

	"github.com/every-child-matters/ecm/diag"
)

// RuleInternal is the id of a diagnostic that tells of a fault in the program
// itself. No document can be blamed for it, so it is in no profile and cannot
// be suppressed.
const RuleInternal = "ECM999"

// Internal reports that part of the program, such as a rule named by its id,
// panicked over a document.
func Internal(file, part string, fault any) diag.Diagnostic {
	return diag.Diagnostic{
		Rule: RuleInternal, Severity: diag.Error, File: file,
		Message: fmt.Sprintf("%s failed on this document: %v", part, fault),
		Help:    "this is a fault of ecm, not of the document; please report it, with the document if you can share it",
	}
}
