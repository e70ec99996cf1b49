package gql

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
	"claimgraph/store"
)

// drawing is a store's relations as the lists of relations show them: what searches must find their way by.
type drawing struct {
	legs      []graph.Leg
	standings map[graph.ID]graph.StandingStatus
	kinds     map[string]graph.EntityKind
}

// draw asks for all relations, with the claims that enter their standings, and for the kinds of all entities.
func (s *server) draw(directive string) *drawing {
	s.Helper()
	var data struct {
		Relations struct {
			Nodes []struct {
				ID              graph.ID
				Subject, Object struct{ ID graph.ID }
				Standing        struct{ Status graph.StandingStatus }
				Claims          struct {
					Nodes []struct{ SpeechAct graph.SpeechAct }
				}
			}
		}
		Entities struct {
			Nodes []struct {
				ID   graph.ID
				Kind graph.EntityKind
			}
		}
	}
	s.ask(&data, "query "+directive+` { entities(first: 200) { nodes { id kind } }
		relations(first: 200) { nodes { id subject { id } object { id } standing { status } claims(first: 200) { nodes { speechAct } } } } }`, nil)
	d := &drawing{standings: map[graph.ID]graph.StandingStatus{}, kinds: map[string]graph.EntityKind{}}
	for _, x := range data.Relations.Nodes {
		l := graph.Leg{From: x.Subject.ID.Key(), To: x.Object.ID.Key(), Relation: x.ID}
		for _, c := range x.Claims.Nodes {
			if c.SpeechAct != graph.Warns {
				l.Claims++
			}
		}
		if (x.Standing.Status == graph.Unclaimed) != (l.Claims == 0) {
			s.Errorf("%s is %s by %d claims", x.ID, x.Standing.Status, l.Claims)
		}
		d.legs, d.standings[x.ID] = append(d.legs, l), x.Standing.Status
	}
	for _, e := range data.Entities.Nodes {
		d.kinds[e.ID.Key()] = e.Kind
	}
	return d
}

// only leaves the relations by these predicates; nil is all.
func (d *drawing) only(predicates []string) {
	d.legs = slices.DeleteFunc(d.legs, func(l graph.Leg) bool {
		relation, _ := graph.ParseRelationKey(l.Relation.Key())
		return predicates != nil && !slices.Contains(predicates, "predicate:"+relation.Predicate)
	})
}

func (d *drawing) Legs(keys []string) (legs []graph.Leg, err error) {
	for _, l := range d.legs {
		if slices.Contains(keys, l.From) || slices.Contains(keys, l.To) {
			legs = append(legs, l)
		}
	}
	return legs, nil
}

func (d *drawing) Through(keys []string) (through []bool, err error) {
	for _, key := range keys {
		through = append(through, d.kinds[key] != graph.Place)
	}
	return through, nil
}

func (d *drawing) Standings(relations []graph.ID) (standings []graph.StandingStatus, err error) {
	for _, id := range relations {
		standings = append(standings, d.standings[id])
	}
	return standings, nil
}

// through draws a lens, with sources left out now and then.
func through(t *rapid.T, w *world) string {
	directive := look(t, w).directive
	if sources := some(t, []string{"entity:e0", "entity:e3", "document:d1"}, 2, "without"); len(sources) > 0 {
		directive += fmt.Sprintf(" @without(sources: %s)", encode(sources))
	}
	return directive
}

// TestNetworks compares neighborhoods and paths with those in drawings of the same relations.
func TestNetworks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		for i := range 8 { // most of the claims of a world are on no relation
			c := w.claim(fmt.Sprint("r", i))
			c.Measure, c.Statement, c.Quantity = "", nil, nil
			c.Relation = &graph.Relation{Subject: entityKeys[i%6], Predicate: "leads", Object: rapid.SampledFrom(entityKeys).Draw(t, "object")}
			for j := range c.Evidence { // a text may be damaged
				c.Evidence[j].Start, c.Evidence[j].End = nil, nil
			}
			w.do(graph.Input{Claims: []graph.Claim{c}})
		}
		for range 4 {
			directive := through(t, w)
			w.checkNeighborhood(t, directive)
			w.checkPaths(t, directive)
		}
	})
}

var (
	someOrAll = func(t *rapid.T, list []string, label string) []string {
		if rapid.Bool().Draw(t, "all "+label) {
			return nil
		}
		return append([]string{}, some(t, list, len(list), label)...)
	}
	predicateIDs = []string{"predicate:leads", "predicate:meets", "predicate:gone"}
)

func (w *world) checkNeighborhood(t *rapid.T, directive string) {
	of := rapid.SampledFrom([][]string{{"e0"}, {"e1", "gone"}, {"e2", "e0", "e2"}, {"gone"}}).Draw(t, "of")
	depth, limit := rapid.IntRange(0, 4).Draw(t, "depth"), rapid.IntRange(1, 7).Draw(t, "limit")
	predicates, kinds := someOrAll(t, predicateIDs, "predicates"), someOrAll(t, []string{"PERSON", "MEDIA_OUTLET"}, "kinds")
	d := w.draw(directive)
	d.only(predicates)
	var starts, ids []string
	for _, key := range of {
		ids = append(ids, "entity:"+key)
		if d.kinds[key] != "" {
			starts = append(starts, key)
		}
	}
	d.legs = slices.DeleteFunc(d.legs, func(l graph.Leg) bool {
		leads := func(key string) bool {
			return kinds == nil || slices.Contains(starts, key) || slices.Contains(kinds, string(d.kinds[key]))
		}
		return l.Claims == 0 || !leads(l.From) || !leads(l.To)
	})
	all, err := graph.Around(starts, depth, d.Legs)
	if err != nil {
		t.Fatal(err)
	}
	part := all.First(limit)
	want := fmt.Sprint(entities(part.Entities...), relationsOf(part.Legs), len(all.Entities), len(all.Legs), len(part.Entities) < len(all.Entities), true)
	var data struct{ Neighborhood found }
	w.ask(&data, fmt.Sprintf(`query($of: [ID!]!, $depth: Int, $predicates: [ID!], $kinds: [EntityKind!], $limit: Int) %s {
		neighborhood(of: $of, depth: $depth, predicates: $predicates, kinds: $kinds, limit: $limit) %s }`, directive, foundFields),
		vars{"of": ids, "depth": depth, "predicates": predicates, "kinds": kinds, "limit": limit})
	if got := data.Neighborhood.String(); got != want {
		t.Fatalf("%s around %v, depth %d, by %v to %v: got\n%s, want\n%s", directive, ids, depth, predicates, kinds, got, want)
	}
}

func relationsOf(legs []graph.Leg) (ids []graph.ID) {
	for _, l := range legs {
		ids = append(ids, l.Relation)
	}
	return ids
}

// found is a neighborhood as it is answered.
type found struct {
	Entities, Relations           []struct{ ID graph.ID }
	TotalEntities, TotalRelations int
	Truncated, TotalExact         bool
}

const foundFields = `{ entities { id } relations { id } totalEntities totalRelations truncated totalExact }`

func (f found) String() string {
	return fmt.Sprint(plain(f.Entities), plain(f.Relations), f.TotalEntities, f.TotalRelations, f.Truncated, f.TotalExact)
}

func plain(list []struct{ ID graph.ID }) (ids []graph.ID) {
	for _, x := range list {
		ids = append(ids, x.ID)
	}
	return ids
}

func (w *world) checkPaths(t *rapid.T, directive string) {
	ends := rapid.Permutation(entityKeys).Draw(t, "ends")
	q := graph.PathQuery{From: ends[0], To: ends[1], MaxLength: rapid.IntRange(1, 6).Draw(t, "length"), First: rapid.IntRange(1, 9).Draw(t, "first"),
		ThroughDenied: rapid.Bool().Draw(t, "through denied")}
	predicates := someOrAll(t, predicateIDs, "predicates")
	d := w.draw(directive)
	d.only(predicates)
	paths, err := graph.Paths(d, q)
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for _, p := range paths {
		fmt.Fprintln(&want, len(p.Relations), entities(p.Entities...), p.Relations)
	}
	got := w.pathsOf(directive, vars{"from": "entity:" + q.From, "to": "entity:" + q.To, "maxLength": q.MaxLength, "predicates": predicates, "first": q.First, "throughDenied": q.ThroughDenied})
	if got != want.String() {
		t.Fatalf("%s %+v by %v: got\n%swant\n%s", directive, q, predicates, got, want.String())
	}
}

const pathsDocument = `query($from: ID!, $to: ID!, $maxLength: Int, $predicates: [ID!], $first: Int, $throughDenied: Boolean, $throughPlaces: Boolean) %s {
	paths(from: $from, to: $to, maxLength: $maxLength, predicates: $predicates, first: $first, throughDenied: $throughDenied, throughPlaces: $throughPlaces)
		{ length entities { id } relations { id } } }`

// pathsOf asks for paths, and gives each in a line.
func (s *server) pathsOf(directive string, variables vars) string {
	s.Helper()
	var data struct {
		Paths []struct {
			Length              int
			Entities, Relations []struct{ ID graph.ID }
		}
	}
	s.ask(&data, fmt.Sprintf(pathsDocument, directive), variables)
	var b strings.Builder
	for _, p := range data.Paths {
		fmt.Fprintln(&b, p.Length, plain(p.Entities), plain(p.Relations))
	}
	return b.String()
}

// TestNetworksSame: entities that are judged to be the same are one on every way, and so are the relations that they have with the same others.
func TestNetworksSame(t *testing.T) {
	s := newDrawn(t, "a-x*2 a-y y-b x-y b-c")
	r := s.searched()
	defer r.close()
	x := &graph.Judgement{By: "ana", Left: "x", Right: "y", Verdict: graph.Same}
	r.same = &same{judged: graph.NewSameness([]graph.Judged{{Judgement: x, Recorded: 1}}), records: map[string][]*store.Node{}, read: map[graph.ID]*store.Node{}}
	if err := r.same.gather(r.sn, "x"); err != nil {
		t.Fatal(err)
	}
	lead, twin := r.same.key("x"), "y"
	if lead == twin {
		twin = "x"
	}
	n, err := newNetwork(t.Context(), r, nil, 10)
	if err != nil {
		t.Fatal(err)
	}
	found, err := (&neighborhood{network: n, most: 10}).around(entities(twin, lead), 1)
	want := []graph.Leg{
		{From: "a", To: lead, Claims: 3}, {From: lead, To: lead, Claims: 1}, {From: lead, To: "b", Claims: 1},
	}
	legs := slices.Clone(found.Legs)
	for i := range legs {
		legs[i].Relation = ""
	}
	if err != nil || strings.Join(found.Entities, " ") != lead+" a b" || !slices.Equal(legs, want) {
		t.Errorf("around %s there are %v, %v, %v", lead, found.Entities, legs, err)
	}
	if n, err = newNetwork(t.Context(), r, nil, 10); err != nil {
		t.Fatal(err)
	}
	paths, err := graph.Paths(&between{n, false}, graph.PathQuery{From: "a", To: "b", MaxLength: 4, First: 10})
	if err != nil || len(paths) != 1 || strings.Join(paths[0].Entities, " ") != "a "+lead+" b" {
		t.Errorf("from a to b lead %v, %v", paths, err)
	}
	for _, ends := range [][2]string{{"x", "y"}, {"y", "x"}} {
		if _, _, err := r.ends(entities(ends[0])[0], entities(ends[1])[0]); err == nil {
			t.Errorf("there are paths from %s to %s, which are one", ends[0], ends[1])
		}
	}
}
