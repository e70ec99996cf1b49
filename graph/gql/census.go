package gql

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/store"
)

// census is how many claims of a list have each value of a facet.
type census struct {
	division
	counts map[facetValue]*counted
	looked int
	cut    bool // the list is longer than what is looked at
}

// facetValue is what claims have: what is shown, or, where an edge says no more than that, the number of a node whose id is still to be found.
type facetValue struct {
	number uint32
	text   string
}

// counted is how many claims have a value, and one of them: its record leads from the number of a node to its id, for which there is no list.
type counted struct {
	n     int
	claim graph.ID
}

// entry is a value with its count.
type entry struct {
	facetValue
	counted
}

// add counts some claims more.
func (t *census) add(ctx context.Context, r *response, edges []store.Edge) error {
	if room := t.most - t.looked; len(edges) > room {
		t.cut, edges = true, edges[:room]
	}
	t.looked += len(edges)
	return t.values(ctx, r, edges, func(i int, v facetValue) { t.count(v, counted{1, edges[i].To}) })
}

func (t *census) count(v facetValue, c counted) {
	if met := t.counts[v]; met != nil {
		met.n += c.n
		return
	}
	t.counts[v] = &c
}

// finish puts together what several numbers stand for: claimants of one bloc, and records that are read as one.
func (t *census) finish(ctx context.Context, r *response) error {
	if t.named == nil || !t.joins && r.same.empty() {
		return nil
	}
	all, err := t.name(ctx, r, t.entries())
	if err != nil {
		return err
	}
	t.counts = map[facetValue]*counted{}
	for _, e := range all {
		t.count(e.facetValue, e.counted)
	}
	return nil
}

func (t *census) entries() []entry {
	all := make([]entry, 0, len(t.counts))
	for v, c := range t.counts {
		all = append(all, entry{v, *c})
	}
	return all
}

// name finds the ids of nodes that are known by their numbers.
func (t *census) name(ctx context.Context, r *response, entries []entry) ([]entry, error) {
	for some := range slices.Chunk(entries, chunkMost) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		scan, samples := r.aside(), make([]graph.ID, len(some))
		for i, e := range some {
			samples[i] = e.claim
		}
		claims, err := scan.loadAll(samples)
		if err != nil {
			return nil, err
		}
		ids, err := t.named(scan, claims)
		if err != nil {
			return nil, err
		}
		for i, id := range ids {
			some[i].facetValue = facetValue{text: string(id)}
		}
	}
	return entries, nil
}

// top are the most frequent values; of those that are equally frequent, the first. Only those that may be among them get names.
func (t *census) top(ctx context.Context, r *response, size int) ([]entry, error) {
	all := t.entries()
	slices.SortFunc(all, func(a, b entry) int { return b.n - a.n })
	size = min(size, len(all))
	if size == 0 {
		return nil, nil
	}
	end, _ := slices.BinarySearchFunc(all, all[size-1].n-1, func(e entry, n int) int { return n - e.n })
	all = all[:end]
	if t.named != nil && all[0].text == "" {
		if _, err := t.name(ctx, r, all); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b entry) int { return cmp.Or(b.n-a.n, strings.Compare(a.text, b.text)) })
	return all[:size], nil
}
