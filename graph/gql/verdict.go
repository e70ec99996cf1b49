package gql

import (
	"context"

	"claimgraph/graph"
	"claimgraph/store"
)

// verdict is what the claims on a proposition come to, in numbers.
type verdict struct {
	parts verdictPart // that are known
	// conflicts are the pairs that conflict, as far as one more than maxCount. listed are those of them that stand at this proposition in the list of all
	// conflicts, each once; cut: there are more claims than are compared.
	conflicts, listed int
	cut               bool
	status            graph.StandingStatus
	origins           int // at least
}

// verdictPart is a part of a verdict that is worked out where it is asked for.
type verdictPart uint8

const (
	partConflicts verdictPart = 1 << iota // conflicts, listed and cut
	partStanding                          // status
	partOrigins                           // origins
)

// verdicts on the propositions that edges lead to, in their order.
func (r *response) verdicts(ctx context.Context, edges []store.Edge, part verdictPart) ([]verdict, error) {
	found := make([]verdict, len(edges))
	s := r.kept()
	if s == nil {
		return found, r.judge(ctx, edges, part, func(i int, v verdict) { found[i] = v })
	}
	if s.find(edges, part, found) {
		return found, nil
	}
	if len(edges) > quarrelsAtOnce || s.idle() { // else a few are looked at sooner than it is this answer's turn
		if err := s.take(ctx, r); err != nil {
			return nil, err
		}
		defer s.leave()
		if s.find(edges, part, found) {
			return found, nil
		}
	}
	var missing []store.Edge
	var at []int
	for i := range edges {
		if found[i].parts&part != part {
			missing, at = append(missing, edges[i]), append(at, i)
		}
	}
	return found, r.judge(ctx, missing, part, func(i int, v verdict) {
		v.add(&found[at[i]])
		found[at[i]] = v
		s.keep(missing[i].To, v)
	})
}

// add takes over what another verdict on the proposition knows and this does not.
func (v *verdict) add(other *verdict) {
	more := other.parts &^ v.parts
	if more&partConflicts != 0 {
		v.conflicts, v.listed, v.cut = other.conflicts, other.listed, other.cut
	}
	if more&partStanding != 0 {
		v.status = other.status
	}
	if more&partOrigins != 0 {
		v.origins = other.origins
	}
	v.parts |= more
}

// find looks up verdicts, and tells whether all are known.
func (s *keptState) find(edges []store.Edge, part verdictPart, found []verdict) bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	all := true
	for i := range edges {
		found[i] = s.verdicts[edges[i].To]
		all = all && found[i].parts&part == part
	}
	return all
}

// verdict is a part of that on a proposition, where it is kept.
func (r *response) verdict(id graph.ID, part verdictPart) (verdict, bool) {
	s := r.kept()
	if s == nil {
		return verdict{}, false
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	v := s.verdicts[id]
	return v, v.parts&part == part
}

func (s *keptState) keep(id graph.ID, v verdict) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, known := s.verdicts[id]; known || len(s.verdicts) < maxVerdicts {
		s.verdicts[id] = v
	}
}

// judge works out a part of the verdicts on propositions.
func (r *response) judge(ctx context.Context, edges []store.Edge, part verdictPart, take func(int, verdict)) error {
	return r.eachQuarrel(ctx, edges, func(i int, q *quarrel) (bool, error) {
		v := verdict{parts: part}
		if part&partConflicts != 0 {
			if err := v.count(ctx, r, edges[i].To, q); err != nil {
				return false, err
			}
		}
		if part&(partStanding|partOrigins) != 0 {
			sources, err := q.sources()
			if err != nil {
				return false, err
			}
			if part&partStanding != 0 {
				v.status = q.Issue.Standing(sources).Status
			}
			if part&partOrigins != 0 {
				v.origins = q.Issue.Origins(sources).Min
			}
		}
		take(i, v)
		return true, nil
	})
}

// count counts the conflicts on a proposition.
func (v *verdict) count(ctx context.Context, r *response, at graph.ID, q *quarrel) error {
	all := &conflictScan{r: r}
	list := q.conflicting(at)
	v.cut = list.cut
	var failed error
	err := list.each(ctx, graph.PairCursor{}, func(pair graph.Pair) bool {
		v.conflicts++
		keeps, err := all.keeps(at, pair)
		if keeps {
			v.listed++
		}
		failed = err
		return err == nil && v.conflicts <= maxCount
	})
	if err != nil {
		return err
	}
	return failed
}
