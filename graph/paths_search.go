package graph

import (
	"cmp"
	"slices"
	"strings"
)

// pathSearch is the part of the graph that a search for paths has read, its entities and relations numbered as they were met.
type pathSearch struct {
	graph     PathGraph
	query     PathQuery
	number    map[string]int // of entities, by their keys
	nodes     []pathNode
	known     map[ID]bool
	relations []pathRelation
	sides     [2]pathSide
	steps     int // that were tried
	standings int // that were asked for
}

// The numbers of the two entities that paths are wanted between, and of the sides that begin there.
const (
	fromEnd = iota
	toEnd
)

// pathSide is what lies around one of the two.
type pathSide struct {
	radius int
	rim    []int // the entities at that distance
}

type pathNode struct {
	key     string
	read    bool // its relations were
	passage passage
	met     [2]int // from a side, at this distance plus 1; 0 while it is not met
	legs    []pathLeg
	sorted  bool
}

// passage is whether paths may lead through an entity.
type passage int

const (
	passageUnknown passage = iota
	passageOpen
	passageClosed
)

type pathLeg struct{ to, relation int }

type pathRelation struct {
	id                       ID
	judged, barred, doubtful bool
}

func newPathSearch(g PathGraph, q PathQuery) *pathSearch {
	s := &pathSearch{graph: g, query: q, number: map[string]int{}, known: map[ID]bool{}}
	for end, key := range []string{q.From, q.To} {
		n := s.node(key)
		s.nodes[n].passage, s.nodes[n].met[end] = passageOpen, 1
		s.sides[end].rim = []int{n}
	}
	return s
}

func (s *pathSearch) node(key string) int {
	n, known := s.number[key]
	if !known {
		n = len(s.nodes)
		s.number[key] = n
		s.nodes = append(s.nodes, pathNode{key: key})
	}
	return n
}

// grow reads the relations at the rim of the side where that is smaller, of equal ones the nearer. A side that has no rim any more holds all that
// can be on a path.
func (s *pathSearch) grow() error {
	near, far := fromEnd, toEnd
	from, to := &s.sides[fromEnd], &s.sides[toEnd]
	if cmp.Or(len(to.rim)-len(from.rim), to.radius-from.radius) < 0 {
		near, far = toEnd, fromEnd
	}
	side := &s.sides[near]
	if _, err := s.look(side.rim); err != nil {
		return err
	}
	side.rim = slices.DeleteFunc(side.rim, func(n int) bool { return s.nodes[n].passage == passageClosed })
	if err := s.read(side.rim); err != nil {
		return err
	}
	side.radius++
	var rim []int
	for _, n := range side.rim {
		for _, l := range s.nodes[n].legs {
			if to := &s.nodes[l.to]; to.met[near] == 0 {
				to.met[near] = side.radius + 1
				if l.to != far { // where every path ends
					rim = append(rim, l.to)
				}
			}
		}
	}
	side.rim = rim
	return nil
}

// look finds out whether paths may lead through entities, and tells whether it found some closed.
func (s *pathSearch) look(nodes []int) (closed bool, err error) {
	var asked []int
	var keys []string
	for _, n := range nodes {
		if s.nodes[n].passage == passageUnknown {
			asked, keys = append(asked, n), append(keys, s.nodes[n].key)
		}
	}
	if len(asked) == 0 {
		return false, nil
	}
	through, err := s.graph.Through(keys)
	for i, open := range through {
		s.nodes[asked[i]].passage = passageOpen
		if !open {
			s.nodes[asked[i]].passage, closed = passageClosed, true
		}
	}
	return closed, err
}

// read reads the relations at entities where they were not yet. One that leads back to where it begins is on no path.
func (s *pathSearch) read(nodes []int) error {
	var keys []string
	for _, n := range nodes {
		if !s.nodes[n].read {
			s.nodes[n].read = true
			keys = append(keys, s.nodes[n].key)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	legs, err := s.graph.Legs(keys)
	for _, l := range legs {
		if l.From == l.To || s.known[l.Relation] {
			continue
		}
		s.known[l.Relation] = true
		relation := len(s.relations)
		s.relations = append(s.relations, pathRelation{id: l.Relation})
		from, to := s.node(l.From), s.node(l.To)
		s.nodes[from].add(pathLeg{to, relation})
		s.nodes[to].add(pathLeg{from, relation})
	}
	return err
}

func (n *pathNode) add(l pathLeg) {
	n.legs = append(n.legs, l)
	n.sorted = false
}

// sort puts the legs of an entity in the order of the keys that they lead to, and then of the relations' ids.
func (s *pathSearch) sort(n int) []pathLeg {
	node := &s.nodes[n]
	if !node.sorted {
		slices.SortFunc(node.legs, func(a, b pathLeg) int {
			return cmp.Or(strings.Compare(s.nodes[a.to].key, s.nodes[b.to].key), strings.Compare(string(s.relations[a.relation].id), string(s.relations[b.relation].id)))
		})
		node.sorted = true
	}
	return node.legs
}

// between are the relations between two entities, barred ones too, in the order of their ids.
func (s *pathSearch) between(a, b int) (relations []int) {
	if len(s.nodes[b].legs) < len(s.nodes[a].legs) {
		a, b = b, a
	}
	legs := s.sort(a)
	at, _ := slices.BinarySearchFunc(legs, s.nodes[b].key, func(l pathLeg, key string) int { return strings.Compare(s.nodes[l.to].key, key) })
	for ; at < len(legs) && legs[at].to == b; at++ {
		relations = append(relations, legs[at].relation)
	}
	return relations
}
