package gql

import (
	"fmt"
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

// Lens is what the request's directives let through, and how much they hide.
type Lens struct {
	r *response
	l lens
}

// Stated is the day by which claims had been stated.
func (l *Lens) Stated() graph.EDTF { return l.l.statedText }

// Recorded is the instant by which they had been recorded.
func (l *Lens) Recorded() *time.Time { return l.l.recorded }

// Change is the number of the change that is read.
func (l *Lens) Change() int { return int(l.r.sn.State().Change) }

// HiddenClaims is how many of the claims that are there now are hidden.
func (l *Lens) HiddenClaims() (int, error) {
	shown, _, err := l.tally()
	return int(l.r.api.store.State().Claims) - shown, err
}

// HiddenUndated is how many are hidden because nothing says by when they were stated.
func (l *Lens) HiddenUndated() (int, error) {
	_, undated, err := l.tally()
	return undated, err
}

// tally counts the claims in the snapshot that are shown, and those that are hidden as undated.
func (l *Lens) tally() (shown, undated int, err error) {
	if l.l.all() {
		return l.r.sn.State().Claims, 0, nil
	}
	walk := l.r.sn.Walk(store.WalkOptions{Lists: []store.List{{Type: store.ClaimsAll}}, Until: graph.MaxDay})
	defer walk.Close()
	for n := 0; n < maxCount; n++ {
		e, ok, err := walk.Next()
		if err != nil || !ok {
			return shown, undated, err
		}
		if l.l.shows(&e.Digest) {
			shown++
		} else if e.Digest.Undated() {
			undated++
		}
	}
	return shown, undated, nil
}

// badInput is an error that a client can mend.
func badInput(format string, args ...any) error {
	return &clientError{code: codeBadInput, message: fmt.Sprintf(format, args...)}
}
