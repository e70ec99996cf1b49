package gql

import (
	"context"
	"errors"

	"claimgraph/graph"
)

// faulty resolves Query wrongly, in a way that mode says: with errors, panics, nulls where the schema forbids them, and records that are empty, so that
// what is asked of them panics.
type faulty struct {
	*API
	mode uint64
}

// Query implements ResolverRoot.
func (f *faulty) Query() QueryResolver { return faultyQuery{f.API.Query(), f} }

type faultyQuery struct {
	QueryResolver
	*faulty
}

var errFault = errors.New("a fault")

// stranger is a node that the schema does not know.
type stranger struct{}

func (stranger) ID() graph.ID { return "stranger:a" }

// fault is what goes wrong this time, n ways being possible.
func (q faultyQuery) fault(n uint64) uint64 { return q.mode % n }

func (q faultyQuery) Node(context.Context, graph.ID) (Node, error) {
	return []Node{nil, (*Entity)(nil), &Claim{}, stranger{}, Document{}}[q.fault(5)], nil
}

func (q faultyQuery) Nodes(context.Context, []graph.ID) ([]Node, error) {
	if q.fault(7) == 0 {
		return nil, errFault
	}
	return []Node{nil, (*Entity)(nil), &Claim{}, stranger{}, &Relation{}, Entity{}}[:q.fault(7)], nil
}

func (q faultyQuery) Entity(ctx context.Context, id graph.ID) (*Entity, error) {
	switch q.fault(5) {
	case 0:
		panic("a fault")
	case 1:
		return nil, errFault
	case 2:
		return &Entity{}, nil
	case 3:
		return nil, context.Canceled
	}
	return q.QueryResolver.Entity(ctx, id)
}

func (q faultyQuery) Claims(ctx context.Context, filter *ClaimFilter, order *ClaimOrder, first *int, after *string) (*ClaimConnection, error) {
	found, err := q.QueryResolver.Claims(ctx, filter, order, first, after)
	if err != nil {
		return nil, err
	}
	for i := range found.Edges {
		switch uint64(i+1) * q.mode % 5 {
		case 0:
			found.Edges[i].Node = nil
		case 1:
			found.Edges[i].Node = &Claim{}
		}
	}
	if q.fault(3) == 0 {
		found.PageInfo = nil
	}
	return found, nil
}

func (q faultyQuery) Proposition(context.Context, graph.ID) (Proposition, error) {
	return []Proposition{nil, (*Relation)(nil), &Measure{}}[q.fault(3)], nil
}

func (q faultyQuery) Predicates(ctx context.Context) ([]*Predicate, error) {
	found, err := q.QueryResolver.Predicates(ctx)
	switch q.fault(3) {
	case 0:
		return nil, err
	case 1:
		return append([]*Predicate{nil, {}, nil}, found...), err
	}
	return found, err
}

func (q faultyQuery) Conflicts(context.Context, *ConflictFilter, *int, *string) (*ConflictConnection, error) {
	if q.fault(2) == 0 {
		return &ConflictConnection{Edges: []Edge[*Conflict]{{}, {Node: &Conflict{}}}}, nil
	}
	return nil, &clientError{codeBadInput, "a fault of the client's"}
}

func (q faultyQuery) Changes(context.Context, *int, *int, *string) (*ChangeConnection, error) {
	return &ChangeConnection{Edges: []Edge[*Change]{{}, {Node: &Change{change: &graph.Change{}}}}, PageInfo: &PageInfo{}}, nil
}

func (q faultyQuery) Paths(context.Context, graph.ID, graph.ID, *int, []graph.ID, *int, *bool, *bool) ([]*Path, error) {
	return []*Path{{}, {Length: -1, Entities: []*Entity{nil, {}}, Relations: []*Relation{{}}}, nil}[:q.fault(4)], nil
}

func (q faultyQuery) Lens(ctx context.Context) (*Lens, error) {
	if q.fault(9) == 0 {
		return nil, nil
	}
	return q.QueryResolver.Lens(ctx)
}
