package store

import (
	"bytes"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// List is the edges of one type that leave one node: a list in the order of its type.
type List struct {
	Type EdgeType
	// From is the number of the node; 0 for lists of the whole store.
	From uint32
	// Prefix, for lists that are ordered by a text, keeps what begins with it.
	Prefix []string
}

func (l List) prefix() []byte {
	b := edgePrefix(l.From, l.Type)
	if len(l.Prefix) > 0 {
		b = append(b, textOrder(l.Prefix...)...)
	}
	return b
}

// Edge is one entry of a list.
type Edge struct {
	// To is the node that it leads to.
	To graph.ID
	// Day orders lists that are ordered by a day; MaxDay is none.
	Day graph.Day
	// Digest is there for claims.
	Digest ClaimDigest
	// Kind is there for entities in EntitiesAll.
	Kind graph.EntityKind

	key []byte
}

// Cursor is the place of an edge in its list, opaque but for its order.
func (e *Edge) Cursor() []byte { return e.key }

// Scanner walks lists, one after another, with one iterator of Badger. It is for one goroutine, and must be closed.
type Scanner struct {
	it   *badger.Iterator
	list List
	pre  []byte
}

// Scan makes a scanner.
func (sn *Snapshot) Scan() *Scanner {
	return &Scanner{it: sn.txn.NewIterator(badger.IteratorOptions{Prefix: []byte{spaceEdge}})}
}

// Close lets go of the iterator.
func (s *Scanner) Close() { s.it.Close() }

// Open goes to the beginning of a list.
func (s *Scanner) Open(l List) {
	s.list, s.pre = l, l.prefix()
	s.it.Seek(s.pre)
}

// After goes behind the place of a cursor. It says false where the cursor is not of this list.
func (s *Scanner) After(l List, cursor []byte) bool {
	s.list, s.pre = l, l.prefix()
	if !bytes.HasPrefix(cursor, s.pre) {
		return false
	}
	s.it.Seek(append(bytes.Clone(cursor), 0))
	return true
}

// FromDay goes to the first entry whose day is no later than d; the list is ordered by day.
func (s *Scanner) FromDay(l List, d graph.Day) {
	s.list, s.pre = l, l.prefix()
	s.it.Seek(append(bytes.Clone(s.pre), dayOrder(d)...))
}

// Valid tells whether there is an entry here.
func (s *Scanner) Valid() bool { return s.it.ValidForPrefix(s.pre) }

// Next goes to the next entry.
func (s *Scanner) Next() { s.it.Next() }

// Edge reads the entry here.
func (s *Scanner) Edge() (Edge, error) {
	item := s.it.Item()
	e := Edge{key: item.KeyCopy(nil), Day: graph.MaxDay}
	_, t, order, to, err := parseEdgeKey(e.key)
	if err != nil {
		return e, err
	}
	e.To = graph.NewID(t.leadsTo(), to)
	if t.dated() {
		e.Day = orderDay(order)
	}
	switch {
	case t < DocumentsAll:
		err = item.Value(func(value []byte) error {
			e.Digest, err = decodeDigest(order, value)
			return err
		})
	case t == EntitiesAll:
		err = item.Value(func(value []byte) error {
			if len(value) != 1 {
				return fmt.Errorf("couldn't read an edge to %s", e.To)
			}
			return fromOrdinal(value[0], &e.Kind)
		})
	}
	return e, err
}

// Day is the day of the entry here, read from its key alone.
func (s *Scanner) Day() graph.Day { return orderDay(s.it.Item().Key()[len(s.pre):]) }

// DayBefore gives the day of the entries that come right before the first entry of day d in a list that is ordered by day: the next later
// day there is, undated ones last of all. Where there is none, it says false.
func (sn *Snapshot) DayBefore(l List, d graph.Day) (graph.Day, bool) {
	pre := l.prefix()
	it := sn.txn.NewIterator(badger.IteratorOptions{Prefix: pre, Reverse: true})
	defer it.Close()
	// In reverse, a seek goes to the greatest key that is no greater: one below all of the day's.
	it.Seek(append(bytes.Clone(pre), dayOrder(d)...))
	if !it.ValidForPrefix(pre) {
		return 0, false
	}
	return orderDay(it.Item().Key()[len(pre):]), true
}
