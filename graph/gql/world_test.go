package gql

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"claimgraph/graph"
	"claimgraph/store"
)

// world is a store with random records, and what must be in it: its state after each change, in plain maps.
type world struct {
	*server
	t      *rapid.T
	states []*state // by the number of the change
	days   []string // on which they were recorded
	log    []replay
	broken string // the document whose archived text was damaged in the end
}

// state is what a store holds as of one change.
type state struct {
	entities  map[string]graph.Entity
	documents map[string]graph.Document
	measures  map[string]graph.Measure
	relations map[string]graph.Relation
	claims    map[string]claimState
	links     []graph.ClaimLink
	archived  map[string]bool
	withdrawn map[graph.ID]bool
}

type claimState struct {
	graph.Claim
	first string // the day on which it was recorded first
}

// replay is a change, to be made again in another store.
type replay struct {
	run func(*store.Store) (store.Outcome, error)
	// One of these says what it does, of those that @without has a say in.
	input     *graph.Input
	withdrawn graph.ID
}

func (st *state) clone() *state {
	c := *st
	c.entities, c.documents, c.measures = maps.Clone(st.entities), maps.Clone(st.documents), maps.Clone(st.measures)
	c.relations, c.claims = maps.Clone(st.relations), maps.Clone(st.claims)
	c.archived, c.withdrawn, c.links = maps.Clone(st.archived), maps.Clone(st.withdrawn), slices.Clone(st.links)
	return &c
}

// dates are of all sorts: missing, of a day, of more, open, doubtful, and later than the day of recording.
var dates = []graph.EDTF{
	"", "", "2026-01-05", "2026-01-09", "2026-01-10", "2026-01-10", "2026-01-12", "2026-01", "2026", "2026-01-08/2026-01-12", "../2026-01-10",
	"2026-01-12/..", "202X", "2026-01-10~", "2026-03-01", "2025-12-31/2026-01-05", "2026-02?",
}

func date(t *rapid.T, label string) graph.EDTF { return rapid.SampledFrom(dates).Draw(t, label) }

// some picks up to n of a list, each once.
func some[T any](t *rapid.T, list []T, n int, label string) []T {
	picked := rapid.Permutation(list).Draw(t, label)
	return picked[:rapid.IntRange(0, min(n, len(list))).Draw(t, label+" many")]
}

func keys(prefix string, n int) (list []string) {
	for i := range n {
		list = append(list, fmt.Sprintf("%s%d", prefix, i))
	}
	return list
}

var (
	entityKeys    = keys("e", 6)
	documentKeys  = keys("d", 5)
	measureKeys   = keys("m", 3)
	predicateKeys = []string{"leads", "meets"} // meets is symmetric
	statementKeys = keys("s", 3)
	wordList      = []string{"tower", "Réseau", "river", "guard", "Ōsaka", "night"}
)

func sentence(t *rapid.T, label string) string {
	return strings.Join(append(some(t, wordList, 3, label), "end"), " ")
}

// newWorld records a base and then a few random changes. It is closed by close.
func newWorld(t *rapid.T) *world {
	dir, err := os.MkdirTemp("", "world")
	if err != nil {
		t.Fatal(err)
	}
	w := &world{server: serve(t, dir), t: t, states: []*state{{
		entities: map[string]graph.Entity{}, documents: map[string]graph.Document{}, measures: map[string]graph.Measure{},
		relations: map[string]graph.Relation{}, claims: map[string]claimState{}, archived: map[string]bool{}, withdrawn: map[graph.ID]bool{},
	}}, days: []string{""}}
	w.base()
	for i := range rapid.IntRange(3, 7).Draw(t, "changes") {
		w.step(i)
	}
	if b := rapid.SampledFrom(append([]string{""}, documentKeys...)).Draw(t, "broken"); w.now().archived[b] {
		w.damage(b)
	}
	return w
}

func (w *world) close() {
	w.server.close()
	os.RemoveAll(w.dir)
}

func (w *world) now() *state { return w.states[len(w.states)-1] }

// next makes a change on a later day, and expects that it is one.
func (w *world) next(change func(*store.Store) (store.Outcome, error), after func(*state, string)) {
	w.Helper()
	day, _ := time.Parse("2006-01-02", "2026-01-07")
	today := day.AddDate(0, 0, 4*len(w.states)).Format("2006-01-02")
	w.clock.set(today)
	outcome, err := change(w.store)
	if err != nil || outcome.Change == nil || outcome.Change.Number != len(w.states) {
		w.Fatalf("change %d came to %+v, %v", len(w.states), outcome, err)
	}
	st := w.now().clone()
	after(st, today)
	w.log = append(w.log, replay{run: change})
	w.states, w.days = append(w.states, st), append(w.days, today)
}

func (w *world) record(in graph.Input, after func(*state, string)) {
	w.Helper()
	w.next(func(s *store.Store) (store.Outcome, error) {
		input := copyOf(in) // recording fills in what was left out
		return s.Record(context.Background(), "test", &input)
	}, after)
	w.log[len(w.log)-1].input = &in
}

func (w *world) base() {
	in := graph.Input{Predicates: []graph.Predicate{{Key: "leads", Label: "leads"}, {Key: "meets", Label: "meets", Symmetric: true}}}
	for i, key := range entityKeys {
		e := graph.Entity{Key: key, Kind: graph.Person, Named: i%2 == 0, Description: sentence(w.t, "description"),
			Names: []graph.Name{{Value: rapid.SampledFrom([]string{"Ann", "ann", "Åsa", "Bob", "bo"}).Draw(w.t, "name"), Kind: graph.NamePreferred}}}
		if i == 3 || i == 4 {
			e.Kind = graph.MediaOutlet
		}
		if i == 5 {
			e.SpeaksFor = "e0"
		}
		if rapid.Bool().Draw(w.t, "called") {
			e.Identifiers = []graph.Identifier{{Scheme: "wikidata", Value: fmt.Sprint("Q", i%2)}}
		}
		in.Entities = append(in.Entities, e)
	}
	for i, key := range documentKeys {
		in.Documents = append(in.Documents, graph.Document{
			Key: key, Title: sentence(w.t, "title"), Publisher: entityKeys[3+i%2], Authors: some(w.t, entityKeys[:3], 2, "authors"),
			Published: date(w.t, "published"), Cites: some(w.t, documentKeys[:i], 2, "cites"),
		})
	}
	for i, key := range measureKeys {
		m := graph.Measure{Key: key, Label: key, Predicate: predicateKeys[i%2], Population: "people", Unit: "people"}
		m.Kind = rapid.SampledFrom([]graph.MeasureKind{graph.Cumulative, graph.Stock, graph.Period}).Draw(w.t, "kind")
		if i > 0 && rapid.Bool().Draw(w.t, "part") {
			m.PartOf = measureKeys[i-1]
		}
		m.Event = rapid.SampledFrom([]string{"", "e0", "e1"}).Draw(w.t, "event")
		m.Place = rapid.SampledFrom([]string{"", "e2"}).Draw(w.t, "place")
		in.Measures = append(in.Measures, m)
	}
	w.record(in, func(st *state, _ string) {
		for _, e := range in.Entities {
			st.entities[e.Key] = e
		}
		for _, d := range in.Documents {
			st.documents[d.Key] = d
		}
		for _, m := range in.Measures {
			st.measures[m.Key] = m
		}
	})
	w.newClaims(0)
}

// claim is a random one.
func (w *world) claim(key string) graph.Claim {
	t := w.t
	c := graph.Claim{
		Key: key, Claimant: rapid.SampledFrom(entityKeys).Draw(t, "claimant"), ReportedFrom: some(t, entityKeys, 2, "reported from"),
		Label: sentence(t, "label"), Hedge: rapid.SampledFrom([]string{"", "reportedly", "river maybe"}).Draw(t, "hedge"),
		Mentions: some(t, entityKeys, 2, "mentions"), Stated: date(t, "stated"), Evidence: []graph.Evidence{},
		Valid:     rapid.SampledFrom([]graph.EDTF{"", "", "2026-01-08", "2026-01-08/2026-01-10"}).Draw(t, "valid"),
		Polarity:  rapid.SampledFrom([]graph.Polarity{graph.Affirms, graph.Denies}).Draw(t, "polarity"),
		Certainty: rapid.SampledFrom([]graph.Certainty{graph.Certain, graph.Possible, graph.Uncommitted}).Draw(t, "certainty"),
		SpeechAct: rapid.SampledFrom([]graph.SpeechAct{graph.Asserts, graph.Warns}).Draw(t, "act"), Basis: graph.Unstated,
	}
	switch rapid.IntRange(0, 2).Draw(t, "at issue") {
	case 0:
		r := graph.Relation{Subject: rapid.SampledFrom(entityKeys).Draw(t, "subject"), Object: rapid.SampledFrom(entityKeys).Draw(t, "object")}
		r.Predicate = rapid.SampledFrom(predicateKeys).Draw(t, "predicate")
		r = r.Ordered(r.Predicate == "meets")
		c.Relation = &r
	case 1:
		c.Measure = rapid.SampledFrom(measureKeys).Draw(t, "measure")
		c.Quantity = figure(t)
	default:
		i := rapid.IntRange(0, len(statementKeys)-1).Draw(t, "statement")
		c.Statement = &graph.Statement{Key: statementKeys[i], Text: "it is said: " + wordList[i], About: entityKeys[i : i+2]}
	}
	for range rapid.IntRange(0, 3).Draw(t, "evidence") {
		w.addEvidence(&c)
	}
	return c
}

// figure is a random one, or none.
func figure(t *rapid.T) *graph.Quantity {
	n := rapid.SampledFrom([]int64{0, 40, 50, 60, 1000}).Draw(t, "value")
	q := &graph.Quantity{Value: &n, Verbatim: "a figure"}
	q.Qualifier = rapid.SampledFrom([]graph.Qualifier{"", graph.Exactly, graph.AtLeast, graph.FewerThan, graph.About, graph.Magnitude}).Draw(t, "qualifier")
	switch {
	case q.Qualifier == "":
		return nil
	case q.Qualifier == graph.Magnitude:
		return &graph.Quantity{Qualifier: graph.Magnitude, Verbatim: "dozens"}
	case q.Qualifier == graph.FewerThan && n == 0:
		q.Qualifier = graph.Exactly
	}
	return q
}

// addEvidence adds a random piece that the claim does not have yet.
func (w *world) addEvidence(c *graph.Claim) {
	t := w.t
	e := graph.Evidence{Document: rapid.SampledFrom(documentKeys).Draw(t, "document"), Kind: graph.Paraphrase, Attribution: graph.Stated}
	e.Locator = fmt.Sprint("place ", len(c.Evidence))
	if rapid.Bool().Draw(t, "span") {
		start := rapid.IntRange(0, 90).Draw(t, "start")
		end := start + 5
		e.Start, e.End = &start, &end
	}
	for _, carrier := range some(t, entityKeys[:3], 2, "carriers") {
		if carrier != c.Claimant {
			e.Chain = append(e.Chain, graph.Hop{Carrier: carrier, Document: rapid.SampledFrom(append([]string{""}, documentKeys...)).Draw(t, "hop")})
		}
	}
	c.Evidence = append(c.Evidence, e)
}

func copyOf(in graph.Input) (out graph.Input) {
	b, err := json.Marshal(in)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		panic(err)
	}
	return out
}

func textOf(document string) []byte { return []byte(strings.Repeat("words of "+document+" ", 10)) }

// damage flips a byte of every span of an archived text.
func (w *world) damage(document string) {
	name := store.SHA256(textOf(document))
	path := filepath.Join(w.dir, "texts", name[:2], name)
	if err := os.WriteFile(path, []byte(strings.ToUpper(string(textOf(document)))), 0o600); err != nil {
		w.Fatal(err)
	}
	w.broken = document
}
