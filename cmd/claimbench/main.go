// Command claimbench measures claimgraph beside PostgreSQL with PostGraphile in front of it: the same synthetic data, the same questions with pages of
// the same size, on one machine, in turn, in one run. Its output is one table of ratios, with the goals that are set for size M.
//
// Only the ratios count. A machine drifts by half within minutes, and the load generator takes its share of the same processors: a figure alone, and
// figures of two runs beside each other, say nothing. Everything that is started ends with the run, and all it writes is in a scratch folder, which is
// removed.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"claimgraph/bench/synth"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the whole program. The exit code is 0, 1 for a failure, 2 for a command line that cannot be understood, 130 when it was interrupted.
func run(args []string, out, words io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP) // a terminal that goes leaves nothing behind
	defer stop()
	o, err := parseOptions(args, words)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintf(words, "claimbench: %v\nSee 'claimbench -help'.\n", err)
		return 2
	}
	if o.generate != "" {
		err = synth.Write(o.generate, o.size)
	} else {
		err = measure(ctx, o, out, words)
	}
	switch {
	case err == nil:
		return 0
	case ctx.Err() != nil:
		fmt.Fprintln(words, "claimbench: interrupted")
		return 130
	}
	fmt.Fprintf(words, "claimbench: %v\n", err)
	return 1
}

// options are what a run is to be.
type options struct {
	size        synth.Size
	generate    string // a folder: then nothing is measured
	rival       bool
	small       bool
	binary      string
	node        string
	shared      string
	scratch     string
	keep        bool
	raw         string
	lasting     time.Duration
	warmUp      time.Duration
	rounds      int
	queriesOnly bool
}

func parseOptions(args []string, words io.Writer) (options, error) {
	var o options
	var size, only string
	var given synth.Size
	f := flag.NewFlagSet("claimbench", flag.ContinueOnError)
	f.SetOutput(words)
	f.StringVar(&size, "size", "M", "S (20,000 claims), M (1,000,000) or L (10,000,000)")
	f.IntVar(&given.Entities, "entities", 0, "so many entities in place of the size's")
	f.IntVar(&given.Documents, "documents", 0, "so many documents in place of the size's")
	f.IntVar(&given.Claims, "claims", 0, "so many claims in place of the size's")
	f.Uint64Var(&given.Seed, "seed", 0, "another seed gives other data")
	f.StringVar(&o.generate, "generate", "", "only write the dataset, into this `folder`")
	f.StringVar(&only, "only", "", "claimgraph: measure it without the rival")
	f.BoolVar(&o.small, "small-too", true, "load size S as well, and compare what Q1 to Q4 cost there (of another size than S)")
	f.StringVar(&o.binary, "claimgraph", "", "a claimgraph that is built already, in place of one of these sources")
	f.StringVar(&o.node, "node", "", "the `program` of Node.js 22 or later, where PATH has another")
	f.StringVar(&o.shared, "shared-buffers", "2GB", "PostgreSQL's shared buffers")
	f.StringVar(&o.scratch, "scratch", "", "make the scratch folder in this `folder` (default: the system's for temporary files)")
	f.BoolVar(&o.keep, "keep", false, "keep the scratch folder")
	f.StringVar(&o.raw, "raw", "", "write every figure that was measured to this `file`, a row each")
	f.DurationVar(&o.lasting, "lasting", 6*time.Second, "how long each figure is measured, in whole seconds")
	f.DurationVar(&o.warmUp, "warm-up", 2*time.Second, "how long each query is asked before it is measured, in whole seconds")
	f.IntVar(&o.rounds, "rounds", 1, "measure each figure so many times, in turn, and take the one in the middle")
	f.BoolVar(&o.queriesOnly, "queries-only", false, "leave out what comes after the queries: raw Badger, allocations, rebuild")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	if f.NArg() > 0 {
		return o, fmt.Errorf("it takes flags alone, not %q", f.Arg(0))
	}
	if only != "" && only != "claimgraph" {
		return o, fmt.Errorf("-only takes claimgraph, not %q", only)
	}
	if o.rounds < 1 || o.lasting < time.Second || o.warmUp < time.Second {
		return o, errors.New("-rounds has to be 1 at least, -lasting and -warm-up a second")
	}
	o.rival = only == ""
	var err error
	if o.size, err = synth.Named(size); err != nil {
		return o, err
	}
	for _, n := range []struct{ to, from *int }{{&o.size.Entities, &given.Entities}, {&o.size.Documents, &given.Documents}, {&o.size.Claims, &given.Claims}} {
		if *n.from != 0 {
			*n.to = *n.from
		}
	}
	if given.Seed != 0 {
		o.size.Seed = given.Seed
	}
	small, err := synth.Named("S")
	o.small = o.small && o.size.Claims > small.Claims
	return o, errors.Join(err, o.size.Check())
}
