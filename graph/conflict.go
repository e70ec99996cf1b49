package graph

import (
	"iter"
	"sort"
)

// Pair is two claims and what came of comparing them. See [Pair.Reason] and [Pair.FlipsAtTolerance] for what is worked out when asked for.
type Pair struct {
	A, B *Voice
	Comparison
}

// Pairs are the claims of an issue two by two: figures with figures, with those of parts and of the total, and whatever affirms with whatever
// denies it or excludes it. The pairs are never made all at once: they come in the order of their claims' ranks, A always before B.
type Pairs struct{ sides []side }

// Pairs of the issue's claims, of the newest of each list; 0 is no limit.
func (i *Issue) Pairs(most int) *Pairs {
	sides := i.sides(most)
	sort.SliceStable(sides, func(a, b int) bool { return sides[a].voice.Rank().Compare(sides[b].voice.Rank()) < 0 })
	return &Pairs{sides}
}

// PairCursor is the place of a pair among others. It keeps its place when claims come or go, its own included. The zero cursor is before all.
type PairCursor struct{ A, B Rank }

// Cursor of the pair.
func (p Pair) Cursor() PairCursor { return PairCursor{p.A.Rank(), p.B.Rank()} }

// All gives the pairs behind the cursor that keep wants; nil wants all.
func (p *Pairs) All(after PairCursor, keep func(Comparison) bool) iter.Seq[Pair] {
	return func(yield func(Pair) bool) {
		first, second := p.behind(after)
		for i := first; i < len(p.sides); i++ {
			a := &p.sides[i]
			for j := max(second, i+1); j < len(p.sides); j++ {
				b := &p.sides[j]
				if !paired[a.role][b.role] {
					continue
				}
				if c := judge(a, b); (keep == nil || keep(c)) && !yield(Pair{a.voice, b.voice, c}) {
					return
				}
			}
			second = 0
		}
	}
}

// behind is where the pairs behind a cursor begin.
func (p *Pairs) behind(after PairCursor) (first, second int) {
	if after == (PairCursor{}) {
		return 0, 0
	}
	notBefore := func(r Rank) int {
		return sort.Search(len(p.sides), func(i int) bool { return p.sides[i].voice.Rank().Compare(r) >= 0 })
	}
	first = notBefore(after.A)
	if first == len(p.sides) || p.sides[first].voice.Rank() != after.A {
		return first, 0
	}
	second = notBefore(after.B)
	if second < len(p.sides) && p.sides[second].voice.Rank() == after.B {
		second++
	}
	return first, second
}

// Of gives the pairs that a claim is in, the claim always as A.
func (p *Pairs) Of(claim string, keep func(Comparison) bool) iter.Seq[Pair] {
	return func(yield func(Pair) bool) {
		for i := range p.sides {
			if p.sides[i].voice.Claim.Key == claim {
				p.of(&p.sides[i], keep, yield)
				return
			}
		}
	}
}

func (p *Pairs) of(a *side, keep func(Comparison) bool, yield func(Pair) bool) {
	for j := range p.sides {
		b := &p.sides[j]
		if a == b || !paired[a.role][b.role] {
			continue
		}
		if c := judge(a, b); (keep == nil || keep(c)) && !yield(Pair{a.voice, b.voice, c}) {
			return
		}
	}
}

// Count is how many pairs keep wants: it compares them all. See [Pairs.Len] for how many there are.
func (p *Pairs) Count(keep func(Comparison) bool) int {
	n := 0
	for range p.All(PairCursor{}, keep) {
		n++
	}
	return n
}

// Len is how many pairs there are. It compares none.
func (p *Pairs) Len() int {
	var of [roles]int
	n := 0
	for i := range p.sides {
		for r := range roles {
			if paired[p.sides[i].role][r] {
				n += of[r]
			}
		}
		of[p.sides[i].role]++
	}
	return n
}

// Contradicted tells whether any pair contradicts: it stops at the first.
func (p *Pairs) Contradicted() bool {
	for range p.All(PairCursor{}, Comparison.contradicts) {
		return true
	}
	return false
}

func (c Comparison) contradicts() bool { return c.Verdict == Contradicts }
