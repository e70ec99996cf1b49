package seed

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"claimgraph/graph"
)

func TestSchemaFile(t *testing.T) { golden(t, SchemaName, Schema()) }

// TestWords has a description of every field, and none of what is not there.
func TestWords(t *testing.T) {
	known := map[string]bool{"Line": true}
	for name := range likes {
		known[name] = true
	}
	walkShapes(inputShape, func(s *shape) {
		if s.kind != objectShape {
			return
		}
		known[s.typ.Name()] = true
		for _, f := range s.fields {
			name := s.typ.Name() + "." + f.name
			known[name] = true
			if words[name].about == "" {
				t.Errorf("%s has no description", name)
			}
		}
	})
	for name, word := range words {
		if !known[name] {
			t.Errorf("%s is described, but not there", name)
		}
		if _, ok := likes[word.like]; !ok && word.like != "" {
			t.Errorf("%s is like %s, which is not there", name, word.like)
		}
	}
}

func walkShapes(s *shape, visit func(*shape)) {
	visit(s)
	if s.elem != nil {
		walkShapes(s.elem, visit)
	}
	for _, f := range s.fields {
		walkShapes(f.shape, visit)
	}
}

// TestSchemaLikes puts a value into every field, and sees whether validation refuses it where the schema does: so the schema's patterns are
// those that hold.
func TestSchemaLikes(t *testing.T) {
	tests := []struct {
		value any
		likes string // those that allow the value
	}{
		{"NO KEY", " "},
		{"no-key_in-any-way", " Key "},
		{"en-GB", " Lang "},
		{strings.Repeat("0a", 32), " Hash Key "},
	}
	fields := textFields(inputShape, nil, "Input")
	if len(fields) < 50 {
		t.Fatalf("only %d fields were found", len(fields))
	}
	for path, like := range fields {
		if like == "" {
			continue
		}
		for _, tt := range tests {
			in := inputWith(t, path, tt.value)
			refused := false
			for _, e := range in.Validate() {
				refused = refused || strings.Join(e.Path, ".") == path && e.Code == graph.Invalid
			}
			if allowed := strings.Contains(tt.likes, " "+like+" "); allowed == refused {
				t.Errorf("%s is like %s, and validation of %q disagrees", path, like, tt.value)
			}
		}
	}
	for path, like := range fields {
		if like != "" {
			continue
		}
		in := inputWith(t, path, "NO KEY")
		for _, e := range in.Validate() {
			if strings.Join(e.Path, ".") == path && strings.HasPrefix(e.Message, "the key ") {
				t.Errorf("%s is a key, and the schema does not say so", path)
			}
		}
	}
}

// textFields are the paths to every text of an input, with one entry in each list, and what it is like.
func textFields(s *shape, path []string, owner string) map[string]string {
	fields := make(map[string]string)
	add := func(s *shape, step, owner string) {
		for p, like := range textFields(s, append(path[:len(path):len(path)], step), owner) {
			fields[p] = like
		}
	}
	switch s.kind {
	case pointerShape:
		return textFields(s.elem, path, owner)
	case listShape:
		add(s.elem, "0", owner)
	case objectShape:
		for _, f := range s.fields {
			add(f.shape, f.name, s.typ.Name()+"."+f.name)
		}
	case textShape:
		if s.typ != reflect.TypeFor[graph.EDTF]() {
			fields[strings.Join(path, ".")] = words[owner].like
		}
	}
	return fields
}

// inputWith is an input with a value at a path, and nothing else.
func inputWith(t *testing.T, path string, value any) *graph.Input {
	steps := strings.Split(path, ".")
	for i := len(steps) - 1; i >= 0; i-- {
		if steps[i] == "0" {
			value = []any{value}
		} else {
			value = map[string]any{steps[i]: value}
		}
	}
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	in := new(graph.Input)
	if err := json.Unmarshal(data, in); err != nil {
		t.Fatal(err)
	}
	return in
}

// TestSchemaKnowsFirst finds every field of the first dataset in the schema, and every value of an enum among its values.
func TestSchemaKnowsFirst(t *testing.T) {
	var schema map[string]any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	name, data := First()
	d := &decoder{file: name}
	checkSchema(t, schema, schema, d.tree(YAML, data), "")
	lines := map[string]any{"$ref": "#/$defs/Line"}
	for line := range strings.Lines(string(written(t, JSONLines, &readFirst(t).Input))) {
		checkSchema(t, schema, lines, d.tree(JSON, []byte(line)), "")
	}
}

// checkSchema knows as much of JSON Schema as Schema uses of it for the shape of things.
func checkSchema(t *testing.T, root, schema map[string]any, n *node, path string) {
	if ref, ok := schema["$ref"].(string); ok {
		schema, _ = root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	switch n.kind {
	case objectNode:
		properties, _ := schema["properties"].(map[string]any)
		given := make(map[string]bool)
		for _, m := range n.members {
			given[m.name] = true
			property, ok := properties[m.name].(map[string]any)
			if !ok {
				t.Errorf("%s.%s is not in the schema", path, m.name)
				continue
			}
			checkSchema(t, root, property, m.value, path+"."+m.name)
		}
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if !given[name.(string)] {
				t.Errorf("%s.%s is required by the schema", path, name)
			}
		}
	case listNode:
		items, ok := schema["items"].(map[string]any)
		if !ok {
			t.Errorf("%s is no list in the schema", path)
			return
		}
		for _, m := range n.members {
			checkSchema(t, root, items, m.value, path)
		}
	case textNode:
		values, isEnum := schema["enum"].([]any)
		found := !isEnum
		for _, v := range values {
			found = found || v == n.text
		}
		if !found {
			t.Errorf("%s: %s is not in the schema", path, n.text)
		}
	}
}
