package search

import (
	"testing"

	"claimgraph/graph"
)

// Names and texts are found as they were: not before, and not after.
func TestFormerVersions(t *testing.T) {
	s := openedStore(t, t.TempDir())
	first := recorded(t, s, entities(entity("x", "Twitter"), entity("y", "Bluesky")))
	x := indexed(t, s) // follows from here on
	second := recorded(t, s, corrected(entities(entity("x", "Xcorp"))))
	described := entity("x", "Xcorp")
	described.SpeaksFor = "y" // nothing that is searched
	third := recorded(t, s, corrected(entities(described)))
	back := recorded(t, s, corrected(entities(entity("x", "Twitter", "Tweeter"))))
	gone := withdrawn(t, s, "entity:x")
	again := recorded(t, s, corrected(entities(entity("x", "Twitter"))))
	caughtUp(t, x)
	for at, want := range map[int][2]bool{
		0: {false, false}, first: {true, false}, second: {false, true}, third: {false, true}, back: {true, false}, gone: {false, false}, again: {true, false}, -1: {true, false},
	} {
		for i, text := range []string{"twitter", "xcorp"} {
			var ids []graph.ID
			if want[i] {
				ids = []graph.ID{"entity:x"}
			}
			finds(t, x, text, at, ids...)
		}
	}
	finds(t, x, "twitter", again+100, "entity:x")
	if hits := answer(t, x, Query{Text: "tweeter", At: back, Size: 1}).Hits; len(hits) != 1 || hits[0].Snippet != "⟦Tweeter⟧" {
		t.Errorf("as of change %d: %v", back, hits)
	}
	want := []string{"entity:x@1-2", "entity:x@2-4", "entity:x@4-5", "entity:x@6", "entity:y@1"}
	sameNames(t, namesIn(t, x), want)
}

// A relation is found by the names of its ends and of its predicate, as they are.
func TestRelations(t *testing.T) {
	s := openedStore(t, t.TempDir())
	first := recorded(t, s, &graph.Input{
		Entities:   []graph.Entity{entity("a", "Alpha"), entity("b", "Beta")},
		Predicates: []graph.Predicate{{Key: "armed", Label: "armed"}},
		Claims: []graph.Claim{{Key: "c", Claimant: "a", Label: "one", Relation: &graph.Relation{Subject: "a", Predicate: "armed", Object: "b"}},
			{Key: "d", Claimant: "a", Label: "two", Relation: &graph.Relation{Subject: "b", Predicate: "armed", Object: "a"}}},
	})
	x := indexed(t, s)
	const there, back = "relation:a/armed/b", "relation:b/armed/a"
	finds(t, x, "alpha armed", -1, there, back)
	ended := recorded(t, s, corrected(entities(entity("b", "Gamma", "Beta")))) // an alias is not what a relation is called by
	labelled := recorded(t, s, corrected(&graph.Input{Predicates: []graph.Predicate{{Key: "armed", Label: "supplied"}}}))
	caughtUp(t, x)
	finds(t, x, "alpha armed beta", first, there, back)
	finds(t, x, "alpha armed beta", ended)
	finds(t, x, "alpha armed gamma", ended, there, back)
	finds(t, x, "alpha armed gamma", labelled)
	finds(t, x, "supplied gamma", -1, there, back)
	withdrawn(t, s, "claim:c")
	withdrawn(t, s, there)
	caughtUp(t, x)
	finds(t, x, "supplied gamma", -1, back)
	finds(t, x, "supplied gamma", labelled, there, back)
}

// Each kind of record is found by each of its texts.
func TestTexts(t *testing.T) {
	s := openedStore(t, t.TempDir())
	n := int64(7)
	e := entity("e", "Nameword")
	e.Description, e.Identifiers = "Descword", []graph.Identifier{{Scheme: "schemeword", Value: "valueword"}}
	recorded(t, s, &graph.Input{
		Entities:   []graph.Entity{e},
		Documents:  []graph.Document{{Key: "d", Title: "Titleword", Publisher: "e", URL: "https://hostword.example/pathword"}},
		Predicates: []graph.Predicate{{Key: "p", Label: "Predword", InverseLabel: "Inverseword", Description: "Predicatedescription"}},
		Measures: []graph.Measure{{Key: "m", Label: "Measureword", Predicate: "p", Population: "Populationword", Kind: graph.Stock, Unit: "Unitword",
			Method: "Methodword"}},
		Claims: []graph.Claim{
			{Key: "c", Claimant: "e", Label: "Labelword", Measure: "m", Hedge: "hedgeword", Quantity: &graph.Quantity{Qualifier: graph.Exactly, Value: &n, Verbatim: "verbatimword"}},
			{Key: "s", Claimant: "e", Label: "other", Statement: &graph.Statement{Key: "s", Text: "Statementword"}},
			{Key: "r", Claimant: "e", Label: "other", Relation: &graph.Relation{Subject: "e", Predicate: "p", Object: "e"}}},
	})
	x := indexed(t, s)
	for text, want := range map[string]struct {
		id    graph.ID
		field string
	}{
		"nameword": {"entity:e", "name"}, "descword": {"entity:e", "description"}, "schemeword valueword": {"entity:e", "identifier"},
		"titleword": {"document:d", "title"}, "hostword.example": {"document:d", "url"}, "predword": {"predicate:p", "label"},
		"inverseword": {"predicate:p", "inverseLabel"}, "predicatedescription": {"predicate:p", "description"}, "measureword": {"measure:m", "label"},
		"populationword": {"measure:m", "population"}, "unitword": {"measure:m", "unit"}, "methodword": {"measure:m", "method"},
		"labelword": {"claim:c", "label"}, "hedgeword": {"claim:c", "hedge"}, "verbatimword": {"claim:c", "quantity"},
		"statementword": {"statement:s", "text"}, "nameword predword": {"relation:e/p/e", "relation"}, "descword nameword": {"entity:e", "name"},
	} {
		r := answer(t, x, Query{Text: text, At: -1, Size: 1})
		if len(r.Hits) == 0 || r.Hits[0].ID != want.id || r.Hits[0].Field != want.field {
			t.Errorf("%q: %v, want %v", text, r.Hits, want)
		}
	}
	finds(t, x, "pathword", -1)
}
