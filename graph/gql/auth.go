package gql

import "context"

// Role is what a token allows.
type Role string

// The roles, each with all that those before it may.
const (
	Reader  Role = "reader"
	Analyst Role = "analyst"
	Admin   Role = "admin"
)

// Principal is who sent a request.
type Principal struct {
	Name string
	Role Role
}

type principalKey struct{}

// withPrincipal notes who sent the request.
func withPrincipal(ctx context.Context, p *Principal) context.Context {
	return context.WithValue(ctx, principalKey{}, p)
}

// Trusted tells whether whoever sent the request may say whose an assessment or a judgement is, and of when: an admin, who loads what was exported.
func Trusted(ctx context.Context) bool {
	p, _ := ctx.Value(principalKey{}).(*Principal)
	return p != nil && p.Role == Admin
}

// Author gives the name of whoever sent the request, if they may write. The error is one to be shown.
func Author(ctx context.Context) (string, error) {
	p, _ := ctx.Value(principalKey{}).(*Principal)
	switch {
	case p == nil:
		return "", &clientError{codeUnauthorized, "recording needs a token of role analyst or admin: make one with `claimgraph token create`, " +
			"and send it as Authorization: Bearer …"}
	case p.Role != Analyst && p.Role != Admin:
		return "", &clientError{codeForbidden, "the token " + p.Name + " has the role " + string(p.Role) + ": recording needs analyst or admin"}
	}
	return p.Name, nil
}
