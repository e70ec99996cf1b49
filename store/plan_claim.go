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
		if err := pl.checkEvidence(f.At("evidence", i), &c.Evidence[i]); err != nil {
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
	predicate, err := pl.predicate(r.Predicate)
	if predicate == nil {
		pl.giveRelation(r)
	}
	if err != nil || predicate == nil {
		return err
	}
	ordered := r.Ordered(predicate.Predicate.Symmetric)
	c.Relation = &ordered
	return pl.bringRelation(ordered.ID())
}

// bringRelation tells, once, of a relation that comes into being with the first claim on it, or comes back with one. No record is planned for it:
// that of the claim says it whole.
func (pl *planner) bringRelation(id graph.ID) error {
	if pl.brought[id] {
		return nil
	}
	pl.brought[id] = true
	n, err := pl.node(id)
	switch {
	case err != nil:
		return err
	case n == nil:
		pl.creates(id)
		pl.relations++
	case n.Withdrawn:
		pl.touch(id)
		pl.relations++
	}
	return nil
}

// predicate looks a predicate up once: many claims have the same.
func (pl *planner) predicate(key string) (*graph.Record, error) {
	if r := pl.predicateOf[key]; r != nil {
		return r, nil
	}
	r, err := pl.record(graph.NewID(graph.KindPredicate, key))
	if r != nil {
		pl.predicateOf[key] = r
	}
	return r, err
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

// bring plans, once, a statement that comes into being with the first claim on it, or comes back with one.
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
		pl.create(rec, id)
	case sameContent(&rec, &n.Record):
		if n.Withdrawn {
			pl.change(rec, id)
		}
	case pl.mayCorrect(f, n, &rec):
		pl.change(rec, id)
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
	id := c.ID()
	pl.claimed[c.Key], pl.given[id] = c, &graph.Record{Claim: c}
	known, err := pl.earlier(id, !derived)
	if err != nil {
		return err
	}
	if known == nil {
		pl.create(graph.Record{Claim: c}, id)
		pl.fitsClaim(f, c, len(pl.data[len(pl.data)-1]))
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
		pl.change(graph.Record{Claim: c}, id)
		pl.fitsClaim(f, c, len(pl.data[len(pl.data)-1]))
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

// fitsClaim notes a fault where a claim, n bytes as a record, is too large, with room for what may come to its evidence: applying that must never fail.
func (pl *planner) fitsClaim(f *graph.Faults, c *graph.Claim, n int) {
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
