package gql

import (
	"context"
	"fmt"
	"sync"

	"claimgraph/graph"
	"claimgraph/store"
)

// quarrel is a proposition with all that bears on it, as the lens shows it.
type quarrel struct {
	graph.Issue
	proposition *store.Node
	// cut: there are more claims than are looked at.
	cut     bool
	nodes   map[string]*store.Node // the claims that are looked at, on this and on other propositions, by their keys
	voices  map[string]*graph.Voice
	sources func() (graph.Sources, error)
}

const (
	// maxQuarrel is how many claims on one proposition are looked at, the newest.
	maxQuarrel = graph.MaxVoices
	// maxAnalyzed is how many claims one answer, or one step of a scan, looks at.
	maxAnalyzed = 100_000
)

// quarrels are those that an answer has looked at.
type quarrels struct {
	mu       sync.Mutex
	of       map[graph.ID]*quarrel
	analyzed int
}

// quarrel of a proposition; those of all propositions beside it are read together.
func (v view) quarrel(ctx context.Context) (*quarrel, error) {
	return v.level.quarrel(ctx, v.node, nil)
}

// quarrel that a claim is in.
func (c *Claim) quarrel(ctx context.Context) (*quarrel, error) {
	next, err := c.follow("proposition", propositionOf)
	if err != nil {
		return nil, err
	}
	views, err := next.views(propositionOf(c.node))
	if err != nil {
		return nil, err
	}
	var claims []*store.Node
	for n := range c.level.of(graph.KindClaim) {
		claims = append(claims, n)
	}
	return next.quarrel(ctx, views[0].node, claims)
}

func propositionOf(claim *store.Node) []graph.ID { return []graph.ID{claim.Record.Claim.Proposition()} }

// quarrel of one of the level's propositions. Claims are those that must be among the voices, be they the oldest.
func (l *level) quarrel(ctx context.Context, n *store.Node, claims []*store.Node) (*quarrel, error) {
	var propositions []*store.Node
	for _, n := range l.nodes {
		switch n.ID.Kind() {
		case graph.KindRelation, graph.KindMeasure, graph.KindStatement:
			propositions = append(propositions, n)
		}
	}
	found, err := l.r.quarrelsOf(ctx, propositions, claims)
	if err != nil {
		return nil, err
	}
	return found[n.ID], nil
}

// quarrelsOf gives the quarrels of propositions, by the ids that they are read as; what was not looked at before is read in a few passes.
func (r *response) quarrelsOf(ctx context.Context, propositions, claims []*store.Node) (map[graph.ID]*quarrel, error) {
	q := &r.quarrels
	q.mu.Lock()
	defer q.mu.Unlock()
	var missing []*store.Node
	for _, n := range propositions {
		if q.of[n.ID] == nil {
			missing = append(missing, n)
		}
	}
	var late []*store.Node
	for _, n := range claims {
		id, err := r.readAs(propositionOf(n))
		if err != nil {
			return nil, err
		}
		if of := q.of[id[0]]; of != nil && of.cut && of.voices[n.ID.Key()] == nil {
			late = append(late, n)
			found, err := r.loadAll(id)
			if err != nil {
				return nil, err
			}
			missing = append(missing, found[0])
		}
	}
	if len(missing) == 0 {
		return q.of, nil
	}
	g := newGathering(ctx, r, append(late, claims...))
	if err := g.gather(missing); err != nil {
		return nil, err
	}
	if q.analyzed += len(g.voices); q.analyzed > maxAnalyzed {
		return nil, &clientError{codeTooLarge, fmt.Sprintf("the answer looks at what more than %d claims add up to: ask for fewer propositions at a time", maxAnalyzed)}
	}
	if q.of == nil {
		q.of = map[graph.ID]*quarrel{}
	}
	for _, n := range missing {
		q.of[n.ID] = g.quarrel(n)
	}
	return q.of, nil
}

// voice of a claim; nil where the lens hides it, or its record is withdrawn.
func (q *quarrel) voice(claim *store.Node) *graph.Voice { return q.voices[claim.ID.Key()] }
