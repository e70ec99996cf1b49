package gql

import (
	"fmt"
	"slices"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"claimgraph/graph"
	"claimgraph/store"
)

// lens is what the directives of a request let through.
type lens struct {
	// stated is the day by the end of which a claim must certainly have been stated; MaxDay where the request says nothing.
	stated     graph.Day
	statedText graph.EDTF
	recorded   *time.Time
	// change is given, or follows from recorded; -1 is the newest.
	change int
}

// openLens reads the directives of an operation. They are read once for a response, when it opens its snapshot.
func openLens(op *ast.OperationDefinition, variables map[string]any, s *store.Store) (lens, error) {
	l := lens{stated: graph.MaxDay, change: -1}
	directive := op.Directives.ForName("asOf")
	if directive == nil {
		return l, nil
	}
	args := directive.ArgumentMap(variables)
	if v := args["stated"]; v != nil {
		if err := l.setStated(v); err != nil {
			return l, err
		}
	}
	if v := args["recorded"]; v != nil {
		at, err := UnmarshalDateTime(v)
		if err != nil {
			return l, badInput("@asOf(recorded:): %v", err)
		}
		l.recorded = &at
		if l.change, err = s.ChangeAt(at); err != nil {
			return l, err
		}
	}
	if v := args["change"]; v != nil {
		if l.recorded != nil {
			return l, badInput("@asOf takes recorded or change, not both")
		}
		change, err := UnmarshalCount(v)
		if err != nil || change < 0 || change > int64(s.State().Change) {
			return l, badInput("@asOf(change: %v): there is no such change: the last is %d", v, s.State().Change)
		}
		l.change = int(change)
	}
	return l, nil
}

func (l *lens) setStated(v any) error {
	text, err := UnmarshalEDTF(v)
	if err == nil {
		err = text.Check()
	}
	if err != nil {
		return badInput("@asOf(stated:): %v", err)
	}
	day := text.Span().Latest
	if text == "" || day == graph.MaxDay {
		return badInput("@asOf(stated: %q) has no last day: name a day, such as \"2026-01-15\"", string(text))
	}
	l.stated, l.statedText = day, text
	return nil
}

// all tells whether the lens hides no claim that is in the snapshot.
func (l *lens) all() bool { return l.stated == graph.MaxDay }

// shows tells whether a claim is let through.
func (l *lens) shows(d *store.ClaimDigest) bool { return l.all() || d.CertainBy() <= l.stated }

// published tells whether a document was certainly published by the day of the lens.
func (l *lens) published(d *graph.Document) bool { return d.Published.Span().Latest <= l.stated }

// hidden tells which of these nodes the lens hides: claims that were not certainly stated by its day, and links from them, or to them.
func (r *response) hidden(nodes []*store.Node) (map[graph.ID]bool, error) {
	hidden := map[graph.ID]bool{}
	if r.lens.all() {
		return hidden, nil
	}
	var claims []*store.Node
	var ends []graph.ID
	for _, n := range nodes {
		switch n.ID.Kind() {
		case graph.KindClaim:
			claims = append(claims, n)
		case graph.KindLink:
			ends = append(ends, linkEnds(n)...)
		}
	}
	linked, err := r.loadDistinct(ends)
	if err != nil {
		return nil, err
	}
	beside := r.newLevel(append(claims, linked...))
	for _, n := range beside.nodes {
		span, err := newClaim(view{beside, n}).statedSpan()
		if err != nil {
			return nil, err
		}
		hidden[n.ID] = span.Latest > r.lens.stated
	}
	for _, n := range nodes {
		if n.ID.Kind() == graph.KindLink {
			hidden[n.ID] = slices.ContainsFunc(linkEnds(n), func(end graph.ID) bool { return hidden[end] })
		}
	}
	return hidden, nil
}

// badInput is an error that a client can mend.
func badInput(format string, args ...any) error {
	return &clientError{code: codeBadInput, message: fmt.Sprintf(format, args...)}
}
