package store

import (
	"unsafe"

	"claimgraph/graph"
)

// cacheEntryBytes is what an entry of the cache takes beside its node: the entry, and its places in the map and in the round.
const cacheEntryBytes = int(unsafe.Sizeof(cachedNode{})) + 48

// bytes is how much memory a decoded node takes in the cache. Its strings are cut from one copy of the record, about as long as they are
// together; of the rest every part that can be many is counted.
func (n *Node) bytes() int {
	size := cacheEntryBytes + int(unsafe.Sizeof(*n)) + len(n.ID) + n.text
	switch r := &n.Record; {
	case r.Entity != nil:
		size += sizeOf(r.Entity) + sizeOfAll(r.Entity.Names) + sizeOfAll(r.Entity.Identifiers)
	case r.Document != nil:
		size += sizeOf(r.Document) + sizeOfAll(r.Document.Authors) + sizeOfAll(r.Document.Cites)
	case r.Claim != nil:
		size += claimBytes(r.Claim)
	case r.Statement != nil:
		size += sizeOf(r.Statement) + sizeOfAll(r.Statement.About)
	default: // the others are of one piece
		size += int(unsafe.Sizeof(graph.Measure{}))
	}
	return size
}

func claimBytes(c *graph.Claim) int {
	size := sizeOf(c) + sizeOfAll(c.ReportedFrom) + sizeOfAll(c.Mentions) + sizeOfAll(c.Evidence)
	if c.Relation != nil {
		size += sizeOf(c.Relation)
	}
	if c.Statement != nil {
		size += sizeOf(c.Statement)
	}
	if c.Quantity != nil {
		size += sizeOf(c.Quantity) + 4*int(unsafe.Sizeof(int64(0))) // its numbers are pointers
	}
	for i := range c.Evidence {
		size += sizeOfAll(c.Evidence[i].Chain) + 2*int(unsafe.Sizeof(int64(0)))
	}
	return size
}

func sizeOf[T any](*T) int { return int(unsafe.Sizeof(*new(T))) }

func sizeOfAll[T any](list []T) int { return cap(list) * int(unsafe.Sizeof(*new(T))) }
