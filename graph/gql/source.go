package gql

import (
	"claimgraph/graph"
	"claimgraph/store"
)

// maxSources is how many documents are followed to what they cite.
const maxSources = 10_000

// sourcesOf claims are the documents that they stand in or were carried in, and those that these cite, at any remove; each level of them is read
// in one pass.
func (r *response) sourcesOf(voices []*graph.Voice) (graph.Sources, error) {
	sources := graph.Sources{}
	var next []graph.ID
	for _, v := range voices {
		for _, p := range v.Passages {
			next = append(next, documents(p.Document)...)
			for _, hop := range p.Chain {
				next = append(next, documents(hop.Document)...)
			}
		}
	}
	for len(next) > 0 && len(sources) < maxSources {
		nodes, err := r.loadDistinct(next)
		if err != nil {
			return nil, err
		}
		next = nil
		for _, n := range nodes {
			if _, known := sources[n.ID.Key()]; known {
				continue
			}
			d := n.Record.Document
			sources[d.Key] = source(r, n)
			for _, cited := range d.Cites {
				if _, known := sources[cited]; !known {
					next = append(next, documents(cited)...)
				}
			}
		}
	}
	return sources, nil
}

func source(r *response, n *store.Node) graph.Source {
	d := n.Record.Document
	return graph.Source{Publisher: r.same.key(d.Publisher), Text: d.SHA256, Cites: d.Cites}
}
