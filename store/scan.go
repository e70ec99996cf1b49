package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"

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
	// Place is where it stands in its list: what entries are ordered by, the same in every list that the node is in.
	Place []byte
	// Digest is there for claims.
	Digest ClaimDigest
	// Kind is there for entities in EntitiesAll.
	Kind graph.EntityKind
	// Number, of the node, is there in EntitiesAll, and in the lists of the whole store of relations, measures and statements.
	Number uint32
	// Link is there for links in LinksOn.
	Link LinkDigest
	// Published is there for documents.
	Published graph.Span
}

// Scanner goes through a list with an iterator of Badger. It is for one goroutine, and must be closed.
type Scanner struct {
	it  *badger.Iterator
	pre []byte
}

// Scan makes a scanner.
func (sn *Snapshot) Scan() *Scanner {
	return &Scanner{it: sn.txn.NewIterator(badger.IteratorOptions{Prefix: []byte{spaceEdge}})}
}

// Close lets go of the iterator.
func (s *Scanner) Close() { s.it.Close() }

// Open goes to the beginning of a list.
func (s *Scanner) Open(l List) {
	s.pre = l.prefix()
	s.it.Seek(s.pre)
}

// seek goes to the first entry at a place, or after it. A place holds the text of the list's prefix too.
func (s *Scanner) seek(place []byte) {
	key := append(bytes.Clone(s.pre[:edgeHead]), place...)
	if bytes.Compare(key, s.pre) < 0 {
		key = s.pre
	}
	s.it.Seek(key)
}

// Valid tells whether there is an entry here.
func (s *Scanner) Valid() bool { return s.it.ValidForPrefix(s.pre) }

// Next goes to the next entry.
func (s *Scanner) Next() { s.it.Next() }

// place is where the entry here stands in its list; it is good until the next step.
func (s *Scanner) place() []byte { return s.it.Item().Key()[edgeHead:] }

// Edge reads the entry here.
func (s *Scanner) Edge() (Edge, error) {
	item := s.it.Item()
	key := item.KeyCopy(nil)
	_, t, order, to, err := parseEdgeKey(key)
	if err != nil {
		return Edge{}, err
	}
	e := Edge{To: graph.NewID(t.leadsTo(), to), Place: key[edgeHead:]}
	err = item.Value(func(value []byte) error { return e.digest(t, order, value) })
	return e, err
}

// digest reads what the edge carries.
func (e *Edge) digest(t EdgeType, order, value []byte) (err error) {
	switch {
	case t.ofClaims():
		e.Digest, err = decodeDigest(order, value)
	case t.dated():
		if len(value) != 4 {
			return fmt.Errorf("couldn't read an edge to %s: it has %d bytes", e.To, len(value))
		}
		e.Published = graph.Span{Earliest: graph.Day(binary.BigEndian.Uint32(value)), Latest: orderDay(order)}
	case t == EntitiesAll:
		if len(value) != 5 {
			return fmt.Errorf("couldn't read an edge to %s: it has %d bytes", e.To, len(value))
		}
		e.Number = binary.BigEndian.Uint32(value[1:])
		err = fromOrdinal(value[0], &e.Kind)
	case t.numbered():
		if len(value) != 4 {
			return fmt.Errorf("couldn't read an edge to %s: it has %d bytes", e.To, len(value))
		}
		e.Number = binary.BigEndian.Uint32(value)
	case t == LinksOn:
		e.Link, err = decodeLinkDigest(value)
	}
	return err
}

// Count is how many entries a list has, at most so many.
func (sn *Snapshot) Count(l List, most int) int {
	pre := l.prefix()
	it := sn.txn.NewIterator(badger.IteratorOptions{Prefix: pre})
	defer it.Close()
	n := 0
	for it.Rewind(); it.Valid() && n < most; it.Next() {
		n++
	}
	return n
}

// Has tells which of these places a list has an entry at, in one pass over them in order.
func (sn *Snapshot) Has(l List, places [][]byte) []bool {
	has := make([]bool, len(places))
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return bytes.Compare(places[a], places[b]) })
	pre := l.prefix()
	it := sn.txn.NewIterator(badger.IteratorOptions{Prefix: pre})
	defer it.Close()
	for _, i := range order {
		key := append(bytes.Clone(pre[:edgeHead]), places[i]...)
		if !bytes.HasPrefix(key, pre) {
			continue
		}
		it.Seek(key)
		if !it.Valid() {
			break
		}
		has[i] = bytes.Equal(it.Item().Key(), key)
	}
	return has
}

// NamePlace is where an entity stands in the list of all, which is ordered by folded name and then by key.
func NamePlace(e *graph.Entity) []byte {
	return append(textOrder(graph.Fold(e.Name(""))), e.Key...)
}

// CountPlace orders by a count, the greatest first, and then by key.
func CountPlace(n int, key string) []byte {
	return append(binary.BigEndian.AppendUint32(nil, ^uint32(n)), key...)
}
