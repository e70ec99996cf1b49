package store

import (
	"strings"

	"claimgraph/graph"
)

// room is where the ids and places of many edges are put, so that an edge costs no allocation of its own. What was put there stays as it is: a room
// that is full is left to those who hold something of it.
type room struct {
	ids    strings.Builder
	places []byte
}

// roomSize is how many bytes are made room for at once: a page of edges fits, and an edge that is kept alone does not hold much else.
const roomSize = 512

func (r *room) id(kind graph.IDKind, key []byte) graph.ID {
	if need := len(kind) + 1 + len(key); r.ids.Cap()-r.ids.Len() < need {
		r.ids.Reset()
		r.ids.Grow(max(need, roomSize))
	}
	at := r.ids.Len()
	r.ids.WriteString(string(kind))
	r.ids.WriteByte(':')
	r.ids.Write(key)
	return graph.ID(r.ids.String()[at:])
}

func (r *room) place(place []byte) []byte {
	if cap(r.places)-len(r.places) < len(place) {
		r.places = make([]byte, 0, max(len(place), roomSize))
	}
	at := len(r.places)
	r.places = append(r.places, place...)
	return r.places[at:len(r.places):len(r.places)] // whoever appends to it gets a copy
}
