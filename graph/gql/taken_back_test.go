package gql

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// TestTakenBack: to withdraw what was recorded last gives the analysis of before.
func TestTakenBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		lens := rapid.SampledFrom([]string{"", `@asOf(stated: "2026-01-12")`, `@without(sources: ["entity:e1"])`}).Draw(t, "lens")
		in := w.last()
		propositions := vars{"propositions": atIssueIn(w.server)}
		before := w.post(fmt.Sprintf(analysis, lens), propositions)
		outcome, err := w.store.Record(t.Context(), "test", &in)
		if err != nil {
			return // a circle, or a judgement that contradicts another
		}
		taken := append(slices.Clone(outcome.Created), evidenceOf(in)...)
		slices.Reverse(taken)
		for _, id := range taken {
			switch id.Kind() {
			case graph.KindRelation, graph.KindStatement: // what is at issue stays
			default:
				if _, err := w.store.Withdraw(t.Context(), "test", id, "taken back"); err != nil {
					t.Fatal(err)
				}
			}
		}
		after := w.post(fmt.Sprintf(analysis, lens), propositions)
		if len(before.Errors) > 0 || len(after.Errors) > 0 {
			t.Fatalf("%s\n%s", before.Body, after.Body)
		}
		if got, want := settled(t, after.Data), settled(t, before.Data); got != want {
			t.Fatalf("%s: with %+v taken back, %s", lens, in, difference(got, want))
		}
	})
}

// last is something more to record.
func (w *world) last() graph.Input {
	claims := w.held()
	propositions := atIssueIn(w.server)
	c := w.claim("last")
	if len(claims) == 0 {
		return graph.Input{Claims: []graph.Claim{c}}
	}
	inputs := []graph.Input{
		{Claims: []graph.Claim{c}},
		{Claims: []graph.Claim{c}, Links: []graph.ClaimLink{{Kind: graph.Disputes, From: "last", To: claims[0]}}},
		{Claims: []graph.Claim{c}, Links: []graph.ClaimLink{{Kind: graph.Retracts, From: "last", To: claims[0]}}},
		{Judgements: []graph.Judgement{{Left: "e0", Right: "e2", Verdict: graph.Same}, {Left: "e2", Right: "e4", Verdict: graph.Same}}},
	}
	if len(propositions) > 1 {
		inputs = append(inputs, graph.Input{PropositionLinks: []graph.PropositionLink{{Kind: graph.CaseOf, From: propositions[0], To: propositions[1]}}},
			graph.Input{PropositionLinks: []graph.PropositionLink{{Kind: graph.Excludes, From: propositions[0], To: propositions[1]}}})
	}
	gains := w.now().claims[claims[0]].Claim
	gains.Evidence = slices.Clone(gains.Evidence)
	w.addEvidence(&gains)
	inputs = append(inputs, graph.Input{Evidence: []graph.ClaimEvidence{{Claim: gains.Key, Evidence: gains.Evidence[len(gains.Evidence)-1:]}}})
	return rapid.SampledFrom(inputs).Draw(w.t, "last")
}

// evidenceOf is the evidence that an input adds to claims.
func evidenceOf(in graph.Input) (ids []graph.ID) {
	for _, ce := range in.Evidence {
		for i := range ce.Evidence {
			ids = append(ids, graph.NewID(graph.KindEvidence, ce.Evidence[i].Key(ce.Claim)))
		}
	}
	return ids
}
