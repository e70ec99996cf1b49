package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
)

// synthetic is a dataset of many claims. Whatever refers stands before what it refers to, and ten of its documents cite one another in a circle.
func synthetic(claims int) *graph.Input {
	in := &graph.Input{Predicates: []graph.Predicate{{Key: "killed", Label: "killed"}, {Key: "met", Label: "met", Symmetric: true}}}
	for i := range 200 {
		e := person(fmt.Sprintf("e%d", i))
		if i%10 > 0 {
			e.SpeaksFor = fmt.Sprintf("e%d", i/10*10)
		}
		in.Entities = append(in.Entities, e)
	}
	slices.Reverse(in.Entities)
	for i := range 500 {
		d := graph.Document{Key: fmt.Sprintf("d%d", i), Publisher: fmt.Sprintf("e%d", i%200), Published: graph.EDTF(fmt.Sprintf("2026-01-%02d", 1+i%31))}
		if i < 10 {
			d.Cites = []string{fmt.Sprintf("d%d", (i+1)%10)}
		} else if i%3 == 0 {
			d.Cites = []string{fmt.Sprintf("d%d", i-10)}
		}
		in.Documents = append(in.Documents, d)
	}
	slices.Reverse(in.Documents)
	for i := range 50 {
		m := graph.Measure{Key: fmt.Sprintf("m%d", i), Label: "m", Predicate: "killed", Event: "e0", Population: "people", Kind: graph.Cumulative, Unit: "people"}
		if i%5 > 0 {
			m.PartOf = fmt.Sprintf("m%d", i/5*5)
		}
		in.Measures = append(in.Measures, m)
	}
	slices.Reverse(in.Measures)
	for i := range claims {
		in.Claims = append(in.Claims, syntheticClaim(i))
	}
	for i := 10; i < claims; i += 10 {
		in.Links = append(in.Links, graph.ClaimLink{Kind: graph.Supersedes, From: fmt.Sprintf("c%d", i), To: fmt.Sprintf("c%d", i-10)})
	}
	for i := 1; i < 50; i++ {
		in.PropositionLinks = append(in.PropositionLinks, graph.PropositionLink{Kind: graph.CaseOf, From: graph.ID(fmt.Sprintf("measure:m%d", i)), To: "measure:m0"})
	}
	for i := 0; i < claims; i += 10 {
		in.Assessments = append(in.Assessments, graph.Assessment{Claim: fmt.Sprintf("c%d", i), Reliability: graph.ReliabilityB, Credibility: graph.CredibilityTwo})
	}
	for i := 0; i < 200; i += 10 {
		verdict := graph.SameVerdict(graph.Unsure.Values()[i/10%3])
		in.Judgements = append(in.Judgements, graph.Judgement{Left: fmt.Sprintf("e%d", i+1), Right: fmt.Sprintf("e%d", i+2), Verdict: verdict})
	}
	return in
}

func syntheticClaim(i int) graph.Claim {
	c := graph.Claim{Key: fmt.Sprintf("c%d", i), Claimant: fmt.Sprintf("e%d", i%40), Label: fmt.Sprintf("The claim numbered %d, in one sentence.", i),
		Stated:   graph.EDTF(fmt.Sprintf("2025-%02d-%02d", 1+i%12, 1+i%28)),
		Evidence: []graph.Evidence{{Document: fmt.Sprintf("d%d", i%500), Kind: graph.Paraphrase, Locator: fmt.Sprintf("line %d", i)}}}
	switch n := int64(i); i % 4 {
	case 0, 1:
		c.Measure, c.Quantity = fmt.Sprintf("m%d", i%50), &graph.Quantity{Qualifier: graph.AtLeast, Value: &n, Verbatim: "so many"}
	case 2:
		c.Relation = &graph.Relation{Subject: fmt.Sprintf("e%d", i%97), Predicate: "met", Object: fmt.Sprintf("e%d", i%89)}
	default:
		c.Statement = &graph.Statement{Text: fmt.Sprintf("What is said for the time %d.", i/8), About: []string{fmt.Sprintf("e%d", i/8%200)}}
	}
	return c
}

func TestLoad(t *testing.T) {
	s := opened(t, t.TempDir(), Options{Report: silent(t)})
	ctx := context.Background()
	in := synthetic(4000)
	dry, err := s.Load(ctx, "ana", in, LoadOptions{DryRun: true})
	if err != nil || s.State().Change != 0 {
		t.Fatalf("a dry run made change %d, %v", s.State().Change, err)
	}
	last := 0
	done, err := s.Load(ctx, "ana", in, LoadOptions{Progress: func(p Progress) {
		if !p.Recording {
			return
		}
		if p.Records <= last || p.Read != int64(in.Len()) || p.Size != p.Read {
			t.Errorf("%+v after %d records", p, last)
		}
		last = p.Records
	}})
	if err != nil || last != in.Len() || done.Changes != done.Last || done.Changes < 5 {
		t.Fatalf("%+v, %d records done, %s", done, last, faultLines(err))
	}
	if done.Created != dry.Created || done.Unchanged != 0 {
		t.Errorf("loaded %+v, the dry run said %+v", done, dry)
	}
	circle := map[uint64]bool{}
	for e, err := range s.journal.read(0) {
		if err != nil || len(e.records) > graph.MaxRecords {
			t.Errorf("change %d has %d records, %v", e.number, len(e.records), err)
		}
		if touched := touchedBy(t, s, e.number); touched > graph.MaxRecords {
			t.Errorf("change %d touches %d records", e.number, touched)
		}
		records, err := decodeRecords(&e)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range records {
			if d := r.Document; d != nil && len(d.Cites) == 1 && len(d.Key) == 2 {
				circle[e.number] = true
			}
		}
	}
	if len(circle) != 1 {
		t.Errorf("the documents of a circle are in changes %v", circle)
	}
	again, err := s.Load(ctx, "ana", synthetic(4000), LoadOptions{})
	if err != nil || again.Changes != 0 || again.Created+again.Changed != 0 {
		t.Errorf("loaded again: %+v, %v", again, err)
	}
}

// A fault in the last record keeps the first from being recorded.
func TestLoadFault(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	in := synthetic(2500)
	in.Links = append(in.Links, graph.ClaimLink{Kind: graph.Disputes, From: "c1", To: "nobody"})
	_, err := s.Load(context.Background(), "ana", in, LoadOptions{})
	if want := fmt.Sprintf("links.%d.to UNKNOWN_REFERENCE", len(in.Links)-1); !strings.HasPrefix(faultLines(err), want) {
		t.Errorf("%s, want %s", faultLines(err), want)
	}
	if n := s.State().Change; n != 0 {
		t.Errorf("%d changes were made", n)
	}
}

// A fault that only shows when a part is recorded, since somebody else was quicker, leads into the whole dataset.
func TestLoadRace(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	in := synthetic(2500)
	_, err := s.Load(context.Background(), "ana", in, LoadOptions{Progress: func(Progress) {
		if s.State().Change == 1 {
			c := graph.Claim{Key: "c2222", Claimant: "e0", Statement: &graph.Statement{Text: "Something else."}, Label: "l"}
			recorded(t, s, &graph.Input{Claims: []graph.Claim{c}})
		}
	}})
	if !strings.HasPrefix(faultLines(err), "claims.2222.key CONFLICT") {
		t.Errorf("%s", faultLines(err))
	}
	if errs := new(part).locate(graph.InputErrors{{Message: "of the whole"}, {Path: []string{"claims", "7"}}}); faultLines(errs) !=
		"  of the whole\nclaims.7  \n" {
		t.Errorf("paths that lead nowhere stay: %q", faultLines(errs))
	}
}

// A circle that no change can hold is found before anything is recorded.
func TestLoadCircle(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	in := &graph.Input{Entities: []graph.Entity{person("e0")}}
	for i := range 1200 {
		in.Documents = append(in.Documents, graph.Document{Key: fmt.Sprintf("d%d", i), Publisher: "e0", Cites: []string{fmt.Sprintf("d%d", (i+1)%1200)}})
	}
	_, err := s.Load(context.Background(), "ana", in, LoadOptions{})
	if !strings.Contains(faultLines(err), "cites TOO_LARGE 1200 documents cite one another in a circle") || s.State().Change != 0 {
		t.Errorf("change %d, %s", s.State().Change, faultLines(err))
	}
	in.Documents[600].Cites = nil
	if l, err := s.Load(context.Background(), "ana", in, LoadOptions{}); err != nil || l.Changes != 2 {
		t.Errorf("%+v, %v", l, err)
	}
}

// Judgements that overrule one another go into parts so that none contradicts itself where the whole does not: here all entities were one once,
// were held to be different from the first next, and of what joined them nobody is sure any more.
func TestLoadJudgements(t *testing.T) {
	in := &graph.Input{Trusted: true}
	for i := range 900 {
		in.Entities = append(in.Entities, person(fmt.Sprintf("e%03d", i)))
	}
	for i := 1; i < 900; i++ {
		before, key := fmt.Sprintf("e%03d", i-1), fmt.Sprintf("e%03d", i)
		in.Judgements = append(in.Judgements,
			graph.Judgement{By: "bo", At: dawn, Left: before, Right: key, Verdict: graph.Same},
			graph.Judgement{By: "cy", At: dawn.Add(time.Hour), Left: before, Right: key, Verdict: graph.Unsure})
		if i > 1 {
			in.Judgements = append(in.Judgements, graph.Judgement{By: "bo", At: dawn.Add(time.Minute), Left: "e000", Right: key, Verdict: graph.Different})
		}
	}
	s := opened(t, t.TempDir(), Options{Report: silent(t)})
	loaded, err := s.Load(context.Background(), "ana", in, LoadOptions{})
	if err != nil || loaded.Created != in.Len() || loaded.Changes < 4 {
		t.Fatalf("%+v, %s", loaded, faultLines(err))
	}
	if state := s.State(); state.Judged != state.Change {
		t.Errorf("the last change with a judgement is %d, want %d", state.Judged, state.Change)
	}
	again, err := s.Load(context.Background(), "ana", in, LoadOptions{})
	if err != nil || again.Changes > 0 || again.Unchanged != in.Len() {
		t.Errorf("again: %+v, %s", again, faultLines(err))
	}
}

func touchedBy(t testing.TB, s *Store, change uint64) int {
	t.Helper()
	sn := s.Snapshot()
	defer sn.Close()
	c, err := sn.Change(int(change))
	if err != nil {
		t.Fatal(err)
	}
	return len(c.Touched)
}
