package gql

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"claimgraph/graph"
)

// newDrawn serves entities, and relations between them as words draw them: a-b is claimed once, a-b*3 three times, a-b! is denied, a-b? only
// warned of, and @a makes a place of an entity. All relations are by one predicate, but a-b/meets.
func newDrawn(t testing.TB, words string) *server {
	s := newForgetful(t)
	in := graph.Input{Predicates: []graph.Predicate{{Key: "leads", Label: "leads"}, {Key: "meets", Label: "meets"}}}
	kinds := map[string]graph.EntityKind{}
	for word := range strings.FieldsSeq(words) {
		key, isPlace := strings.CutPrefix(word, "@")
		if isPlace {
			kinds[key] = graph.Place
			continue
		}
		word, denied := strings.CutSuffix(word, "!")
		word, warned := strings.CutSuffix(word, "?")
		word, times, _ := strings.Cut(word, "*")
		word, predicate, _ := strings.Cut(word, "/")
		from, to, _ := strings.Cut(word, "-")
		for _, key := range []string{from, to} {
			if kinds[key] == "" {
				kinds[key] = graph.Person
			}
		}
		many := 1
		fmt.Sscan(times, &many)
		for i := range many {
			c := graph.Claim{Key: fmt.Sprint(from, "-", to, "-", predicate, i), Claimant: "a", Label: word, Relation: &graph.Relation{Subject: from, Predicate: "leads", Object: to}}
			if predicate != "" {
				c.Relation.Predicate = predicate
			}
			if denied {
				c.Polarity = graph.Denies
			}
			if warned {
				c.SpeechAct = graph.Warns
			}
			in.Claims = append(in.Claims, c)
		}
	}
	for key, kind := range kinds {
		in.Entities = append(in.Entities, graph.Entity{Key: key, Kind: kind, Named: true, Names: []graph.Name{{Value: key}}})
	}
	s.do(in)
	return s
}

// around asks for a neighborhood, and gives its entities and the totals.
func (s *server) around(arguments string) string {
	s.Helper()
	var data struct{ Neighborhood found }
	s.ask(&data, fmt.Sprintf(`{ neighborhood(%s) %s }`, arguments, foundFields), nil)
	f := data.Neighborhood
	var keys []string
	for _, id := range plain(f.Entities) {
		keys = append(keys, id.Key())
	}
	return fmt.Sprintf("%s; %d of %d, %d of %d", strings.Join(keys, " "), len(f.Entities), f.TotalEntities, len(f.Relations), f.TotalRelations)
}

func TestNeighborhood(t *testing.T) {
	s := newDrawn(t, "@p a-b a-c*3 c-d d-e a-p p-q/meets b-c a-w? x-a!")
	for arguments, want := range map[string]string{
		`of: ["entity:a"]`:                                                               "a c b p x; 5 of 5, 4 of 4",
		`of: ["entity:a"], depth: 0`:                                                     "a; 1 of 1, 0 of 0",
		`of: ["entity:a"], depth: 2`:                                                     "a c b p x d q; 7 of 7, 7 of 7",
		`of: ["entity:a"], limit: 3`:                                                     "a c b; 3 of 5, 2 of 4",
		`of: ["entity:a"], limit: 1`:                                                     "a; 1 of 5, 0 of 4",
		`of: ["entity:e", "entity:a", "entity:e"]`:                                       "e a c b d p x; 7 of 7, 5 of 5",
		`of: ["entity:a"], depth: 4, kinds: [PERSON]`:                                    "a c b x d e; 6 of 6, 6 of 6",
		`of: ["entity:a"], depth: 4, kinds: []`:                                          "a; 1 of 1, 0 of 0",
		`of: ["entity:p"], kinds: [PERSON]`:                                              "p a q; 3 of 3, 2 of 2",
		`of: ["entity:a"], depth: 4, kinds: [PLACE]`:                                     "a p; 2 of 2, 1 of 1",
		`of: ["entity:p"], predicates: ["predicate:meets"], depth: 3`:                    "p q; 2 of 2, 1 of 1",
		`of: ["entity:p"], predicates: []`:                                               "p; 1 of 1, 0 of 0",
		`of: ["entity:p"], predicates: ["predicate:gone"]`:                               "p; 1 of 1, 0 of 0",
		`of: ["entity:gone"]`:                                                            "; 0 of 0, 0 of 0",
		`of: ["entity:gone", "entity:d"], depth: null, limit: null`:                      "d c e; 3 of 3, 2 of 2",
		`of: ["entity:w"], depth: 4`:                                                     "w; 1 of 1, 0 of 0",
		`of: ["entity:q"], depth: 3, predicates: ["predicate:leads", "predicate:meets"]`: "q p a c b x; 6 of 6, 5 of 5",
	} {
		if got := s.around(arguments); got != want {
			t.Errorf("%s: got %s, want %s", arguments, got, want)
		}
	}
	many := strings.Repeat(`"entity:a" `, maxStarts+1)
	for arguments, names := range map[string]string{
		`of: []`:                        "1 to 20",
		`of: [` + many + `]`:            "at most 20",
		`of: ["claim:a"]`:               "entity:…",
		`of: ["entity:a"], depth: 5`:    "0 to 4",
		`of: ["entity:a"], depth: -1`:   "0 to 4",
		`of: ["entity:a"], limit: 0`:    "1 to 1000",
		`of: ["entity:a"], limit: 1001`: "1 to 1000",
		`of: ["entity:a"], predicates: [` + strings.Repeat(`"predicate:a" `, maxFilterValues+1) + `]`: "at most 100",
		`of: ["entity:a"], predicates: ["entity:a"]`:                                                  "predicate:…",
	} {
		if message := s.refused(codeBadInput, `{ neighborhood(`+arguments+`) { totalEntities } }`, nil); !strings.Contains(message, names) {
			t.Errorf("%s is refused with %q, which does not say %s", arguments, message, names)
		}
	}
}

// TestNeighborhoodGone: what is withdrawn is nowhere around, and nothing is around it.
func TestNeighborhoodGone(t *testing.T) {
	s := newDrawn(t, "a-b b-c")
	for _, id := range []graph.ID{"claim:b-c-0", "relation:b/leads/c", "entity:c"} {
		if _, err := s.store.Withdraw(context.Background(), "test", id, "wrong"); err != nil {
			t.Fatal(err)
		}
		if got, want := s.around(`of: ["entity:a"], depth: 4`), "a b; 2 of 2, 1 of 1"; got != want {
			t.Errorf("without %s: got %s, want %s", id, got, want)
		}
	}
	if got, want := s.around(`of: ["entity:c"]`), "; 0 of 0, 0 of 0"; got != want {
		t.Errorf("around what is withdrawn: got %s, want %s", got, want)
	}
}

// searched gives a response to search in.
func (s *server) searched() *response {
	r := &response{api: s.api, reads: &reads{}, sn: s.store.Snapshot(), turns: &sync.Mutex{}, lens: noLens(), same: &same{judged: graph.NewSameness(nil)}}
	r.forget()
	return r
}

// TestNeighborhoodBounds: what is beyond the bounds is left out, the least first, and said to be.
func TestNeighborhoodBounds(t *testing.T) {
	s := newDrawn(t, "a-b a-c*3 b-d b-e c-f c-g")
	r := s.searched()
	defer r.close()
	for _, tt := range []struct {
		entities, relations int
		want                string
		cut                 bool
	}{
		{7, 6, "a c b d e f g", false},
		{6, 6, "a c b d f g", true},
		{5, 6, "a c b f g", true},
		{2, 6, "a c", true},
		{1, 6, "a", true},
		{7, 5, "a c b d f g", true},
		{7, 4, "a c b f g", true},
		{7, 0, "a", true},
	} {
		n, err := newNetwork(t.Context(), r, nil, tt.relations)
		if err != nil {
			t.Fatal(err)
		}
		got, err := (&neighborhood{network: n, most: tt.entities}).around(entities("a"), 2)
		if err != nil || strings.Join(got.Entities, " ") != tt.want || n.cut != tt.cut {
			t.Errorf("of %d entities and %d relations: got %v, cut: %t, %v; want %s, %t", tt.entities, tt.relations, got.Entities, n.cut, err, tt.want, tt.cut)
		}
	}
}

// TestNetworkReads: what a search reads, it reads level by level, however many entities lie on one.
func TestNetworkReads(t *testing.T) {
	star := func(n int) string {
		var words strings.Builder
		for i := range n {
			fmt.Fprintf(&words, "a-m%03d m%03d-b b-n%03d ", i, i, i)
		}
		return words.String()
	}
	for name, document := range map[string]string{
		"neighborhood":          `{ neighborhood(of: ["entity:a"], depth: 3, limit: 1000, kinds: [PERSON]) { totalEntities entities { name } relations { label } } }`,
		"neighborhood, as of":   `query @asOf(stated: "2026-02-01") { neighborhood(of: ["entity:a"], depth: 3) { entities { name } relations { label } } }`,
		"neighborhood, without": `query @without(sources: ["entity:b"]) { neighborhood(of: ["entity:a"], depth: 3) { entities { name } relations { label } } }`,
		"paths":                 `{ paths(from: "entity:a", to: "entity:b", first: 5) { entities { name } relations { label } } }`,
		"paths, as of":          `query @asOf(stated: "2026-02-01") { paths(from: "entity:a", to: "entity:b", first: 5) { entities { name } relations { label } } }`,
	} {
		ask := func(n int) cost {
			s := newDrawn(t, star(n))
			costs := s.costs()
			if a := s.post(document, nil); len(a.Errors) > 0 || strings.Count(string(a.Body), "label") < 5 {
				t.Fatalf("%s: %s", name, a.Body)
			}
			return <-costs
		}
		if few, many := ask(6), ask(90); few != many {
			t.Errorf("%s: 6 entities on a level cost %+v, 90 cost %+v", name, few, many)
		}
	}
}
