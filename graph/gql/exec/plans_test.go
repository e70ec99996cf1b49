package exec

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// operation is a document as a request has it.
func operation(t *testing.T, document string, variables map[string]any) *graphql.OperationContext {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: document})
	if err != nil {
		t.Fatal(err)
	}
	return &graphql.OperationContext{Doc: doc, Operation: doc.Operations[0], Variables: variables}
}

var oneField = &Object{Name: "Query", Satisfies: []string{"Query"}, Fields: map[string]*Field{"a": {}}}

// kept counts the plans that are kept, and what their fields come to.
func (p *plans) kept() (made, fields int) {
	for _, v := range p.of {
		for _, plan := range v.made {
			made++
			fields++
			if plan != nil {
				fields += plan.fields - 1
			}
		}
	}
	return made, fields
}

// TestPlansAreBounded asks more documents than are kept, and one of them in more ways than are kept.
func TestPlansAreBounded(t *testing.T) {
	var p plans
	for i := range 3 * maxOperations {
		document := fmt.Sprintf("{ a%d: a }", i)
		if i%2 == 0 {
			document = fmt.Sprintf("{ a%d: unknown }", i)
		}
		if got := p.get(operation(t, document, nil), oneField); (got == nil) != (i%2 == 0) {
			t.Fatalf("%s has the plan %v", document, got)
		}
		if len(p.of) > maxOperations {
			t.Fatalf("after %d documents, %d are kept", i+1, len(p.of))
		}
	}

	const conditions = 11
	var declared, fields []string
	for i := range conditions {
		declared = append(declared, fmt.Sprintf("$v%d: Boolean!", i))
		fields = append(fields, fmt.Sprintf("b%d: a @skip(if: $v%d)", i, i))
	}
	for i := range 200 {
		fields = append(fields, fmt.Sprintf("a%d: a", i))
	}
	op := operation(t, "query ("+strings.Join(declared, ", ")+") { "+strings.Join(fields, " ")+" }", nil)
	for way := range 1 << conditions {
		op := &graphql.OperationContext{Doc: op.Doc, Operation: op.Operation, Variables: map[string]any{}}
		skipped := 0
		for i := range conditions {
			skip := way>>i&1 == 1
			op.Variables[fmt.Sprint("v", i)] = skip
			if skip {
				skipped++
			}
		}
		if got := p.get(op, oneField); len(got.root.fields) != len(fields)-skipped {
			t.Fatalf("way %b has %d fields", way, len(got.root.fields))
		}
		if made, all := p.kept(); all > maxKept || all != p.fields {
			t.Fatalf("after %d ways, %d plans with %d fields are kept, counted are %d", way+1, made, all, p.fields)
		}
	}
}

// TestPlansTogether asks for the same plans from many goroutines, while they are forgotten again and again: the race detector looks on.
func TestPlansTogether(t *testing.T) {
	var ops []*graphql.OperationContext
	for i := range maxOperations + 10 {
		ops = append(ops, operation(t, fmt.Sprintf("query ($v: Boolean!) { a%d: a b: a @skip(if: $v) }", i), nil))
	}
	var p plans
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			for i, shared := range ops {
				skip := (i+n)%2 == 0
				op := &graphql.OperationContext{Doc: shared.Doc, Operation: shared.Operation, Variables: map[string]any{"v": skip}}
				if got := p.get(op, oneField); (len(got.root.fields) == 1) != skip || string(got.root.fields[0].key) != fmt.Sprintf(`"a%d":`, i) {
					t.Errorf("document %d was given the plan of another", i)
				}
			}
		})
	}
	all.Wait()
	if made, fields := p.kept(); fields != p.fields || len(p.of) > maxOperations {
		t.Errorf("%d plans of %d documents with %d fields are kept, counted are %d", made, len(p.of), fields, p.fields)
	}
}
