package store

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

// State is what a graph answers to and how much is in it, as of one change.
type State struct {
	// Archive is the id of the journal that the graph was built from.
	Archive [16]byte
	// Change is the number of the last change in it, Hash that change's chain hash.
	Change uint64
	Hash   [32]byte
	// Withdrawn records are not counted.
	Entities, Documents, Claims, Propositions int
	// Judged is the number of the last change that recorded or withdrew a judgement, 0 where none did: for as long as it stays, the same
	// entities are read as one.
	Judged uint64

	lastNumber uint32 // of a node; 0 is the whole store
}

// HashString is the chain hash in lower-case hexadecimal.
func (s *State) HashString() string { return hex.EncodeToString(s.Hash[:]) }

const stateSize = 2 + 16 + 8 + 32 + 4 + 4*8 + 8

func (s *State) encode() []byte {
	b := binary.BigEndian.AppendUint16(make([]byte, 0, stateSize), graphFormat)
	b = append(b, s.Archive[:]...)
	b = binary.BigEndian.AppendUint64(b, s.Change)
	b = append(b, s.Hash[:]...)
	b = binary.BigEndian.AppendUint32(b, s.lastNumber)
	for _, n := range []int{s.Entities, s.Documents, s.Claims, s.Propositions} {
		b = binary.BigEndian.AppendUint64(b, uint64(n))
	}
	return binary.BigEndian.AppendUint64(b, s.Judged)
}

// errFormat says that a graph is of another format: it has to be rebuilt.
type errFormat uint16

func (e errFormat) Error() string {
	return fmt.Sprintf("the graph has format %d, this version writes %d", uint16(e), graphFormat)
}

func decodeState(b []byte) (s State, err error) {
	if len(b) < 2 {
		return s, fmt.Errorf("couldn't read the state of the graph: it has %d bytes", len(b))
	}
	if f := binary.BigEndian.Uint16(b); f != graphFormat {
		return s, errFormat(f)
	}
	if len(b) != stateSize {
		return s, fmt.Errorf("couldn't read the state of the graph: it has %d bytes, not %d", len(b), stateSize)
	}
	copy(s.Archive[:], b[2:])
	s.Change = binary.BigEndian.Uint64(b[18:])
	copy(s.Hash[:], b[26:])
	s.lastNumber = binary.BigEndian.Uint32(b[58:])
	for i, n := range []*int{&s.Entities, &s.Documents, &s.Claims, &s.Propositions} {
		*n = int(binary.BigEndian.Uint64(b[62+8*i:]))
	}
	s.Judged = binary.BigEndian.Uint64(b[94:])
	return s, nil
}
