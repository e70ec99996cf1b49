package gql

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// connection is a page of any list.
type connection struct {
	TotalCount int
	TotalExact bool
	PageInfo   struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
	Nodes []struct{ ID string }
	Edges []struct {
		Cursor string
		Node   struct{ ID string }
	}
}

const connectionFields = `{ totalCount totalExact pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } edges { cursor node { id } } }`

// walk goes through all pages of a list and gives the ids. The document has $first and $after, and the list at x, or at on.x.
func (s *server) walk(t *rapid.T, document string, variables vars) (ids []string, total int) {
	s.Helper()
	ids = []string{}
	variables["after"] = nil
	for {
		variables["first"] = rapid.IntRange(1, 7).Draw(t, "first")
		var data struct {
			X  *connection
			On *struct{ X connection }
		}
		s.ask(&data, document, variables)
		page := data.X
		if data.On != nil {
			page = &data.On.X
		}
		total = s.checkPage(page, variables, len(ids))
		for _, n := range page.Nodes {
			ids = append(ids, n.ID)
		}
		if !page.PageInfo.HasNextPage {
			return ids, total
		}
		variables["after"] = *page.PageInfo.EndCursor
	}
}

// checkPage checks what must hold of any page, and gives the total.
func (s *server) checkPage(page *connection, variables vars, before int) int {
	s.Helper()
	info, n := page.PageInfo, len(page.Nodes)
	switch {
	case n > variables["first"].(int), n != len(page.Edges), !page.TotalExact, info.HasPreviousPage != (variables["after"] != nil),
		info.HasNextPage != (before+n < page.TotalCount), n == 0 && before != page.TotalCount:
		s.Fatalf("after %d entries, the page for %v is %+v", before, variables, page)
	}
	for i, e := range page.Edges {
		if e.Node != page.Nodes[i] {
			s.Fatalf("edge %d leads to %s, node to %s", i, e.Node.ID, page.Nodes[i].ID)
		}
	}
	if n > 0 && (*info.StartCursor != page.Edges[0].Cursor || *info.EndCursor != page.Edges[n-1].Cursor) {
		s.Fatalf("the cursors of the page are not those of its ends: %+v", page)
	}
	return page.TotalCount
}

// same compares a list with the model's.
func (w *world) same(document string, variables vars, want []string) {
	w.Helper()
	got, total := w.walk(w.t, document, variables)
	if !slices.Equal(got, want) || total != len(want) {
		w.Fatalf("%s\nwith %s\ngives %v of %d\nwant  %v", document, encode(variables), got, total, want)
	}
}

// TestClaimFilters compares lists of claims, filtered and looked at in all manners, with plain loops over the same claims.
func TestClaimFilters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		for range 40 {
			m := look(t, w)
			f := wishClaims(t, 0)
			order := rapid.SampledFrom([]string{"STATED_DESC", "STATED_ASC"}).Draw(t, "order")
			field, on, base := claimList(t, m)
			arguments := "filter: $filter, orderBy: $order, first: $first, after: $after"
			signature := "$filter: ClaimFilter, $order: ClaimOrder, $first: Int, $after: String"
			variables := vars{"filter": f.vars, "order": order}
			if on != "" && on[0] == 'd' { // a document's claims take no filter
				arguments, signature, f.pass = arguments[len("filter: $filter, "):], signature[len("$filter: ClaimFilter, "):], func(*model, claimState) bool { return true }
				delete(variables, "filter")
			}
			document := fmt.Sprintf("x: %s(%s) %s", field, arguments, connectionFields)
			if on != "" {
				document = fmt.Sprintf("on: %s { ... { %s } }", on, document)
			}
			want := m.list(func(c claimState) bool { return base(c) && f.pass(m, c) }, order == "STATED_ASC")
			w.same(fmt.Sprintf("query(%s) %s { %s }", signature, m.directive, document), variables, want)
		}
	})
}

// claimList draws a list of claims: of the whole store, or of a record that is there.
func claimList(t *rapid.T, m *model) (field, on string, base func(claimState) bool) {
	entity := rapid.SampledFrom(entityKeys).Draw(t, "entity")
	document := rapid.SampledFrom(documentKeys).Draw(t, "document")
	measure := rapid.SampledFrom(measureKeys).Draw(t, "measure")
	if m.change > 0 {
		switch rapid.IntRange(0, 5).Draw(t, "list") {
		case 0:
			return "claims", fmt.Sprintf(`entity(id: "entity:%s")`, entity), func(c claimState) bool { return c.Claimant == entity }
		case 1:
			return "claimsAbout", fmt.Sprintf(`entity(id: "entity:%s")`, entity), func(c claimState) bool { return slices.Contains(m.about(c), entity) }
		case 2:
			return "claims", fmt.Sprintf(`document(id: "document:%s")`, document), func(c claimState) bool {
				return slices.ContainsFunc(m.evidence(c), func(e graph.Evidence) bool { return e.Document == document })
			}
		case 3:
			return "claims", fmt.Sprintf(`proposition(id: "measure:%s")`, measure), func(c claimState) bool { return c.Measure == measure }
		}
	}
	return "claims", "", func(claimState) bool { return true }
}
