package store

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dgraph-io/badger/v4"
)

// trial applies a dataset over the graph as it is, where nobody sees it, so that each of its parts is checked against the store and all parts
// before it. What it writes stands in a graph of its own, in a folder that goes with it; the store's own shows through where that has nothing.
type trial struct {
	*pending
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

const trialFolder = "trial"

// newTrial begins a trial over the graph as it is.
func (s *Store) newTrial() (*trial, error) {
	dir := filepath.Join(s.dir, trialFolder)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("couldn't make a folder to try a dataset in: %w", err)
	}
	dir, err := os.MkdirTemp(dir, "")
	if err != nil {
		return nil, fmt.Errorf("couldn't make a folder to try a dataset in: %w", err)
	}
	state := s.State()
	p := newPending(s.db.NewTransactionAt(state.Change, false), state)
	return &trial{pending: p, store: s, dir: dir, texts: texts{filepath.Join(dir, "texts")}}, nil
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
	if t.size < trialBytes {
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
		db, err := openBadger(filepath.Join(t.dir, "graph"), trialMemTable, t.store.options.Report)
		if err != nil {
			return err
		}
		t.db, t.under = db, t.txn
	} else {
		t.txn.Discard()
	}
	batch := t.db.NewManagedWriteBatch()
	defer batch.Cancel()
	for _, w := range t.log {
		e := badger.NewEntry([]byte(w.key), w.value)
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
	p := newPending(t.db.NewTransactionAt(t.state.Change, false), t.state)
	p.under = t.under
	p.judgements, p.judgedAt = t.judgements, t.judgedAt
	t.pending = p
	return nil
}

// close lets go of the trial and of all that it wrote.
func (t *trial) close() error {
	var err error
	t.txn.Discard()
	if t.db != nil {
		t.under.Discard()
		err = t.db.Close()
	}
	err = errors.Join(err, os.RemoveAll(t.dir))
	os.Remove(filepath.Dir(t.dir)) // while another dataset is tried, it stays
	return err
}

// keysOver lists the keys under a prefix, of the trial and of the graph below it, in order, at most so many (0: all).
func (p *pending) keysOver(prefix []byte, most int) [][]byte {
	found := map[string]bool{}
	for _, txn := range []*badger.Txn{p.under, p.txn} {
		it := txn.NewIterator(badger.IteratorOptions{Prefix: prefix})
		for it.Rewind(); it.Valid(); it.Next() {
			found[string(it.Item().Key())] = it.Item().UserMeta() != tombstone
		}
		it.Close()
	}
	for key, value := range p.writes {
		if strings.HasPrefix(key, string(prefix)) {
			found[key] = value != nil
		}
	}
	var out [][]byte
	for _, key := range slices.Sorted(maps.Keys(found)) {
		if found[key] && (most == 0 || len(out) < most) {
			out = append(out, []byte(key))
		}
	}
	return out
}
