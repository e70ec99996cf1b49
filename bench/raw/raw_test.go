package raw

import (
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"claimgraph/bench/synth"
)

// TestReads counts in the tables what reading Q1 and Q2 from Badger has to come to.
func TestReads(t *testing.T) {
	data := t.TempDir()
	if err := synth.Write(data, synth.Size{Entities: 60, Documents: 100, Claims: 2000, Seed: 3}); err != nil {
		t.Fatal(err)
	}
	db, err := Load(t.TempDir(), data)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()

	publisher := map[string]string{}
	if err := synth.Rows(filepath.Join(data, synth.Documents), func(_ int, f []string) error { publisher[f[0]] = f[3]; return nil }); err != nil {
		t.Fatal(err)
	}
	type claim struct {
		number int
		row    []string
	}
	of := map[string][]claim{}
	if err := synth.Rows(filepath.Join(data, synth.Claims), func(i int, f []string) error { of[f[1]] = append(of[f[1]], claim{i, f}); return nil }); err != nil {
		t.Fatal(err)
	}
	for number := 1; number <= 60; number++ {
		id := strconv.Itoa(number)
		claims := of[id]
		slices.SortFunc(claims, func(a, b claim) int { // newest first
			if a.row[8] != b.row[8] {
				return map[bool]int{true: -1, false: 1}[a.row[8] > b.row[8]]
			}
			return b.number - a.number
		})
		claims = claims[:min(page, len(claims))]
		entities, documents := map[string]bool{id: true}, map[string]bool{}
		for _, c := range claims {
			entities[c.row[3]], documents[c.row[9]], entities[publisher[c.row[9]]] = true, true, true
			if c.row[5] != `\N` {
				entities[c.row[5]] = true
			}
		}
		got, err := db.Latest(number)
		if want := len(claims) + len(entities) + len(documents); err != nil || got != want {
			t.Errorf("Q2 of entity %d reads %d records, not %d (%v)", number, got, want, err)
		}
	}
	if n, err := db.Entity(7); n != 1 || err != nil {
		t.Errorf("Q1 reads %d records, %v", n, err)
	}
	if _, err := db.Entity(61); err == nil {
		t.Error("an entity that is not there was read")
	}
	if f, err := Run(db.Latest, []synth.Param{{Entity: 1}, {Entity: 2}}, 2, 20*time.Millisecond); err != nil || f.PerSecond == 0 || f.P50 > f.P99 {
		t.Errorf("measured %+v, %v", f, err)
	}
	if _, err := Run(db.Entity, []synth.Param{{Entity: 61}}, 1, 20*time.Millisecond); err == nil {
		t.Error("a read that fails was measured")
	}
}
