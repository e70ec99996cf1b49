package gql

import (
	"fmt"
	"strings"
	"testing"

	"claimgraph/graph"
)

// TestNodes asks for ids of all sorts at once: each in its place, null where nothing is.
func TestNodes(t *testing.T) {
	s := newServer(t)
	made := s.record(small())
	evidence := made.Created[5].Evidence[0].ID
	s.do(graph.Input{
		Predicates: []graph.Predicate{{Key: "gone", Label: "gone"}}, Claims: []graph.Claim{{Key: "k", Claimant: "a", Label: "k", Statement: &graph.Statement{Key: "s", Text: "so"}}},
		Links: []graph.ClaimLink{{Kind: graph.Disputes, From: "k", To: "c"}},
	})
	s.withdraw("predicate:gone", "wrong")
	link := graph.ClaimLink{Kind: graph.Disputes, From: "k", To: "c"}
	ids := []string{"claim:c", "entity:a", "claim:c", evidence, "change:1", "predicate:gone", "relation:a/leads/b", "statement:s", "document:d", string(link.ID()),
		"claim:nothing", "change:0", "change:99", "change:01", "change:x", "change:99999999999999999999", "claim:", ":", "", "what:ever", "entity:A B", "relation:a/leads",
		"evidence:c", "evidence:c.0000000000000000", "evidence:.0000000000000000", "measure:" + strings.Repeat("m", 70_000), "entity:a\x00", evidence}
	type node struct {
		ID, Typename string
		Withdrawn    bool
	}
	var data struct{ Nodes []*node }
	const document = `query($ids: [ID!]!) { nodes(ids: $ids) { id typename: __typename ... on Predicate { label } ... on Claim { withdrawn claimant { id } } ... on Entity { speaksFor { id } }
		... on Evidence { document { id } } ... on Proposition { label about { id } claims { nodes { id } } } ... on ClaimLink { from { id } to { id } } ... on Document { publisher { id } } } }`
	s.ask(&data, document, vars{"ids": ids})
	for i, want := range []string{"Claim", "Entity", "Claim", "Evidence", "Change", "Predicate", "Relation", "Statement", "Document", "ClaimLink"} {
		if n := data.Nodes[i]; n == nil || n.Typename != want || n.ID != ids[i] {
			t.Errorf("%s is %+v, want a %s", ids[i], n, want)
		}
	}
	for i, n := range data.Nodes[10:27] {
		if n != nil {
			t.Errorf("%q is %+v", ids[10+i], n)
		}
	}
	if data.Nodes[27] == nil {
		t.Error("what is asked for twice comes once")
	}
	if s.ask(&data, document, vars{"ids": []string{}}); len(data.Nodes) != 0 {
		t.Errorf("none give %+v", data.Nodes)
	}
}

// TestByID: a field of one kind gives null for what is not there, and refuses the id of another kind.
func TestByID(t *testing.T) {
	s := newSeeded(t)
	good := map[string]string{"entity": "entity:irgc", "document": "document:ruckus-factory", "claim": "claim:hrana-killed", "measure": "measure:killed",
		"proposition": "relation:irgc/commands/foreign-fighters"}
	for field, id := range good {
		var data map[string]*struct{ ID string }
		document := "query($id: ID!) { " + field + "(id: $id) { id } }"
		if s.ask(&data, document, vars{"id": id}); data[field] == nil || data[field].ID != id {
			t.Errorf("%s gives %+v", id, data)
		}
		kind, _, _ := strings.Cut(id, ":")
		if s.ask(&data, document, vars{"id": kind + ":nothing"}); data[field] != nil {
			t.Errorf("nothing is %+v", data)
		}
		for _, other := range []string{"irgc", "", "change:1", "evidence:hrana-killed", "predicate:commands", "Entity:irgc"} {
			if message := s.refused(codeBadInput, document, vars{"id": other}); !strings.Contains(message, kind+":…") {
				t.Errorf("%s(id: %q): %s", field, other, message)
			}
		}
	}
}

// TestMixedLevels asks for the same field of several kinds at once, in all the ways in which GraphQL lets one.
func TestMixedLevels(t *testing.T) {
	s := newSeeded(t)
	const fields = `id label about { id } claims(first: 2) { totalCount nodes { id } }`
	type proposition struct {
		ID, Label string
		About     []struct{ ID string }
		Claims    connection
	}
	type claims struct {
		Claims struct {
			Nodes []struct{ Proposition proposition }
		}
	}
	var want claims
	s.ask(&want, `{ claims(first: 200) { nodes { proposition { `+fields+` } } } }`, nil)
	kinds := map[string]int{}
	for _, n := range want.Claims.Nodes {
		p := n.Proposition
		kind, _, _ := strings.Cut(p.ID, ":")
		kinds[kind]++
		if p.Label == "" || p.Claims.TotalCount == 0 {
			t.Errorf("%+v", p)
		}
		// What the answer shows of it in the list is what it shows alone.
		if kinds[kind] > 3 {
			continue
		}
		var alone struct{ Proposition proposition }
		if s.ask(&alone, `query($id: ID!) { proposition(id: $id) { `+fields+` } }`, vars{"id": p.ID}); encode(alone.Proposition) != encode(p) {
			t.Errorf("alone it is %+v, in the list %+v", alone.Proposition, p)
		}
	}
	if len(kinds) != 3 {
		t.Fatalf("the claims are on %v", kinds)
	}
	for name, document := range map[string]string{
		"inline fragments": `{ claims(first: 200) { nodes { proposition { ... on Relation { ` + fields + ` } ... on Measure { ` + fields + ` } ... on Statement { ` + fields + ` } } } } }`,
		"a fragment":       `{ claims(first: 200) { nodes { proposition { ...P } } } } fragment P on Proposition { ` + fields + ` }`,
		"fragments of both": `{ claims(first: 200) { nodes { proposition { ...P ...R ... on Node { id } } } } }
			fragment P on Proposition { ` + fields + ` } fragment R on Relation { id label claims(first: 2) { nodes { id } } }`,
		"the same twice": `{ claims(first: 200) { nodes { proposition { ` + fields + ` ` + fields + ` } } } claims(first: 200) { nodes { proposition { ` + fields + ` } } } }`,
		"as a variable":  `query($n: Int = 2) { claims(first: 200) { nodes { proposition { ` + strings.Replace(fields, "first: 2", "first: $n", 1) + ` } } } }`,
		"included":       `query($y: Boolean = true) { claims(first: 200) { nodes { proposition { ... @include(if: $y) { ` + fields + ` } ... @skip(if: $y) { claims(first: 2) { totalCount } } } } } }`,
	} {
		var got claims
		if s.ask(&got, document, nil); encode(got) != encode(want) {
			t.Errorf("by %s it is another answer", name)
		}
	}
}

// TestAliases asks for one field with other arguments beside itself: each has its own list, and its own cursors.
func TestAliases(t *testing.T) {
	s := newSeeded(t)
	var data struct {
		Entities struct {
			Nodes []struct {
				All, One, Denied, Oldest connection
				Fa, Fallback             string
			}
		}
	}
	s.ask(&data, `{ entities(orderBy: CLAIMS_DESC, first: 5) { nodes { all: claims(first: 200) { totalCount nodes { id } } one: claims(first: 1) { totalCount nodes { id } }
		denied: claims(filter: {polarity: DENIES}, first: 200) { totalCount nodes { id } } oldest: claims(first: 200, orderBy: STATED_ASC) { totalCount nodes { id } }
		fa: name(lang: "fa") fallback: name } } }`, nil)
	for i, n := range data.Entities.Nodes {
		if len(n.All.Nodes) != n.All.TotalCount || len(n.One.Nodes) != 1 || n.One.Nodes[0] != n.All.Nodes[0] || n.One.TotalCount != n.All.TotalCount ||
			n.Denied.TotalCount != len(n.Denied.Nodes) || n.Denied.TotalCount >= n.All.TotalCount || n.Oldest.TotalCount != n.All.TotalCount || n.Fa == "" {
			t.Errorf("%d: %+v", i, n)
		}
	}
	// The same list from two parents that are one record is one list.
	var twice struct{ A, B struct{ Claims connection } }
	s.ask(&twice, `{ a: entity(id: "entity:hrana") { ...C } b: entity(id: "entity:hrana") { ...C } } fragment C on Entity { claims(first: 3) { totalCount nodes { id } pageInfo { endCursor } } }`, nil)
	if fmt.Sprint(twice.A.Claims.Nodes) != fmt.Sprint(twice.B.Claims.Nodes) || *twice.A.Claims.PageInfo.EndCursor != *twice.B.Claims.PageInfo.EndCursor {
		t.Errorf("%+v", twice)
	}
}
