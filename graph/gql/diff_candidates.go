package gql

import (
	"context"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// candidates are propositions whose claims may add up to something else in one of two states than in the other: what is compared. They are found
// from what lies between the states, and looked for in both.
type candidates struct {
	ctx    context.Context
	diff   *Diff
	states []*response // one, where both are of one change: they differ in what the lens shows, not in what is recorded
	claims map[graph.ID]bool
	// touched are the records of the changes between the states.
	touched map[graph.ID]bool
	known   map[graph.ID]bool // propositions
	queue   []graph.ID        // of these, those that are still to be compared
}

func (d *Diff) candidates(ctx context.Context) (*candidates, error) {
	c := &candidates{ctx: ctx, diff: d, states: []*response{d.to}, claims: map[graph.ID]bool{}, known: map[graph.ID]bool{}}
	if d.from.lens.change != d.to.lens.change {
		c.states = append(c.states, d.from)
	}
	m, err := d.claims()
	if err != nil {
		return nil, err
	}
	var moved []graph.ID
	for _, e := range slices.Concat(m.appeared, m.gone) {
		moved = append(moved, e.To)
	}
	if err := c.addClaims(moved); err != nil {
		return nil, err
	}
	if err := c.addRecorded(); err != nil {
		return nil, err
	}
	if err := c.addPublished(); err != nil {
		return nil, err
	}
	return c, c.addBearing()
}

// add adds a proposition.
func (c *candidates) add(ids ...graph.ID) error {
	for _, id := range ids {
		if !c.known[id] {
			c.known[id] = true
			c.queue = append(c.queue, id)
		}
	}
	if len(c.known) > maxDiffPropositions {
		return tooFar("propositions", maxDiffPropositions)
	}
	return nil
}

// addClaims adds what claims are on, and what those claims are on that they are linked to: whoever moves on, or disputes, does so by a link.
func (c *candidates) addClaims(ids []graph.ID) error {
	var fresh []graph.ID
	for _, id := range ids {
		if !c.claims[id] {
			c.claims[id] = true
			fresh = append(fresh, id)
		}
	}
	if len(c.claims) > maxDiffClaims {
		return tooFar("claims", maxDiffClaims)
	}
	for _, r := range c.states {
		for some := range slices.Chunk(fresh, chunkMost) {
			if err := c.addAtIssue(r.aside(), some); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *candidates) addAtIssue(scan *response, ids []graph.ID) error {
	nodes, err := scan.load(ids)
	if err != nil {
		return err
	}
	claims := slices.DeleteFunc(nodes, func(n *store.Node) bool { return n == nil })
	links, err := c.entries(scan, claims, store.LinksFrom)
	if err != nil {
		return err
	}
	from, err := scan.loadDistinct(links)
	if err != nil {
		return err
	}
	var to []graph.ID
	for _, n := range from {
		to = append(to, linkEnds(n)[1])
	}
	targets, err := scan.loadDistinct(to)
	for _, n := range append(claims, targets...) {
		if err == nil {
			err = c.add(propositionOf(n)...)
		}
	}
	return err
}

// entries are what lists of these types lead to from some nodes.
func (c *candidates) entries(scan *response, nodes []*store.Node, types ...store.EdgeType) (to []graph.ID, err error) {
	s := scan.sn.Scan()
	defer s.Close()
	for _, n := range nodes {
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
		lists, err := scan.listsOf(n, types...)
		if err != nil {
			return nil, err
		}
		for _, l := range lists {
			for s.Open(l); s.Valid(); s.Next() {
				e, err := s.Edge()
				if err != nil {
					return nil, err
				}
				if to = append(to, e.To); len(to) > maxDiffClaims {
					return nil, tooFar("claims", maxDiffClaims)
				}
			}
		}
	}
	return to, nil
}

// follow adds what lists of some records lead to: claims, propositions, and more records of the same sort, whose lists are followed in turn.
func (c *candidates) follow(ids []graph.ID, types ...store.EdgeType) error {
	seen := map[graph.ID]bool{}
	for len(ids) > 0 {
		to, err := c.followOnce(ids, types)
		if err != nil {
			return err
		}
		var claims, next []graph.ID
		for _, id := range to {
			switch {
			case id.Kind() == graph.KindClaim:
				claims = append(claims, id)
			case id.Kind() == graph.KindRelation:
				err = c.add(id)
			case !seen[id]:
				seen[id] = true
				next = append(next, id)
			}
			if err != nil {
				return err
			}
		}
		if err := c.addClaims(claims); err != nil {
			return err
		}
		ids = next
	}
	return nil
}

func (c *candidates) followOnce(ids []graph.ID, types []store.EdgeType) (to []graph.ID, err error) {
	for _, r := range c.states {
		for some := range slices.Chunk(ids, chunkMost) {
			scan := r.aside()
			nodes, err := scan.load(some)
			if err != nil {
				return nil, err
			}
			found, err := c.entries(scan, slices.DeleteFunc(nodes, func(n *store.Node) bool { return n == nil }), types...)
			if to = append(to, found...); err != nil {
				return nil, err
			}
		}
	}
	return to, nil
}

// addPublished adds what stands in documents that the lens of one state alone takes for published: a claim may be there in both, but only in one
// with all of its evidence.
func (c *candidates) addPublished() error {
	from, to := c.diff.from.lens.stated, c.diff.to.lens.stated
	if from == to {
		return nil
	}
	all, err := c.diff.to.edges(c.ctx, store.List{Type: store.DocumentsAll})
	if err != nil {
		return err
	}
	var published []graph.ID
	for _, e := range all {
		if day := e.Published.Latest; day > min(from, to) && day <= max(from, to) {
			published = append(published, e.To)
		}
	}
	return c.follow(published, store.ClaimsIn, store.ClaimsVia)
}

// addBearing adds the propositions on which the claims bear that have been found so far.
func (c *candidates) addBearing() error {
	found := slices.Clone(c.queue)
	for _, r := range c.states {
		for some := range slices.Chunk(found, chunkMost) {
			if err := c.addBearingOn(r.aside(), some); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *candidates) addBearingOn(scan *response, ids []graph.ID) error {
	g := newGathering(c.ctx, scan, nil)
	g.scan = scan.sn.Scan()
	defer g.scan.Close()
	nodes, err := scan.load(ids)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		if n == nil {
			continue
		}
		b, err := g.bear(n)
		if err == nil {
			err = c.add(slices.Concat(b.parts, b.totals, b.wholes, b.cases, b.rivals)...)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
