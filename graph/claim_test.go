package graph

import (
	"slices"
	"testing"
)

func TestClaimProposition(t *testing.T) {
	for want, claim := range map[ID]Claim{
		"":                   {},
		"relation:a/p/b":     {Relation: &Relation{"a", "p", "b"}},
		"measure:killed":     {Measure: "killed"},
		"statement:net-down": {Statement: &Statement{Key: "net-down"}},
	} {
		if got := claim.Proposition(); got != want {
			t.Errorf("it is on %q, want %q", got, want)
		}
	}
}

// The origins are those that the claim is reported from; who has it from nobody is the origin.
func TestClaimOrigins(t *testing.T) {
	if got := (&Claim{Claimant: "hrana"}).Origins(); !slices.Equal(got, []string{"hrana"}) {
		t.Errorf("%q", got)
	}
	from := []string{"residents", "doctors"}
	if got := (&Claim{Claimant: "hrana", ReportedFrom: from}).Origins(); !slices.Equal(got, from) {
		t.Errorf("%q", got)
	}
}

// A measure is about its event and its place, as far as it has them.
func TestMeasureAbout(t *testing.T) {
	for _, c := range []struct {
		measure Measure
		want    []string
	}{
		{Measure{}, nil},
		{Measure{Place: "iran"}, []string{"iran"}},
		{Measure{Event: "protests", Place: "iran"}, []string{"protests", "iran"}},
	} {
		if got := c.measure.About(); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
