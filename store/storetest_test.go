package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"strings"
	"sync"
	"testing"
	"time"

	"claimgraph/graph"
)

var rewrite = flag.Bool("rewrite", false, "rewrite the expected output in testdata")

// failer is what a test and a random check have in common.
type failer interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// dawn is when the clocks of tests begin.
var dawn = time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)

// ticking is a clock that goes on by a minute at each look, so that what is recorded does not depend on the day of the test.
func ticking() func() time.Time {
	var mu sync.Mutex
	now := dawn
	return func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		now = now.Add(time.Minute)
		return now
	}
}

// smallMemTable lets stores of tests open quickly, and have tables to compact; smallRun lets a graph that is built come from many runs.
const smallMemTable, smallRun = leastMemTable, 4 << 10

// opened opens a store on disk. When the test ends the store is checked whole: whatever a test did, every edge has its reverse, every list
// entry its record, every count is right.
func opened(t testing.TB, dir string, o Options) *Store {
	t.Helper()
	if o.Now == nil {
		o.Now = ticking()
	}
	o.memTableSize, o.runSize = smallMemTable, cmp.Or(o.runSize, smallRun)
	s, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		select {
		case <-s.stop:
		default:
			closed(t, s)
		}
	})
	return s
}

// closed checks a store and closes it.
func closed(t testing.TB, s *Store) {
	t.Helper()
	sound(t, s)
	if err := s.Close(); err != nil {
		t.Errorf("closing: %v", err)
	}
}

// abandoned lets go of a store as the end of its process would, without a mark that the stop was clean.
func abandoned(t testing.TB, s *Store) {
	t.Helper()
	close(s.stop)
	<-s.stopped
	if err := s.release(false); err != nil {
		t.Error(err)
	}
}

// sound fails the test if a check of the store finds any fault.
func sound(t testing.TB, s *Store) *Report {
	t.Helper()
	r, err := s.Check(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Faults {
		t.Errorf("check: %s", f)
	}
	return r
}

// overwritten puts one write over what the graph holds, past all that keeps it sound.
func overwritten(t testing.TB, s *Store, w write) {
	t.Helper()
	if err := flush(s.db, writesOf(w)); err != nil {
		t.Fatal(err)
	}
}

// writesOf gathers writes.
func writesOf(list ...write) *writes {
	w := newWrites()
	for _, one := range list {
		w.add(one.change, one.key, one.value)
	}
	return w
}

// inputOf reads an input as a caller of the API would give it.
func inputOf(t testing.TB, text string) *graph.Input {
	t.Helper()
	var raw map[string]any
	if err := json.Unmarshal([]byte(text), &raw); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if entities, ok := raw["entities"].([]any); ok {
		for _, e := range entities {
			if e := e.(map[string]any); e["named"] == nil {
				e["named"] = true
			}
		}
	}
	full, err := json.Marshal(raw)
	if err != nil {
		t.Fatal(err)
	}
	in, d := new(graph.Input), json.NewDecoder(bytes.NewReader(full))
	d.DisallowUnknownFields()
	if err := d.Decode(in); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return in
}

// recorded records what must have no fault.
func recorded(t testing.TB, s *Store, in *graph.Input) Outcome {
	t.Helper()
	o, err := s.Record(context.Background(), "local:test", in)
	if err != nil {
		t.Fatal(faultLines(err))
	}
	return o
}

// faultLines writes every fault of an input, or an error of another kind, for people.
func faultLines(err error) string {
	var faults graph.InputErrors
	if err == nil {
		return "no fault\n"
	}
	if !errors.As(err, &faults) {
		return "error: " + err.Error() + "\n"
	}
	var b strings.Builder
	for _, f := range faults {
		b.WriteString(strings.Join(f.Path, ".") + " " + string(f.Code) + " " + f.Message + "\n")
	}
	return b.String()
}

func dumpOf(t failer, s *Store) string {
	t.Helper()
	var b strings.Builder
	if err := s.Dump(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sameDump compares graphs key by key, and shows the first that differs.
func sameDump(t testing.TB, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s: line %d of the dump is\n%s\nwant\n%s", what, i, g[i], w[i])
		}
	}
	t.Fatalf("%s: the dump has %d lines, want %d", what, len(g), len(w))
}
