package store

import (
	"errors"
	"fmt"
	"os"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// bulk builds a graph from its first change on, in a folder of its own. Nobody reads it before it is whole, so it need be neither durable nor
// readable on the way. It is for one goroutine: what it is given is planned against its pending, and applied by it.
type bulk struct {
	*pending
	dir string
	db  *badger.DB
}

// newBulk begins a graph in a folder, which is made anew. The state is that of no change.
func newBulk(dir string, memTable int64, empty State, report func(format string, args ...any)) (*bulk, error) {
	if err := os.RemoveAll(dir); err != nil {
		return nil, fmt.Errorf("couldn't clear the way for a new graph: %w", err)
	}
	db, err := openBadger(dir, memTable, DefaultCache/2, report)
	if err != nil {
		return nil, err
	}
	return &bulk{newPending(db.NewTransactionAt(0, false), empty), dir, db}, nil
}

// apply adds the next change.
func (b *bulk) apply(e *entry) (*graph.Change, error) {
	change, err := b.pending.apply(e)
	if err != nil || b.size < replayBytes {
		return change, err
	}
	return change, b.flush()
}

func (b *bulk) flush() error {
	if err := flush(b.db, b.log); err != nil {
		return err
	}
	b.txn.Discard()
	b.pending = newPending(b.db.NewTransactionAt(b.state.Change, false), b.state)
	return nil
}

// finish makes the folder a whole graph, closed, and gives what it answers to.
func (b *bulk) finish() (State, error) {
	err := b.flush()
	b.txn.Discard()
	if err := errors.Join(err, b.db.Close()); err != nil {
		return State{}, fmt.Errorf("couldn't finish a new graph: %w", err)
	}
	return b.state, nil
}

// abandon lets go of a graph that is not to be finished, and removes its folder.
func (b *bulk) abandon() error {
	b.txn.Discard()
	return errors.Join(b.db.Close(), os.RemoveAll(b.dir))
}
