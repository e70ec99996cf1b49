package gql

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"claimgraph/store"
)

// The codes of errors, in extensions.code.
const (
	codeBadInput     = "BAD_INPUT"
	codeBadCursor    = "BAD_CURSOR"
	codeUnauthorized = "UNAUTHENTICATED"
	codeForbidden    = "FORBIDDEN"
	codeTooLarge     = "TOO_LARGE"
	codeTimeout      = "TIMEOUT"
	codeInternal     = "INTERNAL"
	codeUnknown      = "OUTCOME_UNKNOWN"
)

// clientError is an error that is shown as it is, for the client can mend it. All others are logged, and shown as internal.
type clientError struct{ code, message string }

func (e *clientError) Error() string { return e.message }

// present turns an error into what the client sees.
func present(ctx context.Context, err error) *gqlerror.Error {
	var shown *clientError
	var parsed *gqlerror.Error
	switch {
	case errors.As(err, &shown):
		return coded(ctx, shown.message, shown.code)
	case errors.As(err, &parsed) && errors.Unwrap(parsed) == nil:
		// gqlgen's own: parsing, validation, arguments.
		return graphql.DefaultErrorPresenter(ctx, err)
	case ctx.Err() != nil:
		return coded(ctx, fmt.Sprintf("the request was given up: it may take %s", maxTime), codeTimeout)
	}
	shown = disguise(err)
	slog.ErrorContext(ctx, "a request failed", "path", graphql.GetPath(ctx).String(), "error", err)
	return coded(ctx, shown.message, shown.code)
}

// disguise gives what is shown in the place of an error that is not the client's. That nobody knows whether something was recorded, it must know.
func disguise(err error) *clientError {
	if errors.Is(err, store.ErrUnknownOutcome) {
		return &clientError{codeUnknown, store.ErrUnknownOutcome.Error()}
	}
	return errInternal
}

// errInternal stands for what was logged, and is not shown.
var errInternal = &clientError{codeInternal, "internal error: the server's log says more"}

func coded(ctx context.Context, message, code string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Path: graphql.GetPath(ctx), Extensions: map[string]any{"code": code}}
}
