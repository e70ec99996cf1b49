package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// TestOpen goes through all that moves a tally: each change must leave what it says there, and a read as of it must find the same later on.
func TestOpen(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	states := []string{""}
	for _, step := range []struct{ what, input, want string }{
		{"the world", `{"entities": [{"key": "a", "kind": "PERSON", "names": [{"value": "A"}]}, {"key": "b", "kind": "PERSON", "names": [{"value": "B"}]}],
			"predicates": [{"key": "p", "label": "p"}],
			"measures": [{"key": "dead", "label": "m", "predicate": "p", "population": "p", "kind": "STOCK", "unit": "u"},
				{"key": "part", "label": "m", "predicate": "p", "population": "p", "kind": "STOCK", "unit": "u"}]}`, ""},
		{"one claim", `{"claims": [{"key": "c1", "claimant": "a", "measure": "dead", "label": "l", "reportedFrom": ["a", "b"], "evidence": []}]}`,
			"measure:dead +1 -0 several 1 disputes 0 ties 0"},
		{"a second", `{"claims": [{"key": "c2", "claimant": "b", "measure": "dead", "label": "l", "evidence": []}]}`,
			"measure:dead +2 -0 several 1 disputes 0 ties 0 open"},
		{"corrected, it is on another proposition", `{"correct": true, "claims": [{"key": "c2", "claimant": "b", "statement": {"key": "s", "text": "T"}, "label": "l", "evidence": []}]}`,
			"measure:dead +1 -0 several 1 disputes 0 ties 0, statement:s +1 -0 several 0 disputes 0 ties 0"},
		{"a link", `{"links": [{"kind": "REFINES", "from": "c2", "to": "c1"}]}`,
			"measure:dead +1 -0 several 1 disputes 0 ties 0 linked, statement:s +1 -0 several 0 disputes 0 ties 0"},
		{"a dispute", `{"links": [{"kind": "DISPUTES", "from": "c2", "to": "c1"}]}`,
			"measure:dead +1 -0 several 1 disputes 1 ties 0 linked linked open, statement:s +1 -0 several 0 disputes 0 ties 0"},
		{"the disputed claim moves", `{"correct": true, "claims": [{"key": "c1", "claimant": "a", "relation": {"subject": "a", "predicate": "p", "object": "b"}, "label": "l", "evidence": []}]}`,
			"relation:a/p/b +1 -0 several 0 disputes 1 ties 0 linked linked open, statement:s +1 -0 several 0 disputes 0 ties 0"},
		{"the link goes", "withdraw link:DISPUTES",
			"relation:a/p/b +1 -0 several 0 disputes 0 ties 0 linked, statement:s +1 -0 several 0 disputes 0 ties 0"},
		{"a denial beside it", `{"correct": true, "claims": [{"key": "c2", "claimant": "b", "polarity": "DENIES", "relation": {"subject": "a", "predicate": "p", "object": "b"}, "label": "l", "evidence": []}]}`,
			"relation:a/p/b +1 -1 several 0 disputes 0 ties 0 linked open"},
		{"it affirms after all", `{"correct": true, "claims": [{"key": "c2", "claimant": "b", "relation": {"subject": "a", "predicate": "p", "object": "b"}, "label": "l", "evidence": []}]}`,
			"relation:a/p/b +2 -0 several 0 disputes 0 ties 0 linked"},
		{"a part", `{"correct": true, "measures": [{"key": "part", "label": "m", "predicate": "p", "population": "p", "kind": "STOCK", "unit": "u", "partOf": "dead"}]}`,
			"measure:dead +0 -0 several 0 disputes 0 ties 1, measure:part +0 -0 several 0 disputes 0 ties 1, relation:a/p/b +2 -0 several 0 disputes 0 ties 0 linked"},
		{"a claim on it", `{"claims": [{"key": "c3", "claimant": "a", "measure": "part", "label": "l", "evidence": []}]}`,
			"measure:dead +0 -0 several 0 disputes 0 ties 1, measure:part +1 -0 several 0 disputes 0 ties 1 open, relation:a/p/b +2 -0 several 0 disputes 0 ties 0 linked"},
		{"the claim goes", "withdraw claim:c3",
			"measure:dead +0 -0 several 0 disputes 0 ties 1, measure:part +0 -0 several 0 disputes 0 ties 1, relation:a/p/b +2 -0 several 0 disputes 0 ties 0 linked"},
		{"the part goes", "withdraw measure:part", "relation:a/p/b +2 -0 several 0 disputes 0 ties 0 linked"},
	} {
		if id, ok := strings.CutPrefix(step.input, "withdraw "); ok {
			if id == "link:DISPUTES" {
				id = string((&graph.ClaimLink{Kind: graph.Disputes, From: "c2", To: "c1"}).ID())
			}
			if _, err := s.Withdraw(context.Background(), "ana", graph.ID(id), "it goes"); err != nil {
				t.Fatal(faultLines(err))
			}
		} else {
			recorded(t, s, inputOf(t, step.input))
		}
		states = append(states, step.want)
		sn := s.Snapshot()
		if got := tallied(t, sn); got != step.want {
			t.Errorf("%s:\n%s, want\n%s", step.what, got, step.want)
		}
		sn.Close()
	}
	for change, want := range states {
		sn, err := s.SnapshotAt(change)
		if err != nil {
			t.Fatal(err)
		}
		if got := tallied(t, sn); got != want {
			t.Errorf("as of change %d:\n%s, want\n%s", change, got, want)
		}
		sn.Close()
	}
}

// tallied writes what there is on each proposition, by their ids.
func tallied(t *testing.T, sn *Snapshot) string {
	t.Helper()
	open := map[graph.ID]bool{}
	for _, typ := range []EdgeType{RelationsOpen, MeasuresOpen, StatementsOpen} {
		for _, e := range walked(t, sn, WalkOptions{Lists: []List{{Type: typ}}}) {
			open[e.To] = true
		}
	}
	var lines []string
	for _, typ := range []EdgeType{RelationsAll, MeasuresAll, StatementsAll} {
		for _, e := range walked(t, sn, WalkOptions{Lists: []List{{Type: typ}}}) {
			tallies, err := sn.Tallies([]uint32{e.Number})
			if err != nil {
				t.Fatal(err)
			}
			x, ok := tallies[e.Number]
			if !ok {
				continue
			}
			line := fmt.Sprintf("%s +%d -%d several %d disputes %d ties %d", e.To, x.Affirming, x.Denying, x.Several, x.Disputes, x.Ties)
			line += strings.Repeat(" linked", sn.Count(List{Type: LinksOn, From: e.Number}, 10))
			if open[e.To] {
				line += " open"
			}
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, ", ")
}

// A check finds a tally that is wrong, missing or of nothing, and an entry of an open list that is missing or too much.
func TestCheckTallies(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("e")}, Claims: []graph.Claim{
		{Key: "c1", Claimant: "e", Statement: &graph.Statement{Key: "s", Text: "Words."}, Label: "l"},
		{Key: "c2", Claimant: "e", Statement: &graph.Statement{Key: "s", Text: "Words."}, Label: "l", Polarity: graph.Denies},
		{Key: "c3", Claimant: "e", Statement: &graph.Statement{Key: "calm", Text: "More words."}, Label: "l"},
	}})
	sn := s.Snapshot()
	defer sn.Close()
	n, err := sn.Node("statement:s")
	if err != nil {
		t.Fatal(err)
	}
	change := s.State().Change
	for _, spoil := range []struct {
		key, value []byte
		want       string
	}{
		{countKey(n.Number, ClaimsOn), (&Tally{Affirming: 2}).encode(), "statement:s has the tally"},
		{countKey(n.Number, ClaimsOn), nil, "statement:s has the tally"},
		{countKey(n.Number, ClaimsOn), []byte{1}, "it breaks off"},
		{countKey(99, ClaimsOn), (&Tally{Affirming: 1}).encode(), "the node numbered 99 has the tally"},
		{openKey("statement:s"), nil, "is missing that the record of statement:s calls for"},
		{openKey("statement:s"), encodeNumber(99), "carries another digest"},
		{openKey("statement:calm"), encodeNumber(99), "leads to statement:calm, whose record does not call for it"},
	} {
		was, err := sn.value(spoil.key)
		if err != nil {
			was = nil
		}
		overwritten(t, s, write{change, spoil.key, spoil.value})
		report, err := s.Check(context.Background())
		if got := fmt.Sprint(report.Faults, err); !strings.Contains(got, spoil.want) || report.FaultCount > 1 {
			t.Errorf("%x: %s, want %q", spoil.key, got, spoil.want)
		}
		overwritten(t, s, write{change, spoil.key, was})
	}
}
