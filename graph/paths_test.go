package graph

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// sketch is a graph in memory, drawn in words: a-b is a relation from a to b; a-b/2 another one between them; a-b!DENIED has that standing; and
// a word of one key is an entity that no path leads through. In answers a relation goes by its word, without the standing.
type sketch struct {
	legs      []Leg
	standings map[ID]StandingStatus
	closed    map[string]bool
	asked     []string // what was read: entities in a row, standings
	tooWide   int      // Legs fails at so many entities, where it is not 0
}

func drawn(text string) *sketch {
	s := &sketch{standings: map[ID]StandingStatus{}, closed: map[string]bool{}}
	for word := range strings.FieldsSeq(text) {
		word, standing, _ := strings.Cut(word, "!")
		ends, _, _ := strings.Cut(word, "/")
		from, to, relation := strings.Cut(ends, "-")
		if !relation {
			s.closed[word] = true
			continue
		}
		s.legs = append(s.legs, Leg{From: from, To: to, Relation: ID(word), Claims: 1})
		s.standings[ID(word)] = cmp.Or(StandingStatus(standing), Uncontested)
	}
	return s
}

func (s *sketch) Legs(entities []string) (legs []Leg, err error) {
	s.asked = append(s.asked, strings.Join(entities, "+"))
	if s.tooWide > 0 && len(s.asked) >= s.tooWide {
		return nil, &WideError{1, "relations"}
	}
	for _, l := range s.legs {
		if slices.Contains(entities, l.From) || slices.Contains(entities, l.To) {
			legs = append(legs, l)
		}
	}
	return legs, nil
}

func (s *sketch) Through(entities []string) (through []bool, err error) {
	for _, key := range entities {
		through = append(through, !s.closed[key])
	}
	return through, nil
}

func (s *sketch) Standings(relations []ID) (standings []StandingStatus, err error) {
	for _, id := range relations {
		standings = append(standings, s.standings[id])
	}
	return standings, nil
}

func inWords(paths []Path) string {
	var words []string
	for _, p := range paths {
		var path []string
		for _, id := range p.Relations {
			path = append(path, string(id))
		}
		words = append(words, strings.Join(path, " "))
	}
	return strings.Join(words, ", ")
}

func TestPaths(t *testing.T) {
	tests := map[string]struct {
		graph string
		query PathQuery
		want  string
	}{
		"one relation":            {"a-b", PathQuery{}, "a-b"},
		"against its direction":   {"b-a", PathQuery{}, "b-a"},
		"none":                    {"a-x y-b", PathQuery{}, ""},
		"nothing at all":          {"", PathQuery{}, ""},
		"a chain":                 {"a-x y-x y-b", PathQuery{}, "a-x y-x y-b"},
		"the shortest first":      {"a-x x-b a-b", PathQuery{}, "a-b, a-x x-b"},
		"longer than is wanted":   {"a-x x-y y-z z-b", PathQuery{MaxLength: 3}, ""},
		"as long as is wanted":    {"a-x x-y y-z z-b", PathQuery{MaxLength: 4}, "a-x x-y y-z z-b"},
		"the longest":             {"a-x x-y y-z z-w w-v v-b", PathQuery{MaxLength: 6}, "a-x x-y y-z z-w w-v v-b"},
		"no entity twice":         {"a-x x-y y-x x-b", PathQuery{}, "a-x x-b"},
		"not through the ends":    {"a-b a-x x-b b-y y-a b-z", PathQuery{}, "a-b, a-x x-b, y-a b-y"},
		"loops at entities":       {"a-a a-b b-b", PathQuery{}, "a-b"},
		"in a circle":             {"a-x x-b b-y y-a x-y", PathQuery{}, "a-x x-b, y-a b-y, a-x x-y b-y, y-a x-y x-b"},
		"ties by the entities":    {"a-y y-b a-x x-b a-z z-b", PathQuery{First: 2}, "a-x x-b, a-y y-b"},
		"parallel":                {"a-b/2 a-b/1 b-a", PathQuery{}, "a-b/1, a-b/2, b-a"},
		"parallel, chain by turn": {"a-x/1 a-x/2 x-b a-y y-b/1 y-b/2", PathQuery{}, "a-x/1 x-b, a-y y-b/1, a-x/2 x-b, a-y y-b/2"},
		"parallel, last varies":   {"a-x/1 a-x/2 x-b/1 x-b/2", PathQuery{First: 3}, "a-x/1 x-b/1, a-x/1 x-b/2, a-x/2 x-b/1"},
		"doubtful last":           {"a-b/1!CONTESTED a-b/2 a-b/3!UNCOMMITTED a-b/4!CORROBORATED", PathQuery{}, "a-b/2, a-b/4, a-b/1, a-b/3"},
		"denied":                  {"a-b!DENIED a-x x-b", PathQuery{}, "a-x x-b"},
		"through the denied":      {"a-b!DENIED a-x x-b", PathQuery{ThroughDenied: true}, "a-b, a-x x-b"},
		"no longer held":          {"a-b!NO_LONGER_HELD a-b/2", PathQuery{}, "a-b/2"},
		"through the unheld":      {"a-b!NO_LONGER_HELD a-b/2", PathQuery{ThroughDenied: true}, "a-b/2, a-b"},
		"unclaimed":               {"a-b!UNCLAIMED", PathQuery{ThroughDenied: true}, ""},
		"denied, others instead":  {"a-x x-b!DENIED a-y y-b!DENIED a-z z-b", PathQuery{First: 1}, "a-z z-b"},
		"denied, all of them":     {"a-x x-b!DENIED a-y!DENIED y-b", PathQuery{}, ""},
		"closed":                  {"x a-x x-b a-y y-b", PathQuery{}, "a-y y-b"},
		"closed in the middle":    {"x a-w w-x x-y y-b a-p p-q q-r r-b", PathQuery{}, "a-p p-q q-r r-b"},
		"closed ends":             {"a b a-x x-b", PathQuery{}, "a-x x-b"},
		"symmetric":               {"a-x x-a a-b", PathQuery{}, "a-b"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			q := tt.query
			q.From, q.To, q.MaxLength, q.First = "a", "b", cmp.Or(q.MaxLength, 4), cmp.Or(q.First, 10)
			got, err := Paths(drawn(tt.graph), q)
			if err != nil || inWords(got) != tt.want {
				t.Errorf("got %s, %v; want %s", inWords(got), err, tt.want)
			}
			for _, p := range got {
				if len(p.Entities) != len(p.Relations)+1 || p.Entities[0] != "a" || p.Entities[len(p.Relations)] != "b" {
					t.Errorf("%s leads through %v", inWords([]Path{p}), p.Entities)
				}
			}
		})
	}
}

// TestPathsRead: the relations are read from the side that has come upon fewer entities, each entity's once, and no farther than is needed.
func TestPathsRead(t *testing.T) {
	graph := "a-x x-b x-p x-q p-r"
	for most, want := range map[int]string{1: "a, b", 3: "a, b, x"} {
		s := drawn(graph)
		if _, err := Paths(s, PathQuery{From: "a", To: "b", MaxLength: 4, First: most}); err != nil || strings.Join(s.asked, ", ") != want {
			t.Errorf("for %d paths it reads %v, %v; want %s", most, s.asked, err, want)
		}
	}
}

// TestPathsBounds: what is too much is an error, and never fewer paths than there are.
func TestPathsBounds(t *testing.T) {
	wide := drawn("a-x x-y y-b")
	wide.tooWide = 2
	// Whoever comes from a or b comes to x, and all chains between the forty entities beyond it lead back there.
	var tangle strings.Builder
	for i := range 40 {
		fmt.Fprintf(&tangle, "x-n%02d ", i)
		for j := range i {
			fmt.Fprintf(&tangle, "n%02d-n%02d ", i, j)
		}
	}
	var denied strings.Builder
	for i := range maxPathStandings + 1 {
		fmt.Fprintf(&denied, "a-b/%d!DENIED ", i)
	}
	for name, g := range map[string]*sketch{"relations": wide, "steps": drawn(tangle.String() + "a-x x-b"), "standings": drawn(denied.String())} {
		paths, err := Paths(g, PathQuery{From: "a", To: "b", MaxLength: 8, First: 50})
		if wide := (*WideError)(nil); !errors.As(err, &wide) || !strings.HasPrefix(wide.What, name) || paths != nil {
			t.Errorf("%s: %d paths, %v", name, len(paths), err)
		}
	}
}

// sketched is a small random graph.
func sketched(t *rapid.T) *sketch {
	s := drawn("")
	entity := rapid.SampledFrom(strings.Fields("a b c d e f g"))
	standing := rapid.SampledFrom([]StandingStatus{Uncontested, Uncontested, Corroborated, Contested, StandingUncommitted, Denied, NoLongerHeld, Unclaimed})
	for i := range rapid.IntRange(0, 16).Draw(t, "relations") {
		l := Leg{From: entity.Draw(t, "from"), To: entity.Draw(t, "to"), Claims: rapid.IntRange(0, 3).Draw(t, "claims")}
		l.Relation = ID(fmt.Sprintf("%s-%s/%02d", l.From, l.To, i))
		s.legs, s.standings[l.Relation] = append(s.legs, l), standing.Draw(t, "standing")
	}
	for range rapid.IntRange(0, 2).Draw(t, "closed") {
		s.closed[entity.Draw(t, "closed")] = true
	}
	return s
}

// every path that there is, by going along everything.
func (s *sketch) every(q PathQuery) (paths []Path) {
	var walk func(p Path)
	walk = func(p Path) {
		at := p.Entities[len(p.Entities)-1]
		if at == q.To {
			paths = append(paths, Path{slices.Clone(p.Entities), slices.Clone(p.Relations)})
			return
		}
		if len(p.Relations) == q.MaxLength || len(p.Relations) > 0 && s.closed[at] {
			return
		}
		for _, l := range s.legs {
			status := s.standings[l.Relation]
			to := l.To
			if l.To == at {
				to = l.From
			}
			if l.From != at && l.To != at || slices.Contains(p.Entities, to) || status == Unclaimed || (status == Denied || status == NoLongerHeld) && !q.ThroughDenied {
				continue
			}
			walk(Path{append(slices.Clone(p.Entities), to), append(slices.Clone(p.Relations), l.Relation)})
		}
	}
	walk(Path{Entities: []string{q.From}})
	return paths
}

// inOrder puts paths in the order of Paths: those that have one chain of entities are sorted, and dealt out in rounds.
func (s *sketch) inOrder(paths []Path) []Path {
	doubt := func(id ID) int {
		if status := s.standings[id]; status == Uncontested || status == Corroborated {
			return 0
		}
		return 1
	}
	slices.SortFunc(paths, func(a, b Path) int {
		order := cmp.Or(len(a.Relations)-len(b.Relations), slices.Compare(a.Entities, b.Entities))
		for i := 0; i < len(a.Relations) && order == 0; i++ {
			x, y := a.Relations[i], b.Relations[i]
			order = cmp.Or(doubt(x)-doubt(y), strings.Compare(string(x), string(y)))
		}
		return order
	})
	round := map[string]int{} // of each path, by its relations
	for i, p := range paths {
		if i > 0 && slices.Equal(p.Entities, paths[i-1].Entities) {
			round[inWords([]Path{p})] = round[inWords(paths[i-1:i])] + 1
		}
	}
	slices.SortStableFunc(paths, func(a, b Path) int {
		return cmp.Or(len(a.Relations)-len(b.Relations), round[inWords([]Path{a})]-round[inWords([]Path{b})])
	})
	return paths
}

// TestPathsEvery compares the paths with those that are found by going along everything.
func TestPathsEvery(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sketched(t)
		q := PathQuery{From: "a", To: "b", MaxLength: rapid.IntRange(1, 6).Draw(t, "length"), First: rapid.IntRange(1, 12).Draw(t, "first"),
			ThroughDenied: rapid.Bool().Draw(t, "through denied")}
		got, err := Paths(s, q)
		if err != nil {
			t.Fatal(err)
		}
		want := s.inOrder(s.every(q))
		if want = want[:min(len(want), q.First)]; inWords(got) != inWords(want) {
			t.Fatalf("got  %s\nwant %s", inWords(got), inWords(want))
		}
	})
}

// lattice is a graph with hubs: each entity has so many relations, most of them with few entities.
func lattice(entities, relations int) *sketch {
	s := drawn("")
	for i := range entities * relations {
		from, to := i%entities, (i*i*7+i*13)%entities*((i*31)%97)/97
		l := Leg{From: fmt.Sprintf("e%05d", from), To: fmt.Sprintf("e%05d", to)}
		l.Relation = ID(fmt.Sprintf("relation:%s/p%02d/%s", l.From, i%20, l.To))
		s.legs = append(s.legs, l)
	}
	return s
}

// BenchmarkPaths looks for paths of 1 to 4 legs among 50,000 relations, without a store.
func BenchmarkPaths(b *testing.B) {
	s := lattice(5_000, 10)
	byEntity := map[string][]Leg{}
	for _, l := range s.legs {
		byEntity[l.From], byEntity[l.To] = append(byEntity[l.From], l), append(byEntity[l.To], l)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		g := indexed{s, byEntity}
		if _, err := Paths(g, PathQuery{From: fmt.Sprintf("e%05d", i%5000), To: "e04999", MaxLength: 4, First: 50}); err != nil {
			b.Fatal(err)
		}
	}
}

// indexed finds the legs of an entity without looking at all.
type indexed struct {
	*sketch
	byEntity map[string][]Leg
}

func (g indexed) Legs(entities []string) (legs []Leg, err error) {
	for _, key := range entities {
		legs = append(legs, g.byEntity[key]...)
	}
	return legs, nil
}

func (g indexed) Standings(relations []ID) ([]StandingStatus, error) {
	return slices.Repeat([]StandingStatus{Uncontested}, len(relations)), nil
}
