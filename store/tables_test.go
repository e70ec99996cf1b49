package store

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// TestTableDamage flips a bit in every part of a table, and cuts it: each is found, as an error.
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
		if checkTables(filepath.Dir(file)) == nil {
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
