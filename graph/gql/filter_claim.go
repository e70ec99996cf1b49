package gql

import (
	"context"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// ClaimOrder is the order of a list of claims.
type ClaimOrder string

// The orders of claims.
const (
	StatedAsc  ClaimOrder = "STATED_ASC"
	StatedDesc ClaimOrder = "STATED_DESC"
)

// claimListing is a list of claims: those of base, or of the whole store where base is nil, that pass the filter.
func (r *response) claimListing(ctx context.Context, scope string, parent graph.ID, base []store.List, f *ClaimFilter, order *ClaimOrder) (*listing, error) {
	l := &listing{scope: scopeOf(scope, parent, f, order), ascending: order != nil && *order == StatedAsc}
	var list []condition
	if base != nil {
		list = append(list, inLists(base))
	}
	if f != nil {
		rest := *f
		if f.Stated != nil && *f.Stated != "" && r.lens.out.nobody() { // the walk passes over all others: nothing is left to be tested
			span, err := spanOf("stated", *f.Stated)
			if err != nil {
				return nil, err
			}
			l.within, rest.Stated = &span, nil
		}
		found, err := r.claimConditions(ctx, &rest, 1)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	if !r.lens.all() {
		list = append(list, r.byLens())
	}
	l.lists, list = r.narrow(list, []store.List{{Type: store.ClaimsAll}})
	l.test = every(list)
	return l, nil
}

// claimConditions are those that a filter asks for.
func (r *response) claimConditions(ctx context.Context, f *ClaimFilter, depth int) ([]condition, error) {
	if depth > maxFilterBranches {
		return nil, badInput("the filter is nested more than %d deep", maxFilterBranches)
	}
	c := &conditions{r: r}
	c.named(f)
	c.digests(f)
	if f.Text != nil {
		if w := words(*f.Text); len(w) > 0 {
			c.add(byText(w), nil)
		}
	}
	if f.Held != nil {
		c.add(byHeld(ctx, f.Held), nil)
	}
	if f.Evidence != nil {
		c.add(byEvidence(f.Evidence), nil)
	}
	if f.Anonymous != nil {
		c.add(r.byOrigin(*f.Anonymous))
	}
	if f.Or != nil {
		c.add(r.either(ctx, f.Or, depth))
	}
	if f.Not != nil {
		c.add(r.neither(ctx, f.Not, depth))
	}
	return c.list, c.err
}

// named adds the conditions that name records: each has lists of its own.
func (c *conditions) named(f *ClaimFilter) {
	if f.Claimants != nil {
		next, numbers, err := c.r.inListsOf("claimants", f.Claimants, store.ClaimsBy, graph.KindEntity)
		next.test, next.cost = byDigest(func(e *store.Edge) bool { return slices.Contains(numbers, e.Digest.Claimant) }).test, costDigest
		c.add(next, err)
	}
	if f.Propositions != nil {
		next, numbers, err := c.r.inListsOf("propositions", f.Propositions, store.ClaimsOn, graph.KindRelation, graph.KindMeasure, graph.KindStatement)
		next.test, next.cost = byDigest(func(e *store.Edge) bool { return slices.Contains(numbers, e.Digest.Proposition) }).test, costDigest
		c.add(next, err)
	}
	if f.Predicates != nil {
		next, numbers, err := c.r.inListsOf("predicates", f.Predicates, store.ClaimsUnder, graph.KindPredicate)
		next.test, next.cost = byDigest(func(e *store.Edge) bool { return slices.Contains(numbers, e.Digest.Predicate) }).test, costDigest
		c.add(next, err)
	}
	if f.About != nil {
		next, _, err := c.r.inListsOf("about", f.About, store.ClaimsAbout, graph.KindEntity)
		c.add(next, err)
	}
	if f.Documents != nil {
		c.add(c.r.inEvidence("documents", f.Documents, store.ClaimsIn, graph.KindDocument))
	}
	if f.Carriers != nil {
		c.add(c.r.inEvidence("carriers", f.Carriers, store.ClaimsThrough, graph.KindEntity))
	}
}

// digests adds the conditions on what the edges carry.
func (c *conditions) digests(f *ClaimFilter) {
	if f.Polarity != nil {
		c.add(byDigest(func(e *store.Edge) bool { return e.Digest.Polarity == *f.Polarity }), nil)
	}
	if f.Certainty != nil {
		c.add(byDigest(func(e *store.Edge) bool { return slices.Contains(f.Certainty, e.Digest.Certainty) }), nil)
	}
	if f.SpeechActs != nil {
		c.add(byDigest(func(e *store.Edge) bool { return slices.Contains(f.SpeechActs, e.Digest.SpeechAct) }), nil)
	}
	if f.Stated != nil && *f.Stated != "" {
		span, err := spanOf("stated", *f.Stated)
		c.add(c.r.byStated(span), err)
	}
}

// byStated is the condition that a claim may have been stated within a span. Where sources are left out, the edge may know of a publication that
// is none of the others'.
func (r *response) byStated(span graph.Span) condition {
	if r.lens.out.nobody() {
		return byDigest(func(e *store.Edge) bool { return e.Digest.Stated.Overlaps(span) })
	}
	return condition{cost: costRecords, test: func(r *response, edges []store.Edge) ([]bool, error) {
		found, err := r.seeEdges(edges)
		pass := make([]bool, len(edges))
		for i := range found {
			pass[i] = found[i].dated.Overlaps(span)
		}
		return pass, err
	}}
}

// inEvidence is the condition to be in lists that follow from the evidence. Through a lens that hides evidence, what they hold must be looked
// at again.
func (r *response) inEvidence(field string, ids []graph.ID, t store.EdgeType, kind graph.IDKind) (condition, error) {
	next, _, err := r.inListsOf(field, ids, t, kind)
	if r.lens.all() || err != nil {
		return next, err
	}
	ids = r.everyID(ids)
	return condition{path: next.path, loose: true, cost: costRecords, test: func(r *response, edges []store.Edge) ([]bool, error) {
		return r.whereEvidence(edges, func(_ *store.Node, seen []sight) bool {
			return slices.ContainsFunc(seen, func(s sight) bool { return s.names(t, ids) })
		})
	}}, nil
}

// either is the condition that one of several filters is met.
func (r *response) either(ctx context.Context, filters []*ClaimFilter, depth int) (condition, error) {
	if len(filters) > maxFilterBranches {
		return condition{}, badInput("or has %d filters: give at most %d", len(filters), maxFilterBranches)
	}
	// Each branch is walked by one of its conditions: the others are still to be tested.
	union := condition{path: []store.List{}, loose: true}
	var tests []test
	for i := range filters {
		list, err := r.claimConditions(ctx, filters[i], depth+1)
		if err != nil {
			return condition{}, err
		}
		tests = append(tests, every(list))
		union.cost = max(union.cost, costOf(list))
		if path, _ := r.narrow(list, nil); path == nil || union.path == nil {
			union.path = nil
		} else {
			union.path = append(union.path, path...)
		}
	}
	union.test = func(r *response, edges []store.Edge) ([]bool, error) {
		pass := make([]bool, len(edges))
		for _, t := range tests {
			if t == nil {
				return allPass(edges), nil
			}
			ok, err := t(r, edges)
			if err != nil {
				return nil, err
			}
			for i := range ok {
				pass[i] = pass[i] || ok[i]
			}
		}
		return pass, nil
	}
	return union, nil
}

func allPass(edges []store.Edge) []bool {
	pass := make([]bool, len(edges))
	for i := range pass {
		pass[i] = true
	}
	return pass
}

// neither is the condition that a filter is not met.
func (r *response) neither(ctx context.Context, f *ClaimFilter, depth int) (condition, error) {
	list, err := r.claimConditions(ctx, f, depth+1)
	if err != nil {
		return condition{}, err
	}
	inner := every(list)
	return condition{cost: costOf(list), test: func(r *response, edges []store.Edge) ([]bool, error) {
		if inner == nil {
			return make([]bool, len(edges)), nil
		}
		pass, err := inner(r, edges)
		for i := range pass {
			pass[i] = !pass[i]
		}
		return pass, err
	}}, nil
}
