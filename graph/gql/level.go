package gql

import (
	"iter"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"claimgraph/graph"
	"claimgraph/store"
)

// level is the nodes that stand side by side in an answer, such as the claims of all pages that one field of a query asks for. A reference that
// leads to what is in memory is followed for itself. The first that leads elsewhere reads where it leads from all of them, in one pass: however
// long the lists of an answer are, each of its levels costs one batch of reads at most.
type level struct {
	r *response

	filling sync.Mutex
	nodes   []*store.Node                // good once fill has returned
	refs    func(*store.Node) []graph.ID // leads here, from nodes of the kind that ref names in the level from; nil when nodes is good
	from    *level
	ref     reference

	mu    sync.Mutex
	next  map[reference]*level
	pages map[asked]*pages
}

// reference is one that all nodes of a kind in a level have. A level may hold several kinds: the propositions of claims, whatever nodes gives.
type reference struct {
	kind graph.IDKind
	name string
}

// asked is a field of the query, asked of all nodes of a kind in a level: one field of an interface may be asked of several kinds.
type asked struct {
	kind  graph.IDKind
	field *ast.Field
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

// fill reads the level's nodes, unless that was done before.
func (l *level) fill() error {
	l.filling.Lock()
	defer l.filling.Unlock()
	if l.refs == nil {
		return nil
	}
	if err := l.from.fill(); err != nil {
		return err
	}
	var ids []graph.ID
	for n := range l.from.of(l.ref.kind) {
		ids = append(ids, l.refs(n)...)
	}
	nodes, err := l.r.loadDistinct(ids)
	if err != nil {
		return err
	}
	l.nodes, l.refs, l.from = nodes, nil, nil
	return nil
}

// of gives the nodes of a kind, of a level that is filled.
func (l *level) of(kind graph.IDKind) iter.Seq[*store.Node] {
	return func(yield func(*store.Node) bool) {
		for _, n := range l.nodes {
			if n.ID.Kind() == kind && !yield(n) {
				return
			}
		}
	}
}

// branch is the level that a reference leads to from all nodes of this kind beside this one. It is still to be filled.
func (v view) branch(name string, refs func(*store.Node) []graph.ID) *level {
	l, ref := v.level, reference{v.node.ID.Kind(), name}
	l.mu.Lock()
	defer l.mu.Unlock()
	if to, ok := l.next[ref]; ok {
		return to
	}
	if l.next == nil {
		l.next = map[reference]*level{}
	}
	to := &level{r: l.r, from: l, ref: ref, refs: refs}
	l.next[ref] = to
	return to
}

// follow gives the level that a reference leads to from all nodes of this kind beside this one.
func (v view) follow(name string, refs func(*store.Node) []graph.ID) (*level, error) {
	to := v.branch(name, refs)
	return to, to.fill()
}

// to follows a reference from one node.
func (v view) to(name string, refs func(*store.Node) []graph.ID) ([]view, error) {
	next, err := v.follow(name, refs)
	if err != nil {
		return nil, err
	}
	return next.views(refs(v.node))
}

// lead follows a reference to the one record with this kind and key, which refs names among others. An empty key leads nowhere: the view has no
// node.
func (v view) lead(name string, refs func(*store.Node) []graph.ID, kind graph.IDKind, key string) (view, error) {
	if key == "" {
		return view{}, nil
	}
	next, r := v.branch(name, refs), v.level.r
	if err := r.charge(1); err != nil {
		return view{}, err
	}
	if n := r.atHand(kind, key); n != nil {
		return view{next, n}, nil
	}
	if err := next.fill(); err != nil {
		return view{}, err
	}
	nodes, err := r.loadAll([]graph.ID{graph.NewID(kind, key)})
	if err != nil {
		return view{}, err
	}
	return view{next, nodes[0]}, nil
}

// views are nodes of the level, by their ids.
func (l *level) views(ids []graph.ID) ([]view, error) {
	if err := l.r.charge(len(ids)); err != nil {
		return nil, err
	}
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
func as[T any](views []view, err error, show func(view) T) ([]T, error) {
	if err != nil {
		return nil, err
	}
	out := make([]T, len(views))
	for i, v := range views {
		out[i] = show(v)
	}
	return out, nil
}

// one is for references that lead to at most one record: nil where they lead to none.
func one[T any](v view, err error, make func(view) *T) (*T, error) {
	if err != nil || v.node == nil {
		return nil, err
	}
	return make(v), nil
}

// entities are the ids of entities, by their keys; empty keys are left out.
func entities(keys ...string) []graph.ID { return ids(graph.KindEntity, keys...) }

func documents(keys ...string) []graph.ID { return ids(graph.KindDocument, keys...) }

func ids(kind graph.IDKind, keys ...string) []graph.ID {
	out := make([]graph.ID, 0, len(keys))
	for _, key := range keys {
		if key != "" {
			out = append(out, graph.NewID(kind, key))
		}
	}
	return out
}
