package gql

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/store"
)

// papers serves two papers of two houses, with a claim that both make in their own voices: the second cites the first from its second version on.
func newPapers(t *testing.T) *server {
	s := newServer(t)
	in := graph.Input{Predicates: []graph.Predicate{{Key: "leads", Label: "leads"}}}
	for _, key := range []string{"ann", "bob", "post", "times"} {
		in.Entities = append(in.Entities, graph.Entity{Key: key, Kind: graph.Organization, Named: true, Names: []graph.Name{{Value: key}}})
	}
	in.Documents = []graph.Document{
		{Key: "first", Publisher: "post", Published: "2026-01-05"}, {Key: "second", Publisher: "times", Published: "2026-01-20", Cites: []string{"first"}},
	}
	for _, key := range []string{"all", "some"} {
		in.Measures = append(in.Measures, graph.Measure{Key: key, Label: key, Predicate: "leads", Population: "people", Kind: graph.Cumulative, Unit: "people"})
	}
	in.Measures[1].PartOf = "all"
	s.do(in)
	return s
}

// says is a claim that somebody makes of Ann and Bob.
func says(key, claimant string, stated graph.EDTF, documents ...string) graph.Claim {
	c := graph.Claim{Key: key, Claimant: claimant, Label: key, Stated: stated, Relation: &graph.Relation{Subject: "ann", Predicate: "leads", Object: "bob"}, Evidence: []graph.Evidence{}}
	for _, d := range documents {
		c.Evidence = append(c.Evidence, graph.Evidence{Document: d, Kind: graph.Paraphrase})
	}
	return c
}

// counts is a claim that gives a figure.
func counts(key, claimant, measure string, n int64, stated graph.EDTF) graph.Claim {
	return graph.Claim{Key: key, Claimant: claimant, Label: key, Stated: stated, Measure: measure, Evidence: []graph.Evidence{},
		Quantity: &graph.Quantity{Qualifier: graph.Exactly, Value: &n, Verbatim: "so many"}}
}

// diff gives all that two states differ by, in a line for each list: + - ~ and standings.
func (s *server) diff(arguments, directives string) string {
	s.Helper()
	type claims struct{ Nodes []struct{ ID string } }
	var data struct {
		Diff struct {
			Appeared, Gone, Superseded claims
			Standings                  struct {
				Nodes []struct {
					Before, After string
					Proposition   struct{ ID string }
				}
			}
		}
	}
	s.ask(&data, "query "+directives+" { diff("+arguments+`) { appeared { nodes { id } } gone { nodes { id } } superseded { nodes { id } }
		standings { nodes { before after proposition { id } } } } }`, nil)
	var out []string
	for sign, list := range map[string]claims{"+": data.Diff.Appeared, "-": data.Diff.Gone, "~": data.Diff.Superseded} {
		for _, n := range list.Nodes {
			out = append(out, sign+strings.TrimPrefix(n.ID, "claim:"))
		}
	}
	for _, n := range data.Diff.Standings.Nodes {
		out = append(out, fmt.Sprintf("%s: %s %s", n.Proposition.ID, n.Before, n.After))
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// differs expects what two states differ by.
func (s *server) differs(arguments, directives, want string) {
	s.Helper()
	if got := s.diff(arguments, directives); got != want {
		s.Errorf("%s %s: %s\nwant %s", arguments, directives, got, want)
	}
}

// correct records anew what is known.
func correct(in graph.Input) graph.Input {
	in.Correct = true
	return in
}

// TestDiffClaims: claims come, go, and are no longer held; read backwards, they go and come.
func TestDiffClaims(t *testing.T) {
	s := newPapers(t)
	s.do(graph.Input{Claims: []graph.Claim{says("one", "ann", "2026-01-05"), counts("ten", "ann", "all", 10, "2026-01-05")}}) // 2
	s.do(graph.Input{Claims: []graph.Claim{says("two", "bob", "2026-01-06"), counts("twenty", "ann", "all", 20, "2026-01-06")}})
	if _, err := s.store.Withdraw(t.Context(), "test", "claim:one", "wrong"); err != nil { // 4
		t.Fatal(err)
	}
	s.differs("from: {change: 2}, to: {change: 2}", "", "")
	s.differs("from: {}", "", "")
	s.differs("from: {change: 2}, to: {change: 3}", "", "+twenty, +two, relation:ann/leads/bob: UNCONTESTED CORROBORATED, ~ten")
	s.differs("from: {change: 3}, to: {change: 2}", "", "-twenty, -two, relation:ann/leads/bob: CORROBORATED UNCONTESTED")
	s.differs("from: {change: 3}", "", "-one, relation:ann/leads/bob: CORROBORATED UNCONTESTED")
	s.differs("from: {change: 3}, to: null", "@asOf(change: 1)", "-one, relation:ann/leads/bob: CORROBORATED UNCONTESTED")
	s.differs("from: {change: 2}, to: {change: 4}", "", "+twenty, +two, -one, ~ten")
	s.differs("from: {change: 2}", `@without(sources: ["entity:ann"])`, "+two, relation:ann/leads/bob: UNCLAIMED UNCONTESTED")
	s.differs("from: {change: 1}, to: {change: 2}", "", "+one, +ten, measure:all: UNCLAIMED UNCONTESTED, relation:ann/leads/bob: UNCLAIMED UNCONTESTED")
	// There is no relation yet, where it reads backwards: it is shown as it was.
	s.differs("from: {change: 2}, to: {change: 0}", "", "-one, -ten, measure:all: UNCONTESTED UNCLAIMED, relation:ann/leads/bob: UNCONTESTED UNCLAIMED")
	s.differs(`from: {stated: "2026-01-05", change: 3}, to: {stated: "2026-01-06", change: 3}`, "", "+twenty, +two, relation:ann/leads/bob: UNCONTESTED CORROBORATED, ~ten")
	s.differs(`from: {recorded: "2026-01-31T00:00:00Z"}, to: {stated: "2026-01-05"}`, "", "+ten, measure:all: UNCLAIMED UNCONTESTED")
	// What has gone is shown as it was.
	var data struct {
		Diff struct {
			Gone struct {
				Nodes []struct {
					Withdrawn bool
					Standing  struct{ Held string }
				}
				Facets divided
			}
		}
	}
	s.ask(&data, `{ diff(from: {change: 3}) { gone { nodes { withdrawn standing { held } } facets(by: HELD) { value count } } } }`, nil)
	if g := data.Diff.Gone; len(g.Nodes) != 1 || g.Nodes[0].Withdrawn || g.Nodes[0].Standing.Held != "HELD" || len(g.Facets) != 1 || g.Facets[0].Count != 1 {
		t.Errorf("%+v", data)
	}
}

// TestDiffRecords: standings follow from records beside the claims, too.
func TestDiffRecords(t *testing.T) {
	s := newPapers(t)
	s.do(graph.Input{Claims: []graph.Claim{says("one", "post", "2026-01-05", "first"), says("two", "times", "2026-01-06", "second"), // 2
		counts("low", "ann", "all", 10, "2026-01-05"), counts("old", "bob", "some", 5, "2026-01-05")}})
	const relation = "relation:ann/leads/bob: "
	s.do(correct(graph.Input{Documents: []graph.Document{{Key: "second", Publisher: "times", Published: "2026-01-20"}}})) // 3: cites nothing
	s.differs("from: {change: 2}", "", relation+"UNCONTESTED CORROBORATED")
	speaks := graph.Entity{Key: "times", Kind: graph.Organization, Named: true, Names: []graph.Name{{Value: "times"}}, SpeaksFor: "post"}
	s.do(correct(graph.Input{Entities: []graph.Entity{speaks}})) // 4: one house
	s.differs("from: {change: 3}", "", relation+"CORROBORATED UNCONTESTED")
	s.differs("from: {change: 4}, to: {change: 3}", "", relation+"UNCONTESTED CORROBORATED")
	s.do(graph.Input{Claims: []graph.Claim{counts("part", "bob", "some", 50, "2026-01-05")}}) // 5: more than the whole
	s.differs("from: {change: 4}", "", "+part, measure:all: UNCONTESTED CONTESTED, measure:some: UNCONTESTED CONTESTED")
	s.do(correct(graph.Input{Documents: []graph.Document{{Key: "third", Publisher: "ann", Cites: []string{"second"}}}, // 6: echoes the second, which cites nothing yet
		Claims: []graph.Claim{says("three", "ann", "2026-01-07", "third"), says("two", "bob", "2026-01-06")}}))
	s.do(correct(graph.Input{Documents: []graph.Document{{Key: "second", Publisher: "times", Published: "2026-01-20", Cites: []string{"first"}}}})) // 7: now through it the first
	s.differs("from: {change: 6}, to: {change: 7}", `@without(sources: ["entity:bob"])`, relation+"CORROBORATED UNCONTESTED")
	moved := counts("low", "bob", "some", 4, "2025-12-01") // 8: of another measure, on which bob has said more since
	s.do(correct(graph.Input{Claims: []graph.Claim{moved}}))
	s.differs("from: {change: 7}", "", "measure:all: CONTESTED UNCLAIMED, measure:some: CONTESTED UNCONTESTED, ~low")
}

// TestDiffDates: what was published in between moves claims, and shows more of the evidence of those that are there in both.
func TestDiffDates(t *testing.T) {
	s := newPapers(t)
	s.do(graph.Input{Claims: []graph.Claim{says("one", "post", "2026-01-05", "first"), says("two", "times", "2026-01-06", "second"), says("open", "ann", "", "first", "second")}}) // 2
	const relation = "relation:ann/leads/bob: "
	// Until the second paper shows that it cites the first.
	s.differs(`from: {stated: "2026-01-10"}, to: {stated: "2026-01-19"}`, `@without(sources: ["entity:ann"])`, "")
	s.differs(`from: {stated: "2026-01-10"}, to: {stated: "2026-01-25"}`, `@without(sources: ["entity:ann"])`, relation+"CORROBORATED UNCONTESTED")
	s.differs(`from: {stated: "2026-01-25"}, to: {stated: "2026-01-10"}`, `@without(sources: ["entity:ann"])`, relation+"UNCONTESTED CORROBORATED")
	// Without the first paper, nothing dates the open claim before the second.
	s.differs(`from: {stated: "2026-01-06"}, to: {stated: "2026-01-25"}`, `@without(sources: ["document:first"])`, "+open, "+relation+"UNCONTESTED CORROBORATED")
	s.do(correct(graph.Input{Documents: []graph.Document{{Key: "first", Publisher: "post", Published: "2026-01-15"}}})) // 3
	s.differs("from: {change: 2}", "", "")
	s.differs(`from: {stated: "2026-01-10", change: 2}, to: {stated: "2026-01-10"}`, "", "-open")
}

// TestDiffArguments: a state that is none is refused by the name of the argument, and so is too much.
func TestDiffArguments(t *testing.T) {
	s := newSeeded(t)
	for arguments, want := range map[string]string{
		`from: {change: 2}`:          "diff(from: …)(change: 2): there is no such change: the last is 1",
		`from: {}, to: {change: -1}`: "diff(to: …)(change: -1): there is no such change",
		`from: {}, to: {change: 1, recorded: "2026-02-01T09:00:00Z"}`: "diff(to: …) takes recorded or change, not both",
		`from: {stated: "2026-01-15/.."}`:                             `diff(from: …)(stated: "2026-01-15/..") has no last day`,
		`from: {stated: "yesterday"}, to: {change: 1}`:                "a date begins with",
	} {
		if message := s.refused(codeBadInput, "{ diff("+arguments+") { gone { totalCount } } }", nil); !strings.Contains(message, want) {
			t.Errorf("%s: %s", arguments, message)
		}
	}
	for _, list := range []string{"appeared", "gone", "superseded", "standings"} {
		s.refused(codeBadInput, "{ diff(from: {}) { "+list+"(first: 201) { totalCount } } }", nil)
		s.refused(codeBadCursor, "{ diff(from: {}) { "+list+`(after: "x") { totalCount } } }`, nil)
	}
}

// TestDiffLinks: a link takes a claim back, and what a claim disputes is no longer contested when it is taken back.
func TestDiffLinks(t *testing.T) {
	s := newPapers(t)
	s.do(graph.Input{Claims: []graph.Claim{says("one", "ann", "2026-01-05"), counts("ten", "bob", "all", 10, "2026-01-05"), counts("none", "bob", "all", 0, "2026-01-05")}}) // 2
	s.do(graph.Input{Links: []graph.ClaimLink{{Kind: graph.Disputes, From: "ten", To: "one"}}})
	s.differs("from: {change: 2}", "", "relation:ann/leads/bob: UNCONTESTED CONTESTED")
	s.do(graph.Input{Links: []graph.ClaimLink{{Kind: graph.Retracts, From: "none", To: "ten"}}}) // 4
	s.differs("from: {change: 3}", "", "relation:ann/leads/bob: CONTESTED UNCONTESTED, ~ten")
	s.differs("from: {change: 2}", "", "~ten")
	s.do(graph.Input{Links: []graph.ClaimLink{{Kind: graph.Disputes, From: "none", To: "one"}}}) // 5
	s.do(graph.Input{Claims: []graph.Claim{counts("more", "bob", "all", 20, "2026-01-09")}})     // 6: nothing links it with what none disputes
	s.differs("from: {change: 5}", "", "+more, relation:ann/leads/bob: CONTESTED UNCONTESTED, ~none")
	s.do(graph.Input{Links: []graph.ClaimLink{{Kind: graph.Corrects, From: "more", To: "one"}}}) // 7
	s.differs("from: {change: 6}", "", "relation:ann/leads/bob: UNCONTESTED NO_LONGER_HELD, ~one")
	var data struct {
		Claims struct {
			Nodes  []struct{ ID string }
			Facets divided
		}
	}
	s.ask(&data, `{ claims(filter: {held: [RETRACTED, CORRECTED]}) { nodes { id } facets(by: HELD) { value count } } }`, nil)
	if c := data.Claims; len(c.Nodes) != 2 || len(c.Facets) != 2 || c.Facets[0].Value != "CORRECTED" || c.Facets[1].Value != "RETRACTED" {
		t.Errorf("%+v", data)
	}
}

// TestDiffTooFar: between states that are far apart there is more than is looked at, and a nearer one is asked for.
func TestDiffTooFar(t *testing.T) {
	s := newPapers(t)
	var in graph.Input
	for i := range maxDiffClaims {
		in.Claims = append(in.Claims, counts(fmt.Sprintf("c%05d", i), "ann", "all", 10, ""))
	}
	if _, err := s.store.Load(t.Context(), "test", &in, store.LoadOptions{}); err != nil {
		t.Fatal(err)
	}
	var data struct{ Diff struct{ Appeared connection } }
	s.ask(&data, "{ diff(from: {change: 1}) { appeared { totalCount } } }", nil)
	if data.Diff.Appeared.TotalCount != maxDiffClaims {
		t.Errorf("%+v", data)
	}
	s.do(graph.Input{Claims: []graph.Claim{says("one", "ann", "")}})
	message := s.refused(codeTooLarge, "{ diff(from: {change: 1}) { standings { totalCount } } }", nil)
	if !strings.Contains(message, "more than 20000 claims would have to be looked at") {
		t.Error(message)
	}
}
