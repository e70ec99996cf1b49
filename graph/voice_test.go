package graph

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// Small worlds, so that what matters happens often: few days, few figures, few speakers.
var genDate = rapid.SampledFrom([]EDTF{"", "", "2026-01-12", "2026-01-13", "2026-01-14", "2026-01-12/2026-01-13", "2026-01-13/2026-01-14", "2026-01", "../2026-01-13", "2026-01-13/.."})

func genFigure(t *rapid.T) *Quantity {
	n := rapid.Custom(func(t *rapid.T) int64 {
		return rapid.OneOf(rapid.Int64Range(0, 12), rapid.Int64Range(0, MaxCount), rapid.SampledFrom([]int64{MaxCount - 1, MaxCount, 999, 1000, 200, 199})).Draw(t, "n")
	})
	q := &Quantity{Qualifier: Qualifier(rapid.SampledFrom(qualifiers).Draw(t, "qualifier")), Verbatim: "some"}
	switch q.Qualifier {
	case Between:
		low, high := n.Draw(t, "low"), n.Draw(t, "high")
		q.Low, q.High = count(min(low, high)), count(max(low, high))
	case Magnitude:
		q.Verbatim = rapid.SampledFrom([]string{"dozens", "hundreds", "millions"}).Draw(t, "word")
	default:
		q.Value = count(n.Draw(t, "value"))
	}
	if q.Qualifier == MoreThan && *q.Value == MaxCount || q.Qualifier == FewerThan && *q.Value == 0 {
		q.Value = count(1)
	}
	if q.Qualifier == About && rapid.Bool().Draw(t, "given") {
		tolerance := rapid.Float64Range(0, 0.99).Draw(t, "tolerance")
		q.Tolerance = &tolerance
	}
	q.OpenAbove = rapid.IntRange(0, 9).Draw(t, "open") == 0
	return q
}

func genVoice(t *rapid.T, m *Measure) *Voice {
	speaker := rapid.SampledFrom([]string{"a", "a", "b", "c", "d"}).Draw(t, "claimant")
	c := &Claim{Key: rapid.StringMatching(`[a-z]{8}`).Draw(t, "key"), Claimant: speaker, Label: "Words.", Polarity: Affirms, Certainty: Certain, SpeechAct: Asserts}
	if rapid.IntRange(0, 4).Draw(t, "denies") == 0 {
		c.Polarity = Denies
	}
	if rapid.IntRange(0, 3).Draw(t, "hedged") == 0 {
		c.Certainty = Certainty(rapid.SampledFrom(certainties).Draw(t, "certainty"))
		c.SpeechAct = SpeechAct(rapid.SampledFrom(speechActs).Draw(t, "act"))
	}
	if m == nil {
		c.Relation = &Relation{"x", "in", "y"}
	} else {
		c.Measure = m.Key
		if rapid.IntRange(0, 9).Draw(t, "bare") > 0 {
			c.Quantity = genFigure(t)
		}
	}
	c.Stated, c.Valid = genDate.Draw(t, "stated"), genDate.Draw(t, "valid")
	v := &Voice{Claim: c, Measure: m, Claimant: speaker, Bloc: speaker, Held: Held}
	if speaker == "d" {
		v.Bloc = "c"
	}
	v.Origins = []Origin{{speaker, v.Bloc, speaker != "b"}}
	v.Stated = StatedSpan(c.Stated, nil)
	v.Valid = c.ValidSpan(v.Stated)
	v.Undated = c.Stated == "" && c.Valid == ""
	return v
}

func genMeasure(t *rapid.T) *Measure {
	return &Measure{Key: "m", Kind: MeasureKind(rapid.SampledFrom(measureKinds).Draw(t, "kind"))}
}

// genVoices draws claims on one proposition with keys of their own.
func genVoices(t *rapid.T, m *Measure) []*Voice {
	voices := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) *Voice { return genVoice(t, m) }), 0, 12).Draw(t, "voices")
	for i, v := range voices {
		v.Claim.Key = fmt.Sprintf("%s-%d", v.Claim.Key[:1], i)
	}
	return voices
}

// Newest are the newest, dated before undated, in one order however they come.
func TestNewest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		voices := genVoices(t, genMeasure(t))
		most := rapid.IntRange(0, 5).Draw(t, "most")
		got := Newest(voices, most)
		want := len(voices)
		if most > 0 {
			want = min(want, most)
		}
		other := Newest(rapid.Permutation(voices).Draw(t, "order"), most)
		if len(got) != want || len(other) != want {
			t.Fatalf("%d of %d, want %d", len(got), len(voices), want)
		}
		for i, v := range got {
			if v != other[i] {
				t.Fatalf("%s and, in another order, %s", v.Claim.Key, other[i].Claim.Key)
			}
			if i > 0 && (got[i-1].Undated && !v.Undated || got[i-1].Undated == v.Undated && !v.Undated && got[i-1].Stated.Latest < v.Stated.Latest) {
				t.Fatalf("%s before %s", got[i-1].Claim.Key, v.Claim.Key)
			}
		}
	})
}
