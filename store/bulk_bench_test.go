package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkRebuild builds the graph anew from a journal that is read through to its end and verified.
func BenchmarkRebuild(b *testing.B) {
	const claims = 20_000
	dir := b.TempDir()
	s, err := Open(dir, Options{})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.Load(context.Background(), "ana", synthetic(claims), LoadOptions{}); err != nil {
		b.Fatal(faultLines(err))
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		if err := os.RemoveAll(filepath.Join(dir, "graph")); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		s, err := Open(dir, Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	b.ReportMetric(claims*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
}
