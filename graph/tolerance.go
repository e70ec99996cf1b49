package graph

import (
	"math"
	"math/big"
	"strconv"
)

// FlipsAtTolerance is the tolerance at which ranges that are apart would meet, where an ABOUT is among them; of two, the tolerance of both.
// It may be 1 and more, though no claim can say so. A range around 0 is 0 alone, whatever the tolerance. It is reckoned in fractions, and
// where no decimal of a float64 is the exact fraction, the next one above it is given, at which the ranges do meet.
func (p Pair) FlipsAtTolerance() (tolerance float64, ok bool) {
	if p.Margin == 0 {
		return 0, false
	}
	lower, higher := newSide(p.A), newSide(p.B)
	if lower.low > higher.low {
		lower, higher = higher, lower
	}
	n, about := lower.about()
	m, alsoAbout := higher.about()
	var exact *big.Rat
	switch {
	case about && alsoAbout:
		exact = meetBetween(n, m)
	case about && n > 0:
		exact = big.NewRat(higher.low-n, n)
	case alsoAbout:
		exact = big.NewRat(m-lower.high, m)
	}
	if exact == nil {
		return 0, false
	}
	tolerance, _ = exact.Float64()
	for decimal(tolerance).Cmp(exact) < 0 {
		tolerance = math.Nextafter(tolerance, math.Inf(1))
	}
	return tolerance, true
}

// about is the number that an ABOUT names.
func (s *side) about() (int64, bool) {
	q := s.voice.Claim.Quantity
	if q == nil || q.Qualifier != About {
		return 0, false
	}
	return *q.Value, true
}

// meetBetween is the least tolerance at which n from below and m from above reach one whole number; nil where n is 0 and never moves. They would
// meet at 2nm/(n+m), where each has moved by the same fraction; where that is no whole number, it is the nearer of its neighbours.
func meetBetween(n, m int64) *big.Rat {
	if n == 0 {
		return nil
	}
	twice := new(big.Int).Mul(big.NewInt(2*n), big.NewInt(m))
	k := new(big.Int).Quo(twice, big.NewInt(n+m)).Int64()
	reach := func(k int64) *big.Rat {
		up, down := big.NewRat(k-n, n), big.NewRat(m-k, m)
		if up.Cmp(down) < 0 {
			return down
		}
		return up
	}
	at := reach(k)
	if next := reach(k + 1); next.Cmp(at) < 0 {
		return next
	}
	return at
}

// decimal is the fraction that a tolerance says, as it is written.
func decimal(f float64) *big.Rat {
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', -1, 64))
	return r
}
