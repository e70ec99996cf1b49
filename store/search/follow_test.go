package search

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
)

// reopened opens an index that something happened to, and says what was reported.
func reopened(t *testing.T, dir string, s *store.Store) (*Index, string) {
	t.Helper()
	var r reports
	x := opened(t, dir, s, &r)
	caughtUp(t, x)
	return x, r.String()
}

func closed(t testing.TB, x *Index) {
	t.Helper()
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
}

// built is the directory of a whole index, closed, that holds several files of terms and some that was deleted.
func built(t *testing.T, s *store.Store) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "search")
	for i := range 3 {
		x := opened(t, dir, s, &reports{})
		recorded(t, s, corrected(entities(entity("renamed", fmt.Sprintf("Renamed %c", 'a'+i)), entity(fmt.Sprint("other", i), "Other"))))
		caughtUp(t, x)
		closed(t, x)
	}
	return dir
}

func TestReopen(t *testing.T) {
	s := first(t)
	dir := built(t, s)
	recorded(t, s, entities(entity("new", "Recorded meanwhile")))
	x, said := reopened(t, dir, s)
	if said != "" {
		t.Errorf("it was reported: %s", said)
	}
	finds(t, x, "recorded meanwhile", -1, "entity:new")
	finds(t, x, "renamed c", -1, "entity:renamed")
	sameNames(t, namesIn(t, x), namesIn(t, indexed(t, s)))
	closed(t, x)
	if err := x.Close(); !errors.Is(err, store.ErrClosed) {
		t.Errorf("closed twice: %v", err)
	}
	if _, err := x.Search(context.Background(), Query{Text: "iran", At: -1}); !errors.Is(err, store.ErrClosed) {
		t.Errorf("a closed index is asked: %v", err)
	}
	if err := x.Await(context.Background(), 1_000); !errors.Is(err, store.ErrClosed) {
		t.Errorf("a closed index is waited for: %v", err)
	}
}

// Each file of an index, cut short, with a byte wrong, or gone: the index finds what it should, and reports where it was built anew.
func TestDamage(t *testing.T) {
	s := first(t)
	whole := built(t, s)
	want := namesIn(t, indexed(t, s))
	files, err := os.ReadDir(whole)
	if err != nil {
		t.Fatal(err)
	}
	change := map[string]func(file string, data []byte) error{
		"gone":      func(file string, _ []byte) error { return os.Remove(file) },
		"empty":     func(file string, _ []byte) error { return os.Truncate(file, 0) },
		"cut":       func(file string, data []byte) error { return os.Truncate(file, int64(len(data)/2)) },
		"end cut":   func(file string, data []byte) error { return os.Truncate(file, int64(len(data)-1)) },
		"flipped":   func(file string, data []byte) error { data[len(data)/2] ^= 4; return os.WriteFile(file, data, 0o600) },
		"flipped 2": func(file string, data []byte) error { data[len(data)/5] ^= 64; return os.WriteFile(file, data, 0o600) },
		"zeros":     func(file string, data []byte) error { return os.WriteFile(file, make([]byte, len(data)), 0o600) },
	}
	for _, f := range files {
		for name, do := range change {
			t.Run(f.Name()+" "+name, func(t *testing.T) {
				dir := copied(t, whole)
				file := filepath.Join(dir, f.Name())
				data, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if err := do(file, data); err != nil {
					t.Fatal(err)
				}
				x, said := reopened(t, dir, s)
				sameNames(t, namesIn(t, x), want)
				finds(t, x, "renamed c", -1, "entity:renamed")
				// Where a file is gone, what was before it may be left, whole: then that is read on from.
				if filepath.Ext(file) == ".zap" && name != "gone" && !strings.Contains(said, file) {
					t.Errorf("it was reported: %s", said)
				}
			})
		}
	}
}

func copied(t testing.TB, dir string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "search")
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return to
}

// What a kill leaves: the files as they are in the midst of indexing, some begun, the newest batches in memory alone.
func TestKilled(t *testing.T) {
	s := first(t)
	dir := filepath.Join(t.TempDir(), "search")
	x := opened(t, dir, s, &reports{})
	var copies []string
	for i := range 20 {
		recorded(t, s, corrected(entities(entity("k", fmt.Sprintf("Killed %c", 'a'+i)), entity(fmt.Sprint("k", i), "Kept"))))
		if to := filepath.Join(t.TempDir(), "search"); os.CopyFS(to, os.DirFS(dir)) == nil { // else a file went away meanwhile
			copies = append(copies, to)
		}
	}
	caughtUp(t, x)
	want := namesIn(t, x)
	if len(copies) == 0 {
		t.Fatal("nothing was copied")
	}
	for _, dir := range copies {
		x, _ := reopened(t, dir, s)
		sameNames(t, namesIn(t, x), want)
		closed(t, x)
	}
}

// An index of another store, of the same one in another past, or of another format is not used.
func TestNotItsOwn(t *testing.T) {
	s, other := first(t), openedStore(t, t.TempDir())
	dir := built(t, s)
	recorded(t, other, entities(entity("other", "Other")))
	x, said := reopened(t, dir, other)
	if !strings.Contains(said, "it is of another archive") {
		t.Errorf("of another archive: %s", said)
	}
	finds(t, x, "iran", -1)
	finds(t, x, "other", -1, "entity:other")
	at := x.position(t)
	for want, change := range map[string]func(*position){
		"it has format 0":    func(p *position) { p.Format = 0 },
		"it is at change 9,": func(p *position) { p.Change = 9 },
		"its change 1 is":    func(p *position) { p.Hash = "00" },
		"it holds 1 doc":     func(p *position) { p.Documents = 2 },
	} {
		p := at
		change(&p)
		if err := x.engine.write(newBatch(), p); err != nil {
			t.Fatal(err)
		}
		closed(t, x)
		if x, said = reopened(t, dir, other); !strings.Contains(said, want) {
			t.Errorf("%s: %s", want, said)
		}
		finds(t, x, "other", -1, "entity:other")
	}
}

func (x *Index) position(t *testing.T) position {
	t.Helper()
	r, _, err := x.reader()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	return r.position
}

// What fails while it is open is told as such, never as fewer hits, and then mended.
func TestFailure(t *testing.T) {
	s := first(t)
	for name, fail := range map[string]func(*engine) error{
		"it cannot be read": func(e *engine) error { return e.index.Close() },
		"it failed itself":  func(e *engine) error { e.fail(errors.New("no space left")); return nil },
	} {
		var r reports
		x := opened(t, filepath.Join(t.TempDir(), "search"), s, &r)
		caughtUp(t, x)
		want := namesIn(t, x)
		old := x.engine
		if err := fail(old); err != nil {
			t.Fatal(err)
		}
		mended := func() bool {
			x.mu.RLock()
			other := x.engine != nil && x.engine != old
			x.mu.RUnlock()
			// Before it is asked: the old one answers until it is given up.
			got, err := x.Search(context.Background(), Query{Text: "hezbollah", At: -1, Size: 1})
			if err != nil && !errors.Is(err, ErrDamaged) {
				t.Fatalf("%s: %v", name, err)
			}
			return other && err == nil && got.IndexedTo == int(s.State().Change)
		}
		for deadline := time.Now().Add(time.Minute); !mended(); time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("%s: it was reported: %s", name, &r)
			}
		}
		sameNames(t, namesIn(t, x), want)
		if strings.Count(r.String(), "the search index is rebuilt: ") != 2 { // at first it was missing
			t.Errorf("%s: it was reported: %s", name, &r)
		}
	}
}

// While changes are recorded, all that was recorded up to where an answer says is in it.
func TestConcurrent(t *testing.T) {
	s := first(t)
	x := indexed(t, s)
	before := int(s.State().Change)
	const recordings = 60
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for {
				r, err := x.Search(context.Background(), Query{Text: "concurrent", At: -1, Size: MaxHits})
				if err != nil {
					t.Error(err)
					return
				}
				if r.Total != len(r.Hits) || r.Total != r.IndexedTo-before {
					t.Errorf("at change %d: %d hits, want %d", r.IndexedTo, r.Total, r.IndexedTo-before)
					return
				}
				select {
				case <-done:
					return
				default:
				}
			}
		})
	}
	for i := range recordings {
		recorded(t, s, entities(entity(fmt.Sprint("concurrent", i), "Concurrent")))
	}
	caughtUp(t, x)
	close(done)
	wg.Wait()
	if r := answer(t, x, Query{Text: "concurrent", At: -1}); r.Total != recordings {
		t.Errorf("%d hits, want %d", r.Total, recordings)
	}
}

// An index that is far behind says so, answers from what it has, and closes at once.
func TestBehind(t *testing.T) {
	s := openedStore(t, t.TempDir())
	in := &graph.Input{}
	for i := range 12_000 {
		in.Entities = append(in.Entities, entity(fmt.Sprint("e", i), fmt.Sprintf("Number %d of many %d", i, i%100)))
	}
	if _, err := s.Load(context.Background(), "local:test", in, store.LoadOptions{}); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "search")
	x := opened(t, dir, s, &reports{})
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := x.Await(ctx, 1); err != nil {
		t.Fatal(err)
	}
	r := answer(t, x, Query{Text: "many", At: -1})
	if r.Total != 1_000*r.IndexedTo {
		t.Errorf("at change %d: %d hits", r.IndexedTo, r.Total)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	if err := x.Await(ended, 1_000); !errors.Is(err, context.Canceled) {
		t.Errorf("waited for what will not be: %v", err)
	}
	started := time.Now()
	closed(t, x)
	if took := time.Since(started); took > 10*time.Second {
		t.Errorf("closing took %v", took)
	}
	x, said := reopened(t, dir, s)
	if said != "" {
		t.Errorf("it was reported: %s", said)
	}
	if r := answer(t, x, Query{Text: "many", At: -1}); r.Total != 12_000 {
		t.Errorf("%d hits, want 12000", r.Total)
	}
}

// An index that rests after it has caught up reads on as soon as somebody waits for it, and not before that.
func TestRestEndsWhenAwaited(t *testing.T) {
	x := &Index{changed: make(chan struct{}), awaited: make(chan struct{}, 1), stopped: make(chan struct{})}
	ctx, cancel := context.WithCancel(t.Context())
	rested := make(chan struct{})
	go func() {
		x.rest(ctx, time.Hour)
		close(rested)
	}()
	if err := x.Await(ctx, 0); err != nil { // it has read that already
		t.Fatal(err)
	}
	select {
	case <-rested:
		t.Fatal("it reads on though nobody waits for it")
	case <-time.After(10 * time.Millisecond):
	}
	go x.Await(ctx, 1)
	<-rested
	cancel()
	x.rest(ctx, time.Hour) // it ends with the context
}
