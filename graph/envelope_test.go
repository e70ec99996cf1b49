package graph

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The envelope is what a loop over days and claims finds.
func TestEnvelopeNaive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		voices := genVoices(t, genMeasure(t))
		from := civilDay(2026, 1, rapid.IntRange(8, 20).Draw(t, "from"))
		to := from + Day(rapid.IntRange(0, 9).Draw(t, "days"))
		day := from
		for got := range Envelope(voices, from, to) {
			want := naiveEnvelope(voices, day)
			if got.Day != day || rangeText(got.Range) != rangeText(want) {
				t.Fatalf("%s: %s, want %s on %s", got.Day, rangeText(got.Range), rangeText(want), day)
			}
			for _, b := range got.Blocs {
				own := slices.DeleteFunc(slices.Clone(voices), func(v *Voice) bool { return v.Bloc != b.Bloc })
				if want := naiveEnvelope(own, day); rangeText(b.Range) != rangeText(want) || len(b.Claims) == 0 {
					t.Fatalf("%s, %s: %s, want %s", day, b.Bloc, rangeText(b.Range), rangeText(want))
				}
			}
			day++
		}
		if day != to+1 {
			t.Fatalf("the last day is %s, want %s", day-1, to)
		}
	})
}

func naiveEnvelope(voices []*Voice, day Day) Range {
	var r Range
	for _, v := range voices {
		if q := v.Claim.Quantity; v.Held == Held && q != nil && !v.denies() && v.Claim.Commitment() >= Tentative && v.Valid.Known() {
			on := v.Valid.Contains(day) && (v.Measure.Kind == Period && v.Claim.Valid != "" || v.Valid.OneDay())
			b := q.Bounds()
			if on || v.Measure.Kind == Cumulative && v.Valid.Latest <= day {
				r.join(Range{Floor: b.Low})
			}
			if on || v.Measure.Kind == Cumulative && v.Valid.Earliest >= day {
				r.join(Range{Ceiling: b.High})
			}
		}
	}
	return r
}

// The days end where the calendar does.
func TestEnvelopeLastDay(t *testing.T) {
	n := 0
	for range Envelope(nil, MaxDay-1, MaxDay) {
		n++
	}
	if n != 2 {
		t.Fatalf("%d days, want 2", n)
	}
	for range Envelope(nil, 0, 9) {
		return // whoever reads may stop
	}
}
