package gql

import (
	"strconv"

	"claimgraph/graph"
	"claimgraph/store"
)

// Node is whatever has an id.
type Node interface{ ID() graph.ID }

// newNode gives a node of the graph as the schema calls it.
func newNode(v view) Node {
	switch v.node.ID.Kind() {
	case graph.KindEntity:
		return newEntity(v)
	case graph.KindDocument:
		return newDocument(v)
	case graph.KindPredicate:
		return &Predicate{v}
	case graph.KindClaim:
		return newClaim(v)
	case graph.KindLink:
		return &ClaimLink{v}
	}
	return newProposition(v)
}

// present gives what has these ids, in their order; nil where nothing has. Evidence is found in its claim, changes among the changes.
func (r *response) present(ids []graph.ID) ([]Node, error) {
	var wanted []graph.ID
	for _, id := range ids {
		if at := holder(id); at != "" {
			wanted = append(wanted, at)
		}
	}
	found, err := r.load(wanted)
	if err != nil {
		return nil, err
	}
	var level []*store.Node
	seen := map[graph.ID]*store.Node{}
	for _, n := range found {
		if n != nil && seen[n.ID] == nil {
			seen[n.ID] = n
			level = append(level, n)
		}
	}
	side := r.newLevel(level)
	out := make([]Node, len(ids))
	for i, id := range ids {
		if out[i], err = r.presentOne(side, id, seen[holder(id)]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// holder is the id of the node that holds a record; empty for changes, and for ids that can be of nothing.
func holder(id graph.ID) graph.ID {
	switch id.Kind() {
	case graph.KindEvidence:
		claim, ok := graph.SplitEvidenceKey(id.Key())
		if !ok {
			return ""
		}
		return graph.NewID(graph.KindClaim, claim)
	case graph.KindChange:
		return ""
	}
	if _, err := graph.ParseID(string(id)); err != nil {
		return ""
	}
	return id
}

func (r *response) presentOne(side *level, id graph.ID, n *store.Node) (Node, error) {
	switch {
	case id.Kind() == graph.KindChange:
		number, err := strconv.Atoi(id.Key())
		if err != nil || number < 1 || uint64(number) > r.sn.State().Change {
			return nil, nil
		}
		c, err := r.change(number)
		return &Change{c}, err
	case n == nil || r.hides(n):
		return nil, nil
	case id.Kind() == graph.KindEvidence:
		return r.presentEvidence(view{side, n}, id)
	}
	return newNode(view{side, n}), nil
}

func (r *response) presentEvidence(claim view, id graph.ID) (Node, error) {
	record := claim.node.Record.Claim
	for i := range record.Evidence {
		e := &record.Evidence[i]
		if e.Key(record.Key) != id.Key() {
			continue
		}
		s, shown, err := r.sight(e)
		if err != nil || !shown {
			return nil, err
		}
		return &Evidence{claim, s}, nil
	}
	return nil, nil
}

// get gives one node of a kind by its id; nil where there is none. An id of another kind is a mistake that is named.
func get[T any](r *response, id graph.ID, make func(view) *T, kinds ...graph.IDKind) (*T, error) {
	nodes, err := r.load([]graph.ID{id})
	if err != nil {
		return nil, err
	}
	for _, kind := range kinds {
		if id.Kind() != kind {
			continue
		}
		if nodes[0] == nil || r.hides(nodes[0]) {
			return nil, nil
		}
		return make(view{r.newLevel(nodes), nodes[0]}), nil
	}
	return nil, badInput("%q is no id of a %s: it would begin with %q", cut(string(id), 60), kinds[0], string(kinds[0])+":")
}
