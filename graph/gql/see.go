package gql

import (
	"claimgraph/graph"
	"claimgraph/store"
)

// seen is a claim as the lens shows it.
type seen struct {
	shown    bool
	gone     bool // its sources are left out
	evidence []sight
	// dated is when it may have been stated, by what is not left out, its recording aside.
	dated graph.Span
}

// undated: nothing but its recording says by when it was stated.
func (s *seen) undated() bool { return s.dated.Latest == graph.MaxDay }

// see looks at claims through the lens. The documents of all are read in one pass.
func (r *response) see(claims []*store.Node) ([]seen, error) {
	if err := r.readDocuments(claims); err != nil {
		return nil, err
	}
	out := make([]seen, len(claims))
	for i, n := range claims {
		if err := r.seeOne(n, &out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readDocuments reads, in one pass, those documents of claims that are not at hand.
func (r *response) readDocuments(claims []*store.Node) error {
	var ids []graph.ID
	for _, n := range claims {
		if !r.documentsAtHand(n) {
			ids = append(ids, allDocuments(n)...)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	_, err := r.loadDistinct(ids)
	return err
}

// documentsAtHand tells whether all documents of a claim's evidence are.
func (r *response) documentsAtHand(claim *store.Node) bool {
	for i := range claim.Record.Claim.Evidence {
		e := &claim.Record.Claim.Evidence[i]
		if r.atHand(graph.KindDocument, e.Document) == nil {
			return false
		}
		for _, hop := range e.Chain {
			if hop.Document != "" && r.atHand(graph.KindDocument, hop.Document) == nil {
				return false
			}
		}
	}
	return true
}

// seeEdges looks at the claims that edges lead to.
func (r *response) seeEdges(edges []store.Edge) ([]seen, error) {
	nodes, err := r.loadEdges(edges)
	if err != nil {
		return nil, err
	}
	return r.see(nodes)
}

// eachSeen tells of claims, by their places, what the edges say; of those that a source which is left out has to do with, what is seen of them.
func (r *response) eachSeen(edges []store.Edge, untouched func(int), touched func(int, *seen)) error {
	is, err := r.lens.out.touches(r, edges)
	if err != nil {
		return err
	}
	var some []store.Edge
	var at []int
	for i := range edges {
		if is[i] {
			some, at = append(some, edges[i]), append(at, i)
		} else {
			untouched(i)
		}
	}
	found, err := r.seeEdges(some)
	for i := range found {
		touched(at[i], &found[i])
	}
	return err
}

func (r *response) seeOne(n *store.Node, s *seen) error {
	claim := n.Record.Claim
	var published []graph.EDTF
	had, kept := false, false
	for i := range claim.Evidence {
		e := &claim.Evidence[i]
		if e.Withdrawn {
			continue
		}
		had = true
		found, err := r.sight(e)
		if err != nil {
			return err
		}
		if found.out {
			continue
		}
		kept = true
		if published, err = r.published(e, published); err != nil {
			return err
		}
		if found.shown {
			s.evidence = append(s.evidence, found.sight)
		}
	}
	s.dated = graph.StatedSpan(claim.Stated, published)
	s.gone = r.lens.out.claim(claim) || had && !kept
	s.shown = !s.gone
	if s.shown && r.lens.dated() {
		stated, err := r.stated(n, s)
		s.shown = stated.Latest <= r.lens.stated
		return err
	}
	return nil
}

// stated is when a claim may have been stated, its recording taken into account.
func (r *response) stated(n *store.Node, s *seen) (graph.Span, error) {
	span := s.dated
	recorded, err := r.api.days.of(r.sn, n.First)
	if err == nil && recorded < span.Latest && recorded >= span.Earliest {
		span.Latest = recorded
	}
	return span, err
}

// looked is a piece of evidence with what the lens makes of it.
type looked struct {
	sight
	out   bool // its sources are left out
	shown bool
}

// sight looks at a piece of evidence: the lens shows what was published by its day, or passed through a document that was.
func (r *response) sight(e *graph.Evidence) (looked, error) {
	document, err := r.get(graph.KindDocument, e.Document)
	if err != nil {
		return looked{}, err
	}
	found := looked{sight: sight{e, document}, out: r.lens.out.evidence(e, document.Record.Document)}
	found.shown = !found.out && (!r.lens.dated() || r.lens.published(document.Record.Document))
	for i := 0; i < len(e.Chain) && !found.out && !found.shown; i++ {
		if e.Chain[i].Document == "" {
			continue
		}
		passed, err := r.get(graph.KindDocument, e.Chain[i].Document)
		if err != nil {
			return looked{}, err
		}
		found.shown = r.lens.published(passed.Record.Document)
	}
	return found, nil
}

// published adds when the documents of a piece of evidence were published.
func (r *response) published(e *graph.Evidence, to []graph.EDTF) ([]graph.EDTF, error) {
	document, err := r.get(graph.KindDocument, e.Document)
	if err != nil {
		return nil, err
	}
	to = append(to, document.Record.Document.Published)
	for _, hop := range e.Chain {
		if hop.Document == "" {
			continue
		}
		if document, err = r.get(graph.KindDocument, hop.Document); err != nil {
			return nil, err
		}
		to = append(to, document.Record.Document.Published)
	}
	return to, nil
}
