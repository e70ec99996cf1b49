package graph

import (
	"testing"
	"time"
)

func TestAssessmentJudged(t *testing.T) {
	tests := []struct {
		a    Assessment
		want bool
	}{
		{Assessment{}, false},
		{Assessment{Rationale: "words alone"}, false},
		{Assessment{Reliability: ReliabilityF}, false},
		{Assessment{Credibility: CredibilitySix}, false},
		{Assessment{Reliability: ReliabilityF, Credibility: CredibilitySix, Rationale: "looked at"}, false},
		{Assessment{Reliability: ReliabilityE, Credibility: CredibilitySix}, true},
		{Assessment{Reliability: ReliabilityF, Credibility: CredibilityFive}, true},
		{Assessment{Reliability: ReliabilityF, Confidence: ConfidenceLow}, true},
		{Assessment{Likelihood: LikelihoodEven}, true},
	}
	for _, tt := range tests {
		if tt.a.Judged() != tt.want {
			t.Errorf("%+v is judged: %t", tt.a, !tt.want)
		}
	}
}

// What a record says of its author and its time counts only where the sender is trusted.
func TestSign(t *testing.T) {
	then, now := time.Unix(1, 0).UTC(), time.Unix(2, 0).UTC()
	tests := []struct {
		author   string
		at       time.Time
		trusted  bool
		wantBy   string
		wantAt   time.Time
		wantDate bool
	}{
		{"bo", then, true, "bo", then, true},
		{"bo", then, false, "ana", now, false},
		{"", then, true, "ana", then, true},
		{"bo", time.Time{}, true, "bo", now, false},
		{"", time.Time{}, false, "ana", now, false},
	}
	for _, tt := range tests {
		a, j := Assessment{Assessor: tt.author, At: tt.at}, Judgement{By: tt.author, At: tt.at}
		if dated := a.Sign("ana", now, tt.trusted); dated != tt.wantDate || a.Assessor != tt.wantBy || !a.At.Equal(tt.wantAt) {
			t.Errorf("%+v: signed by %q at %v, dated %t", tt, a.Assessor, a.At, dated)
		}
		if dated := j.Sign("ana", now, tt.trusted); dated != tt.wantDate || j.By != tt.wantBy || !j.At.Equal(tt.wantAt) {
			t.Errorf("%+v: signed by %q at %v, dated %t", tt, j.By, j.At, dated)
		}
	}
}

func TestAssessmentTarget(t *testing.T) {
	for want, a := range map[ID]Assessment{"claim:a": {Claim: "a"}, "entity:a": {Entity: "a"}, "": {}} {
		if a.Target() != want {
			t.Errorf("%+v is of %q, want %q", a, a.Target(), want)
		}
	}
}
