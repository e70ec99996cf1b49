package gql

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"claimgraph/graph"
)

// analysis is asked of a store through @without, and of one in which what it leaves out was never recorded. What is at issue stays without its
// claims, so the propositions are asked for by their ids. Lists keep the order that they have without the lens, so they are compared as sets.
const analysis = `query($propositions: [ID!]!) %s {
	claims(first: 200) { totalCount nodes { id label stated statedSpan { earliest latest } validSpan { earliest latest } evidenceCount evidence { id status }
		standing { held field evidence } origins { ...origins } conflicts { totalCount nodes { ...conflict } } links { id } citation } }
	within: claims(filter: {stated: "2026-01-09/2026-01-11"}, first: 200) { totalCount nodes { id } }
	evidence: claims(filter: {evidence: [UNEVIDENCED]}, first: 200) { totalCount nodes { id } }
	carried: claims(filter: {carriers: ["entity:e1", "entity:e4"]}, first: 200) { totalCount nodes { id } }
	anonymous: claims(filter: {anonymous: true}, first: 200) { totalCount nodes { id } }
	conflicts(first: 200) { totalCount nodes { ...conflict } }
	entities { nodes { id claims { totalCount nodes { id } } claimsAbout { totalCount } } }
	documents { nodes { id claims { totalCount } } }
	neighborhood(of: ["entity:e0"], depth: 2) { totalEntities totalRelations entities { id } relations { id } }
	paths(from: "entity:e0", to: "entity:e2") { length entities { id } }
	nodes(ids: $propositions) { ... on Proposition { id claims { totalCount } standing { status affirming denying uncommitted } origins { ...origins }
		conflicts { totalCount nodes { ...conflict } } }
		... on Measure { comparisons { totalCount nodes { ...conflict } } envelope { date floor ceiling blocs { bloc { id } floor ceiling claims { id } } } } }
}
fragment origins on Origins { min max blocs groups { origin { id } bloc { id } claims { id } echoes { id } echoCount } loops { documents { id } } }
fragment conflict on Conflict { verdict sameDay a { id } b { id } reason margin flipsAtTolerance }`

// TestWithout: a graph without some sources is the graph of a store in which what they said and carried was never recorded.
func TestWithout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		defer w.close()
		o := leftOut{entities: map[string]bool{}, documents: map[string]bool{}}
		sources := []graph.ID{}
		for _, key := range some(t, entityKeys, 2, "without entities") {
			o.entities[key] = true
			sources = append(sources, entities(key)...)
		}
		for _, key := range some(t, documentKeys, 1, "without documents") {
			o.documents[key] = true
			sources = append(sources, documents(key)...)
		}
		dir, err := os.MkdirTemp("", "never")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		never := newNever(t, w, &o, dir)
		defer never.close()
		lens := ""
		if day := rapid.SampledFrom([]string{"", "2026-01-10", "2026-01-16"}).Draw(t, "stated"); day != "" {
			lens = fmt.Sprintf("@asOf(stated: %q)", day)
		}
		propositions := vars{"propositions": atIssueIn(never)}
		with := w.post(fmt.Sprintf(analysis, lens+" @without(sources: "+encode(sources)+")"), propositions)
		want := never.post(fmt.Sprintf(analysis, lens), propositions)
		if len(want.Errors) > 0 || len(with.Errors) > 0 {
			t.Fatalf("%s\n%s", want.Body, with.Body)
		}
		if got, want := settled(t, with.Data), settled(t, want.Data); got != want {
			t.Fatalf("without %v, %s\n%s", sources, lens, difference(got, want))
		}
	})
}

// newNever makes a store in which a world's changes are made without what some sources said and carried.
func newNever(t *rapid.T, w *world, o *leftOut, dir string) *server {
	s := serve(t, dir)
	st := w.now()
	gone := func(key string) bool {
		return o.claim(&graph.Claim{Claimant: st.claims[key].Claimant, ReportedFrom: st.claims[key].ReportedFrom}) || st.bereft(key, o)
	}
	for i, step := range w.log {
		s.clock.set(w.days[i+1])
		run := step.run
		switch {
		case step.input != nil:
			in := copyOf(*step.input)
			st.never(&in, o, gone)
			outcome, err := s.store.Record(t.Context(), "test", &in)
			if err != nil {
				t.Fatal(err, outcome)
			}
			continue
		case step.withdrawn.Kind() == graph.KindClaim && gone(step.withdrawn.Key()):
			continue
		case step.withdrawn.Kind() == graph.KindEvidence:
			claim, _ := graph.SplitEvidenceKey(step.withdrawn.Key())
			if gone(claim) || st.goneEvidence(step.withdrawn, w, o) {
				continue
			}
		}
		if _, err := run(s.store); err != nil {
			t.Fatal(err)
		}
	}
	if w.broken != "" {
		s2 := &world{server: s}
		s2.damage(w.broken)
	}
	return s
}

// bereft tells whether a claim had evidence and has none left.
func (st *state) bereft(key string, o *leftOut) bool {
	had, left := false, false
	for _, e := range st.claims[key].Evidence {
		if !e.Withdrawn {
			d := st.documents[e.Document]
			had, left = true, left || !o.evidence(&e, &d)
		}
	}
	return had && !left
}

// never takes out of an input what the sources said and carried.
func (st *state) never(in *graph.Input, o *leftOut, gone func(string) bool) {
	out := func(e graph.Evidence) bool {
		d := st.documents[e.Document]
		return o.evidence(&e, &d)
	}
	in.Claims = slices.DeleteFunc(in.Claims, func(c graph.Claim) bool { return gone(c.Key) })
	for i := range in.Claims {
		in.Claims[i].ReportedFrom = slices.DeleteFunc(in.Claims[i].ReportedFrom, func(key string) bool { return o.entities[key] })
		in.Claims[i].Evidence = slices.DeleteFunc(in.Claims[i].Evidence, out)
	}
	in.Evidence = slices.DeleteFunc(in.Evidence, func(e graph.ClaimEvidence) bool { return gone(e.Claim) })
	for i := range in.Evidence {
		in.Evidence[i].Evidence = slices.DeleteFunc(in.Evidence[i].Evidence, out)
	}
	in.Links = slices.DeleteFunc(in.Links, func(l graph.ClaimLink) bool { return gone(l.From) || gone(l.To) })
}

// goneEvidence tells whether a piece that the world withdrew is one that the sources published or carried.
func (st *state) goneEvidence(id graph.ID, w *world, o *leftOut) bool {
	for _, was := range w.states {
		for key, c := range was.claims {
			for _, e := range c.Evidence {
				if graph.NewID(graph.KindEvidence, e.Key(key)) == id {
					d := st.documents[e.Document]
					return o.evidence(&e, &d)
				}
			}
		}
	}
	return false
}

// atIssueIn are the propositions that a store has.
func atIssueIn(s *server) []graph.ID {
	var data struct {
		Relations, Propositions struct{ Nodes []struct{ ID graph.ID } }
	}
	s.ask(&data, `{ propositions(first: 200) { nodes { id } } }`, nil)
	ids := []graph.ID{}
	for _, n := range data.Propositions.Nodes {
		ids = append(ids, n.ID)
	}
	slices.Sort(ids)
	return ids
}

// settled sets an answer out with its lists of nodes in an order of their own.
func settled(t failer, data []byte) string {
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	b, err := json.MarshalIndent(settle(v), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func settle(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name := range v {
			v[name] = settle(v[name])
		}
	case []any:
		for i := range v {
			v[i] = settle(v[i])
		}
		slices.SortFunc(v, func(a, b any) int { return strings.Compare(encode(a), encode(b)) })
	}
	return v
}

// difference is where two texts part, with some lines around.
func difference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	around := func(lines []string) string { return strings.Join(lines[max(0, at-40):min(len(lines), at+20)], "\n") }
	return "it is\n" + around(a) + "\n\nand should be\n" + around(b)
}

// TestWithoutArguments: what names no source is refused; what is there now, but was not yet, is none to leave out.
func TestWithoutArguments(t *testing.T) {
	s := newSeeded(t)
	for sources, want := range map[string]string{
		`["entity:foxnews"]`:     "there is no entity:foxnews",
		`["fox-news"]`:           "not an id",
		`["claim:hrana-killed"]`: "entity:… or document:…",
		`[` + strings.Repeat(`"entity:cnn" `, 101) + `]`: "at most 100",
	} {
		if message := s.refused(codeBadInput, `query @without(sources: `+sources+`) { lens { change } }`, nil); !strings.Contains(message, want) {
			t.Errorf("%s is refused with %q, which does not say %s", cut(sources, 40), message, want)
		}
	}
	if a := s.post(`query @asOf(change: 0) @without(sources: ["entity:fox-news"]) { claims { totalCount } }`, nil); len(a.Errors) > 0 {
		t.Errorf("%s", a.Body)
	}
}
