package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// bulkArchive is a data directory, closed, whose journal has corrections, withdrawals and edges that went, and the dump of its graph, which live
// changes made.
func bulkArchive(t testing.TB, claims int) (dir, dump string) {
	t.Helper()
	dir = t.TempDir()
	s := opened(t, dir, Options{})
	ctx := context.Background()
	if _, err := s.Load(ctx, "ana", synthetic(claims), LoadOptions{}); err != nil {
		t.Fatal(faultLines(err))
	}
	for i := range 5 {
		recorded(t, s, &graph.Input{Correct: true, Documents: []graph.Document{
			{Key: fmt.Sprintf("d%d", i*11), Publisher: fmt.Sprintf("e%d", i), Published: graph.EDTF(fmt.Sprintf("2024-0%d", i+1))}}})
		c := syntheticClaim(i)
		c.Claimant, c.Stated = "e77", "2023"
		recorded(t, s, &graph.Input{Correct: true, Claims: []graph.Claim{c}})
		if _, err := s.Withdraw(ctx, "ana", graph.NewID(graph.KindClaim, fmt.Sprintf("c%d", claims-1-i)), "wrong"); err != nil {
			t.Log(faultLines(err)) // somebody refers to it
		}
	}
	dump = dumpOf(t, s)
	if !strings.Contains(dump, "deleted=true") {
		t.Fatal("nothing was deleted")
	}
	closed(t, s)
	return dir, dump
}

// TestBulk builds one journal in runs of many sizes. The graph is the live one, key by key, in every version.
func TestBulk(t *testing.T) {
	dir, want := bulkArchive(t, 1200)
	for _, size := range []int{1, 60 << 10, 1 << 20, runSize} {
		s := opened(t, dir, Options{Rebuild: true, runSize: size})
		sameDump(t, fmt.Sprintf("runs of %d", size), dumpOf(t, s), want)
		tables := s.db.Tables()
		for _, table := range tables {
			if table.Level != s.db.Opts().MaxLevels-1 {
				t.Errorf("a table stands on level %d", table.Level)
			}
		}
		if len(tables) == 0 {
			t.Error("there are no tables")
		}
		recorded(t, s, &graph.Input{Entities: []graph.Entity{person("later")}})
		closed(t, s)
		rewindArchive(t, dir, want)
	}
}

// rewindArchive takes the last change of a journal out of it again.
func rewindArchive(t testing.TB, dir, want string) {
	t.Helper()
	segments := segmentFiles(t, filepath.Join(dir, "journal"))
	last := segments[len(segments)-1]
	whole := fileBytes(t, last)
	mark := whole[headerSize : headerSize+markSize]
	cutFile(t, last, bytes.LastIndex(whole, mark))
	emptyFolder(t, filepath.Join(dir, "graph"))
	os.Remove(filepath.Join(dir, "graph.clean"))
}

// TestBulkMemory builds from journals of two sizes. What is held in memory is bounded by the run's size and by how many nodes there are, and not by
// how much was written.
func TestBulkMemory(t *testing.T) {
	const size = 256 << 10
	for _, claims := range []int{1000, 4000} {
		dir := t.TempDir()
		s := opened(t, dir, Options{})
		if _, err := s.Load(context.Background(), "ana", synthetic(claims), LoadOptions{}); err != nil {
			t.Fatal(faultLines(err))
		}
		b, err := newBulk(filepath.Join(dir, "graph.new"), size, s.emptyState(), t.Logf)
		if err != nil {
			t.Fatal(err)
		}
		change := 0 // the most that one change writes: a run ends with a change
		most := 0
		for d, err := range s.journal.decoded() {
			if err != nil {
				t.Fatal(err)
			}
			before := b.writes.size()
			if _, err := b.applyRecords(&d.entry, d.records); err != nil {
				t.Fatal(err)
			}
			change = max(change, b.writes.size()-before)
			most = max(most, b.writes.held()+b.spill.size()-b.spill.index.size())
		}
		// Two runs, each with the tables that find its writes, and what growing left free in both.
		if limit := 6 * (size + change); most > limit {
			t.Errorf("%d claims: %d bytes are held, of which %d can be accounted for", claims, most, limit)
		}
		if err := b.spill.wait(); err != nil {
			t.Fatal(err)
		}
		if n := len(b.spill.runs); n < claims/1000 {
			t.Errorf("%d claims: %d runs", claims, n)
		}
		if perNode := b.spill.index.size() / int(b.state.lastNumber); perNode > 100 {
			t.Errorf("%d claims: the index takes %d bytes a node", claims, perNode)
		}
		if err := b.abandon(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(b.dir); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("an abandoned graph is still there: %v", err)
		}
	}
}

// TestBulkFails breaks a run while it is written, and when it is read back. Building says so; the old graph stays.
func TestBulkFails(t *testing.T) {
	dir, want := smallArchive(t)
	for _, c := range []struct {
		says  string
		at    uint64 // before which change
		spoil func(b *bulk)
	}{
		{"couldn't write a part of the new graph", 4, func(b *bulk) {
			// What is on its way to the disk would make the folder again, or keep it.
			if err := errors.Join(b.spill.wait(), os.RemoveAll(b.spill.dir)); err != nil {
				t.Fatal(err)
			}
		}},
		{"couldn't read back", 4, func(b *bulk) {
			if err := b.spill.runs[0].file.Truncate(3); err != nil {
				t.Fatal(err)
			}
		}},
		{"were read back", 4, func(b *bulk) { b.spill.runs[0].count++ }},
		{"make room", 0, func(b *bulk) { b.spill.runs[0].size = 1 << 60 }},
	} {
		s := opened(t, dir, Options{})
		b, err := newBulk(filepath.Join(dir, "graph.new"), 1, s.emptyState(), t.Logf)
		if err != nil {
			t.Fatal(err)
		}
		for d, journalErr := range s.journal.decoded() {
			if journalErr != nil {
				t.Fatal(journalErr)
			}
			if d.entry.number == c.at {
				c.spoil(b)
			}
			if _, err = b.apply(&d.entry); err != nil {
				break
			}
		}
		if err == nil {
			if c.at == 0 {
				c.spoil(b)
			}
			_, err = b.finish()
		}
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v, want %s", err, c.says)
		}
		if err := b.abandon(); err != nil {
			t.Error(err)
		}
		sameDump(t, "the old graph", dumpOf(t, s), want)
		closed(t, s)
	}
}

// TestKillRebuild kills a process that rebuilds, again and again, at any moment. The next start builds from the beginning, and nothing half-built is
// left or taken for whole.
func TestKillRebuild(t *testing.T) {
	dir, want := bulkArchive(t, 1200)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	killed := 0
	for kill := range 8 {
		victim := exec.Command(self)
		victim.Env = append(os.Environ(), crashDir+"="+dir, crashTask+"=rebuild")
		if err := victim.Start(); err != nil {
			t.Fatal(err)
		}
		for range 500 { // until it is in the midst of it
			if runs, _ := filepath.Glob(filepath.Join(dir, "graph.new", "runs", "*.run")); len(runs) > kill*3 {
				break
			}
			time.Sleep(time.Millisecond)
		}
		victim.Process.Kill()
		victim.Wait()
		if _, err := os.Stat(filepath.Join(dir, "graph.new")); err == nil {
			killed++
		}
	}
	if killed == 0 {
		t.Error("no kill came while the graph was built")
	}
	s := opened(t, dir, Options{})
	sameDump(t, fmt.Sprintf("after %d kills", killed), dumpOf(t, s), want)
	if _, err := os.Stat(filepath.Join(dir, "graph.new")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("half a graph is left: %v", err)
	}
}

// TestSpill compares what a spill gives with a map, after random writes and runs.
func TestSpill(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			r.Fatal(err)
		}
		s := &spill{dir: dir}
		defer s.remove()
		p := pendingOver(s, newWrites(), State{})
		values, versions := map[string][]byte{}, map[string]uint64{}
		n := func(most int) int { return rapid.IntRange(0, most).Draw(r, "n") }
		for range n(60) {
			for range n(8) {
				key := countKey(uint32(n(9)), ClaimsBy)
				if n(3) > 0 {
					key = edgeKey(uint32(n(2)), EdgeType(n(2)), nil, fmt.Sprint(n(6)))
				}
				var value []byte
				if n(3) > 0 {
					value = bytes.Repeat([]byte{byte(n(255))}, n(3)*400)
				}
				p.set(key, value)
				values[string(key)], versions[string(key)] = value, p.state.Change+1
			}
			p.state.Change++
			if n(2) == 0 {
				if p.writes, err = s.take(p.writes); err != nil {
					r.Fatal(err)
				}
			}
		}
		for from := range uint32(10) {
			key := countKey(from, ClaimsBy)
			value, version, err := p.get(key)
			if err != nil || !bytes.Equal(value, values[string(key)]) || value != nil && version != versions[string(key)] {
				r.Fatalf("count %d is %x at %d (%v), want %x at %d", from, value, version, err, values[string(key)], versions[string(key)])
			}
		}
		for _, prefix := range [][]byte{{spaceEdge}, edgesOf(1), edgePrefix(0, 1), edgePrefix(2, 2), append(edgePrefix(1, 1), '3')} {
			keys, err := p.keys(prefix, 0)
			var want [][]byte
			for _, key := range slices.Sorted(maps.Keys(values)) {
				if strings.HasPrefix(key, string(prefix)) && values[key] != nil {
					want = append(want, []byte(key))
				}
			}
			if err != nil || !slices.EqualFunc(keys, want, bytes.Equal) {
				r.Fatalf("under %x there are %x (%v), want %x", prefix, keys, err, want)
			}
		}
	})
}
