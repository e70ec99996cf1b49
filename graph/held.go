package graph

import (
	"cmp"
	"slices"
)

// HeldStatus says whether the claimant still holds to a claim.
type HeldStatus string

// The states, from the weakest to the strongest: where several apply, the last one does.
const (
	Held       HeldStatus = "HELD"
	Superseded HeldStatus = "SUPERSEDED"
	Corrected  HeldStatus = "CORRECTED"
	Retracted  HeldStatus = "RETRACTED"
	Withdrawn  HeldStatus = "WITHDRAWN" // the record was; the claimant is not asked
)

var heldStatuses = values(Held, Superseded, Corrected, Retracted, Withdrawn)

// Values implements Enum.
func (HeldStatus) Values() []string { return heldStatuses }

// Hold fills in which of the claims are still held (design: Still held). It is given all the claims of a measure that can be seen; of other
// propositions only links say anything, and any claims may come together.
//
// A claim is superseded when its claimant made another on the same measure that is certainly later stated and not certainly earlier valid (of a
// PERIOD measure: for the same period), or where a link says so; corrected or retracted where a link says so. What superseded need not be
// held any more: to take back a later word does not bring back an earlier one. Warnings, demands, promises and condemnations supersede
// nothing, or else they would enter standing by taking others out of it; any other claim does, a denial or a prediction too.
func Hold(voices []*Voice) {
	type speaker struct{ claimant, measure string }
	said := map[speaker][]*Voice{}
	for _, v := range voices {
		v.Held = v.linked()
		if v.Measure != nil && !v.Withdrawn {
			s := speaker{v.Claimant, v.Claim.Measure}
			said[s] = append(said[s], v)
		}
	}
	for _, claims := range said {
		switch {
		case len(claims) == 1:
		case claims[0].Measure.Kind == Period:
			supersedePeriods(claims)
		default:
			supersede(claims)
		}
	}
}

// linked is what the record and the links to the claim say.
func (v *Voice) linked() HeldStatus {
	if v.Withdrawn {
		return Withdrawn
	}
	held := Held
	for _, link := range v.Links {
		if link.From.Withdrawn {
			continue
		}
		switch link.Kind {
		case Retracts:
			return Retracted
		case Corrects:
			held = Corrected
		case Supersedes:
			if held == Held {
				held = Superseded
			}
		case Restates, Disputes, Refines:
		}
	}
	return held
}

// supersede goes through one claimant's claims from the last stated back. By then it has met all that were certainly stated later, and knows
// the latest day for which one of them may be valid.
func supersede(claims []*Voice) {
	byEnd := slices.Clone(claims)
	slices.SortFunc(byEnd, func(a, b *Voice) int { return cmp.Compare(b.Stated.Latest, a.Stated.Latest) })
	byStart := slices.DeleteFunc(slices.Clone(claims), (*Voice).aside)
	slices.SortFunc(byStart, func(a, b *Voice) int { return cmp.Compare(b.Stated.Earliest, a.Stated.Earliest) })
	met, reach := 0, MinDay
	for _, v := range byEnd {
		for ; met < len(byStart) && v.Stated.Before(byStart[met].Stated); met++ {
			reach = max(reach, byStart[met].Valid.Latest)
		}
		if met > 0 && reach >= v.Valid.Earliest && v.Held == Held {
			v.Held = Superseded
		}
	}
}

// supersedePeriods: of the figures for one period, each that another is certainly stated later than.
func supersedePeriods(claims []*Voice) {
	last := map[Span]Day{} // the latest of the days before which a figure for the period was certainly not stated
	for _, v := range claims {
		if p, ok := v.period(); ok && !v.aside() {
			if day, met := last[p]; !met || v.Stated.Earliest > day {
				last[p] = v.Stated.Earliest
			}
		}
	}
	for _, v := range claims {
		p, ok := v.period()
		if day, met := last[p]; ok && met && day > v.Stated.Latest && v.Held == Held {
			v.Held = Superseded
		}
	}
}

func (v *Voice) aside() bool { return v.Claim.Commitment() == Aside }
