package gql

import (
	"slices"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// wish is a filter as the API takes it, and as the model tests it.
type wish struct {
	vars vars
	pass func(*model, claimState) bool
}

func idsOf(kind graph.IDKind, keys []string) []string {
	ids := []string{}
	for _, key := range keys {
		ids = append(ids, string(graph.NewID(kind, key)))
	}
	return ids
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// filterFields are those of a filter of claims, first those that name records.
var filterFields = []string{"claimants", "about", "propositions", "predicates", "documents", "carriers",
	"polarity", "certainty", "speechActs", "stated", "stated", "text", "evidence", "anonymous", "or", "or", "not"}

// wishClaims draws a filter of claims.
func wishClaims(t *rapid.T, depth int) wish {
	f := wish{vars: vars{}}
	var tests []func(*model, claimState) bool
	add := func(name string, v any, test func(*model, claimState) bool) {
		f.vars[name] = v
		tests = append(tests, test)
	}
	// Few fields at a time, for many together let nothing pass. Alternatives name records more often: these are walked along their own lists.
	chosen := some(t, filterFields, 3, "fields")
	wants := func(field string) bool { return slices.Contains(chosen, field) }
	if depth > 0 && rapid.Bool().Draw(t, "named") {
		chosen = append(chosen, rapid.SampledFrom(filterFields[:6]).Draw(t, "by name"))
	}
	wishNamed(t, wants, add)
	wishContent(t, wants, add)
	if depth < 2 && wants("or") {
		var branches []wish
		given := []vars{}
		for range rapid.IntRange(0, 3).Draw(t, "branches") {
			b := wishClaims(t, depth+1)
			branches, given = append(branches, b), append(given, b.vars)
		}
		add("or", given, func(m *model, c claimState) bool {
			return slices.ContainsFunc(branches, func(b wish) bool { return b.pass(m, c) })
		})
	}
	if depth < 2 && wants("not") {
		inner := wishClaims(t, depth+1)
		add("not", inner.vars, func(m *model, c claimState) bool { return !inner.pass(m, c) })
	}
	f.pass = func(m *model, c claimState) bool {
		return !slices.ContainsFunc(tests, func(test func(*model, claimState) bool) bool { return !test(m, c) })
	}
	return f
}

// wishNamed draws what a filter asks by the ids of records.
func wishNamed(t *rapid.T, wants func(string) bool, add func(string, any, func(*model, claimState) bool)) {
	// One of a key that is nowhere, too.
	names := func(field string, list []string) []string {
		return some(t, append([]string{"nobody"}, list...), 3, field)
	}
	if wants("claimants") {
		list := names("claimants", entityKeys)
		add("claimants", idsOf(graph.KindEntity, list), func(_ *model, c claimState) bool { return slices.Contains(list, c.Claimant) })
	}
	if wants("about") {
		list := names("about", entityKeys)
		add("about", idsOf(graph.KindEntity, list), func(m *model, c claimState) bool { return overlap(list, m.about(c)) })
	}
	if wants("propositions") {
		list := append(idsOf(graph.KindMeasure, names("measures", measureKeys)), idsOf(graph.KindStatement, names("statements", statementKeys))...)
		list = append(list, idsOf(graph.KindRelation, names("relations", []string{"e0/leads/e1", "e1/meets/e2", "e2/leads/e0"}))...)
		add("propositions", list, func(_ *model, c claimState) bool { return slices.Contains(list, string(c.Proposition())) })
	}
	if wants("predicates") {
		list := names("predicates", predicateKeys)
		add("predicates", idsOf(graph.KindPredicate, list), func(m *model, c claimState) bool { return slices.Contains(list, m.predicate(c)) })
	}
	if wants("documents") {
		list := names("documents", documentKeys)
		add("documents", idsOf(graph.KindDocument, list), func(m *model, c claimState) bool {
			return slices.ContainsFunc(m.evidence(c), func(e graph.Evidence) bool { return slices.Contains(list, e.Document) })
		})
	}
	if wants("carriers") {
		list := names("carriers", entityKeys)
		add("carriers", idsOf(graph.KindEntity, list), func(m *model, c claimState) bool { return carriedBy(m, c, list) })
	}
}

func carriedBy(m *model, c claimState, list []string) bool {
	return slices.ContainsFunc(m.evidence(c), func(e graph.Evidence) bool {
		return slices.Contains(list, m.documents[e.Document].Publisher) ||
			slices.ContainsFunc(e.Chain, func(h graph.Hop) bool { return slices.Contains(list, h.Carrier) })
	})
}

// wishContent draws what a filter asks of the claims themselves.
func wishContent(t *rapid.T, wants func(string) bool, add func(string, any, func(*model, claimState) bool)) {
	if wants("polarity") {
		v := rapid.SampledFrom([]graph.Polarity{graph.Affirms, graph.Denies}).Draw(t, "polarity wanted")
		add("polarity", v, func(_ *model, c claimState) bool { return c.Polarity == v })
	}
	if wants("certainty") {
		list := some(t, []graph.Certainty{graph.Certain, graph.Possible, graph.Probable}, 2, "certainties")
		add("certainty", list, func(_ *model, c claimState) bool { return slices.Contains(list, c.Certainty) })
	}
	if wants("speechActs") {
		list := some(t, []graph.SpeechAct{graph.Asserts, graph.Warns}, 2, "acts")
		add("speechActs", list, func(_ *model, c claimState) bool { return slices.Contains(list, c.SpeechAct) })
	}
	if wants("stated") {
		v := rapid.SampledFrom(append(dates, "2026-01-10/..", "../2026-01-09", "2026-01-11/2026-01-13")).Draw(t, "stated within")
		add("stated", v, func(m *model, c claimState) bool { return m.span(c).Overlaps(v.Span()) })
	}
	if wants("text") {
		v := rapid.SampledFrom([]string{"", " ", "TOWER", "reseau", "osaka end", "river", "said", "maybe night", "e0"}).Draw(t, "words")
		add("text", v, func(_ *model, c claimState) bool {
			text := ""
			if c.Statement != nil {
				text = c.Statement.Text
			}
			return hasAll(v, c.Label, c.Hedge, text)
		})
	}
	if wants("evidence") {
		list := some(t, []string{"VERIFIED", "BROKEN", "UNARCHIVED", "UNEVIDENCED"}, 3, "standings")
		add("evidence", list, func(m *model, c claimState) bool { return slices.Contains(list, m.standing(c)) })
	}
	if wants("anonymous") {
		v := rapid.Bool().Draw(t, "anonymous wanted")
		add("anonymous", v, func(m *model, c claimState) bool {
			known := slices.ContainsFunc(c.Origins(), func(key string) bool { return m.entities[key].Named || m.entities[key].SpeaksFor != "" })
			return known != v
		})
	}
}
