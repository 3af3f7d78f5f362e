// Package mapping relates documents and terms: what a plan covers and what it
// leaves out ([Cover]), how one framework reads in another ([Crosswalk],
// [Read]), what local plans add up to ([RollUp]), who follows whom when bodies
// are reorganised ([Reorganise]), what an unlinked item may belong to
// ([Suggest]), and what changed between two editions of a document ([Diff]).
//
// All of it is pure: a [plan.Set] goes in, plain data comes out, in an order
// that depends on the documents alone. Nothing is written back. Amounts of
// money are whole pence.
package mapping
