package gql

import (
	"context"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"claimgraph/store"
	"claimgraph/store/search"
)

// benchData is a data directory to ask in place of a synthetic store: that of a larger benchmark.
var benchData = flag.String("data", "", "a data directory for BenchmarkAnalysis to ask")

// subjects are what a store is asked of.
type subjects struct{ entities, measures, names, labels []string }

// analyses are what the analysis costs, each asked of another entity or measure every time.
var analyses = []struct {
	name, document string
	variables      func(*subjects, *rand.Rand) vars
}{
	{"standing-of-50-relations", `query($id: ID!) { relations(filter: {subjects: [$id]}, first: 50) { nodes { id standing { status affirming denying } origins { min max } } } }`, anEntity},
	{"comparisons", `query($id: ID!) { measure(id: $id) { standing { status } conflicts { totalCount } comparisons(first: 100) { totalCount nodes { verdict reason a { id } b { id } } } } }`, aMeasure},
	{"origins", `query($id: ID!) { measure(id: $id) { origins { min max blocs groups { origin { id } claims { id } echoCount } } } }`, aMeasure},
	{"envelope", `query($id: ID!) { measure(id: $id) { envelope { date floor ceiling blocs { bloc { id } floor ceiling } } } }`, aMeasure},
	{"conflicts", `{ conflicts { nodes { verdict reason } } }`, nothing},
	{"propositions", `{ propositions { nodes { id standing { status } } } }`, nothing},
	{"most-contested", `{ propositions(orderBy: CONFLICTS_DESC) { nodes { id } } }`, nothing},
	{"start-contested", `{ propositions(filter: {status: [CONTESTED]}, orderBy: CONFLICTS_DESC, first: 6) { nodes { id standing { status affirming denying } claims(first: 1) { totalCount totalExact } conflicts(first: 1) { totalCount totalExact } } } }`, nothing},
	{"start-measures", `{ propositions(filter: {kinds: [MEASURE]}, orderBy: CONFLICTS_DESC, first: 6) { nodes { id standing { status affirming denying } claims(first: 1) { totalCount totalExact } conflicts(first: 1) { totalCount totalExact } } } }`, nothing},
	{"conflicts-count", `{ conflicts(first: 1) { totalCount totalExact } }`, nothing},
	{"contested-relations", `{ relations(filter: {status: [CONTESTED]}) { nodes { id } } }`, nothing},
	{"without", `query($id: ID!, $other: ID!) @without(sources: [$other]) { entity(id: $id) { claims { totalCount nodes { id standing { field } } } } }`, twoEntities},
	{"neighborhood-2", `query($id: ID!) { neighborhood(of: [$id], depth: 2, limit: 200) { truncated totalEntities totalRelations entities { id name } relations { id standing { status } } } }`, anEntity},
	{"paths-4", `query($id: ID!, $other: ID!) { paths(from: $id, to: $other, maxLength: 4) { length entities { id } relations { id } } }`, twoEntities},
	{"search-name", `query($text: String!) { search(text: $text, kinds: [ENTITY]) { totalCount nodes { id } } }`, aName},
	{"search-phrase", `query($text: String!) { search(text: $text) { totalCount edges { score snippet node { id } } } }`, aPhrase},
	{"facets", `{ claims { facets(by: CLAIMANT) { value count } } }`, nothing},
	{"facets-of-evidence", `query($id: ID!) { entity(id: $id) { claimsAbout { facets(by: CARRIER) { value count } } } }`, anEntity},
}

func pick(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

func nothing(*subjects, *rand.Rand) vars { return nil }

func anEntity(s *subjects, r *rand.Rand) vars { return vars{"id": pick(r, s.entities)} }

func twoEntities(s *subjects, r *rand.Rand) vars {
	a := r.IntN(len(s.entities) - 1)
	return vars{"id": s.entities[a], "other": s.entities[a+1]}
}

func aMeasure(s *subjects, r *rand.Rand) vars { return vars{"id": pick(r, s.measures)} }

func aName(s *subjects, r *rand.Rand) vars { return vars{"text": pick(r, s.names)} }

func aPhrase(s *subjects, r *rand.Rand) vars { return vars{"text": pick(r, s.labels)} }

// BenchmarkAnalysis answers what the analysis is asked, without the network.
func BenchmarkAnalysis(b *testing.B) {
	opened, dir := benchStore(b)
	index, err := search.Open(filepath.Join(dir, "search"), opened, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { index.Close() })
	if err := index.Await(context.Background(), int(opened.State().Change)); err != nil {
		b.Fatal(err)
	}
	handler := New(opened, index).Local("local:bench")
	answer := func(b *testing.B, document string, variables vars) []byte {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(encode(vars{"query": document, "variables": variables})))
		r.Header.Set("Content-Type", isJSON)
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if w.Code != http.StatusOK || strings.Contains(w.Body.String(), `"errors"`) {
			b.Fatal(w.Body)
		}
		return w.Body.Bytes()
	}
	s := subjectsOf(b, answer)
	for _, a := range analyses {
		b.Run(a.name, func(b *testing.B) {
			random := rand.New(rand.NewPCG(3, 4))
			b.ReportAllocs()
			for b.Loop() {
				answer(b, a.document, a.variables(s, random))
			}
		})
	}
}

// benchStore is the store of the data directory that is named, or a synthetic one.
func benchStore(b *testing.B) (s *store.Store, dir string) {
	if *benchData == "" {
		return synthetic(b), b.TempDir()
	}
	s, err := store.Open(*benchData, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s, *benchData
}

// subjectsOf are the greatest entities and measures of a store, and some that are not.
func subjectsOf(b *testing.B, answer func(*testing.B, string, vars) []byte) *subjects {
	var data struct {
		Data struct {
			Greatest, Any, Measures, Claims struct {
				Nodes []struct{ ID, Name, Label string }
			}
		}
	}
	body := answer(b, `{ greatest: entities(orderBy: CLAIMS_DESC, first: 20) { nodes { id name } } any: entities(first: 200) { nodes { id name } }
		measures: propositions(filter: {kinds: [MEASURE]}, first: 20) { nodes { id label } } claims(first: 200) { nodes { id label } } }`, nil)
	if err := json.Unmarshal(body, &data); err != nil {
		b.Fatal(err)
	}
	s := &subjects{}
	for _, n := range append(data.Data.Greatest.Nodes, data.Data.Any.Nodes...) {
		s.entities, s.names = append(s.entities, n.ID), append(s.names, n.Name)
	}
	for _, n := range data.Data.Measures.Nodes {
		s.measures = append(s.measures, n.ID)
	}
	for _, n := range data.Data.Claims.Nodes {
		s.labels = append(s.labels, n.Label)
	}
	return s
}
