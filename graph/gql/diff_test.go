package gql

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
	"claimgraph/store"
)

// lookedAt is what a state of a world says of itself: the claims in their order, and what all adds up to.
type lookedAt struct {
	claims []string
	held   map[string]string
	status map[string]string // of propositions; those that are not there have none
}

// lookAt asks for all that there is in a state.
func (m *model) lookAt(directives string) lookedAt {
	seen := lookedAt{held: map[string]string{}, status: map[string]string{}}
	var ids []graph.ID
	for key := range m.w.now().relations {
		ids = append(ids, graph.NewID(graph.KindRelation, key))
	}
	ids = append(append(ids, graphIDs(graph.KindMeasure, measureKeys)...), graphIDs(graph.KindStatement, statementKeys)...)
	var data struct {
		Claims struct {
			Nodes []struct {
				ID       string
				Standing struct{ Held string }
			}
		}
		Nodes []*struct {
			ID       string
			Standing struct{ Status string }
		}
	}
	m.w.ask(&data, "query($ids: [ID!]!) "+directives+` { claims(first: 200) { nodes { id standing { held } } }
		nodes(ids: $ids) { id ... on Proposition { standing { status } } } }`, vars{"ids": ids})
	for _, c := range data.Claims.Nodes {
		seen.claims, seen.held[c.ID] = append(seen.claims, c.ID), c.Standing.Held
	}
	for _, n := range data.Nodes {
		if n != nil {
			seen.status[n.ID] = n.Standing.Status
		}
	}
	return seen
}

func graphIDs(kind graph.IDKind, keys []string) (ids []graph.ID) {
	for _, key := range keys {
		ids = append(ids, graph.NewID(kind, key))
	}
	return ids
}

// differ compares two states of which all is known. What is not there, nobody claims.
func differ(from, to lookedAt) (appeared, gone, superseded, standings []string) {
	for _, id := range to.claims {
		held, was := from.held[id]
		if !was {
			appeared = append(appeared, id)
		} else if held == "HELD" && to.held[id] != "HELD" {
			superseded = append(superseded, id)
		}
	}
	for _, id := range from.claims {
		if to.held[id] == "" {
			gone = append(gone, id)
		}
	}
	all := slices.Concat(slices.Collect(maps.Keys(from.status)), slices.Collect(maps.Keys(to.status)))
	slices.Sort(all)
	for _, id := range slices.Compact(all) {
		before, after := from.status[id], to.status[id]
		if before == "" {
			before = "UNCLAIMED"
		}
		if after == "" {
			after = "UNCLAIMED"
		}
		if before != after {
			standings = append(standings, id+" "+before+" "+after)
		}
	}
	return appeared, gone, superseded, standings
}

// listed goes through all pages of one list of a diff.
func (s *server) listed(t *rapid.T, list, arguments, directives string) (all []string) {
	s.Helper()
	fields := "id"
	if list == "standings" {
		fields = "before after proposition { id }"
	}
	document := fmt.Sprintf("query($first: Int, $after: String) %s { diff(%s) { x: %s(first: $first, after: $after) { totalCount totalExact pageInfo { hasNextPage endCursor } nodes { %s } } } }",
		directives, arguments, list, fields)
	variables := vars{}
	for {
		variables["first"] = rapid.IntRange(1, 7).Draw(t, "first")
		var data struct {
			Diff struct {
				X struct {
					TotalCount int
					TotalExact bool
					PageInfo   struct {
						HasNextPage bool
						EndCursor   *string
					}
					Nodes []struct {
						ID, Before, After string
						Proposition       struct{ ID string }
					}
				}
			}
		}
		s.ask(&data, document, variables)
		page := data.Diff.X
		for _, n := range page.Nodes {
			if list == "standings" {
				n.ID = n.Proposition.ID + " " + n.Before + " " + n.After
			}
			all = append(all, n.ID)
		}
		if !page.PageInfo.HasNextPage {
			if page.TotalCount != len(all) || !page.TotalExact {
				s.Fatalf("%s is %v of %d", document, all, page.TotalCount)
			}
			return all
		}
		variables["after"] = page.PageInfo.EndCursor
	}
}

// TestDiff compares two states of random worlds with what each says of itself.
func TestDiff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		for range rapid.IntRange(0, 6).Draw(t, "turns") {
			w.turn()
		}
		for range 6 {
			a, b := look(t, w), look(t, w)
			out, leaving := without(t)
			from, to := a.lookAt(a.directive+leaving), b.lookAt(b.directive+leaving)
			arguments := fmt.Sprintf("from: %s, to: %s", asInput(a.directive), asInput(b.directive))
			appeared, gone, superseded, standings := differ(from, to)
			for list, want := range map[string][]string{"appeared": appeared, "gone": gone, "superseded": superseded, "standings": standings} {
				// The directive of the request counts for nothing.
				directives := rapid.SampledFrom([]string{"", `@asOf(stated: "2026-01-09")`, "@asOf(change: 0)"}).Draw(t, "of the request") + leaving
				if got := w.listed(t, list, arguments, directives); !slices.Equal(got, want) {
					t.Fatalf("%s of %s without %v: %v\nwant %v", list, arguments, out, got, want)
				}
			}
		}
	})
}

// asInput writes a directive as an input.
func asInput(directive string) string {
	arguments := strings.TrimSuffix(strings.TrimPrefix(directive, "@asOf("), ")")
	return "{" + arguments + "}"
}

// turn makes a change from which follows what others say: whom somebody speaks for, what a document cites, what a measure is a part of, a link, or
// a figure.
func (w *world) turn() {
	st := w.now()
	switch rapid.IntRange(0, 5).Draw(w.t, "turn") {
	case 0:
		e := st.entities[rapid.SampledFrom([]string{"e1", "e5"}).Draw(w.t, "speaker")]
		e.Named, e.SpeaksFor = !e.Named, rapid.SampledFrom([]string{"", "e0", "e2", "e4"}).Draw(w.t, "speaks for")
		w.record(graph.Input{Correct: true, Entities: []graph.Entity{e}}, func(st *state, _ string) { st.entities[e.Key] = e })
	case 1:
		d := st.documents[rapid.SampledFrom(documentKeys).Draw(w.t, "citing")]
		if d.Key == w.broken {
			return
		}
		d.Title += " again"
		d.Cites = some(w.t, documentKeys, 3, "cited")
		d.Cites = slices.DeleteFunc(d.Cites, func(key string) bool { return key == d.Key })
		d.SHA256 = strings.Repeat("0", 64)
		if st.archived[d.Key] {
			d.SHA256 = store.SHA256(textOf(d.Key))
		}
		w.record(graph.Input{Correct: true, Documents: []graph.Document{d}}, func(st *state, _ string) { st.documents[d.Key] = d })
	case 2:
		m := st.measures["m1"]
		m.Label += " again"
		totals := []string{"", "m0"}
		if st.measures["m2"].PartOf != "m1" {
			totals = append(totals, "m2")
		}
		m.PartOf = rapid.SampledFrom(totals).Draw(w.t, "part of")
		w.record(graph.Input{Correct: true, Measures: []graph.Measure{m}}, func(st *state, _ string) { st.measures[m.Key] = m })
	case 3:
		kinds := []graph.ClaimLinkKind{graph.Supersedes, graph.Corrects, graph.Retracts, graph.Disputes}
		claims := w.held()
		if len(claims) < 2 {
			return
		}
		picked := rapid.Permutation(claims).Draw(w.t, "linked")
		l := graph.ClaimLink{Kind: rapid.SampledFrom(kinds).Draw(w.t, "kind"), From: picked[0], To: picked[1]}
		if !slices.Contains(st.links, l) {
			w.record(graph.Input{Links: []graph.ClaimLink{l}}, func(st *state, _ string) { st.links = append(st.links, l) })
		}
	default:
		w.figure()
	}
}

// figure records that somebody gives a figure, or corrects one to be of another measure.
func (w *world) figure() {
	n := rapid.SampledFrom([]int64{10, 1000}).Draw(w.t, "figure")
	c := graph.Claim{
		Key: "f" + rapid.SampledFrom([]string{"0", "1", "2"}).Draw(w.t, "key"), Label: fmt.Sprint("figure ", len(w.states)), Claimant: rapid.SampledFrom(entityKeys).Draw(w.t, "claimant"),
		Measure: rapid.SampledFrom(measureKeys[:2]).Draw(w.t, "measure"), Quantity: &graph.Quantity{Qualifier: graph.Exactly, Value: &n, Verbatim: "so many"},
		Stated: date(w.t, "stated"), Evidence: []graph.Evidence{}, Polarity: graph.Affirms, Certainty: graph.Certain, SpeechAct: graph.Asserts, Basis: graph.Unstated,
	}
	w.addEvidence(&c)
	if e := c.Evidence[0]; len(e.Chain) > 0 || e.Document == w.broken {
		c.Evidence = []graph.Evidence{} // words of a damaged text are not recorded
	}
	w.record(graph.Input{Correct: true, Claims: []graph.Claim{c}}, func(st *state, today string) { st.put(c, today) })
}
