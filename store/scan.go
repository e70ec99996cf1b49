package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// List is what is listed under one type from one node, in the order of the type: the edges of the type that leave the node, or, for types that are
// walked over nodes, these.
type List struct {
	Type EdgeType
	// From is the number of the node; 0 for lists of the whole store.
	From uint32
	// Key is the key of the node, which RelationsOut goes by. Node.List fills in both.
	Key string
	// Prefix, for lists that are ordered by a text, keeps what begins with it.
	Prefix []string
}

// List is the list of a type that belongs to a node.
func (n *Node) List(t EdgeType) List { return List{Type: t, From: n.Number, Key: n.ID.Key()} }

// prefix is what the keys of the list begin with; the first so many bytes come before the places.
func (l List) prefix() (pre []byte, head int) {
	if l.Type == RelationsOut {
		return relationsOf(l.Key), nodeHead
	}
	if l.Type.ofNodes() {
		return nodesOf(l.Type.leadsTo()), nodeHead
	}
	pre = edgePrefix(l.From, l.Type)
	if len(l.Prefix) > 0 {
		pre = append(pre, textOrder(l.Prefix...)...)
	}
	return pre, edgeHead
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
	// Number, of the node, is there in EntitiesAll, in the lists of open propositions, and in lists that are walked over nodes.
	Number uint32
	// Link is there for links in LinksOn.
	Link LinkDigest
	// Published is there for documents.
	Published graph.Span
}

// Scanner goes through lists, one after another, with iterators of Badger. It is for one goroutine, and must be closed.
type Scanner struct {
	txn          *badger.Txn
	edges, nodes *badger.Iterator // made when they are first needed
	it           *badger.Iterator // the one of the open list
	list         List
	pre          []byte
	head         int
	number       uint32 // of the node here, in lists that are walked over nodes
	err          error
	room         room
}

// Scan makes a scanner.
func (sn *Snapshot) Scan() *Scanner { return &Scanner{txn: sn.txn} }

// Close lets go of the iterators.
func (s *Scanner) Close() {
	for _, it := range []*badger.Iterator{s.edges, s.nodes} {
		if it != nil {
			it.Close()
		}
	}
}

// Open goes to the beginning of a list.
func (s *Scanner) Open(l List) {
	s.list = l
	s.pre, s.head = l.prefix()
	s.use([]byte{s.pre[0]})
	s.seek(nil)
}

// only makes the scanner one of a single list, whose iterator need not look at more.
func (s *Scanner) only(l List) {
	s.list = l
	s.pre, s.head = l.prefix()
	s.use(s.pre)
}

// use takes the iterator over what begins with a prefix of one of the two spaces. Entries are few or read at once: nothing is fetched ahead.
func (s *Scanner) use(prefix []byte) {
	at := &s.edges
	if s.pre[0] == spaceNode {
		at = &s.nodes
	}
	if *at == nil {
		*at = s.txn.NewIterator(badger.IteratorOptions{Prefix: prefix})
	}
	s.it = *at
}

// seek goes to the first entry at a place, or after it. A place holds the text of the list's prefix too.
func (s *Scanner) seek(place []byte) {
	key := s.pre
	if len(place) > 0 {
		at := append(append(make([]byte, 0, s.head+len(place)), s.pre[:s.head]...), place...)
		if bytes.Compare(at, s.pre) > 0 {
			key = at
		}
	}
	s.it.Seek(key)
	s.settled()
}

// Valid tells whether there is an entry here.
func (s *Scanner) Valid() bool { return s.it.ValidForPrefix(s.pre) }

// Next goes to the next entry.
func (s *Scanner) Next() {
	s.it.Next()
	s.settled()
}

// settled passes over withdrawn nodes, where the list is walked over nodes.
func (s *Scanner) settled() {
	if s.head != nodeHead {
		return
	}
	for s.err == nil && s.Valid() {
		withdrawn := false
		s.err = s.it.Item().Value(func(value []byte) (err error) {
			s.number, withdrawn, err = peekNode(value)
			return err
		})
		if !withdrawn {
			return
		}
		s.it.Next()
	}
}

// place is where the entry here stands in its list; it is good until the next step.
func (s *Scanner) place() []byte { return s.it.Item().Key()[s.head:] }

// Edge reads the entry here.
func (s *Scanner) Edge() (e Edge, err error) {
	item := s.it.Item()
	place := item.Key()[s.head:]
	if s.err != nil {
		return e, fmt.Errorf("couldn't read a list of nodes at %q: %w", place, s.err)
	}
	t, at := s.list.Type, 0
	if s.head == edgeHead {
		at = t.orderSize(place)
	}
	if at < 0 || len(place) == 0 {
		return e, fmt.Errorf("%x is not the key of an edge", item.Key())
	}
	e.To, e.Place, e.Number = s.room.id(t.leadsTo(), place[at:]), s.room.place(place), s.number
	if s.head == edgeHead {
		e.Number = 0
		err = item.Value(func(value []byte) error { return e.digest(&s.list, place[:at], value) })
	}
	return e, err
}

// digest reads what the edge carries.
func (e *Edge) digest(l *List, order, value []byte) error {
	size := 0
	switch t := l.Type; {
	case t.ofClaims():
		return e.Digest.decode(t, l.From, order, value)
	case t == LinksOn:
		var err error
		e.Link, err = decodeLinkDigest(value)
		return err
	case t == EntitiesAll:
		size = 5
	case t.dated(), t.ofOpen():
		size = 4
	}
	if len(value) != size {
		return fmt.Errorf("couldn't read an edge to %s: it has %d bytes", e.To, len(value))
	}
	switch {
	case size == 5:
		e.Number = binary.BigEndian.Uint32(value[1:])
		return fromOrdinal(value[0], &e.Kind)
	case l.Type.ofOpen():
		e.Number = binary.BigEndian.Uint32(value)
	case size == 4:
		e.Published = graph.Span{Earliest: graph.Day(binary.BigEndian.Uint32(value)), Latest: orderDay(order)}
	}
	return nil
}

// Count is how many entries a list has, at most so many.
func (sn *Snapshot) Count(l List, most int) int {
	s := Scanner{txn: sn.txn}
	s.only(l)
	defer s.Close()
	n := 0
	for s.seek(nil); s.Valid() && n < most; s.Next() {
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
	s := Scanner{txn: sn.txn}
	s.only(l)
	defer s.Close()
	for _, i := range order {
		s.seek(places[i])
		if !s.Valid() {
			break
		}
		has[i] = bytes.Equal(s.place(), places[i])
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
