package gql

import (
	"cmp"
	"context"
	"errors"

	"claimgraph/graph"
	"claimgraph/store"
)

// listing is a list as the arguments of a field ask for it: lists of the graph, and what an entry must pass.
type listing struct {
	// scope names the list with its filter and order: cursors are good within it.
	scope string
	lists []store.List
	// One of these is used in place of lists, where the order is no order of the graph's: a ranking, or, of few, themselves.
	ranked *ranking
	fixed  []store.Edge
	// For lists of claims:
	ascending bool
	within    *graph.Span
	test      test // nil passes all
}

// with is the list with one test more.
func (l *listing) with(t test) *listing {
	if t == nil {
		return l
	}
	more := *l
	more.test = every([]condition{{test: t}})
	if l.test != nil {
		more.test = every([]condition{{test: l.test}, {test: t}})
	}
	return &more
}

// test tells which of these entries pass. It sees many at once, so that what it must read it reads in one pass.
type test func(*response, []store.Edge) ([]bool, error)

// chunk is how many entries are looked at together: enough to make a pass worthwhile, few enough not to read far beyond a page.
const (
	chunkLeast = 32
	chunkMost  = 1024
)

// stream gives the entries of a listing after a place, in order.
func (r *response) stream(ctx context.Context, l *listing, after []byte) (next func() (store.Edge, bool, error), done func()) {
	if l.ranked != nil {
		return r.streamRanked(ctx, l.ranked, after), func() {}
	}
	if l.lists == nil {
		rest := l.fixed
		for after != nil && len(rest) > 0 && string(rest[0].Place) <= string(after) {
			rest = rest[1:]
		}
		return func() (store.Edge, bool, error) {
			if len(rest) == 0 {
				return store.Edge{}, false, nil
			}
			e := rest[0]
			rest = rest[1:]
			return e, true, nil
		}, func() {}
	}
	r.reads.walks.Add(1)
	walk := r.sn.Walk(store.WalkOptions{Lists: l.lists, Ascending: l.ascending, Within: l.within, Until: r.until(), After: after})
	return walk.Next, walk.Close
}

// streamRanked goes through a ranking stretch by stretch.
func (r *response) streamRanked(ctx context.Context, k *ranking, after []byte) func() (store.Edge, bool, error) {
	stretch := k.behind(after)
	ended, most := false, rankedLeast
	return func() (e store.Edge, ok bool, err error) {
		if len(stretch) == 0 && !ended {
			if stretch, err = k.next(ctx, r, after, most); err != nil {
				return e, false, err
			}
			ended, most = len(stretch) < most, min(2*most, rankedMost)
		}
		if len(stretch) == 0 {
			return e, false, nil
		}
		e, stretch = stretch[0], stretch[1:]
		after = e.Place
		return e, true, nil
	}
}

// until is the day after which no claim can be seen through the lens. It holds only for days before the first was recorded: a claim that may
// have been stated later is certainly stated by the day it was recorded.
func (r *response) until() graph.Day {
	if !r.lens.dated() {
		return graph.MaxDay
	}
	if first, err := r.api.days.of(r.sn, 1); err != nil || r.lens.stated >= first {
		return graph.MaxDay // so that nothing is skipped
	}
	return r.lens.stated
}

// collect passes on the entries that pass the test, chunk by chunk, until take has enough.
func (r *response) collect(ctx context.Context, l *listing, after []byte, size int, take func(store.Edge) bool) error {
	next, done := r.stream(ctx, l, after)
	defer done()
	chunk := make([]store.Edge, 0, size)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		chunk = chunk[:0]
		for len(chunk) < size {
			e, ok, err := next()
			if err != nil {
				return err
			}
			if !ok {
				break
			}
			chunk = append(chunk, e)
		}
		passed, err := r.passed(l, chunk)
		if err != nil {
			return err
		}
		for _, e := range passed {
			if !take(e) {
				return nil
			}
		}
		if len(chunk) < size {
			return nil
		}
	}
}

// inChunks passes on the entries that pass the test, many together, until do wants no more. What it is given is only good until it returns.
func (r *response) inChunks(ctx context.Context, l *listing, do func([]store.Edge) (more bool, err error)) error {
	chunk := make([]store.Edge, 0, chunkMost)
	more := true
	var failed error
	err := r.collect(ctx, l, nil, chunkMost, func(e store.Edge) bool {
		if chunk = append(chunk, e); len(chunk) == chunkMost {
			more, failed = do(chunk)
			chunk = chunk[:0]
		}
		return more && failed == nil
	})
	if err == nil && failed == nil && more && len(chunk) > 0 {
		_, failed = do(chunk)
	}
	return cmp.Or(err, failed)
}

func (r *response) passed(l *listing, chunk []store.Edge) ([]store.Edge, error) {
	if l.test == nil || len(chunk) == 0 {
		return chunk, nil
	}
	pass, err := l.test(r.aside(), chunk)
	if err != nil {
		return nil, err
	}
	var out []store.Edge
	for i, ok := range pass {
		if ok {
			out = append(out, chunk[i])
		}
	}
	return out, nil
}

// find gives the entries after a place, one more than the page has room for where there are more.
func (r *response) find(ctx context.Context, l *listing, size int, after []byte) ([]store.Edge, error) {
	if l.test == nil {
		return r.take(ctx, l, after, size+1)
	}
	var found []store.Edge
	chunk := min(max(size+1, chunkLeast), chunkMost)
	err := r.collect(ctx, l, after, chunk, func(e store.Edge) bool {
		found = append(found, e)
		return len(found) <= size
	})
	return found, err
}

// take gives so many entries after a place, of a listing that has no test.
func (r *response) take(ctx context.Context, l *listing, after []byte, most int) ([]store.Edge, error) {
	next, done := r.stream(ctx, l, after)
	defer done()
	found := make([]store.Edge, 0, min(most, chunkLeast))
	for len(found) < most {
		e, ok, err := next()
		if err != nil {
			return nil, err
		}
		if !ok {
			break
		}
		found = append(found, e)
	}
	return found, ctx.Err()
}

// count counts the entries of a listing, as far as maxCount.
func (r *response) count(ctx context.Context, l *listing) (n int, exact bool, err error) {
	if l.ranked != nil { // the order is nothing to the count
		exact = true
		for _, of := range l.ranked.lists {
			m, whole, failed := r.count(ctx, of.with(l.test))
			n, exact, err = n+m, exact && whole, errors.Join(err, failed)
		}
		return min(n, maxCount), exact && n <= maxCount, err
	}
	switch {
	case l.allClaims() && r.lens.all(): // the graph has counted them
		n = r.sn.State().Claims
	case l.test == nil && len(l.lists) == 1 && l.within == nil && r.lens.all():
		n = r.sn.Count(l.lists[0], maxCount+1)
	default:
		err = r.collect(ctx, l, nil, chunkMost, func(store.Edge) bool {
			n++
			return n <= maxCount
		})
	}
	return min(n, maxCount), n <= maxCount, err
}
