package gql

import (
	"context"
	"maps"
	"slices"
	"sync"

	"claimgraph/graph"
	"claimgraph/store"
)

// heldAtOnce is of how many propositions it is looked at together which claims are held: with the newest claims on all of them, and those of a
// chunk, that stays within maxAnalyzed.
const heldAtOnce = maxAnalyzed/maxQuarrel - 1

// held is what an answer has found of which claims are held, so that the chunks of a scan need not look at one proposition again and again.
type held struct {
	mu sync.Mutex
	// known are propositions, by their numbers, of which every claim is held that has no status.
	known  map[uint32]bool
	status map[graph.ID]graph.HeldStatus
}

func newHeld() *held { return &held{known: map[uint32]bool{}, status: map[graph.ID]graph.HeldStatus{}} }

// byHeld is the condition that claimants still hold to their claims, or no longer do.
func byHeld(ctx context.Context, statuses []graph.HeldStatus) condition {
	return condition{cost: costAnalysis, test: func(r *response, edges []store.Edge) ([]bool, error) {
		found, err := r.heldOf(ctx, edges)
		pass := make([]bool, len(edges))
		for i := range found {
			pass[i] = slices.Contains(statuses, found[i])
		}
		return pass, err
	}}
}

// heldOf tells whether claims are held that the lens shows.
func (r *response) heldOf(ctx context.Context, edges []store.Edge) ([]graph.HeldStatus, error) {
	h := r.held
	h.mu.Lock()
	defer h.mu.Unlock()
	var missing []store.Edge
	for _, e := range edges {
		if h.status[e.To] == "" && !h.known[e.Digest.Proposition] {
			missing = append(missing, e)
		}
	}
	if err := r.hold(ctx, missing); err != nil {
		return nil, err
	}
	out := make([]graph.HeldStatus, len(edges))
	for i, e := range edges {
		if out[i] = h.status[e.To]; out[i] == "" {
			out[i] = graph.Held
		}
	}
	return out, nil
}

// hold finds whether claims are held of which that is not known yet.
func (r *response) hold(ctx context.Context, edges []store.Edge) error {
	claims, err := r.loadEdges(edges)
	if err != nil {
		return err
	}
	unsettled := r.unsettled(edges, claims)
	at := map[graph.ID][]*store.Node{} // the claims, by the proposition that theirs is read as
	var propositions []graph.ID
	for i, n := range claims {
		if !unsettled[edges[i].Digest.Proposition] {
			continue
		}
		id, err := r.readAs(propositionOf(n))
		if err != nil {
			return err
		}
		if at[id[0]] == nil {
			propositions = append(propositions, id[0])
		}
		at[id[0]] = append(at[id[0]], n)
	}
	for some := range slices.Chunk(propositions, heldAtOnce) {
		var claims []*store.Node
		for _, id := range some {
			claims = append(claims, at[id]...)
		}
		if err := r.holdOn(ctx, some, claims); err != nil {
			return err
		}
	}
	return nil
}

// unsettled tells on which propositions, by their numbers, claims may be held no more: on measures one may supersede another, on the rest only
// a link says so. Of all others every claim is held.
func (r *response) unsettled(edges []store.Edge, claims []*store.Node) map[uint32]bool {
	found := map[uint32]bool{}
	scan := r.sn.Scan()
	defer scan.Close()
	for i, n := range claims {
		proposition := edges[i].Digest.Proposition
		if _, looked := found[proposition]; looked {
			continue
		}
		if found[proposition] = n.Record.Claim.Measure != ""; found[proposition] {
			continue
		}
		scan.Open(store.List{Type: store.LinksOn, From: proposition})
		found[proposition] = scan.Valid()
		r.held.known[proposition] = !scan.Valid()
	}
	return found
}

// holdOn finds which claims on some propositions are held. That takes no more than the claims on them and the links to these: what else bears on
// the propositions contests claims, but moves nobody who made one.
func (r *response) holdOn(ctx context.Context, propositions []graph.ID, claims []*store.Node) error {
	scan := r.aside()
	r.reads.walks.Add(1)
	g := newGathering(ctx, scan, claims)
	g.scan = scan.sn.Scan()
	defer g.scan.Close()
	if err := g.claims(propositions); err != nil {
		return err
	}
	if _, err := g.links(propositions); err != nil {
		return err
	}
	graph.Hold(slices.Collect(maps.Values(g.voices)))
	nodes, err := scan.loadAll(propositions)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		for _, v := range g.on[n.ID] {
			if v.Held != graph.Held || g.cut[n.ID] {
				r.held.status[v.Claim.ID()] = v.Held
			}
		}
		numbers, err := scan.numbersOf(n)
		if err != nil {
			return err
		}
		for _, number := range numbers {
			r.held.known[number] = !g.cut[n.ID]
		}
	}
	return nil
}
