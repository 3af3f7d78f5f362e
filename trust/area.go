package trust

import (
	"fmt"
	"iter"
	"strings"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// AreaKind is the code of a kind of English council area, as the first three
// characters of a GSS code tell it. The zero value means "not stated".
type AreaKind string

// The kinds of area, in the order of their prefixes.
const (
	Unitary              AreaKind = "unitary"               // E06
	District             AreaKind = "district"              // E07, in a county
	MetropolitanDistrict AreaKind = "metropolitan-district" // E08
	LondonBorough        AreaKind = "london-borough"        // E09
	County               AreaKind = "county"                // E10, with districts under it
	CombinedAuthority    AreaKind = "combined-authority"    // E47
)

// More is whether the council is a children's services authority.
var areaKinds = codelist.List[AreaKind, bool]{
	{
		Code: Unitary, Number: "E06", Title: "Unitary authority", More: true,
		Description: "One council for all local services.",
	},
	{
		Code: District, Number: "E07", Title: "District", More: false,
		Description: "A lower council in a county. The county runs children's services.",
		Aliases:     []string{"Non-metropolitan district"},
	},
	{
		Code: MetropolitanDistrict, Number: "E08", Title: "Metropolitan district", More: true,
		Description: "One council for all local services in a large urban area.",
		Aliases:     []string{"Metropolitan borough"},
	},
	{
		Code: LondonBorough, Number: "E09", Title: "London borough", More: true,
		Description: "One of the London councils, the City among them.",
	},
	{
		Code: County, Number: "E10", Title: "County", More: true,
		Description: "The upper council of an area with two tiers, with districts under it.",
		Aliases:     []string{"County council"},
	},
	{
		Code: CombinedAuthority, Number: "E47", Title: "Combined authority", More: false,
		Description: "Several councils acting as one for some purposes. It runs no children's services.",
	},
}

// AreaKinds yields the kinds of area in the order of their prefixes.
func AreaKinds() iter.Seq[AreaKind] { return areaKinds.Codes() }

// ParseAreaKind reads the code or name of a kind of area. The error names the
// nearest code. To read a GSS code, see [AreaKindOf].
func ParseAreaKind(s string) (AreaKind, error) { return areaKinds.Parse(s, "a kind of area") }

// Known reports whether k is one of the kinds.
func (k AreaKind) Known() bool { return areaKinds.Find(k) != nil }

// Info tells what is published about the kind. Its number is the GSS prefix.
func (k AreaKind) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Kind: "kind of area", Standing: outcomes.SingleSource,
		Source: "Office for National Statistics, GSS coding system",
	}, areaKinds.Find(k))
}

// Compare orders kinds by prefix, unknown codes last.
func (k AreaKind) Compare(other AreaKind) int { return areaKinds.Compare(k, other) }

// ChildrensServices reports whether the council of such an area is a children's
// services authority.
func (k AreaKind) ChildrensServices() bool {
	e := areaKinds.Find(k)
	return e != nil && e.More
}

// TwoTier reports whether the area has district councils under its authority.
func (k AreaKind) TwoTier() bool { return k == County }

// AreaKindOf tells the kind of area from its GSS code: E, two digits for the
// kind, six for the area. The error says what is wrong with the code.
func AreaKindOf(gss string) (AreaKind, error) {
	if len(gss) != 9 || gss[0] != 'E' || strings.Trim(gss[1:], "0123456789") != "" {
		return "", fmt.Errorf("%q is not an English area code: write E and eight digits, as in %s", gss, Kent)
	}
	for i := range areaKinds {
		if areaKinds[i].Number == gss[:3] {
			return areaKinds[i].Code, nil
		}
	}
	return "", fmt.Errorf("%q is not the code of a council: those begin with E06, E07, E08, E09 or E10", gss)
}

// CheckAuthority says why a GSS code is not the code of a children's services
// authority; nil when it is.
func CheckAuthority(gss string) error {
	kind, err := AreaKindOf(gss)
	switch {
	case err != nil:
		return err
	case kind == District:
		return fmt.Errorf("%q is a district: children's services are run by its county, whose code begins with E10", gss)
	case !kind.ChildrensServices():
		return fmt.Errorf("%q is a combined authority: children's services are run by the councils in it, whose codes begin with E06, E08, E09 or E10", gss)
	}
	return nil
}
