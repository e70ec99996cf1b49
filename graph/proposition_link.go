package graph

// PropositionLink is an analyst's word on two propositions: from is a case of to, so that denying the whole denies its case, or the two
// exclude one another. Nothing of the kind is guessed.
type PropositionLink struct {
	Kind PropositionLinkKind `json:"kind"`
	// From and To are whole ids, for three kinds of record are propositions.
	From ID `json:"from"`
	To   ID `json:"to"`
}

// Key of the link, derived from its content.
func (l *PropositionLink) Key() string { return propositionLinkKey(l.ordered()) }

// ID of the link.
func (l *PropositionLink) ID() ID { return NewID(KindPropositionLink, l.Key()) }

// PropositionLinkKind says how two propositions relate.
type PropositionLinkKind string

// The kinds of link between propositions.
const (
	CaseOf   PropositionLinkKind = "CASE_OF"
	Excludes PropositionLinkKind = "EXCLUDES"
)

var propositionLinkKinds = values(CaseOf, Excludes)

// Values implements Enum.
func (PropositionLinkKind) Values() []string { return propositionLinkKinds }

// ordered puts the ends of what holds both ways into one order. What is missing keeps its place.
func (l PropositionLink) ordered() PropositionLink {
	if l.Kind == Excludes && l.To != "" && l.To < l.From {
		l.From, l.To = l.To, l.From
	}
	return l
}

func (l *PropositionLink) normalize() { *l = l.ordered() }

func (l *PropositionLink) validate(f *Faults) {
	checkField(f, "kind", l.Kind)
	f.proposition("from", l.From)
	f.proposition("to", l.To)
	if l.From != "" && l.From == l.To {
		f.Add(Invalid, "a proposition cannot be linked to itself", "to")
	}
}

// proposition checks a whole id of what claims can be for or against.
func (f *Faults) proposition(field string, id ID) {
	if id == "" {
		f.Add(Required, field+" is missing", field)
		return
	}
	if _, err := ParseID(string(id)); err != nil {
		f.Add(Invalid, err.Error(), field)
		return
	}
	switch id.Kind() {
	case KindRelation, KindMeasure, KindStatement:
	default:
		f.Add(Invalid, string(id)+" is no proposition: give an id of the form relation:…, measure:… or statement:…", field)
	}
}
