package exec

import (
	"errors"
	"fmt"
	"strings"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
)

// maxFields is how many fields a plan may have. Fragments within fragments multiply: what comes to more is left to the generated executor, which
// unfolds it as far as there is data.
const maxFields = 5_000

// errUnknown is of operations that no plan is made for.
var errUnknown = errors.New("left to the generated executor")

// plan is an operation made ready: what to append, and what to call, object by object. It never changes, and any number of requests run it.
type plan struct {
	root   *selection
	args   int          // how many of its fields have arguments
	fields int          // how many it has
	size   atomic.Int64 // of its last answer, in bytes
}

// selection is what an operation asks of one object type at one place: fragments are unfolded, and what asks for one field is merged.
type selection struct {
	object *Object
	fields []field
}

// field is one field of a selection.
type field struct {
	*Field
	collected graphql.CollectedField
	object    *Object
	key       []byte // its name in the answer, quoted, and the colon
	typename  []byte // what __typename gives; nil for all others
	args      int    // the place of its arguments in a run; only where Args is set
	on        []*selection
}

// of is the selection for an object type; there is one for each that the field may lead to.
func (f *field) of(o *Object) *selection {
	for _, s := range f.on {
		if s.object == o {
			return s
		}
	}
	panic(fmt.Sprintf("%s.%s leads to a %s, which its binding does not name", f.object.Name, f.collected.Name, o.Name))
}

// compiler makes a plan. Where one selection of the document is met again on the same type, as the fields of an interface are on each type that has
// it, its plan is shared.
type compiler struct {
	op   *graphql.OperationContext
	plan *plan
	made map[place]*selection
}

// place is where the document selects from an object type.
type place struct {
	object     *Object
	selections string
}

// compile makes the plan of an operation.
func compile(op *graphql.OperationContext, query *Object) (p *plan, err error) {
	defer func() {
		if recover() != nil { // gqlgen's collection of fields panics where @skip gets null: the generated executor answers as it always does
			err = errUnknown
		}
	}()
	c := compiler{op, &plan{}, map[place]*selection{}}
	c.plan.root, err = c.selection(query, graphql.CollectedField{Selections: op.Operation.SelectionSet})
	return c.plan, err
}

func (c *compiler) selection(o *Object, from graphql.CollectedField) (*selection, error) {
	at := placeOf(o, from)
	if s, ok := c.made[at]; ok {
		return s, nil
	}
	collected := graphql.CollectFields(c.op, from.Selections, o.Satisfies)
	s := &selection{object: o, fields: make([]field, len(collected))}
	c.made[at] = s
	if c.plan.fields += 1 + len(collected); c.plan.fields > maxFields {
		return nil, errUnknown
	}
	aliases := map[string]bool{}
	for i, f := range collected {
		if aliases[f.Alias] {
			return nil, errUnknown // asked through two types that have nothing in common: gqlgen asks twice and shows the first
		}
		aliases[f.Alias] = true
		if err := c.field(&s.fields[i], o, f); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (c *compiler) field(f *field, o *Object, collected graphql.CollectedField) error {
	*f = field{Field: o.Fields[collected.Name], collected: collected, object: o, key: append(AppendString(nil, collected.Alias), ':')}
	switch {
	case collected.Name == "__typename":
		f.typename = AppendString(nil, o.Name)
		return nil
	case f.Field == nil:
		return errUnknown
	case f.Args != nil:
		f.args = c.plan.args
		c.plan.args++
	}
	for _, to := range f.Objects {
		s, err := c.selection(to, collected)
		if err != nil {
			return err
		}
		f.on = append(f.on, s)
	}
	return nil
}

// placeOf tells two places of a document from one another: by what is selected there, not by its text, for lists of pages are told apart by that
// too.
func placeOf(o *Object, from graphql.CollectedField) place {
	var b strings.Builder
	for _, s := range from.Selections {
		fmt.Fprintf(&b, "%p ", s)
	}
	return place{o, b.String()}
}
