package store

import (
	"fmt"

	"claimgraph/graph"
)

// refers visits what a record of an input refers to, until visit says false: what has to be there before it can be recorded.
func refers(r *graph.Record, visit func(kind graph.IDKind, key string) bool) bool {
	one := func(kind graph.IDKind, key string) bool { return key == "" || visit(kind, key) }
	all := func(kind graph.IDKind, keys []string) bool {
		for _, key := range keys {
			if !one(kind, key) {
				return false
			}
		}
		return true
	}
	switch {
	case r.Entity != nil:
		return one(graph.KindEntity, r.Entity.SpeaksFor)
	case r.Document != nil:
		d := r.Document
		return one(graph.KindEntity, d.Publisher) && all(graph.KindEntity, d.Authors) && all(graph.KindDocument, d.Cites)
	case r.Measure != nil:
		m := r.Measure
		return one(graph.KindPredicate, m.Predicate) && one(graph.KindEntity, m.Event) && one(graph.KindEntity, m.Place) &&
			one(graph.KindMeasure, m.PartOf)
	case r.Claim != nil:
		c := r.Claim
		return one(graph.KindEntity, c.Claimant) && all(graph.KindEntity, c.ReportedFrom) && all(graph.KindEntity, c.Mentions) &&
			one(graph.KindEntity, c.Place) && claimIsAbout(c, one, all) && evidenceRefers(c.Evidence, one)
	case r.Evidence != nil:
		return one(graph.KindClaim, r.Evidence.Claim) && evidenceRefers(r.Evidence.Evidence, one)
	case r.Link != nil:
		return one(graph.KindClaim, r.Link.From) && one(graph.KindClaim, r.Link.To)
	case r.PropositionLink != nil:
		l := r.PropositionLink
		return one(l.From.Kind(), l.From.Key()) && one(l.To.Kind(), l.To.Key())
	case r.Assessment != nil:
		return one(graph.KindClaim, r.Assessment.Claim) && one(graph.KindEntity, r.Assessment.Entity)
	case r.Judgement != nil:
		return one(graph.KindEntity, r.Judgement.Left) && one(graph.KindEntity, r.Judgement.Right)
	}
	return true
}

func claimIsAbout(c *graph.Claim, one func(graph.IDKind, string) bool, all func(graph.IDKind, []string) bool) bool {
	switch {
	case c.Relation != nil:
		r := c.Relation
		return one(graph.KindEntity, r.Subject) && one(graph.KindPredicate, r.Predicate) && one(graph.KindEntity, r.Object)
	case c.Measure != "":
		return one(graph.KindMeasure, c.Measure)
	case c.Statement != nil && c.Statement.Text == "":
		return one(graph.KindStatement, c.Statement.Key)
	case c.Statement != nil:
		return all(graph.KindEntity, c.Statement.About)
	}
	return true
}

func evidenceRefers(evidence []graph.Evidence, one func(graph.IDKind, string) bool) bool {
	for i := range evidence {
		if !one(graph.KindDocument, evidence[i].Document) {
			return false
		}
		for _, hop := range evidence[i].Chain {
			if !one(graph.KindEntity, hop.Carrier) || !one(graph.KindDocument, hop.Document) {
				return false
			}
		}
	}
	return true
}

// refer notes a fault where a reference leads nowhere.
func (pl *planner) refer(f *graph.Faults, kind graph.IDKind, key string, field ...string) error {
	if key == "" {
		return nil
	}
	if pl.guide != nil && pl.guide.here(kind, key) {
		return nil
	}
	id := graph.NewID(kind, key)
	if pl.given[id] != nil {
		return nil
	}
	n, err := pl.node(id)
	if err != nil {
		return err
	}
	switch {
	case n == nil:
		f.Add(graph.UnknownReference, fmt.Sprintf("there is no %s: record it, or give the key of one that is there", id), field...)
	case n.Withdrawn:
		f.Add(graph.UnknownReference, fmt.Sprintf("%s was withdrawn: record it again with correct, or give the key of another", id), field...)
	}
	return nil
}

func (pl *planner) referAll(f *graph.Faults, kind graph.IDKind, keys []string, field string) error {
	for i, key := range keys {
		if err := pl.refer(f.At(field, i), kind, key); err != nil {
			return err
		}
	}
	return nil
}
