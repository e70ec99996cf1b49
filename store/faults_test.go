package store

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"claimgraph/graph"
)

// TestFaultyRecords plans inputs beside faulty records: whatever is wrong with one, the others are checked, and nothing is recorded.
func TestFaultyRecords(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	for _, faulty := range []string{
		`"claims": [{"claimant": "a", "label": "l", "evidence": []}]`,
		`"claims": [{"claimant": "a", "label": "l", "statement": {}, "evidence": []}]`,
		`"claims": [{"key": "UPPER", "label": "l", "relation": {}, "evidence": [{"document": "d", "kind": "TABLE", "start": 9, "end": 3}]}]`,
		`"claims": [{"claimant": "a", "label": "l", "measure": "m", "quantity": {"qualifier": "MORE_THAN"}, "evidence": [{}]}]`,
		`"claims": [{"claimant": "a", "label": "l", "measure": "m", "relation": {"subject": "a", "predicate": "p", "object": "b"}}]`,
		`"documents": [{"key": "", "text": "t", "cites": [""]}]`,
		`"measures": [{"key": "m", "partOf": "m"}]`,
		`"predicates": [{}, {}]`,
		`"evidence": [{"claim": "", "evidence": [{"start": -1, "end": -2, "chain": [{}]}]}]`,
		`"links": [{}, {"kind": "NONE", "from": "x", "to": "x"}]`,
	} {
		var in graph.Input
		text := `{"entities": [{"key": "a", "kind": "PERSON", "names": [{"value": "A"}], "speaksFor": "nobody"}], ` + faulty + `}`
		if err := json.Unmarshal([]byte(text), &in); err != nil {
			t.Fatal(err)
		}
		_, err := s.Record(t.Context(), "ana", &in)
		var faults graph.InputErrors
		if !errors.As(err, &faults) || len(faults) < 2 {
			t.Errorf("%s: %v", faulty, err)
			continue
		}
		last := faults[len(faults)-1]
		if last.Code != graph.UnknownReference || !strings.Contains(last.Message, "entity:nobody") {
			t.Errorf("%s: the reference to nobody is not among the faults: %v", faulty, faults)
		}
	}
	if change := s.State().Change; change != 0 {
		t.Errorf("%d changes were made", change)
	}
}
