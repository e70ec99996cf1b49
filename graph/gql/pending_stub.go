package gql

import (
	"context"
	"errors"

	"claimgraph/graph"
)

var errLater = errors.New("not yet")

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
