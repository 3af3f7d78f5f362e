// Package trust holds what makes a children's trust: the essential features and
// duties of the 2008 guidance, the functions of the Kent Children's Trust, the
// chapters and objectives of The Children's Plan, the statutory partners, the
// frameworks under which children's services were inspected, and the codes of
// the authorities that run them.
//
// Its lists work as those of package outcomes do, and tell of a code with the
// same [outcomes.Term].
package trust
