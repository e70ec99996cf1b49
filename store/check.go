package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"claimgraph/graph"
)

// Report is what a check found.
type Report struct {
	Changes, Nodes, Edges, Texts, Spans int
	// Faults are what is wrong, each with its place; at most maxFaults are kept, FaultCount counts all.
	Faults     []string
	FaultCount int
}

const maxFaults = 1000

func (r *Report) fault(format string, args ...any) {
	r.FaultCount++
	if len(r.Faults) < maxFaults {
		r.Faults = append(r.Faults, fmt.Sprintf(format, args...))
	}
}

// Check looks at everything as of the last change: the journal's frames and its whole chain; that the graph knows every change of the journal,
// and no other; that every node has just the edges that its record calls for, and every edge its node; the counts and tallies; every archived
// text, whole, and every span in it; and that the nodes that are kept in memory are those of the graph. It changes nothing, and may run beside
// everything else.
func (s *Store) Check(ctx context.Context) (*Report, error) {
	c := checker{store: s, sn: s.Snapshot(), report: &Report{}, want: map[string][]byte{}, tallies: tallies{}}
	defer c.sn.Close()
	c.pending = newPending(c.sn.txn, c.sn.state)
	for _, step := range []func(context.Context) error{c.chain, c.nodes, c.edges, c.counts, c.archive, c.cached} {
		if err := step(ctx); err != nil {
			return c.report, err
		}
	}
	return c.report, nil
}

type checker struct {
	store   *Store
	sn      *Snapshot
	pending *pending
	report  *Report
	// want has the edges that the nodes call for, by key.
	want      map[string][]byte
	counted   State // how many nodes there are of each kind, and which change touched a judgement last
	documents []*Node
	claims    map[uint32]int // how many claims a claimant has, by number
	tallies   tallies        // that the edges in want come to
}

// chain reads the whole journal, which verifies it, and compares the graph's changes with it.
func (c *checker) chain(ctx context.Context) error {
	for e, err := range c.store.journal.read(0) {
		var damage *DamageError
		if errors.As(err, &damage) {
			c.report.fault("%v", damage)
			return nil
		}
		if err != nil || ctx.Err() != nil {
			return errors.Join(err, ctx.Err())
		}
		if e.number > c.sn.state.Change {
			return nil
		}
		c.report.Changes++
		have, err := c.sn.Change(int(e.number))
		if err != nil {
			c.report.fault("change:%d is in the journal, but not in the graph: %v", e.number, err)
			continue
		}
		if want := changeOf(&e); have.Hash != want.Hash || !have.At.Equal(want.At) || have.By != want.By || have.Reason != want.Reason {
			c.report.fault("change:%d differs between the journal and the graph", e.number)
		}
	}
	return nil
}

// nodes reads every node and gathers the edges that it calls for.
func (c *checker) nodes(ctx context.Context) error {
	c.claims = map[uint32]int{}
	numbers := map[uint32]graph.ID{}
	it := c.sn.txn.NewIterator(badger.IteratorOptions{Prefix: []byte{spaceNode}, PrefetchValues: true, PrefetchSize: 100})
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		id, err := parseNodeKey(it.Item().Key())
		if err != nil {
			c.report.fault("%v", err)
			continue
		}
		n, err := nodeOf(id, it.Item())
		if err != nil {
			c.report.fault("%v", err)
			continue
		}
		c.report.Nodes++
		if other, twice := numbers[n.Number]; twice || n.Number == 0 {
			c.report.fault("%s and %s have the same number %d", id, other, n.Number)
		}
		numbers[n.Number] = id
		c.node(n)
	}
	return c.open()
}

func (c *checker) node(n *Node) {
	if recordID(&n.Record) != n.ID {
		c.report.fault("%s holds the record of %s", n.ID, recordID(&n.Record))
		return
	}
	if n.Archived {
		c.documents = append(c.documents, n)
	}
	if n.ID.Kind() == graph.KindJudgement {
		c.counted.Judged = max(c.counted.Judged, uint64(n.Last))
	}
	if n.Withdrawn {
		return
	}
	edges, err := c.pending.edges(n)
	if err != nil {
		c.report.fault("%s: %v", n.ID, err)
		return
	}
	for _, e := range c.pending.has.of(edges) {
		c.want[string(e.key)] = e.value
		if err := c.tallies.count(e.edge, 1); err != nil {
			c.report.fault("%s: %v", n.ID, err)
		}
	}
	switch n.ID.Kind() {
	case graph.KindEntity:
		c.counted.Entities++
	case graph.KindDocument:
		c.counted.Documents++
	case graph.KindClaim:
		c.counted.Claims++
		if claimant, err := c.pending.numberOf(graph.NewID(graph.KindEntity, n.Record.Claim.Claimant)); err == nil {
			c.claims[claimant]++
		}
	case graph.KindRelation, graph.KindMeasure, graph.KindStatement:
		c.counted.Propositions++
	}
}

// edges compares the edges that are there with those that the nodes call for.
func (c *checker) edges(ctx context.Context) error {
	it := c.sn.txn.NewIterator(badger.IteratorOptions{Prefix: []byte{spaceEdge}, PrefetchValues: true, PrefetchSize: 100})
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		c.report.Edges++
		key := it.Item().Key()
		_, t, _, to, err := parseEdgeKey(key)
		if err != nil {
			c.report.fault("%v", err)
			continue
		}
		value, err := it.Item().ValueCopy(nil)
		if err != nil {
			return fmt.Errorf("couldn't read the graph: %w", err)
		}
		want, ok := c.want[string(key)]
		switch {
		case !ok:
			c.report.fault("an edge (%x) leads to %s, whose record does not call for it", key, graph.NewID(t.leadsTo(), to))
		case !bytes.Equal(want, value):
			c.report.fault("an edge (%x) to %s carries another digest than its record calls for", key, graph.NewID(t.leadsTo(), to))
		}
		delete(c.want, string(key))
	}
	for key := range c.want {
		_, t, _, to, _ := parseEdgeKey([]byte(key))
		c.report.fault("an edge (%x) is missing that the record of %s calls for", key, graph.NewID(t.leadsTo(), to))
	}
	return nil
}

// archive hashes every archived text whole, and every span in it.
func (c *checker) archive(ctx context.Context) error {
	for _, document := range c.documents {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		c.report.Texts++
		text, err := c.store.texts.whole(document.Record.Document.SHA256)
		if err != nil {
			c.report.fault("%s: %v", document.ID, err)
		}
		if err := c.spans(document, text); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) spans(document *Node, text []byte) error {
	scan := c.sn.Scan()
	defer scan.Close()
	for scan.Open(List{Type: ClaimsIn, From: document.Number}); scan.Valid(); scan.Next() {
		e, err := scan.Edge()
		if err != nil {
			return err
		}
		n, err := c.sn.Node(e.To)
		if err != nil {
			return err
		}
		claim := n.Record.Claim
		for i := range claim.Evidence {
			ev := &claim.Evidence[i]
			if ev.Document != document.ID.Key() || ev.Withdrawn || !ev.HasSpan() {
				continue
			}
			c.report.Spans++
			if q := Quote(ev, text); q.Status != graph.Verified {
				c.report.fault("evidence:%s of %s is broken: its words no longer stand in the archived text of %s", ev.Key(claim.Key), claim.ID(), document.ID)
			}
		}
	}
	return nil
}
