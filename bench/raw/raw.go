// Package raw reads the benchmark's graph straight from Badger, with no more around it than a key and a record: what Q1 and Q2 cost at best, for a
// server that holds the same things in the same engine. It is a yardstick, and no way to keep claims: no journal, no check, no version, no other list.
//
//	e number                           an entity: kind, zero byte, name
//	d number                           a document: publisher, date, title
//	c claimant 65535-day number        a claim, newest first: the numbers of subject, object and document, the predicate and the figure
package raw

import (
	"encoding/binary"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"

	"claimgraph/bench/synth"
)

// DB is the graph in Badger.
type DB struct{ badger *badger.DB }

// Load makes the graph in a folder, from the tables of a dataset.
func Load(folder, data string) (*DB, error) {
	db, err := open(folder)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(db.load(data), db.Close()); err != nil {
		return nil, fmt.Errorf("couldn't load the graph into Badger: %w", err)
	}
	return open(folder) // what was written last is then read from tables too, as all that is older
}

func open(folder string) (*DB, error) {
	b, err := badger.Open(badger.DefaultOptions(folder).WithLoggingLevel(badger.ERROR).
		WithCompression(options.ZSTD).WithZSTDCompressionLevel(1).WithBlockCacheSize(256 << 20))
	if err != nil {
		return nil, fmt.Errorf("couldn't open Badger: %w", err)
	}
	return &DB{b}, nil
}

// Close closes it.
func (db *DB) Close() error { return db.badger.Close() }

func (db *DB) load(data string) error {
	batch := db.badger.NewWriteBatch()
	defer batch.Cancel()
	for file, pair := range map[string]func([]string) (key, value []byte, err error){
		synth.Entities: entityPair, synth.Documents: documentPair, synth.Claims: claimPair,
	} {
		err := synth.Rows(filepath.Join(data, file), func(_ int, fields []string) error {
			key, value, err := pair(fields)
			if err != nil {
				return err
			}
			return batch.Set(key, value)
		})
		if err != nil {
			return err
		}
	}
	if err := batch.Flush(); err != nil {
		return err
	}
	return db.badger.Flatten(2)
}

func entityPair(f []string) (key, value []byte, err error) {
	n, err := numbers(f[0])
	return numbered('e', n[0]), []byte(f[1] + "\x00" + f[2]), err
}

func documentPair(f []string) (key, value []byte, err error) {
	n, err := numbers(f[0], f[3])
	value = binary.BigEndian.AppendUint32(nil, n[1])
	return numbered('d', n[0]), append(append(value, f[2]...), f[1]...), err
}

func claimPair(f []string) (key, value []byte, err error) {
	object := f[5]
	if object == `\N` {
		object = "0"
	}
	n, err := numbers(f[0], f[1], f[3], object, f[9])
	if err != nil {
		return nil, nil, err
	}
	day, err := time.Parse(time.DateOnly, f[8])
	key = numbered('c', n[1])
	key = binary.BigEndian.AppendUint16(key, ^uint16(day.Unix()/(24*60*60)))
	key = binary.BigEndian.AppendUint32(key, ^n[0])
	for _, reference := range n[2:] {
		value = binary.BigEndian.AppendUint32(value, reference)
	}
	return key, append(append(append(value, f[2]...), f[4]...), f[6]...), err
}

func numbers(texts ...string) ([]uint32, error) {
	all := make([]uint32, len(texts))
	for i, text := range texts {
		n, err := strconv.ParseUint(text, 10, 32)
		if err != nil {
			return all, err
		}
		all[i] = uint32(n)
	}
	return all, nil
}

func numbered(prefix byte, number uint32) []byte {
	return binary.BigEndian.AppendUint32([]byte{prefix}, number)
}
