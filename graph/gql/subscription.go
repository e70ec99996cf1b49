package gql

import (
	"context"
	"log/slog"
	"runtime/debug"
)

// subscription resolves the fields of Subscription.
type subscription struct{ *API }

// Changes after a number, and then each new one. Each is sent when the one before was taken; nothing waits in between, for what is missed is
// read again from the graph: a client that is slow gets the changes later, and one that comes back with the last number it has misses none.
func (s subscription) Changes(ctx context.Context, since *int) (<-chan *Change, error) {
	last := int(s.store.State().Change)
	if since != nil {
		if *since < 0 || *since > last {
			return nil, badInput("since is %d: give a number from 0 to %d, the last change", *since, last)
		}
		last = *since
	}
	out := make(chan *Change)
	go func() {
		defer close(out)
		defer func() {
			// A process that ends closes the store and does not wait for sockets: Badger panics when it is read then.
			if p := recover(); p != nil {
				slog.ErrorContext(ctx, "a subscription panicked", "panic", p, "stack", string(debug.Stack()))
			}
		}()
		for s.store.Await(ctx, last) == nil {
			sent, err := s.send(ctx, last, out)
			if err != nil {
				slog.ErrorContext(ctx, "a subscription ends", "error", err)
				return
			}
			last = sent
		}
	}()
	return out, nil
}

// subscriptionBatch is how many changes are read from one snapshot: a snapshot that is kept pins old versions.
const subscriptionBatch = 64

// send passes on changes after a number, and gives the number of the last.
func (s subscription) send(ctx context.Context, after int, out chan<- *Change) (int, error) {
	var batch []*Change
	sn := s.store.Snapshot()
	for c, err := range sn.Changes(after) {
		if err != nil {
			sn.Close()
			return after, err
		}
		if batch = append(batch, newChanges(c)[0]); len(batch) == subscriptionBatch {
			break
		}
	}
	sn.Close()
	for _, c := range batch {
		select {
		case out <- c:
			after = c.Number()
		case <-ctx.Done():
			return after, nil
		}
	}
	return after, nil
}
