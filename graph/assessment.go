package graph

import "time"

// Assessment is an analyst's grade of a claim or of a source, kept beside it, never in it. Reliability and credibility are those of the
// Admiralty system (NATO STANAG 2511, AJP-2.1), a letter for the source and a number for what it says; likelihood and confidence are those of
// ICD 203. F and 6 mean that it was looked at and cannot be judged.
type Assessment struct {
	// Assessor and At are the sender and now, where they are left out or the sender is not trusted to say.
	Assessor string    `json:"assessor,omitempty"`
	At       time.Time `json:"at,omitzero"`

	// Exactly one of the two says what is graded.
	Claim  string `json:"claim,omitempty"`
	Entity string `json:"entity,omitempty"`

	// Reliability is that of the entity, or of the source of the claim.
	Reliability Reliability `json:"reliability,omitempty"`
	// Credibility and Likelihood are of what a claim says; no entity has any.
	Credibility Credibility `json:"credibility,omitempty"`
	Likelihood  Likelihood  `json:"likelihood,omitempty"`
	// Confidence is the assessor's in the assessment.
	Confidence Confidence `json:"confidence,omitempty"`
	Rationale  string     `json:"rationale,omitempty"`
}

// Key of the assessment, derived from its content.
func (a *Assessment) Key() string { return assessmentKey(a) }

// ID of the assessment.
func (a *Assessment) ID() ID { return NewID(KindAssessment, a.Key()) }

// Target is the id of what is graded.
func (a *Assessment) Target() ID {
	switch {
	case a.Claim != "":
		return NewID(KindClaim, a.Claim)
	case a.Entity != "":
		return NewID(KindEntity, a.Entity)
	}
	return ""
}

// Judged tells whether it gives any grade but F and 6, which say that there is none.
func (a *Assessment) Judged() bool {
	return a.Reliability != "" && a.Reliability != ReliabilityF || a.Credibility != "" && a.Credibility != CredibilitySix ||
		a.Likelihood != "" || a.Confidence != ""
}

// Sign fills in whose the assessment is, and of when. What it says of both itself counts only where the sender is trusted to say it; dated
// tells whether its time is its own.
func (a *Assessment) Sign(by string, at time.Time, trusted bool) (dated bool) {
	return sign(&a.Assessor, &a.At, by, at, trusted)
}

func sign(author *string, when *time.Time, by string, at time.Time, trusted bool) (dated bool) {
	if !trusted || *author == "" {
		*author = by
	}
	if trusted && !when.IsZero() {
		return true
	}
	*when = at
	return false
}

// Reliability is how far a source can be relied on, from A, completely, to E, not at all.
type Reliability string

// The grades of reliability.
const (
	ReliabilityA Reliability = "A"
	ReliabilityB Reliability = "B"
	ReliabilityC Reliability = "C"
	ReliabilityD Reliability = "D"
	ReliabilityE Reliability = "E"
	ReliabilityF Reliability = "F" // not judged
)

var reliabilities = values(ReliabilityA, ReliabilityB, ReliabilityC, ReliabilityD, ReliabilityE, ReliabilityF)

// Values implements Enum.
func (Reliability) Values() []string { return reliabilities }

// Credibility is how far what is said can be believed, from 1, confirmed by others, to 5, improbable.
type Credibility string

// The grades of credibility.
const (
	CredibilityOne   Credibility = "ONE"
	CredibilityTwo   Credibility = "TWO"
	CredibilityThree Credibility = "THREE"
	CredibilityFour  Credibility = "FOUR"
	CredibilityFive  Credibility = "FIVE"
	CredibilitySix   Credibility = "SIX" // not judged
)

var credibilities = values(CredibilityOne, CredibilityTwo, CredibilityThree, CredibilityFour, CredibilityFive, CredibilitySix)

// Values implements Enum.
func (Credibility) Values() []string { return credibilities }

// Likelihood is how likely it is that what is claimed is so, in the words of ICD 203: up to 5 per cent, 20, 45, 55, 80, 95, and beyond.
type Likelihood string

// The degrees of likelihood.
const (
	LikelihoodAlmostNoChance Likelihood = "ALMOST_NO_CHANCE"
	LikelihoodVeryUnlikely   Likelihood = "VERY_UNLIKELY"
	LikelihoodUnlikely       Likelihood = "UNLIKELY"
	LikelihoodEven           Likelihood = "EVEN"
	LikelihoodLikely         Likelihood = "LIKELY"
	LikelihoodVeryLikely     Likelihood = "VERY_LIKELY"
	LikelihoodAlmostCertain  Likelihood = "ALMOST_CERTAIN"
)

var likelihoods = values(LikelihoodAlmostNoChance, LikelihoodVeryUnlikely, LikelihoodUnlikely, LikelihoodEven, LikelihoodLikely,
	LikelihoodVeryLikely, LikelihoodAlmostCertain)

// Values implements Enum.
func (Likelihood) Values() []string { return likelihoods }

// Confidence is how sure the assessor is of the ground that the assessment stands on.
type Confidence string

// The degrees of confidence.
const (
	ConfidenceLow      Confidence = "LOW"
	ConfidenceModerate Confidence = "MODERATE"
	ConfidenceHigh     Confidence = "HIGH"
)

var confidences = values(ConfidenceLow, ConfidenceModerate, ConfidenceHigh)

// Values implements Enum.
func (Confidence) Values() []string { return confidences }

func (a *Assessment) normalize() { a.At = moment(a.At) }

// moment is a time as the record keeps it: UTC, to the microsecond.
func moment(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }

func (a *Assessment) validate(f *Faults) {
	f.text("assessor", a.Assessor, MaxLine, false)
	f.moment("at", a.At)
	f.optionalKey("claim", a.Claim)
	f.optionalKey("entity", a.Entity)
	switch {
	case a.Claim == "" && a.Entity == "":
		f.Add(Required, "an assessment is of exactly one of claim and entity: none is given")
	case a.Claim != "" && a.Entity != "":
		f.Add(Invalid, "an assessment is of exactly one of claim and entity: both are given")
	}
	grade(f, "reliability", a.Reliability)
	grade(f, "credibility", a.Credibility)
	grade(f, "likelihood", a.Likelihood)
	grade(f, "confidence", a.Confidence)
	f.text("rationale", a.Rationale, MaxText, false)
	if a.Reliability == "" && a.Credibility == "" && a.Likelihood == "" && a.Confidence == "" && a.Rationale == "" {
		f.Add(Required, "an assessment says something: give reliability, credibility, likelihood, confidence or a rationale")
	}
	if a.Entity == "" || a.Claim != "" {
		return
	}
	if a.Credibility != "" {
		f.Add(Invalid, "credibility is of what is said, not of who says it: grade a claim, or give the entity a reliability", "credibility")
	}
	if a.Likelihood != "" {
		f.Add(Invalid, "likelihood is of what is said, not of who says it: grade a claim, or give the entity a reliability", "likelihood")
	}
}

// grade checks a grade that may be left out.
func grade[T interface {
	Enum
	~string
}](f *Faults, field string, v T) {
	if v != "" {
		checkField(f, field, v)
	}
}

// moment checks that a time can be written in four digits of a year.
func (f *Faults) moment(field string, t time.Time) {
	if year := t.Year(); year < 1 || year > 9999 {
		f.Add(Invalid, field+" lies outside the years 1 to 9999", field)
	}
}
