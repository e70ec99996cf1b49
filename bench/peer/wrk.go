package peer

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"claimgraph/bench/query"
	"claimgraph/bench/synth"
)

//go:embed post.lua
var postScript string

// Wrk is the load generator: it keeps each connection busy with one request after the other.
type Wrk struct {
	program, script string
	runs            int // each run has keys of its own
}

const getWrk = "install wrk, as Debian's package of that name"

// NewWrk writes its script into a folder.
func NewWrk(folder string) (*Wrk, error) {
	program, err := find("wrk", getWrk)
	if err != nil {
		return nil, err
	}
	w := &Wrk{program: program, script: filepath.Join(folder, "post.lua")}
	return w, os.WriteFile(w.script, []byte(postScript), 0o644)
}

// Figures are what one run of wrk measured. Times are in milliseconds.
type Figures struct {
	Requests       int
	PerSecond      float64
	P50, P99, Most float64
	Bytes          int // of the answers
}

// Asked is a query with its bodies, ready to be sent to a side.
type Asked struct {
	query.Query
	side   query.Side
	params []synth.Param
	bodies [][]byte
	file   string
}

const (
	looked    = 50               // answers that are checked node by node, of each query on each side,
	lookedFor = 20 * time.Second // as far as that goes in this time
)

// Prepare writes the bodies of a query, with the parameters that stand beside a dataset, into a file beside it.
func Prepare(q query.Query, side query.Side, data string) (*Asked, error) {
	params, err := synth.Params(data, q.Params)
	if err != nil {
		return nil, err
	}
	a := &Asked{Query: q, side: side, params: params, file: filepath.Join(data, fmt.Sprintf("%s.%s.jsonl", q.Name, side))}
	var all strings.Builder
	for _, p := range params {
		body, err := q.Body(side, p)
		if err != nil {
			return nil, err
		}
		a.bodies = append(a.bodies, body)
		all.Write(body)
		all.WriteByte('\n')
	}
	return a, os.WriteFile(a.file, []byte(all.String()), 0o644)
}

// Check asks a server some of the bodies, and fails where an answer is not what the data says.
func (a *Asked) Check(ctx context.Context, s *Server, word string) error {
	every, started := max(1, len(a.bodies)/looked), time.Now()
	for i := 0; i < len(a.bodies) && (i == 0 || time.Since(started) < lookedFor); i += every {
		body := strings.ReplaceAll(string(a.bodies[i]), query.Unique, fmt.Sprintf("%s-%d", word, i))
		answer, err := s.Ask(ctx, []byte(body))
		if err == nil {
			err = a.Query.Check(a.side, a.params[i], answer)
		}
		if err != nil {
			return fmt.Errorf("%w; it was asked %s", err, body)
		}
	}
	return nil
}

// Run keeps a server busy with a query, on so many connections for so long. With check every answer is looked into, which costs the generator
// something. An answer that is not as it should be is an error.
func (w *Wrk) Run(ctx context.Context, a *Asked, s *Server, connections int, lasting time.Duration, check bool) (Figures, error) {
	w.runs++
	word, look := "", ""
	if a.Writes {
		word = fmt.Sprintf("bench-%d-", w.runs)
	}
	if check {
		look = "check"
	}
	cmd := exec.Command(w.program, "--threads", "1", "--connections", strconv.Itoa(connections), "--duration", fmt.Sprintf("%.0fs", max(1, lasting.Seconds())),
		"--timeout", "30s", "--script", w.script, s.URL, "--", a.file, word, look)
	cmd.Env = append(cmd.Environ(), "TOKEN="+s.Token)
	out, err := output(ctx, cmd)
	if err != nil {
		return Figures{}, err
	}
	f, err := parse(out)
	if err != nil {
		return f, fmt.Errorf("%s of %s: %w", a.Name, a.side, err)
	}
	return f, nil
}

// ErrNone says that not one request was answered in the time there was: the query takes longer, and is not wrong.
var ErrNone = errors.New("no request was answered in time")

// parse reads the row that the script ends with.
func parse(out string) (Figures, error) {
	_, row, found := strings.Cut(out, "ROW ")
	if !found {
		return Figures{}, fmt.Errorf("wrk gave no row of figures: %s", last(out))
	}
	row, _, _ = strings.Cut(row, "\n")
	figures := make(map[string]float64)
	for _, field := range strings.Fields(row) {
		name, value, _ := strings.Cut(field, "=")
		n, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return Figures{}, fmt.Errorf("wrk gave the row %q: %w", row, err)
		}
		figures[name] = n
	}
	f := Figures{Requests: int(figures["requests"]), PerSecond: figures["rps"], P50: figures["p50"], P99: figures["p99"], Most: figures["max"], Bytes: int(figures["bytes"])}
	if bad := figures["status"] + figures["socket"] + figures["faults"]; bad > 0 {
		return f, fmt.Errorf("of %d requests some failed: %.0f with a status of failure, %.0f on the connection or too late, %.0f with errors in the answer",
			f.Requests, figures["status"], figures["socket"], figures["faults"])
	}
	if f.Requests == 0 {
		return f, ErrNone
	}
	return f, nil
}
