package gql

import (
	"context"
	"slices"

	"claimgraph/graph"
)

// The limits of a neighborhood. Beyond what is looked at, its totals are only floors.
const (
	maxStarts          = 20
	maxDepth           = 4
	maxSubgraph        = 1_000
	maxEntitiesLooked  = 20_000
	maxRelationsLooked = 100_000
	// maxWeighed is how many claims on a relation are counted, to see which entities are the most claimed.
	maxWeighed = 1_000
)

// Subgraph is entities and the relations between them.
type Subgraph struct {
	shown               graph.Neighborhood
	entities, relations int // in all
	exact               bool
	r                   *response
}

// Neighborhood of some entities.
func (q query) Neighborhood(ctx context.Context, of []graph.ID, depth *int, predicates []graph.ID, kinds []graph.EntityKind, limit *int) (*Subgraph, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	most := or(limit, 200)
	if err := checkWithin("limit", most, 1, maxSubgraph); err != nil {
		return nil, err
	}
	if err := checkWithin("depth", or(depth, 1), 0, maxDepth); err != nil {
		return nil, err
	}
	if len(of) == 0 {
		return nil, badInput("of has no ids: give 1 to %d", maxStarts)
	}
	if err := checkIDs("of", of, maxStarts, graph.KindEntity); err != nil {
		return nil, err
	}
	s := &Subgraph{r: r}
	err = r.alone(ctx, func() error {
		n, err := newNetwork(ctx, r, predicates, maxRelationsLooked)
		if err != nil {
			return err
		}
		search := &neighborhood{network: n, kinds: kinds, most: maxEntitiesLooked}
		all, err := search.around(of, or(depth, 1))
		s.shown, s.entities, s.relations, s.exact = all.First(most), len(all.Entities), len(all.Legs), !n.cut
		return err
	})
	return s, err
}

// neighborhood is the search for one.
type neighborhood struct {
	*network
	kinds []graph.EntityKind // of the entities to go by; nil is all
	most  int                // entities to look at
	met   map[string]bool
}

// around looks around entities. Ids of nothing lead nowhere.
func (n *neighborhood) around(of []graph.ID, depth int) (graph.Neighborhood, error) {
	var keys []string
	for _, id := range of {
		keys = append(keys, id.Key())
	}
	nodes, err := n.nodes(keys)
	if err != nil {
		return graph.Neighborhood{}, err
	}
	var starts []string
	n.met = map[string]bool{}
	for _, node := range nodes {
		starts = append(starts, node.ID.Key())
		n.met[node.ID.Key()] = true
	}
	return graph.Around(starts, depth, n.claimed)
}

// claimed are the relations at entities that somebody claims, as far as the lens shows, and that lead to entities of the kinds to go by.
func (n *neighborhood) claimed(keys []string) ([]graph.Leg, error) {
	if n.cut {
		return nil, nil
	}
	legs, err := n.legs(keys)
	if err == nil && n.kinds != nil {
		legs, err = n.ofKinds(legs)
	}
	if err != nil {
		return nil, err
	}
	relations := make([]graph.ID, len(legs))
	for i, l := range legs {
		relations[i] = l.Relation
	}
	weights, err := n.weigh(relations, maxWeighed)
	if err != nil {
		return nil, err
	}
	for i := range legs {
		legs[i].Claims = weights[i].shown
	}
	slices.SortStableFunc(legs, func(a, b graph.Leg) int { return b.Claims - a.Claims })
	return slices.DeleteFunc(legs, func(l graph.Leg) bool { return l.Claims == 0 || !n.meet(l.From) || !n.meet(l.To) }), nil
}

// ofKinds leaves out the relations that lead to entities of other kinds.
func (n *neighborhood) ofKinds(legs []graph.Leg) ([]graph.Leg, error) {
	var keys []string
	for _, l := range legs {
		keys = append(keys, l.From, l.To)
	}
	nodes, err := n.nodes(keys)
	if err != nil {
		return nil, err
	}
	of := map[string]bool{}
	for _, node := range nodes {
		key := node.ID.Key()
		of[key] = n.met[key] || slices.Contains(n.kinds, node.Record.Entity.Kind)
	}
	return slices.DeleteFunc(legs, func(l graph.Leg) bool { return !of[l.From] || !of[l.To] }), nil
}

// meet tells whether an entity may still be looked at: where there are too many, those on the least claimed relations may not.
func (n *neighborhood) meet(key string) bool {
	if !n.met[key] {
		if len(n.met) == n.most {
			n.cut = true
			return false
		}
		n.met[key] = true
	}
	return true
}

// Entities that are shown.
func (s *Subgraph) Entities() ([]*Entity, error) {
	views, err := s.r.side(entities(s.shown.Entities...))
	return as(views, err, newEntity)
}

// Relations that are shown.
func (s *Subgraph) Relations() ([]*Relation, error) {
	ids := make([]graph.ID, len(s.shown.Legs))
	for i, l := range s.shown.Legs {
		ids[i] = l.Relation
	}
	views, err := s.r.side(ids)
	return as(views, err, newRelation)
}

// Truncated tells whether there is more.
func (s *Subgraph) Truncated() bool { return !s.exact || len(s.shown.Entities) < s.entities }

// TotalEntities within the depth.
func (s *Subgraph) TotalEntities() int { return s.entities }

// TotalRelations between them.
func (s *Subgraph) TotalRelations() int { return s.relations }

// TotalExact tells whether the totals are exact.
func (s *Subgraph) TotalExact() bool { return s.exact }

// side gives records that stand side by side, on a level of their own; one may stand there several times.
func (r *response) side(ids []graph.ID) ([]view, error) {
	nodes, err := r.loadDistinct(ids)
	if err != nil {
		return nil, err
	}
	return r.newLevel(nodes).views(ids)
}
