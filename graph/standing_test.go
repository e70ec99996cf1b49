package graph

import (
	"testing"

	"pgregory.net/rapid"
)

// The counts are of claims, each counted once; and the word fits them.
func TestStandingCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := genIssue(t)
		s := i.Standing(nil)
		if n := len(i.Claims) + len(i.Wholes); s.Affirming+s.Denying+s.Uncommitted > n {
			t.Fatalf("%+v of %d claims", s, n)
		}
		contradicted := i.Pairs(0).Contradicted()
		switch {
		case s.Status == Corroborated && (contradicted || s.Denying > 0 || i.Origins(nil).Max < 2),
			s.Status == Uncontested && contradicted,
			s.Status == Denied && s.Affirming > 0,
			s.Status == Contested && s.Affirming+s.Denying == 0,
			s.Status == Unclaimed && s.Affirming+s.Denying+s.Uncommitted > 0:
			t.Fatalf("%+v, a pair contradicts: %t", s, contradicted)
		}
		for _, v := range i.Claims {
			if f := i.ClaimStanding(v, nil).Field; f == Contested && s.Status != Contested && s.Status != Denied {
				t.Fatalf("a claim is contested, its proposition is %s", s.Status)
			}
		}
	})
}

// A claim that denies the whole and disputes a claim on its case is one claim that denies.
func TestDenialOfTheWholeThatDisputes(t *testing.T) {
	voice := func(key string, p Polarity) *Voice {
		return &Voice{Claim: &Claim{Key: key, Claimant: key, Polarity: p, Certainty: Certain, SpeechAct: Asserts, Relation: &Relation{"x", "in", "y"}}, Bloc: key, Held: Held}
	}
	affirmed, denied := voice("a", Affirms), voice("b", Denies)
	affirmed.Links = []VoiceLink{{Disputes, denied}}
	s := (&Issue{Claims: []*Voice{affirmed}, Wholes: []*Voice{denied}}).Standing(nil)
	if s != (Standing{Status: Contested, Affirming: 1, Denying: 1}) {
		t.Errorf("it is %+v", s)
	}
}
