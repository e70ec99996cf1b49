package store

import (
	"bytes"
	"encoding/binary"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// WalkOptions say what a walk goes through.
type WalkOptions struct {
	// Lists are gone through as one: in their common order, what stands in several of them once. They are of one kind of node, and ordered
	// alike.
	Lists []List
	// Ascending, for lists of claims, goes from undated claims to the newest; claims of one day stay in the order of their keys.
	Ascending bool
	// Within, for lists of claims, keeps those that may have been stated within the span.
	Within *graph.Span
	// Until, for lists of claims, leaves out those that may have been stated after that day; MaxDay leaves none out.
	Until graph.Day
	// After is the Place of an entry: the walk begins behind it.
	After []byte
}

// Walk goes through lists of the graph as one. It is for one goroutine, and must be closed.
type Walk struct {
	sources   []*source
	ascending bool
	within    *graph.Span
	last      []byte // the place of the entry looked at last
}

// Walk begins a walk.
func (sn *Snapshot) Walk(o WalkOptions) *Walk {
	w := &Walk{ascending: o.Ascending}
	for _, l := range o.Lists {
		if l.Type.ofClaims() {
			w.within = o.Within
		}
		for _, stretch := range stretches(l, o) {
			s := newSource(sn.txn, stretch, o.Ascending)
			s.begin(o.After)
			w.sources = append(w.sources, s)
		}
	}
	return w
}

// Close lets go of the iterators.
func (w *Walk) Close() {
	for _, s := range w.sources {
		s.Close()
	}
}

// Next gives the next entry; false at the end.
func (w *Walk) Next() (Edge, bool, error) {
	for {
		first := w.first()
		if first == nil {
			return Edge{}, false, nil
		}
		if w.last != nil && bytes.Equal(first.place(), w.last) {
			first.next()
			continue
		}
		e, err := first.Edge()
		if err != nil {
			return Edge{}, false, err
		}
		w.last = e.Place
		first.next()
		if w.within == nil || e.Digest.Stated.Overlaps(*w.within) {
			return e, true, nil
		}
	}
}

// first is the source whose entry comes first, nil where all are at their ends.
func (w *Walk) first() *source {
	var first *source
	for _, s := range w.sources {
		if s.valid() && (first == nil || w.before(s.place(), first.place())) {
			first = s
		}
	}
	return first
}

// before compares places. Ascending turns the order of the days around, but not that of keys within a day.
func (w *Walk) before(a, b []byte) bool {
	if w.ascending {
		if order := bytes.Compare(a[:rankSize], b[:rankSize]); order != 0 {
			return order > 0
		}
	}
	return bytes.Compare(a, b) < 0
}

// rankSize is how many bytes of a place the day takes, in lists that are ordered by a day.
const rankSize = 4

const lastRank = 1<<32 - 1 // of what has no day

// stretch is a part of a list: the entries whose days rank from low to high. For lists that are not ordered by a day it is the whole.
type stretch struct {
	List
	ranked    bool
	low, high uint32
}

// stretches are the parts of a list that can hold what is asked for. Within a span there are three: claims whose last day lies in it; claims
// whose last day lies after it, which the wide list holds where their first does not; and undated claims. Next looks at the first days.
func stretches(l List, o WalkOptions) []stretch {
	if !l.Type.ofClaims() {
		return []stretch{{List: l}}
	}
	until := dayRank(o.Until)
	if o.Until == graph.MaxDay {
		until = 0
	}
	if o.Within == nil {
		high := uint32(lastRank)
		if until > 0 {
			high = lastRank - 1
		}
		return []stretch{{l, true, until, high}}
	}
	wide := l
	wide.Type |= Wide
	newest, oldest := rankOf(o.Within.Latest, 0), rankOf(o.Within.Earliest, lastRank-1)
	out := []stretch{{l, true, max(newest, until), oldest}}
	if newest > until {
		out = append(out, stretch{wide, true, until, newest - 1})
	}
	if until == 0 {
		out = append(out, stretch{l, true, lastRank, lastRank})
	}
	return out
}

// rankOf is the rank of an end of a span; open where it is unbounded.
func rankOf(d graph.Day, open uint32) uint32 {
	if d == graph.MaxDay || d == graph.MinDay {
		return open
	}
	return dayRank(d)
}

// source goes through one stretch.
type source struct {
	Scanner
	stretch
	ascending bool
	rank      uint32 // ascending: the day that is being gone through
	done      bool
}

func newSource(txn *badger.Txn, st stretch, ascending bool) *source {
	s := &source{Scanner: Scanner{txn: txn}, stretch: st, ascending: ascending && st.ranked}
	s.only(st.List)
	return s
}

// begin goes to the first entry of the stretch, or to the first behind a place.
func (s *source) begin(after []byte) {
	switch {
	case s.ascending:
		s.beginAscending(after)
	case after != nil && bytes.Compare(after, s.lowest()) >= 0:
		s.seek(append(bytes.Clone(after), 0))
	default:
		s.seek(s.lowest())
	}
	s.settle()
}

func (s *source) lowest() []byte {
	if !s.ranked {
		return nil
	}
	return binary.BigEndian.AppendUint32(nil, s.low)
}

// beginAscending begins with the last day of the stretch, or behind a place in its day.
func (s *source) beginAscending(after []byte) {
	if len(after) < rankSize || rank(after) > s.high {
		s.dayBefore(uint64(s.high) + 1)
		return
	}
	s.rank = rank(after)
	s.seek(append(bytes.Clone(after), 0))
}

// dayBefore goes to the first entry of the day that ranks next below, which is the next later one.
func (s *source) dayBefore(below uint64) {
	it := s.txn.NewIterator(badger.IteratorOptions{Prefix: s.pre, Reverse: true})
	defer it.Close()
	// In reverse, a seek goes to the greatest key that is not greater: one below all of that rank.
	if below > lastRank {
		it.Seek(append(bytes.Clone(s.pre), bytes.Repeat([]byte{0xff}, rankSize+1)...))
	} else {
		it.Seek(binary.BigEndian.AppendUint32(bytes.Clone(s.pre), uint32(below)))
	}
	if !it.ValidForPrefix(s.pre) {
		s.done = true
		return
	}
	s.rank = rank(it.Item().Key()[edgeHead:])
	s.seek(binary.BigEndian.AppendUint32(nil, s.rank))
}

// settle ends the source when it has left its stretch, and, ascending, goes on to the next day when it has left its day.
func (s *source) settle() {
	for !s.done {
		inside := s.Valid()
		if inside && s.ranked {
			r := rank(s.place())
			inside = r >= s.low && r <= s.high && (!s.ascending || r == s.rank)
		}
		if inside {
			return
		}
		if !s.ascending || s.rank <= s.low {
			s.done = true
			return
		}
		s.dayBefore(uint64(s.rank))
	}
}

func (s *source) valid() bool { return !s.done }

func (s *source) next() {
	s.Next()
	s.settle()
}

func rank(place []byte) uint32 { return binary.BigEndian.Uint32(place) }
