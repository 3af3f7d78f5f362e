//go:build !race

package shape

import "testing"

// The race detector makes the pools of package regexp forget, so this is told
// without it.
func TestValidTreeCostsNoMemory(t *testing.T) {
	s, text := large(t)
	root := tree(t, text)
	if faults := s.Check(root, 0); len(faults) > 0 {
		t.Fatal(faults[0].Message)
	}
	if allocs := testing.AllocsPerRun(100, func() { s.Check(root, 0) }); allocs != 0 {
		t.Errorf("%.2f allocations a check", allocs)
	}
}
