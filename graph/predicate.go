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
	if p.InverseLabel == "" {
		p.InverseLabel = p.inverse()
	}
}

// inverse is the inverse label where none is given. A label that leaves no room for more stands for its inverse as it is.
func (p *Predicate) inverse() string {
	label := p.Label + " (inverse)"
	if p.Symmetric || p.Label == "" || len(label) > MaxLine {
		return p.Label
	}
	return label
}

func (p *Predicate) validate(f *Faults) {
	f.key("key", p.Key)
	f.text("label", p.Label, MaxLine, true)
	if p.InverseLabel != p.inverse() { // else a fault of the label would be named twice, once where nothing was given
		f.text("inverseLabel", p.InverseLabel, MaxLine, false)
	}
	f.text("description", p.Description, MaxText, false)
}
