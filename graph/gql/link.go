package gql

import (
	"context"

	"claimgraph/graph"
	"claimgraph/store"
)

// ClaimLink is how one claim relates to another.
type ClaimLink struct{ view }

func linkEnds(n *store.Node) []graph.ID {
	return []graph.ID{graph.NewID(graph.KindClaim, n.Record.Link.From), graph.NewID(graph.KindClaim, n.Record.Link.To)}
}

// linkShows is the test that the lens shows both ends of a link.
func linkShows(r *response, edges []store.Edge) ([]bool, error) {
	links, err := r.loadEdges(edges)
	if err != nil {
		return nil, err
	}
	hidden, err := r.hidden(links)
	if err != nil {
		return nil, err
	}
	shows := make([]bool, len(links))
	for i, n := range links {
		shows[i] = !hidden[n.ID]
	}
	return shows, nil
}

// Kind of the link.
func (l *ClaimLink) Kind() graph.ClaimLinkKind { return l.node.Record.Link.Kind }

// From is the claim that does it.
func (l *ClaimLink) From() (*Claim, error) { return l.end(0) }

// To is the claim that it is done to.
func (l *ClaimLink) To() (*Claim, error) { return l.end(1) }

func (l *ClaimLink) end(i int) (*Claim, error) {
	views, err := l.to("claims", linkEnds)
	if err != nil {
		return nil, err
	}
	return newClaim(views[i]), nil
}

// Links to and from other claims.
func (c *Claim) Links(ctx context.Context, first *int) ([]*ClaimLink, error) {
	page, err := connect(ctx, c.view, func(n *store.Node) (*listing, error) {
		l := &listing{scope: scopeOf("links", n.ID), lists: []store.List{{Type: store.LinksFrom, From: n.Number}, {Type: store.LinksTo, From: n.Number}}}
		if !c.level.r.lens.all() {
			l.test = linkShows
		}
		return l, nil
	}, arguments{first: first}, func(v view) *ClaimLink { return &ClaimLink{v} })
	if err != nil {
		return nil, err
	}
	return page.Nodes(), nil
}
