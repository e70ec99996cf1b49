package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"claimgraph/bench/peer"
	"claimgraph/bench/query"
	"claimgraph/bench/report"
	"claimgraph/bench/synth"
)

// bench is one run.
type bench struct {
	options
	words   io.Writer // how far it is
	rows    io.Writer // every figure
	started time.Time
	folder  string // the scratch folder
	data    string // of the dataset, in it
	wrk     *peer.Wrk
	binary  string
	graph   *peer.Graph
	ours    *side
	theirs  *side // nil without a rival
	small   *side // ours with size S, where that is asked for
	found   findings
	// theirMemory is what PostgreSQL and PostGraphile hold together, in bytes.
	theirMemory func() (int64, error)
}

// side is a server that questions are asked of.
type side struct {
	*peer.Server
	query.Side
	data  string // the folder of its dataset
	label string // in the rows
}

// measure makes a run, and writes its table.
func measure(ctx context.Context, o options, out, words io.Writer) (err error) {
	if err := peer.Require(ctx, o.rival, o.node); err != nil {
		return err
	}
	folder, err := os.MkdirTemp(o.scratch, "claimbench-*")
	if err != nil {
		return fmt.Errorf("couldn't make the scratch folder: %w", err)
	}
	b := &bench{options: o, words: words, rows: io.Discard, started: time.Now(), folder: folder, data: filepath.Join(folder, "data")}
	b.found.cells = make(map[cell][]peer.Figures)
	ctx, cancel := context.WithCancel(ctx)
	defer func() { // everything that was started ends before its files go
		cancel()
		peer.Wait()
		if o.keep {
			b.say("kept %s", folder)
			return
		}
		err = errors.Join(err, os.RemoveAll(folder))
	}()
	if err := os.Chmod(folder, 0o711); err != nil { // PostgreSQL may run as another user
		return err
	}
	if o.raw != "" {
		f, err := os.Create(o.raw)
		if err != nil {
			return fmt.Errorf("couldn't write the rows: %w", err)
		}
		defer f.Close()
		b.rows = f
	}
	failure := b.all(ctx)
	if len(b.found.cells) == 0 || ctx.Err() != nil {
		return failure
	}
	// What was measured before a failure stands, and cost time: it is shown all the same.
	fmt.Fprintf(out, "%s; %s; %s, %d processors. The goals are set for size M, on ratios of one run.\n\n", o.size, b.found.rival, runtime.Version(), runtime.NumCPU())
	return errors.Join(failure, report.Write(out, b.table()))
}

func (b *bench) say(format string, args ...any) {
	fmt.Fprintf(b.words, "%7s  %s\n", time.Since(b.started).Round(time.Second), fmt.Sprintf(format, args...))
}

// row keeps a figure for the record.
func (b *bench) row(format string, args ...any) {
	row := fmt.Sprintf(format, args...)
	fmt.Fprintln(b.rows, row)
	b.say("%s", row)
}

func (b *bench) path(name string) string { return filepath.Join(b.folder, name) }

// all measures everything.
func (b *bench) all(ctx context.Context) (err error) {
	if b.wrk, err = peer.NewWrk(b.folder); err != nil {
		return err
	}
	b.say("making %s", b.size)
	if err := synth.Write(b.data, b.size); err != nil {
		return err
	}
	if b.binary = b.options.binary; b.binary == "" {
		b.say("building claimgraph")
		if b.binary, err = peer.Build(ctx, b.folder); err != nil {
			return err
		}
	}
	steps := []func(context.Context) error{b.loadOurs, b.askAll, b.record, b.weigh}
	if b.options.small {
		steps = []func(context.Context) error{b.loadOurs, b.loadSmall, b.askAll, b.compareSmall, b.record, b.weigh}
	}
	if b.rival {
		steps = append([]func(context.Context) error{b.loadTheirs}, steps...)
	}
	if !b.queriesOnly {
		steps = append(steps, b.readRaw, b.rebuild, b.allocations)
	}
	for _, step := range steps {
		if err := errors.Join(ctx.Err(), step(ctx)); err != nil {
			return err
		}
	}
	return nil
}
