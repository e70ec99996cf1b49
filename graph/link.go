package graph

// ClaimLink says how one claim relates to another: from supersedes, corrects, retracts, restates, disputes or refines to.
type ClaimLink struct {
	Kind ClaimLinkKind `json:"kind"`
	From string        `json:"from"`
	To   string        `json:"to"`
}

// Key of the link, derived from its content.
func (l *ClaimLink) Key() string { return linkKey(l) }

// ID of the link.
func (l *ClaimLink) ID() ID { return NewID(KindLink, l.Key()) }

// ClaimLinkKind says how two claims relate.
type ClaimLinkKind string

// The kinds of link between claims.
const (
	Supersedes ClaimLinkKind = "SUPERSEDES"
	Corrects   ClaimLinkKind = "CORRECTS"
	Retracts   ClaimLinkKind = "RETRACTS"
	Restates   ClaimLinkKind = "RESTATES"
	Disputes   ClaimLinkKind = "DISPUTES"
	Refines    ClaimLinkKind = "REFINES"
)

var claimLinkKinds = values(Supersedes, Corrects, Retracts, Restates, Disputes, Refines)

// Values implements Enum.
func (ClaimLinkKind) Values() []string { return claimLinkKinds }

func (l *ClaimLink) validate(f *Faults) {
	checkField(f, "kind", l.Kind)
	f.key("from", l.From)
	f.key("to", l.To)
	if l.From != "" && l.From == l.To {
		f.Add(Invalid, "a claim cannot be linked to itself", "to")
	}
}
