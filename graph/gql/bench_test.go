package gql

import (
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/store"
)

const (
	benchEntities  = 1_000
	benchClaims    = 20_000
	benchDocuments = 2_000
)

// synthetic is a store like those of the benchmark: few entities in most of the claims.
func synthetic(b testing.TB) *store.Store {
	b.Helper()
	s, err := store.Open(b.TempDir(), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.2, 8, benchEntities-1)
	entity := func() string { return fmt.Sprintf("e%04d", zipf.Uint64()) }
	day := func() graph.EDTF {
		return graph.EDTF(fmt.Sprintf("2025-%02d-%02d", 1+random.IntN(12), 1+random.IntN(28)))
	}
	var in graph.Input
	for i := range 20 {
		in.Predicates = append(in.Predicates, graph.Predicate{Key: fmt.Sprintf("p%02d", i), Label: "does"})
		in.Measures = append(in.Measures, graph.Measure{Key: fmt.Sprintf("m%02d", i), Label: "m", Predicate: fmt.Sprintf("p%02d", i), Place: entity(), Population: "p", Kind: graph.Cumulative, Unit: "people"})
	}
	for i := range benchEntities {
		in.Entities = append(in.Entities, graph.Entity{Key: fmt.Sprintf("e%04d", i), Kind: graph.Organization, Named: true, Names: []graph.Name{{Value: fmt.Sprint("Entity ", i)}}})
	}
	for i := range benchDocuments {
		in.Documents = append(in.Documents, graph.Document{Key: fmt.Sprintf("d%04d", i), Title: fmt.Sprint("Document ", i), Publisher: entity(), Published: day()})
	}
	for i := range benchClaims {
		c := graph.Claim{Key: fmt.Sprintf("c%05d", i), Claimant: entity(), Label: fmt.Sprint("Claim ", i), Stated: day(),
			Evidence: []graph.Evidence{{Document: fmt.Sprintf("d%04d", random.IntN(benchDocuments)), Kind: graph.Paraphrase}}}
		if i%7 == 0 {
			c.Polarity = graph.Denies
		}
		if i%5 == 0 {
			n := int64(i)
			c.Measure, c.Quantity = fmt.Sprintf("m%02d", random.IntN(20)), &graph.Quantity{Qualifier: graph.AtLeast, Value: &n, Verbatim: "at least"}
		} else {
			c.Relation = &graph.Relation{Subject: entity(), Predicate: fmt.Sprintf("p%02d", random.IntN(20)), Object: entity()}
		}
		in.Claims = append(in.Claims, c)
	}
	if _, err := s.Load(b.Context(), "bench", &in, store.LoadOptions{}); err != nil {
		b.Fatal(err)
	}
	return s
}

// benchVariables are those of the queries of the benchmark.
var benchVariables = map[string]func(i int) vars{
	"q1": entityAt,
	"q2": entityAt,
	"q3": entityAt,
	"q4": func(i int) vars {
		return vars{"pred": fmt.Sprintf("predicate:p%02d", i%20), "month": fmt.Sprintf("2025-%02d", 1+i%12)}
	},
}

func entityAt(i int) vars { return vars{"id": fmt.Sprintf("entity:e%04d", i%benchEntities)} }

// benchBodies are requests of one of the queries, each with variables of its own.
func benchBodies(t testing.TB, name string, variables func(i int) vars) []string {
	t.Helper()
	document, err := os.ReadFile("testdata/bench/" + name + ".graphql")
	if err != nil {
		t.Fatal(err)
	}
	bodies := make([]string, 240)
	for i := range bodies {
		bodies[i] = encode(vars{"query": string(document), "variables": variables(i)})
	}
	return bodies
}

// BenchmarkQueries answers the queries of the benchmark, without the network.
func BenchmarkQueries(b *testing.B) {
	benchmarkQueries(b, New(synthetic(b), nil).Local("local:bench"))
}

// BenchmarkGenerated answers them by gqlgen's executor alone: what a plan brings is the difference.
func BenchmarkGenerated(b *testing.B) {
	api := New(synthetic(b), nil)
	benchmarkQueries(b, api.serve(newSchema(api).ExecutableSchema))
}

func benchmarkQueries(b *testing.B, handler http.Handler) {
	for _, name := range slices.Sorted(maps.Keys(benchVariables)) {
		b.Run(name, func(b *testing.B) {
			bodies := benchBodies(b, name, benchVariables[name])
			b.ReportAllocs()
			written := 0
			for i := 0; b.Loop(); i++ {
				r := httptest.NewRequest("POST", "/graphql", strings.NewReader(bodies[i%len(bodies)]))
				r.Header.Set("Content-Type", isJSON)
				w := &discard{header: http.Header{}}
				handler.ServeHTTP(w, r)
				if w.failed {
					b.Fatal("a query failed")
				}
				written += w.n
			}
			b.ReportMetric(float64(written)/float64(b.N), "B/answer")
		})
	}
}

// discard is an answer that nobody keeps.
type discard struct {
	header http.Header
	n      int
	failed bool
}

func (d *discard) Header() http.Header { return d.header }

func (d *discard) WriteHeader(status int) { d.failed = status != http.StatusOK }

func (d *discard) Write(b []byte) (int, error) {
	d.failed = d.failed || strings.HasPrefix(string(b[:min(len(b), 9)]), `{"errors"`)
	d.n += len(b)
	return io.Discard.Write(b)
}
