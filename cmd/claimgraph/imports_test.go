package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport has, for each package of ours, which others it may import, tests aside: the arrows go one way.
var mayImport = map[string][]string{
	"claimgraph/graph":              {},
	"claimgraph/store":              {"claimgraph/graph"},
	"claimgraph/store/search":       {"claimgraph/graph", "claimgraph/store"},
	"claimgraph/graph/gql":          {"claimgraph/graph", "claimgraph/graph/gql/exec", "claimgraph/store", "claimgraph/store/search"},
	"claimgraph/graph/gql/exec":     {},
	"claimgraph/graph/gql/generate": {},
	"claimgraph/seed":               {"claimgraph/graph"},
	"claimgraph/web":                {},
	"claimgraph/web/build":          {},
	"claimgraph/cmd/claimgraph":     {"claimgraph/graph", "claimgraph/store", "claimgraph/store/search", "claimgraph/graph/gql", "claimgraph/seed", "claimgraph/web"},
	"claimgraph/bench/synth":        {},
	"claimgraph/bench/query":        {"claimgraph/bench/synth"},
	"claimgraph/bench/peer":         {"claimgraph/bench/query", "claimgraph/bench/synth"},
	"claimgraph/bench/raw":          {"claimgraph/bench/synth"},
	"claimgraph/bench/report":       {},
	"claimgraph/cmd/claimbench":     {"claimgraph/bench/synth", "claimgraph/bench/query", "claimgraph/bench/peer", "claimgraph/bench/raw", "claimgraph/bench/report"},
}

// engines may each be imported by one package alone, and what stands within graph/gql, so that it could be changed there. The benchmark's yardstick, raw Badger, is no user of the store.
var engines = map[string]string{
	"github.com/dgraph-io/":                "claimgraph/store",
	"github.com/blevesearch/":              "claimgraph/store/search",
	"github.com/99designs/gqlgen/":         "claimgraph/graph/gql",
	"github.com/vektah/gqlparser/":         "claimgraph/graph/gql",
	"github.com/goccy/go-yaml":             "claimgraph/seed",
	"github.com/klauspost/compress/gzip":   "claimgraph/seed",
	"github.com/klauspost/compress/zstd":   "claimgraph/seed",
	"github.com/klauspost/compress/snappy": "claimgraph/store",
	"github.com/spf13/":                    "claimgraph/cmd/claimgraph",
	"github.com/rogpeppe/":                 "tests",
	"pgregory.net/rapid":                   "tests",
}

// onlyStandard are the packages that are to need nothing but the standard library, at any remove, and nothing else of ours either.
var onlyStandard = []string{"claimgraph/graph", "claimgraph/web", "claimgraph/web/build"}

type listed struct {
	ImportPath string
	Standard   bool
	Imports    []string
}

func TestImports(t *testing.T) {
	for _, p := range list(t, "./...") {
		allowed, known := mayImport[p.ImportPath]
		if !known {
			t.Errorf("%s stands in no row of mayImport: say what it may import", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			if strings.HasPrefix(imported, "claimgraph/") && !slices.Contains(allowed, imported) {
				t.Errorf("%s imports %s, which it may not: it may import %v", p.ImportPath, imported, allowed)
			}
			for engine, owner := range engines {
				yardstick := engine == "github.com/dgraph-io/" && p.ImportPath == "claimgraph/bench/raw"
				within := strings.HasPrefix(p.ImportPath, owner+"/") && owner == "claimgraph/graph/gql"
				if strings.HasPrefix(imported, engine) && owner != p.ImportPath && !yardstick && !within {
					t.Errorf("%s imports %s, which is for %s", p.ImportPath, imported, owner)
				}
			}
		}
	}
}

func TestOnlyStandardLibrary(t *testing.T) {
	for _, p := range list(t, append([]string{"-deps"}, onlyStandard...)...) {
		if !p.Standard && !slices.Contains(onlyStandard, p.ImportPath) {
			t.Errorf("%s is needed by one of %v", p.ImportPath, onlyStandard)
		}
	}
}

// list asks the go command about packages. Their tests are not among what they import.
func list(t *testing.T, args ...string) (packages []listed) {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Standard,Imports"}, args...)...)
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}
