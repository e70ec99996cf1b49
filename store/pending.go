package store

import (
	"fmt"
	"maps"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// pending is the graph as of the last change that is applied, and over it what later changes write that no reader sees yet. Changes are
// validated and applied against it: live, at restart, and while a graph is built. One goroutine owns it.
type pending struct {
	base  base
	state State
	// today is the day of the change that is being applied.
	today  graph.Day
	writes *writes
	// reserved are the numbers of nodes that the change being applied adds and has not written yet.
	reserved map[graph.ID]uint32
	numbers  *recent[graph.ID, uint32]
	nodes    *recent[graph.ID, *Node]
	days     *recent[int, graph.Day] // on which changes were recorded
	// judgements are those that stand, as they were read when state.Judged was judgedAt.
	judgements []graph.Judged
	judgedAt   uint64
	// lost are the records that a load leaves out, and guide is what it knows: see builder. Both are nil where no dataset is loaded.
	lost  map[graph.ID]*graph.Record
	guide *guide

	// What follows is memory that is used again and again.
	key      []byte
	had, has keyedEdges
	listed   []nodeList
}

// guide is what a load knows of the graph that it plans against, so that it need not be looked up.
type guide struct {
	here  func(kind graph.IDKind, key string) bool // surely there, and not withdrawn
	fresh func(kind graph.IDKind, key string) bool // surely not there before, if its key is its own; nil where nothing is known of that
}

const (
	// cachedNumbers is how many numbers of nodes are remembered at least, and twice as many at most.
	cachedNumbers = 1 << 17
	// cachedDays is how many days of changes, likewise.
	cachedDays = 1 << 15
	// cachedNodes is how many bytes of nodes are remembered at least, by estimate, and twice as many at most.
	cachedNodes = 32 << 20
	// nodeSize is what a node takes in memory beside its record's bytes, by estimate.
	nodeSize = 600
)

// newPending starts over the graph as the transaction sees it.
func newPending(txn *badger.Txn, state State) *pending {
	return pendingOver(&stored{txn: txn}, newWrites(), state)
}

func pendingOver(b base, w *writes, state State) *pending {
	return &pending{
		base: b, writes: w, state: state,
		numbers: newRecent[graph.ID, uint32](cachedNumbers), nodes: newRecent[graph.ID, *Node](cachedNodes), days: newRecent[int, graph.Day](cachedDays),
	}
}

// discard lets go of the graph under what is pending.
func (p *pending) discard() { p.base.discard() }

// set writes at the version of the change that is being applied, the one after the state's. Key and value are copied.
func (p *pending) set(key, value []byte) { p.writes.add(p.state.Change+1, key, value) }

func (p *pending) delete(key []byte) { p.set(key, nil) }

// get gives the value of a key that is no edge, and its version; nil where there is none. It is good until the next read or write.
func (p *pending) get(key []byte) (value []byte, version uint64, err error) {
	if w, ok := p.writes.find(key); ok {
		return w.value, w.change, nil
	}
	return p.base.get(key)
}

// node gives a node, or nil where there is none. Nobody writes to it.
func (p *pending) node(id graph.ID) (*Node, error) {
	if n, ok := p.nodes.get(id); ok {
		return n, nil
	}
	value, version, err := p.stored(id)
	if err != nil || value == nil {
		return nil, err
	}
	n, err := decodeNode(id, version, value)
	if err == nil {
		p.nodes.put(id, n, nodeSize+len(value))
	}
	return n, err
}

// keep remembers a node that was written, if it is of a kind that others look at, or was remembered as it was before, which a fresh one was not.
func (p *pending) keep(n *Node, size int, fresh bool) {
	switch n.ID.Kind() {
	case graph.KindEntity, graph.KindDocument, graph.KindPredicate, graph.KindMeasure, graph.KindStatement:
	default:
		if fresh {
			return
		}
		if _, ok := p.nodes.get(n.ID); !ok {
			return
		}
	}
	p.nodes.put(n.ID, n, nodeSize+size)
}

// stored is a node as it stands in the graph; nil where there is none.
func (p *pending) stored(id graph.ID) (value []byte, version uint64, err error) {
	p.key = appendNodeKey(p.key[:0], id)
	return p.get(p.key)
}

// numberOf is the number of a node that must exist. Numbers never change.
func (p *pending) numberOf(id graph.ID) (uint32, error) {
	if n, ok := p.numbers.get(id); ok {
		return n, nil
	}
	if n := p.reserved[id]; n != 0 {
		return n, nil
	}
	value, version, err := p.stored(id)
	if err != nil {
		return 0, err
	}
	if value == nil {
		return 0, fmt.Errorf("there is no %s", id)
	}
	n, _, err := splitNode(id, version, value)
	if err == nil {
		p.numbers.put(id, n.Number, 1)
	}
	return n.Number, err
}

// keys lists the keys that begin so, in order, at most so many (0: all).
func (p *pending) keys(prefix []byte, most int) ([][]byte, error) {
	written := map[string]bool{}
	p.writes.keysUnder(prefix, written)
	fresh := slices.Sorted(maps.Keys(written))
	var out [][]byte
	room := func() bool { return most == 0 || len(out) < most }
	// upto lists what is written before a key, all where there is none.
	upto := func(key []byte) {
		for ; len(fresh) > 0 && (key == nil || fresh[0] < string(key)) && room(); fresh = fresh[1:] {
			if written[fresh[0]] {
				out = append(out, []byte(fresh[0]))
			}
		}
	}
	err := p.base.keysUnder(prefix, func(key []byte) bool {
		upto(key)
		if _, again := written[string(key)]; !again && room() {
			out = append(out, slices.Clone(key))
		}
		return room()
	})
	if err == nil {
		upto(nil)
	}
	return out, err
}

// recordedDay is the day on which a change was recorded, the one that is being applied included.
func (p *pending) recordedDay(change int) (graph.Day, error) {
	if uint64(change) == p.state.Change+1 {
		return p.today, nil
	}
	if day, ok := p.days.get(change); ok {
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
	day := graph.DayOf(c.At)
	p.days.put(change, day, 1)
	return day, nil
}
