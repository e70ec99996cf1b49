package gql

import (
	"encoding/json"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// TestAllocations holds what the queries of the benchmark allocate to what was recorded: a tenth more fails. Counts do not depend on the machine.
func TestAllocations(t *testing.T) {
	const file = "testdata/bench/allocations.json"
	handler := New(synthetic(t), nil).Local("local:bench")
	have := map[string]int{}
	for name, variables := range benchVariables {
		bodies := benchBodies(t, name, variables)
		answer := func() {
			for _, body := range bodies {
				r := httptest.NewRequest("POST", "/graphql", strings.NewReader(body))
				r.Header.Set("Content-Type", isJSON)
				w := &discard{header: http.Header{}}
				handler.ServeHTTP(w, r)
				if w.failed {
					t.Fatalf("%s failed: %s", name, body)
				}
			}
		}
		answer() // so that what can be kept is
		have[name] = int(math.Round(testing.AllocsPerRun(1, answer) / float64(len(bodies))))
	}
	if *rewrite {
		golden(t, file, indented(t, have))
		return
	}
	recorded, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{}
	if err := json.Unmarshal(recorded, &want); err != nil {
		t.Fatal(err)
	}
	for name, n := range have {
		if want[name] == 0 || n*10 > want[name]*11 {
			t.Errorf("%s costs %d allocations, recorded are %d: where that is meant, record it with -rewrite", name, n, want[name])
		}
	}
}
