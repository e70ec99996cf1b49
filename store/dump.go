package store

import (
	"bufio"
	"fmt"
	"io"

	"github.com/dgraph-io/badger/v4"
)

// Dump writes every key of the graph, in order, in every version, with its value, one a line: what two graphs are compared by.
func (s *Store) Dump(w io.Writer) error {
	out := bufio.NewWriter(w)
	txn := s.db.NewTransactionAt(s.State().Change, false)
	defer txn.Discard()
	options := badger.DefaultIteratorOptions
	options.AllVersions = true
	it := txn.NewIterator(options)
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		item := it.Item()
		value, err := item.ValueCopy(nil)
		if err != nil {
			return fmt.Errorf("couldn't dump the graph: %w", err)
		}
		fmt.Fprintf(out, "%x @%d deleted=%t %x\n", item.Key(), item.Version(), item.IsDeletedOrExpired(), value)
	}
	return out.Flush()
}
