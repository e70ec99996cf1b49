package graph

import (
	"os/exec"
	"strings"
	"testing"
)

// The core knows nobody: neither an engine, nor another package of ours, directly or at any remove.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(out)); got != "claimgraph/graph" {
		t.Errorf("package graph imports more than the standard library: %s", strings.Fields(got))
	}
}
