package seed

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"

	"claimgraph/graph"
)

// shape is what a Go type looks like in a file. It is made once from the types of package graph: their json tags name the fields, their
// default tags say what stands for a field that is left out.
type shape struct {
	kind   shapeKind
	typ    reflect.Type
	elem   *shape   // of a list or a pointer
	fields []field  // of an object
	enum   []string // the values of an enum
}

type field struct {
	name     string
	index    int
	required bool
	fallback reflect.Value // not valid where there is no default
	shape    *shape
}

type shapeKind uint8

const (
	objectShape shapeKind = iota
	listShape
	pointerShape
	textShape
	enumShape
	wholeShape    // a whole number
	fractionShape // any number
	boolShape
	marshalShape // a type that reads and writes its own text, such as time.Time
)

var (
	inputShape  = shapeOf(reflect.TypeFor[graph.Input]())
	enumType    = reflect.TypeFor[graph.Enum]()
	marshalType = reflect.TypeFor[encoding.TextUnmarshaler]()
)

func shapeOf(t reflect.Type) *shape {
	s := &shape{typ: t}
	switch {
	case t.Implements(enumType):
		s.kind, s.enum = enumShape, reflect.Zero(t).Interface().(graph.Enum).Values()
	case t.Kind() != reflect.Pointer && reflect.PointerTo(t).Implements(marshalType):
		s.kind = marshalShape
	case t.Kind() == reflect.Struct:
		s.kind, s.fields = objectShape, fieldsOf(t)
	case t.Kind() == reflect.Slice:
		s.kind, s.elem = listShape, shapeOf(t.Elem())
	case t.Kind() == reflect.Pointer:
		s.kind, s.elem = pointerShape, shapeOf(t.Elem())
	case t.Kind() == reflect.String:
		s.kind = textShape
	case t.Kind() == reflect.Int || t.Kind() == reflect.Int64:
		s.kind = wholeShape
	case t.Kind() == reflect.Float64:
		s.kind = fractionShape
	case t.Kind() == reflect.Bool:
		s.kind = boolShape
	default:
		panic(fmt.Sprintf("seed: a dataset cannot hold a %s", t))
	}
	return s
}

func fieldsOf(t reflect.Type) []field {
	var fields []field
	for i := range t.NumField() {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		f := field{name: name, index: i, shape: shapeOf(t.Field(i).Type)}
		if fallback, ok := t.Field(i).Tag.Lookup("default"); ok {
			f.fallback = reflect.New(f.shape.typ).Elem()
			if f.shape.kind == boolShape {
				f.fallback.SetBool(fallback == "true")
			} else {
				f.fallback.SetString(fallback)
			}
		}
		f.required = !strings.Contains(options, "omit") && !f.fallback.IsValid() // omitempty or omitzero
		fields = append(fields, f)
	}
	return fields
}

// field is the place of a field among those of an object, or -1. It is looked for at a place first: files have fields in the order of the types.
func (s *shape) field(name string, first int) int {
	for i := first; i < len(s.fields); i++ {
		if s.fields[i].name == name {
			return i
		}
	}
	for i := range min(first, len(s.fields)) {
		if s.fields[i].name == name {
			return i
		}
	}
	return -1
}

func (s *shape) names() []string {
	names := make([]string, len(s.fields))
	for i, f := range s.fields {
		names[i] = f.name
	}
	return names
}

// singular names one record of a list of the input: entity of entities. Evidence has no other number.
func singular(list string) string {
	if stem, found := strings.CutSuffix(list, "ies"); found {
		return stem + "y"
	}
	return strings.TrimSuffix(list, "s")
}

// recordNames are the names that a line of JSON Lines can have for its record.
func recordNames() []string {
	var names []string
	for _, f := range inputShape.fields {
		if f.shape.kind == listShape {
			names = append(names, singular(f.name))
		}
	}
	return names
}
