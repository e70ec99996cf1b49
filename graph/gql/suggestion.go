package gql

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// Suggestion is a likely twin of an entity.
type Suggestion struct {
	beside *level
	id     graph.ID
	// Reason is what they share, Score how likely it makes them the same.
	Reason string
	Score  float64
}

// Entity that is suggested.
func (s *Suggestion) Entity() (*Entity, error) { return s.beside.entity(s.id.Key()) }

const (
	// maxSuggestions is how many are looked for.
	maxSuggestions = maxFirst
	// otherKind is how much less likely a twin of another kind is.
	otherKind = 0.8
)

// Suggestions of likely twins that nobody has judged yet. Nothing is ever merged by them.
func (e *Entity) Suggestions(ctx context.Context, first *int) ([]*Suggestion, error) {
	r := e.level.r
	size, err := pageSize(first, 10)
	if err != nil {
		return nil, err
	}
	found := map[graph.ID]*Suggestion{}
	add := func(id graph.ID, score float64, reason string) {
		if was := found[id]; was == nil || was.Score < score {
			found[id] = &Suggestion{id: id, Score: score, Reason: reason}
		}
	}
	if err := e.calledAlike(ctx, add); err != nil {
		return nil, err
	}
	if err := e.namedAlike(ctx, add); err != nil {
		return nil, err
	}
	list, err := r.unjudged(e, found)
	if err != nil {
		return nil, err
	}
	list = list[:min(size, len(list))]
	var ids []graph.ID
	for _, s := range list {
		ids = append(ids, s.id)
	}
	nodes, err := r.loadDistinct(ids)
	if err != nil {
		return nil, err
	}
	beside := r.newLevel(nodes)
	for _, s := range list {
		s.beside = beside
	}
	return list, nil
}

// calledAlike finds entities that a public register calls the same.
func (e *Entity) calledAlike(ctx context.Context, add func(graph.ID, float64, string)) error {
	for _, id := range e.record().Identifiers {
		edges, err := e.level.r.edges(ctx, store.List{Type: store.EntitiesCalled, Prefix: []string{id.Scheme, id.Value}})
		if err != nil {
			return err
		}
		for _, edge := range edges[:min(len(edges), maxSuggestions)] {
			add(edge.To, 1, fmt.Sprintf("Both are %s in the register %s.", id.Value, id.Scheme))
		}
	}
	return nil
}

// namedAlike finds entities with the same name, letters folded, or one that is spelt alike.
func (e *Entity) namedAlike(ctx context.Context, add func(graph.ID, float64, string)) error {
	r := e.level.r
	if r.api.index == nil {
		return nil
	}
	if err := r.awaitIndex(ctx); err != nil {
		return err
	}
	var names []string
	for _, n := range e.record().Names {
		names = append(names, n.Value)
	}
	hits, err := r.api.index.Alike(ctx, names, int(r.sn.State().Change), maxSuggestions)
	if err != nil {
		return searchError(err)
	}
	for _, h := range hits {
		reason := fmt.Sprintf("“%s” is spelt like a name of the other.", h.Snippet)
		if h.Score >= 1 {
			reason = fmt.Sprintf("Both are called “%s”.", h.Snippet)
		}
		add(h.ID, h.Score*0.95, reason)
	}
	return nil
}

// unjudged leaves out the entity itself and whatever was judged beside it, and puts the likeliest first.
func (r *response) unjudged(e *Entity, found map[graph.ID]*Suggestion) ([]*Suggestion, error) {
	var list []*Suggestion
	var ids []graph.ID
	for id, s := range found {
		ids, list = append(ids, id), append(list, s)
	}
	nodes, err := r.load(ids)
	if err != nil {
		return nil, err
	}
	best := map[graph.ID]*Suggestion{}
	for i, n := range nodes {
		if n == nil || n.Withdrawn || n.ID == e.node.ID || r.judgedBeside(e.node.ID, n.ID) {
			continue
		}
		s := list[i]
		if n.Record.Entity.Kind != e.Kind() {
			s.Score *= otherKind
		}
		if was := best[n.ID]; was == nil || was.Score < s.Score || was.Score == s.Score && s.id < was.id {
			best[n.ID] = s
		}
	}
	list = nil
	for id, s := range best {
		s.id = id
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *Suggestion) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.id, b.id)) })
	return list, nil
}

// judgedBeside tells whether somebody judged any record of the one beside any of the other.
func (r *response) judgedBeside(a, b graph.ID) bool {
	for _, left := range r.same.keys(a.Key()) {
		for _, right := range r.same.keys(b.Key()) {
			if r.same.judged.Latest(left, right) != nil {
				return true
			}
		}
	}
	return false
}
