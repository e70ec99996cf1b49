package seed

import (
	"maps"
	"reflect"
	"slices"
	"strconv"

	"claimgraph/graph"
)

// SchemaName is the name of the JSON Schema's file, which stands beside the first dataset.
const SchemaName = "dataset.schema.json"

// Schema is the JSON Schema of a dataset in YAML or JSON, for editors; `#/$defs/Line` is that of a line of JSON Lines. It is made from the
// types that the decoder reads into. It says no more than graph.Input.Validate: what it accepts may still be refused, with a reason.
func Schema() []byte {
	s := &schemaWriter{defs: make(map[string]*node)}
	root := object(
		"$schema", text("https://json-schema.org/draft/2020-12/schema"),
		"title", text("A claimgraph dataset"),
		"description", text(words["Input"].about))
	fields := s.fields(inputShape)
	properties := fields.step("properties")
	properties.members = append(properties.members, member{name: schemaField, value: object("type", text("string"))})
	root.members = append(root.members, fields.members...)
	s.defs["Line"] = s.line()
	defs := object()
	for _, name := range slices.Sorted(maps.Keys(s.defs)) {
		defs.members = append(defs.members, member{name: name, value: s.defs[name]})
	}
	root.members = append(root.members, member{name: "$defs", value: defs})
	return append(appendJSON(nil, root, 0), '\n')
}

// schemaWriter collects the definitions that the schema refers to.
type schemaWriter struct{ defs map[string]*node }

// fields is the schema of an object.
func (s *schemaWriter) fields(sh *shape) *node {
	properties, required := object(), &node{kind: listNode}
	for _, f := range sh.fields {
		properties.members = append(properties.members, member{name: f.name, value: s.field(sh.typ, f)})
		if f.required {
			required.members = append(required.members, member{value: text(f.name)})
		}
	}
	n := object("type", text("object"), "properties", properties)
	if len(required.members) > 0 {
		n.members = append(n.members, member{name: "required", value: required})
	}
	n.members = append(n.members, member{name: "additionalProperties", value: boolean(false)})
	return n
}

func (s *schemaWriter) field(owner reflect.Type, f field) *node {
	word := words[owner.Name()+"."+f.name]
	n := s.value(f.shape, word.like)
	if word.about != "" {
		n.members = append([]member{{name: "description", value: text(word.about)}}, n.members...)
	}
	if f.fallback.IsValid() {
		n.members = append(n.members, member{name: "default", value: encode(f.shape, f.fallback)})
	}
	return n
}

// value is the schema of a value, by its type and, for a text or a number, what it is like.
func (s *schemaWriter) value(sh *shape, like string) *node {
	switch sh.kind {
	case pointerShape:
		return s.value(sh.elem, like)
	case listShape:
		return object("type", text("array"), "items", s.value(sh.elem, like))
	case objectShape:
		return s.define(sh.typ.Name(), func() *node { return s.fields(sh) })
	case enumShape:
		return s.define(sh.typ.Name(), func() *node { return object("enum", texts(sh.enum)) })
	case boolShape:
		return object("type", text("boolean"))
	case marshalShape:
		return object("type", text("string"), "format", text("date-time"))
	}
	if like == "" && sh.typ == reflect.TypeFor[graph.EDTF]() {
		like = "EDTF"
	}
	if like == "" {
		return object("type", text(map[shapeKind]string{textShape: "string", wholeShape: "integer", fractionShape: "number"}[sh.kind]))
	}
	return s.define(like, likes[like])
}

// define refers to a definition, and writes it the first time.
func (s *schemaWriter) define(name string, content func() *node) *node {
	if _, known := s.defs[name]; !known {
		s.defs[name] = nil // it is on its way
		n := content()
		if about := words[name].about; about != "" {
			n.members = append([]member{{name: "description", value: text(about)}}, n.members...)
		}
		s.defs[name] = n
	}
	return object("$ref", text("#/$defs/"+name))
}

// line is the schema of a line of JSON Lines: one record under its singular name, or one of the input's other fields.
func (s *schemaWriter) line() *node {
	properties := object()
	for _, f := range inputShape.fields {
		if f.shape.kind == listShape {
			properties.members = append(properties.members, member{name: singular(f.name), value: s.value(f.shape.elem, "")})
		} else {
			properties.members = append(properties.members, member{name: f.name, value: s.field(inputShape.typ, f)})
		}
	}
	return object("description", text(words["Line"].about), "type", text("object"), "properties", properties,
		"minProperties", number(1), "maxProperties", number(1), "additionalProperties", boolean(false))
}

// likes are the definitions of texts and numbers that are more than their Go type says.
var likes = map[string]func() *node{
	"Key": func() *node { return object("type", text("string"), "pattern", text(keyPattern)) },
	"Proposition": func() *node {
		return object("type", text("string"), "pattern", text("^(relation:"+bareKey+"/"+bareKey+"/"+bareKey+"|(measure|statement):"+bareKey+")$"))
	},
	"EDTF": func() *node {
		// A year alone is a number to YAML.
		return object("type", texts([]string{"string", "integer"}), "examples", texts([]string{"2026-01-14", "2026-01", "2026-01-21/.."}))
	},
	"Hash": func() *node { return object("type", text("string"), "pattern", text("^[0-9a-f]{64}$")) },
	"Lang": func() *node {
		return object("type", text("string"), "pattern", text("^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"))
	},
	"Count": func() *node {
		return object("type", text("integer"), "minimum", number(0), "maximum", number(graph.MaxCount))
	},
	"Offset": func() *node {
		return object("type", text("integer"), "minimum", number(0), "maximum", number(graph.MaxDocumentText))
	},
	"Fraction": func() *node {
		return object("type", text("number"), "minimum", number(0), "exclusiveMaximum", number(1))
	},
}

var (
	bareKey    = "[a-z0-9._-]{1," + strconv.Itoa(graph.MaxKey) + "}"
	keyPattern = "^" + bareKey + "$"
)

// object makes an object of names and nodes in turn.
func object(pairs ...any) *node {
	n := &node{kind: objectNode}
	for i := 0; i < len(pairs); i += 2 {
		n.members = append(n.members, member{name: pairs[i].(string), value: pairs[i+1].(*node)})
	}
	return n
}

func text(s string) *node    { return &node{kind: textNode, text: s} }
func number(i int64) *node   { return &node{kind: numberNode, text: strconv.FormatInt(i, 10)} }
func boolean(b bool) *node   { return &node{kind: boolNode, text: strconv.FormatBool(b)} }
func texts(s []string) *node { return encode(shapeOf(reflect.TypeFor[[]string]()), reflect.ValueOf(s)) }
