package gql

import (
	"context"

	"claimgraph/graph"
	"claimgraph/store"
)

// PropositionLink is an analyst's word on two propositions.
type PropositionLink struct{ view }

func newPropositionLink(v view) *PropositionLink { return &PropositionLink{v} }

func (l *PropositionLink) record() *graph.PropositionLink { return l.node.Record.PropositionLink }

// Kind of the link.
func (l *PropositionLink) Kind() graph.PropositionLinkKind { return l.record().Kind }

// From is the case.
func (l *PropositionLink) From() (Proposition, error) { return l.end(0) }

// To is the whole.
func (l *PropositionLink) To() (Proposition, error) { return l.end(1) }

func (l *PropositionLink) end(i int) (Proposition, error) {
	views, err := l.to("ends", func(n *store.Node) []graph.ID {
		return []graph.ID{n.Record.PropositionLink.From, n.Record.PropositionLink.To}
	})
	if err != nil {
		return nil, err
	}
	return newProposition(views[i]), nil
}

// By is who recorded it.
func (l *PropositionLink) By() (string, error) { return l.recordedBy() }

// Links of the proposition with others.
func (p atIssue) Links(ctx context.Context) ([]*PropositionLink, error) {
	return whole(ctx, p.view, func(n *store.Node) (*listing, error) {
		lists, err := p.level.r.listsOf(n, store.PropositionLinksFrom, store.PropositionLinksTo)
		return &listing{scope: scopeOf("links", n.ID), lists: lists}, err
	}, newPropositionLink)
}
