package exec

import "context"

// Object is an object type of the schema, bound to Go. Bindings are generated from what gqlgen knows of the schema and of the resolvers.
type Object struct {
	Name      string
	Satisfies []string // what a fragment on it may name: the type, and its interfaces
	Fields    map[string]*Field
}

// Field is a field of an object, bound to Go.
type Field struct {
	NonNull  bool      // the schema forbids null
	Method   bool      // bound to a method, no variable
	Resolver bool      // bound to a resolver of the root
	Objects  []*Object // what its value, or an element of it, may be; none for scalars

	// Args reads the arguments; nil where there are none.
	Args func(ctx context.Context, raw map[string]any) (map[string]any, error)
	// Write asks obj for the field's value and appends it. It gives false where that is null, and appends nothing then. The error is that of
	// the resolver.
	Write func(r *Run, obj any, args map[string]any) (ok bool, err error)
}
