package store

import (
	"errors"
	"fmt"

	"claimgraph/graph"
)

// apply adds one change of the journal to the graph. It is the only writer of the graph's keys, and what it writes follows from the change
// and the graph before it alone: no clock, no chance, no setting. A change reaches the journal only after it was validated, so a fault here
// is damage or a mistake of ours; either stops the server.
func (p *pending) apply(e *entry) (*graph.Change, error) {
	records, err := decodeRecords(e)
	if err != nil {
		return nil, err
	}
	return p.applyRecords(e, records)
}

// applyRecords is apply for who has decoded the records of the change already.
func (p *pending) applyRecords(e *entry, records []graph.Record) (*graph.Change, error) {
	if e.number != p.state.Change+1 {
		return nil, fmt.Errorf("couldn't apply change %d: the graph is at change %d", e.number, p.state.Change)
	}
	p.today = graph.DayOf(e.at)
	a := applier{pending: p, number: int(e.number), seen: make(map[graph.ID]bool, len(records)), tallies: tallies{}, claims: map[uint32]int{}}
	ids, err := a.reserve(records)
	if err != nil {
		return nil, err
	}
	for i := range records {
		if err := a.record(ids[i], &records[i]); err != nil {
			return nil, fmt.Errorf("couldn't apply change %d, record %d: %w", e.number, i, err)
		}
	}
	if err := errors.Join(a.settle(), a.settleClaims()); err != nil {
		return nil, fmt.Errorf("couldn't apply change %d: %w", e.number, err)
	}
	change := changeOf(e)
	change.Touched = a.touched
	value, err := encodeChange(change)
	if err != nil {
		return nil, err
	}
	p.set(changeKey(e.number), value)
	state := p.state
	state.Change, state.Hash = e.number, e.hash
	p.set(stateKey(), state.encode())
	p.state = state
	return change, nil
}

// applier applies the records of one change.
type applier struct {
	*pending
	number  int
	touched []graph.ID
	seen    map[graph.ID]bool // what is in touched
	tallies tallies           // by how much the change moves those of propositions; settled at its end
	claims  map[uint32]int    // by how many it moves those of claimants, by their numbers; settled likewise
	// relations are those that come with the claims of the change, until they are there.
	relations []*graph.Relation
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

// reserve numbers the nodes that the change adds before any edge is written: documents that cite one another need each other's. It gives the ids
// of the records.
func (a *applier) reserve(records []graph.Record) ([]graph.ID, error) {
	ids := make([]graph.ID, len(records))
	a.reserved = make(map[graph.ID]uint32, len(records))
	claims := false
	for i := range records {
		if records[i].Claim != nil && !claims {
			claims = true
			if err := a.reserveRelations(records[i:]); err != nil {
				return nil, err
			}
		}
		id := recordID(&records[i])
		if ids[i] = id; id == "" || a.reserved[id] != 0 {
			continue
		}
		value, _, err := a.stored(id)
		if err != nil {
			return nil, err
		}
		if value == nil {
			a.enumerate(id)
		}
	}
	return ids, nil
}

func (a *applier) touch(id graph.ID) {
	if !a.seen[id] {
		a.seen[id] = true
		a.touched = append(a.touched, id)
	}
}

func (a *applier) record(id graph.ID, r *graph.Record) error {
	switch {
	case r.Claim != nil:
		if err := a.bringRelations(); err != nil {
			return err
		}
	case r.Evidence != nil:
		return a.addEvidence(r.Evidence)
	case r.Text != nil:
		return a.archive(r.Text)
	case r.Withdrawal != nil:
		return a.withdraw(r.Withdrawal.Target)
	}
	return a.put(id, *r)
}

// put records a node, or a new version of it.
func (a *applier) put(id graph.ID, rec graph.Record) error {
	number, fresh := a.reserved[id]
	n := Node{ID: id, Number: number, First: a.number, Record: rec}
	var old *Node
	if !fresh {
		var err error
		if old, err = a.existing(id); err != nil {
			return err
		}
		n.Number, n.First, n.Archived = old.Number, old.First, old.Archived
	}
	if old == nil || old.Withdrawn {
		a.count(id, 1)
	}
	a.judged(id)
	return a.replace(old, &n)
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

// judged notes that which entities are read as one may be another from this change on.
func (a *applier) judged(id graph.ID) {
	if id.Kind() == graph.KindJudgement {
		a.state.Judged = uint64(a.number)
	}
}

// addEvidence gives a claim more evidence. Of what it has already, withdrawn or without its span's hash, the new takes the place.
func (a *applier) addEvidence(ce *graph.ClaimEvidence) error {
	id := graph.NewID(graph.KindClaim, ce.Claim)
	old, err := a.existing(id)
	if err != nil {
		return err
	}
	n := *old
	claim := *old.Record.Claim
	claim.Evidence = mergeEvidence(claim.Key, claim.Evidence, ce.Evidence)
	n.Record = graph.Record{Claim: &claim}
	return a.replace(old, &n)
}

// mergeEvidence is the evidence of a claim with more of it, each piece once; what is there already is taken from the new.
func mergeEvidence(claim string, evidence, more []graph.Evidence) []graph.Evidence {
	if len(evidence)+len(more) == 0 {
		return nil
	}
	merged := append(make([]graph.Evidence, 0, len(evidence)+len(more)), evidence...)
	at := make(map[string]int, cap(merged))
	for i := range merged {
		at[merged[i].Key(claim)] = i
	}
	for _, e := range more {
		key := e.Key(claim)
		if i, ok := at[key]; ok {
			merged[i] = e
			continue
		}
		at[key] = len(merged)
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
	for rest := t.Spans; len(rest) > 0; {
		claim, _ := graph.SplitEvidenceKey(rest[0].Evidence.Key())
		hashes := map[string]string{}
		for len(rest) > 0 {
			if next, _ := graph.SplitEvidenceKey(rest[0].Evidence.Key()); next != claim {
				break
			}
			hashes[rest[0].Evidence.Key()] = rest[0].SHA256
			rest = rest[1:]
		}
		if err := a.fillSpans(claim, hashes); err != nil {
			return err
		}
	}
	return nil
}

// fillSpans gives the evidence of one claim the hashes of its spans, by its keys.
func (a *applier) fillSpans(key string, hashes map[string]string) error {
	old, err := a.existing(graph.NewID(graph.KindClaim, key))
	if err != nil {
		return err
	}
	claim := *old.Record.Claim
	claim.Evidence = append([]graph.Evidence(nil), claim.Evidence...)
	filled := false
	for i := range claim.Evidence {
		e := &claim.Evidence[i]
		if sha, ok := hashes[e.Key(key)]; ok && e.SpanSHA256 != sha {
			e.SpanSHA256, filled = sha, true
		}
	}
	if !filled {
		return nil
	}
	n := *old
	n.Record = graph.Record{Claim: &claim}
	return a.replace(old, &n)
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
	a.judged(id)
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
