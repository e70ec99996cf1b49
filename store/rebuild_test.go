package store

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimgraph/graph"
)

// smallArchive is a data directory with a few changes, closed, and the dump of its graph.
func smallArchive(t testing.TB) (dir, dump string) {
	t.Helper()
	dir = t.TempDir()
	s := opened(t, dir, Options{Report: silent(t)})
	for i := range 5 {
		recorded(t, s, &graph.Input{Entities: []graph.Entity{person(fmt.Sprintf("e%d", i))}})
	}
	recorded(t, s, &graph.Input{Correct: true, Entities: []graph.Entity{{Key: "e0", Kind: graph.State, Named: true, Names: []graph.Name{{Value: "E"}}}}})
	dump = dumpOf(t, s)
	closed(t, s)
	return dir, dump
}

func person(key string) graph.Entity {
	return graph.Entity{Key: key, Kind: graph.Person, Named: true, Names: []graph.Name{{Value: "Ana " + key}}}
}

// uncleanArchive is one whose process was killed: the mark of a clean stop is not there.
func uncleanArchive(t testing.TB) (dir, dump string) {
	dir, dump = smallArchive(t)
	if err := os.Remove(filepath.Join(dir, "graph.clean")); err != nil {
		t.Fatal(err)
	}
	return dir, dump
}

// TestRebuild spoils the graph in each way that must lead to a new one, which must be said and must be the same as before.
func TestRebuild(t *testing.T) {
	for _, c := range []struct {
		what, says string
		archive    func(testing.TB) (string, string)
		spoil      func(dir string)
	}{
		{"deleted", "it is missing", smallArchive, func(dir string) { os.RemoveAll(filepath.Join(dir, "graph")) }},
		{"emptied", "it has no state", smallArchive, func(dir string) { emptyFolder(t, filepath.Join(dir, "graph")) }},
		{"manifest cut", "it has no state", smallArchive, func(dir string) { cutFile(t, filepath.Join(dir, "graph", "MANIFEST"), 12) }},
		{"manifest gone", "it has no state", smallArchive, func(dir string) { os.Remove(filepath.Join(dir, "graph", "MANIFEST")) }},
		{"table cut", "is damaged", smallArchive, func(dir string) { cutFile(t, tableFile(t, dir), 100) }},
		{"table gone", "file does not exist", smallArchive, func(dir string) { os.Remove(tableFile(t, dir)) }},
		{"no state", "it has no state", smallArchive, func(dir string) { rewriteState(t, dir, nil) }},
		{"other format", "the graph has format 77", smallArchive, func(dir string) {
			rewriteState(t, dir, func(b []byte) []byte { b[0], b[1] = 0, 77; return b })
		}},
		{"state cut", "couldn't read the state", smallArchive, func(dir string) { rewriteState(t, dir, func(b []byte) []byte { return b[:9] }) }},
		{"other chain", "its change 6 is not that of the journal", smallArchive, func(dir string) {
			rewriteState(t, dir, func(b []byte) []byte { b[30] ^= 1; return b })
		}},
		{"other mark", "it is at change 6, and was not when it was closed", smallArchive, func(dir string) {
			setFile(t, filepath.Join(dir, "graph.clean"), []byte("7 abc\n"))
		}},
		{"power cut", "the machine was restarted since", uncleanArchive, func(dir string) {
			setFile(t, filepath.Join(dir, "graph.boot"), []byte("another start\n"))
		}},
		{"power cut, no mark", "the machine was restarted since", uncleanArchive, func(dir string) { os.Remove(filepath.Join(dir, "graph.boot")) }},
		{"asked for", "it was asked for", smallArchive, func(string) {}},
	} {
		t.Run(c.what, func(t *testing.T) {
			dir, want := c.archive(t)
			c.spoil(dir)
			setFile(t, filepath.Join(dir, "leftover"), nil)
			if err := os.MkdirAll(filepath.Join(dir, "graph.new", "half"), 0o700); err != nil { // a crash in a rebuild leaves this
				t.Fatal(err)
			}
			var said reports
			s := opened(t, dir, Options{Report: said.add, Rebuild: c.what == "asked for"})
			if all := strings.Join(said, "\n"); !strings.Contains(all, "rebuilt from the journal (6 changes): ") || !strings.Contains(all, c.says) {
				t.Errorf("said %q, want %q", said, c.says)
			}
			sameDump(t, c.what, dumpOf(t, s), want)
			recorded(t, s, &graph.Input{Entities: []graph.Entity{person("new")}})
			closed(t, s)
			closed(t, opened(t, dir, Options{Report: silent(t)}))
			if _, err := os.Stat(filepath.Join(dir, "graph.new")); err == nil {
				t.Error("graph.new is still there")
			}
		})
	}
}

// TestFlippedGraph flips bytes all over the files of the graph. Whatever comes of it, what is read is what was recorded, or is rebuilt.
func TestFlippedGraph(t *testing.T) {
	dir, want := smallArchive(t)
	table := tableFile(t, dir)
	rebuilt := 0
	for _, file := range []string{table, filepath.Join(dir, "graph", "MANIFEST")} {
		whole := fileBytes(t, file)
		step := max(1, len(whole)/12)
		for at := step / 2; at < len(whole); at += step {
			spoiled := t.TempDir()
			if err := os.CopyFS(spoiled, os.DirFS(dir)); err != nil {
				t.Fatal(err)
			}
			setFile(t, filepath.Join(spoiled, "graph", filepath.Base(file)), flipped(whole, at, uint(at%8)))
			var said reports
			s := opened(t, spoiled, Options{Report: said.add})
			if len(said) > 0 {
				rebuilt++
			}
			sameDump(t, fmt.Sprintf("byte %d of %s flipped", at, file), dumpOf(t, s), want)
			closed(t, s)
		}
	}
	if rebuilt < 12 {
		t.Errorf("%d rebuilt: every byte of a table is under a checksum", rebuilt)
	}
}

// A graph that knows of changes which the journal does not have is a witness: they were acknowledged, and are gone.
func TestShortJournal(t *testing.T) {
	for _, archive := range []func(testing.TB) (string, string){smallArchive, uncleanArchive} {
		dir, _ := archive(t)
		file := segmentFiles(t, filepath.Join(dir, "journal"))[0]
		before := fileBytes(t, file)
		cutFile(t, file, len(before)-1) // the last change is torn; nobody else knows that it was acknowledged
		cut := fileBytes(t, file)
		for range 2 {
			_, err := Open(dir, Options{})
			var damage *DamageError
			if !errors.As(err, &damage) || damage.File != file || !strings.Contains(err.Error(), "the journal ends with change 5, but change 6 was applied") {
				t.Errorf("%v", err)
			}
			if string(fileBytes(t, file)) != string(cut) {
				t.Error("the journal was changed")
			}
		}
		setFile(t, file, before)
		opened(t, dir, Options{})
	}
}

func TestForeignGraph(t *testing.T) {
	dir, _ := smallArchive(t)
	other, _ := smallArchive(t)
	for _, spoil := range []func(){
		func() { copyArchive(t, dir, other) },
		func() { os.RemoveAll(filepath.Join(dir, "journal")) },
	} {
		spoil()
		_, err := Open(dir, Options{})
		var damage *DamageError
		if !errors.As(err, &damage) || !strings.Contains(err.Error(), "another archive") {
			t.Errorf("%v", err)
		}
	}
}

// A rebuild that does not come to its end must not leave the old graph looking as if it had been open, whole, in this start of the machine.
func TestRebuildFails(t *testing.T) {
	dir, want := t.TempDir(), ""
	s := opened(t, dir, Options{segmentSize: 100})
	for i := range 5 {
		recorded(t, s, &graph.Input{Entities: []graph.Entity{person(fmt.Sprintf("e%d", i))}})
	}
	want = dumpOf(t, s)
	closed(t, s)
	setFile(t, filepath.Join(dir, "graph.boot"), []byte("another start\n"))
	if err := os.Remove(filepath.Join(dir, "graph.clean")); err != nil {
		t.Fatal(err)
	}
	first := segmentFiles(t, filepath.Join(dir, "journal"))[0]
	whole := fileBytes(t, first)
	setFile(t, first, flipped(whole, headerSize+20, 3)) // a start looks at the last segments alone, a rebuild at all
	var damage *DamageError
	if _, err := Open(dir, Options{}); !errors.As(err, &damage) || damage.File != first {
		t.Fatalf("%v", err)
	}
	setFile(t, first, whole)
	var said reports
	sameDump(t, "rebuilt in the end", dumpOf(t, opened(t, dir, Options{Report: said.add})), want)
	if len(said) != 2 || !strings.Contains(said[0], "the machine was restarted since") {
		t.Errorf("said %q", said)
	}
}

func TestInUse(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir, Options{})
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), dir) {
		t.Errorf("%v", err)
	}
	closed(t, s)
	closed(t, opened(t, dir, Options{}))
	if err := s.Close(); err != ErrClosed {
		t.Errorf("closed twice: %v", err)
	}
}

func emptyFolder(t testing.TB, dir string) {
	t.Helper()
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o700)); err != nil {
		t.Fatal(err)
	}
}

func cutFile(t testing.TB, file string, size int) {
	t.Helper()
	if err := os.Truncate(file, int64(size)); err != nil {
		t.Fatal(err)
	}
}

func tableFile(t testing.TB, dir string) string {
	t.Helper()
	tables, err := filepath.Glob(filepath.Join(dir, "graph", "*.sst"))
	if err != nil || len(tables) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	return tables[len(tables)-1]
}

// rewriteState changes the newest state of a graph behind the back of the store, or deletes it.
func rewriteState(t testing.TB, dir string, change func([]byte) []byte) {
	t.Helper()
	db, err := openBadger(filepath.Join(dir, "graph"), smallMemTable, DefaultCache, t.Errorf)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	txn := db.NewTransactionAt(math.MaxUint64, false)
	defer txn.Discard()
	item, err := txn.Get(stateKey())
	if err != nil {
		t.Fatal(err)
	}
	value, err := item.ValueCopy(nil)
	if err != nil {
		t.Fatal(err)
	}
	w := write{change: item.Version(), key: stateKey()}
	if change != nil {
		w.value = change(value)
	}
	if err := flush(db, writesOf(w)); err != nil {
		t.Fatal(err)
	}
}
