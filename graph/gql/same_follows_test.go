package gql

import (
	"fmt"
	"testing"

	"claimgraph/graph"
)

// TestSameFollows: what several records are read as follows the records, not the judgements alone, whichever state is asked for first.
func TestSameFollows(t *testing.T) {
	s := newServer(t)
	person := func(key, name, speaksFor string) graph.Entity {
		return graph.Entity{Key: key, Kind: graph.Person, Named: true, SpeaksFor: speaksFor, Names: []graph.Name{{Value: name, Kind: graph.NamePreferred}}}
	}
	figure := func(key, claimant string, n int64) graph.Claim {
		return graph.Claim{Key: key, Claimant: claimant, Measure: "m", Label: key, Stated: "2026-01-01", Evidence: []graph.Evidence{},
			Quantity: &graph.Quantity{Qualifier: graph.Exactly, Value: &n, Verbatim: fmt.Sprint(n)}}
	}
	s.do(graph.Input{
		Entities:   []graph.Entity{person("a", "Ann", ""), person("a2", "Anna", ""), person("b", "Bob", "")},
		Predicates: []graph.Predicate{{Key: "p", Label: "p"}},
		Measures:   []graph.Measure{{Key: "m", Label: "m", Predicate: "p", Population: "people", Kind: graph.Cumulative, Unit: "people"}},
		Claims:     []graph.Claim{figure("a-10", "a", 10), figure("b-20", "b", 20)},
		Judgements: []graph.Judgement{{Left: "a", Right: "a2", Verdict: graph.Same}},
	})
	type answer struct {
		Entity struct {
			Names []struct{ Value string }
			Bloc  struct{ ID string }
		}
		Measure struct {
			Standing struct{ Status graph.StandingStatus }
		}
	}
	ask := func(lens string) string {
		var a answer
		s.ask(&a, fmt.Sprintf(`query %s { entity(id: "entity:a2") { names { value } bloc { id } } measure(id: "measure:m") { standing { status } } }`, lens), nil)
		return fmt.Sprint(a)
	}
	before := "{{[{Ann} {Anna}] {entity:a}} {{CONTESTED}}}"
	after := "{{[{Ann} {Anne}] {entity:b}} {{UNCONTESTED}}}"
	if got := ask(""); got != before {
		t.Errorf("it is %s, want %s", got, before)
	}
	s.do(graph.Input{Correct: true, Entities: []graph.Entity{person("a2", "Anne", "b")}})
	for _, q := range []struct{ lens, want string }{{"", after}, {"@asOf(change: 1)", before}, {"", after}} {
		if got := ask(q.lens); got != q.want {
			t.Errorf("%s: it is %s, want %s", q.lens, got, q.want)
		}
	}
}
