package main

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"claimgraph/bench/peer"
	"claimgraph/bench/query"
)

// cell is one figure: a query, asked of a side on so many connections.
type cell struct {
	query, side string
	connections int
}

// median is the figures of a cell's round in the middle, by rate.
func (f *findings) median(c cell) peer.Figures {
	rounds := slices.Clone(f.cells[c])
	if len(rounds) == 0 {
		return peer.Figures{}
	}
	slices.SortFunc(rounds, func(a, b peer.Figures) int { return cmp.Compare(a.PerSecond, b.PerSecond) })
	return rounds[len(rounds)/2]
}

// askAll asks all queries that only read.
func (b *bench) askAll(ctx context.Context) error {
	both := []*side{b.ours}
	if b.theirs != nil {
		both = append(both, b.theirs)
	}
	for _, q := range query.ByBoth {
		if q.Writes {
			continue
		}
		if err := b.ask(ctx, q, both, 1, 8, 32); err != nil {
			return err
		}
	}
	var err error
	if b.found.queried, b.found.theirQueried, err = b.memory("queries"); err != nil {
		return err
	}
	if err := b.inTurn(ctx, query.Extremes, 1); err != nil {
		return err
	}
	for _, q := range query.Ours {
		if err := b.ask(ctx, q, []*side{b.ours}, 1, 8); err != nil {
			return err
		}
	}
	return nil
}

// record asks what writes: it comes last, for it changes what the other queries read.
func (b *bench) record(ctx context.Context) error {
	both := []*side{b.ours}
	if b.theirs != nil {
		both = append(both, b.theirs)
	}
	for _, q := range query.ByBoth {
		if !q.Writes {
			continue
		}
		if err := b.ask(ctx, q, both, 1, 8, 32); err != nil {
			return err
		}
	}
	return nil
}

// ask measures a query on several sides in turn, so that the machine's drift falls on all: each is checked and warmed up first.
func (b *bench) ask(ctx context.Context, q query.Query, sides []*side, connections ...int) error {
	asked := make([]*peer.Asked, len(sides))
	for i, s := range sides {
		var err error
		if asked[i], err = b.ready(ctx, q, s); err != nil {
			return err
		}
	}
	for range b.rounds {
		for _, c := range connections {
			for i, s := range sides {
				if err := b.cell(ctx, asked[i], s, c); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// inTurn measures several queries on our side, in turn.
func (b *bench) inTurn(ctx context.Context, queries []query.Query, connections int) error {
	asked := make([]*peer.Asked, len(queries))
	for i, q := range queries {
		var err error
		if asked[i], err = b.ready(ctx, q, b.ours); err != nil {
			return err
		}
	}
	for range b.rounds {
		for _, a := range asked {
			if err := b.cell(ctx, a, b.ours, connections); err != nil {
				return err
			}
		}
	}
	return nil
}

// compareSmall asks Q1 to Q4 of both sizes in turn, one request at a time.
func (b *bench) compareSmall(ctx context.Context) error {
	large := *b.ours
	large.label = "claimgraph-beside-S"
	for _, q := range query.ByBoth {
		if q.Writes {
			continue
		}
		if err := b.ask(ctx, q, []*side{b.small, &large}, 1); err != nil {
			return err
		}
	}
	return nil
}

// ready checks the answers to a query, and warms the server up with it.
func (b *bench) ready(ctx context.Context, q query.Query, s *side) (*peer.Asked, error) {
	a, err := peer.Prepare(q, s.Side, s.data)
	if err != nil {
		return nil, err
	}
	if err := a.Check(ctx, s.Server, "check-"+q.Name); err != nil {
		return nil, err
	}
	if _, err = b.wrk.Run(ctx, a, s.Server, 4, b.warmUp, true); errors.Is(err, peer.ErrNone) {
		err = nil // too slow to be warmed up; the cells say so too
	}
	return a, err
}

func (b *bench) cell(ctx context.Context, a *peer.Asked, s *side, connections int) error {
	f, err := b.wrk.Run(ctx, a, s.Server, connections, b.lasting, a.Writes)
	if errors.Is(err, peer.ErrNone) {
		b.row("query %s %s connections=%d answered none in %v", a.Name, s.label, connections, b.lasting)
		return nil
	}
	if err != nil {
		return err
	}
	c := cell{a.Name, s.label, connections}
	b.found.cells[c] = append(b.found.cells[c], f)
	b.row("query %s %s connections=%d per_s=%.1f p50_ms=%.3f p99_ms=%.3f max_ms=%.1f requests=%d bytes_each=%d",
		a.Name, s.label, connections, f.PerSecond, f.P50, f.P99, f.Most, f.Requests, f.Bytes/f.Requests)
	return nil
}
