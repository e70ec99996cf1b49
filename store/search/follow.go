package search

import (
	"context"
	"errors"
	"time"

	"claimgraph/store"
)

const (
	batchDocuments = 4_000            // so many documents go into the index at once, or a few more: a change is never torn apart
	batchChanges   = 500              // so many changes, at most
	progressEvery  = 10 * time.Second // at most so often it is said how far a long way is done
	retryAfter     = time.Second      // an index that fails again waits so long, twice as long for each further time,
	retryMost      = time.Minute      // and so long at most
	restTimes      = 9                // an index that has caught up rests so many times as long as that took,
	restMost       = time.Second      // and so long at most
)

// follow keeps the index up with the store, and makes a new one when it fails.
func (x *Index) follow(ctx context.Context) {
	defer close(x.stopped)
	var wait time.Duration
	for {
		started := time.Now()
		err := x.catchUp(ctx)
		if ctx.Err() != nil || errors.Is(err, store.ErrClosed) {
			return
		}
		if time.Since(started) > retryMost {
			wait = 0
		}
		var unread *storeError
		if errors.As(err, &unread) {
			x.report("the search index cannot follow the store: %v", err)
		} else if err := x.renew(err.Error()); err != nil {
			x.report("%v", err)
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return
		}
		wait = min(max(2*wait, retryAfter), retryMost)
	}
}

// storeError is a failure of the store: another index would not help.
type storeError struct{ error }

func (e *storeError) Unwrap() error { return e.error }

// catchUp follows the store until something fails, or the context ends.
func (x *Index) catchUp(ctx context.Context) error {
	x.mu.RLock()
	e := x.engine
	x.mu.RUnlock()
	if e == nil {
		return errors.New("there is none")
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go func() {
		select {
		case err := <-e.failed:
			cancel(err)
		case <-ctx.Done():
		}
	}()
	for {
		r, err := e.reader()
		if err != nil {
			return err
		}
		at := r.position
		r.Close()
		if err := x.store.Await(ctx, at.Change); err != nil {
			return cause(ctx, err)
		}
		started := time.Now()
		if err := x.read(ctx, e, at); err != nil {
			return cause(ctx, err)
		}
		x.rest(ctx, min(restTimes*time.Since(started), restMost))
	}
}

// rest waits a while after the index has caught up, unless somebody waits for it. A batch costs much more than a change in it: read one by one, the
// changes of a busy store would cost those who record more than the recording itself.
func (x *Index) rest(ctx context.Context, most time.Duration) {
	timer := time.NewTimer(most)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-x.awaited:
	case <-ctx.Done():
	}
}

func cause(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

// read brings the index from a position to the newest change that is there as it begins.
func (x *Index) read(ctx context.Context, e *engine, at position) error {
	sn := x.store.Snapshot()
	defer sn.Close()
	last, said := int(sn.State().Change), time.Now()
	for at.Change < last {
		var err error
		if at, err = gather(ctx, e, x.store, sn, at); err != nil {
			return err
		}
		x.advance(at)
		if time.Since(said) > progressEvery {
			said = time.Now()
			x.report("the search index is at change %d of %d", at.Change, last)
		}
	}
	return nil
}
