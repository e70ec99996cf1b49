package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// refused records what must be refused with this fault alone.
func refused(t *testing.T, s *Store, in *graph.Input, want string) {
	t.Helper()
	before := s.State()
	_, err := s.Record(context.Background(), "ana", in)
	if got := faultLines(err); err == nil || !strings.HasPrefix(got, want) || strings.Count(got, "\n") > 1 {
		t.Errorf("%.300s, want %s", got, want)
	}
	if s.State() != before {
		t.Error("something was recorded")
	}
}

// nothingKnown is the graph of an empty store.
func nothingKnown(graph.ID) (*Node, error) { return nil, nil }

func manyPieces(n, size int, span bool) []graph.Evidence {
	pieces := make([]graph.Evidence, n)
	for i := range pieces {
		pieces[i] = graph.Evidence{Document: "d", Kind: graph.Table, Attribution: graph.Stated, Locator: fmt.Sprintf("%d %s", i, strings.Repeat("x", size))}
		if span {
			start, end := 0, 4
			pieces[i].Start, pieces[i].End = &start, &end
		}
	}
	return pieces
}

func TestTooLarge(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("e")}, Documents: []graph.Document{{Key: "d", Publisher: "e"}}})
	statement := &graph.Statement{Key: "s", Text: "Words."}
	claim := func(key string, pieces []graph.Evidence) graph.Claim {
		return graph.Claim{Key: key, Claimant: "e", Statement: statement, Label: "l", Evidence: pieces}
	}

	big := person("big")
	for range 300 {
		big.Names = append(big.Names, graph.Name{Value: strings.Repeat("n", graph.MaxLine)})
	}
	refused(t, s, &graph.Input{Entities: []graph.Entity{big}}, "entities.0 TOO_LARGE entity:big takes 6")
	refused(t, s, &graph.Input{Claims: []graph.Claim{claim("c", manyPieces(1000, 600, false))}}, "claims.0.evidence TOO_LARGE the claim with all its evidence takes 6")
	recorded(t, s, &graph.Input{Claims: []graph.Claim{claim("c", manyPieces(300, 500, false))}})
	for i := range 2 {
		more := manyPieces(360, 500, false)
		for j := range more {
			more[j].Kind = []graph.EvidenceKind{graph.Caption, graph.Headline, graph.Paraphrase}[i]
		}
		in := &graph.Input{Evidence: []graph.ClaimEvidence{{Claim: "c", Evidence: more}}}
		if i == 0 {
			recorded(t, s, in)
		} else {
			refused(t, s, in, "evidence.0.evidence TOO_LARGE the claim with all its evidence takes 5")
		}
	}

	in := &graph.Input{}
	for i := range graph.MaxRecords + 1 {
		in.Entities = append(in.Entities, person(fmt.Sprintf("m%d", i)))
	}
	refused(t, s, in, " TOO_LARGE the input makes a change of 1001 records")
	in = &graph.Input{}
	for i := range 80 {
		in.Claims = append(in.Claims, claim(fmt.Sprintf("h%d", i), manyPieces(800, 530, false)))
	}
	refused(t, s, in, " TOO_LARGE the input makes a change of 3")
	d := newDealer("ana", nothingKnown, func(p *part) error { // a load divides it
		if p.size > partSize || len(p.Claims) == 0 {
			t.Errorf("a part of %d bytes, with %d claims", p.size, len(p.Claims))
		}
		return nil
	})
	if err := d.pass(context.Background(), newInputSource(in), LoadOptions{}, true); err != nil {
		t.Error(err)
	}
}

// Relations have no records of their own, and are counted all the same.
func TestRelationsCount(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("a"), person("b")}, Predicates: []graph.Predicate{{Key: "met", Label: "met"}}})
	people := &graph.Input{}
	for i := range graph.MaxRecords / 2 {
		people.Entities = append(people.Entities, person(fmt.Sprintf("m%d", i)))
	}
	recorded(t, s, people)
	meetings := func(n int) *graph.Input {
		in := &graph.Input{}
		for i := range n {
			in.Claims = append(in.Claims, graph.Claim{Key: fmt.Sprintf("c%d", i), Claimant: "a", Label: "l",
				Relation: &graph.Relation{Subject: "a", Predicate: "met", Object: fmt.Sprintf("m%d", i%(graph.MaxRecords/2))}})
		}
		return in
	}
	refused(t, s, meetings(graph.MaxRecords/2+1), " TOO_LARGE the input makes a change of 1001 records")
	o := recorded(t, s, meetings(graph.MaxRecords/2))
	if len(o.Created) != graph.MaxRecords || !slices.Equal(o.Created, o.Change.Touched) {
		t.Errorf("%d records created, %d touched", len(o.Created), len(o.Change.Touched))
	}
	if o = recorded(t, s, meetings(graph.MaxRecords)); len(o.Created) != graph.MaxRecords/2 { // all relations are there
		t.Errorf("%d records created", len(o.Created))
	}
}

// A claim as large as may be still takes what comes to it later: marks of withdrawals, hashes of spans. Applying that must not fail, for the
// change is decided then.
func TestRoom(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	ctx := context.Background()
	recorded(t, s, &graph.Input{Entities: []graph.Entity{person("e")}, Documents: []graph.Document{{Key: "d", Publisher: "e"}}})
	most := 0
	for size := 480; size > 380; size -= 4 {
		c := graph.Claim{Key: "c", Claimant: "e", Statement: &graph.Statement{Key: "s", Text: "Words."}, Label: "l", Evidence: manyPieces(960, size, true)}
		if _, err := s.Record(ctx, "ana", &graph.Input{Claims: []graph.Claim{c}}); err == nil {
			most = size
			break
		}
	}
	if most == 0 || most == 480 {
		t.Fatalf("the limit is not where the test looks for it: %d", most)
	}
	if _, err := s.Attach(ctx, "ana", "document:d", []byte("some words"), ""); err != nil {
		t.Fatal(faultLines(err))
	}
	for _, e := range manyPieces(10, most, true) {
		if _, err := s.Withdraw(ctx, "ana", graph.NewID(graph.KindEvidence, e.Key("c")), "gone"); err != nil {
			t.Fatal(faultLines(err))
		}
	}
}

func TestAttachLimits(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	ctx := context.Background()
	in := &graph.Input{Entities: []graph.Entity{person("e")}, Documents: []graph.Document{{Key: "d", Publisher: "e"}}}
	for i := range 4 {
		in.Claims = append(in.Claims, graph.Claim{Key: fmt.Sprintf("c%d", i), Claimant: "e", Statement: &graph.Statement{Key: "s", Text: "Words."}, Label: "l",
			Evidence: manyPieces(800, 1, true)})
	}
	recorded(t, s, in)
	attach := func(text, reason, want string) {
		t.Helper()
		if _, err := s.Attach(ctx, "ana", "document:d", []byte(text), reason); !strings.HasPrefix(faultLines(err), want) {
			t.Errorf("%.300s, want %s", faultLines(err), want)
		}
	}
	attach("some words", "", "text TOO_LARGE 3200 pieces of evidence have spans in this text and no spanSha256")
	attach(strings.Repeat("x", graph.MaxDocumentText+1), "", "text TOO_LARGE the text has 16777217 bytes")
	attach("some w\xf6rds", "", "text INVALID the text is not valid UTF-8")
	attach("some words", strings.Repeat("x", graph.MaxText+1), "reason TOO_LARGE")
	attach("some words", "\x00", "reason INVALID")
	if _, err := s.Withdraw(ctx, "ana", "claim:c0", "it\x00goes"); !strings.HasPrefix(faultLines(err), "reason INVALID") {
		t.Errorf("%s", faultLines(err))
	}
	if _, err := s.Withdraw(ctx, "ana", "claim:c0", "it goes"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Attach(ctx, "ana", "document:d", []byte("some words"), "it fits now"); err != nil {
		t.Error(faultLines(err))
	}
}

// One who is referred to by very many is refused with the names of a few.
func TestManyReferrers(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	in := synthetic(3000)
	for i := range in.Claims {
		in.Claims[i].Claimant = "e0"
	}
	if _, err := s.Load(context.Background(), "ana", in, LoadOptions{}); err != nil {
		t.Fatal(faultLines(err))
	}
	_, err := s.Withdraw(context.Background(), "ana", "entity:e0", "it goes")
	if got := faultLines(err); !strings.Contains(got, "refer to it: claim:c") || !strings.Contains(got, " more; withdraw or correct those first") {
		t.Errorf("%s", got)
	}
}
