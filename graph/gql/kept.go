package gql

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"sync"

	"claimgraph/graph"
	"claimgraph/store"
)

// keptStates is what answers have worked out of whole states of the graph, so that the next one need not: what the claims on open propositions come to,
// which propositions have the most claims, how all claims divide. It is kept of the newest state alone, through no lens that hides anything: what
// @asOf and @without ask for is worked out for each answer. What a change leaves as it was is taken over from the state before (kept_affected.go).
type keptStates struct {
	mu     sync.Mutex
	states []*keptState // the one that was asked for last comes last
}

const (
	// maxKeptStates is of how many states results are kept: of the newest, and of one that answers still read which were begun before it.
	maxKeptStates = 2
	// maxVerdicts is of how many propositions it is kept what their claims come to, for each state: some 150 bytes each, 15 MB in all.
	maxVerdicts = 100_000
	// maxCensused is how many values of facets are kept for each state: some 150 bytes each, 15 MB in all.
	maxCensused = 100_000
	// maxHeads is how many rankings by conflicts are kept for each state: of maxScanned propositions, some 250 bytes each, 10 MB in all.
	maxHeads = 4
)

// keptState is what is kept of one state.
type keptState struct {
	change int
	// turn is held by the one answer that works something out; those that need it too wait. Where it gives up, the next one goes on with what is
	// left.
	turn chan struct{}

	mu       sync.RWMutex
	based    bool // what could be taken over from another state was
	verdicts map[graph.ID]verdict
	first    []store.Edge // propositions with the most claims: the first few of the order, none left out
	censuses map[ClaimFacet]*census
	heads    map[string][]store.Edge // propositions on which claims conflict, by the kinds that were asked for
}

// kept is what is kept of the state that is read; nil where nothing is.
func (r *response) kept() *keptState {
	if !r.lens.all() || r.lens.change >= 0 {
		return nil
	}
	k, change := &r.api.kept, int(r.sn.State().Change)
	k.mu.Lock()
	defer k.mu.Unlock()
	for i, s := range k.states {
		if s.change == change {
			k.states = append(slices.Delete(k.states, i, i+1), s)
			return s
		}
	}
	s := &keptState{change: change, turn: make(chan struct{}, 1), verdicts: map[graph.ID]verdict{}, censuses: map[ClaimFacet]*census{}, heads: map[string][]store.Edge{}}
	if k.states = append(k.states, s); len(k.states) > maxKeptStates {
		k.states = slices.Delete(k.states, 0, 1)
	}
	return s
}

// before is the state beside this one that something is kept of; nil where there is none.
func (k *keptStates) before(s *keptState) *keptState {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, other := range slices.Backward(k.states) {
		if other != s {
			return other
		}
	}
	return nil
}

// take waits for the turn, and takes over what it can from the state before. It is given back by leave.
func (s *keptState) take(ctx context.Context, r *response) error {
	select {
	case s.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() {
		if !s.based { // it failed, or panicked: another answer may try
			s.leave()
		}
	}()
	if base := r.api.kept.before(s); base != nil && !s.based {
		var refused *clientError
		if err := s.takeOver(ctx, r, base); err != nil && !errors.As(err, &refused) {
			return err
		} // where too much lies between them, all is worked out anew
	}
	s.based = true
	return nil
}

func (s *keptState) leave() { <-s.turn }

// idle tells whether nobody holds the turn.
func (s *keptState) idle() bool { return len(s.turn) == 0 }

// firstByClaims are the propositions with the most claims.
func (r *response) firstByClaims(ctx context.Context, k *ranking) ([]store.Edge, error) {
	s := r.kept()
	if s == nil {
		return nil, nil
	}
	if err := s.take(ctx, r); err != nil {
		return nil, err
	}
	defer s.leave()
	if s.first == nil {
		found, err := k.next(ctx, r, nil, r.api.ranked)
		if err != nil {
			return nil, err
		}
		for i := range found { // no more than what is asked of them
			found[i] = store.Edge{To: found[i].To, Place: bytes.Clone(found[i].Place), Number: found[i].Number}
		}
		s.first = found
	}
	return s.first, nil
}

// censusesOfAll count all claims by some facets.
func (r *response) censusesOfAll(ctx context.Context, s *keptState, l *listing, by []ClaimFacet) (map[ClaimFacet]*census, error) {
	if err := s.take(ctx, r); err != nil {
		return nil, err
	}
	defer s.leave()
	missing := slices.DeleteFunc(slices.Clone(by), func(facet ClaimFacet) bool { return s.censuses[facet] != nil })
	found := map[ClaimFacet]*census{}
	if len(missing) > 0 {
		var err error
		if found, err = r.divide(ctx, l, missing); err != nil {
			return nil, err
		}
	}
	held := 0
	for facet, c := range s.censuses {
		found[facet] = c
		held += len(c.counts)
	}
	for _, facet := range missing {
		if n := held + len(found[facet].counts); n <= maxCensused && facet != ByEvidence { // evidence is of the archived texts too, which may come to harm
			s.censuses[facet], held = found[facet], n
		}
	}
	return found, nil
}

// head is a ranking by conflicts that is kept.
func (s *keptState) head(key string) ([]store.Edge, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	head, known := s.heads[key]
	return head, known
}

func (s *keptState) keepHead(key string, head []store.Edge) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.heads) < maxHeads {
		s.heads[key] = head
	}
}
