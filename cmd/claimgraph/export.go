package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/gql"
	"claimgraph/seed"
	"claimgraph/store"
)

func exportCommand(s *settings) *cobra.Command {
	var format, output string
	var withoutTexts bool
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write all current records as a dataset",
		Long: `Writes every record that is not withdrawn, as of the last change, in a form that
load takes: what comes out, loaded into an empty store, gives the same current
records. The history stays behind: it is the journal's. Archived texts are part of
it unless --without-texts is given.`,
		Example: `  claimgraph export > all.yaml
  claimgraph export --format jsonl --output all.jsonl`,
		Args:              args(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			f, err := seed.ParseFormat(format)
			if err != nil {
				return &usageError{err}
			}
			run := s.exportLocal
			if s.server != "" {
				run = s.exportRemote
			}
			if output == "" {
				return run(cmd, cmd.OutOrStdout(), f, !withoutTexts)
			}
			return writeWhole(output, func(to io.Writer) error { return run(cmd, to, f, !withoutTexts) })
		},
	}
	cmd.Flags().StringVar(&format, "format", string(seed.YAML), "yaml, json or jsonl")
	cmd.Flags().StringVar(&output, "output", "", "the `file` to write, whole or not at all, in place of standard output")
	cmd.Flags().BoolVar(&withoutTexts, "without-texts", false, "leave the archived texts of documents out")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{string(seed.YAML), string(seed.JSON), string(seed.JSONLines)}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// writeWhole writes a file beside its place and moves it there when it is whole: an export that fails leaves what was there before.
func writeWhole(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".export-*")
	if err != nil {
		return fmt.Errorf("couldn't make the file: %w", err)
	}
	defer os.Remove(f.Name())
	err = write(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return fmt.Errorf("couldn't make the file: %w", err)
	}
	return nil
}

func (s *settings) exportLocal(cmd *cobra.Command, out io.Writer, f seed.Format, texts bool) (err error) {
	opened, err := s.existing(cmd, false)
	if err != nil {
		return err
	}
	defer closing(opened, &err)
	left, err := export(cmd.Context(), opened, out, f, texts)
	sayLeft(cmd, left)
	return err
}

// sayLeft tells of what a dataset cannot hold.
func sayLeft(cmd *cobra.Command, left int) {
	if left > 0 {
		cmd.PrintErrf("%s without a current claim left out, and what links them: in a dataset they come with their claims\n", plural(left, "proposition"))
	}
}

func (s *settings) exportRemote(cmd *cobra.Command, out io.Writer, f seed.Format, texts bool) error {
	q := url.Values{"format": {string(f)}}
	if !texts {
		q.Set("withoutTexts", "")
	}
	response, err := s.request(cmd.Context(), http.MethodGet, "/export?"+q.Encode(), "", nil)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return serverError(response)
	}
	if _, err := io.Copy(out, response.Body); err != nil {
		return fmt.Errorf("the export broke off: %w", err)
	}
	left, _ := strconv.Atoi(response.Trailer.Get(leftTrailer))
	sayLeft(cmd, left)
	return nil
}

// export writes the current records, references first. Relations and statements come with their claims: it says how many have none, and are left.
func export(ctx context.Context, s *store.Store, out io.Writer, f seed.Format, texts bool) (left int, err error) {
	sn := s.Snapshot()
	defer sn.Close()
	buffered := bufio.NewWriter(out)
	w := seed.NewWriter(buffered, f)
	given := map[graph.ID]bool{} // propositions that stand in the export
	for _, list := range []store.EdgeType{store.PredicatesAll, store.EntitiesAll, store.DocumentsAll, store.MeasuresAll, store.ClaimsAll, store.LinksAll,
		store.PropositionLinksAll, store.AssessmentsAll} {
		all := sn.All(list)
		if list == store.EntitiesAll {
			all = sn.Entities() // of those that are read as one, the one recorded first lends its id
		}
		for n, err := range all {
			if err == nil {
				err = ctx.Err()
			}
			if err == nil {
				err = write(sn, w, n, texts, given)
			}
			if err != nil {
				return 0, fmt.Errorf("couldn't export: %w", err)
			}
		}
	}
	if err := errors.Join(writeJudgements(ctx, sn, w), w.Close()); err != nil {
		return 0, fmt.Errorf("couldn't export: %w", err)
	}
	return sn.State().Propositions - len(given), buffered.Flush()
}

// write writes one record. A statement is given in full with the first claim on it.
func write(sn *store.Snapshot, w *seed.Writer, n *store.Node, texts bool, given map[graph.ID]bool) error {
	r := &n.Record
	switch {
	case r.Predicate != nil:
		return w.Predicate(r.Predicate)
	case r.Entity != nil:
		return w.Entity(r.Entity)
	case r.Measure != nil:
		given[n.ID] = true
		return w.Measure(r.Measure)
	case r.Link != nil:
		return w.Link(r.Link)
	case r.PropositionLink != nil:
		if !given[r.PropositionLink.From] || !given[r.PropositionLink.To] {
			return nil // it would lead nowhere
		}
		return w.PropositionLink(r.PropositionLink)
	case r.Assessment != nil:
		return w.Assessment(r.Assessment)
	case r.Document != nil:
		document := *r.Document
		if n.Archived && texts {
			text, err := sn.WholeText(n)
			if err != nil {
				return fmt.Errorf("the text of %s: %w; --without-texts leaves texts out", n.ID, err)
			}
			document.Text = string(text)
		}
		return w.Document(&document)
	}
	claim := *r.Claim
	claim.Evidence = claim.Evidence[:0:0]
	for _, e := range r.Claim.Evidence {
		if !e.Withdrawn {
			claim.Evidence = append(claim.Evidence, e)
		}
	}
	first := !given[claim.Proposition()]
	given[claim.Proposition()] = true
	if claim.Statement != nil && first {
		statement, err := sn.Node(claim.Proposition())
		if err != nil {
			return err
		}
		claim.Statement = statement.Record.Statement
	}
	return w.Claim(&claim)
}

// writeJudgements writes the judgements in the order of their times, and of recording, which decides between those of one time.
func writeJudgements(ctx context.Context, sn *store.Snapshot, w *seed.Writer) error {
	var judgements []*store.Node
	for n, err := range sn.All(store.JudgementsAll) {
		if err = cmp.Or(err, ctx.Err()); err != nil {
			return err
		}
		judgements = append(judgements, n)
	}
	slices.SortFunc(judgements, func(a, b *store.Node) int {
		return cmp.Or(a.Record.Judgement.At.Compare(b.Record.Judgement.At), cmp.Compare(a.Number, b.Number))
	})
	for _, n := range judgements {
		if err := w.Judgement(n.Record.Judgement); err != nil {
			return err
		}
	}
	return nil
}

// leftTrailer follows an export, with how many propositions it leaves out.
const leftTrailer = "Claimgraph-Left-Out"

// exportRoute streams an export of a running server.
func exportRoute(s *store.Store) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, err := seed.ParseFormat(r.URL.Query().Get("format"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		left, err := export(r.Context(), s, w, f, !r.URL.Query().Has("withoutTexts"))
		w.Header().Set(http.TrailerPrefix+leftTrailer, strconv.Itoa(left))
		if err != nil {
			// The status is sent already: an answer that breaks off is the only way left to say that it is not whole.
			gql.LogFailure(r, err)
			panic(http.ErrAbortHandler)
		}
	})
}
