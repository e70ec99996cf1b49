package store

import (
	"context"
	"fmt"
	"testing"

	"claimgraph/graph"
)

// benched is a store with so many synthetic claims.
func benched(b *testing.B, claims int) *Store {
	b.Helper()
	s, err := Open(b.TempDir(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if _, err := s.Load(context.Background(), "ana", synthetic(claims), LoadOptions{}); err != nil {
		b.Fatal(faultLines(err))
	}
	return s
}

// BenchmarkLoad loads into an empty store, alone and beside others, and once more what is there.
func BenchmarkLoad(b *testing.B) {
	const claims = 20_000
	in := synthetic(claims)
	for name, o := range map[string]LoadOptions{"alone": {Alone: true}, "beside": {}, "again": {}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				s, err := Open(b.TempDir(), Options{})
				if err != nil {
					b.Fatal(err)
				}
				if name == "again" {
					if _, err := s.Load(context.Background(), "ana", in, LoadOptions{Alone: true}); err != nil {
						b.Fatal(faultLines(err))
					}
				}
				b.StartTimer()
				if _, err := s.Load(context.Background(), "ana", in, o); err != nil {
					b.Fatal(faultLines(err))
				}
				b.StopTimer()
				s.Close()
				b.StartTimer()
			}
			b.ReportMetric(claims*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
		})
	}
}

// BenchmarkWalkPage is a page of the claims of one claimant, from the middle of its list.
func BenchmarkWalkPage(b *testing.B) {
	s := benched(b, 20_000)
	sn := s.Snapshot()
	defer sn.Close()
	n, err := sn.Node("entity:e7")
	if err != nil {
		b.Fatal(err)
	}
	lists := []List{{Type: ClaimsBy, From: n.Number}}
	all := walked(b, sn, WalkOptions{Lists: lists, Until: graph.MaxDay})
	for _, ascending := range []bool{false, true} {
		b.Run(fmt.Sprintf("ascending=%t", ascending), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w := sn.Walk(WalkOptions{Lists: lists, Until: graph.MaxDay, After: all[len(all)/2].Place, Ascending: ascending})
				for range 20 {
					if _, ok, err := w.Next(); !ok || err != nil {
						b.Fatal(ok, err)
					}
				}
				w.Close()
			}
		})
	}
}

// BenchmarkNodes reads 100 claims: from memory, and where nothing is kept.
func BenchmarkNodes(b *testing.B) {
	s := benched(b, 20_000)
	sn := s.Snapshot()
	defer sn.Close()
	kept := s.cache
	for name, cache := range map[string]*nodeCache{"hit": kept, "miss": newNodeCache(0, 0)} {
		b.Run(name, func(b *testing.B) {
			s.cache = cache
			defer func() { s.cache = kept }()
			readNodes(b, sn)
		})
	}
}

func readNodes(b *testing.B, sn *Snapshot) {
	ids := make([]graph.ID, 100)
	for i := range ids {
		ids[i] = graph.NewID(graph.KindClaim, fmt.Sprintf("c%d", i*197))
	}
	b.ReportAllocs()
	for b.Loop() {
		if nodes, err := sn.Nodes(ids); err != nil || len(nodes) != len(ids) {
			b.Fatal(len(nodes), err)
		}
	}
}

// BenchmarkOpen is a restart after a clean stop.
func BenchmarkOpen(b *testing.B) {
	s := benched(b, 20_000)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		again, err := Open(s.dir, Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := again.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// BenchmarkCheck looks at everything.
func BenchmarkCheck(b *testing.B) {
	s := benched(b, 20_000)
	b.ReportAllocs()
	for b.Loop() {
		if r, err := s.Check(context.Background()); err != nil || r.FaultCount > 0 {
			b.Fatal(r, err)
		}
	}
}
