package gql

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
)

// executors is one store behind two executors: gqlgen's generated one, and ours.
type executors struct {
	generated, planned http.Handler
	faults             *faulty // nil where the resolvers are those that are served
	ids                map[string][]string
}

func newExecutors(s *server, resolvers ResolverRoot) *executors {
	admin := func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			h.ServeHTTP(w, r.WithContext(withPrincipal(r.Context(), &Principal{"test", Admin})))
		})
	}
	schema := newSchema(resolvers)
	p := &executors{generated: admin(s.api.serve(schema.ExecutableSchema)), planned: admin(s.api.serve(schema)), ids: map[string][]string{}}
	p.faults, _ = resolvers.(*faulty)
	var found struct {
		Entities, Documents, Claims, Propositions struct{ Nodes []struct{ ID graph.ID } }
		Predicates                                []struct{ ID graph.ID }
	}
	s.ask(&found, `{ entities(first: 60) { nodes { id } } documents(first: 30) { nodes { id } } claims(first: 60) { nodes { id } }
		propositions(first: 60) { nodes { id } } predicates { id } }`, nil)
	for _, nodes := range [][]struct{ ID graph.ID }{found.Entities.Nodes, found.Documents.Nodes, found.Claims.Nodes, found.Propositions.Nodes, found.Predicates} {
		for _, n := range nodes {
			kind := string(n.ID.Kind())
			p.ids[kind] = append(p.ids[kind], string(n.ID))
			if kind != "entity" && strings.HasPrefix(kind, "relation") || kind == "measure" || kind == "statement" {
				p.ids["proposition"] = append(p.ids["proposition"], string(n.ID))
			}
		}
	}
	return p
}

// outcome is an answer, for comparing.
type outcome struct {
	status int
	data   string
	errors []string // sorted: the generated executor has them in any order
	codes  string
}

func ask(h http.Handler, document string, variables vars) outcome {
	r := httptest.NewRequest("POST", "/graphql", strings.NewReader(encode(vars{"query": document, "variables": variables})))
	r.Header.Set("Content-Type", isJSON)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	var a struct {
		Data   json.RawMessage
		Errors []json.RawMessage
	}
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		panic(fmt.Sprintf("%v in %s", err, w.Body))
	}
	o := outcome{status: w.Code, data: string(a.Data)}
	for _, e := range a.Errors {
		o.errors = append(o.errors, string(e))
		o.codes += string(e)
	}
	slices.Sort(o.errors)
	return o
}

// compare asks both executors and gives the answer. Where an answer shows more than it may, it depends on the order of the fields what is left out, and
// the generated executor has no order: then both must say so. Of more errors than are shown, those that are differ too.
func (p *executors) compare(t testing.TB, document string, variables vars) outcome {
	t.Helper()
	want, got := ask(p.generated, document, variables), ask(p.planned, document, variables)
	switch {
	case strings.Contains(want.codes, codeTooLarge) || strings.Contains(got.codes, codeTooLarge):
		if !strings.Contains(want.codes, codeTooLarge) || !strings.Contains(got.codes, codeTooLarge) {
			t.Errorf("%s %s\ngenerated: %.300s\nours:      %.300s", document, encode(variables), want.codes, got.codes)
		}
	case got.status != want.status || got.data != want.data:
		t.Errorf("%s %s\ngenerated: %d %s\nours:      %d %s", document, encode(variables), want.status, want.data, got.status, got.data)
	case len(want.errors) < maxErrors && !slices.Equal(got.errors, want.errors), len(got.errors) != len(want.errors):
		t.Errorf("%s %s\ngenerated: %s\nours:      %s", document, encode(variables), want.errors, got.errors)
	}
	return want
}

// random asks both a random question.
func (p *executors) random(t testing.TB, seed uint64) outcome {
	t.Helper()
	if p.faults != nil {
		p.faults.mode = seed
	}
	document, variables := newAsker(seed, p.ids).document()
	return p.compare(t, document, variables)
}

// TestExecutorsAgree asks both executors random questions: of real stores, and of one whose resolvers fail.
func TestExecutorsAgree(t *testing.T) {
	first, flood := newSeeded(t), newFlood(t)
	if err := flood.index.Await(t.Context(), int(flood.store.State().Change)); err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]*executors{
		"first dataset": newExecutors(first, first.api),
		"flood":         newExecutors(flood, flood.api),
		"faults":        newExecutors(first, &faulty{API: first.api}),
	} {
		t.Run(name, func(t *testing.T) {
			executed, failed, full := 0, 0, 0
			const questions = 600
			for seed := range uint64(questions) {
				o := p.random(t, seed)
				if o.data != "" {
					executed++
				}
				if o.data != "" && len(o.errors) > 0 {
					failed++
				}
				if len(o.data) > 300 {
					full++
				}
				if t.Failed() {
					t.Fatalf("seed %d", seed)
				}
			}
			t.Logf("%d of %d were executed, %d with errors; %d answers are long", executed, questions, failed, full)
			if executed < questions/2 || failed < questions/20 || full < questions/10 {
				t.Errorf("of %d questions %d were executed, %d with errors, %d with long answers: that shows little", questions, executed, failed, full)
			}
		})
	}
}

// FuzzExecutors asks what TestExecutorsAgree does not come to.
func FuzzExecutors(f *testing.F) {
	s := newSeeded(f)
	real, faults := newExecutors(s, s.api), newExecutors(s, &faulty{API: s.api})
	for seed := range uint64(5) {
		f.Add(seed+100_000, seed%2 == 0)
	}
	f.Fuzz(func(t *testing.T, seed uint64, fail bool) {
		if fail {
			faults.random(t, seed)
		} else {
			real.random(t, seed)
		}
	})
}

// TestExecutorsAgreeOnQuestions asks both what the other tests ask one.
func TestExecutorsAgreeOnQuestions(t *testing.T) {
	s := newSeeded(t)
	p := newExecutors(s, s.api)
	for _, dir := range []string{examples, questions, "testdata/bench"} {
		files, err := filepath.Glob(dir + "/*.graphql")
		if err != nil || len(files) == 0 {
			t.Fatal(dir, "has no questions", err)
		}
		for _, file := range files {
			if document := readFile(t, file); !strings.Contains(document, "subscription ") {
				p.compare(t, document, vars{"id": "entity:iran-government", "pred": "predicate:controls", "month": "2026-01"})
			}
		}
	}
}

// TestExecutorsAgreeOnOddities asks both what random questions seldom come to. Each is asked twice: the second time, the plan is known.
func TestExecutorsAgreeOnOddities(t *testing.T) {
	s := newSeeded(t)
	p := newExecutors(s, s.api)
	for _, c := range []struct {
		document  string
		variables vars
	}{
		{`{ store { change } __schema { queryType { name } } }`, nil},
		{`{ __typename store { __typename } __type(name: "Entity") { name } }`, nil},
		{`query ($x: Boolean = true) { store { change @skip(if: $x) claims } }`, vars{"x": nil}},
		{`query ($x: Boolean!) { store { change @skip(if: $x) claims @include(if: $x) } }`, vars{"x": true}},
		{`query ($x: Boolean!) { store { change @skip(if: $x) claims @include(if: $x) } }`, vars{"x": false}},
		{`query ($x: Boolean!) { store @skip(if: $x) { change } }`, vars{"x": true}},
		{`{ claims(first: 3) { nodes { id ...A ...B } } } fragment A on Claim { claimant { id } } fragment B on Node { ... on Claim { claimant { name kind } } id }`, nil},
		{`{ claims(first: 3) { nodes { a: id, a: id claimant { id } ... { claimant { id, name } } } } claims(first: 3) { totalCount } }`, nil},
		{`{ claims(first: 5) { nodes { claimant { claims(first: 201) { totalCount } } } } }`, nil},
		{`{ claims(first: 5) { nodes { claimant { claims(filter: {stated: "never"}) { totalCount } } } } }`, nil},
		{`query ($f: Int) { claims(first: $f) { nodes { id } } }`, vars{"f": nil}},
		{`query ($f: Int = 2) { claims(first: $f) { nodes { id } } }`, nil},
		{`query ($f: [ID!]) { claims(filter: {claimants: $f}, first: 2) { nodes { id } } }`, vars{"f": "entity:hrana"}},
		{`{ nodes(ids: ["entity:hrana", "nobody", "claim:hrana-killed"]) { ... on Entity { names { value lang } } ... on Node { id } ... on Claim { id label } } }`, nil},
		{nested(6), nil},
		{doubling(90), nil},
		{`query A { store { change } } query B { store { claims } }`, nil},
		{`mutation { withdraw(id: "claim:nobody", reason: "none") { change { number } } }`, nil},
	} {
		for range 2 {
			p.compare(t, c.document, c.variables)
		}
	}
}
