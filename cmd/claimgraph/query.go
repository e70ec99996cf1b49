package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/graph/gql"
)

func queryCommand(s *settings) *cobra.Command {
	var variables, operation string
	cmd := &cobra.Command{
		Use:   "query FILE|-",
		Short: "Run a GraphQL document",
		Long: `Runs a GraphQL document against the data directory, or against a server, and
prints the answer as JSON. It exits with 1 if the answer has errors. Mutations are
recorded under local: and the name of whoever runs the command; on a server, under
the name of the token. - reads standard input.`,
		Example: `  claimgraph query question.graphql
  echo '{ entity(id: "entity:irgc") { name } }' | claimgraph query -
  claimgraph query --variables '{"id": "entity:irgc"}' entity.graphql`,
		Args: args(1, 1, "one file, or - for standard input"),
		RunE: func(cmd *cobra.Command, given []string) error {
			body, err := requestBody(cmd, given[0], variables, operation)
			if err != nil {
				return err
			}
			run := s.queryLocal
			if s.server != "" {
				run = s.queryRemote
			}
			answer, err := run(cmd, body)
			if err != nil {
				return err
			}
			return printAnswer(cmd, answer)
		},
	}
	cmd.Flags().StringVar(&variables, "variables", "", "the variables, as a `JSON` object, or @FILE")
	cmd.Flags().StringVar(&operation, "operation", "", "the `name` of the operation to run, where the document has several")
	return cmd
}

func requestBody(cmd *cobra.Command, file, variables, operation string) ([]byte, error) {
	from, _, err := source(cmd, file)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	document, err := io.ReadAll(from)
	if err != nil {
		return nil, fmt.Errorf("couldn't read the document: %w", err)
	}
	request := map[string]any{"query": string(document)}
	if operation != "" {
		request["operationName"] = operation
	}
	if name, isFile := strings.CutPrefix(variables, "@"); isFile {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("couldn't read the variables: %w", err)
		}
		variables = string(b)
	}
	if variables != "" {
		if !json.Valid([]byte(variables)) {
			return nil, &usageError{fmt.Errorf("--variables is not JSON: give an object, such as {\"id\": \"entity:irgc\"}")}
		}
		request["variables"] = json.RawMessage(variables)
	}
	return json.Marshal(request)
}

func (s *settings) queryLocal(cmd *cobra.Command, body []byte) (answer []byte, err error) {
	opened, err := s.existing(cmd, false)
	if err != nil {
		return nil, err
	}
	defer closing(opened, &err)
	index, err := s.index(cmd, opened)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, index.Close()) }()
	r := httptest.NewRequestWithContext(cmd.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	gql.New(opened, index).Local(localAuthor()).ServeHTTP(w, r)
	return w.Body.Bytes(), nil
}

func (s *settings) queryRemote(cmd *cobra.Command, body []byte) ([]byte, error) {
	response, err := s.request(cmd.Context(), http.MethodPost, "/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, serverError(response)
	}
	return io.ReadAll(response.Body)
}

// printAnswer prints an answer for people and programs alike; its errors make the command fail.
func printAnswer(cmd *cobra.Command, answer []byte) error {
	var b bytes.Buffer
	if err := json.Indent(&b, answer, "", "  "); err != nil {
		return fmt.Errorf("couldn't read the answer: %w", err)
	}
	fmt.Fprintln(cmd.OutOrStdout(), strings.TrimSpace(b.String()))
	var said struct{ Errors []struct{ Message string } }
	if err := json.Unmarshal(answer, &said); err != nil {
		return fmt.Errorf("couldn't read the answer: %w", err)
	}
	for _, e := range said.Errors {
		cmd.PrintErrln(e.Message)
	}
	if len(said.Errors) > 0 {
		return errSaid
	}
	return nil
}
