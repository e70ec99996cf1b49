package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	"claimgraph/graph"
)

// bulk builds a graph from its first change on, in a folder of its own. Nobody reads it before it is whole, so it need be neither durable nor
// readable on the way. It is for one goroutine: what it is given is planned against its pending, and applied by it.
//
// What is written is gathered in memory. When that is full, another goroutine sorts it and writes it into a file, a run, while the next is gathered;
// in the end all runs are merged into Badger's tables, which leaves one level of them, and no compaction. Until then nothing is in Badger: what is
// pending reads what was written before out of memory, or out of the runs. So the memory that is taken is that of two runs, of caches of fixed size, and
// of sixteen bytes or so for each node and count that there is.
type bulk struct {
	*pending
	spill  *spill
	dir    string
	report func(format string, args ...any)
}

// runSize is how many bytes of writes become one run.
const runSize = 64 << 20

// newBulk begins a graph in a folder, which is made anew. The state is that of no change.
func newBulk(dir string, runSize int, empty State, report func(format string, args ...any)) (*bulk, error) {
	runs := filepath.Join(dir, "runs")
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(runs, dirPerm)); err != nil {
		return nil, fmt.Errorf("couldn't clear the way for a new graph: %w", err)
	}
	s := &spill{dir: runs, runSize: runSize}
	return &bulk{pendingOver(s, newWrites(), empty), s, dir, report}, nil
}

// apply adds the next change.
func (b *bulk) apply(e *entry) (*graph.Change, error) {
	records, err := decodeRecords(e)
	if err != nil {
		return nil, err
	}
	return b.applyRecords(e, records)
}

// applyRecords adds the next change, whose records are decoded already. Only here does what was gathered become a run, for a run holds changes whole:
// of two writes of one change under one key the later counts, and both must be in one run for that to show.
func (b *bulk) applyRecords(e *entry, records []graph.Record) (*graph.Change, error) {
	change, err := b.pending.applyRecords(e, records)
	if err == nil && b.writes.size() >= b.spill.runSize {
		b.writes, err = b.spill.take(b.writes)
	}
	return change, err
}

// finish makes the folder a whole graph, closed, and gives what it answers to. Where it fails, abandon is still to be called.
func (b *bulk) finish() (State, error) {
	_, err := b.spill.take(b.writes)
	if err == nil {
		err = b.spill.wait()
	}
	if err != nil {
		return State{}, err
	}
	// What applying needed makes room for what merging needs.
	b.pending, b.spill.index, b.spill.spare = &pending{state: b.state, base: b.spill}, index{}, nil
	debug.FreeOSMemory()
	if err := b.merge(); err != nil {
		return State{}, fmt.Errorf("couldn't finish a new graph: %w", err)
	}
	return b.state, b.spill.remove()
}

// abandon lets go of a graph that is not to be finished, and removes its folder.
func (b *bulk) abandon() error {
	return errors.Join(b.spill.remove(), os.RemoveAll(b.dir))
}
