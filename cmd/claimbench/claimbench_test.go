package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"claimgraph/bench/peer"
	"claimgraph/bench/query"
	"claimgraph/bench/synth"
)

// tiny is a run without the rival, on a dataset that loads in a moment.
func tiny(t *testing.T) *bench {
	t.Helper()
	folder := t.TempDir()
	b := &bench{words: io.Discard, rows: io.Discard, started: time.Now(), folder: folder, data: filepath.Join(folder, "data")}
	b.size = synth.Size{Entities: 100, Documents: 200, Claims: 4000, Seed: 5}
	b.rounds, b.lasting, b.warmUp = 1, time.Second, time.Second
	b.found.cells = make(map[cell][]peer.Figures)
	if err := synth.Write(b.data, b.size); err != nil {
		t.Fatal(err)
	}
	var err error
	if b.binary, err = peer.Build(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(peer.Wait)
	if err := b.loadOurs(t.Context()); err != nil {
		t.Fatal(err)
	}
	return b
}

// TestClaimgraph loads, starts, asks and rebuilds the real program: every query has to answer what the data says, without an error.
func TestClaimgraph(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds claimgraph and starts a server; run without -short")
	}
	b := tiny(t)
	for _, q := range slices.Concat(query.ByBoth, query.Extremes, query.Ours) {
		a, err := peer.Prepare(q, query.Claimgraph, b.data)
		if err == nil {
			err = a.Check(t.Context(), b.ours.Server, "check-"+q.Name)
		}
		if err != nil {
			t.Error(err)
		}
	}
	t.Run("faults are found", func(t *testing.T) {
		unsigned := *b.ours.Server
		unsigned.Token = ""
		record := query.ByBoth[4]
		a, err := peer.Prepare(record, query.Claimgraph, b.data)
		if err != nil {
			t.Fatal(err)
		}
		if err := a.Check(t.Context(), &unsigned, "unsigned"); err == nil {
			t.Error("claims that were refused for want of a token passed the check")
		}
	})
	t.Run("wrk", func(t *testing.T) {
		var err error
		if b.wrk, err = peer.NewWrk(b.folder); err != nil {
			t.Skipf("not measured: %v", err)
		}
		for _, q := range []query.Query{query.ByBoth[1], query.ByBoth[4]} {
			if err := b.ask(t.Context(), q, []*side{b.ours}, 2); err != nil {
				t.Fatal(err)
			}
			if f := b.found.median(cell{q.Name, "claimgraph", 2}); f.Requests == 0 || f.P50 <= 0 || f.P99 < f.P50 {
				t.Errorf("%s was measured as %+v", q.Name, f)
			}
		}
	})
	if b.found.disk <= 0 || b.found.index <= 0 || b.found.load <= 0 || b.found.start <= 0 {
		t.Errorf("not measured: %+v", b.found)
	}
	if err := b.rebuild(t.Context()); err != nil || b.found.rebuild <= 0 {
		t.Errorf("rebuilt in %v: %v", b.found.rebuild, err)
	}
}

func TestMedian(t *testing.T) {
	c := cell{"q1", "claimgraph", 8}
	f := findings{cells: map[cell][]peer.Figures{c: {{PerSecond: 3}, {PerSecond: 9}, {PerSecond: 4}}}}
	if got := f.median(c).PerSecond; got != 4 {
		t.Errorf("of 3, 9 and 4 it took %v", got)
	}
	if got := f.median(cell{"q2", "claimgraph", 8}); got != (peer.Figures{}) {
		t.Errorf("what was not measured is %+v", got)
	}
}

// TestTable holds the rows with goals to those that are set for the product.
func TestTable(t *testing.T) {
	b := &bench{found: findings{}, small: &side{}}
	b.size.Claims = 1
	goals := 0
	for _, r := range b.table() {
		if r.Goal.Goal != 0 {
			goals++
			if r.Lower != (r.Goal.Floor > r.Goal.Goal) || r.Lower != (r.Goal.Goal > r.Goal.Stretch) {
				t.Errorf("the goals of %q are not in order: %+v", r.What, r.Goal)
			}
		}
	}
	if goals != 19 {
		t.Errorf("%d rows have goals", goals)
	}
}

func TestCommandLine(t *testing.T) {
	for line, want := range map[string]string{
		"-size XL":                    `no size "XL"`,
		"-only postgres":              "-only takes claimgraph",
		"-claims 5":                   "at least",
		"-rounds 0":                   "-rounds has to be",
		"extra":                       "flags alone",
		"-size S -seed 9 -lasting 1s": "",
	} {
		o, err := parseOptions(strings.Fields(line), io.Discard)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", line, err)
		}
		if err == nil && o.small {
			t.Errorf("%s compares size S with itself", line)
		}
		if err == nil && (o.size.Seed != 9 || o.size.Claims != 20_000 || !o.rival) {
			t.Errorf("%s is %+v", line, o)
		}
	}
}

// The table has a row for the growth from size S unless it is declined.
func TestGrowthIsMeasured(t *testing.T) {
	for line, want := range map[string]bool{"": true, "-size L": true, "-small-too=false": false, "-size S": false} {
		if o, err := parseOptions(strings.Fields(line), io.Discard); err != nil || o.small != want {
			t.Errorf("%q: size S is loaded too: %v, %v", line, o.small, err)
		}
	}
}

func TestGenerate(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "made")
	var words strings.Builder
	if code := run([]string{"-generate", folder, "-entities", "100", "-documents", "50", "-claims", "4000"}, io.Discard, &words); code != 0 {
		t.Fatal(words.String())
	}
	if _, err := os.Stat(filepath.Join(folder, synth.Dataset)); err != nil {
		t.Error(err)
	}
	if code := run([]string{"-size", "XL"}, io.Discard, &words); code != 2 {
		t.Errorf("a wrong size exits with %d", code)
	}
}
