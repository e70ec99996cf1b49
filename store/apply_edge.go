package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"claimgraph/graph"
)

// replace writes a node in the place of what was there, and brings its edges up to date, and those of the claims or links that depend on it.
func (a *applier) replace(old, n *Node) error {
	dependents, err := a.dependents(old, n)
	if err != nil {
		return err
	}
	before := make([][]edge, len(dependents))
	for i, d := range dependents {
		if before[i], err = a.edges(d); err != nil {
			return err
		}
	}
	var edgesBefore []edge
	if old != nil && !old.Withdrawn {
		if edgesBefore, err = a.edges(old); err != nil {
			return err
		}
	}
	if err := a.store(n); err != nil {
		return err
	}
	var edgesAfter []edge
	if !n.Withdrawn {
		if edgesAfter, err = a.edges(n); err != nil {
			return err
		}
	}
	if err := a.swap(edgesBefore, edgesAfter); err != nil {
		return err
	}
	for i, d := range dependents {
		after, err := a.edges(d)
		if err != nil {
			return err
		}
		if err := a.swap(before[i], after); err != nil {
			return err
		}
	}
	return nil
}

// store writes a node and nothing else.
func (a *applier) store(n *Node) error {
	value := encodeNode(n, a.number)
	if len(value) > maxValue {
		return fmt.Errorf("%s has %d bytes: at most %d are allowed", n.ID, len(value), maxValue)
	}
	a.key = appendNodeKey(a.key[:0], n.ID)
	a.set(a.key, value)
	n.Last = a.number
	fresh := a.reserved[n.ID] != 0
	a.keep(n, len(value), fresh)
	if fresh {
		delete(a.reserved, n.ID)
		if n.Record.Claim == nil { // of claims there are more than of all else, and but for links nobody asks for their numbers
			a.numbers.put(n.ID, n.Number, 1)
		}
	}
	a.touch(n.ID)
	return nil
}

// dependents are the nodes whose edges follow from this one as well: those of claims from a document's publisher and date, and from what a
// measure or a statement is about; those of links from the proposition of the claim that they lead to. Only a new version of a node has any that
// must be looked at.
func (a *applier) dependents(old, n *Node) ([]*Node, error) {
	if old == nil {
		return nil, nil
	}
	var types []EdgeType
	switch n.ID.Kind() {
	case graph.KindDocument:
		types = []EdgeType{ClaimsIn, ClaimsVia}
	case graph.KindMeasure, graph.KindStatement:
		types = []EdgeType{ClaimsOn}
	case graph.KindClaim:
		if n.Record.Claim.Proposition() != old.Record.Claim.Proposition() {
			types = []EdgeType{LinksTo}
		}
	}
	var dependents []*Node
	seen := map[graph.ID]bool{}
	for _, t := range types {
		keys, err := a.keys(edgePrefix(n.Number, t), 0)
		if err != nil {
			return nil, err
		}
		for _, key := range keys {
			_, _, _, to, err := parseEdgeKey(key)
			if err != nil {
				return nil, err
			}
			id := graph.NewID(t.leadsTo(), to)
			if seen[id] {
				continue
			}
			seen[id] = true
			d, err := a.node(id)
			if err != nil {
				return nil, err
			}
			if d == nil {
				return nil, fmt.Errorf("an edge leads to %s, which is not there", id)
			}
			dependents = append(dependents, d)
		}
	}
	return dependents, nil
}

// swap writes the edges that are new or differ, and deletes those that are gone.
func (a *applier) swap(before, after []edge) error {
	had, has := a.had.of(before), a.has.of(after)
	for len(had) > 0 || len(has) > 0 {
		order := 0
		switch {
		case len(had) == 0:
			order = 1
		case len(has) == 0:
			order = -1
		default:
			order = bytes.Compare(had[0].key, has[0].key)
		}
		var err error
		switch {
		case order < 0:
			a.delete(had[0].key)
			err = a.countEdge(&had[0], -1)
		case order > 0:
			a.set(has[0].key, has[0].value)
			err = a.countEdge(&has[0], 1)
		case !bytes.Equal(had[0].value, has[0].value):
			a.set(has[0].key, has[0].value)
			err = errors.Join(a.tallies.count(had[0].edge, -1), a.tallies.count(has[0].edge, 1))
		}
		if err != nil {
			return err
		}
		if order <= 0 {
			had = had[1:]
		}
		if order >= 0 {
			has = has[1:]
		}
	}
	return nil
}

type keyedEdge struct {
	key, value []byte
	edge       *edge
}

// keyedEdges are edges with their keys. Their memory is used again for the next.
type keyedEdges struct {
	edges []keyedEdge
	keys  []byte
}

// of gives the edges their keys, each once and in order: a reference that stands twice in a record is one edge. They are good until the next call.
func (k *keyedEdges) of(edges []edge) []keyedEdge {
	k.edges, k.keys = k.edges[:0], k.keys[:0]
	for i := range edges {
		e := &edges[i]
		value := e.value
		if value == nil {
			value = []byte{} // nil would delete
		}
		start := len(k.keys)
		k.keys = appendEdgeKey(k.keys, e.from, e.typ, e.order, e.to)
		k.edges = append(k.edges, keyedEdge{k.keys[start:], value, e})
	}
	slices.SortFunc(k.edges, func(a, b keyedEdge) int { return bytes.Compare(a.key, b.key) })
	return slices.CompactFunc(k.edges, func(a, b keyedEdge) bool { return bytes.Equal(a.key, b.key) })
}

// countEdge counts an edge that comes or goes: into the tallies of propositions, and for how many claims a claimant has, by which entities are
// ordered.
func (a *applier) countEdge(e *keyedEdge, by int) error {
	if e.edge.typ != ClaimsBy {
		return a.tallies.count(e.edge, by)
	}
	a.claims[e.edge.from] += by
	return nil
}

// settleClaims moves how many claims each claimant has, once however many of them the change touched.
func (a *applier) settleClaims() error {
	for _, claimant := range slices.Sorted(maps.Keys(a.claims)) {
		by := a.claims[claimant]
		if by == 0 {
			continue
		}
		at := countKey(claimant, ClaimsBy)
		value, _, err := a.get(at)
		if err != nil {
			return err
		}
		n := countOf(value) + by
		if n == 0 {
			a.delete(at)
			continue
		}
		a.set(at, binary.AppendUvarint(nil, uint64(n)))
	}
	return nil
}

// countOf reads the value of a count; no value is 0.
func countOf(value []byte) int {
	n, _ := binary.Uvarint(value)
	return int(n)
}
