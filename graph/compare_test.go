package graph

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// To compare is the same both ways round.
func TestCompareSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genMeasure(t)
		n := m
		if rapid.Bool().Draw(t, "part") {
			n = &Measure{Key: "p", Kind: m.Kind, PartOf: "m"}
		}
		a, b := genVoice(t, m), genVoice(t, n)
		p, q := Compare(a, b), Compare(b, a)
		if p.Comparison != q.Comparison || shown(p) != shown(q) {
			t.Fatalf("%s, the other way round %s", shown(p), shown(q))
		}
		if (p.Margin > 0) && p.Verdict == Compatible {
			t.Fatalf("apart and compatible: %s", shown(p))
		}
		if p.Conflicts() && (p.SameDay != Contradicts || a.Bloc == b.Bloc && n == m) {
			t.Fatalf("a conflict: %s", shown(p))
		}
	})
}

// A figure that says less contradicts no more.
func TestCompareWider(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := genMeasure(t)
		a, b := genVoice(t, m), genVoice(t, m)
		a.Claim.Polarity, b.Claim.Polarity = Affirms, Affirms
		a.Claim.Quantity, b.Claim.Quantity = genFigure(t), genFigure(t)
		before := Compare(a, b)
		s := newSide(a)
		high := min(s.high, MaxCount)
		wide := &Quantity{Qualifier: Between, Low: count(rapid.Int64Range(0, s.low).Draw(t, "low")), High: count(rapid.Int64Range(high, MaxCount).Draw(t, "high"))}
		wide.OpenAbove = s.high == unbounded || rapid.Bool().Draw(t, "open")
		if a.Claim.Quantity.Qualifier == Magnitude {
			wide.Qualifier = Magnitude
		}
		a.Claim.Quantity = wide
		after := Compare(a, b)
		if before.Verdict == Compatible && after.Verdict == Contradicts || after.Margin > before.Margin {
			t.Fatalf("%s, and when one says less %s", shown(before), shown(after))
		}
	})
}

// At the tolerance at which they flip the ranges meet; at the next one below they do not.
func TestCompareFlips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := &Measure{Key: "m", Kind: Cumulative}
		a, b := genVoice(t, m), genVoice(t, m)
		a.Claim.Polarity, b.Claim.Polarity, a.Claim.Quantity, b.Claim.Quantity = Affirms, Affirms, genFigure(t), genFigure(t)
		flips, ok := Compare(a, b).FlipsAtTolerance()
		if !ok || flips >= 1 {
			return
		}
		at := func(tolerance float64) Pair {
			for _, v := range []*Voice{a, b} {
				if q := *v.Claim.Quantity; q.Qualifier == About {
					q.Tolerance = &tolerance
					v.Claim.Quantity = &q
				}
			}
			return Compare(a, b)
		}
		if p := at(flips); p.Margin > 0 {
			t.Fatalf("at %v still %s", flips, shown(p))
		}
		if p := at(math.Nextafter(flips, 0)); p.Margin == 0 && flips > 0 {
			t.Fatalf("below %v already %s", flips, shown(p))
		}
	})
}
