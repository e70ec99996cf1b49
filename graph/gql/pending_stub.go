package gql

import (
	"context"
	"errors"

	"claimgraph/graph"
)

var errLater = errors.New("not yet")

type PropositionConnection = Page[Proposition]
type PropositionEdge = Edge[Proposition]

func (q query) Propositions(ctx context.Context, filter *PropositionFilter, orderBy *PropositionOrder, first *int, after *string) (*PropositionConnection, error) {
	return nil, errLater
}
func (q query) Conflicts(ctx context.Context, filter *ConflictFilter, first *int, after *string) (*ConflictConnection, error) {
	return nil, errLater
}

type SearchConnection struct {
	Page[Node]
	IndexedTo int
}
type SearchEdge struct {
	Cursor  string
	Node    Node
	Score   float64
	Snippet *string
}

func (SearchConnection) Edges() []*SearchEdge { return nil }
func (q query) Search(ctx context.Context, text string, kinds []NodeKind, first *int, after *string) (*SearchConnection, error) {
	return nil, errLater
}

type Subgraph struct {
	Entities       []*Entity
	Relations      []*Relation
	Truncated      bool
	TotalEntities  int
	TotalRelations int
	TotalExact     bool
}

func (q query) Neighborhood(ctx context.Context, of []graph.ID, depth *int, predicates []graph.ID, kinds []graph.EntityKind, limit *int) (*Subgraph, error) {
	return nil, errLater
}

type Path struct {
	Length    int
	Entities  []*Entity
	Relations []*Relation
}

func (q query) Paths(ctx context.Context, from graph.ID, to graph.ID, maxLength *int, predicates []graph.ID, first *int, throughDenied *bool, throughPlaces *bool) ([]*Path, error) {
	return nil, errLater
}

type Suggestion struct {
	Entity *Entity
	Reason string
	Score  float64
}

func (e *Entity) Suggestions(ctx context.Context, first *int) ([]*Suggestion, error) {
	return nil, errLater
}
