package store

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/dgraph-io/badger/v4"
)

// trial applies a dataset over the graph as it is, where nobody sees it, so that each of its parts is checked against the store and all parts
// before it. What it writes stands in a graph of its own, in a folder that goes with it; the store's own shows through where that has nothing.
type trial struct {
	*pending
	tried *tried
	store *Store
	dir   string
	db    *badger.DB // made when there is much
	texts texts
}

// tombstone marks a key that the trial deleted, and that may stand in the graph below.
const tombstone = 1

// trialBytes is how much a trial holds in memory.
const trialBytes = 32 << 20

// trialMemTable is how much the graph of a trial gathers in memory: a server tries datasets beside all else that it does.
const trialMemTable = 16 << 20

// trialFolders are the names of the folders of datasets that are being tried.
const trialFolders = "trial-*"

// newTrial begins a trial over the graph as it is.
func (s *Store) newTrial() (*trial, error) {
	dir, err := os.MkdirTemp(s.dir, trialFolders)
	if err != nil {
		return nil, fmt.Errorf("couldn't make a folder to try a dataset in: %w", err)
	}
	state := s.State()
	below := &tried{stored: stored{txn: s.db.NewTransactionAt(state.Change, false)}}
	return &trial{pending: pendingOver(below, newWrites(), state), tried: below, store: s, dir: dir, texts: texts{filepath.Join(dir, "texts")}}, nil
}

// removeTrials removes what trials left that a crash interrupted.
func removeTrials(dir string) error {
	left, err := filepath.Glob(filepath.Join(dir, trialFolders))
	for _, folder := range left {
		err = errors.Join(err, os.RemoveAll(folder))
	}
	return err
}

// graph is what the next part is planned against.
func (t *trial) graph() *pending { return t.pending }

// record applies what was planned.
func (t *trial) record(sig signature, _ string, planned *plan) error {
	for sha, text := range planned.texts {
		if err := t.texts.put(sha, text); err != nil {
			return err
		}
	}
	e := entry{number: t.state.Change + 1, at: sig.at, records: make([]sealed, len(planned.data))}
	for i, data := range planned.data {
		e.records[i].data = data // no salt and no hash: nobody keeps it
	}
	if _, err := t.pending.apply(&e); err != nil {
		return err
	}
	if t.writes.size() < trialBytes {
		return nil
	}
	return t.spill()
}

// open gives an archived text, of the store or of the trial.
func (t *trial) open(sha256 string) ([]byte, error) {
	if _, err := os.Stat(t.texts.path(sha256)); err == nil {
		return t.texts.whole(sha256)
	}
	return t.store.texts.whole(sha256)
}

// spill writes what is held in memory into the graph of the trial.
func (t *trial) spill() error {
	if t.db == nil {
		db, err := openBadger(filepath.Join(t.dir, "graph"), trialMemTable, leastBlocks, t.store.options.Report)
		if err != nil {
			return err
		}
		t.db = db
	}
	batch := t.db.NewManagedWriteBatch()
	defer batch.Cancel()
	for i := range t.writes.len() {
		w := t.writes.at(i)
		e := badger.NewEntry(bytes.Clone(w.key), bytes.Clone(w.value))
		if w.value == nil {
			e = e.WithMeta(tombstone)
		}
		if err := batch.SetEntryAt(e, w.change); err != nil {
			return fmt.Errorf("couldn't write to the graph of a trial: %w", err)
		}
	}
	if err := batch.Flush(); err != nil {
		return fmt.Errorf("couldn't write to the graph of a trial: %w", err)
	}
	t.writes.clear()
	t.tried.renew(t.db.NewTransactionAt(t.state.Change, false))
	return nil
}

// close lets go of the trial and of all that it wrote.
func (t *trial) close() error {
	var err error
	t.discard()
	if t.db != nil {
		err = t.db.Close()
	}
	return errors.Join(err, os.RemoveAll(t.dir))
}

// tried is the base of a trial: the store's graph, and over it what the trial wrote and no longer holds in memory.
type tried struct {
	stored
	over *badger.Txn // nil where nothing was written
}

func (b *tried) discard() {
	b.renew(nil)
	b.stored.discard()
}

// renew reads what the trial has written by now.
func (b *tried) renew(over *badger.Txn) {
	if b.over != nil {
		b.over.Discard()
	}
	b.over = over
}

func (b *tried) get(key []byte) ([]byte, uint64, error) {
	if b.over == nil {
		return b.stored.get(key)
	}
	item, err := b.over.Get(key)
	switch {
	case errors.Is(err, badger.ErrKeyNotFound):
		return b.stored.get(key)
	case err != nil:
		return nil, 0, fmt.Errorf("couldn't read a key of the graph of a trial: %w", err)
	case item.UserMeta() == tombstone:
		return nil, 0, nil
	}
	if b.value, err = item.ValueCopy(b.value); err != nil {
		return nil, 0, fmt.Errorf("couldn't read a value of the graph of a trial: %w", err)
	}
	return b.value, item.Version(), nil
}

func (b *tried) keysUnder(prefix []byte, see func(key []byte) bool) error {
	if b.over == nil {
		return b.stored.keysUnder(prefix, see)
	}
	found := map[string]bool{}
	for _, txn := range []*badger.Txn{b.txn, b.over} {
		it := txn.NewIterator(badger.IteratorOptions{Prefix: prefix})
		for it.Rewind(); it.Valid(); it.Next() {
			found[string(it.Item().Key())] = it.Item().UserMeta() != tombstone
		}
		it.Close()
	}
	for _, key := range slices.Sorted(maps.Keys(found)) {
		if found[key] && !see([]byte(key)) {
			break
		}
	}
	return nil
}
