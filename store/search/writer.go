package search

import (
	"context"
	"fmt"
	"iter"

	"claimgraph/graph"
	"claimgraph/store"
)

// writer gathers what changes do to the index.
type writer struct {
	engine *engine
	store  *store.Store
	at     position // after the last change that was gathered
	batch  *batch
	before *reader // the index before the batch
	// open has the current versions that the batch has written or ended, each by the change that it is from; 0 is none.
	open    map[graph.ID]int
	changes int
}

// gather puts a batch of the changes after a position into the index, and gives the position that it leads to.
func gather(ctx context.Context, e *engine, s *store.Store, sn *store.Snapshot, at position) (position, error) {
	r, err := e.reader()
	if err != nil {
		return at, err
	}
	defer r.Close()
	w := &writer{engine: e, store: s, at: at, batch: newBatch(), before: r, open: map[graph.ID]int{}}
	for c, err := range sn.Changes(at.Change) {
		if err != nil {
			return at, &storeError{err}
		}
		if err := w.change(ctx, c); err != nil {
			return at, err
		}
		if w.full() {
			break
		}
	}
	return w.write()
}

func (w *writer) full() bool {
	return w.changes >= batchChanges || w.batch.added+w.batch.removed >= batchDocuments
}

func (w *writer) write() (position, error) {
	w.at.Documents += w.batch.added - w.batch.removed
	return w.at, w.engine.write(w.batch, w.at)
}

// change gathers one change: the records that it touched, and the relations that are called by their names.
func (w *writer) change(ctx context.Context, c *graph.Change) error {
	sn, err := w.store.SnapshotAt(c.Number)
	if err != nil {
		return &storeError{err}
	}
	defer sn.Close()
	nodes, err := sn.Nodes(c.Touched)
	if err != nil {
		return &storeError{err}
	}
	seen := make(map[graph.ID]bool, len(c.Touched))
	for _, id := range c.Touched {
		if n := nodes[id]; n != nil && !seen[id] {
			seen[id] = true
			if err := w.node(ctx, sn, n); err != nil {
				return err
			}
		}
	}
	for _, id := range c.Touched {
		if n := nodes[id]; n != nil && n.First < c.Number {
			if err := w.named(ctx, sn, n, seen); err != nil {
				return err
			}
		}
	}
	w.changes++
	w.at.Change, w.at.Hash = c.Number, c.Hash
	return nil
}

// node gathers one record as of a snapshot: if its texts are others than before, the version with those ends and a new one begins.
func (w *writer) node(ctx context.Context, sn *store.Snapshot, n *store.Node) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	texts, err := textsOf(sn, n)
	if err != nil {
		return &storeError{err}
	}
	now := int(sn.State().Change)
	from, err := w.version(n, now)
	if err != nil {
		return err
	}
	if from > 0 {
		old, err := w.textsAt(n.ID, from)
		if err != nil || sameTexts(old, texts) {
			return err
		}
		w.batch.remove(span{n.ID, from, 0}.name())
		w.batch.add(span{n.ID, from, now}.name(), &content{texts: old})
	}
	w.open[n.ID] = 0
	if len(texts) > 0 {
		w.batch.add(span{n.ID, now, 0}.name(), &content{texts: texts})
		w.open[n.ID] = now
	}
	return nil
}

// version is the change that the current version of a record in the index is from; 0 where it has none.
func (w *writer) version(n *store.Node, now int) (int, error) {
	if from, gathered := w.open[n.ID]; gathered || n.First == now {
		return from, nil
	}
	return w.before.version(n.ID)
}

func (w *writer) textsAt(id graph.ID, change int) ([]text, error) {
	sn, err := w.store.SnapshotAt(change)
	if err != nil {
		return nil, &storeError{err}
	}
	defer sn.Close()
	n, err := sn.Node(id)
	if err != nil {
		return nil, &storeError{err}
	}
	texts, err := textsOf(sn, n)
	if err != nil {
		return nil, &storeError{err}
	}
	return texts, nil
}

// named gathers the relations that lend their words from a record which a change gave another name.
func (w *writer) named(ctx context.Context, sn *store.Snapshot, n *store.Node, seen map[graph.ID]bool) error {
	lent, lists := lentBy(n)
	if len(lists) == 0 || n.Withdrawn {
		return nil
	}
	before, err := w.lentAt(n.ID, int(sn.State().Change)-1)
	if err != nil || before == lent {
		return err
	}
	for _, list := range lists {
		for ids, err := range batches(sn, n.List(list)) {
			if err != nil {
				return &storeError{err}
			}
			if err := w.relations(ctx, sn, ids, seen); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) relations(ctx context.Context, sn *store.Snapshot, ids []graph.ID, seen map[graph.ID]bool) error {
	nodes, err := sn.Nodes(ids)
	if err != nil {
		return &storeError{err}
	}
	for _, id := range ids {
		if nodes[id] == nil {
			return &storeError{fmt.Errorf("a list leads to %s, which is not there", id)}
		}
		if !seen[id] {
			seen[id] = true
			if err := w.node(ctx, sn, nodes[id]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) lentAt(id graph.ID, change int) (string, error) {
	sn, err := w.store.SnapshotAt(change)
	if err != nil {
		return "", &storeError{err}
	}
	defer sn.Close()
	n, err := sn.Node(id)
	if err != nil {
		return "", &storeError{err}
	}
	lent, _ := lentBy(n)
	return lent, nil
}

const scanBatch = 500 // records of a list that are read at once

// batches gives the records of a list, many at a time.
func batches(sn *store.Snapshot, l store.List) iter.Seq2[[]graph.ID, error] {
	return func(yield func([]graph.ID, error) bool) {
		scan := sn.Scan()
		defer scan.Close()
		for scan.Open(l); scan.Valid(); {
			var ids []graph.ID
			for ; scan.Valid() && len(ids) < scanBatch; scan.Next() {
				e, err := scan.Edge()
				if err != nil {
					yield(nil, err)
					return
				}
				ids = append(ids, e.To)
			}
			if !yield(ids, nil) {
				return
			}
		}
	}
}
