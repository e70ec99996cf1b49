package store

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"

	"claimgraph/graph"
)

// apply adds one change of the journal to the graph. It is the only writer of the graph's keys, and what it writes follows from the change
// and the graph before it alone: no clock, no chance, no setting. A change reaches the journal only after it was validated, so a fault here
// is damage or a mistake of ours; either stops the server.
func (p *pending) apply(e *entry) error {
	if e.number != p.state.Change+1 {
		return fmt.Errorf("couldn't apply change %d: the graph is at change %d", e.number, p.state.Change)
	}
	p.today = graph.DayOf(e.at)
	a := applier{pending: p, number: int(e.number), seen: map[graph.ID]bool{}}
	records, err := decodeRecords(e)
	if err != nil {
		return err
	}
	if err := a.reserve(records); err != nil {
		return err
	}
	for i := range records {
		if err := a.record(&records[i]); err != nil {
			return fmt.Errorf("couldn't apply change %d, record %d: %w", e.number, i, err)
		}
	}
	change, err := encodeChange(&graph.Change{At: e.at, By: e.by, Reason: e.reason, Hash: hex.EncodeToString(e.hash[:]), Touched: a.touched})
	if err != nil {
		return err
	}
	p.set(changeKey(e.number), change)
	state := p.state
	state.Change, state.Hash = e.number, e.hash
	p.set(stateKey(), state.encode())
	p.state = state
	return nil
}

// applier applies the records of one change.
type applier struct {
	*pending
	number  int
	touched []graph.ID
	seen    map[graph.ID]bool // what is in touched
}

func decodeRecords(e *entry) ([]graph.Record, error) {
	records := make([]graph.Record, len(e.records))
	for i := range e.records {
		if e.records[i].blank {
			return nil, fmt.Errorf("couldn't apply change %d: record %d is blank, and no redaction names it", e.number, i)
		}
		var err error
		if records[i], err = decodeRecord(e.records[i].data); err != nil {
			return nil, fmt.Errorf("couldn't apply change %d, record %d: %w", e.number, i, err)
		}
	}
	return records, nil
}

// reserve numbers the nodes that the change adds before any edge is written: documents that cite one another need each other's.
func (a *applier) reserve(records []graph.Record) error {
	for i := range records {
		id := recordID(&records[i])
		if id == "" || a.numbers[id] != 0 {
			continue
		}
		value, version, err := a.get(nodeKey(id))
		if err != nil {
			return err
		}
		if value == nil {
			a.state.lastNumber++
			a.numbers[id] = a.state.lastNumber
			continue
		}
		n, _, err := splitNode(id, version, value)
		if err != nil {
			return err
		}
		a.numbers[id] = n.Number
	}
	return nil
}

func (a *applier) touch(id graph.ID) {
	if !a.seen[id] {
		a.seen[id] = true
		a.touched = append(a.touched, id)
	}
}

func (a *applier) record(r *graph.Record) error {
	switch {
	case r.Evidence != nil:
		return a.addEvidence(r.Evidence)
	case r.Text != nil:
		return a.archive(r.Text)
	case r.Withdrawal != nil:
		return a.withdraw(r.Withdrawal.Target)
	}
	return a.put(recordID(r), *r)
}

// put records a node, or a new version of it.
func (a *applier) put(id graph.ID, rec graph.Record) error {
	old, err := a.node(id)
	if err != nil {
		return err
	}
	n := Node{ID: id, Number: a.numbers[id], First: a.number, Record: rec}
	if old != nil {
		n.First, n.Archived = old.First, old.Archived
	}
	if old == nil || old.Withdrawn {
		a.count(id, 1)
	}
	return a.replace(old, &n)
}

// replace writes a node in the place of what was there, and brings its edges up to date, and those of the claims that depend on it.
func (a *applier) replace(old, n *Node) error {
	dependents, err := a.dependents(old, n)
	if err != nil {
		return err
	}
	before := map[graph.ID][]edge{}
	for _, claim := range dependents {
		if before[claim.ID], err = a.edges(claim); err != nil {
			return err
		}
	}
	var edgesBefore []edge
	if old != nil && !old.Withdrawn {
		if edgesBefore, err = a.edges(old); err != nil {
			return err
		}
	}
	value := encodeNode(n, encodeRecord(&n.Record))
	if len(value) > maxValue {
		return fmt.Errorf("%s has %d bytes: at most %d are allowed", n.ID, len(value), maxValue)
	}
	a.set(nodeKey(n.ID), value)
	a.touch(n.ID)
	var edgesAfter []edge
	if !n.Withdrawn {
		if edgesAfter, err = a.edges(n); err != nil {
			return err
		}
	}
	if err := a.swap(edgesBefore, edgesAfter); err != nil {
		return err
	}
	for _, claim := range dependents {
		after, err := a.edges(claim)
		if err != nil {
			return err
		}
		if err := a.swap(before[claim.ID], after); err != nil {
			return err
		}
	}
	return nil
}

// dependents are the claims whose edges follow from this node as well: from a document its publisher and date, from a measure or a statement
// what it is about. Only a new version of a node has any that must be looked at.
func (a *applier) dependents(old, n *Node) ([]*Node, error) {
	if old == nil {
		return nil, nil
	}
	var types []EdgeType
	switch n.ID.Kind() {
	case graph.KindDocument:
		types = []EdgeType{ClaimsIn, ClaimsVia}
	case graph.KindMeasure, graph.KindStatement:
		types = []EdgeType{ClaimsOn}
	}
	var claims []*Node
	seen := map[graph.ID]bool{}
	for _, t := range types {
		keys, err := a.keys(edgePrefix(n.Number, t), 0)
		if err != nil {
			return nil, err
		}
		for _, key := range keys {
			_, _, _, to, err := parseEdgeKey(key)
			if err != nil {
				return nil, err
			}
			id := graph.NewID(graph.KindClaim, to)
			if seen[id] {
				continue
			}
			seen[id] = true
			claim, err := a.node(id)
			if err != nil {
				return nil, err
			}
			if claim == nil {
				return nil, fmt.Errorf("an edge leads to %s, which is not there", id)
			}
			claims = append(claims, claim)
		}
	}
	return claims, nil
}

// swap writes the edges that are new or differ, and deletes those that are gone.
func (a *applier) swap(before, after []edge) error {
	had, err := a.keyed(before)
	if err != nil {
		return err
	}
	has, err := a.keyed(after)
	if err != nil {
		return err
	}
	for _, e := range has {
		old, ok := had.find(e.key)
		if ok && string(old) == string(e.value) {
			continue
		}
		a.set(e.key, e.value)
		if !ok {
			if err := a.countEdge(e.key, 1); err != nil {
				return err
			}
		}
	}
	for _, e := range had {
		if _, ok := has.find(e.key); !ok {
			a.delete(e.key)
			if err := a.countEdge(e.key, -1); err != nil {
				return err
			}
		}
	}
	return nil
}

type keyedEdge struct{ key, value []byte }
type keyedEdges []keyedEdge

func (list keyedEdges) find(key []byte) ([]byte, bool) {
	for _, e := range list {
		if string(e.key) == string(key) {
			return e.value, true
		}
	}
	return nil, false
}

// keyed gives the edges their keys, each once: a reference that stands twice in a record is one edge.
func (p *pending) keyed(edges []edge) (keyedEdges, error) {
	out := make(keyedEdges, 0, len(edges))
	for _, e := range edges {
		var from uint32
		if e.from != "" {
			n, err := p.numberOf(e.from)
			if err != nil {
				return nil, err
			}
			from = n
		}
		key := edgeKey(from, e.typ, e.order, e.to)
		if _, twice := out.find(key); !twice {
			value := e.value
			if value == nil {
				value = []byte{}
			}
			out = append(out, keyedEdge{key, value})
		}
	}
	return out, nil
}

// countEdge keeps how many claims a claimant has: entities are ordered by it.
func (a *applier) countEdge(key []byte, by int) error {
	from, t, _, _, err := parseEdgeKey(key)
	if err != nil || t != ClaimsBy {
		return err
	}
	at := countKey(from, t)
	value, _, err := a.get(at)
	if err != nil {
		return err
	}
	n := countOf(value) + by
	if n == 0 {
		a.delete(at)
		return nil
	}
	a.set(at, binary.AppendUvarint(nil, uint64(n)))
	return nil
}

// countOf reads the value of a count; no value is 0.
func countOf(value []byte) int {
	n, _ := binary.Uvarint(value)
	return int(n)
}

func (a *applier) count(id graph.ID, by int) {
	switch id.Kind() {
	case graph.KindEntity:
		a.state.Entities += by
	case graph.KindDocument:
		a.state.Documents += by
	case graph.KindClaim:
		a.state.Claims += by
	case graph.KindRelation, graph.KindMeasure, graph.KindStatement:
		a.state.Propositions += by
	}
}

// addEvidence gives a claim more evidence. Evidence that it has is left alone, unless it was withdrawn.
func (a *applier) addEvidence(ce *graph.ClaimEvidence) error {
	id := graph.NewID(graph.KindClaim, ce.Claim)
	old, err := a.existing(id)
	if err != nil {
		return err
	}
	n := *old
	claim := *old.Record.Claim
	claim.Evidence = mergeEvidence(&claim, ce.Evidence)
	n.Record = graph.Record{Claim: &claim}
	return a.replace(old, &n)
}

// mergeEvidence is the claim's evidence with more of it; what is there already, or was withdrawn, is taken from the new.
func mergeEvidence(claim *graph.Claim, more []graph.Evidence) []graph.Evidence {
	merged := append([]graph.Evidence(nil), claim.Evidence...)
	at := make(map[string]int, len(merged))
	for i := range merged {
		at[merged[i].Key(claim.Key)] = i
	}
	for _, e := range more {
		if i, ok := at[e.Key(claim.Key)]; ok {
			merged[i] = e
			continue
		}
		at[e.Key(claim.Key)] = len(merged)
		merged = append(merged, e)
	}
	return merged
}

func (a *applier) existing(id graph.ID) (*Node, error) {
	n, err := a.node(id)
	if err == nil && n == nil {
		err = fmt.Errorf("there is no %s", id)
	}
	return n, err
}

// archive marks that a document's text is kept, and fills in the hashes of spans that had none.
func (a *applier) archive(t *graph.ArchivedText) error {
	old, err := a.existing(graph.NewID(graph.KindDocument, t.Document))
	if err != nil {
		return err
	}
	n := *old
	n.Archived = true
	document := *old.Record.Document
	document.SHA256 = t.SHA256
	n.Record = graph.Record{Document: &document}
	if err := a.replace(old, &n); err != nil {
		return err
	}
	for _, s := range t.Spans {
		if err := a.fillSpan(s); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) fillSpan(s graph.VerifiedSpan) error {
	key, _ := graph.SplitEvidenceKey(s.Evidence.Key())
	old, err := a.existing(graph.NewID(graph.KindClaim, key))
	if err != nil {
		return err
	}
	claim := *old.Record.Claim
	claim.Evidence = append([]graph.Evidence(nil), claim.Evidence...)
	for i := range claim.Evidence {
		e := &claim.Evidence[i]
		if e.Key(key) != s.Evidence.Key() || e.SpanSHA256 == s.SHA256 {
			continue
		}
		e.SpanSHA256 = s.SHA256
		n := *old
		n.Record = graph.Record{Claim: &claim}
		return a.replace(old, &n)
	}
	return nil
}

func (a *applier) withdraw(id graph.ID) error {
	if id.Kind() == graph.KindEvidence {
		return a.withdrawEvidence(id)
	}
	old, err := a.existing(id)
	if err != nil {
		return err
	}
	n := *old
	n.Withdrawn = true
	a.count(id, -1)
	return a.replace(old, &n)
}

func (a *applier) withdrawEvidence(id graph.ID) error {
	key, _ := graph.SplitEvidenceKey(id.Key())
	old, err := a.existing(graph.NewID(graph.KindClaim, key))
	if err != nil {
		return err
	}
	claim := *old.Record.Claim
	claim.Evidence = append([]graph.Evidence(nil), claim.Evidence...)
	for i := range claim.Evidence {
		if claim.Evidence[i].Key(key) == id.Key() {
			claim.Evidence[i].Withdrawn = true
		}
	}
	n := *old
	n.Record = graph.Record{Claim: &claim}
	return a.replace(old, &n)
}

// recordID is the id of the node that a record becomes.
func recordID(r *graph.Record) graph.ID {
	switch {
	case r.Entity != nil:
		return r.Entity.ID()
	case r.Document != nil:
		return r.Document.ID()
	case r.Predicate != nil:
		return r.Predicate.ID()
	case r.Relation != nil:
		return r.Relation.ID()
	case r.Measure != nil:
		return r.Measure.ID()
	case r.Statement != nil:
		return r.Statement.ID()
	case r.Claim != nil:
		return r.Claim.ID()
	case r.Link != nil:
		return r.Link.ID()
	}
	return ""
}
