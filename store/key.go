package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"claimgraph/graph"
)

// All keys of the graph, and the only place where one is built or parsed. Numbers are big-endian, so that keys sort as numbers do.
//
//	key                                            value
//	m                                              state: what the graph answers to, the next number, counts            (state.go)
//	c <change 8>                                   a change: time, author, reason, hash, what it touched                (changes.go)
//	n <kind 1> <key>                               a node: its number, whether it is withdrawn, what its record says    (node.go)
//	e <from 4> <type 1> <order> <to>               an edge, from the node numbered so to the node keyed so: its digest  (edge.go)
//	k <type 1> <from 4>                            what is counted of the edges of that type that leave that node      (tally.go)
//
// Every reference of a record to another stands in the record, which is read with the node, and again as an edge that leaves the node
// referred to: so each edge can be walked from both ends, and a node that no edge leaves is one that nobody refers to. The type of an edge
// says what kind of node it leads to and how its siblings are ordered; lists of the whole store leave node 0. What the order of the nodes' own keys
// gives anyway needs no edges: all nodes of a kind in the order of their keys, and the relations of a subject, whose keys begin with its key, are
// lists too, and are walked over the nodes, the withdrawn ones left out.
//
// What an entry costs on the disk is less its own bytes than what Badger adds to it, about nineteen: so edges are few before they are short.
//
// Every key is written at the version of its change, and all versions are kept: a read at version n is the graph as of change n, and the
// versions of a node are its history.

// graphFormat is the version of all that this package writes into Badger; a graph of another format is rebuilt from the journal.
//
//	1  the first
//	2  proposition links, assessments, judgements; links on and tallies of propositions
//	3  lists walked over nodes; shorter digests, nodes and changes
const graphFormat = 3

const (
	spaceState  = 'm'
	spaceChange = 'c'
	spaceNode   = 'n'
	spaceEdge   = 'e'
	spaceCount  = 'k'
)

// EdgeType says what an edge stands for, what kind of node it leads to, and how the edges of the type that leave one node are ordered. Types that
// are walked over nodes have no edges; all else holds for them too.
type EdgeType byte

// The types of edge. The numbers are part of the format.
const (
	// Lists of claims, newest first: by the last day on which a claim may have been stated, undated ones last, then by key.
	ClaimsAll            EdgeType = 1   // the whole store
	ClaimsBy             EdgeType = 2   // of an entity: what it claims
	ClaimsFrom           EdgeType = 3   // of an entity: what is reported from it
	ClaimsAbout          EdgeType = 4   // of an entity: what is claimed about it, or mentions it
	ClaimsAt             EdgeType = 5   // of a place: claims that name it as theirs
	ClaimsOn             EdgeType = 6   // of a proposition
	ClaimsUnder          EdgeType = 7   // of a predicate
	ClaimsIn             EdgeType = 8   // of a document: claims with evidence in it
	ClaimsVia            EdgeType = 9   // of a document: claims that came through it
	ClaimsThrough        EdgeType = 10  // of an entity: claims that it carried or published
	DocumentsAll         EdgeType = 20  // by the last day on which they may have been published, newest first, then by key
	DocumentsBy          EdgeType = 21  // of a publisher
	DocumentsOf          EdgeType = 22  // of an author
	DocumentsCite        EdgeType = 23  // of a document: those that cite it
	EntitiesAll          EdgeType = 30  // by folded name, then by key
	EntitiesFor          EdgeType = 31  // of an entity: those that speak for it
	EntitiesCalled       EdgeType = 32  // the whole store: by identifier, scheme and value
	EntitiesUnseen       EdgeType = 33  // the whole store: those that are not named
	RelationsAll         EdgeType = 40  // by key; over nodes
	RelationsOut         EdgeType = 41  // of a subject; over nodes
	RelationsIn          EdgeType = 42  // of an object
	RelationsUnder       EdgeType = 43  // of a predicate
	RelationsOpen        EdgeType = 44  // the whole store: those on which claims may contradict or contest one another (Tally.Open)
	MeasuresAll          EdgeType = 50  // by key; over nodes
	MeasuresOf           EdgeType = 51  // of an event
	MeasuresAt           EdgeType = 52  // of a place
	MeasuresUnder        EdgeType = 53  // of a predicate
	MeasuresPart         EdgeType = 54  // of a measure: its parts
	MeasuresOpen         EdgeType = 55  // as RelationsOpen
	StatementsAll        EdgeType = 60  // by key; over nodes
	StatementsOn         EdgeType = 61  // of an entity: those about it
	StatementsOpen       EdgeType = 62  // as RelationsOpen
	PredicatesAll        EdgeType = 70  // by key; over nodes
	LinksAll             EdgeType = 80  // by key; over nodes
	LinksFrom            EdgeType = 81  // of a claim
	LinksTo              EdgeType = 82  // of a claim
	LinksOn              EdgeType = 83  // of a proposition: those that lead to claims on it
	PropositionLinksAll  EdgeType = 90  // by key; over nodes
	PropositionLinksFrom EdgeType = 91  // of a proposition
	PropositionLinksTo   EdgeType = 92  // of a proposition
	AssessmentsAll       EdgeType = 100 // by key; over nodes
	AssessmentsOf        EdgeType = 101 // of a claim or an entity
	JudgementsAll        EdgeType = 110 // by key; over nodes
	JudgementsOf         EdgeType = 111 // of an entity: those of it and another
)

// Wide, added to the type of a list of claims, is the list of those among them whose stated date is no single day, undated ones left out. A
// search for what may have been stated within a span looks there for claims whose last day lies after it.
const Wide EdgeType = 0x80

// leadsTo is the kind of node that edges of a type lead to.
func (t EdgeType) leadsTo() graph.IDKind {
	switch t &^= Wide; {
	case t < DocumentsAll:
		return graph.KindClaim
	case t < EntitiesAll:
		return graph.KindDocument
	case t < RelationsAll:
		return graph.KindEntity
	case t < MeasuresAll:
		return graph.KindRelation
	case t < StatementsAll:
		return graph.KindMeasure
	case t < PredicatesAll:
		return graph.KindStatement
	case t < LinksAll:
		return graph.KindPredicate
	case t < PropositionLinksAll:
		return graph.KindLink
	case t < AssessmentsAll:
		return graph.KindPropositionLink
	case t < JudgementsAll:
		return graph.KindAssessment
	}
	return graph.KindJudgement
}

// ofClaims tells whether edges of the type lead to claims.
func (t EdgeType) ofClaims() bool { return t&^Wide < DocumentsAll }

// dated tells whether edges of the type are ordered by a day.
func (t EdgeType) dated() bool { return t&^Wide < EntitiesAll }

// ofNodes tells whether the list is walked over the nodes themselves: it has no edges.
func (t EdgeType) ofNodes() bool {
	switch t {
	case RelationsAll, RelationsOut, MeasuresAll, StatementsAll, PredicatesAll, LinksAll, PropositionLinksAll, AssessmentsAll, JudgementsAll:
		return true
	}
	return false
}

// ofOpen tells whether edges of the type lead to open propositions. They carry the number of the node, and nothing else.
func (t EdgeType) ofOpen() bool {
	return t == RelationsOpen || t == MeasuresOpen || t == StatementsOpen
}

// orderEnd ends an order of free length; what it is made of never holds the byte, and it sorts before all else.
const orderEnd = 0

func stateKey() []byte { return []byte{spaceState} }

func changeKey(number uint64) []byte {
	return binary.BigEndian.AppendUint64([]byte{spaceChange}, number)
}

func parseChangeKey(key []byte) (uint64, error) {
	if len(key) != 9 || key[0] != spaceChange {
		return 0, fmt.Errorf("%x is not the key of a change", key)
	}
	return binary.BigEndian.Uint64(key[1:]), nil
}

func kindByte(kind graph.IDKind) byte { return byte(slices.Index(graph.IDKinds(), kind)) }

// nodeHead is how many bytes of the key of a node come before its own key.
const nodeHead = 1 + 1

// nodesOf is the prefix of all nodes of a kind.
func nodesOf(kind graph.IDKind) []byte { return []byte{spaceNode, kindByte(kind)} }

func nodeKey(id graph.ID) []byte { return appendNodeKey(make([]byte, 0, 2+len(id)), id) }

func appendNodeKey(b []byte, id graph.ID) []byte {
	kind, key, _ := strings.Cut(string(id), ":")
	return append(append(b, spaceNode, kindByte(graph.IDKind(kind))), key...)
}

// relationsOf is the prefix of the relations of a subject: their keys are subject/predicate/object, and no part has a slash.
func relationsOf(subject string) []byte {
	return append(append(nodesOf(graph.KindRelation), subject...), '/')
}

func parseNodeKey(key []byte) (graph.ID, error) {
	kinds := graph.IDKinds()
	if len(key) < 3 || key[0] != spaceNode || int(key[1]) >= len(kinds) {
		return "", fmt.Errorf("%x is not the key of a node", key)
	}
	return graph.NewID(kinds[key[1]], string(key[2:])), nil
}

// edgeHead is how many bytes of the key of an edge come before its order.
const edgeHead = 1 + 4 + 1

func edgePrefix(from uint32, t EdgeType) []byte {
	b := append(make([]byte, 0, 48), spaceEdge)
	return append(binary.BigEndian.AppendUint32(b, from), byte(t))
}

// edgesOf is the prefix of all edges that leave a node.
func edgesOf(from uint32) []byte {
	return binary.BigEndian.AppendUint32([]byte{spaceEdge}, from)
}

func edgeKey(from uint32, t EdgeType, order []byte, to string) []byte {
	return appendEdgeKey(make([]byte, 0, edgeHead+len(order)+len(to)), from, t, order, to)
}

func appendEdgeKey(b []byte, from uint32, t EdgeType, order []byte, to string) []byte {
	b = append(binary.BigEndian.AppendUint32(append(b, spaceEdge), from), byte(t))
	return append(append(b, order...), to...)
}

// dayOrder sorts the latest day first, and after all days what has none.
func dayOrder(d graph.Day) []byte { return binary.BigEndian.AppendUint32(nil, dayRank(d)) }

func dayRank(d graph.Day) uint32 {
	if d == graph.MaxDay {
		return 1<<32 - 1
	}
	return ^(uint32(d) ^ 1<<31)
}

func rankDay(rank uint32) graph.Day {
	if rank == 1<<32-1 {
		return graph.MaxDay
	}
	return graph.Day(^rank ^ 1<<31)
}

// textOrder sorts by a text. It ends so that no text runs into the key that follows it.
func textOrder(parts ...string) []byte {
	var b []byte
	for _, p := range parts {
		b = append(append(b, p...), orderEnd)
	}
	return b
}

// parseEdgeKey takes the key of an edge apart.
func parseEdgeKey(key []byte) (from uint32, t EdgeType, order []byte, to string, err error) {
	if len(key) <= edgeHead || key[0] != spaceEdge {
		return 0, 0, nil, "", fmt.Errorf("%x is not the key of an edge", key)
	}
	from, t = binary.BigEndian.Uint32(key[1:]), EdgeType(key[5])
	at := t.orderSize(key[edgeHead:])
	if at < 0 {
		return 0, 0, nil, "", fmt.Errorf("%x is not the key of an edge", key)
	}
	if at > 0 {
		order = key[edgeHead : edgeHead+at]
	}
	return from, t, order, string(key[edgeHead+at:]), nil
}

// parseEntryKey gives the node that an entry of a list is or leads to: the key is that of a node or of an edge.
func parseEntryKey(key []byte) (graph.ID, error) {
	if bytes.HasPrefix(key, []byte{spaceNode}) {
		return parseNodeKey(key)
	}
	_, t, _, to, err := parseEdgeKey(key)
	return graph.NewID(t.leadsTo(), to), err
}

// orderSize is how many bytes of a place in a list of the type are its order; the key of the node follows. It is negative where that is none.
func (t EdgeType) orderSize(place []byte) int {
	size := 0
	switch {
	case t.dated():
		size = rankSize
	case t == EntitiesAll || t == EntitiesCalled:
		size = bytes.LastIndexByte(place, orderEnd) + 1
		if size == 0 {
			return -1
		}
	}
	if len(place) <= size {
		return -1
	}
	return size
}

// countsOf is the prefix of all counts of a type, so that entities are not looked at for the sake of propositions, nor these for theirs.
func countsOf(t EdgeType) []byte { return []byte{spaceCount, byte(t)} }

func countKey(from uint32, t EdgeType) []byte {
	return binary.BigEndian.AppendUint32(countsOf(t), from)
}

func parseCountKey(key []byte) (from uint32, t EdgeType, err error) {
	if len(key) != 6 || key[0] != spaceCount {
		return 0, 0, fmt.Errorf("%x is not the key of a count", key)
	}
	return binary.BigEndian.Uint32(key[2:]), EdgeType(key[1]), nil
}

// orderDay reads the day that dayOrder wrote.
func orderDay(order []byte) graph.Day { return rankDay(binary.BigEndian.Uint32(order)) }
