package gql

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// Conflicts of the whole store.
func (q query) Conflicts(ctx context.Context, filter *ConflictFilter, first *int, after *string) (*ConflictConnection, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	if filter == nil {
		filter = &ConflictFilter{}
	}
	s, err := r.conflictScan(ctx, filter)
	if err != nil {
		return nil, err
	}
	return s.page(ctx, arguments{first, after})
}

// conflictScan goes through the propositions on which claims may conflict, by their ids.
type conflictScan struct {
	r         *response
	scope     string
	open      []store.Edge
	verdicts  []graph.Verdict
	claimants map[string]bool // nil for all
	among     map[graph.ID]bool
}

func (r *response) conflictScan(ctx context.Context, f *ConflictFilter) (*conflictScan, error) {
	s := &conflictScan{r: r, scope: scopeOf("conflicts", "", f), verdicts: f.Verdicts}
	if f.Claimants != nil {
		if _, err := r.named("claimants", f.Claimants, graph.KindEntity); err != nil {
			return nil, err
		}
		s.claimants = map[string]bool{}
		for _, id := range f.Claimants {
			s.claimants[r.same.key(id.Key())] = true
		}
	}
	var err error
	if f.Propositions == nil {
		s.open, err = r.openPropositions(ctx)
		return s, err
	}
	if _, err := r.named("propositions", f.Propositions, graph.KindRelation, graph.KindMeasure, graph.KindStatement); err != nil {
		return nil, err
	}
	nodes, err := r.load(f.Propositions)
	s.among = map[graph.ID]bool{}
	for _, n := range nodes {
		if n != nil {
			s.among[n.ID] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(s.among)) {
		s.open = append(s.open, store.Edge{To: id})
	}
	return s, err
}

// conflictPlace is where a pair stands: at a proposition, and there among its pairs.
type conflictPlace struct {
	At   graph.ID
	Pair graph.PairCursor
}

// each gives the conflicts behind a place, each once: a pair of claims on two propositions at the first of them that is looked at.
func (s *conflictScan) each(ctx context.Context, after conflictPlace, most int, take func(graph.ID, graph.Pair, *quarrel) bool) (cut bool, err error) {
	from, _ := slices.BinarySearchFunc(s.open, after.At, func(e store.Edge, id graph.ID) int { return cmp.Compare(e.To, id) })
	rest := s.open[from:]
	if most > 0 && len(rest) > most {
		rest, cut = rest[:most], true
	}
	if s.among == nil {
		rest = slices.DeleteFunc(slices.Clone(rest), func(e store.Edge) bool {
			v, known := s.r.verdict(e.To, partConflicts)
			cut = cut || known && v.cut
			return known && v.listed == 0
		})
	}
	err = s.r.eachQuarrel(ctx, rest, func(i int, q *quarrel) (bool, error) {
		at, behind := rest[i].To, graph.PairCursor{}
		if at == after.At {
			behind = after.Pair
		}
		more := true
		list := q.conflicting(at)
		cut = cut || list.cut
		var failed error
		err := list.each(ctx, behind, func(pair graph.Pair) bool {
			keeps, wrong := s.keeps(at, pair)
			failed = wrong
			if keeps {
				more = take(at, pair, q)
			}
			return more && failed == nil
		})
		return more, errors.Join(failed, err)
	})
	return cut, err
}

func (s *conflictScan) keeps(at graph.ID, pair graph.Pair) (bool, error) {
	if s.verdicts != nil && !slices.Contains(s.verdicts, pair.Verdict) {
		return false, nil
	}
	if s.claimants != nil && !s.claimants[pair.A.Claimant] && !s.claimants[pair.B.Claimant] {
		return false, nil
	}
	ends, err := s.r.readAs([]graph.ID{pair.A.Claim.Proposition(), pair.B.Claim.Proposition()})
	before := slices.ContainsFunc(ends, func(id graph.ID) bool { return id < at && (s.among == nil || s.among[id]) })
	return !before, err
}

func (s *conflictScan) page(ctx context.Context, a arguments) (*ConflictConnection, error) {
	size, err := pageSize(a.first, 20)
	if err != nil {
		return nil, err
	}
	var after conflictPlace
	place, err := decodeCursor(s.scope, a.after)
	if err != nil {
		return nil, err
	}
	if place != nil && json.Unmarshal(place, &after) != nil {
		return nil, badCursor(*a.after)
	}
	var places [][]byte
	var found []graph.Pair
	nodes := map[string]*store.Node{}
	var failed error
	_, err = s.each(ctx, after, 0, func(at graph.ID, pair graph.Pair, q *quarrel) bool {
		place, wrong := json.Marshal(conflictPlace{at, pair.Cursor()})
		failed = errors.Join(failed, wrong)
		places, found = append(places, place), append(found, pair)
		for _, v := range []*graph.Voice{pair.A, pair.B} {
			nodes[v.Claim.Key] = q.nodes[v.Claim.Key]
		}
		return len(found) <= size
	})
	if err = errors.Join(err, failed); err != nil {
		return nil, err
	}
	if err := s.r.charge(min(size, len(found))); err != nil {
		return nil, err
	}
	return buildPage(s.scope, size, a.after, places, s.r.conflicts(found, nodes), func() (int, bool, error) { return s.count(ctx) }), nil
}

func (s *conflictScan) count(ctx context.Context) (n int, exact bool, err error) {
	if s.verdicts == nil && s.claimants == nil && s.among == nil {
		return s.countAll(ctx)
	}
	cut, err := s.each(ctx, conflictPlace{}, maxScanned, func(graph.ID, graph.Pair, *quarrel) bool {
		n++
		return n <= maxCount
	})
	return min(n, maxCount), n <= maxCount && !cut, err
}

// countAll counts the conflicts of the whole store.
func (s *conflictScan) countAll(ctx context.Context) (n int, exact bool, err error) {
	looked := s.open[:min(len(s.open), maxScanned)]
	found, err := s.r.verdicts(ctx, looked, partConflicts)
	exact = len(looked) == len(s.open)
	for i := range found {
		n += found[i].listed
		exact = exact && !found[i].cut
	}
	return min(n, maxCount), exact && n <= maxCount, err
}
