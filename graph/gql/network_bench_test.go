package gql

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/store"
)

const (
	networkEntities = 5_000
	networkClaims   = 60_000
)

// synthetic network: few entities have most of the relations, 20 predicates between them.
func syntheticNetwork(b *testing.B) *store.Store {
	b.Helper()
	s, err := store.Open(b.TempDir(), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.2, 40, networkEntities-1)
	entity := func() string { return fmt.Sprintf("e%05d", zipf.Uint64()) }
	var in graph.Input
	for i := range 20 {
		in.Predicates = append(in.Predicates, graph.Predicate{Key: fmt.Sprintf("p%02d", i), Label: "does"})
	}
	for i := range networkEntities {
		kind := graph.Organization
		if i%10 == 9 {
			kind = graph.Place
		}
		in.Entities = append(in.Entities, graph.Entity{Key: fmt.Sprintf("e%05d", i), Kind: kind, Named: true, Names: []graph.Name{{Value: fmt.Sprint("Entity ", i)}}})
	}
	for i := range networkClaims {
		c := graph.Claim{Key: fmt.Sprintf("c%06d", i), Claimant: entity(), Label: "so", Stated: graph.EDTF(fmt.Sprintf("2025-%02d-%02d", 1+random.IntN(12), 1+random.IntN(28)))}
		c.Relation = &graph.Relation{Subject: entity(), Predicate: fmt.Sprintf("p%02d", random.IntN(20)), Object: fmt.Sprintf("e%05d", random.IntN(networkEntities))}
		if i%30 == 0 {
			c.Polarity = graph.Denies
		}
		in.Claims = append(in.Claims, c)
	}
	if _, err := s.Load(b.Context(), "bench", &in, store.LoadOptions{}); err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkNetwork looks around entities, and for paths between them, without HTTP: around the greatest of all, and around any.
func BenchmarkNetwork(b *testing.B) {
	handler := New(syntheticNetwork(b), nil).Local("local:bench")
	hub := func(int) vars { return vars{"a": "entity:e00000", "b": "entity:e00001"} }
	pair := func(i int) vars {
		return vars{"a": fmt.Sprintf("entity:e%05d", i*7919%networkEntities), "b": fmt.Sprintf("entity:e%05d", (i*104729+1)%networkEntities)}
	}
	const (
		around = `query($a: ID!) { neighborhood(of: [$a], depth: %d) { totalEntities totalRelations totalExact entities { id name kind } relations { id subject { id } object { id } } } }`
		lensed = `query($a: ID!) @asOf(stated: "2025-06-30") { neighborhood(of: [$a], depth: 2) { totalEntities entities { id } } }`
		paths  = `query($a: ID!, $b: ID!) { paths(from: $a, to: $b, maxLength: %d) { length entities { name } relations { label } } }`
	)
	for _, c := range []struct {
		name, document string
		variables      func(int) vars
	}{
		{"depth 1", fmt.Sprintf(around, 1), pair},
		{"depth 1, hub", fmt.Sprintf(around, 1), hub},
		{"depth 2", fmt.Sprintf(around, 2), pair},
		{"depth 2, hub", fmt.Sprintf(around, 2), hub},
		{"depth 2, as of", lensed, pair},
		{"depth 4", fmt.Sprintf(around, 4), pair},
		{"paths", fmt.Sprintf(paths, 4), pair},
		{"paths, hubs", fmt.Sprintf(paths, 4), hub},
		{"paths of 6", fmt.Sprintf(paths, 6), pair},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				r := httptest.NewRequest("POST", "/graphql", strings.NewReader(encode(vars{"query": c.document, "variables": c.variables(i)})))
				r.Header.Set("Content-Type", isJSON)
				w := &discard{header: http.Header{}}
				handler.ServeHTTP(w, r)
				if w.failed {
					b.Fatal("a query failed")
				}
			}
		})
	}
}
