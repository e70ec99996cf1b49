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
	// without are the sources that are left out, as they were asked for; out is what that means.
	without []graph.ID
	out     *leftOut
}

// noLens lets everything through.
func noLens() lens { return lens{stated: graph.MaxDay, change: -1, out: &leftOut{}} }

// openLens reads the directives of an operation. They are read once for a response, when it opens its snapshot.
func openLens(op *ast.OperationDefinition, variables map[string]any, s *store.Store) (lens, error) {
	l := noLens()
	if directive := op.Directives.ForName("asOf"); directive != nil {
		args := directive.ArgumentMap(variables)
		if err := l.setAsOf("@asOf", args["stated"], args["recorded"], args["change"], s); err != nil {
			return l, err
		}
	}
	if directive := op.Directives.ForName("without"); directive != nil {
		return l, l.setWithout(directive.ArgumentMap(variables)["sources"])
	}
	return l, nil
}

// setAsOf reads which state is asked for; nil is what was left out. name is what the client calls it.
func (l *lens) setAsOf(name string, stated, recorded, change any, s *store.Store) (err error) {
	if stated != nil {
		if err := l.setStated(name, stated); err != nil {
			return err
		}
	}
	if recorded != nil {
		at, err := UnmarshalDateTime(recorded)
		if err != nil {
			return badInput("%s(recorded:): %v", name, err)
		}
		l.recorded = &at
		if l.change, err = s.ChangeAt(at); err != nil {
			return err
		}
	}
	if change != nil {
		if l.recorded != nil {
			return badInput("%s takes recorded or change, not both", name)
		}
		number, err := UnmarshalCount(change)
		if err != nil || number < 0 || number > int64(s.State().Change) {
			return badInput("%s(change: %v): there is no such change: the last is %d", name, change, s.State().Change)
		}
		l.change = int(number)
	}
	return nil
}

func (l *lens) setStated(name string, v any) error {
	text, err := UnmarshalEDTF(v)
	if err == nil {
		err = text.Check()
	}
	if err != nil {
		return badInput("%s(stated:): %v", name, err)
	}
	day := text.Span().Latest
	if text == "" || day == graph.MaxDay {
		return badInput("%s(stated: %q) has no last day: name a day, such as \"2026-01-15\"", name, string(text))
	}
	l.stated, l.statedText = day, text
	return nil
}

// dated tells whether the lens hides what was stated too late.
func (l *lens) dated() bool { return l.stated != graph.MaxDay }

// all tells whether the lens hides no claim that is in the snapshot, and no evidence.
func (l *lens) all() bool { return !l.dated() && l.out.nobody() }

// shows tells whether a claim, of which no source is left out, is let through.
func (l *lens) shows(d *store.ClaimDigest) bool { return !l.dated() || d.CertainBy() <= l.stated }

// published tells whether a document was certainly published by the day of the lens.
func (l *lens) published(d *graph.Document) bool { return d.Published.Span().Latest <= l.stated }

// byLens is the condition that the lens shows a claim. Where sources are left out, what the edges carry tells only of claims that are in none of
// their lists.
func (r *response) byLens() condition {
	if r.lens.out.nobody() {
		return byDigest(func(e *store.Edge) bool { return r.lens.shows(&e.Digest) })
	}
	return condition{cost: costLists, test: func(r *response, edges []store.Edge) ([]bool, error) {
		pass := make([]bool, len(edges))
		err := r.eachSeen(edges, func(i int) { pass[i] = r.lens.shows(&edges[i].Digest) }, func(i int, s *seen) { pass[i] = s.shown })
		return pass, err
	}}
}

// hidden tells which of these nodes the lens hides: claims, links from them or to them, and assessments of them.
func (r *response) hidden(nodes []*store.Node) (map[graph.ID]bool, error) {
	hidden := map[graph.ID]bool{}
	if r.lens.all() {
		return hidden, nil
	}
	var claims []graph.ID
	for _, n := range nodes {
		claims = append(claims, claimsOf(n)...)
	}
	found, err := r.loadDistinct(claims)
	if err != nil {
		return nil, err
	}
	seen, err := r.see(found)
	if err != nil {
		return nil, err
	}
	for i, n := range found {
		hidden[n.ID] = !seen[i].shown
	}
	for _, n := range nodes {
		if n.ID.Kind() != graph.KindClaim {
			hidden[n.ID] = slices.ContainsFunc(claimsOf(n), func(claim graph.ID) bool { return hidden[claim] })
		}
	}
	return hidden, nil
}

// claimsOf a node are those that must be seen for it to be seen.
func claimsOf(n *store.Node) []graph.ID {
	switch {
	case n.Record.Claim != nil:
		return []graph.ID{n.ID}
	case n.Record.Link != nil:
		return linkEnds(n)
	case n.Record.Assessment != nil && n.Record.Assessment.Claim != "":
		return ids(graph.KindClaim, n.Record.Assessment.Claim)
	}
	return nil
}

// badInput is an error that a client can mend.
func badInput(format string, args ...any) error {
	return &clientError{code: codeBadInput, message: fmt.Sprintf(format, args...)}
}
