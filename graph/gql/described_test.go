package gql

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// TestDescribed: whoever reads the schema in GraphiQL finds a sentence beside every type, field, value and directive.
func TestDescribed(t *testing.T) {
	for _, name := range undescribed(parsedSchema) {
		t.Errorf("%s has no description", name)
	}
}

// undescribed names what a schema leaves without a description. What is built in is not the schema's own.
func undescribed(schema *ast.Schema) []string {
	var names []string
	note := func(description, name string) {
		if strings.TrimSpace(description) == "" {
			names = append(names, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(schema.Types)) {
		def := schema.Types[name]
		if def.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		note(def.Description, name)
		for _, field := range def.Fields {
			if !strings.HasPrefix(field.Name, "__") {
				note(field.Description, name+"."+field.Name)
			}
		}
		for _, value := range def.EnumValues {
			note(value.Description, name+"."+value.Name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(schema.Directives)) {
		if def := schema.Directives[name]; def.Position != nil && def.Position.Src != nil && !def.Position.Src.BuiltIn {
			note(def.Description, "@"+name)
		}
	}
	return names
}
