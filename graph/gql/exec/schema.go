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
	limit Limit
	plans plans
}

// Limit bounds an answer: aliases and lists within lists multiply, so that a short document could ask for more than there is memory.
type Limit struct {
	Bytes int   // of the answer; each error counts as 1 KiB
	Error error // shown in the place of an answer that comes to more; its data is null
}

// New puts plans before a generated executor. The limit is for what is answered by plans.
func New(generated graphql.ExecutableSchema, query *Object, root any, limit Limit) *Schema {
	return &Schema{ExecutableSchema: generated, query: query, root: root, limit: limit}
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

// mostAhead is how many bytes are set aside for an answer at most, because the last one had as many: after a rare long one, all that run at once would
// hold as much.
const mostAhead = 1 << 20

// runs are used again, for their steps.
var runs = sync.Pool{New: func() any { return &Run{} }}

func (s *Schema) run(ctx context.Context, op *graphql.OperationContext, p *plan) []byte {
	r := runs.Get().(*Run)
	defer r.free()
	r.root = &graphql.FieldContext{Object: s.query.Name}
	r.ctx, r.op, r.most = graphql.WithFieldContext(ctx, r.root), op, s.limit.Bytes
	r.args = append(r.args, make([]map[string]any, p.args)...)
	r.B = make([]byte, 0, min(p.size.Load(), mostAhead)+256)
	ok := r.selection(p.root, s.root)
	if r.over() {
		r.fail(r.ctx, s.limit.Error)
		ok, r.B = false, nil
	}
	if !ok {
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
