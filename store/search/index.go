// Package search finds records by their names and texts, in any script, spelling and transliteration that people write them in.
//
// The index follows the store, and can be thrown away: whatever is wrong with it, it is built anew from the store, which is reported. It says up
// to which change it has read. It knows every version of a text, and so finds what was there as of any change.
//
// What is searched: of an entity its names, identifiers and description; of a document its title and the host of its address; of a claim its
// label, its figure as it was said and its hedge; of a statement its text; of a measure its label, population, unit and method; of a predicate
// its labels and description; of a relation the preferred names of its ends with the label of its predicate between.
package search

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"claimgraph/store"
)

// ErrDamaged says that the index could not be read. It is being built anew.
var ErrDamaged = errors.New("the search index is damaged and is being rebuilt")

// Index is the search index of a store. Its methods may be called by many goroutines.
type Index struct {
	dir    string
	store  *store.Store
	report func(format string, args ...any)

	stop    context.CancelFunc
	stopped chan struct{} // closed when the follower has ended
	closing sync.Once

	mu      sync.RWMutex
	engine  *engine       // nil where there is none that can be read
	changed chan struct{} // closed, and made anew, when the index has read on

	indexed atomic.Int64
	awaited chan struct{} // has room for one: somebody waits for what the index has yet to read
}

// Open opens the index in a directory of its own, and makes one where there is none. One that is damaged, of another format or archive, or ahead
// of the store is built anew, which is reported. The index follows the store until it is closed.
func Open(dir string, s *store.Store, report func(format string, args ...any)) (*Index, error) {
	if report == nil {
		report = func(string, ...any) {}
	}
	ctx, stop := context.WithCancel(context.Background())
	x := &Index{
		dir: dir, store: s, report: report, stop: stop, stopped: make(chan struct{}), changed: make(chan struct{}), awaited: make(chan struct{}, 1),
	}
	why, err := x.openThere()
	if err == nil && why != "" {
		err = x.renew(why)
	}
	if err != nil {
		stop()
		return nil, err
	}
	go x.follow(ctx)
	return x, nil
}

// openThere opens the index that is there. Where it cannot be used, it says why, in words that follow "the search index is rebuilt: ".
func (x *Index) openThere() (why string, err error) {
	switch _, err := os.Stat(x.dir); {
	case errors.Is(err, os.ErrNotExist):
		return "it is missing", nil
	case err != nil:
		return "", fmt.Errorf("couldn't look for the search index: %w", err)
	}
	if err := x.removeFaulty(); err != nil {
		return err.Error(), nil
	}
	e, err := openEngine(x.dir)
	if err != nil {
		return err.Error(), nil
	}
	at, why, err := x.usable(e)
	if err != nil || why != "" {
		return why, errors.Join(err, e.close())
	}
	x.use(e, at)
	return "", nil
}

// removeFaulty removes files whose checksum is not right, before the engine reads them. A crash leaves such a file half written, and nothing
// else knows of it; else the engine goes back to what it was before the file, if that is still there, or has nothing.
func (x *Index) removeFaulty() error {
	bad, err := faulty(x.dir)
	if err != nil {
		return err
	}
	for _, file := range bad {
		x.report("a file of the search index is damaged, and is removed: %s", file)
		if err := os.Remove(file); err != nil {
			return err
		}
	}
	return nil
}

// usable says where an index stands, or why it cannot be used.
func (x *Index) usable(e *engine) (at position, why string, err error) {
	r, err := e.reader()
	if err != nil {
		return at, err.Error(), nil
	}
	defer r.Close()
	count, err := r.DocCount()
	if err != nil {
		return at, err.Error(), nil
	}
	if r.position.Format == 0 && count == 0 {
		return at, "nothing whole is left of it", nil
	}
	if int(count) != r.position.Documents {
		return at, fmt.Sprintf("it holds %d documents, not %d", count, r.position.Documents), nil
	}
	why, err = r.position.fits(x.store)
	return r.position, why, err
}

// renew throws away what is there, and makes an empty index.
func (x *Index) renew(why string) error {
	if x.store.State().Change > 0 {
		x.report("the search index is rebuilt: %s", why)
	}
	if err := x.drop(); err != nil {
		x.report("the old search index did not close: %v", err)
	}
	if err := os.RemoveAll(x.dir); err != nil {
		return fmt.Errorf("couldn't remove the old search index: %w", err)
	}
	e, err := openEngine(x.dir)
	if err != nil {
		return fmt.Errorf("couldn't make a search index: %w", err)
	}
	at := start(x.store)
	if err := e.write(newBatch(), at); err != nil {
		return errors.Join(fmt.Errorf("couldn't make a search index: %w", err), e.close())
	}
	x.use(e, at)
	return nil
}

// use makes an engine the one that is read.
func (x *Index) use(e *engine, at position) {
	x.mu.Lock()
	x.engine = e
	x.mu.Unlock()
	x.advance(at)
}

// drop closes the engine, if there is one. Who reads in it goes on: its files stay until the last has ended.
func (x *Index) drop() error {
	x.mu.Lock()
	e := x.engine
	x.engine = nil
	x.mu.Unlock()
	if e == nil {
		return nil
	}
	return e.close()
}

// reader is the index as it is now, and the engine that it is of. An index that cannot be read is built anew.
func (x *Index) reader() (*reader, *engine, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.engine == nil {
		select {
		case <-x.stopped:
			return nil, nil, store.ErrClosed
		default:
			return nil, nil, ErrDamaged
		}
	}
	r, err := x.engine.reader()
	if err != nil {
		x.engine.fail(err)
		return nil, nil, ErrDamaged
	}
	return r, x.engine, nil
}

// advance says that the index has read up to a position, and wakes who waits for it.
func (x *Index) advance(at position) {
	x.indexed.Store(int64(at.Change))
	x.mu.Lock()
	defer x.mu.Unlock()
	close(x.changed)
	x.changed = make(chan struct{})
}

// IndexedTo is the change up to which the index has read.
func (x *Index) IndexedTo() int { return int(x.indexed.Load()) }

// Await returns when the index has read a change, or the context ends, or the index is closed. An index that rests reads on at once.
func (x *Index) Await(ctx context.Context, change int) error {
	for {
		x.mu.RLock()
		changed := x.changed
		x.mu.RUnlock()
		if x.IndexedTo() >= change {
			return nil
		}
		select {
		case x.awaited <- struct{}{}:
		default:
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		case <-x.stopped:
			return store.ErrClosed
		}
	}
}

// closeWithin is how long closing waits for the disk; what is not on it then is read from the store again.
const closeWithin = 2 * time.Second

// settle waits until all that was indexed is on the disk. The follower has ended.
func (x *Index) settle() {
	if x.engine == nil {
		return
	}
	select {
	case <-x.engine.settled:
	case <-time.After(closeWithin):
	}
}

// Close stops following. The store is closed after it.
func (x *Index) Close() error {
	err := store.ErrClosed
	x.closing.Do(func() {
		x.stop()
		<-x.stopped
		x.settle()
		err = x.drop()
	})
	return err
}
