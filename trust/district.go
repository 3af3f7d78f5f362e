package trust

import (
	"iter"

	"github.com/every-child-matters/ecm/internal/codelist"
	"github.com/every-child-matters/ecm/outcomes"
)

// Kent is the GSS code of the county council's area. Medway is an authority of
// its own and no part of it.
const Kent = "E10000016"

// KentDistrict is the GSS code of one of the twelve districts of Kent. The zero
// value means "not stated".
type KentDistrict string

// The districts, in the order of their codes.
const (
	Ashford             KentDistrict = "E07000105"
	Canterbury          KentDistrict = "E07000106"
	Dartford            KentDistrict = "E07000107"
	Dover               KentDistrict = "E07000108"
	Gravesham           KentDistrict = "E07000109"
	Maidstone           KentDistrict = "E07000110"
	Sevenoaks           KentDistrict = "E07000111"
	Shepway             KentDistrict = "E07000112" // now Folkestone and Hythe
	Swale               KentDistrict = "E07000113"
	Thanet              KentDistrict = "E07000114"
	TonbridgeAndMalling KentDistrict = "E07000115"
	TunbridgeWells      KentDistrict = "E07000116"
)

var districts = codelist.List[KentDistrict, struct{}]{
	{Code: Ashford, Title: "Ashford", Description: "District in Kent."},
	{Code: Canterbury, Title: "Canterbury", Description: "District in Kent."},
	{Code: Dartford, Title: "Dartford", Description: "District in Kent."},
	{Code: Dover, Title: "Dover", Description: "District in Kent."},
	{Code: Gravesham, Title: "Gravesham", Description: "District in Kent."},
	{Code: Maidstone, Title: "Maidstone", Description: "District in Kent."},
	{Code: Sevenoaks, Title: "Sevenoaks", Description: "District in Kent."},
	{
		Code: Shepway, Title: "Shepway",
		Description: "District in Kent, since renamed Folkestone and Hythe under the same code.",
		Aliases:     []string{"Folkestone and Hythe"},
	},
	{Code: Swale, Title: "Swale", Description: "District in Kent."},
	{Code: Thanet, Title: "Thanet", Description: "District in Kent."},
	{Code: TonbridgeAndMalling, Title: "Tonbridge and Malling", Description: "District in Kent."},
	{Code: TunbridgeWells, Title: "Tunbridge Wells", Description: "District in Kent."},
}

// KentDistricts yields the twelve districts in the order of their codes.
func KentDistricts() iter.Seq[KentDistrict] { return districts.Codes() }

// ParseKentDistrict reads a district's code or name, old or new. The error
// names the nearest code.
func ParseKentDistrict(s string) (KentDistrict, error) {
	return districts.Parse(s, "a district of Kent")
}

// Known reports whether d is one of the twelve districts.
func (d KentDistrict) Known() bool { return districts.Find(d) != nil }

// Info tells the district's names.
func (d KentDistrict) Info() (outcomes.Term, bool) {
	return term(outcomes.Term{
		Kind: "district", Standing: outcomes.Confirmed,
		Source: "GSS code lists of English local authorities",
	}, districts.Find(d))
}

// Compare orders districts by code, unknown codes last.
func (d KentDistrict) Compare(other KentDistrict) int { return districts.Compare(d, other) }
