package gql

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
	"claimgraph/store"
)

// divided is a facet as it is answered.
type divided []struct {
	Value string
	Count int
	Node  *struct{ ID string }
}

// values that a claim has of a facet.
func (c *wholeClaim) values(m *model, by ClaimFacet, out []string) (all []string) {
	switch by {
	case ByClaimant:
		return []string{c.Claimant.ID}
	case ByBloc:
		key := strings.TrimPrefix(c.Claimant.ID, "entity:")
		for m.entities[key].SpeaksFor != "" {
			key = m.entities[key].SpeaksFor
		}
		return []string{"entity:" + key}
	case ByPredicate:
		if c.Proposition.Predicate != nil {
			all = append(all, c.Proposition.Predicate.ID)
		}
	case ByPolarity:
		return []string{c.Polarity}
	case ByCertainty:
		return []string{c.Certainty}
	case BySpeechAct:
		return []string{c.SpeechAct}
	case ByHeld:
		return []string{c.Standing.Held}
	case ByEvidence:
		return []string{c.Standing.Evidence}
	case ByDay, ByMonth:
		day := m.lastDay(m.claims[c.ID.Key()], out)
		if by == ByMonth && day != undated {
			day = day[:7]
		}
		return []string{day}
	case ByDocument:
		for _, e := range c.Evidence {
			all = append(all, e.Document.ID)
		}
	case ByCarrier:
		for _, e := range c.Evidence {
			all = append(all, e.Document.Publisher.ID)
			for _, hop := range e.Chain {
				all = append(all, hop.Carrier.ID)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// lastDay on which a claim may have been stated, by what the sources that are not left out say.
func (m *model) lastDay(c claimState, out []string) string {
	c.Evidence = slices.DeleteFunc(slices.Clone(c.Evidence), func(e graph.Evidence) bool {
		names := append(idsOf(graph.KindDocument, documentsOf(e)), "entity:"+m.documents[e.Document].Publisher)
		for _, hop := range e.Chain {
			names = append(names, "entity:"+hop.Carrier)
		}
		return overlap(names, out)
	})
	if day := m.span(c).Latest; day != graph.MaxDay {
		return day.String()
	}
	return undated
}

// TestFacets compares how lists divide, filtered and looked at in all manners, with a count of all that is in them.
func TestFacets(t *testing.T) {
	all := slices.Sorted(maps.Keys(divisions))
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		for range 8 {
			m := look(t, w)
			out, leaving := without(t)
			field, on, _ := claimList(t, m)
			facets := some(t, all, 5, "facets")
			first := rapid.IntRange(0, 4).Draw(t, "first")
			variables := vars{"filter": wishClaims(t, 0).vars}
			list := m.claimsWith(field, on, leaving, variables, wholeFields)
			got := m.divided(field, on, leaving, facets, first, variables)
			for _, by := range facets {
				counts := map[string]int{}
				for _, c := range list {
					for _, v := range c.values(m, by, out) {
						counts[v]++
					}
				}
				if want := mostFrequent(counts, first); !slices.Equal(got[by], want) {
					t.Fatalf("%s of %s %s through %s%s with %s: %v, want %v", by, on, field, m.directive, leaving, encode(variables), got[by], want)
				}
			}
		}
	})
}

// mostFrequent values, each with its count.
func mostFrequent(counts map[string]int, first int) []string {
	values := slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], strings.Compare(a, b)) })
	out := []string{}
	for _, v := range values[:min(first, len(values))] {
		out = append(out, fmt.Sprint(v, " ", counts[v]))
	}
	return out
}

// divided asks for facets beside a first page, and beside the one after it.
func (m *model) divided(field, on, leaving string, facets []ClaimFacet, first int, variables vars) map[ClaimFacet][]string {
	fields := "pageInfo { endCursor } "
	for _, by := range facets {
		fields += fmt.Sprintf("%s: facets(by: %s, first: %d) { value count node { id } } %s_exact: facetsExact(by: %s) ", by, by, first, by, by)
	}
	document := m.listOf(field, on, leaving, "first: 2, after: $after", fields)
	variables = maps.Clone(variables)
	var before map[ClaimFacet][]string
	for range 2 {
		var data map[string]any
		m.w.ask(&data, document, variables)
		if data["on"] != nil {
			data = data["on"].(map[string]any)
		}
		page := data["x"].(map[string]any)
		got := map[ClaimFacet][]string{}
		for _, by := range facets {
			got[by] = []string{}
			if page[string(by)+"_exact"] != true {
				m.w.Fatalf("%s is not exact", by)
			}
			for _, f := range page[string(by)].([]any) {
				f := f.(map[string]any)
				got[by] = append(got[by], fmt.Sprint(f["value"], " ", f["count"]))
				if node, _ := f["node"].(map[string]any); divisions[by].ids != (node != nil && node["id"] == f["value"]) {
					m.w.Fatalf("%s: %v leads to %v", by, f["value"], node)
				}
			}
		}
		if before != nil && encode(before) != encode(got) {
			m.w.Fatalf("beside the first page it is %v, beside the second %v", before, got)
		}
		before = got
		variables["after"] = page["pageInfo"].(map[string]any)["endCursor"]
		if variables["after"] == nil {
			break
		}
	}
	return before
}

// TestFacetArguments: whatever cannot be a facet, or is too much of it, is refused.
func TestFacetArguments(t *testing.T) {
	s := newSeeded(t)
	for _, first := range []int{-1, 201} {
		s.refused(codeBadInput, `query($n: Int) { claims { facets(by: DAY, first: $n) { value } } }`, vars{"n": first})
	}
	var data struct {
		Claims struct {
			A, B, C divided
		}
	}
	s.ask(&data, `query($by: ClaimFacet!, $no: Boolean = false) { claims(first: 0) { a: facets(by: $by) { value } ...more c: facets(by: HELD) @include(if: $no) { value } } }
		fragment more on ClaimConnection { b: facets(by: DAY, first: 200) { value count } }`, vars{"by": "CLAIMANT"})
	if len(data.Claims.A) != 10 || len(data.Claims.B) != 6 || data.Claims.C != nil {
		t.Errorf("%+v", data)
	}
}

// TestFacetReads: all that is asked of one list is counted in one go, in as many passes as the dearest of it takes.
func TestFacetReads(t *testing.T) {
	s := newGrid(t, 200)
	costs := s.costs()
	ask := func(facets ...ClaimFacet) cost {
		fields := ""
		for _, by := range facets {
			fields += fmt.Sprintf("%s: facets(by: %s) { value count node { ... on Entity { name } } } %s_exact: facetsExact(by: %s) ", by, by, by, by)
		}
		if a := s.post("{ claims { "+fields+" } }", nil); len(a.Errors) > 0 {
			t.Fatalf("%s", a.Body)
		}
		return <-costs
	}
	digests := ask(ByPolarity)
	if all := ask(ByPolarity, ByCertainty, BySpeechAct, ByDay, ByMonth); all != digests {
		t.Errorf("what the edges tell costs %+v for one facet, %+v for five", digests, all)
	}
	records := ask(ByCarrier)
	if all := ask(ByPolarity, ByCarrier, ByDocument, ByEvidence); all.walks != digests.walks || all.passes > records.passes+1 {
		t.Errorf("what records tell costs %+v for one facet, %+v for three", records, all)
	}
	if named := ask(ByClaimant, ByBloc); named.walks != digests.walks || named.passes > digests.passes+6 {
		t.Errorf("who made 200 claims costs %+v", named)
	}
}

// TestCensusBound: of a list that is longer than what is looked at, counts are floors, and say so.
func TestCensusBound(t *testing.T) {
	edges := make([]store.Edge, 7)
	for i := range edges {
		edges[i].Digest.Polarity = graph.Affirms
	}
	for _, c := range []struct {
		most, count int
		cut         bool
	}{{6, 6, true}, {7, 7, false}, {8, 7, false}, {3, 3, true}, {4, 4, true}} {
		of := divisions[ByPolarity]
		of.most = c.most
		census := &census{division: of, counts: map[facetValue]*counted{}}
		for _, chunk := range [][]store.Edge{edges[:4], edges[4:], nil} {
			if err := census.add(t.Context(), nil, chunk); err != nil {
				t.Fatal(err)
			}
		}
		top, err := census.top(t.Context(), nil, 10)
		if err != nil || len(top) != 1 || top[0].n != c.count || top[0].text != "AFFIRMS" || census.cut != c.cut {
			t.Errorf("of 7 claims, at most %d: %+v, cut is %v, %v", c.most, top, census.cut, err)
		}
	}
	for by, of := range divisions {
		if of.most != maxCount && of.most != maxDivided {
			t.Errorf("%s looks at %d claims", by, of.most)
		}
	}
}
