package store

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// request is what one caller wants recorded. The committer owns it until it has answered.
type request struct {
	by, reason string
	dry        bool
	plan       func(*pending, time.Time, opener) (*plan, error) // what is to be recorded at a time

	answer  chan struct{} // closed when outcome and err are final
	outcome Outcome
	err     error
}

// submit hands a request to the committer and waits for its answer. A caller who goes away while the change is being made does not stop it.
func (s *Store) submit(ctx context.Context, r *request) (Outcome, error) {
	r.answer = make(chan struct{})
	select {
	case s.requests <- r:
	case <-ctx.Done():
		return Outcome{}, ctx.Err()
	case <-s.failed:
		return Outcome{}, fmt.Errorf("nothing can be recorded any more: %w", s.failure)
	case <-s.stop:
		return Outcome{}, ErrClosed
	}
	<-r.answer
	return r.outcome, r.err
}

const (
	maxGroup      = 256     // requests that share one sync
	maxGroupBytes = 8 << 20 // of their records, so that large ones do not keep others waiting; with maxChange on top a frame holds them
)

// commit is the only writer of the archive. It takes what waits as one group: each request is validated against what is applied and what
// stands before it in the group; then the journal is written and synced once; then the graph follows; then the callers are answered, and
// readers see the changes. A crash before the sync leaves nothing of the group, a crash after it leaves all of it to be applied at start.
func (s *Store) commit() {
	defer close(s.stopped)
	for {
		select {
		case <-s.stop:
			return
		case r := <-s.requests:
			g := s.newGroup()
			g.add(r)
			g.gather()
			s.finish(g, g.write())
			if s.failure != nil {
				close(s.failed)
				s.refuse()
				return
			}
		}
	}
}

// refuse answers what comes after a failure, until the store is closed.
func (s *Store) refuse() {
	for {
		select {
		case <-s.stop:
			return
		case r := <-s.requests:
			r.err = fmt.Errorf("nothing can be recorded any more: %w", s.failure)
			close(r.answer)
		}
	}
}

// finish answers a group. A group that failed may be in the journal, or not: what it says is that nobody knows, and that the process should end.
func (s *Store) finish(g *group, err error) {
	g.pending.discard()
	if err != nil {
		s.failure = err
	} else if len(g.entries) > 0 {
		s.publish(g.pending.state)
	}
	for _, r := range g.requests {
		if err != nil && r.err == nil {
			r.outcome, r.err = Outcome{}, fmt.Errorf("%w: %w", ErrUnknownOutcome, err)
		}
		close(r.answer)
	}
}

// group is what one sync makes durable.
type group struct {
	store    *Store
	pending  *pending
	requests []*request
	entries  []entry
	texts    map[string][]byte
	size     int
	broken   error
}

func (s *Store) newGroup() *group {
	state := s.State()
	return &group{store: s, pending: newPending(s.db.NewTransactionAt(state.Change, false), state), texts: map[string][]byte{}}
}

// gather takes what else is waiting, without waiting for more.
func (g *group) gather() {
	for len(g.requests) < maxGroup && g.size < maxGroupBytes && g.broken == nil {
		select {
		case r := <-g.store.requests:
			g.add(r)
		default:
			return
		}
	}
}

// add plans a request and, where there is something to record, applies it to what is pending. A fault of the input is the caller's; a fault
// in applying what was planned is ours, and ends the group: what is pending can no longer be trusted.
func (g *group) add(r *request) {
	g.requests = append(g.requests, r)
	at, err := g.now()
	if err != nil {
		r.err = err
		return
	}
	planned, err := r.plan(g.pending, at, g.open)
	if err == nil && len(planned.errors) > 0 {
		err = planned.errors
	}
	if err != nil {
		r.err = err
		return
	}
	r.outcome = Outcome{Created: planned.created, Changed: planned.changed, Unchanged: planned.unchanged}
	if len(planned.records) == 0 || r.dry {
		return
	}
	e, err := g.seal(r, at, planned.data)
	if err != nil {
		r.outcome, r.err = Outcome{}, err
		return
	}
	if r.outcome.Change, err = g.pending.apply(&e); err != nil {
		g.broken = err
		return
	}
	g.entries = append(g.entries, e)
	g.size += e.size()
	for sha, text := range planned.texts {
		g.texts[sha] = text
	}
}

// open gives an archived text, which an earlier request of the group may have brought.
func (g *group) open(sha256 string) ([]byte, error) {
	if text, ok := g.texts[sha256]; ok {
		return text, nil
	}
	return g.store.texts.whole(sha256)
}

func changeOf(e *entry) *graph.Change {
	return &graph.Change{Number: int(e.number), At: e.at, By: e.by, Reason: e.reason, Hash: hex.EncodeToString(e.hash[:])}
}

// now is the time of the next change: never before that of the change before it, whatever the clock does.
func (g *group) now() (time.Time, error) {
	at := g.store.now()
	before, err := g.lastTime()
	if at.Before(before) {
		at = before
	}
	return at, err
}

// now is the time by the store's clock, as precise as the journal keeps it.
func (s *Store) now() time.Time { return s.options.Now().UTC().Truncate(time.Microsecond) }

// seal makes the journal entry of the next change.
func (g *group) seal(r *request, at time.Time, data [][]byte) (entry, error) {
	state := &g.pending.state
	return g.store.journal.seal(position{state.Archive, state.Change, state.Hash}, state.Change+1, at, r.by, r.reason, data)
}

func (g *group) lastTime() (time.Time, error) {
	change := g.pending.state.Change
	if change == 0 {
		return time.Time{}, nil
	}
	value, _, err := g.pending.get(changeKey(change))
	if err != nil {
		return time.Time{}, err
	}
	c, err := decodeChange(change, value)
	if err != nil {
		return time.Time{}, err
	}
	return c.At, nil
}

// write makes the group durable, and then applies it. It is still to be published. Texts come first: a change must never name one that is not there.
func (g *group) write() error {
	if g.broken != nil {
		return g.broken
	}
	if len(g.entries) == 0 {
		return nil
	}
	for sha, text := range g.texts {
		if err := g.store.texts.put(sha, text); err != nil {
			return err
		}
	}
	if err := g.store.journal.append(g.entries); err != nil {
		return err
	}
	if err := flush(g.store.db, g.pending.writes); err != nil {
		return err
	}
	return g.store.cache.drop(g.pending.writes, g.pending.state.Change)
}

// flush writes what was applied into Badger. A batch is not atomic, so the state goes in last, on its own: as long as it is not there, what is
// at a later version is not read, and is written once more, the same, at the next start.
func flush(db *badger.DB, writes *writes) error {
	var states []write
	batch := db.NewManagedWriteBatch()
	defer batch.Cancel()
	for i := range writes.len() {
		w := writes.at(i)
		if w.key[0] == spaceState {
			states = append(states, w)
			continue
		}
		if err := batchWrite(batch, w); err != nil {
			return err
		}
	}
	if err := batch.Flush(); err != nil {
		return fmt.Errorf("couldn't write to the graph: %w", err)
	}
	last := db.NewManagedWriteBatch()
	defer last.Cancel()
	for _, w := range states {
		if err := batchWrite(last, w); err != nil {
			return err
		}
	}
	if err := last.Flush(); err != nil {
		return fmt.Errorf("couldn't write to the graph: %w", err)
	}
	return nil
}

func batchWrite(batch *badger.WriteBatch, w write) error {
	var err error
	if w.value == nil {
		err = batch.DeleteAt(w.key, w.change)
	} else {
		err = batch.SetEntryAt(badger.NewEntry(w.key, w.value), w.change)
	}
	if err != nil {
		return fmt.Errorf("couldn't write to the graph: %w", err)
	}
	return nil
}
