package store

import (
	"encoding/binary"
	"fmt"

	"claimgraph/graph"
)

// Node is a record as it stands in the graph. It is shared by all who read it: nobody may write to it, or to anything that it leads to.
type Node struct {
	ID graph.ID
	// Number stands for the node in the keys of the edges that leave it. It is given once, and never again to another.
	Number uint32
	// Withdrawn nodes are in no list, but still answer.
	Withdrawn bool
	// Archived: the text of this document is kept.
	Archived bool
	// First and Last are the numbers of the changes that recorded it first, and that touched it last.
	First, Last int
	// Record is what it says; one field is set.
	Record graph.Record

	text int // how many bytes its record was decoded from
}

const (
	flagWithdrawn = 1 << iota
	flagArchived
	flagChanged // it was recorded first by a change before this one
)

// encodeNode writes the value of a node: flags 1; as varints its number and, where it is not this one, the change that recorded it first; then what
// the record says beyond its key (content.go).
func encodeNode(n *Node, version int) []byte {
	var flags byte
	if n.Withdrawn {
		flags |= flagWithdrawn
	}
	if n.Archived {
		flags |= flagArchived
	}
	if n.First != version {
		flags |= flagChanged
	}
	content := encodeBeyondKey(&n.Record)
	b := append(make([]byte, 0, 1+2*binary.MaxVarintLen64+len(content)), flags)
	b = binary.AppendUvarint(b, uint64(n.Number))
	if n.First != version {
		b = binary.AppendUvarint(b, uint64(n.First))
	}
	return append(b, content...)
}

// peekNode reads the front of a node's value.
func peekNode(value []byte) (number uint32, withdrawn bool, err error) {
	n, _, err := splitNode("", 0, value)
	return n.Number, n.Withdrawn, err
}

// splitNode reads all of a node but its record, which it gives as bytes.
func splitNode(id graph.ID, version uint64, value []byte) (Node, []byte, error) {
	n := Node{ID: id, First: int(version), Last: int(version)}
	if len(value) == 0 {
		return n, nil, fmt.Errorf("couldn't read %s: its node is empty", id)
	}
	n.Withdrawn = value[0]&flagWithdrawn != 0
	n.Archived = value[0]&flagArchived != 0
	r := numberReader{b: value[1:]}
	n.Number = uint32(r.next())
	if value[0]&flagChanged != 0 {
		n.First = int(r.next())
	}
	if r.bad {
		return n, nil, fmt.Errorf("couldn't read %s: its node breaks off", id)
	}
	return n, r.b, nil
}

func decodeNode(id graph.ID, version uint64, value []byte) (*Node, error) {
	n, content, err := splitNode(id, version, value)
	if err != nil {
		return nil, err
	}
	n.text = len(content)
	if n.Record, err = decodeBeyondKey(id, content); err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	return &n, nil
}
