package store

import (
	"reflect"
	"strings"

	"claimgraph/graph"
)

// differences names the fields in which two records of one kind differ, as they are called in inputs.
func differences(a, b *graph.Record) []string {
	x, y := content(a), content(b)
	if x.Type() != y.Type() {
		return []string{"kind"}
	}
	var names []string
	for i := range x.NumField() {
		field := x.Type().Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name != "-" && !alike(x.Field(i), y.Field(i)) {
			names = append(names, name)
		}
	}
	return names
}

// alike takes an empty list for no list, and of a statement the key for the whole.
func alike(x, y reflect.Value) bool {
	if x.Kind() == reflect.Slice && x.Len() == 0 && y.Len() == 0 {
		return true
	}
	if s, ok := x.Interface().(*graph.Statement); ok {
		t, _ := y.Interface().(*graph.Statement)
		return (s == nil) == (t == nil) && (s == nil || s.Key == t.Key)
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
