package gql

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/store"
)

// doubling is a document of n fragments, each of which spreads the next twice.
func doubling(n int) string {
	var b strings.Builder
	b.WriteString("{ ...F0 }")
	for i := range n {
		fmt.Fprintf(&b, " fragment F%d on Query { ...F%d ...F%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment F%d on Query { store { change } }", n)
	return b.String()
}

// nested is a list of claims within the claims of their claimants, so many deep.
func nested(depth int) string {
	inner := "id"
	for range depth {
		inner = "id claimant { claims(first: 200) { nodes { " + inner + " } } }"
	}
	return "{ claims(first: 200) { nodes { " + inner + " } } }"
}

// TestHostileDocuments: what is short to write and long to answer is refused, or answered, within moments.
func TestHostileDocuments(t *testing.T) {
	s := newSeeded(t)
	const within = 20 * time.Second // none takes more than two; the race detector and a busy machine are allowed for
	for name, c := range map[string]struct{ document, code string }{
		"one field 6,000 times":            {"{ store { " + strings.Repeat("change ", 6000) + "} }", codeTooLarge},
		"one field 500 times":              {"{ store { " + strings.Repeat("change ", maxRepeats) + "} }", ""},
		"one list 501 times":               {"{ " + strings.Repeat("claims { totalCount } ", maxRepeats+1) + "}", codeTooLarge},
		"forty fields 490 times":           {"{ entities { nodes { " + strings.Repeat("id kind named name description withdrawn ", 490) + "} } }", ""},
		"in inline fragments":              {"{ " + strings.Repeat("... { store { change } } ", 2000) + "}", codeTooLarge},
		"an unknown directive":             {"{ " + strings.Repeat("store @a ", 5000) + "}", codeTooLarge},
		"fragments that double, 100 times": {doubling(100), ""},
		"fragments that double, 300 times": {doubling(300), codeTooLarge},
		"fragments in a circle":            {"{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "GRAPHQL_VALIDATION_FAILED"},
		"braces":                           {strings.Repeat("{ a", 5000), "GRAPHQL_PARSE_FAILED"},
		"brackets":                         {"{ nodes(ids: " + strings.Repeat("[", 5000), "GRAPHQL_PARSE_FAILED"},
		"20,001 tokens":                    {"{ " + strings.Repeat("a ", 30_000) + "}", "GRAPHQL_PARSE_FAILED"},
		"lists within lists":               {nested(6), codeTooLarge},
		"lists of texts":                   {"{ claims(first: 200) { nodes { proposition { claims(first: 200) { nodes { claimant { names { value } claims(first: 200) { totalCount } } } } } } } }", ""},
		"introspection, deep":              {"{ __schema { types { " + strings.Repeat("fields { type { ", 20) + "name" + strings.Repeat(" } }", 20) + " } } }", "GRAPHQL_VALIDATION_FAILED"},
		"@defer":                           {"{ ... @defer { store { change } } }", "GRAPHQL_VALIDATION_FAILED"},
		"a filter 30 deep":                 {"{ claims(filter: " + strings.Repeat("{not: ", 30) + "{}" + strings.Repeat("}", 30) + ") { totalCount } }", codeBadInput},
		"21 alternatives":                  {"{ claims(filter: {or: [" + strings.Repeat("{} ", 21) + "]}) { totalCount } }", codeBadInput},
		"101 values":                       {"{ claims(filter: {claimants: [" + strings.Repeat(`"entity:a" `, 101) + "]}) { totalCount } }", codeBadInput},
		"201 ids":                          {"{ nodes(ids: [" + strings.Repeat(`"entity:a" `, 201) + "]) { id } }", codeBadInput},
	} {
		start := time.Now()
		a := s.post(c.document, nil)
		took := time.Since(start)
		if took > within {
			t.Errorf("%s takes %v", name, took)
		}
		if c.code == "" && len(a.Errors) > 0 || c.code != "" && (len(a.Errors) == 0 || len(a.Errors) > maxErrors || a.Errors[0].Extensions.Code != c.code) {
			t.Errorf("%s is answered with %s, want %s", name, cut(string(a.Body), 300), c.code)
		}
	}
}

// manyFields is so many fields of each claim that the claims on what claims are about are about, with what each is asked as.
func manyFields(n int, field string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: %s ", i, field)
	}
	return "{ claims(first: 200) { nodes { proposition { claims(first: 200) { nodes { claimant { claims(first: 10) { nodes { " + b.String() + "} } } } } } } } }"
}

// TestLongAnswers: an answer, or its errors, that would be longer than there is memory for is given up, wherever that comes out. What is asked next is
// answered as ever, and sets no more memory aside.
func TestLongAnswers(t *testing.T) {
	s := newSeeded(t)
	for name, document := range map[string]string{
		"texts":                      manyFields(3000, "label"),
		"errors":                     manyFields(150, `proposition { claims(filter: {stated: "never"}) { totalCount } }`),
		"in what may not be null":    "{ claims(first: 200) { nodes { id } } b: " + strings.TrimPrefix(manyFields(3000, "label"), "{ "),
		"before what may be skipped": strings.TrimSuffix(manyFields(3000, "label"), "}") + "store { change } }",
	} {
		a := s.post(document, nil)
		last := len(a.Errors) - 1
		if last < 0 || string(a.Data) != "null" || len(a.Body) > 1<<20 {
			t.Errorf("%s: %d bytes of answer, %d errors: %s", name, len(a.Body), last+1, cut(string(a.Body), 300))
			continue
		}
		if name != "errors" && (last > 0 || a.Errors[0].Message != errLong.message || a.Errors[0].Extensions.Code != codeTooLarge) {
			t.Errorf("%s is answered with %s", name, cut(string(a.Body), 300))
		}
	}
	if a := s.post(manyFields(20, "label"), nil); len(a.Errors) > 0 || len(a.Data) < 1000 {
		t.Errorf("a shorter answer is %s", cut(string(a.Body), 300))
	}
}

// TestMaskedErrors: what is ours alone to know is logged, not shown.
func TestMaskedErrors(t *testing.T) {
	ctx := context.Background()
	secret := errors.New("open /var/lib/claimgraph/000001.sst: no such file")
	for _, err := range []error{secret, fmt.Errorf("couldn't read the graph: %w", secret)} {
		if e := present(ctx, err); strings.Contains(e.Message, "/var") || e.Extensions["code"] != codeInternal {
			t.Errorf("%v is shown as %v", err, e)
		}
	}
	if e := present(ctx, fmt.Errorf("so: %w", badInput("give a day"))); e.Message != "give a day" || e.Extensions["code"] != codeBadInput {
		t.Errorf("a fault of the client's is shown as %v", e)
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if e := present(gone, secret); e.Extensions["code"] != codeTimeout || strings.Contains(e.Message, "/var") {
		t.Errorf("a request that was given up is shown as %v", e)
	}
}

// TestClosedStore: a store that takes no more changes is no news of the client's; panics on the way are masked too.
func TestClosedStore(t *testing.T) {
	dir := t.TempDir()
	opened, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := opened.Record(t.Context(), "test", &graph.Input{Predicates: []graph.Predicate{{Key: "p", Label: "p"}}}); err != nil {
		t.Fatal(err)
	}
	api := New(opened, nil)
	if err := opened.Close(); err != nil {
		t.Fatal(err)
	}
	local := api.Local("local:test")
	for _, document := range []string{
		`mutation { record(input: {predicates: [{key: \"q\", label: \"q\"}]}) { change { number } } }`, // the store says that it is closed
		`{ predicates { id } }`, // Badger panics
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest("POST", "/graphql", strings.NewReader(`{"query":"`+document+`"}`))
		r.Header.Set("Content-Type", isJSON)
		local.ServeHTTP(w, r)
		if w.Code != 200 || !strings.Contains(w.Body.String(), codeInternal) || strings.Contains(w.Body.String(), "panic") || strings.Contains(w.Body.String(), "losed") {
			t.Errorf("%s is answered with %d %s", document, w.Code, w.Body)
		}
	}
}
