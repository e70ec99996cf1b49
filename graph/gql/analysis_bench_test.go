package gql

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"claimgraph/store/search"
)

// analyses are what the analysis costs, each asked of another entity or measure every time.
var analyses = []struct {
	name, document string
	variables      func(*rand.Rand) vars
}{
	{"standing-of-50-relations", `query($id: ID!) { relations(filter: {subjects: [$id]}, first: 50) { nodes { id standing { status affirming denying } origins { min max } } } }`, anEntity},
	{"comparisons", `query($id: ID!) { measure(id: $id) { standing { status } conflicts { totalCount } comparisons(first: 100) { totalCount nodes { verdict reason a { id } b { id } } } } }`, aMeasure},
	{"origins", `query($id: ID!) { measure(id: $id) { origins { min max blocs groups { origin { id } claims { id } echoCount } } } }`, aMeasure},
	{"envelope", `query($id: ID!) { measure(id: $id) { envelope { date floor ceiling blocs { bloc { id } floor ceiling } } } }`, aMeasure},
	{"conflicts", `{ conflicts { nodes { verdict reason } } }`, nothing},
	{"propositions", `{ propositions { nodes { id standing { status } } } }`, nothing},
	{"most-contested", `{ propositions(orderBy: CONFLICTS_DESC) { nodes { id } } }`, nothing},
	{"contested-relations", `{ relations(filter: {status: [CONTESTED]}) { nodes { id } } }`, nothing},
	{"without", `query($id: ID!) @without(sources: ["entity:e0000"]) { entity(id: $id) { claims { totalCount nodes { id standing { field } } } } }`, anEntity},
	{"neighborhood-2", `query($id: ID!) { neighborhood(of: [$id], depth: 2, limit: 200) { truncated totalEntities totalRelations entities { id name } relations { id standing { status } } } }`, anEntity},
	{"paths-4", `query($id: ID!, $other: ID!) { paths(from: $id, to: $other, maxLength: 4) { length entities { id } relations { id } } }`, twoEntities},
	{"search-name", `query($text: String!) { search(text: $text, kinds: [ENTITY]) { totalCount nodes { id } } }`, aName},
	{"search-phrase", `query($text: String!) { search(text: $text) { totalCount edges { score snippet node { id } } } }`, aPhrase},
	{"facets", `{ claims { facets(by: CLAIMANT) { value count } } }`, nothing},
	{"facets-of-evidence", `query($id: ID!) { entity(id: $id) { claimsAbout { facets(by: CARRIER) { value count } } } }`, anEntity},
}

func nothing(*rand.Rand) vars { return nil }

func anEntity(r *rand.Rand) vars {
	return vars{"id": fmt.Sprintf("entity:e%04d", r.IntN(benchEntities))}
}

func twoEntities(r *rand.Rand) vars {
	return vars{"id": fmt.Sprintf("entity:e%04d", r.IntN(benchEntities)), "other": fmt.Sprintf("entity:e%04d", r.IntN(benchEntities))}
}

func aMeasure(r *rand.Rand) vars { return vars{"id": fmt.Sprintf("measure:m%02d", r.IntN(20))} }

func aName(r *rand.Rand) vars { return vars{"text": fmt.Sprint("Entity ", r.IntN(benchEntities))} }

func aPhrase(r *rand.Rand) vars { return vars{"text": fmt.Sprint("claim ", r.IntN(benchClaims))} }

// BenchmarkAnalysis answers what the analysis is asked, without the network.
func BenchmarkAnalysis(b *testing.B) {
	opened := synthetic(b)
	index, err := search.Open(filepath.Join(b.TempDir(), "search"), opened, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { index.Close() })
	if err := index.Await(context.Background(), int(opened.State().Change)); err != nil {
		b.Fatal(err)
	}
	handler := New(opened, index).Local("local:bench")
	for _, a := range analyses {
		b.Run(a.name, func(b *testing.B) {
			random := rand.New(rand.NewPCG(3, 4))
			b.ReportAllocs()
			for b.Loop() {
				r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(encode(vars{"query": a.document, "variables": a.variables(random)})))
				r.Header.Set("Content-Type", isJSON)
				w := httptest.NewRecorder()
				handler.ServeHTTP(w, r)
				if body, _ := io.ReadAll(w.Body); w.Code != http.StatusOK || strings.Contains(string(body), `"errors"`) {
					b.Fatal(string(body))
				}
			}
		})
	}
}
