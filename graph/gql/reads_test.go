package gql

import (
	"fmt"
	"testing"

	"claimgraph/graph"
)

// cost is what one answer cost the store.
type cost struct{ passes, walks, changes int64 }

// costs counts what the answers cost from now on.
func (s *server) costs() <-chan cost {
	c := make(chan cost, 1)
	s.api.watch = func(r *reads) { c <- cost{r.passes.Load(), r.walks.Load(), r.changes.Load()} }
	return c
}

// newGrid serves claims that have nothing in common: each has entities, a document, and a proposition of its own.
func newGrid(t testing.TB, n int) *server {
	s := newForgetful(t)
	for at := 0; at < n; at += 50 {
		s.do(gridOf(at, min(n, at+50)))
	}
	return s
}

func gridOf(from, to int) (in graph.Input) {
	if from == 0 {
		in.Predicates = []graph.Predicate{{Key: "leads", Label: "leads"}}
	}
	for i := from; i < to; i++ {
		key := func(prefix string) string { return fmt.Sprintf("%s%04d", prefix, i) }
		for _, prefix := range []string{"boss", "who", "said", "paper", "other", "place"} {
			e := graph.Entity{Key: key(prefix), Kind: graph.Person, Named: true, Names: []graph.Name{{Value: key(prefix)}}}
			if prefix == "who" {
				e.SpeaksFor = key("boss")
			}
			in.Entities = append(in.Entities, e)
		}
		document := graph.Document{Key: key("d"), Title: key("d"), Publisher: key("paper"), Authors: []string{key("other")}, Published: "2026-01-10"}
		in.Documents = append(in.Documents, document, graph.Document{Key: key("b"), Publisher: key("paper"), Cites: []string{key("d")}})
		measure := graph.Measure{Key: key("m"), Label: key("m"), Predicate: "leads", Place: key("place"), Population: "p", Kind: graph.Stock, Unit: "u"}
		in.Measures = append(in.Measures, measure)
		measure.Key, measure.PartOf = key("n"), key("m")
		in.Measures = append(in.Measures, measure)
		c := graph.Claim{Key: key("c"), Claimant: key("who"), Label: key("c"), Mentions: []string{key("other")}, ReportedFrom: []string{key("said")}, Place: key("place"),
			Evidence: []graph.Evidence{{Document: key("d"), Kind: graph.Paraphrase, Chain: []graph.Hop{{Carrier: key("other"), Document: key("b")}}}}}
		switch i % 3 {
		case 0:
			c.Relation = &graph.Relation{Subject: key("said"), Predicate: "leads", Object: key("other")}
		case 1:
			c.Measure = key("m")
		default:
			c.Statement = &graph.Statement{Text: key("it is so "), About: []string{key("other")}}
		}
		in.Claims = append(in.Claims, c)
		if i > from {
			in.Links = append(in.Links, graph.ClaimLink{Kind: graph.Disputes, From: c.Key, To: fmt.Sprintf("c%04d", i-1)})
		}
	}
	return in
}

// levels are queries, each with a list that grows and what hangs on its nodes. Lists within it cost a walk for each parent, and no more.
var levels = map[string]struct {
	document string
	walks    int64 // for each node of the page
}{
	"claims": {`query($n: Int) { claims(first: $n) { nodes { label claimant { name bloc { name } speaksFor { name } } reportedFrom { name } mentions { id } place { name }
		statedSpan { latest } validSpan { latest } citation evidenceCount evidence { status quote document { title publisher { name } authors { id } cites { id } } chain { carrier { name } document { title } } }
		proposition { label about { name } ... on Relation { subject { name } predicate { label } object { id } } ... on Measure { predicate { label } place { name } event { id } partOf { id } } } } } }`, 0},
	"entities":              {`query($n: Int) { entities(first: $n) { nodes { name names { value } speaksFor { id } bloc { bloc { id } } } } }`, 0},
	"documents":             {`query($n: Int) { documents(first: $n) { nodes { publisher { name } authors { name } cites { publisher { id } } text } } }`, 0},
	"relations":             {`query($n: Int) { relations(first: $n) { nodes { label subject { bloc { id } } object { name } predicate { label } } } }`, 0},
	"measures":              {`query($n: Int) { measures(first: $n) { nodes { partOf { predicate { id } } about { id } } } }`, 0},
	"parts":                 {`query($n: Int) { measures(first: $n) { nodes { parts { label partOf { id } } } } }`, 1},
	"lists":                 {`query($n: Int) { entities(first: $n) { nodes { claims(first: 3) { nodes { label proposition { label } } } } } }`, 1},
	"lists, twice":          {`query($n: Int) { entities(first: $n) { nodes { a: claims(first: 3) { nodes { id } } b: claims(first: 3) { nodes { id } } } } }`, 2},
	"links":                 {`query($n: Int) { claims(first: $n) { nodes { links { from { id } to { label claimant { id } } } } } }`, 1},
	"lists of propositions": {`query($n: Int) { claims(first: $n) { nodes { proposition { claims { nodes { claimant { name } } } } } } }`, 1},
	"changes":               {`query($n: Int) { changes(first: $n) { nodes { touched(first: 2) { id ... on Claim { claimant { name } } ... on Entity { bloc { id } } } } } }`, 0},
	"text":                  {`query($n: Int) { claims(first: $n, filter: {text: "c0"}) { nodes { label } } }`, 0},
	"lens":                  {`query($n: Int) @asOf(stated: "2026-01-31") { claims(first: $n) { nodes { label evidence { document { id } } } } }`, 0},
}

// TestReads asks for pages of 12 and of 192 entries: the passes over records are as many for the one as for the other.
func TestReads(t *testing.T) {
	s := newGrid(t, 200)
	for i := range 200 {
		s.do(graph.Input{Correct: true, Entities: []graph.Entity{{Key: fmt.Sprintf("other%04d", i), Kind: graph.Person, Named: true, Names: []graph.Name{{Value: "again"}}}}})
	}
	costs := s.costs()
	for name, l := range levels {
		t.Run(name, func(t *testing.T) {
			ask := func(n int) cost {
				a := s.post(l.document, vars{"n": n})
				if len(a.Errors) > 0 {
					t.Fatalf("%s", a.Body)
				}
				return <-costs
			}
			few, many := ask(12), ask(192)
			if few.passes != many.passes || many.passes == 0 {
				t.Errorf("a page of 12 costs %d passes over records, one of 192 %d", few.passes, many.passes)
			}
			if most := few.walks + l.walks*180; many.walks > most {
				t.Errorf("a page of 12 costs %d walks of lists, one of 192 %d: %d would do", few.walks, many.walks, most)
			}
		})
	}
}

// TestNodesReads: whatever is asked for by ids comes in one pass for all, whatever it is.
func TestNodesReads(t *testing.T) {
	s := newGrid(t, 50)
	costs := s.costs()
	ask := func(n int) cost {
		var ids []string
		for i := range n {
			for _, prefix := range []string{"claim:c", "entity:who", "document:d", "measure:m", "claim:gone"} {
				ids = append(ids, fmt.Sprintf("%s%04d", prefix, i))
			}
		}
		a := s.post(`query($ids: [ID!]!) @asOf(stated: "2026-01-31") { nodes(ids: $ids) { id ... on Claim { claimant { name } statedSpan { latest } } ... on Entity { speaksFor { id } }
			... on Document { publisher { name } } ... on Proposition { label about { name } claims { totalCount } } } }`, vars{"ids": ids})
		if len(a.Errors) > 0 {
			t.Fatalf("%s", a.Body)
		}
		return <-costs
	}
	if few, many := ask(2), ask(40); few.passes != many.passes {
		t.Errorf("10 ids cost %d passes, 200 cost %d", few.passes, many.passes)
	}
}
