package store

import (
	"fmt"
	"slices"

	"claimgraph/graph"
)

// claimEdges puts the claim into the lists of all that it names, each with its digest.
func (p *pending) claimEdges(n *Node) ([]edge, error) {
	c := n.Record.Claim
	about, predicate, err := p.subjectsOf(c)
	if err != nil {
		return nil, err
	}
	l := claimLists{edgeList: edgeList{pending: p, to: c.Key}, lists: p.listed[:0]}
	l.within(ClaimsAll, 0)
	l.ofAll(ClaimsFrom, c.ReportedFrom)
	l.ofAll(ClaimsAbout, about)
	l.ofAll(ClaimsAbout, c.Mentions)
	if c.Place != "" {
		l.of(ClaimsAt, c.Place)
	}
	if err := l.evidence(c.Evidence); err != nil {
		return nil, err
	}
	l.on = c.Proposition()
	digest, err := l.digest(n, predicate)
	if err != nil {
		return nil, err
	}
	l.within(ClaimsBy, digest.Claimant)
	l.within(ClaimsOn, digest.Proposition)
	if predicate != "" {
		l.within(ClaimsUnder, digest.Predicate)
	}
	edges := l.all(&digest)
	p.listed = l.lists
	return edges, l.err
}

// nodeList is a list: the number of the node, and the type of its edges in the last byte. Its order is that of the keys of the edges.
type nodeList uint64

func listOfNode(t EdgeType, from uint32) nodeList { return nodeList(from)<<8 | nodeList(t) }

func (l nodeList) typ() EdgeType { return EdgeType(l) }
func (l nodeList) from() uint32  { return uint32(l >> 8) }

// claimLists gathers the lists that one claim is in.
type claimLists struct {
	edgeList
	lists     []nodeList
	on        graph.ID     // its proposition
	published []graph.EDTF // when the documents of its evidence were
}

func (l *claimLists) within(t EdgeType, from uint32) { l.lists = append(l.lists, listOfNode(t, from)) }

func (l *claimLists) of(t EdgeType, key string) { l.within(t, l.number(graph.KindEntity, key)) }

func (l *claimLists) ofAll(t EdgeType, keys []string) {
	for _, key := range keys {
		l.of(t, key)
	}
}

// evidence puts the claim into the lists of the documents that it stands in or came through, and of those who published and carried it.
func (l *claimLists) evidence(evidence []graph.Evidence) error {
	for i := range evidence {
		e := &evidence[i]
		if e.Withdrawn {
			continue
		}
		publisher, err := l.ofDocument(ClaimsIn, e.Document)
		if err != nil {
			return err
		}
		l.of(ClaimsThrough, publisher)
		for _, hop := range e.Chain {
			l.of(ClaimsThrough, hop.Carrier)
			if hop.Document == "" {
				continue
			}
			if _, err := l.ofDocument(ClaimsVia, hop.Document); err != nil {
				return err
			}
		}
	}
	return nil
}

// ofDocument puts the claim into a list of a document, and gives its publisher.
func (l *claimLists) ofDocument(t EdgeType, key string) (publisher string, err error) {
	id := graph.NewID(graph.KindDocument, key)
	n, err := l.node(id)
	if err != nil {
		return "", err
	}
	if n == nil {
		return "", fmt.Errorf("there is no %s", id)
	}
	l.within(t, n.Number)
	l.published = append(l.published, n.Record.Document.Published)
	return n.Record.Document.Publisher, nil
}

// all are the edges of the lists, one of each, in the order of their keys.
func (l *claimLists) all(digest *ClaimDigest) []edge {
	if !digest.Stated.OneDay() && !digest.Undated() {
		for _, list := range l.lists {
			l.lists = append(l.lists, list|nodeList(Wide))
		}
	}
	slices.Sort(l.lists)
	l.lists = slices.Compact(l.lists)
	order := dayOrder(digest.Stated.Latest)
	var values [4][]byte // without the first, the second, the third of its numbers; before them, with all
	l.edges = make([]edge, len(l.lists))
	for i, list := range l.lists {
		value := &values[list.typ().told()+1]
		if *value == nil {
			*value = encodeDigest(list.typ(), digest)
		}
		e := edge{typ: list.typ(), from: list.from(), order: order, to: l.to, value: *value}
		if list.typ() == ClaimsOn {
			e.on = l.on
		}
		l.edges[i] = e
	}
	return l.edges
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

func (l *claimLists) digest(n *Node, predicate string) (ClaimDigest, error) {
	c := n.Record.Claim
	first, err := l.recordedDay(n.First)
	d := ClaimDigest{
		Stated: graph.StatedSpan(c.Stated, l.published), Polarity: c.Polarity, Certainty: c.Certainty, SpeechAct: c.SpeechAct,
		Recorded: first, Claimant: l.number(graph.KindEntity, c.Claimant), Proposition: l.numberOfID(l.on),
		Reported: len(c.ReportedFrom) > 0, Several: len(c.ReportedFrom) > 1, Evidenced: len(l.published) > 0,
	}
	if predicate != "" {
		d.Predicate = l.number(graph.KindPredicate, predicate)
	}
	return d, err
}
