package outcomes

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
)

// Edition is the code of an edition of the outcomes framework.
type Edition string

// The editions, in order of publication.
const (
	Edition2004 Edition = "2004"       // Every Child Matters: Change for Children, December 2004
	Edition2008 Edition = "2008-04-03" // revised Outcomes Framework, 3 April 2008
)

var editions = codelist.List[Edition, string]{
	{
		Code: Edition2004, Title: "Every Child Matters: Change for Children",
		Description: "The five outcomes with their 25 aims and five support statements, beside targets and inspection criteria.",
		Aliases:     []string{"December 2004"},
		More:        "Every Child Matters: Change for Children (DfES, December 2004); HC 40-I (2004-05), Appendix A",
	},
	{
		Code: Edition2008, Title: "Revised Every Child Matters Outcomes Framework",
		Description: "The same five outcomes, tied to the 2020 goals, public service agreements and national indicators.",
		Aliases:     []string{"2008", "April 2008", "3 April 2008"},
		More:        "Every Child Matters Outcomes Framework (DCSF, 3 April 2008)",
	},
}

// Editions yields the editions in order of publication.
func Editions() iter.Seq[Edition] { return editions.Codes() }

// ParseEdition reads an edition's code, title or date. The error lists the codes.
func ParseEdition(s string) (Edition, error) {
	return editions.Parse(s, "an edition of the outcomes framework")
}

// Known reports whether e is one of the editions.
func (e Edition) Known() bool { return editions.Find(e) != nil }

// Info tells what is known of the edition.
func (e Edition) Info() (Term, bool) {
	row := editions.Find(e)
	if row == nil {
		return Term{}, false
	}
	return term(Term{Kind: KindEdition, Standing: Confirmed, Source: row.More}, row)
}

// Compare orders editions by publication, unknown codes last.
func (e Edition) Compare(f Edition) int { return editions.Compare(e, f) }
