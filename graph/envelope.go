package graph

import (
	"cmp"
	"iter"
	"slices"
)

// EnvelopeDay is what is held of a measure on one day: the highest floor and the lowest ceiling, of all and of each bloc.
type EnvelopeDay struct {
	Day Day
	Range
	// Blocs are in the order of their keys: those of which a claim says something of the day.
	Blocs []BlocRange
}

// Range is a floor and a ceiling, nil where there is none. The floor may lie above the ceiling, for it may be another's.
type Range struct{ Floor, Ceiling *int64 }

// BlocRange is what one bloc holds, and the claims that decide it: whose low is the floor, or whose high is the ceiling.
type BlocRange struct {
	Bloc string
	Range
	Claims []*Voice
}

// bearing is one claim's figure, and the days of which it gives a floor, and those of which it gives a ceiling.
type bearing struct {
	voice          *Voice
	low, high      int64
	floor, ceiling Span
}

// Envelope of a measure over its claims, day by day from one to another, both included (design: Envelope). Only held and dated figures count
// that are affirmed and not uncommitted: of a CUMULATIVE measure, as floors from the last day on which they may be valid, and as ceilings up
// to the first; of a STOCK, on the day itself, where it is certain; of a PERIOD, throughout it.
//
// Days between which nothing changes share their figures and blocs: they are not to be changed.
func Envelope(voices []*Voice, from, to Day) iter.Seq[EnvelopeDay] {
	return func(yield func(EnvelopeDay) bool) {
		blocs := bearings(voices)
		turns := turningDays(blocs, from)
		var now EnvelopeDay
		for day := from; day <= to; day++ {
			if day == from || len(turns) > 0 && day == turns[0] {
				now = envelopeOn(blocs, day)
			}
			for len(turns) > 0 && turns[0] <= day {
				turns = turns[1:]
			}
			now.Day = day
			if !yield(now) || day == MaxDay {
				return
			}
		}
	}
}

// EnvelopeSpan is from the first day to the last on which something changes: the days of an envelope that nobody bounds. It is empty, its
// latest day before its earliest, where no figure is dated.
func EnvelopeSpan(voices []*Voice) Span {
	span := Span{MaxDay, MinDay}
	for _, b := range slices.Concat(bearings(voices)...) {
		for _, day := range []Day{b.floor.Earliest, b.floor.Latest, b.ceiling.Earliest, b.ceiling.Latest} {
			if day != MinDay && day != MaxDay {
				span.Earliest, span.Latest = min(span.Earliest, day), max(span.Latest, day)
			}
		}
	}
	return span
}

// bearings are the figures that count, of one bloc after the other.
func bearings(voices []*Voice) [][]bearing {
	var all []bearing
	for _, v := range voices {
		s := newSide(v)
		if v.Held != Held || v.denies() || !s.figure || s.commitment < Tentative || v.Undated {
			continue
		}
		b := bearing{voice: v, low: s.low, high: s.high}
		switch s.kind {
		case kindCumulative:
			b.floor, b.ceiling = Span{v.Valid.Latest, MaxDay}, Span{MinDay, v.Valid.Earliest}
		case kindStock:
			if !v.Valid.OneDay() {
				continue
			}
			b.floor, b.ceiling = v.Valid, v.Valid
		case kindPeriod:
			if v.Claim.Valid == "" && !v.Valid.OneDay() {
				continue // some day of those: which is not known
			}
			b.floor, b.ceiling = v.Valid, v.Valid
		}
		all = append(all, b)
	}
	slices.SortFunc(all, func(a, b bearing) int {
		return cmp.Or(cmp.Compare(a.voice.Bloc, b.voice.Bloc), a.voice.Rank().Compare(b.voice.Rank()))
	})
	var blocs [][]bearing
	for i, b := range all {
		if i == 0 || b.voice.Bloc != all[i-1].voice.Bloc {
			blocs = append(blocs, nil)
		}
		blocs[len(blocs)-1] = append(blocs[len(blocs)-1], b)
	}
	return blocs
}

// turningDays are the days behind from, in order, on which a figure begins to count or no longer does.
func turningDays(blocs [][]bearing, from Day) []Day {
	var days []Day
	for _, b := range slices.Concat(blocs...) {
		for _, s := range []Span{b.floor, b.ceiling} {
			days = append(days, s.Earliest)
			if s.Latest != MaxDay {
				days = append(days, s.Latest+1)
			}
		}
	}
	days = slices.DeleteFunc(days, func(d Day) bool { return d <= from })
	slices.Sort(days)
	return slices.Compact(days)
}

// envelopeOn is what is held on a day.
func envelopeOn(blocs [][]bearing, day Day) EnvelopeDay {
	e := EnvelopeDay{Day: day}
	for _, bloc := range blocs {
		r := BlocRange{Bloc: bloc[0].voice.Bloc}
		for i := range bloc {
			r.Range.bear(&bloc[i], day)
		}
		if r.Floor == nil && r.Ceiling == nil {
			continue
		}
		for _, b := range bloc {
			if b.floors(day) && b.low == *r.Floor || b.ceils(day) && b.high == *r.Ceiling {
				r.Claims = append(r.Claims, b.voice)
			}
		}
		e.Blocs = append(e.Blocs, r)
		e.Range.join(r.Range)
	}
	return e
}

func (b *bearing) floors(day Day) bool { return b.floor.Contains(day) }

func (b *bearing) ceils(day Day) bool { return b.high != unbounded && b.ceiling.Contains(day) }

// bear narrows the range by what a figure says of the day.
func (r *Range) bear(b *bearing, day Day) {
	if b.floors(day) && (r.Floor == nil || b.low > *r.Floor) {
		r.Floor = &b.low
	}
	if b.ceils(day) && (r.Ceiling == nil || b.high < *r.Ceiling) {
		r.Ceiling = &b.high
	}
}

// join narrows the range by another.
func (r *Range) join(other Range) {
	if other.Floor != nil && (r.Floor == nil || *other.Floor > *r.Floor) {
		r.Floor = other.Floor
	}
	if other.Ceiling != nil && (r.Ceiling == nil || *other.Ceiling < *r.Ceiling) {
		r.Ceiling = other.Ceiling
	}
}
