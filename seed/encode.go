package seed

import (
	"encoding"
	"reflect"
	"strconv"
)

// encode is the inverse of decode: a Go value becomes a node. What is left out is what reading fills in again.
func encode(s *shape, v reflect.Value) *node {
	switch s.kind {
	case pointerShape:
		return encode(s.elem, v.Elem())
	case objectShape:
		return encodeObject(s, v)
	case listShape:
		n := &node{kind: listNode, members: make([]member, v.Len())}
		for i := range n.members {
			n.members[i].value = encode(s.elem, v.Index(i))
		}
		return n
	case boolShape:
		return &node{kind: boolNode, text: strconv.FormatBool(v.Bool())}
	case wholeShape:
		return &node{kind: numberNode, text: strconv.FormatInt(v.Int(), 10)}
	case fractionShape:
		return &node{kind: numberNode, text: strconv.FormatFloat(v.Float(), 'g', -1, 64)}
	case marshalShape:
		text, _ := v.Interface().(encoding.TextMarshaler).MarshalText()
		return &node{kind: textNode, text: string(text)}
	}
	return &node{kind: textNode, text: v.String()}
}

func encodeObject(s *shape, v reflect.Value) *node {
	n := &node{kind: objectNode}
	for i := range s.fields {
		if f := &s.fields[i]; !f.implied(v.Field(f.index)) {
			n.members = append(n.members, member{name: f.name, value: encode(f.shape, v.Field(f.index))})
		}
	}
	return n
}

// implied tells whether leaving the field out says the same as its value. What the schema requires is always written.
func (f *field) implied(v reflect.Value) bool {
	switch {
	case f.required:
		return false
	case f.fallback.IsValid() && v.Kind() == reflect.Bool:
		return v.Equal(f.fallback)
	case f.fallback.IsValid():
		return v.IsZero() || v.Equal(f.fallback)
	case f.shape.kind == listShape:
		return v.Len() == 0
	}
	return v.IsZero()
}
