package main

import (
	"fmt"
	"strings"
	"time"

	"claimgraph/bench/peer"
	"claimgraph/bench/query"
	"claimgraph/bench/raw"
	"claimgraph/bench/report"
)

// findings are all that a run measured. What is 0 was not.
type findings struct {
	rival                 string // what it is, with versions
	cells                 map[cell][]peer.Figures
	load, theirLoad       time.Duration
	start                 time.Duration
	rebuild, reindex      time.Duration
	disk, index           int64 // bytes
	theirDisk             int64
	memory, theirMemory   int64 // bytes, at the end
	queried, theirQueried int64 // bytes, after the queries that both answer
	allocations           float64
	raw                   map[string]raw.Figures
}

// table is every comparison, those with goals first.
func (b *bench) table() []report.Row {
	rows := b.queries()
	rows = append(rows, b.costs()...)
	rows = append(rows, b.growth()...)
	return append(rows, b.alone()...)
}

// queries are those that both answer.
func (b *bench) queries() (rows []report.Row) {
	goals := map[string]report.Goal{
		"q1/8": {Floor: 3, Goal: 5, Stretch: 8}, "q2/8": {Floor: 1.5, Goal: 3, Stretch: 6}, "q2/32": {Floor: 1.5, Goal: 3, Stretch: 6},
		"q3/8": {Floor: 2, Goal: 4, Stretch: 10}, "q4/8": {Floor: 2, Goal: 4, Stretch: 10},
		"q5/1": {Floor: 1.5, Goal: 2, Stretch: 3}, "q5/8": {Floor: 2.5, Goal: 3, Stretch: 5},
	}
	for _, q := range query.ByBoth {
		for _, c := range []int{1, 8, 32} {
			ours, theirs := b.found.median(cell{q.Name, "claimgraph", c}), b.found.median(cell{q.Name, "postgraphile", c})
			what := fmt.Sprintf("%s: %s, %d at once", strings.ToUpper(q.Name), q.Title, c)
			rows = append(rows, report.Row{What: what, Ours: ours.PerSecond, Theirs: theirs.PerSecond, Unit: "/s", Goal: goals[fmt.Sprintf("%s/%d", q.Name, c)]})
			if c == 8 {
				p99 := report.Row{What: strings.ToUpper(q.Name) + " p99, 8 at once", Ours: ours.P99, Theirs: theirs.P99, Unit: "ms", Lower: true}
				if q.Name == "q2" {
					p99.Goal = report.Goal{Floor: 1, Goal: 0.8, Stretch: 0.5}
				}
				rows = append(rows, p99)
			}
		}
	}
	return rows
}

// costs are of loading, keeping and starting.
func (b *bench) costs() []report.Row {
	f, claims := &b.found, float64(b.size.Claims)
	return []report.Row{
		{What: "bulk load, claims", Ours: rate(claims, f.load), Theirs: rate(claims, f.theirLoad), Unit: "/s", Goal: report.Goal{Floor: 0.4, Goal: 0.7, Stretch: 1}},
		{What: "on disk, a claim (journal and graph)", Ours: float64(f.disk) / claims, Theirs: float64(f.theirDisk) / claims, Unit: report.Bytes, Lower: true,
			Goal: report.Goal{Floor: 2, Goal: 1.2, Stretch: 0.8}},
		{What: "the search index beside it, a claim", Ours: float64(f.index) / claims, Unit: report.Bytes, Lower: true},
		{What: "resident memory after Q1 to Q4", Ours: float64(f.queried), Theirs: float64(f.theirQueried), Unit: report.Bytes, Lower: true, Alone: true,
			Goal: report.Goal{Floor: 1.5e9, Goal: 1e9, Stretch: 600e6}},
		{What: "resident memory at the end", Ours: float64(f.memory), Theirs: float64(f.theirMemory), Unit: report.Bytes, Lower: true},
		{What: "allocations of one Q2", Ours: f.allocations, Lower: true, Alone: true, Goal: report.Goal{Floor: 4000, Goal: 2000, Stretch: 600}},
		{What: "start after a clean stop", Ours: f.start.Seconds(), Unit: report.Seconds, Lower: true, Alone: true, Goal: report.Goal{Floor: 5, Goal: 2, Stretch: 1}},
		{What: "rebuild of the graph from the journal", Ours: f.rebuild.Seconds(), Unit: report.Seconds, Lower: true, Alone: true, Goal: report.Goal{Floor: 90, Goal: 45, Stretch: 25}},
		{What: "rebuild of the search index", Ours: f.reindex.Seconds(), Unit: report.Seconds, Lower: true},
	}
}

func rate(n float64, took time.Duration) float64 {
	if took == 0 {
		return 0
	}
	return n / took.Seconds()
}

// growth is what more data costs. Here theirs is ours too, with less of it.
func (b *bench) growth() []report.Row {
	rows := []report.Row{{
		What: "Q2 p50, entity with most claims against the one in the middle", Unit: "ms", Lower: true, Goal: report.Goal{Floor: 1.5, Goal: 1.2, Stretch: 1.1},
		Ours: b.found.median(cell{"q2-most", "claimgraph", 1}).P50, Theirs: b.found.median(cell{"q2-median", "claimgraph", 1}).P50,
	}}
	if b.small == nil {
		return rows
	}
	for _, q := range query.ByBoth {
		if !q.Writes {
			rows = append(rows, report.Row{
				What: strings.ToUpper(q.Name) + " p50 against size S", Unit: "ms", Lower: true, Goal: report.Goal{Floor: 2, Goal: 1.3, Stretch: 1.1},
				Ours: b.found.median(cell{q.Name, "claimgraph-beside-S", 1}).P50, Theirs: b.found.median(cell{q.Name, "claimgraph-S", 1}).P50,
			})
		}
	}
	return rows
}

// alone are figures without a rival: raw Badger in its place, or nobody.
func (b *bench) alone() (rows []report.Row) {
	for _, name := range []string{"q1", "q2"} {
		if f, ok := b.found.raw[name]; ok {
			rows = append(rows, report.Row{What: fmt.Sprintf("%s, 8 at once, against raw Badger", strings.ToUpper(name)), Unit: "/s",
				Ours: b.found.median(cell{name, "claimgraph", 8}).PerSecond, Theirs: f.PerSecond})
		}
	}
	for _, q := range query.Ours {
		one, eight := b.found.median(cell{q.Name, "claimgraph", 1}), b.found.median(cell{q.Name, "claimgraph", 8})
		rows = append(rows, report.Row{What: q.Title + ", 8 at once", Ours: eight.PerSecond, Unit: "/s"},
			report.Row{What: q.Title + ", p50 of one at a time", Ours: one.P50, Unit: "ms", Lower: true},
			report.Row{What: q.Title + ", p99 of one at a time", Ours: one.P99, Unit: "ms", Lower: true})
	}
	return rows
}
