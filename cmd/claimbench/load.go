package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"claimgraph/bench/peer"
	"claimgraph/bench/query"
	"claimgraph/bench/synth"
)

// loadTheirs makes the rival's database, and starts the rival.
func (b *bench) loadTheirs(ctx context.Context) error {
	b.say("loading PostgreSQL")
	pg, err := peer.StartPostgres(ctx, b.path("postgres"), b.shared)
	if err != nil {
		return err
	}
	copied, indexed, err := pg.Load(ctx, b.data)
	if err != nil {
		return err
	}
	b.found.theirLoad = copied + indexed
	b.row("load postgres copy_s=%.2f indexes_s=%.2f", copied.Seconds(), indexed.Seconds())
	if b.found.theirDisk, err = pg.Disk(ctx); err != nil {
		return err
	}
	b.row("disk postgres bytes=%d", b.found.theirDisk)
	version, err := pg.Version(ctx)
	if err != nil {
		return err
	}
	b.say("installing PostGraphile")
	server, err := peer.StartPostGraphile(ctx, b.path("postgraphile"), b.node, pg)
	if err != nil {
		return err
	}
	b.found.rival = fmt.Sprintf("PostgreSQL %s with PostGraphile %s", strings.Fields(version)[0], peer.PostGraphileVersion)
	b.theirs = &side{Server: server, Side: query.PostGraphile, data: b.data, label: "postgraphile"}
	b.theirMemory = func() (int64, error) {
		database, err := pg.Resident()
		front, also := server.Resident()
		return database + front, errors.Join(err, also)
	}
	return nil
}

// loadOurs loads claimgraph, starts it, lets it make its search index, stops it and starts it again.
func (b *bench) loadOurs(ctx context.Context) error {
	b.say("loading claimgraph")
	b.graph = peer.NewGraph(b.binary, b.path("graph"))
	took, memory, err := b.graph.Load(ctx, b.path("data/"+synth.Dataset))
	if err != nil {
		return err
	}
	b.found.load = took
	b.row("load claimgraph load_s=%.2f peak_bytes=%d", took.Seconds(), memory)
	server, first, err := b.graph.Serve(ctx)
	if err != nil {
		return err
	}
	b.say("waiting for the search index")
	if err := server.Indexed(ctx); err != nil {
		return err
	}
	server.Stop()
	if b.found.disk, b.found.index, err = b.graph.Disk(); err != nil {
		return err
	}
	b.row("disk claimgraph bytes=%d search_bytes=%d", b.found.disk, b.found.index)
	server, again, err := b.graph.Serve(ctx)
	if err != nil {
		return err
	}
	b.found.start = again
	b.row("start claimgraph first_s=%.3f again_s=%.3f", first.Seconds(), again.Seconds())
	if server.Token, err = b.graph.Token(ctx); err != nil {
		return err
	}
	b.ours = &side{Server: server, Side: query.Claimgraph, data: b.data, label: "claimgraph"}
	return server.Indexed(ctx)
}

// loadSmall starts another claimgraph, with size S.
func (b *bench) loadSmall(ctx context.Context) error {
	b.say("loading size S")
	size, err := synth.Named("S")
	if err != nil {
		return err
	}
	data := b.path("small")
	if err := synth.Write(data, size); err != nil {
		return err
	}
	graph := peer.NewGraph(b.binary, b.path("small-graph"))
	if _, _, err := graph.Load(ctx, b.path("small/"+synth.Dataset)); err != nil {
		return err
	}
	server, _, err := graph.Serve(ctx)
	if err != nil {
		return err
	}
	b.small = &side{Server: server, Side: query.Claimgraph, data: data, label: "claimgraph-S"}
	return server.Indexed(ctx)
}
