package gql

import (
	"context"
	"slices"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	"claimgraph/graph"
	"claimgraph/store"
)

// ClaimFacet is what a list of claims can be divided by.
type ClaimFacet string

// The facets of claims.
const (
	ByClaimant  ClaimFacet = "CLAIMANT"
	ByBloc      ClaimFacet = "BLOC"
	ByCarrier   ClaimFacet = "CARRIER"
	ByPredicate ClaimFacet = "PREDICATE"
	ByDocument  ClaimFacet = "DOCUMENT"
	ByPolarity  ClaimFacet = "POLARITY"
	ByCertainty ClaimFacet = "CERTAINTY"
	BySpeechAct ClaimFacet = "SPEECH_ACT"
	ByHeld      ClaimFacet = "HELD"
	ByEvidence  ClaimFacet = "EVIDENCE"
	ByMonth     ClaimFacet = "YEAR_MONTH"
	ByDay       ClaimFacet = "DAY"
)

// undated is the day, and the month, of claims that have no last day on which they may have been stated.
const undated = "undated"

// maxDivided is how many claims of a list are looked at by facets for which records must be read.
const maxDivided = 50_000

// Facet is one value, and how many claims have it.
type Facet struct {
	Value string
	Node  Node
	Count int
}

// ClaimConnection is a page of claims, and how their whole list divides.
type ClaimConnection struct {
	*Page[*Claim]
	r *response

	once     sync.Once
	censuses map[ClaimFacet]*census
	failed   error
}

func claimConnection(r *response, page *Page[*Claim], err error) (*ClaimConnection, error) {
	if err != nil {
		return nil, err
	}
	return &ClaimConnection{Page: page, r: r}, nil
}

// Facets of the whole list.
func (c *ClaimConnection) Facets(ctx context.Context, by ClaimFacet, first *int) ([]*Facet, error) {
	size, err := pageSize(first, 10)
	if err != nil {
		return nil, err
	}
	t, err := c.census(ctx, by)
	if err != nil {
		return nil, err
	}
	found, err := t.top(ctx, c.r, size)
	if err != nil {
		return nil, err
	}
	return c.r.facets(t.ids, found)
}

// FacetsExact tells whether facets of this sort count all.
func (c *ClaimConnection) FacetsExact(ctx context.Context, by ClaimFacet) (bool, error) {
	t, err := c.census(ctx, by)
	return err == nil && !t.cut, err
}

// census counts by all the facets that the query asks of the list, whichever of them comes first: the list is gone through once for an answer.
func (c *ClaimConnection) census(ctx context.Context, by ClaimFacet) (*census, error) {
	c.once.Do(func() { c.censuses, c.failed = c.divide(ctx, facetsAsked(ctx)) })
	return c.censuses[by], c.failed
}

// divide counts by some facets. How all claims divide is kept.
func (c *ClaimConnection) divide(ctx context.Context, by []ClaimFacet) (map[ClaimFacet]*census, error) {
	if s := c.r.kept(); s != nil && c.list.allClaims() {
		return c.r.censusesOfAll(ctx, s, c.list, by)
	}
	return c.r.divide(ctx, c.list, by)
}

// allClaims tells whether a list is that of all claims.
func (l *listing) allClaims() bool {
	return l.test == nil && l.within == nil && len(l.lists) == 1 && l.lists[0].Type == store.ClaimsAll
}

// facetsAsked are those that the query asks of the list which the field of this context belongs to.
func facetsAsked(ctx context.Context) (all []ClaimFacet) {
	op := graphql.GetOperationContext(ctx)
	for _, f := range graphql.CollectFields(op, graphql.GetFieldContext(ctx).Parent.Field.Selections, []string{"ClaimConnection"}) {
		if by, ok := f.ArgumentMap(op.Variables)["by"].(string); ok && !slices.Contains(all, ClaimFacet(by)) {
			all = append(all, ClaimFacet(by))
		}
	}
	return all
}

// divide goes through a list and counts by some facets.
func (r *response) divide(ctx context.Context, l *listing, by []ClaimFacet) (map[ClaimFacet]*census, error) {
	censuses := map[ClaimFacet]*census{}
	for _, facet := range by {
		censuses[facet] = &census{division: divisions[facet], counts: map[facetValue]*counted{}}
	}
	if err := r.inChunks(ctx, l, func(chunk []store.Edge) (more bool, err error) {
		scan := r.aside()
		for _, c := range censuses {
			if err := c.add(ctx, scan, chunk); err != nil {
				return false, err
			}
			more = more || !c.cut
		}
		return more, nil
	}); err != nil {
		return nil, err
	}
	for _, c := range censuses {
		if err := c.finish(ctx, r); err != nil {
			return nil, err
		}
	}
	return censuses, nil
}

// facets shows what was counted. The records that values are the ids of are read in one pass.
func (r *response) facets(areIDs bool, found []entry) ([]*Facet, error) {
	if err := r.charge(len(found)); err != nil {
		return nil, err
	}
	out := make([]*Facet, len(found))
	for i, e := range found {
		out[i] = &Facet{Value: e.text, Count: e.n}
	}
	if !areIDs {
		return out, nil
	}
	ids := make([]graph.ID, len(found))
	for i, e := range found {
		ids[i] = graph.ID(e.text)
	}
	nodes, err := r.loadAll(ids)
	if err != nil {
		return nil, err
	}
	beside := r.newLevel(nodes)
	for i, n := range nodes {
		out[i].Node = newNode(view{beside, n})
	}
	return out, nil
}
