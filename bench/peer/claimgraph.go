package peer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Graph is claimgraph with a data directory.
type Graph struct {
	binary, data string
}

// Build builds claimgraph into a folder, from the sources that the working directory stands in.
func Build(ctx context.Context, folder string) (binary string, err error) {
	if _, err := find("go", "install Go, from https://go.dev/dl/"); err != nil {
		return "", err
	}
	binary = filepath.Join(folder, "claimgraph")
	if _, err := output(ctx, exec.Command("go", "build", "-o", binary, "claimgraph/cmd/claimgraph")); err != nil {
		return "", fmt.Errorf("couldn't build claimgraph (run the benchmark within its sources): %w", err)
	}
	return binary, nil
}

// NewGraph is a graph that is yet to be loaded.
func NewGraph(binary, data string) *Graph { return &Graph{binary: binary, data: data} }

func (g *Graph) command(args ...string) *exec.Cmd {
	cmd := exec.Command(g.binary, append(args, "--data", g.data)...)
	cmd.Env = append(cmd.Environ(), "CLAIMGRAPH_SERVER=", "CLAIMGRAPH_DATA=")
	return cmd
}

// Load loads a dataset, and tells how long that took, and the most memory in bytes that it held.
func (g *Graph) Load(ctx context.Context, dataset string) (took time.Duration, memory int64, err error) {
	cmd := g.command("load", dataset)
	started := time.Now()
	if _, err := output(ctx, cmd); err != nil {
		return 0, 0, fmt.Errorf("couldn't load the dataset: %w", err)
	}
	return time.Since(started), peak(cmd), nil
}

// Rebuild builds the graph or the search index anew from the journal: it is called as the command is.
func (g *Graph) Rebuild(ctx context.Context, what string) (time.Duration, error) {
	started := time.Now()
	_, err := output(ctx, g.command("rebuild", what))
	return time.Since(started), err
}

// Token makes a token that may record.
func (g *Graph) Token(ctx context.Context) (string, error) {
	secret, err := output(ctx, g.command("token", "create", "benchmark", "--role", "analyst"))
	return strings.TrimSpace(secret), err
}

// Disk is what the data takes in bytes: the journal and the graph made from it, and beside them the index of names and words.
func (g *Graph) Disk() (graph, index int64, err error) {
	graph, err = folderSize(filepath.Join(g.data, "journal"), filepath.Join(g.data, "graph"))
	if err != nil {
		return 0, 0, err
	}
	index, err = folderSize(filepath.Join(g.data, "search"))
	return graph, index, err
}

const startWithin = 15 * time.Minute // the first start makes the search index

// Serve starts the server with its normal limits, and tells how long it took to answer.
func (g *Graph) Serve(ctx context.Context) (*Server, time.Duration, error) {
	address, _, err := freeAddress()
	if err != nil {
		return nil, 0, err
	}
	started := time.Now()
	p, err := start(ctx, g.command("serve", "--empty", "--listen", address))
	if err != nil {
		return nil, 0, err
	}
	within, cancel := context.WithTimeout(ctx, startWithin)
	defer cancel()
	if err := await(within, p, func() error { return answers(within, "http://"+address+"/healthz") }); err != nil {
		p.stop()
		return nil, 0, fmt.Errorf("claimgraph does not start: %w", err)
	}
	return &Server{URL: "http://" + address + "/graphql", process: p}, time.Since(started), nil
}

// Indexed waits until the server's search index has read all that is recorded.
func (s *Server) Indexed(ctx context.Context) error {
	return await(ctx, s.process, func() error {
		raw, err := s.Ask(ctx, []byte(`{"query":"{store{change}search(text:\"claim\",first:1){indexedTo}}"}`))
		if err != nil {
			return err
		}
		var answer struct {
			Data struct {
				Store  struct{ Change int }
				Search struct{ IndexedTo int }
			}
		}
		if err := json.Unmarshal(raw, &answer); err != nil {
			return err
		}
		if d := answer.Data; d.Store.Change == 0 || d.Search.IndexedTo < d.Store.Change {
			time.Sleep(200 * time.Millisecond) // to ask takes from what indexing has
			return errors.New("the search index is not done")
		}
		return nil
	})
}

// Ask sends one request, and gives its answer.
func (s *Server) Ask(ctx context.Context, body []byte) ([]byte, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, s.URL, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	if s.Token != "" {
		r.Header.Set("Authorization", "Bearer "+s.Token)
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	defer got.Body.Close()
	var answer bytes.Buffer
	if _, err := answer.ReadFrom(got.Body); err != nil {
		return nil, err
	}
	if got.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answered %s: %s", s.URL, got.Status, answer.String())
	}
	return answer.Bytes(), nil
}
