package gql

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// addRecorded adds what the changes between the two states have to do with.
func (c *candidates) addRecorded() error {
	early, late := c.diff.from, c.diff.to
	if early.lens.change > late.lens.change {
		early, late = late, early
	}
	if early.lens.change == late.lens.change {
		return nil
	}
	touched := map[graph.IDKind][]graph.ID{}
	c.touched = map[graph.ID]bool{}
	for change, err := range late.sn.Changes(early.lens.change) {
		if err == nil {
			err = c.ctx.Err()
		}
		if err != nil {
			return err
		}
		for _, id := range change.Touched {
			if !c.touched[id] {
				c.touched[id] = true
				touched[id.Kind()] = append(touched[id.Kind()], id)
			}
		}
	}
	return c.addTouched(early, late, touched)
}

// addTouched adds what records have to do with that were touched, by their kinds.
func (c *candidates) addTouched(early, late *response, touched map[graph.IDKind][]graph.ID) error {
	if err := c.add(slices.Concat(touched[graph.KindRelation], touched[graph.KindMeasure], touched[graph.KindStatement])...); err != nil {
		return err
	}
	claims := touched[graph.KindClaim]
	for n, err := range c.recorded(late, touched[graph.KindLink]) {
		if err != nil {
			return err
		}
		claims = append(claims, linkEnds(n)...)
	}
	if err := c.addClaims(claims); err != nil {
		return err
	}
	for n, err := range c.recorded(late, touched[graph.KindPropositionLink]) {
		if err == nil {
			err = c.add(n.Record.PropositionLink.From, n.Record.PropositionLink.To)
		}
		if err != nil {
			return err
		}
	}
	var judged []graph.ID
	for n, err := range c.recorded(late, touched[graph.KindJudgement]) {
		if err != nil {
			return err
		}
		judged = append(judged, pairOf(n.Record.Judgement)...)
	}
	if err := c.follow(judged, store.EntitiesFor, store.ClaimsBy, store.ClaimsFrom, store.ClaimsThrough, store.RelationsOut, store.RelationsIn); err != nil {
		return err
	}
	others, err := c.corrected(early, late, touched[graph.KindEntity])
	if err == nil {
		err = c.follow(others, store.EntitiesFor, store.ClaimsBy, store.ClaimsFrom)
	}
	if err != nil {
		return err
	}
	// Whether a document echoes another follows from whom it cites, at any remove.
	others, err = c.corrected(early, late, touched[graph.KindDocument])
	if err != nil {
		return err
	}
	return c.follow(others, store.DocumentsCite, store.ClaimsIn, store.ClaimsVia)
}

// recorded reads records as they are in a state, withdrawn ones too, some at a time.
func (c *candidates) recorded(r *response, ids []graph.ID) func(yield func(*store.Node, error) bool) {
	return func(yield func(*store.Node, error) bool) {
		for some := range slices.Chunk(ids, chunkMost) {
			r.reads.passes.Add(1)
			nodes, err := r.sn.Nodes(some)
			if err == nil {
				err = c.ctx.Err()
			}
			if err != nil {
				yield(nil, err)
				return
			}
			for _, id := range some {
				if !yield(nodes[id], nil) {
					return
				}
			}
		}
	}
}

// corrected are those among entities and documents of which something is said in one state that is not in the other, and that the analysis looks
// at. What is there in one state alone has nothing but claims that are, too.
func (c *candidates) corrected(early, late *response, ids []graph.ID) (list []graph.ID, err error) {
	was := map[graph.ID]*store.Node{}
	for n, err := range c.recorded(early, ids) {
		if err != nil {
			return nil, err
		}
		if n != nil {
			was[n.ID] = n
		}
	}
	for n, err := range c.recorded(late, ids) {
		if err != nil {
			return nil, err
		}
		if before := was[n.ID]; before != nil && weighs(before, n) {
			list = append(list, n.ID)
		}
	}
	return list, nil
}

// weighs tells whether two versions of an entity or a document differ in what the analysis looks at.
func weighs(a, b *store.Node) bool {
	if x, y := a.Record.Entity, b.Record.Entity; x != nil {
		return x.SpeaksFor != y.SpeaksFor || x.Named != y.Named
	}
	x, y := a.Record.Document, b.Record.Document
	return x.Published != y.Published || x.Publisher != y.Publisher || x.SHA256 != y.SHA256 || !slices.Equal(x.Cites, y.Cites)
}
