package store

import (
	"hash/maphash"

	"claimgraph/graph"
)

// digest stands for an id where millions are kept: two are the same only by a chance that 128 bits do not give.
type digest [2]uint64

// digester makes digests that mean something within one load alone.
type digester struct{ left, right maphash.Seed }

func newDigester() digester { return digester{maphash.MakeSeed(), maphash.MakeSeed()} }

func (d *digester) digest(kind graph.IDKind, key string) digest {
	return digest{maphash.String(d.left, key), maphash.String(d.right, key) ^ kindMark(kind)}
}

// kindMark tells the kinds apart by their first two letters and their length.
func kindMark(kind graph.IDKind) uint64 {
	if len(kind) < 2 {
		return 0
	}
	return uint64(kind[0])<<56 | uint64(kind[1])<<32 | uint64(len(kind))
}
