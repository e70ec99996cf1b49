package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// The folders that a load into an empty store makes. What it finishes is put into place in an order in which a crash leaves, at each point,
// either an empty store or the whole dataset:
//
//	journal → journal.empty      until here the store is empty
//	journal.loading → journal    from here on it has the dataset: where only this step is missing, the next start takes it
//	graph.loading → graph        where only this is missing, the next start rebuilds the graph
const (
	journalFolder = "journal"
	graphFolder   = "graph"
	builtSuffix   = ".loading"
	emptySuffix   = ".empty"
)

// fresh is an archive that is built aside.
type fresh struct {
	*bulk
	store   *Store
	journal *journal
	group   []entry // sealed, not yet in the journal
	size    int
}

func (s *Store) loadFresh(ctx context.Context, by string, from Source, o LoadOptions) (Loaded, error) {
	f, err := s.newFresh()
	if err != nil {
		return Loaded{}, err
	}
	b := s.newBuilder(by, f)
	b.guide.fresh = b.isFresh
	if err := b.pass(ctx, from, o, true); err != nil {
		return Loaded{}, errors.Join(err, f.drop())
	}
	if f.state.Change == 0 {
		return b.total, f.drop()
	}
	if err := f.put(); err != nil {
		return Loaded{}, err
	}
	b.total.Last = int(s.State().Change)
	b.total.Changes = b.total.Last
	return b.total, nil
}

// newFresh begins an archive with the id of the empty one.
func (s *Store) newFresh() (*fresh, error) {
	dir := filepath.Join(s.dir, journalFolder+builtSuffix)
	if err := os.RemoveAll(dir); err != nil {
		return nil, fmt.Errorf("couldn't clear the way for a new journal: %w", err)
	}
	if err := createJournal(dir, s.journal.last().archive); err != nil {
		return nil, err
	}
	j, err := openJournalSized(dir, s.options.segmentSize, s.options.Report)
	if err != nil {
		return nil, err
	}
	j.datasync = func(*os.File) error { return nil } // all of it is synced before it is put into place
	b, err := newBulk(filepath.Join(s.dir, graphFolder+builtSuffix), s.options.runSize, s.emptyState(), s.options.Report)
	if err != nil {
		return nil, errors.Join(err, j.close())
	}
	return &fresh{bulk: b, store: s, journal: j}, nil
}

// graph is what the next part is planned against.
func (f *fresh) graph() *pending { return f.bulk.pending }

func (f *fresh) open(sha256 string) ([]byte, error) { return f.store.texts.whole(sha256) }

// record seals a change and applies it.
func (f *fresh) record(sig signature, reason string, planned *plan) error {
	for sha, text := range planned.texts {
		if err := f.store.texts.put(sha, text); err != nil {
			return err
		}
	}
	state := &f.state
	e, err := f.journal.seal(position{state.Archive, state.Change, state.Hash}, state.Change+1, sig.at, sig.by, reason, planned.data)
	if err != nil {
		return err
	}
	if _, err := f.bulk.apply(&e); err != nil {
		return err
	}
	f.group = append(f.group, e)
	if f.size += e.size(); f.size < maxGroupBytes {
		return nil
	}
	return f.write()
}

// write appends what was sealed.
func (f *fresh) write() error {
	if len(f.group) == 0 {
		return nil
	}
	err := f.journal.append(f.group)
	f.group, f.size = f.group[:0], 0
	return err
}

// drop removes what was built.
func (f *fresh) drop() error {
	return errors.Join(f.journal.close(), os.RemoveAll(f.journal.dir), f.abandon())
}

// put puts the archive into the place of the empty one. Up to the journal's last rename nothing has happened; after it the dataset is there.
func (f *fresh) put() error {
	s := f.store
	err := f.write()
	if err == nil {
		err = f.journal.syncAll()
	}
	if err != nil {
		return errors.Join(err, f.drop())
	}
	state, err := f.finish()
	if err != nil {
		return errors.Join(err, f.drop())
	}
	if err := f.journal.close(); err != nil {
		return errors.Join(err, f.abandon())
	}
	// What a crash left of a first change that was never acknowledged goes as it does before any write: a journal that is put away must be empty.
	if err := s.journal.cut(); err != nil {
		return errors.Join(err, f.drop())
	}
	err = errors.Join(s.journal.close(), s.db.Close())
	if s.db = nil; err != nil {
		return fmt.Errorf("couldn't let go of the empty archive: %w", err)
	}
	if err := putJournal(s.dir); err != nil {
		return err
	}
	graph := filepath.Join(s.dir, graphFolder)
	if err := errors.Join(os.RemoveAll(graph), os.Rename(graph+builtSuffix, graph), syncDir(s.dir)); err != nil {
		return fmt.Errorf("couldn't put the new graph into its place: %w", err)
	}
	if s.journal, err = openJournalSized(filepath.Join(s.dir, journalFolder), s.options.segmentSize, s.options.Report); err != nil {
		return err
	}
	if s.db, err = openBadger(graph, s.options.memTableSize, s.blockCache, s.options.Report); err != nil {
		return err
	}
	s.cache.begin(state.Change)
	s.publish(state)
	return nil
}

// syncAll has all segments on the disk.
func (j *journal) syncAll() error {
	for i := range j.segments {
		f, err := os.OpenFile(j.segments[i].path, os.O_RDWR, 0)
		if err == nil {
			err = errors.Join(f.Sync(), f.Close())
		}
		if err != nil {
			return fmt.Errorf("sync %s: %w", j.segments[i].path, err)
		}
	}
	return syncDir(j.dir)
}

// putJournal puts a journal that is whole into the place of an empty one.
func putJournal(dir string) error {
	path := filepath.Join(dir, journalFolder)
	err := os.Rename(path, path+emptySuffix)
	if err == nil {
		err = syncDir(dir)
	}
	if err == nil {
		err = takeJournal(dir)
	}
	if err == nil {
		err = removeEmptyJournal(path + emptySuffix)
	}
	if err != nil {
		return fmt.Errorf("couldn't put the new journal into its place: %w", err)
	}
	return nil
}

// takeJournal is the step by which the dataset is there.
func takeJournal(dir string) error {
	path := filepath.Join(dir, journalFolder)
	return errors.Join(os.Rename(path+builtSuffix, path), syncDir(dir))
}

// settleJournal ends what a load that was interrupted began: the step to the dataset, where only that and what follows is missing, else back to
// the store as it was. A start calls it before it looks at the journal.
func settleJournal(dir string) error {
	path := filepath.Join(dir, journalFolder)
	_, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		if _, err := os.Stat(path + emptySuffix); errors.Is(err, os.ErrNotExist) {
			return nil // there never was one
		}
		err = takeJournal(dir)
	}
	if err != nil {
		return err
	}
	return errors.Join(removeEmptyJournal(path+emptySuffix), os.RemoveAll(path+builtSuffix),
		os.RemoveAll(filepath.Join(dir, graphFolder+builtSuffix)), removeTrials(dir))
}

// removeEmptyJournal removes a journal without changes. One that has any is somebody's, and stays.
func removeEmptyJournal(dir string) error {
	names, err := listSegments(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, name := range names {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		if info.Size() > headerSize {
			return fmt.Errorf("%s holds changes, though it is in the place of an empty journal: move it elsewhere", dir)
		}
	}
	return os.RemoveAll(dir)
}
