package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/dgraph-io/badger/v4/fb"
	"github.com/klauspost/compress/snappy"
)

// TestTableDamage flips a bit in every part of a table, and cuts it: each is found, as an error, but where nothing is lost by it. Of a run of equal
// bytes, a block that is compressed may name any as the one to copy.
func TestTableDamage(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir, Options{})
	if _, err := s.Load(context.Background(), "ana", synthetic(2000), LoadOptions{}); err != nil {
		t.Fatal(faultLines(err))
	}
	closed(t, s)
	whole, err := os.ReadFile(tableFile(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	graph := filepath.Join(dir, "graph")
	if err := checkTables(graph); err != nil {
		t.Fatalf("a whole table: %v", err)
	}
	file := filepath.Join(t.TempDir(), "000001.sst")
	finds := func(what string, at int, table []byte) {
		t.Helper()
		if err := os.WriteFile(file, table, 0o600); err != nil {
			t.Fatal(err)
		}
		if checkTables(filepath.Dir(file)) == nil && !bytes.Equal(unpacked(t, table), unpacked(t, whole)) {
			t.Errorf("%s at byte %d of %d goes unseen", what, at, len(whole))
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	places := []int{0, len(whole) / 2}
	for i := range 40 { // the lengths and checksums at the end
		places = append(places, len(whole)-1-i)
	}
	for range 200 {
		places = append(places, random.IntN(len(whole)))
	}
	for _, at := range places {
		table := append([]byte(nil), whole...)
		table[at] ^= 1 << random.IntN(8)
		finds("a flipped bit", at, table)
	}
	for _, at := range []int{0, 3, 4, 20, len(whole) / 2, len(whole) - 1} {
		finds("a cut", at, whole[:at])
	}
}

// unpacked is what stands in the blocks of a table.
func unpacked(t *testing.T, table []byte) (all []byte) {
	t.Helper()
	rest, _, err := parted(table)
	if err != nil {
		t.Fatal(err)
	}
	end := len(rest) - 4
	index := fb.GetRootAsTableIndex(rest[end-int(binary.BigEndian.Uint32(rest[end:])):end], 0)
	for i := range index.OffsetsLength() {
		var b fb.BlockOffset
		if !index.Offsets(&b, i) {
			t.Fatalf("block %d is not there", i)
		}
		block, err := snappy.Decode(nil, rest[b.Offset():b.Offset()+b.Len()])
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, block...)
	}
	return all
}
