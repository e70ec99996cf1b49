package gql

import (
	"bytes"
	"context"
	"errors"
	"sync"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
)

// Lens is what the request's directives let through, and how much they hide.
type Lens struct {
	r     *response
	l     lens
	tally func(context.Context) (hiding, error)
}

func newLens(r *response) *Lens {
	x := &Lens{r: r, l: r.lens}
	var once sync.Once
	var counted hiding
	var failed error
	x.tally = func(ctx context.Context) (hiding, error) {
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

// HiddenClaims is how many of the claims that are there now are hidden.
func (x *Lens) HiddenClaims(ctx context.Context) (int, error) {
	h, err := x.tally(ctx)
	return min(h.claims, maxCount), err
}

// HiddenUndated is how many are hidden because nothing says by when they were stated.
func (x *Lens) HiddenUndated(ctx context.Context) (int, error) {
	h, err := x.tally(ctx)
	return min(h.undated, maxCount), err
}

// hiding is how many claims a lens hides.
type hiding struct{ claims, undated int }

// see counts a claim that is in the snapshot.
func (h *hiding) see(l *lens, d *store.ClaimDigest) {
	if l.shows(d) {
		return
	}
	h.claims++
	if d.Undated() {
		h.undated++
	}
}

// hiding counts the claims that are there now and that the lens hides: those in the snapshot that were stated too late, and those that were
// recorded since.
func (r *response) hiding(ctx context.Context) (h hiding, err error) {
	if r.lens.all() && r.lens.change < 0 {
		return h, nil
	}
	then := r.claims(ctx, r.sn)
	defer then.Close()
	if r.lens.change < 0 {
		for then.next() {
			h.see(&r.lens, &then.edge.Digest)
		}
		return h, then.err
	}
	sn := r.api.store.Snapshot()
	defer sn.Close()
	now := r.claims(ctx, sn)
	defer now.Close()
	// Both are in one order, and a claim stands at one place in both, but for those whose dates were corrected since: these are compared by key.
	var appeared []graph.ID
	moved := map[graph.ID]store.ClaimDigest{}
	hasNow, hasThen := now.next(), then.next()
	for hasNow || hasThen {
		order := 0
		if hasNow && hasThen {
			order = bytes.Compare(now.edge.Place, then.edge.Place)
		}
		switch {
		case !hasThen || order < 0:
			appeared = append(appeared, now.edge.To)
			hasNow = now.next()
		case !hasNow || order > 0:
			moved[then.edge.To] = then.edge.Digest
			hasThen = then.next()
		default:
			h.see(&r.lens, &then.edge.Digest)
			hasNow, hasThen = now.next(), then.next()
		}
	}
	for _, id := range appeared {
		if digest, was := moved[id]; was {
			h.see(&r.lens, &digest)
		} else {
			h.claims++
		}
	}
	return h, errors.Join(now.err, then.err)
}

// claimWalk goes through all claims of a snapshot.
type claimWalk struct {
	*store.Walk
	ctx  context.Context
	edge store.Edge
	err  error
}

func (r *response) claims(ctx context.Context, sn *store.Snapshot) *claimWalk {
	r.reads.walks.Add(1)
	return &claimWalk{Walk: sn.Walk(store.WalkOptions{Lists: []store.List{{Type: store.ClaimsAll}}, Until: graph.MaxDay}), ctx: ctx}
}

func (w *claimWalk) next() (ok bool) {
	if w.err = w.ctx.Err(); w.err == nil {
		w.edge, ok, w.err = w.Next()
	}
	return ok && w.err == nil
}
