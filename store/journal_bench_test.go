package store

import (
	"bytes"
	"fmt"
	"os"
	"testing"
	"time"
)

func BenchmarkAppend(b *testing.B) {
	for _, n := range []int{1, 64} {
		b.Run(fmt.Sprintf("changes=%d", n), func(b *testing.B) {
			j, _ := openSized(b, b.TempDir(), segmentSize)
			record := bytes.Repeat([]byte("claim "), 50)
			b.ReportAllocs()
			for b.Loop() {
				prev := j.last()
				group := make([]entry, n)
				for i := range group {
					e, err := j.seal(prev, prev.number+1, time.Unix(1, 0), "local:ana", "", [][]byte{record})
					if err != nil {
						b.Fatal(err)
					}
					group[i], prev.number, prev.hash = e, e.number, e.hash
				}
				if err := j.append(group); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "changes/s")
		})
	}
}

// BenchmarkRead is what a rebuild, and a check, read at.
func BenchmarkRead(b *testing.B) {
	dir := b.TempDir()
	j, _ := openSized(b, dir, segmentSize)
	j.datasync = func(*os.File) error { return nil }
	record := bytes.Repeat([]byte("claim "), 50)
	for range 1000 {
		prev := j.last()
		group := make([]entry, 64)
		for i := range group {
			e, _ := j.seal(prev, prev.number+1, time.Unix(1, 0), "local:ana", "", [][]byte{record})
			group[i], prev.number, prev.hash = e, e.number, e.hash
		}
		if err := j.append(group); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(j.end.offset)
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range j.read(0) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
