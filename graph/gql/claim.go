package gql

import (
	"fmt"
	"strings"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
)

// Claim is one claimant's commitment to a proposition.
type Claim struct{ view }

func newClaim(v view) *Claim { return &Claim{v} }

func (c *Claim) record() *graph.Claim { return c.node.Record.Claim }

// given is for fields that may be empty, which is null in an answer.
func given(s string) (string, bool) { return s, s != "" }

// Label in the store's own words.
func (c *Claim) Label() string { return c.record().Label }

// Claimant of the claim.
func (c *Claim) Claimant() (*Entity, error) {
	v, err := c.lead("claimant", func(n *store.Node) []graph.ID { return entities(n.Record.Claim.Claimant) }, graph.KindEntity, c.record().Claimant)
	return one(v, err, newEntity)
}

// ReportedFrom are those whom the claimant has it from.
func (c *Claim) ReportedFrom() ([]*Entity, error) {
	views, err := c.to("reportedFrom", func(n *store.Node) []graph.ID { return entities(n.Record.Claim.ReportedFrom...) })
	return as(views, err, newEntity)
}

// Proposition that it is for or against.
func (c *Claim) Proposition() (Proposition, error) {
	kind, key := issueOf(c.record())
	v, err := c.lead("proposition", propositionOf, kind, key)
	if err != nil {
		return nil, err
	}
	return newProposition(v), nil
}

// issueOf is the kind and the key of a claim's proposition.
func issueOf(c *graph.Claim) (graph.IDKind, string) {
	switch {
	case c.Relation != nil:
		return graph.KindRelation, c.Relation.Key()
	case c.Measure != "":
		return graph.KindMeasure, c.Measure
	}
	return graph.KindStatement, c.Statement.Key
}

// Mentions are entities beside those that the proposition is about.
func (c *Claim) Mentions() ([]*Entity, error) {
	views, err := c.to("mentions", func(n *store.Node) []graph.ID { return entities(n.Record.Claim.Mentions...) })
	return as(views, err, newEntity)
}

// Polarity of the claim.
func (c *Claim) Polarity() graph.Polarity { return c.record().Polarity }

// Certainty of the claimant.
func (c *Claim) Certainty() graph.Certainty { return c.record().Certainty }

// SpeechAct of the claim.
func (c *Claim) SpeechAct() graph.SpeechAct { return c.record().SpeechAct }

// Basis of the claim.
func (c *Claim) Basis() graph.Basis { return c.record().Basis }

// Hedge of the claim.
func (c *Claim) Hedge() (string, bool) { return given(c.record().Hedge) }

// Quantity of the claim.
func (c *Claim) Quantity() *Quantity {
	if q := c.record().Quantity; q != nil {
		return &Quantity{q, q.Bounds()}
	}
	return nil
}

// Stated as the evidence has it.
func (c *Claim) Stated() graph.EDTF { return c.record().Stated }

// Valid as the claim has it; of a figure that gives none, the day it was stated.
func (c *Claim) Valid() graph.EDTF {
	if r := c.record(); r.Valid == "" && r.Quantity != nil {
		return r.Stated
	}
	return c.record().Valid
}

// StatedSpan is when it may have been stated, by its date, by what published it, and by its recording.
func (c *Claim) StatedSpan() (*DateSpan, error) {
	span, err := c.statedSpan()
	return newDateSpan(span), err
}

func (c *Claim) statedSpan() (graph.Span, error) {
	s, err := c.seen()
	if err != nil {
		return graph.Unbounded, err
	}
	return c.level.r.stated(c.node, s)
}

// ValidSpan is when, by the claim, it holds.
func (c *Claim) ValidSpan() (*DateSpan, error) {
	stated, err := c.statedSpan()
	return newDateSpan(c.record().ValidSpan(stated)), err
}

// Place of the claim.
func (c *Claim) Place() (*Entity, error) {
	v, err := c.lead("place", func(n *store.Node) []graph.ID { return entities(n.Record.Claim.Place) }, graph.KindEntity, c.record().Place)
	return one(v, err, newEntity)
}

// seen is the claim as the lens shows it. The documents of all claims of the level are read in one pass.
func (c *Claim) seen() (*seen, error) {
	r := c.level.r
	if !r.documentsAtHand(c.node) {
		if _, err := c.follow("evidence.document", allDocuments); err != nil {
			return nil, err
		}
	}
	found := &seen{}
	return found, r.seeOne(c.node, found)
}

// sights is the evidence that can be seen.
func (c *Claim) sights() ([]sight, error) {
	s, err := c.seen()
	if err != nil {
		return nil, err
	}
	return s.evidence, nil
}

// Evidence of the claim.
func (c *Claim) Evidence(first *int) ([]*Evidence, error) {
	size, err := pageSize(first, 20)
	if err != nil {
		return nil, err
	}
	seen, err := c.sights()
	if err != nil {
		return nil, err
	}
	seen = seen[:min(size, len(seen))]
	out := make([]*Evidence, 0, len(seen))
	for _, s := range seen {
		out = append(out, &Evidence{c.view, s})
	}
	return out, c.level.r.charge(len(out))
}

// EvidenceCount is how much evidence can be seen.
func (c *Claim) EvidenceCount() (int, error) {
	seen, err := c.sights()
	return len(seen), err
}

// RecordedAt is when it was recorded first.
func (c *Claim) RecordedAt() (time.Time, error) {
	change, err := c.level.r.change(c.node.First)
	if err != nil {
		return time.Time{}, err
	}
	return change.At, nil
}

// RecordedBy is who recorded it first.
func (c *Claim) RecordedBy() (string, error) { return c.recordedBy() }

// Citation ready to paste: claimant, outlet chain, document, date, locator.
func (c *Claim) Citation() (string, error) {
	claimant, err := c.Claimant()
	if err != nil {
		return "", err
	}
	seen, err := c.sights()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(claimant.display())
	if len(seen) > 0 {
		if err := (&Evidence{c.view, seen[0]}).cite(&b); err != nil {
			return "", err
		}
	}
	if more := len(seen) - 1; more > 0 {
		fmt.Fprintf(&b, ", and %d more", more)
	}
	fmt.Fprintf(&b, " [%s]", c.node.ID)
	return b.String(), nil
}

// cite writes through whom the claim came, and where it stands.
func (e *Evidence) cite(b *strings.Builder) error {
	for _, hop := range e.Chain() {
		carrier, err := hop.Carrier()
		if err != nil {
			return err
		}
		b.WriteString(", through " + carrier.display())
	}
	document, err := e.Document()
	if err != nil {
		return err
	}
	publisher, err := document.Publisher()
	if err != nil {
		return err
	}
	b.WriteString("; in ")
	if title := document.record().Title; title != "" {
		b.WriteString("“" + title + "”, ")
	}
	b.WriteString(publisher.display())
	for _, part := range []string{string(document.record().Published), e.evidence.Locator} {
		if part != "" {
			b.WriteString(", " + part)
		}
	}
	return nil
}

// Quantity is a figure: what was given, and what it means.
type Quantity struct {
	*graph.Quantity
	bounds graph.Bounds
}

// Low is the least that it says.
func (q *Quantity) Low() *int64 { return q.bounds.Low }

// High is the most that it says.
func (q *Quantity) High() *int64 { return q.bounds.High }

// Best is the number that it names.
func (q *Quantity) Best() *int64 { return q.bounds.Best }

// DateSpan is a first and a last day.
type DateSpan struct{ Earliest, Latest graph.Day }

func newDateSpan(s graph.Span) *DateSpan { return &DateSpan{s.Earliest, s.Latest} }
