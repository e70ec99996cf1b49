package gql

import (
	"context"
	"encoding/binary"
	"slices"
	"sync"
	"time"

	"claimgraph/graph"
)

// Change is one atomic addition to the record.
type Change struct {
	change *graph.Change
	beside *changes
}

// changes are those that stand side by side in an answer. What they touched is read for all of them at once.
type changes struct {
	list []*graph.Change

	mu      sync.Mutex
	touched map[int]map[int][]Node // by how many are asked for of each, and by the number of the change
}

func newChanges(list ...*graph.Change) []*Change {
	beside := &changes{list: list, touched: map[int]map[int][]Node{}}
	out := make([]*Change, len(list))
	for i, c := range list {
		out[i] = &Change{c, beside}
	}
	return out
}

// ID of the change.
func (c *Change) ID() graph.ID { return graph.ChangeID(c.change.Number) }

// Number of the change.
func (c *Change) Number() int { return c.change.Number }

// At is when it was recorded.
func (c *Change) At() time.Time { return c.change.At }

// By is who recorded it.
func (c *Change) By() string { return c.change.By }

// Reason in its author's words.
func (c *Change) Reason() (string, bool) { return given(c.change.Reason) }

// Hash that chains it.
func (c *Change) Hash() string { return c.change.Hash }

// TouchedCount is how many records it touched.
func (c *Change) TouchedCount() int { return len(c.change.Touched) }

// Touched are the records, as they are in the state that is read, without those that the lens hides. The context leads to that state, for the
// change may come from a subscription.
func (c *Change) Touched(ctx context.Context, first *int) ([]Node, error) {
	size, err := pageSize(first, 50)
	if err != nil {
		return nil, err
	}
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return c.beside.first(r, c.change.Number, size)
}

// first gives the first records that a change touched.
func (cs *changes) first(r *response, number, size int) ([]Node, error) {
	cs.mu.Lock()
	defer cs.mu.Unlock()
	if touched, ok := cs.touched[size]; ok {
		return touched[number], nil
	}
	var ids []graph.ID
	for _, c := range cs.list {
		ids = append(ids, c.Touched[:min(size, len(c.Touched))]...)
	}
	nodes, err := r.present(ids)
	if err != nil {
		return nil, err
	}
	touched := map[int][]Node{}
	for _, c := range cs.list {
		n := min(size, len(c.Touched))
		touched[c.Number] = there(nodes[:n])
		nodes = nodes[n:]
	}
	cs.touched[size] = touched
	return touched[number], nil
}

// change gives one change, kept for the answer.
func (r *response) change(number int) (*graph.Change, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c, ok := r.changes[number]; ok {
		return c, nil
	}
	r.reads.changes.Add(1)
	c, err := r.sn.Change(number)
	if err == nil {
		r.changes[number] = c
	}
	return c, err
}

// recordedBy is who recorded a node first.
func (v view) recordedBy() (string, error) {
	change, err := v.level.r.change(v.node.First)
	if err != nil {
		return "", err
	}
	return change.By, nil
}

// History are the changes that touched a node, newest first.
func (v view) History(first *int) ([]*Change, error) {
	size, err := pageSize(first, 20)
	if err != nil {
		return nil, err
	}
	list := []*graph.Change{}
	records, err := v.level.r.records(v.node)
	if err != nil {
		return nil, err
	}
	var versions []int
	for _, n := range records {
		versions = append(versions, v.level.r.sn.Versions(n.ID, size)...)
	}
	slices.Sort(versions)
	versions = slices.Compact(versions)
	slices.Reverse(versions)
	versions = versions[:min(size, len(versions))]
	if err := v.level.r.charge(len(versions)); err != nil {
		return nil, err
	}
	for _, number := range versions {
		c, err := v.level.r.change(number)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return newChanges(list...), nil
}

// changePage is a page of the changes after a number.
func (r *response) changePage(since int, a arguments) (*ChangeConnection, error) {
	size, err := pageSize(a.first, 50)
	if err != nil {
		return nil, err
	}
	if since < 0 {
		return nil, badInput("since is %d: changes are numbered from 1 on; 0 gives all", since)
	}
	scope := scopeOf("changes", "", since)
	place, err := decodeCursor(scope, a.after)
	if err != nil {
		return nil, err
	}
	after := since
	switch {
	case len(place) == 8:
		after = int(binary.BigEndian.Uint64(place))
	case place != nil:
		return nil, badCursor(*a.after)
	}
	var places [][]byte
	var list []*graph.Change
	for c, err := range r.sn.Changes(after) {
		if err != nil {
			return nil, err
		}
		places = append(places, binary.BigEndian.AppendUint64(nil, uint64(c.Number)))
		if list = append(list, c); len(list) > size {
			break
		}
	}
	total := max(int(r.sn.State().Change)-since, 0)
	return buildPage(scope, size, a.after, places, newChanges(list...), func() (int, bool, error) {
		return min(total, maxCount), total <= maxCount, nil
	}), nil
}
