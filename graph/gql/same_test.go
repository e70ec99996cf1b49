package gql

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// unified is what the analysis asks, without the ids of evidence, which hold who carried it under which key.
var unified = strings.NewReplacer("evidence { id status }", "evidence { status document { id } chain { carrier { id } } }", "echoes { id }", "echoes { document { id } }").Replace(analysis)

// TestSame: a graph in which an actor has two records that are judged to be the same is the graph in which it has one.
func TestSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		dir, err := os.MkdirTemp("", "twins")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		twins := newTwins(t, w, dir)
		defer twins.close()
		lens := rapid.SampledFrom([]string{"", `@asOf(stated: "2026-01-12")`, `@without(sources: ["entity:e0"])`}).Draw(t, "lens")
		propositions := vars{"propositions": atIssueIn(w.server)}
		want := w.post(fmt.Sprintf(unified, lens), propositions)
		got := twins.post(fmt.Sprintf(unified, lens), propositions)
		if len(want.Errors) > 0 || len(got.Errors) > 0 {
			t.Fatalf("%s\n%s", want.Body, got.Body)
		}
		one := strings.ReplaceAll(string(got.Data), "e0x", "e0")
		if got, want := settled(t, []byte(one)), settled(t, want.Data); got != want {
			t.Fatalf("%s: %s", lens, difference(got, want))
		}
	})
}

// named are the places where an entity's key stands in an input.
var named = regexp.MustCompile(`("(?:claimant|subject|object|carrier|publisher|speaksFor|event|reportedFrom|mentions|authors)":\[?(?:"\w+",)*)"e0"`)

// newTwins makes a store in which a world's changes are made with either key of an actor wherever it is named, and judges the two to be the same.
func newTwins(t *rapid.T, w *world, dir string) *server {
	s := serve(t, dir)
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
	for i, step := range w.log {
		s.clock.set(w.days[i+1])
		switch {
		case step.input != nil:
			in := eitherKey(t, *step.input, random)
			if i == 0 {
				twin := in.Entities[0]
				twin.Key = "e0x"
				in.Entities = append(in.Entities, twin)
				in.Judgements = []graph.Judgement{{Left: "e0", Right: "e0x", Verdict: graph.Same}}
			}
			if _, err := s.store.Record(t.Context(), "test", &in); err != nil {
				t.Fatal(err)
			}
		case step.withdrawn.Kind() == graph.KindEvidence:
			withdrawLast(t, s, w, i, step.withdrawn)
		default:
			if _, err := step.run(s.store); err != nil {
				t.Fatal(err)
			}
		}
	}
	if w.broken != "" {
		(&world{server: s}).damage(w.broken)
	}
	return s
}

func eitherKey(t *rapid.T, in graph.Input, random *rand.Rand) (out graph.Input) {
	b, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	b = named.ReplaceAllFunc(b, func(found []byte) []byte {
		if random.IntN(2) == 0 {
			return found
		}
		return append(found[:len(found)-1:len(found)-1], `x"`...)
	})
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// withdrawLast withdraws the piece of evidence of a claim that the world withdrew, which may have another id here.
func withdrawLast(t *rapid.T, s *server, w *world, i int, id graph.ID) {
	key, _ := graph.SplitEvidenceKey(id.Key())
	at := 0
	for n, e := range w.states[i].claims[key].Evidence {
		if graph.NewID(graph.KindEvidence, e.Key(key)) == id {
			at = n
		}
	}
	sn := s.store.Snapshot()
	n, err := sn.Node(graph.NewID(graph.KindClaim, key))
	sn.Close()
	if err != nil {
		t.Fatal(err)
	}
	theirs := graph.NewID(graph.KindEvidence, n.Record.Claim.Evidence[at].Key(key))
	if _, err := s.store.Withdraw(t.Context(), "test", theirs, "wrong"); err != nil {
		t.Fatal(err)
	}
}
