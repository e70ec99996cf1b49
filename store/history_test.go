package store

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// TestHistories records at random, and compares the store with a model after each change; in the end it compares the graph as of every change
// with what the model held then, and takes the journal down the other roads.
func TestHistories(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			r.Fatal(err)
		}
		m := newModel()
		h := history{T: r, g: generator{r, m}, model: m, clock: dawn, dir: dir}
		h.options.Now = func() time.Time { return h.clock }
		h.store = h.open(h.options)
		for h.begin(); len(h.model.past) < 3 || h.g.chance(95); {
			h.step()
		}
		for change := range h.model.past {
			h.compare(change, lists)
		}
		h.compare(len(h.model.past)-1, emptyLists)
		if h.g.chance(30) {
			h.roads()
		}
		h.close()
	})
}

type history struct {
	*rapid.T
	g       generator
	model   *model
	store   *Store
	options Options
	dir     string
	clock   time.Time // which stands still now and then
}

func (h *history) open(o Options) *Store {
	o.memTableSize, o.runSize = smallMemTable, smallRun
	s, err := Open(h.dir, o)
	if err != nil {
		h.Fatal(err)
	}
	return s
}

func (h *history) close() {
	report, err := h.store.Check(context.Background())
	if err != nil || report.FaultCount > 0 {
		h.Fatalf("check: %v, %q", err, report.Faults)
	}
	if err := h.store.Close(); err != nil {
		h.Fatal(err)
	}
}

// begin records something of everything, for most inputs to lead somewhere.
func (h *history) begin() {
	in := &graph.Input{Predicates: []graph.Predicate{{Key: "p0", Label: "met", Symmetric: true}}}
	for _, key := range []string{"e0", "e1", "e2"} {
		in.Entities = append(in.Entities, graph.Entity{Key: key, Kind: graph.Person, Named: true, Names: []graph.Name{{Value: "Ana"}}})
	}
	for _, key := range []string{"d0", "d1", "d2"} {
		in.Documents = append(in.Documents, graph.Document{Key: key, Publisher: "e0"})
	}
	for _, key := range []string{"m0", "m1"} {
		in.Measures = append(in.Measures, graph.Measure{Key: key, Label: "m", Predicate: "p0", Population: "people", Kind: graph.Cumulative, Unit: "people"})
	}
	h.record(in)
}

func (h *history) step() {
	if h.g.chance(80) {
		h.clock = h.clock.Add(time.Minute)
	}
	switch n := h.g.number(100); {
	case n < 70:
		h.record(h.g.input())
	case n < 85:
		h.withdraw()
	case n < 95:
		h.attach()
	default:
		h.close()
		h.store = h.open(h.options)
	}
}

func (h *history) record(in *graph.Input) {
	in.Normalize()
	if len(in.Validate()) > 0 {
		return
	}
	by := []string{"ana", "bo"}[h.g.number(2)]
	d, ok := h.model.record(in, signature{by, h.clock})
	outcome, err := h.store.Record(context.Background(), by, in)
	h.settle(d, ok, outcome, err)
}

func (h *history) withdraw() {
	ids := []graph.ID{"entity:e9"}
	for _, id := range slices.Sorted(maps.Keys(h.model.now())) {
		ids = append(ids, id)
		if c := h.model.now()[id].record.Claim; c != nil {
			for i := range c.Evidence {
				ids = append(ids, graph.NewID(graph.KindEvidence, c.Evidence[i].Key(c.Key)))
			}
		}
	}
	id := ids[h.g.number(len(ids))]
	d := h.model.draft(&graph.Input{}, signature{})
	d.withdraw(id)
	outcome, err := h.store.Withdraw(context.Background(), "ana", id, "it goes")
	h.settle(d, !d.fault, outcome, err)
}

func (h *history) attach() {
	key, text := h.g.document(), someTexts[h.g.number(2)]
	d := h.model.draft(&graph.Input{}, signature{})
	d.attach(key, text)
	outcome, err := h.store.Attach(context.Background(), "ana", graph.NewID(graph.KindDocument, key), []byte(text), "")
	h.settle(d, !d.fault, outcome, err)
}

// settle compares what came of a step with what the model says, and goes on to the next change.
func (h *history) settle(d *draft, ok bool, o Outcome, err error) {
	var faults graph.InputErrors
	if err != nil && !errors.As(err, &faults) {
		h.Fatal(err)
	}
	if (err == nil) != ok {
		h.Fatalf("the store says %v, the model fault=%t", faultLines(err), !ok)
	}
	if err != nil {
		return
	}
	if (o.Change != nil) != (len(d.wrote) > 0) {
		h.Fatalf("the store made change %v, the model wrote %v", o.Change, d.wrote)
	}
	if o.Change == nil {
		return
	}
	touched := map[graph.ID]bool{}
	for _, id := range o.Change.Touched {
		touched[id] = true
	}
	if o.Change.Number != d.change || !maps.Equal(touched, d.wrote) {
		h.Fatalf("change %d touched %v, by the model it is change %d and touches %v", o.Change.Number, touched, d.change, d.wrote)
	}
	h.model.past = append(h.model.past, d.nodes)
	h.model.days = append(h.model.days, graph.DayOf(o.Change.At))
	h.compare(d.change, records)
}

// roads rebuilds the graph, and compares it with the one that grew; so too from a journal as earlier versions wrote it.
func (h *history) roads() {
	grown := dumpOf(h, h.store)
	h.close()
	dir, err := os.MkdirTemp(filepath.Dir(h.dir), "")
	if err != nil {
		h.Fatal(err)
	}
	_, rehash := olderArchive(h, dir, h.dir)
	older := history{T: h.T, dir: dir}
	older.store = older.open(Options{})
	if dumpOf(h, older.store) != rehash.Replace(grown) {
		h.Fatal("the graph of an older journal differs")
	}
	older.close()
	h.store = h.open(Options{Rebuild: true})
	if dumpOf(h, h.store) != grown {
		h.Fatal("a rebuilt graph differs from the one that grew")
	}
}
