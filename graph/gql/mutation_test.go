package gql

import (
	"context"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// payload is a RecordPayload.
type payload struct {
	Change *struct {
		Number       int
		By, Reason   string
		TouchedCount int
		Touched      []struct{ ID string }
	}
	Created, Changed []struct {
		ID            string
		Label         string
		EvidenceCount int
		Withdrawn     bool
		Text          *string
		Evidence      []struct{ ID, Status, Quote string }
	}
	Unchanged int
	Errors    []struct {
		Path          []string
		Code, Message string
	}
}

// record records an input over HTTP, as an analyst.
func (s *server) record(input vars) payload {
	s.Helper()
	var data struct{ Record payload }
	s.ask(&data, readDocument("record"), vars{"input": input}, Analyst)
	return data.Record
}

func (s *server) withdraw(id, reason string) payload {
	s.Helper()
	var data struct{ Withdraw payload }
	s.ask(&data, readDocument("withdraw"), vars{"id": id, "reason": reason}, Analyst)
	return data.Withdraw
}

func (p *payload) created() (ids []string) {
	for _, n := range p.Created {
		ids = append(ids, n.ID)
	}
	return ids
}

// small is an input with one of nearly everything.
func small() vars {
	return vars{
		"reason":     "because",
		"predicates": []vars{{"key": "leads", "label": "leads"}},
		"entities":   []vars{{"key": "a", "kind": "PERSON", "names": []vars{{"value": "Ann"}}}, {"key": "b", "kind": "PERSON", "names": []vars{{"value": "Bob"}}}},
		"documents":  []vars{{"key": "d", "publisher": "b", "text": "Ann leads Bob, says Ann."}},
		"claims": []vars{{"key": "c", "claimant": "a", "label": "Ann leads Bob.", "relation": vars{"subject": "a", "predicate": "leads", "object": "b"},
			"evidence": []vars{{"document": "d", "kind": "DIRECT_QUOTE", "start": 0, "end": 13}}}},
	}
}

// TestRecord records, sees in the payload what was recorded, and records the same again, which changes nothing.
func TestRecord(t *testing.T) {
	s := newServer(t)
	p := s.record(small())
	want := []string{"predicate:leads", "entity:a", "entity:b", "document:d", "relation:a/leads/b", "claim:c"}
	if p.Change == nil || p.Change.Number != 1 || p.Change.By != "analyst" || p.Change.Reason != "because" || !slices.Equal(p.created(), want) || len(p.Errors) > 0 {
		t.Fatalf("%+v, created %v", p, p.created())
	}
	if c := p.Created[5]; c.Label != "Ann leads Bob." || len(c.Evidence) != 1 || c.Evidence[0].Status != "VERIFIED" || c.Evidence[0].Quote != "Ann leads Bob" {
		t.Errorf("the payload shows %+v", c)
	}
	if p.Change.TouchedCount != 6 || len(p.Change.Touched) != 6 {
		t.Errorf("the change touched %+v", p.Change)
	}
	if p = s.record(small()); p.Change != nil || len(p.Created)+len(p.Changed) != 0 || p.Unchanged == 0 {
		t.Errorf("the same again comes to %+v", p)
	}
}

// TestDryRun checks all and records nothing.
func TestDryRun(t *testing.T) {
	s := newServer(t)
	input := small()
	input["dryRun"] = true
	if p := s.record(input); p.Change != nil || len(p.Errors) > 0 || s.store.State().Change != 0 {
		t.Errorf("%+v", p)
	}
	input["documents"] = []vars{}
	if p := s.record(input); len(p.Errors) != 1 || p.Errors[0].Code != "UNKNOWN_REFERENCE" {
		t.Errorf("%+v", p)
	}
}

// TestCorrect: other content under a known key is a conflict, unless it is meant; then it is checked against the change that was seen.
func TestCorrect(t *testing.T) {
	s := newServer(t)
	s.record(small())
	claim := func(label string) []vars {
		c := small()["claims"].([]vars)[0]
		c["label"] = label
		return []vars{c}
	}
	p := s.record(vars{"claims": claim("Ann leads.")})
	if len(p.Errors) != 1 || p.Errors[0].Code != "CONFLICT" || !slices.Equal(p.Errors[0].Path, []string{"claims", "0", "key"}) || p.Change != nil {
		t.Errorf("%+v", p)
	}
	p = s.record(vars{"correct": true, "claims": claim("Ann leads.")})
	if p.Change == nil || len(p.Changed) != 1 || p.Changed[0].Label != "Ann leads." || len(p.Created) != 0 {
		t.Errorf("%+v", p)
	}
	if p = s.record(vars{"correct": true, "ifChange": 1, "claims": claim("Ann!")}); len(p.Errors) != 1 || p.Errors[0].Code != "CONFLICT" {
		t.Errorf("the change seen is not the last: %+v", p)
	}
	if p = s.record(vars{"correct": true, "ifChange": 2, "claims": claim("Ann!")}); p.Change == nil {
		t.Errorf("%+v", p)
	}
	if p = s.record(vars{"ifChange": 2, "claims": claim("Bob!")}); len(p.Errors) == 0 || p.Errors[0].Path[0] != "ifChange" {
		t.Errorf("ifChange without correct: %+v", p)
	}
	var data struct{ Claim struct{ Label string } }
	if s.ask(&data, `query @asOf(change: 1) { claim(id: "claim:c") { label } }`, nil); data.Claim.Label != "Ann leads Bob." {
		t.Errorf("as of change 1: %+v", data)
	}
}

// TestGain: a claim that is known gains new evidence, by either way.
func TestGain(t *testing.T) {
	s := newServer(t)
	s.record(small())
	c := small()["claims"].([]vars)[0]
	c["evidence"] = []vars{{"document": "d", "kind": "PARAPHRASE", "locator": "at the end"}}
	p := s.record(vars{"claims": []vars{c}})
	if p.Change == nil || len(p.Changed) != 1 || p.Changed[0].EvidenceCount != 2 {
		t.Errorf("%+v", p)
	}
	more := []vars{{"document": "d", "kind": "HEADLINE"}}
	p = s.record(vars{"evidence": []vars{{"claim": "c", "evidence": more}}})
	if p.Change == nil || len(p.Changed) != 1 || p.Changed[0].EvidenceCount != 3 {
		t.Errorf("%+v", p)
	}
	if p = s.record(vars{"evidence": []vars{{"claim": "c", "evidence": more}}}); p.Change != nil || p.Unchanged != 1 {
		t.Errorf("%+v", p)
	}
}

// TestWithdraw: what nobody refers to leaves the lists, and answers by its id; recording it with correct brings it back.
func TestWithdraw(t *testing.T) {
	s := newServer(t)
	made := s.record(small())
	evidence := made.Created[5].Evidence[0].ID
	if p := s.withdraw("entity:a", "wrong"); len(p.Errors) != 1 || p.Errors[0].Code != "CONFLICT" || !strings.Contains(p.Errors[0].Message, "claim:c") {
		t.Errorf("%+v", p)
	}
	if p := s.withdraw("entity:nobody", "wrong"); len(p.Errors) != 1 || p.Errors[0].Code != "UNKNOWN_REFERENCE" {
		t.Errorf("%+v", p)
	}
	if p := s.withdraw("claim:c", " "); len(p.Errors) != 1 || p.Errors[0].Code != "REQUIRED" || p.Errors[0].Path[0] != "reason" {
		t.Errorf("%+v", p)
	}
	for _, id := range []string{evidence, "claim:c"} {
		p := s.withdraw(id, "wrong")
		if p.Change == nil || p.Change.Reason != "wrong" || len(p.Changed) != 1 || p.Changed[0].ID != id || !p.Changed[0].Withdrawn {
			t.Errorf("%s: %+v", id, p)
		}
		if p = s.withdraw(id, "wrong"); p.Change != nil || p.Unchanged != 1 {
			t.Errorf("%s again: %+v", id, p)
		}
	}
	var data struct {
		Claims struct{ TotalCount int }
		Claim  struct {
			Withdrawn     bool
			EvidenceCount int
		}
		Nodes []struct{ Withdrawn bool }
	}
	s.ask(&data, `query($ids: [ID!]!) { claims { totalCount } claim(id: "claim:c") { withdrawn evidenceCount } nodes(ids: $ids) { ... on Evidence { withdrawn } } }`, vars{"ids": []string{evidence}})
	if data.Claims.TotalCount != 0 || !data.Claim.Withdrawn || data.Claim.EvidenceCount != 0 || !data.Nodes[0].Withdrawn {
		t.Errorf("%+v", data)
	}
	if p := s.record(vars{"claims": small()["claims"]}); len(p.Errors) != 1 || p.Errors[0].Code != "CONFLICT" {
		t.Errorf("recording it again without correct: %+v", p)
	}
	if p := s.record(vars{"correct": true, "claims": small()["claims"]}); p.Change == nil {
		t.Errorf("%+v", p)
	}
}

// TestTwoMutations: root fields of one request run one after the other, and each payload shows what was there when it was made.
func TestTwoMutations(t *testing.T) {
	s := newServer(t)
	var data struct{ A, B, C payload }
	s.ask(&data, `mutation($input: RecordInput!) {
		a: record(input: $input) { change { number } created { id ... on Claim { label } } }
		b: withdraw(id: "claim:c", reason: "wrong") { change { number } changed { id ... on Claim { withdrawn evidenceCount } } }
		c: record(input: {correct: true, entities: [{key: "a", kind: PERSON, names: [{value: "Anna"}]}]}) { change { number } changed { id } }
	}`, vars{"input": small()}, Admin)
	if data.A.Change.Number != 1 || data.B.Change.Number != 2 || data.C.Change.Number != 3 || len(data.A.Created) != 6 || !data.B.Changed[0].Withdrawn {
		t.Errorf("%+v", data)
	}
	sn := s.store.Snapshot()
	defer sn.Close()
	if c, err := sn.Change(1); err != nil || c.By != "admin" {
		t.Errorf("%+v, %v", c, err)
	}
}

// TestFaults gives all faults of an input at once, with their paths; nothing is recorded.
func TestFaults(t *testing.T) {
	s := newServer(t)
	s.record(small())
	var input vars
	decode(t, `{
		"entities": [{"key": "A!", "kind": "PERSON", "names": []}, {"key": "x", "kind": "PERSON", "names": [{"value": "X"}], "speaksFor": "nobody"}],
		"documents": [{"key": "d", "publisher": "b", "text": "another text"}, {"key": "y", "publisher": "b", "published": "yesterday", "url": "ftp://y"}],
		"measures": [{"key": "m", "label": "m", "predicate": "leads", "population": " ", "kind": "STOCK", "unit": "u"}],
		"claims": [
			{"claimant": "a", "label": "none", "evidence": []},
			{"key": "q", "claimant": "a", "label": "low above high", "measure": "m", "evidence": [],
				"quantity": {"qualifier": "BETWEEN", "low": 9, "high": 3, "verbatim": "3 to 9"}},
			{"key": "s", "claimant": "a", "label": "beyond", "relation": {"subject": "a", "predicate": "leads", "object": "b"},
				"evidence": [{"document": "d", "kind": "PARAPHRASE", "start": 20, "end": 2000}, {"document": "d", "kind": "PARAPHRASE", "chain": [{"carrier": "a"}]}]},
			{"key": "s", "claimant": "a", "label": "twice", "statement": {"text": "so"}, "evidence": []}],
		"links": [{"kind": "DISPUTES", "from": "c", "to": "c"}]
	}`, &input)
	p := s.record(input)
	golden(t, "testdata/documents/faults.json", indented(t, p.Errors))
	if p.Change != nil || s.store.State().Change != 1 {
		t.Errorf("%+v", p)
	}
	// What only the store knows, of an input that is sound in itself.
	input = nil
	decode(t, `{
		"entities": [{"key": "x", "kind": "PERSON", "names": [{"value": "X"}], "speaksFor": "nobody"}, {"key": "a", "kind": "STATE", "names": [{"value": "Ann"}]}],
		"documents": [{"key": "d", "publisher": "b", "text": "another text"}],
		"claims": [{"key": "s", "claimant": "who", "label": "beyond", "measure": "nothing",
			"evidence": [{"document": "d", "kind": "PARAPHRASE", "start": 20, "end": 2000}, {"document": "e", "kind": "PARAPHRASE"}]}],
		"links": [{"kind": "DISPUTES", "from": "c", "to": "nowhere"}]
	}`, &input)
	p = s.record(input)
	golden(t, "testdata/documents/conflicts.json", indented(t, p.Errors))
	if s.store.State().Change != 1 {
		t.Error("something was recorded")
	}
}

// TestTooManyRecords: more than a change may hold is refused as a whole.
func TestTooManyRecords(t *testing.T) {
	s := newServer(t)
	var list []vars
	for range graph.MaxRecords + 1 {
		list = append(list, vars{"key": "k" + strings.Repeat("x", len(list)%100) + string(rune('a'+len(list)/100)), "label": "l"})
	}
	if p := s.record(vars{"predicates": list}); len(p.Errors) != 1 || p.Errors[0].Code != "TOO_LARGE" {
		t.Errorf("%+v", p.Errors)
	}
	if _, err := s.store.Record(context.Background(), "test", &graph.Input{}); err != nil {
		t.Error(err)
	}
}
