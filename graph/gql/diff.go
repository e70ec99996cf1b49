package gql

import (
	"context"
	"fmt"
	"sync"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
)

const (
	// maxDiffClaims is how many claims are looked at to tell two states apart.
	maxDiffClaims = 20_000
	// maxDiffPropositions is of how many propositions the standing in two states is compared.
	maxDiffPropositions = 20_000
)

// Diff is what came, went and changed standing between two states of the graph. Each is read as an answer of its own would be. The earlier is the
// one that the client gave first, be it the later one: then the diff reads backwards.
type Diff struct {
	from, to *response
	scope    func(list string) string
	claims   func() (*moves, error)
	standing func() (*shifts, error)
}

func (r *response) diff(ctx context.Context, from AsOfInput, to *AsOfInput) (*Diff, error) {
	d := &Diff{scope: func(list string) string { return scopeOf("diff "+list, "", from, to) }}
	var err error
	if d.from, err = r.asOf("diff(from: …)", &from); err != nil {
		return nil, err
	}
	if d.to, err = r.asOf("diff(to: …)", to); err != nil {
		return nil, err
	}
	d.claims = sync.OnceValues(func() (*moves, error) { return d.moves(ctx) })
	d.standing = sync.OnceValues(func() (*shifts, error) { return d.shifts(ctx) })
	return d, nil
}

// asOf opens another state of the graph beside this one, through the same @without. It is closed with this one. name is what the client calls it.
func (r *response) asOf(name string, in *AsOfInput) (*response, error) {
	l := noLens()
	l.without = r.lens.without
	if in != nil {
		var stated, recorded, change any
		if in.Stated != nil {
			stated = string(*in.Stated)
		}
		if in.Recorded != nil {
			recorded = in.Recorded.Format(time.RFC3339Nano)
		}
		if in.Change != nil {
			change = *in.Change
		}
		if err := l.setAsOf(name, stated, recorded, change, r.api.store); err != nil {
			return nil, err
		}
	}
	if l.change < 0 {
		l.change = int(r.newest().Change)
	}
	state := &response{api: r.api, reads: r.reads, shown: r.shown, turns: r.turns}
	if err := state.openAt(l); err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.beside = append(r.beside, state)
	return state, nil
}

// newest is the last change that the answer knows of, so that it means one state throughout.
func (r *response) newest() store.State {
	r.latestOnce.Do(func() {
		if r.latest = r.sn.State(); r.lens.change >= 0 {
			r.latest = r.api.store.State()
		}
	})
	return r.latest
}

// Appeared are claims that are there in the later state alone.
func (d *Diff) Appeared(ctx context.Context, first *int, after *string) (*ClaimConnection, error) {
	m, err := d.claims()
	if err != nil {
		return nil, err
	}
	return d.page(ctx, d.to, "appeared", m.appeared, arguments{first, after})
}

// Gone are claims that were there in the earlier state alone, as they were.
func (d *Diff) Gone(ctx context.Context, first *int, after *string) (*ClaimConnection, error) {
	m, err := d.claims()
	if err != nil {
		return nil, err
	}
	return d.page(ctx, d.from, "gone", m.gone, arguments{first, after})
}

// Superseded are claims that are there in both, and held in the earlier alone.
func (d *Diff) Superseded(ctx context.Context, first *int, after *string) (*ClaimConnection, error) {
	s, err := d.standing()
	if err != nil {
		return nil, err
	}
	return d.page(ctx, d.to, "superseded", s.superseded, arguments{first, after})
}

func (d *Diff) page(ctx context.Context, r *response, list string, edges []store.Edge, a arguments) (*ClaimConnection, error) {
	page, err := listPage(ctx, r, &listing{scope: d.scope(list), fixed: edges}, a, newClaim)
	return claimConnection(r, page, err)
}

// StandingChange is a proposition whose standing changed.
type StandingChange struct {
	Proposition   Proposition
	Before, After graph.StandingStatus
}

// The connection of the schema.
type (
	StandingChangeConnection = Page[*StandingChange]
	StandingChangeEdge       = Edge[*StandingChange]
)

// Standings are the propositions whose standing changed, in the order of their ids.
func (d *Diff) Standings(ctx context.Context, first *int, after *string) (*StandingChangeConnection, error) {
	size, err := pageSize(first, 20)
	if err != nil {
		return nil, err
	}
	scope := d.scope("standings")
	place, err := decodeCursor(scope, after)
	if err != nil {
		return nil, err
	}
	s, err := d.standing()
	if err != nil {
		return nil, err
	}
	rest := s.standings
	for place != nil && len(rest) > 0 && string(rest[0].id) <= string(place) {
		rest = rest[1:]
	}
	rest = rest[:min(len(rest), size+1)]
	changes, err := d.changes(rest)
	if err != nil {
		return nil, err
	}
	places := make([][]byte, len(rest))
	for i, s := range rest {
		places[i] = []byte(s.id)
	}
	return buildPage(scope, size, after, places, changes, func() (int, bool, error) { return len(s.standings), true, nil }), nil
}

// changes shows propositions as they are in the later state; those that are not there as they were in the earlier.
func (d *Diff) changes(shifts []shift) ([]*StandingChange, error) {
	var late, early []graph.ID
	for _, s := range shifts {
		if s.later {
			late = append(late, s.id)
		} else {
			early = append(early, s.id)
		}
	}
	shown := map[graph.ID]Proposition{}
	for _, state := range []struct {
		r   *response
		ids []graph.ID
	}{{d.to, late}, {d.from, early}} {
		nodes, err := state.r.loadAll(state.ids)
		if err != nil {
			return nil, err
		}
		views, err := state.r.newLevel(nodes).views(state.ids)
		if err != nil {
			return nil, err
		}
		for i, v := range views {
			shown[state.ids[i]] = newProposition(v)
		}
	}
	out := make([]*StandingChange, len(shifts))
	for i, s := range shifts {
		out[i] = &StandingChange{shown[s.id], s.before, s.after}
	}
	return out, nil
}

// tooFar is the error that two states have too much between them.
func tooFar(what string, most int) error {
	return &clientError{codeTooLarge, fmt.Sprintf("more than %d %s would have to be looked at to tell the two states apart: ask for states that are nearer to each other", most, what)}
}
