package store

import (
	"bytes"
	"fmt"
	"strings"

	"claimgraph/graph"
)

// maxValue is the largest node, in bytes: well below Badger's value threshold, so that no value ever leaves the tables, where checksums
// guard it, for the value log, where a damaged one reads as empty.
const maxValue = 512 << 10

// plan is what recording an input comes to: the records that the change will hold, or the faults that keep it from being made.
type plan struct {
	records   []graph.Record
	created   []graph.ID
	changed   []graph.ID
	unchanged int
	// texts are archived, by their hash, before the change is made.
	texts  map[string][]byte
	errors graph.InputErrors
}

// planner checks an input against the graph as of the change before, by the rules of recording: the same again changes nothing; a claim with
// new evidence gains it; other content under a known key is a conflict, unless the input says correct.
type planner struct {
	*plan
	*pending
	in     *graph.Input
	faults *graph.Faults
	// What the input itself brings, by id, for references within it.
	given map[graph.ID]*graph.Record
	// brought are the relations and statements that claims of the input brought along.
	brought map[graph.ID]bool
	// archived are the texts that spans can be checked against, by document; read when first asked for.
	archived map[string][]byte
	open     func(sha256 string) ([]byte, error)
}

// planInput plans an input, in which graph found no fault, as one change.
func (p *pending) planInput(in *graph.Input, open func(string) ([]byte, error)) (*plan, error) {
	pl, err := p.planAll(in, open)
	if err != nil {
		return nil, err
	}
	if n := len(pl.records); n > graph.MaxRecords {
		graph.NewFaults(&pl.errors).Add(graph.TooLarge, fmt.Sprintf("the input makes a change of %d records, relations and statements that claims bring along "+
			"counted: at most %d are allowed; record it in parts, or load it as a file", n, graph.MaxRecords))
	}
	return pl, nil
}

// planAll plans an input of any size.
func (p *pending) planAll(in *graph.Input, open func(string) ([]byte, error)) (*plan, error) {
	pl := newPlanner(p, in, open)
	pl.gather()
	steps := []func() error{pl.predicates, pl.entities, pl.documents, pl.measures, pl.claims, pl.evidence, pl.links}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return pl.plan, nil
}

func newPlanner(p *pending, in *graph.Input, open func(string) ([]byte, error)) *planner {
	pl := &planner{plan: &plan{texts: map[string][]byte{}}, pending: p, in: in, open: open}
	pl.faults = graph.NewFaults(&pl.errors)
	pl.given, pl.brought, pl.archived = map[graph.ID]*graph.Record{}, map[graph.ID]bool{}, map[string][]byte{}
	return pl
}

// gather notes what the input brings, so that references may point forward within it.
func (pl *planner) gather() {
	for i := range pl.in.Predicates {
		pl.give(graph.Record{Predicate: &pl.in.Predicates[i]})
	}
	for i := range pl.in.Entities {
		pl.give(graph.Record{Entity: &pl.in.Entities[i]})
	}
	for i := range pl.in.Documents {
		pl.give(graph.Record{Document: &pl.in.Documents[i]})
	}
	for i := range pl.in.Measures {
		pl.give(graph.Record{Measure: &pl.in.Measures[i]})
	}
	for i := range pl.in.Claims {
		if s := pl.in.Claims[i].Statement; s != nil && s.Text != "" && pl.given[s.ID()] == nil {
			pl.give(graph.Record{Statement: s})
		}
	}
}

func (pl *planner) give(r graph.Record) { pl.given[recordID(&r)] = &r }

// record looks a record up, in the input and then in the graph; nil where there is none, or where it was withdrawn.
func (pl *planner) record(id graph.ID) (*graph.Record, error) {
	if r := pl.given[id]; r != nil {
		return r, nil
	}
	n, err := pl.node(id)
	if err != nil || n == nil || n.Withdrawn {
		return nil, err
	}
	return &n.Record, nil
}

// refer notes a fault where a reference leads nowhere.
func (pl *planner) refer(f *graph.Faults, kind graph.IDKind, key string, field ...string) error {
	if key == "" {
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
		if err := pl.refer(f.In(field, i), kind, key); err != nil {
			return err
		}
	}
	return nil
}

// put plans a record under its id: as new, as unchanged, or, when the input says so, as a correction of what is there.
func (pl *planner) put(f *graph.Faults, rec graph.Record) error {
	id := recordID(&rec)
	known, err := pl.node(id)
	if err != nil {
		return err
	}
	if known == nil {
		pl.add(rec)
		pl.created = append(pl.created, id)
		return nil
	}
	if bytes.Equal(encodeRecord(&rec), encodeRecord(&known.Record)) && !known.Withdrawn {
		pl.unchanged++
		return nil
	}
	if pl.mayCorrect(f, known, &rec) {
		pl.add(rec)
		pl.changed = append(pl.changed, id)
	}
	return nil
}

func (pl *planner) add(rec graph.Record) { pl.records = append(pl.records, rec) }

// mayCorrect tells whether a known record may be replaced, and notes the fault where it may not.
func (pl *planner) mayCorrect(f *graph.Faults, known *Node, rec *graph.Record) bool {
	switch want := pl.in.IfChange; {
	case !pl.in.Correct && known.Withdrawn:
		f.Add(graph.Conflict, fmt.Sprintf("%s was withdrawn by change %d: set correct to record it again", known.ID, known.Last), "key")
		return false
	case !pl.in.Correct:
		f.Add(graph.Conflict, fmt.Sprintf("%s is known with other content (%s): give another key, or set correct to replace it",
			known.ID, strings.Join(differences(&known.Record, rec), ", ")), "key")
		return false
	case want != nil && *want != known.Last:
		f.Add(graph.Conflict, fmt.Sprintf("%s was last touched by change %d, not %d: read it again", known.ID, known.Last, *want), "key")
		return false
	}
	return true
}

func (pl *planner) predicates() error {
	for i := range pl.in.Predicates {
		f := pl.faults.In("predicates", i)
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
	for i := range pl.in.Entities {
		e, f := &pl.in.Entities[i], pl.faults.In("entities", i)
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
	for i := range pl.in.Measures {
		m, f := &pl.in.Measures[i], pl.faults.In("measures", i)
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

func (pl *planner) links() error {
	planned := map[string]bool{}
	for i := range pl.in.Links {
		l, f := &pl.in.Links[i], pl.faults.In("links", i)
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
