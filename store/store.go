package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/dgraph-io/badger/v4"
	"github.com/gofrs/flock"

	"claimgraph/graph"
)

// Options are what a store is opened with.
type Options struct {
	// Report takes what the owner of the data should know: a torn tail that was cut, a graph that is rebuilt. Nil drops it. It may be called by
	// several goroutines, until Close returns.
	Report func(format string, args ...any)
	// Now is the clock that changes are dated by. Nil is the machine's.
	Now func() time.Time
	// Rebuild throws the graph away and builds it anew from the journal.
	Rebuild bool
	// Cache is how many bytes of what was read are kept in memory, together. 0 is DefaultCache.
	Cache int64
	// segmentSize is where a segment of the journal is rolled, memTableSize how much the graph gathers in memory, runSize how much of a graph that
	// is built. Tests have them smaller.
	segmentSize, memTableSize int64
	runSize                   int
}

// Store is an archive on disk: the journal, which is the truth, the graph, which is built from it, and the archived texts. One process has
// it open at a time. Its methods may be called by many goroutines.
type Store struct {
	dir     string
	options Options
	lock    *flock.Flock
	journal *journal
	db      *badger.DB
	texts   texts
	cache   *nodeCache
	// blockCache is how many bytes of blocks Badger keeps in memory.
	blockCache int64

	requests chan *request
	stop     chan struct{} // closed when the store is being closed
	stopped  chan struct{} // closed when the committer has ended
	closing  sync.Once

	// failed is closed when the store can take no more changes, failure says why.
	failed  chan struct{}
	failure error

	applied atomic.Pointer[State]

	mu      sync.Mutex
	changed chan struct{} // closed, and made anew, when a change is applied
}

// ErrInUse says that another process has the data directory open.
var ErrInUse = errors.New("the data directory is in use")

// ErrUnknownOutcome says that writing failed in the middle: nobody knows whether the change is in the journal before the next start.
var ErrUnknownOutcome = errors.New("it is not known whether this was recorded: ask again when the server has been started anew")

// ErrClosed says that the store was closed.
var ErrClosed = errors.New("the store is closed")

// Open opens the archive in a directory, and makes one where there is none. A graph that is missing, of another format, or does not answer to
// the journal is rebuilt, which is reported and may take a while.
func Open(dir string, options Options) (*Store, error) {
	if options.Report == nil {
		options.Report = func(string, ...any) {}
	}
	if options.Now == nil {
		options.Now = time.Now
	}
	options.segmentSize = cmp.Or(options.segmentSize, segmentSize)
	options.memTableSize = cmp.Or(options.memTableSize, memTableSize)
	options.runSize = cmp.Or(options.runSize, runSize)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("couldn't make the data directory: %w", err)
	}
	s := &Store{
		dir: dir, options: options, texts: texts{filepath.Join(dir, "texts")},
		requests: make(chan *request), stop: make(chan struct{}), stopped: make(chan struct{}), failed: make(chan struct{}),
		changed: make(chan struct{}),
	}
	if err := s.acquire(); err != nil {
		return nil, err
	}
	nodes, blocks := cacheSizes(options.Cache)
	s.blockCache = blocks
	if err := s.openAll(); err != nil {
		return nil, errors.Join(err, s.release(false))
	}
	s.cache = newNodeCache(int(nodes), s.State().Change)
	go s.commit()
	return s, nil
}

// openAll opens journal and graph.
func (s *Store) openAll() (err error) {
	if err := os.MkdirAll(s.texts.dir, 0o700); err != nil {
		return fmt.Errorf("couldn't make the folder of texts: %w", err)
	}
	if err := settleJournal(s.dir); err != nil {
		return fmt.Errorf("couldn't end what an interrupted load began: %w", err)
	}
	if s.journal, err = openJournalSized(filepath.Join(s.dir, journalFolder), s.options.segmentSize, s.options.Report); err != nil {
		return err
	}
	return s.openGraph()
}

// acquire locks the data directory, so that two processes never write to one archive.
func (s *Store) acquire() error {
	path := filepath.Join(s.dir, "LOCK")
	s.lock = flock.New(path)
	ok, err := s.lock.TryLock()
	if err != nil {
		return fmt.Errorf("couldn't lock the data directory: %w", err)
	}
	if !ok {
		return fmt.Errorf("%w: %s", ErrInUse, s.dir)
	}
	return nil
}

// release lets go of all that Open took, in reverse. A graph that was closed whole is marked so.
func (s *Store) release(clean bool) error {
	var errs []error
	if s.db != nil {
		err := s.db.Close()
		if err == nil && clean {
			err = s.markClean()
		}
		errs = append(errs, err)
	}
	if s.journal != nil {
		errs = append(errs, s.journal.close())
	}
	return errors.Join(append(errs, s.lock.Unlock())...)
}

// Close waits for the changes that are being recorded, and closes the store. Snapshots must have been closed.
func (s *Store) Close() error {
	err := ErrClosed
	s.closing.Do(func() {
		close(s.stop)
		<-s.stopped
		err = s.release(s.failure == nil)
	})
	return err
}

// Failed is closed when the store can take no more changes; Failure then says why. The process should end: a restart repairs what can be.
func (s *Store) Failed() <-chan struct{} { return s.failed }

// Failure is why the store takes no more changes. It may be read after Failed is closed.
func (s *Store) Failure() error { return s.failure }

// State is what the graph answers to now.
func (s *Store) State() State { return *s.applied.Load() }

// publish makes changes readable, and wakes who waits for them.
func (s *Store) publish(state State) {
	s.applied.Store(&state)
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.changed)
	s.changed = make(chan struct{})
}

// Await returns when there is a change after the given number, or the context ends, or the store is closed.
func (s *Store) Await(ctx context.Context, after int) error {
	for {
		s.mu.Lock()
		changed := s.changed
		s.mu.Unlock()
		if int(s.State().Change) > after {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		case <-s.stop:
			return ErrClosed
		}
	}
}

// Outcome is what recording came to. Without a change, nothing was there to record.
type Outcome struct {
	// Change is nil where there was nothing to record, or the run was a dry one.
	Change    *graph.Change
	Created   []graph.ID
	Changed   []graph.ID
	Unchanged int
}

// Record records all of an input, or nothing. Faults of the input come as graph.InputErrors. The author is whoever the caller knows to have
// sent it; assessments and judgements are signed with it and with the time of the change, but for what a trusted input says itself. The input is
// normalized in place.
func (s *Store) Record(ctx context.Context, by string, in *graph.Input) (Outcome, error) {
	return s.record(ctx, by, in, false)
}

// Try does all that Record does, short of making the change: it says what would be recorded, or which faults the input has.
func (s *Store) Try(ctx context.Context, by string, in *graph.Input) (Outcome, error) {
	return s.record(ctx, by, in, true)
}

func (s *Store) record(ctx context.Context, by string, in *graph.Input, dry bool) (Outcome, error) {
	in.Normalize()
	found := in.Validate()
	return s.submit(ctx, &request{by: by, reason: in.Reason, dry: dry, plan: func(p *pending, at time.Time, open opener) (*plan, error) {
		return p.planInput(in, found, signature{by, at}, open)
	}})
}

// Withdraw takes a record out of every list from now on. It is refused while others refer to it.
func (s *Store) Withdraw(ctx context.Context, by string, id graph.ID, reason string) (Outcome, error) {
	return s.submit(ctx, &request{by: by, reason: reason, plan: func(p *pending, _ time.Time, _ opener) (*plan, error) {
		return p.planWithdrawal(id, reason)
	}})
}

// Attach archives the text of a document, if every span that evidence points at stands in it.
func (s *Store) Attach(ctx context.Context, by string, document graph.ID, text []byte, reason string) (Outcome, error) {
	return s.submit(ctx, &request{by: by, reason: reason, plan: func(p *pending, _ time.Time, open opener) (*plan, error) {
		return p.planAttach(document, text, reason, open)
	}})
}
