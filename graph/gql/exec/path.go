package exec

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// step is one on the way from the root of an answer to what is being written: a field, or an element of a list.
type step struct {
	field *field // nil for an element
	index int
	fc    *graphql.FieldContext // what gqlgen calls the step; made when a resolver or an error needs it
}

// Context is that of what is being written, as gqlgen would have it: with the field, its arguments, and the way to it. Only resolvers that take a
// context, and errors, ask for one: all other fields go without.
func (r *Run) Context() context.Context {
	fc := r.fieldContext(len(r.steps) - 1)
	parent := fc.Parent
	ctx := graphql.WithFieldContext(r.ctx, fc)
	fc.Parent = parent
	return ctx
}

func (r *Run) fieldContext(i int) *graphql.FieldContext {
	if i < 0 {
		return r.root
	}
	s := &r.steps[i]
	if s.fc != nil {
		return s.fc
	}
	if f := s.field; f != nil {
		s.fc = &graphql.FieldContext{Object: f.object.Name, Field: f.collected, IsMethod: f.Method || f.Resolver, IsResolver: f.Resolver}
		if f.Args != nil {
			s.fc.Args = r.args[f.args]
		}
	} else {
		index := s.index
		s.fc = &graphql.FieldContext{Index: &index}
	}
	s.fc.Parent = r.fieldContext(i - 1)
	return s.fc
}
