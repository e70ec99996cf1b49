package gql

import (
	"context"
	"encoding/binary"
	"time"

	"claimgraph/graph"
)

// Change is one atomic addition to the record.
type Change struct{ change *graph.Change }

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

// Touched are the records, as they are in the state that is read. The context leads to it, for the change may come from a subscription.
func (c *Change) Touched(ctx context.Context, first *int) ([]Node, error) {
	size, err := pageSize(first, 50)
	if err != nil {
		return nil, err
	}
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	return r.present(c.change.Touched[:min(size, len(c.change.Touched))])
}

// change gives one change, kept for the answer.
func (r *response) change(number int) (*graph.Change, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c, ok := r.changes[number]; ok {
		return c, nil
	}
	c, err := r.sn.Change(number)
	if err == nil {
		r.changes[number] = c
	}
	return c, err
}

// history are the changes that touched a node, newest first.
func (v view) history(first *int) ([]*Change, error) {
	size, err := pageSize(first, 20)
	if err != nil {
		return nil, err
	}
	out := []*Change{}
	for _, number := range v.level.r.sn.Versions(v.node.ID, size) {
		c, err := v.level.r.change(number)
		if err != nil {
			return nil, err
		}
		out = append(out, &Change{c})
	}
	return out, nil
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
	if len(place) == 8 {
		after = int(binary.BigEndian.Uint64(place))
	}
	var places [][]byte
	var changes []*Change
	if size > 0 {
		for c, err := range r.sn.Changes(after) {
			if err != nil {
				return nil, err
			}
			places = append(places, binary.BigEndian.AppendUint64(nil, uint64(c.Number)))
			if changes = append(changes, &Change{c}); len(changes) > size {
				break
			}
		}
	}
	total := max(int(r.sn.State().Change)-since, 0)
	return buildPage(scope, size, a.after, places, changes, func() (int, bool, error) {
		return min(total, maxCount), total <= maxCount, nil
	}), nil
}

// all gives the nodes of a short list, at most maxAll.
func all[T any](ctx context.Context, r *response, l *listing, make func(view) T) ([]T, error) {
	edges, err := r.find(ctx, l, maxAll-1, nil)
	if err != nil {
		return nil, err
	}
	ids := []graph.ID{}
	for _, e := range edges {
		ids = append(ids, e.To)
	}
	nodes, err := r.loadDistinct(ids)
	if err != nil {
		return nil, err
	}
	views, err := r.newLevel(nodes).views(ids)
	return as(views, err, make)
}

// maxAll is how long the lists are that come without pages.
const maxAll = 1000
