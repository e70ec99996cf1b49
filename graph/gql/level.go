package gql

import (
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"claimgraph/graph"
	"claimgraph/store"
)

// level is the nodes that stand side by side in an answer, such as the claims of all pages that one field of a query asks for. The first of
// them that is asked where a reference leads reads that for all, in one pass: however long the lists of an answer are, each of its levels costs
// one batch of reads.
type level struct {
	r     *response
	nodes []*store.Node

	mu    sync.Mutex
	next  map[string]*level     // by the reference followed
	pages map[*ast.Field]*pages // by the field of the query that asks for them
}

// view is one node of a level. What it shows comes from its record, where it leads from its level.
type view struct {
	level *level
	node  *store.Node
}

// ID of the record.
func (v view) ID() graph.ID { return v.node.ID }

// Withdrawn tells whether it was withdrawn.
func (v view) Withdrawn() bool { return v.node.Withdrawn }

func (r *response) newLevel(nodes []*store.Node) *level { return &level{r: r, nodes: nodes} }

// follow gives the level that a reference leads to from all nodes of this one.
func (l *level) follow(name string, refs func(*store.Node) []graph.ID) (*level, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if to, ok := l.next[name]; ok {
		return to, nil
	}
	var ids []graph.ID
	seen := map[graph.ID]bool{}
	for _, n := range l.nodes {
		for _, id := range refs(n) {
			if !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	nodes, err := l.r.loadAll(ids)
	if err != nil {
		return nil, err
	}
	if l.next == nil {
		l.next = map[string]*level{}
	}
	to := l.r.newLevel(nodes)
	l.next[name] = to
	return to, nil
}

// to follows a reference from one node.
func (v view) to(name string, refs func(*store.Node) []graph.ID) ([]view, error) {
	next, err := v.level.follow(name, refs)
	if err != nil {
		return nil, err
	}
	return next.views(refs(v.node))
}

// views are nodes of the level, by their ids.
func (l *level) views(ids []graph.ID) ([]view, error) {
	nodes, err := l.r.load(ids)
	if err != nil {
		return nil, err
	}
	views := make([]view, len(nodes))
	for i, n := range nodes {
		views[i] = view{l, n}
	}
	return views, nil
}

// as turns views into what the schema calls them.
func as[T any](views []view, err error, make func(view) T) ([]T, error) {
	if err != nil {
		return nil, err
	}
	out := []T{}
	for _, v := range views {
		out = append(out, make(v))
	}
	return out, nil
}

// one is for references that lead to at most one record: nil where they lead to none.
func one[T any](views []view, err error, make func(view) *T) (*T, error) {
	if err != nil || len(views) == 0 {
		return nil, err
	}
	return make(views[0]), nil
}

// entities are the ids of entities, by their keys; empty keys are left out.
func entities(keys ...string) []graph.ID { return ids(graph.KindEntity, keys) }

func documents(keys ...string) []graph.ID { return ids(graph.KindDocument, keys) }

func ids(kind graph.IDKind, keys []string) []graph.ID {
	out := make([]graph.ID, 0, len(keys))
	for _, key := range keys {
		if key != "" {
			out = append(out, graph.NewID(kind, key))
		}
	}
	return out
}
