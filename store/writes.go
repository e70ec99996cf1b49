package store

import (
	"bytes"
	"hash/maphash"
)

// writes is what was written and has not reached the graph below yet, in the order of writing. What is written is copied in, into one piece of
// memory without pointers: a change of a thousand records makes ten thousand writes, and a graph is built of ten million.
//
// What was written last under a key is found by the key; the edges, which nobody asks for one by one, are found by their list. While a graph is
// built nobody asks for most lists either: edges are entered into them when one is asked for.
type writes struct {
	log    []written
	bytes  []byte // keys and values
	newest byPart // of keys that are no edges: what was written last under each
	lists  byPart // of lists: what was written last into each
	// before has, of the writes that are entered into lists, the one before each in the same list, by its place in log, counted from 1; 0 where it
	// is the first.
	before []uint32
}

// byPart finds writes by a part of their keys.
type byPart struct {
	// slots hold 32 bits of the hash of the part, and behind them the place of the newest write with it in log, counted from 1; 0 is a free slot.
	slots []uint64
	taken int
	part  func(key []byte) []byte
}

func newWrites() *writes { return &writes{newest: byPart{part: wholeKey}, lists: byPart{part: listOf}} }

// written is one write.
type written struct {
	change uint64
	at     uint32 // where the key stands in bytes; the value follows it
	key    uint32 // their sizes
	value  uint32
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
	w.log = append(w.log, e)
	if key[0] != spaceEdge {
		w.put(&w.newest, uint32(len(w.log)))
	}
}

// enlist enters the edges written since a list was last asked for. It leaves the writes themselves alone, so that others may read them meanwhile.
func (w *writes) enlist() {
	for i := len(w.before); i < len(w.log); i++ {
		before := uint32(0)
		if w.key(uint32(i))[0] == spaceEdge {
			before = w.put(&w.lists, uint32(i+1))
		}
		w.before = append(w.before, before)
	}
}

func wholeKey(key []byte) []byte { return key }

// listOf is the part of an edge's key that all edges of its list have in common.
func listOf(key []byte) []byte { return key[:edgeHead] }

// inList tells whether all keys that begin so are edges of one list.
func inList(prefix []byte) bool { return prefix[0] == spaceEdge && len(prefix) >= edgeHead }

// put enters the write at a place in a table, and gives the place of the one that it had before; 0 where it had none.
func (w *writes) put(t *byPart, place uint32) (before uint32) {
	if (t.taken+1)*4 > len(t.slots)*3 {
		t.grow()
	}
	part := t.part(w.key(place - 1))
	slot, hash := w.slot(t, part)
	if before = uint32(*slot); before == 0 {
		t.taken++
	}
	*slot = hash | uint64(place)
	return before
}

// slot is where a table has the writes with a part, or where it is to have them, and the hash of the part as it stands there.
func (w *writes) slot(t *byPart, part []byte) (*uint64, uint64) {
	mask := uint64(len(t.slots) - 1)
	hash := maphash.Bytes(keySeed, part) &^ (1<<32 - 1)
	for i := hash >> 32 & mask; ; i = (i + 1) & mask {
		at := &t.slots[i]
		if *at == 0 || *at&^(1<<32-1) == hash && bytes.Equal(t.part(w.key(uint32(*at)-1)), part) {
			return at, hash
		}
	}
}

func (t *byPart) grow() {
	old := t.slots
	t.slots = make([]uint64, max(64, len(old)*2))
	mask := uint64(len(t.slots) - 1)
	for _, slot := range old {
		if slot == 0 {
			continue
		}
		i := slot >> 32 & mask
		for t.slots[i] != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = slot
	}
}

// newestOf gives the place of the newest write with a part of its key; 0 where there is none.
func (w *writes) newestOf(t *byPart, part []byte) uint32 {
	if t.taken == 0 {
		return 0
	}
	slot, _ := w.slot(t, part)
	return uint32(*slot)
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
	place := w.newestOf(&w.newest, key)
	if place == 0 {
		return write{}, false
	}
	return w.at(int(place - 1)), true
}

// keysUnder tells what was written last under each key that begins so: true where it was set, false where it was deleted.
func (w *writes) keysUnder(prefix []byte, into map[string]bool) {
	if !inList(prefix) {
		for i := range w.log {
			if key := w.key(uint32(i)); bytes.HasPrefix(key, prefix) {
				into[string(key)] = w.log[i].value != deleted
			}
		}
		return
	}
	w.enlist()
	own := map[string]bool{}
	for place := w.newestOf(&w.lists, listOf(prefix)); place != 0; place = w.before[place-1] {
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
	w.log, w.bytes, w.before, w.newest.taken, w.lists.taken = w.log[:0], w.bytes[:0], w.before[:0], 0, 0
	clear(w.newest.slots)
	clear(w.lists.slots)
}

// held is how much memory they hold, used or not.
func (w *writes) held() int {
	return cap(w.bytes) + writtenSize*cap(w.log) + 4*cap(w.before) + 8*(cap(w.newest.slots)+cap(w.lists.slots))
}
