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
	key := n.ID.Key()
	switch r := &n.Record; {
	case r.Entity != nil:
		return p.entityEdges(r.Entity)
	case r.Document != nil:
		return documentEdges(r.Document), nil
	case r.Predicate != nil:
		return nil, nil
	case r.Relation != nil:
		// Its subject has no edge to it, and must be there all the same.
		_, err := p.numberOf(graph.NewID(graph.KindEntity, r.Relation.Subject))
		return []edge{
			{typ: RelationsIn, from: graph.NewID(graph.KindEntity, r.Relation.Object), to: key},
			{typ: RelationsUnder, from: graph.NewID(graph.KindPredicate, r.Relation.Predicate), to: key},
		}, err
	case r.Measure != nil:
		return measureEdges(r.Measure), nil
	case r.Statement != nil:
		var edges []edge
		for _, about := range r.Statement.About {
			edges = append(edges, edge{typ: StatementsOn, from: graph.NewID(graph.KindEntity, about), to: key})
		}
		return edges, nil
	case r.Claim != nil:
		return p.claimEdges(n)
	case r.Link != nil:
		return p.linkEdges(r.Link)
	case r.PropositionLink != nil:
		return []edge{
			{typ: PropositionLinksFrom, from: r.PropositionLink.From, to: key},
			{typ: PropositionLinksTo, from: r.PropositionLink.To, to: key},
		}, nil
	case r.Assessment != nil:
		return []edge{{typ: AssessmentsOf, from: r.Assessment.Target(), to: key}}, nil
	case r.Judgement != nil:
		return []edge{
			{typ: JudgementsOf, from: graph.NewID(graph.KindEntity, r.Judgement.Left), to: key},
			{typ: JudgementsOf, from: graph.NewID(graph.KindEntity, r.Judgement.Right), to: key},
		}, nil
	}
	return nil, fmt.Errorf("%s has no record", n.ID)
}

func (p *pending) entityEdges(e *graph.Entity) ([]edge, error) {
	number, err := p.numberOf(e.ID())
	if err != nil {
		return nil, err
	}
	value := binary.BigEndian.AppendUint32([]byte{ordinal(e.Kind)}, number)
	edges := []edge{{typ: EntitiesAll, order: textOrder(graph.Fold(e.Name(""))), to: e.Key, value: value}}
	if !e.Named {
		edges = append(edges, edge{typ: EntitiesUnseen, to: e.Key})
	}
	if e.SpeaksFor != "" {
		edges = append(edges, edge{typ: EntitiesFor, from: graph.NewID(graph.KindEntity, e.SpeaksFor), to: e.Key})
	}
	for _, id := range e.Identifiers {
		edges = append(edges, edge{typ: EntitiesCalled, order: textOrder(id.Scheme, id.Value), to: e.Key})
	}
	return edges, nil
}

func documentEdges(d *graph.Document) []edge {
	span := d.Published.Span()
	order, value := dayOrder(span.Latest), binary.BigEndian.AppendUint32(nil, uint32(span.Earliest))
	edges := []edge{
		{typ: DocumentsAll, order: order, to: d.Key, value: value},
		{typ: DocumentsBy, from: graph.NewID(graph.KindEntity, d.Publisher), order: order, to: d.Key, value: value},
	}
	for _, author := range d.Authors {
		edges = append(edges, edge{typ: DocumentsOf, from: graph.NewID(graph.KindEntity, author), order: order, to: d.Key, value: value})
	}
	for _, cited := range d.Cites {
		edges = append(edges, edge{typ: DocumentsCite, from: graph.NewID(graph.KindDocument, cited), order: order, to: d.Key, value: value})
	}
	return edges
}

func measureEdges(m *graph.Measure) []edge {
	edges := []edge{{typ: MeasuresUnder, from: graph.NewID(graph.KindPredicate, m.Predicate), to: m.Key}}
	if m.Event != "" {
		edges = append(edges, edge{typ: MeasuresOf, from: graph.NewID(graph.KindEntity, m.Event), to: m.Key})
	}
	if m.Place != "" {
		edges = append(edges, edge{typ: MeasuresAt, from: graph.NewID(graph.KindEntity, m.Place), to: m.Key})
	}
	if m.PartOf != "" {
		edges = append(edges, edge{typ: MeasuresPart, from: graph.NewID(graph.KindMeasure, m.PartOf), to: m.Key})
	}
	return edges
}

// linkEdges puts the link beside both its claims, and beside the proposition of the claim that it leads to, on which it bears.
func (p *pending) linkEdges(l *graph.ClaimLink) ([]edge, error) {
	key, from, to := l.Key(), graph.NewID(graph.KindClaim, l.From), graph.NewID(graph.KindClaim, l.To)
	digest := LinkDigest{Kind: l.Kind}
	var err error
	if digest.From, err = p.numberOf(from); err != nil {
		return nil, err
	}
	claim, err := p.node(to)
	if err != nil {
		return nil, err
	}
	if claim == nil {
		return nil, fmt.Errorf("there is no %s", to)
	}
	digest.To = claim.Number
	return []edge{
		{typ: LinksFrom, from: from, to: key},
		{typ: LinksTo, from: to, to: key},
		{typ: LinksOn, from: claim.Record.Claim.Proposition(), to: key, value: encodeLinkDigest(&digest)},
	}, nil
}

// claimEdges puts the claim into the lists of all that it names, each with its digest.
func (p *pending) claimEdges(n *Node) ([]edge, error) {
	c := n.Record.Claim
	about, predicate, err := p.subjectsOf(c)
	if err != nil {
		return nil, err
	}
	documents, err := p.evidenceDocuments(c)
	if err != nil {
		return nil, err
	}
	digest, err := p.digest(n, predicate, documents)
	if err != nil {
		return nil, err
	}
	list := claimLists{order: dayOrder(digest.Stated.Latest), to: c.Key, digest: digest}
	list.wide = !digest.Stated.OneDay() && !digest.Undated()
	list.add(ClaimsAll, "")
	list.add(ClaimsBy, graph.NewID(graph.KindEntity, c.Claimant))
	list.entities(ClaimsFrom, c.ReportedFrom)
	list.entities(ClaimsAbout, about)
	list.entities(ClaimsAbout, c.Mentions)
	list.add(ClaimsOn, c.Proposition())
	if predicate != "" {
		list.add(ClaimsUnder, graph.NewID(graph.KindPredicate, predicate))
	}
	if c.Place != "" {
		list.add(ClaimsAt, graph.NewID(graph.KindEntity, c.Place))
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		if e.Withdrawn {
			continue
		}
		list.add(ClaimsIn, graph.NewID(graph.KindDocument, e.Document))
		list.add(ClaimsThrough, graph.NewID(graph.KindEntity, documents[e.Document].Publisher))
		for _, hop := range e.Chain {
			list.add(ClaimsThrough, graph.NewID(graph.KindEntity, hop.Carrier))
			if hop.Document != "" {
				list.add(ClaimsVia, graph.NewID(graph.KindDocument, hop.Document))
			}
		}
	}
	return list.edges, nil
}

// claimLists gathers the edges of one claim.
type claimLists struct {
	order  []byte
	to     string
	digest ClaimDigest
	wide   bool
	edges  []edge
}

func (l *claimLists) add(t EdgeType, from graph.ID) {
	value := encodeDigest(t, &l.digest)
	l.edges = append(l.edges, edge{from: from, typ: t, order: l.order, to: l.to, value: value})
	if l.wide {
		l.edges = append(l.edges, edge{from: from, typ: t | Wide, order: l.order, to: l.to, value: value})
	}
}

func (l *claimLists) entities(t EdgeType, keys []string) {
	for _, key := range keys {
		l.add(t, graph.NewID(graph.KindEntity, key))
	}
}

// subjectsOf are the entities that the claim's proposition is about, and its predicate, empty for a statement.
func (p *pending) subjectsOf(c *graph.Claim) (about []string, predicate string, err error) {
	if c.Relation != nil {
		return []string{c.Relation.Subject, c.Relation.Object}, c.Relation.Predicate, nil
	}
	n, err := p.node(c.Proposition())
	if err != nil {
		return nil, "", err
	}
	if n == nil {
		return nil, "", fmt.Errorf("there is no %s", c.Proposition())
	}
	if m := n.Record.Measure; m != nil {
		return m.About(), m.Predicate, nil
	}
	return n.Record.Statement.About, "", nil
}

func (p *pending) evidenceDocuments(c *graph.Claim) (map[string]*graph.Document, error) {
	documents := map[string]*graph.Document{}
	for _, key := range c.EvidenceDocuments() {
		n, err := p.node(graph.NewID(graph.KindDocument, key))
		if err != nil {
			return nil, err
		}
		if n == nil {
			return nil, fmt.Errorf("there is no document:%s", key)
		}
		documents[key] = n.Record.Document
	}
	return documents, nil
}

func (p *pending) digest(n *Node, predicate string, documents map[string]*graph.Document) (ClaimDigest, error) {
	c := n.Record.Claim
	published := make([]graph.EDTF, 0, len(documents))
	for _, d := range documents {
		published = append(published, d.Published)
	}
	d := ClaimDigest{
		Stated: graph.StatedSpan(c.Stated, published), Polarity: c.Polarity, Certainty: c.Certainty, SpeechAct: c.SpeechAct,
		Reported: len(c.ReportedFrom) > 0, Several: len(c.ReportedFrom) > 1, Evidenced: len(documents) > 0,
	}
	first, err := p.recordedDay(n.First)
	if err != nil {
		return d, err
	}
	d.Recorded = first
	if d.Claimant, err = p.numberOf(graph.NewID(graph.KindEntity, c.Claimant)); err != nil {
		return d, err
	}
	if d.Proposition, err = p.numberOf(c.Proposition()); err != nil || predicate == "" {
		return d, err
	}
	d.Predicate, err = p.numberOf(graph.NewID(graph.KindPredicate, predicate))
	return d, err
}
