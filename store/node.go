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
)

// The value of a node: number 4, flags 1, first change as a varint, then the record as in the journal.
func encodeNode(n *Node, record []byte) []byte {
	var flags byte
	if n.Withdrawn {
		flags |= flagWithdrawn
	}
	if n.Archived {
		flags |= flagArchived
	}
	b := make([]byte, 0, 16+len(record))
	b = binary.BigEndian.AppendUint32(b, n.Number)
	b = append(b, flags)
	b = binary.AppendUvarint(b, uint64(n.First))
	return append(b, record...)
}

// splitNode reads all of a node but its record, which it gives as bytes.
func splitNode(id graph.ID, version uint64, value []byte) (Node, []byte, error) {
	if len(value) < 6 {
		return Node{}, nil, fmt.Errorf("couldn't read %s: its node is %d bytes short", id, 6-len(value))
	}
	n := Node{ID: id, Number: binary.BigEndian.Uint32(value), Last: int(version)}
	n.Withdrawn = value[4]&flagWithdrawn != 0
	n.Archived = value[4]&flagArchived != 0
	first, size := binary.Uvarint(value[5:])
	if size <= 0 {
		return Node{}, nil, fmt.Errorf("couldn't read %s: its first change is not a number", id)
	}
	n.First = int(first)
	return n, value[5+size:], nil
}

func decodeNode(id graph.ID, version uint64, value []byte) (*Node, error) {
	n, record, err := splitNode(id, version, value)
	if err != nil {
		return nil, err
	}
	n.text = len(record)
	if n.Record, err = decodeRecord(record); err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	return &n, nil
}
