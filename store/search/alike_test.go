package search

import (
	"context"
	"errors"
	"slices"
	"testing"

	"claimgraph/graph"
)

func TestAlike(t *testing.T) {
	x := indexed(t, first(t))
	for name, want := range map[string][]graph.ID{
		"Hizballah":                           {"entity:hezbollah"},
		"Popular Mobilisation Force":          {"entity:pmf"},
		"Islamic Revolutionary Guards Corps":  {"entity:irgc"},
		"Corps, Islamic Revolutionary Guards": {"entity:irgc"},
		"سپاه پاسداران":                       {"entity:irgc"},
		"Government":                          nil,
		"":                                    nil,
	} {
		hits, err := x.Alike(context.Background(), []string{"Nobody at all", name}, -1, 10)
		if err != nil {
			t.Fatal(err)
		}
		var got []graph.ID
		for _, h := range hits {
			got = append(got, h.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("like %q: %v, want %v", name, hits, want)
		}
	}
	if hits, err := x.Alike(context.Background(), []string{"Iran"}, -1, 0); err != nil || len(hits) != 0 {
		t.Errorf("none is wanted: %v, %v", hits, err)
	}
	if _, err := x.Alike(context.Background(), []string{"Iran"}, -1, -1); !errors.Is(err, ErrQuery) {
		t.Errorf("less than none is wanted: %v", err)
	}
}
