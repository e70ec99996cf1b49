package gql

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// wholeStore asks for all that is kept between answers.
const wholeStore = `query %s { propositions(first: 200) { totalCount nodes { id claims { totalCount } } }
	few: propositions(first: 3) { totalCount pageInfo { endCursor } nodes { id } } measures: propositions(filter: {kinds: [MEASURE]}) { nodes { id } }
	most: propositions(orderBy: CONFLICTS_DESC, first: 200) { nodes { id standing { status } origins { min } conflicts(first: 1) { totalCount totalExact } } }
	contested: propositions(filter: {status: [CONTESTED]}, orderBy: CONFLICTS_DESC) { totalCount nodes { id } }
	several: relations(filter: {minOrigins: 2, status: [CONTESTED, CORROBORATED, UNCONTESTED]}) { totalCount nodes { id } }
	conflicts(first: 200) { totalCount totalExact nodes { verdict a { id } b { id } } }
	claims(first: 1) { totalCount claimants: facets(by: CLAIMANT) { value count } blocs: facets(by: BLOC) { value count } days: facets(by: DAY) { value count }
		predicates: facets(by: PREDICATE) { value count } held: facets(by: HELD) { value count } carriers: facets(by: CARRIER) { value count } } }`

// asksWhole expects of the newest state what is worked out anew of the same state, named by its number: of that nothing is kept.
func (s *server) asksWhole(change int) {
	s.Helper()
	got := s.post(fmt.Sprintf(wholeStore, ""), nil)
	want := s.post(fmt.Sprintf(wholeStore, fmt.Sprintf("@asOf(change: %d)", change)), nil)
	if string(got.Body) != string(want.Body) || len(want.Errors) > 0 {
		s.Errorf("as of change %d is kept\n%s\nand worked out anew\n%s", change, got.Body, want.Body)
	}
}

// TestKept: after every change, what is kept is what would be worked out anew, whatever the change has to do with.
func TestKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		w.api.ranked = rapid.IntRange(1, 12).Draw(t, "ranked")
		w.asksWhole(len(w.states) - 1)
		for i := range rapid.IntRange(1, 10).Draw(t, "more changes") {
			if w.broken != "" || rapid.Bool().Draw(t, "says") { // a damaged text takes no more evidence
				w.say()
			} else {
				w.step(100 + i)
			}
			if rapid.IntRange(0, 3).Draw(t, "asks") > 0 { // else several changes lie between
				w.asksWhole(len(w.states) - 1)
			}
		}
		w.asksWhole(len(w.states) - 1)
	})
}

// figures are so many measures from a number on, on which two disagree.
func figures(from, n int) graph.Input {
	in := graph.Input{Predicates: []graph.Predicate{{Key: "p", Label: "p"}}}
	for _, key := range []string{"a", "b"} {
		in.Entities = append(in.Entities, graph.Entity{Key: key, Kind: graph.Person, Named: true, Names: []graph.Name{{Value: key, Kind: graph.NamePreferred}}})
	}
	for i := range n {
		key := fmt.Sprintf("m%03d", from+i)
		in.Measures = append(in.Measures, graph.Measure{Key: key, Label: key, Predicate: "p", Population: "people", Kind: graph.Cumulative, Unit: "people"})
		in.Claims = append(in.Claims, counts(key+"-a", "a", key, 10, "2026-01-01"), counts(key+"-b", "b", key, 20, "2026-01-01"))
	}
	return in
}

// TestKeptIsTakenOver: what a change has nothing to do with is not looked at again.
func TestKeptIsTakenOver(t *testing.T) {
	s := newServer(t)
	const many = 1500
	for from := 0; from < many; from += 300 { // a change has room for no more
		s.do(figures(from, 300))
	}
	walks := 0
	s.api.watch = func(r *reads) { walks = int(r.walks.Load()) }
	count := func() (int, int) {
		var data struct{ Conflicts struct{ TotalCount int } }
		s.ask(&data, `{ conflicts(first: 0) { totalCount } }`, nil)
		return data.Conflicts.TotalCount, walks
	}
	n, all := count()
	if n != many || all < many/quarrelsAtOnce {
		t.Fatalf("%d conflicts of %d in %d walks", n, many, all)
	}
	if n, again := count(); n != many || again > 10 {
		t.Errorf("the second time there are %d conflicts of %d, in %d walks", n, many, again)
	}
	s.do(graph.Input{Claims: []graph.Claim{counts("more", "b", "m007", 30, "2026-01-01")}})
	if n, again := count(); n != many+1 || again > 20 {
		t.Errorf("after a change there are %d conflicts of %d, in %d walks", n, many+1, again)
	}
}

// TestKeptBesideWriter: answers that share what is kept, beside a writer, are each of one state.
func TestKeptBesideWriter(t *testing.T) {
	s := newServer(t)
	s.do(figures(0, 20))
	const document = `query %s { lens { change } conflicts(first: 5) { totalCount nodes { a { id } b { id } } }
		propositions(filter: {status: [CONTESTED]}, orderBy: CONFLICTS_DESC) { nodes { id conflicts { totalCount } } } claims { facets(by: CLAIMANT) { value count } } }`
	var mu sync.Mutex
	answers, answered := map[int]string{}, make(chan struct{}, 1)
	ctx, stop := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for ctx.Err() == nil {
				a := s.post(fmt.Sprintf(document, ""), nil)
				var change int
				if _, err := fmt.Sscanf(strings.TrimPrefix(string(a.Data), `{"lens":{"change":`), "%d", &change); err != nil || len(a.Errors) > 0 {
					t.Errorf("%v: %s", err, a.Body)
					stop()
					return
				}
				mu.Lock()
				answers[change] = string(a.Data)
				mu.Unlock()
				select {
				case answered <- struct{}{}:
				default:
				}
			}
		})
	}
	for i := range 60 {
		in := graph.Input{Claims: []graph.Claim{counts(fmt.Sprint("w", i), "b", fmt.Sprintf("m%03d", i%20), int64(30+i), "2026-01-01")}}
		if _, err := s.store.Record(ctx, "test", &in); err != nil {
			t.Fatal(err)
		}
		select {
		case <-answered: // so that the readers keep up
		case <-ctx.Done():
		}
	}
	stop()
	wg.Wait()
	if len(answers) < 2 {
		t.Fatalf("only %d states were seen", len(answers))
	}
	for change, got := range answers {
		if want := s.post(fmt.Sprintf(document, fmt.Sprintf("@asOf(change: %d)", change)), nil); string(want.Data) != got {
			t.Errorf("beside the writer change %d was\n%s\nand is\n%s", change, got, want.Data)
		}
	}
}
