package graph

import (
	"fmt"
	"strconv"
	"testing"
)

// manyFigures are exact figures of 100 blocs over 100 days, at odds with one another or growing day by day.
func manyFigures(n int, grows bool) *Issue {
	m := &Measure{Key: "m", Kind: Cumulative}
	first := civilDay(2026, 1, 1)
	i := &Issue{}
	for k := range n {
		bloc := "bloc-" + strconv.Itoa(k%100)
		day := first + Day(k/100%100)
		value := int64(k * 7919 % 5000)
		if grows {
			value = int64(k/100) * 50 // of one day all agree
		}
		c := &Claim{Key: fmt.Sprintf("claim-%06d", k), Claimant: bloc, Measure: "m", Quantity: &Quantity{Qualifier: Exactly, Value: &value, Verbatim: "some"}}
		i.Claims = append(i.Claims, &Voice{Claim: c, Measure: m, Claimant: bloc, Bloc: bloc, Origins: []Origin{{bloc, bloc, true}},
			Stated: Span{day, day}, Valid: Span{day, day}, Held: Held})
	}
	return i
}

// BenchmarkPairs compares 2,000 figures two by two: 1,999,000 pairs.
func BenchmarkPairs(b *testing.B) {
	pairs := manyFigures(MaxCompared, false).Pairs(MaxCompared)
	b.ReportAllocs()
	for b.Loop() {
		if pairs.Count(Comparison.Conflicts) == 0 {
			b.Fatal("no conflict")
		}
	}
}

// BenchmarkPairsMade makes them ready to be compared.
func BenchmarkPairsMade(b *testing.B) {
	i := manyFigures(10_000, false)
	b.ReportAllocs()
	for b.Loop() {
		i.Pairs(MaxCompared)
	}
}

// BenchmarkPairsPage reads 20 pairs in the middle.
func BenchmarkPairsPage(b *testing.B) {
	pairs := manyFigures(10_000, false).Pairs(0)
	middle := PairCursor{pairs.sides[5000].voice.Rank(), pairs.sides[7000].voice.Rank()}
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for range pairs.All(middle, nil) {
			if n++; n == 20 {
				break
			}
		}
	}
}

// BenchmarkStanding looks in vain for a contradiction among 2,000 figures.
func BenchmarkStanding(b *testing.B) {
	i := manyFigures(MaxCompared, true)
	b.ReportAllocs()
	for b.Loop() {
		if s := i.Standing(nil); s.Status != Corroborated {
			b.Fatal(s)
		}
	}
}

func BenchmarkReason(b *testing.B) {
	i := manyFigures(MaxCompared, false)
	p := Compare(i.Claims[0], i.Claims[1])
	b.ReportAllocs()
	for b.Loop() {
		p.Reason("X", "Y")
	}
}

func BenchmarkHold(b *testing.B) {
	i := manyFigures(10_000, false)
	for _, v := range i.Claims {
		v.Claimant = "one"
	}
	b.ReportAllocs()
	for b.Loop() {
		Hold(i.Claims)
	}
}

// BenchmarkOrigins counts the voices behind 10,000 claims: a quarter reports from others, a quarter are publishers that cite one another.
func BenchmarkOrigins(b *testing.B) {
	i := manyFigures(MaxVoices, false)
	s := Sources{}
	for k, v := range i.Claims {
		document := "document-" + strconv.Itoa(k)
		v.Claimant = "claimant-" + strconv.Itoa(k)
		v.Passages = []Passage{{&Evidence{Document: document}, Unarchived}}
		source := Source{Publisher: "publisher", Cites: []string{"document-" + strconv.Itoa(k*7%MaxVoices), "document-" + strconv.Itoa(k*13%MaxVoices)}}
		switch k % 4 {
		case 0:
			v.Claim.ReportedFrom = []string{"claimant-" + strconv.Itoa(k/2)}
			v.Origins = []Origin{{v.Claim.ReportedFrom[0], v.Bloc, true}}
		case 1:
			source.Publisher = v.Claimant
		}
		s[document] = source
	}
	b.ReportAllocs()
	for b.Loop() {
		if o := CountOrigins(i.Claims, s); o.Max == 0 {
			b.Fatal(o)
		}
	}
}

// BenchmarkLoops finds loops among 10,000 documents: in one circle, and in many chains.
func BenchmarkLoops(b *testing.B) {
	for _, c := range []struct {
		name string
		next func(k int) int
	}{{"circle", func(k int) int { return (k + 1) % 10_000 }}, {"circles", func(k int) int { return k/10*10 + (k+1)%10 }}, {"chain", func(k int) int { return k + 1 }}} {
		b.Run(c.name, func(b *testing.B) {
			s := Sources{}
			var all []string
			for k := range 10_000 {
				key := "document-" + strconv.Itoa(k)
				s[key] = Source{Cites: []string{"document-" + strconv.Itoa(c.next(k))}}
				all = append(all, key)
			}
			b.ReportAllocs()
			for b.Loop() {
				s.Loops(all...)
			}
		})
	}
}

// BenchmarkEnvelope goes through ten years of 2,000 figures.
func BenchmarkEnvelope(b *testing.B) {
	i := manyFigures(MaxCompared, true)
	first := civilDay(2026, 1, 1)
	b.ReportAllocs()
	for b.Loop() {
		for range Envelope(i.Claims, first, first+MaxEnvelopeDays-1) {
		}
	}
}
