package graph

import "time"

// Judgement is an analyst's word on whether two entity records are the same actor. Records are never rewritten by it: taken back, it leaves
// them as they were.
type Judgement struct {
	// By and At are the sender and now, where they are left out or the sender is not trusted to say.
	By string    `json:"by,omitempty"`
	At time.Time `json:"at,omitzero"`

	Left    string      `json:"left"`
	Right   string      `json:"right"`
	Verdict SameVerdict `json:"verdict"`
}

// Key of the judgement, derived from its content.
func (j *Judgement) Key() string { return judgementKey(j.ordered()) }

// ID of the judgement.
func (j *Judgement) ID() ID { return NewID(KindJudgement, j.Key()) }

// Sign fills in whose the judgement is, and of when. What it says of both itself counts only where the sender is trusted to say it; dated
// tells whether its time is its own.
func (j *Judgement) Sign(by string, at time.Time, trusted bool) (dated bool) {
	return sign(&j.By, &j.At, by, at, trusted)
}

// SameVerdict says whether two entities are the same actor.
type SameVerdict string

// The verdicts of judgements.
const (
	Same      SameVerdict = "SAME"
	Different SameVerdict = "DIFFERENT"
	Unsure    SameVerdict = "UNSURE"
)

var sameVerdicts = values(Same, Different, Unsure)

// Values implements Enum.
func (SameVerdict) Values() []string { return sameVerdicts }

// ordered puts the two into one order, for a judgement holds both ways. What is missing keeps its place.
func (j Judgement) ordered() Judgement {
	if j.Right != "" && j.Right < j.Left {
		j.Left, j.Right = j.Right, j.Left
	}
	return j
}

func (j *Judgement) normalize() {
	*j = j.ordered()
	j.At = moment(j.At)
}

func (j *Judgement) validate(f *Faults) {
	f.text("by", j.By, MaxLine, false)
	f.moment("at", j.At)
	f.key("left", j.Left)
	f.key("right", j.Right)
	checkField(f, "verdict", j.Verdict)
	if j.Left != "" && j.Left == j.Right {
		f.Add(Invalid, "a judgement is of two entities: left and right are one", "right")
	}
}
