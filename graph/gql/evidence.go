package gql

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// sight is a piece of evidence as the lens shows it, with its document.
type sight struct {
	evidence *graph.Evidence
	document *store.Node
}

// names tells whether the evidence puts its claim into lists of a type that leave these nodes.
func (s sight) names(t store.EdgeType, ids []graph.ID) bool {
	if t == store.ClaimsIn {
		return slices.Contains(ids, s.document.ID)
	}
	if slices.Contains(ids, graph.NewID(graph.KindEntity, s.document.Record.Document.Publisher)) {
		return true
	}
	return slices.ContainsFunc(s.evidence.Chain, func(h graph.Hop) bool {
		return slices.Contains(ids, graph.NewID(graph.KindEntity, h.Carrier))
	})
}

// quotation reads the words that evidence points at.
func (r *response) quotation(s sight) store.Quotation {
	if !s.document.Archived || !s.evidence.HasSpan() {
		return store.Quotation{Status: graph.Unarchived}
	}
	return store.Quote(s.evidence, r.text(s.document))
}

func (r *response) standing(seen []sight) graph.EvidenceStanding {
	standing := graph.EvidenceUnevidenced
	for _, s := range seen {
		switch r.quotation(s).Status {
		case graph.Broken:
			return graph.EvidenceBroken
		case graph.Verified:
			standing = graph.EvidenceVerified
		case graph.Unarchived:
			if standing == graph.EvidenceUnevidenced {
				standing = graph.EvidenceUnarchived
			}
		}
	}
	return standing
}

// Evidence is where a claim stands written.
type Evidence struct {
	claim view
	sight
}

// ID of the evidence.
func (e *Evidence) ID() graph.ID {
	return graph.NewID(graph.KindEvidence, e.evidence.Key(e.claim.node.ID.Key()))
}

// allDocuments are those of all evidence of a claim, and of all hops: withdrawn evidence still answers by its id.
func allDocuments(n *store.Node) (ids []graph.ID) {
	for _, e := range n.Record.Claim.Evidence {
		ids = append(ids, documents(e.Document)...)
		for _, hop := range e.Chain {
			ids = append(ids, documents(hop.Document)...)
		}
	}
	return ids
}

func allCarriers(n *store.Node) (ids []graph.ID) {
	for _, e := range n.Record.Claim.Evidence {
		for _, hop := range e.Chain {
			ids = append(ids, entities(hop.Carrier)...)
		}
	}
	return ids
}

// documentOf gives a document of a claim's evidence, in the level of those of all claims beside it.
func documentOf(claim view, key string) (*Document, error) {
	v, err := claim.lead("evidence.document", allDocuments, graph.KindDocument, key)
	return one(v, err, newDocument)
}

// Document that it is in.
func (e *Evidence) Document() (*Document, error) { return documentOf(e.claim, e.evidence.Document) }

// Kind of the evidence.
func (e *Evidence) Kind() graph.EvidenceKind { return e.evidence.Kind }

// Locator for people.
func (e *Evidence) Locator() (string, bool) { return given(e.evidence.Locator) }

// Start of the span, in bytes.
func (e *Evidence) Start() *int { return e.evidence.Start }

// End of the span, in bytes.
func (e *Evidence) End() *int { return e.evidence.End }

// SpanSha256 of those bytes.
func (e *Evidence) SpanSha256() (string, bool) { return given(e.evidence.SpanSHA256) }

// Quote gives the words, where they stand.
func (e *Evidence) Quote() (*string, error) {
	return e.claim.level.r.long(e.claim.level.r.quotation(e.sight).Words)
}

// Status tells whether they do.
func (e *Evidence) Status() graph.EvidenceStatus { return e.claim.level.r.quotation(e.sight).Status }

// Attribution of claimant and chain.
func (e *Evidence) Attribution() graph.Attribution { return e.evidence.Attribution }

// Withdrawn tells whether it was withdrawn.
func (e *Evidence) Withdrawn() bool { return e.evidence.Withdrawn || e.claim.node.Withdrawn }

// History of its claim, which it is part of.
func (e *Evidence) History(first *int) ([]*Change, error) { return e.claim.History(first) }

// Chain of voices.
func (e *Evidence) Chain() []*Hop {
	hops := []*Hop{}
	for i := range e.evidence.Chain {
		hops = append(hops, &Hop{e.claim, &e.evidence.Chain[i]})
	}
	return hops
}

// Hop is one voice that carried a claim on.
type Hop struct {
	claim view
	hop   *graph.Hop
}

// Carrier is whose voice it is.
func (h *Hop) Carrier() (*Entity, error) {
	v, err := h.claim.lead("evidence.carrier", allCarriers, graph.KindEntity, h.hop.Carrier)
	return one(v, err, newEntity)
}

// Document in which it did.
func (h *Hop) Document() (*Document, error) {
	if h.hop.Document == "" {
		return nil, nil
	}
	return documentOf(h.claim, h.hop.Document)
}

// Verb that it used.
func (h *Hop) Verb() (string, bool) { return given(h.hop.Verb) }
