package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"claimgraph/graph/gql"
	"claimgraph/seed"
	"claimgraph/store"
)

func loadCommand(s *settings) *cobra.Command {
	var dry, correct bool
	var reason string
	cmd := &cobra.Command{
		Use:   "load FILE…",
		Short: "Record datasets: YAML, JSON or JSON Lines",
		Long: `Records each file, in turn, in the form that its name's ending gives, else its content:
YAML (32 MiB at most), JSON (1 GiB), or JSON Lines of any size; each may be packed
by gzip or zstd. A file is checked whole: with a fault in it, every fault is listed
with its line, and nothing of the file is recorded. It is recorded in changes of at
most 1,000 records, references first, whatever their order in the file is; but what
refers to something further down waits in memory, so put large files in order:
predicates, entities, documents, measures, claims, as an export does. What is said of
the whole file (reason, correct) stands before its first record.

Into an empty data directory a file is recorded whole or not at all: interrupted, it
starts over. Into another it is gone through twice, to check and to record, and
interrupted it goes on where it was when it is loaded again. The same file twice
changes nothing. Assessments and judgements stay those of whom the file names, and of
when; on a server they do so for an admin alone, and for others are theirs, and of now.
- reads standard input, by way of a temporary file. A server takes 256 MiB at once, of
at most 4 GiB unpacked.`,
		Example: `  claimgraph load claims.yaml
  claimgraph load --dry-run claims.jsonl
  CLAIMGRAPH_TOKEN=… claimgraph load --server http://127.0.0.1:8080 claims.yaml`,
		Args: args(1, -1, "one file or more"),
		RunE: func(cmd *cobra.Command, files []string) (err error) {
			to, done, err := s.loader(cmd, dry)
			if err != nil {
				return err
			}
			defer done(&err)
			for _, file := range files {
				if err := loadFile(cmd, to, file, loadRequest{dry: dry, correct: correct, reason: reason}); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "check everything and say what would change, but record nothing")
	cmd.Flags().BoolVar(&correct, "correct", false, "replace records that are known with other content")
	cmd.Flags().StringVar(&reason, "reason", "", "why, for the history; in place of the file's own")
	return cmd
}

// loadRequest is how a file is to be loaded.
type loadRequest struct {
	name         string
	dry, correct bool
	trusted      bool // whoever loads it keeps whose its assessments and judgements are, and of when
	alone        bool // nobody else uses the store
	reason       string
	most         int64 // bytes that it may have, unpacked
	progress     func(store.Progress)
}

// loader records datasets: in a data directory, or on a server. Faults of a dataset come as *seed.Faults.
type loader func(context.Context, io.Reader, loadRequest) (store.Loaded, error)

func (s *settings) loader(cmd *cobra.Command, dry bool) (loader, func(*error), error) {
	if s.server != "" {
		return s.loadRemote, func(*error) {}, nil
	}
	done := func(*error) {}
	if dry && s.mustExist() != nil {
		// What a dataset would change can be said of a store that is yet to be made, without making it.
		empty, err := os.MkdirTemp("", "claimgraph-dry-run-*")
		if err != nil {
			return nil, nil, fmt.Errorf("couldn't make a store to try it in: %w", err)
		}
		s.data = empty
		done = func(*error) { os.RemoveAll(empty) }
	}
	opened, err := s.open(cmd, false)
	if err != nil {
		done(&err)
		return nil, nil, err
	}
	local := func(ctx context.Context, from io.Reader, r loadRequest) (store.Loaded, error) {
		r.trusted = true // what they do, they could do to the files
		r.alone, r.most = true, maxLocal
		return loadLocal(ctx, opened, localAuthor(), from, r)
	}
	return local, func(err *error) { closing(opened, err); done(err) }, nil
}

// maxLocal is how many bytes a dataset may have that is loaded into a data directory: far more than a disk has. It ends an archive of a few
// bytes that unpacks to more than anybody would wait for.
const maxLocal = 1 << 40

// loadLocal records a dataset.
func loadLocal(ctx context.Context, s *store.Store, author string, from io.Reader, r loadRequest) (loaded store.Loaded, err error) {
	dataset, err := seed.Open(r.name, from, r.most)
	if err != nil {
		return store.Loaded{}, err
	}
	defer func() { err = errors.Join(err, dataset.Close()) }()
	dataset.Reason, dataset.Correct, dataset.Trusted = r.reason, r.correct, r.trusted
	return s.LoadFrom(ctx, author, dataset, store.LoadOptions{DryRun: r.dry, Alone: r.alone, Progress: r.progress})
}

func loadFile(cmd *cobra.Command, to loader, file string, r loadRequest) error {
	from, name, err := source(cmd, file)
	if err != nil {
		return err
	}
	defer from.Close()
	r.name, r.progress = name, progress(cmd, name)
	loaded, err := to(cmd.Context(), from, r)
	var faults *seed.Faults
	if errors.As(err, &faults) {
		for _, f := range *faults {
			cmd.PrintErrln(f.String())
		}
		recorded := "nothing of it was recorded"
		if loaded.Changes > 0 {
			// Somebody else recorded what it conflicts with meanwhile.
			recorded = fmt.Sprintf("%s were made of it before, the last is change %d; mended and loaded again, it goes on", plural(loaded.Changes, "change"), loaded.Last)
		}
		cmd.PrintErrf("%s has %s: %s\n", name, plural(len(*faults), "fault"), recorded)
		return errSaid
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	verb := "recorded"
	if r.dry {
		verb = "would record"
	}
	cmd.PrintErrf("%s: %s %d new, %d changed; %d were known", name, verb, loaded.Created, loaded.Changed, loaded.Unchanged)
	if loaded.Changes > 0 {
		cmd.PrintErrf(" (%s, the last is change %d)", plural(loaded.Changes, "change"), loaded.Last)
	}
	cmd.PrintErrln()
	return nil
}

// source opens a file, or standard input for -.
func source(cmd *cobra.Command, file string) (io.ReadCloser, string, error) {
	if file == "-" {
		return interruptible(cmd.Context(), cmd.InOrStdin()), "standard input", nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, "", fmt.Errorf("couldn't open the file: %w", err)
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		return f, filepath.Base(file), nil
	}
	return interruptible(cmd.Context(), f), filepath.Base(file), nil
}

// interruptible ends a reader when the context ends: one that waits for a terminal, or for another process, would go on waiting.
func interruptible(ctx context.Context, from io.Reader) io.ReadCloser {
	out, in := io.Pipe()
	context.AfterFunc(ctx, func() { in.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.Copy(in, from)
		in.CloseWithError(err)
	}()
	return out
}

// progress says, at most once a second, how far a load is. How long it takes follows from how much of the file has been read.
func progress(cmd *cobra.Command, name string) func(store.Progress) {
	started := time.Now()
	said, recording := started, false
	return func(p store.Progress) {
		if p.Recording != recording {
			started, recording = time.Now(), p.Recording
		}
		if time.Since(said) < time.Second || p.Records == 0 || p.Read == 0 {
			return
		}
		said = time.Now()
		verb := "checked"
		if p.Recording {
			verb = "recorded"
		}
		taken := time.Since(started)
		left := time.Duration(float64(taken) * float64(p.Size-p.Read) / float64(p.Read))
		cmd.PrintErrf("%s: %d records %s, %d%% of the file, %.0f records a second, %v left\n", name, p.Records, verb, 100*p.Read/max(p.Size, 1),
			float64(p.Records)/taken.Seconds(), left.Round(time.Second))
	}
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// remoteLoad is what the server answers a dataset with.
type remoteLoad struct {
	Loaded store.Loaded `json:"loaded"`
	Faults seed.Faults  `json:"faults,omitempty"`
}

// Limits of a dataset that a server takes, in bytes: as it is sent, and unpacked.
const (
	maxDataset  = 256 << 20
	maxUnpacked = 4 << 30
)

// loadRoute takes a dataset as the body: it is checked whole, which a client could not do, and then recorded as all else is, for others read
// and record meanwhile.
func loadRoute(s *store.Store) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		author, ok := gql.Authorize(w, r)
		if !ok {
			return
		}
		q := r.URL.Query()
		loaded, err := loadLocal(r.Context(), s, author, http.MaxBytesReader(w, r.Body, maxDataset),
			loadRequest{name: q.Get("name"), dry: q.Has("dryRun"), correct: q.Has("correct"), reason: q.Get("reason"), trusted: gql.Trusted(r.Context()), most: maxUnpacked})
		answer, status := remoteLoad{Loaded: loaded}, http.StatusOK
		var faults *seed.Faults
		if errors.As(err, &faults) {
			answer.Faults, status = *faults, http.StatusUnprocessableEntity
		} else if err != nil {
			gql.Fail(w, r, err)
			return
		}
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.WriteHeader(status)
		json.NewEncoder(w).Encode(answer)
	})
}

func (s *settings) loadRemote(ctx context.Context, from io.Reader, r loadRequest) (store.Loaded, error) {
	q := url.Values{"name": {r.name}}
	if r.dry {
		q.Set("dryRun", "")
	}
	if r.correct {
		q.Set("correct", "")
	}
	if r.reason != "" {
		q.Set("reason", r.reason)
	}
	var answer remoteLoad
	err := s.send(ctx, http.MethodPost, "/datasets?"+q.Encode(), "application/octet-stream", from, &answer)
	if err == nil && len(answer.Faults) > 0 {
		err = &answer.Faults
	}
	return answer.Loaded, err
}
