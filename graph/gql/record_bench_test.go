package gql

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"claimgraph/store/search"
)

// BenchmarkRecord sends the mutation of the benchmark, by so many clients at once who each wait for the answer, while the search index follows.
func BenchmarkRecord(b *testing.B) {
	document, err := os.ReadFile("testdata/bench/q5.graphql")
	if err != nil {
		b.Fatal(err)
	}
	for _, clients := range []int{1, 8, 32} {
		b.Run(fmt.Sprintf("clients=%d", clients), func(b *testing.B) {
			s := synthetic(b)
			index, err := search.Open(filepath.Join(b.TempDir(), "search"), s, nil)
			if err != nil {
				b.Fatal(err)
			}
			defer index.Close()
			if err := index.Await(b.Context(), int(s.State().Change)); err != nil {
				b.Fatal(err)
			}
			handler := New(s, index).Local("local:bench")
			var next atomic.Int64
			var group sync.WaitGroup
			took := make([][]time.Duration, clients)
			b.ReportAllocs()
			b.ResetTimer()
			for c := range clients {
				group.Go(func() {
					for i := int(next.Add(1)); i <= b.N; i = int(next.Add(1)) {
						body := encode(vars{"query": string(document), "variables": vars{
							"key": fmt.Sprint("new", i), "c": fmt.Sprintf("e%04d", i*7%benchEntities), "s": fmt.Sprintf("e%04d", i*11%benchEntities),
							"o": fmt.Sprintf("e%04d", i*13%benchEntities), "d": fmt.Sprintf("d%04d", i*17%benchDocuments), "p": fmt.Sprintf("p%02d", i%20), "date": "2025-06-01",
						}})
						r := httptest.NewRequest("POST", "/graphql", strings.NewReader(body))
						r.Header.Set("Content-Type", isJSON)
						w := httptest.NewRecorder()
						started := time.Now()
						handler.ServeHTTP(w, r)
						took[c] = append(took[c], time.Since(started))
						if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"errors":[]`) {
							b.Errorf("claim %d was not recorded: %s", i, w.Body)
							return
						}
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
