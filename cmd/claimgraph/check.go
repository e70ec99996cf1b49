package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

func checkCommand(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Check the archive: the chain, every edge, every archived text and span",
		Long: `Looks at everything in the data directory: the frames and the whole chain of the
journal, whether the graph knows just the changes of the journal, every edge of every
record, the counts, every archived text and every span in it. It changes nothing
that is sound, and exits with 1 if anything fails.`,
		Example: `  claimgraph check
  claimgraph check --data /var/lib/claimgraph`,
		Args:              args(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			opened, err := s.existing(cmd, false)
			if err != nil {
				return err
			}
			defer closing(opened, &err)
			report, err := opened.Check(cmd.Context())
			if err != nil {
				return err
			}
			out := cmd.OutOrStdout()
			state := opened.State()
			fmt.Fprintf(out, "changes  %d\nhash     %s\nrecords  %d\nedges    %d\ntexts    %d\nspans    %d\n",
				report.Changes, state.HashString(), report.Nodes, report.Edges, report.Texts, report.Spans)
			for _, fault := range report.Faults {
				fmt.Fprintln(out, "FAULT   ", fault)
			}
			if report.FaultCount > 0 {
				cmd.PrintErrf("%s found\n", plural(report.FaultCount, "fault"))
				return errSaid
			}
			cmd.PrintErrln("all is sound")
			return nil
		},
	}
}

// What can be built anew alone.
const graphAlone, searchAlone = "graph", "search"

func rebuildCommand(s *settings) *cobra.Command {
	return &cobra.Command{
		Use:   "rebuild [graph|search]",
		Short: "Build the graph and the search index anew from the journal",
		Long: `Throws the graph and the search index away and builds them anew from the journal,
which is the truth; or one of them alone. That happens by itself, and is reported,
where one of them is missing, of another format, or does not answer to the journal.
An index that is missing is built while the server answers.`,
		Example: `  claimgraph rebuild --data /var/lib/claimgraph
  claimgraph rebuild search`,
		Args:      oneOf(graphAlone, searchAlone),
		ValidArgs: []string{graphAlone, searchAlone},
		RunE: func(cmd *cobra.Command, given []string) (err error) {
			alone := strings.Join(given, "")
			opened, err := s.existing(cmd, alone != searchAlone)
			if err != nil {
				return err
			}
			defer closing(opened, &err)
			state := opened.State()
			cmd.PrintErrf("the graph holds %d claims of %d entities, as of change %d\n", state.Claims, state.Entities, state.Change)
			if alone == graphAlone {
				return nil
			}
			if err := os.RemoveAll(s.indexDir()); err != nil {
				return fmt.Errorf("couldn't remove the search index: %w", err)
			}
			index, err := s.index(cmd, opened)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, index.Close()) }()
			return index.Await(cmd.Context(), int(state.Change))
		},
	}
}
