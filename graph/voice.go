package graph

import (
	"cmp"
	"slices"
)

// Bounds of what one answer of the analysis looks at. What is left out is the oldest.
const (
	MaxCompared     = 2_000  // held claims of a proposition whose pairs are compared for conflicts and standing
	MaxVoices       = 10_000 // claims whose origins are counted together
	MaxEnvelopeDays = 3_660  // days of one envelope: ten years
)

// Voice is one claim with all that analysis must know of its surroundings. Whoever makes it reads it through one lens: what the lens hides is
// not in it.
type Voice struct {
	Claim *Claim
	// Measure that the claim is on; nil for a relation or a statement.
	Measure *Measure
	// Claimant and Bloc are keys, of the records that entities judged to be the same are read as. Neither is empty.
	Claimant, Bloc string
	// Origins are those that Claim.Origins names, in that order: there is always one.
	Origins []Origin
	// Stated is when it may have been stated, publication and recording taken into account; Valid is what [Claim.ValidSpan] makes of it.
	Stated, Valid Span
	// Undated: it gives neither date, and no document of its evidence is dated. What bounds its spans then is the recording alone.
	Undated bool
	// Passages are the evidence that can be seen, in the order of the claim.
	Passages []Passage
	// Links lead to the claim, from claims that can be seen and are not withdrawn: a link of any other does not count.
	Links []VoiceLink
	// Withdrawn: the record was taken out of every list.
	Withdrawn bool
	// Held is filled in by [Hold].
	Held HeldStatus
}

// Origin is an entity that a claim goes back to.
type Origin struct {
	Key, Bloc string
	// Known: it is named, or speaks for somebody who is.
	Known bool
}

// Passage is a piece of evidence, and whether the words still stand there.
type Passage struct {
	*Evidence
	Status EvidenceStatus
}

// VoiceLink is a link that leads to a claim, and the claim that it comes from.
type VoiceLink struct {
	Kind ClaimLinkKind
	From *Voice
}

// Sources are the documents that claims stand in, were carried in, or that those cite at any remove, by their keys.
type Sources map[string]Source

// Source is what analysis must know of a document.
type Source struct {
	// Publisher is the key of the record that the publisher is read as.
	Publisher string
	// Text is the SHA-256 of its text, empty where it is not known.
	Text  string
	Cites []string
}

func (v *Voice) denies() bool { return v.Claim.Polarity == Denies }

// counts tells whether the claim is held and enters the analysis.
func (v *Voice) counts() bool { return v.Held == Held && v.Claim.Commitment() > Aside }

// period is the time throughout which a figure of a PERIOD measure counts: as its valid date is written, or the day on which it was stated.
// One that is open at an end, or of a day that is not certain, has none that could be the same as another's.
func (v *Voice) period() (Span, bool) {
	if v.Claim.Valid == "" {
		return v.Valid, v.Valid.OneDay()
	}
	return v.Valid, v.Valid.Earliest != MinDay && v.Valid.Latest != MaxDay
}

// Rank is the place of a claim among others, the newest first: by the last day on which it may have been stated, undated ones last, then by
// key. It stays the same when other claims come or go.
type Rank struct {
	Undated bool
	Latest  Day
	Key     string
}

// Rank of the claim.
func (v *Voice) Rank() Rank { return Rank{v.Undated, v.Stated.Latest, v.Claim.Key} }

// Compare is negative where r comes before other.
func (r Rank) Compare(other Rank) int {
	switch {
	case r.Undated != other.Undated:
		if r.Undated {
			return 1
		}
		return -1
	case r.Latest != other.Latest && !r.Undated:
		return cmp.Compare(other.Latest, r.Latest)
	}
	return cmp.Compare(r.Key, other.Key)
}

// Newest are the given claims in the order of their ranks, at most so many; 0 is no limit. The list given stays as it is.
func Newest(voices []*Voice, most int) []*Voice {
	sorted := slices.Clone(voices)
	slices.SortStableFunc(sorted, func(a, b *Voice) int { return a.Rank().Compare(b.Rank()) })
	if most > 0 && len(sorted) > most {
		sorted = sorted[:most]
	}
	return sorted
}
