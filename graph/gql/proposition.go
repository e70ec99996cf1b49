package gql

import (
	"context"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// Proposition is what is at issue: a Relation, a Measure or a Statement.
type Proposition interface {
	Node
	Label() (string, error)
}

func newProposition(v view) Proposition {
	switch v.node.ID.Kind() {
	case graph.KindRelation:
		return newRelation(v)
	case graph.KindMeasure:
		return newMeasure(v)
	}
	return &Statement{atIssue{v}}
}

// atIssue is what relations, measures and statements have in common.
type atIssue struct{ view }

// Claims on the proposition.
func (p atIssue) Claims(ctx context.Context, filter *ClaimFilter, orderBy *ClaimOrder, first *int, after *string) (*ClaimConnection, error) {
	return claimsIn(ctx, p.view, store.ClaimsOn, filter, orderBy, arguments{first, after})
}

// Relation is a typed edge: subject, predicate, object.
type Relation struct{ atIssue }

func newRelation(v view) *Relation { return &Relation{atIssue{v}} }

func (x *Relation) record() *graph.Relation { return x.node.Record.Relation }

// Subject of the relation.
func (x *Relation) Subject() (*Entity, error) { return x.end(x.record().Subject) }

// Object of the relation.
func (x *Relation) Object() (*Entity, error) { return x.end(x.record().Object) }

// end is one of both. They are read together: an answer that shows one mostly shows both.
func (x *Relation) end(key string) (*Entity, error) {
	v, err := x.lead("ends", func(n *store.Node) []graph.ID { return entities(n.Record.Relation.Subject, n.Record.Relation.Object) }, graph.KindEntity, key)
	return one(v, err, newEntity)
}

// Predicate of the relation.
func (x *Relation) Predicate() (*Predicate, error) {
	v, err := x.lead("predicate", func(n *store.Node) []graph.ID { return ids(graph.KindPredicate, n.Record.Relation.Predicate) },
		graph.KindPredicate, x.record().Predicate)
	return one(v, err, newPredicate)
}

// Label in words.
func (x *Relation) Label() (string, error) {
	ends, err := x.About()
	if err != nil {
		return "", err
	}
	predicate, err := x.Predicate()
	if err != nil {
		return "", err
	}
	return ends[0].display() + " " + predicate.Label() + " " + ends[1].display(), nil
}

// About are its subject and its object.
func (x *Relation) About() ([]*Entity, error) {
	subject, err := x.Subject()
	if err != nil {
		return nil, err
	}
	object, err := x.Object()
	return []*Entity{subject, object}, err
}

// Measure is what a figure counts.
type Measure struct{ atIssue }

func newMeasure(v view) *Measure { return &Measure{atIssue{v}} }

func (m *Measure) record() *graph.Measure { return m.node.Record.Measure }

// Label in words.
func (m *Measure) Label() (string, error) { return m.record().Label, nil }

// Predicate of the measure.
func (m *Measure) Predicate() (*Predicate, error) {
	v, err := m.lead("predicate", func(n *store.Node) []graph.ID { return ids(graph.KindPredicate, n.Record.Measure.Predicate) }, graph.KindPredicate, m.record().Predicate)
	return one(v, err, newPredicate)
}

// Event that is counted at.
func (m *Measure) Event() (*Entity, error) {
	v, err := m.lead("event", func(n *store.Node) []graph.ID { return entities(n.Record.Measure.Event) }, graph.KindEntity, m.record().Event)
	return one(v, err, newEntity)
}

// Place that is counted at.
func (m *Measure) Place() (*Entity, error) {
	v, err := m.lead("place", func(n *store.Node) []graph.ID { return entities(n.Record.Measure.Place) }, graph.KindEntity, m.record().Place)
	return one(v, err, newEntity)
}

// Population that is counted.
func (m *Measure) Population() string { return m.record().Population }

// Kind of measure.
func (m *Measure) Kind() graph.MeasureKind { return m.record().Kind }

// Unit of its figures.
func (m *Measure) Unit() string { return m.record().Unit }

// Origin of the count.
func (m *Measure) Origin() graph.EDTF { return m.record().Origin }

// Method of the count.
func (m *Measure) Method() (*string, error) { return m.level.r.long(m.record().Method) }

// PartOf is the measure that it is a part of.
func (m *Measure) PartOf() (*Measure, error) {
	v, err := m.lead("partOf", func(n *store.Node) []graph.ID { return ids(graph.KindMeasure, n.Record.Measure.PartOf) }, graph.KindMeasure, m.record().PartOf)
	return one(v, err, newMeasure)
}

// Parts of the measure.
func (m *Measure) Parts(ctx context.Context) ([]*Measure, error) {
	return whole(ctx, m.view, func(n *store.Node) (*listing, error) {
		return &listing{scope: scopeOf("parts", n.ID), lists: []store.List{{Type: store.MeasuresPart, From: n.Number}}}, nil
	}, newMeasure)
}

// About are its event and its place.
func (m *Measure) About() ([]*Entity, error) {
	views, err := m.to("about", func(n *store.Node) []graph.ID { return entities(n.Record.Measure.About()...) })
	return as(views, err, newEntity)
}

// Statement is anything else that is claimed, in words.
type Statement struct{ atIssue }

// Label is its text.
func (s *Statement) Label() (string, error) { return s.Text() }

// Text of the statement.
func (s *Statement) Text() (string, error) {
	text := s.node.Record.Statement.Text
	return text, s.level.r.charge(len(text) >> 10)
}

// About are the entities that it is about.
func (s *Statement) About() ([]*Entity, error) {
	views, err := s.to("about", func(n *store.Node) []graph.ID { return entities(n.Record.Statement.About...) })
	return as(views, err, newEntity)
}

// Predicate is the type of a relation, or of what a measure counts.
type Predicate struct{ view }

func newPredicate(v view) *Predicate { return &Predicate{v} }

func (p *Predicate) record() *graph.Predicate { return p.node.Record.Predicate }

// Label from subject to object.
func (p *Predicate) Label() string { return p.record().Label }

// InverseLabel from object to subject.
func (p *Predicate) InverseLabel() string { return p.record().InverseLabel }

// Symmetric tells whether it holds in both directions.
func (p *Predicate) Symmetric() bool { return p.record().Symmetric }

// Description in words.
func (p *Predicate) Description() (*string, error) { return p.level.r.long(p.record().Description) }

// relationListing is the list of relations that pass a filter: those of base, or of the whole store.
func (r *response) relationListing(ctx context.Context, parent graph.ID, base []store.List, f *RelationFilter) (*listing, error) {
	l := &listing{scope: scopeOf("relations", parent, f)}
	c := &conditions{r: r}
	if base != nil {
		c.add(inLists(base), nil)
	}
	if f != nil {
		c.end("subjects", f.Subjects, store.RelationsOut, graph.KindEntity, func(x graph.Relation) string { return x.Subject })
		c.end("predicates", f.Predicates, store.RelationsUnder, graph.KindPredicate, func(x graph.Relation) string { return x.Predicate })
		c.end("objects", f.Objects, store.RelationsIn, graph.KindEntity, func(x graph.Relation) string { return x.Object })
		c.standing(ctx, f.Status, f.MinOrigins, store.RelationsOpen)
	}
	if c.err != nil {
		return nil, c.err
	}
	if !r.same.empty() {
		c.add(byLead, nil)
	}
	l.lists, c.list = r.narrow(c.list, []store.List{{Type: store.RelationsAll}})
	l.test = every(c.list)
	return l, nil
}

// byLead is the condition that a relation is the one which all between the same actors are read as.
var byLead = condition{cost: costLists, test: func(r *response, edges []store.Edge) ([]bool, error) {
	relations := make([]graph.ID, len(edges))
	for i := range edges {
		relations[i] = edges[i].To
	}
	leads, err := r.readAs(relations)
	pass := make([]bool, len(edges))
	for i := range leads {
		pass[i] = leads[i] == edges[i].To
	}
	return pass, err
}}

// end adds the condition that a part of a relation is one of these. The key of a relation tells, so nothing is read for it.
func (c *conditions) end(field string, ids []graph.ID, t store.EdgeType, kind graph.IDKind, part func(graph.Relation) string) {
	if ids == nil {
		return
	}
	next, _, err := c.r.inListsOf(field, ids, t, kind)
	ids = c.r.everyID(ids)
	next.test, next.cost = byDigest(func(e *store.Edge) bool {
		x, _ := graph.ParseRelationKey(e.To.Key())
		return slices.Contains(ids, graph.NewID(kind, part(x)))
	}).test, costDigest
	c.add(next, err)
}

// measureListing is the list of measures that pass a filter.
func (r *response) measureListing(f *MeasureFilter) (*listing, error) {
	l := &listing{scope: scopeOf("measures", "", f)}
	c := &conditions{r: r}
	if f != nil {
		for _, one := range []struct {
			field string
			ids   []graph.ID
			t     store.EdgeType
			kind  graph.IDKind
		}{
			{"events", f.Events, store.MeasuresOf, graph.KindEntity}, {"places", f.Places, store.MeasuresAt, graph.KindEntity},
			{"predicates", f.Predicates, store.MeasuresUnder, graph.KindPredicate},
		} {
			if one.ids != nil {
				next, _, err := r.inListsOf(one.field, one.ids, one.t, one.kind)
				c.add(next, err)
			}
		}
	}
	if c.err != nil {
		return nil, c.err
	}
	l.lists, c.list = r.narrow(c.list, []store.List{{Type: store.MeasuresAll}})
	l.test = every(c.list)
	return l, nil
}
