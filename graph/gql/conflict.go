package gql

import (
	"context"
	"encoding/json"
	"iter"
	"slices"

	"claimgraph/graph"
	"claimgraph/store"
)

// Conflict is two claims, whether both can hold, and why.
type Conflict struct {
	pair   graph.Pair
	claims *level // of all pairs beside it
}

// Verdict on the two.
func (c *Conflict) Verdict() graph.Verdict { return c.pair.Verdict }

// SameDay is the verdict if both spoke of one day.
func (c *Conflict) SameDay() (graph.Verdict, bool) { return c.pair.SameDay, c.pair.SameDay != "" }

// A is the one claim.
func (c *Conflict) A() (*Claim, error) { return c.claim(c.pair.A) }

// B is the other.
func (c *Conflict) B() (*Claim, error) { return c.claim(c.pair.B) }

func (c *Conflict) claim(v *graph.Voice) (*Claim, error) {
	claims, err := c.claims.voices([]*graph.Voice{v})
	if err != nil {
		return nil, err
	}
	return claims[0], nil
}

// Reason in a sentence. The claimants' names are read for all pairs at once.
func (c *Conflict) Reason() (string, error) {
	var names []string
	for _, v := range []*graph.Voice{c.pair.A, c.pair.B} {
		claim, err := c.claim(v)
		if err != nil {
			return "", err
		}
		claimant, err := claim.Claimant()
		if err != nil {
			return "", err
		}
		names = append(names, claimant.display())
	}
	return c.pair.Reason(names[0], names[1]), nil
}

// Margin between ranges that are apart.
func (c *Conflict) Margin() (int64, bool) { return c.pair.Margin, c.pair.Margin > 0 }

// FlipsAtTolerance is where an ABOUT would meet the other.
func (c *Conflict) FlipsAtTolerance() (float64, bool) { return c.pair.FlipsAtTolerance() }

// pairing is a list of pairs that is gone through without making them all.
type pairing struct {
	scope string
	pairs func(after graph.PairCursor) iter.Seq[graph.Pair]
	keep  func(graph.Comparison) bool // nil keeps all
	// whole is how many pairs there are, where that is known without going through them; else -1.
	whole int
	// cut: the list leaves out what is older.
	cut bool
}

// pairsAtOnce is how many pairs are compared between two looks at the clock.
const pairsAtOnce = 1 << 13

// each gives the pairs that are kept, until the request has run out of time.
func (p *pairing) each(ctx context.Context, after graph.PairCursor, take func(graph.Pair) bool) error {
	n := 0
	for pair := range p.pairs(after) {
		if n++; n%pairsAtOnce == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if (p.keep == nil || p.keep(pair.Comparison)) && !take(pair) {
			return nil
		}
	}
	return nil
}

func (p *pairing) count(ctx context.Context) (n int, exact bool, err error) {
	n = p.whole
	if n < 0 {
		n = 0
		err = p.each(ctx, graph.PairCursor{}, func(graph.Pair) bool {
			n++
			return n <= maxCount
		})
	}
	return min(n, maxCount), n <= maxCount && !p.cut, err
}

// page of the pairs.
func (p *pairing) page(ctx context.Context, r *response, nodes map[string]*store.Node, a arguments) (*ConflictConnection, error) {
	size, err := pageSize(a.first, 20)
	if err != nil {
		return nil, err
	}
	after, err := p.cursor(a.after)
	if err != nil {
		return nil, err
	}
	var found []graph.Pair
	if err := p.each(ctx, after, func(pair graph.Pair) bool {
		found = append(found, pair)
		return len(found) <= size
	}); err != nil {
		return nil, err
	}
	places := make([][]byte, len(found))
	for i, pair := range found {
		if places[i], err = json.Marshal(pair.Cursor()); err != nil {
			return nil, err
		}
	}
	if err := r.charge(min(size, len(found))); err != nil {
		return nil, err
	}
	return buildPage(p.scope, size, a.after, places, r.conflicts(found, nodes), func() (int, bool, error) { return p.count(ctx) }), nil
}

func (p *pairing) cursor(after *string) (c graph.PairCursor, err error) {
	place, err := decodeCursor(p.scope, after)
	if err != nil || place == nil {
		return c, err
	}
	if json.Unmarshal(place, &c) != nil {
		return c, badCursor(*after)
	}
	return c, nil
}

// conflicts makes pairs that stand side by side, on one level of claims.
func (r *response) conflicts(pairs []graph.Pair, nodes map[string]*store.Node) []*Conflict {
	var claims []*store.Node
	seen := map[string]bool{}
	for _, pair := range pairs {
		for _, v := range []*graph.Voice{pair.A, pair.B} {
			if !seen[v.Claim.Key] {
				seen[v.Claim.Key] = true
				claims = append(claims, nodes[v.Claim.Key])
			}
		}
	}
	beside := r.newLevel(claims)
	out := make([]*Conflict, len(pairs))
	for i, pair := range pairs {
		out[i] = &Conflict{pair, beside}
	}
	return out
}

// Conflicts of the proposition.
func (p atIssue) Conflicts(ctx context.Context, first *int, after *string) (*ConflictConnection, error) {
	q, err := p.quarrel(ctx)
	if err != nil {
		return nil, err
	}
	list := q.conflicting(p.node.ID)
	if v, known := p.level.r.verdict(p.node.ID, partConflicts); known {
		list.whole = v.conflicts
	}
	return list.page(ctx, p.level.r, q.nodes, arguments{first, after})
}

// conflicting are the pairs of a proposition that conflict.
func (q *quarrel) conflicting(parent graph.ID) *pairing {
	pairs := q.Pairs(graph.MaxCompared)
	return &pairing{
		scope: scopeOf("conflicts", parent), keep: graph.Comparison.Conflicts, whole: -1, cut: q.cut || pairs.Len() < q.Pairs(0).Len(),
		pairs: func(after graph.PairCursor) iter.Seq[graph.Pair] { return pairs.All(after, nil) },
	}
}

// Conflicts of the claim with others.
func (c *Claim) Conflicts(ctx context.Context, first *int, after *string) (*ConflictConnection, error) {
	q, err := c.quarrel(ctx)
	if err != nil {
		return nil, err
	}
	pairs, key := q.Pairs(0), c.record().Key
	list := &pairing{
		scope: scopeOf("conflicts", c.node.ID), keep: graph.Comparison.Conflicts, whole: -1, cut: q.cut,
		pairs: func(after graph.PairCursor) iter.Seq[graph.Pair] { return behind(pairs.Of(key, nil), after) },
	}
	return list.page(ctx, c.level.r, q.nodes, arguments{first, after})
}

// behind leaves out the pairs of one claim up to a cursor.
func behind(pairs iter.Seq[graph.Pair], after graph.PairCursor) iter.Seq[graph.Pair] {
	return func(yield func(graph.Pair) bool) {
		for pair := range pairs {
			if (after == graph.PairCursor{} || pair.B.Rank().Compare(after.B) > 0) && !yield(pair) {
				return
			}
		}
	}
}

// Comparisons of the measure's figures.
func (m *Measure) Comparisons(ctx context.Context, verdicts []graph.Verdict, first *int, after *string) (*ConflictConnection, error) {
	q, err := m.quarrel(ctx)
	if err != nil {
		return nil, err
	}
	pairs := q.Pairs(0)
	list := &pairing{
		scope: scopeOf("comparisons", m.node.ID, verdicts), whole: pairs.Len(), cut: q.cut,
		pairs: func(after graph.PairCursor) iter.Seq[graph.Pair] { return pairs.All(after, nil) },
	}
	if verdicts != nil {
		list.whole, list.keep = -1, func(c graph.Comparison) bool { return slices.Contains(verdicts, c.Verdict) }
	}
	return list.page(ctx, m.level.r, q.nodes, arguments{first, after})
}
