package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/store"
)

// synthetic is a dataset with so many claims, their words drawn as in a language: few are frequent, most are rare.
func synthetic(claims int) *graph.Input {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.1, 4, 50_000)
	words := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = syllables(int(zipf.Uint64()))
		}
		return strings.Join(list, " ")
	}
	in := &graph.Input{Predicates: []graph.Predicate{{Key: "killed", Label: "killed"}}}
	for i := range 1 + claims/20 {
		in.Entities = append(in.Entities, graph.Entity{Key: fmt.Sprintf("e%d", i), Kind: graph.Organization, Named: true,
			Names:       []graph.Name{{Value: words(3), Lang: "en"}, {Value: words(1), Kind: graph.NameAlias}},
			Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: fmt.Sprintf("Q%d", 1000+i)}}})
	}
	in.Documents = []graph.Document{{Key: "d", Title: "A report", Publisher: "e0"}}
	in.Measures = []graph.Measure{{Key: "m", Label: "People killed", Predicate: "killed", Population: "people", Kind: graph.Cumulative, Unit: "people"}}
	for i := range claims {
		c := graph.Claim{Key: fmt.Sprintf("c%d", i), Claimant: fmt.Sprintf("e%d", i%len(in.Entities)), Label: words(12), Hedge: "at least",
			Evidence: []graph.Evidence{{Document: "d", Kind: graph.Paraphrase}}}
		if i%2 == 0 {
			n := int64(i)
			c.Measure, c.Quantity = "m", &graph.Quantity{Qualifier: graph.AtLeast, Value: &n, Verbatim: fmt.Sprintf("at least %d", i)}
		} else {
			c.Statement = &graph.Statement{Key: fmt.Sprintf("s%d", i), Text: words(15), About: []string{"e0"}}
		}
		in.Claims = append(in.Claims, c)
	}
	return in
}

// syllables is the n-th word of a made language.
func syllables(n int) string {
	var b strings.Builder
	for n = n + 7; n > 0; n /= 60 {
		b.WriteByte("bdfghklmnprstz"[n%14])
		b.WriteByte("aeiou"[n/14%5])
	}
	return b.String()
}

func benched(b *testing.B, claims int) *store.Store {
	b.Helper()
	s, err := store.Open(b.TempDir(), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if _, err := s.Load(context.Background(), "ana", synthetic(claims), store.LoadOptions{}); err != nil {
		b.Fatal(err)
	}
	return s
}

const benchClaims = 20_000

func BenchmarkIndex(b *testing.B) {
	s := benched(b, benchClaims)
	state := s.State()
	records := state.Entities + state.Documents + state.Claims + state.Propositions
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		dir := filepath.Join(b.TempDir(), "search")
		x, err := Open(dir, s, nil)
		if err != nil {
			b.Fatal(err)
		}
		if err := x.Await(context.Background(), int(state.Change)); err != nil {
			b.Fatal(err)
		}
		if err := x.Close(); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(folderSize(b, dir))/float64(records), "disk-B/record")
	}
	b.ReportMetric(float64(records*b.N)/b.Elapsed().Seconds(), "records/s")
}

func folderSize(t testing.TB, dir string) (size int64) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	return size
}

func BenchmarkSearch(b *testing.B) {
	s := benched(b, benchClaims)
	x, err := Open(filepath.Join(b.TempDir(), "search"), s, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { x.Close() })
	if err := x.Await(context.Background(), int(s.State().Change)); err != nil {
		b.Fatal(err)
	}
	rare := syllables(3_000)
	for _, bench := range []struct {
		name  string
		query Query
	}{
		{"name", Query{Text: rare, Kinds: []graph.IDKind{graph.KindEntity}}},
		{"identifier", Query{Text: "Q1234"}},
		{"phrase", Query{Text: syllables(1) + " " + syllables(30) + " " + syllables(12)}},
		{"common word", Query{Text: "at least"}},
		{"beginning", Query{Text: rare[:3]}},
		{"slip", Query{Text: rare + "x"}},
		{"as of a change", Query{Text: syllables(30), At: 10}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			q := bench.query
			q.Size = 20
			if q.At == 0 {
				q.At = -1
			}
			b.ReportAllocs()
			total := 0
			for b.Loop() {
				r, err := x.Search(context.Background(), q)
				if err != nil {
					b.Fatal(err)
				}
				total = r.Total
			}
			b.ReportMetric(float64(total), "hits")
		})
	}
	b.Run("alike", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := x.Alike(context.Background(), []string{syllables(40) + " " + syllables(3_000)}, -1, 10); err != nil {
				b.Fatal(err)
			}
		}
	})
}
