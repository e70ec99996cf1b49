package search

import (
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/seed"
	"claimgraph/store"
)

var rewrite = flag.Bool("rewrite", false, "rewrite the expected output in testdata")

// failer is what a test and a random check have in common.
type failer interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// reports gathers what the index reports.
type reports struct {
	mu    sync.Mutex
	lines []string
}

func (r *reports) add(format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lines = append(r.lines, fmt.Sprintf(format, args...))
}

func (r *reports) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return strings.Join(r.lines, "\n")
}

func openedStore(t testing.TB, dir string) *store.Store {
	t.Helper()
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// first is a store with the first dataset.
func first(t testing.TB) *store.Store {
	t.Helper()
	s := openedStore(t, t.TempDir())
	name, data := seed.First()
	dataset, err := seed.Read(name, strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Load(context.Background(), "local:test", &dataset.Input, store.LoadOptions{}); err != nil {
		t.Fatal(err)
	}
	return s
}

func opened(t testing.TB, dir string, s *store.Store, r *reports) *Index {
	t.Helper()
	x, err := Open(dir, s, r.add)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return x
}

// indexed is an index of a store in a directory of its own, as far as the store is.
func indexed(t testing.TB, s *store.Store) *Index {
	t.Helper()
	x := opened(t, filepath.Join(t.TempDir(), "search"), s, &reports{})
	caughtUp(t, x)
	return x
}

func caughtUp(t failer, x *Index) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := x.Await(ctx, int(x.store.State().Change)); err != nil {
		t.Fatal(err)
	}
}

func recorded(t failer, s *store.Store, in *graph.Input) int {
	t.Helper()
	o, err := s.Record(context.Background(), "local:test", in)
	if err != nil {
		t.Fatal(err)
	}
	if o.Change == nil {
		return int(s.State().Change)
	}
	return o.Change.Number
}

func withdrawn(t failer, s *store.Store, id graph.ID) int {
	t.Helper()
	o, err := s.Withdraw(context.Background(), "local:test", id, "a test")
	if err != nil {
		t.Fatal(err)
	}
	return o.Change.Number
}

func answer(t failer, x *Index, q Query) *Result {
	t.Helper()
	r, err := x.Search(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// idsOf are the hits of a text as of a change, in their order.
func idsOf(t failer, x *Index, text string, at int, kinds ...graph.IDKind) []graph.ID {
	t.Helper()
	r := answer(t, x, Query{Text: text, Kinds: kinds, At: at, Size: MaxHits})
	ids := make([]graph.ID, len(r.Hits))
	for i, h := range r.Hits {
		ids[i] = h.ID
	}
	if r.Total != len(ids) {
		t.Fatalf("%q has %d hits, and lists %d", text, r.Total, len(ids))
	}
	return ids
}

func finds(t *testing.T, x *Index, text string, at int, want ...graph.ID) {
	t.Helper()
	if got := idsOf(t, x, text, at); !slices.Equal(got, want) {
		t.Errorf("%q at %d: found %v, want %v", text, at, got, want)
	}
}

func entity(key string, names ...string) graph.Entity {
	e := graph.Entity{Key: key, Kind: graph.Organization, Named: true}
	for _, n := range names {
		e.Names = append(e.Names, graph.Name{Value: n})
	}
	return e
}

func entities(list ...graph.Entity) *graph.Input { return &graph.Input{Entities: list} }

func corrected(in *graph.Input) *graph.Input {
	in.Correct = true
	return in
}
