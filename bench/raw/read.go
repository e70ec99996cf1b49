package raw

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/bench/synth"
)

const page = 20 // claims of Q2

// Entity reads an entity, as Q1 does, and gives how many records it read.
func (db *DB) Entity(number int) (records int, err error) {
	err = db.badger.View(func(t *badger.Txn) error { return get(t, numbered('e', uint32(number)), func([]byte) {}) })
	return 1, err
}

// Latest reads an entity, its 20 latest claims, and the subject, object, document and publisher of each, as Q2 does. It gives how many records it read:
// each once, in the order of the keys.
func (db *DB) Latest(number int) (records int, err error) {
	err = db.badger.View(func(t *badger.Txn) error {
		entities, documents := []uint32{uint32(number)}, make([]uint32, 0, page)
		it := t.NewIterator(badger.IteratorOptions{Prefix: numbered('c', uint32(number)), PrefetchValues: false})
		defer it.Close()
		for it.Rewind(); it.Valid() && len(documents) < page; it.Next() {
			err := it.Item().Value(func(v []byte) error {
				entities = append(entities, binary.BigEndian.Uint32(v))
				if object := binary.BigEndian.Uint32(v[4:]); object != 0 {
					entities = append(entities, object)
				}
				documents = append(documents, binary.BigEndian.Uint32(v[8:]))
				return nil
			})
			if err != nil {
				return err
			}
		}
		records = len(documents)
		read, err := all(t, 'd', documents, func(v []byte) { entities = append(entities, binary.BigEndian.Uint32(v)) })
		if err != nil {
			return err
		}
		records += read
		read, err = all(t, 'e', entities, func([]byte) {})
		records += read
		return err
	})
	return records, err
}

// all reads each record once, by one iterator that goes forward: half of what as many gets cost.
func all(t *badger.Txn, prefix byte, ids []uint32, use func([]byte)) (read int, err error) {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	it := t.NewIterator(badger.IteratorOptions{Prefix: []byte{prefix}, PrefetchValues: false})
	defer it.Close()
	for _, id := range ids {
		key := numbered(prefix, id)
		it.Seek(key)
		if !it.Valid() || !slices.Equal(it.Item().Key(), key) {
			return 0, fmt.Errorf("there is no record %c%d", prefix, id)
		}
		if err := it.Item().Value(func(v []byte) error { use(v); return nil }); err != nil {
			return 0, err
		}
	}
	return len(ids), nil
}

func get(t *badger.Txn, key []byte, use func([]byte)) error {
	item, err := t.Get(key)
	if err != nil {
		return err
	}
	return item.Value(func(v []byte) error { use(v); return nil })
}

// Figures are what reading measured.
type Figures struct {
	PerSecond float64
	P50, P99  float64 // milliseconds
}

// Run reads on so many goroutines for so long, of entities taken at random.
func Run(read func(number int) (int, error), params []synth.Param, goroutines int, lasting time.Duration) (Figures, error) {
	var mu sync.Mutex
	var took []time.Duration
	var failure error
	var group sync.WaitGroup
	until := time.Now().Add(lasting)
	for g := range goroutines {
		group.Go(func() {
			r := rand.New(rand.NewPCG(uint64(g), 0))
			var own []time.Duration
			var err error
			for err == nil && time.Now().Before(until) {
				started := time.Now()
				_, err = read(params[r.IntN(len(params))].Entity)
				own = append(own, time.Since(started))
			}
			mu.Lock()
			defer mu.Unlock()
			took = append(took, own...)
			if err != nil {
				failure = err
			}
		})
	}
	group.Wait()
	if failure != nil {
		return Figures{}, failure
	}
	slices.Sort(took)
	at := func(share float64) float64 {
		return float64(took[int(share*float64(len(took)-1))].Nanoseconds()) / 1e6
	}
	return Figures{PerSecond: float64(len(took)) / lasting.Seconds(), P50: at(0.5), P99: at(0.99)}, nil
}
