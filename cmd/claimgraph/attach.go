package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/gql"
)

func attachCommand(s *settings) *cobra.Command {
	var reason string
	cmd := &cobra.Command{
		Use:   "attach DOCUMENT FILE",
		Short: "Archive the text of a document, and verify every span that points into it",
		Long: `Archives a text, UTF-8 and up to 16 MiB, as that of a document that is recorded.
Every piece of evidence that points into it is checked: where one does not stand,
nothing is archived, and the first that is broken is named. - reads standard
input.`,
		Example: `  claimgraph attach document:ruckus-factory article.txt
  claimgraph attach --server http://127.0.0.1:8080 ruckus-factory article.txt`,
		Args: args(2, 2, "a document and a file"),
		RunE: func(cmd *cobra.Command, given []string) error {
			id, err := documentID(given[0])
			if err != nil {
				return err
			}
			from, _, err := source(cmd, given[1])
			if err != nil {
				return err
			}
			defer from.Close()
			text, err := io.ReadAll(io.LimitReader(from, graph.MaxDocumentText+1))
			if err != nil {
				return fmt.Errorf("couldn't read the text: %w", err)
			}
			attach := s.attachLocal
			if s.server != "" {
				attach = s.attachRemote
			}
			change, err := attach(cmd, id, text, reason)
			var faults graph.InputErrors
			if errors.As(err, &faults) {
				for _, f := range faults {
					cmd.PrintErrln(f.Message)
				}
				cmd.PrintErrf("the text of %s was not archived\n", id)
				return errSaid
			}
			if err != nil {
				return err
			}
			if change == 0 {
				cmd.PrintErrf("this text of %s was archived already\n", id)
				return nil
			}
			cmd.PrintErrf("archived the text of %s, %d bytes, as change %d: every span in it stands\n", id, len(text), change)
			return nil
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why, for the history")
	return cmd
}

// documentID takes the id of a document, or its bare key.
func documentID(s string) (graph.ID, error) {
	if !strings.Contains(s, ":") {
		s = string(graph.NewID(graph.KindDocument, s))
	}
	id, err := graph.ParseID(s)
	if err != nil || id.Kind() != graph.KindDocument {
		return "", &usageError{fmt.Errorf("%s is no document: give its id, such as document:ruckus-factory", s)}
	}
	return id, nil
}

func (s *settings) attachLocal(cmd *cobra.Command, id graph.ID, text []byte, reason string) (change int, err error) {
	opened, err := s.existing(cmd, false)
	if err != nil {
		return 0, err
	}
	defer closing(opened, &err)
	outcome, err := opened.Attach(cmd.Context(), localAuthor(), id, text, reason)
	if err != nil || outcome.Change == nil {
		return 0, err
	}
	return outcome.Change.Number, nil
}

func (s *settings) attachRemote(cmd *cobra.Command, id graph.ID, text []byte, reason string) (int, error) {
	return s.put(cmd.Context(), "/documents/"+url.PathEscape(id.Key())+"/text?"+url.Values{"reason": {reason}}.Encode(), text)
}

func (s *settings) put(ctx context.Context, path string, text []byte) (int, error) {
	var answer gql.Uploaded
	err := s.send(ctx, http.MethodPut, path, "text/plain; charset=utf-8", bytes.NewReader(text), &answer)
	if err == nil && len(answer.Errors) > 0 {
		err = graph.InputErrors(answer.Errors)
	}
	return answer.Change, err
}
