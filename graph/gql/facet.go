package gql

import (
	"context"
)

// ClaimConnection is a page of claims, and how their whole list divides.
type ClaimConnection struct {
	*Page[*Claim]
	r *response
}

func claimConnection(r *response, page *Page[*Claim], err error) (*ClaimConnection, error) {
	if err != nil {
		return nil, err
	}
	return &ClaimConnection{page, r}, nil
}

// Facets of the whole list.
func (c *ClaimConnection) Facets(ctx context.Context, by ClaimFacet, first *int) ([]*Facet, error) {
	return nil, errLater
}

// FacetsExact tells whether facets of this sort count all.
func (c *ClaimConnection) FacetsExact(ctx context.Context, by ClaimFacet) (bool, error) {
	return false, errLater
}
