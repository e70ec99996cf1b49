package seed

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"claimgraph/graph"
)

// manyClaims is a dataset of as many claims as are asked for, each with a figure and a piece of evidence.
func manyClaims(n int) *graph.Input {
	in := &graph.Input{Claims: make([]graph.Claim, n)}
	for i := range in.Claims {
		value, start, end := int64(i), i, i+60
		in.Claims[i] = graph.Claim{
			Key: fmt.Sprintf("claim-%d", i), Claimant: "hrana", Measure: "killed", Label: fmt.Sprintf("At least %d people were killed", i),
			Quantity: &graph.Quantity{Qualifier: graph.AtLeast, Value: &value, Verbatim: fmt.Sprintf("at least %d", i)},
			Stated:   "2026-01-14", Hedge: "at least", Certainty: graph.Probable,
			Evidence: []graph.Evidence{{Document: "ruckus-factory", Kind: graph.Paraphrase, Attribution: graph.Inferred, Locator: "line 35",
				Start: &start, End: &end, Chain: []graph.Hop{{Carrier: "reuters", Document: "reuters-2026-01-14", Verb: "notes"}}}},
		}
	}
	in.Normalize()
	return in
}

func BenchmarkRead(b *testing.B) {
	in := manyClaims(20_000)
	for _, f := range formats {
		data := written(b, f, in)
		b.Run(string(f), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := Read("a."+string(f), bytes.NewReader(data)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkSource goes through JSON Lines as a load does.
func BenchmarkSource(b *testing.B) {
	const claims = 20_000
	data := written(b, JSONLines, manyClaims(claims))
	s := sourceOf(b, "a.jsonl", bytes.NewReader(data), 1<<30)
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		records := 0
		for batch, err := range s.Batches(b.Context()) {
			if err != nil {
				b.Fatal(err)
			}
			records += batch.Len()
		}
		if records != claims {
			b.Fatalf("%d records", records)
		}
	}
	b.ReportMetric(claims*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

func BenchmarkWrite(b *testing.B) {
	in := manyClaims(20_000)
	for _, f := range formats {
		b.Run(string(f), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w := NewWriter(io.Discard, f)
				if err := w.Input(in); err != nil {
					b.Fatal(err)
				}
				if err := w.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
