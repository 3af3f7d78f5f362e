// Package outcomes holds the published lists of Every Child Matters: the five
// outcomes, the 25 aims, the parent and carer support statements, the aspects
// of well-being in the Children Act 2004, and the national indicators.
//
// Every list is a string type with its codes as constants. A code is only text,
// so a document can hold a wrong one and be told so: Parse reads what people
// write, Known asks whether a code is in the list, Info tells what is published
// about it, and Compare gives the published order. The zero value of each type
// means "not stated".
package outcomes
