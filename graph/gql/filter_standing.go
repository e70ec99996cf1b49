package gql

import (
	"context"
	"errors"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// quarrelsAtOnce is how many propositions a scan looks at together: enough to make a pass worthwhile, few enough to keep what they hold in memory.
// It begins with fewer, for a page of conflicts mostly ends with these.
const (
	quarrelsAtOnce = 64
	quarrelsLeast  = 8
)

// eachQuarrel gives the quarrels of the propositions that edges lead to, in their order; they are forgotten batch by batch. It stops where take
// has enough.
func (r *response) eachQuarrel(ctx context.Context, edges []store.Edge, take func(int, *quarrel) (bool, error)) error {
	at, more := 0, true
	size := quarrelsLeast
	for start := 0; start < len(edges) && more; start, size = start+size, min(2*size, quarrelsAtOnce) {
		err := halving(edges[start:min(start+size, len(edges))], func(batch []store.Edge) error {
			if !more {
				return nil
			}
			return r.alone(ctx, func() error {
				wants, err := r.quarrelBatch(ctx, batch, func(i int, q *quarrel) (bool, error) { return take(at+i, q) })
				if err == nil { // else it comes again in halves
					at, more = at+len(batch), wants
				}
				return err
			})
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// quarrelBatch gives the quarrels of some propositions, once all of them are read.
func (r *response) quarrelBatch(ctx context.Context, edges []store.Edge, take func(int, *quarrel) (bool, error)) (more bool, err error) {
	scan := r.aside()
	nodes, err := scan.loadEdges(edges)
	if err != nil {
		return false, err
	}
	found, err := scan.quarrelsOf(ctx, nodes, nil)
	if err != nil {
		return false, err
	}
	for i, n := range nodes {
		if more, err := take(i, found[n.ID]); err != nil || !more {
			return false, err
		}
	}
	return true, nil
}

// halving does something with a list, and where that is refused for looking at too much, with one half of it after the other.
func halving[T any](list []T, do func([]T) error) error {
	err := do(list)
	if len(list) < 2 || !errors.Is(err, errAnalyzed) {
		return err
	}
	half := len(list) / 2
	if err := halving(list[:half], do); err != nil {
		return err
	}
	return halving(list[half:], do)
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

func (a *addsUp) nothing() bool { return a.status == nil && a.minOrigins == 0 }

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
		case graph.Denied: // also who denies the whole, or disputes what commits nobody, denies it
			return t.Denying > 0 || t.Disputes > 0 || t.Ties > 0
		case graph.Uncontested, graph.StandingUncommitted, graph.NoLongerHeld:
			return t.Claims() > 0
		}
		return true
	})
}

// parts are what of a verdict it asks for.
func (a *addsUp) parts() (p verdictPart) {
	if a.status != nil {
		p |= partStanding
	}
	if a.minOrigins > 0 {
		p |= partOrigins
	}
	return p
}

func (a *addsUp) met(v *verdict) bool {
	return (a.status == nil || slices.Contains(a.status, v.status)) && v.origins >= a.minOrigins
}

// mayMeet is the test that a proposition can meet it, by its tally.
func (a *addsUp) mayMeet(r *response, edges []store.Edge) ([]bool, error) {
	tallies, err := r.tallies(edges)
	pass := make([]bool, len(edges))
	for i := range tallies {
		pass[i] = a.may(edges[i].To.Kind(), tallies[i])
	}
	return pass, err
}

// condition that a proposition meets it. Of open ones, which many ask of, it is kept what they come to. Tallies tell of most that they cannot. Where the contested alone are asked for, they are among those that are
// open.
func (a *addsUp) condition(ctx context.Context, open store.EdgeType) condition {
	c := condition{cost: costAnalysis, test: func(r *response, edges []store.Edge) ([]bool, error) {
		tallies, err := r.tallies(edges)
		if err != nil {
			return nil, err
		}
		pass := make([]bool, len(edges))
		var open, rest []store.Edge
		var openAt, restAt []int
		for i := range edges {
			switch kind := edges[i].To.Kind(); {
			case !a.may(kind, tallies[i]):
			case tallies[i].Open(kind):
				open, openAt = append(open, edges[i]), append(openAt, i)
			default:
				rest, restAt = append(rest, edges[i]), append(restAt, i)
			}
		}
		found, err := r.verdicts(ctx, open, a.parts())
		for i := range found {
			pass[openAt[i]] = a.met(&found[i])
		}
		if err != nil {
			return nil, err
		}
		return pass, r.judge(ctx, rest, a.parts(), func(i int, v verdict) { pass[restAt[i]] = a.met(&v) })
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
	if err == nil && asks.nothing() {
		return
	}
	if !c.r.same.empty() {
		open = 0
	}
	c.add(asks.condition(ctx, open), err)
}

// tallies of the propositions that edges lead to, in their order. What is read as one is counted together.
func (r *response) tallies(edges []store.Edge) ([]store.Tally, error) {
	numbers, err := r.numbersAt(edges)
	if err != nil {
		return nil, err
	}
	found, err := r.sn.Tallies(slices.Concat(numbers...))
	if err != nil {
		return nil, err
	}
	out := make([]store.Tally, len(edges))
	for i := range edges {
		for _, number := range numbers[i] {
			out[i].Add(found[number])
		}
	}
	return out, nil
}

// numbersAt are the numbers of the nodes that edges lead to, and of what these are read as one with. Where the edge tells, and nothing is read as
// one with what it leads to, no record is read.
func (r *response) numbersAt(edges []store.Edge) ([][]uint32, error) {
	numbers := make([][]uint32, len(edges))
	var some []store.Edge
	var at []int
	for i := range edges {
		if edges[i].Number != 0 && !r.same.joins(edges[i].To) {
			numbers[i] = []uint32{edges[i].Number}
		} else {
			some, at = append(some, edges[i]), append(at, i)
		}
	}
	nodes, err := r.loadEdges(some)
	if err != nil {
		return nil, err
	}
	for i, n := range nodes {
		if numbers[at[i]], err = r.numbersOf(n); err != nil {
			return nil, err
		}
	}
	return numbers, nil
}
