package graph

// Commitment is how far a claimant stands behind a claim, and so what the claim counts for (design: Commitment).
type Commitment int

// The degrees, from the least.
const (
	// Aside: a warning, a demand, a promise or a condemnation enters neither standing, nor origins, nor conflicts.
	Aside Commitment = iota
	// Withheld: a prediction, and whatever is uncommitted, counts as uncommitted.
	Withheld
	// Tentative: what is merely possible counts, but neither contests nor corroborates.
	Tentative
	// Firm contests and corroborates.
	Firm
)

// Commitment of the claimant to the claim.
func (c *Claim) Commitment() Commitment {
	switch c.SpeechAct {
	case Warns, Demands, Promises, Condemns:
		return Aside
	case Predicts:
		return Withheld
	case Asserts, Estimates, Blames:
	}
	switch c.Certainty {
	case Uncommitted:
		return Withheld
	case Possible:
		return Tentative
	case Certain, Probable:
	}
	return Firm
}
