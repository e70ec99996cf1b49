package store

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// spill is the base of what is pending while a graph is built: the runs, and what is on its way into one.
type spill struct {
	dir     string
	runSize int
	runs    []*run
	index   index
	flying  *flight // what is being made a run, if anything is
	spare   *writes // memory of writes that became a run, for the next
	buf     []byte
}

// flight is writes on their way into a run. Until done is closed nobody adds to them, and the rest belongs to the goroutine that makes the run.
type flight struct {
	writes *writes
	done   chan struct{}
	run    *run
	places []placed
	err    error
}

// take makes a run of writes, in a goroutine of its own, and gives memory to gather the next in. It waits for the run before.
func (s *spill) take(w *writes) (*writes, error) {
	if err := s.wait(); err != nil {
		return w, err
	}
	number := len(s.runs) + 1
	if number > maxRuns || w.size() > maxRunSize {
		return w, fmt.Errorf("the new graph takes more than %d parts of %d bytes: that many are provided for", maxRuns, maxRunSize)
	}
	f := &flight{writes: w, done: make(chan struct{})}
	path := filepath.Join(s.dir, fmt.Sprintf("%06d.run", number))
	go func() {
		defer close(f.done)
		f.run, f.places, f.err = writeRun(path, number, w)
	}()
	s.flying = f
	next := s.spare
	if s.spare = nil; next == nil {
		next = newWrites()
	}
	return next, nil
}

// wait returns when the run that was begun last is whole, and what is in it is found there.
func (s *spill) wait() error {
	f := s.flying
	if f == nil {
		return nil
	}
	<-f.done
	s.flying = nil
	if f.err != nil {
		return fmt.Errorf("couldn't write a part of the new graph: %w", f.err)
	}
	s.runs = append(s.runs, f.run)
	for _, p := range f.places {
		s.index.put(p)
	}
	f.writes.clear()
	s.spare = f.writes
	return nil
}

func (s *spill) get(key []byte) ([]byte, uint64, error) {
	if s.flying != nil {
		if w, ok := s.flying.writes.find(key); ok {
			return w.value, w.change, nil
		}
	}
	p, ok := s.index.find(key)
	if !ok {
		return nil, 0, nil
	}
	w, err := s.runs[p.run()-1].at(p.offset(), key, &s.buf)
	return w.value, w.change, err
}

func (s *spill) keysUnder(prefix []byte, see func(key []byte) bool) error {
	there := map[string]bool{}
	for _, r := range s.runs {
		if err := r.keysUnder(prefix, there); err != nil {
			return err
		}
	}
	if s.flying != nil {
		s.flying.writes.keysUnder(prefix, there)
	}
	for _, key := range slices.Sorted(maps.Keys(there)) {
		if there[key] && !see([]byte(key)) {
			return nil
		}
	}
	return nil
}

// discard is for a base that somebody else owns as well; this one is the builder's alone, which removes it.
func (s *spill) discard() {}

// size is how many bytes of memory are held for what is gathered, and to find it again.
func (s *spill) size() int {
	n := s.index.size()
	for _, r := range s.runs {
		n += 8*len(r.lists) + len(r.marks)*64
	}
	if s.flying != nil {
		n += s.flying.writes.held()
	}
	if s.spare != nil {
		n += s.spare.held()
	}
	return n
}

// remove lets go of the runs and removes their files.
func (s *spill) remove() error {
	if s.flying != nil {
		<-s.flying.done
		if s.flying.run != nil {
			s.runs = append(s.runs, s.flying.run)
		}
		s.flying = nil
	}
	for _, r := range s.runs {
		r.file.Close() // it was read to the end, or is of no use
	}
	s.runs = nil
	if err := os.RemoveAll(s.dir); err != nil {
		return fmt.Errorf("couldn't remove the parts of a new graph: %w", err)
	}
	return nil
}
