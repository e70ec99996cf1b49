package graph

import (
	"testing"

	"pgregory.net/rapid"
)

// What is held is what the rule says, claim by claim.
func TestHoldNaive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genMeasure(t)
		voices := genVoices(t, m)
		for _, v := range voices {
			v.Withdrawn = rapid.IntRange(0, 9).Draw(t, "withdrawn") == 0
		}
		Hold(voices)
		for _, v := range voices {
			want := Held
			for _, w := range voices {
				later := v.Stated.Before(w.Stated) && !w.Valid.Before(v.Valid)
				if m.Kind == Period {
					p, known := v.period()
					q, also := w.period()
					later = v.Stated.Before(w.Stated) && known && also && p == q
				}
				if later && w.Claimant == v.Claimant && !w.Withdrawn && w.Claim.Commitment() > Aside {
					want = Superseded
				}
			}
			if v.Withdrawn {
				want = Withdrawn
			}
			if v.Held != want {
				t.Fatalf("%s is %s, want %s", v.Claim.Key, v.Held, want)
			}
		}
	})
}
