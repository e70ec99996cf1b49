package store

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// What a change touched comes back as it was, in its order, few and many; broken off anywhere it is an error.
func TestPackIDs(t *testing.T) {
	id := rapid.Custom(func(r *rapid.T) graph.ID {
		return graph.NewID(rapid.SampledFrom(graph.IDKinds()).Draw(r, "kind"), rapid.StringMatching(`[ab/]{1,9}`).Draw(r, "key"))
	})
	rapid.Check(t, func(r *rapid.T) {
		ids := rapid.SliceOfN(id, 1, 200).Draw(r, "ids")
		b, err := packIDs(ids)
		if err != nil {
			r.Fatal(err)
		}
		if back, err := unpackIDs(b); err != nil || !slices.Equal(back, ids) {
			r.Fatalf("%v came back as %v, %v", ids, back, err)
		}
		if back, err := unpackIDs(b[:rapid.IntRange(0, len(b)-1).Draw(r, "end")]); err == nil && len(back) >= len(ids) {
			r.Fatalf("broken off it was read as %v", back)
		}
	})
}
