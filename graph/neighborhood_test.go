package graph

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func (n Neighborhood) inWords() string {
	words := strings.Join(n.Entities, " ") + ":"
	for _, l := range n.Legs {
		words += " " + string(l.Relation)
	}
	return words
}

func TestAround(t *testing.T) {
	tests := map[string]struct {
		graph, starts string
		depth         int
		want          string
	}{
		"nothing":              {"", "a", 1, "a:"},
		"nowhere":              {"a-b", "", 1, ":"},
		"depth 0":              {"a-b", "a", 0, "a:"},
		"one relation":         {"a-b c-a", "a", 1, "a b c: a-b c-a"},
		"beyond":               {"a-b b-c", "a", 1, "a b: a-b"},
		"two relations":        {"a-b b-c c-d", "a", 2, "a b c: a-b b-c"},
		"at the rim":           {"a-b a-c b-c c-d", "a", 1, "a b c: a-b a-c"},
		"within the rim":       {"a-b a-c b-c", "a", 2, "a b c: a-b a-c b-c"},
		"starts as given":      {"b-a a-c", "c a", 1, "c a b: a-c b-a"},
		"a start twice":        {"a-b", "a a", 1, "a b: a-b"},
		"between starts":       {"a-b", "b a", 1, "b a: a-b"},
		"parallel":             {"a-c a-b/1 a-b/2", "a", 1, "a b c: a-b/1 a-b/2 a-c"},
		"a loop":               {"a-a a-b", "a", 1, "a b: a-a a-b"},
		"a circle":             {"a-b b-c c-a", "a", 4, "a b c: a-b b-c c-a"},
		"claimed from farther": {"a-b a-c c-d c-e", "a", 2, "a c b d e: a-b a-c c-d c-e"},
		"all ends":             {"a-b b-c", "a", 4, "a b c: a-b b-c"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := Around(strings.Fields(tt.starts), tt.depth, drawn(tt.graph).Legs)
			if err != nil || got.inWords() != tt.want {
				t.Errorf("got %s, %v; want %s", got.inWords(), err, tt.want)
			}
		})
	}
}

func TestAroundFirst(t *testing.T) {
	all, err := Around([]string{"a"}, 2, drawn("a-b a-c b-c c-d d-d").Legs)
	if err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int]string{0: ":", 1: "a:", 2: "a c: a-c", 3: "a c b: a-b a-c b-c", 4: "a c b d: a-b a-c b-c c-d", 5: "a c b d: a-b a-c b-c c-d"} {
		if got := all.First(n).inWords(); got != want {
			t.Errorf("the first %d are %s, want %s", n, got, want)
		}
	}
}

// TestAroundAsks: the most claimed of a distance are asked for first, each entity once, and an error ends it.
func TestAroundAsks(t *testing.T) {
	s := drawn("a-b a-c/1 a-c/2 b-d c-d d-e")
	if _, err := Around([]string{"a"}, 3, s.Legs); err != nil || strings.Join(s.asked, " ") != "a c+b d" {
		t.Errorf("it asks for %v, %v", s.asked, err)
	}
	s.tooWide = len(s.asked) + 1
	if _, err := Around([]string{"a"}, 3, s.Legs); err == nil {
		t.Error("the error is lost:", err)
	}
}

// TestAroundEvery compares the neighborhood with what follows from the distances of all entities.
func TestAroundEvery(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sketched(t)
		starts := slices.Compact(rapid.Permutation(strings.Fields("a b c")).Draw(t, "starts")[:rapid.IntRange(1, 3).Draw(t, "many")])
		depth := rapid.IntRange(0, 4).Draw(t, "depth")
		got, err := Around(starts, depth, s.Legs)
		if err != nil {
			t.Fatal(err)
		}
		const far = 99
		distance := map[string]int{}
		at := func(key string) int {
			if d, met := distance[key]; met {
				return d
			}
			return far
		}
		for _, key := range starts {
			distance[key] = 0
		}
		for range 10 { // longer than any chain of the seven entities
			for _, l := range s.legs {
				for _, way := range [][2]string{{l.From, l.To}, {l.To, l.From}} {
					if at(way[0])+1 < at(way[1]) {
						distance[way[1]] = at(way[0]) + 1
					}
				}
			}
		}
		want, claims := Neighborhood{Entities: slices.Clone(starts)}, map[string]int{}
		for _, l := range s.legs {
			if min(at(l.From), at(l.To)) < depth {
				want.Legs = append(want.Legs, l)
				for _, key := range slices.Compact([]string{l.From, l.To}) {
					claims[key] += l.Claims
				}
			}
		}
		for key, d := range distance {
			if d > 0 && d <= depth {
				want.Entities = append(want.Entities, key)
			}
		}
		slices.SortFunc(want.Entities[len(starts):], func(a, b string) int {
			return cmp.Or(at(a)-at(b), claims[b]-claims[a], strings.Compare(a, b))
		})
		slices.SortFunc(want.Legs, func(a, b Leg) int { return strings.Compare(string(a.Relation), string(b.Relation)) })
		if got.inWords() != want.inWords() {
			t.Fatalf("got  %s\nwant %s", got.inWords(), want.inWords())
		}
	})
}
