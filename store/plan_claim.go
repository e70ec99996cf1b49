package store

import (
	"bytes"
	"fmt"
	"strings"

	"claimgraph/graph"
)

func (pl *planner) claims() error {
	planned := map[string]*graph.Claim{}
	for i := range pl.in.Claims {
		c, f := &pl.in.Claims[i], pl.faults.In("claims", i)
		if err := pl.checkClaim(f, c); err != nil {
			return err
		}
		derived := c.Key == ""
		if derived {
			c.Key = c.DerivedKey()
		}
		if first := planned[c.Key]; first != nil {
			// Two claims of one content, both without a key, are one claim with the evidence of both.
			pl.add(graph.Record{Evidence: &graph.ClaimEvidence{Claim: c.Key, Evidence: c.Evidence}})
			continue
		}
		planned[c.Key] = c
		if err := pl.putClaim(f, c, derived); err != nil {
			return err
		}
	}
	for key, c := range planned {
		pl.given[graph.NewID(graph.KindClaim, key)] = &graph.Record{Claim: c}
	}
	return nil
}

// checkClaim checks all that a claim refers to, and plans the relation or the statement that it brings along.
func (pl *planner) checkClaim(f *graph.Faults, c *graph.Claim) error {
	if err := pl.refer(f, graph.KindEntity, c.Claimant, "claimant"); err != nil {
		return err
	}
	if err := pl.referAll(f, graph.KindEntity, c.ReportedFrom, "reportedFrom"); err != nil {
		return err
	}
	if err := pl.referAll(f, graph.KindEntity, c.Mentions, "mentions"); err != nil {
		return err
	}
	if err := pl.refer(f, graph.KindEntity, c.Place, "place"); err != nil {
		return err
	}
	if err := pl.checkProposition(f, c); err != nil {
		return err
	}
	for i := range c.Evidence {
		if err := pl.checkEvidence(f.In("evidence", i), &c.Evidence[i]); err != nil {
			return err
		}
	}
	return nil
}

func (pl *planner) checkProposition(f *graph.Faults, c *graph.Claim) error {
	switch {
	case c.Relation != nil:
		return pl.checkRelation(f.In("relation"), c)
	case c.Measure != "":
		return pl.refer(f, graph.KindMeasure, c.Measure, "measure")
	case c.Statement != nil:
		return pl.checkStatement(f.In("statement"), c)
	}
	return nil
}

func (pl *planner) checkRelation(f *graph.Faults, c *graph.Claim) error {
	r := c.Relation
	for _, ref := range []struct {
		kind       graph.IDKind
		key, field string
	}{{graph.KindEntity, r.Subject, "subject"}, {graph.KindPredicate, r.Predicate, "predicate"}, {graph.KindEntity, r.Object, "object"}} {
		if err := pl.refer(f, ref.kind, ref.key, ref.field); err != nil {
			return err
		}
	}
	predicate, err := pl.record(graph.NewID(graph.KindPredicate, r.Predicate))
	if err != nil || predicate == nil {
		return err
	}
	ordered := r.Ordered(predicate.Predicate.Symmetric)
	c.Relation = &ordered
	return pl.bring(graph.Record{Relation: &ordered})
}

func (pl *planner) checkStatement(f *graph.Faults, c *graph.Claim) error {
	s := c.Statement
	if err := pl.referAll(f, graph.KindEntity, s.About, "about"); err != nil {
		return err
	}
	known, err := pl.record(s.ID())
	if err != nil {
		return err
	}
	if s.Text == "" && len(s.About) == 0 {
		if known == nil {
			f.Add(graph.UnknownReference, fmt.Sprintf("there is no %s: give its text", s.ID()), "key")
		}
		return nil
	}
	if first := pl.given[s.ID()]; first != nil && !bytes.Equal(encodeStatement(first.Statement), encodeStatement(s)) {
		f.Add(graph.Conflict, fmt.Sprintf("%s stands in this input with other content (%s): give another key",
			s.ID(), strings.Join(differences(first, &graph.Record{Statement: s}), ", ")), "key")
		return nil
	}
	node, err := pl.node(s.ID())
	if err != nil {
		return err
	}
	if node != nil && !node.Withdrawn && !bytes.Equal(encodeStatement(node.Record.Statement), encodeStatement(s)) {
		if !pl.mayCorrect(f, node, &graph.Record{Statement: s}) {
			return nil
		}
		pl.add(graph.Record{Statement: s})
		pl.changed = append(pl.changed, s.ID())
		return nil
	}
	return pl.bring(graph.Record{Statement: s})
}

// bring plans a proposition that comes into being with the first claim on it, once.
func (pl *planner) bring(rec graph.Record) error {
	id := recordID(&rec)
	if pl.brought[id] {
		return nil
	}
	pl.brought[id] = true
	n, err := pl.node(id)
	if err != nil || n != nil && !n.Withdrawn {
		return err
	}
	pl.add(rec)
	pl.created = append(pl.created, id)
	return nil
}

// putClaim plans a claim that is new, gained evidence, or is corrected.
func (pl *planner) putClaim(f *graph.Faults, c *graph.Claim, derived bool) error {
	known, err := pl.node(c.ID())
	if err != nil {
		return err
	}
	if known == nil {
		pl.tooLarge(f, c)
		pl.add(graph.Record{Claim: c})
		pl.created = append(pl.created, c.ID())
		return nil
	}
	was := known.Record.Claim
	if derived && !pl.in.Correct {
		// The key says that it is the same claim: whoever words its label otherwise adds evidence, no quarrel.
		c.Label = was.Label
	}
	same := bytes.Equal(encodeClaimContent(c), encodeClaimContent(was))
	switch {
	case same && !known.Withdrawn && (!pl.in.Correct || sameEvidence(c, was)):
		return pl.gain(f, was, c.Evidence)
	case pl.mayCorrect(f, known, &graph.Record{Claim: c}):
		pl.tooLarge(f, c)
		pl.add(graph.Record{Claim: c})
		pl.changed = append(pl.changed, c.ID())
	}
	return nil
}

func (pl *planner) tooLarge(f *graph.Faults, c *graph.Claim) {
	if n := len(encodeClaim(c)); n > maxValue-64 {
		f.Add(graph.TooLarge, fmt.Sprintf("the claim with all its evidence has %d bytes: at most %d are allowed", n, maxValue-64), "evidence")
	}
}

// gain plans the evidence that a claim does not have yet.
func (pl *planner) gain(f *graph.Faults, claim *graph.Claim, evidence []graph.Evidence) error {
	have := map[string]bool{}
	for i := range claim.Evidence {
		have[claim.Evidence[i].Key(claim.Key)] = !claim.Evidence[i].Withdrawn
	}
	var fresh []graph.Evidence
	for i := range evidence {
		if key := evidence[i].Key(claim.Key); !have[key] {
			have[key] = true
			fresh = append(fresh, evidence[i])
		}
	}
	if len(fresh) == 0 {
		pl.unchanged++
		return nil
	}
	grown := *claim
	grown.Evidence = mergeEvidence(claim, fresh)
	pl.tooLarge(f, &grown)
	pl.add(graph.Record{Evidence: &graph.ClaimEvidence{Claim: claim.Key, Evidence: fresh}})
	pl.changed = append(pl.changed, claim.ID())
	return nil
}

// sameEvidence tells whether two claims have the same evidence, in any order.
func sameEvidence(a, b *graph.Claim) bool {
	has := map[string]bool{}
	for i := range a.Evidence {
		has[a.Evidence[i].Key(a.Key)] = true
	}
	n := 0
	for i := range b.Evidence {
		if b.Evidence[i].Withdrawn {
			continue
		}
		if !has[b.Evidence[i].Key(b.Key)] {
			return false
		}
		n++
	}
	return n == len(has)
}

// evidence plans more evidence of claims that are known, or come with the same input.
func (pl *planner) evidence() error {
	for i := range pl.in.Evidence {
		ce, f := &pl.in.Evidence[i], pl.faults.In("evidence", i)
		if err := pl.refer(f, graph.KindClaim, ce.Claim, "claim"); err != nil {
			return err
		}
		rec, err := pl.record(graph.NewID(graph.KindClaim, ce.Claim))
		if err != nil {
			return err
		}
		for j := range ce.Evidence {
			at := f.In("evidence", j)
			if err := pl.checkEvidence(at, &ce.Evidence[j]); err != nil {
				return err
			}
			for h, hop := range ce.Evidence[j].Chain {
				if rec != nil && hop.Carrier == rec.Claim.Claimant {
					at.In("chain", h).Add(graph.Invalid, "the claimant does not carry its own claim: leave it out of the chain", "carrier")
				}
			}
		}
		if rec == nil {
			continue
		}
		if err := pl.gain(f, rec.Claim, ce.Evidence); err != nil {
			return err
		}
	}
	return nil
}
