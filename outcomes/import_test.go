package outcomes_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/every-child-matters/ecm"

// leaves are the packages that anybody may import at no cost.
var leaves = []string{module + "/diag", module + "/outcomes", module + "/priorities", module + "/trust"}

// TestLeavesLinkOnlyTheStandardLibrary lists what the leaves link.
func TestLeavesLinkOnlyTheStandardLibrary(t *testing.T) {
	args := append([]string{"list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}"}, leaves...)
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	deps := strings.Fields(string(out))
	if len(deps) < len(leaves) {
		t.Fatalf("go list names only %q", deps)
	}
	for _, dep := range deps {
		if !strings.HasPrefix(dep, module+"/") {
			t.Errorf("a leaf links %s", dep)
		}
	}
}

// TestLeavesDoNothingAtImport runs a program that only imports the leaves, under
// the runtime's trace of package initialisation.
func TestLeavesDoNothingAtImport(t *testing.T) {
	var program strings.Builder
	program.WriteString("package main\n\n")
	for _, leaf := range leaves {
		fmt.Fprintf(&program, "import _ %q\n", leaf)
	}
	program.WriteString("\nfunc main() {}\n")
	dir := t.TempDir()
	source, binary := filepath.Join(dir, "main.go"), filepath.Join(dir, "main.exe")
	if err := os.WriteFile(source, []byte(program.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("go", "build", "-o", binary, source).CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	cmd := exec.Command(binary)
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, trace)
	}
	if !strings.Contains(string(trace), "init runtime @") {
		t.Fatalf("no trace of initialisation:\n%s", trace)
	}
	for line := range strings.Lines(string(trace)) {
		if strings.HasPrefix(line, "init "+module) {
			t.Errorf("a leaf does work at import: %s", line)
		}
	}
}
