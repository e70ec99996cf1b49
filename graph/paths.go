package graph

import (
	"slices"
	"strconv"
)

// Path is a chain of relations between two entities that leads through none of them twice.
type Path struct {
	Entities  []string // by their keys, one more than relations
	Relations []ID
}

// PathQuery says which paths are wanted.
type PathQuery struct {
	From, To         string // two entities, by their keys
	MaxLength, First int
	// ThroughDenied: they may lead along relations that are DENIED, or to which nobody holds any more.
	ThroughDenied bool
}

// PathGraph reads what a search for paths asks for, always many at once.
type PathGraph interface {
	// Legs are the relations at these entities. It may leave out those that it has given before, and those that nobody claims.
	Legs(entities []string) ([]Leg, error)
	// Through tells of each of these entities whether paths may lead through it.
	Through(entities []string) ([]bool, error)
	// Standings of these relations.
	Standings(relations []ID) ([]StandingStatus, error)
}

// WideError says that a search for paths was given up, for it looked at as much as it may.
type WideError struct {
	Most int
	What string
}

func (e *WideError) Error() string {
	return "the search looks at more than " + strconv.Itoa(e.Most) + " " + e.What
}

// maxPathStandings is of how many relations a search may ask the standing.
const maxPathStandings = 10_000

// Paths finds the shortest paths between two entities, the shortest first. Those of one length come in rounds: in the first, each chain of
// entities once, by relations about which there is no doubt where it has such; in the next, each that can be gone by other relations, and so
// on. In a round they are in the order of the entities' keys. Never do they lead along relations that nobody claims.
//
// The relations are read from both ends, always on the side that has come upon fewer entities: after so many readings those of all paths of that
// length are known, and no more is read where these are enough. Of relations that have a chain through them, and of no others, the standing is
// looked at; where that leaves chains out, others are looked for.
func Paths(g PathGraph, q PathQuery) ([]Path, error) {
	s := newPathSearch(g, q)
	var found []Path
	for length := 1; length <= q.MaxLength && len(found) < q.First; length++ {
		if err := s.grow(); err != nil {
			return nil, err
		}
		chains, err := s.chains(length, q.First-len(found))
		if err != nil {
			return nil, err
		}
		found = append(found, s.spell(chains, q.First-len(found))...)
	}
	return found, nil
}

// judge asks for the standings of all relations along chains, and bars those that no path may go by; it tells whether there are any.
func (s *pathSearch) judge(chains [][]int) (barred bool, err error) {
	var asked []int
	var ids []ID
	for _, chain := range chains {
		for i, n := range chain[1:] {
			for _, relation := range s.between(chain[i], n) {
				if r := &s.relations[relation]; !r.judged {
					r.judged = true
					asked, ids = append(asked, relation), append(ids, r.id)
				}
			}
		}
	}
	if s.standings += len(ids); s.standings > maxPathStandings {
		return false, &WideError{maxPathStandings, "standings"}
	}
	standings, err := s.graph.Standings(ids)
	for i, status := range standings {
		r := &s.relations[asked[i]]
		switch status {
		case Unclaimed:
			r.barred = true
		case Denied, NoLongerHeld:
			r.barred, r.doubtful = !s.query.ThroughDenied, true
		case Contested, StandingUncommitted:
			r.doubtful = true
		case Uncontested, Corroborated:
		}
		barred = barred || r.barred
	}
	return barred, err
}

// spell gives the paths along chains, at most so many, round by round.
func (s *pathSearch) spell(chains [][]int, most int) (paths []Path) {
	for round := 0; ; round++ {
		before := len(paths)
		for _, chain := range chains {
			if len(paths) == most {
				return paths
			}
			if p, ok := s.path(chain, round); ok {
				paths = append(paths, p)
			}
		}
		if len(paths) == before {
			return paths
		}
	}
}

// path is one of the paths along a chain. In the first, each leg goes by the first of its relations; after that the last legs vary first.
func (s *pathSearch) path(chain []int, which int) (p Path, ok bool) {
	p.Entities, p.Relations = make([]string, len(chain)), make([]ID, len(chain)-1)
	p.Entities[0] = s.nodes[chain[0]].key
	for i := len(chain) - 1; i > 0; i-- {
		p.Entities[i] = s.nodes[chain[i]].key
		relations := s.choices(chain[i-1], chain[i])
		p.Relations[i-1] = s.relations[relations[which%len(relations)]].id
		which /= len(relations)
	}
	return p, which == 0
}

// choices are the open relations between two entities, those about which there is no doubt first, then by their ids.
func (s *pathSearch) choices(a, b int) (sure []int) {
	var doubtful []int
	for _, relation := range s.between(a, b) {
		switch r := &s.relations[relation]; {
		case r.barred:
		case r.doubtful:
			doubtful = append(doubtful, relation)
		default:
			sure = append(sure, relation)
		}
	}
	return slices.Concat(sure, doubtful)
}
