package exec

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Schema answers queries by plans, and leaves all else to the executor that gqlgen generated.
type Schema struct {
	graphql.ExecutableSchema
	query *Object
	root  any // what the fields of query are asked of
	plans plans
}

// New puts plans before a generated executor.
func New(generated graphql.ExecutableSchema, query *Object, root any) *Schema {
	return &Schema{ExecutableSchema: generated, query: query, root: root}
}

// Exec implements graphql.ExecutableSchema.
func (s *Schema) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	if op.Operation.Operation != ast.Query {
		return s.ExecutableSchema.Exec(ctx)
	}
	p := s.plans.get(op, s.query)
	if p == nil {
		return s.ExecutableSchema.Exec(ctx)
	}
	done := false
	return func(ctx context.Context) *graphql.Response {
		if done {
			return nil
		}
		done = true
		return &graphql.Response{Data: s.run(ctx, op, p)}
	}
}

// runs are used again, for their steps.
var runs = sync.Pool{New: func() any { return &Run{} }}

func (s *Schema) run(ctx context.Context, op *graphql.OperationContext, p *plan) []byte {
	r := runs.Get().(*Run)
	defer r.free()
	r.root = &graphql.FieldContext{Object: s.query.Name}
	r.ctx, r.op = graphql.WithFieldContext(ctx, r.root), op
	r.args = append(r.args, make([]map[string]any, p.args)...)
	r.B = make([]byte, 0, p.size.Load()+256)
	if !r.selection(p.root, s.root) {
		r.B = append(r.B, "null"...)
	}
	p.size.Store(int64(len(r.B)))
	return r.B
}

// free gives a run back. It must hold on to nothing of the answer.
func (r *Run) free() {
	clear(r.args)
	clear(r.steps[:cap(r.steps)])
	*r = Run{steps: r.steps[:0], args: r.args[:0]}
	runs.Put(r)
}
