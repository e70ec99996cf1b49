package gql

import (
	"context"
	"errors"

	"claimgraph/graph"
	"claimgraph/store"
)

// mutation resolves the fields of Mutation. The author of a change is whoever sent the request, never what it says.
type mutation struct{ *API }

// RecordInput is what record takes: what graph knows as an input, and whether it is a dry run.
type RecordInput struct {
	graph.Input
	DryRun bool
}

// Record all of an input, or nothing.
func (m mutation) Record(ctx context.Context, input RecordInput) (*RecordPayload, error) {
	author, err := Author(ctx)
	if err != nil {
		return nil, err
	}
	input.Trusted = Trusted(ctx)
	record := m.store.Record
	if input.DryRun {
		record = m.store.Try
	}
	outcome, err := record(ctx, author, &input.Input)
	return m.payload(ctx, outcome, err)
}

// Withdraw a record.
func (m mutation) Withdraw(ctx context.Context, id graph.ID, reason string) (*RecordPayload, error) {
	author, err := Author(ctx)
	if err != nil {
		return nil, err
	}
	outcome, err := m.store.Withdraw(ctx, author, id, reason)
	return m.payload(ctx, outcome, err)
}

// payload shows what was recorded, or the faults that kept it from being recorded.
func (m mutation) payload(ctx context.Context, outcome store.Outcome, err error) (*RecordPayload, error) {
	p := &RecordPayload{Unchanged: outcome.Unchanged, CreatedCount: len(outcome.Created), ChangedCount: len(outcome.Changed)}
	var faults graph.InputErrors
	if errors.As(err, &faults) {
		p.Errors = faults
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	r, ok := ctx.Value(responseKey{}).(*response)
	if !ok {
		return nil, errors.New("there is no response in this context")
	}
	r.renew()
	if _, err := respond(ctx); err != nil {
		return nil, err
	}
	if outcome.Change != nil {
		change, err := r.sn.Change(outcome.Change.Number)
		if err != nil {
			return nil, err
		}
		p.Change = newChanges(change)[0]
	}
	if p.Created, err = r.present(outcome.Created); err != nil {
		return nil, err
	}
	p.Changed, err = r.present(outcome.Changed)
	p.Created, p.Changed = there(p.Created), there(p.Changed)
	return p, err
}

// there leaves out what is not there to be shown: what a dry run would make, what the lens hides.
func there(nodes []Node) []Node {
	out := []Node{}
	for _, n := range nodes {
		if n != nil {
			out = append(out, n)
		}
	}
	return out
}

// RecordPayload is what recording came to.
type RecordPayload struct {
	Change       *Change
	Created      []Node
	Changed      []Node
	CreatedCount int
	ChangedCount int
	Unchanged    int
	Errors       []graph.InputError
}
