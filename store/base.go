package store

import (
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"
)

// base is the graph under what is pending. Live it is what Badger holds; while a graph is built, it is what the builder has gathered so far.
// What it gives is good until the next call.
type base interface {
	// get gives the value of a key that is no edge, and its version; nil where there is none.
	get(key []byte) (value []byte, version uint64, err error)
	// keysUnder gives the keys that begin so, in order, until see says that it has seen enough.
	keysUnder(prefix []byte, see func(key []byte) bool) error
	// discard lets go of it.
	discard()
}

// stored is the base of live changes: the graph as a transaction sees it.
type stored struct {
	txn   *badger.Txn
	value []byte
}

func (b *stored) discard() { b.txn.Discard() }

func (b *stored) get(key []byte) ([]byte, uint64, error) {
	item, err := b.txn.Get(key)
	if errors.Is(err, badger.ErrKeyNotFound) {
		return nil, 0, nil
	}
	if err != nil {
		return nil, 0, fmt.Errorf("couldn't read a key of the graph: %w", err)
	}
	if b.value, err = item.ValueCopy(b.value); err != nil {
		return nil, 0, fmt.Errorf("couldn't read a value of the graph: %w", err)
	}
	return b.value, item.Version(), nil
}

func (b *stored) keysUnder(prefix []byte, see func(key []byte) bool) error {
	it := b.txn.NewIterator(badger.IteratorOptions{Prefix: prefix})
	defer it.Close()
	for it.Rewind(); it.Valid() && see(it.Item().Key()); it.Next() {
	}
	return nil
}
