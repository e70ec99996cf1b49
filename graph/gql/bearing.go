package gql

import (
	"sync"

	"claimgraph/graph"
	"claimgraph/store"
)

// bearing are the other propositions whose claims bear on one.
type bearing struct{ parts, totals, wholes, cases, rivals []graph.ID }

// bear finds what bears on a proposition: parts and total of a measure, and what analysts linked it with.
func (g *gathering) bear(n *store.Node) (*bearing, error) {
	b := &bearing{}
	if m := n.Record.Measure; m != nil {
		b.totals = ids(graph.KindMeasure, m.PartOf)
		parts, err := g.edges(n.ID, store.MeasuresPart, maxAll)
		if err != nil {
			return nil, err
		}
		for _, e := range parts {
			b.parts = append(b.parts, e.To)
		}
	}
	linked, err := g.r.linkedPropositions()
	if err != nil || linked == nil {
		return b, err
	}
	b.wholes = graph.AtAnyRemove(n.ID, func(id graph.ID) []graph.ID { return linked.wholes[id] })
	b.cases = graph.AtAnyRemove(n.ID, func(id graph.ID) []graph.ID { return linked.cases[id] })
	b.rivals = linked.rivals[n.ID]
	return b, nil
}

// linked are the links between propositions that analysts recorded, by the ids that these are read as.
type linked struct{ wholes, cases, rivals map[graph.ID][]graph.ID }

// linkedOnce are the links of a state of the graph, shared by all that reads it for an answer.
type linkedOnce struct {
	once  sync.Once
	links *linked
	err   error
}

// linkedPropositions reads all links between propositions, once for an answer: they are an analyst's own words, and few. It is nil where there
// are none.
func (r *response) linkedPropositions() (*linked, error) {
	r.linked.once.Do(func() { r.linked.links, r.linked.err = r.readLinked() })
	return r.linked.links, r.linked.err
}

func (r *response) readLinked() (*linked, error) {
	var l *linked
	for n, err := range r.sn.All(store.PropositionLinksAll) {
		if err != nil {
			return nil, err
		}
		if l == nil {
			l = &linked{map[graph.ID][]graph.ID{}, map[graph.ID][]graph.ID{}, map[graph.ID][]graph.ID{}}
		}
		link := n.Record.PropositionLink
		ends, err := r.readAs([]graph.ID{link.From, link.To})
		if err != nil {
			return nil, err
		}
		from, to := ends[0], ends[1]
		if from == to { // two relations that are read as one
			continue
		}
		if link.Kind == graph.CaseOf {
			l.wholes[from], l.cases[to] = append(l.wholes[from], to), append(l.cases[to], from)
		} else {
			l.rivals[from], l.rivals[to] = append(l.rivals[from], to), append(l.rivals[to], from)
		}
	}
	return l, nil
}
