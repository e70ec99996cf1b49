package store

import (
	"errors"
	"strconv"
	"time"

	"claimgraph/graph"
)

// ground is what a dataset is built on where nobody sees it.
type ground interface {
	// graph is what the next part is planned against.
	graph() *pending
	// record adds a change.
	record(sig signature, reason string, planned *plan) error
	open(sha256 string) ([]byte, error)
}

// builder plans the parts of a dataset on a ground, and goes on over faults to find them all: a record that has one is left out, and others may
// refer to it.
type builder struct {
	*dealer
	ground
	store *Store
	lost  map[graph.ID]*graph.Record
	last  time.Time // of the last change
	guide guide
	total Loaded
}

func (s *Store) newBuilder(by string, g ground) *builder {
	b := &builder{ground: g, store: s, lost: map[graph.ID]*graph.Record{}}
	b.dealer = newDealer(by, func(id graph.ID) (*Node, error) { return g.graph().node(id) }, b.build)
	b.guide.here = b.isDealt
	b.dealer.lose = b.loses
	return b
}

// build plans and records a part.
func (b *builder) build(p *part) error {
	at := b.store.now()
	if at.Before(b.last) {
		at = b.last
	}
	b.last = at
	sig := signature{b.by, at}
	for p.Len() > 0 {
		g := b.graph()
		g.lost, g.guide = b.lost, &b.guide
		planned, err := g.planInput(&p.Input, nil, sig, b.open)
		if err != nil {
			return err
		}
		if len(planned.errors) == 0 {
			left, some := b.standing(p)
			if !some {
				return b.done(sig, p.Reason, planned)
			}
			p = left
			continue
		}
		var located graph.InputErrors
		errors.As(p.locate(planned.errors), &located)
		b.found = append(b.found, located...)
		if len(b.found) >= graph.MaxFaults {
			return errEnough
		}
		faulty := faultyIn(planned.errors)
		left, some := p.without(func(it *item, i int) bool { return faulty[it.list+"."+strconv.Itoa(i)] }, b.loses)
		if !some {
			return nil // a fault of the part as a whole: what refers to it is of no use to be told
		}
		p = left
	}
	return nil
}

// standing is the part without what refers, at any remove, to what was left out: that has no fault, but cannot be applied.
func (b *builder) standing(p *part) (left *part, some bool) {
	for left = p; len(b.lost) > 0; some = true {
		next, found := left.without(func(it *item, _ int) bool {
			return !refers(&it.Record, func(kind graph.IDKind, key string) bool { return b.lost[graph.NewID(kind, key)] == nil })
		}, b.loses)
		if !found {
			break
		}
		left = next
	}
	return left, some
}

// faultyIn are the records in which there are faults, by list and place.
func faultyIn(errs graph.InputErrors) map[string]bool {
	faulty := map[string]bool{}
	for _, e := range errs {
		if len(e.Path) > 1 {
			faulty[e.Path[0]+"."+e.Path[1]] = true
		}
	}
	return faulty
}

func (b *builder) done(sig signature, reason string, planned *plan) error {
	b.total.Created += len(planned.created)
	b.total.Changed += len(planned.changed)
	b.total.Unchanged += planned.unchanged
	if len(planned.records) == 0 {
		return nil
	}
	return b.record(sig, reason, planned)
}

// loses notes a record that is left out, and what it would have brought along.
func (b *builder) loses(it *item) {
	rec := it.Record
	if id := recordID(&rec); id != "" {
		b.lost[id] = &rec
	}
	c := it.Claim
	if c == nil {
		return
	}
	if r := c.Relation; r != nil {
		reverse := &graph.Relation{Subject: r.Object, Predicate: r.Predicate, Object: r.Subject}
		b.lost[r.ID()], b.lost[reverse.ID()] = &graph.Record{Relation: r}, &graph.Record{Relation: reverse}
	}
	if s := c.Statement; s != nil && s.Text != "" {
		b.lost[s.ID()] = &graph.Record{Statement: s}
	}
}
