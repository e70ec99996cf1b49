package gql

import (
	"context"
	"slices"
	"sync"

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

// propositionListing is the list of relations, measures and statements that pass a filter; what they add up to is looked at page by page.
func (r *response) propositionListing(ctx context.Context, f *PropositionFilter, order *PropositionOrder) (*listing, error) {
	if f == nil {
		f = &PropositionFilter{}
	}
	asks, err := newAddsUp(f.Status, f.MinOrigins)
	if err != nil {
		return nil, err
	}
	k := &ranking{}
	contested := slices.Equal(asks.status, []graph.StandingStatus{graph.Contested})
	if k.lists, err = r.propositionsOf(f, contested); err != nil {
		return nil, err
	}
	if !asks.nothing() {
		for i := range k.lists {
			k.lists[i] = k.lists[i].with(asks.mayMeet)
		}
	}
	k.place = r.placeByClaims(ctx, contested || f.few())
	switch {
	case order != nil && *order == PropositionsByConflicts:
		err = r.byConflicts(ctx, k, f)
	case f.nothing():
		k.head, err = r.firstByClaims(ctx, k)
	}
	if err != nil {
		return nil, err
	}
	l := &listing{scope: scopeOf("propositions", "", f, order), ranked: k}
	if !asks.nothing() {
		l.test = asks.condition(ctx, 0).test
	}
	return l, nil
}

// nothing tells whether the filter lets all propositions through.
func (f *PropositionFilter) nothing() bool {
	return f.Kinds == nil && f.About == nil && f.Predicates == nil && f.Status == nil && f.MinOrigins == nil
}

// few tells whether the filter leaves few propositions to be looked at beside all that there are: of measures there are few.
func (f *PropositionFilter) few() bool {
	return f.About != nil || f.Predicates != nil || slices.Equal(f.Kinds, []NodeKind{MeasureNodes})
}

// placeByClaims places propositions by how many claims there are on them. Of few, the counts are looked up one by one; of many, all are read in one
// go, which takes a tenth of the time for each.
func (r *response) placeByClaims(ctx context.Context, few bool) func(*response, []store.Edge) error {
	if few && r.lens.all() {
		return placeByTally
	}
	counts := sync.OnceValues(func() (map[uint32]int, error) {
		return r.countClaims(ctx, (*store.Snapshot).ClaimsOnCounts, func(d *store.ClaimDigest) uint32 { return d.Proposition })
	})
	return func(scan *response, edges []store.Edge) error {
		found, err := counts()
		if err != nil {
			return err
		}
		return placeByCount(found)(scan, edges)
	}
}

// byConflicts puts a ranking in the order of how many claims conflict. Those on which any do come first, and all of them are known then.
func (r *response) byConflicts(ctx context.Context, k *ranking, f *PropositionFilter) error {
	head, err := r.conflicting(ctx, f)
	if err != nil {
		return err
	}
	places := sync.OnceValue(func() map[graph.ID][]byte {
		at := make(map[graph.ID][]byte, len(head))
		for _, e := range head {
			at[e.To] = e.Place
		}
		return at
	})
	k.head = head
	k.place = func(_ *response, edges []store.Edge) error {
		for i := range edges {
			if edges[i].Place = places()[edges[i].To]; edges[i].Place == nil {
				edges[i].Place = store.CountPlace(0, string(edges[i].To))
			}
		}
		return nil
	}
	return nil
}

// propositionsOf are the lists of propositions that pass the filter, but for what they add up to; or of the open ones among them.
func (r *response) propositionsOf(f *PropositionFilter, open bool) ([]*listing, error) {
	var all []*listing
	for i := range propositionKinds {
		l, err := r.propositionsOfKind(&propositionKinds[i], f, open)
		if err != nil {
			return nil, err
		}
		if l != nil {
			all = append(all, l)
		}
	}
	return all, nil
}

// propositionsOfKind is nil where the filter leaves none of a kind.
func (r *response) propositionsOfKind(lists *propositionLists, f *PropositionFilter, open bool) (*listing, error) {
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
	switch {
	case lists.kind != RelationNodes || r.same.empty():
		if open {
			c.add(inLists([]store.List{{Type: lists.open}}), nil)
		}
	case open: // relations of actors who have several records may be open though each of them is not
		c.add(byLead, nil)
		c.add(byTally, nil)
	default:
		c.add(byLead, nil)
	}
	if c.err != nil {
		return nil, c.err
	}
	l := &listing{}
	l.lists, c.list = r.narrow(c.list, []store.List{{Type: lists.all}})
	l.test = every(c.list)
	return l, nil
}

// byTally is the condition that claims on a proposition may conflict, by what the graph counts of it.
var byTally = condition{cost: costRecords, test: func(r *response, edges []store.Edge) ([]bool, error) {
	tallies, err := r.tallies(edges)
	open := make([]bool, len(edges))
	for i := range tallies {
		open[i] = tallies[i].Open(edges[i].To.Kind())
	}
	return open, err
}}

// conflicting are the propositions that pass a filter and on which claims conflict, those with the most conflicts first. Only open ones can have any,
// and of these the first are looked at.
func (r *response) conflicting(ctx context.Context, f *PropositionFilter) ([]store.Edge, error) {
	s, key := r.kept(), ""
	if s != nil && f.About == nil && f.Predicates == nil {
		key = scopeOf("conflicting", "", f.Kinds)
		if head, known := s.head(key); known {
			return head, nil
		}
	}
	lists, err := r.propositionsOf(f, true)
	if err != nil {
		return nil, err
	}
	open, err := (&ranking{lists: lists, place: r.placeByClaims(ctx, true)}).next(ctx, r, nil, maxScanned)
	if err != nil {
		return nil, err
	}
	found, err := r.verdicts(ctx, open, partConflicts)
	if err != nil {
		return nil, err
	}
	head := []store.Edge{}
	for i := range found {
		if n := min(found[i].conflicts, maxCount); n > 0 {
			head = append(head, store.Edge{To: open[i].To, Place: store.CountPlace(n, string(open[i].To)), Number: open[i].Number})
		}
	}
	slices.SortFunc(head, byPlace)
	if key != "" {
		s.keepHead(key, head)
	}
	return head, nil
}

// openPropositions are those on which claims may conflict, by id.
func (r *response) openPropositions(ctx context.Context) ([]store.Edge, error) {
	lists, err := r.propositionsOf(&PropositionFilter{}, true)
	if err != nil {
		return nil, err
	}
	var all []store.Edge
	for _, l := range lists {
		if err := r.collect(ctx, l, nil, chunkMost, func(e store.Edge) bool {
			all = append(all, e)
			return true
		}); err != nil {
			return nil, err
		}
	}
	return all, nil
}
