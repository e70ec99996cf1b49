package gql

import (
	"context"

	"claimgraph/graph"
)

// Standing of the proposition.
func (p atIssue) Standing(ctx context.Context) (*graph.Standing, error) {
	q, err := p.quarrel(ctx)
	if err != nil {
		return nil, err
	}
	return q.standing()
}

func (q *quarrel) standing() (*graph.Standing, error) {
	sources, err := q.sources()
	if err != nil {
		return nil, err
	}
	standing := q.Issue.Standing(sources)
	return &standing, nil
}

// Standing of the claim.
func (c *Claim) Standing(ctx context.Context) (*graph.ClaimStanding, error) {
	q, err := c.quarrel(ctx)
	if err != nil {
		return nil, err
	}
	sources, err := q.sources()
	if err != nil {
		return nil, err
	}
	standing := graph.ClaimStanding{Held: graph.Withdrawn, Field: graph.NoLongerHeld}
	if v := q.voice(c.node); v != nil {
		standing = q.ClaimStanding(v, sources)
	}
	seen, err := c.sights()
	if err != nil {
		return nil, err
	}
	// The quarrel looks into no archived text: what the evidence comes to is seen here.
	standing.Evidence = c.level.r.standing(seen)
	return &standing, nil
}
