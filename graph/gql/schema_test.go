package gql

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// TestEveryField walks the schema and the documents of the tests, and names the fields that none of them asks for.
func TestEveryField(t *testing.T) {
	asked := map[string]bool{}
	for _, pattern := range []string{examples + "/*.graphql", questions + "/*.graphql", "testdata/documents/*.graphql"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, "has no documents", err)
		}
		for _, file := range files {
			document, errs := gqlparser.LoadQueryWithRules(parsedSchema, readFile(t, file), nil)
			if errs != nil {
				t.Errorf("%s: %v", file, errs)
				continue
			}
			for _, op := range document.Operations {
				note(op.SelectionSet, asked)
			}
			for _, fragment := range document.Fragments {
				note(fragment.SelectionSet, asked)
			}
		}
	}
	for name, def := range parsedSchema.Types {
		if def.BuiltIn || def.Kind != ast.Object && def.Kind != ast.Interface {
			continue
		}
		for _, field := range def.Fields {
			if !strings.HasPrefix(field.Name, "__") && !asked[name+"."+field.Name] && !askedAbove(def, field.Name, asked) {
				t.Errorf("no document asks for %s.%s", name, field.Name)
			}
		}
	}
}

// askedAbove tells whether an interface of the type is asked for the field: the answer then comes from the types.
func askedAbove(def *ast.Definition, field string, asked map[string]bool) bool {
	for _, name := range def.Interfaces {
		if asked[name+"."+field] {
			return true
		}
	}
	return false
}

func note(set ast.SelectionSet, asked map[string]bool) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			asked[s.ObjectDefinition.Name+"."+s.Name] = true
			note(s.SelectionSet, asked)
		case *ast.InlineFragment:
			note(s.SelectionSet, asked)
		}
	}
}

// TestGenerated: the schema that is built in is the one that is written.
func TestGenerated(t *testing.T) {
	written, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	if sources[0].Input != string(written) {
		t.Error("generated.go is of another schema: run go generate ./graph/gql")
	}
}
