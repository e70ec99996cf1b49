package store

import (
	"context"
	"errors"
	"iter"
	"slices"
	"time"

	"claimgraph/graph"
)

// LoadOptions are how a dataset is loaded.
type LoadOptions struct {
	// DryRun checks the dataset and counts what it would change, and records nothing.
	DryRun bool
	// Alone promises that nobody else uses the store before the load has ended: no snapshot is open, nothing is recorded. Into an empty store it
	// is several times as fast then.
	Alone bool
	// Progress, when given, is called after each part of the dataset.
	Progress func(Progress)
}

// Progress is how far a load is.
type Progress struct {
	// Recording is false while the dataset is checked against a store that holds something; then it is gone through once more.
	Recording bool
	// Records were gone through so far, and Read of the Size of the dataset, in units of its own.
	Records    int
	Read, Size int64
}

// Loaded is what a load came to.
type Loaded struct {
	// Changes is how many changes were made, Last the number of the last of them.
	Changes, Last int
	// Records of the dataset, and the relations and statements that its claims brought along.
	Created, Changed, Unchanged int
}

// Source is a dataset that can be gone through again and again, however large it is.
type Source interface {
	// Batches goes through the dataset from its start. An error ends it.
	Batches(ctx context.Context) iter.Seq2[*graph.Batch, error]
	// Refuse is the error of a load that ends for faults: those of the batches that were gone through last, and those that were found in their
	// records besides, whose paths lead into the whole dataset.
	Refuse(found graph.InputErrors) error
}

// Load records a dataset that stands in memory: see LoadFrom. Its faults come as graph.InputErrors.
func (s *Store) Load(ctx context.Context, by string, in *graph.Input, o LoadOptions) (Loaded, error) {
	return s.LoadFrom(ctx, by, newInputSource(in), o)
}

// LoadFrom records a dataset of any size, in changes of at most graph.MaxRecords records, references first. With a fault nothing is recorded.
//
// An empty store that nobody else uses is built aside, journal and graph, and put into place when it is whole: interrupted, nothing was
// recorded. Into any other, the dataset is first tried over the graph, and then recorded part by part as all else is; interrupted, it goes on
// where it was when the same is loaded again, since what is there already changes nothing.
func (s *Store) LoadFrom(ctx context.Context, by string, from Source, o LoadOptions) (Loaded, error) {
	if o.Alone && !o.DryRun && s.State().Change == 0 {
		return s.loadFresh(ctx, by, from, o)
	}
	tried, err := s.try(ctx, by, from, o)
	if err != nil {
		return Loaded{}, err
	}
	if o.DryRun || tried.total.Created+tried.total.Changed == 0 {
		return tried.total, nil
	}
	return s.loadParts(ctx, tried.dealer, from, o)
}

// errEnough ends a load that has found so many faults that nobody reads on, or one that cannot go on for those it has.
var errEnough = errors.New("enough faults were found")

// pass goes through a dataset once, and has its parts taken.
func (d *dealer) pass(ctx context.Context, from Source, o LoadOptions, recording bool) error {
	p := Progress{Recording: recording}
	take := d.take
	d.take = func(part *part) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		n := part.Len()
		if err := take(part); err != nil {
			return err
		}
		if p.Records += n; o.Progress != nil {
			o.Progress(p)
		}
		return nil
	}
	faults := 0
	for b, err := range from.Batches(ctx) {
		if err != nil {
			return err
		}
		p.Read, p.Size = b.Read, b.Size
		if err := d.batch(b); err != nil {
			return d.refused(from, err)
		}
		if faults += len(b.Faults); faults+len(d.found) >= graph.MaxFaults {
			return d.refused(from, errEnough)
		}
	}
	if err := d.finish(); err != nil {
		return d.refused(from, err)
	}
	if faults+len(d.found) > 0 {
		return d.refused(from, errEnough)
	}
	return nil
}

func (d *dealer) refused(from Source, err error) error {
	if errors.Is(err, errEnough) {
		return from.Refuse(d.found)
	}
	return err
}

// try checks a dataset against the store, and counts what it would change.
func (s *Store) try(ctx context.Context, by string, from Source, o LoadOptions) (*builder, error) {
	t, err := s.newTrial()
	if err != nil {
		return nil, err
	}
	b := s.newBuilder(by, t)
	err = b.pass(ctx, from, o, false)
	return b, errors.Join(err, t.close())
}

// loadParts records a dataset part by part, after it was tried.
func (s *Store) loadParts(ctx context.Context, tried *dealer, from Source, o LoadOptions) (Loaded, error) {
	var total Loaded
	take := func(p *part) error {
		outcome, err := s.submit(ctx, &request{by: tried.by, reason: p.Reason, plan: func(g *pending, at time.Time, open opener) (*plan, error) {
			return g.planInput(&p.Input, nil, signature{tried.by, at}, open)
		}})
		if err != nil {
			return p.locate(err)
		}
		if outcome.Change != nil {
			total.Changes++
			total.Last = outcome.Change.Number
		}
		total.Created += len(outcome.Created)
		total.Changed += len(outcome.Changed)
		total.Unchanged += outcome.Unchanged
		return nil
	}
	known := func(id graph.ID) (*Node, error) {
		sn := s.Snapshot()
		defer sn.Close()
		n, err := sn.Node(id)
		if errors.Is(err, graph.ErrNotFound) {
			return nil, nil
		}
		return n, err
	}
	err := tried.again(known, take).pass(ctx, from, o, true)
	var faults graph.InputErrors
	if errors.As(err, &faults) {
		err = from.Refuse(faults) // somebody else recorded what it conflicts with meanwhile
	}
	return total, err
}

// inputSource is a dataset that stands in memory.
type inputSource struct {
	in     *graph.Input
	faults graph.InputErrors
}

func newInputSource(in *graph.Input) *inputSource {
	in.Normalize()
	return &inputSource{in, in.Validate()}
}

// Batches has each list as a batch, in the order in which they refer to one another.
func (s *inputSource) Batches(context.Context) iter.Seq2[*graph.Batch, error] {
	return func(yield func(*graph.Batch, error) bool) {
		yield(&graph.Batch{Input: *s.in, Faults: s.faults, Read: int64(s.in.Len()), Size: int64(s.in.Len())}, nil)
	}
}

// Refuse gives all faults.
func (s *inputSource) Refuse(found graph.InputErrors) error { return slices.Concat(s.faults, found) }
