// Package priorities holds what the Kent Children's Trust set itself in
// Positive About Our Future, the Kent Children and Young People's Plan for 2008
// to 2011: eight priorities and the four strands of its vision.
//
// The priorities are not arranged by outcome. [Priority.Links] says which aims
// each serves in our reading; Kent published no such table.
package priorities
