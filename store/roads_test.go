package store

import (
	"os"
	"path/filepath"
	"testing"
)

// TestRoads takes the journal of each script of TestRecording down every road that there is: applied live, applied by a start after each
// change, applied by one start, rebuilt; and as earlier versions wrote it. All must lead to the same graph, key by key, in every version.
func TestRoads(t *testing.T) {
	files, _ := filepath.Glob("testdata/recording/*.txt")
	relations := 0 // that older journals have records of
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			stepwise := t.TempDir()
			live := script{t: t, dir: t.TempDir(), options: Options{segmentSize: 500, Now: ticking()}}
			live.open()
			var said reports
			followed := uint64(0)
			live.after = func() {
				if live.store.State().Change == followed {
					return
				}
				followed = live.store.State().Change
				copyArchive(t, stepwise, live.dir)
				closed(t, opened(t, stepwise, Options{Report: said.add}))
			}
			live.play(string(text))
			if len(said) != 2 { // before the first change there is nothing; from then on the graph is followed up, not rebuilt
				t.Errorf("said %q", said)
			}
			want := dumpOf(t, live.store)
			if n := len(segmentFiles(t, filepath.Join(live.dir, "journal"))); n < 2 && live.store.State().Change > 1 {
				t.Errorf("%d segments: the journal was to roll", n)
			}
			closed(t, live.store)

			sameDump(t, "closed and opened", dumpOf(t, opened(t, live.dir, Options{Report: silent(t)})), want)
			sameDump(t, "started after each change", dumpOf(t, opened(t, stepwise, Options{Report: silent(t)})), want)
			fresh := t.TempDir()
			copyArchive(t, fresh, live.dir)
			if err := os.MkdirAll(filepath.Join(fresh, "graph"), 0o700); err != nil {
				t.Fatal(err)
			}
			s := opened(t, fresh, Options{})
			sameDump(t, "from the journal", dumpOf(t, s), want)
			closed(t, s)
			sameDump(t, "rebuilt", dumpOf(t, opened(t, fresh, Options{Rebuild: true})), want)

			old := t.TempDir()
			more, rehash := olderArchive(t, old, stepwise)
			relations += more
			sameDump(t, "from an older journal", dumpOf(t, opened(t, old, Options{})), rehash.Replace(want))
		})
	}
	if relations == 0 {
		t.Error("no older journal has a record of a relation")
	}
}

// copyArchive brings journal and texts of a data directory up to those of another. All that was acknowledged is in its files.
func copyArchive(t testing.TB, to, from string) {
	t.Helper()
	for _, folder := range []string{"journal", "texts"} {
		if err := os.RemoveAll(filepath.Join(to, folder)); err != nil {
			t.Fatal(err)
		}
		if err := os.CopyFS(filepath.Join(to, folder), os.DirFS(filepath.Join(from, folder))); err != nil {
			t.Fatal(err)
		}
	}
}
