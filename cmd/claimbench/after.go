package main

import (
	"context"
	"fmt"
	"time"

	"claimgraph/bench/peer"
	"claimgraph/bench/raw"
	"claimgraph/bench/synth"
)

// memory weighs the servers, after what they have just done. Theirs is 0 where there is no rival.
func (b *bench) memory(after string) (ours, theirs int64, err error) {
	if ours, err = b.ours.Resident(); err != nil {
		return 0, 0, err
	}
	if b.theirMemory != nil {
		if theirs, err = b.theirMemory(); err != nil {
			return 0, 0, err
		}
	}
	b.row("memory after=%s claimgraph_bytes=%d theirs_bytes=%d", after, ours, theirs)
	return ours, theirs, nil
}

// weigh weighs the servers when all is asked.
func (b *bench) weigh(context.Context) (err error) {
	b.found.memory, b.found.theirMemory, err = b.memory("all")
	return err
}

const readers = 2 // of raw Badger at once

// readRaw reads the same graph from Badger, with nothing around it.
func (b *bench) readRaw(context.Context) error {
	b.say("loading raw Badger")
	db, err := raw.Load(b.path("raw"), b.data)
	if err != nil {
		return err
	}
	defer db.Close()
	b.found.raw = make(map[string]raw.Figures)
	for _, q := range []struct {
		name string
		read func(int) (int, error)
	}{{"q1", db.Entity}, {"q2", db.Latest}} {
		params, err := synth.Params(b.data, q.name)
		if err != nil {
			return err
		}
		if _, err := raw.Run(q.read, params, readers, b.warmUp); err != nil {
			return err
		}
		f, err := raw.Run(q.read, params, readers, b.lasting)
		if err != nil {
			return err
		}
		b.found.raw[q.name] = f
		b.row("raw %s goroutines=%d per_s=%.0f p50_ms=%.4f p99_ms=%.4f", q.name, readers, f.PerSecond, f.P50, f.P99)
	}
	return nil
}

// rebuild stops our server, and builds its graph anew from the journal, and the search index.
func (b *bench) rebuild(ctx context.Context) (err error) {
	b.ours.Stop()
	for what, took := range map[string]*time.Duration{"graph": &b.found.rebuild, "search": &b.found.reindex} {
		b.say("rebuilding the %s from the journal", what)
		if *took, err = b.graph.Rebuild(ctx, what); err != nil {
			return fmt.Errorf("couldn't rebuild the %s: %w", what, err)
		}
		b.row("rebuild claimgraph %s_s=%.2f", what, took.Seconds())
	}
	return nil
}

// allocations counts those of Q2.
func (b *bench) allocations(ctx context.Context) (err error) {
	b.say("counting allocations")
	if b.found.allocations, err = peer.Allocations(ctx); err != nil {
		return err
	}
	b.row("allocations q2 each=%.0f", b.found.allocations)
	return nil
}
