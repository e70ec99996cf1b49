package gql

import (
	"context"
	"errors"

	"claimgraph/graph"
)

var errLater = errors.New("not yet")

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

type Diff struct{}

func (d *Diff) Appeared(ctx context.Context, first *int, after *string) (*ClaimConnection, error) {
	return nil, errLater
}
func (d *Diff) Gone(ctx context.Context, first *int, after *string) (*ClaimConnection, error) {
	return nil, errLater
}
func (d *Diff) Superseded(ctx context.Context, first *int, after *string) (*ClaimConnection, error) {
	return nil, errLater
}
func (d *Diff) Standings(ctx context.Context, first *int, after *string) (*StandingChangeConnection, error) {
	return nil, errLater
}

type StandingChange struct {
	Proposition   Proposition
	Before, After graph.StandingStatus
}
type StandingChangeConnection = Page[*StandingChange]
type StandingChangeEdge = Edge[*StandingChange]

func (q query) Diff(ctx context.Context, from AsOfInput, to *AsOfInput) (*Diff, error) {
	return nil, errLater
}

type ClaimFacet string
type Facet struct {
	Value string
	Node  Node
	Count int
}
