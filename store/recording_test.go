package store

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"claimgraph/graph"
)

// TestRecording runs the scripts in testdata/recording, each against a store of its own. A script is a row of steps; a step is a command, what
// is given to it, a line of four dashes, and what comes of it up to an empty line. `go test ./store -run Recording -rewrite` writes the last
// part anew.
//
//	record, try, load    the input, as JSON; with a name, it is by somebody else than ana: admin is trusted
//	withdraw ID REASON
//	attach ID            the text; a line break before the dashes is not part of it
//	show ID [CHANGE]     the record, as of a change
//	restart              closes the store and opens it again
func TestRecording(t *testing.T) {
	files, err := filepath.Glob("testdata/recording/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d scripts, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			run := script{t: t, dir: t.TempDir()}
			run.open()
			got := run.play(string(text))
			if *rewrite {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

type script struct {
	t       *testing.T
	dir     string
	options Options
	store   *Store
	after   func() // each step, where it is set
}

func (r *script) open() {
	o := r.options
	o.Report = silent(r.t)
	r.store = opened(r.t, r.dir, o)
}

// silent is a report for stores that have nothing to say.
func silent(t testing.TB) func(string, ...any) {
	return func(format string, args ...any) { t.Errorf("reported: "+format, args...) }
}

// play runs the steps of a script and gives it with what came of them.
func (r *script) play(text string) string {
	var out strings.Builder
	line := 1
	for block := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n\n") {
		given, want, isStep := strings.Cut(block, "\n----")
		if !isStep {
			out.WriteString(block + "\n\n") // words between the steps
			line += strings.Count(block, "\n") + 2
			continue
		}
		command, body, _ := strings.Cut(given, "\n")
		got := strings.TrimRight(r.step(command, body), "\n")
		if r.after != nil {
			r.after()
		}
		if want = strings.Trim(want, "\n"); got != want && !*rewrite {
			r.t.Errorf("line %d: %s\ngot\n%s\nwant\n%s", line, command, got, want)
		}
		out.WriteString(given + "\n----\n" + got + "\n\n")
		line += strings.Count(block, "\n") + 2
	}
	return strings.TrimRight(out.String(), "\n") + "\n"
}

func (r *script) step(command, body string) string {
	r.t.Helper()
	ctx := context.Background()
	words := strings.SplitN(command, " ", 3)
	by := append(words, "ana")[1]
	given := func() *graph.Input {
		in := inputOf(r.t, body)
		in.Trusted = by == "admin"
		return in
	}
	switch words[0] {
	case "record":
		return outcomeLines(r.store.Record(ctx, by, given()))
	case "try":
		before := r.store.State()
		said := outcomeLines(r.store.Try(ctx, by, given()))
		if r.store.State() != before {
			r.t.Error("a dry run recorded something")
		}
		return said
	case "load":
		l, err := r.store.Load(ctx, by, given(), LoadOptions{})
		if err != nil {
			return faultLines(err)
		}
		return fmt.Sprintf("%d changes, %d created, %d changed, %d unchanged", l.Changes, l.Created, l.Changed, l.Unchanged)
	case "withdraw":
		return outcomeLines(r.store.Withdraw(ctx, "ana", graph.ID(words[1]), strings.Join(words[2:], "")))
	case "attach":
		return outcomeLines(r.store.Attach(ctx, "ana", graph.ID(words[1]), []byte(body), ""))
	case "show":
		return r.show(graph.ID(words[1]), words[2:])
	case "restart":
		closed(r.t, r.store)
		r.open()
		return "change " + strconv.Itoa(int(r.store.State().Change))
	}
	r.t.Fatalf("there is no command %q", command)
	return ""
}

func outcomeLines(o Outcome, err error) string {
	if err != nil {
		return faultLines(err)
	}
	var b strings.Builder
	if o.Change == nil {
		b.WriteString("no change\n")
	} else {
		fmt.Fprintf(&b, "change %d\n", o.Change.Number)
	}
	for _, id := range o.Created {
		fmt.Fprintf(&b, "created %s\n", id)
	}
	for _, id := range o.Changed {
		fmt.Fprintf(&b, "changed %s\n", id)
	}
	if o.Unchanged > 0 {
		fmt.Fprintf(&b, "unchanged %d\n", o.Unchanged)
	}
	return b.String()
}

func (r *script) show(id graph.ID, at []string) string {
	change := int(r.store.State().Change)
	if len(at) > 0 {
		var err error
		if change, err = strconv.Atoi(at[0]); err != nil {
			r.t.Fatal(err)
		}
	}
	sn, err := r.store.SnapshotAt(change)
	if err != nil {
		return "error: " + err.Error()
	}
	defer sn.Close()
	n, err := sn.Node(id)
	if err != nil {
		return "error: " + err.Error()
	}
	record, err := json.Marshal(content(&n.Record).Interface())
	if err != nil {
		r.t.Fatal(err)
	}
	marks := ""
	if n.Withdrawn {
		marks += ", withdrawn"
	}
	if n.Archived {
		marks += ", archived"
	}
	lines := fmt.Sprintf("first %d, versions %v%s\n%s", n.First, sn.Versions(id, 10), marks, record)
	if c := n.Record.Claim; c != nil {
		for i := range c.Evidence {
			lines += "\nevidence:" + c.Evidence[i].Key(c.Key)
			if c.Evidence[i].Withdrawn {
				lines += " withdrawn"
			}
		}
	}
	return lines
}
