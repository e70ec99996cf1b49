package store

import (
	"errors"
	"hash/maphash"
	"slices"
)

// index says where in the runs stands what was written last under each key that is no edge. It knows keys by 80 bits of a hash, sixteen bytes a key
// in all. A key whose hash is not in it was never written. Where the hash is there the key is compared as well, so that should two keys ever have
// one hash, building fails, and the graph is never wrong; the next attempt draws other hashes.
type index struct {
	shards [256]shard
}

// shard is the keys whose hash begins with the same byte: a table that is doubled on its own, so that growing never takes twice the memory.
type shard struct {
	slots []placed
	taken int
}

// placed is a key and its place. The number of a run is never 0, so none of those taken is the zero value.
type placed struct {
	hash uint64
	at   uint64 // 16 more bits of hash, 16 of the number of the run, 32 of the offset in it
}

const (
	// maxRuns is how many runs the index can tell apart.
	maxRuns = 1<<16 - 1
	// maxRunSize is how long a run may be.
	maxRunSize = 1<<32 - 1

	moreHash = 0xffff << 48
)

// moreSeed makes the other bits of hashes.
var moreSeed = maphash.MakeSeed()

func place(key []byte, run int, offset int64) placed {
	return placed{maphash.Bytes(keySeed, key), maphash.Bytes(moreSeed, key)&moreHash | uint64(run)<<32 | uint64(offset)}
}

func (p placed) run() int      { return int(p.at >> 32 & 0xffff) }
func (p placed) offset() int64 { return int64(p.at & 0xffffffff) }

func (x *index) shard(p placed) *shard { return &x.shards[p.hash>>56] }

// slot is where a key is, or is to be.
func (s *shard) slot(p placed) *placed {
	mask := uint64(len(s.slots) - 1)
	for i := p.hash & mask; ; i = (i + 1) & mask {
		at := &s.slots[i]
		if at.at == 0 || at.hash == p.hash && (at.at^p.at)&moreHash == 0 {
			return at
		}
	}
}

// put notes where a key is now.
func (x *index) put(p placed) {
	s := x.shard(p)
	if (s.taken+1)*4 > len(s.slots)*3 {
		grown := shard{slots: make([]placed, max(8, 2*len(s.slots))), taken: s.taken}
		for _, old := range s.slots {
			if old.at != 0 {
				*grown.slot(old) = old
			}
		}
		*s = grown
	}
	at := s.slot(p)
	if at.at == 0 {
		s.taken++
	}
	*at = p
}

// find says where a key is.
func (x *index) find(key []byte) (placed, bool) {
	p := place(key, 0, 0)
	s := x.shard(p)
	if s.taken == 0 {
		return p, false
	}
	at := *s.slot(p)
	return at, at.at != 0
}

// size is how many bytes it takes.
func (x *index) size() int {
	n := 0
	for i := range x.shards {
		n += 16 * len(x.shards[i].slots)
	}
	return n
}

// errSameHash says that two keys cannot be told apart.
var errSameHash = errors.New("two keys have the same hash, which chance brings about once in very many graphs: start again")

// readAt is how many bytes of a run are read at once for one write.
const readAt = 512

// at reads the write at a place, which must have this key. The value is good until the next read with the same buffer.
func (r *run) at(offset int64, key []byte, buf *[]byte) (write, error) {
	*buf = slices.Grow((*buf)[:0], readAt)[:min(readAt, r.size-offset)]
	if _, err := r.file.ReadAt(*buf, offset); err != nil {
		return write{}, r.damaged(err)
	}
	h, ok := parseRunHead(*buf)
	if !ok {
		return write{}, r.damaged(nil)
	}
	if n := h.all(); n > len(*buf) {
		*buf = slices.Grow((*buf)[:0], n)[:n]
		if _, err := r.file.ReadAt(*buf, offset); err != nil {
			return write{}, r.damaged(err)
		}
	}
	w := h.write(*buf)
	if string(w.key) != string(key) {
		return write{}, errSameHash
	}
	return w, nil
}
