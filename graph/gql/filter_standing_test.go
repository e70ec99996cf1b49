package gql

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// pair is what tells a conflict from others.
type pair struct {
	Verdict graph.Verdict
	A, B    struct{ ID graph.ID }
}

// sum is what a proposition comes to, as it says itself.
type sum struct {
	ID        graph.ID
	Standing  struct{ Status graph.StandingStatus }
	Origins   struct{ Min int }
	Claims    struct{ TotalCount int }
	Conflicts struct {
		TotalCount int
		Nodes      []pair
	}
}

func (s *sum) relation() bool { return s.ID.Kind() == graph.KindRelation }

// TestAddsUp: lists by standing, by origins and by conflicts hold what the propositions say of themselves, through whatever lens.
func TestAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		lens := rapid.SampledFrom([]string{"", `@asOf(stated: "2026-01-12")`, `@without(sources: ["entity:e1", "document:d0"])`}).Draw(t, "lens")
		var all struct{ Propositions struct{ Nodes []sum } }
		w.ask(&all, fmt.Sprintf(`query %s { propositions(first: 200) { nodes { id standing { status } origins { min } claims { totalCount }
			conflicts(first: 200) { totalCount nodes { verdict a { id } b { id } } } } } }`, lens), nil)
		sums := all.Propositions.Nodes
		if !slices.IsSortedFunc(sums, func(a, b sum) int {
			return cmp.Or(cmp.Compare(b.Claims.TotalCount, a.Claims.TotalCount), cmp.Compare(a.ID, b.ID))
		}) {
			t.Errorf("not by claims: %v", sums)
		}
		w.checkConflicts(lens, sums)
		status := some(t, graph.StandingStatus("").Values(), 3, "status")
		least := rapid.IntRange(0, 2).Draw(t, "least")
		passes := func(s sum) bool {
			return s.Origins.Min >= least && (len(status) == 0 || slices.Contains(status, string(s.Standing.Status)))
		}
		filter := vars{"filter": vars{"minOrigins": least}, "relations": vars{"minOrigins": least}}
		if len(status) > 0 {
			filter = vars{"filter": vars{"minOrigins": least, "status": status}, "relations": vars{"minOrigins": least, "status": status}}
		}
		var got struct {
			Propositions, Relations, Conflicting struct {
				TotalCount int
				Nodes      []sum
			}
		}
		w.ask(&got, fmt.Sprintf(`query($filter: PropositionFilter, $relations: RelationFilter) %s {
			propositions(filter: $filter, first: 200) { totalCount nodes { id } } relations(filter: $relations, first: 200) { totalCount nodes { id } }
			conflicting: propositions(filter: $filter, first: 200, orderBy: CONFLICTS_DESC) { totalCount nodes { id } } }`, lens), filter)
		sameIDs(t, "propositions", got.Propositions.Nodes, kept(sums, passes))
		relations := kept(sums, func(s sum) bool { return s.relation() && passes(s) })
		slices.SortFunc(relations, func(a, b sum) int { return cmp.Compare(a.ID, b.ID) })
		sameIDs(t, "relations", got.Relations.Nodes, relations)
		quarrels := kept(sums, passes)
		slices.SortFunc(quarrels, func(a, b sum) int {
			return cmp.Or(cmp.Compare(b.Conflicts.TotalCount, a.Conflicts.TotalCount), cmp.Compare(a.ID, b.ID))
		})
		sameIDs(t, "by conflicts", got.Conflicting.Nodes, quarrels)
		if n := got.Propositions.TotalCount; n != len(got.Propositions.Nodes) || n != got.Conflicting.TotalCount || len(relations) != got.Relations.TotalCount {
			t.Errorf("counted %+v", got)
		}
	})
}

// checkConflicts compares the conflicts of the whole store, page by page, with those of its propositions: each pair once.
func (w *world) checkConflicts(lens string, sums []sum) {
	want := map[pair]bool{}
	for _, s := range sums {
		for _, p := range s.Conflicts.Nodes {
			want[p] = true
		}
	}
	var after *string
	found := map[pair]bool{}
	for {
		var data struct {
			Conflicts struct {
				TotalCount int
				Nodes      []pair
				PageInfo   struct {
					HasNextPage bool
					EndCursor   string
				}
			}
		}
		w.ask(&data, fmt.Sprintf(`query($after: String) %s { conflicts(first: 3, after: $after) { totalCount nodes { verdict a { id } b { id } } pageInfo { hasNextPage endCursor } } }`, lens),
			vars{"after": after})
		for _, p := range data.Conflicts.Nodes {
			if !want[p] || found[p] {
				w.Errorf("%v is wanted %v, was there %v", p, want[p], found[p])
			}
			found[p] = true
		}
		if data.Conflicts.TotalCount != len(want) {
			w.Errorf("counted %d conflicts of %d", data.Conflicts.TotalCount, len(want))
		}
		if !data.Conflicts.PageInfo.HasNextPage {
			break
		}
		after = &data.Conflicts.PageInfo.EndCursor
	}
	if len(found) != len(want) {
		w.Errorf("%d conflicts of %d were found", len(found), len(want))
	}
}

func kept(sums []sum, keep func(sum) bool) (list []sum) {
	for _, s := range sums {
		if keep(s) {
			list = append(list, s)
		}
	}
	return list
}

func sameIDs(t failer, what string, got, want []sum) {
	t.Helper()
	id := func(s sum) graph.ID { return s.ID }
	if g, w := mapped(got, id), mapped(want, id); !slices.Equal(g, w) {
		t.Errorf("%s are %v, want %v", what, g, w)
	}
}

func mapped[T, U any](list []T, f func(T) U) []U {
	out := []U{}
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}
