package gql

import (
	"context"

	"claimgraph/graph"
	"claimgraph/store"
)

// division says how a facet divides claims.
type division struct {
	// most is how many claims of a list are looked at.
	most   int
	values values
	// ids: the values are ids of records.
	ids bool
	// named finds the ids that the values are by the records of claims that have them, where edges give no more than numbers. joins: several
	// numbers may come to one id.
	named func(r *response, claims []*store.Node) ([]graph.ID, error)
	joins bool
}

// values adds those that some claims have, each with the place of its claim; a claim counts once for each.
type values func(ctx context.Context, r *response, edges []store.Edge, add func(i int, v facetValue)) error

var divisions = map[ClaimFacet]division{
	ByClaimant: {most: maxCount, ids: true, named: claimantsOf, values: byEdges(func(d *store.ClaimDigest) facetValue {
		return facetValue{number: d.Claimant}
	})},
	ByBloc: {most: maxCount, ids: true, named: blocsOf, joins: true, values: byEdges(func(d *store.ClaimDigest) facetValue {
		return facetValue{number: d.Claimant}
	})},
	ByPredicate: {most: maxCount, ids: true, named: predicatesOf, values: byEdges(func(d *store.ClaimDigest) facetValue {
		return facetValue{number: d.Predicate} // none of a statement
	})},
	ByPolarity: {most: maxCount, values: byEdges(func(d *store.ClaimDigest) facetValue {
		return facetValue{text: string(d.Polarity)}
	})},
	ByCertainty: {most: maxCount, values: byEdges(func(d *store.ClaimDigest) facetValue {
		return facetValue{text: string(d.Certainty)}
	})},
	BySpeechAct: {most: maxCount, values: byEdges(func(d *store.ClaimDigest) facetValue {
		return facetValue{text: string(d.SpeechAct)}
	})},
	ByDay:      {most: maxCount, values: byLastDay(graph.Day.String)},
	ByMonth:    {most: maxCount, values: byLastDay(monthOf)},
	ByCarrier:  {most: maxDivided, ids: true, values: bySights(carriersOf)},
	ByDocument: {most: maxDivided, ids: true, values: bySights(documentsIn)},
	ByEvidence: {most: maxDivided, values: bySights(func(r *response, seen []sight) []string { return []string{string(r.standing(seen))} })},
	ByHeld:     {most: maxDivided, values: byHolding},
}

// byEdges divides by what the edges carry.
func byEdges(value func(*store.ClaimDigest) facetValue) values {
	return func(_ context.Context, _ *response, edges []store.Edge, add func(int, facetValue)) error {
		for i := range edges {
			if v := value(&edges[i].Digest); v != (facetValue{}) {
				add(i, v)
			}
		}
		return nil
	}
}

// byLastDay divides by the last day on which claims may have been stated.
func byLastDay(write func(graph.Day) string) values {
	return func(_ context.Context, r *response, edges []store.Edge, add func(int, facetValue)) error {
		days, err := r.lastDays(edges)
		for i, day := range days {
			if day == graph.MaxDay {
				add(i, facetValue{text: undated})
			} else {
				add(i, facetValue{text: write(day)})
			}
		}
		return err
	}
}

// lastDays are those on which claims may have been stated. Where sources are left out, the edges of claims that these have to do with may know of
// a publication that is none of the others'.
func (r *response) lastDays(edges []store.Edge) ([]graph.Day, error) {
	days := make([]graph.Day, len(edges))
	err := r.eachSeen(edges, func(i int) { days[i] = edges[i].Digest.Stated.Latest }, func(i int, s *seen) { days[i] = s.dated.Latest })
	return days, err
}

// monthOf a day: 2026-01.
func monthOf(d graph.Day) string {
	day := d.String()
	return day[:len(day)-len("-14")]
}

// bySights divides by the evidence that can be seen.
func bySights(shown func(*response, []sight) []string) values {
	return func(_ context.Context, r *response, edges []store.Edge, add func(int, facetValue)) error {
		found, err := r.seeEdges(edges)
		if err != nil {
			return err
		}
		for i := range found {
			met := map[string]bool{}
			for _, v := range shown(r, found[i].evidence) {
				if !met[v] {
					met[v] = true
					add(i, facetValue{text: v})
				}
			}
		}
		return nil
	}
}

// carriersOf evidence are those in its chains, and the publishers.
func carriersOf(r *response, seen []sight) (values []string) {
	for _, s := range seen {
		keys := []string{s.document.Record.Document.Publisher}
		for _, hop := range s.evidence.Chain {
			keys = append(keys, hop.Carrier)
		}
		for _, key := range keys {
			values = append(values, string(graph.NewID(graph.KindEntity, r.same.key(key))))
		}
	}
	return values
}

func documentsIn(_ *response, seen []sight) (values []string) {
	for _, s := range seen {
		values = append(values, string(s.document.ID))
	}
	return values
}

func byHolding(ctx context.Context, r *response, edges []store.Edge, add func(int, facetValue)) error {
	found, err := r.heldOf(ctx, edges)
	for i := range found {
		add(i, facetValue{text: string(found[i])})
	}
	return err
}

// claimantsOf claims, as they are read.
func claimantsOf(r *response, claims []*store.Node) ([]graph.ID, error) {
	out := make([]graph.ID, len(claims))
	for i, n := range claims {
		out[i] = graph.NewID(graph.KindEntity, r.same.key(n.Record.Claim.Claimant))
	}
	return out, nil
}

// blocsOf the claimants of claims.
func blocsOf(r *response, claims []*store.Node) ([]graph.ID, error) {
	keys := make([]string, len(claims))
	for i, n := range claims {
		keys[i] = n.Record.Claim.Claimant
	}
	origins, err := r.origins(keys)
	out := make([]graph.ID, len(claims))
	for i, key := range keys {
		out[i] = graph.NewID(graph.KindEntity, origins[key].Bloc)
	}
	return out, err
}

// predicatesOf the relations and measures that claims are on.
func predicatesOf(r *response, claims []*store.Node) ([]graph.ID, error) {
	var measures []graph.ID
	for _, n := range claims {
		measures = append(measures, ids(graph.KindMeasure, n.Record.Claim.Measure)...)
	}
	if _, err := r.loadDistinct(measures); err != nil {
		return nil, err
	}
	out := make([]graph.ID, len(claims))
	for i, n := range claims {
		if x := n.Record.Claim.Relation; x != nil {
			out[i] = graph.NewID(graph.KindPredicate, x.Predicate)
			continue
		}
		measure, err := r.loadAll(ids(graph.KindMeasure, n.Record.Claim.Measure))
		if err != nil {
			return nil, err
		}
		out[i] = graph.NewID(graph.KindPredicate, measure[0].Record.Measure.Predicate)
	}
	return out, nil
}
