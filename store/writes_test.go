package store

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"
)

// TestListsAreCaughtUp asks for lists at any time between writes, as seldom or often as chance will have it, and compares with the writes
// themselves.
func TestListsAreCaughtUp(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	w, last := newWrites(), map[string]bool{}
	asked := 0
	for i := range 20_000 {
		key := edgeKey(uint32(rnd.IntN(40)), ClaimsBy, dayOrder(1), fmt.Sprint("c", rnd.IntN(30)))
		value := []byte{1}
		if rnd.IntN(4) == 0 {
			key = nodeKey("entity:a")
		} else if rnd.IntN(3) == 0 {
			value = nil
		}
		w.add(uint64(i), key, value)
		last[string(key)] = value != nil
		if i == 10_000 {
			w.clear()
			clear(last)
		}
		for rnd.IntN(50) == 0 {
			asked++
			prefix := edgePrefix(uint32(rnd.IntN(40)), ClaimsBy)
			got, want := map[string]bool{}, map[string]bool{}
			w.keysUnder(prefix, got)
			for key, there := range last {
				if bytes.HasPrefix([]byte(key), prefix) {
					want[key] = there
				}
			}
			if !maps.Equal(got, want) {
				t.Fatalf("after %d writes, under %x: %v, want %v", i, prefix, got, want)
			}
		}
	}
	if asked < 100 {
		t.Fatalf("asked %d times", asked)
	}
}

// TestListsIn counts lists as they are counted when they are entered.
func TestListsIn(t *testing.T) {
	w := newWrites()
	for i := range uint32(500) {
		w.add(1, nodeKey("entity:a"), []byte{1})
		w.add(1, edgeKey(i*i%97, ClaimsBy, dayOrder(1), fmt.Sprint("c", i)), []byte{1})
		w.add(1, edgeKey(i%3, EntitiesFor, nil, "x"), []byte{1})
		w.add(1, countKey(i, ClaimsBy), []byte{1})
	}
	counted := listsIn(w.order())
	w.enlist()
	if counted != w.lists.taken || counted < 10 {
		t.Errorf("%d lists, want %d", counted, w.lists.taken)
	}
}
