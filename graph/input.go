package graph

// Input is what is recorded in one go: all of it, or nothing. It is also what a dataset file holds. References are bare keys, to records
// that are known or stand in the same input, wherever in it.
type Input struct {
	Reason string `json:"reason,omitempty"`
	// Correct replaces records that are known under the same key. With IfChange: only while the record is as that change left it.
	Correct    bool            `json:"correct,omitempty"`
	IfChange   *int            `json:"ifChange,omitempty"`
	Entities   []Entity        `json:"entities,omitempty"`
	Documents  []Document      `json:"documents,omitempty"`
	Predicates []Predicate     `json:"predicates,omitempty"`
	Measures   []Measure       `json:"measures,omitempty"`
	Claims     []Claim         `json:"claims,omitempty"`
	Evidence   []ClaimEvidence `json:"evidence,omitempty"`
	Links      []ClaimLink     `json:"links,omitempty"`

	PropositionLinks []PropositionLink `json:"propositionLinks,omitempty"`
	Assessments      []Assessment      `json:"assessments,omitempty"`
	Judgements       []Judgement       `json:"judgements,omitempty"`

	// Trusted senders say themselves whose an assessment or a judgement is, and of when: an admin who loads what was exported. Whoever knows
	// the sender sets it; nothing that is sent does.
	Trusted bool `json:"-"`
}

// Limits of what one input may hold. Each is named in the message that enforces it.
const (
	MaxLine     = 2_000  // bytes of a name, a label, a title, a verbatim figure
	MaxText     = 20_000 // bytes of a description or a statement
	MaxLang     = 35     // bytes of a language tag: what BCP 47 asks of everybody to have room for
	MaxList     = 1_000  // names of an entity, documents that one cites, mentions of a claim
	MaxEvidence = 1_000  // pieces of evidence in one claim of one input
	MaxHops     = 50     // hops of one chain
	MaxRecords  = 1_000  // records of one change
)

// Len is the number of records in the input.
func (in *Input) Len() int {
	return len(in.Entities) + len(in.Documents) + len(in.Predicates) + len(in.Measures) + len(in.Claims) + len(in.Evidence) + len(in.Links) +
		len(in.PropositionLinks) + len(in.Assessments) + len(in.Judgements)
}

// Normalize fills in the defaults that the schema gives, and derives the keys that were left out. It is idempotent.
func (in *Input) Normalize() {
	for i := range in.Entities {
		in.Entities[i].normalize()
	}
	for i := range in.Predicates {
		in.Predicates[i].normalize()
	}
	for i := range in.Claims {
		in.Claims[i].normalize()
	}
	for i := range in.Evidence {
		for j := range in.Evidence[i].Evidence {
			in.Evidence[i].Evidence[j].normalize()
		}
	}
	for i := range in.PropositionLinks {
		in.PropositionLinks[i].normalize()
	}
	for i := range in.Assessments {
		in.Assessments[i].normalize()
	}
	for i := range in.Judgements {
		in.Judgements[i].normalize()
	}
}

// Validate looks for every fault that shows without the store: what is missing, malformed, too large, or there twice. The input has been
// normalized. What needs the store, whether references are known and keys free, is checked when it is recorded.
func (in *Input) Validate() InputErrors {
	var errs InputErrors
	root := NewFaults(&errs)
	root.text("reason", in.Reason, MaxText, false)
	if in.IfChange != nil && !in.Correct {
		root.Add(Invalid, "ifChange goes with correct: it says which version is corrected", "ifChange")
	}
	in.validate(root, true)
	return errs
}

// ValidateRecords looks for the faults that each record has by itself: for an input that is a piece of a dataset, whose keys may stand in
// another piece too.
func (in *Input) ValidateRecords() InputErrors {
	var errs InputErrors
	in.validate(NewFaults(&errs), false)
	return errs
}

func (in *Input) validate(root *Faults, whole bool) {
	each(root, "entities", in.Entities, (*Entity).validate, whole, func(e *Entity) ID { return e.ID() })
	each(root, "documents", in.Documents, (*Document).validate, whole, func(d *Document) ID { return d.ID() })
	each(root, "predicates", in.Predicates, (*Predicate).validate, whole, func(p *Predicate) ID { return p.ID() })
	each(root, "measures", in.Measures, (*Measure).validate, whole, func(m *Measure) ID { return m.ID() })
	each(root, "claims", in.Claims, (*Claim).validate, whole, func(c *Claim) ID {
		if c.Key == "" {
			return ""
		}
		return c.ID()
	})
	for i := range in.Evidence {
		ce, at := &in.Evidence[i], root.At("evidence", i)
		at.key("claim", ce.Claim)
		at.atMost("evidence", len(ce.Evidence), MaxEvidence)
		for j := range ce.Evidence {
			ce.Evidence[j].validate(at.At("evidence", j), "")
		}
	}
	each(root, "links", in.Links, (*ClaimLink).validate, false, nil)
	each(root, "propositionLinks", in.PropositionLinks, (*PropositionLink).validate, false, nil)
	each(root, "assessments", in.Assessments, (*Assessment).validate, false, nil)
	each(root, "judgements", in.Judgements, (*Judgement).validate, false, nil)
}

// each validates the records of one list, and finds keys that it holds twice, where those of one kind may not.
func each[T any](root *Faults, field string, list []T, validate func(*T, *Faults), keyed bool, id func(*T) ID) {
	var seen map[ID]int
	if keyed {
		seen = make(map[ID]int, len(list))
	}
	for i := range list {
		at := root.At(field, i)
		validate(&list[i], at)
		if !keyed {
			continue
		}
		if key := id(&list[i]); key != "" && key.Key() != "" {
			if first, twice := seen[key]; twice {
				at.Add(Duplicate, DuplicateMessage(key, field, first), "key")
			} else {
				seen[key] = i
			}
		}
	}
}
