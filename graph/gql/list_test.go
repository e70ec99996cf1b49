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
)

// TestLists compares the lists of entities, documents, relations and measures, whole and filtered, with plain loops.
func TestLists(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		for range 4 {
			m := look(t, w)
			m.checkEntities(t)
			m.checkDocuments(t)
			m.checkRelations(t)
			m.checkMeasures(t)
			m.checkLens()
			m.checkLinks()
		}
	})
}

// wants draws whether a field of a filter is given.
func wants(t *rapid.T, field string) bool { return rapid.IntRange(0, 2).Draw(t, field) == 0 }

func (m *model) query(on, field, kind, filterType string, filter vars, extra string, want []string) {
	document := fmt.Sprintf("x: %s(%s first: $first, after: $after) %s", field, extra, connectionFields)
	signature := "$first: Int, $after: String"
	variables := vars{}
	if filterType != "" {
		document = strings.Replace(document, "(", "(filter: $filter, ", 1)
		signature += ", $filter: " + filterType
		variables["filter"] = filter
	}
	if on != "" {
		document = fmt.Sprintf("on: %s { %s }", on, document)
	}
	for i := range want {
		want[i] = kind + ":" + want[i]
	}
	m.w.same(fmt.Sprintf("query(%s) %s { %s }", signature, m.directive, document), variables, append([]string{}, want...))
}

func (m *model) checkEntities(t *rapid.T) {
	filter := vars{}
	kinds := some(t, []graph.EntityKind{graph.Person, graph.MediaOutlet, graph.Place}, 2, "kinds")
	text := rapid.SampledFrom([]string{"", "ÅSA", "bo end", "tower", "asa"}).Draw(t, "words")
	called := some(t, []string{"Q0", "Q1", "Q9"}, 2, "identifiers")
	hasKinds, hasText, hasCalled := wants(t, "by kind"), wants(t, "by words"), wants(t, "by identifier")
	if hasKinds {
		filter["kinds"] = kinds
	}
	if hasText {
		filter["text"] = text
	}
	if hasCalled {
		list := []vars{}
		for _, q := range called {
			list = append(list, vars{"scheme": "wikidata", "value": q})
		}
		filter["identifiers"] = list
	}
	var found []graph.Entity
	for _, e := range m.entities {
		isCalled := slices.ContainsFunc(e.Identifiers, func(i graph.Identifier) bool { return slices.Contains(called, i.Value) })
		if (!hasKinds || slices.Contains(kinds, e.Kind)) && (!hasText || hasAll(text, e.Names[0].Value, e.Description)) && (!hasCalled || isCalled) {
			found = append(found, e)
		}
	}
	claims := func(key string) int {
		return len(m.list(func(c claimState) bool { return c.Claimant == key }, false))
	}
	order := rapid.SampledFrom([]string{"NAME", "CLAIMS_DESC"}).Draw(t, "order")
	slices.SortFunc(found, func(a, b graph.Entity) int {
		if order == "CLAIMS_DESC" {
			return cmp.Or(cmp.Compare(claims(b.Key), claims(a.Key)), strings.Compare(a.Key, b.Key))
		}
		return cmp.Or(strings.Compare(graph.Fold(a.Names[0].Value), graph.Fold(b.Names[0].Value)), strings.Compare(a.Key, b.Key))
	})
	var want []string
	for _, e := range found {
		want = append(want, e.Key)
	}
	m.query("", "entities", "entity", "EntityFilter", filter, "orderBy: "+order+", ", want)
}

// byDate puts documents in the order of their lists: by the last day on which they may have been published.
func (m *model) byDate(pass func(graph.Document) bool) (keys []string) {
	for key, d := range m.documents {
		if pass(d) {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b string) int {
		x, y := m.documents[a].Published.Span().Latest, m.documents[b].Published.Span().Latest
		newest := cmp.Compare(y, x)
		if x == graph.MaxDay || y == graph.MaxDay {
			newest = -newest // undated ones last
		}
		return cmp.Or(newest, strings.Compare(a, b))
	})
	return keys
}

func (m *model) checkDocuments(t *rapid.T) {
	filter := vars{}
	publishers := some(t, []string{"e3", "e4", "e9"}, 2, "publishers")
	published := date(t, "published within")
	text := rapid.SampledFrom([]string{"", "anew", "RIVER end"}).Draw(t, "words")
	byPublisher, byDay, byText := wants(t, "by publisher"), wants(t, "by day"), wants(t, "by words")
	if byPublisher {
		filter["publishers"] = idsOf(graph.KindEntity, publishers)
	}
	if byDay {
		filter["published"] = published
	}
	if byText {
		filter["text"] = text
	}
	m.query("", "documents", "document", "DocumentFilter", filter, "", m.byDate(func(d graph.Document) bool {
		return (!byPublisher || slices.Contains(publishers, d.Publisher)) && (!byDay || d.Published.Span().Overlaps(published.Span())) &&
			(!byText || hasAll(text, d.Title))
	}))
	if m.change == 0 {
		return
	}
	key := rapid.SampledFrom(entityKeys).Draw(t, "whose")
	m.query(`entity(id: "entity:`+key+`")`, "documents", "document", "", nil, "", m.byDate(func(d graph.Document) bool {
		return d.Publisher == key || slices.Contains(d.Authors, key)
	}))
	key = rapid.SampledFrom(documentKeys).Draw(t, "cited")
	m.query(`document(id: "document:`+key+`")`, "citedBy", "document", "", nil, "", m.byDate(func(d graph.Document) bool {
		return slices.Contains(d.Cites, key)
	}))
}

func (m *model) checkRelations(t *rapid.T) {
	filter := vars{}
	lists := map[string][]string{}
	for _, field := range []string{"subjects", "predicates", "objects"} {
		if !wants(t, field) {
			continue
		}
		kind, keys := graph.KindEntity, entityKeys
		if field == "predicates" {
			kind, keys = graph.KindPredicate, append(slices.Clone(predicateKeys), "hates")
		}
		lists[field] = some(t, keys, 3, field+" wanted")
		filter[field] = idsOf(kind, lists[field])
	}
	of := ""
	on := ""
	if m.change > 0 && wants(t, "of an entity") {
		of = rapid.SampledFrom(entityKeys).Draw(t, "of")
		on = `entity(id: "entity:` + of + `")`
	}
	var want []string
	for _, key := range slices.Sorted(maps.Keys(m.relations)) {
		r := m.relations[key]
		pass := of == "" || r.Subject == of || r.Object == of
		for field, value := range map[string]string{"subjects": r.Subject, "objects": r.Object, "predicates": r.Predicate} {
			if list, given := lists[field]; given && !slices.Contains(list, value) {
				pass = false
			}
		}
		if pass {
			want = append(want, key)
		}
	}
	m.query(on, "relations", "relation", "RelationFilter", filter, "", want)
}

func (m *model) checkMeasures(t *rapid.T) {
	filter := vars{}
	events, places := some(t, []string{"e0", "e1"}, 2, "events"), some(t, []string{"e2", "e0"}, 2, "places")
	predicates := some(t, predicateKeys, 2, "predicates")
	byEvent, byPlace, byPredicate := wants(t, "by event"), wants(t, "by place"), wants(t, "by predicate")
	if byEvent {
		filter["events"] = idsOf(graph.KindEntity, events)
	}
	if byPlace {
		filter["places"] = idsOf(graph.KindEntity, places)
	}
	if byPredicate {
		filter["predicates"] = idsOf(graph.KindPredicate, predicates)
	}
	var want []string
	for _, key := range slices.Sorted(maps.Keys(m.measures)) {
		x := m.measures[key]
		if (!byEvent || slices.Contains(events, x.Event)) && (!byPlace || slices.Contains(places, x.Place)) &&
			(!byPredicate || slices.Contains(predicates, x.Predicate)) {
			want = append(want, key)
		}
	}
	m.query("", "measures", "measure", "MeasureFilter", filter, "", want)
}

// checkLens compares what the lens says of itself.
func (m *model) checkLens() {
	var data struct {
		Lens struct{ Change, HiddenClaims, HiddenUndated int }
	}
	m.w.ask(&data, "query "+m.directive+" { lens { change hiddenClaims hiddenUndated } }", nil)
	claims, undated := m.hidden()
	if data.Lens.Change != m.change || data.Lens.HiddenClaims != claims || data.Lens.HiddenUndated != undated {
		m.w.Fatalf("%s gives %+v, want change %d, %d hidden, %d of them undated", m.directive, data.Lens, m.change, claims, undated)
	}
}

// checkLinks compares the links of every claim, and whether each claim and each piece of evidence answers by its id.
func (m *model) checkLinks() {
	for key, c := range m.claims {
		var data struct {
			Claim *struct {
				Withdrawn bool
				Links     []struct{ ID string }
				Evidence  []struct{ ID string }
			}
			Nodes []*struct{ ID string }
		}
		ids := []graph.ID{c.ID()}
		for i := range c.Evidence {
			ids = append(ids, graph.NewID(graph.KindEvidence, c.Evidence[i].Key(key)))
		}
		m.w.ask(&data, "query($id: ID!, $ids: [ID!]!) "+m.directive+" { claim(id: $id) { withdrawn links { id } evidence { id } } nodes(ids: $ids) { id } }",
			vars{"id": c.ID(), "ids": ids})
		shown := m.shows(c)
		if (data.Claim != nil) != shown || (data.Nodes[0] != nil) != shown {
			m.w.Fatalf("%s through %s: shown is %v, want %v", key, m.directive, data.Claim, shown)
		}
		if !shown {
			continue
		}
		var links, evidence []string
		for _, l := range m.links {
			if (l.From == key || l.To == key) && m.shows(m.claims[l.From]) && m.shows(m.claims[l.To]) {
				links = append(links, string(l.ID()))
			}
		}
		for _, e := range m.evidence(c) {
			evidence = append(evidence, string(graph.NewID(graph.KindEvidence, e.Key(key))))
		}
		m.compareIDs(key+" links", data.Claim.Links, links)
		m.compareIDs(key+" evidence", data.Claim.Evidence, evidence)
		for i, e := range c.Evidence {
			public := slices.ContainsFunc(m.published(e), func(p graph.Span) bool { return p.Latest <= m.stated })
			if (data.Nodes[i+1] != nil) != public {
				m.w.Fatalf("%s through %s: evidence %d is %v by its id, want %v", key, m.directive, i, data.Nodes[i+1], public)
			}
		}
		if data.Claim.Withdrawn != m.withdrawn[c.ID()] {
			m.w.Fatalf("%s through %s: withdrawn is %v", key, m.directive, data.Claim.Withdrawn)
		}
	}
}

func (m *model) compareIDs(what string, got []struct{ ID string }, want []string) {
	var ids []string
	for _, n := range got {
		ids = append(ids, n.ID)
	}
	slices.Sort(ids)
	slices.Sort(want)
	if !slices.Equal(ids, want) {
		m.w.Fatalf("%s through %s: %v, want %v", what, m.directive, ids, want)
	}
}
