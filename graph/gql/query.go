package gql

import (
	"context"

	"claimgraph/graph"
	"claimgraph/store"
)

// query resolves the fields of Query: each reads its arguments, asks the response, and returns.
type query struct{ *API }

// Node by its id.
func (q query) Node(ctx context.Context, id graph.ID) (Node, error) {
	nodes, err := q.Nodes(ctx, []graph.ID{id})
	if err != nil {
		return nil, err
	}
	return nodes[0], nil
}

// Nodes by their ids.
func (q query) Nodes(ctx context.Context, ids []graph.ID) ([]Node, error) {
	if len(ids) > maxFirst {
		return nil, badInput("nodes takes at most %d ids at a time: these are %d", maxFirst, len(ids))
	}
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return r.present(ids)
}

// Entity by its id.
func (q query) Entity(ctx context.Context, id graph.ID) (*Entity, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return get(r, id, newEntity, graph.KindEntity)
}

// Entities that pass the filter.
func (q query) Entities(ctx context.Context, filter *EntityFilter, orderBy *EntityOrder, first *int, after *string) (*EntityConnection, error) {
	return rootPage(ctx, func(r *response) (*listing, error) { return r.entityListing(ctx, filter, orderBy) }, arguments{first, after}, newEntity)
}

// Document by its id.
func (q query) Document(ctx context.Context, id graph.ID) (*Document, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return get(r, id, newDocument, graph.KindDocument)
}

// Documents that pass the filter.
func (q query) Documents(ctx context.Context, filter *DocumentFilter, first *int, after *string) (*DocumentConnection, error) {
	return rootPage(ctx, func(r *response) (*listing, error) { return r.documentListing(filter) }, arguments{first, after}, newDocument)
}

// Claim by its id.
func (q query) Claim(ctx context.Context, id graph.ID) (*Claim, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return get(r, id, newClaim, graph.KindClaim)
}

// Claims that pass the filter.
func (q query) Claims(ctx context.Context, filter *ClaimFilter, orderBy *ClaimOrder, first *int, after *string) (*ClaimConnection, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	page, err := rootPage(ctx, func(r *response) (*listing, error) { return r.claimListing(ctx, "claims", "", nil, filter, orderBy) },
		arguments{first, after}, newClaim)
	return claimConnection(r, page, err)
}

// Proposition by its id.
func (q query) Proposition(ctx context.Context, id graph.ID) (Proposition, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	found, err := get(r, id, func(v view) *view { return &v }, graph.KindRelation, graph.KindMeasure, graph.KindStatement)
	if err != nil || found == nil {
		return nil, err
	}
	return newProposition(*found), nil
}

// Relations that pass the filter.
func (q query) Relations(ctx context.Context, filter *RelationFilter, first *int, after *string) (*RelationConnection, error) {
	return rootPage(ctx, func(r *response) (*listing, error) { return r.relationListing(ctx, "", nil, filter) }, arguments{first, after}, newRelation)
}

// Measure by its id.
func (q query) Measure(ctx context.Context, id graph.ID) (*Measure, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return get(r, id, newMeasure, graph.KindMeasure)
}

// Measures that pass the filter.
func (q query) Measures(ctx context.Context, filter *MeasureFilter, first *int, after *string) (*MeasureConnection, error) {
	return rootPage(ctx, func(r *response) (*listing, error) { return r.measureListing(filter) }, arguments{first, after}, newMeasure)
}

// Predicates of the store.
func (q query) Predicates(ctx context.Context) ([]*Predicate, error) {
	return rootWhole(ctx, func(*response) (*listing, error) {
		return &listing{lists: []store.List{{Type: store.PredicatesAll}}}, nil
	}, newPredicate)
}

// Diff between two states of the graph.
func (q query) Diff(ctx context.Context, from AsOfInput, to *AsOfInput) (*Diff, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return r.diff(ctx, from, to)
}

// Changes after a number.
func (q query) Changes(ctx context.Context, since *int, first *int, after *string) (*ChangeConnection, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	number := 0
	if since != nil {
		number = *since
	}
	return r.changePage(number, arguments{first, after})
}

// Lens of the request.
func (q query) Lens(ctx context.Context) (*Lens, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return newLens(r), nil
}

// Store that is read.
func (q query) Store(ctx context.Context) (*StoreInfo, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	state := r.sn.State()
	return &StoreInfo{
		Change: int(state.Change), Hash: state.HashString(),
		Entities: state.Entities, Documents: state.Documents, Claims: state.Claims, Propositions: state.Propositions,
	}, nil
}

// StoreInfo is what the store holds.
type StoreInfo struct {
	Change                                    int
	Hash                                      string
	Entities, Documents, Claims, Propositions int
}
