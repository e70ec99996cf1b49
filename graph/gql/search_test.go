package gql

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// found is a page of a search.
type foundPage struct {
	Search struct {
		TotalCount int
		IndexedTo  int
		Nodes      []struct{ ID string }
		PageInfo   struct {
			HasNextPage bool
			EndCursor   string
		}
	}
}

// pages goes through a search page by page, while more is recorded.
func (s *server) searchAll(text string, between func(int)) (ids []string, total int) {
	s.Helper()
	var after *string
	for n := 0; ; n++ {
		var data foundPage
		s.ask(&data, `query($text: String!, $after: String) { search(text: $text, kinds: [ENTITY], first: 1, after: $after) {
			totalCount indexedTo nodes { id } pageInfo { hasNextPage endCursor } } }`, vars{"text": text, "after": after})
		for _, node := range data.Search.Nodes {
			ids = append(ids, node.ID)
		}
		if !data.Search.PageInfo.HasNextPage {
			return ids, data.Search.TotalCount
		}
		after = &data.Search.PageInfo.EndCursor
		between(n)
	}
}

// TestSearchPages: the pages of a search hold what its first was asked for, whatever is recorded in between, and what is read as one once.
func TestSearchPages(t *testing.T) {
	s := newServer(t)
	person := func(key, name string) graph.Entity {
		return graph.Entity{Key: key, Kind: graph.Person, Named: true, Names: []graph.Name{{Value: name, Kind: graph.NamePreferred}}}
	}
	s.do(graph.Input{
		Entities:   []graph.Entity{person("a", "Mira Tal"), person("b", "Mira Tal of Orvand"), person("c", "Old Mira Tal"), person("d", "Ann")},
		Judgements: []graph.Judgement{{Left: "a", Right: "c", Verdict: graph.Same}},
	})
	ids, total := s.searchAll("mira tal", func(n int) {
		s.do(graph.Input{Entities: []graph.Entity{person(fmt.Sprint("new", n), "Mira Tal")}})
	})
	if want := []string{"entity:a", "entity:b"}; !slices.Equal(ids, want) || total != 2 {
		t.Errorf("found %v of %d, want %v", ids, total, want)
	}
	if message := s.refused(codeBadInput, `query($text: String!) { search(text: $text) { totalCount } }`, vars{"text": strings.Repeat("a", 501)}); !strings.Contains(message, "500") {
		t.Error(message)
	}
}

// TestSuggestions: likely twins are suggested until somebody judged them, whatever the verdict.
func TestSuggestions(t *testing.T) {
	s := newServer(t)
	entity := func(key string, kind graph.EntityKind, identifier string, names ...string) graph.Entity {
		e := graph.Entity{Key: key, Kind: kind, Named: true}
		for _, name := range names {
			e.Names = append(e.Names, graph.Name{Value: name, Kind: graph.NamePreferred})
		}
		if identifier != "" {
			e.Identifiers = []graph.Identifier{{Scheme: "register", Value: identifier}}
		}
		return e
	}
	s.do(graph.Input{Entities: []graph.Entity{
		entity("guard", graph.ArmedGroup, "R1", "Simurgh Guard", "حرس السيمرغ"), entity("registered", graph.ArmedGroup, "R1", "Something else"),
		entity("same-name", graph.ArmedGroup, "", "حرس السیمرغ"), entity("spelt", graph.ArmedGroup, "", "Simurg Guard"),
		entity("club", graph.Organization, "", "Simurgh Guard"), entity("other", graph.ArmedGroup, "", "River Watch"),
	}})
	ask := func() (keys []string) {
		var data struct {
			Entity struct {
				Suggestions []struct {
					Entity struct{ ID graph.ID }
					Reason string
					Score  float64
				}
			}
		}
		s.ask(&data, `{ entity(id: "entity:guard") { suggestions { entity { id } reason score } } }`, nil)
		for i, x := range data.Entity.Suggestions {
			keys = append(keys, x.Entity.ID.Key())
			if x.Reason == "" || x.Score <= 0 || x.Score > 1 || i > 0 && x.Score > data.Entity.Suggestions[i-1].Score {
				t.Errorf("%+v", data.Entity.Suggestions)
			}
		}
		return keys
	}
	if got, want := ask(), []string{"registered", "same-name", "spelt", "club"}; !slices.Equal(got, want) {
		t.Errorf("suggested are %v, want %v", got, want)
	}
	for i, verdict := range []graph.SameVerdict{graph.Same, graph.Different, graph.Unsure} {
		s.do(graph.Input{Judgements: []graph.Judgement{{Left: "guard", Right: []string{"registered", "same-name", "club"}[i], Verdict: verdict}}})
	}
	if got, want := ask(), []string{"spelt"}; !slices.Equal(got, want) {
		t.Errorf("suggested are %v, want %v", got, want)
	}
}

// TestMany: a document that asks for many analyses at once is answered.
func TestMany(t *testing.T) {
	s := newSeeded(t)
	for _, field := range []string{
		`conflicts { totalCount nodes { reason a { standing { field } } } }`, `propositions(orderBy: CONFLICTS_DESC) { nodes { standing { status } origins { min } } }`,
		`diff(from: {stated: "2026-01-15"}) { standings { totalCount nodes { before after } } superseded { totalCount } }`, `search(text: "hezbollah") { totalCount nodes { id } }`,
		`neighborhood(of: ["entity:irgc"], depth: 2) { relations { standing { status } } }`, `relations(filter: {status: [CONTESTED]}) { nodes { id standing { status } } }`,
		`claims(first: 50) { nodes { standing { field } origins { min } conflicts { totalCount } } facets(by: HELD) { count } }`,
		`entities(first: 50) { nodes { suggestions { reason } } }`,
	} {
		var document strings.Builder
		document.WriteString("{")
		for i := range 30 {
			fmt.Fprintf(&document, " x%d: %s", i, field)
		}
		document.WriteString(" }")
		if a := s.post(document.String(), nil); a.Status != 200 || len(a.Errors) > 0 {
			t.Errorf("%s is answered with %d %s", field, a.Status, cut(string(a.Body), 300))
		}
	}
}
