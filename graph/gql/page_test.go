package gql

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// TestFirst asks for pages of the sizes at the edges.
func TestFirst(t *testing.T) {
	s := newSeeded(t)
	const document = `query($n: Int) { claims(first: $n) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
	for _, c := range []struct {
		first any
		size  int
		next  bool
	}{{0, 0, true}, {1, 1, true}, {200, 158, false}, {nil, 20, true}, {158, 158, false}, {157, 157, true}} {
		var data struct{ Claims connection }
		s.ask(&data, document, vars{"n": c.first})
		page := data.Claims
		if len(page.Nodes) != c.size || page.PageInfo.HasNextPage != c.next || page.TotalCount != 158 || (page.PageInfo.EndCursor == nil) != (c.size == 0) {
			t.Errorf("first: %v gives %d of %d, %+v", c.first, len(page.Nodes), page.TotalCount, page.PageInfo)
		}
	}
	for _, first := range []int{-1, 201, 1 << 40} {
		s.refused(codeBadInput, document, vars{"n": first})
	}
	for _, lists := range []string{`entity(id: "entity:hrana") { history(first: 201) { id } }`, `claim(id: "claim:hrana-killed") { evidence(first: -1) { id } }`,
		`claim(id: "claim:hrana-killed") { links(first: 201) { id } }`, `changes(first: 201) { totalCount }`, `changes(since: -1) { totalCount }`} {
		s.refused(codeBadInput, "{ "+lists+" }", nil)
	}
}

// TestCursors refuses what is no cursor of the list that it is given to.
func TestCursors(t *testing.T) {
	s := newSeeded(t)
	const list = `query($after: String) { x: claims(first: 3, after: $after%s) { pageInfo { endCursor } } }`
	var data struct{ X connection }
	s.ask(&data, fmt.Sprintf(list, ""), nil)
	good := *data.X.PageInfo.EndCursor
	s.ask(&data, fmt.Sprintf(list, ""), vars{"after": good})
	s.ask(&data, fmt.Sprintf(list, `, filter: {polarity: DENIES}`), nil)
	filtered := *data.X.PageInfo.EndCursor
	raw, _ := base64.RawURLEncoding.DecodeString(good)
	flipped := slices.Clone(raw)
	flipped[len(flipped)-1] ^= 1
	forged := binary.BigEndian.AppendUint64([]byte{1, 2, 3, 4}, 1<<63)
	for name, after := range map[string]string{
		"empty": "", "words": "page 2", "cut by a character": good[:len(good)-1], "cut by two": good[:len(good)-2], "cut to its hash": good[:6],
		"of another filter": filtered, "flipped": base64.RawURLEncoding.EncodeToString(flipped), "forged": base64.RawURLEncoding.EncodeToString(forged),
		"padded": good + "==", "doubled": good + good, "long": strings.Repeat("A", 60_000),
	} {
		if message := s.refused(codeBadCursor, fmt.Sprintf(list, ""), vars{"after": after}); len(message) > 300 {
			t.Errorf("%s: the message has %d bytes", name, len(message))
		}
	}
	for name, document := range map[string]string{
		"another order":  fmt.Sprintf(list, `, orderBy: STATED_ASC`),
		"another list":   `query($after: String) { entities(after: $after) { totalCount } }`,
		"another parent": `query($after: String) { entity(id: "entity:hrana") { claims(after: $after) { totalCount } } }`,
		"changes":        `query($after: String) { changes(after: $after) { totalCount } }`,
		"documents":      `query($after: String) { documents(after: $after) { totalCount } }`,
	} {
		if s.refused(codeBadCursor, document, vars{"after": good}) == "" {
			t.Error(name)
		}
	}
}

// TestNestedPages goes on within the lists of one of many parents: the cursor is good there, and refused under the others.
func TestNestedPages(t *testing.T) {
	s := newSeeded(t)
	var data struct {
		Entities struct {
			Nodes []struct {
				ID     string
				Claims connection
			}
		}
	}
	s.ask(&data, `{ entities(orderBy: CLAIMS_DESC, first: 3) { nodes { id claims(first: 2) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } } }`, nil)
	first := data.Entities.Nodes[0]
	var rest struct{ Entity struct{ Claims connection } }
	s.ask(&rest, `query($id: ID!, $after: String) { entity(id: $id) { claims(first: 200, after: $after) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } } } }`,
		vars{"id": first.ID, "after": first.Claims.PageInfo.EndCursor})
	page := rest.Entity.Claims
	if len(page.Nodes) != first.Claims.TotalCount-2 || page.PageInfo.HasNextPage || !page.PageInfo.HasPreviousPage || page.Nodes[0] == first.Claims.Nodes[1] {
		t.Errorf("after 2 of %d come %d, %+v", first.Claims.TotalCount, len(page.Nodes), page.PageInfo)
	}
	a := s.post(`query($after: String) { entities(orderBy: CLAIMS_DESC, first: 3) { nodes { id claims(after: $after) { totalCount } } } }`,
		vars{"after": first.Claims.PageInfo.EndCursor})
	if len(a.Errors) != 2 || a.Errors[0].Extensions.Code != codeBadCursor {
		t.Errorf("a cursor of one parent under three gives %s", a.Body)
	}
}

// TestChangePages goes through the changes, and refuses cursors that lead nowhere among them.
func TestChangePages(t *testing.T) {
	s := newServer(t)
	for i := range 7 {
		s.do(graph.Input{Predicates: []graph.Predicate{{Key: fmt.Sprint("p", i), Label: "p"}}})
	}
	const document = `query($since: Int, $after: String) { changes(since: $since, first: 3, after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } }`
	type changes struct {
		Changes struct {
			TotalCount int
			Nodes      []struct{ Number int }
			PageInfo   struct {
				HasNextPage bool
				EndCursor   *string
			}
		}
	}
	var numbers []int
	var after *string
	for range 2 {
		var data changes
		s.ask(&data, document, vars{"since": 2, "after": after})
		for _, c := range data.Changes.Nodes {
			numbers = append(numbers, c.Number)
		}
		if after = data.Changes.PageInfo.EndCursor; data.Changes.TotalCount != 5 || data.Changes.PageInfo.HasNextPage != (len(numbers) < 5) {
			t.Errorf("%+v", data)
		}
	}
	if !slices.Equal(numbers, []int{3, 4, 5, 6, 7}) {
		t.Error("the changes after 2 are", numbers)
	}
	s.refused(codeBadCursor, document, vars{"since": 3, "after": after})
	var data changes
	if s.ask(&data, document, vars{"since": 99}); data.Changes.TotalCount != 0 || len(data.Changes.Nodes) != 0 {
		t.Errorf("after 99 come %+v", data)
	}
}
