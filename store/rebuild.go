package store

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dgraph-io/badger/v4"
)

// openGraph opens the graph, and makes it answer to the journal: by applying what came after it, or by building it anew.
func (s *Store) openGraph() error {
	clean, same := s.wasClean(), s.sameBoot()
	if err := s.removeMark(s.cleanPath()); err != nil {
		return err
	}
	// What a crash left of a graph that was being built.
	if err := os.RemoveAll(filepath.Join(s.dir, "graph.new")); err != nil {
		return fmt.Errorf("couldn't remove half a graph: %w", err)
	}
	why, err := s.tryGraph(clean, same)
	if err != nil {
		return err
	}
	if why != "" {
		if err := s.rebuild(why); err != nil {
			return err
		}
	}
	// Not before: a crash up to here must not make a graph that lost something look as if the machine had run on since.
	if err := s.markOpen(); err != nil {
		return err
	}
	return s.follow()
}

// tryGraph opens the graph that is there. Where it cannot be used, it says why, in words that follow "the graph is rebuilt: ".
func (s *Store) tryGraph(clean string, sameBoot bool) (why string, err error) {
	dir := filepath.Join(s.dir, "graph")
	last := s.journal.last()
	switch _, err := os.Stat(dir); {
	case s.options.Rebuild:
		return "it was asked for", nil
	case errors.Is(err, os.ErrNotExist) && last.number > 0:
		return "it is missing", nil
	case err == nil:
		if err := removeEmptyFiles(dir); err != nil {
			return "", err
		}
	}
	db, err := openBadger(dir, s.options.memTableSize, s.blockCache, s.options.Report)
	if err != nil {
		return err.Error(), nil
	}
	s.db = db
	state, err := readState(db)
	if errors.Is(err, errNoState) && last.number == 0 {
		state, err = s.emptyState(), nil
	}
	if err != nil {
		return err.Error(), nil
	}
	if state.Archive != last.archive && state.Change > 0 {
		file, offset := s.journal.tail()
		return "", &DamageError{file, offset, fmt.Sprintf("it is the journal of another archive than the graph beside it, which has %d changes", state.Change)}
	}
	if state.Change > last.number {
		file, offset := s.journal.tail()
		return "", &DamageError{file, offset, fmt.Sprintf("the journal ends with change %d, but change %d was applied to the graph: "+
			"changes that were acknowledged are missing", last.number, state.Change)}
	}
	if ok, err := s.journal.has(state.Change, state.Hash); err != nil {
		return "", err
	} else if !ok {
		return fmt.Sprintf("its change %d is not that of the journal", state.Change), nil
	}
	switch {
	case clean != "" && clean != cleanMark(state):
		return fmt.Sprintf("it is at change %d, and was not when it was closed", state.Change), nil
	case clean == "" && state.Change > 0 && !sameBoot:
		return "the last stop was not a clean one, and the machine was restarted since", nil
	}
	s.applied.Store(&state)
	return "", nil
}

func (s *Store) emptyState() State {
	last := s.journal.last()
	return State{Archive: last.archive, Hash: genesis(last.archive)}
}

// errNoState says that a graph holds no whole change.
var errNoState = errors.New("it has no state")

// readState reads the newest state.
func readState(db *badger.DB) (State, error) {
	txn := db.NewTransactionAt(math.MaxUint64, false)
	defer txn.Discard()
	item, err := txn.Get(stateKey())
	if errors.Is(err, badger.ErrKeyNotFound) {
		return State{}, errNoState
	}
	if err != nil {
		return State{}, fmt.Errorf("couldn't read the state of the graph: %w", err)
	}
	value, err := item.ValueCopy(nil)
	if err != nil {
		return State{}, fmt.Errorf("couldn't read the state of the graph: %w", err)
	}
	return decodeState(value)
}

// removeEmptyFiles takes away what a kill leaves between making a file and giving it a size: Badger refuses to open beside them.
func removeEmptyFiles(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("couldn't look into the graph: %w", err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || info.Size() > 0 || !(strings.HasSuffix(e.Name(), ".mem") || strings.HasSuffix(e.Name(), ".vlog")) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
			return fmt.Errorf("couldn't remove an empty file of the graph: %w", err)
		}
	}
	return nil
}

// rebuild builds the graph anew from the first change on, beside the old one, and puts it into its place when it is whole. After a crash in it
// the next start does not know in which start of the machine the graph was open, and so rebuilds what it finds, be it half removed.
func (s *Store) rebuild(why string) error {
	s.options.Report("the graph is rebuilt from the journal (%d changes): %s", s.journal.last().number, why)
	dir, fresh := filepath.Join(s.dir, "graph"), filepath.Join(s.dir, "graph.new")
	if err := s.removeMark(s.bootPath()); err != nil {
		return err
	}
	if s.db != nil {
		if err := s.db.Close(); err != nil {
			s.options.Report("the old graph did not close: %v", err)
		}
		s.db = nil
	}
	started := time.Now()
	b, err := newBulk(fresh, s.options.runSize, s.emptyState(), s.options.Report)
	if err != nil {
		return err
	}
	if err := s.rebuildInto(b); err != nil {
		return errors.Join(err, b.abandon())
	}
	state, err := b.finish()
	if err != nil {
		return errors.Join(err, b.abandon())
	}
	if err := errors.Join(os.RemoveAll(dir), os.Rename(fresh, dir), syncDir(s.dir)); err != nil {
		return fmt.Errorf("couldn't put the new graph into its place: %w", err)
	}
	if s.db, err = openBadger(dir, s.options.memTableSize, s.blockCache, s.options.Report); err != nil {
		return err
	}
	s.applied.Store(&state)
	s.options.Report("the graph is rebuilt, in %v", time.Since(started).Round(time.Millisecond))
	return nil
}

// rebuildInto applies the whole journal. While one change is applied those after it are read, verified and decoded.
func (s *Store) rebuildInto(b *bulk) error {
	pace := newPace(s.journal.size())
	done := int64(0)
	for d, err := range s.journal.decoded() {
		if err != nil {
			return err
		}
		if _, err := b.applyRecords(&d.entry, d.records); err != nil {
			return err
		}
		done += int64(d.entry.size())
		if rate, left, due := pace.at(done); due {
			state := &b.state
			s.options.Report("the graph is rebuilt: change %d of %d, %d claims so far, %d KB of journal a second, %v left before it is put in order",
				state.Change, s.journal.last().number, state.Claims, rate>>10, left)
		}
	}
	return nil
}

const (
	replayBytes   = 8 << 20         // of writes that go into Badger together
	progressEvery = 2 * time.Second // at most so often a rebuild says how far it is
)

// follow applies what the journal has beyond the graph, by the same road as live changes.
func (s *Store) follow() error {
	state := s.State()
	p := newPending(s.db.NewTransactionAt(state.Change, false), state)
	defer func() { p.discard() }()
	for e, err := range s.journal.read(state.Change) {
		if err != nil {
			return err
		}
		if _, err := p.apply(&e); err != nil {
			return err
		}
		if p.writes.size() < replayBytes && e.number < s.journal.last().number {
			continue
		}
		if err := flush(s.db, p.writes); err != nil {
			return err
		}
		state = p.state
		p.discard()
		p = newPending(s.db.NewTransactionAt(state.Change, false), state)
	}
	s.applied.Store(&state)
	return nil
}

// Whether the last stop was clean is told by a file, which is there only while the store is closed and says what the graph held then. After
// any other stop the graph may have lost what was not yet on the disk, but only if the machine stopped too: what a process wrote before it
// was killed is still in the memory of the system.

func (s *Store) cleanPath() string { return filepath.Join(s.dir, "graph.clean") }
func (s *Store) bootPath() string  { return filepath.Join(s.dir, "graph.boot") }

func cleanMark(state State) string { return fmt.Sprintf("%d %s\n", state.Change, state.HashString()) }

func (s *Store) wasClean() string {
	b, _ := os.ReadFile(s.cleanPath())
	return string(b)
}

// removeMark returns when a mark is gone, and would stay so after a power cut.
func (s *Store) removeMark(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("couldn't remove a mark of the graph: %w", err)
	}
	if err := syncDir(s.dir); err != nil {
		return fmt.Errorf("couldn't remove a mark of the graph: %w", err)
	}
	return nil
}

// markOpen notes in which start of the machine the graph is open.
func (s *Store) markOpen() error {
	if err := os.WriteFile(s.bootPath(), bootID(), 0o600); err != nil {
		return fmt.Errorf("couldn't note the start of the machine: %w", err)
	}
	return nil
}

// markClean says what the graph held when it was closed: closing put it on the disk.
func (s *Store) markClean() error {
	if err := os.WriteFile(s.cleanPath(), []byte(cleanMark(s.State())), 0o600); err != nil {
		return fmt.Errorf("couldn't mark the stop as a clean one: %w", err)
	}
	return nil
}

// sameBoot tells whether the machine is known to have run on since the graph was last open.
func (s *Store) sameBoot() bool {
	then, err := os.ReadFile(s.bootPath())
	return err == nil && len(then) > 0 && string(then) == string(bootID())
}

// bootID tells starts of the machine apart. Only Linux gives one; elsewhere it is empty, and every stop that was not clean means a rebuild.
func bootID() []byte {
	id, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	if err != nil {
		return nil
	}
	return id
}
