package store

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"os"
	"slices"
	"sort"
)

// run is a file of writes in the order of their keys, under one key the newest first. A write is its change, the size of its key, that of its value
// plus one or 0 where it deletes, all three as varints, then key and value.
type run struct {
	file  *os.File
	size  int64
	count int64 // of writes
	marks []mark
	lists filter
}

// mark is a key of a run and where its write stands.
type mark struct {
	key []byte
	at  int64
}

// markEvery is about how many bytes of a run lie between two marks.
const markEvery = 32 << 10

// headed is a write by the first bytes of its key, which decide most comparisons.
type headed struct {
	high, low uint64
	place     uint32
}

func keyHead(key []byte) (high, low uint64) {
	if len(key) >= 16 {
		return binary.BigEndian.Uint64(key), binary.BigEndian.Uint64(key[8:])
	}
	var b [16]byte
	copy(b[:], key)
	return binary.BigEndian.Uint64(b[:]), binary.BigEndian.Uint64(b[8:])
}

// order is the order of a run: by key, and then the later write first.
func (w *writes) order() []headed {
	list := make([]headed, len(w.log))
	for i := range list {
		high, low := keyHead(w.key(uint32(i)))
		list[i] = headed{high, low, uint32(i)}
	}
	slices.SortFunc(list, func(a, b headed) int {
		switch {
		case a.high != b.high:
			return cmp.Compare(a.high, b.high)
		case a.low != b.low:
			return cmp.Compare(a.low, b.low)
		}
		return cmp.Or(bytes.Compare(w.key(a.place), w.key(b.place)), cmp.Compare(b.place, a.place))
	})
	return list
}

// listsIn counts the lists that edges were written into: the head of an edge's key stands within what order compares first.
func listsIn(order []headed) (lists int) {
	var before uint64
	for i := range order {
		list := order[i].high >> (8 * (8 - edgeHead))
		if list != before && list>>(8*(edgeHead-1)) == spaceEdge {
			lists++
		}
		before = list
	}
	return lists
}

// writeRun writes a run into a new file, and gives where in it stands what was written last under each key that is no edge. Of two writes of
// one change under one key the later counts.
func writeRun(path string, number int, w *writes) (*run, []placed, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, filePerm)
	if err != nil {
		return nil, nil, err
	}
	order := w.order()
	r := &run{file: f, lists: newFilter(listsIn(order))}
	out := bufio.NewWriterSize(f, 1<<20)
	var places []placed
	var before write
	var head, buf []byte
	for _, s := range order {
		next := w.at(int(s.place))
		again := before.key != nil && bytes.Equal(before.key, next.key)
		if again && before.change == next.change {
			continue
		}
		if len(r.marks) == 0 || r.size-r.marks[len(r.marks)-1].at >= markEvery {
			r.marks = append(r.marks, mark{bytes.Clone(next.key), r.size})
		}
		switch {
		case next.key[0] == spaceEdge:
			if list := listOf(next.key); !bytes.Equal(list, head) {
				head = list
				r.lists.add(list)
			}
		case !again:
			places = append(places, place(next.key, number, r.size))
		}
		buf = append(append(appendRunHead(buf[:0], &next), next.key...), next.value...)
		out.Write(buf)
		r.size += int64(len(buf))
		r.count++
		before = next
	}
	if err := out.Flush(); err != nil {
		return nil, nil, errors.Join(err, f.Close())
	}
	return r, places, nil
}

func appendRunHead(b []byte, w *write) []byte {
	b = binary.AppendUvarint(b, w.change)
	b = binary.AppendUvarint(b, uint64(len(w.key)))
	if w.value == nil {
		return binary.AppendUvarint(b, 0)
	}
	return binary.AppendUvarint(b, uint64(len(w.value)+1))
}

// runHead is what stands in a run before the key of a write: its own size, and what it says.
type runHead struct {
	size       int
	change     uint64
	key, value int
	deletes    bool
}

const (
	maxRunHead = 3 * binary.MaxVarintLen64
	maxRunKey  = 1 << 16 // far above the longest key that there is
)

func parseRunHead(b []byte) (h runHead, ok bool) {
	var numbers [3]uint64
	for i := range numbers {
		v, n := binary.Uvarint(b[h.size:])
		if n <= 0 {
			return h, false
		}
		numbers[i], h.size = v, h.size+n
	}
	h.change, h.key, h.deletes = numbers[0], int(numbers[1]), numbers[2] == 0
	if !h.deletes {
		h.value = int(numbers[2] - 1)
	}
	return h, numbers[1] <= maxRunKey && numbers[2] <= maxValue+1
}

// all is how many bytes the whole write takes.
func (h *runHead) all() int { return h.size + h.key + h.value }

// write is the write whose bytes are given, which it shares.
func (h *runHead) write(b []byte) write {
	value := h.size + h.key
	w := write{change: h.change, key: b[h.size:value:value]}
	if !h.deletes {
		w.value = b[value:h.all():h.all()]
	}
	return w
}

// runReader reads the writes of a run one after the other.
type runReader struct {
	run *run
	in  *bufio.Reader
	buf []byte // of a write that is larger than what is read at once
}

func (r *run) from(at int64, buffer int) *runReader {
	return &runReader{run: r, in: bufio.NewReaderSize(io.NewSectionReader(r.file, at, r.size-at), buffer)}
}

// next gives io.EOF at the end. What it gives is good until the next.
func (r *runReader) next() (write, error) {
	b, err := r.in.Peek(maxRunHead)
	if len(b) == 0 {
		return write{}, err
	}
	h, ok := parseRunHead(b)
	if !ok {
		return write{}, r.run.damaged(err)
	}
	n := h.all()
	if n > r.in.Size() {
		r.buf = slices.Grow(r.buf[:0], n)[:n]
		if _, err := io.ReadFull(r.in, r.buf); err != nil {
			return write{}, r.run.damaged(err)
		}
		return h.write(r.buf), nil
	}
	if b, err = r.in.Peek(n); err != nil {
		return write{}, r.run.damaged(err)
	}
	w := h.write(b)
	r.in.Discard(n)
	return w, nil
}

// damaged says that what was written a moment ago cannot be read back.
func (r *run) damaged(err error) error {
	if err == nil || err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return fmt.Errorf("couldn't read back %s, a part of the new graph: %w", r.file.Name(), err)
}

// markBefore is the last mark at which nothing with such a key, or a greater one, can have been passed.
func (r *run) markBefore(key []byte) int64 {
	i := sort.Search(len(r.marks), func(i int) bool { return bytes.Compare(r.marks[i].key, key) >= 0 })
	if i == 0 {
		return 0
	}
	return r.marks[i-1].at
}

// keysUnder tells what was written last under each key that begins so.
func (r *run) keysUnder(prefix []byte, into map[string]bool) error {
	if inList(prefix) && !r.lists.has(listOf(prefix)) {
		return nil
	}
	in := r.from(r.markBefore(prefix), markEvery/4)
	var before []byte
	for {
		w, err := in.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if bytes.HasPrefix(w.key, prefix) {
			if !bytes.Equal(w.key, before) {
				before = append(before[:0], w.key...)
				into[string(w.key)] = w.value != nil
			}
		} else if bytes.Compare(w.key, prefix) > 0 {
			return nil
		}
	}
}

// filter says of lists that they are not in a run; of one in a hundred it doesn't though they are not.
type filter []uint64

func newFilter(lists int) filter { return make(filter, lists*10/64+1) }

func (f filter) bits(list []byte) (a, b uint64) {
	h := maphash.Bytes(keySeed, list)
	n := uint64(len(f)) * 64
	return h % n, (h>>32 | h<<32) * 0x9e3779b97f4a7c15 % n
}

func (f filter) add(list []byte) {
	a, b := f.bits(list)
	f[a/64] |= 1 << (a % 64)
	f[b/64] |= 1 << (b % 64)
}

func (f filter) has(list []byte) bool {
	a, b := f.bits(list)
	return f[a/64]&(1<<(a%64)) != 0 && f[b/64]&(1<<(b%64)) != 0
}
