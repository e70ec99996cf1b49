package gql

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"claimgraph/graph"
	"claimgraph/store"
)

// listing is a list as the arguments of a field ask for it: lists of the graph, and what an entry must pass.
type listing struct {
	// scope names the list with its filter and order: cursors are good within it.
	scope string
	lists []store.List
	// fixed is used in place of lists, where the order is no order of the graph's.
	fixed []store.Edge
	// For lists of claims:
	ascending bool
	within    *graph.Span
	test      test // nil passes all
}

// test tells which of these entries pass. It sees many at once, so that what it must read it reads in one pass.
type test func(*response, []store.Edge) ([]bool, error)

// chunk is how many entries are looked at together: enough to make a pass worthwhile, few enough not to read far beyond a page.
const (
	chunkLeast = 32
	chunkMost  = 1024
)

// stream gives the entries of a listing after a place, in order.
func (r *response) stream(l *listing, after []byte) (next func() (store.Edge, bool, error), done func()) {
	if l.lists == nil {
		rest := l.fixed
		for after != nil && len(rest) > 0 && string(rest[0].Place) <= string(after) {
			rest = rest[1:]
		}
		return func() (store.Edge, bool, error) {
			if len(rest) == 0 {
				return store.Edge{}, false, nil
			}
			e := rest[0]
			rest = rest[1:]
			return e, true, nil
		}, func() {}
	}
	walk := r.sn.Walk(store.WalkOptions{Lists: l.lists, Ascending: l.ascending, Within: l.within, Until: r.until(), After: after})
	return walk.Next, walk.Close
}

// until is the day after which no claim can be seen through the lens. It holds only for days before the first was recorded: a claim that may
// have been stated later is certainly stated by the day it was recorded.
func (r *response) until() graph.Day {
	if r.lens.all() || r.lens.stated >= r.api.firstDay(r.sn) {
		return graph.MaxDay
	}
	return r.lens.stated
}

// collect passes on the entries that pass the test, chunk by chunk, until take has enough.
func (r *response) collect(ctx context.Context, l *listing, after []byte, size int, take func(store.Edge) bool) error {
	next, done := r.stream(l, after)
	defer done()
	chunk := make([]store.Edge, 0, size)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		chunk = chunk[:0]
		for len(chunk) < size {
			e, ok, err := next()
			if err != nil {
				return err
			}
			if !ok {
				break
			}
			chunk = append(chunk, e)
		}
		passed, err := r.passed(l, chunk)
		if err != nil {
			return err
		}
		for _, e := range passed {
			if !take(e) {
				return nil
			}
		}
		if len(chunk) < size {
			return nil
		}
	}
}

func (r *response) passed(l *listing, chunk []store.Edge) ([]store.Edge, error) {
	if l.test == nil || len(chunk) == 0 {
		return chunk, nil
	}
	pass, err := l.test(r, chunk)
	if err != nil {
		return nil, err
	}
	var out []store.Edge
	for i, ok := range pass {
		if ok {
			out = append(out, chunk[i])
		}
	}
	return out, nil
}

// find gives the entries after a place, one more than the page has room for where there are more.
func (r *response) find(ctx context.Context, l *listing, size int, after []byte) ([]store.Edge, error) {
	var found []store.Edge
	if size == 0 {
		return nil, nil
	}
	chunk := size + 1
	if l.test != nil {
		chunk = min(max(chunk, chunkLeast), chunkMost)
	}
	err := r.collect(ctx, l, after, chunk, func(e store.Edge) bool {
		found = append(found, e)
		return len(found) <= size
	})
	return found, err
}

// count counts the entries of a listing, as far as maxCount.
func (r *response) count(ctx context.Context, l *listing) (n int, exact bool, err error) {
	if l.test == nil && len(l.lists) == 1 && l.within == nil && r.lens.all() {
		n = r.sn.Count(l.lists[0], maxCount+1)
	} else {
		err = r.collect(ctx, l, nil, chunkMost, func(store.Edge) bool {
			n++
			return n <= maxCount
		})
	}
	return min(n, maxCount), n <= maxCount, err
}

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
	found, err := v.level.pagesOf(ctx, v.node.ID.Kind(), build, size, a.after)
	if err != nil {
		return nil, err
	}
	id := v.node.ID
	if err := found.errors[id]; err != nil {
		return nil, err
	}
	return newPage(ctx, found.level, found.listings[id], found.edges[id], size, a.after, make)
}

// newPage makes the page of what was found.
func newPage[T any](ctx context.Context, l *level, list *listing, edges []store.Edge, size int, after *string, make func(view) T) (*Page[T], error) {
	places, ids := [][]byte{}, []graph.ID{}
	for _, e := range edges {
		places, ids = append(places, e.Place), append(ids, e.To)
	}
	views, err := l.views(ids)
	nodes, err := as(views, err, make)
	if err != nil {
		return nil, err
	}
	return buildPage(list.scope, size, after, places, nodes, func() (int, bool, error) { return l.r.count(ctx, list) }), nil
}

func (l *level) pagesOf(ctx context.Context, kind graph.IDKind, build func(*store.Node) (*listing, error), size int, after *string) (*pages, error) {
	field := graphql.GetFieldContext(ctx).Field.Field
	l.mu.Lock()
	defer l.mu.Unlock()
	if p, ok := l.pages[field]; ok {
		return p, nil
	}
	p := &pages{listings: map[graph.ID]*listing{}, edges: map[graph.ID][]store.Edge{}, errors: map[graph.ID]error{}}
	var all []graph.ID
	for _, n := range l.nodes {
		if n == nil || n.ID.Kind() != kind {
			continue
		}
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
		l.pages = map[*ast.Field]*pages{}
	}
	l.pages[field] = p
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
	r, err := respond(ctx)
	if err != nil {
		return nil, err
	}
	list, err := build(r)
	if err != nil {
		return nil, err
	}
	place, err := decodeCursor(list.scope, a.after)
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
	return newPage(ctx, r.newLevel(nodes), list, edges, size, a.after, make)
}

// loadDistinct loads nodes that must be there, each once.
func (r *response) loadDistinct(ids []graph.ID) ([]*store.Node, error) {
	seen := map[graph.ID]bool{}
	var distinct []graph.ID
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			distinct = append(distinct, id)
		}
	}
	return r.loadAll(distinct)
}
