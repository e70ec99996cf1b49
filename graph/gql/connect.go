package gql

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"claimgraph/graph"
	"claimgraph/store"
)

// pages are the pages that one field of a query asks for from all nodes of a level, and the level that their nodes make up together.
type pages struct {
	listings map[graph.ID]*listing
	edges    map[graph.ID][]store.Edge
	errors   map[graph.ID]error
	level    *level
}

// arguments are those that every list has.
type arguments struct {
	first *int
	after *string
}

// connect gives a node's page of the list that build describes. The pages of all nodes of the level are found together, and what they lead to
// is read in one pass.
func connect[T any](ctx context.Context, v view, build func(*store.Node) (*listing, error), a arguments, make func(view) T) (*Page[T], error) {
	size, err := pageSize(a.first, 20)
	if err != nil {
		return nil, err
	}
	return pageOf(ctx, v, build, size, a.after, make)
}

// whole gives a list of a node that comes without pages, at most maxAll entries.
func whole[T any](ctx context.Context, v view, build func(*store.Node) (*listing, error), make func(view) T) ([]T, error) {
	page, err := pageOf(ctx, v, build, maxAll, nil, make)
	if err != nil {
		return nil, err
	}
	return page.Nodes(), nil
}

func pageOf[T any](ctx context.Context, v view, build func(*store.Node) (*listing, error), size int, after *string, make func(view) T) (*Page[T], error) {
	found, err := v.pages(ctx, build, size, after)
	if err != nil {
		return nil, err
	}
	id := v.node.ID
	if err := found.errors[id]; err != nil {
		return nil, err
	}
	return newPage(ctx, found.level, found.listings[id], found.edges[id], size, after, make)
}

// newPage makes the page of what was found.
func newPage[T any](ctx context.Context, l *level, list *listing, edges []store.Edge, size int, after *string, show func(view) T) (*Page[T], error) {
	places, ids := make([][]byte, len(edges)), make([]graph.ID, len(edges))
	for i := range edges {
		places[i], ids[i] = edges[i].Place, edges[i].To
	}
	views, err := l.views(ids)
	nodes, err := as(views, err, show)
	if err != nil {
		return nil, err
	}
	page := buildPage(list.scope, size, after, places, nodes, func() (int, bool, error) { return l.r.count(ctx, list) })
	page.list = list
	return page, nil
}

// pages finds the pages of all nodes of this kind beside this one.
func (v view) pages(ctx context.Context, build func(*store.Node) (*listing, error), size int, after *string) (*pages, error) {
	l, what := v.level, asked{v.node.ID.Kind(), graphql.GetFieldContext(ctx).Field.Field}
	l.mu.Lock()
	defer l.mu.Unlock()
	if p, ok := l.pages[what]; ok {
		return p, nil
	}
	if err := l.fill(); err != nil {
		return nil, err
	}
	p := &pages{listings: map[graph.ID]*listing{}, edges: map[graph.ID][]store.Edge{}, errors: map[graph.ID]error{}}
	var all []graph.ID
	for n := range l.of(what.kind) {
		if err := p.find(ctx, l.r, n, build, size, after); err != nil {
			p.errors[n.ID] = err
			continue
		}
		for _, e := range p.edges[n.ID] {
			all = append(all, e.To)
		}
	}
	nodes, err := l.r.loadDistinct(all)
	if err != nil {
		return nil, err
	}
	p.level = l.r.newLevel(nodes)
	if l.pages == nil {
		l.pages = map[asked]*pages{}
	}
	l.pages[what] = p
	return p, nil
}

func (p *pages) find(ctx context.Context, r *response, n *store.Node, build func(*store.Node) (*listing, error), size int, after *string) error {
	list, err := build(n)
	if err != nil {
		return err
	}
	place, err := decodeCursor(list.scope, after)
	if err != nil {
		return err
	}
	p.listings[n.ID] = list
	p.edges[n.ID], err = r.find(ctx, list, size, place)
	return err
}

// rootPage gives a page of a list that hangs on no node.
func rootPage[T any](ctx context.Context, build func(*response) (*listing, error), a arguments, make func(view) T) (*Page[T], error) {
	size, err := pageSize(a.first, 20)
	if err != nil {
		return nil, err
	}
	return rootPageOf(ctx, build, size, a.after, make)
}

// rootWhole gives a list that hangs on no node and comes without pages, at most maxAll entries.
func rootWhole[T any](ctx context.Context, build func(*response) (*listing, error), make func(view) T) ([]T, error) {
	page, err := rootPageOf(ctx, build, maxAll, nil, make)
	if err != nil {
		return nil, err
	}
	return page.Nodes(), nil
}

func rootPageOf[T any](ctx context.Context, build func(*response) (*listing, error), size int, after *string, make func(view) T) (*Page[T], error) {
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	list, err := build(r)
	if err != nil {
		return nil, err
	}
	return listPageOf(ctx, r, list, size, after, make)
}

// listPage gives a page of a list of a response.
func listPage[T any](ctx context.Context, r *response, list *listing, a arguments, make func(view) T) (*Page[T], error) {
	size, err := pageSize(a.first, 20)
	if err != nil {
		return nil, err
	}
	return listPageOf(ctx, r, list, size, a.after, make)
}

func listPageOf[T any](ctx context.Context, r *response, list *listing, size int, after *string, make func(view) T) (*Page[T], error) {
	place, err := decodeCursor(list.scope, after)
	if err != nil {
		return nil, err
	}
	edges, err := r.find(ctx, list, size, place)
	if err != nil {
		return nil, err
	}
	var ids []graph.ID
	for _, e := range edges {
		ids = append(ids, e.To)
	}
	nodes, err := r.loadDistinct(ids)
	if err != nil {
		return nil, err
	}
	return newPage(ctx, r.newLevel(nodes), list, edges, size, after, make)
}
