package graph

import (
	"math"
	"unique"
)

// Verdict says whether two claims can both hold.
type Verdict string

// The verdicts.
const (
	Contradicts   Verdict = "CONTRADICTS"
	Compatible    Verdict = "COMPATIBLE"
	Growth        Verdict = "GROWTH"
	Revision      Verdict = "REVISION"
	NotComparable Verdict = "NOT_COMPARABLE"
	Undetermined  Verdict = "UNDETERMINED"
)

var verdicts = values(Contradicts, Compatible, Growth, Revision, NotComparable, Undetermined)

// Values implements Enum.
func (Verdict) Values() []string { return verdicts }

// Comparison is what came of comparing two claims.
type Comparison struct {
	Verdict Verdict
	// SameDay is what would hold if both spoke of one day; empty where the claims are on propositions that have nothing to do with one another.
	SameDay Verdict
	// Margin is the gap between ranges that are apart, whatever the verdict; 0 where they meet, or where there are no two ranges.
	Margin int64

	ground ground
}

// Conflicts tells whether the pair is a conflict: the two contradict each other, or it is not certain only because of their dates.
func (c Comparison) Conflicts() bool {
	return c.Verdict == Contradicts || c.Verdict == Undetermined && c.SameDay == Contradicts
}

// side is one claim of a pair, ready to be compared.
type side struct {
	voice *Voice
	bloc  unique.Handle[string] // as cheap to compare as a number
	role  role
	// low and high bound the figure; high is unbounded where there is none. figure tells whether there is one.
	low, high int64
	figure    bool
	// vague: the upper end is that of a MAGNITUDE.
	vague      bool
	commitment Commitment
	kind       kind
	valid      Span
	// period is for PERIOD measures, Unbounded where none is certain.
	period Span
	// denied is when a denial denies: as its valid date is written, for a denial without one denies a figure as of whatever day.
	denied Span
}

// kind is the kind of a claim's measure, as cheap to compare as a number; none for a relation or a statement.
type kind uint8

const (
	kindNone kind = iota
	kindCumulative
	kindPeriod
	kindStock
)

var kinds = map[MeasureKind]kind{Cumulative: kindCumulative, Period: kindPeriod, Stock: kindStock}

// unbounded is an upper end that is none. It is above every figure.
const unbounded = math.MaxInt64

func newSide(v *Voice) side {
	s := side{voice: v, bloc: unique.Make(v.Bloc), high: unbounded, commitment: v.Claim.Commitment(), valid: v.Valid, period: Unbounded, denied: Unbounded}
	if v.Claim.Valid != "" {
		s.denied = v.Valid
	}
	if v.Measure == nil {
		return s
	}
	s.kind = kinds[v.Measure.Kind]
	if p, ok := v.period(); ok {
		s.period = p
	}
	if q := v.Claim.Quantity; q != nil {
		s.figure = true
		b := q.Bounds()
		if b.Low != nil {
			s.low = *b.Low
		}
		if b.High != nil {
			s.high = *b.High
			s.vague = q.Qualifier == Magnitude
		}
	}
	return s
}

func (s *side) samePeriod(other *side) bool { return s.period == other.period && s.period.Known() }

// sameDay: certainly, for both are of one day.
func (s *side) sameDay(other *side) bool { return s.valid == other.valid && s.valid.OneDay() }

// sameTime is what makes figures of this kind of measure contradict each other wherever they are apart.
func (s *side) sameTime(other *side) bool {
	if s.kind == kindPeriod {
		return s.samePeriod(other)
	}
	return s.sameDay(other)
}

// compareFigures compares two figures of one measure (design: Comparing two figures of one measure).
func compareFigures(a, b *side) Comparison {
	oneBloc := a.bloc == b.bloc
	switch {
	case oneBloc && a.low == b.low && a.high == b.high:
		return Comparison{Compatible, Compatible, 0, groundOneBlocEqual}
	case a.low <= b.high && b.low <= a.high:
		if oneBloc {
			return Comparison{Revision, Revision, 0, groundOneBloc}
		}
		return Comparison{Compatible, Compatible, 0, groundMeet}
	}
	lower, higher := a, b
	if b.high < a.low {
		lower, higher = b, a
	}
	margin := higher.low - lower.high
	if oneBloc {
		return Comparison{Revision, Revision, margin, groundOneBloc}
	}
	verdict, why := apart(lower, higher)
	c := Comparison{verdict, Contradicts, margin, why}
	if lower.vague {
		c.weaken(groundMagnitude)
	}
	return c.temper(a, b)
}

// apart gives the verdict on two ranges that do not meet, by their dates.
func apart(lower, higher *side) (Verdict, ground) {
	switch {
	case lower.sameTime(higher) && lower.kind == kindPeriod:
		return Contradicts, groundSamePeriod
	case lower.sameTime(higher):
		return Contradicts, groundSameDay
	}
	switch lower.kind {
	case kindPeriod:
		return NotComparable, groundOtherPeriod
	case kindStock:
		if lower.valid.Before(higher.valid) || higher.valid.Before(lower.valid) {
			return NotComparable, groundOtherDay
		}
	case kindCumulative:
		switch {
		case higher.valid.Before(lower.valid):
			return Contradicts, groundFall
		case lower.valid.Before(higher.valid):
			return Growth, groundGrowth
		}
	}
	return Undetermined, groundOpenDates
}

// comparePart compares a figure of a part with one of its total. Blocs play no part in it: one voice can no more than two count a part that
// is larger than its total. It may be certainly not later without being certainly earlier, or of the same day.
func comparePart(part, total *side) Comparison {
	if part.low <= total.high {
		return Comparison{Compatible, Compatible, 0, groundPartFits}
	}
	c := Comparison{Undetermined, Contradicts, part.low - total.high, groundPartOpen}
	switch {
	case part.kind != total.kind:
		c.weaken(groundPartKinds)
	case part.kind == kindCumulative && part.valid.Latest <= total.valid.Earliest:
		c.Verdict, c.ground = Contradicts, groundPartNotLater
	case part.kind != kindCumulative && part.sameTime(total):
		c.Verdict, c.ground = Contradicts, groundPartSameTime
	}
	if total.vague {
		c.weaken(groundMagnitude)
	}
	return c.temper(part, total)
}

// weaken takes it that the figures are not certainly apart: then nothing more than UNDETERMINED can be said, on one day or on two. What dates
// alone decided stays.
func (c *Comparison) weaken(why ground) {
	c.SameDay = Undetermined
	switch c.Verdict {
	case Contradicts, Growth, Undetermined:
		c.Verdict, c.ground = Undetermined, why
	case Compatible, Revision, NotComparable:
	}
}

// temper takes into account that only who commits to a claim contests another (design: Commitment).
func (c Comparison) temper(a, b *side) Comparison {
	if c.SameDay != Contradicts || a.commitment == Firm && b.commitment == Firm {
		return c
	}
	c.SameDay = Undetermined
	if c.Verdict == Contradicts || c.Verdict == Undetermined {
		c.Verdict, c.ground = Undetermined, groundUncommitted
	}
	return c
}
