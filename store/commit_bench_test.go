package store

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"claimgraph/graph"
)

// BenchmarkRecord records claims durably, by so many writers at once who each wait for the answer: what a group shares shows as the writers grow.
func BenchmarkRecord(b *testing.B) {
	const known = 10_000
	for _, writers := range []int{1, 8, 32} {
		b.Run(fmt.Sprintf("writers=%d", writers), func(b *testing.B) {
			s := benched(b, known)
			var next atomic.Int64
			var group sync.WaitGroup
			took := make([][]time.Duration, writers)
			b.ReportAllocs()
			b.ResetTimer()
			for w := range writers {
				group.Go(func() {
					for i := int(next.Add(1)); i <= b.N; i = int(next.Add(1)) {
						started := time.Now()
						in := &graph.Input{Claims: []graph.Claim{syntheticClaim(known + i)}}
						if outcome, err := s.Record(b.Context(), "ana", in); err != nil || outcome.Change == nil {
							b.Errorf("claim %d was not recorded: %v", i, faultLines(err))
							return
						}
						took[w] = append(took[w], time.Since(started))
					}
				})
			}
			group.Wait()
			b.StopTimer()
			all := slices.Concat(took...)
			slices.Sort(all)
			b.ReportMetric(float64(len(all))/b.Elapsed().Seconds(), "claims/s")
			b.ReportMetric(float64(all[len(all)/2].Microseconds()), "p50-µs")
			b.ReportMetric(float64(all[len(all)*99/100].Microseconds()), "p99-µs")
		})
	}
}
