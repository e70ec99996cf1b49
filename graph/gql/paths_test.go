package gql

import (
	"strings"
	"testing"

	"claimgraph/graph"
)

// along asks for paths, and gives the entities that each leads through.
func (s *server) along(arguments string) string {
	s.Helper()
	var data struct {
		Paths []struct{ Entities []struct{ Name string } }
	}
	s.ask(&data, `{ paths(`+arguments+`) { entities { name } } }`, nil)
	var paths []string
	for _, p := range data.Paths {
		path := ""
		for _, e := range p.Entities {
			path += e.Name
		}
		paths = append(paths, path)
	}
	return strings.Join(paths, " ")
}

func TestPaths(t *testing.T) {
	s := newDrawn(t, "@p a-x x-b a-p p-b a-d! d-b a-w? w-b a-m/meets m-b/meets a-q q-r r-s s-b")
	for arguments, want := range map[string]string{
		`from: "entity:a", to: "entity:b"`:                                                 "amb axb aqrsb",
		`from: "entity:b", to: "entity:a"`:                                                 "bma bxa bsrqa",
		`from: "entity:a", to: "entity:b", first: 1`:                                       "amb",
		`from: "entity:a", to: "entity:b", maxLength: 3`:                                   "amb axb",
		`from: "entity:a", to: "entity:b", throughPlaces: true, maxLength: 2`:              "amb apb axb",
		`from: "entity:a", to: "entity:b", throughDenied: true, maxLength: 2`:              "adb amb axb",
		`from: "entity:a", to: "entity:b", predicates: ["predicate:meets"]`:                "amb",
		`from: "entity:a", to: "entity:b", predicates: []`:                                 "",
		`from: "entity:a", to: "entity:p", maxLength: 1`:                                   "ap",
		`from: "entity:p", to: "entity:b", maxLength: 1`:                                   "pb",
		`from: "entity:a", to: "entity:w", maxLength: 1, throughDenied: true`:              "",
		`from: "entity:a", to: "entity:d", maxLength: null, first: null, predicates: null`: "ambd axbd",
	} {
		if got := s.along(arguments); got != want {
			t.Errorf("%s: got %s, want %s", arguments, got, want)
		}
	}
	for arguments, names := range map[string]string{
		`from: "claim:a", to: "entity:b"`:                            "from takes",
		`from: "entity:a", to: "document:b"`:                         "to takes",
		`from: "entity:a", to: "entity:a"`:                           "one entity",
		`from: "entity:a", to: "entity:gone"`:                        "there is no entity:gone",
		`from: "entity:gone", to: "entity:a"`:                        "there is no entity:gone",
		`from: "entity:a", to: "entity:b", maxLength: 0`:             "1 to 6",
		`from: "entity:a", to: "entity:b", maxLength: 7`:             "1 to 6",
		`from: "entity:a", to: "entity:b", first: 0`:                 "1 to 50",
		`from: "entity:a", to: "entity:b", first: 51`:                "1 to 50",
		`from: "entity:a", to: "entity:b", predicates: ["entity:a"]`: "predicate:…",
	} {
		if message := s.refused(codeBadInput, `{ paths(`+arguments+`) { length } }`, nil); !strings.Contains(message, names) {
			t.Errorf("%s is refused with %q, which does not say %s", arguments, message, names)
		}
	}
}

// TestPathsWide: a search that would look at too many relations says so; it does not show fewer paths.
func TestPathsWide(t *testing.T) {
	s := newDrawn(t, "a-x x-y y-b x-z z-b")
	r := s.searched()
	defer r.close()
	for most, want := range map[int]string{5: "", 4: "more than 4 relations"} {
		n, err := newNetwork(t.Context(), r, nil, most)
		if err != nil {
			t.Fatal(err)
		}
		paths, err := graph.Paths(&between{n, false}, graph.PathQuery{From: "a", To: "b", MaxLength: 4, First: 10})
		if want == "" && (err != nil || len(paths) != 2) || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("of %d relations: %d paths, %v", most, len(paths), err)
		}
	}
}
