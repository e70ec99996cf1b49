package store

import (
	"bytes"
	"hash/maphash"
)

// writes is what was written and has not reached the graph below yet, in the order of writing. What is written is copied in, into one piece of
// memory without pointers: a change of a thousand records makes ten thousand writes, and a graph is built of ten million.
//
// What was written last under a key is found by the key; the edges, which nobody asks for one by one, are found by their list.
type writes struct {
	log    []written
	bytes  []byte   // keys and values
	newest []uint32 // a table of hashes: the newest write of each key that is no edge, by its place in log, counted from 1; 0 is a free slot
	keys   int      // how many slots are taken
	lists  []uint32 // the same: the newest write into each list
	listed int
}

// written is one write.
type written struct {
	change uint64
	at     uint32 // where the key stands in bytes; the value follows it
	key    uint32 // their sizes
	value  uint32
	// before is the write before it into the same list, by its place in log, counted from 1; 0 where it is the first.
	before uint32
}

// deleted is the size of the value of a write that deletes.
const deleted = 1<<32 - 1

// write is one write on its own. A nil value deletes.
type write struct {
	change     uint64
	key, value []byte
}

// keySeed makes the places of keys in tables unforeseeable, so that nobody can choose keys that all fall into one place.
var keySeed = maphash.MakeSeed()

// add writes. The key and the value are copied.
func (w *writes) add(change uint64, key, value []byte) {
	e := written{change: change, at: uint32(len(w.bytes)), key: uint32(len(key)), value: uint32(len(value))}
	if value == nil {
		e.value = deleted
	}
	w.bytes = append(append(w.bytes, key...), value...)
	place := uint32(len(w.log) + 1)
	if key[0] == spaceEdge {
		w.lists = w.grown(w.lists, w.listed, listOf)
		slot := w.slot(w.lists, listOf(key), listOf)
		if e.before = *slot; e.before == 0 {
			w.listed++
		}
		*slot = place
	} else {
		w.newest = w.grown(w.newest, w.keys, wholeKey)
		slot := w.slot(w.newest, key, wholeKey)
		if *slot == 0 {
			w.keys++
		}
		*slot = place
	}
	w.log = append(w.log, e)
}

func wholeKey(key []byte) []byte { return key }

// listOf is the part of an edge's key that all edges of its list have in common.
func listOf(key []byte) []byte { return key[:edgeHead] }

// slot is where a table has the writes whose keys have this part, or where it is to have them.
func (w *writes) slot(table []uint32, part []byte, partOf func([]byte) []byte) *uint32 {
	mask := uint64(len(table) - 1)
	for i := maphash.Bytes(keySeed, part) & mask; ; i = (i + 1) & mask {
		if table[i] == 0 || bytes.Equal(partOf(w.key(table[i]-1)), part) {
			return &table[i]
		}
	}
}

// grown is a table with room for one more.
func (w *writes) grown(table []uint32, taken int, partOf func([]byte) []byte) []uint32 {
	if (taken+1)*4 <= len(table)*3 {
		return table
	}
	larger := make([]uint32, max(64, len(table)*2))
	for _, place := range table {
		if place != 0 {
			*w.slot(larger, partOf(w.key(place-1)), partOf) = place
		}
	}
	return larger
}

// len is how many writes there are.
func (w *writes) len() int { return len(w.log) }

// size is how many bytes they take.
func (w *writes) size() int { return len(w.bytes) + writtenSize*len(w.log) }

// writtenSize is how many bytes a write takes beside its key and its value.
const writtenSize = 24

func (w *writes) key(i uint32) []byte {
	e := &w.log[i]
	return w.bytes[e.at : e.at+e.key : e.at+e.key]
}

// value is nil for a write that deletes.
func (w *writes) value(i uint32) []byte {
	e := &w.log[i]
	if e.value == deleted {
		return nil
	}
	from := e.at + e.key
	return w.bytes[from : from+e.value : from+e.value]
}

// at is one of the writes. It shares their memory.
func (w *writes) at(i int) write {
	return write{w.log[i].change, w.key(uint32(i)), w.value(uint32(i))}
}

// find gives what was written last under a key that is no edge.
func (w *writes) find(key []byte) (found write, ok bool) {
	if w.keys == 0 {
		return write{}, false
	}
	place := *w.slot(w.newest, key, wholeKey)
	if place == 0 {
		return write{}, false
	}
	return w.at(int(place - 1)), true
}

// edges tells what was written last under each key of an edge that begins so: true where it was set, false where it was deleted.
func (w *writes) edges(prefix []byte, into map[string]bool) {
	if len(prefix) < edgeHead {
		for i := range w.log {
			if key := w.key(uint32(i)); bytes.HasPrefix(key, prefix) {
				into[string(key)] = w.log[i].value != deleted
			}
		}
		return
	}
	if w.listed == 0 {
		return
	}
	own := map[string]bool{}
	for place := *w.slot(w.lists, listOf(prefix), listOf); place != 0; place = w.log[place-1].before {
		key := w.key(place - 1)
		if _, later := own[string(key)]; !later && bytes.HasPrefix(key, prefix) {
			own[string(key)] = w.log[place-1].value != deleted
		}
	}
	for key, there := range own {
		into[key] = there
	}
}

// clear forgets all writes, and keeps the memory for the next.
func (w *writes) clear() {
	w.log, w.bytes, w.keys, w.listed = w.log[:0], w.bytes[:0], 0, 0
	clear(w.newest)
	clear(w.lists)
}

// held is how much memory they hold, used or not.
func (w *writes) held() int {
	return cap(w.bytes) + writtenSize*cap(w.log) + 4*(cap(w.newest)+cap(w.lists))
}
