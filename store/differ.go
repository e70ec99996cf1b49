package store

import (
	"bytes"
	"reflect"
	"slices"
	"strings"

	"claimgraph/graph"
)

// sameContent tells whether two records of one kind say the same. The evidence of a claim is no part of its content, and neither is the order of
// what it or a statement names: keys are derived without.
func sameContent(a, b *graph.Record) bool {
	return bytes.Equal(encodeContent(a), encodeContent(b))
}

func encodeContent(r *graph.Record) []byte {
	switch {
	case r.Claim != nil:
		c := *r.Claim
		c.ReportedFrom, c.Mentions = sorted(c.ReportedFrom), sorted(c.Mentions)
		return encodeClaimContent(&c)
	case r.Statement != nil:
		s := *r.Statement
		s.About = sorted(s.About)
		return encodeStatement(&s)
	}
	return encodeRecord(r)
}

func sorted(list []string) []string { return slices.Sorted(slices.Values(list)) }

// differences names the fields in which the contents of two records of one kind differ, as they are called in inputs.
func differences(a, b *graph.Record) []string {
	x, y := content(a), content(b)
	if x.Type() != y.Type() {
		return []string{"kind"}
	}
	var names []string
	for i := range x.NumField() {
		field := x.Type().Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		ordered := x.Type() == reflect.TypeFor[graph.Document]()
		if name != "-" && name != "evidence" && !alike(x.Field(i), y.Field(i), ordered) {
			names = append(names, name)
		}
	}
	return names
}

// alike takes an empty list for no list, and of a statement the key for the whole.
func alike(x, y reflect.Value, ordered bool) bool {
	if x.Kind() == reflect.Slice && x.Len() == 0 && y.Len() == 0 {
		return true
	}
	if s, ok := x.Interface().(*graph.Statement); ok {
		t, _ := y.Interface().(*graph.Statement)
		return (s == nil) == (t == nil) && (s == nil || s.Key == t.Key)
	}
	if list, ok := x.Interface().([]string); ok && !ordered {
		return slices.Equal(sorted(list), sorted(y.Interface().([]string)))
	}
	return reflect.DeepEqual(x.Interface(), y.Interface())
}

// content is the one record that a Record holds.
func content(r *graph.Record) reflect.Value {
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		if !v.Field(i).IsNil() {
			return v.Field(i).Elem()
		}
	}
	return reflect.ValueOf(struct{}{})
}
