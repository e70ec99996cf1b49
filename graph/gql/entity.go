package gql

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/store"
)

// Entity is whatever claims are made by, about, or at.
type Entity struct{ view }

func newEntity(v view) *Entity { return &Entity{v} }

func (e *Entity) record() *graph.Entity { return e.node.Record.Entity }

func (e *Entity) display() string { return e.record().Name("") }

// Kind of the entity.
func (e *Entity) Kind() graph.EntityKind { return e.record().Kind }

// Named tells whether somebody names it.
func (e *Entity) Named() bool { return e.record().Named }

// Name in a language, or the preferred one.
func (e *Entity) Name(lang *string) string {
	if lang == nil {
		return e.display()
	}
	return e.record().Name(*lang)
}

// Names in all languages.
func (e *Entity) Names() ([]*Name, error) {
	names := []*Name{}
	for i := range e.record().Names {
		names = append(names, &Name{&e.record().Names[i]})
	}
	return names, e.level.r.charge(len(names))
}

// Description in words.
func (e *Entity) Description() (*string, error) { return e.level.r.long(e.record().Description) }

// Identifiers in public registers.
func (e *Entity) Identifiers() []graph.Identifier { return e.record().Identifiers }

func principals(n *store.Node) []graph.ID { return entities(n.Record.Entity.SpeaksFor) }

// SpeaksFor is the principal.
func (e *Entity) SpeaksFor() (*Entity, error) {
	v, err := e.lead("speaksFor", principals, graph.KindEntity, e.record().SpeaksFor)
	return one(v, err, newEntity)
}

// Bloc is the root of speaksFor. Recording refuses circles, also through entities that are one, so there is one.
func (e *Entity) Bloc() (*Entity, error) {
	for at := e; ; {
		up, err := at.SpeaksFor()
		if err != nil {
			return nil, err
		}
		if up == nil {
			return at, nil
		}
		at = up
	}
}

// Claims that it makes.
func (e *Entity) Claims(ctx context.Context, filter *ClaimFilter, orderBy *ClaimOrder, first *int, after *string) (*ClaimConnection, error) {
	return claimsIn(ctx, e.view, store.ClaimsBy, filter, orderBy, arguments{first, after})
}

// ClaimsAbout it.
func (e *Entity) ClaimsAbout(ctx context.Context, filter *ClaimFilter, orderBy *ClaimOrder, first *int, after *string) (*ClaimConnection, error) {
	return claimsIn(ctx, e.view, store.ClaimsAbout, filter, orderBy, arguments{first, after})
}

// claimsIn are the claims in one list of a node.
func claimsIn(ctx context.Context, v view, t store.EdgeType, f *ClaimFilter, order *ClaimOrder, a arguments) (*ClaimConnection, error) {
	page, err := connect(ctx, v, func(n *store.Node) (*listing, error) {
		base, err := v.level.r.listsOf(n, t)
		if err != nil {
			return nil, err
		}
		return v.level.r.claimListing(ctx, "claims", n.ID, base, f, order)
	}, a, newClaim)
	return claimConnection(v.level.r, page, err)
}

// Relations that it is the subject or the object of.
func (e *Entity) Relations(ctx context.Context, filter *RelationFilter, first *int, after *string) (*RelationConnection, error) {
	return connect(ctx, e.view, func(n *store.Node) (*listing, error) {
		base, err := e.level.r.listsOf(n, store.RelationsOut, store.RelationsIn)
		if err != nil {
			return nil, err
		}
		return e.level.r.relationListing(ctx, n.ID, base, filter)
	}, arguments{first, after}, newRelation)
}

// Documents that it published or wrote.
func (e *Entity) Documents(ctx context.Context, first *int, after *string) (*DocumentConnection, error) {
	return connect(ctx, e.view, func(n *store.Node) (*listing, error) {
		lists, err := e.level.r.listsOf(n, store.DocumentsBy, store.DocumentsOf)
		return &listing{scope: scopeOf("documents", n.ID), lists: lists}, err
	}, arguments{first, after}, newDocument)
}

// SameAs are the other records that are read as this one.
func (e *Entity) SameAs() []graph.ID {
	return entities(e.level.r.same.keys(e.node.ID.Key())[1:]...)
}

// Name is one of the names of an entity.
type Name struct{ *graph.Name }

// Lang is its language.
func (n *Name) Lang() (string, bool) { return given(n.Name.Lang) }

// Script that it is written in.
func (n *Name) Script() (string, bool) { return given(graph.Script(n.Value)) }

// EntityOrder is the order of a list of entities.
type EntityOrder string

// The orders of entities.
const (
	ByName       EntityOrder = "NAME"
	ByClaimsDesc EntityOrder = "CLAIMS_DESC"
)

// entityListing is the list of entities that pass a filter.
func (r *response) entityListing(ctx context.Context, f *EntityFilter, order *EntityOrder) (*listing, error) {
	l := &listing{scope: scopeOf("entities", "", f, order), lists: []store.List{{Type: store.EntitiesAll}}}
	if f == nil {
		f = &EntityFilter{}
	}
	var list []condition
	if same := r.same; !same.empty() {
		list = append(list, byDigest(func(e *store.Edge) bool { return same.leads(e.To.Key()) }))
	}
	if f.Kinds != nil {
		list = append(list, byDigest(func(e *store.Edge) bool { return slices.Contains(f.Kinds, e.Kind) }))
	}
	if f.Text != nil {
		if w := words(*f.Text); len(w) > 0 {
			list = append(list, byRecord(func(n *store.Node) bool { return hasWords(w, searchable(n.Record.Entity)) }))
		}
	}
	l.test = every(list)
	if f.Identifiers != nil {
		if err := r.called(ctx, l, f.Identifiers); err != nil {
			return nil, err
		}
	}
	if order != nil && *order == ByClaimsDesc {
		return l, r.byClaims(ctx, l)
	}
	return l, nil
}

func searchable(e *graph.Entity) string {
	var b strings.Builder
	for _, n := range e.Names {
		b.WriteString(n.Value + "\n")
	}
	return b.String() + e.Description
}

// called narrows a listing to the entities that have one of these identifiers. They are few, so they are gathered and put in order of name.
func (r *response) called(ctx context.Context, l *listing, identifiers []*graph.Identifier) error {
	if err := checkValues("identifiers", len(identifiers)); err != nil {
		return err
	}
	wanted := map[graph.ID]bool{}
	for _, id := range identifiers {
		called, err := r.edges(ctx, store.List{Type: store.EntitiesCalled, Prefix: []string{id.Scheme, id.Value}})
		if err != nil {
			return err
		}
		for _, e := range called {
			wanted[e.To] = true
		}
	}
	edges, err := r.entityEdges(wanted)
	l.lists, l.fixed = nil, edges
	return err
}

// entityEdges are the edges of the list of all entities that lead to these, in order.
func (r *response) entityEdges(wanted map[graph.ID]bool) ([]store.Edge, error) {
	nodes, err := r.loadDistinct(slices.Collect(maps.Keys(wanted)))
	if err != nil {
		return nil, err
	}
	edges := []store.Edge{}
	for _, n := range nodes {
		e := n.Record.Entity
		edges = append(edges, store.Edge{To: n.ID, Place: store.NamePlace(e), Kind: e.Kind, Number: n.Number})
	}
	slices.SortFunc(edges, func(a, b store.Edge) int { return strings.Compare(string(a.Place), string(b.Place)) })
	return edges, nil
}

// byClaims puts a listing in the order of how many claims the entities make. The counts are kept by the graph; through a lens that hides claims
// they are made anew.
func (r *response) byClaims(ctx context.Context, l *listing) error {
	counts, err := r.countClaims(ctx, (*store.Snapshot).ClaimCounts, func(d *store.ClaimDigest) uint32 { return d.Claimant })
	if err != nil {
		return err
	}
	base := *l
	l.ranked, l.lists, l.fixed, l.test = &ranking{lists: []*listing{&base}, place: placeByCount(counts)}, nil, nil, nil
	return nil
}

// edges are all entries of lists that are not of claims.
func (r *response) edges(ctx context.Context, lists ...store.List) (all []store.Edge, err error) {
	r.reads.walks.Add(1)
	walk := r.sn.Walk(store.WalkOptions{Lists: lists})
	defer walk.Close()
	for {
		e, ok, err := walk.Next()
		if err = errors.Join(err, ctx.Err()); err != nil || !ok {
			return all, err
		}
		all = append(all, e)
	}
}

// countClaims counts claims by what their digests name. The graph keeps the counts; through a lens that hides claims they are made anew.
func (r *response) countClaims(ctx context.Context, kept func(*store.Snapshot) (map[uint32]int, error), of func(*store.ClaimDigest) uint32) (map[uint32]int, error) {
	if r.lens.all() {
		return kept(r.sn)
	}
	counts := map[uint32]int{}
	seen := &listing{lists: []store.List{{Type: store.ClaimsAll}}, test: r.byLens().test}
	err := r.collect(ctx, seen, nil, chunkMost, func(e store.Edge) bool {
		counts[of(&e.Digest)]++
		return true
	})
	return counts, err
}
