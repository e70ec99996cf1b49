package gql

import (
	"context"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// quarrelsAtOnce is how many propositions a scan looks at together: enough to make a pass worthwhile, few enough to keep what they hold in memory.
const quarrelsAtOnce = 64

// eachQuarrel gives the quarrels of the propositions that edges lead to, in their order; they are forgotten batch by batch. It stops where take
// has enough.
func (r *response) eachQuarrel(ctx context.Context, edges []store.Edge, take func(int, *quarrel) (bool, error)) error {
	for start := 0; start < len(edges); start += quarrelsAtOnce {
		scan := r.aside()
		batch := edges[start:min(start+quarrelsAtOnce, len(edges))]
		nodes, err := scan.loadEdges(batch)
		if err != nil {
			return err
		}
		found, err := scan.quarrelsOf(ctx, nodes, nil)
		if err != nil {
			return err
		}
		for i, n := range nodes {
			if more, err := take(start+i, found[n.ID]); err != nil || !more {
				return err
			}
		}
	}
	return nil
}

// addsUp is what a filter asks of what the claims on a proposition add up to.
type addsUp struct {
	status     []graph.StandingStatus // nil for any
	minOrigins int
}

func newAddsUp(status []graph.StandingStatus, minOrigins *int) (a addsUp, err error) {
	a.status = status
	if minOrigins != nil {
		a.minOrigins = *minOrigins
	}
	if a.minOrigins < 0 {
		return a, badInput("minOrigins is %d: give 0 or more", a.minOrigins)
	}
	return a, nil
}

func (a *addsUp) any() bool { return a.status == nil && a.minOrigins == 0 }

// may tells whether a proposition with this tally can meet it. A lens only hides claims, so that what cannot without one cannot with one.
func (a *addsUp) may(kind graph.IDKind, t store.Tally) bool {
	if a.minOrigins > 1 && !t.Corroborable() || a.minOrigins == 1 && t.Affirming == 0 {
		return false
	}
	return a.status == nil || slices.ContainsFunc(a.status, func(s graph.StandingStatus) bool {
		switch s {
		case graph.Contested:
			return t.Open(kind)
		case graph.Corroborated:
			return t.Corroborable()
		case graph.Denied:
			return t.Denying > 0
		case graph.Uncontested, graph.StandingUncommitted, graph.NoLongerHeld:
			return t.Claims() > 0
		}
		return true
	})
}

func (a *addsUp) met(q *quarrel) (bool, error) {
	sources, err := q.sources()
	if err != nil {
		return false, err
	}
	if a.status != nil && !slices.Contains(a.status, q.Issue.Standing(sources).Status) {
		return false, nil
	}
	return a.minOrigins == 0 || q.Issue.Origins(sources).Min >= a.minOrigins, nil
}

// condition that a proposition meets it. Tallies tell of most that they cannot. Where the contested alone are asked for, they are among those that are
// open.
func (a *addsUp) condition(ctx context.Context, open store.EdgeType) condition {
	c := condition{cost: costAnalysis, test: func(r *response, edges []store.Edge) ([]bool, error) {
		pass := make([]bool, len(edges))
		tallies, err := r.tallies(edges)
		if err != nil {
			return nil, err
		}
		var some []store.Edge
		var at []int
		for i := range edges {
			if a.may(edges[i].To.Kind(), tallies[i]) {
				some, at = append(some, edges[i]), append(at, i)
			}
		}
		err = r.eachQuarrel(ctx, some, func(i int, q *quarrel) (bool, error) {
			var err error
			pass[at[i]], err = a.met(q)
			return true, err
		})
		return pass, err
	}}
	if open != 0 && slices.Equal(a.status, []graph.StandingStatus{graph.Contested}) {
		c.path, c.loose = []store.List{{Type: open}}, true
	}
	return c
}

// standing adds the condition on what the claims on a proposition add up to. open is the list of those that may be contested; it says nothing of
// actors who have several records.
func (c *conditions) standing(ctx context.Context, status []graph.StandingStatus, minOrigins *int, open store.EdgeType) {
	asks, err := newAddsUp(status, minOrigins)
	if err == nil && asks.any() {
		return
	}
	if !c.r.same.empty() {
		open = 0
	}
	c.add(asks.condition(ctx, open), err)
}

// tallies of the propositions that edges lead to, in their order. What is read as one is counted together.
func (r *response) tallies(edges []store.Edge) ([]store.Tally, error) {
	nodes, err := r.loadEdges(edges)
	if err != nil {
		return nil, err
	}
	var all []uint32
	numbers := make([][]uint32, len(nodes))
	for i, n := range nodes {
		if numbers[i], err = r.numbersOf(n); err != nil {
			return nil, err
		}
		all = append(all, numbers[i]...)
	}
	found, err := r.sn.Tallies(all)
	if err != nil {
		return nil, err
	}
	out := make([]store.Tally, len(nodes))
	for i := range nodes {
		for _, number := range numbers[i] {
			out[i].Add(found[number])
		}
	}
	return out, nil
}
