package graph

// Claim is one claimant's commitment to one proposition. A repeat elsewhere adds evidence, not a claim; an update by the same claimant is
// a new claim that supersedes.
type Claim struct {
	// Key is derived from all of the content but label and evidence where it is left out.
	Key      string `json:"key,omitempty"`
	Claimant string `json:"claimant"`
	// ReportedFrom are those whom the claimant names as having it from; the origins are theirs.
	ReportedFrom []string `json:"reportedFrom,omitempty"`

	// Exactly one of the three says what is at issue.
	Relation  *Relation  `json:"relation,omitempty"`
	Measure   string     `json:"measure,omitempty"`
	Statement *Statement `json:"statement,omitempty"`

	Quantity *Quantity `json:"quantity,omitempty"`
	// Label is the claim in one sentence of the store's own words.
	Label string `json:"label"`
	// Mentions are entities that the claim names beside those that its proposition is about.
	Mentions  []string  `json:"mentions,omitempty"`
	Polarity  Polarity  `json:"polarity,omitempty" default:"AFFIRMS"`
	Certainty Certainty `json:"certainty,omitempty" default:"CERTAIN"`
	SpeechAct SpeechAct `json:"speechAct,omitempty" default:"ASSERTS"`
	Basis     Basis     `json:"basis,omitempty" default:"UNSTATED"`
	// Hedge holds the hedging words: at least, reportedly, tops.
	Hedge  string `json:"hedge,omitempty"`
	Stated EDTF   `json:"stated,omitempty"`
	// Valid is when, by the claim, it holds: the as-of date of a figure, the period of a relation.
	Valid    EDTF       `json:"valid,omitempty"`
	Place    string     `json:"place,omitempty"`
	Evidence []Evidence `json:"evidence"`
}

// ID of the claim.
func (c *Claim) ID() ID { return NewID(KindClaim, c.Key) }

// Proposition is the id of what is at issue.
func (c *Claim) Proposition() ID {
	switch {
	case c.Relation != nil:
		return c.Relation.ID()
	case c.Measure != "":
		return NewID(KindMeasure, c.Measure)
	case c.Statement != nil:
		return c.Statement.ID()
	}
	return ""
}

// Origins are those whom the claim goes back to: whom it is reported from, else its claimant.
func (c *Claim) Origins() []string {
	if len(c.ReportedFrom) > 0 {
		return c.ReportedFrom
	}
	return []string{c.Claimant}
}

// Polarity says whether the claimant is for the proposition or against it.
type Polarity string

// The polarities.
const (
	Affirms Polarity = "AFFIRMS"
	Denies  Polarity = "DENIES"
)

var polarities = values(Affirms, Denies)

// Values implements Enum.
func (Polarity) Values() []string { return polarities }

// Certainty is the claimant's own: one who says reportedly makes it POSSIBLE; UNCOMMITTED is who passes it on without a stand. The scale
// is FactBank's (Saurí and Pustejovsky, 2009).
type Certainty string

// The degrees of certainty.
const (
	Certain     Certainty = "CERTAIN"
	Probable    Certainty = "PROBABLE"
	Possible    Certainty = "POSSIBLE"
	Uncommitted Certainty = "UNCOMMITTED"
)

var certainties = values(Certain, Probable, Possible, Uncommitted)

// Values implements Enum.
func (Certainty) Values() []string { return certainties }

// SpeechAct says what the claimant does with the words.
type SpeechAct string

// The speech acts.
const (
	Asserts   SpeechAct = "ASSERTS"
	Estimates SpeechAct = "ESTIMATES"
	Blames    SpeechAct = "BLAMES"
	Warns     SpeechAct = "WARNS"
	Predicts  SpeechAct = "PREDICTS"
	Demands   SpeechAct = "DEMANDS"
	Promises  SpeechAct = "PROMISES"
	Condemns  SpeechAct = "CONDEMNS"
)

var speechActs = values(Asserts, Estimates, Blames, Warns, Predicts, Demands, Promises, Condemns)

// Values implements Enum.
func (SpeechAct) Values() []string { return speechActs }

// Basis says how the claimant knows.
type Basis string

// The bases.
const (
	Witnessed Basis = "WITNESSED"
	Told      Basis = "TOLD"
	Deduced   Basis = "DEDUCED"
	Induced   Basis = "INDUCED"
	Unstated  Basis = "UNSTATED"
)

var bases = values(Witnessed, Told, Deduced, Induced, Unstated)

// Values implements Enum.
func (Basis) Values() []string { return bases }

func (c *Claim) normalize() {
	setDefault(&c.Polarity, Affirms)
	setDefault(&c.Certainty, Certain)
	setDefault(&c.SpeechAct, Asserts)
	setDefault(&c.Basis, Unstated)
	if c.Statement != nil {
		c.Statement.normalize()
	}
	for i := range c.Evidence {
		c.Evidence[i].normalize()
	}
}

func (c *Claim) validate(f *Faults) {
	f.optionalKey("key", c.Key)
	f.key("claimant", c.Claimant)
	f.keys("reportedFrom", c.ReportedFrom)
	c.validateProposition(f)
	f.text("label", c.Label, MaxLine, true)
	f.keys("mentions", c.Mentions)
	checkField(f, "polarity", c.Polarity)
	checkField(f, "certainty", c.Certainty)
	checkField(f, "speechAct", c.SpeechAct)
	checkField(f, "basis", c.Basis)
	f.text("hedge", c.Hedge, MaxLine, false)
	f.edtf("stated", c.Stated)
	f.edtf("valid", c.Valid)
	f.optionalKey("place", c.Place)
	f.atMost("evidence", len(c.Evidence), MaxEvidence)
	for i := range c.Evidence {
		c.Evidence[i].validate(f.At("evidence", i), c.Claimant)
	}
}

func (c *Claim) validateProposition(f *Faults) {
	n := 0
	if c.Relation != nil {
		n++
		c.Relation.validate(f.In("relation"))
	}
	if c.Measure != "" {
		n++
		f.optionalKey("measure", c.Measure)
	}
	if c.Statement != nil {
		n++
		c.Statement.validate(f.In("statement"))
	}
	switch {
	case n == 0:
		f.Add(Required, "a claim is about exactly one of relation, measure and statement: none is given")
	case n > 1:
		f.Add(Invalid, "a claim is about exactly one of relation, measure and statement: more are given")
	}
	if c.Quantity == nil {
		return
	}
	if c.Measure == "" {
		f.Add(Invalid, "only a claim on a measure has a quantity", "quantity")
	}
	c.Quantity.validate(f.In("quantity"))
}
