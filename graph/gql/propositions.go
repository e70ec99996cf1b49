package gql

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/store"
)

// PropositionOrder is the order of a list of propositions.
type PropositionOrder string

// The orders of propositions.
const (
	PropositionsByClaims    PropositionOrder = "CLAIMS_DESC"
	PropositionsByConflicts PropositionOrder = "CONFLICTS_DESC"
)

// maxScanned is how many propositions are looked at to put them in the order of their conflicts, or to count conflicts.
const maxScanned = 10_000

// Propositions that pass the filter.
func (q query) Propositions(ctx context.Context, filter *PropositionFilter, orderBy *PropositionOrder, first *int, after *string) (*PropositionConnection, error) {
	return rootPage(ctx, func(r *response) (*listing, error) { return r.propositionListing(ctx, filter, orderBy) }, arguments{first, after}, newProposition)
}

// lists of propositions, by their kind.
type propositionLists struct {
	kind       NodeKind
	all, open  store.EdgeType
	about      []store.EdgeType
	predicates store.EdgeType // 0 where they have none
}

var propositionKinds = []propositionLists{
	{MeasureNodes, store.MeasuresAll, store.MeasuresOpen, []store.EdgeType{store.MeasuresOf, store.MeasuresAt}, store.MeasuresUnder},
	{RelationNodes, store.RelationsAll, store.RelationsOpen, []store.EdgeType{store.RelationsOut, store.RelationsIn}, store.RelationsUnder},
	{StatementNodes, store.StatementsAll, store.StatementsOpen, []store.EdgeType{store.StatementsOn}, 0},
}

// propositionListing is the list of relations, measures and statements that pass a filter. They are gathered and put in order; what they add up
// to is looked at page by page.
func (r *response) propositionListing(ctx context.Context, f *PropositionFilter, order *PropositionOrder) (*listing, error) {
	if f == nil {
		f = &PropositionFilter{}
	}
	asks, err := newAddsUp(f.Status, f.MinOrigins)
	if err != nil {
		return nil, err
	}
	var all []store.Edge
	for i := range propositionKinds {
		found, err := r.propositionsOf(ctx, &propositionKinds[i], f)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	if err := r.orderByClaims(ctx, all); err != nil {
		return nil, err
	}
	if order != nil && *order == PropositionsByConflicts {
		if err := r.orderByConflicts(ctx, all); err != nil {
			return nil, err
		}
	}
	l := &listing{scope: scopeOf("propositions", "", f, order), fixed: all}
	if !asks.any() {
		l.test = asks.condition(ctx, 0).test
	}
	return l, nil
}

// propositionsOf gathers the propositions of one kind that pass the filter, but for what they add up to.
func (r *response) propositionsOf(ctx context.Context, lists *propositionLists, f *PropositionFilter) ([]store.Edge, error) {
	if f.Kinds != nil && !slices.Contains(f.Kinds, lists.kind) || f.Predicates != nil && lists.predicates == 0 {
		return nil, nil
	}
	c := &conditions{r: r}
	if f.About != nil {
		var path []store.List
		for _, t := range lists.about {
			next, _, err := r.inListsOf("about", f.About, t, graph.KindEntity)
			c.add(condition{}, err)
			path = append(path, next.path...)
		}
		c.list = []condition{inLists(path)}
	}
	if f.Predicates != nil {
		next, _, err := r.inListsOf("predicates", f.Predicates, lists.predicates, graph.KindPredicate)
		c.add(next, err)
	}
	if lists.kind == RelationNodes && !r.same.empty() {
		c.add(byLead, nil)
	}
	if c.err != nil {
		return nil, c.err
	}
	l := &listing{}
	l.lists, c.list = r.narrow(c.list, []store.List{{Type: lists.all}})
	l.test = every(c.list)
	var all []store.Edge
	err := r.collect(ctx, l, nil, chunkMost, func(e store.Edge) bool {
		all = append(all, e)
		return true
	})
	return all, err
}

// orderByClaims puts propositions in the order of how many claims there are on them, which the graph counts; through a lens that hides claims
// they are counted anew.
func (r *response) orderByClaims(ctx context.Context, all []store.Edge) error {
	counts, err := r.countClaims(ctx, (*store.Snapshot).ClaimsOnCounts, func(d *store.ClaimDigest) uint32 { return d.Proposition })
	if err != nil {
		return err
	}
	var unnumbered []int
	for i := range all {
		if all[i].Number == 0 || !r.same.empty() {
			unnumbered = append(unnumbered, i)
		}
		all[i].Place = store.CountPlace(counts[all[i].Number], string(all[i].To))
	}
	for start := 0; start < len(unnumbered); start += chunkMost {
		batch := unnumbered[start:min(start+chunkMost, len(unnumbered))]
		if err := r.aside().placeByCount(all, batch, counts); err != nil {
			return err
		}
	}
	slices.SortFunc(all, byPlace)
	return nil
}

// placeByCount is for those whose edges do not tell their number, or that may be read as one with others.
func (r *response) placeByCount(all []store.Edge, batch []int, counts map[uint32]int) error {
	ids := make([]graph.ID, len(batch))
	for i, at := range batch {
		ids[i] = all[at].To
	}
	nodes, err := r.loadAll(ids)
	if err != nil {
		return err
	}
	for i, at := range batch {
		numbers, err := r.numbersOf(nodes[i])
		if err != nil {
			return err
		}
		n := 0
		for _, number := range numbers {
			n += counts[number]
		}
		all[at].Place = store.CountPlace(n, string(all[at].To))
	}
	return nil
}

func byPlace(a, b store.Edge) int { return strings.Compare(string(a.Place), string(b.Place)) }

// orderByConflicts puts propositions in the order of how many pairs of their claims conflict. Only the open ones can have any, and of these the most
// claimed are looked at.
func (r *response) orderByConflicts(ctx context.Context, all []store.Edge) error {
	var open []store.Edge
	var at []int
	for start := 0; start < len(all) && len(open) < maxScanned; start += chunkMost {
		batch := all[start:min(start+chunkMost, len(all))]
		tallies, err := r.aside().tallies(batch)
		if err != nil {
			return err
		}
		for i := range batch {
			if tallies[i].Open(batch[i].To.Kind()) && len(open) < maxScanned {
				open, at = append(open, batch[i]), append(at, start+i)
			}
		}
	}
	for i := range all {
		all[i].Place = store.CountPlace(0, string(all[i].To))
	}
	err := r.eachQuarrel(ctx, open, func(i int, q *quarrel) (bool, error) {
		n, _, err := q.conflicting("").count(ctx)
		all[at[i]].Place = store.CountPlace(n, string(open[i].To))
		return true, err
	})
	slices.SortFunc(all, byPlace)
	return err
}

// openPropositions are those on which claims may conflict, by id. Relations of actors who have several records may be open though each of them is
// not.
func (r *response) openPropositions(ctx context.Context) ([]store.Edge, error) {
	var all []store.Edge
	for _, lists := range propositionKinds {
		found, err := r.edges(ctx, store.List{Type: lists.open})
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	if r.same.empty() {
		return all, nil
	}
	for _, records := range r.same.records {
		for _, n := range records {
			found, err := r.edges(ctx, store.List{Type: store.RelationsOut, From: n.Number}, store.List{Type: store.RelationsIn, From: n.Number})
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
	}
	ids := make([]graph.ID, len(all))
	for i := range all {
		ids[i] = all[i].To
	}
	leads, err := r.readAs(ids)
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i] = store.Edge{To: leads[i]}
	}
	slices.SortFunc(all, func(a, b store.Edge) int { return cmp.Compare(a.To, b.To) })
	return slices.CompactFunc(all, func(a, b store.Edge) bool { return a.To == b.To }), nil
}
