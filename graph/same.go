package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Judged is a judgement and its place in the order of recording, which decides between judgements of one time.
type Judged struct {
	*Judgement
	Recorded int
}

// Before tells whether the other judgement comes later.
func (j Judged) Before(other Judged) bool {
	return cmp.Or(j.At.Compare(other.At), cmp.Compare(j.Recorded, other.Recorded)) < 0
}

// Sameness is which entities are read as one, by the judgements of analysts (design: Same actor). Of each pair the latest judgement counts. SAME
// joins, and what it joins to others is one with them too; UNSURE neither joins nor parts; DIFFERENT between two that are joined is a
// contradiction. It is not changed once it is made, and may be read by many goroutines.
type Sameness struct {
	latest   map[couple]Judged
	same     map[string][]string // whom each is judged to be the same as, sorted
	clusters map[string][]string // all that are one with each, itself included, sorted
}

// couple is two entities in the order of their keys.
type couple struct{ left, right string }

func coupleOf(a, b string) couple {
	if b < a {
		return couple{b, a}
	}
	return couple{a, b}
}

func byKeys(a, b couple) int {
	return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
}

// NewSameness takes judgements that stand, in any order. Which of a cluster lends its id is for whoever knows what was recorded first.
func NewSameness(judgements []Judged) *Sameness {
	s := &Sameness{latest: map[couple]Judged{}, same: map[string][]string{}, clusters: map[string][]string{}}
	for _, j := range judgements {
		pair := coupleOf(j.Left, j.Right)
		if last, known := s.latest[pair]; !known || last.Before(j) {
			s.latest[pair] = j
		}
	}
	for _, pair := range slices.SortedFunc(maps.Keys(s.latest), byKeys) {
		if s.latest[pair].Verdict == Same {
			s.same[pair.left] = append(s.same[pair.left], pair.right)
			s.same[pair.right] = append(s.same[pair.right], pair.left)
		}
	}
	for key := range s.same {
		if s.clusters[key] == nil {
			s.gather(key)
		}
	}
	return s
}

// gather makes the cluster of an entity known to all its members.
func (s *Sameness) gather(key string) {
	members := []string{key}
	met := map[string]bool{key: true}
	for at := 0; at < len(members); at++ {
		for _, next := range s.same[members[at]] {
			if !met[next] {
				met[next] = true
				members = append(members, next)
			}
		}
	}
	slices.Sort(members)
	for _, member := range members {
		s.clusters[member] = members
	}
}

// Empty tells whether no two entities are read as one.
func (s *Sameness) Empty() bool { return len(s.clusters) == 0 }

// Cluster is all entities that are read as one with an entity, itself included, sorted by key; nil where it stands alone.
func (s *Sameness) Cluster(key string) []string { return s.clusters[key] }

// Latest is the judgement of two entities that counts; nil where there is none.
func (s *Sameness) Latest(a, b string) *Judgement { return s.latest[coupleOf(a, b)].Judgement }

// Contradiction is the shortest chain of entities, each judged to be the same as the next, whose ends are judged to be different; false where
// there is none. Of chains that are as short, it is the one whose ends come first.
func (s *Sameness) Contradiction() (chain []string, found bool) {
	for _, pair := range slices.SortedFunc(maps.Keys(s.latest), byKeys) {
		if s.latest[pair].Verdict != Different {
			continue
		}
		if way := s.chain(pair.left, pair.right); way != nil && (!found || len(way) < len(chain)) {
			chain, found = way, true
		}
	}
	return chain, found
}

// chain is the shortest way from one entity to another over judgements of SAME; nil where there is none.
func (s *Sameness) chain(from, to string) []string {
	if one, other := s.clusters[from], s.clusters[to]; one == nil || other == nil || one[0] != other[0] {
		return nil
	}
	before := map[string]string{from: from}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		for _, next := range s.same[queue[0]] {
			if _, met := before[next]; !met {
				before[next] = queue[0]
				queue = append(queue, next)
			}
		}
	}
	way := []string{to}
	for at := to; at != from; {
		at = before[at]
		way = append(way, at)
	}
	slices.Reverse(way)
	return way
}
