package gql

import (
	"context"
	"sync"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
)

// Lens is what the request's directives let through, and how much they hide.
type Lens struct {
	r     *response
	l     lens
	count func(context.Context) (hiding, error)
}

func newLens(r *response) *Lens {
	x := &Lens{r: r, l: r.lens}
	var once sync.Once
	var counted hiding
	var failed error
	x.count = func(ctx context.Context) (hiding, error) {
		once.Do(func() { counted, failed = r.hiding(ctx) })
		return counted, failed
	}
	return x
}

// Stated is the day by which claims had been stated.
func (x *Lens) Stated() graph.EDTF { return x.l.statedText }

// Recorded is the instant by which they had been recorded.
func (x *Lens) Recorded() *time.Time { return x.l.recorded }

// Change is the number of the change that is read.
func (x *Lens) Change() int { return int(x.r.sn.State().Change) }

// Without are the sources that are left out. What an id leads to in the state that is read is shown.
func (x *Lens) Without() ([]Node, error) {
	nodes, err := x.r.present(x.l.without)
	return there(nodes), err
}

// HiddenClaims is how many of the claims that are there now are hidden.
func (x *Lens) HiddenClaims(ctx context.Context) (int, error) {
	h, err := x.count(ctx)
	return min(h.claims, maxCount), err
}

// HiddenUndated is how many are hidden because nothing says by when they were stated.
func (x *Lens) HiddenUndated(ctx context.Context) (int, error) {
	h, err := x.count(ctx)
	return min(h.undated, maxCount), err
}

// hiding is how many claims a lens hides.
type hiding struct{ claims, undated int }

// hiding counts the claims that are there now and that the lens hides: those in the snapshot that it does not show, and those that were recorded
// since.
func (r *response) hiding(ctx context.Context) (h hiding, err error) {
	if r.lens.all() && r.lens.change < 0 {
		return h, nil
	}
	now := &response{api: r.api, reads: r.reads, sn: r.sn, lens: noLens(), same: r.same, turns: r.turns} // without a lens
	now.forget()
	if r.lens.change >= 0 {
		now.sn = r.api.store.Snapshot()
		defer now.close()
	}
	all := &listing{lists: []store.List{{Type: store.ClaimsAll}}}
	err = now.inChunks(ctx, all, func(chunk []store.Edge) (bool, error) { return true, r.tell(chunk, &h) })
	return h, err
}

// tell counts which of some claims the lens hides. Where the newest state is read, the edges tell of all that no source that is left out has touched.
func (r *response) tell(edges []store.Edge, h *hiding) error {
	scan := r.aside()
	touched := allPass(edges)
	if r.lens.change < 0 {
		var err error
		if touched, err = r.lens.out.touches(scan, edges); err != nil {
			return err
		}
	}
	var ids []graph.ID
	for i := range edges {
		switch d := &edges[i].Digest; {
		case touched[i]:
			ids = append(ids, edges[i].To)
		case !r.lens.shows(d):
			h.hide(d.Undated())
		}
	}
	nodes, err := scan.load(ids)
	if err != nil {
		return err
	}
	var there []*store.Node
	for _, n := range nodes {
		if n == nil || n.Withdrawn {
			h.hide(false)
		} else {
			there = append(there, n)
		}
	}
	found, err := scan.see(there)
	for i := range found {
		if !found[i].shown {
			h.hide(found[i].undated() && !found[i].gone)
		}
	}
	return err
}

func (h *hiding) hide(undated bool) {
	h.claims++
	if undated {
		h.undated++
	}
}
