package graph

// Predicate is the type of a relation, or what a measure counts instances of: commands, entered, killed.
type Predicate struct {
	Key          string `json:"key"`
	Label        string `json:"label"`
	InverseLabel string `json:"inverseLabel,omitempty"`
	// Symmetric predicates hold in both directions: a relation under one has its two entities in alphabetical order.
	Symmetric   bool   `json:"symmetric,omitempty"`
	Description string `json:"description,omitempty"`
}

// ID of the predicate.
func (p *Predicate) ID() ID { return NewID(KindPredicate, p.Key) }

func (p *Predicate) normalize() {
	if p.InverseLabel != "" {
		return
	}
	p.InverseLabel = p.Label
	// A label that leaves no room for more stands for its inverse as it is: what nobody gave must not be a fault.
	if more := p.Label + " (inverse)"; !p.Symmetric && p.Label != "" && len(more) <= MaxLine {
		p.InverseLabel = more
	}
}

func (p *Predicate) validate(f *Faults) {
	f.key("key", p.Key)
	f.text("label", p.Label, MaxLine, true)
	f.text("inverseLabel", p.InverseLabel, MaxLine, false)
	f.text("description", p.Description, MaxText, false)
}
