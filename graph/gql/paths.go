package gql

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"claimgraph/graph"
)

// The limits of a search for paths.
const (
	maxPathLength = 6
	maxPaths      = 50
	// maxPathRelations is how many relations it looks at: what would take more is refused.
	maxPathRelations = 200_000
)

// Path is a chain of relations.
type Path struct {
	Length    int
	Entities  []*Entity
	Relations []*Relation
}

// Paths between two entities.
func (q query) Paths(ctx context.Context, from graph.ID, to graph.ID, maxLength *int, predicates []graph.ID, first *int, throughDenied *bool, throughPlaces *bool) ([]*Path, error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	wanted := graph.PathQuery{MaxLength: or(maxLength, 4), First: or(first, 10), ThroughDenied: or(throughDenied, false)}
	if err := checkWithin("maxLength", wanted.MaxLength, 1, maxPathLength); err != nil {
		return nil, err
	}
	if err := checkWithin("first", wanted.First, 1, maxPaths); err != nil {
		return nil, err
	}
	if wanted.From, wanted.To, err = r.ends(from, to); err != nil {
		return nil, err
	}
	var found []graph.Path
	err = r.alone(ctx, func() error {
		n, err := newNetwork(ctx, r, predicates, maxPathRelations)
		if err != nil {
			return err
		}
		found, err = graph.Paths(&between{n, or(throughPlaces, false)}, wanted)
		return err
	})
	if wide := (*graph.WideError)(nil); errors.As(err, &wide) {
		return nil, &clientError{codeTooLarge, fmt.Sprintf("%v: ask for a smaller maxLength, or for fewer predicates", wide)}
	}
	if err != nil {
		return nil, err
	}
	return r.paths(found)
}

// ends are the keys of the two entities, as they are read.
func (r *response) ends(from, to graph.ID) (a, b string, err error) {
	if err := checkKind("from", from, []graph.IDKind{graph.KindEntity}); err != nil {
		return "", "", err
	}
	if err := checkKind("to", to, []graph.IDKind{graph.KindEntity}); err != nil {
		return "", "", err
	}
	if err := cmp.Or(r.known("from", from), r.known("to", to)); err != nil {
		return "", "", err
	}
	if a, b = r.same.key(from.Key()), r.same.key(to.Key()); a == b {
		return "", "", badInput("from and to are one entity, entity:%s: give two", a)
	}
	return a, b, nil
}

// paths makes what was found, its entities on one level and its relations on another.
func (r *response) paths(found []graph.Path) ([]*Path, error) {
	var keys []string
	var ids []graph.ID
	for _, p := range found {
		keys, ids = append(keys, p.Entities...), append(ids, p.Relations...)
	}
	views, err := r.side(entities(keys...))
	allEntities, err := as(views, err, newEntity)
	if err != nil {
		return nil, err
	}
	views, err = r.side(ids)
	allRelations, err := as(views, err, newRelation)
	if err != nil {
		return nil, err
	}
	paths := []*Path{}
	for _, p := range found {
		n := len(p.Relations)
		paths = append(paths, &Path{Length: n, Entities: allEntities[:n+1], Relations: allRelations[:n]})
		allEntities, allRelations = allEntities[n+1:], allRelations[n:]
	}
	return paths, nil
}

// between implements graph.PathGraph.
type between struct {
	*network
	places bool // to go through
}

// Legs implements graph.PathGraph. Without a lens nearly all relations are claimed, and Standings finds those that are not. Through one it may be few:
// then they are told apart here, rather than path by path.
func (b *between) Legs(keys []string) ([]graph.Leg, error) {
	legs, err := b.legs(keys)
	if err == nil && b.cut {
		err = &graph.WideError{Most: b.most, What: "relations"}
	}
	if err != nil || b.r.lens.all() {
		return legs, err
	}
	relations := make([]graph.ID, len(legs))
	for i, l := range legs {
		relations[i] = l.Relation
	}
	weights, err := b.weigh(relations, 1)
	var claimed []graph.Leg
	for i, t := range weights {
		if t.shown > 0 {
			claimed = append(claimed, legs[i])
		}
	}
	return claimed, err
}

// Through implements graph.PathGraph.
func (b *between) Through(keys []string) ([]bool, error) {
	nodes, err := b.r.loadAll(entities(keys...))
	through := make([]bool, len(nodes))
	for i, n := range nodes {
		through[i] = b.places || n.Record.Entity.Kind != graph.Place
	}
	return through, err
}

// Standings implements graph.PathGraph. What many claims come to is reckoned for as many relations together as an answer may look at.
func (b *between) Standings(relations []graph.ID) ([]graph.StandingStatus, error) {
	weights, err := b.weigh(relations, maxQuarrel)
	if err != nil {
		return nil, err
	}
	standings := make([]graph.StandingStatus, len(relations))
	var order []int
	for i, t := range weights {
		if standings[i] = graph.Unclaimed; t.shown > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(weights[i].read, weights[j].read) })
	for len(order) > 0 {
		n, claims := 0, 0
		for n < len(order) && (n == 0 || claims+weights[order[n]].read <= maxAnalyzed/2) {
			claims += weights[order[n]].read
			n++
		}
		if err := b.judge(order[:n], relations, standings); err != nil {
			return nil, err
		}
		order = order[n:]
	}
	return standings, nil
}

// judge fills in the standings of some of the relations.
func (b *between) judge(some []int, relations []graph.ID, standings []graph.StandingStatus) error {
	ids := make([]graph.ID, len(some))
	for i, at := range some {
		ids[i] = relations[at]
	}
	side := b.r.aside()
	nodes, err := side.loadAll(ids)
	if err != nil {
		return err
	}
	quarrels, err := side.quarrelsOf(b.ctx, nodes, nil)
	if err != nil {
		return err
	}
	for i, at := range some {
		standing, err := quarrels[nodes[i].ID].standing()
		if err != nil {
			return err
		}
		standings[at] = standing.Status
	}
	return nil
}
