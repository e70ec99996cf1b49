package gql

import (
	"context"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/store"
)

// diffAtOnce is of how many propositions the standing is compared together.
const diffAtOnce = 64

// shift is a proposition whose standing changed.
type shift struct {
	id            graph.ID
	later         bool // it is there in the later state
	before, after graph.StandingStatus
}

// shifts are what the claims add up to in one of two states, and not in the other.
type shifts struct {
	*candidates
	compared   map[graph.ID]bool
	superseded []store.Edge
	standings  []shift
}

// shifts compares what the candidates come to, some at a time. Where a claim is no longer held, what it disputes is compared as well.
func (d *Diff) shifts(ctx context.Context) (*shifts, error) {
	c, err := d.candidates(ctx)
	if err != nil {
		return nil, err
	}
	s := &shifts{candidates: c, compared: map[graph.ID]bool{}}
	for len(s.queue) > 0 {
		n := min(diffAtOnce, len(s.queue))
		some := s.queue[:n]
		s.queue = s.queue[n:]
		turn := func(ids []graph.ID) error { return d.to.alone(ctx, func() error { return s.compare(ids) }) }
		if err := halving(some, turn); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(s.superseded, func(a, b store.Edge) int { return strings.Compare(string(a.Place), string(b.Place)) })
	slices.SortFunc(s.standings, func(a, b shift) int { return strings.Compare(string(a.id), string(b.id)) })
	return s, nil
}

// compare compares some propositions.
func (s *shifts) compare(ids []graph.ID) error {
	pairs, err := s.read(ids)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		s.compared[p.id] = true
		if err := s.compareOne(p); err != nil {
			return err
		}
	}
	return nil
}

// read reads what propositions are about in both states.
func (s *shifts) read(ids []graph.ID) ([]*beside, error) {
	before, after := s.diff.from.aside(), s.diff.to.aside()
	pairs, err := s.beside(before, after, ids)
	if err != nil {
		return nil, err
	}
	var was, is []*store.Node
	for _, p := range pairs {
		if p.before != nil {
			was = append(was, p.before)
		}
		if p.after != nil {
			is = append(is, p.after)
		}
	}
	then, err := before.quarrelsOf(s.ctx, was, nil)
	if err != nil {
		return nil, err
	}
	now, err := after.quarrelsOf(s.ctx, is, nil)
	if err != nil {
		return nil, err
	}
	for _, p := range pairs {
		if p.before != nil {
			p.then = then[p.before.ID]
		}
		if p.after != nil {
			p.now = now[p.after.ID]
		}
	}
	return pairs, nil
}

// beside is a proposition in both states; nil where it is not there, and so nobody claims it.
type beside struct {
	id            graph.ID
	before, after *store.Node
	then, now     *quarrel
}

// beside finds propositions in both states, each once, by the ids that they have in the later state, or in the earlier where they are there alone.
func (s *shifts) beside(before, after *response, ids []graph.ID) ([]*beside, error) {
	was, err := before.load(ids)
	if err != nil {
		return nil, err
	}
	is, err := after.load(ids)
	if err != nil {
		return nil, err
	}
	var pairs []*beside
	met := map[graph.ID]bool{}
	for i := range ids {
		p := &beside{before: was[i], after: is[i]}
		switch {
		case p.after != nil:
			p.id = p.after.ID
			again, err := before.load([]graph.ID{p.id}) // which other records may be read as
			if err != nil {
				return nil, err
			}
			p.before = again[0]
		case p.before != nil:
			p.id = p.before.ID
		default:
			continue
		}
		if !met[p.id] && !s.compared[p.id] {
			met[p.id] = true
			pairs = append(pairs, p)
		}
	}
	return pairs, nil
}

// compareOne compares one proposition, and the claims on it.
func (s *shifts) compareOne(p *beside) error {
	before, err := p.then.status()
	if err != nil {
		return err
	}
	after, err := p.now.status()
	if err != nil {
		return err
	}
	if before != after {
		s.standings = append(s.standings, shift{p.id, p.now != nil, before, after})
	}
	if p.now == nil {
		return nil
	}
	return s.compareHeld(p)
}

func (s *shifts) compareHeld(p *beside) error {
	was := map[string]graph.HeldStatus{}
	if p.then != nil {
		for _, v := range p.then.Claims {
			was[v.Claim.Key] = v.Held
		}
	}
	var superseded, shifted, elsewhere []graph.ID
	for _, v := range p.now.Claims {
		held, there := was[v.Claim.Key]
		switch {
		case there && held == v.Held:
			continue
		case there && held == graph.Held:
			superseded = append(superseded, v.Claim.ID())
		case !there && v.Held != graph.Held:
			elsewhere = append(elsewhere, v.Claim.ID())
		}
		shifted = append(shifted, v.Claim.ID())
	}
	held, err := s.heldBefore(elsewhere)
	if err != nil {
		return err
	}
	if err := s.supersede(p.after, append(superseded, held...)); err != nil {
		return err
	}
	return s.addClaims(shifted)
}

func (q *quarrel) status() (graph.StandingStatus, error) {
	if q == nil {
		return graph.Unclaimed, nil
	}
	standing, err := q.standing()
	if err != nil {
		return "", err
	}
	return standing.Status, nil
}

// heldBefore are those of some claims that are there in the earlier state, and held: on another proposition, or among more than are looked at.
func (s *shifts) heldBefore(ids []graph.ID) ([]graph.ID, error) {
	scan := s.diff.from.aside()
	nodes, err := scan.load(ids)
	if err != nil {
		return nil, err
	}
	there := slices.DeleteFunc(nodes, func(n *store.Node) bool { return n == nil || n.Withdrawn })
	seen, err := scan.see(there)
	if err != nil {
		return nil, err
	}
	var edges []store.Edge
	for i, n := range there {
		if !seen[i].shown {
			continue
		}
		on, err := scan.loadAll(propositionOf(n))
		if err != nil {
			return nil, err
		}
		edges = append(edges, store.Edge{To: n.ID, Digest: store.ClaimDigest{Proposition: on[0].Number}})
	}
	statuses, err := scan.heldOf(s.ctx, edges)
	var held []graph.ID
	for i, status := range statuses {
		if status == graph.Held {
			held = append(held, edges[i].To)
		}
	}
	return held, err
}

// supersede adds claims on a proposition of the later state to those that are superseded, with their places among all claims.
func (s *shifts) supersede(proposition *store.Node, claims []graph.ID) error {
	if len(claims) == 0 {
		return nil
	}
	if len(s.superseded)+len(claims) > maxDiffClaims {
		return tooFar("claims", maxDiffClaims)
	}
	lists, err := s.diff.to.listsOf(proposition, store.ClaimsOn)
	if err != nil {
		return err
	}
	wanted := map[graph.ID]bool{}
	for _, id := range claims {
		wanted[id] = true
	}
	scan := s.diff.to.sn.Scan()
	defer scan.Close()
	for _, l := range lists {
		for scan.Open(l); scan.Valid() && len(wanted) > 0; scan.Next() {
			e, err := scan.Edge()
			if err != nil {
				return err
			}
			if wanted[e.To] {
				delete(wanted, e.To)
				s.superseded = append(s.superseded, e)
			}
		}
	}
	return nil
}
