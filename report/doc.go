// Package report writes what a check found, in the formats that people and
// other programs read. Each format is a [Writer]: the caller tells it every
// document in its turn, so that a report of any length needs the memory of one
// document wherever the format allows.
//
// SARIF and JUnit stand in packages of their own, for what they link.
package report
