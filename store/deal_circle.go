package store

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"claimgraph/graph"
)

// circles deals the documents that wait for nothing but one another.
func (d *dealer) circles() error {
	members := slices.SortedFunc(maps.Values(d.documents), func(a, b *waiter) int { return cmp.Compare(a.place, b.place) })
	items, at := make([]*item, len(members)), map[digest]int{} // where each stands in items
	for i, w := range members {
		it, err := w.item()
		if err != nil {
			return err
		}
		items[i], at[w.own] = it, i
	}
	edges, closed, err := d.citing(items, at)
	if err != nil {
		return err
	}
	var groups [][]*item
	for i, component := range graph.Components(edges) {
		for component >= len(groups) {
			groups = append(groups, nil)
		}
		if closed[i] {
			d.leave(members[i])
			groups[component] = append(groups[component], items[i])
		}
	}
	for _, together := range groups {
		if err := d.circle(together); err != nil {
			return err
		}
	}
	return d.drain()
}

// citing gives which of the documents that wait refer to which, and whether each leads, at any remove, to nothing but such documents.
func (d *dealer) citing(items []*item, at map[digest]int) (edges [][]int, closed []bool, err error) {
	edges, closed = make([][]int, len(items)), make([]bool, len(items))
	citedBy := make([][]int, len(items))
	var open []int
	for i, it := range items {
		closed[i] = true
		refers(&it.Record, func(kind graph.IDKind, key string) bool {
			to := d.digest(kind, key)
			var here bool
			if here, err = d.here(to, kind, key); err != nil || here {
				return err == nil
			}
			if j, waits := at[to]; waits && kind == graph.KindDocument {
				edges[i], citedBy[j] = append(edges[i], j), append(citedBy[j], i)
			} else if closed[i] {
				closed[i] = false
				open = append(open, i)
			}
			return true
		})
		if err != nil {
			return nil, nil, err
		}
	}
	for ; len(open) > 0; open = open[1:] {
		for _, i := range citedBy[open[0]] {
			if closed[i] {
				closed[i] = false
				open = append(open, i)
			}
		}
	}
	return edges, closed, nil
}

// circle deals records that go together.
func (d *dealer) circle(together []*item) error {
	if len(together) == 0 {
		return nil
	}
	weight, size := 0, 0
	for _, it := range together {
		w, s := it.room()
		weight, size = weight+w, size+s
	}
	if len(together) > 1 && together[0].Document != nil && (weight > graph.MaxRecords || size > maxChange) {
		d.fault(together[0], graph.TooLarge, fmt.Sprintf(
			"%d documents cite one another in a circle, which one change has to hold: at most %d records, of %d bytes together, are allowed",
			len(together), graph.MaxRecords, maxChange), "cites")
		for _, it := range together {
			d.leaveOut(it)
		}
		return nil
	}
	return d.put(together...)
}

// sameKind is what a record refers to in its own list.
func sameKind(it *item) (key string, to []string) {
	switch {
	case it.Entity != nil:
		return it.Entity.Key, []string{it.Entity.SpeaksFor}
	case it.Document != nil:
		return it.Document.Key, it.Document.Cites
	case it.Measure != nil:
		return it.Measure.Key, []string{it.Measure.PartOf}
	}
	return "", nil
}

// inOrder gives the places of records so that each comes after those that it refers to. Records that refer to one another in a circle come
// together.
func inOrder(list []*item, refers func(*item) (key string, to []string)) [][]int {
	at := make(map[string]int, len(list))
	for i, it := range list {
		key, _ := refers(it)
		at[key] = i
	}
	edges := make([][]int, len(list))
	for i, it := range list {
		_, to := refers(it)
		for _, key := range to {
			if j, ok := at[key]; ok && key != "" {
				edges[i] = append(edges[i], j)
			}
		}
	}
	var ordered [][]int
	for i, component := range graph.Components(edges) {
		for component >= len(ordered) {
			ordered = append(ordered, nil)
		}
		ordered[component] = append(ordered[component], i)
	}
	return ordered
}
