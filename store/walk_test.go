package store

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// walkedStore has claims of every date there is, stated and published, by one claimant or another, many on the same days.
func walkedStore(t testing.TB) (*Store, *model) {
	s, m := opened(t, t.TempDir(), Options{}), newModel()
	in := &graph.Input{Predicates: []graph.Predicate{{Key: "p0", Label: "p"}}}
	for i := range 3 {
		in.Entities = append(in.Entities, graph.Entity{Key: fmt.Sprintf("e%d", i), Kind: graph.Person, Named: true, Names: []graph.Name{{Value: "Ana"}}})
		in.Measures = append(in.Measures, graph.Measure{Key: fmt.Sprintf("m%d", i), Label: "m", Predicate: "p0", Event: "e2", Population: "p",
			Kind: graph.Stock, Unit: "u"})
	}
	n := 0
	for i, published := range someDates {
		in.Documents = append(in.Documents, graph.Document{Key: fmt.Sprintf("d%d", i), Publisher: "e2", Published: published})
	}
	for i, stated := range someDates {
		for _, document := range []int{-1, 0, 3, 7, 10, i} {
			c := graph.Claim{Key: fmt.Sprintf("c%03d", (n*37)%211), Claimant: fmt.Sprintf("e%d", n%2), Measure: fmt.Sprintf("m%d", n%3), Label: "l", Stated: stated}
			if document >= 0 {
				c.Evidence = []graph.Evidence{{Document: fmt.Sprintf("d%d", document), Kind: graph.Table}}
			}
			if n%5 == 0 {
				c.Mentions = []string{"e0", "e1"}
			}
			in.Claims = append(in.Claims, c)
			n++
		}
	}
	in.Normalize()
	d, ok := m.record(in, signature{"ana", dawn})
	if !ok {
		t.Fatal("the model finds a fault")
	}
	o := recorded(t, s, in)
	m.past, m.days = append(m.past, d.nodes), append(m.days, graph.DayOf(o.Change.At))
	return s, m
}

// TestWalk compares walks with what sorting and filtering all entries of their lists gives: any lists at once, any span, any last day, both
// directions, from the beginning and behind every entry.
func TestWalk(t *testing.T) {
	s, m := walkedStore(t)
	sn := s.Snapshot()
	defer sn.Close()
	lists, number := m.lists(1), func(key string) uint32 {
		n, err := sn.Node(graph.ID(key))
		if err != nil {
			t.Fatal(err)
		}
		return n.Number
	}
	names := []listName{{ClaimsAll, ""}, {ClaimsBy, "entity:e0"}, {ClaimsBy, "entity:e1"}, {ClaimsBy, "entity:e2"}, {ClaimsAbout, "entity:e0"},
		{ClaimsAbout, "entity:e2"}, {ClaimsOn, "measure:m0"}, {ClaimsUnder, "predicate:p0"}, {ClaimsIn, "document:d3"}, {ClaimsThrough, "entity:e2"}}
	rapid.Check(t, func(r *rapid.T) {
		g := generator{r, m}
		o := WalkOptions{Ascending: g.chance(50), Until: graph.MaxDay}
		if g.chance(60) {
			o.Within = &graph.Span{Earliest: g.day(graph.MinDay), Latest: g.day(graph.MaxDay)}
			if o.Within.Latest < o.Within.Earliest {
				o.Within.Earliest, o.Within.Latest = o.Within.Latest, o.Within.Earliest
			}
		}
		if g.chance(30) {
			o.Until = g.day(graph.MaxDay)
		}
		union := map[listed]bool{}
		for range 1 + g.number(3) {
			name := names[g.number(len(names))]
			l := List{Type: name.typ}
			if name.from != "" {
				l.From = number(string(name.from))
			}
			o.Lists = append(o.Lists, l)
			for _, e := range lists[name] {
				union[e] = true
			}
		}
		want := sortedAndFiltered(union, o)
		got := walked(r, sn, o)
		sameEntries(r, o, got, want)
		for i, e := range got {
			o.After = e.Place
			sameEntries(r, o, walked(r, sn, o), want[i+1:])
		}
	})
}

func (g generator) day(open graph.Day) graph.Day {
	if g.chance(15) {
		return open
	}
	day, _ := graph.ParseDay("2026-01-01")
	return day + graph.Day(g.number(60)-15)
}

func sortedAndFiltered(entries map[listed]bool, o WalkOptions) (out []listed) {
	for e := range entries {
		stated := e.digest.Stated
		if (o.Within == nil || stated.Overlaps(*o.Within)) && (o.Until == graph.MaxDay || stated.Latest <= o.Until) {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b listed) int {
		if x, y := a.digest.Stated.Latest, b.digest.Stated.Latest; o.Ascending && x != y {
			return -inListOrder(a, b)
		}
		return inListOrder(a, b)
	})
	return out
}

func sameEntries(t failer, o WalkOptions, got []Edge, want []listed) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i].To != want[i].to {
			t.Fatalf("%+v: entry %d differs:\n%v\nwant\n%v", o, i, got, want)
		}
	}
}

// TestPrefix goes through lists that are ordered by a text, from the beginning and behind each entry.
func TestPrefix(t *testing.T) {
	s := opened(t, t.TempDir(), Options{})
	in := &graph.Input{}
	for i, value := range []string{"Q1", "Q12", "Q1", "Q2", ""} {
		e := graph.Entity{Key: fmt.Sprintf("e%d", i), Kind: graph.Person, Named: true, Names: []graph.Name{{Value: "Ana"}}}
		if value != "" {
			e.Identifiers = []graph.Identifier{{Scheme: "wikidata", Value: value}, {Scheme: "wiki", Value: "data"}}
		}
		in.Entities = append(in.Entities, e)
	}
	recorded(t, s, in)
	sn := s.Snapshot()
	defer sn.Close()
	for prefix, want := range map[string]string{"": "e0 e1 e2 e3 e0 e2 e1 e3", "wikidata": "e0 e2 e1 e3", "wiki": "e0 e1 e2 e3",
		"wikidata Q1": "e0 e2", "wikidata Q": "", "wikidata Q2": "e3"} {
		o := WalkOptions{Lists: []List{{Type: EntitiesCalled, Prefix: strings.Fields(prefix)}}}
		got := walked(t, sn, o)
		var keys []string
		for i, e := range got {
			keys = append(keys, e.To.Key())
			o.After = e.Place
			if rest := walked(t, sn, o); len(rest) != len(got)-i-1 {
				t.Errorf("prefix %q: behind entry %d there are %d", prefix, i, len(rest))
			}
			if has := sn.Has(o.Lists[0], [][]byte{e.Place, []byte("nowhere"), e.Place}); !has[0] || has[1] || !has[2] {
				t.Errorf("prefix %q: entry %d is there: %v", prefix, i, has)
			}
		}
		if strings.Join(keys, " ") != want {
			t.Errorf("prefix %q: %v, want %s", prefix, keys, want)
		}
		if n := sn.Count(o.Lists[0], 2); n != min(len(got), 2) {
			t.Errorf("prefix %q: counted %d of at most 2", prefix, n)
		}
	}
}

// Places are the same in every list that a node is in, and sort as the list does.
func TestPlaces(t *testing.T) {
	s, _ := walkedStore(t)
	sn := s.Snapshot()
	defer sn.Close()
	all := walked(t, sn, WalkOptions{Lists: []List{{Type: EntitiesAll}}})
	for i, e := range all {
		n, err := sn.Node(e.To)
		if err != nil {
			t.Fatal(err)
		}
		if e.Number != n.Number || e.Kind != n.Record.Entity.Kind || !bytes.Equal(e.Place, NamePlace(n.Record.Entity)) {
			t.Errorf("%s stands in the list as %+v", e.To, e)
		}
		if i > 0 && bytes.Compare(all[i-1].Place, e.Place) >= 0 {
			t.Errorf("%s stands behind %s", e.To, all[i-1].To)
		}
	}
	if a, b := CountPlace(7, "b"), CountPlace(7, "a"); bytes.Compare(a, b) <= 0 || bytes.Compare(CountPlace(8, "z"), b) >= 0 {
		t.Error("places by count: the greatest comes first, and then the key")
	}
}
