// Package peer runs what the benchmark measures: claimgraph, PostgreSQL with PostGraphile in front, and wrk, which asks them. Every process is a group of
// its own that ends with the context it was started with, and all files are in one folder that the caller removes.
package peer

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Missing is a program that has to be there and is not, with how to get it.
type Missing struct{ Program, Remedy string }

func (m *Missing) Error() string { return fmt.Sprintf("%s is missing: %s", m.Program, m.Remedy) }

// find gives the path of a program.
func find(program, remedy string) (string, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return "", &Missing{program, remedy}
	}
	return path, nil
}

// output runs a program to its end, and gives what it wrote to standard output. What it wrote to standard error is in the error.
func output(ctx context.Context, cmd *exec.Cmd) (string, error) {
	var out, words strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &words
	p, err := start(ctx, cmd)
	if err == nil {
		err = p.wait()
	}
	if err != nil {
		return "", fmt.Errorf("%s: %w: %s", filepath.Base(cmd.Path), err, last(words.String()))
	}
	return out.String(), nil
}

// last is the end of what a program said: enough to know why it failed.
func last(words string) string {
	lines := strings.Split(strings.TrimSpace(words), "\n")
	return strings.Join(lines[max(0, len(lines)-10):], "\n")
}

// freeAddress is one on this machine that nobody listens on.
func freeAddress() (address, port string, err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", "", fmt.Errorf("couldn't find a free port: %w", err)
	}
	defer l.Close()
	_, port, err = net.SplitHostPort(l.Addr().String())
	return l.Addr().String(), port, err
}

// folderSize is how many bytes the files of folders have.
func folderSize(folders ...string) (bytes int64, err error) {
	for _, folder := range folders {
		err = errors.Join(err, filepath.WalkDir(folder, func(_ string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			info, err := entry.Info()
			if err == nil {
				bytes += allocated(info)
			}
			return err
		}))
	}
	return bytes, err
}

const tryEvery = 5 * time.Millisecond

// await tries until it succeeds, the process ends or the context does.
func await(ctx context.Context, p *process, try func() error) error {
	for {
		err := try()
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		case <-p.ended:
			return fmt.Errorf("%s ended: %w: %s", p.name, errors.Join(p.err), last(p.said()))
		case <-time.After(tryEvery):
		}
	}
}

// answers tells whether an address answers with 200.
func answers(ctx context.Context, url string) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	got.Body.Close()
	if got.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answered %s", url, got.Status)
	}
	return nil
}

// Server is one side of the benchmark, as it runs.
type Server struct {
	URL   string // where GraphQL is
	Token string // shown with every request, where there is one
	*process
}

// newest gives the last folder that a pattern finds, with longer names after shorter ones: version 15 comes after 9.
func newest(pattern string) []string {
	folders, _ := filepath.Glob(pattern)
	slices.SortFunc(folders, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(b, a)
	})
	return folders
}

// Require tells which programs are missing, all of them at once: those that measure, and those of the rival where there is to be one.
func Require(ctx context.Context, rival bool, node string) error {
	_, err := find("go", "install Go, from https://go.dev/dl/")
	_, noWrk := find("wrk", getWrk)
	all := []error{err, noWrk}
	if rival {
		_, noPostgres := postgresPrograms()
		_, noNpm := find("npm", getNode)
		_, noNode := findNode(ctx, node)
		all = append(all, noPostgres, noNpm, noNode)
	}
	return errors.Join(all...)
}
