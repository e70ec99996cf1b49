package store

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sort"
	"time"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// Snapshot is the graph as of one change. It may be read by many goroutines, and must be closed.
type Snapshot struct {
	store *Store
	txn   *badger.Txn
	state State
}

// Snapshot is the graph as of the last change.
func (s *Store) Snapshot() *Snapshot {
	state := s.State()
	return &Snapshot{s, s.db.NewTransactionAt(state.Change, false), state}
}

// SnapshotAt is the graph as of a change that is there; change 0 is the empty graph.
func (s *Store) SnapshotAt(change int) (*Snapshot, error) {
	now := s.State()
	if change < 0 || uint64(change) > now.Change {
		return nil, fmt.Errorf("%w: there is no change %d: the last is %d", graph.ErrNotFound, change, now.Change)
	}
	if uint64(change) == now.Change {
		return s.Snapshot(), nil
	}
	sn := &Snapshot{s, s.db.NewTransactionAt(uint64(change), false), s.emptyState()}
	if change == 0 {
		return sn, nil
	}
	value, err := sn.value(stateKey())
	if err == nil {
		sn.state, err = decodeState(value)
	}
	if err != nil {
		sn.Close()
		return nil, err
	}
	return sn, nil
}

// ChangeAt is the number of the last change that was recorded by an instant; 0 where there was none yet.
func (s *Store) ChangeAt(at time.Time) (int, error) {
	sn := s.Snapshot()
	defer sn.Close()
	var failed error
	n := sort.Search(int(sn.state.Change), func(i int) bool {
		c, err := sn.Change(i + 1)
		failed = errors.Join(failed, err)
		return failed != nil || c.At.After(at)
	})
	return n, failed
}

// Close lets go of the snapshot.
func (sn *Snapshot) Close() { sn.txn.Discard() }

// State is what the snapshot answers to, and how much is in it.
func (sn *Snapshot) State() State { return sn.state }

// value reads one key; graph.ErrNotFound where it is not there.
func (sn *Snapshot) value(key []byte) ([]byte, error) {
	item, err := sn.txn.Get(key)
	if errors.Is(err, badger.ErrKeyNotFound) {
		return nil, graph.ErrNotFound
	}
	if err == nil {
		var value []byte
		if value, err = item.ValueCopy(nil); err == nil {
			return value, nil
		}
	}
	return nil, fmt.Errorf("couldn't read the graph: %w", err)
}

// Node gives a node, withdrawn ones too; graph.ErrNotFound where there is none.
func (sn *Snapshot) Node(id graph.ID) (*Node, error) {
	if n := sn.store.cache.get(id, sn.state.Change); n != nil {
		return n, nil
	}
	return sn.read(id)
}

// Known gives a node if it is in memory, and nil if it would have to be read, or if there is none.
func (sn *Snapshot) Known(kind graph.IDKind, key string) *Node {
	return sn.store.cache.find(kind, key, sn.state.Change)
}

// read reads a node from Badger, and keeps it for others.
func (sn *Snapshot) read(id graph.ID) (*Node, error) {
	n, err := sn.stored(id)
	if err == nil {
		sn.store.cache.put(n, sn.state.Change)
	}
	return n, err
}

// stored reads a node from Badger.
func (sn *Snapshot) stored(id graph.ID) (*Node, error) {
	item, err := sn.txn.Get(nodeKey(id))
	if errors.Is(err, badger.ErrKeyNotFound) {
		return nil, fmt.Errorf("%w: there is no %s", graph.ErrNotFound, id)
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't read %s: %w", id, err)
	}
	return nodeOf(id, item)
}

func nodeOf(id graph.ID, item *badger.Item) (n *Node, err error) {
	if err := item.Value(func(value []byte) error {
		n, err = decodeNode(id, item.Version(), value)
		return err
	}); err != nil {
		return nil, fmt.Errorf("couldn't read %s: %w", id, err)
	}
	return n, nil
}

// Nodes gives many nodes at once; those that are not there are not in the map. What is not in memory is read in the order of the keys, so that
// neighbours come from one block. Single reads, for they ask a table's bloom filter first: on a graph that has grown by recording, spread over
// several levels, they take half the time of one iterator's seeks, and on a freshly loaded one the same.
func (sn *Snapshot) Nodes(ids []graph.ID) (map[graph.ID]*Node, error) {
	nodes := make(map[graph.ID]*Node, len(ids))
	var missing []graph.ID
	for _, id := range ids {
		if n := sn.store.cache.get(id, sn.state.Change); n != nil {
			nodes[id] = n
		} else {
			missing = append(missing, id)
		}
	}
	slices.Sort(missing)
	for _, id := range slices.Compact(missing) {
		n, err := sn.read(id)
		if errors.Is(err, graph.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		nodes[id] = n
	}
	return nodes, nil
}

// allBatch is how many nodes All reads in one pass.
const allBatch = 500

// All gives the nodes of a list of the whole store, in its order.
func (sn *Snapshot) All(t EdgeType) iter.Seq2[*Node, error] {
	return sn.batches(func(yield func(graph.ID, error) bool) {
		scan := sn.Scan()
		defer scan.Close()
		for scan.Open(List{Type: t}); scan.Valid(); scan.Next() {
			if e, err := scan.Edge(); !yield(e.To, err) || err != nil {
				return
			}
		}
	})
}

// Entities gives all entities in the order of recording.
func (sn *Snapshot) Entities() iter.Seq2[*Node, error] {
	return sn.batches(func(yield func(graph.ID, error) bool) {
		scan := sn.Scan()
		defer scan.Close()
		var all []Edge
		for scan.Open(List{Type: EntitiesAll}); scan.Valid(); scan.Next() {
			e, err := scan.Edge()
			if err != nil {
				yield("", err)
				return
			}
			all = append(all, e)
		}
		slices.SortFunc(all, func(a, b Edge) int { return cmp.Compare(a.Number, b.Number) })
		for _, e := range all {
			if !yield(e.To, nil) {
				return
			}
		}
	})
}

// batches gives the nodes with some ids, in their order, reading many in one pass.
func (sn *Snapshot) batches(ids iter.Seq2[graph.ID, error]) iter.Seq2[*Node, error] {
	return func(yield func(*Node, error) bool) {
		batch := make([]graph.ID, 0, allBatch)
		for id, err := range ids {
			if err != nil {
				yield(nil, err)
				return
			}
			if batch = append(batch, id); len(batch) == allBatch {
				if !sn.yieldAll(batch, yield) {
					return
				}
				batch = batch[:0]
			}
		}
		sn.yieldAll(batch, yield)
	}
}

func (sn *Snapshot) yieldAll(ids []graph.ID, yield func(*Node, error) bool) bool {
	nodes, err := sn.Nodes(ids)
	if err != nil {
		yield(nil, err)
		return false
	}
	for _, id := range ids {
		if nodes[id] == nil {
			yield(nil, fmt.Errorf("a list leads to %s, which is not there", id))
			return false
		}
		if !yield(nodes[id], nil) {
			return false
		}
	}
	return true
}

// Versions are the numbers of the changes that touched a node, newest first, at most so many.
func (sn *Snapshot) Versions(id graph.ID, most int) []int {
	it := sn.txn.NewKeyIterator(nodeKey(id), badger.IteratorOptions{AllVersions: true})
	defer it.Close()
	var versions []int
	for it.Rewind(); it.Valid() && len(versions) < most; it.Next() {
		if v := it.Item().Version(); v <= sn.state.Change {
			versions = append(versions, int(v))
		}
	}
	return versions
}

// Change gives one change.
func (sn *Snapshot) Change(number int) (*graph.Change, error) {
	if number < 1 || uint64(number) > sn.state.Change {
		return nil, fmt.Errorf("%w: there is no change %d", graph.ErrNotFound, number)
	}
	value, err := sn.value(changeKey(uint64(number)))
	if err != nil {
		return nil, err
	}
	return decodeChange(uint64(number), value)
}

// Changes gives the changes after a number, oldest first.
func (sn *Snapshot) Changes(after int) iter.Seq2[*graph.Change, error] {
	return func(yield func(*graph.Change, error) bool) {
		it := sn.txn.NewIterator(badger.IteratorOptions{Prefix: []byte{spaceChange}})
		defer it.Close()
		for it.Seek(changeKey(uint64(after) + 1)); it.Valid(); it.Next() {
			number, err := parseChangeKey(it.Item().Key())
			var c *graph.Change
			if err == nil {
				err = it.Item().Value(func(value []byte) error {
					c, err = decodeChange(number, value)
					return err
				})
			}
			if !yield(c, err) || err != nil {
				return
			}
		}
	}
}

// WholeText is the archived text of a document, its hash checked.
func (sn *Snapshot) WholeText(document *Node) ([]byte, error) {
	return sn.store.texts.whole(document.Record.Document.SHA256)
}

// Text is the archived text of a document; graph.ErrNotFound where none is archived. Its bytes are as they are on the disk: a quotation
// from it is verified by Quote.
func (sn *Snapshot) Text(document *Node) ([]byte, error) {
	if !document.Archived {
		return nil, fmt.Errorf("%w: no text of %s is archived", graph.ErrNotFound, document.ID)
	}
	return sn.store.texts.get(document.Record.Document.SHA256)
}
