package gql

import (
	"context"

	"claimgraph/graph"
	"claimgraph/store"
)

// EnvelopeDay is what is held of a measure on one day.
type EnvelopeDay struct {
	graph.EnvelopeDay
	beside *bounds
}

// BlocRange is what one bloc holds of a day.
type BlocRange struct {
	graph.BlocRange
	beside *bounds
}

// bounds are the levels of all days of an envelope.
type bounds struct{ blocs, claims *level }

// Envelope of the measure, day by day.
func (m *Measure) Envelope(ctx context.Context, from, to *graph.EDTF) ([]*EnvelopeDay, error) {
	q, err := m.quarrel(ctx)
	if err != nil {
		return nil, err
	}
	span := graph.EnvelopeSpan(q.Claims)
	if err := narrowSpan(&span, from, to); err != nil {
		return nil, err
	}
	days := []*EnvelopeDay{}
	if span.Latest < span.Earliest {
		return days, nil
	}
	if n := int64(span.Latest) - int64(span.Earliest) + 1; n > graph.MaxEnvelopeDays {
		return nil, badInput("the envelope has %d days: ask for at most %d, with from and to", n, graph.MaxEnvelopeDays)
	}
	beside, err := m.level.r.bounds(q)
	if err != nil {
		return nil, err
	}
	for day := range graph.Envelope(q.Claims, span.Earliest, span.Latest) {
		days = append(days, &EnvelopeDay{day, beside})
	}
	return days, m.level.r.charge(len(days))
}

// narrowSpan takes the first day of from and the last of to, where they are given.
func narrowSpan(span *graph.Span, from, to *graph.EDTF) error {
	if from != nil && *from != "" {
		asked, err := spanOf("from", *from)
		if err != nil {
			return err
		}
		span.Earliest = asked.Earliest
	}
	if to != nil && *to != "" {
		asked, err := spanOf("to", *to)
		if err != nil {
			return err
		}
		span.Latest = asked.Latest
	}
	switch {
	case from != nil && to != nil && *from != "" && *to != "" && span.Latest < span.Earliest:
		return badInput("from: %q comes after to: %q", *from, *to)
	case span.Earliest == graph.MinDay:
		return badInput("from: %q has no first day: name a day, such as \"2026-01-12\"", *from)
	case span.Latest == graph.MaxDay && to != nil && *to != "":
		return badInput("to: %q has no last day: name a day, such as \"2026-01-22\"", *to)
	}
	return nil
}

// bounds reads the blocs and makes the claims of all days stand side by side.
func (r *response) bounds(q *quarrel) (*bounds, error) {
	var blocs []graph.ID
	var claims []*store.Node
	for _, v := range q.Claims {
		blocs = append(blocs, entities(v.Bloc)...)
		claims = append(claims, q.nodes[v.Claim.Key])
	}
	nodes, err := r.loadDistinct(blocs)
	if err != nil {
		return nil, err
	}
	return &bounds{r.newLevel(nodes), r.newLevel(claims)}, nil
}

// Date of the day.
func (d *EnvelopeDay) Date() graph.EDTF { return graph.EDTF(d.Day.String()) }

// Blocs that say something of the day.
func (d *EnvelopeDay) Blocs() ([]*BlocRange, error) {
	shown := d.EnvelopeDay.Blocs[:min(maxAll, len(d.EnvelopeDay.Blocs))]
	blocs := []*BlocRange{}
	for _, b := range shown {
		blocs = append(blocs, &BlocRange{b, d.beside})
	}
	return blocs, d.beside.blocs.r.charge(len(blocs))
}

// Bloc that holds it.
func (b *BlocRange) Bloc() (*Entity, error) { return b.beside.blocs.entity(b.BlocRange.Bloc) }

// Claims that decide floor or ceiling.
func (b *BlocRange) Claims() ([]*Claim, error) {
	return b.beside.claims.voices(b.BlocRange.Claims[:min(maxAll, len(b.BlocRange.Claims))])
}
