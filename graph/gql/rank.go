package gql

import (
	"bytes"
	"container/heap"
	"context"
	"errors"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// ranking puts lists of the graph in an order that is not theirs. Each stretch of it is found by going through all of them and keeping the first
// few, so that however long they are, no more than a stretch is held.
type ranking struct {
	lists []*listing
	// place puts entries at their places in the order; it sees many at once.
	place func(*response, []store.Edge) error
}

// rankedAtOnce is how long a stretch is.
const rankedAtOnce = 1024

// next gives the stretch of entries behind a place.
func (k *ranking) next(ctx context.Context, r *response, after []byte) ([]store.Edge, error) {
	var first firstPlaces
	for _, l := range k.lists {
		var failed error
		chunk := make([]store.Edge, 0, chunkMost)
		keep := func() bool {
			if failed = k.place(r.aside(), chunk); failed == nil {
				first.keep(chunk, after)
			}
			chunk = chunk[:0]
			return failed == nil
		}
		err := r.collect(ctx, l, nil, chunkMost, func(e store.Edge) bool {
			chunk = append(chunk, e)
			return len(chunk) < chunkMost || keep()
		})
		if err == nil && failed == nil {
			keep()
		}
		if err != nil || failed != nil {
			return nil, errors.Join(err, failed)
		}
	}
	slices.SortFunc(first, byPlace)
	return first, nil
}

func byPlace(a, b store.Edge) int { return bytes.Compare(a.Place, b.Place) }

// firstPlaces is a heap with the last of them on top.
type firstPlaces []store.Edge

func (f firstPlaces) Len() int           { return len(f) }
func (f firstPlaces) Less(i, j int) bool { return byPlace(f[i], f[j]) > 0 }
func (f firstPlaces) Swap(i, j int)      { f[i], f[j] = f[j], f[i] }
func (f *firstPlaces) Push(e any)        { *f = append(*f, e.(store.Edge)) }
func (f *firstPlaces) Pop() any {
	last := (*f)[len(*f)-1]
	*f = (*f)[:len(*f)-1]
	return last
}

// keep takes what stands behind a place, and lets go of what is not among the first.
func (f *firstPlaces) keep(edges []store.Edge, after []byte) {
	for _, e := range edges {
		switch {
		case bytes.Compare(e.Place, after) <= 0:
		case len(*f) < rankedAtOnce:
			heap.Push(f, e)
		case byPlace(e, (*f)[0]) < 0:
			(*f)[0] = e
			heap.Fix(f, 0)
		}
	}
}

// placeByCount places entries by how many claims there are of them, the most first. counts are by the numbers of nodes; edges that do not tell
// theirs, or may be read as one with others, are read for it.
func placeByCount(counts map[uint32]int) func(*response, []store.Edge) error {
	return func(r *response, edges []store.Edge) error {
		var ids []graph.ID
		var at []int
		for i := range edges {
			if edges[i].Number == 0 || !r.same.empty() {
				ids, at = append(ids, edges[i].To), append(at, i)
			} else {
				edges[i].Place = store.CountPlace(counts[edges[i].Number], string(edges[i].To))
			}
		}
		nodes, err := r.loadAll(ids)
		for i, node := range nodes {
			numbers, err := r.numbersOf(node)
			if err != nil {
				return err
			}
			n := 0
			for _, number := range numbers {
				n += counts[number]
			}
			edges[at[i]].Place = store.CountPlace(n, string(edges[at[i]].To))
		}
		return err
	}
}
