package store

import (
	"fmt"
	"slices"
	"strings"

	"claimgraph/graph"
)

func (pl *planner) predicates() error {
	for i, f := range pl.plannable("predicates", len(pl.in.Predicates)) {
		if err := pl.keepsSymmetry(f, &pl.in.Predicates[i]); err != nil {
			return err
		}
		if err := pl.put(f, graph.Record{Predicate: &pl.in.Predicates[i]}); err != nil {
			return err
		}
	}
	return nil
}

// keepsSymmetry refuses to make a predicate symmetric, or not, when it has relations: their keys follow from it.
func (pl *planner) keepsSymmetry(f *graph.Faults, predicate *graph.Predicate) error {
	known, err := pl.node(predicate.ID())
	if err != nil || known == nil || known.Record.Predicate.Symmetric == predicate.Symmetric {
		return err
	}
	used, err := pl.keys(edgePrefix(known.Number, RelationsUnder), 1)
	if err == nil && len(used) > 0 {
		f.Add(graph.Conflict, fmt.Sprintf("%s has relations, whose keys follow from symmetric: record another predicate", known.ID), "symmetric")
	}
	return err
}

func (pl *planner) entities() error {
	for i, f := range pl.plannable("entities", len(pl.in.Entities)) {
		e := &pl.in.Entities[i]
		if err := pl.refer(f, graph.KindEntity, e.SpeaksFor, "speaksFor"); err != nil {
			return err
		}
		if err := pl.acyclic(f, e.ID(), "speaksFor", principal); err != nil {
			return err
		}
		if err := pl.put(f, graph.Record{Entity: e}); err != nil {
			return err
		}
	}
	return nil
}

func principal(r *graph.Record) graph.ID {
	if r.Entity.SpeaksFor == "" {
		return ""
	}
	return graph.NewID(graph.KindEntity, r.Entity.SpeaksFor)
}

func whole(r *graph.Record) graph.ID {
	if r.Measure.PartOf == "" {
		return ""
	}
	return graph.NewID(graph.KindMeasure, r.Measure.PartOf)
}

// acyclic follows a reference that leads upwards, and notes a fault where it comes back to its start. It names the circle.
func (pl *planner) acyclic(f *graph.Faults, start graph.ID, field string, up func(*graph.Record) graph.ID) error {
	circle := []string{start.Key()}
	seen := map[graph.ID]bool{}
	for at := start; !seen[at]; {
		seen[at] = true
		rec, err := pl.record(at)
		if err != nil || rec == nil {
			return err
		}
		if at = up(rec); at == "" {
			return nil
		}
		circle = append(circle, at.Key())
		if at == start {
			f.Add(graph.Invalid, fmt.Sprintf("%s goes round in a circle: %s", field, strings.Join(circle, " → ")), field)
			return nil
		}
	}
	return nil
}

func (pl *planner) measures() error {
	for i, f := range pl.plannable("measures", len(pl.in.Measures)) {
		m := &pl.in.Measures[i]
		for _, ref := range []struct {
			kind       graph.IDKind
			key, field string
		}{
			{graph.KindPredicate, m.Predicate, "predicate"}, {graph.KindEntity, m.Event, "event"},
			{graph.KindEntity, m.Place, "place"}, {graph.KindMeasure, m.PartOf, "partOf"},
		} {
			if err := pl.refer(f, ref.kind, ref.key, ref.field); err != nil {
				return err
			}
		}
		if err := pl.acyclic(f, m.ID(), "partOf", whole); err != nil {
			return err
		}
		if err := pl.put(f, graph.Record{Measure: m}); err != nil {
			return err
		}
	}
	return nil
}

func (pl *planner) propositionLinks() error {
	planned := map[string]bool{}
	for i, f := range pl.plannable("propositionLinks", len(pl.in.PropositionLinks)) {
		l := &pl.in.PropositionLinks[i]
		if err := pl.referProposition(f, l.From, "from"); err != nil {
			return err
		}
		if err := pl.referProposition(f, l.To, "to"); err != nil {
			return err
		}
		if planned[l.Key()] {
			pl.unchanged++
			continue
		}
		planned[l.Key()] = true
		if err := pl.put(f, graph.Record{PropositionLink: l}); err != nil {
			return err
		}
	}
	return pl.cases()
}

// referProposition notes a fault where a whole id leads nowhere. A relation or a statement may come with a claim of the same input.
func (pl *planner) referProposition(f *graph.Faults, id graph.ID, field string) error {
	if pl.brought[id] {
		return nil
	}
	return pl.refer(f, id.Kind(), id.Key(), field)
}

// cases notes a fault where a proposition is a case of itself, at any remove. It names the circle.
func (pl *planner) cases() error {
	wholes := map[string][]string{} // of a proposition, by the input
	var starts []string
	for i := range pl.plannable("propositionLinks", len(pl.in.PropositionLinks)) {
		if l := &pl.in.PropositionLinks[i]; l.Kind == graph.CaseOf {
			wholes[string(l.From)] = append(wholes[string(l.From)], string(l.To))
			starts = append(starts, string(l.From))
		}
	}
	r, err := reach(starts, func(id string) ([]string, error) {
		n, err := pl.node(graph.ID(id))
		if err != nil || n == nil {
			return wholes[id], err
		}
		all := slices.Clone(wholes[id])
		err = pl.each(edgePrefix(n.Number, PropositionLinksFrom), func(n *Node) {
			if l := n.Record.PropositionLink; l.Kind == graph.CaseOf {
				all = append(all, string(l.To))
			}
		})
		return all, err
	})
	if err != nil {
		return err
	}
	for i, f := range pl.plannable("propositionLinks", len(pl.in.PropositionLinks)) {
		if l := &pl.in.PropositionLinks[i]; l.Kind == graph.CaseOf {
			if circle := r.circle(string(l.From)); circle != nil {
				f.Add(graph.Invalid, fmt.Sprintf("%s goes round in a circle: %s", l.Kind, strings.Join(circle, " → ")), "to")
			}
		}
	}
	return nil
}

func (pl *planner) links() error {
	planned := map[string]bool{} // a link has no key that validation could find twice
	for i, f := range pl.plannable("links", len(pl.in.Links)) {
		l := &pl.in.Links[i]
		for _, end := range []struct{ key, field string }{{l.From, "from"}, {l.To, "to"}} {
			if err := pl.refer(f, graph.KindClaim, end.key, end.field); err != nil {
				return err
			}
		}
		if planned[l.Key()] {
			pl.unchanged++
			continue
		}
		planned[l.Key()] = true
		if err := pl.put(f, graph.Record{Link: l}); err != nil {
			return err
		}
	}
	return nil
}
