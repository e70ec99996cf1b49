package store

import (
	"fmt"
	"slices"
	"strings"

	"claimgraph/graph"
)

// claims plans what the claims are about before the claims themselves: a claim may name a statement whose text stands with a later one.
func (pl *planner) claims() error {
	claims := make([]graph.Claim, len(pl.in.Claims))
	for i, f := range pl.plannable("claims", len(claims)) {
		// A copy: the input stays as it was given, for it may be planned again.
		claims[i] = pl.in.Claims[i]
		claims[i].Evidence = slices.Clone(claims[i].Evidence)
		if err := pl.checkClaim(f, &claims[i]); err != nil {
			return err
		}
	}
	for i, f := range pl.plannable("claims", len(claims)) {
		if err := pl.putClaim(f, &claims[i]); err != nil {
			return err
		}
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
	if predicate == nil {
		pl.giveRelation(r)
	}
	if err != nil || predicate == nil {
		return err
	}
	ordered := r.Ordered(predicate.Predicate.Symmetric)
	c.Relation = &ordered
	return pl.bring(f, graph.Record{Relation: &ordered})
}

func (pl *planner) checkStatement(f *graph.Faults, c *graph.Claim) error {
	s := c.Statement
	if err := pl.referAll(f, graph.KindEntity, s.About, "about"); err != nil {
		return err
	}
	first := pl.given[s.ID()]
	if s.Text != "" {
		if !sameContent(first, &graph.Record{Statement: s}) {
			f.Add(graph.Conflict, fmt.Sprintf("%s stands in this input with other content (%s): give another key",
				s.ID(), strings.Join(differences(first, &graph.Record{Statement: s}), ", ")), "key")
			return nil
		}
		return pl.bring(f, graph.Record{Statement: s})
	}
	if first != nil {
		return nil
	}
	n, err := pl.node(s.ID())
	switch {
	case err != nil:
		return err
	case n == nil:
		f.Add(graph.UnknownReference, fmt.Sprintf("there is no %s: give its text", s.ID()), "key")
	case n.Withdrawn:
		f.Add(graph.UnknownReference, fmt.Sprintf("%s was withdrawn: give its text to record it again", s.ID()), "key")
	}
	return nil
}

// bring plans, once, a proposition that comes into being with the first claim on it, or comes back with one.
func (pl *planner) bring(f *graph.Faults, rec graph.Record) error {
	id := recordID(&rec)
	if pl.brought[id] {
		return nil
	}
	pl.brought[id] = true
	n, err := pl.node(id)
	switch {
	case err != nil:
		return err
	case n == nil:
		pl.create(rec)
	case sameContent(&rec, &n.Record):
		if n.Withdrawn {
			pl.change(rec)
		}
	case pl.mayCorrect(f, n, &rec):
		pl.change(rec)
	}
	return nil
}

// putClaim plans a claim that is new, gains evidence, or is corrected.
func (pl *planner) putClaim(f *graph.Faults, c *graph.Claim) error {
	derived := c.Key == ""
	if derived {
		c.Key = c.DerivedKey()
	}
	c.Evidence = mergeEvidence(c.Key, nil, c.Evidence)
	if first := pl.claimed[c.Key]; first != nil {
		return pl.repeatClaim(f, first, c)
	}
	pl.claimed[c.Key], pl.given[c.ID()] = c, &graph.Record{Claim: c}
	known, err := pl.node(c.ID())
	if err != nil {
		return err
	}
	if known == nil {
		pl.fitsClaim(f, c)
		pl.create(graph.Record{Claim: c})
		return nil
	}
	was := known.Record.Claim
	if derived && !pl.in.Correct {
		// The key says that it is the same claim: whoever words its label otherwise adds evidence, no quarrel.
		c.Label = was.Label
	}
	same := sameContent(&graph.Record{Claim: c}, &known.Record)
	switch {
	case same && !known.Withdrawn && (!pl.in.Correct || sameEvidence(c.Key, c.Evidence, was.Evidence, pl.listed(c.Key))):
		pl.gain(f, was, c.Evidence)
	case pl.mayCorrect(f, known, &graph.Record{Claim: c}):
		pl.fitsClaim(f, c)
		pl.change(graph.Record{Claim: c})
	}
	return nil
}

// repeatClaim takes a claim that stands twice in the input, the key of one at least derived, for one claim with the evidence of both.
func (pl *planner) repeatClaim(f *graph.Faults, first, c *graph.Claim) error {
	c.Label = first.Label
	if !sameContent(&graph.Record{Claim: first}, &graph.Record{Claim: c}) {
		f.Add(graph.Conflict, fmt.Sprintf("%s stands in this input with other content (%s): give another key",
			c.ID(), strings.Join(differences(&graph.Record{Claim: first}, &graph.Record{Claim: c}), ", ")), "key")
		return nil
	}
	pl.gain(f, first, c.Evidence)
	return nil
}

// What the record of a claim grows by after it was planned, at most: a piece of evidence gets the mark of a withdrawal, its span a hash.
const (
	withdrawalSize = 4
	hashSize       = 2 + 64 + 2
)

// fitsClaim notes a fault where a claim is too large, with room for what may come to its evidence: applying that must never fail.
func (pl *planner) fitsClaim(f *graph.Faults, c *graph.Claim) {
	n := len(encodeClaim(c))
	for i := range c.Evidence {
		n += withdrawalSize
		if e := &c.Evidence[i]; e.HasSpan() && e.SpanSHA256 == "" {
			n += hashSize
		}
	}
	if n > maxRecord {
		f.Add(graph.TooLarge, fmt.Sprintf("the claim with all its evidence takes %d bytes: at most %d are allowed", n, maxRecord), "evidence")
	}
}

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
			f.In("evidence", i).Add(graph.Conflict, fmt.Sprintf("%s is known with spanSha256 %s: correct its claim to replace it",
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
	pl.fitsClaim(f, &grown)
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
			at := f.In("evidence", j)
			if err := pl.checkEvidence(at, &ce.Evidence[j]); err != nil {
				return err
			}
			for h, hop := range ce.Evidence[j].Chain {
				if claim != nil && hop.Carrier == claim.Claimant {
					at.In("chain", h).Add(graph.Invalid, "the claimant does not carry its own claim: leave it out of the chain", "carrier")
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
