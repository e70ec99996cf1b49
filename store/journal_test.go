package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// reports collects what a journal says at open.
type reports []string

func (r *reports) add(format string, args ...any) { *r = append(*r, fmt.Sprintf(format, args...)) }

// openSized opens a journal whose segments are rolled at size bytes.
func openSized(t testing.TB, dir string, size int64) (*journal, reports) {
	t.Helper()
	var r reports
	j, err := openJournalSized(dir, size, r.add)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.close() })
	return j, r
}

// appendGroups appends groups of the given sizes and returns all their changes.
func appendGroups(t testing.TB, j *journal, groups ...int) (all []entry) {
	t.Helper()
	for _, n := range groups {
		group := chainOf(t, j.last(), n)
		if err := j.append(group); err != nil {
			t.Fatal(err)
		}
		all = append(all, group...)
	}
	return all
}

func readChanges(j *journal, after uint64) (all []entry, err error) {
	for e, err := range j.read(after) {
		if err != nil {
			return all, err
		}
		all = append(all, e)
	}
	return all, nil
}

func sameChanges(t testing.TB, got, want []entry) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d changes, want %d", len(got), len(want))
	}
	for i, g := range got {
		w := want[i]
		if g.number != w.number || !g.at.Equal(w.at) || g.at.Location() != time.UTC || g.by != w.by || g.reason != w.reason ||
			g.hash != w.hash || len(g.records) != len(w.records) {
			t.Fatalf("change %d is %+v, want %+v", w.number, g, w)
		}
		for k, r := range g.records {
			s := w.records[k]
			if r.salt != s.salt || r.hash != s.hash || r.blank != s.blank || r.size != s.size || !bytes.Equal(r.data, s.data) {
				t.Fatalf("record %d of change %d is %+v, want %+v", k, w.number, r, s)
			}
		}
	}
}

// holdsChanges checks that a journal holds exactly these changes, from every number on.
func holdsChanges(t testing.TB, j *journal, want []entry) {
	t.Helper()
	if n := j.last().number; n != uint64(len(want)) {
		t.Fatalf("the last change is %d, want %d", n, len(want))
	}
	for after := range len(want) + 1 {
		got, err := readChanges(j, uint64(after))
		if err != nil {
			t.Fatal(err)
		}
		sameChanges(t, got, want[after:])
	}
}

func segmentFiles(t testing.TB, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.seg"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestJournalRoundTrip(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	j, said := openSized(t, dir, 900)
	if p := j.last(); p.number != 0 || p.hash != genesis(p.archive) || len(said) != 0 {
		t.Errorf("a new journal is at %+v and says %q", p, said)
	}
	holdsChanges(t, j, nil)
	all := appendGroups(t, j, 1, 3, 1, 2, 5, 1, 1)
	holdsChanges(t, j, all)
	before := j.last()
	if err := j.close(); err != nil {
		t.Fatal(err)
	}

	j, said = openSized(t, dir, 900)
	if j.last() != before || len(said) != 0 {
		t.Errorf("reopened it is at %+v, was at %+v, and says %q", j.last(), before, said)
	}
	all = append(all, appendGroups(t, j, 2, 2)...)
	holdsChanges(t, j, all)
	if n := len(segmentFiles(t, dir)); n < 3 {
		t.Errorf("%d segments: it was to roll", n)
	}
	if _, err := readChanges(j, j.last().number+1); err == nil {
		t.Error("reading after a change that is not there should fail")
	}
	j.close()
	if _, err := readChanges(j, 0); !errors.Is(err, os.ErrClosed) {
		t.Errorf("reading when closed: %v", err)
	}
}

func TestReadStopsEarly(t *testing.T) {
	j, _ := openSized(t, t.TempDir(), 900)
	appendGroups(t, j, 3, 3, 3)
	for e, err := range j.read(1) {
		if err != nil || e.number != 2 {
			t.Errorf("change %d, %v", e.number, err)
		}
		break
	}
}

// A read near the end begins near the end: a follower that has all but the last
// change must not walk through a segment for it.
func TestReadBeginsNearby(t *testing.T) {
	dir := t.TempDir()
	j, _ := openSized(t, dir, segmentSize)
	for range 20 {
		e, err := j.seal(j.last(), j.last().number+1, time.Unix(0, 0), "", "", [][]byte{make([]byte, 100<<10)})
		if err != nil {
			t.Fatal(err)
		}
		if err := j.append([]entry{e}); err != nil {
			t.Fatal(err)
		}
	}
	again, _ := openSized(t, dir, segmentSize)
	for _, j := range []*journal{j, again} {
		for after := range j.end.number {
			_, from, _, err := j.view(after)
			if err != nil {
				t.Fatal(err)
			}
			if gap := after - from.number; gap > 3 {
				t.Errorf("after %d: reading begins %d changes before", after, gap)
			}
		}
	}
}

func TestAppendRefuses(t *testing.T) {
	good := func(j *journal) []entry { return chainOf(t, j.last(), 2) }
	for what, group := range map[string]func(*journal) []entry{
		"nothing":        func(*journal) []entry { return nil },
		"a gap":          func(j *journal) []entry { return good(j)[1:] },
		"twice the same": func(j *journal) []entry { g := good(j); return []entry{g[0], g[0]} },
		"another chain":  func(j *journal) []entry { return chainOf(t, position{number: j.last().number}, 1) },
		"an earlier time": func(j *journal) []entry {
			e, _ := j.seal(j.last(), j.last().number+1, time.Unix(0, 0), "", "", nil)
			return []entry{e}
		},
		"altered data": func(j *journal) []entry {
			e, _ := j.seal(j.last(), j.last().number+1, time.Now(), "", "", [][]byte{[]byte("a")})
			e.records[0].data = []byte("b")
			return []entry{e}
		},
	} {
		j, _ := openSized(t, t.TempDir(), 900)
		all := appendGroups(t, j, 2)
		if err := j.append(group(j)); err == nil {
			t.Errorf("%s was appended", what)
		}
		if err := j.append(good(j)); err == nil {
			t.Errorf("%s: a change was appended after the error", what)
		}
		holdsChanges(t, j, all)
	}
	j, _ := openSized(t, t.TempDir(), 900)
	if _, err := j.seal(j.last(), 2, time.Now(), "", "", nil); err == nil {
		t.Error("a gap was sealed")
	}
}

// What is on the disk is left behind by an append that fails; the next start
// must make of it a journal with the change whole or without it.
func TestAppendFails(t *testing.T) {
	broken := errors.New("the disk is gone")
	for what, c := range map[string]struct {
		sabotage func(*journal)
		stays    bool // the change that was never acknowledged is there afterwards
	}{
		"not done":  {func(j *journal) { j.file.Close() }, false},
		"half done": {func(j *journal) { j.datasync = func(f *os.File) error { f.Truncate(j.end.offset + 50); return broken } }, false},
		"done":      {func(j *journal) { j.datasync = func(f *os.File) error { f.Sync(); return broken } }, true},
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			j, _ := openSized(t, dir, segmentSize)
			all := appendGroups(t, j, 2, 2)
			group := chainOf(t, j.last(), 2)
			c.sabotage(j)
			if err := j.append(group); err == nil {
				t.Fatal("no error")
			}
			j.datasync = datasync
			if err := j.append(group); err == nil {
				t.Error("the journal went on after an error")
			}
			holdsChanges(t, j, all)
			j.close()

			j, _ = openSized(t, dir, segmentSize)
			if c.stays {
				all = append(all, group...)
			}
			holdsChanges(t, j, all)
			holdsChanges(t, j, append(all, appendGroups(t, j, 1)...))
		})
	}
}

func TestRollFails(t *testing.T) {
	dir := t.TempDir()
	j, _ := openSized(t, dir, 100)
	all := appendGroups(t, j, 1)
	obstacle := filepath.Join(dir, segmentName(2))
	if err := os.Mkdir(obstacle, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := j.append(chainOf(t, j.last(), 1)); err == nil {
		t.Fatal("no error")
	}
	holdsChanges(t, j, all)
	if err := os.Remove(obstacle); err != nil {
		t.Fatal(err)
	}
	j, _ = openSized(t, dir, 100)
	holdsChanges(t, j, append(all, appendGroups(t, j, 1)...))
}

func TestReadWhileAppending(t *testing.T) {
	j, _ := openSized(t, t.TempDir(), 4<<10)
	const groups = 200
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for next := uint64(0); next < 3*groups; {
				for e, err := range j.read(next) {
					if err != nil || e.number != next+1 {
						t.Errorf("change %d after change %d: %v", e.number, next, err)
						return
					}
					next = e.number
				}
				if n := j.last().number; n < next {
					t.Errorf("read change %d where %d is the last", next, n)
				}
			}
		})
	}
	j.datasync = func(*os.File) error { return nil } // the disk is not what is tested
	for range groups {
		appendGroups(t, j, 3)
	}
	wg.Wait()
}
