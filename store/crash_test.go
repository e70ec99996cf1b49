package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
)

// The tests of crashes run this binary again as another process, which records until it is killed.
const crashDir, crashTask = "CLAIMGRAPH_TEST_DIR", "CLAIMGRAPH_TEST_TASK"

func TestMain(m *testing.M) {
	if dir := os.Getenv(crashDir); dir != "" {
		victim(dir, os.Getenv(crashTask))
		return
	}
	os.Exit(m.Run())
}

// victim does its task in a store and says on its output which changes were acknowledged, each before the next is asked for.
func victim(dir, task string) {
	s, err := Open(dir, Options{segmentSize: 200 << 10, memTableSize: smallMemTable, runSize: smallRun, Rebuild: task == "rebuild"})
	if err != nil {
		panic(err)
	}
	fmt.Println("open")
	ctx := context.Background()
	if task != "record" {
		o := LoadOptions{Alone: task == "load alone", Progress: func(Progress) { fmt.Println(s.State().Change) }}
		if _, err := s.Load(ctx, "victim", crashInput(), o); err != nil {
			panic(faultLines(err))
		}
	}
	for i := s.State().Change; task == "record" && i < 3000; i++ {
		e := person(fmt.Sprintf("r%d", i))
		e.Description = strings.Repeat("words ", int(i%50)*20)
		o, err := s.Record(ctx, "victim", &graph.Input{Entities: []graph.Entity{e}})
		if err != nil {
			panic(err)
		}
		fmt.Println(o.Change.Number)
	}
	if err := s.Close(); err != nil {
		panic(err)
	}
	fmt.Println("done")
}

// crashInput says itself whose all assessments and judgements are, and of when: they are the same whoever loads it to the end.
func crashInput() *graph.Input {
	in := synthetic(3000)
	in.Trusted = true
	for i := range in.Assessments {
		in.Assessments[i].Assessor, in.Assessments[i].At = "bo", dawn
	}
	for i := range in.Judgements {
		in.Judgements[i].By, in.Judgements[i].At = "bo", dawn
	}
	return in
}

// TestKill kills a process that records or loads, again and again, at any moment. Each time every change that it was told of must be there,
// whole, in the journal and in the graph; in the end the load comes to its end as if nothing had been.
func TestKill(t *testing.T) {
	for _, task := range []string{"load", "load alone", "record"} {
		t.Run(task, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			for kill := range 10 {
				acknowledged := runAndKill(t, dir, task, 1+rand.IntN(map[string]int{"load": 10 + 2*kill, "load alone": 12, "record": 150}[task]))
				s := opened(t, dir, Options{})
				if n := int(s.State().Change); n < acknowledged {
					t.Fatalf("kill %d: change %d was acknowledged, and the store ends with %d", kill, acknowledged, n)
				}
				if report := sound(t, s); report.Changes != int(s.State().Change) {
					t.Errorf("kill %d: %d changes in the journal, %d in the graph", kill, report.Changes, s.State().Change)
				}
				t.Logf("kill %d at change %d, %d acknowledged", kill, s.State().Change, acknowledged)
				everyChangeWhole(t, s, task)
				if kill%3 == 0 {
					closed(t, s)
				} else {
					abandoned(t, s)
				}
			}
			if task != "record" {
				loadsOn(t, dir)
			}
		})
	}
}

// runAndKill kills the victim some time after it was told of so many changes, and gives the last that it was told of.
func runAndKill(t *testing.T, dir, task string, changes int) (acknowledged int) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	victim := exec.Command(self)
	victim.Env = append(os.Environ(), crashDir+"="+dir, crashTask+"="+task)
	var wrong strings.Builder
	victim.Stderr = &wrong
	out, err := victim.StdoutPipe()
	if err == nil {
		err = victim.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "open" {
		victim.Wait()
		t.Fatalf("the store did not open: %s", wrong.String())
	}
	finished := false
	for n := 1; lines.Scan(); n++ {
		if n == changes {
			time.AfterFunc(time.Duration(rand.IntN(100))*time.Millisecond, func() { victim.Process.Kill() })
		}
		if _, err := fmt.Sscan(lines.Text(), &acknowledged); err != nil {
			finished = lines.Text() == "done"
		}
	}
	io.Copy(io.Discard, out)
	if err := victim.Wait(); err != nil && !finished && !strings.Contains(err.Error(), "killed") {
		t.Fatalf("%v: %s", err, wrong.String())
	}
	return acknowledged
}

// everyChangeWhole compares what each change touched with what the victim recorded by it.
func everyChangeWhole(t *testing.T, s *Store, task string) {
	t.Helper()
	if task != "record" {
		return
	}
	sn := s.Snapshot()
	defer sn.Close()
	for c, err := range sn.Changes(0) {
		if err != nil {
			t.Fatal(err)
		}
		want := graph.NewID(graph.KindEntity, fmt.Sprintf("r%d", c.Number-1))
		n, err := sn.Node(want)
		if err != nil || len(c.Touched) != 1 || c.Touched[0] != want || n.First != c.Number || n.Last != c.Number {
			t.Fatalf("change %d touched %v, %v", c.Number, c.Touched, err)
		}
	}
}

// loadsOn loads to the end what was interrupted, and compares it with a load that was not.
func loadsOn(t *testing.T, dir string) {
	t.Helper()
	s, whole := opened(t, dir, Options{}), opened(t, t.TempDir(), Options{})
	for _, s := range []*Store{s, whole} {
		if _, err := s.Load(context.Background(), "ana", crashInput(), LoadOptions{}); err != nil {
			t.Fatal(faultLines(err))
		}
	}
	if got, want := recordsOf(t, s), recordsOf(t, whole); !slices.Equal(got, want) {
		t.Errorf("%d records after the kills, %d without", len(got), len(want))
	}
	if a, b := s.State(), whole.State(); a.Claims != b.Claims || a.Change != b.Change || a.Propositions != b.Propositions {
		t.Errorf("after the kills %+v, without %+v", a, b)
	}
}

// recordsOf is every record with all that time and chance have no part in.
func recordsOf(t testing.TB, s *Store) (list []string) {
	t.Helper()
	sn := s.Snapshot()
	defer sn.Close()
	for _, l := range []EdgeType{EntitiesAll, DocumentsAll, PredicatesAll, MeasuresAll, StatementsAll, RelationsAll, ClaimsAll} {
		for _, e := range walked(t, sn, WalkOptions{Lists: []List{{Type: l}}, Until: graph.MaxDay}) {
			n, err := sn.Node(e.To)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, fmt.Sprintf("%s %d %x", e.To, n.Number, encodeRecord(&n.Record)))
		}
	}
	return list
}
