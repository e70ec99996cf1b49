package gql

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"claimgraph/graph"
)

// TestConcurrency has 16 clients ask while 4 authors record. Whatever an answer shows is of one state of the graph, and a client never sees an
// older state than it saw before.
func TestConcurrency(t *testing.T) {
	s := newServer(t)
	s.do(gridOf(0, 20))
	before := runtime.NumGoroutine()
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Second)
	defer stop()
	var wg sync.WaitGroup
	var answers, changes atomic.Int64
	for author := range 4 {
		wg.Go(func() {
			for i := 0; ctx.Err() == nil; i++ {
				in := graph.Input{Claims: []graph.Claim{{Key: fmt.Sprintf("w%d-%d", author, i), Claimant: "who0001", Label: "so", Statement: &graph.Statement{Text: fmt.Sprint("it is ", i)}}}}
				if i%5 == 4 { // now and then one is corrected, so that counts do not only grow
					in.Claims[0].Key, in.Correct = fmt.Sprintf("w%d-%d", author, i-1), true
				}
				if _, err := s.store.Record(ctx, "test", &in); err != nil && ctx.Err() == nil {
					t.Error(err)
				}
				if i%35 == 7 {
					id := graph.NewID(graph.KindClaim, fmt.Sprintf("w%d-%d", author, i))
					if _, err := s.store.Withdraw(ctx, "test", id, "wrong"); err != nil && ctx.Err() == nil {
						t.Error(err)
					}
				}
				changes.Add(1)
			}
		})
	}
	for range 16 {
		wg.Go(func() {
			seen := 0
			for ctx.Err() == nil {
				seen = s.checkState(seen)
				answers.Add(1)
			}
		})
	}
	wg.Wait()
	t.Logf("%d answers beside %d changes", answers.Load(), changes.Load())
	s.http.Client().CloseIdleConnections()
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before+2; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("there were %d goroutines, there are %d", before, runtime.NumGoroutine())
		}
	}
}

// checkState asks for one thing in many ways, and gives the change that was read.
func (s *server) checkState(seen int) int {
	var data struct {
		Store struct {
			Change, Claims, Entities, Documents int
			Hash                                string
		}
		Lens    struct{ Change, HiddenClaims int }
		Changes struct {
			TotalCount int
			Nodes      []struct{ Hash string }
		}
		Claims, Entities, Documents, Filtered struct{ TotalCount int }
		Entity                                struct{ Claims connection }
		Newest                                struct {
			Nodes []struct {
				Withdrawn bool
				Claimant  struct{ Claims struct{ TotalCount int } }
			}
		}
	}
	s.ask(&data, `query($since: Int) { store { change hash claims entities documents } lens { change hiddenClaims } changes(since: $since, first: 200) { totalCount nodes { hash } }
		claims { totalCount } entities { totalCount } documents { totalCount } filtered: claims(filter: {text: "so", claimants: ["entity:who0001"]}) { totalCount }
		entity(id: "entity:who0001") { claims(first: 200, filter: {text: "so"}) { totalCount nodes { id } } }
		newest: claims(first: 10, filter: {claimants: ["entity:who0001"]}) { nodes { withdrawn claimant { claims(filter: {text: "so"}) { totalCount } } } } }`, vars{"since": seen})
	n := data.Entity.Claims.TotalCount
	switch {
	case data.Claims.TotalCount != data.Store.Claims, data.Entities.TotalCount != data.Store.Entities, data.Documents.TotalCount != data.Store.Documents,
		data.Lens.Change != data.Store.Change, data.Lens.HiddenClaims != 0, data.Changes.TotalCount != data.Store.Change-seen, data.Store.Change < seen,
		data.Filtered.TotalCount != n, len(data.Entity.Claims.Nodes) != min(n, 200):
		s.Errorf("an answer is of more than one state: %+v", data)
	}
	if k := len(data.Changes.Nodes); k > 0 && k < 200 && data.Changes.Nodes[k-1].Hash != data.Store.Hash {
		s.Errorf("the last change has not the hash of the store")
	}
	for _, c := range data.Newest.Nodes {
		if c.Withdrawn || c.Claimant.Claims.TotalCount != n {
			s.Errorf("an answer is of more than one state: %+v, the claimant has %d", c, n)
		}
	}
	return data.Store.Change
}
