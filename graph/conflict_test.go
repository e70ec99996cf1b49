package graph

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// genIssue draws claims on a proposition and on those that bear on it.
func genIssue(t *rapid.T) *Issue {
	var m, part, total *Measure
	if rapid.Bool().Draw(t, "measure") {
		m = genMeasure(t)
		m.PartOf = "t"
		part, total = &Measure{Key: "p", Kind: m.Kind, PartOf: "m"}, &Measure{Key: "t", Kind: m.Kind}
	}
	i := &Issue{Claims: genVoices(t, m), Wholes: genVoices(t, nil), Cases: genVoices(t, nil), Rivals: genVoices(t, nil)}
	if m != nil {
		i.Parts, i.Totals = genVoices(t, part), genVoices(t, total)
	}
	for at, list := range [][]*Voice{i.Claims, i.Wholes, i.Cases, i.Rivals, i.Parts, i.Totals} {
		for n, v := range list {
			v.Claim.Key = fmt.Sprintf("%s-%d-%d", v.Claim.Key[:1], at, n)
			for range rapid.IntRange(0, 1).Draw(t, "links") {
				if len(i.Wholes) > 0 {
					v.Links = append(v.Links, VoiceLink{ClaimLinkKind(rapid.SampledFrom(claimLinkKinds).Draw(t, "link")), i.Wholes[0]})
				}
			}
		}
		Hold(list)
	}
	return i
}

// Pairs come in order, each once, and from behind any of them on: as many as are counted without comparing.
func TestPairsPages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pairs := genIssue(t).Pairs(0)
		keep := rapid.SampledFrom([]func(Comparison) bool{nil, Comparison.Conflicts, Comparison.contradicts}).Draw(t, "keep")
		all := slices.Collect(pairs.All(PairCursor{}, keep))
		if keep == nil && len(all) != pairs.Len() || len(all) != pairs.Count(keep) {
			t.Fatalf("%d pairs, %d counted, %d in all", len(all), pairs.Count(keep), pairs.Len())
		}
		size := rapid.IntRange(1, 5).Draw(t, "size")
		var paged []Pair
		for cursor := (PairCursor{}); ; {
			n := 0
			for p := range pairs.All(cursor, keep) {
				paged = append(paged, p)
				if n++; n == size {
					break
				}
			}
			if n == 0 {
				break
			}
			cursor = paged[len(paged)-1].Cursor()
		}
		if !slices.Equal(paged, all) {
			t.Fatalf("%d pairs, in pages %d", len(all), len(paged))
		}
		if pairs.Contradicted() != slices.ContainsFunc(all, func(p Pair) bool { return p.Verdict == Contradicts }) && keep == nil {
			t.Fatal("Contradicted is not what the pairs say")
		}
	})
}

// A cursor keeps its place when claims go: what comes behind it is what came behind it and is still there.
func TestPairsCursor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := genIssue(t)
		all := slices.Collect(i.Pairs(0).All(PairCursor{}, nil))
		if len(all) == 0 || len(i.Claims) == 0 {
			return
		}
		at := rapid.IntRange(0, len(all)-1).Draw(t, "at")
		gone := rapid.SampledFrom(i.Claims).Draw(t, "gone")
		gone.Held = Withdrawn
		want := slices.DeleteFunc(slices.Clone(all[at+1:]), func(p Pair) bool { return p.A == gone || p.B == gone })
		if got := slices.Collect(i.Pairs(0).All(all[at].Cursor(), nil)); !slices.Equal(got, want) {
			t.Fatalf("%d pairs behind, want %d", len(got), len(want))
		}
	})
}

// The pairs of each claim are the pairs of all, each seen from both ends.
func TestPairsOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := genIssue(t)
		pairs, n := i.Pairs(0), 0
		for _, list := range [][]*Voice{i.Claims, i.Wholes, i.Cases, i.Rivals, i.Parts, i.Totals} {
			for _, v := range list {
				for p := range pairs.Of(v.Claim.Key, nil) {
					if p.A != v {
						t.Fatal("the claim is not A")
					}
					n++
				}
			}
		}
		if n != 2*pairs.Len() {
			t.Fatalf("%d pairs from both ends, want %d", n, 2*pairs.Len())
		}
	})
}

// A bound takes the newest of each list.
func TestPairsNewest(t *testing.T) {
	i := manyFigures(30, false)
	i.Cases, i.Parts = i.Claims[20:], i.Claims[:5]
	i.Claims = i.Claims[5:20]
	if got := i.Pairs(0).Len(); got != 15*14/2+15*5 {
		t.Errorf("%d pairs", got)
	}
	if got := i.Pairs(3).Len(); got != 3*2/2+3*3 {
		t.Errorf("%d pairs of the newest three of each", got)
	}
}
