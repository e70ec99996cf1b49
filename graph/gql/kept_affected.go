package gql

import (
	"context"
	"maps"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// takeOver takes from another state what the changes between the two have nothing to do with. Which records are read as one must be the same in
// both, for too much follows from it.
func (s *keptState) takeOver(ctx context.Context, r *response, base *keptState) error {
	base.mu.RLock()
	verdicts := maps.Clone(base.verdicts)
	base.mu.RUnlock()
	var first []store.Edge
	select {
	case base.turn <- struct{}{}:
		first = base.first
		base.leave()
	default: // it is being worked out
	}
	if len(verdicts) == 0 && first == nil {
		return nil
	}
	l := noLens()
	l.change = base.change
	then := &response{api: r.api, reads: r.reads, shown: r.shown, turns: r.turns}
	if err := then.openAt(l); err != nil {
		return err
	}
	defer then.close()
	now := r.aside()
	now.lens.change = s.change
	if then.sn.State().Judged != now.sn.State().Judged {
		return nil
	}
	ids, err := affected(ctx, then, now)
	if err != nil || ids == nil {
		return err
	}
	for _, id := range ids {
		delete(verdicts, id)
	}
	if first, err = now.moveFirst(first, ids); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.verdicts, s.first = verdicts, first
	return nil
}

// affected are the propositions whose claims may come to something else in one state than in another, or be more or fewer, by the ids that they are
// read as in either; nil where that may be all. They are the candidates of a diff, with what a comparison of these would lead to: of each it is
// taken for granted that its claims are held in one state alone, and so do no longer dispute others.
func affected(ctx context.Context, then, now *response) ([]graph.ID, error) {
	c := &candidates{ctx: ctx, diff: &Diff{from: then, to: now}, states: []*response{now, then}, claims: map[graph.ID]bool{}, known: map[graph.ID]bool{}}
	if err := c.addRecorded(); err != nil {
		return nil, err
	}
	if !now.same.empty() {
		for id := range c.touched {
			if id.Kind() == graph.KindPredicate { // relations may be read as one by it
				return nil, nil
			}
		}
	}
	if err := c.follow(slices.Clone(c.queue), store.ClaimsOn); err != nil {
		return nil, err
	}
	if err := c.addBearing(); err != nil {
		return nil, err
	}
	all := maps.Clone(c.known)
	for _, state := range c.states {
		ids, err := state.readAs(slices.Collect(maps.Keys(c.known)))
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			all[id] = true
		}
	}
	return slices.AppendSeq([]graph.ID{}, maps.Keys(all)), nil
}

// moveFirst puts propositions at their places among those with the most claims. Behind the last of them nothing is known: what goes there leaves,
// and where too few stay, they are to be found anew.
func (r *response) moveFirst(first []store.Edge, moved []graph.ID) ([]store.Edge, error) {
	if len(first) == 0 || len(first) < r.api.ranked/2 {
		return nil, nil
	}
	last := first[len(first)-1]
	is := map[graph.ID]bool{}
	for _, id := range moved {
		is[id] = true
	}
	first = slices.DeleteFunc(slices.Clone(first), func(e store.Edge) bool { return is[e.To] })
	nodes, err := r.load(moved)
	if err != nil {
		return nil, err
	}
	var edges []store.Edge
	for _, n := range nodes {
		if n != nil && !n.Withdrawn && is[n.ID] {
			delete(is, n.ID) // several may be read as one
			edges = append(edges, store.Edge{To: n.ID, Number: n.Number})
		}
	}
	if err := placeByTally(r, edges); err != nil {
		return nil, err
	}
	for _, e := range edges {
		if byPlace(e, last) <= 0 {
			first = append(first, e)
		}
	}
	slices.SortFunc(first, byPlace)
	if len(first) < r.api.ranked/2 {
		return nil, nil
	}
	return first, nil
}
