package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// pending is the graph as of the last change that is applied, and over it what later changes write that no reader sees yet. Changes are
// validated and applied against it, live and at restart alike. One goroutine owns it.
type pending struct {
	txn   *badger.Txn
	state State
	// today is the day of the change that is being applied.
	today graph.Day
	// writes has the newest value of every key written, nil where it was deleted; log has all writes in order, each with its change.
	writes map[string][]byte
	// versions has, for the keys in writes, the change that wrote them.
	versions map[string]uint64
	log      []write
	size     int
	numbers  map[graph.ID]uint32
	days     map[int]graph.Day // on which changes were recorded
	// judgements are those that stand, as they were read when state.Judged was judgedAt.
	judgements []graph.Judged
	judgedAt   uint64
	// under is the graph that this one is tried over, and lost are the records that a trial leaves out: see trial. Both are nil where changes are
	// made.
	under *badger.Txn
	lost  map[graph.ID]*graph.Record
	guide *guide // nil but in a load
}

// guide is what a load knows of the graph that it plans against, so that it need not be looked up.
type guide struct {
	here  func(kind graph.IDKind, key string) bool // surely there, and not withdrawn
	fresh func(kind graph.IDKind, key string) bool // surely not there before, if its key is its own; nil where nothing is known of that
}

type write struct {
	change     uint64
	key, value []byte // a nil value deletes
}

// newPending starts over the graph as the transaction sees it.
func newPending(txn *badger.Txn, state State) *pending {
	return &pending{txn: txn, state: state, writes: map[string][]byte{}, versions: map[string]uint64{}, numbers: map[graph.ID]uint32{}, days: map[int]graph.Day{}}
}

// set writes at the version of the change that is being applied, the one after the state's.
func (p *pending) set(key, value []byte) {
	change := p.state.Change + 1
	p.writes[string(key)] = value
	p.versions[string(key)] = change
	p.log = append(p.log, write{change, key, value})
	p.size += len(key) + len(value) + 16
}

func (p *pending) delete(key []byte) { p.set(key, nil) }

// get gives the value of a key and its version; nil where there is none.
func (p *pending) get(key []byte) (value []byte, version uint64, err error) {
	if v, ok := p.writes[string(key)]; ok {
		return v, p.versions[string(key)], nil
	}
	item, err := p.txn.Get(key)
	if errors.Is(err, badger.ErrKeyNotFound) && p.under != nil {
		item, err = p.under.Get(key)
	}
	if errors.Is(err, badger.ErrKeyNotFound) || err == nil && item.UserMeta() == tombstone {
		return nil, 0, nil
	}
	if err != nil {
		return nil, 0, fmt.Errorf("couldn't read a key of the graph: %w", err)
	}
	value, err = item.ValueCopy(nil)
	if err != nil {
		return nil, 0, fmt.Errorf("couldn't read a value of the graph: %w", err)
	}
	return value, item.Version(), nil
}

// node gives a node, or nil where there is none.
func (p *pending) node(id graph.ID) (*Node, error) {
	value, version, err := p.get(nodeKey(id))
	if err != nil || value == nil {
		return nil, err
	}
	return decodeNode(id, version, value)
}

// numberOf is the number of a node that must exist. Numbers never change, so they are kept.
func (p *pending) numberOf(id graph.ID) (uint32, error) {
	if n := p.numbers[id]; n != 0 {
		return n, nil
	}
	value, version, err := p.get(nodeKey(id))
	if err != nil {
		return 0, err
	}
	if value == nil {
		return 0, fmt.Errorf("there is no %s", id)
	}
	n, _, err := splitNode(id, version, value)
	if err == nil {
		p.numbers[id] = n.Number
	}
	return n.Number, err
}

// keys lists the keys under a prefix, in order, at most so many (0: all).
func (p *pending) keys(prefix []byte, most int) ([][]byte, error) {
	if p.under != nil {
		return p.keysOver(prefix, most), nil
	}
	var fresh []string
	for k := range p.writes {
		if bytes.HasPrefix([]byte(k), prefix) {
			fresh = append(fresh, k)
		}
	}
	slices.Sort(fresh)
	var out [][]byte
	it := p.txn.NewIterator(badger.IteratorOptions{Prefix: prefix})
	defer it.Close()
	it.Rewind()
	for most == 0 || len(out) < most {
		var stored []byte
		if it.Valid() {
			stored = it.Item().KeyCopy(nil)
		}
		switch {
		case stored == nil && len(fresh) == 0:
			return out, nil
		case len(fresh) > 0 && (stored == nil || fresh[0] <= string(stored)):
			if stored != nil && fresh[0] == string(stored) {
				it.Next()
			}
			if p.writes[fresh[0]] != nil {
				out = append(out, []byte(fresh[0]))
			}
			fresh = fresh[1:]
		default:
			out = append(out, stored)
			it.Next()
		}
	}
	return out, nil
}

// recordedDay is the day on which a change was recorded, the one that is being applied included.
func (p *pending) recordedDay(change int) (graph.Day, error) {
	if uint64(change) == p.state.Change+1 {
		return p.today, nil
	}
	if day, ok := p.days[change]; ok {
		return day, nil
	}
	value, _, err := p.get(changeKey(uint64(change)))
	if err != nil {
		return 0, err
	}
	c, err := decodeChange(uint64(change), value)
	if err != nil {
		return 0, err
	}
	p.days[change] = graph.DayOf(c.At)
	return p.days[change], nil
}
