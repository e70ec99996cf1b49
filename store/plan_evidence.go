package store

import (
	"fmt"
	"slices"

	"claimgraph/graph"
)

// gain plans the evidence that a claim does not have yet, and the hashes of spans that it has without.
func (pl *planner) gain(f *graph.Faults, claim *graph.Claim, evidence []graph.Evidence) {
	have := make(map[string]*graph.Evidence, len(claim.Evidence))
	for i := range claim.Evidence {
		have[claim.Evidence[i].Key(claim.Key)] = &claim.Evidence[i]
	}
	var fresh []graph.Evidence
	for i := range evidence {
		e := &evidence[i]
		key := e.Key(claim.Key)
		was := have[key]
		switch {
		case was == nil || was.Withdrawn || was.SpanSHA256 == "" && e.SpanSHA256 != "":
			have[key] = e
			fresh = append(fresh, *e)
		case e.SpanSHA256 != "" && e.SpanSHA256 != was.SpanSHA256:
			f.At("evidence", i).Add(graph.Conflict, fmt.Sprintf("%s is known with spanSha256 %s: correct its claim to replace it",
				graph.NewID(graph.KindEvidence, key), was.SpanSHA256), "spanSha256")
		}
	}
	grown := *claim
	grown.Evidence = mergeEvidence(claim.Key, claim.Evidence, fresh)
	pl.claimed[claim.Key] = &grown
	if len(fresh) == 0 {
		pl.unchanged++
		return
	}
	pl.fitsClaim(f, &grown, len(encodeRecord(&graph.Record{Claim: &grown})))
	pl.add(graph.Record{Evidence: &graph.ClaimEvidence{Claim: claim.Key, Evidence: fresh}})
	pl.touch(claim.ID())
}

// listed are the keys of the evidence that the input gives for a claim beside the claim itself.
func (pl *planner) listed(claim string) map[string]bool {
	keys := map[string]bool{}
	for i := range pl.in.Evidence {
		for j := range pl.in.Evidence[i].Evidence {
			if pl.in.Evidence[i].Claim == claim {
				keys[pl.in.Evidence[i].Evidence[j].Key(claim)] = true
			}
		}
	}
	return keys
}

// sameEvidence tells whether what is given, with the claim or listed beside it, is the evidence that is known, in any order; what was withdrawn
// is not known.
func sameEvidence(claim string, given, known []graph.Evidence, listed map[string]bool) bool {
	has := make(map[string]bool, len(given))
	for i := range given {
		has[string(encodeEvidence(&given[i]))] = true
	}
	n := 0
	for i := range known {
		switch {
		case known[i].Withdrawn:
		case has[string(encodeEvidence(&known[i]))]:
			n++
		case !listed[known[i].Key(claim)]:
			return false
		}
	}
	return n == len(has)
}

// evidence plans more evidence of claims that are known, or come with the same input.
func (pl *planner) evidence() error {
	for i, f := range pl.plannable("evidence", len(pl.in.Evidence)) {
		ce := graph.ClaimEvidence{Claim: pl.in.Evidence[i].Claim, Evidence: slices.Clone(pl.in.Evidence[i].Evidence)}
		if err := pl.refer(f, graph.KindClaim, ce.Claim, "claim"); err != nil {
			return err
		}
		claim, err := pl.claim(ce.Claim)
		if err != nil {
			return err
		}
		for j := range ce.Evidence {
			at := f.At("evidence", j)
			if err := pl.checkEvidence(at, &ce.Evidence[j]); err != nil {
				return err
			}
			for h, hop := range ce.Evidence[j].Chain {
				if claim != nil && hop.Carrier == claim.Claimant {
					at.At("chain", h).Add(graph.Invalid, "the claimant does not carry its own claim: leave it out of the chain", "carrier")
				}
			}
		}
		if claim != nil {
			pl.gain(f, claim, ce.Evidence)
		}
	}
	return nil
}

// claim is a claim as it will be by what is planned so far; nil where there is none, or where it was withdrawn.
func (pl *planner) claim(key string) (*graph.Claim, error) {
	if c := pl.claimed[key]; c != nil {
		return c, nil
	}
	rec, err := pl.record(graph.NewID(graph.KindClaim, key))
	if err != nil || rec == nil {
		return nil, err
	}
	return rec.Claim, nil
}
