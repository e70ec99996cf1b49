package gql

import (
	"context"
	"fmt"
	"slices"
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
	if q := v.level.r.quarrelAt(v.node.ID, nil); q != nil {
		return q, nil
	}
	return v.level.quarrel(ctx, v.node, nil)
}

// quarrel that a claim is in.
func (c *Claim) quarrel(ctx context.Context) (*quarrel, error) {
	next, err := c.follow("proposition", propositionOf)
	if err != nil {
		return nil, err
	}
	at, err := c.level.r.loadAll(propositionOf(c.node))
	if err != nil {
		return nil, err
	}
	if q := c.level.r.quarrelAt(at[0].ID, c.node); q != nil {
		return q, nil
	}
	return next.quarrel(ctx, at[0], slices.Collect(c.level.of(graph.KindClaim)))
}

func propositionOf(claim *store.Node) []graph.ID { return []graph.ID{claim.Record.Claim.Proposition()} }

// quarrelAt is the quarrel of a proposition that was looked at before, with this claim among its voices, if any is asked for; nil where it was not.
func (r *response) quarrelAt(proposition graph.ID, claim *store.Node) *quarrel {
	r.quarrels.mu.Lock()
	defer r.quarrels.mu.Unlock()
	q := r.quarrels.of[proposition]
	if q != nil && q.cut && claim != nil && q.voice(claim) == nil {
		return nil
	}
	return q
}

// quarrel of one of the level's propositions. Claims are those that must be among the voices, be they the oldest.
func (l *level) quarrel(ctx context.Context, n *store.Node, claims []*store.Node) (*quarrel, error) {
	if err := l.fill(); err != nil {
		return nil, err
	}
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
	missing, err := q.missing(r, propositions, claims)
	if err != nil {
		return nil, err
	}
	if len(missing) > 0 {
		g := newGathering(ctx, r, claims)
		if err := g.gather(missing); err != nil {
			return nil, err
		}
		if q.analyzed += len(g.voices); q.analyzed > r.api.analyzed {
			return nil, errAnalyzed
		}
		for _, n := range missing {
			q.of[n.ID] = g.quarrel(n)
		}
	}
	found := make(map[graph.ID]*quarrel, len(propositions))
	for _, n := range propositions {
		found[n.ID] = q.of[n.ID]
	}
	return found, nil
}

// missing are the propositions that were not looked at yet, or not as far down as one of the claims.
func (q *quarrels) missing(r *response, propositions, claims []*store.Node) ([]*store.Node, error) {
	var missing []*store.Node
	for _, n := range propositions {
		if q.of[n.ID] == nil {
			missing = append(missing, n)
		}
	}
	for _, n := range claims {
		at, err := r.loadAll(propositionOf(n))
		if err != nil {
			return nil, err
		}
		if of := q.of[at[0].ID]; of != nil && of.cut && of.voice(n) == nil {
			missing = append(missing, at[0])
		}
	}
	return missing, nil
}

// errAnalyzed says that an answer is to look at too much.
var errAnalyzed = &clientError{codeTooLarge, fmt.Sprintf("the answer looks at what more than %d claims add up to: ask for fewer propositions at a time", maxAnalyzed)}

// voice of a claim; nil where the lens hides it, or its record is withdrawn.
func (q *quarrel) voice(claim *store.Node) *graph.Voice { return q.voices[claim.ID.Key()] }
