package exec

import (
	"slices"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// The most that is kept: fields of all plans together, and operations, each of which keeps its document in memory. When there is more, all are
// forgotten: whoever is still asked for is made again.
const (
	maxKept       = 200_000
	maxOperations = 1_000
)

// plans are those of the operations asked for lately. An operation that is parsed once is one operation: its place in memory names it, for the documents
// are kept too.
type plans struct {
	mu     sync.RWMutex
	of     map[*ast.OperationDefinition]*variants
	fields int
}

// variants are the plans of one operation: by what its variables make of @skip and @include, one plan leaves out what another has.
type variants struct {
	conditions []string         // the variables that @skip and @include ask
	made       map[string]*plan // by their values; nil where no plan can be made
}

// get gives the plan of an operation; nil where the generated executor has to answer.
func (p *plans) get(op *graphql.OperationContext, query *Object) *plan {
	p.mu.RLock()
	known := p.of[op.Operation]
	p.mu.RUnlock()
	if known == nil {
		known = p.variants(op)
	}
	values, ok := known.values(op.Variables)
	if !ok {
		return nil
	}
	p.mu.RLock()
	made, ok := known.made[values]
	p.mu.RUnlock()
	if ok {
		return made
	}
	made, err := compile(op, query)
	if err != nil {
		made = nil
	}
	p.keep(op.Operation, known, values, made)
	return made
}

func (p *plans) variants(op *graphql.OperationContext) *variants {
	v := &variants{made: map[string]*plan{}}
	v.find(op.Operation.SelectionSet)
	for _, fragment := range op.Doc.Fragments {
		v.find(fragment.SelectionSet)
	}
	return v
}

// find finds the variables that decide what is selected.
func (v *variants) find(set ast.SelectionSet) {
	for _, selection := range set {
		var directives ast.DirectiveList
		var below ast.SelectionSet
		switch s := selection.(type) {
		case *ast.Field:
			directives, below = s.Directives, s.SelectionSet
		case *ast.InlineFragment:
			directives, below = s.Directives, s.SelectionSet
		case *ast.FragmentSpread:
			directives = s.Directives
		}
		for _, d := range directives {
			for _, a := range d.Arguments {
				if a.Value.Kind == ast.Variable && !slices.Contains(v.conditions, a.Value.Raw) {
					v.conditions = append(v.conditions, a.Value.Raw)
				}
			}
		}
		v.find(below)
	}
}

// values writes down what the variables say: false where one says neither yes nor no.
func (v *variants) values(variables map[string]any) (string, bool) {
	if len(v.conditions) == 0 {
		return "", true
	}
	values := make([]byte, len(v.conditions))
	for i, name := range v.conditions {
		yes, ok := variables[name].(bool)
		if !ok {
			return "", false
		}
		values[i] = 'n'
		if yes {
			values[i] = 'y'
		}
	}
	return string(values), true
}

func (p *plans) keep(op *ast.OperationDefinition, v *variants, values string, made *plan) {
	fields := 1
	if made != nil {
		fields = made.fields
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.of == nil || p.fields+fields > maxKept || len(p.of) == maxOperations && p.of[op] == nil {
		p.of, p.fields = map[*ast.OperationDefinition]*variants{}, 0
	}
	kept := p.of[op]
	if kept == nil { // what v knows was forgotten with all else
		kept = &variants{conditions: v.conditions, made: map[string]*plan{}}
		p.of[op] = kept
	}
	if _, ok := kept.made[values]; !ok { // no other request was faster
		p.fields += fields
		kept.made[values] = made
	}
}
