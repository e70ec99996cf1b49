package gql

import (
	"context"
	"fmt"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// crowd refuses documents that repeat one field, or spread fragments, too often. Validation compares each pair of fields of one name, and each
// pair of fragments, so that 60 KB of one field would cost it seconds, before any limit of time holds.
type crowd struct {
	known graphql.Cache[*ast.QueryDocument]
}

// maxRepeats is how often a document may ask for fields of one name, and spread fragments.
const maxRepeats = 500

// ExtensionName implements graphql.HandlerExtension.
func (crowd) ExtensionName() string { return "crowd" }

// Validate implements graphql.HandlerExtension.
func (crowd) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters implements graphql.OperationParameterMutator.
func (c crowd) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	if _, valid := c.known.Get(ctx, params.Query); valid {
		return nil
	}
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: params.Query}, maxTokens)
	if err != nil {
		return nil // it is parsed again, and refused, where that is answered
	}
	count := map[string]int{}
	for _, op := range document.Operations {
		countNames(op.SelectionSet, count)
	}
	for _, fragment := range document.Fragments {
		countNames(fragment.SelectionSet, count)
	}
	for name, n := range count {
		if n > maxRepeats {
			return &gqlerror.Error{
				Message:    fmt.Sprintf("the document has %s %d times: at most %d are allowed; ask for many records with nodes, or in several requests", name, n, maxRepeats),
				Extensions: map[string]any{"code": codeTooLarge},
			}
		}
	}
	return nil
}

// countNames counts the fields by their names in the answer, and the spreads of fragments.
func countNames(set ast.SelectionSet, count map[string]int) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			count["the field "+s.Alias]++
			countNames(s.SelectionSet, count)
		case *ast.InlineFragment:
			countNames(s.SelectionSet, count)
		case *ast.FragmentSpread:
			count["spreads of fragments"]++
		}
	}
}
