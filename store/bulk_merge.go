package store

import (
	"bytes"
	"container/heap"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/ristretto/v2/z"
)

const (
	// mergeTable is the size of the tables at the first level, from which Badger takes that of the last, to which everything goes: 32
	// times as much. Badger may hold seventeen of those in twice their size of memory while the disk is slow.
	mergeTable = 256 << 10
	// mergeBuffer is how much of each run is read at once.
	mergeBuffer = 128 << 10
	// mergeBatch is how many bytes are handed to Badger at once.
	mergeBatch = 256 << 10
	// metaDelete is how Badger marks a key that was deleted.
	metaDelete = 1
)

// merge puts what is in the runs into Badger's tables. Each processor merges a stretch of the keys of its own.
func (b *bulk) merge() error {
	if err := b.room(); err != nil {
		return err
	}
	db, err := badger.OpenManaged(badgerOptions(b.dir, leastMemTable, leastBlocks, &badgerLog{b.report}).WithBaseTableSize(mergeTable))
	if err != nil {
		return err
	}
	out := db.NewStreamWriter()
	if err := out.Prepare(); err != nil {
		return errors.Join(err, db.Close())
	}
	m := merging{runs: b.spill.runs, out: out}
	m.progress = b.progress(m.writes())
	// After a fault too: Cancel would leave goroutines of Badger behind. Nobody takes for a graph what was not finished.
	return errors.Join(m.all(), out.Flush(), db.Close())
}

// room looks for room on the disk. Badger writes tables through memory: should the disk be full then, the process would be killed.
func (b *bulk) room() error {
	need, free := b.spill.onDisk(), freeSpace(b.dir)
	if free < uint64(need) {
		return fmt.Errorf("%s needs up to %d MB more on its disk, of which %d MB are free: make room, and start again", b.dir, need>>20, free>>20)
	}
	return nil
}

func (s *spill) onDisk() (size int64) {
	for _, r := range s.runs {
		size += r.size
	}
	return size
}

// progress tells now and then how many writes are merged.
func (b *bulk) progress(all int64) func(merged int64) {
	pace := newPace(all)
	return func(merged int64) {
		if rate, left, due := pace.at(merged); due {
			b.report("the new graph is put in order: %d %% of %d keys, %d a second, %v left", merged*100/all, all, rate, left)
		}
	}
}

// merging is one merge of all runs.
type merging struct {
	runs     []*run
	out      *badger.StreamWriter
	merged   atomic.Int64 // writes
	failed   atomic.Bool
	mu       sync.Mutex // held while progress is told
	progress func(merged int64)
}

func (m *merging) all() error {
	bounds := m.bounds(runtime.GOMAXPROCS(0))
	errs := make([]error, len(bounds)-1)
	var stretches sync.WaitGroup
	for i := range errs {
		stretches.Go(func() {
			errs[i] = m.stretch(uint32(i+1), bounds[i], bounds[i+1])
			if errs[i] != nil {
				m.failed.Store(true)
			}
		})
	}
	stretches.Wait()
	err := errors.Join(errs...)
	if merged, all := m.merged.Load(), m.writes(); err == nil && merged != all {
		err = fmt.Errorf("of %d writes that were put aside %d were read back: start again", all, merged)
	}
	return err
}

// writes is how many there are in all runs.
func (m *merging) writes() (all int64) {
	for _, r := range m.runs {
		all += r.count
	}
	return all
}

// bounds cuts the keys into so many stretches of about one size, or less: nil is before and behind all keys.
func (m *merging) bounds(parts int) [][]byte {
	var keys [][]byte
	for _, r := range m.runs {
		for _, mark := range r.marks {
			keys = append(keys, mark.key)
		}
	}
	slices.SortFunc(keys, bytes.Compare)
	keys = slices.CompactFunc(keys, bytes.Equal)
	bounds := [][]byte{nil}
	for i := 1; i < parts && len(keys) >= parts; i++ {
		bounds = append(bounds, keys[i*len(keys)/parts])
	}
	return append(bounds, nil)
}

// stretch merges the keys from one up to another into a stream of tables.
func (m *merging) stretch(stream uint32, from, to []byte) error {
	sources, err := m.sources(from, to)
	if err != nil {
		return err
	}
	batch := z.NewBuffer(mergeBatch+mergeBatch/8, "merge")
	defer batch.Release()
	var kv encoder
	written := 0
	for len(sources) > 0 && !m.failed.Load() {
		w := &sources[0].write
		kv = kv[:0].message(1, w.key).message(2, w.value).varint(4, w.change).varint(10, uint64(stream))
		if w.value == nil {
			kv = kv.message(6, encoder{metaDelete})
		}
		batch.WriteSlice(kv)
		written++
		if err := sources.step(to); err != nil {
			return err
		}
		if batch.LenNoPadding() >= mergeBatch {
			if err := m.write(batch, written); err != nil {
				return err
			}
			written = 0
		}
	}
	return m.write(batch, written)
}

// write hands a batch of so many writes to Badger.
func (m *merging) write(batch *z.Buffer, written int) error {
	if err := m.out.Write(batch); err != nil {
		return err
	}
	batch.Reset()
	merged := m.merged.Add(int64(written))
	m.mu.Lock()
	defer m.mu.Unlock()
	m.progress(merged)
	return nil
}

// ahead is a run, and the write in it that comes next.
type ahead struct {
	in        *runReader
	number    int
	write     write
	high, low uint64 // the first bytes of its key
}

// read goes to the next write; false at the end of the run, or of the stretch.
func (s *ahead) read(to []byte) (bool, error) {
	w, err := s.in.next()
	if err == io.EOF || err == nil && to != nil && bytes.Compare(w.key, to) >= 0 {
		return false, nil
	}
	s.write = w
	s.high, s.low = keyHead(w.key)
	return true, err
}

// runHeap has the run first whose next write comes first: by key, and then the newest. What is in a later run is newer.
type runHeap []*ahead

func (m *merging) sources(from, to []byte) (runHeap, error) {
	var h runHeap
	for i, r := range m.runs {
		s := &ahead{in: r.from(r.markBefore(from), mergeBuffer), number: i}
		for {
			more, err := s.read(to)
			if err != nil {
				return nil, err
			}
			if more && bytes.Compare(s.write.key, from) < 0 {
				continue
			}
			if more {
				h = append(h, s)
			}
			break
		}
	}
	heap.Init(&h)
	return h, nil
}

// step goes on behind the first write.
func (h *runHeap) step(to []byte) error {
	more, err := (*h)[0].read(to)
	if err != nil {
		return err
	}
	if more {
		heap.Fix(h, 0)
	} else {
		heap.Pop(h)
	}
	return nil
}

func (h runHeap) Len() int      { return len(h) }
func (h runHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *runHeap) Push(x any)   { *h = append(*h, x.(*ahead)) }
func (h *runHeap) Pop() any {
	last := len(*h) - 1
	s := (*h)[last]
	*h = (*h)[:last]
	return s
}

func (h runHeap) Less(i, j int) bool {
	a, b := h[i], h[j]
	if a.high != b.high {
		return a.high < b.high
	}
	if a.low != b.low {
		return a.low < b.low
	}
	if order := bytes.Compare(a.write.key, b.write.key); order != 0 {
		return order < 0
	}
	return a.number > b.number
}
