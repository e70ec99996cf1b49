package gql

import (
	"bytes"
	"container/heap"
	"context"
	"slices"

	"claimgraph/store"
)

// ranking puts lists of the graph in an order that is not theirs. Each stretch of it is found by going through all of them and keeping the first
// few, so that however long they are, no more than a stretch is held.
type ranking struct {
	lists []*listing
	// place puts entries at their places in the order; it sees many at once.
	place func(*response, []store.Edge) error
	// head are the first of the order, none left out, where they are known.
	head []store.Edge
}

// behind is what the head has behind a place.
func (k *ranking) behind(after []byte) []store.Edge {
	i, met := slices.BinarySearchFunc(k.head, after, func(e store.Edge, place []byte) int { return bytes.Compare(e.Place, place) })
	if met {
		i++
	}
	return k.head[i:]
}

// The first stretch is short, for most ask for one page; each is twice as long as the one before, so that few go through the lists.
const (
	rankedLeast = 1 << 10
	rankedMost  = 1 << 16
)

// next gives the stretch of entries behind a place, so many of them.
func (k *ranking) next(ctx context.Context, r *response, after []byte, most int) ([]store.Edge, error) {
	first := firstPlaces{most: most}
	for _, l := range k.lists {
		if err := r.inChunks(ctx, l, func(chunk []store.Edge) (bool, error) {
			if err := k.place(r.aside(), chunk); err != nil {
				return false, err
			}
			first.keep(chunk, after)
			return true, nil
		}); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(first.edges, byPlace)
	return first.edges, nil
}

func byPlace(a, b store.Edge) int { return bytes.Compare(a.Place, b.Place) }

// firstPlaces is a heap of the first few, with the last of them on top.
type firstPlaces struct {
	edges []store.Edge
	most  int
}

func (f *firstPlaces) Len() int           { return len(f.edges) }
func (f *firstPlaces) Less(i, j int) bool { return byPlace(f.edges[i], f.edges[j]) > 0 }
func (f *firstPlaces) Swap(i, j int)      { f.edges[i], f.edges[j] = f.edges[j], f.edges[i] }
func (f *firstPlaces) Push(e any)         { f.edges = append(f.edges, e.(store.Edge)) }
func (f *firstPlaces) Pop() any {
	last := f.edges[len(f.edges)-1]
	f.edges = f.edges[:len(f.edges)-1]
	return last
}

// keep takes what stands behind a place, and lets go of what is not among the first.
func (f *firstPlaces) keep(edges []store.Edge, after []byte) {
	for _, e := range edges {
		switch {
		case bytes.Compare(e.Place, after) <= 0:
		case len(f.edges) < f.most:
			heap.Push(f, e)
		case byPlace(e, f.edges[0]) < 0:
			f.edges[0] = e
			heap.Fix(f, 0)
		}
	}
}

// placeByTally places propositions by how many claims there are on them, as the graph has counted, the most first.
func placeByTally(r *response, edges []store.Edge) error {
	tallies, err := r.tallies(edges)
	for i := range tallies {
		edges[i].Place = store.CountPlace(tallies[i].Claims(), string(edges[i].To))
	}
	return err
}

// placeByCount places entries by how many claims there are of them, the most first. counts are by the numbers of nodes.
func placeByCount(counts map[uint32]int) func(*response, []store.Edge) error {
	return func(r *response, edges []store.Edge) error {
		numbers, err := r.numbersAt(edges)
		for i, of := range numbers {
			n := 0
			for _, number := range of {
				n += counts[number]
			}
			edges[i].Place = store.CountPlace(n, string(edges[i].To))
		}
		return err
	}
}
