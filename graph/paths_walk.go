package graph

import "slices"

// maxPathSteps is how many legs a search may try in walking from one entity to the other.
const maxPathSteps = 5_000_000

// chains are the first chains of so many legs, by the numbers of their entities, of which every leg can go by a relation that is not barred.
func (s *pathSearch) chains(length, most int) ([][]int, error) {
	for {
		left, err := s.left(length)
		if err != nil {
			return nil, err
		}
		w := pathWalk{pathSearch: s, left: left, most: most, chain: []int{fromEnd}}
		if err := w.walk(length); err != nil {
			return nil, err
		}
		if barred, err := s.judge(w.found); err != nil || !barred {
			return w.found, err
		}
	}
}

// left tells of each entity in how many legs one can come from it to the end, a bit for each number, where a chain of the given length may have so
// many left.
func (s *pathSearch) left(length int) ([]uint64, error) {
	for {
		left := make([]uint64, len(s.nodes))
		left[toEnd] = 1
		met := []int{}
		for n, layer := 1, []int{toEnd}; n <= length; n++ {
			layer = s.before(layer, left, n, length-n)
			met = append(met, layer...)
		}
		if closed, err := s.look(met); err != nil || !closed {
			return left, err
		}
	}
}

// before are the entities from which it is n legs to the end, by those from which it is one leg less, and at which a chain may be after so many.
func (s *pathSearch) before(layer []int, left []uint64, n, after int) (next []int) {
	for _, at := range layer {
		for _, l := range s.nodes[at].legs {
			if left[l.to]>>n&1 == 0 && !s.relations[l.relation].barred && s.within(l.to, after) {
				left[l.to] |= 1 << n
				next = append(next, l.to)
			}
		}
	}
	return next
}

// within tells whether a chain may be at an entity after so many legs.
func (s *pathSearch) within(n, legs int) bool {
	if n <= toEnd || legs == 0 {
		return n == fromEnd && legs == 0
	}
	node := &s.nodes[n]
	distance := node.met[fromEnd] - 1
	if distance < 0 {
		distance = s.sides[fromEnd].radius + 1
	}
	return distance <= legs && node.passage != passageClosed
}

// pathWalk goes along all chains in order, until it has found enough.
type pathWalk struct {
	*pathSearch
	left  []uint64
	most  int
	chain []int
	found [][]int
}

func (w *pathWalk) walk(legs int) error {
	last := -1 // many relations may lead to one entity: it is one leg of the chain
	for _, l := range w.sort(w.chain[len(w.chain)-1]) {
		if w.steps++; w.steps > maxPathSteps {
			return &WideError{maxPathSteps, "steps"}
		}
		if l.to == last || w.relations[l.relation].barred || w.left[l.to]>>(legs-1)&1 == 0 || slices.Contains(w.chain, l.to) {
			continue
		}
		last = l.to
		w.chain = append(w.chain, l.to)
		if legs == 1 {
			w.found = append(w.found, slices.Clone(w.chain))
		} else if err := w.walk(legs - 1); err != nil {
			return err
		}
		w.chain = w.chain[:len(w.chain)-1]
		if len(w.found) >= w.most {
			return nil
		}
	}
	return nil
}
