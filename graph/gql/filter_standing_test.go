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
		for range rapid.IntRange(0, 4).Draw(t, "words") {
			w.say()
		}
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

// TestHalving: where propositions together are more than is looked at, they are looked at in parts, and nothing is lost.
func TestHalving(t *testing.T) {
	s := newServer(t)
	in := graph.Input{Predicates: []graph.Predicate{{Key: "p", Label: "p"}}}
	for i := range 7 {
		e := graph.Entity{Key: fmt.Sprint("e", i), Kind: graph.Person, Named: true, Names: []graph.Name{{Value: fmt.Sprint("E ", i), Kind: graph.NamePreferred}}}
		in.Entities = append(in.Entities, e)
	}
	for m := range 9 {
		key := fmt.Sprint("m", m)
		in.Measures = append(in.Measures, graph.Measure{Key: key, Label: key, Predicate: "p", Population: "people", Kind: graph.Cumulative, Unit: "people"})
		for i := range 7 {
			n := int64(10 + i*(m%3)) // of every third measure all figures agree
			in.Claims = append(in.Claims, graph.Claim{Key: fmt.Sprint(key, "-", i), Claimant: fmt.Sprint("e", i), Measure: key, Label: "so", Stated: "2026-01-01",
				Evidence: []graph.Evidence{}, Quantity: &graph.Quantity{Qualifier: graph.Exactly, Value: &n, Verbatim: fmt.Sprint(n)}})
		}
	}
	s.do(in)
	const document = `{ propositions(filter: {status: [CONTESTED]}) { totalCount nodes { id } } several: propositions(filter: {minOrigins: 2}, orderBy: CONFLICTS_DESC) { totalCount nodes { id } }
		conflicts(first: 200) { totalCount nodes { verdict a { id } b { id } } } diff(from: {change: 0}) { standings(first: 50) { totalCount nodes { proposition { id } after } } } }`
	want := s.post(document, nil)
	s.api.analyzed = 16 // two measures, and not three
	if got := s.post(document, nil); len(want.Errors) > 0 || string(got.Body) != string(want.Body) {
		t.Errorf("in parts it is %s\nand at once %s", cut(string(got.Body), 2000), cut(string(want.Body), 2000))
	}
	s.api.analyzed = 6
	s.refused(codeTooLarge, `{ conflicts(first: 1) { nodes { verdict } } }`, nil)
}

// TestDeniedByWhole: what nobody commits to, and what it is a case of is denied, is found among what is denied.
func TestDeniedByWhole(t *testing.T) {
	s := newServer(t)
	in := graph.Input{Predicates: []graph.Predicate{{Key: "p", Label: "does"}}}
	for _, key := range []string{"a", "b", "c"} {
		in.Entities = append(in.Entities, graph.Entity{Key: key, Kind: graph.Person, Named: true, Names: []graph.Name{{Value: key, Kind: graph.NamePreferred}}})
	}
	one, whole := graph.Relation{Subject: "a", Predicate: "p", Object: "b"}, graph.Relation{Subject: "a", Predicate: "p", Object: "c"}
	in.Claims = []graph.Claim{
		{Key: "passed-on", Claimant: "b", Relation: &one, Label: "so", Certainty: graph.Uncommitted, Evidence: []graph.Evidence{}},
		{Key: "denied", Claimant: "c", Relation: &whole, Label: "not so", Polarity: graph.Denies, Evidence: []graph.Evidence{}},
	}
	in.PropositionLinks = []graph.PropositionLink{{Kind: graph.CaseOf, From: one.ID(), To: whole.ID()}}
	s.do(in)
	var data struct {
		Relations struct{ Nodes []sum }
	}
	s.ask(&data, `{ relations(filter: {status: [DENIED]}) { nodes { id standing { status } } } }`, nil)
	sameIDs(t, "denied", data.Relations.Nodes, []sum{{ID: one.ID()}, {ID: whole.ID()}})
}
