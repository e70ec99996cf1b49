package gql

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// moves are the claims that are there in one of two states alone, each list in its state's order.
type moves struct{ appeared, gone []store.Edge }

// moves goes through the claims of both states side by side. They are in one order, and a claim stands at one place in both, but for those whose
// dates were corrected in between: these seem to have gone and to have appeared, until it is known of all.
func (d *Diff) moves(ctx context.Context) (*moves, error) {
	before, after := d.from.visible(ctx), d.to.visible(ctx)
	defer before.stop()
	defer after.stop()
	m := &moves{}
	for (before.ok || after.ok) && !d.rest(before, after) {
		order := 0
		if before.ok && after.ok {
			order = bytes.Compare(before.edge.Place, after.edge.Place)
		}
		switch {
		case !after.ok || order < 0:
			m.gone = append(m.gone, before.edge)
			before.next()
		case !before.ok || order > 0:
			m.appeared = append(m.appeared, after.edge)
			after.next()
		default:
			before.next()
			after.next()
		}
		if len(m.gone)+len(m.appeared) > maxDiffClaims {
			return nil, tooFar("claims", maxDiffClaims)
		}
	}
	was := map[graph.ID]bool{}
	for _, e := range m.gone {
		was[e.To] = true
	}
	m.appeared = slices.DeleteFunc(m.appeared, func(e store.Edge) bool {
		stayed := was[e.To]
		delete(was, e.To)
		return stayed
	})
	m.gone = slices.DeleteFunc(m.gone, func(e store.Edge) bool { return !was[e.To] })
	return m, errors.Join(before.err, after.err)
}

// rest tells whether all that is left is there in both states. Of one change, that is what was certainly stated by the day of either; but undated
// claims come last, and of what has to do with sources that are left out the order does not tell.
func (d *Diff) rest(before, after *visible) bool {
	if d.from.lens.change != d.to.lens.change {
		return false
	}
	if d.from.lens.stated == d.to.lens.stated {
		return true
	}
	if d.from.until() == graph.MaxDay || d.to.until() == graph.MaxDay || !d.to.lens.out.nobody() {
		return false
	}
	day := min(d.from.lens.stated, d.to.lens.stated)
	return (!before.ok || before.edge.Digest.Stated.Latest <= day) && (!after.ok || after.edge.Digest.Stated.Latest <= day)
}

// visible goes through the claims that a lens shows, the newest first.
type visible struct {
	edge store.Edge
	ok   bool
	err  error
	pull func() (store.Edge, error, bool)
	stop func()
}

func (r *response) visible(ctx context.Context) *visible {
	v := &visible{}
	v.pull, v.stop = iter.Pull2(func(yield func(store.Edge, error) bool) {
		more := true
		l, err := r.claimListing(ctx, "", "", nil, nil, nil)
		if err == nil {
			err = r.collect(ctx, l, nil, chunkMost, func(e store.Edge) bool {
				more = yield(e, nil)
				return more
			})
		}
		if err != nil && more {
			yield(store.Edge{}, err)
		}
	})
	v.next()
	return v
}

func (v *visible) next() {
	edge, err, ok := v.pull()
	v.edge, v.err, v.ok = edge, cmp.Or(v.err, err), ok && err == nil
}
