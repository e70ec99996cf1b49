package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"claimgraph/graph"
)

// TestConcurrency has many record at once, some of them the same, while others read. Every change that is acknowledged has a number of its own,
// is there at once for whoever was told of it, and never goes away or changes.
func TestConcurrency(t *testing.T) {
	s := opened(t, t.TempDir(), Options{segmentSize: 64 << 10, Now: time.Now})
	const recorders, each = 16, 25
	ctx, stop := context.WithCancel(context.Background())
	var writers, readers sync.WaitGroup
	var mu sync.Mutex
	by := map[int]string{}
	for w := range recorders {
		writers.Go(func() {
			for i := range each {
				in := &graph.Input{Entities: []graph.Entity{person(fmt.Sprintf("own-%d-%d", w, i)), person(fmt.Sprintf("shared-%d", i))}}
				o, err := s.Record(ctx, fmt.Sprintf("w%d", w), in)
				if err != nil || o.Change == nil || len(o.Created)+o.Unchanged != 2 {
					t.Errorf("%+v, %s", o, faultLines(err))
					return
				}
				mu.Lock()
				if other, twice := by[o.Change.Number]; twice {
					t.Errorf("change %d is %s's and w%d's", o.Change.Number, other, w)
				}
				by[o.Change.Number] = fmt.Sprintf("w%d", w)
				mu.Unlock()
				sn := s.Snapshot()
				n, err := sn.Node(in.Entities[0].ID())
				if err != nil || n.First != o.Change.Number {
					t.Errorf("change %d was acknowledged, and what it recorded reads as %+v, %v", o.Change.Number, n, err)
				}
				sn.Close()
			}
		})
	}
	for range 4 {
		readers.Go(func() { follow(ctx, t, s) })
	}
	writers.Wait()
	stop()
	readers.Wait()
	if n := int(s.State().Change); n != recorders*each || len(by) != n {
		t.Errorf("%d changes, %d acknowledged", n, len(by))
	}
	if n := s.State().Entities; n != recorders*each+each {
		t.Errorf("%d entities", n)
	}
	sn := s.Snapshot()
	defer sn.Close()
	before := time.Time{}
	for c, err := range sn.Changes(0) {
		if err != nil || c.By != by[c.Number] || c.At.Before(before) {
			t.Errorf("%+v after %v, want by %s, %v", c, before, by[c.Number], err)
		}
		before = c.At
	}
}

// follow reads all entities whenever there is a change, until the context ends.
func follow(ctx context.Context, t *testing.T, s *Store) {
	for seen := 0; s.Await(ctx, seen) == nil; {
		sn := s.Snapshot()
		if n := int(sn.State().Change); n <= seen {
			t.Errorf("woken for change %d at %d", seen+1, n)
		} else {
			seen = n
		}
		if entities := len(walked(t, sn, WalkOptions{Lists: []List{{Type: EntitiesAll}}})); entities != sn.State().Entities {
			t.Errorf("as of change %d there are %d entities, counted %d", seen, entities, sn.State().Entities)
		}
		sn.Close()
	}
}

// A text that one request archives can be pointed at by the next in the same group, before it is on the disk.
func TestTextWithinGroup(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("e")}, Documents: []graph.Document{{Key: "d", Publisher: "e"}}})
	g := s.newGroup()
	start, end := 0, 4
	var requests []*request
	add := func(plan func(*pending, time.Time, opener) (*plan, error)) {
		r := &request{by: "ana", plan: plan, answer: make(chan struct{})}
		g.add(r)
		requests = append(requests, r)
	}
	add(func(p *pending, _ time.Time, open opener) (*plan, error) {
		return p.planAttach("document:d", []byte("some words"), "", open)
	})
	add(func(p *pending, at time.Time, open opener) (*plan, error) {
		in := &graph.Input{Claims: []graph.Claim{{Key: "c", Claimant: "e", Statement: &graph.Statement{Key: "s", Text: "Words."}, Label: "l",
			Evidence: []graph.Evidence{{Document: "d", Kind: graph.Table, Start: &start, End: &end}}}}}
		in.Normalize()
		return p.planInput(in, nil, signature{"ana", at}, open)
	})
	s.finish(g, g.write())
	for i, r := range requests {
		if r.err != nil || r.outcome.Change == nil {
			t.Errorf("request %d: %+v, %v", i, r.outcome, r.err)
		}
	}
}

func TestCloseWhileRecording(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir, Options{Now: time.Now})
	var wg sync.WaitGroup
	var mu sync.Mutex
	acknowledged := 0
	for w := range 8 {
		wg.Go(func() {
			for i := 0; ; i++ {
				_, err := s.Record(context.Background(), "ana", &graph.Input{Entities: []graph.Entity{person(fmt.Sprintf("e%d-%d", w, i))}})
				if err != nil {
					if !errors.Is(err, ErrClosed) {
						t.Errorf("%v", err)
					}
					return
				}
				mu.Lock()
				acknowledged++
				mu.Unlock()
			}
		})
	}
	time.Sleep(100 * time.Millisecond)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	wg.Wait()
	if err := s.Await(context.Background(), 1<<40); err != ErrClosed {
		t.Errorf("waiting for a change of a closed store: %v", err)
	}
	again := opened(t, dir, Options{Report: silent(t)})
	if n := int(again.State().Change); n != acknowledged {
		t.Errorf("%d changes were acknowledged, %d are there", acknowledged, n)
	}
}

// After a write that failed nobody knows what the disk holds: nothing more is recorded, everything can still be read, and a restart finds out.
func TestJournalFails(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir, Options{})
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("before")}})
	broken := errors.New("the disk is gone")
	s.journal.datasync = func(f *os.File) error { return errors.Join(f.Sync(), broken) }
	for i := range 3 {
		o, err := s.Record(context.Background(), "ana", &graph.Input{Entities: []graph.Entity{person(fmt.Sprintf("after%d", i))}})
		if !errors.Is(err, broken) || o.Change != nil || o.Created != nil {
			t.Errorf("%+v, %v", o, err)
		}
		if want := []string{"it is not known whether this was recorded", "nothing can be recorded any more"}[min(i, 1)]; !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
		select {
		case <-s.Failed():
		case <-time.After(10 * time.Second):
			t.Fatal("nobody is told")
		}
	}
	if !errors.Is(s.Failure(), broken) {
		t.Errorf("the failure is %v", s.Failure())
	}
	sn := s.Snapshot()
	if _, err := sn.Node("entity:before"); err != nil || s.State().Change != 1 {
		t.Errorf("change %d, %v", s.State().Change, err)
	}
	sn.Close()
	closed(t, s)
	again := opened(t, dir, Options{Report: silent(t)})
	if n := again.State().Change; n != 2 { // failed, but done
		t.Errorf("%d changes after the restart", n)
	}
	recorded(t, again, &graph.Input{Entities: []graph.Entity{person("after0")}})
}

// Who goes away before the change is begun leaves nothing behind.
func TestCancelled(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for range 20 {
		if o, err := s.Record(ctx, "ana", &graph.Input{Entities: []graph.Entity{person("e")}}); err == nil && o.Change == nil && o.Unchanged == 0 {
			t.Errorf("%+v", o)
		}
	}
	if err := s.Await(ctx, 99); err != context.Canceled {
		t.Errorf("%v", err)
	}
}

// Close ends every goroutine that Open began.
func TestNoLeaks(t *testing.T) {
	stacks := func() string {
		b := make([]byte, 1<<20)
		return string(b[:runtime.Stack(b, true)])
	}
	for _, rebuild := range []bool{false, true} {
		s := opened(t, t.TempDir(), Options{Rebuild: rebuild})
		recorded(t, s, &graph.Input{Entities: []graph.Entity{person("e")}})
		if !strings.Contains(stacks(), "store.(*Store).commit") {
			t.Error("the committer is not where the test looks for it")
		}
		closed(t, s)
		for wait := time.Millisecond; strings.Contains(stacks(), "store.(*Store).commit") || strings.Contains(stacks(), "badger"); wait *= 2 {
			if wait > 5*time.Second {
				t.Fatalf("after Close there is still\n%s", stacks())
			}
			time.Sleep(wait)
		}
	}
}
