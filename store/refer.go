package store

import (
	"encoding/binary"
	"fmt"

	"claimgraph/graph"
)

// edges are the references of a node's record, each from the side of the node referred to, and the lists of the whole store that it is in, but for
// those that are walked over nodes. They follow from the record and, for a claim, from its proposition and its documents, for a link, from the claim
// that it leads to; a withdrawn node has none, but its record does.
func (p *pending) edges(n *Node) ([]edge, error) {
	l := edgeList{pending: p, to: n.ID.Key()}
	switch r := &n.Record; {
	case r.Entity != nil:
		l.entity(r.Entity, n.Number)
	case r.Document != nil:
		l.document(r.Document)
	case r.Predicate != nil:
	case r.Relation != nil:
		// Its subject has no edge to it, and must be there all the same.
		l.number(graph.KindEntity, r.Relation.Subject)
		l.refer(RelationsIn, graph.KindEntity, r.Relation.Object)
		l.refer(RelationsUnder, graph.KindPredicate, r.Relation.Predicate)
	case r.Measure != nil:
		l.measure(r.Measure)
	case r.Statement != nil:
		for _, about := range r.Statement.About {
			l.refer(StatementsOn, graph.KindEntity, about)
		}
	case r.Claim != nil:
		return p.claimEdges(n)
	case r.Link != nil:
		if err := l.link(r.Link); err != nil {
			return nil, err
		}
	case r.PropositionLink != nil:
		l.proposition(PropositionLinksFrom, r.PropositionLink.From)
		l.proposition(PropositionLinksTo, r.PropositionLink.To)
	case r.Assessment != nil:
		target := r.Assessment.Target()
		l.refer(AssessmentsOf, target.Kind(), target.Key())
	case r.Judgement != nil:
		l.refer(JudgementsOf, graph.KindEntity, r.Judgement.Left)
		l.refer(JudgementsOf, graph.KindEntity, r.Judgement.Right)
	default:
		return nil, fmt.Errorf("%s has no record", n.ID)
	}
	return l.edges, l.err
}

// edgeList gathers the edges to one node. A reference that leads nowhere is its error.
type edgeList struct {
	*pending
	to    string
	edges []edge
	err   error
}

// number is that of a node that must be there.
func (l *edgeList) number(kind graph.IDKind, key string) uint32 {
	return l.numberOfID(graph.NewID(kind, key))
}

func (l *edgeList) numberOfID(id graph.ID) uint32 {
	n, err := l.numberOf(id)
	if l.err == nil {
		l.err = err
	}
	return n
}

func (l *edgeList) add(e edge) {
	e.to = l.to
	l.edges = append(l.edges, e)
}

// refer adds an edge that has neither an order nor a value.
func (l *edgeList) refer(t EdgeType, kind graph.IDKind, key string) {
	l.add(edge{typ: t, from: l.number(kind, key)})
}

// proposition adds an edge that leaves a proposition, and counts for it.
func (l *edgeList) proposition(t EdgeType, id graph.ID) {
	l.add(edge{typ: t, from: l.numberOfID(id), on: id})
}

func (l *edgeList) entity(e *graph.Entity, number uint32) {
	value := binary.BigEndian.AppendUint32([]byte{ordinal(e.Kind)}, number)
	l.add(edge{typ: EntitiesAll, order: textOrder(graph.Fold(e.Name(""))), value: value})
	if !e.Named {
		l.add(edge{typ: EntitiesUnseen})
	}
	if e.SpeaksFor != "" {
		l.refer(EntitiesFor, graph.KindEntity, e.SpeaksFor)
	}
	for _, id := range e.Identifiers {
		l.add(edge{typ: EntitiesCalled, order: textOrder(id.Scheme, id.Value)})
	}
}

func (l *edgeList) document(d *graph.Document) {
	span := d.Published.Span()
	e := edge{typ: DocumentsAll, order: dayOrder(span.Latest), value: binary.BigEndian.AppendUint32(nil, uint32(span.Earliest))}
	list := func(t EdgeType, from uint32) {
		e.typ, e.from = t, from
		l.add(e)
	}
	list(DocumentsAll, 0)
	list(DocumentsBy, l.number(graph.KindEntity, d.Publisher))
	for _, author := range d.Authors {
		list(DocumentsOf, l.number(graph.KindEntity, author))
	}
	for _, cited := range d.Cites {
		list(DocumentsCite, l.number(graph.KindDocument, cited))
	}
}

func (l *edgeList) measure(m *graph.Measure) {
	l.refer(MeasuresUnder, graph.KindPredicate, m.Predicate)
	if m.Event != "" {
		l.refer(MeasuresOf, graph.KindEntity, m.Event)
	}
	if m.Place != "" {
		l.refer(MeasuresAt, graph.KindEntity, m.Place)
	}
	if m.PartOf != "" {
		l.proposition(MeasuresPart, graph.NewID(graph.KindMeasure, m.PartOf))
	}
}

// link puts the link beside both its claims, and beside the proposition of the claim that it leads to, on which it bears.
func (l *edgeList) link(link *graph.ClaimLink) error {
	to := graph.NewID(graph.KindClaim, link.To)
	claim, err := l.node(to)
	if err != nil {
		return err
	}
	if claim == nil {
		return fmt.Errorf("there is no %s", to)
	}
	digest := LinkDigest{Kind: link.Kind, From: l.number(graph.KindClaim, link.From), To: claim.Number}
	on := claim.Record.Claim.Proposition()
	l.add(edge{typ: LinksFrom, from: digest.From})
	l.add(edge{typ: LinksTo, from: digest.To})
	l.add(edge{typ: LinksOn, from: l.numberOfID(on), on: on, value: encodeLinkDigest(&digest)})
	return nil
}
