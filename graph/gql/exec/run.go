package exec

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// Run is one execution of a plan. It belongs to one goroutine: fields are asked one after the other, in the order of the answer.
type Run struct {
	// B is the answer as far as it is written. What a field appends behind its beginning is cut off again where the field turns out null.
	B []byte

	ctx   context.Context // of the operation, at its root
	op    *graphql.OperationContext
	root  *graphql.FieldContext
	at    *field           // being written
	steps []step           // the way to it
	args  []map[string]any // of the plan's fields, read when first needed

	most   int  // bytes of the answer
	errors int  // so far
	full   bool // the answer is over the limit: nothing more is asked
}

// errorBytes is what an error counts towards the limit of an answer. It is not in the answer yet, but in memory.
const errorBytes = 1 << 10

// over tells whether the answer has come to more than it may have. Once it has, that stays: what is cut off again does not make room.
func (r *Run) over() bool {
	r.full = r.full || len(r.B)+r.errors*errorBytes > r.most
	return r.full
}

// fail shows an error at the place that ctx names.
func (r *Run) fail(ctx context.Context, err error) {
	r.errors++
	r.op.Error(ctx, err)
}

// Object appends an object that the field being written leads to. It gives false where a field in it that must not be null is.
func (r *Run) Object(o *Object, obj any) bool { return r.selection(r.at.of(o), obj) }

// selection appends what is asked of an object. A field that must not be null and is makes the whole object null, but its other fields are asked
// nonetheless, for their errors are shown too.
func (r *Run) selection(s *selection, obj any) bool {
	start, valid := len(r.B), true
	r.B = append(r.B, '{')
	for i := range s.fields {
		if r.over() {
			valid = false
			break
		}
		f := &s.fields[i]
		if i > 0 {
			r.B = append(r.B, ',')
		}
		r.B = append(r.B, f.key...)
		if f.typename != nil {
			r.B = append(r.B, f.typename...)
			continue
		}
		value := len(r.B)
		if !r.field(f, obj) {
			r.B = append(r.B[:value], "null"...)
			valid = valid && !f.NonNull
		}
	}
	if !valid {
		r.B = r.B[:start]
		return false
	}
	r.B = append(r.B, '}')
	return true
}

func (r *Run) field(f *field, obj any) (ok bool) {
	defer r.leave(len(r.steps), r.at, &ok)
	r.at = f
	r.steps = append(r.steps, step{field: f})
	args, err := r.arguments(f)
	if err != nil {
		r.fail(r.Context(), err)
		return false
	}
	if ok, err = f.Write(r, obj, args); err != nil {
		ctx := r.Context()
		r.fail(ctx, graphql.AddFieldLocationToError(ctx, err))
		return false
	}
	return ok
}

// leave goes back to where a field or an element was entered. What panicked in it is null; what was entered within it was left before.
func (r *Run) leave(depth int, outer *field, ok *bool) {
	if p := recover(); p != nil {
		ctx := r.Context()
		r.fail(ctx, r.op.Recover(ctx, p))
		*ok = false
	}
	r.steps, r.at = r.steps[:depth], outer
}

// arguments reads the arguments of a field once for all objects that it is asked of: they do not depend on them. Bad ones are read again for each, for
// their errors name its place.
func (r *Run) arguments(f *field) (map[string]any, error) {
	if f.Args == nil {
		return nil, nil
	}
	if args := r.args[f.args]; args != nil {
		return args, nil
	}
	args, err := f.Args(r.Context(), f.collected.ArgumentMap(r.op.Variables))
	if err != nil {
		return nil, err
	}
	r.args[f.args] = args
	if fc := r.steps[len(r.steps)-1].fc; fc != nil {
		fc.Args = args
	}
	return args, nil
}

// List appends a list that is no list of scalars. An element that is null where it must not be makes the list null; the others are written
// nonetheless, for their errors.
func List[T any](r *Run, list []T, nonNull bool, write func(*Run, T) bool) bool {
	start, valid, at := len(r.B), true, len(r.steps)
	r.B = append(r.B, '[')
	for i := range list {
		if i > 0 {
			r.B = append(r.B, ',')
		}
		value := len(r.B)
		if !element(r, at, i, list[i], write) {
			r.B = append(r.B[:value], "null"...)
			valid = valid && !nonNull
		}
	}
	return r.closeList(start, valid)
}

// Values is List for elements that are objects by value: they are written where they lie.
func Values[T any](r *Run, list []T, nonNull bool, write func(*Run, *T) bool) bool {
	start, valid, at := len(r.B), true, len(r.steps)
	r.B = append(r.B, '[')
	for i := range list {
		if i > 0 {
			r.B = append(r.B, ',')
		}
		value := len(r.B)
		if !element(r, at, i, &list[i], write) {
			r.B = append(r.B[:value], "null"...)
			valid = valid && !nonNull
		}
	}
	return r.closeList(start, valid)
}

func element[T any](r *Run, depth, i int, v T, write func(*Run, T) bool) (ok bool) {
	defer r.leave(depth, r.at, &ok)
	r.steps = append(r.steps, step{index: i})
	return write(r, v)
}

// Scalars appends a list of scalars. Their errors name the list, no place in it: so gqlgen has it.
func Scalars[T any](r *Run, list []T, nonNull bool, write func(*Run, T) bool) bool {
	start, valid := len(r.B), true
	r.B = append(r.B, '[')
	for i, v := range list {
		if i > 0 {
			r.B = append(r.B, ',')
		}
		value := len(r.B)
		if !write(r, v) {
			r.B = append(r.B[:value], "null"...)
			valid = valid && !nonNull
		}
	}
	return r.closeList(start, valid)
}

func (r *Run) closeList(start int, valid bool) bool {
	if !valid {
		r.B = r.B[:start]
		return false
	}
	r.B = append(r.B, ']')
	return true
}
